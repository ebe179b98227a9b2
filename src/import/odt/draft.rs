//! A paragraph as it is put together from pieces of text.

use std::rc::Rc;

use super::styles::Look;
use crate::import::{Block, Emphasis, Kind, Label, NoteMark};

/// Blanks that one `text:s` makes at most.
const MAX_BLANKS: usize = 80;

/// How much of a paragraph is hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::import) enum Hidden {
    #[default]
    Nothing,
    /// Some of its words.
    Part,
    /// The whole paragraph, whatever was written.
    Whole,
}

/// A paragraph that is being read.
#[derive(Debug, Default)]
pub(in crate::import) struct Draft {
    pub(in crate::import) kind: Kind,
    pub(in crate::import) label: Option<Label>,
    /// Its place among the blocks.
    pub(in crate::import) at: usize,
    /// How much of it is hidden.
    pub(in crate::import) hidden: Hidden,
    text: String,
    /// True if white space was written last, so that more of it is not.
    spaced: bool,
    /// End of the bold run at the start.
    bold: usize,
    /// True if that run is over.
    light: bool,
    letters: usize,
    /// Letters that are shown as small ones.
    small: usize,
    languages: Vec<(Rc<str>, usize)>,
    notes: Vec<NoteMark>,
}

impl Draft {
    /// A paragraph that will stand at a place among the blocks.
    pub(in crate::import) fn new(kind: Kind, label: Option<Label>, at: usize) -> Self {
        Self { kind, label, at, spaced: true, ..Self::default() }
    }

    /// Writes text with its white space collapsed (ODF 1.3, part 3, 6.1.2);
    /// answers how many invisible characters were taken out.
    pub(in crate::import) fn write(&mut self, text: &str, look: &Look) -> usize {
        let (before, mut invisible) = (self.text.len(), 0);
        for letter in text.chars() {
            match letter {
                ' ' | '\t' | '\n' | '\r' => self.space(),
                '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => invisible += 1,
                letter if letter.is_control() => invisible += 1,
                letter => self.letter(letter, look),
            }
        }
        let written = self.text.len() - before;
        if let Some(language) = look.language.as_ref().filter(|_| written > 0) {
            match self.languages.iter_mut().find(|(known, _)| known == language) {
                Some((_, count)) => *count += written,
                None => self.languages.push((language.clone(), written)),
            }
        }
        invisible
    }

    fn space(&mut self) {
        if !self.spaced {
            self.text.push(' ');
            self.spaced = true;
        }
    }

    fn letter(&mut self, letter: char, look: &Look) {
        self.text.push(letter);
        self.spaced = false;
        if letter.is_whitespace() {
            return;
        }
        self.light |= !look.bold;
        if !self.light {
            self.bold = self.text.len();
        }
        self.letters += usize::from(letter.is_alphabetic());
        self.small += usize::from(letter.is_lowercase() && !look.upper);
    }

    /// Writes white space that stays; answers how much.
    pub(in crate::import) fn gap(&mut self, space: char, count: usize) -> usize {
        let count = count.min(MAX_BLANKS);
        self.text.extend(std::iter::repeat_n(space, count));
        self.spaced = false;
        count
    }

    /// Refers to a note behind the last word.
    pub(in crate::import) fn refer(&mut self, note: u32) {
        self.notes.push(NoteMark { at: self.text.trim_end().len(), note });
    }

    /// The words of it.
    pub(in crate::import) fn text(&self) -> &str {
        self.text.trim()
    }

    /// The block that it makes.
    pub(in crate::import) fn block(mut self) -> Block {
        let lead = self.text.len() - self.text.trim_start().len();
        let text = self.text.trim().to_owned();
        for mark in &mut self.notes {
            mark.at = mark.at.saturating_sub(lead).min(text.len());
        }
        let language = self.languages.iter().max_by_key(|(_, count)| *count);
        Block {
            kind: self.kind,
            label: self.label,
            emphasis: Emphasis {
                bold: self.bold.saturating_sub(lead),
                capitals: self.letters >= 2 && self.small == 0,
            },
            language: language.map(|(code, _)| code.to_string()),
            notes: self.notes,
            text,
            ..Block::default()
        }
    }
}
