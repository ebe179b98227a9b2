//! One edit as the fold knows it, saved or not.

use std::sync::Arc;

use jiff::Timestamp;

use super::{DeviceId, Edit, LineHash, RecordId, Reviewer};
use crate::declaration::EditionId;

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

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose it is.
    pub author: Arc<Author>,
    /// By what it is known among its reviewer's edits.
    pub id: EntryId,
    /// Its Lamport clock; none while it is not saved.
    pub clock: Option<u64>,
    /// When it was made.
    pub at: Timestamp,
    /// The edition that was looked at.
    pub edition: EditionId,
    /// What it does.
    pub edit: Edit<EntryId>,
    /// The hash of its line; none while it is not saved.
    pub hash: Option<LineHash>,
    /// Whether it counts: no undo that counts names it.
    pub counts: bool,
    /// The places of the entries that an undo takes back.
    pub(super) targets: Vec<usize>,
    /// How many undos that count name it.
    pub(super) undone_by: usize,
}

impl Entry {
    /// Its number in its journal; none while it is not saved.
    pub fn n(&self) -> Option<u64> {
        match self.id {
            EntryId::Saved(id) => Some(id.n),
            EntryId::Pending(_) => None,
        }
    }

    /// What orders entries: those that are not saved come last, as they came.
    pub(super) fn order(&self) -> Option<(u64, DeviceId, u64, LineHash)> {
        Some((self.clock?, self.author.device, self.n()?, self.hash?))
    }
}
