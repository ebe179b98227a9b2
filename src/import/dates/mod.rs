//! Dates in texts of four languages, each with the words that give it and a
//! guess at its role, and the place and date of a document.
//!
//! What might be no date is none: a year alone counts behind a word that makes
//! it one (*in 2024*), a day without a year does not count.

mod dateline;
mod grammar;
mod moment;
mod role;
mod tokens;
mod words;

use std::ops::Range;

pub use dateline::dateline;
use grammar::{Found, Grammar};
use moment::day_before;
use words::Words;

use crate::declaration::{DateRole, Period};
use crate::text::words_at;

/// A date that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDate {
    /// When.
    pub on: Period,
    /// Its role, as the words around it suggest.
    pub role: DateRole,
    /// The bytes of the text that give it, with the words in front that make it
    /// a deadline: *by the end of 2024*.
    pub range: Range<usize>,
}

/// A date's first year stands so many words behind its beginning, at most.
const REACH: usize = 8;

/// The dates of a text in a language (a short code: `nl`, `fr-BE`), in order;
/// no two overlap. In a language other than nl, en, fr and de only those in
/// digits are found.
///
/// The beginning of a year is its first quarter, its middle May to August, its
/// end the last quarter; by the end of a period is by its last day, before a
/// period by the day before it. Seasons are the months in which they begin and end; a
/// winter is none.
pub fn dates(text: &str, language: &str) -> Vec<FoundDate> {
    let mut dates = Vec::new();
    if !may_have_year(text) {
        return dates;
    }
    let grammar = Grammar::new(text, Words::of(language));
    let (mut at, mut free) = (0, 0);
    for year in (0..grammar.tokens.len()).filter(|at| grammar.is_year(*at)) {
        at = at.max(year.saturating_sub(REACH));
        while at <= year {
            match grammar.date(at) {
                Some(found) => {
                    at = found.tokens.end;
                    dates.push(grammar.with_role(found, free));
                    free = at;
                }
                None => at += 1,
            }
        }
    }
    dates
}

/// True if a text in a language sets a deadline, and tells nothing that was.
pub fn sets_deadline(text: &str, language: &str) -> bool {
    let past = Words::of(language).past;
    let is_past = |(_, word): (usize, &str)| words::holds(past, &word.to_lowercase());
    dates(text, language).iter().any(|found| found.role == DateRole::Deadline)
        && !words_at(text).any(is_past)
}

/// True for a text with four digits on end as those of a year, which every date has.
fn may_have_year(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'1', b'2', bytes).any(|at| {
        let year = bytes.get(at..at + 4).unwrap_or_default();
        matches!(year, [b'1', b'9', ..] | [b'2', b'0' | b'1', ..])
            && year.iter().all(u8::is_ascii_digit)
    })
}

impl Grammar<'_> {
    /// A date with its role; its quote may begin from the token `free` on.
    fn with_role(&self, found: Found, free: usize) -> FoundDate {
        let (role, first) = role::role(&self.tokens, self.words, &found, free);
        let is_deadline = role == DateRole::Deadline;
        let is_before = words::holds(self.words.before, self.tokens.lower(first));
        let due = match found.last_day {
            None if is_deadline && is_before => day_before(&found.on),
            last => last.filter(|_| is_deadline),
        };
        FoundDate {
            on: due.unwrap_or(found.on),
            role,
            range: self.tokens.range(first..found.tokens.end),
        }
    }
}

#[cfg(test)]
mod tests;
