//! Events since a moment of the journals' own clock: times are for
//! people only, and a clock that is set back must not hide a decision.

use super::{Entry, Reviews};

impl Reviews {
    /// The clock now: the highest that is known, edits that are not saved yet
    /// counted on from it. They get these very numbers, unless another journal
    /// grows meanwhile.
    pub fn clock(&self) -> u64 {
        self.saved_clock() + self.pending() as u64
    }

    /// The edits that count and came after a clock, newest first, each with its own.
    pub fn since(&self, clock: u64) -> impl Iterator<Item = (u64, Entry<'_>)> {
        let (saved, first) = (self.saved_clock(), self.entries.len() - self.pending());
        let clocked = self.entries.iter().rev().map(move |entry| {
            let waiting = entry.place.saturating_sub(first) as u64;
            (entry.clock.unwrap_or(saved + 1 + waiting), entry)
        });
        clocked.take_while(move |(own, _)| *own > clock).filter(|(_, entry)| entry.counts)
    }

    fn saved_clock(&self) -> u64 {
        // Saved entries are in the order of their clocks.
        let saved = self.entries.len() - self.pending();
        saved.checked_sub(1).and_then(|last| self.entries.get(last).clock).unwrap_or(0)
    }
}
