//! Which entries count, and what undo and redo would take next.

use std::collections::BinaryHeap;

use jiff::Timestamp;

use super::{Edit, Entry, EntryId, Mark, Reviews};
use crate::declaration::{EditionId, PointId};

/// What undo or redo would do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undoable {
    /// What a [`super::Draft::Undo`] has to name.
    pub id: EntryId,
    /// When the edit was made that is taken back or comes back.
    pub at: Timestamp,
    /// The edition that was looked at.
    pub edition: EditionId,
    /// The points whose mark that edit set.
    pub points: Vec<PointId>,
    /// The mark that it set.
    pub mark: Mark,
    /// Whether `id` was made before this start of the program.
    pub earlier: bool,
}

impl Reviews {
    /// The newest edit of mine on this device that counts and is no undo.
    pub fn undoable(&self) -> Option<Undoable> {
        let own = self.own.iter().rev().map(|place| &self.entries[*place]);
        let newest = own.filter(|entry| entry.counts).find(|entry| is_mark(entry))?;
        self.describe(newest.id, &[newest])
    }

    /// The newest undo of mine on this device that counts, that takes back
    /// ordinary edits and that no ordinary edit follows.
    pub fn redoable(&self) -> Option<Undoable> {
        for place in self.own.iter().rev() {
            let entry = &self.entries[*place];
            let Edit::Undo { .. } = entry.edit else { return None };
            let targets: Vec<&Entry> = entry.targets.iter().map(|t| &self.entries[*t]).collect();
            if entry.counts && !targets.is_empty() && targets.iter().all(|target| is_mark(target)) {
                return self.describe(entry.id, &targets);
            }
        }
        None
    }

    fn describe(&self, id: EntryId, edits: &[&Entry]) -> Option<Undoable> {
        let last = edits.last()?;
        let Edit::Mark { mark, .. } = last.edit else { return None };
        Some(Undoable {
            id,
            at: last.at,
            edition: last.edition.clone(),
            points: edits.iter().flat_map(|entry| entry.edit.points()).collect(),
            mark,
            earlier: !self.is_of_this_run(id),
        })
    }

    /// Says of every entry whether it counts, newest first, then which marks hold.
    pub(super) fn judge_all(&mut self) {
        self.entries.iter_mut().for_each(|entry| entry.undone_by = 0);
        for place in (0..self.entries.len()).rev() {
            self.entries[place].counts = self.entries[place].undone_by == 0;
            if self.entries[place].counts && !self.entries[place].targets.is_empty() {
                self.weigh(place, true);
            }
        }
        self.cells.settle_all(&self.entries);
    }

    /// Lets the entry at `place`, the last, count, and follows what that changes.
    pub(super) fn judge_newest(&mut self, place: usize) {
        self.cells.settle(place, &self.entries);
        // Targets are earlier than their undo, so the newest first is each once.
        let mut open = BinaryHeap::from(self.weigh(place, true));
        while let Some(place) = open.pop() {
            let entry = &mut self.entries[place];
            let counts = entry.undone_by == 0;
            if entry.counts != counts {
                entry.counts = counts;
                self.cells.settle(place, &self.entries);
                open.extend(self.weigh(place, counts));
            }
        }
    }

    /// Adds or removes an undo's weight on its targets; gives their places.
    fn weigh(&mut self, place: usize, counts: bool) -> Vec<usize> {
        let targets = self.entries[place].targets.clone();
        for target in &targets {
            let undone_by = &mut self.entries[*target].undone_by;
            *undone_by = if counts { *undone_by + 1 } else { undone_by.saturating_sub(1) };
        }
        targets
    }

    /// The points whose marks an entry may change, itself or through others.
    pub(super) fn touched(&self, place: usize) -> Vec<PointId> {
        let mut points = Vec::new();
        let mut open = BinaryHeap::from([place]);
        while let Some(place) = open.pop() {
            if open.peek() == Some(&place) {
                continue;
            }
            points.extend(self.entries[place].edit.points());
            open.extend(&self.entries[place].targets);
        }
        points.sort_unstable();
        points.dedup();
        points
    }
}

fn is_mark(entry: &Entry) -> bool {
    matches!(entry.edit, Edit::Mark { .. })
}
