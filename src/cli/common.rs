//! The global options and the settings, and what every command makes of both.

use std::path::PathBuf;

use super::colors::wanted;
use super::failure::Failure;
use super::options::{GlobalOptions, locale};
use super::settings::Settings;
use crate::review::Reviewer;
use crate::store::{Folders, login_name};
use crate::text::Lang;
use crate::texts::screens as t;

/// The global options, and what the configuration sets.
pub(super) struct Common {
    pub(super) options: GlobalOptions,
    pub(super) settings: Settings,
}

impl Common {
    /// The options with the settings of the folders that they name.
    pub(super) fn read(options: GlobalOptions) -> Self {
        let settings = Settings::read(&options);
        Self { options, settings }
    }

    /// The same with another declaration.
    pub(super) fn opening(&self, file: Option<PathBuf>) -> Self {
        Self::read(GlobalOptions { file, ..self.options.clone() })
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
