//! The verbs by which texts commit their authors: `assets/commitments.ron`.

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::tokens::words;

/// The file: verbs and phrases in small letters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Commitments {
    nl: Vec<String>,
    fr: Vec<String>,
    en: Vec<String>,
    de: Vec<String>,
}

/// The phrases of a language by their first words, as lists of words.
type Phrases = FxHashMap<&'static str, Vec<Vec<&'static str>>>;

/// The verbs of commitment of a text in document order: as they are listed, and their bytes.
/// A language that has no list has none.
pub(super) fn commitments(text: &str, language: &str) -> Vec<(String, Range<usize>)> {
    let Some(phrases) = phrases(language) else { return Vec::new() };
    let ranges: Vec<Range<usize>> = words(text).collect();
    let plain = |range: &Range<usize>| text[range.clone()].to_lowercase().replace('\u{2019}', "'");
    let plain: Vec<String> = ranges.iter().map(plain).collect();
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(first) = plain.get(next) {
        let of_first = phrases.get(first.as_str()).into_iter().flatten();
        let stands = |phrase: &&Vec<&str>| {
            plain.get(next..next + phrase.len()).is_some_and(|here| here == phrase.as_slice())
        };
        let Some(phrase) = of_first.filter(stands).max_by_key(|phrase| phrase.len()) else {
            next += 1;
            continue;
        };
        let last = &ranges[next + phrase.len() - 1];
        found.push((phrase.join(" "), ranges[next].start..last.end));
        next += phrase.len();
    }
    found
}

/// The phrases of a language by its short BCP 47 code.
fn phrases(language: &str) -> Option<&'static Phrases> {
    static PHRASES: OnceLock<[(&str, Phrases); 4]> = OnceLock::new();
    let all = PHRASES.get_or_init(|| {
        let Commitments { nl, fr, en, de } = file();
        [("nl", by_first(nl)), ("fr", by_first(fr)), ("en", by_first(en)), ("de", by_first(de))]
    });
    let code = language.split('-').next()?;
    all.iter().find(|(of, _)| *of == code).map(|(_, phrases)| phrases)
}

fn by_first(list: &'static [String]) -> Phrases {
    let mut phrases = Phrases::default();
    for phrase in list {
        let words: Vec<&str> = phrase.split(' ').collect();
        phrases.entry(words[0]).or_default().push(words);
    }
    phrases
}

fn file() -> &'static Commitments {
    static FILE: OnceLock<Commitments> = OnceLock::new();
    FILE.get_or_init(|| {
        #[expect(clippy::expect_used, reason = "the file is part of the program and tests read it")]
        ron::from_str(include_str!("../../assets/commitments.ron"))
            .expect("the built-in verbs read")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, language: &str) -> Vec<String> {
        let found = commitments(text, language);
        assert!(
            found
                .iter()
                .all(|(listed, range)| text[range.clone()].to_lowercase().replace('’', "'")
                    == *listed)
        );
        found.into_iter().map(|(listed, _)| listed).collect()
    }

    #[test]
    fn the_longest_phrase_counts_in_each_language() {
        let text = "Frankrijk zal deze inspanning ten volle steunen en nagaan of beide landen streven naar meer.";
        assert_eq!(found(text, "nl"), ["zal", "steunen", "nagaan", "streven naar"]);
        let text = "La France s’engage à examiner la question et pourraient la poursuivre.";
        assert_eq!(found(text, "fr-BE"), ["s'engage à", "examiner", "pourraient", "poursuivre"]);
        assert_eq!(
            found("The parties shall consider it and will call on others.", "en"),
            ["shall", "consider", "will", "call on"]
        );
        assert_eq!(
            found("Sie verpflichten sich und prüfen dies.", "de"),
            ["verpflichten sich", "prüfen"]
        );
        assert_eq!(found("Le parti devono", "it"), [""; 0]);
    }

    #[test]
    fn no_verb_is_listed_twice_and_all_are_in_small_letters() {
        let Commitments { nl, fr, en, de } = file();
        for list in [nl, fr, en, de] {
            let mut sorted = list.clone();
            sorted.sort();
            sorted.dedup();
            assert_eq!(sorted.len(), list.len());
            assert!(list.iter().all(|verb| *verb == verb.to_lowercase() && !verb.contains('’')));
            assert!(list.iter().all(|verb| words(verb).count() == verb.split(' ').count()));
        }
    }
}
