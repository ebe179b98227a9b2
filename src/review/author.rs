//! Authors of edits, and the ids of edits.

use super::{DeviceId, RecordId, Reviewer};

/// The author of a journal: reviewer and device.
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
