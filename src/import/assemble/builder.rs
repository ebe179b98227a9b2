//! The file, piece by piece.

use std::ops::Range;

use super::super::{Block, Class, Mark, Piece};
use super::footnotes::{self, Reference};
use super::numbers::Numbers;
use super::report::{Aside, Reason, words_from};
use super::slot::Slot;
use crate::declaration::{ChapterFile, DeclarationFile};

/// Letters of a sample.
const SAMPLE: usize = 80;

/// A file in the making.
#[derive(Default)]
pub(super) struct Builder {
    pub(super) file: DeclarationFile,
    /// The place of the piece before, notes and words set aside passed over; none at the start.
    last: Option<Slot>,
    pub(super) numbers: Numbers,
    /// Depth of the label of the last point itself.
    pub(super) depth: u8,
    references: Vec<Reference>,
    /// The number of each footnote of the file, where the document gives one.
    pub(super) notes: Vec<Option<u32>>,
    /// The title of a part whose first chapter is still to come.
    pub(super) part: String,
    /// Paragraphs below that title: they belong to that chapter.
    pub(super) coming: Vec<String>,
    accounts: Accounts,
    /// The place of each piece so far; none for those set aside.
    slots: Vec<Option<Slot>>,
}

/// Words counted while they are placed.
#[derive(Default)]
pub(super) struct Accounts {
    pub(super) placed: usize,
    pub(super) asides: Vec<Aside>,
}

/// The words of a piece, its label apart.
pub(super) struct Words<'b> {
    pub(super) block: &'b mut Block,
    /// The label, typed or generated, trimmed.
    pub(super) label: String,
    /// Where the rest stands in the block's text.
    rest: Range<usize>,
}

impl Words<'_> {
    pub(super) fn text(&self) -> &str {
        &self.block.text[self.rest.clone()]
    }

    /// The rest itself where no piece of the block comes after it, else a copy.
    fn take_text(&mut self) -> String {
        let behind = self.block.text.get(self.rest.end..).unwrap_or_default();
        if !behind.trim().is_empty() {
            return self.text().to_owned();
        }
        let mut text = std::mem::take(&mut self.block.text);
        text.truncate(self.rest.end);
        text.drain(..self.rest.start);
        text
    }

    /// Label and rest together.
    pub(super) fn whole(&self) -> String {
        let mut whole = String::new();
        self.write_whole(&mut whole);
        whole
    }

    fn write_whole(&self, out: &mut String) {
        out.push_str(&self.label);
        if !self.label.is_empty() && !self.text().is_empty() {
            out.push(' ');
        }
        out.push_str(self.text());
    }
}

/// A part of a text without the white space around it.
fn trimmed(text: &str, part: Range<usize>) -> Range<usize> {
    let inside = text.get(part.clone()).unwrap_or_default();
    let start = part.start + inside.len() - inside.trim_start().len();
    let end = (part.end - (inside.len() - inside.trim_end().len())).max(start);
    start..end
}

impl Builder {
    /// Places one piece, whose block may lose its words to the file; `more` is true where a
    /// point of the same chapter is still to come.
    pub(super) fn place(
        &mut self,
        piece: &Piece,
        block: &mut Block,
        next: Option<Class>,
        more: bool,
    ) {
        let slot = self.put(piece, block, next, more);
        self.slots.push(slot);
    }

    fn put(
        &mut self,
        piece: &Piece,
        block: &mut Block,
        next: Option<Class>,
        more: bool,
    ) -> Option<Slot> {
        if super::is_blank(block, piece) {
            return None;
        }
        if let Some(reason) = Reason::of(piece.class) {
            self.set_aside(block, piece.range.clone(), reason);
            return None;
        }
        self.count(piece, block);
        let words = words_of(block, piece);
        let (slot, label) = match self.last.filter(|_| piece.joined) {
            Some(slot) => (slot, LabelUse::Written),
            None => self.open(piece, &words, next, more),
        };
        self.write(slot, label, words);
        // A sentence goes on over the notes and the furniture at the end of a page.
        if piece.class != Class::Footnote || piece.joined {
            self.last = Some(slot);
        }
        Some(slot)
    }

    fn count(&mut self, piece: &Piece, block: &Block) {
        let label = piece.range.start..(piece.range.start + piece.label).min(piece.range.end);
        let is_sign = piece.label > 0
            && block
                .text
                .get(label.clone())
                .is_some_and(|label| !label.contains(char::is_alphanumeric))
            && matches!(piece.class, Class::Point | Class::SubPoint);
        let all = words_from(&block.text, piece.range.clone());
        let mut signs = 0;
        if is_sign {
            signs = self.set_aside(block, label, Reason::ListMark);
        }
        self.accounts.placed += all - signs;
    }

    /// Sets the words of a part of a block aside; their number.
    fn set_aside(&mut self, block: &Block, part: Range<usize>, reason: Reason) -> usize {
        let words = words_from(&block.text, part.clone());
        if words > 0 {
            let text = block.text.get(part).unwrap_or_default().trim();
            let sample = crate::text::beginning(text, SAMPLE);
            self.accounts.asides.push(Aside { reason, words, origin: block.origin, sample });
        }
        words
    }

    /// Appends the words of a piece to a text.
    fn write(&mut self, slot: Slot, label: LabelUse, mut words: Words) {
        let Some(text) = self.text_of(slot) else { return };
        if !text.is_empty() {
            text.push_str(slot.separator());
        }
        let is_alone = words.text().is_empty();
        match label {
            LabelUse::Written if !words.label.is_empty() => words.write_whole(text),
            _ if is_alone => words.write_whole(text),
            _ if text.is_empty() => *text = words.take_text(),
            _ => text.push_str(words.text()),
        }
        let end = text.len();
        let rest = &words.rest;
        let marks = words.block.notes.iter();
        let marks = marks.filter(|mark| rest.start < mark.at && mark.at <= rest.end);
        let reference = |note, at| Reference { note, slot, at: end - (rest.end - at) };
        self.references.extend(marks.map(|mark| reference(mark.note, mark.at)));
    }

    fn text_of(&mut self, slot: Slot) -> Option<&mut String> {
        match slot {
            // Until its chapter begins.
            Slot::Part(chapter) if chapter == self.file.chapters.len() => Some(&mut self.part),
            Slot::Evaluation(chapter, at) if chapter == self.file.chapters.len() => {
                self.coming.get_mut(at)
            }
            _ => slot.text(&mut self.file),
        }
    }

    /// The place of a piece that does not go on the one before it, made ready
    /// for its words.
    fn open(
        &mut self,
        piece: &Piece,
        words: &Words,
        next: Option<Class>,
        more: bool,
    ) -> (Slot, LabelUse) {
        use LabelUse::{Kept, Written};
        let in_chapter = !self.file.chapters.is_empty();
        match piece.class {
            Class::Title => (Slot::Title, Written),
            Class::Subtitle => (Slot::Subtitle, Written),
            Class::Dateline if self.file.dateline.is_empty() => (Slot::Dateline, Written),
            Class::Label => (self.label(words, next, more), Written),
            Class::Evaluation | Class::LeadIn | Class::After | Class::Context
                if !self.part.is_empty() =>
            {
                (Slot::Evaluation(self.file.chapters.len(), push(&mut self.coming)), Written)
            }
            Class::Evaluation | Class::LeadIn | Class::After if !in_chapter => {
                (self.context(), Written)
            }
            Class::Context => (self.context(), Written),
            Class::Part => (Slot::Part(self.file.chapters.len()), Written),
            Class::Chapter => (self.chapter(piece, words), Kept),
            Class::Section => self.section(words, more),
            Class::Evaluation => self.evaluation(piece, words),
            Class::LeadIn | Class::After => (self.between(more), Written),
            Class::Point => (self.point(piece, words, 0), Kept),
            Class::SubPoint => (self.point(piece, words, self.depth_of(words.block)), Kept),
            Class::Annex => (self.annex(words), Kept),
            Class::AnnexText => (self.annex_text(), Written),
            Class::Footnote => (self.footnote(words), Kept),
            Class::Dateline
            | Class::Closing
            | Class::Contents
            | Class::Furniture
            | Class::Aside => (Slot::Closing(push(&mut self.file.closing)), Written),
        }
    }

    /// The file, the account of its words, and the place of each piece.
    /// `complete` gives it what the pieces do not say, before notes name its texts.
    pub(super) fn finish(
        mut self,
        complete: impl FnOnce(&mut DeclarationFile),
    ) -> (DeclarationFile, Accounts, Vec<Option<Slot>>) {
        if !self.part.is_empty() {
            self.add_chapter(ChapterFile {
                number: self.next_chapter(None),
                ..ChapterFile::default()
            });
        }
        complete(&mut self.file);
        footnotes::place(&mut self.file, &self.references, &self.notes);
        (self.file, self.accounts, self.slots)
    }
}

/// The destination of a label.
#[derive(Clone, Copy)]
pub(super) enum LabelUse {
    /// A field of its own, or a number.
    Kept,
    /// In front of the words.
    Written,
}

/// A piece's label and the rest of its words.
fn words_of<'b>(block: &'b mut Block, piece: &Piece) -> Words<'b> {
    let end = piece.range.end.min(block.text.len());
    let cut = (piece.range.start + piece.label).min(end);
    let typed = block.text.get(piece.range.start..cut).unwrap_or_default().trim();
    let generated =
        block.label.as_ref().filter(|label| piece.range.start == 0 && label.mark != Mark::Bullet);
    let label = match generated {
        Some(label) if typed.is_empty() => label.shown.clone(),
        Some(label) => format!("{} {typed}", label.shown),
        None => typed.to_owned(),
    };
    let rest = trimmed(&block.text, cut..end);
    Words { block, label, rest }
}

/// Adds an empty text; its index.
pub(super) fn push(texts: &mut Vec<String>) -> usize {
    texts.push(String::new());
    texts.len() - 1
}
