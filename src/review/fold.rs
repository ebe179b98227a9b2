//! The fold: every record of every journal, and what is not saved yet, as
//! marks, progress and notes. Reading folds all of it; an edit of one's own costs what it touches.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use jiff::Timestamp;

use super::cells::Cells;
use super::entries::{Entries, RunEdit};
use super::links::Links;
use super::notes::Notes;
use super::records::to_u32;
use super::traces::Traces;
use super::union::{Forks, union};
use super::{
    Author, DeviceId, Edit, Entry, EntryId, Gap, Journal, LineHash, MarkEntry, Note, NoteId,
    PendingEdit, PendingId, Record, RecordId, Reviewer, StatusEntry, StatusWord, whole_seconds,
};
use crate::declaration::{EditionId, PointId};

/// Every journal's records folded into marks, progress and notes.
#[derive(Debug)]
pub struct Reviews {
    me: Arc<Author>,
    /// The devices under which I have written on this machine: undo reaches
    /// their edits.
    devices: Vec<DeviceId>,
    /// Saved entries in order, then those that are not saved, as they came.
    pub(super) entries: Entries,
    /// Number of saved entries.
    saved: usize,
    /// Places of the entries that undo reaches, in order.
    pub(super) own: Vec<u32>,
    pub(super) marks: Cells<MarkEntry>,
    pub(super) statuses: Cells<StatusEntry>,
    pub(super) notes: Notes,
    pub(super) links: Links,
    pub(super) traces: Traces,
    forks: Forks,
    /// Record ids of the edits that this run has saved.
    pending_ids: HashMap<PendingId, RecordId>,
    /// Number of unsaved entries that touch a point.
    waiting: HashMap<PointId, usize>,
    unknown: usize,
    gaps: Vec<Gap>,
}

impl Reviews {
    /// Folds journals, as seen by `me`.
    pub fn fold(me: Author, journals: Vec<Journal>) -> Self {
        let (entries, forks) = union(journals);
        let mut reviews = Self {
            devices: vec![me.device],
            me: Arc::new(me),
            entries,
            saved: 0,
            own: Vec::new(),
            marks: Cells::default(),
            statuses: Cells::default(),
            notes: Notes::default(),
            links: Links::default(),
            traces: Traces::default(),
            forks,
            pending_ids: HashMap::new(),
            waiting: HashMap::new(),
            unknown: 0,
            gaps: Vec::new(),
        };
        reviews.rebuild();
        reviews
    }

    /// The same, with what was recorded and could not be folded.
    #[must_use]
    pub fn with_gaps(self, gaps: &[Gap]) -> Self {
        Self { gaps: gaps.to_vec(), ..self }
    }

    /// The same, where I have written under these devices as well: a journal
    /// that is damaged or cut short is left for one of another device.
    #[must_use]
    pub fn with_devices(mut self, devices: Vec<DeviceId>) -> Self {
        self.devices.extend(devices.into_iter().filter(|device| *device != self.me.device));
        if self.devices.len() > 1 {
            self.find_own();
        }
        self
    }

    /// Recorded parts that could not be folded; empty if all were.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// The journals were read again, and folded elsewhere for the same reviewer;
    /// what is not saved stays. What there was before is left in `fresh`. This
    /// costs what is not saved, not what was read.
    pub fn adopt(&mut self, fresh: &mut Self) {
        std::mem::swap(self, fresh);
        self.pending_ids = std::mem::take(&mut fresh.pending_ids);
        self.traces.adopt(&mut fresh.traces);
        if self.devices != fresh.devices {
            self.me = fresh.me.clone();
            self.devices.clone_from(&fresh.devices);
            self.find_own();
        }
        for edit in fresh.entries.take_pending() {
            self.append(edit);
        }
    }

    /// Changes the device of all that I write from now on.
    pub(crate) fn moved(&mut self, device: DeviceId) {
        self.me = Arc::new(Author { reviewer: self.me.reviewer.clone(), device });
        self.devices.push(device);
        self.rebuild();
    }

    /// An edit of my own that is not saved yet: it counts at once.
    pub fn draft(
        &mut self,
        pending_id: PendingId,
        at: Timestamp,
        edition: &EditionId,
        draft: PendingEdit,
    ) {
        self.append(RunEdit {
            author: self.me.clone(),
            id: EntryId::Pending(pending_id),
            clock: None,
            at: whole_seconds(at),
            edition: edition.clone(),
            edit: draft.into(),
            hash: None,
        });
    }

    /// Takes in an edit that is not saved yet, as the newest of all.
    fn append(&mut self, edit: RunEdit) {
        let place = self.entries.push(edit);
        self.admit(place);
        self.judge_newest(place);
    }

    /// A draft has got its place in a journal.
    pub fn saved(&mut self, pending_id: PendingId, record: Record, hash: LineHash) {
        let id = RecordId { device: self.me.device, n: record.n };
        self.pending_ids.insert(pending_id, id);
        let pending = EntryId::Pending(pending_id);
        let waits = |place: &usize| self.entries.get(*place).id == pending;
        let Some(place) = (self.saved..self.entries.len()).find(waits) else { return };
        self.wait(place, false);
        let hash_of = |place: usize| self.entries.get(place).hash;
        let known = self.entries.find(&self.me, record.n).any(|place| hash_of(place) == Some(hash));
        let Some(edit) = self.entries.run_edit(place) else { return };
        edit.author = self.me.clone();
        edit.id = EntryId::Saved(id);
        (edit.clock, edit.at, edit.hash) = (Some(record.clock), record.at, Some(hash));
        edit.edit = record.edit.map(|id| Some(EntryId::Saved(id)));
        let before = place.checked_sub(1).and_then(|before| self.entries.order_key(before));
        let is_next = place == self.saved && before < self.entries.order_key(place);
        if known {
            self.entries.remove(place);
        }
        if known || !is_next {
            return self.rebuild();
        }
        self.saved += 1;
        self.entries.add_number(place);
    }

    /// One reviewer's mark on a point.
    pub fn mark(&self, by: &Reviewer, edition: &EditionId, point: PointId) -> Option<&MarkEntry> {
        self.marks.get(by, edition, point)
    }

    /// My own mark on a point.
    pub fn mine(&self, edition: &EditionId, point: PointId) -> Option<&MarkEntry> {
        self.mark(&self.me.reviewer, edition, point)
    }

    /// Every reviewer's mark on a point, by name.
    pub fn marks(&self, edition: &EditionId, point: PointId) -> Vec<&MarkEntry> {
        self.marks.all(edition, point)
    }

    /// My own word on how far the work on a point has come.
    pub(crate) fn my_status(&self, edition: &EditionId, point: PointId) -> Option<&StatusEntry> {
        self.status(&self.me.reviewer, edition, point)
    }

    /// One reviewer's word of progress on a point, or on a point from which it was carried: the
    /// last one said in the nearest edition.
    fn status(&self, by: &Reviewer, edition: &EditionId, point: PointId) -> Option<&StatusEntry> {
        let said = self.statuses.get(by, edition, point).or_else(|| {
            let origins = self.links.origins(&self.entries, edition, point).into_iter();
            let mut own = origins
                .filter(|(author, ..)| *author == by)
                .filter_map(|(by, from, there)| Some((from, self.statuses.get(by, from, there)?)));
            let nearest = own.next()?;
            let others = own.filter(|(from, _)| *from == nearest.0);
            let all = std::iter::once(nearest).chain(others).map(|(_, said)| said);
            all.max_by_key(|said| (said.status.is_some(), said.at))
        });
        said.filter(|said| said.status.is_some())
    }

    /// Every reviewer's word on how far the work on a point has come, by name.
    pub fn statuses(&self, edition: &EditionId, point: PointId) -> Vec<&StatusEntry> {
        let reviewers = self.statuses.reviewers();
        reviewers.filter_map(|by| self.status(by, edition, point)).collect()
    }

    /// Every word of progress that was ever said, each once.
    pub(crate) fn status_words(&self) -> BTreeSet<&StatusWord> {
        self.entries.iter().filter_map(|entry| entry.status()?.0).collect()
    }

    /// A note that is shown somewhere, by its id or the first digits of it.
    pub(crate) fn find_note(&self, edition: &EditionId, id: &str) -> Vec<Note> {
        let mut found: Vec<Note> = Vec::new();
        for note in self.noted(edition).into_iter().flat_map(|point| self.notes(edition, point)) {
            let new =
                !found.iter().any(|known| known.body.id == note.body.id && known.by == note.by);
            if new && note.body.id.to_string().starts_with(id) {
                found.push(note);
            }
        }
        found
    }

    /// True if I have written a note with this id, whatever became of it.
    pub(crate) fn has_written(&self, id: NoteId) -> bool {
        self.notes.versions(&self.entries, &self.me.reviewer, id).next().is_some()
    }

    /// True if an edit that is not saved yet touches the point.
    pub(crate) fn is_pending(&self, point: PointId) -> bool {
        self.waiting.contains_key(&point)
    }

    /// Number of edits that are not saved yet.
    pub fn pending(&self) -> usize {
        self.entries.len() - self.saved
    }

    /// Every edit in order: by clock, device and number; not yet saved ones last.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = Entry<'_>> + Clone {
        self.entries.iter()
    }

    /// Number of records of kinds that this version does not know.
    pub fn unknown(&self) -> usize {
        self.unknown
    }

    /// The author of my edits.
    pub fn me(&self) -> &Author {
        &self.me
    }

    /// True if the edit was made in this run.
    pub(super) fn is_of_this_run(&self, id: EntryId) -> bool {
        match id {
            EntryId::Pending(_) => true,
            EntryId::Saved(id) => self.pending_ids.values().any(|saved| *saved == id),
        }
    }

    /// Puts the entries in order and works all else out from them.
    fn rebuild(&mut self) {
        self.entries.sort();
        let pending = self.entries.iter().rev().take_while(|entry| entry.hash.is_none()).count();
        self.saved = self.entries.len() - pending;
        self.own.clear();
        self.marks = Cells::default();
        self.statuses = Cells::default();
        self.notes = Notes::default();
        self.links = Links::default();
        self.traces.clear();
        self.waiting.clear();
        self.unknown = 0;
        (0..self.entries.len()).for_each(|place| self.admit(place));
        self.judge_all();
    }

    /// Takes the entry at `place` into every table but the marks that hold. As
    /// entries come in order, an undo finds only what is earlier.
    fn admit(&mut self, place: usize) {
        self.entries.set_targets(place, self.targets(place));
        let entry = self.entries.get(place);
        if self.is_own(&entry) {
            self.own.push(to_u32(place));
        }
        self.unknown += usize::from(matches!(entry.other(), Some(Edit::Unknown { .. })));
        self.marks.touch(&entry);
        self.statuses.touch(&entry);
        self.notes.touch(&entry);
        self.links.touch(&entry);
        self.traces.touch(&entry);
        if entry.hash.is_none() {
            self.wait(place, true);
        }
    }

    fn find_own(&mut self) {
        let own = self.entries.iter().filter(|entry| self.is_own(entry));
        self.own = own.map(|entry| to_u32(entry.place)).collect();
    }

    /// True if undo reaches the entry.
    fn is_own(&self, entry: &Entry) -> bool {
        let Author { reviewer, device } = entry.author;
        *reviewer == self.me.reviewer && self.devices.contains(device)
    }

    /// The places of the earlier entries of the same reviewer that an undo names.
    fn targets(&self, place: usize) -> Vec<usize> {
        let entry = self.entries.get(place);
        let Some(Edit::Undo { of }) = entry.other() else { return Vec::new() };
        let own_version = entry.hash.and_then(|hash| self.forks.get(&hash));
        let mut targets = Vec::new();
        for id in of {
            let found = self.named(&entry.author.reviewer, *id, place);
            let in_own = |i: &usize| {
                let hash = self.entries.get(*i).hash;
                own_version.is_some_and(|lines| hash.is_some_and(|hash| lines.contains(&hash)))
            };
            let exact = found.len() > 1 && found.iter().any(in_own);
            targets.extend(found.into_iter().filter(|i| !exact || in_own(i)));
        }
        targets.sort_unstable();
        targets.dedup();
        targets
    }

    /// The places of a reviewer's entries with an id, of those before `before`:
    /// several where a journal exists in several versions.
    fn named(&self, reviewer: &Reviewer, id: EntryId, before: usize) -> Vec<usize> {
        let id = match id {
            EntryId::Pending(pending_id) => self.pending_ids.get(&pending_id).copied().ok_or(id),
            EntryId::Saved(id) => Ok(id),
        };
        match id {
            Ok(RecordId { device, n }) => {
                let author = Author { reviewer: reviewer.clone(), device };
                self.entries.find(&author, n).take_while(|place| *place < before).collect()
            }
            Err(pending) => {
                let is_meant = |place: &usize| self.entries.get(*place).id == pending;
                (self.saved..before).filter(is_meant).collect()
            }
        }
    }

    /// Counts the points that an entry touches in or out of what is not saved.
    fn wait(&mut self, place: usize, comes: bool) {
        for point in self.touched(place) {
            let waiting = self.waiting.entry(point).or_default();
            *waiting = if comes { *waiting + 1 } else { waiting.saturating_sub(1) };
            if *waiting == 0 {
                self.waiting.remove(&point);
            }
        }
    }
}
