//! Faults of the system at the worst moment.

use std::fs::{File, TryLockError};
use std::io;
use std::sync::Mutex;
use std::time::Duration;

use super::*;
use crate::store::system::{Real, System};

/// Puts a file in the journal's place just after it was written and synced.
struct Replaced(Mutex<Option<(PathBuf, Vec<u8>)>>);

impl System for Replaced {
    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_data()?;
        let Some((path, bytes)) = self.0.lock().unwrap().take() else { return Ok(()) };
        let aside = path.with_extension("aside");
        std::fs::write(&aside, bytes)?;
        std::fs::rename(aside, path)
    }
}

/// An edit synced into a file that has lost its name is not saved: it is said,
/// and written again, once.
#[test]
fn a_journal_that_is_replaced_after_the_sync_is_noticed() {
    for older_by in [0, 1] {
        let mut fixture = Fixture::new();
        fixture.save_marks(2 - older_by);
        let path = fixture.journal();
        let copy = std::fs::read(&path).unwrap();
        fixture.save_marks(older_by);
        let mut writer = fixture.open().writer;
        writer.system = Box::new(Replaced(Mutex::new(Some((path, copy)))));
        let pending = [fixture.mark("1.50", Mark::Reviewed)];
        let problem = writer.append(&pending).unwrap_err();
        assert_eq!(problem.kind, ProblemKind::Changing);
        let saved = writer.append(&pending).unwrap();
        assert_eq!(saved[0].pending_id, pending[0].pending_id);
        let opened = fixture.open();
        assert_eq!(folded(&opened).entries().count(), 3, "each edit once");
        assert!(reviewed(&opened).contains(&50));
    }
}

/// Panics in the middle of saving.
pub(super) struct Panics;

impl System for Panics {
    fn sync(&self, _: &File) -> io::Result<()> {
        panic!("on purpose")
    }
}

/// The edits that a panicking writer takes with it stand in a file, as a journal
/// that counts among the others.
#[test]
fn edits_outlive_the_writer() {
    let mut fixture = Fixture::new();
    fixture.save_marks(1);
    let mut writer = fixture.open().writer;
    writer.system = Box::new(Panics);
    let (jobs, thread) = spawn(writer, fixture.folders.clone(), |_| {});
    let edits = ["1.50", "1.51"].map(|id| fixture.mark(id, Mark::Reviewed));
    for edit in edits {
        // The second one may find the writer gone.
        jobs.send(Job::Append(edit));
    }
    thread.join().unwrap_err();
    let aside = tempfile::tempdir().unwrap();
    let missing = aside.path().join("missing/folder");
    std::fs::write(aside.path().join("missing"), "").unwrap();
    let to = [missing.clone(), aside.path().to_owned()];
    assert_eq!(jobs.unsaved(), 2);
    jobs.last_resort(Duration::from_secs(20), &[missing]).unwrap_err();
    let said = jobs.last_resort(Duration::from_secs(20), &to).unwrap();
    let [said] = &said[..] else { panic!("{said:?}") };
    assert_eq!((&said.kind, jobs.unsaved()), (&ProblemKind::Rescued, 0));
    let journal = fixture.journal();
    std::fs::copy(&said.path, journal.with_file_name(said.path.file_name().unwrap())).unwrap();
    let opened = fixture.open();
    assert!([50, 51].iter().all(|n| reviewed(&opened).contains(n)), "{:?}", reviewed(&opened));
}

#[test]
fn a_panic_elsewhere_lets_the_writer_save_first() {
    let mut fixture = Fixture::new();
    let (jobs, thread) = spawn(fixture.open().writer, fixture.folders.clone(), |_| {});
    jobs.send(Job::Append(fixture.mark("1.1", Mark::Reviewed)));
    assert_eq!(jobs.last_resort(Duration::from_secs(20), &[]).unwrap(), []);
    thread.join().unwrap();
    assert_eq!(reviewed(&fixture.open()), [1]);
}

/// Somebody removes the lock file at the moment when it is locked, and another
/// instance locks the one that takes its place, for a while.
struct LockReplaced {
    path: PathBuf,
    other: Mutex<Option<File>>,
    tries: Mutex<usize>,
}

impl System for LockReplaced {
    fn try_lock(&self, file: &File) -> Result<(), TryLockError> {
        let mut tries = self.tries.lock().unwrap();
        *tries += 1;
        match *tries {
            1 => {
                file.try_lock()?;
                std::fs::remove_file(&self.path).unwrap();
                let other = File::create(&self.path).unwrap();
                other.try_lock()?;
                *self.other.lock().unwrap() = Some(other);
                return Ok(());
            }
            4 => drop(self.other.lock().unwrap().take()),
            _ => {}
        }
        file.try_lock()
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        assert!(self.other.lock().unwrap().is_none(), "two write at once");
        let now = File::open(&self.path)?.try_lock();
        assert!(matches!(now, Err(TryLockError::WouldBlock)), "the lock that stands there is held");
        file.sync_data()
    }
}

#[test]
fn a_lock_whose_file_was_replaced_is_no_lock() {
    let mut fixture = Fixture::new();
    fixture.save_marks(1);
    let mut writer = fixture.open().writer;
    let path = fixture.folders.locks().join("journals");
    writer.system = Box::new(LockReplaced { path, other: Mutex::new(None), tries: Mutex::new(0) });
    let pending = fixture.mark("1.50", Mark::Reviewed);
    writer.append(&[pending]).unwrap();
    assert_eq!(reviewed(&fixture.open()), [1, 50]);
}

/// A file system on which nothing can be locked.
struct NoLocks;

impl System for NoLocks {
    fn try_lock(&self, _: &File) -> Result<(), TryLockError> {
        Err(TryLockError::Error(io::ErrorKind::Unsupported.into()))
    }
}

#[test]
fn where_nothing_can_be_locked_nothing_is_saved_and_that_is_said() {
    let mut fixture = Fixture::new();
    fixture.save_marks(1);
    let mut writer = fixture.open().writer;
    writer.system = Box::new(NoLocks);
    let before = std::fs::read(fixture.journal()).unwrap();
    let pending = [fixture.mark("1.50", Mark::Reviewed)];
    let problem = writer.append(&pending).unwrap_err();
    assert_eq!(
        (&problem.kind, problem.error_category),
        (&ProblemKind::NotSaved, Some(ErrorCategory::NoLocks))
    );
    assert!(problem.message(crate::text::Lang::En).contains("locks/journals"));
    assert!(problem.remedy(crate::text::Lang::En).contains("--data-dir"));
    assert_eq!(std::fs::read(fixture.journal()).unwrap(), before);
    writer.system = Box::new(Real);
    writer.append(&pending).unwrap();
    assert_eq!(reviewed(&fixture.open()), [1, 50]);
}
