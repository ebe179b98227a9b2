//! The walk over a document: elements become blocks as they pass by, and a
//! stack of those that are open says what a paragraph is.

use std::collections::HashSet;

use super::draft::{Draft, Hidden};
use super::numbers::{Item, List, Numbers};
use super::styles::{Look, Styles};
use super::tally::Tally;
use super::xml::{Sink, Space, Tag};
use super::{MAX_ELEMENTS, MAX_TEXT, WRONG};
use crate::import::{
    Block, Cell, Document, Format, MOST_BLOCKS, Refusal, RemarkKind, are_too_many,
};

/// An element that is open.
#[derive(Debug)]
pub(super) enum Open {
    /// Nothing of its own.
    Plain,
    /// Definitions of styles; true for those that are automatic.
    Styles(bool),
    /// A paragraph or a heading.
    Paragraph(Box<Draft>),
    /// A list.
    List(List),
    /// An item or a header of a list.
    Item(Box<Item>),
    /// A table, with the cell that was begun last.
    Table(Cell),
    /// A cell.
    Cell(Cell),
    /// The body of a note.
    Note(u32),
    /// Something drawn, with the number of blocks before it.
    Drawing(usize),
    /// A frame, with what it shows, once that is known.
    Frame(Option<RemarkKind>),
    /// A table of contents, or another index.
    Contents,
    /// A tracked change, by its id.
    Change(String),
}

/// The treatment of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It belongs to the document.
    Keep,
    /// It is left out without a word.
    Drop,
    /// It is left out, and its words are counted.
    Count(RemarkKind),
}

/// An open element and what holds for the text in it.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) open: Open,
    pub(super) fate: Fate,
    pub(super) look: Look,
    /// The frame of the paragraph that text belongs to, if any.
    pub(super) paragraph: Option<usize>,
}

impl Frame {
    /// Begins something that has paragraphs of its own.
    pub(super) fn part(&mut self, open: Open) {
        self.open = open;
        self.paragraph = None;
        self.look = Look { hidden: self.look.hidden, ..Look::default() };
    }
}

/// The reader of one document.
#[derive(Debug, Default)]
pub(super) struct Walker {
    pub(super) styles: Styles,
    /// The elements around the one that begins, the outermost first.
    pub(super) frames: Vec<Frame>,
    pub(super) numbers: Numbers,
    pub(super) tally: Tally,
    /// Tables and notes that were begun.
    pub(super) tables: u32,
    pub(super) note: u32,
    /// Tracked deletions and insertions by their ids.
    pub(super) deletions: HashSet<String>,
    pub(super) insertions: HashSet<String>,
    /// Insertions that are open.
    pub(super) inserting: usize,
    /// True once the text of a text document was met.
    pub(super) is_text: bool,
    /// True while the part with the common styles is read, whose automatic
    /// styles belong to headers and footers.
    pub(super) common: bool,
    blocks: Vec<Block>,
    notes: Vec<Block>,
    /// Elements that were begun.
    elements: usize,
    /// Bytes of text that were written.
    pub(super) size: usize,
}

impl Sink for Walker {
    fn start(&mut self, tag: &Tag<'_>) -> Result<(), Refusal> {
        self.elements += 1;
        if self.size > (MAX_TEXT as usize) << 20 {
            return Err(Refusal::TooLarge(MAX_TEXT));
        }
        if self.elements > MAX_ELEMENTS as usize {
            return Err(Refusal::TooManyElements(MAX_ELEMENTS));
        }
        if are_too_many(self.blocks.len() + self.notes.len()) {
            return Err(Refusal::TooManyParagraphs(MOST_BLOCKS));
        }
        let mut frame = self.frames.last().map_or_else(
            || Frame {
                open: Open::Plain,
                fate: Fate::Keep,
                look: Look::default(),
                paragraph: None,
            },
            |around| Frame { open: Open::Plain, look: around.look.clone(), ..*around },
        );
        if let Some(Frame { open: Open::Styles(automatic), .. }) = self.frames.last() {
            frame.open = Open::Styles(*automatic);
            self.styles.element(tag, *automatic)?;
        } else if let Some(fate) = left_out(tag) {
            self.leave_out(tag, fate, &mut frame);
        } else {
            match frame.fate {
                Fate::Keep => self.element(tag, &mut frame)?,
                Fate::Count(kind) if breaks(tag) => self.tally.gap(kind),
                Fate::Count(_) | Fate::Drop => {}
            }
        }
        self.frames.push(frame);
        Ok(())
    }

    fn end(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        let paragraph = self.paragraph();
        match frame.open {
            Open::Paragraph(draft) => self.end_paragraph(*draft),
            Open::Drawing(before) if self.target().len() > before => {
                self.tally.several(RemarkKind::TextBox, 1, paragraph);
            }
            Open::Frame(Some(kind)) => self.tally.several(kind, 1, paragraph),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let Some(frame) = self.frames.last() else { return };
        match frame.fate {
            Fate::Drop => {}
            Fate::Count(kind) => self.tally.words(kind, text),
            Fate::Keep => {
                let (look, at) = (frame.look.clone(), frame.paragraph);
                self.write(text, &look, at);
            }
        }
    }
}

/// The fate of elements whose text is no text of the document.
fn left_out(tag: &Tag<'_>) -> Option<Fate> {
    match tag.name() {
        (Space::Loext, "content-control") => {
            let empty = tag.truth(Space::Loext, "showing-place-holder") == Some(true);
            empty.then_some(Fate::Drop)
        }
        (Space::Office, "master-styles") => Some(Fate::Count(RemarkKind::PageHeader)),
        (Space::Text, "deletion") => Some(Fate::Count(RemarkKind::Deleted)),
        (Space::Text, "number" | "note-citation" | "ruby-text" | "script")
        | (Space::Table | Space::Svg, "title" | "desc")
        | (
            Space::Office,
            "annotation" | "meta" | "settings" | "scripts" | "font-face-decls" | "forms"
            | "event-listeners" | "change-info" | "binary-data",
        )
        | (Space::Math, _) => Some(Fate::Drop),
        (Space::Text, name) if name.ends_with("-source") => Some(Fate::Drop),
        _ => None,
    }
}

/// True for elements that part words.
fn breaks(tag: &Tag<'_>) -> bool {
    matches!(tag.name(), (Space::Text, "p" | "h" | "s" | "tab" | "line-break"))
}

impl Walker {
    fn leave_out(&mut self, tag: &Tag<'_>, fate: Fate, frame: &mut Frame) {
        if frame.fate == Fate::Drop {
            return;
        }
        let paragraph = self.paragraph();
        match tag.name() {
            (Space::Office, "annotation") => {
                self.tally.several(RemarkKind::Comment, 1, paragraph);
            }
            (Space::Loext, _) => self.tally.several(RemarkKind::Placeholder, 1, paragraph),
            (Space::Text, "deletion") => {
                if let Some(Frame { open: Open::Change(id), .. }) = self.frames.last() {
                    self.deletions.insert(id.clone());
                }
            }
            _ => {}
        }
        frame.fate = fate;
    }

    fn write(&mut self, text: &str, look: &Look, at: Option<usize>) {
        let paragraph = self.paragraph();
        let Some(draft) = self.draft(at) else { return };
        if look.hidden {
            draft.hidden = draft.hidden.max(Hidden::Part);
            self.tally.words(RemarkKind::Hidden, text);
            return;
        }
        let invisible = draft.write(text, look);
        self.size += text.len();
        if invisible > 0 {
            self.tally.several(RemarkKind::Invisible, invisible, paragraph);
        }
        if self.inserting > 0 {
            self.tally.words(RemarkKind::Inserted, text);
        }
    }

    /// The paragraph of a frame.
    pub(super) fn draft(&mut self, at: Option<usize>) -> Option<&mut Draft> {
        match self.frames.get_mut(at?) {
            Some(Frame { open: Open::Paragraph(draft), .. }) => Some(draft),
            _ => None,
        }
    }

    /// The number of the paragraph that is being read, from 1.
    pub(super) fn paragraph(&self) -> u32 {
        u32::try_from(self.blocks.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// True in the body of a note.
    pub(super) fn in_note(&self) -> bool {
        self.frames.iter().any(|frame| matches!(frame.open, Open::Note(_)))
    }

    /// The blocks that a paragraph goes to: those of the notes in a note.
    pub(super) fn target(&mut self) -> &mut Vec<Block> {
        if self.in_note() { &mut self.notes } else { &mut self.blocks }
    }

    fn end_paragraph(&mut self, draft: Draft) {
        let paragraph = self.paragraph();
        if draft.hidden == Hidden::Whole {
            self.tally.gap(RemarkKind::Hidden);
            self.tally.words(RemarkKind::Hidden, draft.text());
            self.tally.place(RemarkKind::Hidden, paragraph);
            return;
        }
        let alone = draft.label.is_some() && draft.hidden == Hidden::Nothing;
        if draft.text().is_empty() && !alone {
            return;
        }
        let at = draft.at;
        let block = draft.block();
        self.target().insert(at, block);
    }

    /// The document that was read.
    ///
    /// # Errors
    /// A file that is no text document, or has no word.
    pub(super) fn finish(mut self) -> Result<Document, Refusal> {
        if !self.is_text {
            return Err(WRONG);
        }
        self.blocks.append(&mut self.notes);
        for (number, block) in (1..).zip(&mut self.blocks) {
            block.origin.paragraph = Some(number);
        }
        let remarks = self.tally.remarks();
        let document = Document { format: Format::Odt, blocks: self.blocks, remarks };
        if document.words() == 0 { Err(Refusal::Empty) } else { Ok(document) }
    }
}
