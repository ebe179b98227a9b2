//! Reads documents to be imported, and saves what became of them.

use std::path::{Path, PathBuf};

use super::Message;
use super::effect_runner::{EffectRunner, word};
use crate::app::{Alert, DocumentInput, Event, Import, ImportSaved};
use crate::declaration::DeclarationFile;
use crate::import::assemble::Identity;
use crate::review::Reviewer;
use crate::store::{
    Folders, Problem, ProblemKind, ReadDocument, edition_of, is_changed_document, library_files_of,
    new_draft_writer, read_document, read_import_draft, save_import,
};
use crate::text::Lang;

/// Reads a document with the work on it from before.
///
/// # Errors
/// Why it cannot be read, and what to do.
pub(crate) fn document(
    path: &Path,
    identity: Identity,
    folders: &Folders,
    lang: Lang,
) -> Result<Import, Alert> {
    let read = read_document(path).map_err(|problem| {
        let (message, remedy) = problem.words(path, lang);
        Alert { message, remedy: remedy.get(lang).to_owned() }
    })?;
    import(read, identity, folders, lang).map_err(|problem| word(&problem, lang))
}

/// The import of a document that was read, with the work on it from before.
///
/// # Errors
/// There is such work, and it cannot be read: to go on would write over it.
pub(crate) fn import(
    read: ReadDocument,
    identity: Identity,
    folders: &Folders,
    lang: Lang,
) -> Result<Import, Problem> {
    let full_path = read.full_path();
    let ReadDocument { document, path, hash } = read;
    let draft = read_import_draft(folders, &hash)?;
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_changed = draft.is_none() && is_changed_document(folders, &full_path, &hash);
    let draft = draft.unwrap_or_default();
    let identity = Identity { source: file.clone(), ..identity }.or(draft.identity.clone());
    let (named, saved) = (identity.clone(), draft.saved.clone());
    let in_library = Path::new(&saved).is_file();
    let writer = new_draft_writer();
    let input = DocumentInput {
        file,
        path: full_path,
        hash,
        document,
        identity,
        draft,
        writer,
        in_library,
        is_changed,
    };
    let mut import = Import::new(input, lang);
    if let Some(id) = edition_of(folders, &named, &saved, import.title()) {
        let (edition, language) = import.edition();
        let there = library_files_of(folders, &id, Some(edition), Some(language));
        import.take_id(&id, there.is_empty(), lang);
    }
    Ok(import)
}

/// Reads a document in another thread: poppler may take a minute, and a long one a
/// while to be recognised.
pub(super) fn read_aside(path: PathBuf, runner: &EffectRunner) {
    let (folders, sender, lang) = (runner.folders.clone(), runner.sender.clone(), runner.lang);
    std::thread::spawn(move || {
        let read = document(&path, Identity::default(), &folders, lang);
        // Nobody listens any more once the loop has ended.
        let _ = sender.send(Message::Event(Event::Document(read.map(Box::new))));
    });
}

/// Saves an import into the library.
pub(crate) fn save(
    path: PathBuf,
    file: DeclarationFile,
    replace: bool,
    (folders, reviewer): (&Folders, &Reviewer),
    lang: Lang,
) -> ImportSaved {
    match save_import(&path, file, replace, (folders, reviewer)) {
        Ok(()) => ImportSaved::Saved(path),
        Err(problem) if problem.kind == ProblemKind::Exists => ImportSaved::Exists(path),
        Err(problem) => ImportSaved::Failed(word(&problem, lang)),
    }
}
