//! What goes wrong, where, and what to do: one line each, on stderr.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use crate::search::QueryFault;
use crate::store::Problem;
use crate::text::texts::screens as t;
use crate::text::{Lang, Text, clean};
use crate::tui::console;
use crate::wording::SystemFault;

/// Why a command failed; said in the interface language when it is reported.
#[derive(Debug)]
pub(super) struct Failure {
    what: Words,
    remedy: Words,
    code: u8,
    /// A reader that has gone away is no failure.
    quiet: bool,
    /// What the system said.
    cause: Option<Box<SystemFault>>,
    /// Whether a part of it is said in English only: then all of it is.
    english: bool,
}

/// A text and its values.
#[derive(Debug)]
struct Words {
    text: &'static Text,
    values: Vec<(&'static str, String)>,
}

impl Words {
    fn new(text: &'static Text, values: &[(&'static str, &dyn Display)]) -> Self {
        Self {
            text,
            values: values.iter().map(|(name, value)| (*name, value.to_string())).collect(),
        }
    }

    /// The words; `{cause}` is what the system said.
    fn get(&self, cause: &str, lang: Lang) -> String {
        let mut values: Vec<(&str, &dyn Display)> =
            self.values.iter().map(|(name, value)| (*name, value as _)).collect();
        values.push(("cause", &cause));
        self.text.with(lang, &values)
    }
}

impl Failure {
    /// Something failed; the values are for both texts.
    pub(super) fn new(
        what: &'static Text,
        remedy: &'static Text,
        values: &[(&'static str, &dyn Display)],
    ) -> Self {
        Self {
            what: Words::new(what, values),
            remedy: Words::new(remedy, values),
            code: 1,
            quiet: false,
            cause: None,
            english: false,
        }
    }

    /// The same, for what the system said.
    pub(super) fn caused_by(mut self, error: &io::Error) -> Self {
        self.cause = Some(Box::new(error.into()));
        self
    }

    /// The same, wholly in English, as a part of it is.
    pub(super) fn in_english(self) -> Self {
        Self { english: true, ..self }
    }

    /// The same, because the command was used wrongly.
    pub(super) fn usage(self) -> Self {
        Self { code: 2, ..self }
    }

    /// A problem with files.
    pub(super) fn of(problem: &Problem, lang: Lang) -> Self {
        Self::new(
            &t::WORDS,
            &t::REMEDY,
            &[("words", &problem.message(lang)), ("remedy", &problem.remedy(lang))],
        )
    }

    /// An edit that could not be saved.
    pub(super) fn not_saved(problem: &Problem, lang: Lang) -> Self {
        let words = t::NOT_SAVED.with(lang, &[("words", &problem.message(lang))]);
        let values: [(_, &dyn Display); 2] = [("words", &words), ("remedy", &problem.remedy(lang))];
        Self::new(&t::WORDS, &t::REMEDY, &values)
    }

    /// A query that cannot be understood.
    pub(super) fn query(fault: &QueryFault, query: &str, lang: Lang) -> Self {
        let letter = query[..fault.at.start].chars().count() + 1;
        Self::new(
            &t::BAD_QUERY,
            &t::REMEDY,
            &[
                ("query", &query),
                ("n", &letter),
                ("found", &fault.found(lang)),
                ("remedy", &fault.remedy(lang)),
            ],
        )
        .usage()
    }

    /// Prints the failure and gives the exit code.
    pub(super) fn report(self, lang: Lang) -> ExitCode {
        if self.quiet {
            return ExitCode::SUCCESS;
        }
        let lang = if self.english { Lang::En } else { lang };
        let cause = self.cause.as_ref().map(|cause| cause.words(lang)).unwrap_or_default();
        let mut lines = format!("hertog: {}\n", clean(&self.what.get(&cause, lang)));
        let remedy = self.remedy.get(&cause, lang);
        if !remedy.is_empty() {
            lines = format!("{lines}  {}\n", clean(&remedy));
        }
        // Where stderr is closed, the exit code says it alone.
        let _ = console::stderr().write_all(lines.as_bytes());
        ExitCode::from(self.code)
    }
}

impl From<io::Error> for Failure {
    /// A failure to print.
    fn from(error: io::Error) -> Self {
        let quiet = error.kind() == io::ErrorKind::BrokenPipe;
        Self { quiet, ..Self::new(&t::CANNOT_PRINT, &t::FIND_ROOM, &[]).caused_by(&error) }
    }
}
