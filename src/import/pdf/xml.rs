//! The XML of poppler's `pdftohtml -xml`: pages with pieces of text, each with
//! its place and font. The program writes it line by line and takes no care
//! that tags are closed in order, so that they are not checked here either.

use std::borrow::Cow;
use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::letters;
use crate::import::{Format, Refusal};

/// Most bytes of XML that are read, in MiB.
const MAX_MIB: u32 = 64;
/// Most pieces of text on one page; a full page of single letters has some 5000.
const MOST_PIECES: usize = 20_000;
/// Farthest from a page's corner that a piece can be, in poppler's pixels.
const FARTHEST: f32 = 100_000.0;

/// A page as poppler tells of it.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its number, from 1.
    pub(super) number: u32,
    /// Pixels, 108 to the inch.
    pub(super) width: i32,
    /// Pixels.
    pub(super) height: i32,
    /// Its text, in the order of the file; of blank pieces those with white space.
    pub(super) pieces: Vec<Piece>,
    /// The entries of the file's outline that lead to it.
    pub(super) bookmarks: Vec<Bookmark>,
}

/// An entry of a file's outline.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Bookmark {
    /// Entries that it stands under.
    pub(super) depth: u8,
    /// Its words.
    pub(super) title: String,
}

/// A piece of text in one font.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    /// Pixels from the page's left side.
    pub(super) left: i32,
    /// Pixels from the page's top.
    pub(super) top: i32,
    /// Pixels.
    pub(super) width: i32,
    /// Pixels, of the line that its font makes.
    pub(super) height: i32,
    /// Size of its font in pixels.
    pub(super) size: i32,
    /// True for a font of symbols rather than letters.
    pub(super) symbols: bool,
    /// Bytes of bold type at its start.
    pub(super) bold: usize,
    /// True if its first letter is in italics.
    pub(super) italic: bool,
    /// Its words, with the white space around them.
    pub(super) text: String,
}

impl Piece {
    /// True if nothing of it is seen.
    pub(super) fn is_blank(&self) -> bool {
        letters::is_blank(&self.text)
    }
}

/// A font as the file declares it.
#[derive(Clone, Copy, Default)]
struct Font {
    size: i32,
    bold: bool,
    symbols: bool,
}

/// The pages of a file.
///
/// # Errors
/// It is not poppler's XML, too large, or cut short.
pub(super) fn pages(xml: &[u8]) -> Result<Vec<Page>, Refusal> {
    if xml.len() > MAX_MIB as usize * 1024 * 1024 {
        return Err(Refusal::TooLarge(MAX_MIB));
    }
    if xml.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty);
    }
    let text = String::from_utf8_lossy(xml);
    let mut reader = Reader::from_str(&text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut file = File::default();
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => file.take(&event)?,
            Err(_) if file.begun => return Err(Refusal::Damaged(Format::Pdf)),
            Err(_) => return Err(Refusal::NotThisFormat(Format::Pdf)),
        }
    }
    if file.pages.iter().any(|page| page.pieces.len() > MOST_PIECES) {
        return Err(Refusal::TooLarge(MAX_MIB));
    }
    match (file.begun, file.ended) {
        (true, true) => Ok(file.pages),
        (true, false) => Err(Refusal::Damaged(Format::Pdf)),
        _ => Err(Refusal::NotThisFormat(Format::Pdf)),
    }
}

/// A file as far as it has been read.
#[derive(Default)]
struct File {
    begun: bool,
    ended: bool,
    pages: Vec<Page>,
    fonts: HashMap<String, Font>,
    /// The piece that is open, if any.
    piece: Option<Piece>,
    /// True if the open piece's font is bold by its name.
    heavy: bool,
    /// Bold tags that are open in it.
    bold_tags: u32,
    /// Outlines that are open, in each other.
    outlines: usize,
    /// The entry of an outline that is open, and the number of its page.
    bookmark: Option<(usize, Bookmark)>,
}

impl File {
    fn take(&mut self, event: &Event) -> Result<(), Refusal> {
        match event {
            Event::DocType(words) => return doctype(words),
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "pdf2xml" => {
                self.begun = true;
            }
            Event::Start(_) | Event::Empty(_) if !self.begun => {
                return Err(Refusal::NotThisFormat(Format::Pdf));
            }
            Event::Start(tag) => self.open(tag),
            Event::Empty(tag) if tag.name().as_ref() == "fontspec" => self.font(tag),
            Event::End(tag) => self.close(tag.name().as_ref()),
            Event::Text(text) => self.text(text),
            Event::GeneralRef(name) => self.text(&reference(name)),
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, tag: &BytesStart) {
        match tag.name().as_ref() {
            "page" => {
                let number = u32::try_from(self.pages.len() + 1).unwrap_or(u32::MAX);
                let mut page = Page { number, ..Page::default() };
                attributes(tag, |name, value| match name {
                    "width" => page.width = pixels(value),
                    "height" => page.height = pixels(value),
                    _ => {}
                });
                self.pages.push(page);
            }
            "fontspec" => self.font(tag),
            "text" => self.open_piece(tag),
            "b" => self.bold_tags += 1,
            "i" => self.begin_italic(),
            "outline" => self.outlines += 1,
            "item" => self.open_bookmark(tag),
            _ => {}
        }
    }

    fn open_bookmark(&mut self, tag: &BytesStart) {
        let depth = u8::try_from(self.outlines.saturating_sub(1)).unwrap_or(u8::MAX);
        let mut page = 0;
        attributes(tag, |name, value| {
            if name == "page" {
                page = value.parse().unwrap_or(0);
            }
        });
        self.bookmark = Some((page, Bookmark { depth, title: String::new() }));
    }

    fn close_bookmark(&mut self) {
        let Some((page, bookmark)) = self.bookmark.take() else { return };
        if let Some(page) = page.checked_sub(1).and_then(|at| self.pages.get_mut(at)) {
            page.bookmarks.push(bookmark);
        }
    }

    fn font(&mut self, tag: &BytesStart) {
        let (mut id, mut font) = (String::new(), Font::default());
        attributes(tag, |name, value| match name {
            "id" => value.clone_into(&mut id),
            "size" => font.size = pixels(value),
            "family" => {
                font.bold = letters::is_bold_font(value);
                font.symbols = letters::is_symbol_font(value);
            }
            _ => {}
        });
        self.fonts.insert(id, font);
    }

    fn open_piece(&mut self, tag: &BytesStart) {
        let (mut piece, mut font) = (Piece::default(), Font::default());
        attributes(tag, |name, value| match name {
            "top" => piece.top = pixels(value),
            "left" => piece.left = pixels(value),
            "width" => piece.width = pixels(value).max(0),
            "height" => piece.height = pixels(value).max(1),
            "font" => font = self.fonts.get(value).copied().unwrap_or_default(),
            _ => {}
        });
        piece.size = if font.size > 0 { font.size } else { piece.height };
        piece.symbols = font.symbols;
        (self.heavy, self.bold_tags) = (font.bold, 0);
        self.piece = Some(piece);
    }

    fn begin_italic(&mut self) {
        if let Some(piece) = self.piece.as_mut().filter(|piece| piece.is_blank()) {
            piece.italic = true;
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((_, bookmark)) = &mut self.bookmark {
            bookmark.title.push_str(text);
        }
        let Some(piece) = &mut self.piece else { return };
        let bold = self.heavy || self.bold_tags > 0 || text.trim().is_empty();
        if bold && piece.bold == piece.text.len() {
            piece.bold += text.len();
        }
        piece.text.push_str(text);
    }

    fn close(&mut self, name: &str) {
        match name {
            "b" => self.bold_tags = self.bold_tags.saturating_sub(1),
            "text" => {
                let parts = |piece: &Piece| piece.text.contains(char::is_whitespace);
                let piece = self.piece.take().filter(|piece| !piece.is_blank() || parts(piece));
                if let (Some(piece), Some(page)) = (piece, self.pages.last_mut()) {
                    page.pieces.push(piece);
                }
            }
            "outline" => self.outlines = self.outlines.saturating_sub(1),
            "item" => self.close_bookmark(),
            "pdf2xml" => self.ended = true,
            _ => {}
        }
    }
}

/// Allows poppler's own line, and no entities.
fn doctype(words: &str) -> Result<(), Refusal> {
    match words.split_whitespace().collect::<Vec<_>>().as_slice() {
        ["pdf2xml", "SYSTEM", "\"pdf2xml.dtd\""] => Ok(()),
        _ if words.contains('[') => Err(Refusal::Entities),
        _ => Err(Refusal::NotThisFormat(Format::Pdf)),
    }
}

/// Hands out the attributes that can be read.
fn attributes(tag: &BytesStart, mut take: impl FnMut(&str, &str)) {
    for attribute in tag.attributes().with_checks(false).flatten() {
        take(attribute.key.as_ref(), &attribute.value);
    }
}

/// A length in whole pixels, 0 for what is none.
#[allow(clippy::cast_possible_truncation, reason = "the clamp keeps it in range; NaN becomes 0")]
fn pixels(value: &str) -> i32 {
    value.trim().parse::<f32>().unwrap_or(0.0).clamp(-FARTHEST, FARTHEST).round() as i32
}

/// The character that a reference stands for; its own letters where it is none.
fn reference<'a>(name: &'a BytesRef) -> Cow<'a, str> {
    if let Ok(Some(c)) = name.resolve_char_ref() {
        return Cow::Owned(c.to_string());
    }
    let name: &str = name;
    match quick_xml::escape::resolve_predefined_entity(name) {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(format!("&{name};")),
    }
}
