//! Counts in a brief of one page, for more points than have their names on it:
//! the number of each kind, and by name the points that still need attention.

use std::cmp::Reverse;

use super::choices::{By, Section};
use super::groups::groups;
use super::input::BriefInput;
use super::part::{Counts, Group, Truncated};
use crate::review::{ReviewState, Tally};

/// Most groups that are counted on a page, and most points that are named on it.
const GROUPS: usize = 10;
const NAMED: usize = 8;

/// The points, counted.
pub(super) fn counts<'a>(brief_input: &BriefInput<'a>) -> Counts<'a> {
    let by = brief_input.choices.by;
    let groups = groups(brief_input).into_iter().map(|group| {
        let points = group.points.iter().chain(&group.again);
        (
            group.group,
            points.map(|point| brief_input.review_view.review_state(*point)).collect::<Tally>(),
        )
    });
    let mut groups: Vec<(Group, Tally)> = groups.collect();
    if by == By::Actor {
        // Of actors the busiest are told, wherever the data file has them; the
        // points without one are among them, since they may be the most.
        groups.sort_by_key(|(_, tally)| Reverse(tally.total()));
    }
    let marked = brief_input.shows(Section::Marks);
    let eyes = brief_input.points.iter().filter_map(|point| {
        let review_state = brief_input.review_view.review_state(*point);
        let asks = marked && matches!(review_state, ReviewState::ComeBack | ReviewState::Stale);
        asks.then(|| (brief_input.label(*point), review_state))
    });
    Counts {
        by,
        marked,
        groups: Truncated::of(groups.into_iter(), GROUPS),
        eyes: Truncated::of(eyes, NAMED),
    }
}
