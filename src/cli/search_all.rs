//! A query in every declaration of the library.

use jiff::tz::TimeZone;
use serde::Serialize;

use super::common::Common;
use super::context::{CommandContext, eprintln_quietly};
use super::failure::Failure;
use super::zone::Zone;
use crate::declaration::{Declaration, DeclarationId, EditionId, builtin};
use crate::search::library::{InDeclaration, is_plain};
use crate::search::{Found, Known, Query, QueryFault, other_matches, search_once};
use crate::store::{
    self, Counted, LibraryFault, LibraryFile, LibraryText, Opener, SearchCache, in_threads,
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
    /// The places and hashes of files from which nothing was derived before.
    pub(super) new: Vec<(usize, u128)>,
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

/// The name of an edition.
pub(super) type EditionName = (DeclarationId, EditionId);

/// Every edition once, by name: as its first text told it, or a later one that is better
/// than the one before.
pub(super) fn once_each<T>(
    mut found: Vec<T>,
    name: impl Fn(&T) -> &EditionName,
    is_better: impl Fn(&T, &T) -> bool,
) -> Vec<T> {
    found.sort_by(|a, b| name(a).cmp(name(b)));
    let mut kept: Vec<T> = Vec::with_capacity(found.len());
    for new in found {
        match kept.last_mut().filter(|kept| name(kept) == name(&new)) {
            None => kept.push(new),
            Some(kept) if is_better(&new, kept) => *kept = new,
            Some(_) => {}
        }
    }
    kept
}

/// A query, and where it is looked for.
pub(super) struct Search<'a> {
    common: &'a Common,
    text: &'a str,
    zone: TimeZone,
    opener: Opener,
    cache: SearchCache,
    /// What is found in each declaration from which something is derived, by its place;
    /// `None` for a query for which each is searched by itself.
    answers: Option<Vec<InDeclaration>>,
}

impl<'a> Search<'a> {
    /// Looks for a query in what was derived from the library.
    pub(super) fn new(common: &'a Common, text: &'a str) -> Result<Self, Failure> {
        let folders = common.folders()?;
        let opener = Opener::new(&folders, &common.reviewer()?);
        let query = Query::parse(text, &builtin()).ok().filter(is_plain);
        let cache = SearchCache::open(&folders, query.is_some());
        let answers = query.and_then(|query| cache.answers(&query));
        Ok(Self { common, text, zone: Zone::of_system().rules, opener, cache, answers })
    }

    /// The answers of all declarations, with what `tell` makes of each in which something was
    /// found. Fails where none knows what the query names.
    pub(super) fn answers<T: Send>(
        &self,
        tell: impl Fn(Hit<'_>) -> Result<T, Failure> + Sync,
    ) -> Result<Answers<T>, Failure> {
        let all: Vec<usize> = (0..self.count()).collect();
        let told = in_threads(&all, || (), |(), ix| self.answer(*ix, &tell));
        let (mut found, mut unread, mut new) = (Vec::new(), Vec::new(), Vec::new());
        let (mut found_in, mut read) = (Vec::new(), Vec::new());
        let (mut fault, mut knows) = (None, false);
        for ((ix, told), file) in told.into_iter().enumerate().zip(self.files()) {
            let (answer, hash) = told?;
            new.extend(hash.map(|hash| (ix, hash)));
            let answer = match answer {
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
        unread.extend(self.cache.problems().iter().map(|problem| Unread {
            path: problem.path.display().to_string(),
            fault: problem.message(self.common.lang()),
        }));
        let (found_in, read) = (Counted::of(found_in), Counted::of(read));
        Ok(Answers { found, unread, found_in, read, new })
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
        self.cache.files()
    }

    /// Number of declarations.
    fn count(&self) -> usize {
        self.files().len()
    }

    /// Keeps for the next search what this one could have used.
    pub(super) fn keep(self, new: &[(usize, u128)]) {
        if self.answers.is_some() {
            self.cache.keep(new);
        }
    }

    fn context(&self, file: &LibraryFile, declaration: Declaration) -> CommandContext {
        let versions = if self.is_alone(file, &declaration) {
            Default::default()
        } else {
            store::versions(self.opener.folders(), &declaration, file.path.as_deref())
        };
        CommandContext::of(self.common, &self.opener, declaration, versions, self.zone.clone())
    }

    /// True where no other file of the library can have the edition in another language:
    /// none has the name that this one's content asks for.
    fn is_alone(&self, file: &LibraryFile, declaration: &Declaration) -> bool {
        (file.id.as_str(), file.edition.as_str())
            == (declaration.id.as_str(), declaration.edition.as_str())
            && !file.is_one_of_several(self.files())
    }

    /// The query as a declaration reads it.
    fn query(&self, context: &CommandContext) -> Result<Query, QueryFault> {
        let names =
            Known { declaration: context.declaration(), vocabulary: Some(&context.vocabulary) };
        Query::parse(self.text, names)
    }

    /// What one declaration answers, and its hash where nothing is derived from it.
    fn answer<T>(
        &self,
        ix: usize,
        tell: impl Fn(Hit<'_>) -> Result<T, Failure>,
    ) -> Result<(Answer<T>, Option<u128>), Failure> {
        let file = &self.files()[ix];
        let text = match self.cache.text(ix) {
            Ok(text) => text,
            Err(fault) => return Ok((self.unread(file, &fault), None)),
        };
        let place = self.cache.place(&text);
        let new = place.is_none().then_some(text.hash);
        let answer = self.answer_of(file, text, place, tell)?;
        let is_read = !matches!(answer, Answer::Unread(_));
        Ok((answer, new.filter(|_| is_read)))
    }

    /// What a declaration answers as it was read, from which something was derived under
    /// `place`.
    fn answer_of<T>(
        &self,
        file: &LibraryFile,
        text: LibraryText,
        place: Option<usize>,
        tell: impl Fn(Hit<'_>) -> Result<T, Failure>,
    ) -> Result<Answer<T>, Failure> {
        // What is derived is of one text; the languages of an edition are searched together.
        let place = place.filter(|_| !file.is_one_of_several(self.files()));
        let known = place.and_then(|place| self.answers.as_ref()?.get(place));
        if known.is_some_and(InDeclaration::is_empty) {
            return Ok(Answer::Searched(None));
        }
        match self.cache.declaration(text, place) {
            Ok((declaration, fits)) => {
                match self.search(file, declaration, known.filter(|_| fits)) {
                    Err(fault) => Ok(Answer::Unknown(fault)),
                    Ok(hit) => hit.map(tell).transpose().map(Answer::Searched),
                }
            }
            Err(fault) => Ok(self.unread(file, &fault)),
        }
    }

    fn unread<T>(&self, file: &LibraryFile, fault: &LibraryFault) -> Answer<T> {
        let path = file.path.as_ref().map(|path| path.display().to_string());
        let fault = fault.words(self.common.lang());
        Answer::Unread(Unread { path: path.unwrap_or_default(), fault })
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
