//! Walking over the points that need attention, with the reason why each does.
//!
//! Points that call for attention go first: a stale mark, a mark to come back, a
//! date that has passed and was not looked at since. Where none of these lies
//! ahead, the walk goes on over the points that are merely open. So what cannot
//! wait is one key away, and no point that needs attention is out of reach.

use jiff::civil::Date;

use crate::app::App;
use crate::declaration::PointIx;
use crate::review::{Mark, ReviewState};
use crate::text::day;
use crate::texts::{editions, overview as t, screens};

impl App {
    /// To the next shown point that calls for attention, else to the next open
    /// one; says why, and which of how many it is.
    pub(in crate::app) fn step_attention(&mut self, forward: bool) {
        let (calling, open) = self.waiting_places();
        let here = self.place().unwrap_or(0);
        let ahead = |places: &[usize]| {
            let next = if forward {
                places.iter().position(|place| *place > here)
            } else {
                places.iter().rposition(|place| *place < here)
            };
            next.map(|nth| (nth, places[nth]))
        };
        let (next, all) = match ahead(&calling) {
            Some(next) => (Some(next), calling.len()),
            None => (ahead(&open), open.len()),
        };
        let left = calling.len() + open.len();
        self.alerts.notice = Some(match next {
            Some((nth, place)) => self.why(self.browse.view.points()[place], nth + 1, all),
            None if left == 0 => screens::NONE_TO_REVIEW.get(self.context.lang).to_owned(),
            None => screens::no_further(self.context.lang, left),
        });
        if let Some((_, place)) = next {
            self.go_to_place(place);
        }
    }

    /// The places in the list of the points that call for attention, and of
    /// those that are merely open.
    fn waiting_places(&self) -> (Vec<usize>, Vec<usize>) {
        let (mut calling, mut open) = (Vec::new(), Vec::new());
        for (place, point) in self.browse.view.points().iter().enumerate() {
            let review_state = self.review_state(*point);
            let cannot_wait = matches!(review_state, ReviewState::Stale | ReviewState::ComeBack)
                || self.review_view().is_respelled(*point)
                || self.passed(*point).is_some();
            if cannot_wait {
                calling.push(place);
            } else if review_state.needs_attention() {
                open.push(place);
            }
        }
        (calling, open)
    }

    /// The last day of the first deadline or event of a point that has passed
    /// and after which it was not marked reviewed: who did that has seen it.
    fn passed(&self, point: PointIx) -> Option<Date> {
        let dates = self.declaration().points[point].dates.iter();
        let passed =
            dates.filter(|date| date.is_past_due(self.context.today)).map(|date| date.on.last);
        let review_view = self.review_view();
        let seen = review_view.mine(point).filter(|marked| marked.mark == Mark::Reviewed);
        let seen = seen.map(|marked| self.local_day(marked.at));
        passed.filter(|last| seen.is_none_or(|seen| seen <= *last)).min()
    }

    /// "3 of 12: overdue since 31 December 2024."
    fn why(&self, point: PointIx, n: usize, m: usize) -> String {
        let lang = self.context.lang;
        let since =
            self.review_view().mine(point).map(|marked| day(self.local_day(marked.at), lang));
        let marked = since.and_then(|since| match self.review_state(point) {
            ReviewState::Stale => Some(t::text_changed_since(lang, &since)),
            ReviewState::ComeBack => Some(t::come_back_since(lang, &since)),
            ReviewState::Reviewed if self.review_view().is_respelled(point) => {
                Some(editions::RESPELLED_SINCE.get(lang).to_owned())
            }
            ReviewState::Open | ReviewState::Reviewed => None,
        });
        let passed = self.passed(point);
        let passed = passed.map(|last| t::past_since(lang, day(last, lang)));
        let reasons: Vec<String> = marked.into_iter().chain(passed).collect();
        if reasons.is_empty() {
            return t::open_only(lang, n, m);
        }
        t::calls(lang, n, m, reasons.join("; "))
    }
}
