//! Who writes edits, and by what an edit is known.

use super::{DeviceId, RecordId, Reviewer};

/// Who writes a journal, and where.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Author {
    /// Who.
    pub reviewer: Reviewer,
    /// On which device.
    pub device: DeviceId,
}

/// By what an edit is known until it has a place in a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PendingId(pub u64);

/// By what an edit of one reviewer is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntryId {
    /// It stands in a journal.
    Saved(RecordId),
    /// It does not yet.
    Pending(PendingId),
}
