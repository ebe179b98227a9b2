//! The records of a journal in little memory: texts that repeat stand once in a
//! table, and a record has their numbers.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use rustc_hash::FxHashMap;

use super::{Edit, EntryId, LineHash, Mark, PointRefs, Record};
use crate::declaration::{EditionId, Fingerprint, PointId};

/// The records of a journal that hold, in the file's order, each with its line's
/// hash. A clone shares them.
#[derive(Clone, Default)]
pub struct Records(Arc<Table>);

#[derive(Clone, Default)]
struct Table {
    rows: Vec<Row>,
    editions: Vec<EditionId>,
    edition_numbers: HashMap<EditionId, u32>,
    /// Points with the texts that were judged, each pair once.
    judged: Vec<(PointId, Fingerprint)>,
    numbers: FxHashMap<(PointId, Fingerprint), u32>,
    /// The points of marks, one mark's after the other's: numbers in `judged`.
    marked: Vec<u32>,
    /// Edits other than marks.
    others: Vec<Edit<EntryId>>,
}

#[derive(Clone)]
struct Row {
    n: u64,
    clock: u64,
    at: Timestamp,
    hash: LineHash,
    edition: u32,
    change: RowChange,
}

#[derive(Clone, Copy)]
enum RowChange {
    /// A mark on `points` points from `first` in `marked`.
    Mark { mark: Mark, first: u32, points: u32 },
    /// An edit in `others`.
    Other(u32),
}

/// The change that an edit makes, in the form in which it is kept.
#[derive(Clone, Copy, Debug)]
pub(super) enum Change<'a> {
    Mark(Mark, PointRefs<'a>),
    Other(&'a Edit<EntryId>),
}

/// One record, in the form in which it is kept.
pub(super) struct RecordRef<'a> {
    pub(super) n: u64,
    pub(super) clock: u64,
    pub(super) at: Timestamp,
    pub(super) hash: LineHash,
    pub(super) edition: &'a EditionId,
    pub(super) change: Change<'a>,
}

impl Records {
    /// Adds a record after the others.
    pub fn push(&mut self, record: Record, hash: LineHash) {
        Arc::make_mut(&mut self.0).push(record, hash);
    }

    /// The number of records.
    pub fn len(&self) -> usize {
        self.0.rows.len()
    }

    /// True if there is no record.
    pub fn is_empty(&self) -> bool {
        self.0.rows.is_empty()
    }

    /// The records, each with its line's hash.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Record, LineHash)> + '_ {
        (0..self.len()).map(|row| self.record(row))
    }

    fn record(&self, row: usize) -> (Record, LineHash) {
        let RecordRef { n, clock, at, hash, edition, change } = self.get(row);
        let edit = change.edit().into_owned().map(|id| match id {
            EntryId::Saved(id) => Some(id),
            EntryId::Pending(_) => None,
        });
        (Record { n, clock, at, edition: edition.clone(), edit }, hash)
    }

    /// The record in a row, from 0.
    pub(super) fn get(&self, row: usize) -> RecordRef<'_> {
        let table = &*self.0;
        let Row { n, clock, at, hash, edition, change } = table.rows[row];
        let edition = &table.editions[edition as usize];
        RecordRef { n, clock, at, hash, edition, change: table.change(change) }
    }

    /// The number of the record in a row.
    pub(super) fn n(&self, row: usize) -> u64 {
        self.0.rows[row].n
    }

    /// The hash of the record with a number: mostly that of one of the last.
    pub(super) fn hash_of(&self, n: u64) -> Option<LineHash> {
        self.0.rows.iter().rev().find(|row| row.n == n).map(|row| row.hash)
    }

    /// The highest clock; 0 where there is no record.
    pub(crate) fn highest_clock(&self) -> u64 {
        self.0.rows.iter().map(|row| row.clock).max().unwrap_or(0)
    }
}

impl Table {
    fn push(&mut self, record: Record, hash: LineHash) {
        let Record { n, clock, at, edition, edit } = record;
        let edition = self.edition(edition);
        let change = match edit {
            Edit::Mark { points, mark } => self.mark(mark, &points),
            other => {
                self.others.push(other.map(|id| Some(EntryId::Saved(id))));
                RowChange::Other(last(&self.others))
            }
        };
        self.rows.push(Row { n, clock, at, hash, edition, change });
    }

    /// The number of an edition: mostly that of the record before.
    fn edition(&mut self, edition: EditionId) -> u32 {
        let before = self.rows.last().map(|row| row.edition);
        if let Some(number) = before.filter(|n| self.editions[*n as usize] == edition) {
            return number;
        }
        if let Some(number) = self.edition_numbers.get(&edition) {
            return *number;
        }
        self.editions.push(edition.clone());
        let number = last(&self.editions);
        self.edition_numbers.insert(edition, number);
        number
    }

    fn mark(&mut self, mark: Mark, points: &[(PointId, Fingerprint)]) -> RowChange {
        let first = to_u32(self.marked.len());
        for pair in points {
            let number = *self.numbers.entry(*pair).or_insert_with(|| {
                self.judged.push(*pair);
                last(&self.judged)
            });
            self.marked.push(number);
        }
        RowChange::Mark { mark, first, points: to_u32(points.len()) }
    }

    fn change(&self, change: RowChange) -> Change<'_> {
        match change {
            RowChange::Mark { mark, first, points } => {
                let numbers = &self.marked[first as usize..][..points as usize];
                Change::Mark(mark, PointRefs::Numbers { of: &self.judged, numbers })
            }
            RowChange::Other(place) => Change::Other(&self.others[place as usize]),
        }
    }
}

fn last<T>(list: &[T]) -> u32 {
    to_u32(list.len() - 1)
}

/// A place in a table.
#[expect(clippy::expect_used, reason = "a line has more than 64 bytes, a file at most 4 GiB")]
pub(super) fn to_u32(place: usize) -> u32 {
    u32::try_from(place).expect("fewer records and points than 2^32")
}

impl<'a> Change<'a> {
    pub(super) fn of(edit: &'a Edit<EntryId>) -> Self {
        match edit {
            Edit::Mark { points, mark } => Self::Mark(*mark, PointRefs::Pairs(points)),
            other => Self::Other(other),
        }
    }

    /// The points that it names itself, with the texts that were judged.
    pub(super) fn judged(self) -> PointRefs<'a> {
        match self {
            Self::Mark(_, points) => points,
            Self::Other(edit) => PointRefs::of(edit),
        }
    }

    pub(super) fn edit(self) -> Cow<'a, Edit<EntryId>> {
        match self {
            Self::Mark(mark, points) => {
                Cow::Owned(Edit::Mark { points: points.iter().collect(), mark })
            }
            Self::Other(edit) => Cow::Borrowed(edit),
        }
    }
}

impl FromIterator<(Record, LineHash)> for Records {
    fn from_iter<I: IntoIterator<Item = (Record, LineHash)>>(records: I) -> Self {
        let mut table = Table::default();
        records.into_iter().for_each(|(record, hash)| table.push(record, hash));
        Self(Arc::new(table))
    }
}

impl PartialEq for Records {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Records {}

impl fmt::Debug for Records {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
