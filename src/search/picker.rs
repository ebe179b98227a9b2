//! Lists that narrow as one types.
//!
//! The matcher is fuzzy-matcher's, which is archived upstream: only this file
//! knows it, so that another can take its place.

use std::cmp::Reverse;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::fold::Folded;

/// An item that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrowed {
    /// Its place in the list.
    pub item: usize,
    /// The bytes at which its matched letters begin.
    pub letters: Vec<usize>,
}

/// The items that have the typed letters in order, best first; all of them, in
/// their own order, where nothing is typed. An item is a label and other names
/// by which it is also found, after those found by their label.
pub fn narrow<'a>(
    items: impl IntoIterator<Item = (&'a str, &'a str)>,
    typed: &str,
) -> Vec<Narrowed> {
    let matcher = SkimMatcherV2::default().ignore_case();
    let typed = super::fold(typed.trim());
    let mut ranked = Vec::new();
    for (item, (label, others)) in items.into_iter().enumerate() {
        let folded = Folded::of(label);
        if let Some((score, indices)) = matcher.fuzzy_indices(&folded.text, &typed) {
            let length = if typed.is_empty() { 0 } else { label.len() };
            ranked.push((
                (0, Reverse(score), length),
                Narrowed { item, letters: letters(&folded, &indices) },
            ));
        } else if let Some(score) = matcher.fuzzy_match(&super::fold(others), &typed) {
            ranked.push(((1, Reverse(score), 0), Narrowed { item, letters: Vec::new() }));
        }
    }
    ranked.sort_by_key(|(rank, narrowed)| (*rank, narrowed.item));
    ranked.into_iter().map(|(_, narrowed)| narrowed).collect()
}

/// The matcher counts characters of the folded text; the screen needs bytes of
/// the original.
fn letters(folded: &Folded, indices: &[usize]) -> Vec<usize> {
    let mut characters = folded.text.char_indices().enumerate();
    let starts = indices.iter().filter_map(|index| characters.find(|(nth, _)| nth == index));
    let mut letters: Vec<usize> =
        starts.map(|(_, (at, c))| folded.original(at..at + c.len_utf8()).start).collect();
    letters.dedup();
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_fit_comes_first_and_its_letters_are_those_of_the_original() {
        let items = ["Opvolging", "België", "Europol", "EU", "Eurojust"];
        let names = |typed| {
            narrow(items.map(|item| (item, "")), typed)
                .into_iter()
                .map(|n| items[n.item])
                .collect::<Vec<_>>()
        };
        assert_eq!(names(""), items);
        assert_eq!(names("eu")[0], "EU");
        assert_eq!(names("ejust"), ["Eurojust"]);
        let aliased = [("Europese Unie", "EU"), ("Eurojust", "")];
        assert_eq!(narrow(aliased, "eu")[0].item, 1);
        assert_eq!(names("xyz"), [""; 0]);
        let belgie = &narrow(items.map(|item| (item, "")), "bgie")[0];
        assert_eq!(
            belgie
                .letters
                .iter()
                .map(|at| items[1][*at..].chars().next().unwrap())
                .collect::<String>(),
            "Bgië"
        );
    }
}
