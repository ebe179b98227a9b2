//! The role of a date, by the words around it.

use std::ops::Range;

use super::grammar::{Form, Found};
use super::tokens::Tokens;
use super::words::{Words, holds};
use crate::declaration::DateRole;

/// Words that are looked at on either side of a date.
const AROUND: usize = 30;

/// Words before a date among which an event's name is looked for.
const NEAR: usize = 12;

/// Words between a deadline's word and its date, at most.
const BETWEEN: usize = 5;

/// The role of a date, and the first word of its quote, which is not before
/// the word `free`.
pub(super) fn role(
    tokens: &Tokens<'_>,
    words: &Words,
    found: &Found,
    free: usize,
) -> (DateRole, usize) {
    let around = Around { tokens, words, found };
    if let Some(first) = around.deadline(free) {
        return (DateRole::Deadline, first);
    }
    let role = if around.is_latest() {
        DateRole::Deadline
    } else if around.is_reference() {
        DateRole::Reference
    } else if around.is_event() {
        DateRole::Event
    } else {
        around.of_sentence()
    };
    (role, found.tokens.start)
}

struct Around<'a> {
    tokens: &'a Tokens<'a>,
    words: &'a Words,
    found: &'a Found,
}

impl Around<'_> {
    /// The first word of a phrase that makes the date a deadline.
    fn deadline(&self, free: usize) -> Option<usize> {
        let Found { tokens, form, .. } = self.found;
        let mut behind = if *form == Form::LedYear { tokens.start + 1 } else { tokens.start };
        for _ in 0..=BETWEEN {
            let strong = self.tokens.phrase_before(self.words.deadlines, behind);
            let weak = || self.tokens.phrase_before(self.words.weak_deadlines, behind);
            let phrase = strong.or_else(|| weak().filter(|_| *form != Form::LedYear));
            if let Some(first) = phrase.filter(|first| *first >= free) {
                return Some(first);
            }
            let before = behind.checked_sub(1).filter(|before| *before >= free)?;
            let word = self.tokens.lower(before);
            let lists = [self.words.articles, self.words.links, self.words.end];
            let links = lists.iter().any(|list| holds(list, word));
            if !links || !self.tokens.is_linked(before) {
                return None;
            }
            behind = before;
        }
        None
    }

    fn is_latest(&self) -> bool {
        let end = self.found.tokens.end;
        self.words.latest.split('|').any(|phrase| self.tokens.is_phrase_at(phrase, end))
    }

    /// True for the date of an agreement, and for what has been since then.
    fn is_reference(&self) -> bool {
        let Found { tokens, form, .. } = self.found;
        let Range { start, .. } = *tokens;
        if *form == Form::LedYear {
            let word = self.tokens.lower(start);
            return holds(self.words.since, word) || holds(self.words.of, word);
        }
        let Some(before) = start.checked_sub(1).filter(|before| self.tokens.is_linked(*before))
        else {
            return false;
        };
        let word = self.tokens.lower(before);
        let is_of = holds(self.words.of, word);
        let agreement = || {
            let before = before.saturating_sub(5)..before;
            before.into_iter().any(|at| holds(self.words.agreements, self.tokens.lower(at)))
        };
        holds(self.words.since, word) || is_of && (*form == Form::Day || agreement())
    }

    /// True if the sentence says that something will take place, or an event is
    /// named shortly before the date and no word between says that it was.
    fn is_event(&self) -> bool {
        let sentence = self.sentence();
        let mut phrases = self.words.takes_place.split('|');
        if phrases.any(|phrase| sentence.clone().any(|at| self.tokens.is_phrase_at(phrase, at))) {
            return true;
        }
        let start = self.found.tokens.start;
        let near = sentence.start.max(start.saturating_sub(NEAR))..start;
        let last = near.rev().find(|at| {
            let word = self.tokens.lower(*at);
            holds(self.words.events, word) || holds(self.words.past, word)
        });
        last.is_some_and(|at| holds(self.words.events, self.tokens.lower(at)))
    }

    /// The role that the verbs of the sentence suggest.
    fn of_sentence(&self) -> DateRole {
        let has = |list: &str| self.sentence().any(|at| holds(list, self.tokens.lower(at)));
        if has(self.words.to_do) || has(self.words.modals) && has(self.words.done) {
            DateRole::Deadline
        } else if has(self.words.past) || has(self.words.done) {
            DateRole::Reference
        } else {
            DateRole::Event
        }
    }

    /// The words of the date's sentence, as far as they are near.
    fn sentence(&self) -> Range<usize> {
        let Range { start, end } = self.found.tokens;
        let first = (start.saturating_sub(AROUND)..start).rev().find(|at| self.ends_sentence(*at));
        let last = (end.saturating_sub(1)..end + AROUND).find(|at| self.ends_sentence(*at));
        let start = first.map_or(start.saturating_sub(AROUND), |at| at + 1);
        start..last.map_or(end + AROUND, |at| at + 1).min(self.tokens.len())
    }

    /// True if a sentence ends behind a word: not behind the number of a day.
    fn ends_sentence(&self, at: usize) -> bool {
        let gap = self.tokens.gap(at);
        let is_day = self.tokens.word(at).len() <= 2;
        gap.contains(['!', '?', ';', '\n']) || !is_day && gap.contains(". ")
    }
}
