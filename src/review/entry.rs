//! One edit as the fold knows it, saved or not.

use std::borrow::Cow;

use jiff::Timestamp;

use super::records::Change;
use super::{
    Author, Edit, EntryId, LineHash, Mark, NoteBody, NoteId, PointRefs, PointVersions, StatusWord,
};
use crate::declaration::{EditionId, PointId};

/// One edit.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Whose it is.
    pub author: &'a Author,
    /// By what it is known among its reviewer's edits.
    pub id: EntryId,
    /// Its Lamport clock; none while it is not saved.
    pub clock: Option<u64>,
    /// The time at which it was made.
    pub at: Timestamp,
    /// The edition that was looked at.
    pub edition: &'a EditionId,
    /// The hash of its line; none while it is not saved.
    pub hash: Option<LineHash>,
    /// True where it counts: no undo that counts names it.
    pub counts: bool,
    pub(super) change: Change<'a>,
    /// Its place among all edits, from 0.
    pub(super) place: usize,
}

impl<'a> Entry<'a> {
    /// Its number in its journal; none while it is not saved.
    pub fn n(&self) -> Option<u64> {
        match self.id {
            EntryId::Saved(id) => Some(id.n),
            EntryId::Pending(_) => None,
        }
    }

    /// The edit itself.
    pub fn edit(&self) -> Cow<'a, Edit<EntryId>> {
        self.change.edit()
    }

    /// The points that it names itself.
    pub fn points(&self) -> impl Iterator<Item = PointId> + use<'a> {
        self.change.judged().points()
    }

    /// The points that it names itself, with the texts that were judged.
    pub(super) fn judged(&self) -> PointVersions {
        self.change.judged().iter().collect()
    }

    /// The mark that it sets.
    pub fn mark(&self) -> Option<Mark> {
        Some(self.marked()?.0)
    }

    /// The mark that it sets, and the points on which.
    pub(super) fn marked(&self) -> Option<(Mark, PointRefs<'a>)> {
        match self.change {
            Change::Mark(mark, points) => Some((mark, points)),
            Change::Other(_) => None,
        }
    }

    /// An edit that is no mark.
    pub(super) fn other(&self) -> Option<&'a Edit<EntryId>> {
        match self.change {
            Change::Mark(..) => None,
            Change::Other(edit) => Some(edit),
        }
    }

    /// The word of progress that it sets, none where it takes that away, and the
    /// points on which.
    pub(super) fn status(&self) -> Option<(Option<&'a StatusWord>, PointRefs<'a>)> {
        match self.other()? {
            Edit::Status { points, status, .. } => {
                Some((status.as_ref(), PointRefs::Pairs(points)))
            }
            _ => None,
        }
    }

    /// The version of a note that it writes.
    pub fn note(&self) -> Option<&'a NoteBody> {
        self.other()?.note()
    }

    /// The version of a note in whose place it puts another, or nothing.
    pub fn ends(&self) -> Option<NoteId> {
        self.other()?.ends()
    }

    /// True for an edit that this version understands and that is no undo.
    pub(super) fn is_ordinary(&self) -> bool {
        !matches!(self.other(), Some(Edit::Undo { .. } | Edit::Unknown { .. }))
    }
}
