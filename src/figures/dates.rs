//! The dates that points give, along the line of time.

use jiff::civil::Date as Day;

use super::Chosen;
use crate::declaration::{Date, Declaration, PointIx};

/// A date of a point, as it is seen on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateFigure {
    /// The point that gives it.
    pub point: PointIx,
    /// Its place among the point's dates.
    nth: usize,
    /// True for a deadline or an event that has passed.
    pub past_due: bool,
}

impl DateFigure {
    /// The date itself, in the declaration that was counted.
    pub fn date(self, declaration: &Declaration) -> &Date {
        &declaration.points[self.point].dates[self.nth]
    }
}

/// The dates of points, the one that ends first first.
pub(super) fn list(chosen: &Chosen) -> Vec<DateFigure> {
    let review_view = chosen.review_view;
    let declaration = review_view.corpus.declaration();
    let of = |point: &PointIx| {
        let point = *point;
        let dates = declaration.points[point].dates.iter().enumerate();
        dates.map(move |(nth, date)| DateFigure {
            point,
            nth,
            past_due: date.is_past_due(review_view.today),
        })
    };
    let mut dates: Vec<DateFigure> = chosen.points.iter().flat_map(of).collect();
    let ends = |figure: &DateFigure| -> (Day, Day) {
        let period = &figure.date(declaration).on;
        (period.last, period.first)
    };
    dates.sort_by_key(ends);
    dates
}
