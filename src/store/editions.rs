//! The editions of a declaration with work that this one has not.

use std::path::Path;

use super::library::library_files_of;
use super::{Folders, OtherEditions, Problem, ProblemKind};
use crate::declaration::{Declaration, EditionId, builtin};
use crate::review::Reviews;

/// Says that the reviewer has no mark in this edition and has work in others, and how to
/// open the one that has most: what `opening` gives for its file; where that is at hand, how
/// to carry its work over too: what `carrying` gives for it.
pub(crate) fn other_editions(
    folders: &Folders,
    declaration: &Declaration,
    reviews: &Reviews,
    opening: impl Fn(&Path) -> String,
    carrying: impl Fn(&EditionId) -> String,
) -> Option<Problem> {
    let there = reviews.work_elsewhere(&declaration.edition);
    let most = there.iter().max_by_key(|work| (work.marks, work.notes))?;
    let built_in = {
        let built_in = builtin();
        (&built_in.id, &built_in.edition) == (&declaration.id, &most.edition)
    };
    let files = library_files_of(folders, &declaration.id, Some(most.edition.as_str()), None);
    let may_carry = !files.is_empty() && declaration.edition.may_follow(&most.edition);
    let carry = may_carry.then(|| carrying(&most.edition));
    let path = files.into_iter().find_map(|file| file.path);
    let path = path.unwrap_or_else(|| Path::new("FILE.ron").to_owned());
    let edition = most.edition.clone();
    let (there, command) = (there.into(), opening(&path));
    let here = declaration.edition.clone();
    let kind = ProblemKind::OtherEditions(Box::new(OtherEditions {
        here,
        there,
        built_in,
        command,
        carry,
    }));
    Some(Problem::at(kind, &path).because(&edition))
}
