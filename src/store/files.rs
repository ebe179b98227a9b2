//! Reading and writing whole files so that nothing is lost and nothing strange
//! is followed.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::unix::{self, Identity};
use super::{Problem, ProblemKind};

/// Files above this many bytes are left alone.
const LARGEST: u64 = 4 << 30;

/// A stamp that changes when a file does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) identity: Identity,
    pub(super) len: u64,
    pub(super) changed: Option<SystemTime>,
}

impl Stamp {
    /// The stamp of a plain file at a path.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let metadata = path.symlink_metadata().ok()?;
        metadata.is_file().then(|| Self::from_metadata(&metadata))
    }

    fn from_metadata(metadata: &std::fs::Metadata) -> Self {
        let identity = unix::identity(metadata);
        Self { identity, len: metadata.len(), changed: metadata.modified().ok() }
    }
}

/// Opens a plain file that exists.
///
/// # Errors
/// It cannot be opened, is no plain file, or is too large.
pub(super) fn open(path: &Path, options: &mut OpenOptions) -> Result<(File, Stamp), Problem> {
    let file = unix::open(path, options).map_err(|error| {
        let kind =
            if unix::is_link(&error) { ProblemKind::NotPlain } else { ProblemKind::CannotRead };
        Problem::at(kind, path).caused_by(&error)
    })?;
    let metadata =
        file.metadata().map_err(|e| Problem::at(ProblemKind::CannotRead, path).caused_by(&e))?;
    if !metadata.is_file() {
        return Err(Problem::at(ProblemKind::NotPlain, path));
    }
    if metadata.len() > LARGEST {
        return Err(Problem::at(ProblemKind::TooLarge, path));
    }
    Ok((file, Stamp::from_metadata(&metadata)))
}

/// All of a plain file.
///
/// # Errors
/// It cannot be opened or read, is no plain file, or is too large.
pub(super) fn read(path: &Path) -> Result<(Vec<u8>, Stamp), Problem> {
    let (file, stamp) = open(path, OpenOptions::new().read(true))?;
    let mut bytes = Vec::with_capacity(usize::try_from(stamp.len).unwrap_or(0));
    file.take(LARGEST)
        .read_to_end(&mut bytes)
        .map_err(|e| Problem::at(ProblemKind::CannotRead, path).caused_by(&e))?;
    Ok((bytes, stamp))
}

/// Bytes of a file in memory at a time.
const BLOCK: usize = 8 << 20;

/// All of a plain file, block by block.
///
/// # Errors
/// As [`read`].
pub(super) fn read_blocks(path: &Path, mut take: impl FnMut(&[u8])) -> Result<Stamp, Problem> {
    let (file, stamp) = open(path, OpenOptions::new().read(true))?;
    let failed = |error: io::Error| Problem::at(ProblemKind::CannotRead, path).caused_by(&error);
    let mut file = file.take(LARGEST);
    let mut block = Vec::new();
    loop {
        block.clear();
        file.by_ref().take(BLOCK as u64).read_to_end(&mut block).map_err(failed)?;
        if block.is_empty() {
            return Ok(stamp);
        }
        take(&block);
    }
}

/// A small plain file that somebody wrote, at most one byte more than `most` of
/// it; none where there is no file. Links are followed: it may be kept elsewhere.
///
/// # Errors
/// There is something that cannot be opened or read, or is no plain file.
pub(super) fn read_own(path: &Path, most: u64) -> Result<Option<Vec<u8>>, Problem> {
    let failed = |error: io::Error| Problem::at(ProblemKind::CannotRead, path).caused_by(&error);
    let file = match unix::open_followed(path) {
        Err(error) if is_nothing(&error) => return Ok(None),
        opened => opened.map_err(failed)?,
    };
    if !file.metadata().map_err(failed)?.is_file() {
        return Err(Problem::at(ProblemKind::NotPlain, path));
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(Some(bytes))
}

/// The paths of all that a folder holds; nothing where there is no folder.
///
/// # Errors
/// It cannot be listed to its end: what is missing would be taken for
/// what is not there.
pub(super) fn list(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    match unix::list(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        listed => listed.map_err(|e| Problem::at(ProblemKind::CannotRead, folder).caused_by(&e)),
    }
}

/// True where nothing stands at a path, or at one above it.
fn is_nothing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The value in a small RON file; none where there is no file.
///
/// # Errors
/// There is a file that cannot be read or understood.
pub(super) fn read_ron<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Option<T>, Problem> {
    if path.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return Ok(None);
    }
    let (bytes, _) = read(path)?;
    ron::de::from_bytes(&bytes)
        .map(Some)
        .map_err(|e| Problem::at(ProblemKind::NotUnderstood, path).because(&e))
}

/// The choice between a write that survives a loss of power and one that may not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Durability {
    Yes,
    No,
}

/// Writes a file aside and puts it in its place, whole or not at all.
///
/// # Errors
/// That fails; what was there before is then still there.
pub(super) fn put(path: &Path, bytes: &[u8], durability: Durability) -> Result<(), Problem> {
    let problem = |error: io::Error| Problem::at(ProblemKind::CannotWrite, path).caused_by(&error);
    let folder = path.parent().unwrap_or(Path::new("."));
    unix::create_folders(folder).map_err(problem)?;
    let aside = aside(path);
    let _ = std::fs::remove_file(&aside);
    let done = write_aside(&aside, bytes, durability).and_then(|()| std::fs::rename(&aside, path));
    if done.is_err() {
        let _ = std::fs::remove_file(&aside);
    }
    done.map_err(problem)?;
    if durability == Durability::Yes {
        unix::sync_folder(folder).map_err(problem)?;
    }
    Ok(())
}

/// A value as a small RON file.
///
/// # Errors
/// As [`put`].
pub(super) fn put_ron(
    path: &Path,
    value: &impl serde::Serialize,
    durability: Durability,
) -> Result<(), Problem> {
    let text = ron::ser::to_string_pretty(value, ron::ser::PrettyConfig::new())
        .map_err(|e| Problem::at(ProblemKind::CannotWrite, path).because(&e))?;
    put(path, format!("{text}\n").as_bytes(), durability)
}

/// Removes a file that may be gone already.
///
/// # Errors
/// It is there and cannot be removed.
pub(super) fn remove(path: &Path) -> Result<(), Problem> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Problem::at(ProblemKind::CannotWrite, path).caused_by(&error))
        }
        _ => Ok(()),
    }
}

/// The first of some paths, by number, at which nothing stands.
pub(super) fn free(path: impl Fn(usize) -> PathBuf) -> PathBuf {
    let mut copy = 0;
    while path(copy).symlink_metadata().is_ok() {
        copy += 1;
    }
    path(copy)
}

/// True where a file is hidden, as those are that were not put in place yet.
pub(super) fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// A hidden name beside a file's own, one for each process.
pub(super) fn aside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}", std::process::id()))
}

/// Longest time for which a hidden file may still be on its way into place.
const LEFT_BEHIND: Duration = Duration::from_hours(1);

/// Removes what a crash kept from being put in place, of the names that `ours`
/// knows.
pub(super) fn sweep(folder: &Path, ours: impl Fn(&str) -> bool) {
    let left = unix::list(folder).unwrap_or_default().into_iter().filter(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.and_then(|name| name.strip_prefix('.')?.rsplit_once('.'));
        let is_aside = name.is_some_and(|(name, process)| {
            process.bytes().all(|b| b.is_ascii_digit()) && ours(name)
        });
        is_aside && path.symlink_metadata().is_ok_and(|metadata| is_old(&metadata))
    });
    // A file that cannot be removed is no harm: hidden files are never read.
    left.for_each(|path| drop(std::fs::remove_file(path)));
}

fn is_old(metadata: &std::fs::Metadata) -> bool {
    let age = metadata.modified().ok().and_then(|at| at.elapsed().ok());
    metadata.is_file() && age.is_some_and(|age| age > LEFT_BEHIND)
}

fn write_aside(aside: &Path, bytes: &[u8], durability: Durability) -> io::Result<()> {
    let mut file = unix::create_new(aside, unix::OWN)?;
    file.write_all(bytes)?;
    if durability == Durability::Yes { file.sync_all() } else { Ok(()) }
}
