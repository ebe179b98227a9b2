//! Notes that are being written, and the ids that notes get.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::record::rfc3339;
use super::{Level, NoteId, StatusWord};
use crate::declaration::{EditionId, PointId};

/// A note that is being written: as it was typed, fit to be kept or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteDraft {
    /// The id of the future note: where a journal has a note with this id, the draft
    /// is finished.
    pub id: NoteId,
    /// The edition that is looked at.
    pub edition: EditionId,
    /// The points on which it will stand.
    pub points: Vec<PointId>,
    /// The kind of note that it will be.
    pub task: Task,
    /// The time of the last change.
    #[serde(with = "rfc3339")]
    pub at: Timestamp,
    /// Its handling level.
    pub level: Level,
    /// Its source: a document or a link.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Of when that is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Its text.
    pub text: String,
}

impl NoteDraft {
    /// The id of its copy in another edition: always the same, so that there is one at most.
    pub(crate) fn id_in(&self, edition: &EditionId) -> NoteId {
        first_bytes(Sha256::new().chain_update(self.id.to_string()).chain_update(edition.as_str()))
    }

    /// True where both hold the same words, wherever they stand.
    pub(crate) fn says_same(&self, other: &Self) -> bool {
        let parts = |draft: &Self| {
            let NoteDraft { task, level, source, date, text, .. } = draft.clone();
            (task, level, source, date, text)
        };
        parts(self) == parts(other)
    }
}

/// The purpose of a note that is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// A new note.
    Write,
    /// A new version of this one.
    Edit(NoteId),
    /// Evidence for a word of progress; `None` takes the word away.
    Evidence(Option<StatusWord>),
}

/// The ids of the notes that one run of the program writes.
#[derive(Clone, Debug)]
pub struct NoteIds {
    seed: [u8; 32],
    given: u64,
}

impl NoteIds {
    /// Ids that follow from bytes that nobody can guess.
    pub fn new(seed: [u8; 32]) -> Self {
        Self { seed, given: 0 }
    }

    /// An id that was not given before.
    pub fn give(&mut self) -> NoteId {
        self.given += 1;
        first_bytes(Sha256::new().chain_update(self.seed).chain_update(self.given.to_le_bytes()))
    }
}

/// The id of the first bytes of a hash.
fn first_bytes(hash: Sha256) -> NoteId {
    let mut id = [0; 8];
    id.copy_from_slice(&hash.finalize()[..8]);
    NoteId::new(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn ids_follow_from_their_seed_and_do_not_repeat() {
        let some = |seed| {
            let mut ids = NoteIds::new([seed; 32]);
            (0..100).map(|_| ids.give()).collect::<Vec<_>>()
        };
        assert_eq!(some(1), some(1));
        assert_eq!([some(1), some(2)].concat().into_iter().collect::<HashSet<_>>().len(), 200);
    }
}
