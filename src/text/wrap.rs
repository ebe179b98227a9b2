//! How many columns a text takes, and breaking it into lines of at most so many.
//!
//! Widths are counted letter by letter (grapheme), as they are drawn.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns a text takes.
pub fn width(text: &str) -> usize {
    if is_plain(text) {
        return text.len();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Printable ASCII: a column a byte.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The longest start of a text that fits in `columns`; where something was cut,
/// `more` (such as `…`) stands at its end, within these columns.
pub fn fit<'a>(text: &'a str, columns: usize, more: &str) -> Cow<'a, str> {
    let cut = start_within(text, columns);
    if cut.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let more = start_within(more, columns);
    let start = start_within(cut, columns - width(more)).trim_end();
    Cow::Owned(format!("{start}{more}"))
}

fn start_within(text: &str, columns: usize) -> &str {
    let mut used = 0;
    let mut letters = text.grapheme_indices(true);
    let beyond = letters.find(|(_, letter)| {
        used += letter.width();
        used > columns
    });
    &text[..beyond.map_or(text.len(), |(at, _)| at)]
}

/// Breaks a text into lines of at most `width` columns: at spaces, after
/// hyphens, and inside a word only where it is wider than a line. Lines are byte
/// ranges of the text without the spaces at which they break (or begin or end);
/// a text without letters is one empty line.
pub fn wrap(text: &str, width: u16) -> Vec<Range<usize>> {
    let mut lines = Lines { limit: width.into(), ..Lines::default() };
    for (at, letter) in text.grapheme_indices(true) {
        let end = at + letter.len();
        if is_space(letter) {
            lines.space(at, end, letter.width());
        } else {
            lines.letter(at, letter.width());
            if is_hyphen(letter) && inside_word(text, at, end) {
                lines.gap = Some(Gap { from: end, to: end, used: lines.used });
            }
        }
    }
    lines.finish(text.len())
}

/// A place where the line may break: it ends at `from`, the next begins at `to`.
#[derive(Clone, Copy)]
struct Gap {
    from: usize,
    to: usize,
    /// Columns from the line's start to `to`.
    used: usize,
}

#[derive(Default)]
struct Lines {
    limit: usize,
    done: Vec<Range<usize>>,
    start: usize,
    used: usize,
    gap: Option<Gap>,
}

impl Lines {
    fn space(&mut self, at: usize, end: usize, width: usize) {
        if at == self.start {
            self.start = end;
            return;
        }
        self.used += width;
        let from = self.gap.filter(|gap| gap.to == at).map_or(at, |gap| gap.from);
        self.gap = Some(Gap { from, to: end, used: self.used });
    }

    fn letter(&mut self, at: usize, width: usize) {
        while self.used + width > self.limit && self.start < at {
            let gap = self.gap.take().unwrap_or(Gap { from: at, to: at, used: self.used });
            self.done.push(self.start..gap.from);
            self.start = gap.to;
            self.used -= gap.used;
        }
        self.used += width;
    }

    fn finish(mut self, end: usize) -> Vec<Range<usize>> {
        let last = self.gap.filter(|gap| gap.to == end).map_or(end, |gap| gap.from);
        if self.start < last || self.done.is_empty() {
            self.done.push(self.start.min(last)..last);
        }
        self.done
    }
}

/// White space at which a line may break: any but the no-break spaces.
fn is_space(letter: &str) -> bool {
    letter.chars().all(|c| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}'))
}

fn is_hyphen(letter: &str) -> bool {
    matches!(letter, "-" | "\u{2010}")
}

/// Whether a hyphen has a letter or digit before it and a letter after it, so
/// that `-5`, `2023-05` and `--json` stay whole.
fn inside_word(text: &str, at: usize, end: usize) -> bool {
    text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
        && text[end..].chars().next().is_some_and(char::is_alphabetic)
}
