//! The same promise in other declarations: for one point, the points of the
//! library's other declarations that seem to speak of the same thing, and why.
//!
//! Nothing is called found: no measure tells a promise that was taken up again
//! from one that only names the same things. A candidate carries its reasons,
//! the words, actors and dates that both points have; a person decides.
//!
//! This module must not know files, clocks, terminals or reviewers.

mod index;
mod pairing;
mod runs;
mod search;
mod terms;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use index::TraceIndex;

use crate::declaration::{ActorId, Period, PointIx};

/// A point of another declaration that may speak of the same promise.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Place of its declaration among those the index was made of.
    pub declaration: usize,
    /// The point.
    pub point: PointIx,
    /// Likeness of the two points, 0 to 1: orders candidates, and proves nothing.
    pub score: f32,
    /// What both points have, the strongest first; never empty.
    pub reasons: Vec<Reason>,
}

/// Something rare that two points have in common.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A word.
    Word(Shared),
    /// A word with a capital within a sentence, or with a digit: a place or another name.
    Name(Shared),
    /// An actor that both name, or to which the data files relate them.
    Actor(ActorId),
    /// A date that both name.
    Date(Period),
}

/// A word as each of two points writes it: the same, or with a long run of
/// letters in common (*Hazeldonk*, *Hazeldonkoverleg*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// In the point that was asked about.
    pub here: String,
    /// In the candidate.
    pub there: String,
}
