//! A text as words and what stands between them.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::words_at;

/// The words of a text: runs of letters and digits.
pub(super) struct Tokens<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
}

struct Token<'t> {
    start: usize,
    word: &'t str,
    lower: Cow<'t, str>,
}

/// A word in lower case.
fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if is_lower { word.into() } else { word.to_lowercase().into() }
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let token = |(start, word): (usize, &'t str)| Token { start, word, lower: lower(word) };
        Self { text, tokens: words_at(text).map(token).collect() }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// A word as it stands; empty behind the last.
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.word)
    }

    /// A word in lower case; empty behind the last.
    pub(super) fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.lower)
    }

    /// What stands between a word and the next; empty behind the last.
    pub(super) fn gap(&self, at: usize) -> &'t str {
        let (Some(token), Some(next)) = (self.tokens.get(at), self.tokens.get(at + 1)) else {
            return "";
        };
        self.text.get(token.start + token.word.len()..next.start).unwrap_or_default()
    }

    /// True if only white space parts a word from the next.
    pub(super) fn is_spaced(&self, at: usize) -> bool {
        let gap = self.gap(at);
        !gap.is_empty() && gap.trim().is_empty()
    }

    /// True if white space or an apostrophe parts a word from the next.
    pub(super) fn is_linked(&self, at: usize) -> bool {
        matches!(self.gap(at), "'" | "\u{2019}") || self.is_spaced(at)
    }

    /// True if the words of a phrase stand from a word on.
    pub(super) fn is_phrase_at(&self, phrase: &str, start: usize) -> bool {
        !phrase.is_empty()
            && phrase.split(' ').zip(start..).all(|(word, at)| self.lower(at) == word)
    }

    /// The first word of the longest of some phrases that end right before a word.
    pub(super) fn phrase_before(&self, phrases: &str, behind: usize) -> Option<usize> {
        let last = behind.checked_sub(1).filter(|last| self.is_linked(*last))?;
        let starts = phrases.split('|').filter_map(|phrase| {
            let start = (last + 1).checked_sub(phrase.split(' ').count())?;
            self.is_phrase_at(phrase, start).then_some(start)
        });
        starts.min()
    }

    /// The bytes of the text from the first to the last of some words.
    pub(super) fn range(&self, tokens: Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(self.text.len(), |token| token.start);
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        let end = last.map_or(start, |token| token.start + token.word.len());
        start..end.max(start)
    }

    /// True if some words are not a part of a longer number: `2024/915`, `1.5`,
    /// `2024 %`.
    pub(super) fn stand_alone(&self, tokens: Range<usize>) -> bool {
        let range = self.range(tokens);
        let joins = |c: &char| matches!(c, '/' | '.' | ',' | '-' | '\u{2013}' | ':');
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let mut before = self.text.get(..range.start).unwrap_or_default().chars().rev();
        let mut after = self.text.get(range.end..).unwrap_or_default().chars();
        let joined_before = before.next().as_ref().is_some_and(joins) && digit(before.next());
        let sign = after.next();
        let joined_after = sign.as_ref().is_some_and(joins) && digit(after.next());
        let unit = self.text.get(range.end..).unwrap_or_default().trim_start();
        !(joined_before || joined_after || unit.starts_with(['%', '‰', '€', '$', '°']))
    }
}
