//! Draws the state. It reads the state and never changes it.
//!
//! This room must not know files, clocks or what a key does; of the terminal it
//! knows ratatui's buffer only.

mod bars;
mod briefing;
mod chapters;
mod help;
mod hints;
mod notes;
mod overview;
mod paint;
mod picker;
mod points;
mod session;
mod text;
mod theme;
mod writing;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub use theme::{RenderOptions, Symbols};

use crate::app::layout::{self, Areas, Pane, SMALLEST};
use crate::app::reading::TextStyle;
use crate::app::{App, Mode};
use crate::text::wrap;
use crate::texts::screens as t;

/// Draws one frame.
pub fn draw(frame: &mut Frame, app: &App, look: RenderOptions) {
    let Some(areas) = app.areas() else {
        return too_small(frame, app, look);
    };
    match app.seated() {
        Some(session) => session::draw(frame, &areas, session, app, look),
        None => browse(frame, &areas, app, look),
    }
    match &app.mode {
        Mode::Pick(list) => picker::draw(frame, areas.body, list, app, look),
        Mode::Help(line, top, _) => help::draw(frame, areas.body, (line, *top), app, look),
        Mode::Write(writing) => writing::draw(frame, areas.body, writing, app, look),
        Mode::Notes(list) => notes::draw(frame, areas.body, *list, app, look),
        Mode::Browse | Mode::Query(_) | Mode::Name(_) => {}
    }
    bars::messages(frame, areas.messages, app, look);
    bars::hint(frame, areas.hint, app, look);
    if look.ascii {
        paint::to_ascii(frame);
    }
}

/// The bars, and what stands between them.
fn browse(frame: &mut Frame, areas: &Areas, app: &App, look: RenderOptions) {
    bars::title(frame, areas.title, app, look);
    rules(frame, areas, app, look);
    body(frame, areas, app, look);
    // The cursor in a query that is being typed goes before the row in the list.
    bars::status(frame, areas.status, app, look);
    bars::carets(frame, areas.status, look);
}

/// A brief, the overview, the panes or one point large.
fn body(frame: &mut Frame, areas: &Areas, app: &App, look: RenderOptions) {
    if app.writing().is_some() {
        text::large(frame, layout::writing(areas.body).point, app, look);
    } else if let Some(briefing) = &app.briefing {
        briefing::draw(frame, briefing, app, look);
    } else if let (Some(overview), true) = (&app.overview, app.sees_overview()) {
        overview::draw(frame, areas.body, overview, app, look);
    } else if app.large {
        text::large(frame, layout::large(areas.body), app, look);
    } else {
        panes(frame, areas, app, look);
    }
}

fn panes(frame: &mut Frame, areas: &Areas, app: &App, look: RenderOptions) {
    if let Some(area) = areas.chapters {
        chapters::draw(frame, area, app, look);
    }
    if let Some(area) = areas.points {
        points::draw(frame, area, app, look);
    }
    if let Some(area) = areas.text {
        text::pane(frame, area, app, look);
    }
}

/// The rules above and below the body, and between the panes. The rule above
/// the pane with the focus is heavier.
fn rules(frame: &mut Frame, areas: &Areas, app: &App, look: RenderOptions) {
    let signs = look.signs();
    let body = areas.body;
    let above = Rect { y: body.y - 1, height: 1, ..body };
    let below = Rect { y: body.bottom(), height: 1, ..body };
    for rule in [above, below] {
        paint::put(frame, rule, &signs.rule.repeat(usize::from(rule.width)), look.quiet());
    }
    let whole = app.large || app.sees_overview() || app.briefing.is_some();
    if whole || app.writing().is_some() {
        return;
    }
    let panes =
        [(Pane::Chapters, areas.chapters), (Pane::Points, areas.points), (Pane::Text, areas.text)];
    for (pane, area) in panes.into_iter().filter_map(|(pane, area)| Some((pane, area?))) {
        if pane == app.focus {
            let heavy = if look.ascii { "=" } else { "━" };
            let rule = Rect { y: above.y, height: 1, ..area };
            paint::put(frame, rule, &heavy.repeat(usize::from(area.width)), look.accent());
        }
        if area.right() < body.right() {
            wall(frame, Rect { x: area.right(), width: 1, ..above }, body.height, look);
        }
    }
}

/// A rule from one line down through the body to the line below it.
fn wall(frame: &mut Frame, top: Rect, height: u16, look: RenderOptions) {
    let signs = look.signs();
    paint::put(frame, top, signs.tee, look.quiet());
    for row in 1..=height {
        paint::put(frame, Rect { y: top.y + row, ..top }, signs.wall, look.quiet());
    }
    paint::put(frame, Rect { y: top.y + height + 1, ..top }, signs.foot, look.quiet());
}

fn too_small(frame: &mut Frame, app: &App, look: RenderOptions) {
    let area = frame.area();
    let (columns, rows) = app.size;
    let words = t::too_small(app.lang, SMALLEST.0, SMALLEST.1, columns, rows);
    let unsaved = app.unsaved_briefly().map(|words| (words, look.tone(TextStyle::Trouble)));
    let texts = unsaved.into_iter().chain([(words, Style::new())]);
    let mut rows = area.top()..area.bottom();
    for (words, style) in texts {
        // The lines are asked first, so that a row is taken only for a line.
        for (line, y) in wrap(&words, area.width).into_iter().zip(rows.by_ref()) {
            paint::put(frame, Rect { y, height: 1, ..area }, &words[line], style);
        }
    }
}
