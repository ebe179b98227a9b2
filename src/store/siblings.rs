//! The other editions of a declaration that are at hand, and the traces in the journals
//! of other declarations.

use std::path::Path;

use memchr::memmem;

use super::library::{LibraryFile, first_of, library_files_of, newest_edition};
use super::threads::in_threads;
use super::{Folders, Opened, Opener, Problem, ProblemKind, files};
use crate::declaration::{Declaration, DeclarationId, EditionId, Fingerprint, builtin, read_bytes};
use crate::review::{OtherPoint, Reviewer, Reviews, Trace};

/// One edition of a declaration: the built-in one, or one in the library; in the language
/// that is asked for, else in `liked` where it is there. None where there is no such edition.
///
/// # Errors
/// Its file cannot be read, or is no declaration.
pub(crate) fn edition(
    folders: &Folders,
    id: &DeclarationId,
    edition: &EditionId,
    (asked, liked): (Option<&str>, &str),
) -> Result<Option<Declaration>, Problem> {
    let mut files = library_files_of(folders, id, Some(edition.as_str()), asked);
    files.sort_by_cached_key(|file| file.language().as_deref() != Some(liked));
    first(&files)
}

/// The same, else the newest edition there is. None where there is none.
///
/// # Errors
/// As [`edition`].
pub(crate) fn edition_or_newest(
    folders: &Folders,
    id: &DeclarationId,
    edition: &str,
) -> Result<Option<Declaration>, Problem> {
    let mut files = library_files_of(folders, id, None, None);
    let is_there = files.iter().any(|file| file.edition == edition);
    let newest = newest_edition(&files);
    let wanted = if is_there { Some(edition.to_owned()) } else { newest };
    files.retain(|file| Some(&file.edition) == wanted.as_ref());
    first(&files)
}

/// The declaration in the first of some files.
fn first(files: &[LibraryFile]) -> Result<Option<Declaration>, Problem> {
    match first_of(files) {
        Some(LibraryFile { path: Some(path), .. }) => read(path).map(Some),
        found => Ok(found.map(|_| builtin())),
    }
}

/// The other editions of a declaration that are at hand.
#[derive(Default)]
pub(crate) struct Siblings {
    /// Each once, by edition: in the language of the declaration where it is there.
    pub(crate) editions: Vec<Declaration>,
    /// The same in other languages.
    pub(crate) translations: Vec<Declaration>,
    /// Problems of those that cannot be read; they hide no other.
    pub(crate) problems: Vec<Problem>,
}

/// Reads the other editions of a declaration.
pub(crate) fn siblings(folders: &Folders, declaration: &Declaration) -> Siblings {
    let (mut found, mut siblings) = (Vec::new(), Siblings::default());
    let files = library_files_of(folders, &declaration.id, None, None);
    for path in files.into_iter().filter_map(|file| file.path) {
        match read(&path) {
            Ok(other) if other.id == declaration.id => found.push(other),
            Ok(_) => {}
            Err(problem) => siblings.problems.push(problem),
        }
    }
    let built_in = builtin();
    let is_it =
        |of: &Declaration| (&of.edition, &of.language) == (&built_in.edition, &built_in.language);
    if built_in.id == declaration.id && !found.iter().any(is_it) {
        found.push(built_in);
    }
    found.retain(|other| other.edition != declaration.edition);
    let key = |of: &Declaration| (of.edition.clone(), of.language != declaration.language);
    found.sort_by_key(key);
    for other in found {
        let known = siblings.editions.last().is_some_and(|last| last.edition == other.edition);
        let list = if known { &mut siblings.translations } else { &mut siblings.editions };
        list.push(other);
    }
    siblings
}

pub(super) fn read(path: &Path) -> Result<Declaration, Problem> {
    let (bytes, _) = files::read(path)?;
    read_bytes(&bytes)
        .map_err(|fault| Problem::at(ProblemKind::DeclarationUnread, path).because(&fault))
}

/// The decisions on points of a declaration that stand in the journals of others.
pub(crate) fn foreign_traces(
    folders: &Folders,
    declaration: &DeclarationId,
    reviewer: &Reviewer,
) -> Vec<Trace> {
    let Ok(entries) = std::fs::read_dir(folders.data.join("reviews")) else { return Vec::new() };
    let named = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    let mut others: Vec<DeclarationId> =
        named.filter(|id: &DeclarationId| id != declaration).collect();
    others.sort();
    let speak = in_threads(&others, || (), |(), other| speaks_of(folders, other, declaration));
    let mut speak = speak.into_iter();
    others.retain(|_| speak.next() == Some(true));
    if others.is_empty() {
        return Vec::new();
    }
    let opener = Opener::new(folders, reviewer);
    let traces = |other: &DeclarationId| {
        let Opened { author, journals, .. } = opener.open(other);
        Reviews::fold(author, journals).traces_to(other, declaration)
    };
    others.iter().flat_map(traces).collect()
}

/// Of points of other declarations, as they were judged, those that read otherwise now in
/// every language at hand. Of what is not in the library nothing is said.
pub(crate) fn changed_points(folders: &Folders, mut judged: Vec<OtherPoint>) -> Vec<OtherPoint> {
    judged.sort();
    judged.dedup();
    let edition = |of: &OtherPoint| (of.declaration.clone(), of.edition.clone());
    let changed = judged.chunk_by(|a, b| edition(a) == edition(b)).flat_map(|points| {
        let (id, edition) = edition(&points[0]);
        let files = library_files_of(folders, &id, Some(edition.as_str()), None);
        let texts: Vec<Declaration> = files.iter().filter_map(|file| file.read().ok()).collect();
        let is_current = |point: &OtherPoint| {
            let mut texts = texts.iter().filter_map(|text| text.point(point.point));
            texts.any(|text| Fingerprint::of(&text.text) == point.fingerprint)
        };
        let is_at_hand = !texts.is_empty();
        points.iter().filter(|point| is_at_hand && !is_current(point)).cloned().collect::<Vec<_>>()
    });
    changed.collect()
}

/// True where a journal of `other` may hold a trace to a declaration: the others need not
/// be folded.
fn speaks_of(folders: &Folders, other: &DeclarationId, declaration: &DeclarationId) -> bool {
    let Ok(entries) = std::fs::read_dir(folders.reviews(other)) else { return false };
    let name = format!("(declaration: \"{declaration}\"");
    let speaks = |path: &Path| {
        let finder = memmem::Finder::new(&name);
        let mut found = false;
        // A name that two blocks share is looked for in what stands across both.
        let mut end = Vec::new();
        let read = files::read_blocks(path, |block| {
            end.extend_from_slice(&block[..block.len().min(name.len())]);
            found |= finder.find(block).is_some() || finder.find(&end).is_some();
            end = block[block.len().saturating_sub(name.len())..].to_vec();
        });
        read.is_ok() && found
    };
    entries.filter_map(|entry| Some(entry.ok()?.path())).any(|path| speaks(&path))
}
