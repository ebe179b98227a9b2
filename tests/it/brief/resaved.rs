//! Briefs that other programs have saved, as they came out of them: `LibreOffice`
//! 7.4, directly and by way of .odt, and pandoc 2.17.1.1. Each is `hertog brief
//! actor:europol` with a note on 3.1 whose own words look like a citation.

use std::io::{Cursor, Read, Write};

use hertog::brief::{BriefFormat, Checked, Listed, Verdict, missing, verify};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::support::brief_harness::BriefHarness;
use crate::support::repository::in_repository;

const SAVED: [&str; 5] = [
    "libreoffice.docx",
    "by-way-of-odt.docx",
    "pandoc-from-docx.docx",
    "pandoc-from-markdown.docx",
    "pandoc-from-docx.md",
];

fn saved(name: &str) -> Vec<u8> {
    let folder = in_repository("tests/it/brief/saved");
    std::fs::read(folder.join(name)).unwrap()
}

/// The same file with other words in its text.
fn replaced(name: &str, from: &str, to: &str) -> Vec<u8> {
    let file = saved(name);
    if BriefFormat::of_name(name) != Some(BriefFormat::Docx) {
        return String::from_utf8(file).unwrap().replace(from, to).into_bytes();
    }
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let (name, mut bytes) = (part.name().to_owned(), Vec::new());
        part.read_to_end(&mut bytes).unwrap();
        if name == "word/document.xml" {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{from}");
            bytes = text.replace(from, to).into_bytes();
        }
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// What is said of its quotes, and how many of those that it lists are gone.
fn checked<'s>(
    harness: &'s BriefHarness,
    name: &str,
    file: &[u8],
) -> (Vec<Checked<'s>>, Vec<String>) {
    let found = BriefFormat::of_file(Some(name), file).unwrap().read(file).unwrap();
    let listed = found.listed();
    assert!(matches!(listed, Listed::Quotes(_)), "{name}");
    let checked = verify(&harness.corpus, found);
    let gone = missing(&listed, &checked).iter().map(ToString::to_string).collect();
    (checked, gone)
}

#[test]
fn every_quote_of_a_brief_that_was_saved_again_is_true_and_none_is_missing() {
    let harness = BriefHarness::new();
    for name in SAVED {
        let (checked, gone) = checked(&harness, name, &saved(name));
        let seen: Vec<(&str, Verdict)> =
            checked.iter().map(|quote| (&*quote.quoted.cited, quote.verdict)).collect();
        let expected = ["3 ¶1", "3.1", "3.4", "5 ¶1", "5.3"].map(|cited| (cited, Verdict::True));
        assert_eq!(seen, expected, "{name}");
        assert_eq!(gone, [""; 0], "{name}");
    }
}

#[test]
fn one_letter_that_was_changed_in_it_is_named() {
    let harness = BriefHarness::new();
    for name in SAVED {
        let file = replaced(name, "smokkelaars", "smokelaars");
        let (checked, _) = checked(&harness, name, &file);
        let wrong: Vec<(&str, Verdict)> = checked
            .iter()
            .filter(|quote| quote.verdict != Verdict::True)
            .map(|quote| (&*quote.quoted.cited, quote.verdict))
            .collect();
        assert_eq!(wrong, [("3.1", Verdict::Altered)], "{name}");
    }
}

#[test]
fn a_quote_that_was_taken_out_of_it_is_named() {
    let harness = BriefHarness::new();
    for name in SAVED {
        let file = replaced(name, "3.4 · c485852e0abf", "3.4");
        let (_, gone) = checked(&harness, name, &file);
        assert_eq!(gone, ["3.4"], "{name}");
    }
}
