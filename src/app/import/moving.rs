//! Moving about in an import: rows, doubts, what is not certain, ranges.

use super::{Env, Import};
use crate::import::{Certainty, Piece};
use crate::texts::import as t;

impl Import {
    pub(super) fn step(&mut self, by: isize) {
        let last = self.outline.pieces().len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }

    pub(super) fn step_doubts(&mut self, forward: bool, env: &mut Env<'_>) {
        match self.outline.doubt(self.at, forward) {
            Some(at) => self.at = at,
            None => env.say(t::NO_DOUBT.get(env.lang())),
        }
    }

    /// To the next piece that is not certain, or the one before, going round.
    pub(super) fn step_unsure(&mut self, forward: bool, env: &mut Env<'_>) {
        let next = if forward {
            let behind = self.unsure.partition_point(|at| *at <= self.at);
            self.unsure.get(behind).or(self.unsure.first())
        } else {
            let before = self.unsure.partition_point(|at| *at < self.at);
            self.unsure[..before].last().or(self.unsure.last())
        };
        match next {
            Some(at) => self.at = *at,
            None => env.say(t::ALL_CERTAIN.get(env.lang())),
        }
    }

    /// The number of pieces that are only likely, and the place of the selected one
    /// among them, from 1, where it is one.
    pub(crate) fn likely(&self) -> (usize, Option<usize>) {
        let doubts = &self.assembly.report.doubts;
        let before = |all: &[usize]| all.partition_point(|at| *at < self.at);
        let here = self.piece().is_some_and(|piece| piece.certainty == Certainty::Likely);
        let place = here.then(|| before(&self.unsure) - before(doubts) + 1);
        (self.unsure.len() - doubts.len(), place)
    }

    pub(super) fn select_range(&mut self) {
        self.anchor = match self.anchor {
            Some(_) => None,
            None => self.outline.id(self.at),
        };
    }

    /// The places of the selected pieces, at least one where there are pieces.
    pub(crate) fn selection(&self) -> std::ops::RangeInclusive<usize> {
        let anchor = self.anchor.and_then(|id| self.outline.position(id)).unwrap_or(self.at);
        anchor.min(self.at)..=anchor.max(self.at)
    }

    /// True while a range is selected.
    pub(crate) fn is_range(&self) -> bool {
        self.anchor.is_some()
    }
}

/// The places of pieces that are not certain.
pub(super) fn unsure(pieces: &[Piece]) -> Vec<usize> {
    let unsure = |(at, piece): (usize, &Piece)| (piece.certainty != Certainty::Sure).then_some(at);
    pieces.iter().enumerate().filter_map(unsure).collect()
}
