//! A point in other editions and declarations: the words that were judged where they have
//! changed since, and the promises that were confirmed to be the same.

use super::{ReadingPage, TextStyle};
use crate::app::App;
use crate::corpus::is_later;
use crate::declaration::{Fingerprint, PointIx};
use crate::review::{ReviewState, TraceDecision};
use crate::texts::editions as t;

impl ReadingPage<'_> {
    /// The text on which a stale mark was given, where an edition at hand has it.
    pub(super) fn judged(&mut self, point: PointIx) {
        let app = self.app;
        let is_respelled = app.review_view().is_respelled(point);
        if app.review_state(point) != ReviewState::Stale && !is_respelled {
            return;
        }
        let Some((edition, text)) = app.judged_text(point) else { return };
        self.titled(&t::judged_text(app.context.lang, edition), &[text.into()]);
    }

    /// The confirmed traces to points of other declarations.
    pub(super) fn traced(&mut self, point: PointIx) {
        let app = self.app;
        for trace in app.traces(point) {
            if trace.decision != TraceDecision::Confirmed {
                continue;
            }
            let there = format!("{} {}", trace.other.edition, trace.other.point);
            let lang = app.context.lang;
            let words = if is_later(&trace.other.edition, &app.declaration().edition) {
                t::taken_up_as(lang, &there, &trace.other.declaration)
            } else {
                t::takes_up(lang, &there, &trace.other.declaration)
            };
            self.field(&t::TRACE_LABEL, &words, TextStyle::Plain);
        }
    }
}

impl App {
    /// The words that my mark on a point is of, and the edition that has them: the point from
    /// which the mark was carried, else any at hand.
    pub(crate) fn judged_text(&self, point: PointIx) -> Option<(String, String)> {
        let (edition, id) = (&self.declaration().edition, self.id(point));
        let mine = self.context.reviews.mine(edition, id)?;
        let carried = mine.carried.as_ref();
        let editions = self.context.editions.iter();
        let from =
            editions.filter(|other| carried.is_none_or(|carried| other.edition == carried.edition));
        from.flat_map(|other| {
            let there = carried.map_or(id, |carried| carried.point);
            other.point(there).map(|point| (other.edition.to_string(), point.text.to_string()))
        })
        .find(|(_, text)| {
            Fingerprint::of(text) == mine.fingerprint
                || carried.is_some_and(|carried| carried.respelled)
        })
    }
}
