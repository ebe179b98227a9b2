//! Packages, prefixes and parts.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::import::Format;

const TEXT: &str = "application/vnd.oasis.opendocument.text";

pub(super) fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(part.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_package_has_its_styles_in_two_parts() {
    let automatic = r#"<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>"#;
    let title = r#"<style:style style:name="Title" style:family="paragraph"/>"#;
    let master = "</office:automatic-styles><office:master-styles><style:master-page><style:header><text:p>Koptekst van elke</text:p><text:p>bladzijde</text:p></style:header></style:master-page></office:master-styles><office:automatic-styles>";
    let other = automatic.replace("Title", "Heading_20_1");
    let styles = styled(title, &(other + master), "");
    let content = styled("", automatic, &p_in("P1", "Verklaring"));
    let bytes = package(&[("mimetype", TEXT), ("styles.xml", &styles), ("content.xml", &content)]);
    let document = read(&bytes).unwrap();
    assert_eq!(document.format, Format::Odt);
    assert_eq!(document.blocks[0].kind, Kind::Title);
    let header = &document.remarks[0];
    assert_eq!((header.kind, header.count), (RemarkKind::PageHeader, 4));
}

#[test]
fn prefixes_are_free() {
    let xml = flat(&p("tekst")).replace("text:", "t:").replace("xmlns:text=", "xmlns:t=");
    let xml = xml.replace("office:t:", "office:text:");
    expect(&xml.replace(":t:1.0", ":text:1.0"), &["|tekst"]);
}

#[test]
fn what_is_no_text_document_is_refused() {
    let wrong = Refusal::NotThisFormat(Format::Odt);
    let sheet = flat(&p("x")).replace(TEXT, "application/vnd.oasis.opendocument.spreadsheet");
    assert_eq!(refusal(sheet.as_bytes()), wrong);
    assert_eq!(refusal(b"<html><p>tekst</p></html>"), wrong);
    let content = flat(&p("x"));
    let sheet = "application/vnd.oasis.opendocument.spreadsheet";
    assert_eq!(refusal(&package(&[("mimetype", sheet), ("content.xml", &content)])), wrong);
    assert_eq!(refusal(&package(&[("word/document.xml", "<w/>")])), wrong);
}

#[test]
fn an_encrypted_package_is_refused() {
    let manifest = r#"<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>"#;
    let bytes = package(&[
        ("mimetype", TEXT),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", "\u{1}\u{2}"),
    ]);
    assert_eq!(refusal(&bytes), Refusal::Encrypted);
}
