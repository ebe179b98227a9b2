//! The words of a shell's question, and the answer in the form that its script reads.

use std::ffi::OsString;

use serde::Serialize;

use super::{Candidate, FILES, Found, bash, find};
use crate::cli::completions::Shell;

/// What is printed, and the exit code.
pub(super) fn answer(shell: Shell, arguments: Vec<OsString>) -> (String, u8) {
    if shell == Shell::Bash {
        return bash::answer(&arguments);
    }
    let last = arguments.len().saturating_sub(1);
    let index = if shell == Shell::Zsh { number("HERTOG_COMPLETE_INDEX") } else { None };
    match find(arguments, index.unwrap_or(last)) {
        Found::Files => (String::new(), FILES),
        Found::Candidates(candidates) => (written(shell, &candidates), 0),
    }
}

/// A number that a script gives beside the words.
pub(super) fn number(variable: &str) -> Option<usize> {
    std::env::var(variable).ok()?.parse().ok()
}

fn written(shell: Shell, candidates: &[Candidate]) -> String {
    match shell {
        Shell::Nushell => json(candidates),
        Shell::Zsh => candidates.iter().map(|candidate| described(candidate) + "\n").collect(),
        _ => candidates.iter().map(|candidate| tabbed(candidate) + "\n").collect(),
    }
}

/// As `_describe` reads it: a colon of the value has a backslash.
fn described(candidate: &Candidate) -> String {
    let value = candidate.value.replace('\\', r"\\").replace(':', r"\:");
    if candidate.help.is_empty() {
        return value;
    }
    format!("{value}:{}", candidate.help.replace('\\', r"\\"))
}

/// As fish reads it.
fn tabbed(candidate: &Candidate) -> String {
    match &*candidate.help {
        "" => candidate.value.clone(),
        help => format!("{}\t{help}", candidate.value),
    }
}

#[derive(Serialize)]
struct Row<'a> {
    value: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
}

/// As an external completer of nushell gives it.
fn json(candidates: &[Candidate]) -> String {
    let rows: Vec<Row> = candidates
        .iter()
        .map(|Candidate { value, help }| Row { value, description: help })
        .collect();
    serde_json::to_string(&rows).unwrap_or_default()
}
