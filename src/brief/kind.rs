//! The kind of a file: a format of briefs, or something else that can be named, by
//! the end of its name and its content together.

use std::io::Cursor;

use zip::ZipArchive;

use super::read::{is_csv, table_text};
use super::{BriefFormat, Foreign, Unreadable};

/// The signature of the end of every archive; at most a comment of 64 KiB follows.
const END_OF_ARCHIVE: &[u8] = b"PK\x05\x06";
const TAIL: usize = (1 << 16) + 22;

/// The first bytes, in which readers of PDF look for its first line.
const HEAD: usize = 1 << 10;

impl BriefFormat {
    /// The format of a brief in a file of this name; by the content alone where the
    /// name is not known or ends in nothing that is.
    ///
    /// # Errors
    /// A file that is of another kind, ends in another format than it has, or is
    /// two at once.
    pub fn of_file(name: Option<&str>, bytes: &[u8]) -> Result<Self, Unreadable> {
        let ending = name.and_then(Self::of_name);
        if is_blank(bytes) {
            return Err(Unreadable::Empty);
        }
        if let Some(foreign) = foreign(bytes).or_else(|| name.and_then(foreign_ending)) {
            return Err(Unreadable::Foreign(foreign));
        }
        if is_two(bytes) {
            return Err(Unreadable::TwoAtOnce);
        }
        if bytes.contains(&0) && std::str::from_utf8(bytes).is_err() && !bytes.starts_with(b"PK") {
            return Err(Unreadable::Foreign(Foreign::Binary));
        }
        let content = Self::of(bytes);
        match ending {
            Some(ending) if !is_of(ending, content, bytes) => {
                Err(Unreadable::Contradiction { ending, content })
            }
            Some(ending) => Ok(ending),
            None => Ok(content),
        }
    }

    /// The format of a file, by how it begins.
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK") {
            return Self::Docx;
        }
        let Ok(text) = std::str::from_utf8(bytes) else {
            let is_csv = is_csv(&table_text(bytes));
            return if is_csv { Self::Csv } else { Self::Markdown };
        };
        let start = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
        match start.chars().next() {
            Some('{') => Self::Json,
            Some('<') if begins_a_page(start) => Self::Html,
            _ if is_csv(start) => Self::Csv,
            _ => Self::Markdown,
        }
    }
}

/// True where content that looks like this may be of the format that the name ends
/// in. A format without a look of its own may be anything that is text.
fn is_of(ending: BriefFormat, content: BriefFormat, bytes: &[u8]) -> bool {
    let begins = |with: &[u8]| bytes.trim_ascii_start().starts_with(with);
    match (ending, content) {
        (ending, content) if ending == content => true,
        (BriefFormat::Html, BriefFormat::Markdown) => begins(b"<"),
        (BriefFormat::Csv, BriefFormat::Markdown) => !begins(b"<"),
        // A brace that begins no object begins a text.
        (BriefFormat::Markdown, BriefFormat::Json) => {
            serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_err()
        }
        _ => false,
    }
}

/// True where there is nothing in a file but blanks.
fn is_blank(bytes: &[u8]) -> bool {
    bytes.strip_prefix(MARK).unwrap_or(bytes).trim_ascii().is_empty()
}

/// A byte-order mark.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The kind of file by the end of its name, where that is no format of briefs
/// and has no look of its own.
fn foreign_ending(name: &str) -> Option<Foreign> {
    let (_, end) = name.rsplit_once('.')?;
    match end.to_ascii_lowercase().as_str() {
        "fodt" => Some(Foreign::OtherText),
        "fods" => Some(Foreign::Spreadsheet),
        "fodp" => Some(Foreign::Presentation),
        "xhtml" | "xht" | "xml" => Some(Foreign::Xml),
        _ => None,
    }
}

/// The first bytes, in which an `OpenDocument` in one file says its kind.
const FLAT: usize = 8 << 10;

/// The kind of a file in XML.
fn of_xml(bytes: &[u8]) -> Foreign {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(FLAT)]);
    let kind = head.split_once(OPEN_DOCUMENT).map(|(_, kind)| kind);
    match kind {
        Some(kind) if kind.starts_with("spreadsheet") => Foreign::Spreadsheet,
        Some(kind) if kind.starts_with("presentation") => Foreign::Presentation,
        Some(_) => Foreign::OtherText,
        None => Foreign::Xml,
    }
}

/// The beginning of the names of the kinds of `OpenDocument`.
const OPEN_DOCUMENT: &str = "application/vnd.oasis.opendocument.";

/// The kind of the file, where that is known and no format of briefs.
fn foreign(bytes: &[u8]) -> Option<Foreign> {
    let begins = |with: &[u8]| bytes.starts_with(with);
    if bytes.strip_prefix(MARK).unwrap_or(bytes).trim_ascii_start().starts_with(b"<?xml ") {
        return Some(of_xml(bytes));
    }
    if begins(b"%PDF-") {
        Some(Foreign::Pdf)
    } else if begins(b"{\\rtf") || begins(b"\xd0\xcf\x11\xe0") {
        Some(Foreign::OtherText)
    } else {
        begins(b"PK").then(|| of_archive(bytes)).flatten()
    }
}

/// The kind of an archive, by the parts that its kind must have.
fn of_archive(bytes: &[u8]) -> Option<Foreign> {
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let has = |start: &str| archive.file_names().any(|name| name.starts_with(start));
    let mimetype = |kind: &str| {
        let says = format!("mimetype{OPEN_DOCUMENT}{kind}");
        bytes.get(30..).is_some_and(|rest| rest.starts_with(says.as_bytes()))
    };
    if mimetype("spreadsheet") || has("xl/") {
        Some(Foreign::Spreadsheet)
    } else if mimetype("presentation") || has("ppt/") {
        Some(Foreign::Presentation)
    } else if mimetype("text") {
        Some(Foreign::OtherText)
    } else {
        (!has("_rels/.rels")).then_some(Foreign::Archive)
    }
}

/// True where a program that looks for it would find another format in the same
/// bytes.
fn is_two(bytes: &[u8]) -> bool {
    let holds = |part: &[u8], sign: &[u8]| part.windows(sign.len()).any(|window| window == sign);
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    let is_archive = bytes.starts_with(b"PK\x03\x04");
    let hides_archive = !is_archive && holds(tail, END_OF_ARCHIVE);
    hides_archive || holds(&bytes[..bytes.len().min(HEAD)], b"%PDF-")
}

/// True where a text that begins with markup is a page: Markdown may begin with any
/// other tag, or a comment.
fn begins_a_page(text: &str) -> bool {
    let mut text = text;
    while let Some((_, rest)) = text.strip_prefix("<!--").and_then(|rest| rest.split_once("-->")) {
        text = rest.trim_start();
    }
    let start = text.get(..text.floor_char_boundary(16)).unwrap_or_default().to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body", "<?", "<meta"]
        .iter()
        .any(|tag| start.starts_with(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &[u8] = b"<!-- x -->\n<!DOCTYPE html><p>x";
    const TAG: &[u8] = b"<p align=\"center\">x</p>\n\n> x\n";

    fn kind_of(name: Option<&str>, bytes: &[u8]) -> Result<BriefFormat, Unreadable> {
        BriefFormat::of_file(name, bytes)
    }

    #[test]
    fn a_format_follows_from_the_end_of_the_name_and_the_content_together() {
        for (name, bytes, form) in [
            (None, PAGE, BriefFormat::Html),
            (Some("a.htm"), PAGE, BriefFormat::Html),
            (Some("a.html"), TAG, BriefFormat::Html),
            (None, TAG, BriefFormat::Markdown),
            (Some("a.md"), TAG, BriefFormat::Markdown),
            (Some("a.txt"), TAG, BriefFormat::Markdown),
            (Some("a.md"), b"{x} is text", BriefFormat::Markdown),
            (Some("a.json"), b"{\"schema\":1", BriefFormat::Json),
            (None, b"{\"schema\":1}", BriefFormat::Json),
            (Some("a.csv"), b"cited;text", BriefFormat::Csv),
        ] {
            assert_eq!(kind_of(name, bytes), Ok(form), "{name:?}");
        }
    }

    #[test]
    fn a_name_that_says_something_else_is_refused() {
        for (name, bytes, content) in [
            ("a.md", PAGE, BriefFormat::Html),
            ("a.docx", PAGE, BriefFormat::Html),
            ("a.docx", b"> x".as_slice(), BriefFormat::Markdown),
            ("a.html", b"> x", BriefFormat::Markdown),
            ("a.md", b"{\"schema\":1}", BriefFormat::Json),
            ("a.json", b"# x", BriefFormat::Markdown),
        ] {
            let ending = BriefFormat::of_name(name).unwrap();
            let refused = Err(Unreadable::Contradiction { ending, content });
            assert_eq!(kind_of(Some(name), bytes), refused, "{name}");
        }
    }

    #[test]
    fn what_is_of_another_kind_is_named_and_two_at_once_are_refused() {
        let archive = |parts: &[(&str, &str)]| {
            let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
            for (name, text) in parts {
                let plain = zip::write::SimpleFileOptions::default()
                    .compression_method(zip::CompressionMethod::Stored);
                archive.start_file(*name, plain).unwrap();
                std::io::Write::write_all(&mut archive, text.as_bytes()).unwrap();
            }
            archive.finish().unwrap().into_inner()
        };
        let open = |kind: &str| {
            archive(&[("mimetype", &format!("application/vnd.oasis.opendocument.{kind}"))])
        };
        for (bytes, foreign) in [
            (b"%PDF-1.7 x".to_vec(), Foreign::Pdf),
            (b"{\\rtf1 x}".to_vec(), Foreign::OtherText),
            (b"\xd0\xcf\x11\xe0\xa1\xb1".to_vec(), Foreign::OtherText),
            (open("text"), Foreign::OtherText),
            (open("spreadsheet"), Foreign::Spreadsheet),
            (archive(&[("xl/workbook.xml", "")]), Foreign::Spreadsheet),
            (archive(&[("ppt/presentation.xml", "")]), Foreign::Presentation),
            (archive(&[("x.md", "> x")]), Foreign::Archive),
            (b"\x89PNG\0\xff".to_vec(), Foreign::Binary),
        ] {
            for name in [None, Some("a.docx"), Some("a.md")] {
                assert_eq!(kind_of(name, &bytes), Err(Unreadable::Foreign(foreign)), "{name:?}");
            }
        }
        let flat = |kind: &str| {
            format!("<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"{OPEN_DOCUMENT}{kind}\">").into_bytes()
        };
        for (name, bytes, foreign) in [
            ("a.fodt", flat("text"), Foreign::OtherText),
            ("a.xml", flat("text"), Foreign::OtherText),
            ("a.html", flat("spreadsheet"), Foreign::Spreadsheet),
            ("a.fodp", b"<office:document>".to_vec(), Foreign::Presentation),
            ("a.xhtml", PAGE.to_vec(), Foreign::Xml),
            ("a.XML", PAGE.to_vec(), Foreign::Xml),
            ("a.html", b"\xef\xbb\xbf<?xml version=\"1.0\"?><html>".to_vec(), Foreign::Xml),
        ] {
            assert_eq!(kind_of(Some(name), &bytes), Err(Unreadable::Foreign(foreign)), "{name}");
        }
        for nothing in ["", " \r\n", "\u{feff}\n"] {
            for name in ["a.docx", "a.json", "a.md", "a.xhtml"] {
                assert_eq!(
                    kind_of(Some(name), nothing.as_bytes()),
                    Err(Unreadable::Empty),
                    "{name}"
                );
            }
        }
        let mut both = b"# Titel\n\n> x\n".to_vec();
        both.extend(archive(&[("_rels/.rels", "")]));
        assert_eq!(kind_of(Some("a.md"), &both), Err(Unreadable::TwoAtOnce));
        assert_eq!(kind_of(Some("a.md"), b"# Titel\n%PDF-1.4\n"), Err(Unreadable::TwoAtOnce));
    }
}
