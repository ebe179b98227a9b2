//! Recorded parts that cannot be used: unreported, they would be taken for what was
//! never done.

/// Recorded work on a declaration that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The name of the file, or of the folder, that holds or held it.
    pub file: String,
    /// The amount that cannot be used.
    pub lost: Lost,
}

/// The unusable amount of a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// All of it: nobody knows what it holds.
    All,
    /// So many of its lines.
    Lines(usize),
    /// So many records that were saved in it and are there no more.
    Records(usize),
}
