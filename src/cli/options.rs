//! The global options, and what the environment says in their place.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::declaration::EditionId;
use crate::text::{Lang, clean, shell_word};
use crate::tui::console;

/// Options for all commands.
#[derive(Clone, Debug, Args)]
pub(super) struct GlobalOptions {
    /// Open this declaration instead of the built-in one.
    #[arg(long, global = true, value_name = "FILE.ron", env = "HERTOG_FILE")]
    pub(super) file: Option<PathBuf>,
    /// Open this declaration of the library: ID, ID@EDITION or ID@EDITION.LANGUAGE; else the newest edition.
    #[arg(long, global = true, value_name = "ID@EDITION")]
    pub(super) declaration: Option<String>,
    /// Keep all data, state and configuration in this folder.
    #[arg(long, global = true, value_name = "DIR", env = "HERTOG_DATA_DIR")]
    pub(super) data_dir: Option<PathBuf>,
    /// Who reviews; the login name where this is not given.
    #[arg(long, global = true, value_name = "NAME", env = "HERTOG_REVIEWER")]
    pub(super) reviewer: Option<String>,
    /// Language of the interface: en, nl or fr; else as config.ron or the locale says.
    #[arg(long, global = true, value_name = "LANG")]
    pub(super) lang: Option<Lang>,
    /// Whether to use colours; auto: where the terminal has some, unless `NO_COLOR` is set.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: When,
    /// Whether to print ASCII only; auto: on a terminal that cannot show more; into a pipe or file UTF-8 in any locale.
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        num_args = 0..=1,
        require_equals = true,
        default_value = "auto",
        default_missing_value = "always"
    )]
    pub(super) ascii: When,
}

impl GlobalOptions {
    /// The command line of another command on the same data: the options that choose
    /// them are repeated as they were given.
    pub(super) fn hertog(&self, words: &str) -> String {
        self.hertog_on(self.file.as_deref(), words)
    }

    /// The command line that carries work over to the edition that is open.
    pub(super) fn carry(&self, old: &EditionId, new: &EditionId) -> String {
        let file = self.file.as_deref().map(|file| file.display().to_string());
        let new = file.unwrap_or_else(|| new.to_string());
        self.hertog(&format!("carry {old} {}", shell_word(&clean(&new))))
    }

    /// The same with another file.
    pub(super) fn hertog_on(&self, file: Option<&Path>, words: &str) -> String {
        let path = |path: &Path| path.display().to_string();
        let options = [
            ("--file", file.map(path)),
            ("--data-dir", self.data_dir.as_deref().map(path)),
            ("--reviewer", self.reviewer.clone()),
        ];
        let option = |(name, value): (&str, Option<String>)| {
            value.map(|value| format!(" {name} {}", shell_word(&clean(&value))))
        };
        let options: String = options.into_iter().filter_map(option).collect();
        format!("hertog{options} {words}").trim_end().to_owned()
    }
}

/// A choice that may be left to the circumstances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// By what the terminal and the environment say.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl When {
    /// Yes or no, where it does not depend.
    pub(super) fn fixed(self) -> Option<bool> {
        match self {
            When::Auto => None,
            When::Always => Some(true),
            When::Never => Some(false),
        }
    }
}

/// The `--ascii` of arguments that could not be read.
pub(super) fn ascii_asked(arguments: impl Iterator<Item = OsString>) -> Option<bool> {
    let words = arguments.filter_map(|argument| argument.into_string().ok());
    let asked = words.filter_map(|word| match word.strip_prefix("--ascii")? {
        "" => Some(When::Always),
        value => When::from_str(value.strip_prefix('=')?, false).ok(),
    });
    asked.last().and_then(When::fixed)
}

/// The locale of messages; empty where none is set.
pub(super) fn locale() -> String {
    console::locale("LC_MESSAGES")
}
