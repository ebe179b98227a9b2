//! Text of several lines being typed, shown in rows that fit its box.
//!
//! All goes by letters as people see them (grapheme clusters): the cursor never
//! stands inside one. Rows are kept from key to key, and an edit breaks anew
//! only those around it, so that a long note costs no more than a short one.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::app::input::undo_stack::{Change, Past};
use crate::text::{clean_lines, rows, width};

/// Rows before an edit that may break anew: a row breaks by what would have
/// overflowed it, which can stand two rows further.
const BEFORE: usize = 3;

/// A text with a cursor, and the part of it that is shown.
#[derive(Clone, Debug)]
pub struct TextArea {
    text: String,
    cursor: usize,
    /// The start of each row, in bytes.
    rows: Vec<usize>,
    width: u16,
    height: usize,
    /// The first row that is shown.
    top: usize,
    /// The column that moves up and down strive for.
    goal: Option<usize>,
    past: Past,
}

impl TextArea {
    /// A text with the cursor at its end.
    pub fn new(text: &str) -> Self {
        let text = clean_lines(text);
        let mut editor = Self {
            cursor: text.len(),
            text,
            rows: vec![0],
            width: 1,
            height: 1,
            top: 0,
            goal: None,
            past: Past::default(),
        };
        editor.fit(80, 1);
        editor
    }

    /// The typed text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The cursor's place, in bytes.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Shows the text in so many columns and rows, the cursor among them.
    pub fn fit(&mut self, width: u16, height: u16) {
        if width != self.width {
            self.width = width.max(1);
            self.rows = rows(&self.text, 0, self.width).collect();
        }
        self.height = usize::from(height.max(1));
        self.follow();
    }

    /// The rows that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &str> {
        let end = (self.top + self.height).min(self.rows.len());
        (self.top..end).map(|row| self.text[self.row(row)].trim_end_matches('\n'))
    }

    /// The numbers of rows above and below those that are shown.
    pub fn hidden(&self) -> (usize, usize) {
        (self.top, self.rows.len().saturating_sub(self.top + self.height))
    }

    /// Row, of those shown, and column of the cursor. Behind spaces at which a
    /// row breaks it stands at the row's end.
    pub fn place(&self) -> (usize, usize) {
        let row = self.row_of(self.cursor);
        (row.saturating_sub(self.top), self.column().min(self.width.into()))
    }

    /// Inserts what was typed or pasted, made harmless.
    pub fn insert(&mut self, typed: &str) {
        // A joiner typed by itself is cleaned with what it joins, once that is there.
        let joiner = matches!(typed, "\u{200c}" | "\u{200d}");
        let typed = if joiner { typed.to_owned() } else { clean_lines(typed) };
        self.change(self.cursor..self.cursor, typed);
    }

    /// Puts another text in place of all of it.
    pub fn replace(&mut self, text: &str) {
        self.past.close();
        self.change(0..self.text.len(), clean_lines(text));
    }

    /// Removes the letter before the cursor.
    pub(crate) fn backspace(&mut self) {
        self.change(self.before(self.cursor)..self.cursor, String::new());
    }

    /// Removes the letter under the cursor.
    pub(crate) fn delete(&mut self) {
        self.change(self.cursor..self.after(self.cursor), String::new());
    }

    /// Removes the word before the cursor.
    pub(crate) fn delete_word(&mut self) {
        self.change(self.word_before()..self.cursor, String::new());
    }

    /// Removes the word after the cursor.
    pub(crate) fn delete_next_word(&mut self) {
        self.change(self.cursor..self.word_after(), String::new());
    }

    /// Removes what stands between the cursor and the end of its line, or the
    /// line's end where nothing does.
    pub(crate) fn delete_to_end(&mut self) {
        let rest = &self.text[self.cursor..];
        let end = match rest.find('\n') {
            Some(0) => self.cursor + 1,
            Some(end) => self.cursor + end,
            None => self.text.len(),
        };
        self.change(self.cursor..end, String::new());
    }

    /// A letter to the left.
    pub fn left(&mut self) {
        self.go(self.before(self.cursor));
    }

    /// A letter to the right.
    pub fn right(&mut self) {
        self.go(self.after(self.cursor));
    }

    /// To the start of this word, or of the one before.
    pub(crate) fn word_left(&mut self) {
        self.go(self.word_before());
    }

    /// To the end of this word, or of the next.
    pub(crate) fn word_right(&mut self) {
        self.go(self.word_after());
    }

    /// To the start of the row.
    pub fn home(&mut self) {
        self.go(self.rows[self.row_of(self.cursor)]);
    }

    /// To the end of the row.
    pub fn end(&mut self) {
        self.go(self.last_in(self.row_of(self.cursor)));
    }

    /// To the start of the text.
    pub fn first(&mut self) {
        self.go(0);
    }

    /// To the end of the text.
    pub fn last(&mut self) {
        self.go(self.text.len());
    }

    /// So many rows down or up, in the same column where there is one; beyond
    /// the first and last row to the start and the end.
    pub fn step(&mut self, by: isize) {
        let row = self.row_of(self.cursor);
        let goal = self.goal.unwrap_or_else(|| self.column());
        let to = row.saturating_add_signed(by).min(self.rows.len() - 1);
        let at = match (to == row, by > 0) {
            (true, true) => self.text.len(),
            (true, false) => 0,
            (false, _) => self.at(to, goal),
        };
        self.go(at);
        self.goal = Some(goal);
    }

    /// So many boxfuls down or up.
    pub fn page(&mut self, by: isize) {
        let rows = isize::try_from(self.height).unwrap_or(1).saturating_sub(1).max(1);
        self.step(by.saturating_mul(rows));
    }

    /// Takes back what was last typed; says whether there was anything.
    pub fn undo(&mut self) -> bool {
        let Some(Change { at, removed, inserted }) = self.past.undo() else { return false };
        self.splice(at..at + inserted.len(), &removed);
        true
    }

    /// Does again what was last taken back; says whether there was anything.
    pub fn redo(&mut self) -> bool {
        let Some(Change { at, removed, inserted }) = self.past.redo() else { return false };
        self.splice(at..at + removed.len(), &inserted);
        true
    }

    fn change(&mut self, range: Range<usize>, with: String) {
        if range.is_empty() && with.is_empty() {
            return;
        }
        let removed = self.text[range.clone()].to_owned();
        self.splice(range.clone(), &with);
        self.past.push(Change { at: range.start, removed, inserted: with });
    }

    /// Puts text in place of a part, the cursor behind it.
    fn splice(&mut self, range: Range<usize>, with: &str) {
        self.text.replace_range(range.clone(), with);
        self.rewrap(range.clone(), with.len());
        let end = range.start + with.len();
        // The letter there now may be one with the letters behind it.
        let mut letters = GraphemeCursor::new(end, self.text.len(), true);
        let is_edge = letters.is_boundary(&self.text, 0).unwrap_or(true);
        let next = letters.next_boundary(&self.text, 0).ok().flatten();
        self.cursor = if is_edge { end } else { next.unwrap_or(self.text.len()) };
        self.goal = None;
        self.follow();
    }

    /// Breaks anew from a little before an edit until rows begin where they did.
    fn rewrap(&mut self, replaced: Range<usize>, inserted: usize) {
        let first = self.row_of(replaced.start).saturating_sub(BEFORE);
        let mut kept = self.rows.partition_point(|start| *start < replaced.end).max(first + 1);
        let moved = |start: usize| start - replaced.end + replaced.start + inserted;
        let (mut fresh, mut met) = (Vec::new(), false);
        for start in rows(&self.text, self.rows[first], self.width).skip(1) {
            while self.rows.get(kept).is_some_and(|old| moved(*old) < start) {
                kept += 1;
            }
            met = self.rows.get(kept).is_some_and(|old| moved(*old) == start);
            if met {
                break;
            }
            fresh.push(start);
        }
        let behind = if met { self.rows.split_off(kept) } else { Vec::new() };
        self.rows.truncate(first + 1);
        self.rows.extend(fresh);
        self.rows.extend(behind.into_iter().map(moved));
    }

    fn go(&mut self, to: usize) {
        self.cursor = to;
        self.goal = None;
        self.past.close();
        self.follow();
    }

    /// Brings the cursor's row into view.
    fn follow(&mut self) {
        let row = self.row_of(self.cursor);
        self.top = self.top.min(row).max((row + 1).saturating_sub(self.height));
        self.top = self.top.min(self.rows.len().saturating_sub(self.height));
    }

    fn row_of(&self, at: usize) -> usize {
        self.rows.partition_point(|start| *start <= at).saturating_sub(1)
    }

    fn row(&self, row: usize) -> Range<usize> {
        self.rows[row]..self.rows.get(row + 1).copied().unwrap_or(self.text.len())
    }

    fn column(&self) -> usize {
        width(&self.text[self.rows[self.row_of(self.cursor)]..self.cursor])
    }

    /// The last place that stands in a row.
    fn last_in(&self, row: usize) -> usize {
        let range = self.row(row);
        if row + 1 == self.rows.len() { range.end } else { self.before(range.end) }
    }

    /// The place of a row that is nearest to a column, at most there.
    fn at(&self, row: usize, column: usize) -> usize {
        let (start, last) = (self.rows[row], self.last_in(row));
        let mut used = 0;
        let mut letters = self.text[start..last].grapheme_indices(true);
        let beyond = letters.find(|(_, letter)| {
            used += width(letter);
            used > column
        });
        beyond.map_or(last, |(at, _)| start + at)
    }

    fn before(&self, at: usize) -> usize {
        self.text[..at].grapheme_indices(true).next_back().map_or(0, |(start, _)| start)
    }

    fn after(&self, at: usize) -> usize {
        at + self.text[at..].graphemes(true).next().map_or(0, str::len)
    }

    fn word_before(&self) -> usize {
        let mut letters = self.text[..self.cursor].grapheme_indices(true).rev().peekable();
        while letters.next_if(|(_, letter)| !is_of_word(letter)).is_some() {}
        let mut start = letters.peek().map_or(0, |(at, letter)| at + letter.len());
        while let Some((at, _)) = letters.next_if(|(_, letter)| is_of_word(letter)) {
            start = at;
        }
        start
    }

    fn word_after(&self) -> usize {
        let mut letters = self.text[self.cursor..].grapheme_indices(true).peekable();
        while letters.next_if(|(_, letter)| !is_of_word(letter)).is_some() {}
        while letters.next_if(|(_, letter)| is_of_word(letter)).is_some() {}
        letters.peek().map_or(self.text.len(), |(at, _)| self.cursor + at)
    }
}

fn is_of_word(letter: &str) -> bool {
    letter.chars().next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests;
