//! The head of each own journal when it was last saved, so that a journal
//! that went back in time is noticed. One file for each, named by its nonce.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::files::{self, Durability};
use super::{Folders, Problem};
use crate::declaration::DeclarationId;
use crate::review::{Head, Header, Nonce};

/// A journal and how far it had come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SavedHead {
    pub(super) header: Header,
    pub(super) head: Head,
}

/// Heads by the declarations on which their journals are.
pub(super) type Heads = HashMap<DeclarationId, Vec<SavedHead>>;

/// Every head that is remembered and makes sense. One that was damaged is written
/// anew with the next edit, so nothing is said of it.
///
/// # Errors
/// Their folder is there and cannot be listed.
pub(super) fn read_all(folders: &Folders) -> Result<Heads, Problem> {
    let paths = files::list(&folders.heads())?.into_iter();
    let whole = paths.filter(|path| !files::is_hidden(path));
    let mut heads = Heads::new();
    for head in whole.filter_map(|path| files::read_ron::<SavedHead>(&path).ok()?) {
        heads.entry(head.header.declaration.clone()).or_default().push(head);
    }
    Ok(heads)
}

/// The head of one journal, if that is remembered and makes sense.
pub(super) fn read(folders: &Folders, nonce: Nonce) -> Option<Head> {
    let remembered: Option<SavedHead> = files::read_ron(&folders.head(nonce)).ok()?;
    remembered.map(|remembered| remembered.head)
}

/// Remembers how far a journal has come.
///
/// # Errors
/// The file cannot be written.
pub(super) fn write(folders: &Folders, header: &Header, head: Head) -> Result<(), Problem> {
    let remembered = SavedHead { header: header.clone(), head };
    // Not synced: an older head than the journal's is no harm.
    files::put_ron(&folders.head(header.nonce), &remembered, Durability::No)
}
