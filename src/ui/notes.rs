//! A list of notes, in a box over the panes: two lines each.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Look, paint};
use crate::app::layout::popup;
use crate::app::{App, NoteList, NoteRow};
use crate::text::fit;
use crate::text::texts::notes as t;

/// Rows that a note takes.
const ROWS: usize = 2;

/// Draws the list.
pub(super) fn draw(frame: &mut Frame, body: Rect, list: NoteList, app: &App, look: Look) {
    let rows = app.note_rows(list);
    let title = match list.of {
        Some(point) => {
            let points = app.points_words(&[point]);
            t::NOTES_ON.with(app.lang, &[("points", &points)])
        }
        None => t::DRAFTS.get(app.lang).to_owned(),
    };
    let wanted = u16::try_from((rows.len() * ROWS).max(1) + 2).unwrap_or(u16::MAX);
    let area = popup(body);
    let area = Rect { height: wanted.min(area.height), ..area };
    paint::boxed(frame, area, (&title, ""), look);
    let inside = paint::inset(paint::inset(area));
    let inside = Rect { y: inside.y + 1, height: inside.height.saturating_sub(2), ..inside };
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

fn nothing(frame: &mut Frame, area: Rect, list: NoteList, app: &App, look: Look) {
    let words = match list.of {
        Some(_) => app.say_note(&t::NO_NOTES, &[]),
        None => t::NO_DRAFTS.get(app.lang).to_owned(),
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
    look: Look,
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
