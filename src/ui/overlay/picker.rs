//! A list that narrows as one types, in a box over the panes.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::command::Command;
use crate::app::layout::{library_popup, popup};
use crate::app::{App, Picker, PickerEntry, PickerKind, TextInput};
use crate::search::picker::Narrowed;
use crate::text::{Text, fit, width};
use crate::texts::{editions, notes, screens as t};
use crate::ui::{RenderOptions, paint};

/// Draws the list.
pub(in crate::ui) fn draw(
    frame: &mut Frame,
    body: Rect,
    picker: &Picker,
    app: &App,
    look: RenderOptions,
) {
    let say = |text: &Text| text.get(app.context.lang).to_owned();
    let title = match picker.kind {
        PickerKind::Actor => say(&t::PICK_ACTOR),
        PickerKind::Chapter => say(&t::PICK_CHAPTER),
        PickerKind::Command => say(&t::PICK_COMMAND),
        PickerKind::Query => say(&t::PICK_QUERY),
        PickerKind::Library => say(&editions::PICK_LIBRARY),
        PickerKind::Everywhere if picker.said.is_empty() => say(&editions::PICK_EVERYWHERE),
        PickerKind::Everywhere => {
            format!("{} {} {}", say(&editions::PICK_EVERYWHERE), look.signs().dot, picker.said)
        }
        PickerKind::Progress => {
            let points = app.points_words(&app.targets());
            notes::pick_progress(app.context.lang, &points)
        }
    };
    let rows = picker.entries.len().max(1);
    let area = match picker.kind {
        PickerKind::Library | PickerKind::Everywhere => library_popup(body),
        _ => popup(body),
    };
    let inside = frame_box(frame, area, &title, (&picker.line, rows), look);
    if picker.narrowed.is_empty() {
        let is_blank = picker.line.text().trim().is_empty();
        let words = match picker.kind {
            PickerKind::Query => {
                t::name_to_keep(app.context.lang, app.keymap().name(Command::Accept))
            }
            PickerKind::Everywhere if is_blank => say(&editions::TYPE_A_QUERY),
            _ => say(&t::NOTHING_FITS),
        };
        return paint::put(frame, inside, &words, look.quiet());
    }
    let height = usize::from(inside.height);
    let first = (picker.at + 1).saturating_sub(height);
    for (place, narrowed) in picker.narrowed.iter().enumerate().skip(first) {
        let Some(area) = paint::row(inside, place - first) else { break };
        entry(frame, area, (&picker.entries[narrowed.item], narrowed), place == picker.at, look);
    }
}

/// Draws a box with a title and the line that is typed; returns what is inside
/// it, below that line.
pub(in crate::ui) fn frame_box(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    (line, rows): (&TextInput, usize),
    look: RenderOptions,
) -> Rect {
    let height = u16::try_from(rows + 3).unwrap_or(u16::MAX).min(area.height);
    let area = Rect { height, ..area };
    paint::boxed(frame, area, (title, ""), look);
    let inside = paint::inset(paint::inset(area));
    if let Some(input) = paint::row(inside, 1) {
        paint::put(frame, input, ">", look.accent());
        paint::put_line(frame, paint::skip(input, 2), line, None);
    }
    Rect { y: inside.y + 2, height: inside.height.saturating_sub(3), ..inside }
}

fn entry(
    frame: &mut Frame,
    area: Rect,
    (entry, narrowed): (&PickerEntry, &Narrowed),
    selected: bool,
    look: RenderOptions,
) {
    let style = if selected { look.selected() } else { Style::new() };
    let cursor = if selected { look.signs().cursor } else { " " };
    let taken = paint::put_all(frame, area, [(cursor, style), (" ", style), (&entry.key, style)]);
    let area = paint::skip(area, taken);
    paint::draw_left_right(
        frame,
        area,
        ("", style),
        (&entry.aside, if selected { style } else { look.quiet() }),
        look,
    );
    let room = usize::from(area.width).saturating_sub(width(&entry.aside) + 2);
    let label = fit(&entry.label, room, look.signs().more);
    let cut = label.len().min(entry.label.len());
    let highlighted =
        letters(&entry.label[..entry.label.floor_char_boundary(cut)], &narrowed.letters);
    let highlighted: Vec<Range<usize>> = highlighted
        .into_iter()
        .filter(|part| label.get(part.clone()) == entry.label.get(part.clone()))
        .collect();
    paint::put_all(frame, area, paint::lit_pieces(&label, &highlighted, style, look.highlighted()));
}

/// The whole letters that begin at these bytes of a text.
fn letters(text: &str, at: &[usize]) -> Vec<Range<usize>> {
    let all = text.grapheme_indices(true).map(|(start, letter)| start..start + letter.len());
    all.filter(|letter| at.iter().any(|at| letter.contains(at))).collect()
}
