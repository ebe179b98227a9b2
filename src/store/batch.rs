//! Edits that wait, as lines of a journal.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::declaration::EditionId;
use crate::review::{
    DeviceId, Edit, EntryId, Head, LineHash, MOST_CLOCK, PendingEdit, PendingId, Record, RecordId,
    record_line, whole_seconds,
};

/// An edit that waits to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// By what it is known until then.
    pub pending_id: PendingId,
    /// Time of the edit.
    pub at: Timestamp,
    /// The edition that was looked at.
    pub edition: EditionId,
    /// The edit itself.
    pub draft: PendingEdit,
}

/// An edit that will be there after a loss of power.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// By what it was known.
    pub pending_id: PendingId,
    /// Under which device it stands.
    pub device: DeviceId,
    /// As it stands in the journal.
    pub record: Record,
    /// The hash of its line.
    pub hash: LineHash,
    /// False where it had been recorded before: by another instance that planned the same.
    pub is_new: bool,
}

/// Lines that are ready to be written.
pub(super) struct Batch {
    pub(super) text: String,
    pub(super) saved: Vec<Saved>,
    pub(super) head: Head,
}

/// The end of the journal that lines follow.
pub(super) struct After<'a> {
    pub(super) device: DeviceId,
    pub(super) head: Head,
    pub(super) clock: u64,
    /// Edits that an undo may name by their tickets.
    pub(super) pending_ids: &'a HashMap<PendingId, RecordId>,
}

impl Batch {
    /// The lines of some edits.
    pub(super) fn compose(drafts: &[Pending], after: &After) -> Self {
        let mut batch =
            Self { text: String::new(), saved: Vec::with_capacity(drafts.len()), head: after.head };
        let mut clock = after.clock;
        let mut pending_ids = HashMap::new();
        for pending in drafts {
            clock = (clock + 1).min(MOST_CLOCK);
            let known =
                |t: PendingId| pending_ids.get(&t).or_else(|| after.pending_ids.get(&t)).copied();
            let record = batch.record(pending, clock, known);
            pending_ids.insert(pending.pending_id, RecordId { device: after.device, n: record.n });
            batch.add(pending.pending_id, after.device, record);
        }
        batch
    }

    /// The next record.
    fn record(
        &self,
        pending: &Pending,
        clock: u64,
        known: impl Fn(PendingId) -> Option<RecordId>,
    ) -> Record {
        let edit: Edit<EntryId> = pending.draft.clone().into();
        let edit = edit.map(|id| match id {
            EntryId::Saved(id) => Some(id),
            EntryId::Pending(pending_id) => known(pending_id),
        });
        let (at, edition) = (whole_seconds(pending.at), pending.edition.clone());
        Record { n: self.head.n + 1, clock, at, edition, edit }
    }

    fn add(&mut self, pending_id: PendingId, device: DeviceId, record: Record) {
        let (line, hash) = record_line(&record, self.head.hash);
        self.text.push_str(&line);
        self.head = Head { n: record.n, hash };
        self.saved.push(Saved { pending_id, device, record, hash, is_new: true });
    }
}
