//! Writing a file where the user says: aside first, then put in its place.

use std::fs::{File, Metadata};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::files::{aside, sweep};
use super::unix;
use super::{Problem, ProblemKind};

/// Writes a file, whole or not at all, as open as the umask lets any program's
/// files be. One that is there already is left alone, or replaced where `force`
/// says so; its mode stays where the file system has modes.
///
/// # Errors
/// Something stands there that may not be replaced, or the writing fails;
/// what was there before is then still there.
pub(crate) fn write_file_atomic(
    path: &Path,
    force: bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Problem> {
    write_file_checked(path, force, write, |_| Ok(()))
}

/// The same, put in its place only where `check` finds the file that was written aside right.
///
/// # Errors
/// As [`write_file_atomic`], and what `check` says.
pub(crate) fn write_file_checked(
    path: &Path,
    force: bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    check: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), Problem> {
    let there = may_stand(path, force)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    sweep(folder, |left| left == name);
    let aside = aside(path);
    let _ = std::fs::remove_file(&aside);
    let done = fill(folder, &aside, there.as_ref(), write);
    let done = done.and_then(|()| check(&aside)).and_then(|()| place(&aside, path, force));
    let _ = std::fs::remove_file(&aside);
    done.map_err(|error| {
        let taken = error.kind() == io::ErrorKind::AlreadyExists;
        let kind = if taken { ProblemKind::Exists } else { ProblemKind::NotDelivered };
        Problem::at(kind, path).caused_by(&error)
    })?;
    // The file is there; that its name survives a loss of power is a nicety.
    let _ = unix::sync_folder(folder);
    Ok(())
}

/// The file at a path, if it may be replaced.
fn may_stand(path: &Path, force: bool) -> Result<Option<Metadata>, Problem> {
    match path.symlink_metadata() {
        Ok(there) if !there.is_file() => Err(Problem::at(ProblemKind::NotPlain, path)),
        Ok(_) if !force => Err(Problem::at(ProblemKind::Exists, path)),
        Ok(there) => Ok(Some(there)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Problem::at(ProblemKind::NotDelivered, path).caused_by(&error)),
    }
}

/// Writes the file, without a name while it is written where the system knows
/// such files: where the program is ended meanwhile, nothing of it is left.
fn fill(
    folder: &Path,
    aside: &Path,
    there: Option<&Metadata>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mode = there.map_or(unix::ASKED_FOR, unix::mode);
    let nameless = unix::create_nameless(folder, mode);
    let is_nameless = nameless.is_some();
    let file = nameless.map_or_else(|| unix::create_new(aside, mode), Ok)?;
    if let Some(there) = there {
        // Network shares have modes of their own and refuse others: the file is
        // as open as the umask lets it be, and never more than what was there.
        let _ = file.set_permissions(there.permissions());
    }
    let mut out = BufWriter::with_capacity(1 << 16, file);
    write(&mut out)?;
    let file: File = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    if is_nameless { unix::give_name(&file, aside) } else { Ok(()) }
}

/// Puts the file in its place. Without `force` by a second name for it, which
/// cannot be given where a file has come in the meantime; some file systems know
/// no second names.
fn place(aside: &Path, path: &Path, force: bool) -> io::Result<()> {
    if force {
        return std::fs::rename(aside, path);
    }
    match std::fs::hard_link(aside, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            if path.symlink_metadata().is_ok() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            std::fs::rename(aside, path)
        }
        done => done,
    }
}
