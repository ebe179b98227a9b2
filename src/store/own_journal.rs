//! The journal in which this device writes, and what has been added to it.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{self, Stamp};
use super::{Problem, ProblemKind};
use crate::review::{Head, Header, read};

/// The journal in which this device writes.
#[derive(Clone, Debug)]
pub(super) struct OwnJournal {
    pub(super) path: PathBuf,
    pub(super) header: Header,
    pub(super) stamp: Stamp,
    /// Bytes in whole lines.
    pub(super) len: u64,
    pub(super) head: Head,
    /// The file itself, which outlasts its name.
    pub(super) held: Option<Arc<File>>,
}

/// Takes hold of a file, to be read also when its name has gone.
pub(super) fn hold(path: &Path) -> Option<Arc<File>> {
    files::open(path, OpenOptions::new().read(true)).ok().map(|(file, _)| Arc::new(file))
}

impl OwnJournal {
    /// All that stands in whole lines in the file itself, wherever its name leads
    /// by now; none where it is damaged or does not hold what was saved.
    pub(super) fn rescue(&self, saved: Head) -> Option<(Vec<u8>, Head)> {
        let mut file = self.held.as_deref()?;
        file.seek(SeekFrom::Start(0)).ok()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        let reading = read(&bytes);
        let is_ours = reading.damage.is_empty() && reading.header.as_ref() == Some(&self.header);
        let holds = |head: Head| reading.holds(head);
        bytes.truncate(to_usize(reading.whole));
        let head = reading.head.filter(|_| is_ours && holds(self.head) && holds(saved))?;
        Some((bytes, head))
    }

    /// True where its last line is not whole.
    pub(super) fn is_torn(&self) -> bool {
        self.stamp.len > self.len
    }

    /// The lines after those that are known; none where the file is no longer the
    /// one that is known, no longer begins so, or was written without growing.
    pub(super) fn tail(&self) -> Result<Option<(Vec<u8>, Stamp)>, Problem> {
        let Ok((mut file, stamp)) = files::open(&self.path, OpenOptions::new().read(true)) else {
            return Ok(None);
        };
        let grown = stamp.len > self.len;
        let same = stamp.identity == self.stamp.identity
            && (grown || (stamp.len == self.len && stamp.changed == self.stamp.changed));
        if !same {
            return Ok(None);
        }
        let known = self
            .read_appended(&mut file)
            .map_err(|e| Problem::at(ProblemKind::NotSaved, &self.path).caused_by(&e))?;
        Ok(known.map(|tail| (tail, stamp)))
    }

    /// The bytes after the known ones, if those still end in the known hash.
    fn read_appended(&self, file: &mut File) -> io::Result<Option<Vec<u8>>> {
        /// The hash, what closes it, and a line end of either sort.
        const END: u64 = 64 + 2 + 2;
        let back = END.min(self.len);
        file.seek(SeekFrom::Start(self.len - back))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let hash = self.head.hash.to_string();
        let end = to_usize(back).min(bytes.len());
        let same = bytes[..end].windows(64).any(|hex| hex == hash.as_bytes());
        Ok(same.then(|| bytes.split_off(end)))
    }
}

/// A length in memory, which always fits.
pub(super) fn to_usize(len: u64) -> usize {
    usize::try_from(len).unwrap_or(usize::MAX)
}
