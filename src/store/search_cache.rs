//! Searching the whole library: what is derived from its declarations, and keeping
//! that in the cache folder from one time to the next.
//!
//! What was kept counts for a file only while its bytes have the hash under which it
//! was derived. A cache that is torn, foreign or of another version is made anew, and
//! one that cannot be written is done without.
//!
//! To look through many declarations once takes less time than deriving: their hashes
//! are noted the first time, and what is derived from them is kept the second.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
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
const HEAD: &str = concat!("hertog ", env!("CARGO_PKG_VERSION"), " search 3\n");

/// Largest file that is read.
const LARGEST: u64 = 1 << 30;

/// Of so many declarations one may be new, and is derived from when it is first met.
const FEW: usize = 4;

/// The files of the library, and what was kept of what is derived from them.
pub(crate) struct SearchCache {
    folders: Folders,
    files: Vec<LibraryFile>,
    /// The folders that cannot be listed.
    problems: Vec<Problem>,
    index: LibraryIndex,
    /// The place of each hash in the index.
    places: HashMap<u128, usize>,
    /// The hashes of files that were met, from which nothing is derived yet.
    met: BTreeSet<u128>,
}

/// A file of the library as it was read.
pub(crate) struct LibraryText {
    /// The hash of its bytes.
    pub(crate) hash: u128,
    bytes: Cow<'static, [u8]>,
}

impl SearchCache {
    /// Lists the library, and reads what was kept where that is of use.
    pub(crate) fn open(folders: &Folders, is_of_use: bool) -> Self {
        let (kept, (files, problems)) = std::thread::scope(|scope| {
            let kept = is_of_use.then(|| scope.spawn(|| read(folders)));
            let files = library_files(folders);
            (kept.and_then(joined), files)
        });
        let (index, met) = kept.unwrap_or_default();
        let places = places(&index);
        Self { folders: folders.clone(), files, problems, index, places, met }
    }

    /// The declarations, in the order of the library.
    pub(crate) fn files(&self) -> &[LibraryFile] {
        &self.files
    }

    /// The folders that cannot be listed.
    pub(crate) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What a query finds in each declaration from which something is derived, by their
    /// places; `None` for a query for which each must be searched by itself.
    pub(crate) fn answers(&self, query: &Query) -> Option<Vec<InDeclaration>> {
        answers(&self.index, query)
    }

    /// Reads one of the files.
    ///
    /// # Errors
    /// It cannot be read.
    pub(crate) fn text(&self, ix: usize) -> Result<LibraryText, LibraryFault> {
        let bytes = self.files[ix].bytes()?;
        Ok(LibraryText { hash: xxh3_128(&bytes), bytes })
    }

    /// The place under which something was derived from a file; `None` for a new one.
    pub(crate) fn place(&self, of: &LibraryText) -> Option<usize> {
        self.places.get(&of.hash).copied()
    }

    /// The declaration in a file, and whether what was derived under `place` fits it.
    ///
    /// # Errors
    /// It is no declaration.
    pub(crate) fn declaration(
        &self,
        of: LibraryText,
        place: Option<usize>,
    ) -> Result<(Declaration, bool), LibraryFault> {
        let text = text(of.bytes)?;
        if let Some(short) = place.and_then(|place| self.index.declaration(place, &text)) {
            return Ok((short, true));
        }
        let declaration = parse(&text)?;
        let fits = place.is_some_and(|place| self.index.fits(place, &declaration));
        Ok((declaration, fits))
    }

    /// Notes new files, each by its place and hash, for the next time, or keeps what is
    /// derived from them where they are few or were met before.
    pub(crate) fn keep(mut self, new: &[(usize, u128)]) {
        let met = new.iter().filter(|(_, hash)| self.met.contains(hash)).count();
        if new.is_empty() {
            return;
        }
        if !is_mostly_used(self.places.len(), self.files.len().saturating_sub(new.len())) {
            (self.index, self.places) = Default::default();
        }
        if new.len() * FEW <= self.places.len() || met * 2 >= new.len() {
            let new: Vec<usize> = new.iter().map(|(ix, _)| *ix).collect();
            self.derive(&new);
        } else {
            self.met = new.iter().map(|(_, hash)| *hash).collect();
        }
        self.write();
    }

    /// Derives what is searched from some of the files; gives each with its hash as it
    /// was read for this.
    fn derive(&mut self, new: &[usize]) -> Vec<(usize, Result<u128, LibraryFault>)> {
        let Derived { parts, hashes } = derive(&self.files, new);
        let kept = std::mem::take(&mut self.index);
        let parts = std::iter::once(kept).chain(parts).filter(|part| !part.is_empty());
        self.index = parts.reduce(|all, part| all.joined(&part)).unwrap_or_default();
        self.places = places(&self.index);
        self.met.clear();
        hashes
    }

    /// Keeps all that is there, where that can be.
    fn write(&self) {
        let mut kept = (self.met.len() as u64).to_le_bytes().to_vec();
        kept.extend(self.met.iter().flat_map(|hash| hash.to_le_bytes()));
        if !self.index.is_empty() {
            kept.extend(self.index.encode());
        }
        let bytes = [HEAD.as_bytes(), &xxh3_128(&kept).to_le_bytes(), &kept].concat();
        files::sweep(&self.folders.cache, |name| name == "search");
        let _ = files::put(&self.folders.search_cache(), &bytes, Durability::No);
    }
}

/// The declarations of the library with what is derived from all of them.
pub struct LibrarySearch {
    cache: SearchCache,
    /// The hash of each file.
    hashes: Vec<Result<u128, LibraryFault>>,
}

impl LibrarySearch {
    /// Reads every file and what was kept; derives what is missing and keeps it.
    pub fn open(folders: &Folders) -> Self {
        let mut cache = SearchCache::open(folders, true);
        let files: Vec<usize> = (0..cache.files.len()).collect();
        let mut hashes = in_threads(&files, || (), |(), ix| Ok(cache.text(*ix)?.hash));
        let used = hashes.iter().flatten().filter(|hash| cache.places.contains_key(hash)).count();
        if !is_mostly_used(cache.places.len(), used) {
            (cache.index, cache.places) = Default::default();
        }
        let is_new =
            |hash: &Result<u128, _>| hash.as_ref().is_ok_and(|h| !cache.places.contains_key(h));
        let new: Vec<usize> = files.into_iter().filter(|ix| is_new(&hashes[*ix])).collect();
        let before = cache.places.len();
        for (ix, hash) in cache.derive(&new) {
            hashes[ix] = hash;
        }
        if cache.places.len() > before {
            cache.write();
        }
        Self { cache, hashes }
    }

    /// The declarations, in the order of the library.
    pub fn files(&self) -> &[LibraryFile] {
        &self.cache.files
    }

    /// Number of files that could not be read.
    pub fn unread(&self) -> usize {
        self.hashes.iter().filter(|hash| hash.is_err()).count()
    }

    /// What a query finds in each of the files, in their order; `None` for a query
    /// for which each declaration must be searched by itself.
    pub fn answers(&self, query: &Query) -> Option<Vec<Result<InDeclaration, LibraryFault>>> {
        let answers = self.cache.answers(query)?;
        let of = |hash: &u128| self.cache.places.get(hash).and_then(|place| answers.get(*place));
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
        let text = self.cache.text(ix)?;
        let is_same = self.hashes[ix].as_ref().is_ok_and(|hash| *hash == text.hash);
        let place = self.cache.place(&text).filter(|_| is_same);
        self.cache.declaration(text, place)
    }
}

/// The place of each hash in an index.
fn places(index: &LibraryIndex) -> HashMap<u128, usize> {
    index.hashes().zip(0..).collect()
}

/// True where at least half of what was kept is of files that are still there.
fn is_mostly_used(kept: usize, used: usize) -> bool {
    used * 2 >= kept
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

/// What was derived, and the hashes of what was met; `None` where the file is not wholly
/// what this version keeps.
fn read(folders: &Folders) -> Option<(LibraryIndex, BTreeSet<u128>)> {
    let path = folders.search_cache();
    let (file, stamp) = files::open(&path, OpenOptions::new().read(true)).ok()?;
    if stamp.len > LARGEST {
        return None;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(stamp.len).ok()? + 1);
    file.take(LARGEST).read_to_end(&mut bytes).ok()?;
    let (sum, kept) = bytes.strip_prefix(HEAD.as_bytes())?.split_first_chunk()?;
    if xxh3_128(kept) != u128::from_le_bytes(*sum) {
        return None;
    }
    let (count, rest) = kept.split_first_chunk()?;
    let count = usize::try_from(u64::from_le_bytes(*count)).ok()?.checked_mul(size_of::<u128>())?;
    let (met, index) = rest.split_at_checked(count)?;
    let met = met.as_chunks().0.iter().map(|hash| u128::from_le_bytes(*hash)).collect();
    let index =
        if index.is_empty() { LibraryIndex::default() } else { LibraryIndex::decode(index)? };
    Some((index, met))
}

/// The result of another thread; its panic goes on here.
fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
