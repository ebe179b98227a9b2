//! The panes, or the part that fills the body in their place, between the bars.

pub(super) mod chapters;
pub(super) mod points;
pub(super) mod text;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{RenderOptions, bars, brief, compare, import, overview, paint, tracing};
use crate::app::layout::{self, Areas, Pane};
use crate::app::{App, Body};

/// The bars, and what stands between them.
pub(super) fn draw(frame: &mut Frame, areas: &Areas, app: &App, look: RenderOptions) {
    if let Body::Import(open) = app.body() {
        import::head(frame, areas, open, app, look);
        rules(frame, areas, app, look);
        return import::draw(frame, open, app, look);
    }
    bars::title(frame, areas.title, app, look);
    rules(frame, areas, app, look);
    body(frame, areas, app, look);
    // The cursor in a query that is being typed goes before the row in the list.
    bars::status(frame, areas.status, app, look);
    bars::carets(frame, areas.status, look);
}

/// A brief, the overview, the panes or one point large.
fn body(frame: &mut Frame, areas: &Areas, app: &App, look: RenderOptions) {
    match app.body() {
        Body::Note => text::large(frame, layout::writing(areas.body).point, app, look),
        Body::Brief(briefing) => brief::draw(frame, briefing, app, look),
        Body::Overview(overview) => overview::draw(frame, areas.body, overview, app, look),
        Body::Import(open) => import::draw(frame, open, app, look),
        Body::Compare(open) => compare::draw(frame, areas.body, open, app, look),
        Body::Tracing(open) => tracing::draw(frame, areas.body, open, app, look),
        Body::Large if app.is_side_by_side() => text::two_languages(frame, areas.body, app, look),
        Body::Large => text::large(frame, layout::large(areas.body), app, look),
        Body::Panes => panes(frame, areas, app, look),
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
    if !matches!(app.body(), Body::Panes) {
        return;
    }
    let panes =
        [(Pane::Chapters, areas.chapters), (Pane::Points, areas.points), (Pane::Text, areas.text)];
    for (pane, area) in panes.into_iter().filter_map(|(pane, area)| Some((pane, area?))) {
        if pane == app.browse.focus {
            let heavy = if look.ascii { "=" } else { "━" };
            let rule = Rect { y: above.y, height: 1, ..area };
            paint::put(frame, rule, &heavy.repeat(usize::from(area.width)), look.accent());
        }
        if area.right() < body.right() {
            paint::wall(frame, Rect { x: area.right(), width: 1, ..above }, body.height, look);
        }
    }
}
