//! A list of notes, in a box over the panes: two lines each.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::command::Command;
use crate::app::layout::{NOTE_ROWS, note_box, popup};
use crate::app::{App, NoteList, NoteRow};
use crate::text::fit;
use crate::texts::notes as t;
use crate::ui::overlay::note::more;
use crate::ui::{RenderOptions, paint};

/// Rows that a note takes.
const ROWS: usize = NOTE_ROWS as usize;

/// Draws the list.
pub(in crate::ui) fn draw(
    frame: &mut Frame,
    body: Rect,
    list: NoteList,
    app: &App,
    look: RenderOptions,
) {
    let rows = app.note_rows(list);
    if let (Some(top), Some(note)) = (list.reading, rows.get(list.at)) {
        return whole(frame, body, (note, top), list, app, look);
    }
    let title = match list.of {
        Some(point) => {
            let points = app.points_words(&[point]);
            t::notes_on(app.context.lang, &points)
        }
        None => t::DRAFTS.get(app.context.lang).to_owned(),
    };
    let wanted = u16::try_from((rows.len() * ROWS).max(1) + 2).unwrap_or(u16::MAX);
    let area = popup(body);
    let area = Rect { height: wanted.min(area.height), ..area };
    paint::boxed(frame, area, (&title, ""), look);
    let inside = Rect { height: area.height.saturating_sub(2), ..note_box(body) };
    paint::place_reader(frame, inside);
    if rows.is_empty() {
        return nothing(frame, inside, list, app, look);
    }
    let fits = (usize::from(inside.height) / ROWS).max(1);
    let first = (list.at + 1).saturating_sub(fits);
    for (place, note) in rows.iter().enumerate().skip(first).take(fits) {
        let at = (place - first) * ROWS;
        row(frame, inside, at, (note, place == list.at), list, app, look);
    }
}

/// One of them, whole, from a line on.
fn whole(
    frame: &mut Frame,
    body: Rect,
    (note, top): (&NoteRow, usize),
    list: NoteList,
    app: &App,
    look: RenderOptions,
) {
    let (area, inside) = (popup(body), note_box(body));
    let (head, _) = app.row_words(note, list);
    paint::boxed(frame, area, (&head, ""), look);
    paint::place_reader(frame, inside);
    let lines = app.whole_lines(note, inside.width);
    for (place, line) in lines.iter().skip(top).enumerate() {
        let Some(row) = paint::row(inside, place) else { break };
        paint::put(frame, row, line, Style::new());
    }
    let below = lines.len() > top + usize::from(inside.height);
    let edge = Rect { y: area.bottom().saturating_sub(1), height: 1, ..inside };
    more(frame, edge, (top > 0, below), app, look);
}

fn nothing(frame: &mut Frame, area: Rect, list: NoteList, app: &App, look: RenderOptions) {
    let words = match list.of {
        Some(_) => t::no_notes_yet(app.context.lang, app.keymap().name(Command::WriteNote)),
        None => t::NO_DRAFTS.get(app.context.lang).to_owned(),
    };
    paint::put(frame, area, &words, look.quiet());
}

fn row(
    frame: &mut Frame,
    area: Rect,
    at: usize,
    (note, selected): (&NoteRow, bool),
    list: NoteList,
    app: &App,
    look: RenderOptions,
) {
    let (head, text) = app.row_words(note, list);
    let cursor = if selected { look.signs().cursor } else { " " };
    let head_style = match (selected, note) {
        (true, _) => look.selected(),
        (false, NoteRow::Draft(_)) => look.strong(),
        (false, NoteRow::Note(_)) => look.quiet(),
    };
    let text_style = if selected { look.selected() } else { Style::new() };
    for (place, (lead, words, style)) in
        [(cursor, head, head_style), (" ", text, text_style)].into_iter().enumerate()
    {
        let Some(line) = paint::row(area, at + place) else { return };
        if selected && place == 0 {
            paint::place_reader(frame, line);
        }
        let words = fit(&words, usize::from(line.width).saturating_sub(2), look.signs().more);
        paint::put_all(frame, line, [(lead, style), (" ", style), (&*words, style)]);
    }
}
