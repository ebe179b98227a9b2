//! The declaration that was open last, the point at which each edition was left, and the
//! discreet setting.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::files::{self, Durability};
use super::{Folders, Problem};
use crate::declaration::{DeclarationId, EditionId, PointId};

/// The place where a declaration is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LastPosition {
    /// The declaration.
    pub(crate) declaration: DeclarationId,
    /// Its edition.
    pub(crate) edition: EditionId,
    /// At which point.
    pub(crate) point: PointId,
}

/// The file `state/session`: a point for each `<declaration>@<edition>`, or, as earlier
/// versions wrote it, for each declaration. Both are texts, so that entries which this
/// version cannot read stay as they are.
type Places = BTreeMap<String, String>;

/// The point at which a declaration was left, if that is known and makes sense.
pub(crate) fn read_session(
    folders: &Folders,
    declaration: &DeclarationId,
    edition: &EditionId,
) -> Option<PointId> {
    let places: Places = files::read_ron(&folders.session()).ok()??;
    let own = places.get(&key(declaration, edition));
    own.or_else(|| places.get(declaration.as_str()))?.parse().ok()
}

/// Remembers the point at which a declaration is left.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write_session(
    folders: &Folders,
    declaration: &DeclarationId,
    edition: &EditionId,
    point: PointId,
) -> Result<(), Problem> {
    let path = folders.session();
    // One that makes no sense holds nothing worth keeping.
    let mut places: Places = files::read_ron(&path).ok().flatten().unwrap_or_default();
    places.insert(key(declaration, edition), point.to_string());
    files::put_ron(&path, &places, Durability::No)
}

fn key(declaration: &DeclarationId, edition: &EditionId) -> String {
    format!("{declaration}@{edition}")
}

/// The file of the declaration that was open last; `None` where that was the built-in one,
/// or the file is gone.
pub(crate) fn read_last_opened(folders: &Folders) -> Option<PathBuf> {
    let path: PathBuf = files::read_ron(&folders.last_opened()).ok().flatten()?;
    path.is_file().then_some(path)
}

/// Remembers the declaration that is open by the full path of its file; the built-in one
/// has none.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write_last_opened(folders: &Folders, file: Option<&Path>) -> Result<(), Problem> {
    let path = file.and_then(|file| file.canonicalize().ok()).unwrap_or_default();
    files::put_ron(&folders.last_opened(), &path, Durability::No)
}

/// True where notes and what others think are to stay off the screen. A file that
/// makes no sense says that they are: it was written by somebody who asked for it.
pub(crate) fn read_discreet(folders: &Folders) -> bool {
    files::read_ron(&folders.discreet()).map_or(true, Option::unwrap_or_default)
}

/// Remembers whether notes and what others think are to stay off the screen.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write_discreet(folders: &Folders, discreet: bool) -> Result<(), Problem> {
    files::put_ron(&folders.discreet(), &discreet, Durability::No)
}
