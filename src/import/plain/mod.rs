//! Reads plain text: its encoding, its lines, and the paragraphs that lines
//! wrapped by hand were before.
//!
//! Bullets and numbers are typed in a text, so they stay in the blocks; a line
//! that begins with one begins a block.

mod blocks;
mod encoding;
mod hyphen;
mod layout;
mod lines;
mod mark;
#[cfg(test)]
mod tests;

pub(super) use blocks::blocks;
pub use encoding::decode;
pub(super) use lines::is_invisible;
pub(super) use mark::roman;

use super::block::{Document, Format, MOST_BLOCKS, Refusal, are_too_many};

/// Largest text that is read, in MiB.
const LARGEST: u32 = 64;

/// Bytes on end without a space or a line's end that no text has.
const LONGEST_WORD: usize = 1 << 20;

/// Bytes at the start in which control characters are counted.
const LOOKED_AT: usize = 64 * 1024;

/// Reads a text into blocks: a paragraph each.
///
/// # Errors
/// Refuses what is larger than 64 MiB, has too many paragraphs, is no text, or has no word.
pub fn read(bytes: Vec<u8>) -> Result<Document, Refusal> {
    let (text, mut remarks) = text(bytes)?;
    // Pages and Markdown may hold a picture in one word.
    if has_endless_word(text.as_bytes()) {
        return Err(Refusal::Unknown);
    }
    let blocks = blocks(&text, &mut remarks);
    if blocks.is_empty() {
        return Err(Refusal::Empty);
    }
    if are_too_many(blocks.len()) {
        return Err(Refusal::TooManyParagraphs(MOST_BLOCKS));
    }
    Ok(Document { format: Format::Text, blocks, remarks })
}

/// The text of bytes that are text and not too many.
///
/// # Errors
/// Refuses what is larger than 64 MiB or holds what no text does.
pub(super) fn text(bytes: Vec<u8>) -> Result<(String, Vec<super::Remark>), Refusal> {
    if bytes.len() > (LARGEST as usize) << 20 {
        return Err(Refusal::TooLarge(LARGEST));
    }
    let (text, remarks) = decode(bytes);
    if is_binary(text.as_bytes()) { Err(Refusal::Unknown) } else { Ok((text, remarks)) }
}

/// True for a word of twice [`LONGEST_WORD`], and for some from that on.
fn has_endless_word(bytes: &[u8]) -> bool {
    let mut parts = bytes.chunks_exact(LONGEST_WORD);
    parts.any(|part| !part.iter().any(u8::is_ascii_whitespace))
}

/// True for what has a NUL anywhere, or a control character in 32 bytes of the start.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let controls = start.iter().filter(|b| **b < b' ' && !matches!(b, b'\t'..=b'\r')).count();
    controls * 32 > start.len() || memchr::memchr(0, bytes).is_some()
}

/// True if every letter is a capital, and there are two at least.
pub(super) fn in_capitals(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    letters.by_ref().take(2).filter(|c| c.is_uppercase()).count() == 2
        && letters.all(char::is_uppercase)
}
