//! The list of points, under the headings of their chapters.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Look, paint};
use crate::app::layout::Pane;
use crate::app::{App, ListRow, Selection};
use crate::declaration::{ChapterIx, Point, PointIx};
use crate::review::Standing;
use crate::search::receipt;
use crate::text::texts::screens as t;
use crate::text::{clean, fit, width, wrap};

/// Draws the rows in view, or what was searched where nothing was found.
pub(super) fn draw(frame: &mut Frame, area: Rect, app: &App, look: Look) {
    if app.view.points().is_empty() {
        return nothing(frame, area, app, look);
    }
    let rows = app.view.rows().iter().skip(app.top).take(usize::from(area.height));
    for (place, row) in rows.enumerate() {
        let Some(area) = paint::row(area, place) else { break };
        match row {
            ListRow::Chapter(chapter) => heading(frame, area, *chapter, app, look),
            ListRow::Point(point) => self::point(frame, area, *point, app, look),
        }
    }
}

fn heading(frame: &mut Frame, area: Rect, chapter: ChapterIx, app: &App, look: Look) {
    let tally = app.tally(chapter);
    let count = format!("{}/{}", tally.reviewed, tally.total());
    let chapter = &app.declaration().chapters[chapter];
    let title = format!("{} {}", chapter.number, clean(chapter.title(app.lang)));
    paint::put_both(
        frame,
        paint::inset(area),
        (&title, look.strong()),
        (&count, look.quiet()),
        look,
    );
}

fn point(frame: &mut Frame, area: Rect, point: PointIx, app: &App, look: Look) {
    let signs = look.signs();
    let current = app.current() == Some(point);
    let style = match (current, app.selection) {
        (_, Selection::From(_) | Selection::All) if app.is_selected(point) => look.ranged(),
        (true, _) if app.focus == Pane::Points => look.selected(),
        (true, _) => look.strong(),
        _ => Style::new(),
    };
    let cursor = if current { signs.cursor } else { " " };
    let (sign, sign_style) = mark(point, style, app, look);
    let item = &app.declaration().points[point];
    let id = format!("{:<4} ", item.id);
    let pieces = [(cursor, style), (sign, sign_style), (" ", style), (id.as_str(), style)];
    let area = paint::inset(area);
    let taken = paint::put_all(frame, area, pieces);
    let label = label(item, app);
    let room = usize::from(area.width).saturating_sub(taken);
    let label = fit(&label, room, signs.more);
    let rest = if style == look.ranged() {
        " ".repeat(room.saturating_sub(width(&label)))
    } else {
        String::new()
    };
    paint::put(frame, paint::skip(area, taken), &format!("{label}{rest}"), style);
}

/// The sign of a point's mark, in the style of its row: that it is being saved
/// goes before how it stands.
fn mark(point: PointIx, row: Style, app: &App, look: Look) -> (&'static str, Style) {
    let standing = app.standing(point);
    if app.reviews.is_pending(app.declaration().points[point].id) {
        return (look.signs().saving, row.patch(look.alarm()));
    }
    let style = match standing {
        Standing::Open if row == Style::new() => look.quiet(),
        Standing::Open | Standing::Reviewed | Standing::ComeBack => row,
        Standing::Stale => row.patch(look.alarm()),
    };
    (look.standing(standing), style)
}

/// The project's own heading, or else the text's first words.
fn label(point: &Point, app: &App) -> String {
    let text = match &point.heading {
        Some(heading) => heading.get(app.lang),
        None => point.text.get(..point.text.floor_char_boundary(160)).unwrap_or_default(),
    };
    clean(text).into_owned()
}

/// What was searched, and how to see everything.
fn nothing(frame: &mut Frame, area: Rect, app: &App, look: Look) {
    let area = paint::inset(area);
    let mut lines = if app.declaration().points.is_empty() {
        vec![t::EMPTY_DECLARATION.get(app.lang).to_owned()]
    } else {
        receipt(&app.corpus, &app.query, app.lang)
    };
    if !app.query.is_empty() {
        let key = crate::app::commands::Command::ClearQuery.row().keys[0];
        lines.push(t::PRESS_TO_SEE_ALL.with(app.lang, &[("key", &key)]));
    }
    let mut row = 1;
    for (place, line) in lines.iter().enumerate() {
        let line = clean(line);
        for part in wrap(&line, area.width) {
            let Some(area) = paint::row(area, row) else { return };
            paint::put(
                frame,
                area,
                &line[part],
                if place == 0 { look.strong() } else { look.quiet() },
            );
            row += 1;
        }
        row += usize::from(place == 0);
    }
}
