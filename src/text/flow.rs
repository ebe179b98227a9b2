//! Text that is being edited, as rows of at most so many columns.
//!
//! Unlike lines that are only read ([`super::wrap`]), rows hold every byte of
//! the text: a cursor can stand anywhere. Spaces at which a row breaks stay at
//! its end, beyond its width where need be. Where a row ends follows from the
//! text behind its start alone, so that an edit need not break anew what stands
//! far from it.

use unicode_segmentation::UnicodeSegmentation;

use super::wrap::{binds, columns, inside_word, is_hyphen, is_space};

/// The end, in bytes, of the row that begins at `start`. A line feed ends its row and
/// belongs to it.
pub(crate) fn row_end(text: &str, start: usize, width: u16) -> usize {
    let rest = &text[start..];
    let (mut used, mut gap) = (0, 0);
    for (at, letter) in rest.grapheme_indices(true) {
        let end = at + letter.len();
        if letter == "\n" {
            return start + end;
        }
        if is_space(letter) && !binds(rest, at, end) {
            used += columns(letter);
            gap = end;
            continue;
        }
        used += columns(letter);
        if used > usize::from(width) && at > 0 {
            return start + if gap > 0 { gap } else { at };
        }
        if is_hyphen(letter) && inside_word(rest, at, end) {
            gap = end;
        }
    }
    text.len()
}

/// The starts of the rows from `start` on: at least one, and an empty one
/// behind a line feed at the end.
pub fn rows(text: &str, start: usize, width: u16) -> impl Iterator<Item = usize> + '_ {
    let next = move |start: &usize| {
        let end = row_end(text, *start, width);
        let goes_on = end < text.len() || (end > *start && text.ends_with('\n'));
        goes_on.then_some(end)
    };
    std::iter::successors(Some(start), next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;
    use proptest::prelude::*;

    fn broken(text: &str, width: u16) -> Vec<&str> {
        let starts: Vec<usize> = rows(text, 0, width).collect();
        let ends = starts[1..].iter().copied().chain([text.len()]);
        starts.iter().zip(ends).map(|(start, end)| &text[*start..end]).collect()
    }

    #[test]
    fn rows_break_at_spaces_after_hyphens_and_in_words_too_long() {
        for (text, width, expected) in [
            ("", 5, vec![""]),
            ("de EU-lidstaten en", 14, vec!["de EU-", "lidstaten en"]),
            ("de EU-lidstaten en", 15, vec!["de EU-lidstaten ", "en"]),
            ("  twee   spaties  ", 5, vec!["  ", "twee   ", "spati", "es  "]),
            ("Europol\n\nvraagt\n", 9, vec!["Europol\n", "\n", "vraagt\n", ""]),
            ("日本語 的", 4, vec!["日本", "語 ", "的"]),
            ("日本語 的", 1, vec!["日", "本", "語 ", "的"]),
            ("\n", 9, vec!["\n", ""]),
            ("les prisons : détenus", 12, vec!["les ", "prisons : ", "détenus"]),
            ("il dit « oui » ?", 9, vec!["il dit ", "« oui » ?"]),
        ] {
            assert_eq!(broken(text, width), expected, "{text:?} in {width}");
        }
    }

    const TEXTS: &str =
        "([a-z]{1,12}|[ \u{a0}\n-]{1,3}|[日本é\u{301}]{1,3}|👩\u{200d}🔬|🇧🇪|\\PC){0,30}";

    proptest! {
        #[test]
        fn no_row_of_words_that_fit_begins_with_a_sign_that_french_sets_apart(
            words in prop::collection::vec("[a-z]{1,6}|[a-z]{1,4} [:;?!]|« [a-z]{1,4} »", 1..20),
            limit in 9_u16..24,
        ) {
            for row in broken(&words.join(" "), limit) {
                prop_assert!(!row.starts_with([':', ';', '?', '!', '»']), "{row:?}");
                prop_assert!(!row.trim_end().ends_with('«'), "{row:?}");
            }
        }

        #[test]
        fn rows_join_to_the_text_and_their_letters_fit(text in TEXTS, limit in 1_u16..24) {
            let rows = broken(&text, limit);
            prop_assert_eq!(rows.concat(), text.clone());
            for (place, row) in rows.iter().enumerate() {
                let shown = row.trim_end_matches(|c: char| c == '\n' || is_space(c.encode_utf8(&mut [0; 4])));
                let is_one = shown.graphemes(true).count() == 1;
                prop_assert!(width(shown) <= limit.into() || is_one, "{:?}", row);
                prop_assert!(!row.is_empty() || place + 1 == rows.len());
                prop_assert!(!row.trim_end_matches('\n').contains('\n'));
            }
            let edges: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
            let starts: Vec<usize> = super::rows(&text, 0, limit).collect();
            prop_assert!(starts.iter().all(|at| *at == text.len() || edges.contains(at)));
        }
    }
}
