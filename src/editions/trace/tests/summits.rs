//! Three fictional summits, of which the later take up promises of the earlier in other
//! words, and a fourth in French.

use super::super::terms::{folded_words, readable};
use super::*;

const SUMMITS: [&str; 4] = [
    include_str!("../../../../tests/it/editions/fixtures/summit-2021.ron"),
    include_str!("../../../../tests/it/editions/fixtures/summit-2023.ron"),
    include_str!("../../../../tests/it/editions/fixtures/summit-2025.ron"),
    include_str!("../../../../tests/it/editions/fixtures/summit-2027-fr.ron"),
];
const Y2021: usize = 0;
const Y2023: usize = 1;
const Y2025: usize = 2;
const Y2027: usize = 3;

/// Points of 2023 and those of 2021 that they take up again.
const TAKEN_UP_2023: [(&str, &str); 20] = [
    ("1.1", "3.1"),
    ("1.2", "3.2"),
    ("1.3", "3.4"),
    ("2.1", "1.1"),
    ("2.2", "1.2"),
    ("2.3", "1.4"),
    ("2.4", "1.5"),
    ("3.1", "2.1"),
    ("3.2", "2.2"),
    ("3.3", "2.4"),
    ("4.1", "4.1"),
    ("4.2", "4.3"),
    ("4.3", "4.5"),
    ("5.1", "5.1"),
    ("5.2", "5.2"),
    ("5.3", "5.5"),
    ("6.1", "6.1"),
    ("6.2", "6.2"),
    ("6.3", "6.5"),
    ("7.1", "7.1"),
];

/// Points of 2025 with the summit and the point that they take up last.
const TAKEN_UP_2025: [(&str, usize, &str); 12] = [
    ("1.1", Y2023, "2.1"),
    ("1.2", Y2023, "2.3"),
    ("1.3", Y2023, "3.1"),
    ("1.4", Y2023, "3.3"),
    ("1.5", Y2021, "2.3"),
    ("2.1", Y2023, "1.1"),
    ("2.2", Y2023, "7.1"),
    ("2.3", Y2023, "4.1"),
    ("2.4", Y2023, "4.2"),
    ("2.5", Y2021, "3.5"),
    ("3.1", Y2023, "5.3"),
    ("3.2", Y2023, "6.1"),
];

/// Points of 2027, in French, with the summit and the point that they take up last.
const TAKEN_UP_2027: [(&str, usize, &str); 7] = [
    ("1.1", Y2025, "2.2"),
    ("1.2", Y2025, "1.2"),
    ("1.3", Y2025, "2.1"),
    ("1.4", Y2023, "5.2"),
    ("1.5", Y2023, "5.1"),
    ("1.6", Y2025, "1.4"),
    ("1.7", Y2025, "1.3"),
];

fn summits(number: usize) -> Vec<Declaration> {
    SUMMITS[..number].iter().map(|file| read(file).unwrap()).collect()
}

/// How many of these points have the right one of the right summit among the candidates.
fn found<'a>(
    library: &[Declaration],
    asking: usize,
    key: impl IntoIterator<Item = (&'a str, usize, &'a str)>,
) -> usize {
    let index = TraceIndex::new(library);
    let place = |of: usize, id: &str| library[of].position(id.parse().unwrap()).unwrap();
    let is_found = |(id, of, right): &(&str, usize, &str)| {
        let candidates = index.trace(asking, place(asking, id));
        candidates.iter().any(|one| (one.declaration, one.point) == (*of, place(*of, right)))
    };
    key.into_iter().filter(is_found).count()
}

/// The later points with the earlier ones that they take up.
fn earlier() -> impl Iterator<Item = (&'static str, usize, &'static str)> {
    TAKEN_UP_2023.into_iter().map(|(later, earlier)| (later, Y2021, earlier))
}

#[test]
fn a_promise_taken_up_in_other_words_is_among_the_first_three() {
    let of_two = found(&summits(2), Y2023, earlier());
    let of_three = found(&summits(3), Y2023, earlier());
    assert!(of_two >= 18 && of_three >= 18, "{of_two}, {of_three}");
    let later = found(&summits(3), Y2025, TAKEN_UP_2025);
    assert!(later >= 11, "{later}");
}

#[test]
fn the_earlier_promise_finds_the_later_one() {
    let later = TAKEN_UP_2023.into_iter().map(|(later, earlier)| (earlier, Y2023, later));
    let number = found(&summits(2), Y2021, later);
    assert!(number >= 18, "{number}");
}

#[test]
fn names_numbers_and_cognates_are_found_in_another_language() {
    let later = found(&summits(4), Y2027, TAKEN_UP_2027);
    assert!(later >= 6, "{later}");
}

#[test]
fn hardly_any_new_promise_has_a_candidate() {
    let library = summits(2);
    let index = TraceIndex::new(&library);
    let points = library[Y2023].points.iter().enumerate();
    let is_new = |id: &str| TAKEN_UP_2023.iter().all(|(later, _)| *later != id);
    let new: Vec<PointIx> =
        points.filter(|(_, point)| is_new(&point.id.to_string())).map(|(place, _)| place).collect();
    assert_eq!(new.len(), 30);
    let with: Vec<PointIx> =
        new.into_iter().filter(|point| !index.trace(Y2023, *point).is_empty()).collect();
    // Both ask something of Europol.
    assert_eq!(with, [library[Y2023].position("3.5".parse().unwrap()).unwrap()]);
}

#[test]
fn candidates_have_two_words_or_a_name_that_both_points_have() {
    let library = summits(4);
    let index = TraceIndex::new(&library);
    for (asking, of) in library.iter().enumerate() {
        for (place, point) in of.points.iter().enumerate() {
            for candidate in index.trace(asking, place) {
                let Candidate { declaration, point: there, reasons, .. } = candidate;
                let there = &library[declaration].points[there];
                assert_ne!(declaration, asking);
                let is_word = |reason: &Reason| matches!(reason, Reason::Word(_));
                assert!(reasons.len() > 1 || !reasons.iter().all(is_word), "{reasons:?}");
                assert_stand(&reasons, &point.text, &there.text);
            }
        }
    }
}

/// Fails where a word of the reasons is not in its text.
pub(super) fn assert_stand(reasons: &[Reason], here: &str, there: &str) {
    let stands = |text: &str, word: &str| {
        let (text, word) = (readable(text), readable(word));
        let word: Vec<_> = folded_words(&word).collect();
        word.len() == 1 && folded_words(&text).any(|other| other == word[0])
    };
    for reason in reasons {
        if let Reason::Word(shared) | Reason::Name(shared) = reason {
            assert!(stands(here, &shared.here), "{shared:?}: {here:?}");
            assert!(stands(there, &shared.there), "{shared:?}: {there:?}");
        }
    }
}
