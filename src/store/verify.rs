//! Verification of every journal's chain.

use std::path::PathBuf;

use super::gaps::divergence;
use super::journals::{JournalFile, paths};
use super::system::Real;
use super::{Folders, Problem, ProblemKind, device, heads, lock};
use crate::declaration::DeclarationId;
use crate::review::{Author, Head, Reader};

/// The findings in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The file.
    pub path: PathBuf,
    /// Whose it is, where that is known.
    pub author: Option<Author>,
    /// Number of its records that hold.
    pub records: usize,
    /// Its head, if its last line holds.
    pub head: Option<Head>,
    /// Every line that does not hold, the last one too, or why nothing was read.
    pub problems: Vec<Problem>,
}

impl Verified {
    /// A finding where there is no journal to look at.
    fn nothing(problem: Problem) -> Self {
        Self {
            path: problem.path.clone(),
            author: None,
            records: 0,
            head: None,
            problems: vec![problem],
        }
    }
}

/// Checks every line of every journal on a declaration, and each of one's own
/// against what is remembered of it. A folder that cannot be listed is the one
/// thing found.
pub fn verify(folders: &Folders, declaration: &DeclarationId) -> Vec<Verified> {
    // Before the journals: another instance writes a head after its journal.
    let remembered = heads::read_all(folders);
    let (remembered, paths) = match (remembered, paths(folders, declaration)) {
        (Ok(mut all), Ok(paths)) => (all.remove(declaration).unwrap_or_default(), paths),
        (Err(problem), _) | (_, Err(problem)) => return vec![Verified::nothing(problem)],
    };
    // Of millions of records only those are kept that may be the remembered ones.
    let wanted: Vec<u64> = remembered.iter().map(|saved| saved.head.n).collect();
    let read = |path| JournalFile::read(path, declaration, Reader::only(wanted.clone()));
    let mut sources: Vec<JournalFile> = paths.into_iter().map(read).collect();
    let device = device::read(folders).ok().flatten();
    let is_own = |source: &JournalFile| source.header.as_ref().map(|h| h.device) == device;
    // An unfinished last line may be another instance at work: wait for it.
    if let Some(source) = sources.iter_mut().find(|s| s.reading.torn > 0 && is_own(s))
        && let Ok(_lock) = lock::take(folders, &Real)
    {
        *source = read(source.path.clone());
    }
    let divergence: Vec<Problem> =
        remembered.iter().flat_map(|saved| divergence(folders, &sources, saved)).collect();
    let mut found: Vec<Verified> = sources.into_iter().map(verified).collect();
    for problem in divergence {
        match found.iter_mut().find(|verified| verified.path == problem.path) {
            Some(verified) => verified.problems.push(problem),
            None => found.push(Verified::nothing(problem)),
        }
    }
    found
}

fn verified(source: JournalFile) -> Verified {
    let damaged = source.reading.damage.iter().map(|damage| {
        Problem::at(ProblemKind::Damaged(damage.fault.clone(), 0), &source.path)
            .on_line(damage.line)
    });
    Verified {
        problems: source
            .problem
            .iter()
            .cloned()
            .chain(damaged)
            .chain(source.incomplete())
            .collect(),
        author: source.header.map(|header| header.author()),
        records: source.reading.count,
        head: source.reading.head,
        path: source.path,
    }
}
