//! The declarations of the library as they are counted.

use std::collections::BTreeSet;

use super::LibraryFile;

/// Number of declarations, over all their editions and languages, and of their files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) declarations: usize,
    pub(crate) files: usize,
}

impl Counted {
    /// Counts some files of the library, by the ids of their names.
    pub(crate) fn of<'f>(files: impl IntoIterator<Item = &'f LibraryFile>) -> Self {
        let ids: Vec<&str> = files.into_iter().map(|file| file.id.as_str()).collect();
        let declarations = ids.iter().collect::<BTreeSet<_>>().len();
        Self { declarations, files: ids.len() }
    }

    /// Both numbers.
    pub(crate) fn both(self) -> (usize, usize) {
        (self.declarations, self.files)
    }
}
