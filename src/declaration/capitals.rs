//! Names in a text, going by its capitals: for the audit of the aliases.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// Capitalised words that belong together: joined by hyphens, or one word.
struct Compound {
    range: Range<usize>,
    /// Number of its words.
    words: usize,
    /// True for the first of a sentence, where any word has a capital.
    first: bool,
    acronym: bool,
    /// True if every word is covered.
    covered: bool,
}

impl Compound {
    /// One word that is first in a sentence says nothing; two that are joined do.
    fn is_name(&self) -> bool {
        !self.first || self.acronym || self.words > 1
    }
}

/// The names in a text, but for those of which `is_covered` holds for every
/// word: capitalised words that stand side by side are one name.
pub(crate) fn names(text: &str, is_covered: impl Fn(&Range<usize>) -> bool) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    for compound in compounds(text, is_covered) {
        if !compound.is_name() || compound.covered {
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

fn compounds(
    text: &str,
    is_covered: impl Fn(&Range<usize>) -> bool,
) -> impl Iterator<Item = Compound> {
    let mut words = capitalised(text, is_covered).peekable();
    std::iter::from_fn(move || {
        let (mut compound, _) = words.next()?;
        while let Some((word, _)) = words.next_if(|(_, joined)| *joined) {
            compound.range.end = word.range.end;
            compound.words += 1;
            compound.acronym |= word.acronym;
            compound.covered &= word.covered;
        }
        Some(compound)
    })
}

/// The capitalised words of a text, each with true if a hyphen joins it to the one before.
fn capitalised(
    text: &str,
    is_covered: impl Fn(&Range<usize>) -> bool,
) -> impl Iterator<Item = (Compound, bool)> {
    let mut last = None;
    words_with_capitals(text).filter_map(move |(range, capitals)| {
        let is_capital = capitals > 1 || text[range.clone()].starts_with(char::is_uppercase);
        if !is_capital {
            return None;
        }
        let before = text[..range.start].trim_end_matches(is_sign);
        let between = &text[before.len()..range.start];
        let first = before.is_empty() || between.contains(['.', '!', '?', '…']);
        let joined =
            last.replace(range.end) == Some(before.len()) && matches!(between, "-" | "\u{2010}");
        let covered = is_covered(&range);
        Some((Compound { range, words: 1, first, acronym: capitals > 1, covered }, joined))
    })
}

/// The words of a text that have a capital anywhere, each with the number of its capitals.
fn words_with_capitals(text: &str) -> impl Iterator<Item = (Range<usize>, usize)> {
    let mut end = 0;
    std::iter::from_fn(move || {
        let rest = text.get(end..)?;
        let capital = rest.find(char::is_uppercase)?;
        let start = rest[..capital].trim_end_matches(|c| !is_sign(c)).len();
        let word = &rest[start..];
        let word = &word[..word.find(is_sign).unwrap_or(word.len())];
        let range = end + start..end + start + word.len();
        end = range.end;
        Some((range, word.chars().filter(|c| c.is_uppercase()).count()))
    })
}

fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && !is_combining_mark(c)
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
            ("het A\u{30a}NGSTRO\u{308}M-net", vec!["A\u{30a}NGSTRO\u{308}M"]),
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
