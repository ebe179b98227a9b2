//! The words around one that is looked for, of a declaration that has no index.

use crate::corpus::{IndexedDeclaration, Words};

/// The words that play a part in what is near to one, where no index has them all.
pub(super) struct Around {
    pub(super) texts: Words,
    pub(super) headings: Words,
    pub(super) outside: Words,
}

impl Around {
    /// The words at most so many edits away from a folded word, and its parts.
    pub(super) fn of(typed: &str, most: usize, corpus: &IndexedDeclaration) -> Self {
        let points = 0..corpus.declaration().points.len();
        let outside = corpus.outside().iter().map(|folded| &*folded.text);
        Self {
            texts: Words::around(typed, most, points.clone().map(|point| corpus.folded(point))),
            headings: Words::around(typed, most, points.map(|point| corpus.folded_headings(point))),
            outside: Words::around(typed, most, outside),
        }
    }
}
