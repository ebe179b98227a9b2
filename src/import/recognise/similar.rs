//! Pieces that look alike.

use super::label::{self, Form};
use crate::import::{Block, Class, Document, Kind, Piece};

/// What alike pieces share.
#[derive(PartialEq, Eq)]
struct Look {
    class: Class,
    joined: bool,
    kind: Kind,
    label: Shape,
    bold: Bold,
    capitals: bool,
    /// True if it ends in a colon.
    colon: bool,
    /// Short, middling or long.
    length: u8,
}

#[derive(PartialEq, Eq)]
enum Bold {
    None,
    Start,
    All,
}

#[derive(PartialEq, Eq)]
enum Shape {
    None,
    Bullet(char),
    Number(Form),
    /// Words, such as `Evaluatie:`.
    Words,
}

/// The indexes of the other pieces that look like this one: of the same class, kind,
/// depth, label, type, end and about the same length. Empty if there is no such piece.
pub fn similar(document: &Document, pieces: &[Piece], index: usize) -> Vec<usize> {
    let Some(own) = pieces.get(index).and_then(|piece| look(document, piece)) else {
        return Vec::new();
    };
    let alike = |(at, piece): (usize, &Piece)| {
        (at != index && look(document, piece).is_some_and(|look| look == own)).then_some(at)
    };
    pieces.iter().enumerate().filter_map(alike).collect()
}

fn look(document: &Document, piece: &Piece) -> Option<Look> {
    let block = document.blocks.get(piece.block)?;
    let text = block.text.get(piece.range.clone())?;
    let bold = block.emphasis.bold.saturating_sub(piece.range.start);
    Some(Look {
        class: piece.class,
        joined: piece.joined,
        kind: kind(block.kind),
        label: shape(block, text.get(..piece.label)?, piece.range.start == 0),
        bold: match bold {
            0 => Bold::None,
            bold if bold < text.len() => Bold::Start,
            _ => Bold::All,
        },
        capitals: block.emphasis.capitals,
        colon: text.trim_end().ends_with(':'),
        length: match text.len() {
            0..=100 => 0,
            101..=400 => 1,
            _ => 2,
        },
    })
}

/// The kind without what differs from place to place.
fn kind(kind: Kind) -> Kind {
    match kind {
        Kind::Cell(cell) => Kind::Cell(crate::import::Cell { table: 0, row: 0, ..cell }),
        Kind::Note(_) => Kind::Note(0),
        kind => kind,
    }
}

fn shape(block: &Block, typed: &str, first: bool) -> Shape {
    let generated = block.label.as_ref().filter(|_| first).map(|label| label.shown.as_str());
    let label = generated.unwrap_or(typed).trim();
    let Some(sign) = label.chars().next() else { return Shape::None };
    match label::candidate(label, &[]) {
        Some(read) => Shape::Number(read.form),
        None if label.chars().count() == 1 => Shape::Bullet(sign),
        None => Shape::Words,
    }
}
