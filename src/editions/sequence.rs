//! The differences of two sequences, in a time that does not explode for long ones.

use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Greatest product of two lengths that are compared item by item: the fewest changes are
/// found then. Longer sequences are cut at items that both have once.
const PRODUCT: usize = 1 << 20;

/// A run of two sequences: the same items of both, or items of either that the other lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) is_same: bool,
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// The runs of two sequences, in their order.
pub(super) fn runs(old: &[u32], new: &[u32]) -> Vec<Run> {
    let mut runs = Runs { old, new, found: Vec::new() };
    let is_short = old.len().saturating_mul(new.len()) <= PRODUCT;
    let anchors = if is_short { Vec::new() } else { anchors(old, new) };
    let (mut from, mut to) = (0, 0);
    for (at, place) in anchors {
        runs.between(&(from..at), &(to..place));
        runs.push(true, at..at + 1, place..place + 1);
        (from, to) = (at + 1, place + 1);
    }
    runs.between(&(from..old.len()), &(to..new.len()));
    runs.found
}

struct Runs<'r> {
    old: &'r [u32],
    new: &'r [u32],
    found: Vec<Run>,
}

impl Runs<'_> {
    /// Adds the runs of a part of both sequences.
    fn between(&mut self, old: &Range<usize>, new: &Range<usize>) {
        let (left, right) = (&self.old[old.clone()], &self.new[new.clone()]);
        let alike = |(a, b): &(&u32, &u32)| a == b;
        let before = left.iter().zip(right).take_while(alike).count();
        let (left, right) = (&left[before..], &right[before..]);
        let behind = left.iter().rev().zip(right.iter().rev()).take_while(alike).count();
        let (left, right) = (&left[..left.len() - behind], &right[..right.len() - behind]);
        let (from, to) = (old.start + before, new.start + before);
        self.push(true, old.start..from, new.start..to);
        if left.len().saturating_mul(right.len()) <= PRODUCT {
            for op in capture_diff_slices(Algorithm::Myers, left, right) {
                let (left, right) = (op.old_range(), op.new_range());
                let is_same = matches!(op, DiffOp::Equal { .. });
                self.push(is_same, shifted(&left, from), shifted(&right, to));
            }
        } else {
            self.push(false, from..from + left.len(), to..to + right.len());
        }
        self.push(true, old.end - behind..old.end, new.end - behind..new.end);
    }

    /// Adds a run to the one before it where both are of a kind.
    fn push(&mut self, is_same: bool, old: Range<usize>, new: Range<usize>) {
        if old.is_empty() && new.is_empty() {
            return;
        }
        match self.found.last_mut() {
            Some(last) if last.is_same == is_same => {
                (last.old.end, last.new.end) = (old.end, new.end);
            }
            _ => self.found.push(Run { is_same, old, new }),
        }
    }
}

fn shifted(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// The places in both sequences of items that each has once: the most of them that stand in
/// the same order.
fn anchors(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let (in_old, in_new) = (once(old), once(new));
    let place = |(at, item): (usize, &u32)| {
        (in_old.get(item) == Some(&Some(at))).then_some((at, (*in_new.get(item)?)?))
    };
    let pairs: Vec<(usize, usize)> = old.iter().enumerate().filter_map(place).collect();
    // Of each length the pair with which the rows so long end soonest, and before each pair
    // the one that it follows.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (_, place)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *place);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut row: Vec<(usize, usize)> =
        std::iter::successors(ends.last().copied(), |at| before[*at]).map(|at| pairs[at]).collect();
    row.reverse();
    row
}

/// The place of each item; `None` where it stands more than once.
fn once(items: &[u32]) -> FxHashMap<u32, Option<usize>> {
    let mut places = FxHashMap::default();
    for (at, item) in items.iter().enumerate() {
        places.entry(*item).and_modify(|place| *place = None).or_insert(Some(at));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The items that both have, after a check that the runs are those of both.
    fn kept(old: &[u32], new: &[u32]) -> usize {
        let found = runs(old, new);
        let (mut from, mut to) = (0, 0);
        for run in &found {
            assert_eq!((run.old.start, run.new.start), (from, to));
            assert!(!run.is_same || old[run.old.clone()] == new[run.new.clone()]);
            (from, to) = (run.old.end, run.new.end);
        }
        assert_eq!((from, to), (old.len(), new.len()));
        found.iter().filter(|run| run.is_same).map(|run| run.old.len()).sum()
    }

    #[test]
    fn long_sequences_are_cut_where_they_surely_agree() {
        let old: Vec<u32> = (0..10_000).collect();
        let mut new = old.clone();
        new.retain(|item| item % 100 != 7);
        new.splice(3_000..3_000, 20_000..20_010);
        assert_eq!(kept(&old, &new), 9_900);
        assert_eq!(kept(&old, &old), 10_000);
        new.reverse();
        assert!(kept(&old, &new) > 0);
        assert_eq!(kept(&old, &[]), 0);
    }

    #[test]
    fn what_nothing_divides_is_given_as_changed() {
        let (old, new) = ([1, 2].repeat(5_000), [3, 2].repeat(5_000));
        assert_eq!(kept(&old, &new), 1, "the last one");
        assert_eq!(kept(&vec![1; 9_000], &vec![1; 10_000]), 9_000);
    }
}
