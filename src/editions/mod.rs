//! Two editions of a declaration beside each other: what became of each point, which
//! texts around the points changed, in which words, and which facts these touch.
//!
//! What a new edition takes over of the work on an older one is planned here too.
//!
//! This module must not know files, clocks or the interface: declarations and reviews come
//! in, changes and edits go out. A change of meaning is never judged: words are shown.

mod bags;
mod both;
mod carry;
mod certainty;
mod change;
mod chapters;
mod commitments;
mod compare;
mod drafts;
mod equal;
mod facts;
mod groups;
mod judged;
mod keys;
mod numbers;
mod order;
mod outside;
mod pairs;
mod renumbering;
mod runs;
mod sequence;
mod sides;
mod tokens;
pub mod trace;
mod traced;
mod words;

#[cfg(test)]
mod tests;

pub use carry::{CarryPlan, EditionTexts, Proposal, carried_to};
pub use change::{
    Certainty, ChangeKind, Comparison, FactChange, FactKind, PlaceChange, PointChange, TextChange,
    TextPart, WordChange,
};
pub use compare::compare;
pub use drafts::{DraftChanges, follow_drafts};
pub use facts::FactReader;
pub(crate) use judged::judged_text;
pub use renumbering::Renumbering;
pub use traced::Traced;
pub use words::word_changes;
