//! The entries that count, and the next ones for undo and redo.

use std::collections::{BinaryHeap, HashSet};

use jiff::Timestamp;

use super::{
    Edit, Entry, EntryId, Mark, NoteText, OtherPoint, PendingEdit, Reviews, StatusWord,
    TraceDecision,
};
use crate::declaration::{EditionId, PointId};

/// The next step of undo or redo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Undoable {
    /// The edit, or the undo, that is undone.
    pub id: EntryId,
    /// Undos of the same edits: two windows can have taken them back at once, and
    /// they come back only where all of that is undone.
    twins: Vec<EntryId>,
    /// The time of the edit that is taken back or comes back.
    pub at: Timestamp,
    /// The edition that was looked at.
    pub edition: EditionId,
    /// The points that the edit touched, each once.
    pub points: Vec<PointId>,
    /// The summary of that edit.
    pub edit_summary: EditSummary,
    /// True where `id` was made before this start of the program, or by another
    /// instance of it.
    pub earlier: bool,
}

/// The effect of an ordinary edit on its points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum EditSummary {
    /// Marks them so.
    Mark(Mark),
    /// Says how far the work on them has come, with the note that shows it; none
    /// takes the word away.
    Status(Option<StatusWord>, Option<NoteText>),
    /// Writes this note.
    Note(NoteText),
    /// Makes a note read so.
    NoteEdit(NoteText),
    /// Removes a note, which read so where it is known.
    NoteGone(Option<NoteText>),
    /// Carries work over from this edition.
    Carry(EditionId),
    /// Says whether this point of another declaration speaks of the same promise.
    Trace(OtherPoint, TraceDecision),
}

impl Undoable {
    /// The edit that carries it out.
    pub(crate) fn to_draft(&self) -> PendingEdit {
        PendingEdit::Undo {
            of: std::iter::once(self.id).chain(self.twins.iter().copied()).collect(),
        }
    }
}

impl Reviews {
    /// The newest edit of mine on this device that counts and is no undo, among
    /// those of the editions that `of` accepts.
    pub(crate) fn undoable(&self, of: impl Fn(&EditionId) -> bool) -> Option<Undoable> {
        self.newest(|entry| of(entry.edition))
    }

    /// The same among the edits that were made in this run.
    pub(crate) fn undoable_of_this_run(&self, of: impl Fn(&EditionId) -> bool) -> Option<Undoable> {
        self.newest(|entry| of(entry.edition) && self.is_of_this_run(entry.id))
    }

    fn newest(&self, is_meant: impl Fn(&Entry) -> bool) -> Option<Undoable> {
        let can_undo = |entry: &Entry| entry.counts && entry.is_ordinary() && is_meant(entry);
        let newest = self.own().rev().find(can_undo)?;
        self.describe(newest.id, Vec::new(), &[newest])
    }

    /// The entries that undo reaches, in order.
    pub(super) fn own(&self) -> impl DoubleEndedIterator<Item = Entry<'_>> {
        self.own.iter().map(|place| self.entries.get(*place as usize))
    }

    /// The edition to which an entry belongs: an undo to that of what it undoes.
    fn edition_of<'a>(&'a self, mut entry: Entry<'a>) -> &'a EditionId {
        // A target is earlier than its undo, so this ends.
        while let Some(target) = self.entries.targets(entry.place).first() {
            entry = self.entries.get(*target);
        }
        entry.edition
    }

    /// The newest undo of mine on this device that counts, that takes back
    /// ordinary edits and that no ordinary edit follows, among what is of the
    /// editions that `of` accepts.
    pub(crate) fn redoable(&self, of: impl Fn(&EditionId) -> bool) -> Option<Undoable> {
        for entry in self.own().rev().filter(|entry| of(self.edition_of(*entry))) {
            let Some(Edit::Undo { .. }) = entry.other() else { return None };
            let targets: Vec<Entry> = self.taken_back(&entry).collect();
            if entry.counts && !targets.is_empty() && targets.iter().all(Entry::is_ordinary) {
                let places = |entry: &Entry| self.entries.targets(entry.place);
                let is_twin =
                    |e: &Entry| e.counts && e.id != entry.id && places(e) == places(&entry);
                let twins = self.own().filter(is_twin).map(|twin| twin.id).collect();
                return self.describe(entry.id, twins, &targets);
            }
        }
        None
    }

    fn describe(&self, id: EntryId, twins: Vec<EntryId>, edits: &[Entry]) -> Option<Undoable> {
        let last = edits.last()?;
        let mut points: Vec<PointId> =
            edits.iter().flat_map(|entry| self.points_of(entry)).collect();
        let mut seen = HashSet::new();
        points.retain(|point| seen.insert(*point));
        Some(Undoable {
            id,
            twins,
            at: last.at,
            edition: last.edition.clone(),
            points,
            edit_summary: self.edit_summary(last)?,
            earlier: !self.is_of_this_run(id),
        })
    }

    /// The summary of an ordinary edit; `None` for undos and for unknown kinds.
    pub(crate) fn edit_summary(&self, entry: &Entry) -> Option<EditSummary> {
        if let Some(mark) = entry.mark() {
            return Some(EditSummary::Mark(mark));
        }
        Some(match entry.other()? {
            Edit::Status { status, evidence, .. } => {
                EditSummary::Status(status.clone(), evidence.as_ref().map(|note| note.text.clone()))
            }
            Edit::Note { note, .. } => EditSummary::Note(note.text.clone()),
            Edit::NoteEdit { note, .. } => EditSummary::NoteEdit(note.text.clone()),
            Edit::NoteGone { id } => {
                let mut versions = self.notes.versions(&self.entries, &entry.author.reviewer, *id);
                let version = versions.next().and_then(|place| self.entries.get(place).note());
                EditSummary::NoteGone(version.map(|note| note.text.clone()))
            }
            Edit::Carry { from, .. } => EditSummary::Carry(from.clone()),
            Edit::Trace { other, decision, .. } => EditSummary::Trace(other.clone(), *decision),
            Edit::Mark { .. } | Edit::Undo { .. } | Edit::Unknown { .. } => return None,
        })
    }

    /// The edits that an undo takes back: only such as came before it.
    pub fn taken_back(&self, undo: &Entry) -> impl Iterator<Item = Entry<'_>> + use<'_> {
        self.entries.targets(undo.place).iter().map(|place| self.entries.get(*place))
    }

    /// The points that an ordinary edit touches, by their numbers in its edition: those that
    /// it names, and those of the note that it ends, which may have been carried there.
    pub(crate) fn points_of(&self, entry: &Entry) -> Vec<PointId> {
        let mut points: Vec<PointId> = entry.points().collect();
        for (edition, point) in self.ended_by(entry) {
            let here = self.numbers_in(entry.edition, entry, (edition, point));
            let here = if here.is_empty() { vec![point] } else { here };
            points.extend(here.into_iter().filter(|point| !entry.points().any(|p| p == *point)));
        }
        points
    }

    /// The points of one edition that an ordinary edit of any edition touches, itself or by
    /// what was carried.
    pub(crate) fn points_in(&self, edition: &EditionId, entry: &Entry) -> Vec<PointId> {
        let touched = self.points_of(entry).into_iter();
        touched.flat_map(|point| self.numbers_in(edition, entry, (entry.edition, point))).collect()
    }

    /// The numbers in `edition` of a point of some edition, as the author of an entry carried.
    fn numbers_in(
        &self,
        edition: &EditionId,
        entry: &Entry,
        (of, point): (&EditionId, PointId),
    ) -> Vec<PointId> {
        let by = &entry.author.reviewer;
        self.links.targets(&self.entries, by, (of, point), edition).into_iter().collect()
    }

    /// The points of the note that an entry ends, each in the edition of its version.
    fn ended_by<'a>(&'a self, entry: &Entry<'a>) -> Vec<(&'a EditionId, PointId)> {
        let Some(id) = entry.ends() else { return Vec::new() };
        let versions = self.notes.versions(&self.entries, &entry.author.reviewer, id);
        let versions = versions.map(|place| self.entries.get(place));
        let points = versions.flat_map(|of| of.points().map(move |point| (of.edition, point)));
        points.collect()
    }

    /// Says of every entry whether it counts, newest first, then which marks hold.
    pub(super) fn judge_all(&mut self) {
        self.entries.forget_undone();
        for place in (0..self.entries.len()).rev() {
            self.entries.update_counts(place);
            if self.entries.counts(place) {
                self.entries.weigh(place);
            }
        }
        self.marks.settle_all(&self.entries);
        self.statuses.settle_all(&self.entries);
    }

    /// Lets the entry at `place`, the last, count, and follows what that changes.
    pub(super) fn judge_newest(&mut self, place: usize) {
        self.settle(place);
        // Targets are earlier than their undo, so the newest first is each once.
        let mut open = BinaryHeap::from(self.entries.weigh(place));
        while let Some(place) = open.pop() {
            if self.entries.update_counts(place) {
                self.settle(place);
                open.extend(self.entries.weigh(place));
            }
        }
    }

    fn settle(&mut self, place: usize) {
        self.marks.settle(place, &self.entries);
        self.statuses.settle(place, &self.entries);
    }

    /// The points that an entry may change, itself or through others.
    pub(super) fn touched(&self, place: usize) -> Vec<PointId> {
        let mut points = Vec::new();
        let mut open = BinaryHeap::from([place]);
        while let Some(place) = open.pop() {
            if open.peek() == Some(&place) {
                continue;
            }
            let entry = self.entries.get(place);
            points.extend(entry.points());
            points.extend(self.ended_by(&entry).into_iter().map(|(_, point)| point));
            open.extend(self.entries.targets(place));
        }
        points.sort_unstable();
        points.dedup();
        points
    }
}
