//! Putting text on the screen, cut where there is no more room.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::TextInput;
use crate::text::{ascii_cells, drawable, fit, letter_from, width};
use crate::ui::RenderOptions;

/// Puts text at the left of an area, cut at its right edge; what was there
/// before is gone, its style too.
pub(super) fn put(frame: &mut Frame, area: Rect, text: &str, style: Style) {
    let area = area.intersection(frame.area());
    if !area.is_empty() {
        frame.buffer_mut().set_stringn(
            area.x,
            area.y,
            drawable(text),
            usize::from(area.width),
            Style::reset().patch(style),
        );
    }
}

/// Puts text at the left and more at the right of a line; the left gives way.
pub(super) fn draw_left_right(
    frame: &mut Frame,
    area: Rect,
    left: (&str, Style),
    right: (&str, Style),
    look: RenderOptions,
) {
    let room = usize::from(area.width);
    let right_text = fit(right.0, room, look.signs().more);
    let taken = width(&right_text);
    let gap = usize::from(taken > 0) * 2;
    put(frame, area, &fit(left.0, room.saturating_sub(taken + gap), look.signs().more), left.1);
    put(frame, skip(area, room - taken), &right_text, right.1);
}

/// The reader is in this row: there stands the terminal's cursor, seen or not.
/// Of what lies over the rest, the last has it.
pub(super) fn place_reader(frame: &mut Frame, row: Rect) {
    if !row.intersection(frame.area()).is_empty() {
        frame.set_cursor_position(row.as_position());
    }
}

/// Puts pieces of text one after the other; says how many columns they took.
pub(super) fn put_all<'a>(
    frame: &mut Frame,
    area: Rect,
    pieces: impl IntoIterator<Item = (&'a str, Style)>,
) -> usize {
    let mut taken = 0;
    for (text, style) in pieces {
        put(frame, skip(area, taken), text, style);
        taken += width(text);
    }
    taken
}

/// The rest of an area after some columns.
pub(super) fn skip(area: Rect, columns: usize) -> Rect {
    let columns = u16::try_from(columns).unwrap_or(u16::MAX).min(area.width);
    Rect { x: area.x + columns, width: area.width - columns, ..area }
}

/// One row of an area.
pub(super) fn row(area: Rect, row: usize) -> Option<Rect> {
    let row = u16::try_from(row).ok().filter(|row| *row < area.height)?;
    Some(Rect { y: area.y + row, height: 1, ..area })
}

/// The part of an area inside a margin at its left and right.
pub(super) fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

/// Draws an empty box with a title at its left and a word at its right.
pub(super) fn boxed(
    frame: &mut Frame,
    area: Rect,
    (title, aside): (&str, &str),
    look: RenderOptions,
) {
    let signs = look.signs();
    let edge = look.accent();
    let inner = usize::from(area.width.saturating_sub(2));
    let [upper_left, upper_right, lower_left, lower_right] = signs.corners;
    let aside = if aside.is_empty() { String::new() } else { format!(" {aside} {}", signs.rule) };
    let title = fit(title, inner.saturating_sub(4 + width(&aside)), signs.more);
    let rest = signs.rule.repeat(inner.saturating_sub(width(&title) + 3 + width(&aside)));
    for place in 0..usize::from(area.height) {
        let Some(line) = row(area, place) else { break };
        if place == 0 {
            let pieces =
                [(upper_left, edge), (signs.rule, edge), (" ", edge), (&*title, look.strong())];
            let taken = put_all(frame, line, pieces);
            let pieces =
                [(" ", edge), (&*rest, edge), (&*aside, look.strong()), (upper_right, edge)];
            put_all(frame, skip(line, taken), pieces);
        } else if place + 1 == usize::from(area.height) {
            let foot = format!("{lower_left}{}{lower_right}", signs.rule.repeat(inner));
            put(frame, line, &foot, edge);
        } else {
            let blank = " ".repeat(inner);
            put_all(
                frame,
                line,
                [(signs.wall, edge), (&blank, Style::reset()), (signs.wall, edge)],
            );
        }
    }
}

/// Styles the parts of a line that lie in `highlighted`.
pub(super) fn lit_pieces<'a>(
    text: &'a str,
    highlighted: &[Range<usize>],
    plain: Style,
    light: Style,
) -> Vec<(&'a str, Style)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for part in highlighted.iter().filter(|part| part.end <= text.len()) {
        pieces.push((&text[at..part.start], plain));
        pieces.push((&text[part.clone()], light));
        at = part.end;
    }
    pieces.push((&text[at..], plain));
    pieces
}

/// Puts a line that is being typed, with the cursor in it and a part of it in a
/// style of its own; a part without letters has the blank behind it.
pub(super) fn put_line(
    frame: &mut Frame,
    area: Rect,
    line: &TextInput,
    part: Option<(Range<usize>, Style)>,
) {
    let before = width(&line.text()[..line.cursor()]);
    // A line longer than its room is cut to the left of the cursor.
    let over = (before + 1).saturating_sub(usize::from(area.width));
    let (from, hidden) = letter_from(line.text(), over);
    let shown = &line.text()[from..];
    put(frame, area, shown, Style::new());
    if let Some((part, style)) = part {
        let [start, end] = [part.start, part.end].map(|byte| byte.max(from) - from);
        let words = if part.is_empty() { " " } else { &shown[start..end] };
        put(frame, skip(area, width(&shown[..start])), words, style);
    }
    let x = area.x + u16::try_from(before.saturating_sub(hidden)).unwrap_or(0);
    frame.set_cursor_position((x.min(area.right().saturating_sub(1)), area.y));
}

/// Puts ASCII in place of all else, column by column, for terminals that show
/// no more: nothing moves.
pub(super) fn to_ascii(frame: &mut Frame) {
    let cells = &mut frame.buffer_mut().content;
    for at in 0..cells.len() {
        if cells[at].symbol().is_ascii() {
            continue;
        }
        let (form, style) = (ascii_cells(cells[at].symbol()), cells[at].style());
        for (cell, sign) in cells[at..].iter_mut().zip(form.chars()) {
            cell.set_char(sign).set_style(style);
        }
    }
}

/// A rule from one line down through the body to the line below it.
pub(super) fn wall(frame: &mut Frame, top: Rect, height: u16, look: RenderOptions) {
    let signs = look.signs();
    put(frame, top, signs.tee, look.quiet());
    for row in 1..=height {
        put(frame, Rect { y: top.y + row, ..top }, signs.wall, look.quiet());
    }
    put(frame, Rect { y: top.y + height + 1, ..top }, signs.foot, look.quiet());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use ratatui::buffer::{Buffer, Cell};

    fn drawn(text: &str, ascii: bool) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(30, 1)).unwrap();
        let draw = |frame: &mut Frame| {
            put(frame, frame.area(), text, Style::new());
            if ascii {
                to_ascii(frame);
            }
        };
        terminal.draw(draw).unwrap();
        terminal.backend().buffer().clone()
    }

    /// ratatui 0.30.2 writes the second column of such a picture behind it, which
    /// shifts the rest of the row where the terminal has already taken two. The
    /// first release after 0.30.2 with ratatui's change 2686 writes it before: this
    /// test fails then, and `drawable` can go.
    #[test]
    fn ratatui_needs_signs_that_are_no_pictures() {
        let area = Rect::new(0, 0, 4, 1);
        let (mut before, mut after) = (Buffer::empty(area), Buffer::empty(area));
        before.set_string(0, 0, "abcd", Style::new());
        after.set_string(0, 0, "☎\u{fe0f}cd", Style::new());
        let columns: Vec<u16> = before.diff(&after).iter().map(|(x, ..)| *x).collect();
        assert_eq!(columns, [0, 1]);
    }

    #[test]
    fn a_sign_keeps_its_column_and_what_follows_its_place() {
        for text in ["☎\u{fe0f} 112", "1\u{fe0f}\u{20e3} een", "⚠\u{fe0f}⚠\u{fe0f}x"] {
            let buffer = drawn(text, false);
            let cells: Vec<&str> = buffer.content.iter().map(Cell::symbol).collect();
            assert!(!cells.concat().contains('\u{fe0f}'), "{text:?}");
            assert_eq!(cells.concat().trim_end(), drawable(text));
            assert_eq!(cells.iter().rposition(|cell| *cell != " "), Some(width(text) - 1));
        }
    }

    proptest! {
        #[test]
        fn in_ascii_every_cell_has_a_sign_of_its_own(text in "([a-z ]|\\PC|[é日“œ…\u{301}\u{fe0f}\u{200d}]){0,30}") {
            let (plain, ascii) = (drawn(&text, false), drawn(&text, true));
            for (before, after) in plain.content.iter().zip(&ascii.content) {
                let symbol = after.symbol();
                prop_assert!(symbol.len() == 1 && matches!(symbol.as_bytes()[0], b' '..=b'~'), "{:?}", symbol);
                prop_assert!(!before.symbol().is_ascii() || before.symbol() == symbol || before.symbol() == " ");
            }
        }
    }
}
