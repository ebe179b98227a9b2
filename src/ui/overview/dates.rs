//! Deadlines and events down a line of time, with where today is.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::overview::OverviewPart;
use crate::text::{clean, day, width};
use crate::texts::overview as t;
use crate::texts::screens;
use crate::ui::browse::points::label;
use crate::ui::overview::{OverviewPage, first_row};
use crate::ui::paint;
use crate::wording::{due_words, role_text};

/// The content of a line.
#[derive(Clone, Copy)]
enum TimeLine {
    /// The day of a date.
    When(usize),
    /// The point that gives it.
    What(usize),
    /// Today.
    Today,
    /// The number of dates that are only referred to.
    References,
}

/// Draws the lines around the selected date.
pub(in crate::ui) fn draw(frame: &mut Frame, area: Rect, page: &OverviewPage) {
    let overview = page.overview;
    if overview.dates.is_empty() {
        paint::put(frame, area, t::NO_DATES.get(page.app.context.lang), page.look.quiet());
    }
    let lines = lines(page);
    let selected = overview.at(OverviewPart::Dates);
    let here = lines.iter().position(|line| matches!(line, TimeLine::When(at) if *at == selected));
    let height = usize::from(area.height);
    let first = first_row(here.unwrap_or(0), lines.len(), height);
    for (place, row) in lines.into_iter().skip(first).enumerate() {
        let Some(area) = paint::row(area, place) else { break };
        match row {
            TimeLine::When(place) => when(frame, area, place, page),
            TimeLine::What(place) => what(frame, area, place, page),
            TimeLine::Today => today(frame, area, page),
            TimeLine::References => references(frame, area, page),
        }
    }
}

/// All lines, with today between what has passed and what has not.
fn lines(page: &OverviewPage) -> Vec<TimeLine> {
    let dates = &page.overview.dates;
    let passed = dates.iter().take_while(|figure| figure.past_due).count();
    let two = |place: usize| [TimeLine::When(place), TimeLine::What(place)];
    let mut lines: Vec<TimeLine> = (0..passed).flat_map(two).collect();
    if !dates.is_empty() {
        lines.push(TimeLine::Today);
    }
    lines.extend((passed..dates.len()).flat_map(two));
    if page.overview.references() > 0 {
        lines.push(TimeLine::References);
    }
    lines
}

/// The date, and how far off it is.
fn when(frame: &mut Frame, area: Rect, place: usize, page: &OverviewPage) {
    let (app, figure) = (page.app, page.overview.dates[place]);
    let date = figure.date(app.declaration());
    let (style, cursor) = page.row_style(OverviewPart::Dates, place);
    let (sign, sign_style) = if figure.past_due {
        ("!", page.look.alarm())
    } else {
        (page.look.signs().dot, page.look.quiet())
    };
    let words = date.on.in_words(app.context.lang);
    let long = due_words(date.on.last, page.overview.today, app.context.lang);
    let pieces = [(cursor, style), (" ", style), (sign, sign_style), (" ", style)];
    if page.is_here(OverviewPart::Dates, place) {
        paint::place_reader(frame, area);
    }
    let taken = paint::put_all(frame, area, pieces);
    let rest = paint::skip(area, taken);
    // The date goes before the time passed where there is no room for both.
    let tight = width(&words) + width(&long) + 2 > usize::from(rest.width);
    let due = if tight && figure.past_due {
        screens::PAST_DUE.get(app.context.lang).to_owned()
    } else {
        long
    };
    let due_style = if figure.past_due { page.look.alarm() } else { Style::new() };
    paint::draw_left_right(frame, rest, (&words, style), (&due, due_style), page.look);
}

/// The point, how it stands, and what the date is to it.
fn what(frame: &mut Frame, area: Rect, place: usize, page: &OverviewPage) {
    let (app, figure) = (page.app, page.overview.dates[place]);
    let point = &app.declaration().points[figure.point];
    let sign = page.look.review_state(app.review_state(figure.point));
    let role = role_text(figure.date(app.declaration()).role).get(app.context.lang).to_lowercase();
    let rail = page.look.signs().wall;
    let taken = paint::put_all(frame, area, [("  ", Style::new()), (rail, page.look.quiet())]);
    let words = format!(" {sign} {:<4} {}", point.id, clean(&label(point, app)));
    let style = Style::new();
    let rest = paint::skip(area, taken);
    paint::draw_left_right(frame, rest, (&words, style), (&role, page.look.quiet()), page.look);
}

/// A rule across the line of time.
fn today(frame: &mut Frame, area: Rect, page: &OverviewPage) {
    let today = day(page.overview.today, page.app.context.lang);
    let words = t::today_is(page.app.context.lang, &today);
    let rule = page.look.signs().rule;
    let rest = usize::from(area.width).saturating_sub(width(&words) + 6);
    let pieces = [
        ("  ", Style::new()),
        (&*rule.repeat(2), page.look.quiet()),
        (" ", Style::new()),
        (&words, page.look.strong()),
        (" ", Style::new()),
        (&rule.repeat(rest), page.look.quiet()),
    ];
    paint::put_all(frame, area, pieces);
}

fn references(frame: &mut Frame, area: Rect, page: &OverviewPage) {
    let (lang, n) = (page.app.context.lang, page.overview.references());
    let words = t::n_references(lang, n);
    let area = paint::skip(area, 4);
    paint::draw_left_right(frame, area, (&words, page.look.quiet()), ("", Style::new()), page.look);
}
