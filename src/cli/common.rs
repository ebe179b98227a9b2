//! The global options and the settings, and what every command makes of both.

use std::path::PathBuf;

use super::colors::wanted;
use super::failure::Failure;
use super::options::{GlobalOptions, locale};
use super::settings::Settings;
use crate::review::Reviewer;
use crate::store::{Folders, LibraryFile, first_of, library_files_of, login_name, newest_edition};
use crate::text::Lang;
use crate::texts::{library, screens as t};

/// The global options, and what the configuration sets.
pub(super) struct Common {
    pub(super) options: GlobalOptions,
    /// True where the options name a declaration.
    pub(super) is_named: bool,
    pub(super) settings: Settings,
}

impl Common {
    /// The options with the settings of the folders that they name.
    pub(super) fn read(options: GlobalOptions) -> Self {
        let settings = Settings::read(&options);
        let is_named = options.file.is_some() || options.declaration.is_some();
        Self { options, is_named, settings }
    }

    /// Takes the file of the declaration that `--declaration` names in the library,
    /// whatever `HERTOG_FILE` says.
    pub(super) fn resolve(&mut self) -> Result<(), Failure> {
        if let Some(name) = self.options.declaration.take() {
            self.options.file = opened(&self.folders()?, &name)?.path;
        }
        Ok(())
    }

    /// The same with another declaration.
    pub(super) fn opening(&self, file: Option<PathBuf>) -> Self {
        Self::read(GlobalOptions { file, declaration: None, ..self.options.clone() })
    }

    /// The interface language: as asked, else as set, else that of the locale.
    pub(super) fn lang(&self) -> Lang {
        let chosen = self.options.lang.or(self.settings.config.lang);
        chosen.unwrap_or_else(|| Lang::of_locale(&locale()))
    }

    /// True where colours are to be shown.
    pub(super) fn color(&self, is_terminal: bool) -> bool {
        wanted(self.options.color.fixed(), is_terminal)
    }

    /// The folders of data, state and configuration.
    pub(super) fn folders(&self) -> Result<Folders, Failure> {
        let found = Folders::find(self.options.data_dir.as_deref());
        found.map_err(|problem| Failure::of(&problem))
    }

    /// The reviewer: as asked, else by the login name.
    pub(super) fn reviewer(&self) -> Result<Reviewer, Failure> {
        let named = self.options.reviewer.clone().or_else(login_name);
        let name = named.unwrap_or_else(|| "reviewer".to_owned());
        let unfit = |_| Failure::new(|lang| t::no_name(lang, &name), &t::GIVE_A_NAME).usage();
        name.parse().map_err(unfit)
    }
}

/// The file of the library that is meant by `ID[@EDITION[.LANGUAGE]]`: of several
/// editions the newest, of several languages that of the built-in one, else the one whose
/// name has none, else the first; one that was put there before the built-in one.
fn opened(folders: &Folders, name: &str) -> Result<LibraryFile, Failure> {
    let (id, edition) = name.split_once('@').map_or((name, None), |(id, rest)| (id, Some(rest)));
    let (edition, language) = match edition.and_then(|edition| edition.split_once('.')) {
        Some((edition, language)) => (Some(edition), Some(language)),
        None => (edition, None),
    };
    let no_name = |_| {
        let what = |lang| library::no_declaration_name(lang, name);
        Failure::new(what, &library::NAME_OF_DECLARATION).usage()
    };
    let found = library_files_of(folders, &id.parse().map_err(no_name)?, edition, language);
    let newest = newest_edition(&found);
    let of_newest = found.into_iter().filter(|file| Some(&file.edition) == newest.as_ref());
    first_of(&of_newest.collect::<Vec<_>>()).cloned().ok_or_else(|| {
        let what = |lang| library::no_such_declaration(lang, name);
        Failure::new(what, &library::LIBRARY_LISTS)
    })
}
