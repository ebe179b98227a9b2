//! The journal in which this device writes, and what has been added to it.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::PathBuf;

use super::files::{self, Stamp};
use super::{Kind, Problem};
use crate::review::{Head, Header};

/// The journal in which this device writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Own {
    pub(super) path: PathBuf,
    pub(super) header: Header,
    pub(super) stamp: Stamp,
    /// Bytes in whole lines.
    pub(super) len: u64,
    pub(super) head: Head,
}

impl Own {
    /// Whether its last line is not whole.
    pub(super) fn is_torn(&self) -> bool {
        self.stamp.len > self.len
    }

    /// What stands after what is known; none where the file is no longer the
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
            .read_on(&mut file)
            .map_err(|e| Problem::at(Kind::NotSaved, &self.path).because(&e))?;
        Ok(known.map(|tail| (tail, stamp)))
    }

    /// The bytes after the known ones, if those still end in the known hash.
    fn read_on(&self, file: &mut File) -> io::Result<Option<Vec<u8>>> {
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
