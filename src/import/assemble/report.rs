//! The account of an import: words in, words placed, words set aside and why.

use super::super::block::words_behind;
use super::super::{Certainty, Class, Document, Piece, Remark};
use crate::declaration::Origin;

/// The account of every word of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Words of the document.
    pub words: usize,
    /// Words that the declaration holds.
    pub placed: usize,
    /// What was set aside, in the order of the document.
    pub asides: Vec<Aside>,
    /// Indices of the pieces that are a question for the person.
    pub doubts: Vec<usize>,
    /// What the reader of the document has to tell.
    pub remarks: Vec<Remark>,
}

/// Words that are not in the declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Why.
    pub reason: Reason,
    /// Their number, 1 at least.
    pub words: usize,
    /// Where they stand.
    pub origin: Origin,
    /// Their beginning, at most 80 letters.
    pub sample: String,
}

/// Why words are set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// The table of contents.
    Contents,
    /// Running heads, page numbers, the page around an article.
    Furniture,
    /// A repetition, or put aside by a person.
    Aside,
    /// The sign before a list's item.
    ListMark,
}

impl Report {
    /// Of a document of which no piece is placed yet.
    pub(super) fn new(document: &Document, pieces: &[Piece]) -> Self {
        let doubtful =
            |(at, piece): (usize, &Piece)| (piece.certainty == Certainty::Doubt).then_some(at);
        Self {
            words: document.words(),
            placed: 0,
            asides: Vec::new(),
            doubts: pieces.iter().enumerate().filter_map(doubtful).collect(),
            remarks: document.remarks.clone(),
        }
    }

    /// Words that were set aside.
    pub fn aside(&self) -> usize {
        self.asides.iter().map(|aside| aside.words).sum()
    }
}

impl Reason {
    /// The reason of pieces of this class; none for those that are placed.
    pub(crate) fn of(class: Class) -> Option<Self> {
        match class {
            Class::Contents => Some(Self::Contents),
            Class::Furniture => Some(Self::Furniture),
            Class::Aside => Some(Self::Aside),
            _ => None,
        }
    }
}

/// Words that begin in a part of a text.
pub(super) fn words_from(text: &str, part: std::ops::Range<usize>) -> usize {
    let Some(inside) = text.get(part.clone()) else { return 0 };
    let before = text[..part.start].chars().next_back();
    words_behind(inside, before.is_none_or(char::is_whitespace))
}
