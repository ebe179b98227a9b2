//! The present state of a point in one reviewer's review.

use super::{Mark, MarkEntry};
use crate::declaration::Fingerprint;

/// The state of a point; open + reviewed + come-back + stale = points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReviewState {
    /// Not decided.
    Open,
    /// Looked at and done with.
    Reviewed,
    /// To be looked at again.
    ComeBack,
    /// Decided on another text than the one that now stands: not done.
    Stale,
}

impl From<Mark> for ReviewState {
    /// The state of a point that has just been given this mark.
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Open => Self::Open,
            Mark::Reviewed => Self::Reviewed,
            Mark::ComeBack => Self::ComeBack,
        }
    }
}

impl ReviewState {
    /// Every standing, in the order in which counts list them.
    pub const ALL: [ReviewState; 4] =
        [ReviewState::Open, ReviewState::Reviewed, ReviewState::ComeBack, ReviewState::Stale];

    /// The state of a mark, where `is_current` is true of the text that was judged if it
    /// still stands. An open mark decides nothing, so it cannot be stale.
    pub fn of(marked: Option<&MarkEntry>, is_current: impl FnOnce(Fingerprint) -> bool) -> Self {
        match marked {
            None | Some(MarkEntry { mark: Mark::Open, .. }) => Self::Open,
            Some(marked) if !is_current(marked.fingerprint) => Self::Stale,
            Some(MarkEntry { mark: Mark::Reviewed, .. }) => Self::Reviewed,
            Some(MarkEntry { mark: Mark::ComeBack, .. }) => Self::ComeBack,
        }
    }

    /// Its word in queries and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Reviewed => "reviewed",
            Self::ComeBack => "come-back",
            Self::Stale => "stale",
        }
    }

    /// True if somebody has still to look at it.
    pub(crate) fn needs_attention(self) -> bool {
        self != Self::Reviewed
    }
}
