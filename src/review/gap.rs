//! What was recorded and cannot be used: without a word on it, it would be
//! taken for what was never done.

use crate::text::texts::files as t;
use crate::text::{Lang, clean, plural};

/// Recorded work on a declaration that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The name of the file, or of the folder, that holds or held it.
    pub file: String,
    /// How much of it cannot be used.
    pub lost: Lost,
}

/// How much of a journal cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// All of it: nobody knows what it holds.
    All,
    /// So many of its lines.
    Lines(usize),
    /// So many records that were saved in it and are there no more.
    Records(usize),
}

impl Gap {
    /// What is missing, in words.
    pub fn words(&self, lang: Lang) -> String {
        let (n, text) = match self.lost {
            Lost::All => (0, t::GAP_ALL),
            Lost::Lines(n) => (n, plural(lang, n, &t::GAP_LINE, &t::GAP_LINES)),
            Lost::Records(n) => (n, plural(lang, n, &t::GAP_RECORD, &t::GAP_RECORDS)),
        };
        text.with(lang, &[("file", &clean(&self.file)), ("n", &n)])
    }
}
