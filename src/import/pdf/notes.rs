//! Footnotes: small lines at the foot of a page or column that begin with a
//! number, and the raised numbers that refer to them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::letters;
use super::line::Line;
use super::segment::note_numbers;

/// Most numbers that notes of a new page may be ahead of the note before.
const MOST_MISSED: u32 = 5;

/// Units that a raised number behind them makes square or cubic.
const UNITS: [&str; 6] = ["m", "km", "hm", "dm", "cm", "mm"];

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
    /// The page of the note that alone has a number, in a document that has each number once.
    once: FxHashMap<u32, u32>,
    taken: FxHashSet<u32>,
    /// Page that `raised` is of, from 1.
    page: u32,
    /// The raised numbers of the page so far.
    raised: FxHashSet<u32>,
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
        let small = if goes_on { Some(0) } else { found };
        let small = small.map(|begin| rest + begin).filter(|begin| follows || *begin > 0);
        let referred = self.referred(lines, body);
        if let Some(begin) = small.into_iter().chain(referred).min() {
            let mut notes = lines.split_off(begin);
            lead_numbers(&mut notes);
            for line in notes {
                self.add(line);
            }
        }
    }

    /// The first line that begins, in type of any size, with a number that is
    /// raised above it on its page.
    fn referred(&mut self, lines: &[Line], body: i32) -> Option<usize> {
        let page = lines.first()?.page;
        if std::mem::replace(&mut self.page, page) != page {
            self.raised.clear();
        }
        let (mut above, mut leading, mut found): (Option<&Line>, Option<i32>, _) =
            (None, None, None);
        for (at, line) in lines.iter().enumerate() {
            let pitch = above.map_or(0, |above| line.words.middle() - above.words.middle());
            let usual = leading.unwrap_or(line.words.height() * 5 / 4);
            let apart = above.is_none() || pitch * 20 > usual * 23;
            if found.is_none() && line.cell.is_none() && self.begins_referred(line, apart, body) {
                found = Some(at);
            }
            if pitch > 0 {
                leading = Some(leading.map_or(pitch, |leading| leading.min(pitch)));
            }
            let inside = line.words.raised.iter().filter(|(at, _)| *at > 0);
            self.raised.extend(inside.filter_map(|(_, text)| note_numbers(text)).flatten());
            above = Some(line);
        }
        found
    }

    /// True for a line that begins with the number of a next note, to which the
    /// text above refers. `apart` is true if there is space above it.
    fn begins_referred(&self, line: &Line, apart: bool, body: i32) -> bool {
        let Some((_, length)) = self.number(line).filter(|(number, _)| {
            let last = self.all.last().map_or(0, |last| last.printed);
            let next = *number == 1 || (last + 1..=last + MOST_MISSED).contains(number);
            next && self.raised.contains(number)
        }) else {
            return false;
        };
        let glued = !line.words.text.get(..length).unwrap_or_default().ends_with(' ');
        let plain = line.words.size <= body && line.words.bold < line.words.text.len();
        if length == 0 { apart } else { plain && (glued || apart) }
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
        if let Some(number) = line.words.note() {
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

    /// Turns the raised numbers of lines and notes into references to notes, and
    /// those that no note has into letters again.
    pub(super) fn refer_all(&mut self, lines: &mut [Line]) {
        let near: FxHashSet<u32> = lines.iter().flat_map(|line| self.near(line)).collect();
        let mut far: FxHashSet<u32> = self.taken.difference(&near).copied().collect();
        if self.all.iter().all(|note| note.id == note.printed) {
            let place = |note: &Note| Some((note.id, note.lines.first()?.page));
            self.once = self.all.iter().filter_map(place).collect();
        }
        let mut all = std::mem::take(&mut self.all);
        let own = all.iter_mut().flat_map(|note| &mut note.lines);
        for line in lines.iter_mut().chain(own) {
            self.refer(line, &mut far);
        }
        self.all = all;
    }

    /// True for a note of a page before this line's, which a raised number behind the words
    /// `before` names again: it is no power of a unit or of a number.
    fn is_named_again(&self, line: &Line, before: &str, number: u32) -> bool {
        let is_earlier = self.once.get(&number).is_some_and(|page| *page < line.page);
        let word = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next();
        let word = word.unwrap_or_default();
        is_earlier && !word.ends_with(|c: char| c.is_numeric()) && !UNITS.contains(&word)
    }

    /// The ids of the notes of its own page that a line refers to.
    fn near(&self, line: &Line) -> Vec<u32> {
        let numbers = line.words.raised.iter().filter_map(|(_, text)| note_numbers(text));
        numbers.flatten().filter_map(|number| self.ids.get(&(line.page, number)).copied()).collect()
    }

    /// `far` holds the notes that nothing on their own page refers to; each may
    /// be referred to from one other place.
    fn refer(&self, line: &mut Line, far: &mut FxHashSet<u32>) {
        let mut inserted = 0;
        for (at, text) in std::mem::take(&mut line.words.raised) {
            let at = at + inserted;
            let before = line.words.text.get(..at).unwrap_or_default();
            let id = |number| {
                let own = self.ids.get(&(line.page, number)).copied();
                let other = far.contains(&number) || self.is_named_again(line, before, number);
                own.or_else(|| other.then_some(number))
            };
            let numbers = note_numbers(&text).unwrap_or_default();
            let ids: Vec<u32> = numbers.iter().copied().filter_map(id).collect();
            if !ids.is_empty() && ids.len() == numbers.len() {
                let word = line.words.text.get(..at).map_or(at, |text| text.trim_end().len());
                line.words.marks.extend(ids.iter().map(|&id| (word, id)));
                for id in &ids {
                    far.remove(id);
                }
            } else {
                line.words.insert(at, &text);
                inserted += text.len();
            }
        }
    }
}

/// Puts numbers that stand alone on a line before the line below them.
fn lead_numbers(lines: &mut Vec<Line>) {
    let mut number: Option<Line> = None;
    let mut led = Vec::with_capacity(lines.len());
    for mut line in lines.drain(..) {
        if let Some(alone) = number.take() {
            if line.words.note().is_none() && alone.words.size * 5 <= line.words.size * 4 {
                line.words.raised.insert(0, (0, alone.words.text));
            } else {
                led.push(alone);
            }
        }
        let figures = line.words.text.bytes().all(|byte| byte.is_ascii_digit());
        if figures && line.words.text.len() <= 3 && line.words.raised.is_empty() {
            number = Some(line);
        } else {
            led.push(line);
        }
    }
    led.extend(number);
    *lines = led;
}
