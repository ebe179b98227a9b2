//! One field of a review as a table: for each reviewer, edition and point, every
//! edit that touched it, and the value that holds.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;

use super::{Edit, Entry, EntryId, Mark, PointVersions, Reviewer, StatusWord};
use crate::declaration::{EditionId, Fingerprint, PointId};

/// A mark that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkEntry {
    /// Whose it is.
    pub by: Reviewer,
    /// The decision.
    pub mark: Mark,
    /// Of the text that was judged.
    pub fingerprint: Fingerprint,
    /// When.
    pub at: Timestamp,
}

/// A status that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusEntry {
    /// Whose it is.
    pub by: Reviewer,
    /// How far the work has come; none where the word was taken away.
    pub status: Option<StatusWord>,
    /// Of the text that was judged.
    pub fingerprint: Fingerprint,
    /// When.
    pub at: Timestamp,
}

/// A value that edits set on points.
pub(super) trait CellValue: Sized {
    /// The points on which an edit sets it.
    fn points(edit: &Edit<EntryId>) -> Option<&PointVersions>;

    /// What an entry sets on a point whose text had this fingerprint.
    fn of(entry: &Entry, fingerprint: Fingerprint) -> Option<Self>;
}

impl CellValue for MarkEntry {
    fn points(edit: &Edit<EntryId>) -> Option<&PointVersions> {
        if let Edit::Mark { points, .. } = edit { Some(points) } else { None }
    }

    fn of(entry: &Entry, fingerprint: Fingerprint) -> Option<Self> {
        let Edit::Mark { mark, .. } = entry.edit else { return None };
        Some(Self { by: entry.author.reviewer.clone(), mark, fingerprint, at: entry.at })
    }
}

impl CellValue for StatusEntry {
    fn points(edit: &Edit<EntryId>) -> Option<&PointVersions> {
        if let Edit::Status { points, .. } = edit { Some(points) } else { None }
    }

    fn of(entry: &Entry, fingerprint: Fingerprint) -> Option<Self> {
        let Edit::Status { status, .. } = &entry.edit else { return None };
        let by = entry.author.reviewer.clone();
        Some(Self { by, status: status.clone(), fingerprint, at: entry.at })
    }
}

/// Reviewer, edition and point; the first two by number.
type Key = (usize, usize, PointId);

#[derive(Debug)]
struct Cell<T> {
    /// The edits that touched it, oldest first: the place of the entry, and
    /// the point's place in it.
    history: Vec<(usize, usize)>,
    value: Option<T>,
}

impl<T> Default for Cell<T> {
    fn default() -> Self {
        Self { history: Vec::new(), value: None }
    }
}

impl<T: CellValue> Cell<T> {
    /// The value is that of the last edit that counts.
    fn settle(&mut self, entries: &[Entry]) {
        let last = self.history.iter().rev().find(|(entry, _)| entries[*entry].counts);
        self.value = last.and_then(|(entry, place)| {
            let entry = &entries[*entry];
            let (_, fingerprint) = *T::points(&entry.edit)?.get(*place)?;
            T::of(entry, fingerprint)
        });
    }
}

/// The table.
#[derive(Debug)]
pub(super) struct Cells<T> {
    reviewers: BTreeMap<Reviewer, usize>,
    editions: HashMap<EditionId, usize>,
    by_key: HashMap<Key, Cell<T>>,
}

impl<T> Default for Cells<T> {
    fn default() -> Self {
        Self { reviewers: BTreeMap::new(), editions: HashMap::new(), by_key: HashMap::new() }
    }
}

impl<T: CellValue> Cells<T> {
    /// Notes that the entry at `place` touched its points.
    pub(super) fn touch(&mut self, place: usize, entry: &Entry) {
        let Some(points) = T::points(&entry.edit) else { return };
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
        let Some(points) = T::points(&entries[place].edit) else { return };
        let (reviewer, edition) = self.numbers(&entries[place]);
        for (point, _) in points {
            if let Some(cell) = self.by_key.get_mut(&(reviewer, edition, *point)) {
                cell.settle(entries);
            }
        }
    }

    /// Settles every cell.
    pub(super) fn settle_all(&mut self, entries: &[Entry]) {
        self.by_key.values_mut().for_each(|cell| cell.settle(entries));
    }

    /// The value of one reviewer.
    pub(super) fn get(&self, by: &Reviewer, edition: &EditionId, point: PointId) -> Option<&T> {
        let key = (*self.reviewers.get(by)?, *self.editions.get(edition)?, point);
        self.by_key.get(&key)?.value.as_ref()
    }

    /// The values of all reviewers, by name.
    pub(super) fn all(&self, edition: &EditionId, point: PointId) -> Vec<&T> {
        let Some(edition) = self.editions.get(edition) else { return Vec::new() };
        let cells =
            self.reviewers.values().filter_map(|by| self.by_key.get(&(*by, *edition, point)));
        cells.filter_map(|cell| cell.value.as_ref()).collect()
    }

    /// The values of one reviewer in all editions.
    pub(super) fn of(&self, by: &Reviewer) -> impl Iterator<Item = (&EditionId, &T)> {
        let by = self.reviewers.get(by).copied();
        let editions: HashMap<usize, &EditionId> =
            self.editions.iter().map(|(edition, number)| (*number, edition)).collect();
        self.by_key.iter().filter_map(move |((reviewer, edition, _), cell)| {
            let value = cell.value.as_ref().filter(|_| Some(*reviewer) == by)?;
            Some((*editions.get(edition)?, value))
        })
    }
}
