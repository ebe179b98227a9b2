//! Editions as the command line names them.

use std::path::Path;

use super::common::Common;
use super::failure::Failure;
use super::file;
use crate::declaration::{Declaration, DeclarationId, EditionId};
use crate::store::{self, Folders};
use crate::texts::editions as t;

/// The edition that an argument names: a file, an edition of the declaration that is open,
/// or `ID@EDITION`.
pub(super) fn named(common: &Common, argument: &str) -> Result<Declaration, Failure> {
    let path = Path::new(argument);
    if path.extension().is_some_and(|extension| extension == "ron") || path.is_file() {
        return file::load(path);
    }
    let folders = common.folders()?;
    let unknown = || Failure::new(|lang| t::no_edition(lang, argument), &t::NAME_EDITION);
    let (id, edition) = match argument.split_once('@') {
        Some((id, edition)) => (id.parse().map_err(|_| unknown())?, edition),
        None => (file::declaration(common)?.id, argument),
    };
    let edition = edition.parse().map_err(|_| unknown())?;
    at_hand(&folders, &id, &edition)?.ok_or_else(unknown)
}

fn at_hand(
    folders: &Folders,
    id: &DeclarationId,
    edition: &EditionId,
) -> Result<Option<Declaration>, Failure> {
    store::edition(folders, id, edition).map_err(|problem| Failure::of(&problem))
}
