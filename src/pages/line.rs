//! A line of text in several styles, and breaking one into several.

use std::ops::Range;

use crate::text::{clean, width, wrap};

/// How letters are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// As any text.
    #[default]
    Plain,
    /// In a heading.
    Heading,
    /// Put forward.
    Strong,
    /// Stressed.
    Emphasis,
    /// What is typed or read by programs.
    Code,
    /// The same in a block, of which no line is broken.
    Block,
}

/// Letters in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The style.
    pub style: Style,
    /// The letters, cleaned.
    pub text: String,
}

/// A line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// From left to right.
    pub spans: Vec<Span>,
}

impl Line {
    /// Adds letters, cleaned of what must not reach a terminal.
    pub(super) fn push(&mut self, style: Style, text: &str) {
        let text = clean(text);
        match self.spans.last_mut() {
            Some(last) if last.style == style => last.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => self.spans.push(Span { style, text: text.into_owned() }),
        }
    }

    /// The same in one style.
    pub(super) fn of(style: Style, text: &str) -> Self {
        let mut line = Self::default();
        line.push(style, text);
        line
    }

    /// Its letters without their styles.
    pub fn text(&self) -> String {
        self.spans.iter().map(|span| &*span.text).collect()
    }

    /// Columns.
    pub(super) fn width(&self) -> usize {
        width(&self.text())
    }

    /// Puts another line behind this one.
    pub(super) fn append(&mut self, other: &Line) {
        other.spans.iter().for_each(|span| self.push(span.style, &span.text));
    }

    /// Blanks up to a column, where it does not reach that far.
    pub(super) fn pad(&mut self, column: usize) {
        self.push(Style::Plain, &" ".repeat(column.saturating_sub(self.width())));
    }

    /// Lines of at most so many columns. What is typed is not broken at its hyphens.
    pub(super) fn wrapped(&self, columns: usize) -> Vec<Line> {
        let limit = u16::try_from(columns).unwrap_or(u16::MAX);
        let words = self.spans.iter().map(|span| match span.style {
            // A letter of as many bytes and columns.
            Style::Code => span.text.replace('-', "_"),
            _ => span.text.clone(),
        });
        wrap(&words.collect::<String>(), limit).into_iter().map(|range| self.part(&range)).collect()
    }

    /// The letters in a range of the bytes of [`Line::text`].
    pub(super) fn part(&self, range: &Range<usize>) -> Line {
        let mut part = Line::default();
        let mut start = 0;
        for span in &self.spans {
            let end = start + span.text.len();
            let (from, to) = (range.start.max(start), range.end.min(end));
            if from < to {
                part.push(span.style, &span.text[from - start..to - start]);
            }
            start = end;
        }
        part
    }
}
