//! The list of the commands; each has its arguments in a file of its own.

use std::ffi::{OsStr, OsString};

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use super::options::GlobalOptions;
use super::verify;
use super::{
    brief, carry, check, compare, completions, config, help, history, import, library, list, log,
    man, mark, note, session, show, stats, status, trace,
};

/// Follow up, offline and by keyboard, what governments promised each other in a joint declaration.
#[derive(Debug, Parser)]
#[command(
    name = "hertog",
    version,
    disable_version_flag = true,
    disable_help_subcommand = true,
    after_help = "QUERY: words, \"phrases\", ~near words; actor: named: chapter: id: is: text: note: status: date: marked: by:; - or not turns round, or, ( ).\n\
                  Without a command: the screens; where stdout is no terminal, what list prints."
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) options: GlobalOptions,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// Print the version.
    #[arg(short = 'V', long)]
    pub(super) version: bool,
    /// With --version: what a report of a fault needs, without content or names.
    #[arg(long, requires = "version")]
    pub(super) verbose: bool,
    /// What to show.
    #[arg(value_name = "QUERY")]
    pub(super) query: Vec<String>,
}

impl Cli {
    /// The command line as it is read here: a variable that is set to nothing counts as
    /// not set.
    pub(super) fn here() -> clap::Command {
        let is_empty = |name: &OsStr| std::env::var_os(name).is_some_and(|value| value.is_empty());
        Self::command().mut_args(|argument| match argument.get_env() {
            Some(name) if is_empty(name) => argument.env(None::<&'static str>),
            _ => argument,
        })
    }

    /// The arguments, read.
    ///
    /// # Errors
    /// They cannot be understood, or ask for help.
    pub(super) fn read(arguments: impl Iterator<Item = OsString>) -> Result<Self, clap::Error> {
        Self::from_arg_matches(&Self::here().try_get_matches_from(arguments)?)
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// A line a point: mark, id, heading, actors.
    List(list::ListArgs),
    /// The whole of a point, of a chapter's evaluation, or of the context.
    Show(show::ShowArgs),
    /// Set marks; say what changed.
    Mark(mark::MarkArgs),
    /// Write a note on a point; change or remove one.
    Note(note::NoteArgs),
    /// Say how far the work on points has come: a word, or none to take it away.
    Status(status::StatusArgs),
    /// A briefing of what a query shows: Markdown, a web page, Word, a table, JSON.
    Brief(brief::BriefArgs),
    /// Is every quote in a brief still true; exit 1 if one is not.
    Verify(verify::VerifyArgs),
    /// The declarations of the library, with progress and where each came from; removes one.
    Library(library::LibraryArgs),
    /// Make a declaration of a document: Word, ODT, HTML, PDF, Markdown or text.
    Import(import::ImportArgs),
    /// What became of each point in another edition.
    Compare(compare::CompareArgs),
    /// Take my work on an older edition over to a newer one; asks first.
    Carry(carry::CarryArgs),
    /// The same promise in other declarations; says yes or no to one.
    Trace(trace::TraceArgs),
    /// Go through points one by one, a key a decision.
    Session(session::SessionArgs),
    /// Take back my last edit on this device, in the edition that is open.
    Undo(history::EditionArgs),
    /// Do again what was taken back last, in the edition that is open.
    Redo(history::EditionArgs),
    /// The records, newest last.
    Log(log::LogArgs),
    /// Progress by chapter and by actor.
    Stats(stats::StatsArgs),
    /// Check a data file; exit 1 on errors.
    Check(check::CheckArgs),
    /// Which configuration is in use, and whether it is right; exit 1 if not.
    Config(config::ConfigArgs),
    /// The folders and files in use.
    Where,
    /// A script by which a shell completes hertog: docs/shells.md says where it goes.
    Completions(completions::CompletionsArgs),
    /// This help, that of a command, or a page on a topic.
    Help(help::HelpArgs),
    /// Write the manual: hertog.1, and a page for each command.
    Man(man::ManArgs),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::hyphens::prepared;

    fn query(arguments: &[&str]) -> Vec<String> {
        let arguments = arguments.iter().map(OsString::from);
        match Cli::try_parse_from(prepared(arguments)).unwrap() {
            Cli { command: Some(Command::List(args)), .. } => args.query,
            Cli { command: None, query, .. } => query,
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
