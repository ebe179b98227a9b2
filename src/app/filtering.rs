//! Choosing what is shown: there is one query, and every key puts its own term
//! into it.

use super::commands::Command;
use super::{App, Mode, QueryLine, Selection, TextInput, View};
use crate::declaration::PointIx;
use crate::review::ReviewState;
use crate::search::{Condition, Query, Term, search};
use crate::texts::screens as t;
use crate::texts::session;

/// So many points are indexed when it is first needed; more are indexed in
/// another thread, while the reader browses.
pub(super) const AT_ONCE: usize = 10_000;

/// The states that `s` goes through, after "all".
fn states() -> [Term; 3] {
    [
        Term::not(Condition::Is(ReviewState::Reviewed)),
        Term::One(Condition::Is(ReviewState::ComeBack)),
        Term::One(Condition::Is(ReviewState::Reviewed)),
    ]
}

impl App {
    /// Shows what another query finds.
    pub(super) fn apply(&mut self, query: Query) {
        self.query = query;
        self.see_list();
        self.refilter();
    }

    /// Shows what the query finds; the selection stays as near as it can. While
    /// what is derived from all points is still being made, what is shown stays.
    pub(super) fn refilter(&mut self) {
        let needs_index = self.query.terms.iter().any(Term::needs_index);
        self.waiting = needs_index && !self.is_ready();
        if self.waiting {
            return;
        }
        self.outdate_overview();
        let found = search(&self.review_view(), &self.query);
        (self.other_matches, self.taken) = (found.other_matches, found.taken);
        self.view = View::new(
            self.corpus.declaration(),
            found.points,
            &found.ranks,
            self.other_matches.len(),
        );
        self.selection = Selection::One;
        self.outside = None;
        match self.view.nearest(self.selected) {
            Some(nearest) => self.select(nearest),
            None => self.outside = (!self.other_matches.is_empty()).then_some(0),
        }
    }

    /// Whether what is derived from all points is there, or quickly made.
    pub(super) fn is_ready(&self) -> bool {
        self.corpus.is_indexed() || self.declaration().points.len() <= AT_ONCE
    }

    /// The actor under a digit key: on, off, or in place of another.
    pub(super) fn toggle_actor(&mut self, actor: usize) {
        if actor < self.declaration().actors.len() {
            let term = Term::actor(self.declaration(), actor);
            self.apply(self.query.toggled(&term));
        } else {
            self.notice = Some(t::no_such_actor(self.lang, actor + 1));
        }
    }

    /// Only this chapter; or all again.
    pub(super) fn toggle_chapter(&mut self, chapter: usize) {
        let number = self.declaration().chapters[chapter].number;
        let term = Term::chapter(number);
        self.apply(self.query.toggled(&term));
    }

    /// All, to review, come back, reviewed, and round again.
    pub(super) fn cycle_state(&mut self) {
        let is_state = |term: &Term| {
            matches!(term.what(), Some(Condition::Is(_) | Condition::Due | Condition::Upcoming))
        };
        let now = self.query.terms.iter().rfind(|term| is_state(term));
        let next = match now.map(|now| states().iter().position(|state| state == now)) {
            None => Some(0),
            Some(place) => place.map(|place| place + 1).filter(|place| *place < states().len()),
        };
        let query = match next {
            Some(next) => self.query.put(states()[next].clone()),
            None => self.query.without(is_state),
        };
        self.apply(query);
    }

    pub(super) fn clear_query(&mut self) {
        if self.query.is_empty() {
            self.notice = Some(t::ALL_SHOWN.get(self.lang).to_owned());
        }
        self.apply(Query::default());
    }

    /// Sets the query aside, or takes it up again; the point stays.
    pub(super) fn suspend_query(&mut self) {
        if !self.query.is_empty() {
            self.suspended = Some(std::mem::take(&mut self.query));
            self.refilter();
            self.notice = Some(self.suspended_words());
        } else if let Some(query) = self.suspended.take() {
            self.apply(query);
        } else {
            self.notice = Some(t::NOTHING_SUSPENDED.get(self.lang).to_owned());
        }
    }

    /// That the query is set aside, and what brings it back.
    pub(super) fn suspended_words(&self) -> String {
        t::suspended(self.lang, self.keymap.name(Command::SuspendQuery))
    }

    pub(super) fn edit_query(&mut self) {
        let gap = if self.query.is_empty() { "" } else { " " };
        let line = TextInput::selected(format!("{}{gap}", self.query));
        let before = (self.query.clone(), self.selected);
        self.see_list();
        self.mode = Mode::Query(QueryLine {
            line,
            before,
            fault: None,
            completing: None,
            back: 0,
            left: std::collections::BTreeMap::new(),
        });
    }

    /// Goes to a point, also past the query.
    pub(super) fn go_to(&mut self, point: PointIx) {
        let id = self.declaration().points[point].id;
        if let Some(session) = &self.session {
            if session.review_session.has(id) {
                return self.show(Some(id));
            }
            self.notice = Some(session::not_in_session(self.lang, id));
            return;
        }
        if self.view.place(point).is_none() {
            self.suspended = Some(std::mem::take(&mut self.query));
            self.selected = point;
            self.refilter();
            self.notice = Some(self.suspended_words());
        }
        self.select(point);
    }
}
