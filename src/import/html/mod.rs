//! Reads HTML: the article of a page, with what lists, headings and tables say, and
//! the pages that word processors save.
//!
//! The tokenizer is html5gum's; which element ends where another begins is decided
//! here, by the rules of the HTML standard that text can show.

mod article;
mod events;
mod inline;
mod list;
mod notes;
mod open;
mod page;
mod style;
mod table;
#[cfg(test)]
mod tests;
mod title;
mod word;
mod words;

use super::block::{Document, Format, Refusal};
use super::plain;

/// Largest page that is read, in MiB.
const LARGEST: u32 = 32;

/// Longest text without a tag in it, in MiB.
const LONGEST: u32 = 8;

/// Most tags and texts of a page: each takes up to a microsecond.
const MOST_EVENTS: u32 = 2_000_000;

/// Most elements that may be open, in levels.
const DEEPEST: u32 = 200;

/// Reads a page of HTML.
///
/// # Errors
/// Refuses what is larger than 32 MiB, has more than two million tags or too many
/// paragraphs, is nested deeper than 200 levels, is no text or has no word.
pub fn read(bytes: Vec<u8>) -> Result<Document, Refusal> {
    if bytes.len() > (LARGEST as usize) << 20 {
        return Err(Refusal::TooLarge(LARGEST));
    }
    let (text, remarks) = plain::text(bytes)?;
    let mut page = page::Page::default();
    for (count, event) in events::events(&text).enumerate() {
        if count > MOST_EVENTS as usize {
            return Err(Refusal::TooManyElements(MOST_EVENTS));
        }
        page.take(event)?;
    }
    let (blocks, found) = page.finish();
    if blocks.is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(Document {
        format: Format::Html,
        blocks,
        remarks: remarks.into_iter().chain(found).collect(),
    })
}
