//! Reading a Word document back for its quotes, also after a word processor has
//! saved it: runs may be split, styles may be gone, quotes may be typographic.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::super::read::{Paragraphs, Role};
use super::super::{Findings, Unreadable};

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
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|cause| damaged(&cause))?;
    let name = main_part(&part(&mut archive, "_rels/.rels")?)?;
    let document = part(&mut archive, &name)?;
    Ok(paragraphs(&document, &name)?.findings())
}

fn damaged(cause: &dyn std::fmt::Display) -> Unreadable {
    Unreadable::Damaged(cause.to_string())
}

/// A part of the archive.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, Unreadable> {
    let failed = |cause: &dyn std::fmt::Display| damaged(&format!("{name}: {cause}"));
    let part = archive.by_name(name).map_err(|cause| failed(&cause))?;
    let mut text = String::new();
    part.take(MOST + 1).read_to_string(&mut text).map_err(|cause| failed(&cause))?;
    if text.len() as u64 > MOST {
        return Err(failed(&"it holds over 512 MiB"));
    }
    Ok(text)
}

/// The name of the part that word processors show: the one to which the package
/// itself leads (ECMA-376, part 2), whatever it is called.
fn main_part(relationships: &str) -> Result<String, Unreadable> {
    let mut reader = Reader::from_str(relationships);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag))
                if value(&tag, "Type").ends_with("/officeDocument") =>
            {
                return Ok(value(&tag, "Target").trim_start_matches('/').to_owned());
            }
            Ok(Event::Eof) => return Err(damaged(&"_rels/.rels leads to no document")),
            Ok(_) => {}
            Err(error) => return Err(damaged(&error)),
        }
    }
}

/// The paragraphs of a document, those in tables and boxes too, in the order
/// in which they end.
fn paragraphs(xml: &str, name: &str) -> Result<Paragraphs, Unreadable> {
    let mut reader = Reader::from_str(xml);
    let mut walk = Walk::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => walk.start(&tag),
            Ok(Event::Empty(tag)) => walk.empty(&tag),
            Ok(Event::End(tag)) => walk.end(tag.local_name().as_ref()),
            Ok(Event::Text(text)) => walk.text(&text),
            Ok(Event::CData(text)) => walk.text(&text),
            Ok(Event::GeneralRef(name)) => walk.reference(&name),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => return Err(damaged(&error)),
        }
    }
    // A document that was cut in two also ends without a word.
    if walk.depth > 0 {
        return Err(damaged(&format!("{name} ends too early")));
    }
    Ok(walk.done)
}

/// A paragraph: its style, and its text without what was deleted.
#[derive(Debug, Default)]
struct Paragraph {
    style: String,
    text: String,
}

/// Where in the document the reading is.
#[derive(Default)]
struct Walk {
    done: Paragraphs,
    /// Paragraphs that are open: a text box is a paragraph in one.
    open: Vec<Paragraph>,
    depth: usize,
    /// From which depth on nothing is shown.
    past: Option<usize>,
    in_text: bool,
    /// Whether what stands for what cannot be shown is shown.
    falls_back: bool,
    /// The quote of which the last paragraph was a part.
    quote: Option<Role>,
}

impl Walk {
    fn start(&mut self, tag: &BytesStart) {
        self.depth += 1;
        match tag.local_name().as_ref() {
            // How things were before, and where they were moved from.
            "pPrChange" | "rPrChange" | "moveFrom" => {
                self.past.get_or_insert(self.depth);
            }
            "Choice" => {
                self.falls_back = !is_known(&value(tag, "Requires"));
                if self.falls_back {
                    self.past.get_or_insert(self.depth);
                }
            }
            "Fallback" if !self.falls_back => {
                self.past.get_or_insert(self.depth);
            }
            "p" => self.open.push(Paragraph::default()),
            "t" => self.in_text = true,
            _ => self.empty(tag),
        }
    }

    fn empty(&mut self, tag: &BytesStart) {
        match tag.local_name().as_ref() {
            "pStyle" if self.past.is_none() => {
                let style = value(tag, "val");
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.style = style;
                }
            }
            "tab" | "br" | "cr" => self.push(" "),
            "noBreakHyphen" => self.push("-"),
            // A sign of some font, which could be any; letters in another order;
            // and what word processors put in by themselves.
            "sym" | "bdo" | "pgNum" | "yearLong" | "yearShort" | "monthLong" | "monthShort"
            | "dayLong" | "dayShort" => self.push("\u{fffd}"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.paragraph(),
            "t" => self.in_text = false,
            _ => {}
        }
        self.past = self.past.filter(|depth| *depth < self.depth);
        self.depth = self.depth.saturating_sub(1);
    }

    /// In a style of this program's own for something else, such as a note, a
    /// paragraph may look like a citation and is none.
    fn paragraph(&mut self) {
        let Some(Paragraph { style, text }) = self.open.pop() else { return };
        let role = match style.as_str() {
            QUOTE => *self.quote.get_or_insert_with(|| self.done.quote(Default::default())),
            REFERENCE => Role::Caption,
            other if other.starts_with("Hertog") => Role::Aside,
            _ => Role::Plain,
        };
        if style != QUOTE && !crate::text::is_blank(&text) {
            self.quote = None;
        }
        self.done.push(role, text);
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
        if let Some(paragraph) = self.open.last_mut().filter(|_| self.past.is_none()) {
            paragraph.text.push_str(text);
        }
    }
}

/// Whether word processors of today know all of these extensions, by the prefixes
/// that they have: else they show what stands beside it as a fallback.
fn is_known(prefixes: &str) -> bool {
    let known = |prefix: &str| {
        let year = prefix.strip_prefix(['w', 'a']).unwrap_or_default();
        matches!(prefix, "wps" | "wpg" | "wpc" | "wpi" | "wp14" | "am3d" | "aink" | "v")
            || prefix.starts_with("cx")
            || year.starts_with(|c: char| c.is_ascii_digit())
    };
    prefixes.split_whitespace().all(known)
}

/// An attribute of an element, whatever its prefix; empty where it is missing.
fn value(tag: &BytesStart, name: &str) -> String {
    let attributes = tag.attributes().flatten();
    let mut value = attributes.filter(|a| a.key.local_name().as_ref() == name);
    value.next().map(|a| a.value.into_owned()).unwrap_or_default()
}
