//! The options, and how they are read.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::settings::Settings;
use crate::declaration::EditionId;
use crate::review::{Mark, Order};
use crate::text::{Lang, clean, shell_word};

/// Follow up, offline and by keyboard, what governments promised each other in a joint declaration.
#[derive(Debug, Parser)]
#[command(
    name = "hertog",
    version,
    after_help = "QUERY: words, \"phrases\", ~near words; actor: named: chapter: id: is: text: note: status: date: marked: by:; - or not turns round, or, ( ).\n\
                  Without a command: the screens; where stdout is no terminal, what list prints."
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) common: Common,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// What to show.
    #[arg(value_name = "QUERY")]
    pub(super) query: Vec<String>,
}

/// Of which edition an edit is taken back, or done again.
#[derive(Debug, Args)]
pub(super) struct EditionArgs {
    /// In this edition instead of the one that is open.
    #[arg(long, value_name = "EDITION")]
    pub(super) edition: Option<EditionId>,
}

/// Options for all commands.
#[derive(Debug, Args)]
pub(super) struct Common {
    /// Open this declaration instead of the built-in one.
    #[arg(long, global = true, value_name = "FILE.ron", env = "HERTOG_FILE")]
    pub(super) file: Option<PathBuf>,
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
    /// What the configuration sets.
    #[arg(skip)]
    pub(super) settings: Settings,
}

impl Common {
    /// What one types to run a command on the same data: the options that choose
    /// them are repeated as they were given.
    pub(super) fn hertog(&self, words: &str) -> String {
        self.hertog_on(self.file.as_deref(), words)
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

/// When to do something.
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

/// What `--ascii` asks for in arguments that could not be read.
pub(super) fn ascii_asked(arguments: impl Iterator<Item = OsString>) -> Option<bool> {
    let words = arguments.filter_map(|argument| argument.into_string().ok());
    let asked = words.filter_map(|word| match word.strip_prefix("--ascii")? {
        "" => Some(When::Always),
        value => When::from_str(value.strip_prefix('=')?, false).ok(),
    });
    asked.last().and_then(When::fixed)
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// A line a point: mark, id, heading, actors.
    List {
        /// What to list.
        query: Vec<String>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// The whole of a point, of a chapter's evaluation, or of the context.
    Show {
        /// A point's id, such as 2.6; a chapter's number, such as 6; or: context.
        #[arg(required = true, value_name = "ID")]
        ids: Vec<String>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
        /// Print points with their citation, as y copies them.
        #[arg(long, conflicts_with = "json")]
        cite: bool,
        /// Print the citation as Markdown, which verify can check.
        #[arg(long, requires = "cite")]
        markdown: bool,
    },
    /// Set marks; say what changed.
    Mark {
        /// reviewed, come-back or open.
        #[arg(value_parser = mark)]
        mark: Mark,
        /// Ids of points, such as 2.6.
        #[arg(value_name = "ID", required_unless_present = "query", conflicts_with = "query")]
        ids: Vec<String>,
        /// Mark all points that this query finds.
        #[arg(long)]
        query: Option<String>,
    },
    /// Write a note on a point; change or remove one.
    Note(NoteArgs),
    /// Say how far the work on points has come: a word, or none to take it away.
    Status(StatusArgs),
    /// A briefing of what a query shows: Markdown, a web page, Word, a table, JSON.
    Brief(super::brief::BriefArgs),
    /// Is every quote in a brief still true; exit 1 if one is not.
    Verify {
        /// The brief; - reads standard input.
        brief: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Go through points one by one, a key a decision.
    Session(SessionArgs),
    /// Take back my last edit on this device, in the edition that is open.
    Undo(EditionArgs),
    /// Do again what was taken back last, in the edition that is open.
    Redo(EditionArgs),
    /// The records, newest last.
    Log {
        /// Only records on points that this finds.
        query: Vec<String>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
        /// Check the chain of every journal, and your own against what was saved; exit 1 if one is not whole.
        #[arg(long, conflicts_with_all = ["json", "query"])]
        verify: bool,
    },
    /// Progress by chapter and by actor.
    Stats {
        /// Only points that this finds.
        query: Vec<String>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Check a data file; exit 1 on errors.
    Check {
        /// The file; without it the declaration in use.
        file: Option<PathBuf>,
    },
    /// Which configuration is in use, and whether it is right; exit 1 if not.
    Config {
        /// Print one with every setting and what it does, to start from.
        #[arg(long)]
        default: bool,
    },
    /// The folders and files in use.
    Where,
}

/// What `note` takes.
#[derive(Debug, Args)]
#[command(
    override_usage = "hertog note [OPTIONS] ID TEXT\n       hertog note [OPTIONS] ID -\n       hertog note [OPTIONS] --query QUERY TEXT\n       hertog note --edit NOTE TEXT\n       hertog note --remove NOTE"
)]
pub(super) struct NoteArgs {
    /// The id of a point and the text of the note; - reads it from standard input.
    #[arg(value_name = "TEXT", required_unless_present = "remove", allow_hyphen_values = false)]
    pub(super) words: Vec<String>,
    /// One note for all points that this query finds.
    #[arg(long, conflicts_with_all = ["edit", "remove"])]
    pub(super) query: Option<String>,
    /// Give this note of mine a new text.
    #[arg(long, value_name = "NOTE", conflicts_with = "remove")]
    pub(super) edit: Option<String>,
    /// Remove this note of mine; the record of it stays.
    #[arg(long, value_name = "NOTE", conflicts_with = "words")]
    pub(super) remove: Option<String>,
    #[command(flatten)]
    pub(super) parts: NoteParts,
}

/// What may go with a note.
#[derive(Debug, Args)]
pub(super) struct NoteParts {
    /// Who may read it: its handling level (public, internal, restricted, or those of config.ron).
    #[arg(long, value_name = "LEVEL")]
    pub(super) level: Option<String>,
    /// Where it is from: a document or a link.
    #[arg(long, value_name = "SOURCE")]
    pub(super) source: Option<String>,
    /// Of when the source is: 2026, March 2026, 12/03/2026 (the day first), 2026-03-12 or 2025..2026.
    #[arg(long, value_name = "DATE", requires = "source")]
    pub(super) source_date: Option<String>,
}

/// What `status` takes.
#[derive(Debug, Args)]
#[command(
    override_usage = "hertog status [OPTIONS] ID... WORD\n       hertog status [OPTIONS] --query QUERY WORD"
)]
pub(super) struct StatusArgs {
    /// Ids of points, such as 2.6, and the word: not-started, under-way, done, done-in-part, closed, unknown (or those of config.ron) or none.
    #[arg(value_name = "WORD", required = true)]
    pub(super) words: Vec<String>,
    /// Say it of all points that this query finds.
    #[arg(long)]
    pub(super) query: Option<String>,
    /// A note that shows it; - reads it from standard input.
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
    #[command(flatten)]
    pub(super) parts: NoteParts,
}

/// What `session` takes.
#[derive(Debug, Args)]
pub(super) struct SessionArgs {
    /// Which points to go through; all of them where this is not given.
    pub(super) query: Vec<String>,
    /// In which order: document, or attention (what needs attention first).
    #[arg(long, value_name = "ORDER", value_parser = order)]
    pub(super) order: Option<Order>,
    /// Keep notes, progress and what others decided off the screen.
    #[arg(long)]
    pub(super) discreet: bool,
    /// Ask line by line, without a screen.
    #[arg(long)]
    pub(super) plain: bool,
}

fn order(text: &str) -> Result<Order, String> {
    text.parse().map_err(|_| format!("{text:?} is no order: expected document or attention"))
}

fn mark(text: &str) -> Result<Mark, String> {
    text.parse().map_err(|_| format!("{text:?} is no mark: expected reviewed, come-back or open"))
}

/// A minus sign, which the query takes for `-` and clap for a letter.
pub(super) const MINUS: &str = "\u{2212}";

/// The arguments with terms such as `-drugs` made safe from being read as a
/// bundle of options: no command has single-letter options but `-h`, `-V` and
/// `-o`, and none of those takes letters behind it.
pub(super) fn prepared(
    arguments: impl Iterator<Item = OsString>,
) -> impl Iterator<Item = OsString> {
    arguments.enumerate().map(|(place, argument)| match argument.to_str().and_then(negative) {
        Some(term) if place > 0 => OsString::from(format!("{MINUS}{term}")),
        _ => argument,
    })
}

/// What follows the `-` of a negative term; nothing for options.
fn negative(argument: &str) -> Option<&str> {
    argument.strip_prefix('-').filter(|term| term.chars().count() > 1 && !term.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn query(arguments: &[&str]) -> Vec<String> {
        let arguments = arguments.iter().map(OsString::from);
        match Cli::try_parse_from(prepared(arguments)).unwrap() {
            Cli { command: Some(Command::List { query, .. }), .. }
            | Cli { command: None, query, .. } => query,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_options_are_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn negative_terms_are_words_of_the_query() {
        assert_eq!(
            query(&["hertog", "list", "havens", "-drugs", "--lang", "nl"]),
            ["havens", "−drugs"]
        );
        assert_eq!(query(&["hertog", "-is:open"]), ["−is:open"]);
        assert_eq!(query(&["hertog", "list", "a", "--json"]), ["a"]);
    }
}
