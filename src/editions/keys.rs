//! Keys by which texts differ in spelling alone: never by a threshold, which one changed
//! date in a long text would pass.

use std::iter;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::{ascii_for, shows_nothing};

/// Signs that are words.
const WORDS: &str = "%‰€$£¥§+<>=±";

/// The key that texts share which differ in punctuation, accents, capitals, hyphens and
/// white space alone: letters and digits in lower case without accents, signs that are
/// words, and points and commas within numbers (`2.6` is not `26`).
pub(super) fn editorial(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut gap = Gap::default();
    for c in text.chars() {
        if c.is_ascii_alphabetic() {
            key.push(c.to_ascii_lowercase());
            gap = Gap::default();
            continue;
        }
        if c.is_ascii() {
            push(&mut key, &mut gap, c);
            continue;
        }
        let parts = iter::once(c).nfd().filter(|c| !is_combining_mark(*c) && !shows_nothing(*c));
        parts.for_each(|part| push(&mut key, &mut gap, part));
    }
    key
}

fn push(key: &mut String, gap: &mut Gap, c: char) {
    if c.is_numeric() {
        key.extend(gap.before_digit(key));
        key.push(c);
    } else if c.is_alphabetic() {
        push_letter(key, c);
    } else if WORDS.contains(c) {
        key.push(c);
    } else {
        return gap.put(c);
    }
    *gap = Gap::default();
}

fn push_letter(key: &mut String, c: char) {
    if let Some(form) = ascii_for(c) {
        key.extend(form.chars().flat_map(char::to_lowercase));
    } else {
        let letters = iter::once(c).nfkd().filter(|part| !is_combining_mark(*part));
        key.extend(letters.flat_map(char::to_lowercase));
    }
}

/// The signs since the last letter or digit.
#[derive(Default)]
struct Gap {
    first: Option<char>,
    last: Option<char>,
}

impl Gap {
    fn put(&mut self, c: char) {
        self.first.get_or_insert(c);
        self.last = Some(c);
    }

    /// The part that counts before a digit: the sign within a number, a blank between
    /// two, a minus in front of one.
    fn before_digit(&self, key: &str) -> Option<char> {
        let (first, last) = (self.first?, self.last?);
        let is_one = first == last;
        match last {
            '.' | ',' | '/' | ':' if is_one && key.ends_with(char::is_numeric) => Some(last),
            '-' | '\u{2212}' if first.is_whitespace() || key.is_empty() => Some('-'),
            _ => key.ends_with(char::is_numeric).then_some(' '),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_count() {
        for (old, new) in [
            ("in de “Hertoginnedal”-vergadering,", "in de Hertoginnedalvergadering"),
            ("België, en l’État: mise en œuvre", "Belgie en l'Etat, mise en oeuvre"),
            ("Drugs-\u{a0}handel", "drugs handel"),
            ("een\u{ad}heid e\u{301}n ﬁscaal", "eenheid én fiscaal"),
            ("2021-2024, 5 %", "2021 – 2024; 5%"),
            ("in 2024, 27 landen", "in 2024 27 landen"),
        ] {
            assert_eq!(editorial(old), editorial(new), "{old}");
        }
    }

    #[test]
    fn digits_and_words_count() {
        for (old, new) in [
            ("punt 2.6", "punt 26"),
            ("1,5 miljoen", "15 miljoen"),
            ("2023 2024", "20232024"),
            ("10² km", "102 km"),
            ("5 juni", "6 juni"),
            ("bij -5 graden", "bij 5 graden"),
            ("5 %", "5 ‰"),
            ("nagaan", "niet nagaan"),
        ] {
            assert_ne!(editorial(old), editorial(new), "{old}");
        }
    }
}
