//! A query in every declaration of the library.

use jiff::tz::TimeZone;
use serde::Serialize;

use super::common::Common;
use super::context::{CommandContext, eprintln_quietly};
use super::failure::Failure;
use super::zone::Zone;
use crate::declaration::{Declaration, builtin};
use crate::search::library::{InDeclaration, is_plain};
use crate::search::{Found, Known, Query, QueryFault, other_matches, search_once};
use crate::store::{
    Counted, LibraryFault, LibraryFile, LibrarySearch, Opener, Problem, in_threads, library_files,
};
use crate::text::{Lang, clean};
use crate::texts::library as t;

/// What a declaration of the library answers.
enum Answer<T> {
    /// It cannot be read.
    Unread(Unread),
    /// It does not know what the query names.
    Unknown(QueryFault),
    /// What was made of what was found in it; none where nothing was.
    Searched(Option<T>),
}

/// The answers of all declarations.
pub(super) struct Answers<T> {
    /// What was made of what was found, in the order of the library.
    pub(super) found: Vec<T>,
    pub(super) unread: Vec<Unread>,
    /// Those in which something was found.
    pub(super) found_in: Counted,
    /// Those that could be read.
    pub(super) read: Counted,
}

/// A file or folder that cannot be read.
#[derive(Serialize)]
pub(super) struct Unread {
    pub(super) path: String,
    pub(super) fault: String,
}

/// Says on stderr what cannot be read.
pub(super) fn say_unread(unread: &[Unread], lang: Lang) {
    for Unread { path, fault } in unread {
        eprintln_quietly(&format!("hertog: {}: {}", clean(path), clean(fault)));
    }
    if !unread.is_empty() {
        eprintln_quietly(&format!("  {}", t::n_unread(lang, unread.len())));
    }
}

/// A declaration in which something was found.
pub(super) struct Hit<'a> {
    pub(super) file: &'a LibraryFile,
    pub(super) context: CommandContext,
    pub(super) query: Query,
    pub(super) found: Found,
}

/// A query, and where it is looked for.
pub(super) struct Search<'a> {
    common: &'a Common,
    text: &'a str,
    zone: TimeZone,
    opener: Opener,
    library: Library,
}

enum Library {
    /// Each file is searched by itself.
    Files(Vec<LibraryFile>, Vec<Problem>),
    /// What is found in each of its files is known.
    Answered(Box<LibrarySearch>, Vec<Result<InDeclaration, LibraryFault>>),
}

impl<'a> Search<'a> {
    /// Looks for a query in all files at once, if that can be.
    pub(super) fn new(common: &'a Common, text: &'a str) -> Result<Self, Failure> {
        let folders = common.folders()?;
        let opener = Opener::new(&folders, &common.reviewer()?);
        let query = Query::parse(text, &builtin()).ok().filter(is_plain);
        let answered = query.and_then(|query| {
            let library = Box::new(LibrarySearch::open(&folders));
            library.answers(&query).map(|answers| Library::Answered(library, answers))
        });
        let library = answered.unwrap_or_else(|| {
            let (files, problems) = library_files(&folders);
            Library::Files(files, problems)
        });
        Ok(Self { common, text, zone: Zone::of_system().rules, opener, library })
    }

    /// The answers of all declarations, with what `tell` makes of each in which something was
    /// found. Fails where none knows what the query names.
    pub(super) fn answers<T: Send>(
        &self,
        tell: impl Fn(Hit<'_>) -> Result<T, Failure> + Sync,
    ) -> Result<Answers<T>, Failure> {
        let all: Vec<usize> = (0..self.count()).collect();
        let told = in_threads(&all, || (), |(), ix| self.answer(*ix, &tell));
        let (mut found, mut unread) = (Vec::new(), Vec::new());
        let (mut found_in, mut read) = (Vec::new(), Vec::new());
        let (mut fault, mut knows) = (None, false);
        for (answer, file) in told.into_iter().zip(self.files()) {
            let answer = match answer? {
                Answer::Unread(fault) => {
                    unread.push(fault);
                    continue;
                }
                Answer::Unknown(unknown) => Err(unknown),
                Answer::Searched(found) => Ok(found),
            };
            read.push(file);
            knows |= answer.is_ok();
            match answer {
                Err(unknown) => drop(fault.get_or_insert(unknown)),
                Ok(None) => {}
                Ok(Some(told)) => {
                    found_in.push(file);
                    found.push(told);
                }
            }
        }
        if let Some(fault) = fault.filter(|_| !knows) {
            return Err(Failure::query(&fault, self.text));
        }
        unread.extend(self.problems().iter().map(|problem| Unread {
            path: problem.path.display().to_string(),
            fault: problem.message(self.common.lang()),
        }));
        Ok(Answers { found, unread, found_in: Counted::of(found_in), read: Counted::of(read) })
    }

    /// The declaration of a file, and the query as it reads that; none where it cannot be
    /// read, or does not know what the query names.
    pub(super) fn open(&self, file: &LibraryFile) -> Option<(CommandContext, Query)> {
        let context = self.context(file, file.read().ok()?);
        let query = self.query(&context).ok()?;
        Some((context, query))
    }

    /// The files of all declarations, in the order of the library.
    pub(super) fn files(&self) -> &[LibraryFile] {
        match &self.library {
            Library::Files(files, _) => files,
            Library::Answered(library, _) => library.files(),
        }
    }

    /// Number of declarations.
    fn count(&self) -> usize {
        self.files().len()
    }

    /// The folders that cannot be listed.
    fn problems(&self) -> &[Problem] {
        match &self.library {
            Library::Files(_, problems) => problems,
            Library::Answered(library, _) => library.problems(),
        }
    }

    fn context(&self, file: &LibraryFile, declaration: Declaration) -> CommandContext {
        let (path, zone) = (file.path.as_deref(), self.zone.clone());
        CommandContext::of(self.common, &self.opener, declaration, path, zone)
    }

    /// The query as a declaration reads it.
    fn query(&self, context: &CommandContext) -> Result<Query, QueryFault> {
        let names =
            Known { declaration: context.declaration(), vocabulary: Some(&context.vocabulary) };
        Query::parse(self.text, names)
    }

    /// What one declaration answers.
    fn answer<T>(
        &self,
        ix: usize,
        tell: impl Fn(Hit<'_>) -> Result<T, Failure>,
    ) -> Result<Answer<T>, Failure> {
        let file = &self.files()[ix];
        let declaration = match &self.library {
            Library::Files(..) => file.read().map(|read| (read, None)),
            Library::Answered(library, answers) => match &answers[ix] {
                Err(fault) => Err(fault.clone()),
                Ok(found) if found.is_empty() => return Ok(Answer::Searched(None)),
                Ok(found) => library.read(ix).map(|(read, same)| (read, same.then_some(found))),
            },
        };
        match declaration {
            Ok((declaration, known)) => match self.search(file, declaration, known) {
                Err(fault) => Ok(Answer::Unknown(fault)),
                Ok(hit) => hit.map(tell).transpose().map(Answer::Searched),
            },
            Err(fault) => {
                let path = file.path.as_ref().map(|path| path.display().to_string());
                let fault = fault.words(self.common.lang());
                Ok(Answer::Unread(Unread { path: path.unwrap_or_default(), fault }))
            }
        }
    }

    /// What is found in a declaration, of which it may be `known`; none where nothing is.
    fn search<'f>(
        &self,
        file: &'f LibraryFile,
        declaration: Declaration,
        known: Option<&InDeclaration>,
    ) -> Result<Option<Hit<'f>>, QueryFault> {
        let context = self.context(file, declaration);
        let query = self.query(&context)?;
        let found = known.map_or_else(
            || search_once(&context.review_view(), &query),
            |known| complete(&context, &query, known),
        );
        let has_found = !found.points.is_empty() || !found.other_matches.is_empty();
        Ok(has_found.then_some(Hit { file, context, query, found }))
    }
}

/// What is known to be found, with the places outside the points.
fn complete(context: &CommandContext, query: &Query, known: &InDeclaration) -> Found {
    let mut found = known.found.clone();
    if known.elsewhere {
        found.other_matches = other_matches(&context.corpus, query, &found.taken);
    }
    found
}
