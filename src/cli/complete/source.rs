//! Where candidates come from: the declaration and the settings that the rest of the
//! command line names.

use std::ffi::OsString;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::{ArgMatches, FromArgMatches};

use crate::cli::args::Cli;
use crate::cli::common::Common;
use crate::cli::file;
use crate::cli::options::GlobalOptions;
use crate::declaration::Declaration;
use crate::store::{Kept, read_kept};

/// The rest of the command line, and what is read of what it names.
pub(super) struct Source {
    /// The arguments of the command; none where none is named.
    given: Option<ArgMatches>,
    /// None where the options cannot be read.
    pub(super) common: Option<Common>,
    /// None where there is no sound one.
    declaration: OnceLock<Option<Declaration>>,
    files: AtomicBool,
}

impl Source {
    /// The source that the words of a line name, its program first.
    pub(super) fn new(words: &[OsString]) -> Self {
        let matches = Cli::here().ignore_errors(true).try_get_matches_from(words).ok();
        let options = matches.as_ref().and_then(|read| GlobalOptions::from_arg_matches(read).ok());
        let given = matches.and_then(|mut read| read.remove_subcommand()).map(|(_, given)| given);
        let mut common = options.map(Common::read);
        // A name that is not there yet completes nothing by itself.
        let _ = common.as_mut().map(Common::resolve);
        Self { given, common, declaration: OnceLock::new(), files: AtomicBool::new(false) }
    }

    /// The declaration, read when it is first asked for.
    pub(super) fn declaration(&self) -> Option<&Declaration> {
        let read = || file::declaration(self.common.as_ref()?).ok();
        self.declaration.get_or_init(read).as_ref()
    }

    /// The queries that were kept, by name.
    pub(super) fn kept(&self) -> Kept {
        let folders = self.common.as_ref().and_then(|common| common.folders().ok());
        folders.and_then(|folders| read_kept(&folders).ok()).unwrap_or_default()
    }

    /// Number of values that the command has for an argument already. The engine does
    /// not say: a first and a second value of a positional are both at place 0.
    pub(super) fn given(&self, argument: &str) -> usize {
        let values = self.given.as_ref().and_then(|given| given.try_get_raw(argument).ok()?);
        values.map_or(0, Iterator::count)
    }

    /// Asks the shell for names of files.
    pub(super) fn want_files(&self) {
        self.files.store(true, Ordering::Relaxed);
    }

    /// True where names of files were asked for.
    pub(super) fn wants_files(&self) -> bool {
        self.files.load(Ordering::Relaxed)
    }
}
