//! What was recorded in the journals on a declaration and cannot be used.

use super::heads::Remembered;
use super::journals::{Source, missing};
use super::own::to_usize;
use super::{Folders, Kind, Problem, names};
use crate::review::{Gap, Lost};

/// What cannot be used of some journals, and of what was saved in one's own.
pub(super) fn all(folders: &Folders, sources: &[Source], remembered: &[Remembered]) -> Vec<Gap> {
    let found = |source: &Source| {
        let said = [source.problem.clone(), source.damage(Kind::Damaged), source.unfinished()];
        said.into_iter().flatten()
    };
    let strays = remembered.iter().flat_map(|saved| strays(folders, sources, saved));
    sources.iter().flat_map(found).chain(strays).filter_map(|problem| gap(&problem)).collect()
}

/// What is missing where the folder itself cannot be listed.
pub(super) fn folder(problem: &Problem) -> Gap {
    Gap { file: name(problem), lost: Lost::All }
}

/// What is missing for a problem; none where all that was recorded is used.
fn gap(problem: &Problem) -> Option<Gap> {
    let lost = match &problem.kind {
        Kind::CannotRead | Kind::NotPlain | Kind::TooLarge | Kind::Newer(_) => Lost::All,
        Kind::Damaged(_, more) => Lost::Lines(to_usize(more + 1)),
        Kind::Unfinished | Kind::Rewritten(_) => Lost::Lines(1),
        Kind::Behind { holds, saved } => Lost::Records(to_usize(saved - holds)),
        Kind::Missing(n) => Lost::Records(to_usize(*n)),
        _ => return None,
    };
    Some(Gap { file: name(problem), lost })
}

fn name(problem: &Problem) -> String {
    problem.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// How the files of one of one's own journals differ from what was saved in it;
/// nothing where one of them holds all of that.
pub(super) fn strays(folders: &Folders, sources: &[Source], saved: &Remembered) -> Vec<Problem> {
    let author = saved.header.author();
    let unread = |s: &Source| s.problem.is_some() && names::is_of(&s.path, &author);
    let copies: Vec<&Source> = sources.iter().filter(|s| s.is(&saved.header)).collect();
    if copies.iter().any(|copy| copy.reading.holds(saved.head)) {
        Vec::new()
    } else if copies.is_empty() && !sources.iter().any(unread) {
        vec![missing(folders, saved)]
    } else {
        copies.iter().filter_map(|copy| copy.strays(folders, saved)).collect()
    }
}
