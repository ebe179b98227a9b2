//! Notes that are being written, kept so that no crash loses them.
//!
//! Each is a file `state/drafts/<declaration>/<note id>.ron`. While one is
//! written in an editor of the user's, the text alone stands in a folder beside
//! it, which takes whatever else that editor makes.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::files::{self, Durability};
use super::{Folders, Problem, ProblemKind};
use crate::declaration::DeclarationId;
use crate::review::{NoteDraft, NoteId, Reviewer};
use crate::text::is_blank;

/// A note that is being written, and whose it is.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DraftFile {
    reviewer: Reviewer,
    note: NoteDraft,
}

/// The notes that are being written, as they were found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Those of the reviewer, the oldest first.
    pub(crate) drafts: Vec<NoteDraft>,
    /// Problems of those that could not be read, and are left as they are.
    pub(crate) problems: Vec<Problem>,
}

/// The notes on a declaration that a reviewer has not finished.
pub(crate) fn read_drafts(
    folders: &Folders,
    declaration: &DeclarationId,
    reviewer: &Reviewer,
) -> Found {
    let mut found = Found::default();
    let paths = files::list(&folders.drafts(declaration)).unwrap_or_else(|problem| {
        found.problems.push(problem);
        Vec::new()
    });
    for path in paths.into_iter().filter(|path| is_draft(path) && !files::is_hidden(path)) {
        match files::read_ron::<DraftFile>(&path) {
            Ok(Some(draft)) if draft.reviewer == *reviewer => {
                found.drafts.push(as_edited(draft.note, &path));
            }
            Ok(_) => {}
            Err(problem) => found.problems.push(unread(problem)),
        }
    }
    found.drafts.sort_by_key(|draft| (draft.at, draft.id));
    found
}

/// A draft that makes no sense may hold somebody's words: it is left alone.
fn unread(problem: Problem) -> Problem {
    let not_understood = problem.kind == ProblemKind::NotUnderstood;
    Problem {
        kind: if not_understood { ProblemKind::DraftUnread } else { problem.kind },
        ..problem
    }
}

/// The note with the text that an editor has left, where the program ended
/// before the editor did.
fn as_edited(mut note: NoteDraft, path: &Path) -> NoteDraft {
    let edited = edited_path(&folder_beside(path), &note);
    let changed = |path: &Path| -> Option<SystemTime> { path.metadata().ok()?.modified().ok() };
    if changed(&edited) >= changed(path)
        && let Ok((text, _)) = read_edit(&edited)
        && !is_blank(&text)
    {
        note.text = text;
    }
    note
}

/// Keeps a note that is being written, in place of what was kept of it.
///
/// # Errors
/// The file cannot be written; what was kept before is then still there.
pub(crate) fn write_draft(
    folders: &Folders,
    declaration: &DeclarationId,
    reviewer: &Reviewer,
    note: &NoteDraft,
) -> Result<(), Problem> {
    put_draft(&folders.drafts(declaration), reviewer, note, Durability::No).map(drop)
}

/// Writes a note that is being written into a folder; gives its file.
///
/// # Errors
/// That cannot be written.
pub(super) fn put_draft(
    folder: &Path,
    reviewer: &Reviewer,
    note: &NoteDraft,
    durability: Durability,
) -> Result<PathBuf, Problem> {
    let draft = DraftFile { reviewer: reviewer.clone(), note: note.clone() };
    let path = path_in(folder, note.id);
    files::put_ron(&path, &draft, durability)?;
    Ok(path)
}

/// Forgets a note that was being written; nothing where there is none.
///
/// # Errors
/// The file is there and cannot be removed.
pub(crate) fn remove_draft(
    folders: &Folders,
    declaration: &DeclarationId,
    id: NoteId,
) -> Result<(), Problem> {
    let path = path(folders, declaration, id);
    let _ = std::fs::remove_dir_all(folder_beside(&path));
    match std::fs::remove_file(&path) {
        Err(e)
            if !matches!(
                e.kind(),
                std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory
            ) =>
        {
            Err(Problem::at(ProblemKind::CannotWrite, &path).caused_by(&e))
        }
        _ => Ok(()),
    }
}

/// Makes a file of a note's text for an editor of the user's: for its owner
/// only, in a folder of its own. First the note is kept: only so is what the
/// editor saves known to be newer.
///
/// # Errors
/// It cannot be written.
pub(crate) fn begin_edit(
    folders: &Folders,
    declaration: &DeclarationId,
    reviewer: &Reviewer,
    note: &NoteDraft,
) -> Result<PathBuf, Problem> {
    write_draft(folders, declaration, reviewer, note)?;
    let path = edited_path(&folder_beside(&path(folders, declaration, note.id)), note);
    let end = if note.text.is_empty() { "" } else { "\n" };
    files::put(&path, format!("{}{end}", note.text).as_bytes(), Durability::No)?;
    Ok(path)
}

/// The text that an editor has left in such a file, and whether it was text (UTF-8). Of
/// what is none no byte is lost.
///
/// # Errors
/// It cannot be read.
pub(crate) fn read_edit(path: &Path) -> Result<(String, bool), Problem> {
    let (bytes, _) = files::read(path)?;
    let sound = std::str::from_utf8(&bytes).is_ok();
    Ok((read_as_text(&bytes).trim_end_matches('\n').to_owned(), sound))
}

/// The same; the file goes with its folder.
///
/// # Errors
/// It cannot be read; it is then left where it is.
pub(crate) fn end_edit(path: &Path) -> Result<(String, bool), Problem> {
    let left = read_edit(path)?;
    if let Some(folder) = path.parent() {
        // A file that cannot be removed goes with the draft.
        let _ = std::fs::remove_dir_all(folder);
    }
    Ok(left)
}

/// Bytes as text: those that are no UTF-8 as Latin-1, which is what else editors
/// write, and in which every byte is a letter.
fn read_as_text(bytes: &[u8]) -> String {
    let letters = bytes.utf8_chunks().flat_map(|chunk| {
        chunk.valid().chars().chain(chunk.invalid().iter().copied().map(char::from))
    });
    letters.collect()
}

/// True where a file is a draft by its name.
pub(super) fn is_draft(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "ron")
}

fn path(folders: &Folders, declaration: &DeclarationId, id: NoteId) -> PathBuf {
    path_in(&folders.drafts(declaration), id)
}

fn path_in(folder: &Path, id: NoteId) -> PathBuf {
    folder.join(format!("{id}.ron"))
}

fn folder_beside(path: &Path) -> PathBuf {
    path.with_extension("")
}

/// The file is called by the point, since editors show its name.
fn edited_path(folder: &Path, note: &NoteDraft) -> PathBuf {
    let point = note.points.first().map_or_else(|| "note".to_owned(), ToString::to_string);
    folder.join(format!("{point}.md"))
}
