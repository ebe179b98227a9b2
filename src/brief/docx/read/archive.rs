//! The archive that a Word document is: its parts by name, unpacked as they are
//! read and no further than a document of its size could need.

use std::cell::Cell;
use std::io::{self, BufReader, Cursor, Read};

use zip::ZipArchive;

use super::super::super::Unreadable;
use super::directory;
use super::events::{Malformed, Sink, walk};

/// The most times its size an archive may unpack to; briefs come to some 20.
const RATIO: u64 = 64;
/// Bytes that every archive may unpack to, and bytes that none may exceed: a document of
/// 100,000 points has some 200 MiB.
const LEAST: u64 = 32 << 20;
const MOST: u64 = 512 << 20;

/// An archive, and how many bytes may still be unpacked from it.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    cap: u64,
    left: Cell<u64>,
}

impl<'b> Archive<'b> {
    /// # Errors
    /// An archive that is not plain ([`directory::names`]).
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Unreadable> {
        let names = directory::names(bytes).filter(|_| bytes.starts_with(b"PK\x03\x04"));
        let names = names.ok_or(Unreadable::NoWord)?;
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::NoWord)?;
        // It is the same directory that is read from here on.
        let has = |name: &&str| zip.index_for_name(name).is_some();
        if zip.len() != names.len() || !names.iter().all(has) {
            return Err(Unreadable::NoWord);
        }
        let size = bytes.len() as u64;
        let cap = size.saturating_mul(RATIO).clamp(LEAST, MOST);
        Ok(Self { zip, cap, left: Cell::new(cap) })
    }

    /// True where there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// Reads a part of XML to its end.
    ///
    /// # Errors
    /// A part that is missing, no XML, or too large.
    pub(super) fn walk(&mut self, name: &str, sink: &mut dyn Sink) -> Result<(), Unreadable> {
        let part = self.zip.by_name(name).map_err(|_| Unreadable::NoWord)?;
        let capped = Capped { part, left: &self.left };
        let walked = walk(BufReader::with_capacity(1 << 16, capped), sink);
        if self.left.get() == 0 {
            return Err(Unreadable::Large { mebibytes: self.cap >> 20 });
        }
        walked.map_err(|Malformed| Unreadable::NoWord)
    }
}

/// A part as it is unpacked, up to what is left of the cap.
struct Capped<'c, R> {
    part: R,
    left: &'c Cell<u64>,
}

impl<R: Read> Read for Capped<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(buffer)?;
        self.left.set(self.left.get().saturating_sub(read as u64));
        if self.left.get() == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(read)
    }
}
