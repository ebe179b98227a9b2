//! The overview: its parts side by side where there is room, else one of them
//! below the names of all.

mod activity;
mod bars;
mod dates;
mod matrix;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Tabs, Widget};

use crate::app::App;
use crate::app::overview::{Overview, OverviewPart};
use crate::text::{day, fit, width};
use crate::texts::overview as t;
use crate::ui::{RenderOptions, paint};

/// Columns and rows of the body from which all parts are seen at once.
const ROOMY: (u16, u16) = (140, 30);

/// Draws the overview over the body.
pub(in crate::ui) fn draw(
    frame: &mut Frame,
    body: Rect,
    overview: &Overview,
    app: &App,
    look: RenderOptions,
) {
    let page = OverviewPage { overview, app, look };
    if body.width >= ROOMY.0 && body.height >= ROOMY.1 {
        side_by_side(frame, body, &page);
    } else {
        page.tabs(frame, Rect { height: 1, ..body });
        let area = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
        page.part(frame, area, overview.part);
    }
    // Last: the rules between the columns end in the one above.
    about(frame, Rect { y: body.y - 1, height: 1, ..body }, overview, app, look);
}

/// On the rule above: that this is about what is shown, and on which day.
fn about(frame: &mut Frame, rule: Rect, overview: &Overview, app: &App, look: RenderOptions) {
    let today = day(overview.today, app.context.lang);
    let words = format!(" {} ", t::overview_of(app.context.lang, &today));
    let words = fit(&words, usize::from(rule.width), look.signs().more);
    let start = usize::from(rule.width).saturating_sub(width(&words) + 2);
    paint::put(frame, paint::skip(rule, start), &words, look.strong());
}

/// Bars, matrix, and the dates above what was done, from left to right.
fn side_by_side(frame: &mut Frame, body: Rect, page: &OverviewPage) {
    let column = |x: u16, width: u16| Rect { x: body.x + x, width, ..body };
    let left = column(0, body.width / 3 - 1);
    let middle = column(left.width + 1, body.width * 7 / 20);
    let used = left.width + middle.width + 2;
    let right = column(used, body.width - used);
    let upper = Rect { height: right.height / 2, ..right };
    let lower = Rect { y: upper.bottom(), height: right.height - upper.height, ..right };
    let areas = [left, middle, upper, lower];
    for x in [left.right(), middle.right()] {
        let top = Rect { x, y: body.y - 1, width: 1, height: 1 };
        paint::wall(frame, top, body.height, page.look);
    }
    for (part, area) in OverviewPart::ALL.into_iter().zip(areas) {
        page.title(frame, Rect { height: 1, ..area }, part);
        page.part(frame, Rect { y: area.y + 1, height: area.height - 1, ..area }, part);
    }
}

/// The data from which the parts are drawn.
struct OverviewPage<'a> {
    overview: &'a Overview,
    app: &'a App,
    look: RenderOptions,
}

impl OverviewPage<'_> {
    fn part(&self, frame: &mut Frame, area: Rect, part: OverviewPart) {
        let area = paint::inset(area);
        if self.overview.part == part {
            // Without rows, the reader is at the text that says so.
            paint::place_reader(frame, area);
        }
        match part {
            OverviewPart::Progress => bars::draw(frame, area, self),
            OverviewPart::Matrix => matrix::draw(frame, area, self),
            OverviewPart::Dates => dates::draw(frame, area, self),
            OverviewPart::Activity => activity::draw(frame, area, self),
        }
    }

    /// A part's name, with the cursor before it where it is looked at.
    fn name(&self, part: OverviewPart) -> String {
        let cursor = if self.overview.part == part { self.look.signs().cursor } else { " " };
        format!("{cursor} {}", part.title().get(self.app.context.lang))
    }

    fn name_style(&self, part: OverviewPart) -> Style {
        if self.overview.part == part { self.look.selected() } else { self.look.strong() }
    }

    fn title(&self, frame: &mut Frame, area: Rect, part: OverviewPart) {
        let name = (self.name(part), self.name_style(part));
        let area = paint::inset(area);
        paint::draw_left_right(frame, area, (&name.0, name.1), ("", Style::new()), self.look);
    }

    fn tabs(&self, frame: &mut Frame, area: Rect) {
        let names =
            OverviewPart::ALL.map(|part| Line::styled(self.name(part), self.name_style(part)));
        let tabs = Tabs::new(names).select(None).divider("").padding("", " ");
        tabs.render(paint::inset(area), frame.buffer_mut());
    }

    /// True while the reader is in a row of a part.
    fn is_here(&self, part: OverviewPart, row: usize) -> bool {
        self.overview.part == part && self.overview.at(part) == row
    }

    /// The style of a row of a part, and what stands before it.
    fn row_style(&self, part: OverviewPart, row: usize) -> (Style, &'static str) {
        let cursor = self.look.signs().cursor;
        if self.is_here(part, row) { (self.look.selected(), cursor) } else { (Style::new(), " ") }
    }
}

/// The first of so many rows to show, with the selected one as near to the
/// middle as can be.
fn first_row(selected: usize, rows: usize, height: usize) -> usize {
    selected.saturating_sub(height / 2).min(rows.saturating_sub(height))
}
