//! Lists that narrow as one types.
//!
//! The matcher is fuzzy-matcher's, which is archived upstream: only this file
//! knows it, so that another can take its place.

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
/// their own order, where nothing is typed.
pub fn narrow<'a>(items: impl IntoIterator<Item = &'a str>, typed: &str) -> Vec<Narrowed> {
    let matcher = SkimMatcherV2::default().ignore_case();
    let typed = super::fold(typed.trim());
    let mut scored: Vec<(i64, Narrowed)> = Vec::new();
    for (item, text) in items.into_iter().enumerate() {
        let folded = Folded::of(text);
        if let Some((score, indices)) = matcher.fuzzy_indices(&folded.text, &typed) {
            scored.push((score, Narrowed { item, letters: letters(&folded, &indices) }));
        }
    }
    scored.sort_by_key(|(score, narrowed)| (std::cmp::Reverse(*score), narrowed.item));
    scored.into_iter().map(|(_, narrowed)| narrowed).collect()
}

/// The matcher counts characters of the folded text; the screen needs bytes of
/// the original.
fn letters(folded: &Folded, indices: &[usize]) -> Vec<usize> {
    let mut characters = folded.text.char_indices().enumerate();
    let starts = indices.iter().filter_map(|index| characters.find(|(nth, _)| nth == index));
    let mut letters: Vec<usize> = starts.map(|(_, (at, c))| folded.original(at..at + c.len_utf8()).start).collect();
    letters.dedup();
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_fit_comes_first_and_its_letters_are_those_of_the_original() {
        let items = ["Opvolging", "België", "Europol", "EU", "Eurojust"];
        let names = |typed| narrow(items, typed).into_iter().map(|n| items[n.item]).collect::<Vec<_>>();
        assert_eq!(names(""), items);
        assert_eq!(names("eu")[0], "EU");
        assert_eq!(names("ejust"), ["Eurojust"]);
        assert_eq!(names("xyz"), [""; 0]);
        let belgie = &narrow(items, "bgie")[0];
        assert_eq!(belgie.letters.iter().map(|at| items[1][*at..].chars().next().unwrap()).collect::<String>(), "Bgië");
    }
}
