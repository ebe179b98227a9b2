//! `hertog import`: a document becomes a declaration.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::common::Common;
use super::context::{eprintln_quietly, warn};
use super::failure::Failure;
use super::import_json;
use super::import_report::report;
use super::output::{self, Output};
use super::screens;
use crate::declaration::{self, Declaration, DeclarationFile, DeclarationId, EditionId, Fault};
use crate::import::assemble::{Assembly, Identity, sound};
use crate::import::compare::Places;
use crate::import::outline::{Draft, Edit, Outline};
use crate::import::recognise::{Rules, language};
use crate::import::{Document, Piece};
use crate::store::{
    DocumentProblem, Folders, Problem, ProblemKind, ReadDocument, edition_of, import_path,
    is_changed_document, library_files_of, read_document, read_import_draft, save_import,
    write_import,
};
use crate::text::clean;
use crate::texts::import as t;
use crate::texts::screens as st;

/// The arguments of `import`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct ImportArgs {
    /// The document: Word (.docx), ODT, HTML, PDF, Markdown or text.
    pub(super) document: PathBuf,
    /// Import it as it is recognised, without the screen.
    #[arg(short, long)]
    pub(super) yes: bool,
    /// Write the declaration to this file rather than into the library.
    #[arg(short, long, value_name = "OUT.ron", requires = "yes")]
    pub(super) output: Option<PathBuf>,
    /// Print where every word goes, every doubt and its place; write nothing.
    #[arg(long, conflicts_with = "yes")]
    pub(super) report: bool,
    /// Print the report as JSON.
    #[arg(long)]
    pub(super) json: bool,
    /// Its id, for all editions: small letters, digits, hyphens; else made of the title.
    #[arg(long, value_name = "ID")]
    pub(super) id: Option<DeclarationId>,
    /// The edition; else the document's date.
    #[arg(long, value_name = "EDITION")]
    pub(super) edition: Option<EditionId>,
    /// Language of its words (nl, fr, en, de …); else as recognised.
    #[arg(long, value_name = "CODE")]
    pub(super) language: Option<String>,
    /// Write over a declaration that is there.
    #[arg(long, requires = "yes")]
    pub(super) replace: bool,
}

/// An import as far as it goes without a person.
pub(super) struct Imported {
    /// The document's path as it was given, and its SHA-256.
    pub(super) path: PathBuf,
    pub(super) hash: String,
    pub(super) outline: Outline,
    pub(super) assembly: Assembly,
    /// The declaration of the library of which it becomes another edition, by its title.
    pub(super) edition_of: Option<DeclarationId>,
}

impl Imported {
    pub(super) fn document(&self) -> &Document {
        self.outline.document()
    }

    pub(super) fn pieces(&self) -> &[Piece] {
        self.outline.pieces()
    }
}

/// Takes the id of the declaration of the library that has its title; says of which it
/// becomes another edition.
fn find_edition(
    assembly: &mut Assembly,
    folders: &Folders,
    identity: &Identity,
    saved: &str,
) -> Option<DeclarationId> {
    let id = edition_of(folders, identity, saved, &assembly.file.title)?;
    assembly.file.id = id.to_string();
    let DeclarationFile { edition, language, .. } = &assembly.file;
    let there = library_files_of(folders, &id, Some(edition), Some(language));
    there.is_empty().then_some(id)
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &ImportArgs) -> Result<ExitCode, Failure> {
    if !(args.yes || args.report || args.json) {
        if !screens::possible() {
            return Err(Failure::new(&t::NEEDS_TERMINAL, &t::USE_YES).usage());
        }
        let read = read(&args.document)?;
        return screens::import(common, read, identity(args));
    }
    let read = read(&args.document)?;
    let draft = draft(common, &read)?;
    let given = identity(args).or(draft.identity);
    let mut identity = given.clone();
    let ReadDocument { document, path, hash } = read;
    let outline = outline(document, &mut identity, draft.edits);
    let take_id = |assembly: &mut Assembly| {
        let folders = args.output.is_none().then(|| common.folders()).transpose()?;
        Ok::<_, Failure>(
            folders.and_then(|folders| find_edition(assembly, &folders, &given, &draft.saved)),
        )
    };
    if args.yes && !args.json {
        let mut assembly = outline.into_assembly(&identity);
        let edition_of = take_id(&mut assembly)?;
        return save(common, args, assembly, edition_of.as_ref()).map(|()| ExitCode::SUCCESS);
    }
    let mut assembly = outline.assemble(&identity);
    let edition_of = take_id(&mut assembly)?;
    let imported = Imported { path, hash, outline, assembly, edition_of };
    if args.yes {
        save(common, args, imported.assembly.clone(), None)?;
    }
    if args.json {
        return output::json(&import_json::ImportJson::new(&imported));
    }
    if args.report { report(common, &imported) } else { Ok(ExitCode::SUCCESS) }
}

/// Reads a document, or says why not.
pub(super) fn read(path: &Path) -> Result<ReadDocument, Failure> {
    read_document(path).map_err(|problem| failure(path, &problem))
}

/// A document that cannot be read, as a failure.
fn failure(path: &Path, problem: &DocumentProblem) -> Failure {
    let words = |lang| problem.words(path, lang);
    Failure::new(|lang| words(lang).0, |lang| words(lang).1.get(lang).to_owned())
}

/// What the arguments say of the declaration.
pub(super) fn identity(args: &ImportArgs) -> Identity {
    let name = args.document.file_name().unwrap_or_default().to_string_lossy();
    let text = |id: Option<String>| id.unwrap_or_default();
    Identity {
        id: text(args.id.as_ref().map(ToString::to_string)),
        edition: text(args.edition.as_ref().map(ToString::to_string)),
        language: text(args.language.clone()),
        source: name.into_owned(),
        note: String::new(),
    }
}

/// The work of a person on this document, from before.
fn draft(common: &Common, read: &ReadDocument) -> Result<Draft, Failure> {
    let (folders, lang) = (common.folders()?, common.lang());
    match read_import_draft(&folders, &read.hash) {
        Ok(Some(draft)) => return Ok(draft),
        Ok(None) if is_changed_document(&folders, &read.full_path(), &read.hash) => {
            let name = read.path.file_name().unwrap_or_default().to_string_lossy();
            let (what, remedy) = (t::changed_since(lang, clean(&name)), t::CHANGE_AGAIN.get(lang));
            eprintln_quietly(&format!("hertog: {what}\n  {remedy}"));
        }
        Ok(None) => {}
        Err(problem) => warn(&[problem], lang),
    }
    Ok(Draft::default())
}

/// The declaration that a document makes, with the changes that a person made to it, and
/// the places of its texts in the document.
pub(super) fn declaration_of(
    common: &Common,
    path: &Path,
) -> Result<(Declaration, Places), Failure> {
    let read = read(path)?;
    let Draft { identity, edits, .. } = draft(common, &read)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let given = Identity { source: name.clone(), ..Identity::default() };
    let mut identity = given.or(identity);
    let outline = outline(read.document, &mut identity, edits);
    let places = Places::new(outline.document(), outline.pieces());
    let file = outline.into_assembly(&identity).file;
    let text = file.to_ron().map_err(|error| unsound(&name, &error.to_string()))?;
    let made = declaration::read(&text).map_err(|fault| unsound(&name, &fault.to_string()))?;
    Ok((made, places))
}

/// A document that makes no sound declaration, for a reason that is in English.
fn unsound(name: &str, reason: &str) -> Failure {
    Failure::new(|lang| t::not_sound(lang, name), |_| reason.to_owned()).in_english()
}

/// The outline of a document, whose language is told where it was not given.
fn outline(document: Arc<Document>, identity: &mut Identity, edits: Vec<Edit>) -> Outline {
    let rules = Rules::builtin();
    if identity.language.is_empty() {
        language(&document, &rules).unwrap_or("en").clone_into(&mut identity.language);
    }
    Outline::new(document, Arc::new(rules), edits)
}

/// Writes the declaration where it goes, and says where and of what it is an edition.
fn save(
    common: &Common,
    args: &ImportArgs,
    assembly: Assembly,
    edition_of: Option<&DeclarationId>,
) -> Result<(), Failure> {
    let (name, lang) = (args.document.display(), common.lang());
    let points = assembly.points();
    if points == 0 {
        return Err(Failure::new(|lang| t::not_sound(lang, &name), &t::NO_POINTS));
    }
    let report = &assembly.report;
    let (words, placed, aside) = (report.words, report.placed, report.aside());
    // Of a long document the rest takes much memory.
    let Assembly { file, report, numbers, proposals } = assembly;
    drop((report, numbers, proposals));
    let path: Cow<'_, Path> = match &args.output {
        Some(path) => path.into(),
        None => library_file(common, &file)?.into(),
    };
    if is_same_file(&path, &args.document) {
        return Err(Failure::new(|lang| t::is_there(lang, &name), &t::OTHER_EDITION));
    }
    let unsound = |faults: &[Fault]| {
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        unsound(&name.to_string(), &first)
    };
    if args.output.is_some() {
        let mut wrong = Vec::new();
        write_import(&path, file, args.replace, &mut wrong).map_err(|problem| {
            if wrong.is_empty() { not_saved(&problem) } else { unsound(&wrong) }
        })?;
    } else {
        sound(&file).map_err(|faults| unsound(&faults))?;
        let work = (&common.folders()?, &common.reviewer()?);
        save_import(&path, file, args.replace, work).map_err(|problem| not_saved(&problem))?;
    }
    if args.json {
        return Ok(());
    }
    let mut out = Output::new();
    out.line(t::wrote(lang, path.display(), st::n_points(lang, points)))?;
    edition_of.into_iter().try_for_each(|id| out.line(t::is_edition_of(lang, id)))?;
    out.line(t::account(lang, words, placed, aside))?;
    out.line(t::open_it(lang, common.options.hertog_on(Some(&path), "")))?;
    out.done().map(drop)
}

fn not_saved(problem: &Problem) -> Failure {
    if problem.kind == ProblemKind::Exists {
        let name = problem.path.display().to_string();
        return Failure::new(|lang| t::is_there(lang, &name), &t::OTHER_EDITION);
    }
    Failure::of(problem)
}

/// True for two paths to one file that is there: a document is never written to.
fn is_same_file(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// The file in the library that an import is saved as.
fn library_file(common: &Common, file: &DeclarationFile) -> Result<PathBuf, Failure> {
    // Both were made of what may stand in an id, or given as one.
    let id = file.id.parse::<DeclarationId>();
    let edition = file.edition.parse::<EditionId>();
    match (id, edition) {
        (Ok(id), Ok(edition)) => Ok(import_path(&common.folders()?, &id, &edition, &file.language)),
        (Err(bad), _) | (_, Err(bad)) => {
            Err(Failure::new(|_| bad.to_string(), &t::OTHER_EDITION).in_english())
        }
    }
}
