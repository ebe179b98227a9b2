//! What is Unix only: modes, links, a file's identity, the machine's id.

use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::os::fd::AsRawFd;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::Path;
use std::sync::Arc;

use rustix::fs::{AtFlags, CWD, Mode, OFlags};

/// What tells a file from another that has taken its name.
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

/// Whether `open` failed because a link stands at the name.
pub(super) fn is_link(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

/// Creates a file, for its owner only.
pub(super) fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Creates a file for its owner only that has no name and goes with the program,
/// where the system knows such files and can name them later.
#[cfg(target_os = "linux")]
pub(super) fn create_nameless(folder: &Path) -> Option<File> {
    let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
    let file = rustix::fs::open(folder, flags, Mode::RUSR | Mode::WUSR).ok()?;
    Path::new(OPEN_FILES).exists().then(|| file.into())
}

/// Other systems have none.
#[cfg(not(target_os = "linux"))]
pub(super) fn create_nameless(_: &Path) -> Option<File> {
    None
}

/// Where Linux lists the files that a program has open.
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
pub fn outlive_limits() {
    // A handler that does nothing: a signal without one ends the program. Where
    // none can be set, all is as it was.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}
