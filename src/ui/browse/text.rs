//! The selected point's text: in its pane, and large.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::App;
use crate::app::layout::{Pane, column, side_by_side};
use crate::app::reader::{self, StyledLine};
use crate::text::{fit, width};
use crate::texts::screens as t;
use crate::ui::{RenderOptions, paint};

/// Draws the text in its pane.
pub(in crate::ui) fn pane(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    if app.browse.focus == Pane::Text {
        paint::place_reader(frame, column(area));
    }
    lines(frame, column(area), app, look);
}

/// Draws the text in an area of its own, with its place among those shown on
/// the rule above.
pub(in crate::ui) fn large(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    let body = Rect { x: 0, width: frame.area().width, ..area };
    let Some(place) = app.place() else {
        return crate::ui::browse::points::draw(frame, body, app, look);
    };
    place_above(frame, body, place, app, look);
    paint::place_reader(frame, area);
    lines(frame, area, app, look);
}

/// Draws the text large in two languages, side by side, in the body.
pub(in crate::ui) fn two_languages(frame: &mut Frame, body: Rect, app: &App, look: RenderOptions) {
    let [left, right] = side_by_side(body);
    large(frame, left, app, look);
    if app.current().is_some() {
        let most = app.scroll() + usize::from(right.height) + 1;
        draw(frame, right, &reader::beside(app, right.width, most), app, look);
    }
}

/// The place among those shown, on the rule above.
fn place_above(frame: &mut Frame, body: Rect, place: usize, app: &App, look: RenderOptions) {
    let above = Rect { y: body.y - 1, height: 1, ..body };
    let count = t::n_of_m(app.context.lang, place + 1, app.browse.view.len());
    let count = format!(" {count} ");
    let start = usize::from(above.width).saturating_sub(width(&count) + 2);
    paint::put(frame, paint::skip(above, start), &count, look.strong());
}

/// Draws the lines in view, and that there are more below.
pub(in crate::ui) fn lines(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    let most = app.scroll() + usize::from(area.height) + 1;
    draw(frame, area, &reader::lines(app, area.width, most), app, look);
}

fn draw(frame: &mut Frame, area: Rect, lines: &[StyledLine], app: &App, look: RenderOptions) {
    let height = usize::from(area.height);
    for (place, line) in lines.iter().skip(app.scroll()).take(height).enumerate() {
        if let Some(area) = paint::row(area, place) {
            paint::put_all(
                frame,
                area,
                line.iter().map(|(tone, text)| (text.as_str(), look.tone(*tone))),
            );
        }
    }
    let below = lines.len().saturating_sub(app.scroll() + height);
    if below > 0 {
        more_below(frame, Rect { y: area.bottom(), height: 1, ..area }, app, look);
    }
}

/// That there is more below.
pub(in crate::ui) fn more_words(app: &App, look: RenderOptions) -> String {
    let arrow = if look.ascii { "v" } else { "▾" };
    format!(" {arrow} {} ", t::MORE_BELOW.get(app.context.lang))
}

/// On the rule below: that there is more.
pub(in crate::ui) fn more_below(frame: &mut Frame, rule: Rect, app: &App, look: RenderOptions) {
    let words = more_words(app, look);
    let words = fit(&words, usize::from(rule.width), look.signs().more);
    let start = usize::from(rule.width).saturating_sub(width(&words));
    paint::put(frame, paint::skip(rule, start), &words, Style::new());
}
