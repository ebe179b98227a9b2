//! One field of a review as a table: for each reviewer, edition and point, every
//! edit that touched it, and the value that holds.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use rustc_hash::FxHashMap;

use super::entries::Entries;
use super::records::to_u32;
use super::{CarriedPoint, Edit, Entry, Mark, PointRefs, Reviewer, StatusWord};
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
    /// Where it was carried from; none where it was given here.
    pub carried: Option<CarriedFrom>,
}

/// The origin of a mark that was carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedFrom {
    /// The older edition.
    pub edition: EditionId,
    /// The point there.
    pub point: PointId,
    /// True where the words are the same in another spelling.
    pub respelled: bool,
}

/// A status that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusEntry {
    /// Whose it is.
    pub by: Reviewer,
    /// The word of progress; `None` where it was taken away.
    pub status: Option<StatusWord>,
    /// Of the text that was judged.
    pub fingerprint: Fingerprint,
    /// When.
    pub at: Timestamp,
}

/// A value that edits set on points.
pub(super) trait CellValue: Sized {
    /// The points on which an entry sets it; `None` if it sets none.
    fn points<'a>(entry: &Entry<'a>) -> Option<PointRefs<'a>>;

    /// The value that an entry sets on the point at a place among its own; `None` if it
    /// sets none.
    fn of(entry: &Entry, at: usize) -> Option<Self>;
}

impl CellValue for MarkEntry {
    fn points<'a>(entry: &Entry<'a>) -> Option<PointRefs<'a>> {
        match entry.other() {
            Some(Edit::Carry { points, .. }) => Some(PointRefs::Carried(points)),
            _ => Some(entry.marked()?.1),
        }
    }

    fn of(entry: &Entry, at: usize) -> Option<Self> {
        let (mark, carried) = match entry.other() {
            Some(Edit::Carry { from, points, respelled }) => {
                let CarriedPoint { there, here, mark, .. } = *points.get(at)?;
                let respelled = respelled.contains(&here);
                (mark, Some(CarriedFrom { edition: from.clone(), point: there, respelled }))
            }
            _ => (entry.mark()?, None),
        };
        let (_, fingerprint) = Self::points(entry)?.get(at)?;
        let by = entry.author.reviewer.clone();
        Some(Self { by, mark, fingerprint, at: entry.at, carried })
    }
}

impl CellValue for StatusEntry {
    fn points<'a>(entry: &Entry<'a>) -> Option<PointRefs<'a>> {
        Some(entry.status()?.1)
    }

    fn of(entry: &Entry, at: usize) -> Option<Self> {
        let (status, points) = entry.status()?;
        let (_, fingerprint) = points.get(at)?;
        let by = entry.author.reviewer.clone();
        Some(Self { by, status: status.cloned(), fingerprint, at: entry.at })
    }
}

/// Reviewer, edition and point; the first two by number.
type Key = (usize, usize, PointId);

#[derive(Debug)]
struct Cell<T> {
    /// The edits that touched it, oldest first: the place of the entry, and
    /// the point's place in it.
    history: Vec<(u32, u32)>,
    /// That of the last of them that counts; `None` where none does.
    value: Option<T>,
}

impl<T> Default for Cell<T> {
    fn default() -> Self {
        Self { history: Vec::new(), value: None }
    }
}

impl<T: CellValue> Cell<T> {
    /// The value is that of the last edit that counts.
    fn settle(&mut self, entries: &Entries) {
        let touches = self.history.iter().rev();
        let mut touches = touches.map(|(place, at)| (entries.get(*place as usize), *at as usize));
        let last = touches.find(|(entry, _)| entry.counts);
        self.value = last.and_then(|(entry, at)| T::of(&entry, at));
    }
}

/// The table.
#[derive(Debug)]
pub(super) struct Cells<T> {
    reviewers: BTreeMap<Reviewer, usize>,
    editions: FxHashMap<EditionId, usize>,
    by_key: FxHashMap<Key, Cell<T>>,
}

impl<T> Default for Cells<T> {
    fn default() -> Self {
        Self {
            reviewers: BTreeMap::new(),
            editions: FxHashMap::default(),
            by_key: FxHashMap::default(),
        }
    }
}

impl<T: CellValue> Cells<T> {
    /// Notes that an entry touched its points.
    pub(super) fn touch(&mut self, entry: &Entry) {
        let Some(points) = T::points(entry) else { return };
        let (reviewer, edition) = self.numbers(entry);
        for (at, point) in points.points().enumerate() {
            let cell = self.by_key.entry((reviewer, edition, point)).or_default();
            cell.history.push((to_u32(entry.place), to_u32(at)));
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
        let edition = match self.editions.get(entry.edition) {
            Some(number) => *number,
            None => *self.editions.entry(entry.edition.clone()).or_insert(next),
        };
        (reviewer, edition)
    }

    /// Settles the cells that the entry at `place` touched.
    pub(super) fn settle(&mut self, place: usize, entries: &Entries) {
        let entry = entries.get(place);
        let Some(points) = T::points(&entry) else { return };
        let (reviewer, edition) = self.numbers(&entry);
        for point in points.points() {
            if let Some(cell) = self.by_key.get_mut(&(reviewer, edition, point)) {
                cell.settle(entries);
            }
        }
    }

    /// Settles every cell.
    pub(super) fn settle_all(&mut self, entries: &Entries) {
        self.by_key.values_mut().for_each(|cell| cell.settle(entries));
    }

    /// The value of one reviewer; `None` where none is set.
    pub(super) fn get(&self, by: &Reviewer, edition: &EditionId, point: PointId) -> Option<&T> {
        let key = (*self.reviewers.get(by)?, *self.editions.get(edition)?, point);
        self.by_key.get(&key)?.value.as_ref()
    }

    /// The entries that set the value of one reviewer, those that do not count too; oldest
    /// first.
    pub(super) fn history<'a>(
        &'a self,
        entries: &'a Entries,
        (by, edition, point): (&Reviewer, &EditionId, PointId),
    ) -> impl Iterator<Item = Entry<'a>> {
        let numbers = self.reviewers.get(by).zip(self.editions.get(edition));
        let cell = numbers.and_then(|(by, edition)| self.by_key.get(&(*by, *edition, point)));
        let history = cell.into_iter().flat_map(|cell| &cell.history);
        history.map(|(place, _)| entries.get(*place as usize))
    }

    /// Everybody who ever set a value, by name.
    pub(super) fn reviewers(&self) -> impl Iterator<Item = &Reviewer> {
        self.reviewers.keys()
    }

    /// The values of all reviewers, by name.
    pub(super) fn all(&self, edition: &EditionId, point: PointId) -> Vec<&T> {
        self.reviewers().filter_map(|by| self.get(by, edition, point)).collect()
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
