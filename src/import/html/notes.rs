//! Notes, by the links that lead to them and back.

use rustc_hash::FxHashMap;

use super::inline::Mark;
use crate::import::block::{Block, Kind, NoteMark};

/// Parts of names that programs give to notes.
const NAMES: [&str; 5] = ["fn", "edn", "note", "cite", "ftn"];

/// True if a name is one of a note, or of a reference to one.
pub(super) fn is_note(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NAMES.iter().any(|part| name.contains(part))
}

/// True if the words of a link can be a reference to a note: a number, a sign, or
/// either in brackets.
pub(super) fn is_mark(words: &str) -> bool {
    let core =
        words.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')' | '.') || c.is_whitespace());
    let count = core.chars().count();
    (1..=4).contains(&count)
        && (core.bytes().all(|b| b.is_ascii_digit())
            || core.chars().all(|c| !c.is_alphanumeric() && !c.is_whitespace())
            || (count < words.trim().chars().count()
                && core.bytes().all(|b| b.is_ascii_alphabetic()))
            || (count == 1 && core.bytes().all(|b| b.is_ascii_lowercase())))
}

/// Where the named places of a page are.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The block that a name stands at, or before.
    starts: FxHashMap<String, usize>,
    /// Behind the last block of the smallest named element that begins at a block.
    ends: FxHashMap<usize, usize>,
}

/// Most names that are remembered.
const PLACES: usize = 100_000;

impl Places {
    pub(super) fn begin(&mut self, name: &str, block: usize) {
        if is_note(name) && self.starts.len() < PLACES {
            self.starts.entry(name.to_owned()).or_insert(block);
        }
    }

    pub(super) fn end(&mut self, start: usize, end: usize) {
        if start < end && self.ends.len() < PLACES {
            self.ends.entry(start).and_modify(|old| *old = end.min(*old)).or_insert(end);
        }
    }

    /// Puts references where their notes are found, and back as words where none is;
    /// gives the notes their numbers.
    pub(super) fn resolve(&self, marks: &[Mark], blocks: &mut [Block]) {
        let mut numbers: FxHashMap<usize, u32> = FxHashMap::default();
        for marks in marks.chunk_by(|one, next| one.block == next.block) {
            if let Some(block) = marks.first().and_then(|mark| blocks.get_mut(mark.block)) {
                self.resolve_in(block, marks, &mut numbers);
            }
        }
        for (start, number) in numbers {
            let end = self.ends.get(&start).copied().unwrap_or(start + 1);
            for block in blocks.get_mut(start..end).unwrap_or_default() {
                block.kind = Kind::Note(number);
                block.label = None;
            }
        }
    }

    fn resolve_in(&self, block: &mut Block, marks: &[Mark], numbers: &mut FxHashMap<usize, u32>) {
        let old = std::mem::take(&mut block.text);
        let bold = block.emphasis.bold;
        let mut from = 0;
        for mark in marks {
            let at = mark.at.clamp(from, old.len());
            block.text.push_str(old.get(from..at).unwrap_or_default());
            from = at;
            match self.starts.get(&mark.target) {
                Some(start) if *start > mark.block => {
                    let next = u32::try_from(numbers.len() + 1).unwrap_or(u32::MAX);
                    let note = *numbers.entry(*start).or_insert(next);
                    block.notes.push(NoteMark { at: block.text.len(), note });
                }
                Some(_) => {}
                None => {
                    let space = if mark.spaced && at > 0 { " " } else { "" };
                    block.text.extend([space, &mark.words]);
                    let longer = if bold > at { space.len() + mark.words.len() } else { 0 };
                    block.emphasis.bold += longer;
                }
            }
        }
        block.text.push_str(old.get(from..).unwrap_or_default());
    }
}
