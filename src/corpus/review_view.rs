//! A declaration as one reviewer sees it on a day.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::IndexedDeclaration;
use crate::declaration::{EditionId, Point, PointIx};
use crate::review::{MarkEntry, ReviewState, Reviews, StatusWord, Trace, TraceDecision};

/// The declaration, my reviews of it, and the day.
#[derive(Clone, Copy)]
pub struct ReviewView<'a> {
    /// The declaration and what is derived from it.
    pub corpus: &'a IndexedDeclaration,
    /// Everybody's reviews, seen as mine.
    pub reviews: &'a Reviews,
    /// Today, for what is due.
    pub today: Date,
    /// The time zone of days.
    pub zone: &'a TimeZone,
}

impl ReviewView<'_> {
    /// My mark on a point, if there is one.
    pub fn mine(&self, point: PointIx) -> Option<&MarkEntry> {
        let declaration = self.corpus.declaration();
        self.reviews.mine(&declaration.edition, declaration.points[point].id)
    }

    /// The state of a point in my review.
    pub fn review_state(&self, point: PointIx) -> ReviewState {
        ReviewState::of(self.mine(point), |judged| self.corpus.is_current(point, judged))
    }

    /// True where my mark was carried from an edition that had the same words in another
    /// spelling, and the point was not marked since.
    pub(crate) fn is_respelled(&self, point: PointIx) -> bool {
        let carried = self.mine(point).and_then(|mine| mine.carried.as_ref());
        carried.is_some_and(|carried| carried.respelled)
    }

    /// True where nobody has confirmed that a point of a later declaration speaks of the same
    /// promise. Where editions are no dates, any other declaration counts as later.
    pub(crate) fn is_untraced(&self, point: PointIx) -> bool {
        let declaration = self.corpus.declaration();
        let traces = self.reviews.traces(&declaration.edition, declaration.points[point].id);
        !traces.iter().any(|trace| {
            trace.decision == TraceDecision::Confirmed
                && is_later(&trace.other.edition, &trace.edition)
        })
    }

    /// True where anybody has looked for a point in a later declaration: without one,
    /// nobody could have taken anything up again.
    pub(crate) fn has_later_traces(&self) -> bool {
        let declaration = self.corpus.declaration();
        let traces = |point: &Point| self.reviews.traces(&declaration.edition, point.id);
        let is_later = |trace: Trace| is_later(&trace.other.edition, &trace.edition);
        self.reviews.has_traces() && declaration.points.iter().flat_map(traces).any(is_later)
    }

    /// True where the text of a point here has changed since a decision on its trace.
    pub(crate) fn is_trace_changed_here(&self, trace: &Trace, point: PointIx) -> bool {
        trace.edition == self.corpus.declaration().edition
            && !self.corpus.is_current(point, trace.fingerprint)
    }

    /// True where a text has changed, here or there, since a trace of a point was confirmed.
    pub(crate) fn has_changed_trace(&self, point: PointIx) -> bool {
        let declaration = self.corpus.declaration();
        let traces = self.reviews.traces(&declaration.edition, declaration.points[point].id);
        traces.iter().any(|trace| {
            trace.decision == TraceDecision::Confirmed
                && (self.is_trace_changed_here(trace, point)
                    || self.reviews.has_changed(&trace.other))
        })
    }

    /// My word on how far the work on a point has come.
    pub fn status(&self, point: PointIx) -> Option<&StatusWord> {
        let declaration = self.corpus.declaration();
        let stated = self.reviews.my_status(&declaration.edition, declaration.points[point].id)?;
        stated.status.as_ref()
    }

    /// True if a word of progress would say something new of a point: another
    /// word, or the same of a text that has changed.
    pub(crate) fn says_anew(&self, point: PointIx, status: Option<&StatusWord>) -> bool {
        let declaration = self.corpus.declaration();
        match self.reviews.my_status(&declaration.edition, declaration.points[point].id) {
            None => status.is_some(),
            Some(stated) => {
                stated.status.as_ref() != status
                    || !self.corpus.is_current(point, stated.fingerprint)
            }
        }
    }

    /// Number of notes on a point.
    pub fn note_count(&self, point: PointIx) -> usize {
        let declaration = self.corpus.declaration();
        self.reviews.note_count(&declaration.edition, declaration.points[point].id)
    }

    /// True if a deadline or event of a point has passed. References never fall
    /// due; a period is due at its end.
    pub(crate) fn is_due(&self, point: PointIx) -> bool {
        let mut dates = self.corpus.declaration().points[point].dates.iter();
        dates.any(|date| date.is_past_due(self.today))
    }

    /// True if a deadline or event of a point has not passed yet.
    pub(crate) fn is_upcoming(&self, point: PointIx) -> bool {
        let mut dates = self.corpus.declaration().points[point].dates.iter();
        dates.any(|date| date.is_upcoming(self.today))
    }
}

/// True for an edition that is later than one of another declaration, or where that cannot
/// be told: dates alone say it.
pub(crate) fn is_later(edition: &EditionId, than: &EditionId) -> bool {
    !(edition.is_dated() && than.is_dated()) || edition > than
}
