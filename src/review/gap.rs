//! What was recorded and cannot be used: without a word on it, it would be
//! taken for what was never done.

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
