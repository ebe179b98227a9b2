//! The kind of a file: by its content first, then by the ending of its name.

#[cfg(test)]
mod tests;

use super::block::{Format, Refusal};
use super::plain;

/// Bytes at the start in which signs of a kind are looked for.
const LOOKED_AT: usize = 4096;

/// The kind of file that these bytes are; `name` is the file's name.
///
/// # Errors
/// Refuses what is empty, closed by a password, or of a kind that is not read.
pub fn sniff(bytes: &[u8], name: &str) -> Result<Format, Refusal> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if text.is_empty() {
        return Err(Refusal::Empty);
    }
    match text {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => archive(bytes),
        // The header may stand a few bytes into the file.
        _ if has(bytes.get(..1024).unwrap_or(bytes), b"%PDF-") => Ok(Format::Pdf),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(compound(bytes)),
        _ if text.starts_with(b"{\\rtf") => Err(Refusal::Unknown),
        _ => words(bytes, name),
    }
}

fn has(bytes: &[u8], sign: &[u8]) -> bool {
    memchr::memmem::find(bytes, sign).is_some()
}

/// A zip archive: names of its parts stand in it as they are.
fn archive(bytes: &[u8]) -> Result<Format, Refusal> {
    if has(bytes, b"mimetypeapplication/vnd.oasis.opendocument.text") {
        return Ok(Format::Odt);
    }
    if has(bytes, b"word/") {
        return Ok(Format::Docx);
    }
    // Without an end it was cut off while it was copied, and had been meant to be read.
    let whole = has(bytes, b"PK\x05\x06");
    Err(if whole { Refusal::Unknown } else { Refusal::Damaged(Format::Docx) })
}

/// An OLE2 file: a Word file under a password, or one of before 2007.
fn compound(bytes: &[u8]) -> Refusal {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if has(bytes, &name) { Refusal::Encrypted } else { Refusal::Unknown }
}

/// A file of text: with elements, or without.
fn words(bytes: &[u8], name: &str) -> Result<Format, Refusal> {
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let (start, _) = plain::decode(start.to_vec());
    if plain::is_binary(start.as_bytes()) {
        return Err(Refusal::Unknown);
    }
    let start = start.trim_start().to_ascii_lowercase();
    if start.contains("<office:document") {
        return Ok(Format::Odt);
    }
    let pages = ["<!doctype html", "<html", "<head", "<body"];
    if pages.iter().any(|sign| start.starts_with(sign))
        || (start.starts_with('<') && pages.iter().any(|sign| start.contains(sign)))
    {
        return Ok(Format::Html);
    }
    if start.contains("<pdf2xml") {
        return Ok(Format::Pdf);
    }
    match name.rsplit_once('.') {
        Some((_, "ron")) => Err(Refusal::Declaration),
        _ => Ok(by_ending(name).unwrap_or(Format::Text)),
    }
}

/// The kind that a name's ending says; none for others.
fn by_ending(name: &str) -> Option<Format> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" | "mdown" | "mkd" => Some(Format::Markdown),
        "html" | "htm" | "xhtml" => Some(Format::Html),
        _ => None,
    }
}
