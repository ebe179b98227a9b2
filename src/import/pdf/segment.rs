//! Pieces of text that stand beside each other on a page, put together into
//! segments: lines of a column, cells of a table, or a bullet with its words.

use std::collections::BTreeMap;

use super::letters;
use super::xml::Piece;

/// A run of text on one line of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Segment {
    /// Pixels from the page's left side.
    pub(super) left: i32,
    /// Pixels from the page's left side.
    pub(super) right: i32,
    /// Pixels from the page's top.
    pub(super) top: i32,
    /// Pixels from the page's top.
    pub(super) bottom: i32,
    /// Size of the font of most of its letters, in pixels.
    pub(super) size: i32,
    /// Its words, with single spaces and without the numbers of notes.
    pub(super) text: String,
    /// Bytes of bold type at its start.
    pub(super) bold: usize,
    /// True if its longest piece is in italics.
    pub(super) italic: bool,
    /// Raised numbers as they are printed, with their offsets in bytes.
    pub(super) raised: Vec<(usize, String)>,
    /// References to notes: offset in bytes, and the note's id; none until
    /// [`super::notes::Notes::refer`].
    pub(super) marks: Vec<(usize, u32)>,
    /// Left side of the words behind a bullet or label that stands apart.
    pub(super) hang: Option<i32>,
    /// Its right side with the blanks behind it that are pieces of their own.
    reach: i32,
    /// Letters of its longest piece.
    longest: usize,
}

impl Segment {
    /// Its middle, in pixels from the page's top.
    pub(super) fn middle(&self) -> i32 {
        i32::midpoint(self.top, self.bottom)
    }

    /// Its height in pixels.
    pub(super) fn height(&self) -> i32 {
        (self.bottom - self.top).max(1)
    }

    /// Pixels that the first word takes.
    pub(super) fn first_word(&self) -> i32 {
        let letters = |text: &str| i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
        let word = self.text.split(' ').next().unwrap_or_default();
        (self.right - self.left).saturating_mul(letters(word)) / letters(&self.text).max(1)
    }

    /// True if two segments share most of their height.
    pub(super) fn beside(&self, other: &Self) -> bool {
        let shared = self.bottom.min(other.bottom) - self.top.max(other.top);
        shared * 2 >= self.height().min(other.height())
    }

    /// Puts a segment of the same line behind this one.
    pub(super) fn append(&mut self, other: Self) {
        let whole = self.bold == self.text.len();
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        let at = self.text.len();
        if whole && other.bold > 0 {
            self.bold = at + other.bold;
        }
        self.text.push_str(&other.text);
        self.raised.extend(other.raised.into_iter().map(|(offset, number)| (at + offset, number)));
        self.left = self.left.min(other.left);
        self.right = self.right.max(other.right);
        if other.longest > self.longest {
            (self.top, self.bottom) = (other.top, other.bottom);
            (self.size, self.longest) = (other.size, other.longest);
            self.italic = other.italic;
        }
    }

    /// Takes so many bytes off the beginning, and a raised number that stood there.
    pub(super) fn cut(&mut self, bytes: usize) {
        self.text = self.text.get(bytes..).unwrap_or_default().to_owned();
        self.bold = self.bold.saturating_sub(bytes);
        self.raised.retain(|(at, _)| *at > 0);
        self.raised.iter_mut().for_each(|(at, _)| *at = at.saturating_sub(bytes));
    }

    /// Its words with the raised numbers among them.
    pub(super) fn with_raised(&self) -> String {
        let mut whole = self.clone();
        for (at, number) in self.raised.iter().rev() {
            let blank = if *at == 0 { " " } else { "" };
            whole.insert(*at, &format!("{number}{blank}"));
        }
        whole.text
    }

    /// Puts a raised number that is no note's back among the letters.
    pub(super) fn insert(&mut self, at: usize, number: &str) {
        if !self.text.is_char_boundary(at) {
            return;
        }
        self.text.insert_str(at, number);
        if self.bold >= at {
            self.bold += number.len();
        }
    }

    /// The raised number that it begins with, if it has words behind it.
    pub(super) fn note(&self) -> Option<u32> {
        let (at, number) = self.raised.first()?;
        if *at > 0 || self.text.is_empty() { None } else { note_number(number) }
    }

    fn of(piece: &Piece) -> Self {
        let mut segment = Self {
            left: piece.left,
            right: piece.left + piece.width,
            reach: piece.left + piece.width,
            top: piece.top,
            bottom: piece.top + piece.height,
            size: piece.size,
            ..Self::default()
        };
        segment.put(piece);
        segment
    }

    /// Puts a piece behind it that stands beside it.
    fn push(&mut self, piece: &Piece) {
        let gap = piece.left - self.reach;
        let apart = gap * 6 > piece.height.min(self.height());
        self.reach = self.reach.max(piece.left + piece.width);
        if piece.is_blank() {
            return self.space();
        }
        if self.is_below_raised(piece) {
            // A mark stands close to its word, a mass number close to the next.
            if gap * 3 > piece.height {
                self.space();
            }
            self.raised.push((self.text.len(), piece.text.trim().to_owned()));
            if piece.text.ends_with(char::is_whitespace) {
                self.space();
            }
        } else if self.is_raised_before(piece) {
            let (left, raised) = (self.left, vec![(0, self.text.trim().to_owned())]);
            *self = Self { left, raised, reach: self.reach, ..Self::of(piece) };
        } else {
            if self.hang.is_none() && letters::label(&self.text) == Some(self.text.trim_end().len())
            {
                self.hang = Some(piece.left);
            }
            if apart && !self.text.ends_with(' ') {
                self.space();
            }
            self.put(piece);
        }
        self.right = self.right.max(piece.left + piece.width);
    }

    /// True if a piece behind it holds smaller and higher numbers.
    fn is_below_raised(&self, piece: &Piece) -> bool {
        let small = piece.size * 5 <= self.size * 4;
        let high = (self.bottom - piece.top - piece.height) * 5 >= self.height();
        small && high && note_numbers(&piece.text).is_some()
    }

    /// True if it is a number, smaller and higher than the piece behind it.
    fn is_raised_before(&self, piece: &Piece) -> bool {
        let small = self.size * 5 <= piece.size * 4;
        let high = (piece.top + piece.height - self.bottom) * 5 >= piece.height;
        small && high && note_number(&self.text).is_some()
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            if self.bold == self.text.len() {
                self.bold += 1;
            }
            self.text.push(' ');
        }
    }

    /// The words of a piece, cleaned.
    fn put(&mut self, piece: &Piece) {
        let unspaced = letters::unspaced(&piece.text);
        let bold = if unspaced.is_some() && piece.bold > 0 { usize::MAX } else { piece.bold };
        let text = unspaced.as_deref().unwrap_or(&piece.text);
        for (at, c) in text.char_indices() {
            if c.is_whitespace() || c.is_control() {
                self.space();
            } else {
                self.letter(c, at < bold);
            }
        }
        let length = text.trim().chars().count();
        if length > self.longest {
            (self.size, self.longest) = (piece.size, length);
            self.italic = piece.italic;
            (self.top, self.bottom) = (piece.top, piece.top + piece.height);
        }
    }

    fn letter(&mut self, c: char, bold: bool) {
        let bold = bold && self.bold == self.text.len();
        match letters::ligature(c) {
            Some(letters) => self.text.push_str(letters),
            None => self.text.push(letters::symbol(c).unwrap_or(c)),
        }
        if bold {
            self.bold = self.text.len();
        }
    }

    /// Without white space around it; a private character at its start is a bullet.
    fn finished(mut self) -> Self {
        self.text.truncate(self.text.trim_end().len());
        let mut letters = self.text.chars();
        if letters.next().is_some_and(letters::is_private)
            && matches!(letters.next(), None | Some(' '))
        {
            self.text = format!("•{}", letters::behind_first(&self.text));
        }
        self.bold = self.bold.min(self.text.len());
        self.raised.iter_mut().for_each(|(at, _)| *at = (*at).min(self.text.len()));
        self
    }
}

/// The number of a note: up to three figures, in brackets perhaps.
fn note_number(text: &str) -> Option<u32> {
    let text = text.trim().trim_start_matches(['(', '[']).trim_end_matches([')', ']']);
    if text.len() > 3 { None } else { text.parse().ok() }
}

/// The numbers of several notes at one place: `3,4`.
pub(super) fn note_numbers(text: &str) -> Option<Vec<u32>> {
    text.split([',', ';']).map(note_number).collect()
}

/// The segments of a page, in no order that can be relied on.
pub(super) fn segments(mut pieces: Vec<Piece>) -> Vec<Segment> {
    pieces.sort_by_key(|piece| (piece.left, piece.top));
    let mut open: BTreeMap<i32, usize> = BTreeMap::new();
    let mut segments: Vec<Segment> = Vec::new();
    let mut last: Option<&Piece> = None;
    for piece in &pieces {
        let is_blank = piece.is_blank();
        if !is_blank && last.replace(piece).is_some_and(|last| is_twin(last, piece)) {
            continue;
        }
        let middle = piece.top + piece.height / 2;
        let reach = (piece.height / 2).clamp(2, 40);
        let near = open.range(middle - reach..=middle + reach).map(|(_, &index)| index);
        let beside =
            near.filter(|&index| segments.get(index).is_some_and(|segment| joins(segment, piece)));
        let best = beside.max_by_key(|&index| segments.get(index).map(|segment| segment.right));
        if let Some((index, segment)) =
            best.and_then(|index| Some((index, segments.get_mut(index)?)))
        {
            open.remove(&segment.middle());
            segment.push(piece);
            open.insert(segment.middle(), index);
        } else if !is_blank {
            open.insert(middle, segments.len());
            segments.push(Segment::of(piece));
        }
    }
    segments.into_iter().map(Segment::finished).filter(|segment| !segment.text.is_empty()).collect()
}

fn begins_with_word(text: &str) -> bool {
    text.trim_start().starts_with(char::is_alphabetic)
}

/// True for a piece that is drawn twice, to look bold.
fn is_twin(one: &Piece, other: &Piece) -> bool {
    (one.left - other.left).abs() <= 2
        && (one.top - other.top).abs() <= 2
        && one.text.trim() == other.text.trim()
}

/// True if a piece goes on a segment at its left: on the same line, without a
/// gap as of columns. A label and the number of a note may have a
/// wider one; blanks as wide as a column's gap join nothing.
fn joins(segment: &Segment, piece: &Piece) -> bool {
    let height = segment.height().min(piece.height);
    let shared = segment.bottom.min(piece.top + piece.height) - segment.top.max(piece.top);
    let gap = piece.left - segment.reach;
    let text = segment.text.trim_end();
    // Poppler parts the pieces of one font at gaps that are wider than a space.
    let widest = match letters::label(text) {
        _ if piece.is_blank() => height / 4,
        Some(label) if label == text.len() => 4 * height,
        _ if segment.is_raised_before(piece) => 4 * height,
        _ if note_number(text).is_some() && begins_with_word(&piece.text) => 4 * height,
        _ if segment.size == piece.size => height * 9 / 20,
        // The width of a piece takes in the space at its end.
        _ if segment.text.ends_with(' ') => height / 4,
        _ => height * 4 / 5,
    };
    let is_room = piece.is_blank() && piece.width > height;
    shared * 2 >= height && gap >= -height && gap <= widest && !is_room
}
