//! The marks as a table: for each reviewer, edition and point, every edit that
//! touched it, and the mark that holds.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;

use super::{Edit, Entry, Mark, Reviewer};
use crate::declaration::{EditionId, Fingerprint, PointId};

/// A mark that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Whose it is.
    pub by: Reviewer,
    /// The decision.
    pub mark: Mark,
    /// Of the text that was judged.
    pub fingerprint: Fingerprint,
    /// When.
    pub at: Timestamp,
}

/// Reviewer, edition and point; the first two by number.
type Key = (usize, usize, PointId);

#[derive(Debug, Default)]
struct Cell {
    /// The edits that touched it, oldest first: the place of the entry, and
    /// the point's place in it.
    history: Vec<(usize, usize)>,
    mark: Option<Marked>,
}

impl Cell {
    /// The mark is that of the last edit that counts.
    fn settle(&mut self, entries: &[Entry]) {
        let last = self.history.iter().rev().find(|(entry, _)| entries[*entry].counts);
        self.mark = last.and_then(|(entry, place)| marked(&entries[*entry], *place));
    }
}

fn marked(entry: &Entry, place: usize) -> Option<Marked> {
    let Edit::Mark { points, mark } = &entry.edit else { return None };
    let (_, fingerprint) = *points.get(place)?;
    Some(Marked { by: entry.author.reviewer.clone(), mark: *mark, fingerprint, at: entry.at })
}

/// The table.
#[derive(Debug, Default)]
pub(super) struct Cells {
    reviewers: BTreeMap<Reviewer, usize>,
    editions: HashMap<EditionId, usize>,
    by_key: HashMap<Key, Cell>,
}

impl Cells {
    /// Notes that the entry at `place` touched its points.
    pub(super) fn touch(&mut self, place: usize, entry: &Entry) {
        let Edit::Mark { points, .. } = &entry.edit else { return };
        let (reviewer, edition) = self.numbers(entry);
        for (at, (point, _)) in points.iter().enumerate() {
            let cell = self.by_key.entry((reviewer, edition, *point)).or_default();
            cell.history.push((place, at));
        }
    }

    /// The numbers of an entry's reviewer and edition, given where new.
    fn numbers(&mut self, entry: &Entry) -> (usize, usize) {
        let next = self.reviewers.len();
        let reviewer = match self.reviewers.get(&entry.author.reviewer) {
            Some(number) => *number,
            None => *self.reviewers.entry(entry.author.reviewer.clone()).or_insert(next),
        };
        let next = self.editions.len();
        let edition = match self.editions.get(&entry.edition) {
            Some(number) => *number,
            None => *self.editions.entry(entry.edition.clone()).or_insert(next),
        };
        (reviewer, edition)
    }

    /// Settles the cells that the entry at `place` touched.
    pub(super) fn settle(&mut self, place: usize, entries: &[Entry]) {
        let (reviewer, edition) = self.numbers(&entries[place]);
        for point in entries[place].edit.points() {
            if let Some(cell) = self.by_key.get_mut(&(reviewer, edition, point)) {
                cell.settle(entries);
            }
        }
    }

    /// Settles every cell.
    pub(super) fn settle_all(&mut self, entries: &[Entry]) {
        self.by_key.values_mut().for_each(|cell| cell.settle(entries));
    }

    /// The mark of one reviewer.
    pub(super) fn mark(
        &self,
        by: &Reviewer,
        edition: &EditionId,
        point: PointId,
    ) -> Option<&Marked> {
        let key = (*self.reviewers.get(by)?, *self.editions.get(edition)?, point);
        self.by_key.get(&key)?.mark.as_ref()
    }

    /// The marks of all reviewers, by name.
    pub(super) fn marks(&self, edition: &EditionId, point: PointId) -> Vec<&Marked> {
        let Some(edition) = self.editions.get(edition) else { return Vec::new() };
        let cells =
            self.reviewers.values().filter_map(|by| self.by_key.get(&(*by, *edition, point)));
        cells.filter_map(|cell| cell.mark.as_ref()).collect()
    }
}
