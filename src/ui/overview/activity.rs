//! My edits by day: the last days as columns, and every day in words.

use jiff::Span;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::bar;
use ratatui::widgets::{Sparkline, Widget};

use crate::app::overview::OverviewPart;
use crate::text::day;
use crate::texts::overview as t;
use crate::ui::overview::OverviewPage;
use crate::ui::{RenderOptions, paint};

/// Rows of the columns.
const HEIGHT: u16 = 3;

/// The ASCII signs for the eighths of a column.
const ASCII: bar::Set = bar::Set {
    full: "#",
    seven_eighths: "#",
    three_quarters: "#",
    five_eighths: "=",
    half: "=",
    three_eighths: "-",
    one_quarter: "-",
    one_eighth: ".",
    empty: " ",
};

/// Draws the columns, then the days, the last one first.
pub(in crate::ui) fn draw(frame: &mut Frame, area: Rect, page: &OverviewPage) {
    let (lang, quiet) = (page.app.context.lang, page.look.quiet());
    let days = page.overview.figures.last_days(usize::from(area.width), page.overview.today);
    let most = days.iter().max().filter(|most| **most > 0);
    let most = most.map(|most| t::most_edits(lang, most)).unwrap_or_default();
    let title = t::EDITS_BY_DAY.get(lang);
    paint::draw_left_right(frame, area, (title, quiet), (&most, quiet), page.look);
    let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if page.overview.figures.days.is_empty() {
        let all = page.overview.figures.are_of_all();
        let nothing = if all { &t::NO_EDITS } else { &t::NO_EDITS_HERE };
        return paint::put(frame, area, nothing.get(lang), Style::new());
    }
    let columns = Rect { height: HEIGHT.min(area.height), ..area };
    draw_columns(frame, columns, &days, page.look);
    let below = Rect { y: columns.bottom(), height: area.height - columns.height, ..area };
    if let Some(line) = paint::row(below, 0) {
        axis(frame, line, page);
    }
    let list = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
    draw_days(frame, list, page);
}

/// A column for each day.
fn draw_columns(frame: &mut Frame, area: Rect, days: &[usize], look: RenderOptions) {
    let data: Vec<u64> = days.iter().map(|n| *n as u64).collect();
    let columns = Sparkline::default()
        .data(&data)
        .bar_set(if look.ascii { ASCII } else { bar::NINE_LEVELS })
        .style(look.accent());
    columns.render(area, frame.buffer_mut());
}

/// The days of the first and the last column.
fn axis(frame: &mut Frame, area: Rect, page: &OverviewPage) {
    let (today, lang, quiet) = (page.overview.today, page.app.context.lang, page.look.quiet());
    let first = today.saturating_sub(Span::new().days(i64::from(area.width) - 1));
    let last = t::today_is(lang, day(today, lang));
    paint::draw_left_right(frame, area, (&day(first, lang), quiet), (&last, quiet), page.look);
}

/// The days in words, from the one that was scrolled to.
fn draw_days(frame: &mut Frame, area: Rect, page: &OverviewPage) {
    let days = &page.overview.figures.days;
    let last_top = days.len().saturating_sub(usize::from(area.height));
    let top = page.overview.at(OverviewPart::Activity).min(last_top);
    for (place, figure) in days.iter().rev().skip(top).enumerate() {
        let Some(area) = paint::row(area, place) else { break };
        if place == 0 && page.overview.part == OverviewPart::Activity {
            paint::place_reader(frame, area);
        }
        let edits = t::n_edits(page.app.context.lang, figure.edits);
        let line = format!("{:<20} {edits}", day(figure.day, page.app.context.lang));
        paint::draw_left_right(frame, area, (&line, Style::new()), ("", Style::new()), page.look);
    }
}
