//! The library: the declarations in the data folder, and the built-in one.
//!
//! A file is known by its name, `<id>/<edition>[.<language>].ron`, and listed by
//! what it holds. One that cannot be read hides no other.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fs::OpenOptions;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{self, is_hidden};
use super::threads::in_threads;
use super::versions::versions;
use super::{Folders, Opened, Opener, Problem, ProblemKind, unix};
use crate::declaration::{
    self, BUILTIN, Declaration, DeclarationId, EditionId, Fault, Fingerprint, Localized, Point,
    builtin, check_on_opening, compare_editions,
};
use crate::import::assemble::Identity;
use crate::review::{ReviewState, Reviewer, Reviews};
use crate::text::Lang;
use crate::texts::library as t;

/// Largest file that is read, in MiB.
const LARGEST: u64 = 256;

/// A declaration of the library, by its file's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryFile {
    /// Its file; `None` for the built-in declaration.
    pub path: Option<PathBuf>,
    /// The name of its folder, which is its id.
    pub id: String,
    /// Its edition.
    pub edition: String,
    /// Its language; empty where the name has none.
    pub language: String,
}

/// A declaration of the library as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct LibraryEntry {
    /// Its file, and what the name of that says.
    pub file: LibraryFile,
    /// What it holds; `None` where it cannot be read.
    pub listed: Option<Listed>,
    /// What is wrong with it. One with another name than its content asks for has
    /// both, and opens.
    pub fault: Option<LibraryFault>,
}

/// What a list says of a declaration.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The document, over all its editions.
    pub id: DeclarationId,
    /// The edition.
    pub edition: EditionId,
    /// Language of the official text, as a short BCP 47 code (`nl`).
    pub language: String,
    /// Official title.
    pub title: String,
    /// Names of the signatories.
    pub parties: Vec<Localized>,
    /// The place of signature; empty where the file gives none.
    pub place: String,
    /// The line of place and date as printed; empty where there is none.
    pub dateline: String,
    /// Number of points.
    pub points: usize,
    /// Where the text came from.
    pub source: String,
}

/// What is wrong with a file of the library.
#[derive(Clone, Debug, PartialEq)]
pub enum LibraryFault {
    /// The system does not give it, or it is no plain file.
    System(Problem),
    /// It is larger than what is read.
    TooLarge,
    /// It is no declaration.
    Unreadable(Box<Fault>),
    /// It can be read and searched, and is not opened: the first fault that a check finds.
    Unsound(Box<Fault>),
    /// It holds another declaration, edition or language than its name says; the
    /// name that it should have, from the folder of declarations on.
    Misnamed(String),
}

impl LibraryFault {
    /// The fault in words. What the reader of declarations says is in English.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::System(problem) => problem.message(lang),
            Self::TooLarge => t::larger_than_read(lang, LARGEST),
            Self::Unreadable(fault) | Self::Unsound(fault) => fault.to_string(),
            Self::Misnamed(name) => t::file_misnamed(lang, name),
        }
    }
}

impl LibraryFile {
    /// The built-in declaration's place in the library.
    fn builtin() -> Self {
        let Declaration { id, edition, .. } = builtin();
        let (id, edition) = (id.to_string(), edition.to_string());
        Self { path: None, id, edition, language: String::new() }
    }

    /// A file by its name; `None` where it is no name of a declaration.
    fn of(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_string_lossy().into_owned();
        let stem = name.strip_suffix(".ron").filter(|_| !is_hidden(&path))?;
        let (edition, language) = stem.split_once('.').unwrap_or((stem, ""));
        let id = path.parent()?.file_name()?.to_string_lossy().into_owned();
        let (edition, language) = (edition.to_owned(), language.to_owned());
        Some(Self { path: Some(path), id, edition, language })
    }

    /// Its edition, and its language where the name has one.
    pub(crate) fn edition_name(&self) -> String {
        let dot = if self.language.is_empty() { "" } else { "." };
        format!("{}{dot}{}", self.edition, self.language)
    }

    /// Its language: as the name says, else as the file does; `None` where it cannot be
    /// read.
    pub(crate) fn language(&self) -> Option<String> {
        if self.language.is_empty() {
            return self.read().ok().map(|found| found.language);
        }
        Some(self.language.clone())
    }

    /// True where another of these files, in the order of the library, has the name of the
    /// same edition.
    pub(crate) fn is_one_of_several(&self, files: &[Self]) -> bool {
        // Files are in the order of their ids; that of editions is not the one of letters.
        let first = files.partition_point(|other| other.id < self.id);
        let of_id = files.iter().skip(first).take_while(|other| other.id == self.id);
        of_id.filter(|other| other.edition == self.edition).count() > 1
    }

    /// The order of the library: by id, edition and language, the built-in one first
    /// of its edition.
    fn order(&self, other: &Self) -> Ordering {
        fn key(file: &LibraryFile) -> (&str, Option<&Path>) {
            (&file.language, file.path.as_deref())
        }
        let by_edition = || compare_editions(&self.edition, &other.edition);
        self.id.cmp(&other.id).then_with(by_edition).then_with(|| key(self).cmp(&key(other)))
    }

    /// Reads its bytes, then the declaration.
    pub(crate) fn read(&self) -> Result<Declaration, LibraryFault> {
        let Some(path) = &self.path else { return Ok(builtin()) };
        parse(&text(bytes(path)?.into())?)
    }

    /// The same with the fault for which it is not opened; none where it is.
    fn read_checked(&self) -> Result<(Declaration, Option<LibraryFault>), LibraryFault> {
        let Some(path) = &self.path else { return Ok((builtin(), None)) };
        let text = text(bytes(path)?.into())?;
        let found = parse(&text)?;
        let first = check_on_opening(&found, &text).into_iter().next();
        Ok((found, first.map(|fault| LibraryFault::Unsound(Box::new(fault)))))
    }

    /// The bytes of its file; those that are part of the program for the built-in one.
    pub(super) fn bytes(&self) -> Result<Cow<'static, [u8]>, LibraryFault> {
        self.path.as_ref().map_or(Ok(BUILTIN.as_bytes().into()), |path| bytes(path).map(Cow::Owned))
    }

    /// True where the declaration is the one that the name promises.
    fn holds(&self, found: &Declaration) -> bool {
        let language = [found.language.as_str(), ""].contains(&self.language.as_str());
        self.id == found.id.as_str() && self.edition == found.edition.as_str() && language
    }

    /// The entry of the list, and what else is made of the declaration.
    fn entry<T>(&self, also: impl Fn(&Declaration) -> T) -> (LibraryEntry, Option<T>) {
        let file = self.clone();
        match self.read_checked() {
            Err(fault) => (LibraryEntry { file, listed: None, fault: Some(fault) }, None),
            Ok((found, unsound)) => {
                let misnamed = || (!self.holds(&found)).then(|| self.misnamed(&found));
                let fault = unsound.or_else(misnamed);
                let more = also(&found);
                (LibraryEntry { file, listed: Some(found.into()), fault }, Some(more))
            }
        }
    }

    /// That the declaration asks for another name.
    fn misnamed(&self, found: &Declaration) -> LibraryFault {
        let language = if self.language.is_empty() { "" } else { &found.language };
        let dot = if language.is_empty() { "" } else { "." };
        LibraryFault::Misnamed(format!("{}/{}{dot}{language}.ron", found.id, found.edition))
    }
}

impl From<Declaration> for Listed {
    fn from(declaration: Declaration) -> Self {
        let parties = declaration.parties.iter().filter_map(|id| declaration.actor(id));
        Self {
            parties: parties.map(|actor| declaration.actors[actor].name.clone()).collect(),
            title: declaration.title.to_string(),
            dateline: declaration.dateline.to_string(),
            points: declaration.points.len(),
            source: declaration.source.name,
            id: declaration.id,
            edition: declaration.edition,
            language: declaration.language,
            place: declaration.place,
        }
    }
}

/// The bytes of a plain file of the library.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, LibraryFault> {
    let fault = |problem: Problem| match problem.kind {
        ProblemKind::TooLarge => LibraryFault::TooLarge,
        _ => LibraryFault::System(problem),
    };
    let (file, stamp) = files::open(path, OpenOptions::new().read(true)).map_err(fault)?;
    if stamp.len > LARGEST << 20 {
        return Err(LibraryFault::TooLarge);
    }
    // One byte more than it has, so that its end is seen without making room.
    let mut bytes = Vec::with_capacity(usize::try_from(stamp.len).unwrap_or(0) + 1);
    let read = file.take(LARGEST << 20).read_to_end(&mut bytes);
    let problem = |error| Problem::at(ProblemKind::CannotRead, path).caused_by(&error);
    read.map_err(|error| fault(problem(error)))?;
    Ok(bytes)
}

/// The text in the bytes of a file.
pub(super) fn text(bytes: Cow<'static, [u8]>) -> Result<Arc<String>, LibraryFault> {
    declaration::decode_owned(bytes.into_owned()).map(Arc::new).map_err(unreadable)
}

/// The declaration in the text of a file.
pub(super) fn parse(text: &Arc<String>) -> Result<Declaration, LibraryFault> {
    declaration::read_shared(text).map_err(unreadable)
}

fn unreadable(fault: Fault) -> LibraryFault {
    LibraryFault::Unreadable(Box::new(fault))
}

/// The files of the library by their names, in its order, the built-in declaration
/// among them; and the folders that cannot be listed.
pub fn library_files(folders: &Folders) -> (Vec<LibraryFile>, Vec<Problem>) {
    let mut problems = Vec::new();
    let of_ids = files::list(&folders.declarations()).unwrap_or_else(|problem| {
        problems.push(problem);
        Vec::new()
    });
    let mut all = vec![LibraryFile::builtin()];
    for listed in in_threads(&of_ids, || (), |(), folder| list(folder)) {
        match listed {
            Ok(paths) => all.extend(paths.into_iter().filter_map(LibraryFile::of)),
            Err(problem) => problems.push(problem),
        }
    }
    all.sort_unstable_by(LibraryFile::order);
    (all, problems)
}

/// The paths in the folder of an id; none where it is no folder, or is gone.
fn list(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    match unix::list(folder) {
        Err(error) if matches!(error.kind(), NotADirectory | NotFound) => Ok(Vec::new()),
        listed => listed.map_err(|e| Problem::at(ProblemKind::CannotRead, folder).caused_by(&e)),
    }
}

/// Every declaration of the library with what a list says of it, in the order of
/// their names; a folder that cannot be listed is one with a fault.
pub fn library(folders: &Folders) -> Vec<LibraryEntry> {
    entries(folders, |_| ()).into_iter().map(|(entry, _)| entry).collect()
}

/// The same, each with the number of its points that a reviewer has reviewed.
pub fn library_reviewed(folders: &Folders, reviewer: &Reviewer) -> Vec<(LibraryEntry, usize)> {
    let opener = Opener::new(folders, reviewer);
    let counted = entries(folders, |declaration| reviewed(&opener, declaration));
    counted.into_iter().map(|(entry, count)| (entry, count.unwrap_or_default())).collect()
}

/// Number of points that a reviewer has reviewed as they stand now, in any language.
fn reviewed(opener: &Opener, declaration: &Declaration) -> usize {
    let Opened { author, journals, devices, .. } = opener.open(&declaration.id);
    let reviews = Reviews::fold(author, journals).with_devices(devices);
    // A file that cannot be read is listed with its fault.
    let (others, _) = versions(opener.folders(), declaration, None);
    let state = |point: &&Point| {
        let mine = reviews.mine(&declaration.edition, point.id);
        let elsewhere = others.iter().filter_map(|other| other.point(point.id));
        let mut texts = std::iter::once(&**point).chain(elsewhere);
        ReviewState::of(mine, |judged| texts.any(|of| judged == Fingerprint::of(&of.text)))
            == ReviewState::Reviewed
    };
    declaration.points.iter().filter(state).count()
}

fn entries<T: Send>(
    folders: &Folders,
    also: impl Fn(&Declaration) -> T + Sync,
) -> Vec<(LibraryEntry, Option<T>)> {
    let (files, problems) = library_files(folders);
    let mut all = in_threads(&files, || (), |(), file| file.entry(&also));
    all.extend(problems.into_iter().map(|problem| {
        let path = Some(problem.path.clone());
        let id = problem.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let file = LibraryFile { path, id, edition: String::new(), language: String::new() };
        (LibraryEntry { file, listed: None, fault: Some(LibraryFault::System(problem)) }, None)
    }));
    all
}

/// The declaration of the library that an import becomes an edition of: the one that has its
/// title. `None` where its id is given, where it was saved already as the file `saved`, or
/// where no declaration has that title or several have.
pub(crate) fn edition_of(
    folders: &Folders,
    identity: &Identity,
    saved: &str,
    title: &str,
) -> Option<DeclarationId> {
    let is_free = identity.id.is_empty() && !Path::new(saved).is_file();
    is_free.then(|| declaration_titled(folders, title)).flatten()
}

/// The declaration of the library that has a title, but for white space and capitals;
/// `None` where none has, or several have.
fn declaration_titled(folders: &Folders, title: &str) -> Option<DeclarationId> {
    let key = |title: &str| title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let wanted = key(title);
    let titled = library(folders).into_iter().filter_map(|entry| entry.listed);
    let mut ids: Vec<DeclarationId> =
        titled.filter(|listed| key(&listed.title) == wanted).map(|listed| listed.id).collect();
    ids.dedup();
    ids.pop().filter(|_| ids.is_empty())
}

/// The files of the library under an id, the built-in declaration among them, in
/// order; those of one edition and one language where these are given.
pub(crate) fn library_files_of(
    folders: &Folders,
    id: &DeclarationId,
    edition: Option<&str>,
    language: Option<&str>,
) -> Vec<LibraryFile> {
    let paths = list(&folders.declarations().join(id.as_str())).unwrap_or_default();
    let mut all: Vec<LibraryFile> = paths.into_iter().filter_map(LibraryFile::of).collect();
    all.push(LibraryFile::builtin());
    all.retain(|file| {
        file.id == id.as_str()
            && edition.is_none_or(|edition| file.edition == edition)
            && language.is_none_or(|language| file.language().as_deref() == Some(language))
    });
    all.sort_unstable_by(LibraryFile::order);
    all
}

/// The first of some files of one edition; a file in the language of the built-in
/// declaration stands for that.
pub(crate) fn first_of(files: &[LibraryFile]) -> Option<&LibraryFile> {
    let first = files.first()?;
    let stands_for =
        |file: &&LibraryFile| file.path.is_some() && file.language() == first.language();
    if first.path.is_some() { Some(first) } else { files.iter().find(stands_for).or(Some(first)) }
}

/// The newest edition of some files.
pub(crate) fn newest_edition(files: &[LibraryFile]) -> Option<String> {
    let editions = files.iter().map(|file| &file.edition);
    editions.max_by(|a, b| compare_editions(a, b)).cloned()
}

/// Removes the file of a declaration from the library; its reviews stay.
///
/// # Errors
/// It is there and cannot be removed.
pub(crate) fn remove_declaration(path: &Path) -> Result<(), Problem> {
    files::remove(path)
}
