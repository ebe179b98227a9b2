//! Reading the quotes of a brief again, also after people and programs have
//! edited it: one file per format.
//!
//! The input was written by anyone: nothing here may fail but by saying so, nor
//! take time or memory beyond what its size explains.

mod csv;
mod elements;
mod html;
mod json;
mod markdown;
mod paragraphs;

pub(super) use csv::{csv, is_csv, table_text};
pub(super) use html::html;
pub(super) use json::json;
pub(super) use markdown::markdown;
pub(super) use paragraphs::{Paragraphs, Role};

use super::{Cited, SourceName};

/// The line that stands under a quote. See [`Quote::citation`](super::Quote::citation).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Citation {
    /// The cited place; empty where none is given.
    cited: String,
    /// The fingerprint with it, whole or in short.
    fingerprint: String,
    /// The declaration; none where it is not named.
    source: Option<SourceName>,
}

/// The citation in a line: "— 3.1 · 3fa9c0d1e2f3".
pub(super) fn citation(line: &str) -> Option<Citation> {
    let dash = |c: char| matches!(c, '-' | '‐'..='―' | '−');
    let words = line.trim().strip_prefix(dash)?.trim_start_matches(dash);
    let (cited, rest) = words.split_once('·')?;
    // The rest of the line, if any, says more of the source.
    let mut rest = rest.split('·');
    let fingerprint = rest.next()?.trim().to_ascii_lowercase();
    let cited = cited.split_whitespace().collect::<Vec<_>>().join(" ");
    let source = rest.filter_map(SourceName::of_citation).next_back();
    is_print(&fingerprint).then_some(Citation { cited, fingerprint, source })
}

/// True where this may be a fingerprint, whole or in short.
fn is_print(word: &str) -> bool {
    (12..=64).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A line that people would take for a citation, whatever its signs: a place, and a
/// fingerprint behind it. What stands in quotation marks is not taken for one.
pub(super) fn seeming_citation(line: &str) -> Option<Citation> {
    let line = line.trim();
    if line.starts_with(is_quotation_mark) {
        return None;
    }
    let exact = citation(line);
    exact.or_else(|| {
        let print = line.split(|c: char| !c.is_alphanumeric()).find(|word| is_print(word))?;
        let (before, after) = line.split_once(print)?;
        let parts = |sign: &char| after.trim_start().starts_with(*sign);
        let ends = !after.contains(char::is_alphanumeric)
            || before.trim_end().chars().next_back().as_ref().is_some_and(parts);
        let place = before.trim_matches(|c: char| !c.is_alphanumeric() && c != '¶');
        let words: Vec<&str> = place.split_whitespace().take(BEFORE_PRINT + 1).collect();
        let is_place = match words.last()?.parse::<Cited>() {
            // A number may also be of an edition, or of anything else.
            Ok(Cited::Title(_)) => !before.starts_with(char::is_alphanumeric),
            cited => cited.is_ok(),
        };
        let are_words = words.iter().all(|word| word.contains(char::is_alphanumeric));
        (ends && is_place && are_words && words.len() <= BEFORE_PRINT).then(|| Citation {
            cited: words.join(" "),
            fingerprint: print.to_ascii_lowercase(),
            source: None,
        })
    })
}

/// Most words before a fingerprint with which a line still seems a citation:
/// "point 3 ¶2".
const BEFORE_PRINT: usize = 3;

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '‘'..='‟' | '«' | '»' | '‹' | '›')
}

/// Letters that the name of a column or a field may not hold where no brief has it: a
/// reader could take what stands there for what is checked.
#[rustfmt::skip]
const ALIKE: &[&str] = &[
    "text", "tekst", "quot", "cit", "wording", "woord", "verbatim", "letter", "official",
    "officie", "fingerprint", "vingerafdruk", "empreinte",
];

/// True where a name could be taken for one of those that are checked; in letters of
/// another script it could be any.
pub(super) fn is_alike(name: &str) -> bool {
    let letters: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    let letters = letters.to_lowercase();
    let is_foreign = |c: char| c > '\u{24f}' && c.is_alphabetic();
    letters == "id" || letters.contains(is_foreign) || ALIKE.iter().any(|n| letters.contains(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_like_one_that_is_checked_is_known_in_every_language_and_script() {
        for name in [
            "Text",
            "full_text",
            "fullText",
            "wording",
            "Quote 2",
            "woordelijk",
            "texte officiel",
            "tехt",
        ] {
            assert!(is_alike(name), "{name}");
        }
        for name in ["remark", "priorité", "opmerking", "nr"] {
            assert!(!is_alike(name), "{name}");
        }
    }

    #[test]
    fn a_citation_is_read_however_its_dash_came_out() {
        let (cited, fingerprint) = ("3.1".to_owned(), "3fa9c0d1e2f3".to_owned());
        let read = Some(Citation { cited, fingerprint, source: None });
        for line in ["— 3.1 · 3fa9c0d1e2f3", " -- 3.1\u{a0}· 3FA9C0D1E2F3 ", "–3.1·3fa9c0d1e2f3"]
        {
            assert_eq!(citation(line), read, "{line}");
        }
        assert_eq!(citation("— 3.1 · 3fa9c0d1e2f3 · Verklaring, editie 2023"), read);
        assert_eq!(citation("— 6 ¶2 · 3fa9c0d1e2f3").unwrap().cited, "6 ¶2");
        for line in
            ["", "3.1 · 3fa9c0d1e2f3", "— 3.1 · 3fa9", "— 3.1 3fa9c0d1e2f3", "— 3.1 · zzzzzzzzzzzz"]
        {
            assert_eq!(citation(line), None, "{line}");
        }
    }

    #[test]
    fn a_citation_says_of_which_declaration_it_is() {
        let source = |line: &str| citation(line).unwrap().source.map(|source| source.to_string());
        let named = Some("hertoginnedal-2023, 2023-05-05".to_owned());
        for rest in [
            "hertoginnedal-2023, 2023-05-05, nl",
            " hertoginnedal-2023,2023-05-05,\u{a0}nl ",
            "Verklaring · hertoginnedal-2023, 2023-05-05, nl",
        ] {
            assert_eq!(source(&format!("— 3.1 · 3fa9c0d1e2f3 · {rest}")), named, "{rest}");
        }
        for rest in ["Verklaring, editie 2023-05-05", "a, b", "A, b, nl", "a, b,"] {
            assert_eq!(source(&format!("— 3.1 · 3fa9c0d1e2f3 · {rest}")), None, "{rest}");
        }
    }

    #[test]
    fn a_line_seems_a_citation_whatever_its_signs_are() {
        for line in [
            "— 3.1 · 3fa9c0d1e2f3",
            "— 3.1 • 3fa9c0d1e2f3",
            "→ 3.1 (3FA9C0D1E2F3)",
            "– 3.1 • 3fa9c0d1e2f3 • Verklaring",
            "3.1 3fa9c0d1e2f3",
            "— punt 3.1 / 3fa9c0d1e2f3",
        ] {
            let Citation { cited, fingerprint, .. } = seeming_citation(line).expect(line);
            assert!(cited.ends_with("3.1") && fingerprint == "3fa9c0d1e2f3", "{line}");
        }
        assert_eq!(seeming_citation("— 6 ¶2 • 3fa9c0d1e2f3").unwrap().cited, "6 ¶2");
        assert_eq!(seeming_citation("— 6 • 3fa9c0d1e2f3").unwrap().cited, "6");
        for line in [
            "",
            "“— 3.1 · 3fa9c0d1e2f3”",
            "Editie 2023 · 3fa9c0d1e2f3",
            "hertog/1 hertoginnedal 2023-05-05 3fa9c0d1e2f3",
            "Zie ook wat er staat in 3.1 · 3fa9c0d1e2f3",
            "— 3.1 • 3fa9c0d1",
            "— 3.1 · 3fa9c0d1e2f3 is oud",
        ] {
            assert_eq!(seeming_citation(line), None, "{line}");
        }
    }
}
