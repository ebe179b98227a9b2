//! Reading a declaration from a file that somebody names.

use std::fs::{File, Metadata};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use super::common::Common;
use super::failure::Failure;
use crate::declaration::{self, Declaration, Fault, check_on_opening};
use crate::import::{Format, sniff};
use crate::text::{Text, shell_word};
use crate::texts::screens as t;
use crate::wording::SystemFault;

/// The declaration of `--file`, else the built-in one.
pub(super) fn declaration(common: &Common) -> Result<Declaration, Failure> {
    match &common.options.file {
        None => Ok(declaration::builtin()),
        Some(file) => load(file),
    }
}

/// The declaration of a file.
pub(super) fn load(file: &Path) -> Result<Declaration, Failure> {
    let failure = |faults: &[Fault]| faulty(file, faults);
    let bytes = bytes(file)?;
    refuse_document(file, &bytes)?;
    let source = declaration::decode_owned(bytes).map_err(|fault| failure(&[fault]))?;
    let source = Arc::new(source);
    let declaration = declaration::read_shared(&source).map_err(|fault| failure(&[fault]))?;
    let faults = check_on_opening(&declaration, &source);
    if faults.is_empty() { Ok(declaration) } else { Err(failure(&faults)) }
}

/// Refuses a document that is still to be imported.
fn refuse_document(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    match sniff(bytes, &name) {
        Ok(Format::Docx | Format::Odt | Format::Pdf | Format::Html) => Err(a_document(file)),
        _ => Ok(()),
    }
}

/// A document that is still to be imported.
fn a_document(file: &Path) -> Failure {
    let shown = file.display();
    let remedy = |lang| t::import_it_first(lang, shell_word(&shown));
    Failure::new(|lang| t::is_a_document(lang, &shown), remedy)
}

/// Ends of the names of documents.
const DOCUMENTS: [&str; 9] = ["md", "txt", "docx", "docm", "odt", "fodt", "html", "htm", "pdf"];

/// True for a file with the name of a document.
pub(super) fn is_named_as_document(file: &Path) -> bool {
    let end = file.extension().unwrap_or_default();
    DOCUMENTS.iter().any(|of| end.eq_ignore_ascii_case(of))
}

/// The first fault, and where the others are listed; of what seems a document that it is one.
pub(super) fn faulty(file: &Path, faults: &[Fault]) -> Failure {
    if is_named_as_document(file) {
        return a_document(file);
    }
    let first = faults.first().map(ToString::to_string).unwrap_or_default();
    let remedy = |lang| match faults.len().saturating_sub(1) {
        0 => t::NO_REMEDY.get(lang).to_owned(),
        more => t::more_faults(lang, more, file.display()),
    };
    Failure::new(|lang| t::faulty(lang, file.display(), &first), remedy).in_english()
}

/// Largest data file that is read: beyond it something else than a declaration
/// was meant.
pub(super) const LARGEST: u64 = 1 << 30;

/// The bytes of a declaration's data file.
pub(super) fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    bytes_of(file, &t::GIVE_A_FILE)
}

/// The bytes of a file; what to do where it cannot be had is `remedy`. Only
/// regular files are read: a pipe or a device could go on for ever.
pub(super) fn bytes_of(file: &Path, remedy: &'static Text) -> Result<Vec<u8>, Failure> {
    let name = file.display();
    let failed = |error: io::Error| {
        let cause = SystemFault::from(&error);
        Failure::new(|lang| t::unreadable(lang, &name, cause.words(lang)), remedy)
    };
    let metadata = std::fs::metadata(file).map_err(failed)?;
    refuse(file, &metadata, remedy)?;
    let size = usize::try_from(metadata.len()).unwrap_or(0);
    if size >= LARGE {
        return in_halves(file, size).map_err(failed);
    }
    let mut bytes = Vec::with_capacity(size);
    let opened = File::open(file).map_err(failed)?;
    opened.take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// Files from this size on are read by two threads.
const LARGE: usize = 16 << 20;

/// The bytes of a large file, read from its start and from its middle at once.
fn in_halves(file: &Path, size: usize) -> io::Result<Vec<u8>> {
    let read = |from: usize, part: &mut [u8]| {
        let mut opened = File::open(file)?;
        opened.seek(SeekFrom::Start(from as u64))?;
        opened.read_exact(part)
    };
    let mut bytes = vec![0; size];
    let (first, second) = bytes.split_at_mut(size / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| read(size / 2, second));
        read(0, first)?;
        other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })?;
    Ok(bytes)
}

fn refuse(file: &Path, metadata: &Metadata, remedy: &'static Text) -> Result<(), Failure> {
    let name = file.display();
    if !metadata.is_file() {
        let what = |lang| {
            if metadata.is_dir() { t::is_a_folder(lang, &name) } else { t::is_no_file(lang, &name) }
        };
        return Err(Failure::new(what, remedy));
    }
    if metadata.len() > LARGEST {
        let (size, most) = (metadata.len() >> 20, LARGEST >> 20);
        return Err(Failure::new(|lang| t::declaration_too_large(lang, &name, size, most), remedy));
    }
    Ok(())
}
