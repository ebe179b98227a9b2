//! Queries beyond the one on screen: completed, recalled, kept under a name.

use crate::app::{App, Choice, Effect, Overlay, Picker, PickerKind, TextInput};
use crate::search::{Known, Query, complete};
use crate::texts::labelled;
use crate::texts::screens as t;

/// Queries that the history holds.
const REMEMBERED: usize = 100;

impl App {
    /// Completes the piece before the cursor; again, puts the next word there.
    pub(in crate::app) fn complete(&mut self) {
        let Some(Overlay::Query(query)) = self.overlay.top_mut() else { return };
        let (completions, at) = if let Some((completions, at)) = query.completing.take() {
            let next = (at + 1) % completions.words.len();
            (completions, next)
        } else {
            let known = Known {
                declaration: self.context.corpus.declaration(),
                vocabulary: Some(&self.context.vocabulary),
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
    pub(in crate::app) fn recall(&mut self, by: isize) {
        let Some(Overlay::Query(query)) = self.overlay.top_mut() else { return };
        let back = query.back.saturating_add_signed(by).min(self.context.memory.history.len());
        if back == query.back {
            return;
        }
        let history = &self.context.memory.history;
        let earlier = || TextInput::new(history[history.len() - back].as_str());
        let line = query.left.get(&back).cloned().unwrap_or_else(earlier);
        query.left.insert(query.back, std::mem::replace(&mut query.line, line));
        (query.back, query.completing) = (back, None);
        self.follow_line();
    }

    /// Remembers a query that was accepted, once.
    pub(in crate::app) fn remember_query(&mut self, typed: String) {
        if !typed.is_empty() && self.context.memory.history.last() != Some(&typed) {
            self.context.memory.history.retain(|known| *known != typed);
            self.context.memory.history.push(typed);
            let over = self.context.memory.history.len().saturating_sub(REMEMBERED);
            self.context.memory.history.drain(..over);
            self.effects.push(Effect::History(self.context.memory.history.clone()));
        }
    }

    /// Shows what a kept query finds.
    pub(in crate::app) fn use_kept(&mut self, name: &str) {
        let Some(text) = self.context.memory.kept.get(name) else { return };
        match Query::parse(text, self.known()) {
            Ok(query) => self.filter_by(query),
            Err(fault) => {
                let (found, remedy) =
                    (fault.found(self.context.lang), fault.remedy(self.context.lang));
                let found = labelled(self.context.lang, text, &found);
                self.alerts.notice = Some(format!("{found}. {remedy}"));
            }
        }
    }

    /// Keeps the query on screen under a name. That it is kept is said once it is.
    pub(in crate::app) fn keep_query(&mut self, name: &str) {
        if name.is_empty() || self.browse.query.is_empty() {
            self.alerts.notice = Some(t::NOTHING_TO_KEEP.get(self.context.lang).to_owned());
            return;
        }
        let query = Some(self.browse.query.to_string());
        self.effects.push(Effect::Keep { name: name.to_owned(), query });
    }

    /// Forgets the selected kept query.
    pub(in crate::app) fn forget(&mut self) {
        let Some(Overlay::Picker(picker)) = self.overlay.top() else { return };
        if let Some(Choice::Query(name)) = picker.choice() {
            self.effects.push(Effect::Keep { name, query: None });
        }
    }

    /// A query is kept under a name, or no longer.
    pub(in crate::app) fn kept(&mut self, name: String, query: Option<String>) {
        if let Some(query) = query {
            self.alerts.notice = Some(t::kept(self.context.lang, &name, &query));
            self.context.memory.kept.insert(name, query);
        } else {
            self.context.memory.kept.remove(&name);
        }
        let queries = Picker::queries(self);
        if let Some(Overlay::Picker(picker)) = self.overlay.top_mut()
            && picker.kind == PickerKind::Query
        {
            *picker = queries;
        }
    }
}
