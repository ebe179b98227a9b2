//! Unix only: modes, links, a file's identity, the machine's id.

use std::ffi::OsStr;
use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::{AtFlags, CWD, Dir, Mode, OFlags};

/// The identity of a file, unlike that of another under its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    device: u64,
    inode: u64,
}

/// The identity of the file that has this metadata.
pub(super) fn identity(metadata: &Metadata) -> Identity {
    Identity { device: metadata.dev(), inode: metadata.ino() }
}

/// Opens a file, without following a link at its name and without
/// waiting for a pipe's other end.
pub(super) fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    options.custom_flags(flags.bits().cast_signed()).open(path)
}

/// Opens what somebody keeps for themselves: links are followed, but no pipe's
/// other end is waited for.
pub(super) fn open_followed(path: &Path) -> io::Result<File> {
    let flags = OFlags::NONBLOCK.bits().cast_signed();
    OpenOptions::new().read(true).custom_flags(flags).open(path)
}

/// True where `open` failed because a link stands at the name.
pub(super) fn is_link(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

/// The paths of all that a folder holds, in no order. The standard library's
/// listing panics where the system says that it could not be closed, as network
/// file systems may.
pub(super) fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    entries(folder, rustix::fs::open(folder, flags, Mode::empty())?)
}

/// The paths of all that an opened folder holds, or why it cannot be read to
/// its end.
fn entries(folder: &Path, opened: OwnedFd) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in Dir::new(opened)? {
        let entry = entry?;
        let name = entry.file_name().to_bytes();
        if !matches!(name, b"." | b"..") {
            paths.push(folder.join(OsStr::from_bytes(name)));
        }
    }
    Ok(paths)
}

/// The kind of the file system on which a folder lies, or its nearest folder above
/// that is there: a name, else Linux's magic number (statfs(2)); `None` where the
/// system does not tell.
#[cfg(target_os = "linux")]
pub(crate) fn filesystem(folder: &Path) -> Option<String> {
    let there = folder.ancestors().find(|path| path.exists())?;
    let magic = rustix::fs::statfs(there).ok()?.f_type;
    let known = FILESYSTEMS.iter().find(|(number, _)| i128::from(*number) == i128::from(magic));
    Some(known.map_or_else(|| format!("{magic:#x}"), |(_, name)| (*name).to_owned()))
}

/// See above: elsewhere the number means nothing.
#[cfg(not(target_os = "linux"))]
pub(crate) fn filesystem(_: &Path) -> Option<String> {
    None
}

/// File systems on which homes lie, by the magic numbers of `linux/magic.h`.
#[cfg(target_os = "linux")]
const FILESYSTEMS: [(u32, &str); 11] = [
    (0xef53, "ext"),
    (0x9123_683e, "btrfs"),
    (0x5846_5342, "xfs"),
    (0x2fc1_2fc1, "zfs"),
    (0x0102_1994, "tmpfs"),
    (0x794c_7630, "overlay"),
    (0x6969, "nfs"),
    (0xff53_4d42, "cifs"),
    (0xfe53_4d42, "smb2"),
    (0x0102_1997, "9p"),
    (0x6573_5546, "fuse"),
];

/// The mode of the program's own files.
pub(super) const OWN: u32 = 0o600;
/// The mode of files that the user asks for, before the umask.
pub(super) const ASKED_FOR: u32 = 0o666;

/// Creates a file of a mode, from which the umask takes bits.
pub(super) fn create_new(path: &Path, mode: u32) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(mode).open(path)
}

/// Creates a file of a mode, as [`create_new`], that has no name and goes with the
/// program, where the system knows such files and can name them later.
#[cfg(target_os = "linux")]
pub(super) fn create_nameless(folder: &Path, mode: u32) -> Option<File> {
    let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
    let file = rustix::fs::open(folder, flags, Mode::from_raw_mode(mode)).ok()?;
    Path::new(OPEN_FILES).exists().then(|| file.into())
}

/// Other systems have none.
#[cfg(not(target_os = "linux"))]
pub(super) fn create_nameless(_: &Path, _: u32) -> Option<File> {
    None
}

/// The bits of a mode that say who may read and write.
pub(super) fn mode(metadata: &Metadata) -> u32 {
    metadata.mode() & 0o777
}

/// The folder in which Linux lists the files that a program has open.
const OPEN_FILES: &str = "/proc/self/fd";

/// Gives a file that was created without a name one.
pub(super) fn give_name(file: &File, path: &Path) -> io::Result<()> {
    let open = Path::new(OPEN_FILES).join(file.as_raw_fd().to_string());
    Ok(rustix::fs::linkat(CWD, open, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
}

/// Opens a lock file for its owner only, creating it where there is none.
pub(super) fn open_lock(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true).mode(0o600);
    open(path, &mut options)
}

/// Creates a folder and those above it, for their owner only; folders that
/// exist keep their mode.
pub(super) fn create_folders(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// Makes a folder's list of names survive a loss of power, where the file
/// system can promise that.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    match File::open(path)?.sync_all() {
        Err(e) if matches!(e.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        done => done,
    }
}

/// The id that the system gave this machine, if it has one.
pub(super) fn machine_id() -> Option<String> {
    ["/etc/machine-id", "/var/lib/dbus/machine-id"].iter().find_map(|path| {
        let id = std::fs::read_to_string(path).ok()?;
        Some(id.trim().to_owned()).filter(|id| !id.is_empty() && id != "uninitialized")
    })
}

/// The name under which the user is logged in, as the system's list of users
/// has it.
pub(super) fn login_name() -> Option<String> {
    let id = rustix::process::getuid().as_raw().to_string();
    let users = std::fs::read_to_string("/etc/passwd").ok()?;
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)? == id).then(|| name.to_owned())
    })
}

/// Lets a write beyond a limit on the size of files fail, as on a full disk,
/// where the system would end the program.
pub(crate) fn outlive_limits() {
    // A handler that does nothing: a signal without one ends the program. Where
    // none can be set, all is as it was.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_listed_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let mut paths = ["a", ".b", "\u{eb}"].map(|name| folder.path().join(name));
        for path in &paths {
            create_new(path, OWN).unwrap();
        }
        let mut found = list(folder.path()).unwrap();
        found.sort();
        paths.sort();
        assert_eq!(found, paths);
        assert_eq!(list(&paths[0]).unwrap_err().kind(), io::ErrorKind::NotADirectory);
        // A folder that opens and then cannot be read on is no shorter list.
        let unlistable = File::open(&paths[0]).unwrap();
        assert!(entries(folder.path(), unlistable.into()).is_err());
    }
}
