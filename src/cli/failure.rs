//! Failures with their place and remedy: one line each, on stderr.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::search::QueryFault;
use crate::store::Problem;
use crate::text::{Lang, Text, clean};
use crate::texts::screens as t;
use crate::tui::console;
use crate::wording::SystemFault;

/// Why a command failed; said in the interface language when it is reported.
#[derive(Debug)]
pub(super) struct Failure {
    what: Said,
    remedy: Said,
    code: u8,
    /// A reader that has gone away is no failure.
    quiet: bool,
    /// True where a part of it is said in English only: then all of it is.
    english: bool,
}

/// Words in every interface language, in the order of [`Lang::ALL`].
#[derive(Debug)]
pub(super) struct Said(Box<[String; 3]>);

impl From<&'static Text> for Said {
    fn from(text: &'static Text) -> Self {
        (|lang| text.get(lang).to_owned()).into()
    }
}

impl<F: Fn(Lang) -> String> From<F> for Said {
    fn from(say: F) -> Self {
        Self(Box::new(Lang::ALL.map(say)))
    }
}

impl Said {
    fn get(&self, lang: Lang) -> &str {
        &self.0[lang as usize]
    }
}

impl Failure {
    /// Something failed, and what to do: each a text, or a function of the language.
    pub(super) fn new(what: impl Into<Said>, remedy: impl Into<Said>) -> Self {
        Self { what: what.into(), remedy: remedy.into(), code: 1, quiet: false, english: false }
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
    pub(super) fn of(problem: &Problem) -> Self {
        Self::new(|lang| problem.message(lang), |lang| problem.remedy(lang))
    }

    /// An edit that could not be saved.
    pub(super) fn not_saved(problem: &Problem) -> Self {
        Self::new(|lang| t::not_saved(lang, problem.message(lang)), |lang| problem.remedy(lang))
    }

    /// A query that cannot be understood.
    pub(super) fn query(fault: &QueryFault, query: &str) -> Self {
        let letter = query[..fault.at.start].chars().count() + 1;
        Self::new(
            |lang| t::bad_query(lang, query, letter, fault.found(lang)),
            |lang| fault.remedy(lang),
        )
        .usage()
    }

    /// The failure and what to do, in a line.
    pub(super) fn words(&self, lang: Lang) -> String {
        let lang = if self.english { Lang::En } else { lang };
        let parts = [self.what.get(lang), self.remedy.get(lang)];
        clean(&parts.join("; ")).trim_end_matches("; ").to_owned()
    }

    /// Prints the failure and gives the exit code.
    pub(super) fn report(self, lang: Lang) -> ExitCode {
        if self.quiet {
            return ExitCode::SUCCESS;
        }
        let lang = if self.english { Lang::En } else { lang };
        let mut lines = format!("hertog: {}\n", clean(self.what.get(lang)));
        let remedy = self.remedy.get(lang);
        if !remedy.is_empty() {
            lines = format!("{lines}  {}\n", clean(remedy));
        }
        // With stderr closed, the exit code says it alone.
        let _ = console::stderr().write_all(lines.as_bytes());
        ExitCode::from(self.code)
    }
}

impl From<io::Error> for Failure {
    /// A failure to print.
    fn from(error: io::Error) -> Self {
        let quiet = error.kind() == io::ErrorKind::BrokenPipe;
        let cause = SystemFault::from(&error);
        let what = |lang| t::cannot_print(lang, cause.words(lang));
        Self { quiet, ..Self::new(what, &t::FIND_ROOM) }
    }
}
