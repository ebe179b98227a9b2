//! Choosing what is shown: there is one query, and every key puts its own term
//! into it.

use crate::app::command::Command;
use crate::app::{App, Outcome, Overlay, Picker, QueryLine, Selection, TextInput, View};
use crate::declaration::PointIx;
use crate::review::ReviewState;
use crate::search::{Condition, Query, Term, search};
use crate::texts::screens as t;
use crate::texts::session;

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
    pub(in crate::app) fn filter_by(&mut self, query: Query) {
        self.browse.query = query;
        self.see_list();
        self.refilter();
    }

    /// Shows what the query finds; the selection stays as near as it can. While
    /// what is derived from all points is still being made, what is shown stays.
    pub(in crate::app) fn refilter(&mut self) {
        let needs_index = self.browse.query.terms.iter().any(Term::needs_index);
        self.browse.waiting = needs_index && !self.is_ready();
        if self.browse.waiting {
            return;
        }
        self.context.revise();
        let found = search(&self.review_view(), &self.browse.query);
        (self.browse.other_matches, self.browse.corrections) = (found.other_matches, found.taken);
        self.browse.view = View::new(
            self.context.corpus.declaration(),
            found.points,
            &found.ranks,
            self.browse.other_matches.len(),
        );
        self.browse.selection = Selection::One;
        self.browse.other_match = None;
        match self.browse.view.nearest(self.browse.selected) {
            Some(nearest) => self.select(nearest),
            None => self.browse.other_match = (!self.browse.other_matches.is_empty()).then_some(0),
        }
    }

    /// The actor under a digit key: on, off, or in place of another.
    pub(in crate::app) fn toggle_actor(&mut self, actor: usize) {
        if actor < self.declaration().actors.len() {
            let term = Term::actor(self.declaration(), actor);
            self.filter_by(self.browse.query.toggled(&term));
        } else {
            self.alerts.notice = Some(t::no_such_actor(self.context.lang, actor + 1));
        }
    }

    pub(in crate::app) fn pick_actor(&mut self) -> Outcome {
        if self.is_ready() {
            return Outcome::Open(Overlay::Picker(Picker::actors(self)));
        }
        self.alerts.notice = Some(t::INDEXING.get(self.context.lang).to_owned());
        Outcome::Done
    }

    /// Only this chapter; or all again.
    pub(in crate::app) fn toggle_chapter(&mut self, chapter: usize) {
        let number = self.declaration().chapters[chapter].number;
        let term = Term::chapter(number);
        self.filter_by(self.browse.query.toggled(&term));
    }

    /// All, to review, come back, reviewed, and round again.
    pub(in crate::app) fn cycle_state(&mut self) {
        let is_state = |term: &Term| {
            matches!(term.what(), Some(Condition::Is(_) | Condition::Due | Condition::Upcoming))
        };
        let now = self.browse.query.terms.iter().rfind(|term| is_state(term));
        let next = match now.map(|now| states().iter().position(|state| state == now)) {
            None => Some(0),
            Some(place) => place.map(|place| place + 1).filter(|place| *place < states().len()),
        };
        let query = match next {
            Some(next) => self.browse.query.put(states()[next].clone()),
            None => self.browse.query.without(is_state),
        };
        self.filter_by(query);
    }

    pub(in crate::app) fn clear_query(&mut self) {
        if self.browse.query.is_empty() {
            self.alerts.notice = Some(t::ALL_SHOWN.get(self.context.lang).to_owned());
        }
        self.filter_by(Query::default());
    }

    /// Sets the query aside, or takes it up again; the point stays.
    pub(in crate::app) fn suspend_query(&mut self) {
        if !self.browse.query.is_empty() {
            self.browse.suspended = Some(std::mem::take(&mut self.browse.query));
            self.refilter();
            self.alerts.notice = Some(self.suspended_words());
        } else if let Some(query) = self.browse.suspended.take() {
            self.filter_by(query);
        } else {
            self.alerts.notice = Some(t::NOTHING_SUSPENDED.get(self.context.lang).to_owned());
        }
    }

    /// That the query is set aside, and what brings it back.
    pub(in crate::app) fn suspended_words(&self) -> String {
        t::suspended(self.context.lang, self.context.keymap.name(Command::SuspendQuery))
    }

    pub(in crate::app) fn edit_query(&mut self) -> Outcome {
        let gap = if self.browse.query.is_empty() { "" } else { " " };
        let line = TextInput::selected(format!("{}{gap}", self.browse.query));
        let before = (self.browse.query.clone(), self.browse.selected);
        self.see_list();
        Outcome::Open(Overlay::Query(QueryLine {
            line,
            before,
            fault: None,
            completing: None,
            back: 0,
            left: std::collections::BTreeMap::new(),
        }))
    }

    /// Goes to a point, also past the query.
    pub(in crate::app) fn go_to(&mut self, point: PointIx) {
        let id = self.declaration().points[point].id;
        if let Some(session) = self.screens.session() {
            if session.review_session.has(id) {
                return self.show(Some(id));
            }
            self.alerts.notice = Some(session::not_in_session(self.context.lang, id));
            return;
        }
        if self.browse.view.place(point).is_none() {
            self.browse.suspended = Some(std::mem::take(&mut self.browse.query));
            self.browse.selected = point;
            self.refilter();
            self.alerts.notice = Some(self.suspended_words());
        }
        self.select(point);
    }
}
