//! Review states and progress: a bar for all points, for each chapter, actor and word of
//! progress.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{LineGauge, Widget};

use crate::app::overview::{BarRow, OverviewPart};
use crate::review::{ReviewState, Tally};
use crate::text::{clean, fit};
use crate::texts::{editions, overview as t, screens};
use crate::ui::browse::text::more_below;
use crate::ui::overview::{OverviewPage, first_row};
use crate::ui::paint;
use crate::wording::notes_words;

/// Most columns of a label and of a bar.
const LABEL: usize = 48;
const BAR: usize = 24;
/// Columns for what else is to be said of a row: what comes back, what is stale.
const ASIDE: usize = 10;

/// Draws the rows around the selected one.
pub(in crate::ui) fn draw(frame: &mut Frame, area: Rect, page: &OverviewPage) {
    let rows = &page.overview.bars;
    let height = usize::from(area.height);
    let first = first_row(page.overview.at(OverviewPart::Progress), rows.len(), height);
    if rows.len() > first + height {
        more_below(frame, Rect { y: area.bottom(), height: 1, ..area }, page.app, page.look);
    }
    for (place, row) in rows.iter().enumerate().skip(first) {
        let Some(area) = paint::row(area, place - first) else { break };
        if let BarRow::Heading(text) = row {
            paint::put(frame, area, text.get(page.app.context.lang), page.look.quiet());
        } else {
            bar(frame, area, (place, *row), page);
        }
    }
}

/// A row: its label, how many of how many, the bar, and what else there is.
fn bar(frame: &mut Frame, area: Rect, (place, row): (usize, BarRow), page: &OverviewPage) {
    let (style, cursor) = page.row_style(OverviewPart::Progress, place);
    let digits = 2 * page.overview.figures.declared.to_string().len() + 1;
    let room = usize::from(area.width).saturating_sub(2 + ASIDE);
    let label_width = (room * 11 / 20).min(LABEL);
    let bar_width = (room - label_width).saturating_sub(1).min(BAR + digits + 1);
    let label = label(row, page);
    let label = fit(&label, label_width, page.look.signs().more);
    if page.is_here(OverviewPart::Progress, place) {
        paint::place_reader(frame, area);
    }
    paint::put_all(frame, area, [(cursor, style), (" ", style), (&*label, style)]);
    let (done, of) = done(row, page);
    let count = format!("{done}/{of}");
    let signs = page.look.signs();
    let session_progress = LineGauge::default()
        .label(format!("{count:>digits$}"))
        .ratio(ratio(done, of))
        .filled_symbol(signs.bar[0])
        .unfilled_symbol(signs.bar_empty)
        .filled_style(page.look.accent())
        .unfilled_style(page.look.quiet());
    let start = paint::skip(area, 2 + label_width + 1);
    let bar_width = u16::try_from(bar_width).unwrap_or(u16::MAX).min(start.width);
    session_progress.render(Rect { width: bar_width, ..start }, frame.buffer_mut());
    aside(frame, paint::skip(start, usize::from(bar_width) + 1), row, page);
}

fn label(row: BarRow, page: &OverviewPage) -> String {
    let (app, lang) = (page.app, page.app.context.lang);
    match row {
        BarRow::Heading(text) => text.get(lang).to_owned(),
        BarRow::All => t::WHOLE_SELECTION.get(lang).to_owned(),
        BarRow::Chapter(ix) => {
            let chapter = &app.declaration().chapters[ix];
            clean(&chapter.heading(lang)).into_owned()
        }
        BarRow::Actor(ix) => clean(app.declaration().actors[ix].name.get(lang)).into_owned(),
        BarRow::Status(place) => match &page.overview.figures.statuses[place].status {
            Some(word) => app.context.vocabulary.status_label(word, lang).to_owned(),
            None => screens::NO_STATUS.get(lang).to_owned(),
        },
        BarRow::Untraced => editions::UNTRACED.get(lang).to_owned(),
        BarRow::Notes => {
            let notes = notes_words(page.overview.figures.notes, lang);
            format!("{}, {notes}", t::NOTED_POINTS.get(lang))
        }
    }
}

/// The review states of a row's points; `None` for rows about something else.
fn tally(row: BarRow, page: &OverviewPage) -> Option<Tally> {
    let figures = &page.overview.figures;
    match row {
        BarRow::All => Some(figures.all),
        BarRow::Chapter(ix) => Some(figures.chapters[ix]),
        BarRow::Actor(ix) => Some(figures.actors[ix].tally),
        _ => None,
    }
}

/// A number out of a total.
fn done(row: BarRow, page: &OverviewPage) -> (usize, usize) {
    let figures = &page.overview.figures;
    match (tally(row, page), row) {
        (Some(tally), _) => (tally.reviewed, tally.total()),
        (None, BarRow::Status(place)) => (figures.statuses[place].points, figures.all.total()),
        (None, BarRow::Untraced) => (figures.untraced.unwrap_or(0), figures.all.total()),
        (None, _) => (figures.noted, figures.all.total()),
    }
}

/// The numbers of points to come back to, and of stale ones.
fn aside(frame: &mut Frame, area: Rect, row: BarRow, page: &OverviewPage) {
    let look = page.look;
    let Some(tally) = tally(row, page) else { return };
    let counts = [
        (look.review_state(ReviewState::ComeBack), tally.come_back, Style::new()),
        (look.review_state(ReviewState::Stale), tally.stale, look.alarm()),
    ];
    let counts = counts.into_iter().filter(|(_, n, _)| *n > 0);
    let words: Vec<(String, Style)> =
        counts.map(|(sign, n, style)| (format!("{sign}{n} "), style)).collect();
    paint::put_all(frame, area, words.iter().map(|(words, style)| (words.as_str(), *style)));
}

/// The filled part of a bar.
#[expect(clippy::cast_precision_loss, reason = "a bar has a few dozen columns")]
fn ratio(done: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { done as f64 / of as f64 }
}
