//! How the lines of a text were made: one for each paragraph, or paragraphs cut
//! where the line was full.

use super::lines::{Line, lines};
use super::mark;

/// Lines that the decision is made by.
const LOOKED_AT: usize = 20_000;

/// Columns from which on a line is none that was cut.
const WIDEST: usize = 200;

/// Columns up to which a cut line would hold too little.
const NARROWEST: usize = 40;

/// How the paragraphs of a text are cut into lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// A line is a paragraph.
    Whole,
    /// Lines were cut where the next word would have made them longer than this many columns.
    Wrapped(usize),
}

impl Layout {
    /// The layout of a text, by its first lines.
    ///
    /// A text is wrapped if the next word would not have fitted on most lines that are
    /// followed by another, and most of those break off inside a sentence.
    pub(super) fn of(text: &str) -> Self {
        let mut widths = [0_usize; WIDEST + 1];
        let mut pairs = Vec::new();
        let mut before: Option<Line<'_>> = None;
        for line in lines(text).take(LOOKED_AT) {
            if !line.text.is_empty() {
                widths[line.end().min(WIDEST)] += 1;
                let label =
                    || mark::bullet(line.text).is_some() || mark::label(line.text).is_some();
                if let Some(before) = before.filter(|_| !label()) {
                    pairs.push((needed(&before, &line), in_sentence(before.text)));
                }
            }
            before = Some(line).filter(|line| !line.text.is_empty());
        }
        let width = widest_but_few(&widths);
        if !(NARROWEST..WIDEST).contains(&width) {
            return Self::Whole;
        }
        let width = limit(&pairs, width);
        let full: Vec<bool> =
            pairs.iter().filter(|(needed, _)| *needed > width).map(|pair| pair.1).collect();
        let broken = full.iter().filter(|inside| **inside).count();
        let wrapped = full.len() * 2 > pairs.len() && broken * 2 >= full.len();
        if wrapped { Self::Wrapped(width) } else { Self::Whole }
    }
}

/// The columns that no line was to go beyond: the width itself where nine of ten lines
/// keep to it; letters of different widths leave a seventh open.
fn limit(pairs: &[(usize, bool)], width: usize) -> usize {
    let beyond = |columns| pairs.iter().filter(|(needed, _)| *needed > columns).count();
    let loose = width * 6 / 7;
    if beyond(width) * 10 >= beyond(loose) * 9 { width } else { loose }
}

/// The width that 95 of 100 lines keep to.
fn widest_but_few(widths: &[usize]) -> usize {
    let all: usize = widths.iter().sum();
    let mut seen = 0;
    let keeps = widths.iter().position(|count| {
        seen += count;
        seen * 20 >= all * 19
    });
    keeps.unwrap_or(0)
}

/// Columns that a line would have with the first word of the next one.
pub(super) fn needed(line: &Line<'_>, next: &Line<'_>) -> usize {
    let word = next.text.split(char::is_whitespace).next().unwrap_or_default();
    line.end() + 1 + word.chars().count()
}

/// True if the words break off inside a sentence.
pub(super) fn in_sentence(text: &str) -> bool {
    text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '–' | '(' | '/'))
}
