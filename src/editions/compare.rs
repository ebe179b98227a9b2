//! The comparison of two editions.

use super::chapters::Chapters;
use super::groups::groups;
use super::outside::texts;
use super::sides::{Group, Texts};
use super::{Comparison, PlaceChange, PointChange};
use crate::declaration::{Declaration, PointIx};

/// What became of each point of an edition in the next one, and which other texts changed.
pub fn compare(old: &Declaration, new: &Declaration) -> Comparison {
    let by_title = Chapters::by_title(old, new);
    // A chapter that is only in the new edition has a number of its own.
    let of_new = |at: usize| by_title.old_of[at].unwrap_or(old.chapters.len() + at);
    let groups = groups(&points(old, |at| at), &points(new, of_new));
    let chapters = Chapters::by_points(old, new, &groups);
    let texts = texts(old, new, &chapters);
    let points = groups.into_iter().map(|group| change(old, new, &chapters, group)).collect();
    let points = in_order(old, new, &chapters, points);
    Comparison { points, texts, chapters: chapters.new_of }
}

fn points(declaration: &Declaration, number: impl Fn(usize) -> usize) -> Texts<'_> {
    let texts = declaration.points.iter().map(|point| point.text.as_str()).collect();
    let chapters = declaration.chapters.iter().enumerate();
    let chapters =
        chapters.flat_map(|(at, of)| of.points.clone().map(|_| number(at)).collect::<Vec<_>>());
    Texts { texts, chapters: chapters.collect() }
}

fn change(old: &Declaration, new: &Declaration, chapters: &Chapters, group: Group) -> PointChange {
    let Group { kind, old: olds, new: news, like, certainty, similarity } = group;
    let both = olds.first().zip(news.first());
    let place =
        both.map_or(PlaceChange::Stays, |(from, to)| place(old, new, chapters, (*from, *to)));
    PointChange { kind, place, old: olds, new: news, like, certainty, similarity }
}

fn place(
    old: &Declaration,
    new: &Declaration,
    chapters: &Chapters,
    (from, to): (PointIx, PointIx),
) -> PlaceChange {
    if chapters.new_of[old.chapter_of(from)] != Some(new.chapter_of(to)) {
        PlaceChange::Moved
    } else if old.points[from].id == new.points[to].id {
        PlaceChange::Stays
    } else {
        PlaceChange::Renumbered
    }
}

/// The changes in the order of the new edition. What was removed comes behind the nearest
/// point before it that stayed in its chapter, or at the chapter's beginning.
fn in_order(
    old: &Declaration,
    new: &Declaration,
    chapters: &Chapters,
    mut points: Vec<PointChange>,
) -> Vec<PointChange> {
    let mut behind: Vec<Option<PointIx>> = vec![None; old.points.len()];
    for change in points.iter().filter(|change| change.place != PlaceChange::Moved) {
        let last = change.new.iter().max();
        change.old.iter().for_each(|at| behind[*at] = last.copied());
    }
    let mut last = 0;
    for (at, chapter) in old.chapters.iter().enumerate() {
        // One more than the last new point before the chapter's first.
        let start = chapters.new_of[at].map_or(last, |to| new.chapters[to].points.start);
        last = start;
        for point in chapter.points.clone() {
            last = behind[point].map_or(last, |new| new + 1);
            behind[point] = Some(last);
        }
    }
    let place = |change: &PointChange| match (change.new.iter().min(), change.old.first()) {
        (Some(new), _) => (new + 1, 1, *new),
        (None, Some(old)) => (behind[*old].unwrap_or(0), 2, *old),
        (None, None) => (0, 0, 0),
    };
    points.sort_by_key(place);
    points
}
