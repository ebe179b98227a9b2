//! What goes with carried work and stands in no journal: unfinished notes, review sessions
//! and kept queries. What there is in the older edition stays; its copies are said.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::{Alert, App, Effect};
use crate::declaration::{Declaration, EditionId};
use crate::editions::{Comparison, DraftChanges, Renumbering, compare, follow_drafts};
use crate::review::{PendingEdit, ReviewSession};
use crate::search::{Known, Named, Query};
use crate::text::Lang;
use crate::texts::editions as t;
use crate::wording::change_words;

/// The review sessions and kept queries of an older edition, as they are in a newer one.
#[derive(Debug, Default)]
pub(crate) struct Following {
    /// Sessions, each by a query that no session of the newer edition has.
    pub(crate) sessions: Vec<ReviewSession>,
    /// Kept queries, by names that are free.
    pub(crate) queries: Vec<(String, String)>,
    /// What follows, and what does not, in words.
    pub(crate) said: Vec<String>,
}

/// What goes again when no work is carried from an edition any more.
#[derive(Debug, Default)]
pub(crate) struct TakenBack {
    /// Sessions of the newer edition.
    pub(crate) sessions: Vec<ReviewSession>,
    /// Names of kept queries.
    pub(crate) queries: Vec<String>,
    /// What goes, and what was changed since and stays, in words.
    pub(crate) said: Vec<String>,
}

/// Two editions, and what is made of one for the other.
pub(crate) struct Successor<'a> {
    pub(crate) old: &'a Declaration,
    pub(crate) comparison: &'a Comparison,
    /// The newer edition.
    pub(crate) known: Known<'a>,
    pub(crate) lang: Lang,
}

impl Successor<'_> {
    /// The sessions and kept queries that follow. `here`: sessions of the newer edition;
    /// `clock`: that of the journals once the work is carried.
    pub(crate) fn following<'s>(
        &self,
        sessions: impl Iterator<Item = &'s ReviewSession>,
        here: impl Fn(&str) -> bool,
        kept: &BTreeMap<String, String>,
        clock: u64,
    ) -> Following {
        let mut following = Following::default();
        let numbers = Renumbering::new(self.old, self.known.declaration, self.comparison);
        for session in sessions.filter(|session| session.edition == self.old.edition) {
            self.session(&numbers, session, &here, clock, &mut following);
        }
        for (name, typed) in kept {
            self.query(&numbers, name, typed, kept, &mut following);
        }
        following
    }

    /// The copies that followed and were not changed since. `here`: the session of the newer
    /// edition by a query.
    pub(crate) fn taken_back<'s>(
        &self,
        sessions: impl Iterator<Item = &'s ReviewSession>,
        here: impl Fn(&str) -> Option<&'s ReviewSession>,
        kept: &BTreeMap<String, String>,
    ) -> TakenBack {
        let is_copy = |name: &str| name.ends_with(&in_edition(self.known.declaration));
        let mut before = kept.clone();
        before.retain(|name, _| !is_copy(name));
        let Following { sessions, queries, .. } = self.following(sessions, |_| false, &before, 0);
        let mut back = TakenBack::default();
        for session in sessions {
            let copy = here(&session.query).filter(|copy| copy.started == session.started);
            let Some(copy) = copy else { continue };
            let what = self.query_words(&copy.query);
            if *copy == (ReviewSession { since: copy.since, ..session }) {
                back.said.push(t::session_goes(self.lang, what));
                back.sessions.push(copy.clone());
            } else {
                back.said.push(t::session_changed(self.lang, what));
            }
        }
        for (name, query) in queries {
            match kept.get(&name) {
                Some(copy) if *copy == query => {
                    back.said.push(t::query_goes(self.lang, &name));
                    back.queries.push(name);
                }
                Some(_) => back.said.push(t::query_changed(self.lang, &name)),
                None => {}
            }
        }
        back
    }

    fn query_words(&self, query: &str) -> String {
        if query.is_empty() { t::FILTER_ALL.get(self.lang).to_owned() } else { query.to_owned() }
    }

    fn session(
        &self,
        numbers: &Renumbering,
        session: &ReviewSession,
        here: impl Fn(&str) -> bool,
        clock: u64,
        following: &mut Following,
    ) {
        let what = |query: &str| self.query_words(query);
        match self.renumbered(numbers, &session.query) {
            Some(Ok(query)) if here(&query) => {}
            Some(Ok(query)) => {
                let session = numbers.session(session, query, clock);
                let left = session.session_progress().left;
                following.said.push(t::session_follows(self.lang, left, what(&session.query)));
                following.sessions.push(session);
            }
            Some(Err(named)) => {
                let words = t::session_stays(self.lang, what(&session.query), named);
                following.said.push(words);
            }
            None => {}
        }
    }

    /// A query with other numbers is kept beside the old one, under its name and the edition.
    fn query(
        &self,
        numbers: &Renumbering,
        name: &str,
        typed: &str,
        kept: &BTreeMap<String, String>,
        following: &mut Following,
    ) {
        // What followed from an edition before has taken this one's place.
        if kept.contains_key(&format!("{name}{}", in_edition(self.old))) {
            return;
        }
        let base = name.strip_suffix(&in_edition(self.old)).unwrap_or(name);
        let new = format!("{base}{}", in_edition(self.known.declaration));
        if name.ends_with(&in_edition(self.known.declaration)) || kept.contains_key(&new) {
            return;
        }
        let as_shown = Query::parse(typed, self.old).map(|query| query.to_string());
        match self.renumbered(numbers, typed) {
            Some(Ok(query)) if Ok(&query) != as_shown.as_ref() => {
                following.said.push(t::query_follows(self.lang, &new, &query));
                following.queries.push((new, query));
            }
            Some(Err(named)) => following.said.push(t::query_stays(self.lang, name, named)),
            _ => {}
        }
    }

    /// A query with the numbers of the newer edition, or those that are not sure; none where
    /// it is no query of the older one.
    fn renumbered(&self, numbers: &Renumbering, typed: &str) -> Option<Result<String, String>> {
        let known = Known { declaration: self.old, ..self.known };
        let query = Query::parse(typed, known).ok()?;
        let mut unsure: Vec<String> = Vec::new();
        let renumbered = query.clone().renumbered(&mut |named| {
            let new = self.number(numbers, named);
            new.unwrap_or_else(|words| {
                unsure.push(words);
                named
            })
        });
        let renumbered = renumbered.to_string();
        if unsure.is_empty() && Query::parse(&renumbered, self.known).is_err() {
            unsure.push(query.to_string());
        }
        unsure.dedup();
        Some(if unsure.is_empty() { Ok(renumbered) } else { Err(unsure.join(", ")) })
    }

    /// The number in the newer edition, or what became of it in words. What is no number of
    /// the older edition stays.
    fn number(&self, numbers: &Renumbering, named: Named) -> Result<Named, String> {
        match named {
            Named::Point(id) => {
                let Some(change) = numbers.change(id) else { return Ok(named) };
                let gone = || format!("{id} ({})", change_words(change, self.lang));
                numbers.point(id).map(Named::Point).ok_or_else(gone)
            }
            Named::Chapter(number) => {
                let gone = || format!("chapter:{number} ({})", t::POINT_REMOVED.get(self.lang));
                let new = numbers.chapter(number).unwrap_or(Some(number));
                new.map(Named::Chapter).ok_or_else(gone)
            }
        }
    }
}

/// The end of the name of a query that followed to an edition.
fn in_edition(of: &Declaration) -> String {
    format!(" ({})", of.edition)
}

impl App {
    /// Carries work over; at the first time from an edition, what stands in no journal goes
    /// with it.
    pub(super) fn carry(&mut self, edit: PendingEdit) {
        let PendingEdit::Carry { from, .. } = &edit else { return };
        let here = &self.declaration().edition;
        let is_first = !self.context.reviews.has_carried_from(from, here);
        self.append(edit);
        let mut said = Vec::from_iter(self.follow_drafts());
        let open = self.screens.compare().filter(|_| is_first);
        if let Some((old, comparison)) = open.map(|of| (of.old.clone(), of.comparison.clone())) {
            said.extend(self.follow_sessions_and_queries(&old, &comparison));
        }
        if !said.is_empty() {
            let remedy = t::OLDER_KEEPS.get(self.context.lang).to_owned();
            self.alerts.queue(Alert { message: said.join(" "), remedy });
        }
    }

    /// Lets unfinished notes agree with what is carried to the open edition now; says how
    /// many have followed.
    pub(in crate::app) fn follow_drafts(&mut self) -> Option<String> {
        let here = &self.declaration().edition;
        let DraftChanges { add, drop } =
            follow_drafts(&self.context.reviews, here, &self.context.drafts);
        for id in drop {
            // An editor of the user's may still save it from its own window.
            if !self.context.outside_notes.contains(&id) {
                self.drop_draft(id);
            }
        }
        let n = add.len();
        for draft in add {
            self.effects.push(Effect::KeepDraft(Box::new(draft.clone())));
            self.hold_draft(draft);
        }
        self.context.drafts.sort_by_key(|draft| (draft.at, draft.id));
        (n > 0).then(|| t::drafts_follow(self.context.lang, n))
    }

    /// What stands in no journal follows an undo of work that was carried from an edition, and
    /// its redo: at the last of it the copies go, at the first they come again.
    pub(in crate::app) fn follow_reversal(&mut self, from: &EditionId, was_carried: bool) {
        let mut said = Vec::from_iter(self.follow_drafts());
        let here = self.declaration();
        let is_carried = self.context.reviews.has_carried_from(from, &here.edition);
        let is_old = |of: &&Arc<Declaration>| of.edition == *from && of.language == here.language;
        let old = self.context.editions.iter().find(is_old).cloned();
        if let Some(old) = old.filter(|_| is_carried != was_carried) {
            let comparison = compare(&old, here);
            said.extend(if is_carried {
                self.follow_sessions_and_queries(&old, &comparison)
            } else {
                self.take_sessions_and_queries_back(&old, &comparison)
            });
        }
        if !said.is_empty() {
            let remedy = t::OLDER_KEEPS.get(self.context.lang).to_owned();
            self.alerts.queue(Alert { message: said.join(" "), remedy });
        }
    }

    fn take_sessions_and_queries_back(
        &mut self,
        old: &Declaration,
        comparison: &Comparison,
    ) -> Vec<String> {
        let memory = &self.context.memory;
        let (known, lang) = (self.known(), self.context.lang);
        let successor = Successor { old, comparison, known, lang };
        let TakenBack { sessions, queries, said } = successor.taken_back(
            memory.sessions_elsewhere.iter(),
            |query| memory.review_sessions.get(query),
            &memory.kept,
        );
        for session in sessions {
            self.context.memory.review_sessions.remove(&session.query);
            self.effects.push(Effect::SessionOver(Box::new(session)));
        }
        let forget = |name| Effect::Keep { name, query: None };
        self.effects.extend(queries.into_iter().map(forget));
        said
    }

    fn follow_sessions_and_queries(
        &mut self,
        old: &Declaration,
        comparison: &Comparison,
    ) -> Vec<String> {
        let memory = &self.context.memory;
        let (known, lang) = (self.known(), self.context.lang);
        let successor = Successor { old, comparison, known, lang };
        let Following { sessions, queries, said } = successor.following(
            memory.sessions_elsewhere.iter(),
            |query| memory.review_sessions.contains_key(query),
            &memory.kept,
            self.context.reviews.clock(),
        );
        for session in sessions {
            self.effects.push(Effect::ReviewSession(Box::new(session.clone())));
            self.context.memory.review_sessions.insert(session.query.clone(), session);
        }
        let keep = |(name, query)| Effect::Keep { name, query: Some(query) };
        self.effects.extend(queries.into_iter().map(keep));
        said
    }
}
