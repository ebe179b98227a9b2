//! The query of the brief of what is shown.

use crate::app::{App, Selection};
use crate::declaration::PointIx;
use crate::review::ReviewSession;
use crate::search::{Condition, Query, Term, search};

impl App {
    /// The query, for the points of the selected range only; in a session, for
    /// its points.
    pub(super) fn briefed_query(&self) -> Query {
        if let Some(session) = self.screens.session() {
            return self.session_query(&session.review_session);
        }
        let Selection::From(_) = self.browse.selection else { return self.browse.query.clone() };
        let mut points = self.targets();
        points.sort_unstable();
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return self.browse.query.clone();
        };
        let between = |point: &&PointIx| (first..=last).contains(point);
        let (first, last) = (self.id(*first), self.id(*last));
        let term = if self.browse.view.points().iter().filter(between).count() > points.len() {
            // By tiers, what lies between is not all selected.
            self.these(&points)
        } else if first == last {
            Term::One(Condition::Id(first))
        } else {
            Term::One(Condition::Ids { first, last })
        };
        self.browse.query.narrowed(&term)
    }

    /// The query of a session where it still finds the points that were gone
    /// through; else, as after `is:open`, those points by their ids.
    fn session_query(&self, review_session: &ReviewSession) -> Query {
        let mut points: Vec<PointIx> = review_session
            .points
            .iter()
            .filter_map(|(id, _)| self.declaration().position(*id))
            .collect();
        points.sort_unstable();
        let finds_them = |query: &Query| {
            let mut found = search(&self.review_view(), query).certain(query);
            found.sort_unstable();
            found == points
        };
        let asked = Query::parse(&review_session.query, self.known()).ok().filter(finds_them);
        asked.unwrap_or_else(|| Query::default().narrowed(&self.these(&points)))
    }

    /// These points and no others, in document order, runs of them as one.
    fn these(&self, points: &[PointIx]) -> Term {
        let runs = points.chunk_by(|before, next| before + 1 == *next);
        let mut terms: Vec<Term> = runs
            .filter_map(|run| Some((self.id(*run.first()?), self.id(*run.last()?))))
            .map(|(first, last)| {
                let one = first == last;
                Term::One(if one { Condition::Id(first) } else { Condition::Ids { first, last } })
            })
            .collect();
        if terms.len() == 1 { terms.remove(0) } else { Term::Any(terms) }
    }
}
