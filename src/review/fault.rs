//! Lines of a journal that are not used.

/// The highest clock that is no damage: above it, a JSON number is not exact.
pub(crate) const MOST_CLOCK: u64 = 1 << 53;

/// Why a line is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It, or the line before it, was changed after it was written.
    Hash,
    /// Its hash holds, but it is no record; the cause, as the parser says it.
    Unreadable(String),
    /// Its number is not the next.
    Count {
        /// The number that should stand there.
        expected: u64,
        /// The number that does.
        found: u64,
    },
    /// Its clock is over the most that counts.
    Clock(u64),
}

/// A line that is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Its number in the file, from 1.
    pub line: u64,
    /// Why.
    pub fault: Fault,
}
