//! Reading a Word document back for its quotes, also after a word processor has
//! saved it: runs may be split, styles may be gone, quotes may be typographic.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::super::read::citation;
use super::super::{Findings, Quoted, Seal, Unreadable};
use crate::text::is_blank;

/// Most bytes of text that are read: a document of 100,000 points has a third.
const MOST: u64 = 512 << 20;

/// The style of a quote's paragraphs, and of the line under them.
const QUOTE: &str = "HertogQuote";
const REFERENCE: &str = "HertogReference";

/// Finds the quotes of a Word document, and which edition it says it quotes.
///
/// # Errors
/// Where the bytes are no Word document.
pub(in crate::brief) fn read(bytes: &[u8]) -> Result<Findings, Unreadable> {
    Ok(findings(&paragraphs(&document(bytes)?)?))
}

/// The part of the archive that holds the text.
fn document(bytes: &[u8]) -> Result<String, Unreadable> {
    let damaged = |cause: &dyn std::fmt::Display| Unreadable::Damaged(cause.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    let part = archive.by_name("word/document.xml").map_err(|e| damaged(&e))?;
    let mut text = String::new();
    part.take(MOST + 1).read_to_string(&mut text).map_err(|e| damaged(&e))?;
    if text.len() as u64 > MOST {
        return Err(damaged(&"word/document.xml holds over 512 MiB"));
    }
    Ok(text)
}

/// A paragraph: its style, and its text without what was deleted.
#[derive(Debug, Default)]
struct Paragraph {
    style: String,
    text: String,
}

/// The paragraphs of a document, those in tables and boxes too, in the order
/// in which they end.
fn paragraphs(xml: &str) -> Result<Vec<Paragraph>, Unreadable> {
    let mut reader = Reader::from_str(xml);
    let mut walk = Walk::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => walk.start(&tag),
            Ok(Event::Empty(tag)) => walk.empty(&tag),
            Ok(Event::End(tag)) => walk.end(tag.local_name().as_ref()),
            Ok(Event::Text(text)) => walk.text(&text),
            Ok(Event::GeneralRef(name)) => walk.reference(&name),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => return Err(Unreadable::Damaged(error.to_string())),
        }
    }
    // A document that was cut in two also ends without a word.
    if walk.depth > 0 {
        return Err(Unreadable::Damaged("word/document.xml ends too early".to_owned()));
    }
    Ok(walk.done)
}

/// Where in the document the reading is.
#[derive(Default)]
struct Walk {
    done: Vec<Paragraph>,
    /// Paragraphs that are open: a text box is a paragraph in one.
    open: Vec<Paragraph>,
    depth: usize,
    in_text: bool,
}

impl Walk {
    fn start(&mut self, tag: &BytesStart) {
        self.depth += 1;
        match tag.local_name().as_ref() {
            "p" => self.open.push(Paragraph::default()),
            "t" => self.in_text = true,
            _ => self.empty(tag),
        }
    }

    fn empty(&mut self, tag: &BytesStart) {
        match tag.local_name().as_ref() {
            "p" => self.done.push(Paragraph::default()),
            "pStyle" => {
                let style = value(tag);
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.style = style;
                }
            }
            "tab" | "br" | "cr" => self.push(" "),
            "noBreakHyphen" => self.push("-"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        match name {
            "p" => self.done.extend(self.open.pop()),
            "t" => self.in_text = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text {
            self.push(text);
        }
    }

    /// `&amp;` and its like.
    fn reference(&mut self, name: &str) {
        let named = quick_xml::escape::unescape(&format!("&{name};")).map(Cow::into_owned);
        self.text(&named.unwrap_or_else(|_| "\u{fffd}".to_owned()));
    }

    fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.text.push_str(text);
        }
    }
}

/// The attribute `val` of an element.
fn value(tag: &BytesStart) -> String {
    let attributes = tag.attributes().flatten();
    let mut value = attributes.filter(|a| a.key.local_name().as_ref() == "val");
    value.next().map(|a| a.value.into_owned()).unwrap_or_default()
}

/// What a line says that the words above it are of. In a style of this program's
/// own for something else, such as a note, it only looks like one.
fn reference(paragraph: &Paragraph) -> Option<(String, String)> {
    let style = paragraph.style.as_str();
    let other = style.starts_with("Hertog") && style != REFERENCE;
    if other { None } else { citation(&paragraph.text) }
}

/// A quote is what stands above a line that says what it is of: the paragraphs
/// in the style of quotes, or where that is gone, the one paragraph. Others in
/// that style are quotes that do not say what they are of.
fn findings(paragraphs: &[Paragraph]) -> Findings {
    let mut found = Findings::default();
    let mut from = 0;
    for (place, paragraph) in paragraphs.iter().enumerate() {
        if let Some(seal) = Seal::find(&paragraph.text) {
            found.seal = Some(seal);
        }
        let Some((cited, fingerprint)) = reference(paragraph) else { continue };
        let above = &paragraphs[from..place];
        let styled = above.iter().rev().take_while(|p| p.style == QUOTE).count().max(1);
        let (before, quote) = above.split_at(above.len().saturating_sub(styled));
        found.quotes.extend(unplaced(before));
        found.quotes.push(Quoted { cited, fingerprint, text: joined(quote) });
        from = place + 1;
    }
    found.quotes.extend(unplaced(&paragraphs[from..]));
    found
}

fn joined(quote: &[Paragraph]) -> String {
    quote.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The quotes, by their style, that no line says the place of.
fn unplaced(paragraphs: &[Paragraph]) -> impl Iterator<Item = Quoted> {
    let runs = paragraphs.chunk_by(|a, b| (a.style == QUOTE) == (b.style == QUOTE));
    let quotes = runs.filter(|run| run.iter().all(|p| p.style == QUOTE));
    let quotes = quotes.filter(|run| run.iter().any(|p| !is_blank(&p.text)));
    quotes.map(|run| Quoted { text: joined(run), ..Quoted::default() })
}
