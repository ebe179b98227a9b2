//! Searching the whole library: what is derived from its declarations, and keeping
//! that in the cache folder from one time to the next.
//!
//! What was kept counts for a file only while its bytes have the hash under which it
//! was derived. A cache that is torn, foreign or of another version is made anew, and
//! one that cannot be written is done without.

use std::collections::HashMap;
use std::fs::OpenOptions;
use std::io::Read;
use std::thread::{ScopedJoinHandle, available_parallelism};

use xxhash_rust::xxh3::xxh3_128;

use super::files::{self, Durability};
use super::library::{LibraryFault, LibraryFile, library_files, parse, text};
use super::threads::in_threads;
use super::{Folders, Problem};
use crate::declaration::Declaration;
use crate::search::Query;
use crate::search::library::{Builder, InDeclaration, LibraryIndex, answers};

/// The start of the file. The number is raised with what is derived, or its bytes;
/// another version of the program may derive other things.
const HEAD: &str = concat!("hertog ", env!("CARGO_PKG_VERSION"), " search 2\n");

/// Largest file that is read.
const LARGEST: u64 = 1 << 30;

/// The declarations of the library with what is derived from all of them.
pub struct LibrarySearch {
    files: Vec<LibraryFile>,
    /// The hash of each file.
    hashes: Vec<Result<u128, LibraryFault>>,
    /// The folders that cannot be listed.
    problems: Vec<Problem>,
    index: LibraryIndex,
    /// The place of each hash in the index.
    places: HashMap<u128, usize>,
}

impl LibrarySearch {
    /// Reads every file and what was kept; derives what is missing and keeps it.
    pub fn open(folders: &Folders) -> Self {
        let (files, problems) = library_files(folders);
        let (kept, mut hashes) = std::thread::scope(|scope| {
            let kept = scope.spawn(|| read(folders).unwrap_or_default());
            let hash = |(): &mut (), file: &LibraryFile| Ok(xxh3_128(&file.bytes()?));
            let hashes = in_threads(&files, || (), hash);
            (joined(kept), hashes)
        });
        let kept = if mostly_used(&kept, &hashes) { kept } else { LibraryIndex::default() };
        let known = places(&kept);
        let is_new = |hash: &Result<u128, _>| hash.as_ref().is_ok_and(|h| !known.contains_key(h));
        let new: Vec<usize> = (0..files.len()).filter(|ix| is_new(&hashes[*ix])).collect();
        let Derived { parts, hashes: of_new } = derive(&files, &new);
        for (ix, hash) in of_new {
            hashes[ix] = hash;
        }
        let is_added = parts.iter().any(|part| !part.is_empty());
        let parts = std::iter::once(kept).chain(parts).filter(|part| !part.is_empty());
        let index = parts.reduce(|all, part| all.joined(&part)).unwrap_or_default();
        if is_added {
            write(folders, &index);
        }
        let places = places(&index);
        Self { files, hashes, problems, index, places }
    }

    /// The declarations, in the order of the library.
    pub fn files(&self) -> &[LibraryFile] {
        &self.files
    }

    /// The folders that cannot be listed.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What a query finds in each of the files, in their order; `None` for a query
    /// for which each declaration must be searched by itself.
    pub fn answers(&self, query: &Query) -> Option<Vec<Result<InDeclaration, LibraryFault>>> {
        let answers = answers(&self.index, query)?;
        let of = |hash: &u128| self.places.get(hash).and_then(|place| answers.get(*place));
        let of = |hash: &Result<u128, _>| match hash {
            Ok(hash) => Ok(of(hash).cloned().unwrap_or_default()),
            Err(fault) => Err(LibraryFault::clone(fault)),
        };
        Some(self.hashes.iter().map(of).collect())
    }

    /// Reads the declaration in one of the files, and says that it is the one that
    /// answered: the file may have changed.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(&self, ix: usize) -> Result<(Declaration, bool), LibraryFault> {
        let bytes = self.files[ix].bytes()?;
        let hash = self.hashes[ix].as_ref().ok().filter(|hash| **hash == xxh3_128(&bytes));
        let place = hash.and_then(|hash| self.places.get(hash)).copied();
        let text = text(bytes)?;
        if let Some(short) = place.and_then(|place| self.index.declaration(place, &text)) {
            return Ok((short, true));
        }
        let declaration = parse(&text)?;
        let is_same = place.is_some_and(|place| self.index.fits(place, &declaration));
        Ok((declaration, is_same))
    }
}

/// The place of each hash in an index.
fn places(index: &LibraryIndex) -> HashMap<u128, usize> {
    index.hashes().zip(0..).collect()
}

/// True where at least half of what was kept is of files that are still there.
fn mostly_used(kept: &LibraryIndex, hashes: &[Result<u128, LibraryFault>]) -> bool {
    let known = places(kept);
    let used = hashes.iter().flatten().filter(|hash| known.contains_key(hash)).count();
    used * 2 >= kept.hashes().count()
}

/// What was derived from some files.
struct Derived {
    parts: Vec<LibraryIndex>,
    /// The place of each file, and its hash as it was read for this.
    hashes: Vec<(usize, Result<u128, LibraryFault>)>,
}

/// Derives what is searched from some of the files, in threads.
fn derive(files: &[LibraryFile], new: &[usize]) -> Derived {
    let part = |part: &[usize]| {
        let mut builder = Builder::default();
        let hashes = part.iter().map(|ix| (*ix, add(&mut builder, &files[*ix])));
        let hashes: Vec<_> = hashes.collect();
        (builder.finish(), hashes)
    };
    let threads = available_parallelism().map_or(1, std::num::NonZero::get);
    let done = std::thread::scope(|scope| {
        let parts = new.chunks(new.len().div_ceil(threads).max(1));
        let parts: Vec<_> = parts.map(|of| scope.spawn(move || part(of))).collect();
        parts.into_iter().map(joined).collect::<Vec<_>>()
    });
    let (parts, hashes): (Vec<_>, Vec<_>) = done.into_iter().unzip();
    Derived { parts, hashes: hashes.into_iter().flatten().collect() }
}

/// Adds the declaration in a file, and gives the hash of the bytes that held it.
fn add(builder: &mut Builder, file: &LibraryFile) -> Result<u128, LibraryFault> {
    let bytes = file.bytes()?;
    let hash = xxh3_128(&bytes);
    let text = text(bytes)?;
    builder.add(hash, &parse(&text)?, &text);
    Ok(hash)
}

/// What was kept; `None` where it is not wholly what this version keeps.
fn read(folders: &Folders) -> Option<LibraryIndex> {
    let path = folders.search_cache();
    let (file, stamp) = files::open(&path, OpenOptions::new().read(true)).ok()?;
    if stamp.len > LARGEST {
        return None;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(stamp.len).ok()? + 1);
    file.take(LARGEST).read_to_end(&mut bytes).ok()?;
    let (sum, kept) = bytes.strip_prefix(HEAD.as_bytes())?.split_first_chunk()?;
    (xxh3_128(kept) == u128::from_le_bytes(*sum)).then(|| LibraryIndex::decode(kept))?
}

/// Keeps what was derived, where that can be.
fn write(folders: &Folders, index: &LibraryIndex) {
    let kept = index.encode();
    let bytes = [HEAD.as_bytes(), &xxh3_128(&kept).to_le_bytes(), &kept].concat();
    let path = folders.search_cache();
    files::sweep(&folders.cache, |name| name == "search");
    let _ = files::put(&path, &bytes, Durability::No);
}

/// The result of another thread; its panic goes on here.
fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
