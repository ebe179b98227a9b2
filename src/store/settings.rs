//! The configuration: files of the user's own, which are read and never
//! written.

use std::path::{Path, PathBuf};

use super::{Folders, Problem, ProblemKind, files};
use crate::config::{self, Config, LARGEST, Theme, ThemeName};
use crate::declaration::Fault;

/// The settings, and the files in which they stand.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    /// The settings that count.
    pub(crate) config: Config,
    /// The files that are there: `config.ron`, and that of the theme.
    pub(crate) files: Vec<SettingsFile>,
}

/// A file of settings that is there.
#[derive(Clone, Debug)]
pub(crate) struct SettingsFile {
    /// Where.
    pub(crate) path: PathBuf,
    /// Its faults, in the order of the file; or the problem why it cannot be read.
    pub(crate) faults: Result<Vec<Fault>, Problem>,
}

impl SettingsFile {
    /// Number of its faults.
    pub(crate) fn count(&self) -> usize {
        self.faults.as_ref().map_or(1, Vec::len)
    }

    /// The first thing that is wrong with it, and how many more there are.
    pub(crate) fn problem(&self) -> Option<Problem> {
        match &self.faults {
            Err(problem) => Some(problem.clone()),
            Ok(faults) => faults.first().map(|fault| {
                let in_a_field = ProblemKind::Settings(faults.len() as u64 - 1);
                let kind = if fault.path.is_some() { in_a_field } else { ProblemKind::NoSettings };
                Problem::at(kind, &self.path).because(fault)
            }),
        }
    }
}

/// Reads what people set. Whatever the files hold, the program can go on.
pub(crate) fn read_settings(folders: &Folders) -> Settings {
    let mut settings = Settings::default();
    let path = folders.settings();
    let (config, mut faults) = match read(&path, config::read) {
        Ok(None) => return settings,
        Ok(Some(read)) => read,
        Err(problem) => {
            settings.files.push(SettingsFile { path, faults: Err(problem) });
            return settings;
        }
    };
    settings.config = config;
    let themed = theme(folders, &mut settings.config, &mut faults);
    config::in_order(&mut faults);
    settings.files.push(SettingsFile { path, faults: Ok(faults) });
    settings.files.extend(themed);
    settings
}

/// Finds the theme that is asked for: a file of its name, or else one that is
/// built in. Gives the file, where there is one.
fn theme(folders: &Folders, config: &mut Config, faults: &mut Vec<Fault>) -> Option<SettingsFile> {
    let (mut theme, mut file) = (Theme::default(), None);
    if let Some((name, field_match)) = &config.theme_name {
        if let Some((own, of)) = own(folders, name) {
            (theme, file) = (own, Some(of));
        } else if let Some(built_in) = Theme::built_in(name.as_str()) {
            theme = built_in;
        } else {
            faults.push(config::no_theme(name, field_match));
            config.theme_name = None;
        }
    }
    config.theme = theme.with(&config.colors);
    file
}

/// A theme that somebody made, and its file.
fn own(folders: &Folders, name: &ThemeName) -> Option<(Theme, SettingsFile)> {
    let path = folders.theme(name);
    let (theme, faults) = match read(&path, config::read_theme) {
        Ok(read) => read.map(|(theme, faults)| (theme, Ok(faults)))?,
        Err(problem) => (Theme::default(), Err(problem)),
    };
    Some((theme, SettingsFile { path, faults }))
}

/// The bytes of a file; none where there is no file. More than any configuration
/// could need is not read.
fn read<T: Default>(
    path: &Path,
    read: fn(&[u8]) -> (T, Vec<Fault>),
) -> Result<Option<(T, Vec<Fault>)>, Problem> {
    let Some(bytes) = files::read_own(path, LARGEST)? else { return Ok(None) };
    if bytes.len() as u64 <= LARGEST {
        return Ok(Some(read(&bytes)));
    }
    let message = format!("the file has more than {} KiB", LARGEST >> 10);
    let fault = Fault::new(message, "remove what is no setting");
    Ok(Some((T::default(), vec![fault])))
}
