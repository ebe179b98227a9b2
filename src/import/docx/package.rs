//! The package that a Word document is (ECMA-376 part 2): its parts, unpacked as
//! they are read, and the relationships that lead from one to another.

use std::io::{self, BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::{Format, Refusal};
use super::xml::{Flow, Sink, Tag, Vocabulary, walk};
use crate::text::part_path;

/// The most that a document may hold, in bytes as it is unpacked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// In one part.
    pub(super) part: u64,
    /// In all parts together.
    pub(super) parts: u64,
    /// In blocks of text.
    pub(super) blocks: usize,
    /// Elements in all parts together.
    pub(super) elements: usize,
}

/// Most elements of a document.
const MOST_ELEMENTS: u32 = 1_500_000;

/// The limits that hold for every document.
pub(super) const LIMITS: Limits =
    Limits { part: 64 << 20, parts: 128 << 20, blocks: 32 << 20, elements: MOST_ELEMENTS as usize };
/// The refusal of parts that exceed them.
pub(super) const TOO_LARGE: Refusal = Refusal::TooLarge(64);
/// The refusal of elements that exceed them.
pub(super) const TOO_MANY_ELEMENTS: Refusal = Refusal::TooManyElements(MOST_ELEMENTS);
/// The refusal of text that exceeds them.
pub(super) const TOO_MUCH_TEXT: Refusal = Refusal::TooLarge(32);
const DAMAGED: Refusal = Refusal::Damaged(Format::Docx);

/// The beginning of an OLE compound file: an old Word file, or an encrypted one.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// An open package.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Bytes that a part may have, and all parts that are yet to be read.
    most: u64,
    left: u64,
    /// Elements that all parts may have that are yet to be read.
    elements: usize,
}

impl<'b> Package<'b> {
    /// # Errors
    /// What is no package.
    pub(super) fn open(bytes: &'b [u8], limits: Limits) -> Result<Self, Refusal> {
        if bytes.is_empty() {
            return Err(Refusal::Empty);
        }
        if bytes.starts_with(OLE) {
            return Err(if is_encrypted(bytes) { Refusal::Encrypted } else { Refusal::Unknown });
        }
        if !bytes.starts_with(b"PK") {
            return Err(Refusal::NotThisFormat(Format::Docx));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
        Ok(Self { zip, most: limits.part, left: limits.parts, elements: limits.elements })
    }

    /// The place of a part. Names are told apart as OPC does, and as some writers
    /// do not: regardless of case and with either slash.
    fn index(&self, name: &str) -> Option<usize> {
        let is_same = |other: &str| {
            let plain = other.trim_start_matches(['/', '\\']);
            plain.len() == name.len()
                && plain.bytes().zip(name.bytes()).all(|(a, b)| {
                    let a = if a == b'\\' { b'/' } else { a };
                    a.eq_ignore_ascii_case(&b)
                })
        };
        let exact = self.zip.index_for_name(name);
        exact.or_else(|| {
            (0..self.zip.len()).find(|at| self.zip.name_for_index(*at).is_some_and(is_same))
        })
    }

    /// True where there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    /// Reads a part of XML to its end.
    ///
    /// # Errors
    /// A part that is missing, too large or no such XML.
    pub(super) fn walk(&mut self, name: &str, sink: &mut dyn Sink) -> Result<(), Refusal> {
        let index = self.index(name).ok_or(DAMAGED)?;
        let part = self.zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Encrypted,
            _ => DAMAGED,
        })?;
        let most = self.most.min(self.left);
        let mut left = most;
        let walked = walk_xml(Capped { part, left: &mut left }, sink);
        self.left -= most - left;
        if left == 0 {
            return Err(TOO_LARGE);
        }
        self.elements = self.elements.checked_sub(walked?).ok_or(TOO_MANY_ELEMENTS)?;
        Ok(())
    }

    /// The relationships of a part; of the package where its name is empty.
    ///
    /// # Errors
    /// Relationships that cannot be read.
    pub(super) fn relationships(&mut self, part: &str) -> Result<Relationships, Refusal> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let mut relationships = Relationships { folder: folder.to_owned(), all: Vec::new() };
        let name = part_path(folder, &format!("_rels/{file}.rels"));
        if self.has(&name) {
            self.walk(&name, &mut relationships)?;
        }
        Ok(relationships)
    }
}

/// Reads XML in UTF-8 or, by its byte-order mark, in UTF-16.
fn walk_xml(mut part: impl Read, sink: &mut dyn Sink) -> Result<usize, Refusal> {
    let mut start = Vec::new();
    part.by_ref().take(2).read_to_end(&mut start).map_err(|_| DAMAGED)?;
    let pair: fn([u8; 2]) -> u16 = match *start {
        [0xff, 0xfe] => u16::from_le_bytes,
        [0xfe, 0xff] => u16::from_be_bytes,
        _ => return walk(BufReader::with_capacity(1 << 16, Cursor::new(start).chain(part)), sink),
    };
    let mut bytes = Vec::new();
    part.read_to_end(&mut bytes).map_err(|_| DAMAGED)?;
    let (pairs, _) = bytes.as_chunks();
    let text = char::decode_utf16(pairs.iter().copied().map(pair)).collect::<Result<String, _>>();
    walk(text.map_err(|_| DAMAGED)?.as_bytes(), sink)
}

/// True where an OLE file holds a package that a password closes: its directory
/// names the stream in UTF-16.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

/// A part as it is unpacked, up to what is left of the cap.
struct Capped<'c, R> {
    part: R,
    left: &'c mut u64,
}

impl<R: Read> Read for Capped<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(buffer)?;
        *self.left = self.left.saturating_sub(read as u64);
        if *self.left == 0 { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(read) }
    }
}

/// The beginning of every type of relationship, in both kinds of ECMA-376.
const TYPES: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
];

/// The relationships of a part, or of the package as a whole.
pub(super) struct Relationships {
    /// The folder of the part.
    folder: String,
    /// Short type, id and target of those that stay in the package.
    all: Vec<(String, String, String)>,
}

impl Relationships {
    /// The names of the parts to which relationships of a type lead.
    pub(super) fn targets(&self, kind: &str) -> impl Iterator<Item = String> {
        let of_kind = self.all.iter().filter(move |(of, ..)| of == kind);
        of_kind.map(|(.., target)| part_path(&self.folder, target))
    }

    /// The first of them.
    pub(super) fn target(&self, kind: &str) -> Option<String> {
        self.targets(kind).next()
    }

    /// The target of the relationship of an id, as it is written.
    pub(super) fn by_id(&self, id: &str) -> Option<&str> {
        self.all.iter().find(|(_, of, _)| of == id).map(|(.., target)| &**target)
    }
}

impl Sink for Relationships {
    fn start(&mut self, tag: &Tag<'_>) -> Flow {
        let value = |name| tag.value(name).unwrap_or_default().into_owned();
        let of = value("Type");
        let kind = TYPES.iter().find_map(|start| of.strip_prefix(start));
        let is_inside = !value("TargetMode").eq_ignore_ascii_case("external");
        if let (Vocabulary::Relationships, "Relationship", Some(kind), true) =
            (tag.of, tag.name(), kind, is_inside)
        {
            self.all.push((kind.to_owned(), value("Id"), value("Target")));
        }
        Flow::Enter
    }
}
