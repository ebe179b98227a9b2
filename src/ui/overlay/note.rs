//! A note that is being written: a box below the text of its point.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::layout::writing;
use crate::app::{App, NoteField, TextInput, Writing};
use crate::review::Task;
use crate::text::{Text, clean, fit, width};
use crate::texts::notes as t;
use crate::texts::screens;
use crate::ui::{RenderOptions, paint};

/// Columns of a date: two days joined by two dots, and the cursor.
const DATE: usize = 23;

/// Draws the box, with the cursor where one types.
pub(in crate::ui) fn draw(
    frame: &mut Frame,
    body: Rect,
    note: &Writing,
    app: &App,
    look: RenderOptions,
) {
    let areas = writing(body);
    let level = clean(app.context.vocabulary.level_label(&note.level, app.context.lang));
    paint::boxed(frame, areas.frame, (&title(note, app), &level), look);
    text(frame, areas.text, note);
    fields(frame, areas.source, note, app, look);
    foot(frame, areas.frame, note, app, look);
}

fn title(note: &Writing, app: &App) -> String {
    let points = app.points_words(&note.points);
    match &note.task {
        Task::Write => t::write(app.context.lang, &points),
        Task::Edit(_) => t::edit(app.context.lang, &points),
        Task::Evidence(status) => {
            let status = crate::wording::status_words(
                status.as_ref(),
                &app.context.vocabulary,
                app.context.lang,
            );
            t::evidence(app.context.lang, &points, &status)
        }
    }
}

fn text(frame: &mut Frame, area: Rect, note: &Writing) {
    for (place, row) in note.editor.shown().enumerate() {
        if let Some(area) = paint::row(area, place) {
            paint::put(frame, area, row, Style::new());
        }
    }
    if note.field == NoteField::Text {
        let (row, column) = note.editor.place();
        let at = |place: usize| u16::try_from(place).unwrap_or(u16::MAX);
        frame.set_cursor_position((area.x + at(column), area.y + at(row)));
    }
}

/// The source and its date, on one line.
fn fields(frame: &mut Frame, area: Rect, note: &Writing, app: &App, look: RenderOptions) {
    let labels = [t::SOURCE.get(app.context.lang), t::SOURCE_DATE.get(app.context.lang)];
    let date_at = usize::from(area.width).saturating_sub(DATE + width(labels[1]) + 2);
    let source = Rect { width: area.width.min(columns(date_at).saturating_sub(1)), ..area };
    let date = paint::skip(area, date_at);
    let sound = note.has_sound_date() || note.field == NoteField::Date;
    let style = if sound { Style::new() } else { look.alarm() };
    field(
        frame,
        source,
        (labels[0], &t::SOURCE_EXAMPLE),
        &note.source,
        (note.field == NoteField::Source, Style::new()),
        app,
        look,
    );
    field(
        frame,
        date,
        (labels[1], &t::DATE_EXAMPLE),
        &note.date,
        (note.field == NoteField::Date, style),
        app,
        look,
    );
}

fn columns(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

fn field(
    frame: &mut Frame,
    area: Rect,
    (label, example): (&str, &Text),
    line: &TextInput,
    (focus, style): (bool, Style),
    app: &App,
    look: RenderOptions,
) {
    paint::put(frame, area, label, if focus { look.selected() } else { look.quiet() });
    let input = paint::skip(area, width(label) + 2);
    if line.text().is_empty() {
        let example =
            fit(example.get(app.context.lang), usize::from(input.width), look.signs().more);
        paint::put(frame, input, &example, look.quiet());
    }
    if focus {
        paint::put_line(frame, input, line, None);
    } else {
        let text = fit(line.text(), usize::from(input.width), look.signs().more);
        paint::put(frame, input, &text, style);
    }
}

/// On the lower edge: since when it is a draft, and what is not shown of it.
fn foot(frame: &mut Frame, area: Rect, note: &Writing, app: &App, look: RenderOptions) {
    let edge = Rect { y: area.bottom() - 1, height: 1, ..paint::inset(paint::inset(area)) };
    let since = note.since.map(|since| format!(" {} ", app.since_words(since)));
    let (above, below) = note.editor.hidden();
    let since = since.unwrap_or_default();
    paint::put_all(frame, edge, [(since.as_str(), look.strong())]);
    more(frame, paint::skip(edge, width(&since)), (above > 0, below > 0), app, look);
}

/// At the right of an edge, that there is more of a text than is shown.
pub(in crate::ui) fn more(
    frame: &mut Frame,
    edge: Rect,
    (above, below): (bool, bool),
    app: &App,
    look: RenderOptions,
) {
    let [up, down] = if look.ascii { ["^", "v"] } else { ["▴", "▾"] };
    let more = match (above, below) {
        (false, false) => return,
        (_, true) => format!(" {down} {} ", screens::MORE_BELOW.get(app.context.lang)),
        (true, false) => format!(" {up} {} ", t::MORE_ABOVE.get(app.context.lang)),
    };
    let start = usize::from(edge.width).saturating_sub(width(&more));
    paint::put(frame, paint::skip(edge, start), &more, Style::new());
}
