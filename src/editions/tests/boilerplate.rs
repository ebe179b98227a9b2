//! Points in the same words, each with one of its own.

use super::{edited, point};
use crate::declaration::Declaration;
use crate::editions::{Certainty, ChangeKind, PlaceChange, PointChange, compare};

/// The words around a name, before and behind it.
const FORM: (&str, &str) = (
    "De samenwerking tussen de politiediensten van beide landen in",
    "versterken door geregelde vergaderingen en gezamenlijke opleidingen te organiseren.",
);

/// An edition of which every chapter has as many points with a word each.
fn edition(words: &[String], (before, behind): (&str, &str)) -> Declaration {
    edited(|file| {
        let of_chapter = words.len().div_ceil(file.chapters.len());
        for (chapter, words) in file.chapters.iter_mut().zip(words.chunks(of_chapter)) {
            let text = |word: &String| point(&format!("{before} {word} {behind}"));
            chapter.points = words.iter().map(text).collect();
        }
    })
}

fn names(count: usize) -> Vec<String> {
    let (first, last) = (["Ber", "Ant", "Door", "Kort", "Sint"], ["nik", "werpen", "rijk", "gem"]);
    let name = |at: usize| format!("{}{}-{}", first[at % 5], last[at / 5 % 4], at / 20);
    (0..count).map(name).collect()
}

fn zones(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("Zone{at}")).collect()
}

fn numbers(from: usize, count: usize) -> Vec<String> {
    (from..from + count).map(|number| number.to_string()).collect()
}

/// True of a point reworded at its place.
fn is_reworded(change: &PointChange) -> bool {
    (change.kind, change.place) == (ChangeKind::Reworded, PlaceChange::Stays)
        && change.old == change.new
}

#[test]
fn points_that_differ_in_the_word_that_is_their_own_are_paired_in_their_places() {
    let words = [
        (names(60), zones(60)),
        (numbers(100, 60), numbers(500, 60)),
        (names(2_000), zones(2_000)),
        (numbers(1_000, 2_000), numbers(5_000, 2_000)),
    ];
    for (olds, news) in words {
        let (old, new) = (edition(&olds, FORM), edition(&news, FORM));
        let changes = compare(&old, &new).points;
        assert_eq!(changes.len(), olds.len());
        for change in changes {
            assert!(is_reworded(&change), "{change:?}");
            assert_eq!(change.certainty, Certainty::Look, "nothing tells it from the next");
        }
    }
}

#[test]
fn points_that_keep_the_word_that_is_their_own_are_sure() {
    let (before, behind) = (FORM.0, FORM.1);
    let before = before.replace("beide landen", "Frankrijk");
    let behind =
        behind.replace("geregelde", "jaarlijkse").replace("te organiseren", "op te zetten");
    for count in [60, 2_000] {
        let words = names(count);
        let (old, new) = (edition(&words, FORM), edition(&words, (&before, &behind)));
        let changes = compare(&old, &new).points;
        assert_eq!(changes.len(), count);
        for change in changes {
            assert!(is_reworded(&change), "{change:?}");
            assert_eq!(change.certainty, Certainty::Sure, "{change:?}");
        }
    }
}
