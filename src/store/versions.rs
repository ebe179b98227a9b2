//! The same edition in its other languages: in the library, the built-in one, and beside
//! a file that is opened by its path.

use std::path::{Path, PathBuf};

use memchr::memmem;

use super::siblings::read;
use super::{Folders, Problem, library_path};
use crate::declaration::{BUILTIN, Declaration, DeclarationId, EditionId, builtin};

/// An edition in every other language at hand, by language; a file that cannot be read is
/// a problem and hides no other. `opened`: the file of the declaration, if it has one.
pub(crate) fn versions(
    folders: &Folders,
    declaration: &Declaration,
    opened: Option<&Path>,
) -> (Vec<Declaration>, Vec<Problem>) {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for path in files(folders, declaration, opened) {
        match read(&path) {
            Ok(other) => found.push(other),
            Err(problem) => problems.push(problem),
        }
    }
    if is_of_builtin(declaration) {
        found.push(builtin());
    }
    found.retain(|other| {
        (&other.id, &other.edition) == (&declaration.id, &declaration.edition)
            && other.language != declaration.language
    });
    found.sort_by(|a, b| a.language.cmp(&b.language));
    found.dedup_by(|later, first| later.language == first.language);
    (found, problems)
}

/// The file of an edition that is saved into the library: with its language in its name
/// where the edition is there in another.
pub(crate) fn import_path(
    folders: &Folders,
    id: &DeclarationId,
    edition: &EditionId,
    language: &str,
) -> PathBuf {
    let path = library_path(folders, id, edition);
    match read(&path) {
        Ok(there) if there.language != language && is_language(language) => {
            path.with_file_name(format!("{edition}.{language}.ron"))
        }
        _ => path,
    }
}

/// The files that may hold the edition in another language.
fn files(folders: &Folders, declaration: &Declaration, opened: Option<&Path>) -> Vec<PathBuf> {
    let library = folders.declarations().join(declaration.id.as_str());
    let beside = opened.and_then(|opened| {
        let stem = opened.file_stem()?.to_str()?;
        let stem = stem.strip_suffix(&format!(".{}", declaration.language)).unwrap_or(stem);
        let folder = opened.parent().filter(|folder| !folder.as_os_str().is_empty());
        Some((folder.unwrap_or(Path::new(".")), stem))
    });
    let mut places = vec![(library.as_path(), declaration.edition.as_str())];
    places.extend(beside.filter(|beside| *beside != places[0]));
    let all = places.into_iter().flat_map(|(folder, stem)| named(folder, stem));
    let mut files: Vec<PathBuf> = all.filter(|file| Some(file.as_path()) != opened).collect();
    if files.is_empty() {
        return files;
    }
    let itself = opened.and_then(|opened| opened.canonicalize().ok());
    files.retain(|file| itself.is_none() || file.canonicalize().ok() != itself);
    files
}

/// The files `<stem>[.<language>].ron` of a folder, by name.
fn named(folder: &Path, stem: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_named = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        let rest = name.and_then(|name| name.strip_prefix(stem)?.strip_suffix(".ron"));
        rest.is_some_and(|rest| {
            let language = rest.strip_prefix('.').unwrap_or(rest);
            rest.is_empty() || (rest.len() > language.len() && is_language(language))
        }) && path.is_file()
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<PathBuf> = paths.filter(is_named).collect();
    paths.sort();
    paths
}

/// True for what can be a BCP 47 code.
fn is_language(code: &str) -> bool {
    (2..=35).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// True where the built-in declaration may be this edition in another language; it need
/// not be read where it is another.
fn is_of_builtin(declaration: &Declaration) -> bool {
    let has = |field: &str, value: &str| {
        let line = format!("{field}: \"{value}\"");
        memmem::find(BUILTIN.as_bytes(), line.as_bytes()).is_some()
    };
    has("id", declaration.id.as_str()) && !has("language", &declaration.language)
}
