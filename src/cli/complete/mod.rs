//! What could stand at the cursor of a command line: asked by the script of a shell,
//! which `hertog completions` prints. Nothing is written, and nothing said of faults.

mod answer;
mod bash;
mod candidates;
mod source;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{CommandFactory, ValueEnum};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, complete};

use super::args::Cli;
use super::completions::Shell;
use super::hyphens::{MINUS, as_typed, prepared};
use crate::text::{clean, is_clean};
use crate::tui::console::{self, Content};

use candidates::{Completer, Values};
use source::Source;

/// The environment variable that holds the name of the shell that asks.
pub(super) const VARIABLE: &str = "HERTOG_COMPLETE";

/// The exit code that asks the shell for its own names of files.
const FILES: u8 = 3;

/// What could stand in place of a word.
#[derive(Debug, PartialEq, Eq)]
struct Candidate {
    value: String,
    /// Empty where the value says all.
    help: String,
}

impl Candidate {
    /// A candidate whose characters all show; none otherwise.
    fn shown(candidate: &CompletionCandidate) -> Option<Self> {
        let value = as_typed(candidate.get_value().to_str()?);
        let help = candidate.get_help().map(ToString::to_string).unwrap_or_default();
        let help = clean(help.lines().next().unwrap_or_default()).into_owned();
        is_clean(&value).then_some(Self { value, help })
    }

    /// True where a blank may follow: nothing is wanted behind the value.
    fn is_whole(&self) -> bool {
        !self.value.ends_with(':')
    }
}

/// What could stand at the cursor.
enum Found {
    /// In the order in which they are offered.
    Candidates(Vec<Candidate>),
    /// Names of files, which the shell knows best.
    Files,
}

/// The answer to a shell that asks; `None` where none does.
pub(super) fn answered() -> Option<ExitCode> {
    let name = std::env::var(VARIABLE).ok()?;
    let shell = Shell::from_str(&name, false).ok()?;
    let mut arguments = std::env::args_os().skip(1);
    arguments.next().filter(|first| first == "--")?;
    let (text, code) = answer::answer(shell, arguments.collect());
    // A shell that no longer listens is told nothing.
    let _ = console::stdout(Content::Text).write_all(text.as_bytes());
    Some(ExitCode::from(code))
}

/// What could stand in place of the word at `index`; the first word is the program.
fn find(mut words: Vec<OsString>, index: usize) -> Found {
    if index == 0 || index > words.len() {
        return Found::Candidates(Vec::new());
    }
    // Some shells give no word where the cursor stands behind a blank.
    let typed = if index < words.len() { words.remove(index) } else { OsString::new() };
    let typed = typed.to_string_lossy();
    let words: Vec<OsString> = prepared(words.into_iter()).collect();
    let source = Arc::new(Source::new(&words));
    let mut candidates = engine(&source, &words[..index], form(&typed));
    if source.wants_files() {
        return Found::Files;
    }
    if typed.is_empty() && !candidates.iter().all(is_option) {
        candidates.retain(|candidate| !is_option(candidate));
    }
    Found::Candidates(candidates.iter().filter_map(Candidate::shown).collect())
}

/// A word as clap is to see it: a hyphen before letters turns a term of a query round.
fn form(typed: &str) -> OsString {
    match typed.strip_prefix('-') {
        Some(rest) if !rest.is_empty() && !rest.starts_with('-') => format!("{MINUS}{rest}").into(),
        _ => typed.into(),
    }
}

/// What clap's engine finds for a word behind others.
fn engine(source: &Arc<Source>, before: &[OsString], typed: OsString) -> Vec<CompletionCandidate> {
    let mut command = completed(Cli::command(), source);
    let words = before.iter().cloned().chain([typed]).collect();
    complete(&mut command, words, before.len(), None).unwrap_or_default()
}

fn is_option(candidate: &CompletionCandidate) -> bool {
    candidate.get_value().as_encoded_bytes().starts_with(b"-")
}

/// A command of which every argument with a known kind of values completes them.
fn completed(command: clap::Command, source: &Arc<Source>) -> clap::Command {
    let name = command.get_name().to_owned();
    let command =
        command.mut_args(|argument| match Values::of(&name, argument.get_id().as_str()) {
            Some(values) => {
                let source = Arc::clone(source);
                argument.add(ArgValueCompleter::new(Completer { values, source }))
            }
            None => argument,
        });
    command.mut_subcommands(|command| completed(command, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is free text, or known only once it is written.
    const FREE: [&str; 9] =
        ["reviewer", "edit", "remove", "note", "source", "source_date", "date", "words", "id"];

    #[test]
    fn every_argument_that_takes_a_value_is_completed_or_free() {
        let mut cli = Cli::command();
        cli.build();
        for command in std::iter::once(&cli).chain(cli.get_subcommands()) {
            for argument in command.get_arguments() {
                let id = argument.get_id().as_str();
                let takes = argument.get_action().takes_values();
                let known = !argument.get_possible_values().is_empty()
                    || Values::of(command.get_name(), id).is_some()
                    || FREE.contains(&id);
                assert!(known || !takes, "{} {id}", command.get_name());
            }
        }
    }
}
