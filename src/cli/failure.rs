//! What goes wrong, where, and what to do: one line each, on stderr.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use crate::search::QueryFault;
use crate::store::Problem;
use crate::text::{Lang, clean};

/// Why a command failed.
#[derive(Debug)]
pub(super) struct Failure {
    message: String,
    remedy: String,
    code: u8,
}

impl Failure {
    /// Something failed.
    pub(super) fn new(message: impl Display, remedy: impl Display) -> Self {
        Self { message: message.to_string(), remedy: remedy.to_string(), code: 1 }
    }

    /// The command was used wrongly.
    pub(super) fn usage(message: impl Display, remedy: impl Display) -> Self {
        Self { code: 2, ..Self::new(message, remedy) }
    }

    /// A problem with files.
    pub(super) fn of(problem: &Problem, lang: Lang) -> Self {
        Self::new(problem.message(lang), problem.remedy(lang))
    }

    /// A query that cannot be understood.
    pub(super) fn query(fault: &QueryFault, query: &str) -> Self {
        let expected = format!("expected {}", fault.expected);
        let remedy = fault
            .nearest
            .as_ref()
            .map_or(expected.clone(), |near| format!("did you mean {near}? {expected}"));
        Self::usage(
            format!("query `{query}`, letter {}: {}", fault.at.start + 1, fault.found),
            remedy,
        )
    }

    /// Prints the failure and gives the exit code. A closed pipe is no failure.
    pub(super) fn report(self) -> ExitCode {
        if self.message.is_empty() {
            return ExitCode::SUCCESS;
        }
        let mut lines = format!("hertog: {}\n", clean(&self.message));
        if !self.remedy.is_empty() {
            lines = format!("{lines}  {}\n", clean(&self.remedy));
        }
        // Where stderr is closed, the exit code says it alone.
        let _ = io::stderr().write_all(lines.as_bytes());
        ExitCode::from(self.code)
    }
}

impl From<io::Error> for Failure {
    /// A failure to print. A reader that has gone away ends the program quietly.
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::new("", "");
        }
        Self::new(
            format!("the output cannot be written: {error}"),
            "give it somewhere to go that has room",
        )
    }
}
