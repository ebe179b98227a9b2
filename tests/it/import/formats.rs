//! The declaration's text, imported without a key pressed, is the built-in declaration.

use std::path::PathBuf;
use std::sync::Arc;

use hertog::declaration::{Declaration, builtin, check, read as read_declaration};
use hertog::import::assemble::{Assembly, Identity, assemble};
use hertog::import::outline::Outline;
use hertog::import::recognise::{Rules, language};
use hertog::import::{Format, read};

use crate::support::repository::in_repository;

pub(super) fn fixture(name: &str) -> PathBuf {
    in_repository("tests/it/import/fixtures").join(name)
}

/// What a file gives when nobody touches a key, and its declaration read again.
fn imported(name: &str, format: Format) -> (Assembly, Declaration) {
    let document = read(std::fs::read(fixture(name)).unwrap(), format).unwrap();
    let rules = Rules::builtin();
    let language = language(&document, &rules).unwrap().to_owned();
    let identity = Identity { language, source: name.to_owned(), ..Identity::default() };
    let outline = Outline::new(Arc::new(document), Arc::new(rules), Vec::new());
    let assembly = assemble(outline.document(), outline.pieces(), &identity);
    let text = assembly.file.to_ron().unwrap();
    let declaration = read_declaration(&text).unwrap();
    assert_eq!(check(&declaration, &text), [], "{name}");
    (assembly, declaration)
}

/// The words are the built-in declaration's: title, context, chapters and points.
fn is_builtin(name: &str, format: Format) -> (Assembly, Declaration) {
    let (assembly, imported) = imported(name, format);
    let builtin = builtin();
    assert_eq!(imported.language, "nl", "{name}");
    assert_eq!(
        (&imported.title, &imported.subtitle),
        (&builtin.title, &builtin.subtitle),
        "{name}"
    );
    assert_eq!(imported.context, builtin.context, "{name}");
    let chapter = |chapter: &hertog::declaration::Chapter| {
        (chapter.number, chapter.title.clone(), chapter.evaluation.clone(), chapter.points.clone())
    };
    let chapters = |of: &Declaration| of.chapters.iter().map(chapter).collect::<Vec<_>>();
    assert_eq!(chapters(&imported), chapters(&builtin), "{name}");
    let points = |of: &Declaration| {
        of.points.iter().map(|point| (point.id, point.text.clone())).collect::<Vec<_>>()
    };
    assert_eq!(points(&imported), points(&builtin), "{name}");
    let report = &assembly.report;
    assert_eq!(report.words, report.placed + report.aside(), "{name}");
    assert_eq!(report.doubts, [0; 0], "{name}");
    (assembly, imported)
}

#[test]
fn plain_text_gives_the_built_in_declaration() {
    let (assembly, imported) = is_builtin("with-bookmarks.txt", Format::Text);
    assert_eq!(imported.labels, builtin().labels);
    assert_eq!(imported.edition.as_str(), "2023-05-05");
    assert_eq!(imported.parties, builtin().parties);
    // The signs before 51 points.
    assert_eq!(assembly.report.aside(), 51);
}

#[test]
fn word_with_typed_numbers_gives_the_built_in_declaration() {
    let (_, imported) = is_builtin("typed.docx", Format::Docx);
    assert_eq!(imported.labels, builtin().labels);
}

#[test]
fn word_with_automatic_numbers_gives_the_built_in_declaration() {
    let (assembly, imported) = is_builtin("automatic.docx", Format::Docx);
    assert_eq!(imported.labels, builtin().labels);
    assert_eq!(assembly.report.aside(), 0);
}

#[test]
fn open_document_gives_the_built_in_declaration() {
    let (_, imported) = is_builtin("automatic.odt", Format::Odt);
    assert_eq!(imported.labels, builtin().labels);
}

#[test]
fn a_web_page_gives_the_built_in_declaration() {
    is_builtin("automatic.html", Format::Html);
}

#[test]
fn a_pdf_gives_the_built_in_declaration() {
    is_builtin("automatic.pdf.xml", Format::Pdf);
}

#[test]
fn the_institutions_that_the_text_names_are_proposed_with_their_ids() {
    let (assembly, _) = imported("typed.docx", Format::Docx);
    let ids: Vec<&str> = assembly.file.actors.iter().map(|actor| actor.id.as_str()).collect();
    for id in ["europol", "maoc-n", "frontex", "eurojust", "eu", "be", "fr"] {
        assert!(ids.contains(&id), "{id} is none of {ids:?}");
    }
}
