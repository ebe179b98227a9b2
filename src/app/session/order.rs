//! The orders in which a review session goes through points, and the reason for
//! each one's place.

use crate::app::App;
use crate::declaration::{Date, DateRole, PointId, PointIx};
use crate::review::{Order, OrderReason, ReviewState};
use crate::texts::overview;
use crate::texts::session as t;
use crate::wording::role_text;

impl App {
    /// Points, given in document order, in the order in which they are gone
    /// through, each with the reason for its place.
    pub(in crate::app) fn in_order(
        &self,
        order: Order,
        points: Vec<PointIx>,
    ) -> Vec<(PointId, OrderReason)> {
        let id = |point: PointIx| self.declaration().points[point].id;
        if order == Order::Document {
            return points.into_iter().map(|point| (id(point), OrderReason::Document)).collect();
        }
        let mut placed: Vec<(OrderReason, u32, PointIx)> = points
            .into_iter()
            .map(|point| {
                let (why, days) = self.reason(point);
                (why, days, point)
            })
            .collect();
        placed.sort_unstable();
        placed.into_iter().map(|(why, _, point)| (id(point), why)).collect()
    }

    /// Why a point has its place among those that need eyes, and how many days
    /// away its nearest date is.
    fn reason(&self, point: PointIx) -> (OrderReason, u32) {
        match (self.review_state(point), self.nearest_date(point)) {
            (ReviewState::Stale, _) => (OrderReason::Stale, 0),
            (ReviewState::ComeBack, _) => (OrderReason::ComeBack, 0),
            (ReviewState::Reviewed, _) => (OrderReason::Reviewed, 0),
            (ReviewState::Open, Some((_, days))) => (OrderReason::Dated, days.unsigned_abs()),
            (ReviewState::Open, None) => (OrderReason::Open, 0),
        }
    }

    /// The date of a point that falls due nearest to today, before or after it,
    /// and how many days from now that is. References never fall due.
    fn nearest_date(&self, point: PointIx) -> Option<(&Date, i32)> {
        let dates = self.declaration().points[point].dates.iter();
        let due = dates.filter(|date| date.role != DateRole::Reference);
        let days = due.map(|date| (date, (date.on.last - self.context.today).get_days()));
        days.min_by_key(|(_, days)| days.unsigned_abs())
    }

    /// The reason for a point's place, in words; none in document order.
    pub(in crate::app) fn why_words(&self, point: PointIx, why: OrderReason) -> Option<String> {
        let words = match why {
            OrderReason::Document => return None,
            OrderReason::Stale => &t::WHY_STALE,
            OrderReason::ComeBack => &t::WHY_COME_BACK,
            OrderReason::Reviewed => &t::WHY_REVIEWED,
            OrderReason::Open => &t::WHY_OPEN,
            OrderReason::Dated => {
                return self.nearest_date(point).map(|(date, days)| self.far(date, days));
            }
        };
        Some(words.get(self.context.lang).to_owned())
    }

    fn far(&self, date: &Date, days: i32) -> String {
        let n = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
        let far = match days {
            0 => t::TODAY.get(self.context.lang).to_owned(),
            ..0 => t::days_ago(self.context.lang, n),
            _ => overview::due_in(self.context.lang, n),
        };
        let role = role_text(date.role).get(self.context.lang).to_lowercase();
        let on = date.on.in_words(self.context.lang);
        t::why_dated(self.context.lang, &role, &on, &far)
    }
}
