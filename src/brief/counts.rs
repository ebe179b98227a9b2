//! What a brief of one page says of more points than have their names on it:
//! how many there are of what, and by name what still needs attention.

use std::cmp::Reverse;

use super::choices::{By, Section};
use super::compose::Matter;
use super::groups::heaps;
use super::part::{Beginning, Counts, Group};
use crate::review::{Standing, Tally};

/// Most groups that are counted on a page, and most points that are named on it.
const GROUPS: usize = 10;
const NAMED: usize = 8;

/// The points, counted.
pub(super) fn counts<'a>(matter: &Matter<'a>) -> Counts<'a> {
    let by = matter.choices.by;
    let groups = heaps(matter).into_iter().map(|heap| {
        let points = heap.points.iter().chain(&heap.again);
        (heap.group, points.map(|point| matter.lens.standing(*point)).collect::<Tally>())
    });
    let mut groups: Vec<(Group, Tally)> = groups.collect();
    if by == By::Actor {
        // Of actors the busiest are told, wherever the data file has them; the
        // points without one are among them, since they may be the most.
        groups.sort_by_key(|(_, tally)| Reverse(tally.total()));
    }
    let marked = matter.shows(Section::Marks);
    let eyes = matter.points.iter().filter_map(|point| {
        let standing = matter.lens.standing(*point);
        let asks = marked && matches!(standing, Standing::ComeBack | Standing::Stale);
        asks.then(|| (matter.label(*point), standing))
    });
    Counts {
        by,
        marked,
        groups: Beginning::of(groups.into_iter(), GROUPS),
        eyes: Beginning::of(eyes, NAMED),
    }
}
