//! Editions as the command line names them.

use std::path::Path;

use super::common::Common;
use super::context::warn;
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

/// An edition, and its texts in other languages.
pub(super) type InLanguages = (Declaration, Vec<Declaration>);

/// Two editions that arguments name, in one language where they have one in common.
pub(super) fn pair(
    common: &Common,
    old: &str,
    new: &str,
) -> Result<(InLanguages, InLanguages), Failure> {
    let (old, new) = (in_languages(common, old)?, in_languages(common, new)?);
    let (language, other) = (new.0.language.clone(), old.0.language.clone());
    let old = read_in(old, &language);
    let new = if old.0.language == language { new } else { read_in(new, &other) };
    Ok((old, new))
}

fn in_languages(common: &Common, argument: &str) -> Result<InLanguages, Failure> {
    let declaration = named(common, argument)?;
    let file = Some(Path::new(argument)).filter(|path| path.is_file());
    let (others, problems) = store::versions(&common.folders()?, &declaration, file);
    warn(&problems, common.lang());
    Ok((declaration, others))
}

/// The same with the text in a language first, where that is there.
fn read_in((declaration, mut others): InLanguages, language: &str) -> InLanguages {
    let is_it = |other: &Declaration| other.language == language;
    match others.iter().position(is_it).filter(|_| !is_it(&declaration)) {
        Some(at) => {
            let found = std::mem::replace(&mut others[at], declaration);
            (found, others)
        }
        None => (declaration, others),
    }
}

fn at_hand(
    folders: &Folders,
    id: &DeclarationId,
    edition: &EditionId,
) -> Result<Option<Declaration>, Failure> {
    store::edition(folders, id, edition).map_err(|problem| Failure::of(&problem))
}
