use super::sniff;
use crate::import::block::{Format, Refusal};

#[test]
fn the_content_counts_before_the_name() {
    let cases: [(&[u8], &str, Result<Format, Refusal>); 22] = [
        (b"PK\x03\x04....word/document.xml....PK\x05\x06", "a.txt", Ok(Format::Docx)),
        (
            b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.textPK",
            "a.docx",
            Ok(Format::Odt),
        ),
        (b"PK\x03\x04....xl/workbook.xml....PK\x05\x06", "a.docx", Err(Refusal::Unknown)),
        (b"PK\x03\x04..[Content_Types].xml", "a.docx", Err(Refusal::Damaged(Format::Docx))),
        (b"\n%PDF-1.7\n\0\x01", "a.doc", Ok(Format::Pdf)),
        (b"\xd0\xcf\x11\xe0\0\0\0\0W\0o\0r\0d\0", "a.doc", Err(Refusal::Unknown)),
        (
            b"\xd0\xcf\x11\xe0..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
            "a.docx",
            Err(Refusal::Encrypted),
        ),
        (b"(schema: 2)", "a.ron", Err(Refusal::Declaration)),
        (b"{\\rtf1\\ansi", "a.rtf", Err(Refusal::Unknown)),
        (b"<?xml version='1.0'?>\n<office:document xmlns:office='x'>", "a.fodt", Ok(Format::Odt)),
        (
            b"<?xml version='1.0'?><!DOCTYPE pdf2xml SYSTEM 'pdf2xml.dtd'><pdf2xml>",
            "a.xml",
            Ok(Format::Pdf),
        ),
        (b"\xef\xbb\xbf <!DOCTYPE HTML><p>", "a.txt", Ok(Format::Html)),
        (b"<!-- saved --><html>", "a", Ok(Format::Html)),
        (b"\xff\xfe<\0h\0t\0m\0l\0>\0", "a", Ok(Format::Html)),
        (b"<p>a", "a.HTM", Ok(Format::Html)),
        (b"<p>a", "a.txt", Ok(Format::Text)),
        (b"# a\n<html> is a tag", "a.md", Ok(Format::Markdown)),
        (b"# a", "a.txt", Ok(Format::Text)),
        (b"a", "README", Ok(Format::Text)),
        (b"a\0\0\0b", "a.txt", Err(Refusal::Unknown)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.txt", Err(Refusal::Unknown)),
        (b"\xef\xbb\xbf \n", "a.txt", Err(Refusal::Empty)),
    ];
    for (bytes, name, kind) in cases {
        assert_eq!(sniff(bytes, name), kind, "{name} {:?}", bytes.escape_ascii().to_string());
    }
}
