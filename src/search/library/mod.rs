//! What is derived from all declarations of a library at once, so that a query of
//! plain words is answered without parsing any of them.
//!
//! The answer is that of [`search`](super::search) in each declaration by itself. No
//! files: which declaration is which is said by the hash of its file.

mod answer;
mod build;
mod encode;

use std::ops::Range;
use std::sync::Arc;

use crate::corpus::Words;
use crate::declaration::{Declaration, kept};

pub use answer::{InDeclaration, answers, is_plain};
pub(crate) use build::Builder;

/// The words of all declarations of a library, and who is named where.
#[derive(Debug, Default)]
pub struct LibraryIndex {
    /// The declarations, in the order in which they were added.
    declarations: Vec<Indexed>,
    /// Words of the points' texts.
    texts: Family,
    /// Words of the points' headings.
    headings: Family,
    /// Words of the texts outside the points.
    outside: Family,
    /// The folded names of actors as one word, those of an actor between tabs; what
    /// stands in their lists are actors.
    names: Words,
    /// The single words of those names; what stands in their lists are names.
    name_words: Words,
    /// The points that name each actor, then those that concern it without.
    concerns: [Lists; 2],
    /// The declarations in short.
    short: Short,
}

/// The short form of each declaration, one behind the other.
#[derive(Debug, Default)]
struct Short {
    bytes: Vec<u8>,
    /// The end of each in `bytes`.
    ends: Vec<u32>,
}

impl Short {
    fn push(&mut self, keep: impl FnOnce(&mut Vec<u8>)) {
        keep(&mut self.bytes);
        self.ends.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
    }

    fn get(&self, ix: usize) -> Option<&[u8]> {
        let start = ix.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.bytes.get(start as usize..*self.ends.get(ix)? as usize)
    }
}

/// One of the declarations.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Indexed {
    /// The hash of its file.
    hash: u128,
    /// The end of its points, texts outside these, and actors among those of all.
    ends: [u32; 3],
}

/// The words of a sort of text.
#[derive(Debug, Default)]
struct Family {
    /// Runs of letters and digits.
    words: Words,
    /// Words joined by apostrophes, hyphens or dots.
    joined: Words,
}

/// A list of points for each of some things.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Lists {
    /// The start of each list in `places`, and the end of the last.
    starts: Vec<u32>,
    places: Vec<u32>,
}

impl Default for Lists {
    fn default() -> Self {
        Self { starts: vec![0], places: Vec::new() }
    }
}

impl Lists {
    fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        self.places.extend(list);
        self.starts.push(u32::try_from(self.places.len()).unwrap_or(u32::MAX));
    }

    fn get(&self, ix: u32) -> &[u32] {
        let ix = ix as usize;
        let (start, end) = (self.starts.get(ix), self.starts.get(ix + 1));
        let range = start.zip(end).map(|(start, end)| *start as usize..*end as usize);
        range.and_then(|range| self.places.get(range)).unwrap_or_default()
    }
}

/// A sort of things that are counted over all declarations.
#[derive(Clone, Copy)]
enum Sort {
    Points,
    Outside,
    Actors,
}

/// The single words of names, each with the places of the names that have it.
fn name_words(names: &Words) -> Words {
    Words::of((0..names.count()).map(|ix| names.get(ix).0))
}

impl LibraryIndex {
    /// The hashes of the files, each at the place of its declaration.
    pub fn hashes(&self) -> impl Iterator<Item = u128> {
        self.declarations.iter().map(|declaration| declaration.hash)
    }

    /// The declaration at a place, which was added as read from `file`; `None` where
    /// that must be parsed again.
    pub(crate) fn declaration(&self, place: usize, file: &Arc<String>) -> Option<Declaration> {
        kept(self.short.get(place)?, file).filter(|found| self.fits(place, found))
    }

    /// True where as many points are searched in the declaration at a place as it has.
    pub(crate) fn fits(&self, place: usize, declaration: &Declaration) -> bool {
        self.range(place, Sort::Points).len() == declaration.points.len()
    }

    /// True where there is no declaration.
    pub fn is_empty(&self) -> bool {
        self.declarations.is_empty()
    }

    /// Number of things of a sort in all declarations.
    fn total(&self, sort: Sort) -> u32 {
        self.declarations.last().map_or(0, |last| last.ends[sort as usize])
    }

    /// The things of a sort in one declaration.
    fn range(&self, declaration: usize, sort: Sort) -> Range<u32> {
        let end = |ix: usize| self.declarations.get(ix).map_or(0, |one| one.ends[sort as usize]);
        declaration.checked_sub(1).map_or(0, end)..end(declaration)
    }
}

#[cfg(test)]
mod tests;
