//! Whether every journal's chain is whole.

use std::path::PathBuf;

use super::journals::{Source, sources};
use super::{Folders, Kind, Problem};
use crate::declaration::DeclarationId;
use crate::review::{Author, Head};

/// What was found in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The file.
    pub path: PathBuf,
    /// Whose it is, where that is known.
    pub author: Option<Author>,
    /// How many of its records hold.
    pub records: usize,
    /// Where it ends, if its last line holds.
    pub head: Option<Head>,
    /// Bytes after its last line end: a line that is not whole, or not here yet.
    pub torn: u64,
    /// Every line that does not hold, or why nothing of it was read.
    pub problems: Vec<Problem>,
}

/// Checks every line of every journal on a declaration. A folder that cannot be
/// listed is the one thing found.
pub fn verify(folders: &Folders, declaration: &DeclarationId) -> Vec<Verified> {
    match sources(folders, declaration) {
        Ok(sources) => sources.into_iter().map(verified).collect(),
        Err(problem) => vec![Verified {
            path: problem.path.clone(),
            author: None,
            records: 0,
            head: None,
            torn: 0,
            problems: vec![problem],
        }],
    }
}

fn verified(source: Source) -> Verified {
    let damaged = source.reading.damage.iter().map(|damage| {
        Problem::at(Kind::Damaged(damage.fault.clone(), 0), &source.path).on_line(damage.line)
    });
    Verified {
        problems: source.problem.iter().cloned().chain(damaged).collect(),
        author: source.header.map(|h| Author { reviewer: h.reviewer, device: h.device }),
        records: source.reading.records.len(),
        head: source.reading.head,
        torn: source.reading.torn,
        path: source.path,
    }
}
