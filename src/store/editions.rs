//! The editions of a declaration with work that this one has not.

use std::path::{Path, PathBuf};

use super::{Folders, OtherEditions, Problem, ProblemKind};
use crate::declaration::{Declaration, builtin};
use crate::review::{Reviews, Work};

/// Says that the reviewer has no mark in this edition and has work in others,
/// and how to open the one that has most: what `opening` gives for its file.
pub(crate) fn other_editions(
    folders: &Folders,
    declaration: &Declaration,
    reviews: &Reviews,
    opening: impl Fn(&Path) -> String,
) -> Option<Problem> {
    let there = reviews.work_elsewhere(&declaration.edition);
    let most = there.iter().max_by_key(|work| (work.marks, work.notes))?;
    let built_in = {
        let built_in = builtin();
        (&built_in.id, &built_in.edition) == (&declaration.id, &most.edition)
    };
    let path = file_of(folders, declaration, most);
    let edition = most.edition.clone();
    let (there, command) = (there.into(), opening(&path));
    let here = declaration.edition.clone();
    let kind =
        ProblemKind::OtherEditions(Box::new(OtherEditions { here, there, built_in, command }));
    Some(Problem::at(kind, &path).because(&edition))
}

/// The file of an edition that was imported, else a name in its place.
fn file_of(folders: &Folders, declaration: &Declaration, work: &Work) -> PathBuf {
    let folder = folders.declarations().join(declaration.id.as_str());
    let path = folder.join(format!("{}.ron", work.edition));
    if path.is_file() { path } else { Path::new("FILE.ron").to_owned() }
}
