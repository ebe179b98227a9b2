//! Editions as the command line names them.

use std::path::Path;

use super::common::Common;
use super::failure::Failure;
use super::file;
use crate::declaration::{Declaration, DeclarationId, EditionId};
use crate::store::{self, Folders, library_files_of};
use crate::texts::editions as t;

/// The edition that an argument names: a file, an edition of the declaration that is open,
/// or `ID@EDITION`, each with `.LANGUAGE` where that is meant; else in the language of the
/// declaration that is open, where it is at hand.
pub(super) fn named(common: &Common, argument: &str) -> Result<Declaration, Failure> {
    let liked = file::declaration(common).map(|open| open.language).unwrap_or_default();
    named_in(common, argument, &liked)
}

/// Two editions to be compared, which are in one language.
pub(super) fn pair(
    common: &Common,
    old: &str,
    new: &str,
) -> Result<(Declaration, Declaration), Failure> {
    let older = named(common, old)?;
    let newer = named_in(common, new, &older.language)?;
    if older.language != newer.language {
        let what = |lang| t::languages_differ(lang, old, &older.language, new, &newer.language);
        return Err(Failure::new(what, &t::NAME_LANGUAGE));
    }
    Ok((older, newer))
}

fn named_in(common: &Common, argument: &str, liked: &str) -> Result<Declaration, Failure> {
    let path = Path::new(argument);
    if path.extension().is_some_and(|extension| extension == "ron") || path.is_file() {
        return file::load(path);
    }
    let folders = common.folders()?;
    let unnamed = |_| Failure::new(|lang| t::no_edition(lang, argument), &t::NAME_EDITION);
    let (id, edition) = match argument.split_once('@') {
        Some((id, edition)) => (id.parse().map_err(unnamed)?, edition),
        None => (file::declaration(common)?.id, argument),
    };
    let (edition, language) = match edition.split_once('.') {
        Some((edition, language)) => (edition, Some(language)),
        None => (edition, None),
    };
    let edition = edition.parse().map_err(unnamed)?;
    at_hand(&folders, &id, &edition, (language, liked))?.ok_or_else(|| {
        let mut editions: Vec<String> = library_files_of(&folders, &id, None, None)
            .into_iter()
            .map(|file| file.edition)
            .collect();
        editions.dedup();
        let remedy = |lang| match &editions[..] {
            [] => t::NAME_EDITION.get(lang).to_owned(),
            editions => t::editions_at_hand(lang, &id, editions.join(", ")),
        };
        Failure::new(|lang| t::no_edition(lang, argument), remedy)
    })
}

fn at_hand(
    folders: &Folders,
    id: &DeclarationId,
    edition: &EditionId,
    languages: (Option<&str>, &str),
) -> Result<Option<Declaration>, Failure> {
    store::edition(folders, id, edition, languages).map_err(|problem| Failure::of(&problem))
}
