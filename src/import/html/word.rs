//! Labels and signs as Word saves them in HTML: typed into the text, in a font of
//! signs, before a space of their own.

use super::style::{Font, Style};
use crate::import::block::{Label, Mark};
use crate::import::plain::roman;

/// The letter that a font shows for a code; Word writes codes as they are, from
/// U+F000, or as the letter of Windows-1252. The same letter where none is known.
pub(super) fn sign(font: Font, c: char) -> char {
    let code = match u32::from(c) {
        code @ 0xf020..=0xf0ff => code - 0xf000,
        code => code,
    };
    match (font, code) {
        (Font::Letters, _) => c,
        (Font::Symbol, 0xb7) | (Font::Wingdings, 0x6c | 0x9f | 0x178) => '•',
        (Font::Symbol, 0x2d) => '−',
        (Font::Wingdings, 0xa7) => '▪',
        (Font::Wingdings, 0x6e) => '■',
        (Font::Wingdings, 0x6f | 0xa8 | 0x71) => '□',
        (Font::Wingdings, 0x76) => '❖',
        (Font::Wingdings, 0xd8) => '➢',
        (Font::Wingdings, 0xe0) => '→',
        (Font::Wingdings, 0xe8) => '➔',
        (Font::Wingdings, 0xfb) => '✗',
        (Font::Wingdings, 0xfc) => '✓',
        (Font::Wingdings, 0xfe) => '☑',
        _ if matches!(c, '\u{f000}'..='\u{f0ff}') => char::REPLACEMENT_CHARACTER,
        _ => c,
    }
}

/// Twentieths of a point by which the margins of one level may differ.
const LEVEL: i32 = 100;

/// Word's lists, as far as their labels tell.
#[derive(Debug, Default)]
pub(super) struct WordLists {
    /// The left margins of the levels, each wider than the one before.
    margins: Vec<i32>,
    /// The last number of each level.
    last: Vec<u32>,
    /// The list that numbers go on in.
    list: u32,
}

impl WordLists {
    /// The label of a paragraph of this style; `level` is that of a heading, from 0, and
    /// `fresh` the number of the last list.
    pub(super) fn label(
        &mut self,
        shown: String,
        level: Option<u8>,
        style: &Style,
        fresh: &mut u32,
    ) -> Label {
        let depth = match level.or(style.word_list.map(|(_, level)| level)) {
            Some(level) => usize::from(level),
            None => self.level(style.margin.unwrap_or_default()),
        };
        self.last.truncate(depth + 1);
        self.last.resize(depth + 1, 0);
        let number = number(&shown, self.last[depth]);
        if self.list == 0 || (depth == 0 && number == Some(1)) {
            *fresh += 1;
            self.list = *fresh;
        }
        let mark = number.map_or(Mark::Bullet, Mark::Number);
        self.last[depth] = number.unwrap_or(self.last[depth]);
        Label { shown, mark, depth: u8::try_from(depth).unwrap_or(u8::MAX), list: self.list }
    }

    /// Forgets the margins: the next label is at the first level again.
    pub(super) fn begin_again(&mut self) {
        self.margins.clear();
    }

    fn level(&mut self, margin: i32) -> usize {
        while self.margins.last().is_some_and(|last| *last > margin + LEVEL) {
            self.margins.pop();
        }
        if self.margins.last().is_none_or(|last| *last + LEVEL < margin) && self.margins.len() < 9 {
            self.margins.push(margin);
        }
        self.margins.len() - 1
    }
}

/// The number that a label ends with, read as what comes behind the last one where
/// letters can be Roman; none for a bullet.
fn number(shown: &str, last: u32) -> Option<u32> {
    let mut parts = shown.rsplit(|c: char| !c.is_ascii_alphanumeric());
    let part = parts.find(|part| !part.is_empty()).filter(|_| shown != "o")?;
    if let Ok(number) = part.parse() {
        return Some(number);
    }
    let letter = match part.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => {
            Some(u32::from(letter.to_ascii_lowercase() - b'a') + 1)
        }
        _ => None,
    };
    let next = |number: &u32| last.checked_add(1) == Some(*number);
    let roman = roman(part);
    letter.filter(next).or(roman.filter(next)).or(roman.filter(|n| *n == 1)).or(letter).or(roman)
}
