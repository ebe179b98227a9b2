//! Footnotes: small lines at the foot of a page or column that begin with a
//! number, and the raised numbers that refer to them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::letters;
use super::line::Line;

/// Most numbers that notes of a new page may be ahead of the note before.
const MOST_MISSED: u32 = 5;

/// A footnote.
#[derive(Debug)]
pub(super) struct Note {
    /// Its number, unlike that of any other.
    pub(super) id: u32,
    /// The number that its page prints.
    printed: u32,
    /// Its lines, without the number.
    pub(super) lines: Vec<Line>,
}

/// The footnotes of a document.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// In the order of their pages.
    pub(super) all: Vec<Note>,
    /// The id of the note that a page prints under a number.
    ids: FxHashMap<(u32, u32), u32>,
    taken: FxHashSet<u32>,
    /// The greatest id.
    most: u32,
}

impl Notes {
    /// Takes the footnotes off the end of a column's lines. `body` is the size
    /// of most letters, in pixels; `follows` is true if the page has text before.
    pub(super) fn take(&mut self, lines: &mut Vec<Line>, body: i32, follows: bool) {
        let small = |line: &&Line| line.cell.is_none() && line.words.size * 20 <= body * 19;
        let tail = lines.iter().rev().take_while(small).count();
        let rest = lines.len() - tail;
        let goes_on = lines.get(rest).is_some_and(|line| self.goes_on(line));
        let begins = |line: &Line| self.number(line).is_some();
        let found = lines.get(rest..).and_then(|tail| tail.iter().position(begins));
        let begin = if goes_on { Some(0) } else { found };
        if let Some(begin) = begin.filter(|begin| follows || rest + begin > 0) {
            lines.split_off(rest + begin).into_iter().for_each(|line| self.add(line));
        }
    }

    /// True if a line without a number can only be the rest of the note before.
    fn goes_on(&self, line: &Line) -> bool {
        let last = self.all.last().and_then(|note| note.lines.last());
        last.is_some_and(|last| {
            last.words.size == line.words.size
                && last.page + 1 == line.page
                && !letters::ends_with_stop(&last.words.text)
        })
    }

    /// The number that a note's first line begins with, and its bytes; 0 of
    /// them for a raised one.
    fn number(&self, line: &Line) -> Option<(u32, usize)> {
        if let Some(&(0, number)) = line.words.marks.first() {
            return Some((number, 0));
        }
        let text = &line.words.text;
        let figures = text.bytes().take_while(u8::is_ascii_digit).count();
        let behind = text.get(figures..)?.trim_start();
        let number: u32 = text.get(..figures).filter(|figures| figures.len() <= 3)?.parse().ok()?;
        let next = self.all.last().is_none_or(|last| {
            let same_page = last.lines.last().is_some_and(|last| last.page == line.page);
            let most = if same_page { 1 } else { MOST_MISSED };
            number == 1 || (last.printed + 1..=last.printed + most).contains(&number)
        });
        let words =
            behind.chars().next().is_some_and(|c| c.is_alphabetic() || "“\"«‘([".contains(c));
        (next && words).then_some((number, text.len() - behind.len()))
    }

    fn add(&mut self, mut line: Line) {
        if let Some((printed, length)) = self.number(&line) {
            line.words.cut(length);
            let id =
                if self.taken.contains(&printed) { self.most.saturating_add(1) } else { printed };
            self.taken.insert(id);
            self.most = self.most.max(id);
            self.ids.insert((line.page, printed), id);
            self.all.push(Note { id, printed, lines: vec![line] });
        } else if let Some(note) = self.all.last_mut() {
            note.lines.push(line);
        }
    }

    /// Turns the raised numbers of a line into references to notes, and those
    /// that no note has into letters again.
    pub(super) fn refer(&self, line: &mut Line) {
        for (at, number) in std::mem::take(&mut line.words.marks) {
            let own = self.ids.get(&(line.page, number)).copied();
            match own.or_else(|| self.taken.contains(&number).then_some(number)) {
                Some(id) => line.words.marks.push((at, id)),
                None => line.words.insert(at, number),
            }
        }
    }
}
