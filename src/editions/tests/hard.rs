//! 60 pairs of points that look like one point reworded and are two.

use super::made::{Dice, look_alike, twin};
use super::{edited, point};
use crate::declaration::builtin;
use crate::editions::{Certainty, ChangeKind, compare};

/// The verdict on a point of the built-in declaration, by its place, that gave way to another
/// text: `None` where they are two points.
fn pair(at: usize, text: &str) -> Option<(Certainty, f32)> {
    let old = builtin();
    let chapter = old.chapter_of(at);
    let place = at - old.chapters[chapter].points.start;
    let new = edited(|file| file.chapters[chapter].points[place] = point(text));
    let changes = compare(&old, &new).points;
    let change = changes.iter().find(|change| change.old.contains(&at)).unwrap();
    let is_pair = change.kind == ChangeKind::Reworded;
    is_pair.then_some((change.certainty, change.similarity))
}

/// The pairs that are taken for one point, by the ids of the old ones; none may be sure.
fn taken(pairs: impl Iterator<Item = (usize, String)>) -> Vec<String> {
    let old = builtin();
    let mut taken = Vec::new();
    for (at, text) in pairs {
        if let Some((certainty, likeness)) = pair(at, &text) {
            let id = old.points[at].id.to_string();
            assert_eq!(certainty, Certainty::Look, "{id} ({likeness}): {text}");
            taken.push(id);
        }
    }
    taken
}

#[test]
fn a_point_with_the_same_opening_is_another() {
    let old = builtin();
    let texts: Vec<&str> = old.points.iter().map(|point| point.text.as_str()).collect();
    let document: Vec<&str> = texts.iter().flat_map(|text| text.split_whitespace()).collect();
    let mut dice = Dice(7);
    let long = (0..texts.len()).filter(|at| texts[*at].split_whitespace().count() >= 20);
    let pairs: Vec<(usize, String)> =
        long.take(20).map(|at| (at, look_alike(texts[at], &document, &mut dice))).collect();
    assert_eq!(pairs.len(), 20);
    assert_eq!(taken(pairs.into_iter()), [""; 0]);
}

#[test]
fn a_twin_with_another_noun_is_a_question() {
    const NOUNS: [(&str, &str, &str); 10] = [
        ("1.4", "beslissingen", "diploma's"),
        ("2.4", "douanediensten", "brandweerdiensten"),
        ("2.7", "patrouilles", "oefeningen"),
        ("3.2", "mensenhandel", "mensensmokkel"),
        ("3.8", "terugkeer", "opvang"),
        ("4.7", "voertuigen", "kunstwerken"),
        ("5.5", "geldstromen", "wapenleveringen"),
        ("5.6", "handel", "kansspelen"),
        ("6.6", "desinformatie", "corruptie"),
        ("6.7", "ontwikkelingsorganisaties", "vrouwenorganisaties"),
    ];
    let old = builtin();
    let pairs = NOUNS.map(|(id, from, to)| {
        let at = old.position(id.parse().unwrap()).unwrap();
        let text = old.points[at].text.replace(from, to);
        assert_ne!(old.points[at].text, text.as_str());
        (at, text)
    });
    let ids = NOUNS.map(|(id, _, _)| id);
    assert_eq!(taken(pairs.into_iter()), ids, "nothing tells a twin from a reworded point");
}

#[test]
fn a_twin_with_another_name_or_date_is_a_question() {
    let old = builtin();
    let texts = old.points.iter().enumerate();
    let pairs: Vec<(usize, String)> =
        texts.filter_map(|(at, point)| Some((at, twin(&point.text)?))).take(20).collect();
    assert_eq!(pairs.len(), 20);
    assert_eq!(taken(pairs.into_iter()).len(), 20, "nothing tells a twin from a reworded point");
}

#[test]
fn points_that_are_neighbours_in_the_document_are_two() {
    const NEIGHBOURS: [(&str, &str); 10] = [
        ("3.3", "4.3"),
        ("5.5", "5.6"),
        ("2.4", "2.3"),
        ("4.5", "6.3"),
        ("6.5", "6.6"),
        ("5.7", "5.8"),
        ("3.1", "3.2"),
        ("5.1", "6.1"),
        ("2.4", "2.7"),
        ("5.6", "4.7"),
    ];
    let old = builtin();
    let mut one = Vec::new();
    for (gone, come) in NEIGHBOURS {
        let place = |id: &str| old.position(id.parse().unwrap()).unwrap();
        let (from, to) = (place(gone), place(come));
        let without = |at: usize| {
            edited(|file| {
                let chapter = old.chapter_of(at);
                let place = at - old.chapters[chapter].points.start;
                file.chapters[chapter].points.remove(place);
            })
        };
        let changes = compare(&without(to), &without(from)).points;
        let pair = changes.iter().find(|change| change.kind == ChangeKind::Reworded);
        if let Some(pair) = pair {
            assert_eq!(pair.certainty, Certainty::Look, "{gone} {come}");
            one.push((gone, come));
        }
    }
    assert_eq!(one, [("3.3", "4.3"), ("5.5", "5.6")], "nearly the same promise twice");
}
