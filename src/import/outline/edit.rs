//! The changes that a person makes to an import, and how they are kept.

use serde::{Deserialize, Serialize};

use crate::import::Class;
use crate::import::actors::ActorKey;
use crate::import::assemble::Identity;

/// A piece by the place where it begins, which stays while others are split and joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PieceId {
    /// The index of its block.
    pub block: usize,
    /// Bytes of the block's text before it.
    pub start: usize,
}

/// A change by a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// These pieces are of a class.
    Classify(Vec<PieceId>, Class),
    /// These pieces go on those before them.
    Join(Vec<PieceId>),
    /// A piece becomes two, the second from this place of the block's text, in bytes.
    Split(PieceId, usize),
    /// Each sentence of these pieces becomes a piece.
    Sentences(Vec<PieceId>),
    /// These pieces are right as they are.
    Confirm(Vec<PieceId>),
    /// A point has these words as its heading; none where they are empty.
    Head(PieceId, String),
    /// A proposed actor is one of the declaration's, or is none.
    Actor(ActorKey, bool),
}

impl Edit {
    /// The first piece that it is about; none where it is about an actor.
    pub fn first(&self) -> Option<PieceId> {
        match self {
            Edit::Classify(ids, _)
            | Edit::Join(ids)
            | Edit::Sentences(ids)
            | Edit::Confirm(ids) => ids.first().copied(),
            Edit::Split(id, _) | Edit::Head(id, _) => Some(*id),
            Edit::Actor(..) => None,
        }
    }
}

/// The work of a person on an import, as it is kept over the end of the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Id, edition, language and source as they were given.
    pub identity: Identity,
    /// The edits, the newest last.
    pub edits: Vec<Edit>,
    /// The full path of the document; empty where that is not known.
    #[serde(default)]
    pub path: String,
    /// The file that it was saved as, with no change since; empty where there is none.
    #[serde(default)]
    pub saved: String,
    /// The screen that wrote it: another one must not write over it unseen.
    #[serde(default)]
    pub writer: String,
}
