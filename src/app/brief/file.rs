//! The file of a brief: its name as it is typed, as it is shown, and as the command
//! that checks the brief again takes it.

use std::path::PathBuf;

use crate::app::Alert;
use crate::app::command::Command;
use crate::app::context::Context;
use crate::brief::BriefFormat;
use crate::text::{Lang, clean, shell_word};
use crate::texts::briefing as t;

/// The paths of the start of the program.
#[derive(Clone, Debug, Default)]
pub struct LaunchPaths {
    /// The folder of the start, from which names of files are taken.
    pub folder: PathBuf,
    /// The home folder, for which `~` stands; `None` where it is not known.
    pub home: Option<PathBuf>,
    /// The data file that was given; `None` for the built-in declaration.
    pub declaration: Option<PathBuf>,
}

impl LaunchPaths {
    /// The path of a name that was typed.
    pub(in crate::app) fn path(&self, typed: &str) -> PathBuf {
        let in_home =
            typed.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with('/'));
        match (in_home, &self.home) {
            (Some(rest), Some(home)) => home.join(rest.trim_start_matches('/')),
            _ => self.folder.join(typed),
        }
    }

    /// True where the name is one in the folder of the start.
    fn is_from_start(&self, typed: &str) -> bool {
        !typed.starts_with('/') && self.path(typed) == self.folder.join(typed)
    }

    /// The path for people, with a word where it is in the folder of the start.
    pub(super) fn shown(&self, typed: &str, lang: Lang) -> String {
        let path = self.path(typed).display().to_string();
        if self.is_from_start(typed) { t::from_start(lang, &path) } else { path }
    }

    /// The command that checks the brief again, to be typed in the folder of the
    /// start.
    pub(super) fn check_command(&self, typed: &str) -> String {
        let file = if self.is_from_start(typed) && !typed.starts_with('-') {
            typed.to_owned()
        } else {
            self.path(typed).display().to_string()
        };
        let declaration = self.declaration.as_ref();
        let option = declaration.map(|file| format!("--file {} ", shell_word(&file.display())));
        format!("hertog verify {}{}", option.unwrap_or_default(), shell_word(&file))
    }
}

impl Context {
    /// The path of the brief's file.
    ///
    /// # Errors
    /// A name under which no file can be written: the reason, and the key that types
    /// another.
    pub(super) fn brief_path(&self) -> Result<PathBuf, Alert> {
        let (name, lang) = (self.sheet.file.text(), self.lang);
        let key = self.keymap.name(Command::NameFile);
        if name.is_empty() {
            let message = t::NO_FILE_NAME.get(lang).to_owned();
            return Err(Alert { message, remedy: t::give_name(lang, &key) });
        }
        let path = self.paths.path(name);
        let has_end = path.extension().is_some_and(|end| !end.is_empty());
        if has_end && BriefFormat::of_name(name) != Some(self.sheet.format) {
            let ends: Vec<&str> = BriefFormat::ALL.iter().map(|format| format.word()).collect();
            let message = t::no_format(lang, clean(name));
            return Err(Alert { message, remedy: t::name_ends(lang, &key, ends.join(", ")) });
        }
        Ok(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_from_where_the_program_was_started_and_from_home() {
        let paths = LaunchPaths {
            folder: "/werk".into(),
            home: Some("/home/analist".into()),
            declaration: Some("/data/een verklaring.ron".into()),
        };
        for (typed, path, command) in [
            ("nota.md", "/werk/nota.md", "nota.md"),
            ("uit/nota.md", "/werk/uit/nota.md", "uit/nota.md"),
            ("~/nota.md", "/home/analist/nota.md", "/home/analist/nota.md"),
            ("~", "/home/analist/", "/home/analist/"),
            ("~piet/nota.md", "/werk/~piet/nota.md", "'~piet/nota.md'"),
            ("/tmp/nota.md", "/tmp/nota.md", "/tmp/nota.md"),
            ("-nota.md", "/werk/-nota.md", "/werk/-nota.md"),
            ("l'été 2.md", "/werk/l'été 2.md", r"'l'\''été 2.md'"),
        ] {
            assert_eq!(paths.path(typed).to_str(), Some(path));
            let expected = format!("hertog verify --file '/data/een verklaring.ron' {command}");
            assert_eq!(paths.check_command(typed), expected);
        }
    }
}
