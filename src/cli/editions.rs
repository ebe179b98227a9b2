//! Editions as the command line names them.

use std::path::Path;

use super::common::Common;
use super::context::warn;
use super::failure::Failure;
use super::file;
use crate::declaration::{Declaration, DeclarationId, EditionId};
use crate::store::{self, Folders, library_files_of};
use crate::texts::editions as t;

/// The edition that an argument names: a file, an edition of the declaration that is open,
/// or `ID@EDITION`, each with `.LANGUAGE` where that is meant; else in the language of the
/// declaration that is open, where it is at hand.
pub(super) fn named(common: &Common, argument: &str) -> Result<Declaration, Failure> {
    if is_file(argument) {
        return file::load(Path::new(argument));
    }
    if let Some(open) = opened(common, argument)? {
        return Ok(open);
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
    let liked = file::declaration(common).map(|open| open.language).unwrap_or_default();
    at_hand(&folders, &id, &edition, (language, &liked))?.ok_or_else(|| {
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

/// The declaration of a file that is opened by its path, where its edition is the one that
/// is named: it need not be in the library.
fn opened(common: &Common, argument: &str) -> Result<Option<Declaration>, Failure> {
    if common.options.file.is_none() {
        return Ok(None);
    }
    let open = file::declaration(common)?;
    let language = format!("{}.{}", open.edition, open.language);
    let is_named = [open.edition.as_str(), &language].contains(&argument);
    Ok(is_named.then_some(open))
}

/// An edition, and its texts in other languages.
pub(super) type InLanguages = (Declaration, Vec<Declaration>);

/// Two editions that arguments name, in a language that both have; in that of a file, or the
/// one that is said, where that is so.
pub(super) fn pair(
    common: &Common,
    old: &str,
    new: &str,
) -> Result<(InLanguages, InLanguages), Failure> {
    let (older, newer) = (in_languages(common, old)?, in_languages(common, new)?);
    let (language, other) = (newer.0.language.clone(), older.0.language.clone());
    let older = if says_language(old) { older } else { read_in(older, &language) };
    let is_one = older.0.language == language || says_language(new);
    let newer = if is_one { newer } else { read_in(newer, &other) };
    if older.0.language != newer.0.language {
        let what = |lang| t::languages_differ(lang, old, &older.0.language, new, &newer.0.language);
        return Err(Failure::new(what, &t::NAME_LANGUAGE));
    }
    Ok((older, newer))
}

/// True of an argument that names one text, whatever other languages there are.
fn says_language(argument: &str) -> bool {
    let edition = argument.split_once('@').map_or(argument, |(_, edition)| edition);
    is_file(argument) || edition.contains('.')
}

fn is_file(argument: &str) -> bool {
    let path = Path::new(argument);
    path.extension().is_some_and(|extension| extension == "ron") || path.is_file()
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
    languages: (Option<&str>, &str),
) -> Result<Option<Declaration>, Failure> {
    store::edition(folders, id, edition, languages).map_err(|problem| Failure::of(&problem))
}
