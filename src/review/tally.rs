//! Counts of how points stand.

use super::ReviewState;

/// Number of points in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Not decided.
    pub open: usize,
    /// Done with.
    pub reviewed: usize,
    /// To be looked at again.
    pub come_back: usize,
    /// Decided on another text.
    pub stale: usize,
}

impl Tally {
    /// All points counted.
    pub fn total(&self) -> usize {
        self.open + self.reviewed + self.come_back + self.stale
    }

    /// Those that somebody has still to look at.
    pub(crate) fn needs_attention(&self) -> usize {
        self.total() - self.reviewed
    }
}

impl FromIterator<ReviewState> for Tally {
    fn from_iter<I: IntoIterator<Item = ReviewState>>(review_states: I) -> Self {
        let mut tally = Self::default();
        for review_state in review_states {
            match review_state {
                ReviewState::Open => tally.open += 1,
                ReviewState::Reviewed => tally.reviewed += 1,
                ReviewState::ComeBack => tally.come_back += 1,
                ReviewState::Stale => tally.stale += 1,
            }
        }
        tally
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |a, b| Self {
            open: a.open + b.open,
            reviewed: a.reviewed + b.reviewed,
            come_back: a.come_back + b.come_back,
            stale: a.stale + b.stale,
        })
    }
}
