//! Lists that narrow as one types.
//!
//! The matcher is fuzzy-matcher's, which is archived upstream: only this file
//! knows it, so that another can take its place.

use std::cmp::Reverse;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::corpus::{Folded, fold, words_of};

/// An item that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrowed {
    /// Its place in the list.
    pub item: usize,
    /// The bytes at which its matched letters begin.
    pub letters: Vec<usize>,
}

/// The items that have every typed word, best first; all of them, in their own
/// order, where nothing is typed. An item is a label, other names by which it
/// is also found, and true where it comes after others that fit as well. First comes what is called what is typed, then what begins so. A
/// word stands in a name as its letters in order, or nearly: with the letters of
/// one of its words swapped, dropped or wrong.
pub fn narrow<'a>(
    items: impl IntoIterator<Item = (&'a str, &'a [String], bool)>,
    typed: &str,
) -> Vec<Narrowed> {
    let matcher = SkimMatcherV2::default().ignore_case();
    let whole = fold(typed.trim());
    let typed: Vec<&str> = whole.split(' ').collect();
    let mut ranked = Vec::new();
    for (item, (label, others, is_later)) in items.into_iter().enumerate() {
        let label = Folded::of(label);
        let others: Vec<String> = others.iter().map(|other| fold(other)).collect();
        let mut fit = Fit { score: 0, indices: Vec::new(), by_label: true };
        if typed.iter().all(|word| fit.add(&matcher, word, &label.text, &others)) {
            let (is_later, length) =
                if typed == [""] { (false, 0) } else { (is_later, label.text.len()) };
            let is_name = label.text == whole || others.contains(&whole);
            let named = (!is_name, !label.text.starts_with(&whole));
            let rank = (named, Reverse(fit.score), is_later, !fit.by_label, length);
            fit.indices.sort_unstable();
            ranked.push((rank, Narrowed { item, letters: letters(&label, &fit.indices) }));
        }
    }
    ranked.sort_by_key(|(rank, narrowed)| (*rank, narrowed.item));
    ranked.into_iter().map(|(_, narrowed)| narrowed).collect()
}

/// The fit of an item to the text typed so far.
struct Fit {
    score: i64,
    /// The letters of its label that were typed.
    indices: Vec<usize>,
    /// True where every word fits its label best.
    by_label: bool,
}

impl Fit {
    /// Adds a typed word; says whether the item has it. A score below zero, as
    /// letters far apart in a long name have, is one too.
    fn add(&mut self, matcher: &SkimMatcherV2, word: &str, label: &str, others: &[String]) -> bool {
        let in_label = matcher.fuzzy_indices(label, word);
        let spelled = others.iter().filter_map(|other| matcher.fuzzy_match(other, word)).max();
        let near = || {
            let names = std::iter::once(label).chain(others.iter().map(String::as_str));
            names.flat_map(words_of).filter_map(|name| near_score(matcher, name, word)).max()
        };
        let other = spelled.max(near());
        match in_label {
            Some((score, indices)) if other.is_none_or(|other| score >= other) => {
                self.score += score;
                self.indices.extend(indices);
                return true;
            }
            _ => self.by_label = false,
        }
        self.score += other.unwrap_or(0);
        other.is_some()
    }
}

/// Typed letters of which one may be wrong: a list is short, and what is meant is
/// seen at once.
const PER_LETTERS: usize = 3;

/// The score lost for each wrong letter.
const PER_EDIT: i64 = 8;

/// The score of a word that is nearly the typed one: that word's score, less what the
/// wrong letters cost. `None` if it is not near.
fn near_score(matcher: &SkimMatcherV2, name: &str, typed: &str) -> Option<i64> {
    let letters = typed.chars().count();
    let most = letters / PER_LETTERS;
    let may_be = letters.abs_diff(name.chars().count()) <= most;
    let edits = if may_be { strsim::osa_distance(name, typed) } else { usize::MAX };
    if !(1..=most).contains(&edits) {
        return None;
    }
    Some(matcher.fuzzy_match(name, name)? - PER_EDIT * i64::try_from(edits).ok()?)
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

    /// The labels of the items that fit, best first.
    fn found<'a>(items: &[(&'a str, &[&str])], typed: &str) -> Vec<&'a str> {
        let others: Vec<Vec<String>> = items
            .iter()
            .map(|(_, others)| others.iter().map(ToString::to_string).collect())
            .collect();
        let all = items.iter().zip(&others);
        let all = all.map(|((label, _), others)| (*label, others.as_slice(), false));
        narrow(all, typed).into_iter().map(|narrowed| items[narrowed.item].0).collect()
    }

    #[test]
    fn the_best_fit_comes_first_and_its_letters_are_those_of_the_original() {
        let items = ["Opvolging", "België", "Europol", "EU", "Eurojust"];
        let names = |typed| found(&items.map(|item| (item, &[][..])), typed);
        assert_eq!(names(""), items);
        assert_eq!(names("eu")[0], "EU");
        assert_eq!(names("ejust"), ["Eurojust"]);
        assert_eq!(names("xyz"), [""; 0]);
        let aliased: [(&str, &[&str]); 2] = [("Europese Unie", &["EU"]), ("Eurojust", &[])];
        assert_eq!(found(&aliased, "eu")[0], "Europese Unie", "it is called so");
        assert_eq!(found(&aliased, "eur")[0], "Eurojust");
        let belgie = &narrow(items.map(|item| (item, &[][..], false)), "bgie")[0];
        assert_eq!(
            belgie
                .letters
                .iter()
                .map(|at| items[1][*at..].chars().next().unwrap())
                .collect::<String>(),
            "Bgië"
        );
    }

    #[test]
    fn what_is_called_so_comes_first_then_what_begins_so() {
        let items: [(&str, &[&str]); 5] = [
            ("range  select from here to all", &[]),
            ("clear  show all", &["alles tonen"]),
            ("all-notes", &[]),
            ("select", &["ALL"]),
            ("a long list", &[]),
        ];
        let best = ["select", "all-notes"];
        assert_eq!(found(&items, "all")[..2], best);
        assert_eq!(found(&items, " All ")[..2], best);
        assert_eq!(found(&items, "a long")[0], "a long list");
    }

    #[test]
    fn what_comes_after_others_does_so_where_both_fit_as_well() {
        let names = ["Vergadering 2023 van de ministers".to_owned()];
        let items = [("Compare 2023", &[][..], true), ("Top", &names[..], false)];
        let order = |typed| narrow(items, typed).iter().map(|of| of.item).collect::<Vec<_>>();
        assert_eq!(order("2023"), [1, 0]);
        assert_eq!((order("compare"), order("")), (vec![0], vec![0, 1]));
    }

    #[test]
    fn words_fit_in_any_order_and_in_any_language() {
        let items: [(&str, &[&str]); 3] = [
            ("Coördinatie van de organisatie tegen alle nieuwe problemen", &[]),
            ("NATO", &["NAVO", "OTAN"]),
            ("Strategisch comité Doornik II", &["Comité stratégique Tournai II"]),
        ];
        assert_eq!(found(&items, "otan")[0], "NATO", "the better score goes first");
        assert_eq!(found(&items, "ii doornik"), ["Strategisch comité Doornik II"]);
        assert_eq!(found(&items, "tournai comite"), ["Strategisch comité Doornik II"]);
        assert_eq!(found(&items, "nato doornik"), [""; 0]);
    }

    #[test]
    fn letters_far_apart_in_a_long_title_are_a_hit_still() {
        let title = format!("a{gap}h{gap}z", gap = " very".repeat(100));
        assert!(SkimMatcherV2::default().fuzzy_match(&title, "ahz").unwrap() < 0);
        assert_eq!(found(&[(&title, &[])], "ahz"), [&title]);
    }

    #[test]
    fn a_slip_of_the_finger_finds_its_name() {
        let items: [(&str, &[&str]); 3] =
            [("Europese organisatie", &[]), ("Europol", &[]), ("Frontex", &["Agence"])];
        assert_eq!(found(&items, "erupol"), ["Europol"]);
        assert_eq!(found(&items, "agnece"), ["Frontex"]);
        assert_eq!(found(&items, "eup"), ["Europol", "Europese organisatie"]);
    }
}
