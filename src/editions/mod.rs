//! Two editions of a declaration beside each other: what became of each point, which
//! texts around the points changed, in which words, and which facts these touch.
//!
//! This module must not know reviews, files, clocks or the interface: declarations come
//! in, changes go out. A change of meaning is never judged: words are shown.

mod bags;
mod both;
mod certainty;
mod change;
mod chapters;
mod commitments;
mod compare;
mod equal;
mod facts;
mod groups;
mod keys;
mod order;
mod outside;
mod pairs;
mod runs;
mod sides;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

pub use change::{
    Certainty, ChangeKind, Comparison, FactChange, FactKind, PlaceChange, PointChange, TextChange,
    TextPart, WordChange,
};
pub use compare::compare;
pub use facts::facts;
pub use words::word_changes;
