//! Documents to be imported: reading them, the drafts of their imports, and
//! the library that they are saved into.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::device;
use super::files::{self, Durability};
use super::poppler::{PopplerProblem, pdf_to_xml};
use super::write_file_atomic::write_file_checked;
use super::{Folders, Opened, Opener, Pending, Problem, ProblemKind};
use crate::declaration::{
    self, Declaration, DeclarationFile, DeclarationId, EditionId, Fault, is_builtin,
};
use crate::import::assemble::{faults, keep_curated};
use crate::import::outline::Draft;
use crate::import::{Document, Format, Refusal, read, sniff};
use crate::review::{PendingId, Reviewer, Reviews, renumbered};
use crate::text::{Lang, Text, to_hex};
use crate::texts::{import as t, screens};
use crate::wording::{SystemFault, refusal_words};

/// Largest document that is read, in MiB.
const LARGEST: u32 = 256;

/// A document that was read, and the file that it is from.
#[derive(Clone, Debug)]
pub struct ReadDocument {
    /// Its blocks.
    pub document: Arc<Document>,
    /// The file's path as it was given.
    pub path: PathBuf,
    /// SHA-256 of the file, 64 hexadecimal digits.
    pub hash: String,
}

impl ReadDocument {
    /// The full path of its file.
    pub(crate) fn full_path(&self) -> String {
        let full = self.path.canonicalize();
        full.as_ref().unwrap_or(&self.path).to_string_lossy().into_owned()
    }
}

/// Why a document cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentProblem {
    /// The system does not give it.
    System(SystemFault),
    /// It is refused.
    Refused(Refusal),
    /// Poppler is missing or does not read it.
    Poppler(PopplerProblem),
}

impl DocumentProblem {
    /// Why the file at this path cannot be read, and what to do.
    pub(crate) fn words(&self, path: &Path, lang: Lang) -> (String, &'static Text) {
        let name = path.display().to_string();
        match self {
            Self::System(fault) => {
                (screens::unreadable(lang, &name, fault.words(lang)), &t::CAN_BE_READ)
            }
            Self::Refused(refusal) => refusal_words(*refusal, &name, lang),
            Self::Poppler(problem) => problem.words(&name, lang),
        }
    }
}

impl From<Refusal> for DocumentProblem {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<io::Error> for DocumentProblem {
    fn from(error: io::Error) -> Self {
        Self::System((&error).into())
    }
}

/// Reads a document.
///
/// # Errors
/// It cannot be read, or is none.
pub fn read_document(path: &Path) -> Result<ReadDocument, DocumentProblem> {
    let bytes = bytes(path)?;
    let hash = to_hex(&Sha256::digest(&bytes));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let document = match sniff(&bytes, &name)? {
        Format::Pdf => {
            drop(bytes);
            let xml = pdf_to_xml(path).map_err(DocumentProblem::Poppler)?;
            read(xml, Format::Pdf)?
        }
        format => read(bytes, format)?,
    };
    Ok(ReadDocument { document: Arc::new(document), path: path.to_owned(), hash })
}

/// The bytes of a plain file: a pipe or a device could go on for ever.
fn bytes(path: &Path) -> Result<Vec<u8>, DocumentProblem> {
    let metadata = std::fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
    }
    if !metadata.is_file() {
        return Err(Refusal::Unknown.into());
    }
    let largest = u64::from(LARGEST) << 20;
    if metadata.len() > largest {
        return Err(Refusal::TooLarge(LARGEST).into());
    }
    let file = File::open(path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    file.take(largest).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The folder of the drafts of imports.
fn drafts(folders: &Folders) -> PathBuf {
    folders.state.join("imports")
}

fn draft_path(folders: &Folders, hash: &str) -> PathBuf {
    drafts(folders).join(format!("{hash}.ron"))
}

/// True where there is work on the document at this full path as it was before:
/// then it had another hash. Drafts that cannot be read are passed over.
pub(crate) fn is_changed_document(folders: &Folders, path: &str, hash: &str) -> bool {
    let here = draft_path(folders, hash);
    let files = files::list(&drafts(folders)).unwrap_or_default().into_iter();
    let others = files.filter(|file| *file != here && !files::is_hidden(file));
    let mut others = others.filter_map(|file| files::read_ron::<Draft>(&file).ok()?);
    others.any(|draft| draft.path == path && !draft.edits.is_empty())
}

/// The name of a new screen, for the drafts that it writes.
pub(crate) fn new_draft_writer() -> String {
    to_hex(&device::random::<8>())
}

/// The draft of the import of a file with this hash; none where there is none.
///
/// # Errors
/// There is one that cannot be read.
pub(crate) fn read_import_draft(folders: &Folders, hash: &str) -> Result<Option<Draft>, Problem> {
    files::read_ron(&draft_path(folders, hash)).map_err(|problem| match problem.kind {
        ProblemKind::NotUnderstood => Problem { kind: ProblemKind::WorkUnread, ..problem },
        _ => problem,
    })
}

/// Keeps the draft of an import in place of the one that its screen began with or
/// wrote before.
///
/// # Errors
/// Another screen has written there since, or it cannot be written; what was kept before
/// is then still there.
pub(crate) fn write_import_draft(
    folders: &Folders,
    hash: &str,
    begun: &Draft,
    draft: &Draft,
) -> Result<(), Problem> {
    let path = draft_path(folders, hash);
    let there = read_import_draft(folders, hash)?.unwrap_or_default();
    if there.writer != draft.writer && there != *begun {
        return Err(Problem::at(ProblemKind::WorkElsewhere, &path));
    }
    files::put_ron(&path, draft, Durability::No)
}

/// The file of an edition in the library.
pub fn library_path(folders: &Folders, id: &DeclarationId, edition: &EditionId) -> PathBuf {
    folders.declarations().join(id.as_str()).join(format!("{edition}.ron"))
}

/// Writes the declaration of an import where the user says, and reads it again: what is
/// `wrong` with it keeps it from its place.
///
/// # Errors
/// Something is wrong with it, it is there already and may not be replaced, or it cannot be
/// written.
pub(crate) fn write_import(
    path: &Path,
    file: DeclarationFile,
    replace: bool,
    wrong: &mut Vec<Fault>,
) -> Result<(), Problem> {
    // The text and the values that it was made of are never in memory together.
    let write = move |out: &mut dyn Write| file.write_ron(out);
    let check = |written: &Path| {
        *wrong = faults(&Arc::new(std::fs::read_to_string(written)?));
        if wrong.is_empty() { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
    };
    write_file_checked(path, replace, write, check)
}

/// Saves an import into the library. What people gave the edition that it replaces stays,
/// and goes with the words of its points where these get other numbers.
///
/// # Errors
/// It is the built-in edition, it is there already and may not be replaced, what is there is
/// no declaration, or it cannot be written.
pub(crate) fn save_import(
    path: &Path,
    mut file: DeclarationFile,
    replace: bool,
    (folders, reviewer): (&Folders, &Reviewer),
) -> Result<(), Problem> {
    if is_builtin(&file.id, &file.edition, &file.language) {
        return Err(Problem::at(ProblemKind::BuiltIn, path));
    }
    let replaced = if replace && path.symlink_metadata().is_ok() {
        let (bytes, _) = files::read(path)?;
        let old = declaration::read_bytes(&bytes)
            .map_err(|fault| Problem::at(ProblemKind::WorkUnread, path).because(&fault))?;
        keep_curated(&mut file, &old);
        Some(old)
    } else {
        None
    };
    let failed = |error| Problem::at(ProblemKind::CannotWrite, path).because(&error);
    let text = file.to_ron().map_err(failed)?;
    save_declaration(path, &text, replace)?;
    match replaced.zip(declaration::read(&text).ok()) {
        Some((old, new)) => follow(folders, reviewer, &old, &new),
        None => Ok(()),
    }
}

/// Records that a reviewer's work goes with the words of points that have got other numbers.
fn follow(
    folders: &Folders,
    reviewer: &Reviewer,
    old: &Declaration,
    new: &Declaration,
) -> Result<(), Problem> {
    let moved = renumbered(old, new);
    if moved.is_empty() || (&old.id, &old.edition) != (&new.id, &new.edition) {
        return Ok(());
    }
    let Opened { author, journals, devices, mut writer, .. } =
        Opener::new(folders, reviewer).open(&new.id);
    let reviews = Reviews::fold(author, journals).with_devices(devices);
    let edits = reviews.follow(&new.edition, &moved, device::new_note);
    let pending = |(n, draft)| Pending {
        pending_id: PendingId(n),
        at: Timestamp::now(),
        edition: new.edition.clone(),
        draft,
    };
    let edits: Vec<Pending> = (0..).zip(edits).map(pending).collect();
    writer.append(&edits).map(drop)
}

/// Saves a declaration's file into the library.
///
/// # Errors
/// It is there already and may not be replaced, or cannot be written.
fn save_declaration(path: &Path, ron: &str, replace: bool) -> Result<(), Problem> {
    if !replace && path.symlink_metadata().is_ok() {
        return Err(Problem::at(ProblemKind::Exists, path));
    }
    files::put(path, ron.as_bytes(), Durability::Yes)
}
