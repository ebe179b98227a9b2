//! Queries beyond the one on screen: completed, recalled, kept under a name.

use super::{App, Choice, Effect, Mode, Picker, PickerKind, TextInput};
use crate::search::{Known, Query, complete};
use crate::texts::labelled;
use crate::texts::screens as t;

/// Queries that the history holds.
const REMEMBERED: usize = 100;

impl App {
    /// Completes the piece before the cursor; again, puts the next word there.
    pub(super) fn complete(&mut self) {
        let Mode::Query(query) = &mut self.mode else { return };
        let (completions, at) = if let Some((completions, at)) = query.completing.take() {
            let next = (at + 1) % completions.words.len();
            (completions, next)
        } else {
            let known = Known {
                declaration: self.corpus.declaration(),
                vocabulary: Some(&self.vocabulary),
            };
            (complete(&query.line.text()[..query.line.cursor()], known), 0)
        };
        let Some(word) = completions.words.get(at) else { return };
        query.line.replace_back_to(completions.start, word);
        // With one word there is nothing to go round.
        query.completing = (completions.words.len() > 1).then_some((completions, at));
        self.follow_line();
    }

    /// Puts an earlier or later query of the history into the line.
    pub(super) fn recall(&mut self, by: isize) {
        let Mode::Query(query) = &mut self.mode else { return };
        let back = query.back.saturating_add_signed(by).min(self.memory.history.len());
        if back == query.back {
            return;
        }
        let history = &self.memory.history;
        let earlier = || TextInput::new(history[history.len() - back].as_str());
        let line = query.left.get(&back).cloned().unwrap_or_else(earlier);
        query.left.insert(query.back, std::mem::replace(&mut query.line, line));
        (query.back, query.completing) = (back, None);
        self.follow_line();
    }

    /// Remembers a query that was accepted, once.
    pub(super) fn remember_query(&mut self, typed: String) {
        if !typed.is_empty() && self.memory.history.last() != Some(&typed) {
            self.memory.history.retain(|known| *known != typed);
            self.memory.history.push(typed);
            let over = self.memory.history.len().saturating_sub(REMEMBERED);
            self.memory.history.drain(..over);
            self.effects.push(Effect::History(self.memory.history.clone()));
        }
    }

    /// Shows what a kept query finds.
    pub(super) fn use_kept(&mut self, name: &str) {
        let Some(text) = self.memory.kept.get(name) else { return };
        match Query::parse(text, self.known()) {
            Ok(query) => self.apply(query),
            Err(fault) => {
                let (found, remedy) = (fault.found(self.lang), fault.remedy(self.lang));
                let found = labelled(self.lang, text, &found);
                self.notice = Some(format!("{found}. {remedy}"));
            }
        }
    }

    /// Keeps the query on screen under a name. That it is kept is said once it is.
    pub(super) fn keep_query(&mut self, name: &str) {
        if name.is_empty() || self.query.is_empty() {
            self.notice = Some(t::NOTHING_TO_KEEP.get(self.lang).to_owned());
            return;
        }
        let query = Some(self.query.to_string());
        self.effects.push(Effect::Keep { name: name.to_owned(), query });
    }

    /// Forgets the selected kept query.
    pub(super) fn forget(&mut self) {
        let Mode::Pick(picker) = &self.mode else { return };
        if let Some(Choice::Query(name)) = picker.choice() {
            self.effects.push(Effect::Keep { name, query: None });
        }
    }

    /// A query is kept under a name, or no longer.
    pub(super) fn kept(&mut self, name: String, query: Option<String>) {
        if let Some(query) = query {
            self.notice = Some(t::kept(self.lang, &name, &query));
            self.memory.kept.insert(name, query);
        } else {
            self.memory.kept.remove(&name);
        }
        if let Mode::Pick(picker) = &self.mode
            && picker.kind == PickerKind::Query
        {
            self.mode = Mode::Pick(Picker::queries(self));
        }
    }
}
