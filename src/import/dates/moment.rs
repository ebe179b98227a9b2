//! A year, month or day, and the first and last of a period.

use crate::declaration::Period;

/// A year, month or day; what is not given is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) year: i16,
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
}

impl Moment {
    pub(super) fn year(year: i16) -> Self {
        Self { year, month: None, day: None }
    }

    pub(super) fn month(year: i16, month: i8) -> Self {
        Self { year, month: Some(month), day: None }
    }

    /// The period; `None` if there is no such day.
    pub(super) fn period(self) -> Option<Period> {
        self.written().parse().ok()
    }

    /// The period from this to another; `None` if it ends before it begins.
    pub(super) fn until(self, last: Self) -> Option<Period> {
        format!("{}..{}", self.written(), last.written()).parse().ok()
    }

    /// The period from a month to a month of its year.
    pub(super) fn months(year: i16, first: i8, last: i8) -> Option<Period> {
        Self::month(year, first).until(Self::month(year, last))
    }

    fn written(self) -> String {
        let Self { year, month, day } = self;
        match (month, day) {
            (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}"),
        }
    }
}

/// The last day of a period.
pub(super) fn last_day(period: &Period) -> Option<Period> {
    period.last.to_string().parse().ok()
}

/// The day before a period.
pub(super) fn day_before(period: &Period) -> Option<Period> {
    period.first.yesterday().ok()?.to_string().parse().ok()
}
