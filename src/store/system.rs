//! The requests of saving to the system, so that a test can answer them in its
//! place: how a lock fails and what happens between a sync and the look after it
//! cannot be brought about on a real disk at a given moment.

use std::fs::{File, TryLockError};
use std::io;

/// The system, or what a test puts in its place.
pub(super) trait System: Send {
    /// Locks a file, if nobody else has.
    fn try_lock(&self, file: &File) -> Result<(), TryLockError> {
        file.try_lock()
    }

    /// Makes what was written to a file survive a loss of power.
    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_data()
    }
}

/// The system as it is.
pub(super) struct Real;

impl System for Real {}
