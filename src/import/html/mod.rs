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

use super::block::{Document, Format, Refusal, RemarkKind};
use super::plain;

/// Largest page that is read, in MiB.
const LARGEST: u32 = 32;

/// Longest text without a tag in it, in MiB.
const LONGEST: u32 = 8;

/// Most tags and texts of a page: each takes up to a microsecond.
const MOST_EVENTS: u32 = 2_000_000;

/// Most elements that may be open, in levels.
const DEEPEST: u32 = 200;

/// Bytes at the start of a page in which browsers look for its encoding.
const DECLARED_IN: usize = 1024;

/// True for a page that says itself that it is Windows-1252, or ISO 8859-1 or ASCII,
/// which browsers read as such: WHATWG Encoding Standard, labels.
fn declares_windows_1252(text: &str) -> bool {
    let start = text.get(..text.floor_char_boundary(DECLARED_IN)).unwrap_or(text);
    let start = start.to_ascii_lowercase();
    let labels = ["windows-1252", "iso-8859-1", "latin1", "us-ascii", "cp1252"];
    start.split("charset=").nth(1).is_some_and(|declared| {
        let declared = declared.trim_start_matches(['"', '\'']);
        labels.iter().any(|label| declared.starts_with(label))
    })
}

/// Reads a page of HTML.
///
/// # Errors
/// Refuses what is larger than 32 MiB, has more than two million tags or too many
/// paragraphs, is nested deeper than 200 levels, is no text or has no word.
pub fn read(bytes: Vec<u8>) -> Result<Document, Refusal> {
    if bytes.len() > (LARGEST as usize) << 20 {
        return Err(Refusal::TooLarge(LARGEST));
    }
    let (text, mut remarks) = plain::text(bytes)?;
    if declares_windows_1252(&text) {
        remarks.retain(|remark| remark.kind != RemarkKind::Windows1252);
    }
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
