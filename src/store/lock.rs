//! The one lock under which journals are written.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use super::system::System;
use super::{ErrorCategory, Folders, Problem, ProblemKind, unix};

/// Longest wait for another instance at work before that is said.
const LOCK_TIMEOUT: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(10);

/// Takes the lock; it is held until the file is dropped, or the process ends.
///
/// # Errors
/// The lock file cannot be made, or another process keeps the lock.
pub(super) fn take(folders: &Folders, system: &dyn System) -> Result<File, Problem> {
    let path = folders.locks().join("journals");
    let not_saved = |error: &io::Error| Problem::at(ProblemKind::NotSaved, &path).caused_by(error);
    unix::create_folders(&folders.locks()).map_err(|e| not_saved(&e))?;
    let start = Instant::now();
    let mut file = unix::open_lock(&path).map_err(|e| not_saved(&e))?;
    loop {
        match system.try_lock(&file) {
            Ok(()) if stands_at(&file, &path) => return Ok(file),
            // It was removed meanwhile: others lock the one that took its place.
            Ok(()) => file = unix::open_lock(&path).map_err(|e| not_saved(&e))?,
            Err(TryLockError::WouldBlock) if start.elapsed() < LOCK_TIMEOUT => {
                std::thread::sleep(PAUSE);
            }
            Err(TryLockError::WouldBlock) => return Err(Problem::at(ProblemKind::Locked, &path)),
            Err(TryLockError::Error(error)) => {
                return Err(Problem {
                    error_category: Some(ErrorCategory::NoLocks),
                    ..not_saved(&error)
                });
            }
        }
    }
}

/// True where a file is the one that has this name now.
fn stands_at(file: &File, path: &Path) -> bool {
    let (Ok(here), Ok(there)) = (file.metadata(), path.symlink_metadata()) else { return false };
    unix::identity(&here) == unix::identity(&there)
}
