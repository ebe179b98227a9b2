//! Faults of the RON files that people write: in plain words, at the line and
//! column at which they stand. ron reads the files; its raw values, which are
//! parts of the text, give the places.
//!
//! Shared by the data file and the configuration. This module must not know what
//! either of them holds.

mod decode;
mod explain;
mod fault;
mod locate;
mod located;

pub use decode::decode;
pub use fault::Fault;
pub use located::SourceLocation;

pub(crate) use decode::decode_owned;
pub(crate) use explain::{FileShape, explain};
pub(crate) use locate::{field, locate};
pub(crate) use located::{LocatedEntry, LocatedValue};

/// Line and column just after a text, both from 1.
fn line_and_column(before: &str) -> (usize, usize) {
    let lines = before.bytes().filter(|byte| *byte == b'\n').count();
    let last = before.rfind('\n').map_or(0, |at| at + 1);
    (lines + 1, before[last..].chars().count() + 1)
}

/// A place in a text.
#[derive(Clone, Copy)]
struct Position {
    /// Bytes before it.
    offset: usize,
    /// From 1.
    line: usize,
    /// Characters of the line up to it, from 1.
    column: usize,
}

impl Position {
    /// The beginning of a text.
    const START: Self = Self { offset: 0, line: 1, column: 1 };

    /// A place of `text` that is not before this one. Only what lies between is read.
    fn forward(self, text: &str, offset: usize) -> Self {
        let between = text.get(self.offset..offset).unwrap_or_default();
        let (lines, columns) = line_and_column(between);
        let column = if lines == 1 { self.column + columns - 1 } else { columns };
        Self { offset, line: self.line + lines - 1, column }
    }
}

/// Bytes of a text in front of a part of it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(text.as_ptr().addr()).min(text.len())
}
