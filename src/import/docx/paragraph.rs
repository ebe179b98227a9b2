//! A paragraph as it is read, and the block that it becomes.

use std::collections::HashMap;

use super::super::{Block, Cell, Emphasis, NoteMark};
use super::properties::{Language, ParagraphProperties};
use super::run::Look;

/// The mark at the end of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct EndMark {
    /// Deleted: the paragraph is one with the next, and has that one's properties.
    pub(super) deleted: bool,
    /// Hidden, if it says so itself.
    pub(super) hidden: Option<bool>,
    /// Hidden so that a heading stands in one line with the text below it.
    pub(super) runs_in: bool,
}

/// A paragraph as it is read.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) properties: ParagraphProperties,
    /// True if the properties are those of a paragraph before it, whose mark is hidden.
    pub(super) is_settled: bool,
    pub(super) mark: EndMark,
    /// True if it ends a section.
    pub(super) ends_section: bool,
    pub(super) is_contents: bool,
    pub(super) cell: Option<Cell>,
    /// The number of a field that counts paragraphs, if it stands before all text.
    pub(super) auto_number: Option<u32>,
    pub(super) text: String,
    /// The ends of stretches of the same look, in bytes.
    pub(super) looks: Vec<(usize, Look)>,
    pub(super) notes: Vec<NoteMark>,
    /// Paragraphs of text boxes that are anchored in it.
    pub(super) boxes: Vec<Paragraph>,
}

impl Paragraph {
    /// True if it is one with the next, and has that one's properties.
    pub(super) fn is_part_of_next(&self) -> bool {
        self.mark.deleted || self.properties.is_drop_cap
    }

    /// The paragraph that follows this one, whose mark is not shown.
    pub(super) fn continued(self, cell: Option<Cell>) -> Self {
        let is_settled = !self.is_part_of_next() && !self.is_blank();
        Self {
            properties: if is_settled { self.properties } else { ParagraphProperties::default() },
            is_settled,
            mark: EndMark::default(),
            ends_section: false,
            cell,
            ..self
        }
    }

    pub(super) fn push(&mut self, text: &str, look: Look) {
        self.text.push_str(text);
        match self.looks.last_mut() {
            Some((end, last)) if *last == look => *end = self.text.len(),
            _ => self.looks.push((self.text.len(), look)),
        }
    }

    /// Refers to a note here.
    pub(super) fn refer(&mut self, note: u32) {
        self.notes.push(NoteMark { at: self.text.trim_end().len(), note });
    }

    /// True if nothing of its text is shown.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The language of most of its letters.
    pub(super) fn language(&self) -> Option<Language> {
        let mut letters: HashMap<Option<Language>, (usize, usize)> = HashMap::new();
        let mut start = 0;
        for (end, look) in &self.looks {
            letters.entry(look.language).or_insert((0, start)).0 += end - start;
            start = *end;
        }
        // Of two with the same number, the one that comes first.
        let most =
            letters.into_iter().max_by_key(|(_, (count, first))| (*count, usize::MAX - first));
        most.and_then(|(language, _)| language)
    }

    /// Its letters that are no blanks, with the offset behind each and its look.
    fn letters(&self) -> impl Iterator<Item = (usize, char, Look)> {
        let mut looks = self.looks.iter();
        let mut current = looks.next();
        self.text.char_indices().filter_map(move |(at, letter)| {
            while current.is_some_and(|(end, _)| *end <= at) {
                current = looks.next();
            }
            let look = current?.1;
            (!letter.is_whitespace()).then_some((at + letter.len_utf8(), letter, look))
        })
    }

    /// Bold type and capitals; offsets are those of the text as it is, untrimmed.
    fn emphasis(&self) -> Emphasis {
        let bold = self.letters().take_while(|(.., look)| look.is_bold).last();
        let mut alphabetic = self.letters().filter(|(_, letter, _)| letter.is_alphabetic());
        let mut count = 0;
        let all_are = alphabetic.all(|(_, letter, look)| {
            count += 1;
            letter.is_uppercase() || (look.is_capital && letter.is_lowercase())
        });
        let capitals = all_are && count > 1;
        Emphasis { bold: bold.map_or(0, |(end, ..)| end), capitals }
    }

    /// The block of its text; its kind, label and place are yet to be set.
    pub(super) fn block(&self) -> Block {
        let start = self.text.len() - self.text.trim_start().len();
        let text = self.text.trim();
        let shifted = |at: usize| at.saturating_sub(start).min(text.len());
        let emphasis = self.emphasis();
        Block {
            text: text.to_owned(),
            emphasis: Emphasis { bold: shifted(emphasis.bold), ..emphasis },
            language: self.language().map(Language::code),
            notes: self.notes.iter().map(|n| NoteMark { at: shifted(n.at), ..*n }).collect(),
            ..Block::default()
        }
    }
}
