//! Packages: parts by relationship, both namespaces, and what is refused.

use super::super::package::{LIMITS, Limits};
use super::*;
use crate::import::Format;

fn refusal(bytes: &[u8]) -> Refusal {
    super::super::read(bytes).expect_err("a file that is refused")
}

fn file(name: &str, content: &str) -> (String, String) {
    (name.to_owned(), content.to_owned())
}

/// A package whose main part is this XML.
fn main_part(xml: &str) -> Vec<u8> {
    zipped(&[
        file("[Content_Types].xml", "<Types/>"),
        file("_rels/.rels", &relationships(&[("officeDocument", "word/document.xml")])),
        file("word/document.xml", xml),
    ])
}

#[test]
fn the_strict_kind_and_any_prefix_are_read() {
    let strict = r#"<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>x</d:t></d:r></d:p></d:body></d:document>"#;
    let links = relationships(&[("officeDocument", "/deel/tekst.xml")])
        .replace(TYPES, "http://purl.oclc.org/ooxml/officeDocument/relationships/");
    let bytes = zipped(&[file("_rels/.rels", &links), file("deel/tekst.xml", strict)]);
    assert_eq!(super::super::read(&bytes).unwrap().blocks[0].text, "x");
}

#[test]
fn a_part_in_utf_16_is_read() {
    let xml = format!(
        "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document {NAMES}><w:body><w:p><w:r><w:t>één</w:t></w:r></w:p></w:body></w:document>"
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("_rels/.rels", SimpleFileOptions::default()).unwrap();
    zip.write_all(relationships(&[("officeDocument", "d.xml")]).as_bytes()).unwrap();
    zip.start_file("d.xml", SimpleFileOptions::default()).unwrap();
    let bytes: Vec<u8> = xml.encode_utf16().flat_map(u16::to_le_bytes).collect();
    zip.write_all(&bytes).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(super::super::read(&bytes).unwrap().blocks[0].text, "één");
}

#[test]
fn what_is_no_word_document_is_refused() {
    let not_this = Refusal::NotThisFormat(Format::Docx);
    assert_eq!(refusal(b""), Refusal::Empty);
    assert_eq!(refusal(b"gewone tekst"), not_this);
    assert_eq!(
        refusal(&zipped(&[file("mimetype", "application/vnd.oasis.opendocument.text")])),
        not_this
    );
    assert_eq!(refusal(&main_part("<workbook/>")), not_this);
    assert_eq!(refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument"), Refusal::Unknown);
    let locked =
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    assert_eq!(refusal(locked), Refusal::Encrypted);
    assert_eq!(refusal(&body("<w:p/>").bytes()), Refusal::Empty);
}

#[test]
fn a_damaged_package_is_refused() {
    let damaged = Refusal::Damaged(Format::Docx);
    let whole = body(&plain("x")).bytes();
    assert_eq!(refusal(&whole[..whole.len() / 2]), damaged);
    assert_eq!(refusal(&main_part("<w:document")), damaged);
    assert_eq!(refusal(&main_part(&format!("<w:document {NAMES}><w:body>"))), damaged);
    let missing = relationships(&[("officeDocument", "word/document.xml")]);
    assert_eq!(
        refusal(&zipped(&[file("[Content_Types].xml", "<Types/>"), file("_rels/.rels", &missing)])),
        damaged
    );
}

#[test]
fn entities_are_not_expanded() {
    let xml = format!("<!DOCTYPE x [<!ENTITY a \"b\">]><w:document {NAMES}/>");
    assert_eq!(refusal(&main_part(&xml)), Refusal::Entities);
}

#[test]
fn deep_nesting_is_refused() {
    let deep = "<w:x>".repeat(300) + &"</w:x>".repeat(300);
    assert_eq!(refusal(&body(&deep).bytes()), Refusal::TooDeep(200));
}

/// The refusal of a document by these limits.
fn refusal_within(made: &Made, limits: Limits) -> Option<Refusal> {
    super::super::read_within(&made.bytes(), limits).err()
}

#[test]
fn a_part_that_unpacks_to_too_much_is_refused() {
    let made = body(&(plain("x") + &" ".repeat(1 << 20)));
    let too_large = Some(Refusal::TooLarge(64));
    assert_eq!(refusal_within(&made, Limits { part: 1 << 20, ..LIMITS }), too_large);
    assert_eq!(refusal_within(&made, Limits { parts: 1 << 20, ..LIMITS }), too_large);
    assert_eq!(refusal_within(&made, Limits { part: 2 << 20, parts: 2 << 20, ..LIMITS }), None);
}

#[test]
fn many_small_paragraphs_are_refused_before_they_fill_memory() {
    let made = body(&plain("x").repeat(100));
    assert_eq!(
        refusal_within(&made, Limits { blocks: 4000, ..LIMITS }),
        Some(Refusal::TooLarge(32))
    );
    assert_eq!(
        refusal_within(&made, Limits { elements: 400, ..LIMITS }),
        Some(Refusal::TooManyElements(1_500_000))
    );
    assert_eq!(refusal_within(&made, LIMITS), None);
}
