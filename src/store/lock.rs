//! The one lock under which journals are written.

use std::fs::{File, TryLockError};
use std::time::{Duration, Instant};

use super::{Folders, Kind, Problem, unix};

/// How long another instance may be at work before that is said.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(10);

/// Takes the lock; it is held until the file is dropped, or the process ends.
///
/// # Errors
/// Where the lock file cannot be made, or another process keeps the lock.
pub(super) fn take(folders: &Folders) -> Result<File, Problem> {
    let path = folders.locks().join("journals");
    let not_saved =
        |error: &dyn std::fmt::Display| Problem::at(Kind::NotSaved, &path).because(error);
    unix::create_folders(&folders.locks()).map_err(|e| not_saved(&e))?;
    let file = unix::open_lock(&path).map_err(|e| not_saved(&e))?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if start.elapsed() < PATIENCE => {
                std::thread::sleep(PAUSE);
            }
            Err(TryLockError::WouldBlock) => return Err(Problem::at(Kind::Locked, &path)),
            Err(TryLockError::Error(error)) => return Err(not_saved(&error)),
        }
    }
}
