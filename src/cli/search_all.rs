//! A query in every declaration of the library, as `list` shows what it finds.

use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::list::{ListJson, elsewhere, hits};
use super::zone::Zone;
use crate::declaration::{Declaration, builtin};
use crate::review::Lost;
use crate::search::library::{InDeclaration, is_plain};
use crate::search::{Found, Known, Query, QueryFault, other_matches, search_once};
use crate::store::{LibraryFault, LibraryFile, LibrarySearch, Opener, Problem, library_files};

/// What a declaration of the library answers.
pub(super) enum Answer {
    /// It cannot be read.
    Unread(Unread),
    /// It does not know what the query names.
    Unknown(QueryFault),
    /// What was found in it; none where nothing was.
    Searched(Option<Group>),
}

/// A file or folder that cannot be read.
#[derive(Serialize)]
pub(super) struct Unread {
    pub(super) path: String,
    pub(super) fault: String,
}

/// What was found in one declaration.
pub(super) struct Group {
    pub(super) points: usize,
    pub(super) content: Content,
    pub(super) problems: Vec<Problem>,
    /// True where not all of its reviews could be read.
    pub(super) incomplete: bool,
}

pub(super) enum Content {
    /// A heading, and the lines of `list`.
    Lines(Vec<String>),
    /// What `list --json` prints.
    Json(Box<RawValue>),
}

/// A query, and where it is looked for.
pub(super) struct Search<'a> {
    common: &'a Common,
    text: &'a str,
    json: bool,
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
    pub(super) fn new(common: &'a Common, text: &'a str, json: bool) -> Result<Self, Failure> {
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
        Ok(Self { common, text, json, zone: Zone::of_system().rules, opener, library })
    }

    /// Number of declarations.
    pub(super) fn count(&self) -> usize {
        match &self.library {
            Library::Files(files, _) => files.len(),
            Library::Answered(_, answers) => answers.len(),
        }
    }

    /// The folders that cannot be listed.
    pub(super) fn problems(&self) -> &[Problem] {
        match &self.library {
            Library::Files(_, problems) => problems,
            Library::Answered(library, _) => library.problems(),
        }
    }

    /// What one declaration answers.
    pub(super) fn answer(&self, ix: usize) -> Result<Answer, Failure> {
        let (file, declaration) = match &self.library {
            Library::Files(files, _) => (&files[ix], files[ix].read().map(|read| (read, None))),
            Library::Answered(library, answers) => {
                let read = match &answers[ix] {
                    Err(fault) => Err(fault.clone()),
                    Ok(found) if found.is_empty() => return Ok(Answer::Searched(None)),
                    Ok(found) => library.read(ix).map(|(read, same)| (read, same.then_some(found))),
                };
                (&library.files()[ix], read)
            }
        };
        match declaration {
            Ok((declaration, known)) => self.search(file, declaration, known),
            Err(fault) => {
                let path = file.path.as_ref().map(|path| path.display().to_string());
                let fault = fault.words(self.common.lang());
                Ok(Answer::Unread(Unread { path: path.unwrap_or_default(), fault }))
            }
        }
    }

    /// What a declaration answers of which it may be known what is found in it.
    fn search(
        &self,
        file: &LibraryFile,
        declaration: Declaration,
        known: Option<&InDeclaration>,
    ) -> Result<Answer, Failure> {
        let (file, zone) = (file.path.as_deref(), self.zone.clone());
        let context = CommandContext::of(self.common, &self.opener, declaration, file, zone);
        let names =
            Known { declaration: context.declaration(), vocabulary: Some(&context.vocabulary) };
        let query = match Query::parse(self.text, names) {
            Ok(query) => query,
            Err(fault) => return Ok(Answer::Unknown(fault)),
        };
        let found = known.map_or_else(
            || search_once(&context.review_view(), &query),
            |known| complete(&context, &query, known),
        );
        if found.points.is_empty() && found.other_matches.is_empty() {
            return Ok(Answer::Searched(None));
        }
        context.corpus.foresee(&found.points);
        let said = if self.json {
            let json = to_raw_value(&ListJson::new(&context, &query, &found));
            Content::Json(json.map_err(std::io::Error::from)?)
        } else {
            let lines = hits(&context, &query, &found).chain(elsewhere(&context, &found));
            Content::Lines(std::iter::once(heading(context.declaration())).chain(lines).collect())
        };
        let incomplete = context.reviews.gaps().iter().any(|gap| gap.lost == Lost::All);
        let (points, problems) = (found.points.len(), context.problems);
        Ok(Answer::Searched(Some(Group { points, content: said, problems, incomplete })))
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

/// Id, edition, language and title.
fn heading(declaration: &Declaration) -> String {
    let Declaration { id, edition, language, title, .. } = declaration;
    format!("{id}  {edition}  {language}  {title}")
}
