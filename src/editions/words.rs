//! The words in which two texts differ.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::WordChange;
use super::numbers::numbers;
use super::sequence::runs;
use super::tokens::tokens;
use crate::text::month_number;

/// The runs of words that were kept, left out and put in, in the order of both texts.
/// Numbers, dates and abbreviations are whole; the blanks between two runs are in none.
pub fn word_changes(old: &str, new: &str) -> Vec<WordChange> {
    let (olds, news) = (marked(old), marked(new));
    let mut ids = FxHashMap::default();
    let (left, right) = (numbered(old, &olds, &mut ids), numbered(new, &news, &mut ids));
    let mut changes = Vec::new();
    for run in runs(&left, &right) {
        match (run.is_same, bytes(&olds, run.old), bytes(&news, run.new)) {
            (true, Some(from), Some(to)) => changes.push(WordChange::Kept(from, to)),
            (_, from, to) => {
                changes.extend(from.map(WordChange::LeftOut));
                changes.extend(to.map(WordChange::PutIn));
            }
        }
    }
    changes
}

/// The words and signs of a text; a date in words is one, and a number with its sign and unit.
fn marked(text: &str) -> Vec<Range<usize>> {
    let all: Vec<Range<usize>> = tokens(text).collect();
    let dated = joined(&all, |at| date_length(text, &all[at..]));
    let is_date = |word: &Range<usize>| {
        let at = dated.partition_point(|date| date.end <= word.start);
        dated.get(at).is_some_and(|date| date != word)
    };
    let numbers = numbers(text, is_date);
    joined(&dated, |at| {
        let first = numbers.partition_point(|number| number.start < dated[at].start);
        let number = numbers.get(first).filter(|number| number.start == dated[at].start);
        let end = number.map_or(0, |number| number.end);
        dated[at..].iter().take_while(|token| token.end <= end).count().max(1)
    })
}

/// Tokens joined by so many as `length` gives for the place of the first.
fn joined(tokens: &[Range<usize>], length: impl Fn(usize) -> usize) -> Vec<Range<usize>> {
    let mut joined = Vec::new();
    let mut next = 0;
    while let Some(first) = tokens.get(next) {
        let behind = next + length(next);
        joined.push(first.start..tokens[behind - 1].end);
        next = behind;
    }
    joined
}

/// Tokens of the date with which a text goes on: `5 juni 2023`, `1er mai`, `mei 2024`; 1
/// where there is none.
fn date_length(text: &str, tokens: &[Range<usize>]) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| &text[token.clone()]);
    let is_year = |at| word(at).len() == 4 && word(at).bytes().all(|byte| byte.is_ascii_digit());
    let day = word(0).trim_end_matches("er").trim_end_matches('e');
    let is_day = (1..=2).contains(&day.len()) && day.bytes().all(|byte| byte.is_ascii_digit());
    let month = usize::from(is_day);
    let has_year = is_year(month + 1);
    // A word alone is one, month or not: few words are looked up.
    if (is_day || has_year) && month_number(word(month)).is_some() {
        month + 1 + usize::from(has_year)
    } else {
        1
    }
}

/// The tokens as numbers, the same for the same letters.
fn numbered<'t>(
    text: &'t str,
    tokens: &[Range<usize>],
    ids: &mut FxHashMap<Cow<'t, str>, u32>,
) -> Vec<u32> {
    let number = |token: &Range<usize>| {
        // No text in memory has more words than that.
        let next = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        *ids.entry(composed(&text[token.clone()])).or_insert(next)
    };
    tokens.iter().map(number).collect()
}

/// A token as it is compared: blanks within a date or a number make no other one.
fn composed(token: &str) -> Cow<'_, str> {
    if token.contains(char::is_whitespace) {
        Cow::Owned(token.nfc().filter(|c| !c.is_whitespace()).collect())
    } else if token.is_ascii() || is_nfc_quick(token.chars()) == IsNormalized::Yes {
        Cow::Borrowed(token)
    } else {
        Cow::Owned(token.nfc().collect())
    }
}

/// The bytes of a run of tokens; `None` of an empty one.
fn bytes(tokens: &[Range<usize>], run: Range<usize>) -> Option<Range<usize>> {
    let run = tokens.get(run)?;
    Some(run.first()?.start..run.last()?.end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let part = |change| match change {
            WordChange::Kept(_, to) => new[to].to_owned(),
            WordChange::LeftOut(from) => format!("[-{}-]", &old[from]),
            WordChange::PutIn(to) => format!("{{+{}+}}", &new[to]),
        };
        word_changes(old, new).into_iter().map(part).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn numbers_dates_and_abbreviations_are_marked_whole() {
        let old = "De bijeenkomst van 5 juni 2023 (punt 2.6, bv. over l’accord) in Antwerpen.";
        let new = "De bijeenkomst van 6 juni 2023 (punt 2.7, bv. over l’État) in Antwerpen.";
        assert_eq!(
            shown(old, new),
            "De bijeenkomst van [-5 juni 2023-] {+6 juni 2023+} (punt [-2.6-] {+2.7+} , bv. over \
             [-l’accord-] {+l’État+} ) in Antwerpen."
        );
        assert_eq!(shown("e\u{301}én  zin", "één zin"), "één zin");
    }

    #[test]
    fn signs_and_units_stay_with_their_numbers() {
        let old = "Tussen -5 en ≥ 5 graden, 10 % van € 300, <= 4 boten en 5–10 mensen.";
        let new = "Tussen 5 en >= 5 graden, 10% van € 400, <= 4 boten en 5–20 mensen.";
        assert_eq!(
            shown(old, new),
            "Tussen [--5-] {+5+} en [-≥ 5-] {+>= 5+} graden, 10% van [-€ 300-] {+€ 400+} , \
             <= 4 boten en [-5–10-] {+5–20+} mensen."
        );
    }

    fn texts() -> impl Strategy<Value = String> {
        prop::collection::vec("[a-d]|é|[0-9]{1,2}|juni|[ ,.'\u{301}\u{ad}]|\\PC", 0..40)
            .prop_map(|pieces| pieces.join(" "))
    }

    proptest! {
        #[test]
        fn runs_rebuild_the_words_of_both_texts(old in texts(), new in texts()) {
            let (mut of_old, mut of_new) = (Vec::new(), Vec::new());
            for change in word_changes(&old, &new) {
                match change {
                    WordChange::Kept(from, to) => {
                        let words = |text: &str| -> Vec<String> {
                            tokens(text).map(|token| text[token].nfc().collect()).collect()
                        };
                        prop_assert_eq!(words(&old[from.clone()]), words(&new[to.clone()]));
                        of_old.push(from);
                        of_new.push(to);
                    }
                    WordChange::LeftOut(from) => of_old.push(from),
                    WordChange::PutIn(to) => of_new.push(to),
                }
            }
            for (text, runs) in [(&old, of_old), (&new, of_new)] {
                let rebuilt: Vec<Range<usize>> = runs
                    .into_iter()
                    .flat_map(|run| {
                        let start = run.start;
                        tokens(&text[run]).map(move |token| token.start + start..token.end + start)
                    })
                    .collect();
                prop_assert_eq!(rebuilt, tokens(text).collect::<Vec<_>>());
            }
        }
    }
}
