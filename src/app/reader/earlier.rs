//! A point in other editions and declarations: the words that were judged where they have
//! changed since, and the promises that were confirmed to be the same.

use super::{ReadingPage, TextStyle};
use crate::app::App;
use crate::declaration::{Declaration, PointIx};
use crate::editions::judged_text;
use crate::review::{ReviewState, TraceDecision};
use crate::texts::editions as t;
use crate::wording::trace_words;

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
            let words = trace_words(&trace, app.review_view(), point, app.context.lang);
            self.field(&t::TRACE_LABEL, &words, TextStyle::Plain);
        }
    }
}

impl App {
    /// The words that my mark on a point is of, and the edition that has them: the point from
    /// which the mark was carried, else any at hand.
    pub(crate) fn judged_text(&self, point: PointIx) -> Option<(String, String)> {
        let (edition, id) = (&self.declaration().edition, self.id(point));
        let editions = self.context.editions.iter().map(|of| &**of);
        let editions: Vec<&Declaration> = editions.chain(&self.context.translations).collect();
        let (edition, text) = judged_text(&editions, &self.context.reviews, (edition, id))?;
        Some((edition.to_string(), text.to_string()))
    }
}
