//! The terms of a point: its words, folded, and its actors and dates under keys
//! that no word can be.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::declaration::{Declaration, Names, Point, capitalised_names, normal};
use crate::text::{shows_nothing, words_at};

/// Words of a point that are looked at, the first of them.
const MOST: usize = 1_000;

/// In front of an actor's id.
pub(super) const ACTOR: char = '@';
/// In front of a date.
pub(super) const DATE: char = '#';

/// A word of a text.
pub(super) struct Word<'t> {
    pub(super) written: &'t str,
    pub(super) folded: Cow<'t, str>,
    /// True if it has a capital that its place in the sentence does not explain, or
    /// digits that are no small number and no year.
    pub(super) is_name: bool,
}

impl Word<'_> {
    /// True if nothing speaks against a name: it begins with a capital, if only as the
    /// first of a sentence, or has a digit.
    pub(super) fn may_be_name(&self) -> bool {
        self.is_name || self.written.starts_with(char::is_uppercase)
    }
}

/// A text in the form in which its words are looked for.
pub(super) fn readable(text: &str) -> Cow<'_, str> {
    match normal(text) {
        text if text.is_ascii() || !text.contains(shows_nothing) => text,
        text => Cow::Owned(text.replace(shows_nothing, "")),
    }
}

/// The folded words of a readable text.
pub(super) fn folded_words(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    words_at(text).take(MOST).map(|(_, word)| folded(word))
}

/// The words of a readable text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let names = capitalised_names(text, |_| false);
    let is_capital = |at: usize| {
        let next = names.partition_point(|name: &Range<usize>| name.end <= at);
        names.get(next).is_some_and(|name| name.contains(&at))
    };
    let is_name = |at, word| (is_capital(at) && !is_initial(word)) || is_numbered(word);
    let words = words_at(text).take(MOST);
    words
        .map(|(at, written)| Word {
            written,
            folded: folded(written),
            is_name: is_name(at, written),
        })
        .collect()
}

/// True for a single letter.
fn is_initial(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

/// True for a word with a digit, but for a number below 100 or a year.
fn is_numbered(word: &str) -> bool {
    let is_plain = word.bytes().all(|b| b.is_ascii_digit());
    let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    word.chars().any(char::is_numeric) && !(is_plain && (word.len() < 3 || is_year))
}

/// A word without case and accents.
fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    let letters = word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    Cow::Owned(letters.filter(|c| !is_combining_mark(*c)).collect())
}

/// The keys of a point's actors and dates.
pub(super) fn marks(declaration: &Declaration, names: &Names, point: &Point) -> Vec<String> {
    let concerns = names.actors(declaration, point).into_iter();
    let actors = concerns.filter_map(|concern| declaration.actors.get(concern.actor));
    let actors = actors.map(|actor| format!("{ACTOR}{}", actor.id));
    actors.chain(point.dates.iter().map(|date| format!("{DATE}{}", date.on))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_by_capitals_and_digits() {
        let text = readable(
            "Via het “Hazeldonk”-overleg met SIENA en België: 16 april 1964, artikel 915, G7. Havens",
        );
        let names: Vec<&str> =
            words(&text).iter().filter(|word| word.is_name).map(|word| word.written).collect();
        assert_eq!(names, ["Hazeldonk", "SIENA", "België", "915", "G7"]);
    }

    #[test]
    fn words_are_folded() {
        let text = readable("Bel\u{ad}gië coördineert l’ACCORD");
        assert_eq!(
            folded_words(&text).collect::<Vec<_>>(),
            ["belgie", "coordineert", "l", "accord"]
        );
    }
}
