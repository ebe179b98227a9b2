//! Gaps: records in the journals on a declaration that cannot be used.

use super::heads::SavedHead;
use super::journals::{JournalFile, missing};
use super::own_journal::to_usize;
use super::{Folders, Problem, ProblemKind, names};
use crate::review::{Gap, Lost};

/// The gaps of some journals, and of what was saved in one's own.
pub(super) fn all(
    folders: &Folders,
    sources: &[JournalFile],
    remembered: &[SavedHead],
) -> Vec<Gap> {
    let found = |source: &JournalFile| {
        let said =
            [source.problem.clone(), source.damage(ProblemKind::Damaged), source.incomplete()];
        said.into_iter().flatten()
    };
    let divergence = remembered.iter().flat_map(|saved| divergence(folders, sources, saved));
    sources.iter().flat_map(found).chain(divergence).filter_map(|problem| gap(&problem)).collect()
}

/// The gap where the folder itself cannot be listed.
pub(super) fn folder(problem: &Problem) -> Gap {
    Gap { file: name(problem), lost: Lost::All }
}

/// The gap of a problem; none where all that was recorded is used.
fn gap(problem: &Problem) -> Option<Gap> {
    let lost = match &problem.kind {
        ProblemKind::CannotRead
        | ProblemKind::NotPlain
        | ProblemKind::TooLarge
        | ProblemKind::Newer(_) => Lost::All,
        ProblemKind::Damaged(_, more) => Lost::Lines(to_usize(more + 1)),
        ProblemKind::Incomplete | ProblemKind::Rewritten(_) => Lost::Lines(1),
        ProblemKind::Behind { holds, saved } => Lost::Records(to_usize(saved - holds)),
        ProblemKind::Missing(n) => Lost::Records(to_usize(*n)),
        _ => return None,
    };
    Some(Gap { file: name(problem), lost })
}

fn name(problem: &Problem) -> String {
    problem.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The difference of the files of an own journal from what was saved in it;
/// nothing where one of them holds all of that.
pub(super) fn divergence(
    folders: &Folders,
    sources: &[JournalFile],
    saved: &SavedHead,
) -> Vec<Problem> {
    let author = saved.header.author();
    let unread = |s: &JournalFile| s.problem.is_some() && names::is_of(&s.path, &author);
    let copies: Vec<&JournalFile> = sources.iter().filter(|s| s.is(&saved.header)).collect();
    if copies.iter().any(|copy| copy.reading.holds(saved.head)) {
        Vec::new()
    } else if copies.is_empty() && !sources.iter().any(unread) {
        vec![missing(folders, saved)]
    } else {
        copies.iter().filter_map(|copy| copy.divergence(folders, saved)).collect()
    }
}
