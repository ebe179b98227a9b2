//! The reader of `OpenDocument` text: `.odt`, a package of parts, and `.fodt`, the
//! same in one file (ODF 1.3).
//!
//! Numbers are computed as `LibreOffice` shows them, tracked changes are taken as
//! accepted, and what is hidden is left out and said.

mod body;
pub(super) mod draft;
mod elements;
mod lists;
mod numbers;
mod numerals;
mod package;
pub(super) mod styles;
mod tally;
#[cfg(test)]
mod tests;
mod xml;

use self::body::Walker;
use super::{Document, Format, Refusal};

/// Size of a part at most, in MiB.
const MAX_PART: u32 = 64;
/// Elements in one another at most.
const MAX_DEPTH: u32 = 200;
/// Elements of a document at most: of 3,000 pages, and more.
const MAX_ELEMENTS: u32 = 1_000_000;
/// Text of a document at most, in MiB.
const MAX_TEXT: u32 = 32;

const DAMAGED: Refusal = Refusal::Damaged(Format::Odt);
const WRONG: Refusal = Refusal::NotThisFormat(Format::Odt);
/// The beginning of the media types of text documents: also of templates and
/// master documents.
const TEXT_TYPE: &str = "application/vnd.oasis.opendocument.text";

/// Reads an `OpenDocument` text, a package or one flat file.
///
/// # Errors
/// A file that is empty, no text document, damaged, encrypted, too large, nested
/// too deep, or one that declares entities.
pub fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    let mut walker = Walker::default();
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.starts_with(b"PK") {
        package::walk(bytes, &mut walker)?;
    } else if bytes.len() > (MAX_PART as usize) << 20 {
        return Err(Refusal::TooLarge(MAX_PART));
    } else {
        xml::walk(bytes, &mut walker)?;
    }
    walker.finish()
}
