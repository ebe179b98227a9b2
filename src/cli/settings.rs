//! The settings of the configuration, for all commands: read once, before anything
//! is said, and never a reason not to go on.

use super::options::{GlobalOptions, locale};
use crate::app::Keymap;
use crate::config::{self, Config, Keyboard};
use crate::store::{self, Folders, Problem, SettingsFile};

/// The settings of the files of the configuration folder, with their faults.
#[derive(Debug, Default)]
pub(super) struct Settings {
    pub(super) config: Config,
    /// The keymap, where it is not that of the command table.
    pub(super) keymap: Option<Keymap>,
    pub(super) files: Vec<SettingsFile>,
}

impl Settings {
    /// Reads them from the folders that the options name.
    pub(super) fn read(options: &GlobalOptions) -> Self {
        // Without a folder the command itself fails, and says so.
        let Ok(folders) = Folders::find(options.data_dir.as_deref()) else {
            return Self::default();
        };
        let store::Settings { config, mut files } = store::read_settings(&folders);
        let keyboard = config.keyboard.unwrap_or_else(|| Keyboard::of_locale(&locale()));
        if config.keys.is_empty() && keyboard == Keyboard::default() {
            return Self { config, keymap: None, files };
        }
        let (keymap, wrong) = Keymap::rebound(&config.keys, keyboard);
        if let Some(SettingsFile { faults: Ok(faults), .. }) = files.first_mut() {
            faults.extend(wrong);
            config::in_order(faults);
        }
        Self { config, keymap: Some(keymap), files }
    }

    /// The problems of their files, for the user.
    pub(super) fn problems(&self) -> Vec<Problem> {
        self.files.iter().filter_map(SettingsFile::problem).collect()
    }
}
