//! Names in a text, going by its capitals: for the audit of the aliases.

use std::ops::Range;

use crate::text::words_at;

/// Capitalised words that belong together: joined by hyphens, or one word.
struct Compound {
    range: Range<usize>,
    words: Vec<Range<usize>>,
    /// True for the first of a sentence, where any word has a capital.
    first: bool,
    acronym: bool,
}

impl Compound {
    /// One word that is first in a sentence says nothing; two that are joined do.
    fn is_name(&self) -> bool {
        !self.first || self.acronym || self.words.len() > 1
    }
}

/// The names in a text, but for those of which `is_covered` holds for every
/// word: capitalised words that stand side by side are one name.
pub(crate) fn names(text: &str, is_covered: impl Fn(&Range<usize>) -> bool) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    for compound in compounds(text) {
        if !compound.is_name() || compound.words.iter().all(&is_covered) {
            continue;
        }
        let Range { start, end } = compound.range;
        match names.last_mut().filter(|name| &text[name.end..start] == " ") {
            Some(name) => name.end = end,
            None => names.push(start..end),
        }
    }
    names
}

fn compounds(text: &str) -> Vec<Compound> {
    let mut compounds: Vec<Compound> = Vec::new();
    let mut end = None;
    for (start, word) in words_at(text) {
        let between = &text[end.unwrap_or(0)..start];
        let first = end.is_none() || between.contains(['.', '!', '?', '…']);
        let range = start..start + word.len();
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        let last = compounds.last_mut().filter(|last| end == Some(last.range.end));
        end = Some(range.end);
        if !word.starts_with(char::is_uppercase) && capitals < 2 {
            continue;
        }
        match last.filter(|_| matches!(between, "-" | "\u{2010}")) {
            Some(last) => {
                last.range.end = range.end;
                last.words.push(range);
                last.acronym |= capitals > 1;
            }
            None => compounds.push(Compound {
                words: vec![range.clone()],
                range,
                first,
                acronym: capitals > 1,
            }),
        }
    }
    compounds
}

/// Fewest letters that a form of a name has in common with it.
const COMMON: usize = 4;

/// Number of letters that a word shares with a name of which it seems to be a form, as
/// *Belgische* of *België*: it begins with the same letters, at least four and half of
/// its own. `None` if it seems to be no form of it.
pub(super) fn form_of(word: &str, name: &str) -> Option<usize> {
    let common = word.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    if common < COMMON {
        return None;
    }
    let letters = word.chars().count();
    let is_form = word.chars().all(char::is_alphabetic) && common * 2 >= letters;
    is_form.then_some(common)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_of<'t>(text: &'t str, covered: &[&str]) -> Vec<&'t str> {
        let is_covered = |word: &Range<usize>| covered.contains(&&text[word.clone()]);
        names(text, is_covered).into_iter().map(|name| &text[name]).collect()
    }

    #[test]
    fn names_are_capitals_within_a_sentence_that_stand_side_by_side() {
        for (text, names) in [
            (
                "Havens zoals Antwerpen, Le Havre of Duinkerke.",
                vec!["Antwerpen", "Le Havre", "Duinkerke"],
            ),
            ("in Parijs en Saint-Denis. Beide landen", vec!["Parijs", "Saint-Denis"]),
            ("Saint-Denis ligt in de buurt. (Zie SIENA)", vec!["Saint-Denis", "SIENA"]),
            ("voor Noord-Europese havens", vec!["Noord-Europese"]),
            ("in West- en Centraal-Afrika", vec!["West", "Centraal-Afrika"]),
            ("een overleg in \"Calais\"-formaat en “Dublin”", vec!["Calais", "Dublin"]),
            ("de steden: Antwerpen (Brussel; Gent)", vec!["Antwerpen", "Brussel", "Gent"]),
            ("Het project CaMo. NAVO-landen", vec!["CaMo", "NAVO"]),
            ("", vec![]),
        ] {
            assert_eq!(names_of(text, &[]), names, "{text}");
        }
    }

    #[test]
    fn what_is_covered_parts_names_and_is_none() {
        assert_eq!(names_of("van Antwerpen Europol Gent", &["Europol"]), ["Antwerpen", "Gent"]);
        assert_eq!(names_of("in Noordoost-Syrië of Syrië", &["Syrië"]), ["Noordoost-Syrië"]);
    }

    #[test]
    fn forms_begin_as_the_name_does() {
        for (word, name) in
            [("Belgische", "België"), ("Franse", "Frankrijk"), ("Europees", "Europese Unie")]
        {
            assert!(form_of(word, name).is_some(), "{word}");
        }
        for (word, name) in
            [("Brussel", "Hof van Assisen in Brussel"), ("Spaanse", "Spanje"), ("EU", "EU")]
        {
            assert_eq!(form_of(word, name), None, "{word}");
        }
    }
}
