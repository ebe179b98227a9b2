//! A small fictional document for each shape of real declarations, with what comes out.
//!
//! A line is a block: `kind | what it is | text`. Kinds: `p` (with `bold`, `caps`), `h1 1. 1`
//! and `item 0 a) 1` (depth, label as shown, its number), `cell 1 2 3` (table, row, column),
//! `note 1`, `title`, `furniture`. What it is: the class, its number, `+` where it goes on the
//! piece before, `?rule` where it is a question; ` / ` between the pieces of a block. In the
//! text `¦` stands behind a typed label, `⟂` between two pieces, `⏎` for a line break, and
//! `**` around bold type.

use std::fmt::Write as _;

use super::recognise;
use super::tests::RULES;
use crate::import::{Block, Cell, Certainty, Document, Emphasis, Format, Kind, Label, Mark, Piece};

macro_rules! shapes {
    ($($name:literal,)*) => { [$(($name, include_str!(concat!($name, ".txt"))),)*] };
}

const SHAPES: [(&str, &str); 59] = shapes! {
    "01-prose",
    "02-headings-short-lines",
    "02-headings-without-numbers",
    "03-numbers-and-capitals",
    "03-numbers-below-numbers",
    "03-numbers-through-chapters",
    "04-lead-ins",
    "04-lead-ins-of-a-preamble",
    "05-bullets",
    "06-long-paragraphs",
    "07-bold-titles-of-points",
    "08-preamble",
    "09-page-chrome",
    "10-typed-above-automatic",
    "10-typed-and-automatic",
    "11-headings-as-first-items",
    "11-headings-as-list-items",
    "12-lists-that-restart",
    "13-restart-under-headings",
    "14-numbers-of-two-levels",
    "14-promises-as-headings",
    "14-sentences-as-headings",
    "14-three-levels",
    "15-labels-alone",
    "15-ways-of-numbering",
    "16-false-numbers",
    "16-numbers-within-a-sentence",
    "17-number-within-a-paragraph",
    "18-text-behind-sub-points",
    "18-unnumbered-paragraphs",
    "19-labels",
    "19-labels-in-headings",
    "20-no-label",
    "20-nothing-promised",
    "21-joined-lines",
    "22-page-furniture",
    "23-paired-bullets",
    "24-contents",
    "25-table-a-commitment",
    "25-table-a-row",
    "25-table-unknown",
    "26-footnotes",
    "27-annex-with-actions",
    "28-place-and-date",
    "28-place-and-date-with-parties",
    "28-signatures",
    "29-recitals",
    "30-separators",
    "31-bold-line-above-text",
    "31-run-in-headings",
    "32-topics",
    "32-topics-in-a-sentence",
    "33-deadline-in-the-heading",
    "34-unordered-numbers",
    "35-bis",
    "35-one-point-nought",
    "36-cover-note",
    "36-two-languages",
    "37-copy-that-ends-early",
};

/// The rows of a shape.
fn rows(shape: &str) -> impl Iterator<Item = [&str; 3]> {
    let lines = shape.lines().filter(|line| !line.starts_with("//") && !line.is_empty());
    lines.map(|line| {
        let mut fields = line.splitn(3, " | ");
        std::array::from_fn(|_| fields.next().unwrap_or_default())
    })
}

fn block([kind, _, text]: [&str; 3]) -> Block {
    let words: Vec<&str> = kind.split(' ').collect();
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok());
    let depth = number(1).and_then(|depth| u8::try_from(depth).ok()).unwrap_or(0);
    let label = |at: usize, depth| {
        let mark = number(at + 1).map_or(Mark::Bullet, Mark::Number);
        let list = u32::from(mark == Mark::Bullet);
        words.get(at).map(|shown| Label { shown: (*shown).to_string(), mark, depth, list })
    };
    let (kind, label) = match words[0] {
        "title" => (Kind::Title, None),
        "furniture" => (Kind::Furniture, None),
        "note" => (Kind::Note(number(1).unwrap()), None),
        "item" => (Kind::Item { depth }, label(2, depth)),
        "cell" => {
            let [table, row, column] = [1, 2, 3].map(|at| number(at).unwrap());
            (Kind::Cell(Cell { table, row, column }), None)
        }
        "p" => (Kind::Paragraph, None),
        level => (Kind::Heading(level[1..].parse().unwrap()), label(1, 0)),
    };
    let text = text.replace(['¦', '⟂'], "").replace('⏎', "\n");
    let bold = text.strip_prefix("**").and_then(|text| text.find("**")).unwrap_or(0);
    let text = text.replace("**", "");
    let bold = if words.contains(&"bold") { text.len() } else { bold };
    let emphasis = Emphasis { bold, capitals: words.contains(&"caps") };
    Block { kind, text, label, emphasis, ..Block::default() }
}

/// A piece in the notation of the shapes.
fn shown(piece: &Piece) -> String {
    let mut out = format!("{:?}", piece.class);
    if let Some(number) = piece.number {
        let _ = write!(out, " {number}");
    }
    if piece.joined {
        out.push_str(" +");
    }
    if piece.certainty == Certainty::Doubt {
        let _ = write!(out, " ?{}", piece.rule);
    }
    out
}

/// The text of a block with signs behind its labels and between its pieces.
fn marked(block: &Block, pieces: &[&Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        let text = &block.text[piece.range.clone()];
        let sign = if piece.label > 0 { "¦" } else { "" };
        let _ = write!(out, "⟂{}{sign}{}", &text[..piece.label], &text[piece.label..]);
    }
    out.trim_start_matches('⟂').replace('\n', "⏎")
}

#[test]
fn every_shape_gives_what_it_says() {
    let mut wrong = String::new();
    for (name, shape) in SHAPES {
        assert!(shape.starts_with("// Fictional. "), "{name}");
        let blocks: Vec<Block> = rows(shape).map(block).collect();
        let document = Document { format: Format::Docx, blocks, remarks: Vec::new() };
        let pieces = recognise(&document, &RULES);
        for (index, [kind, class, text]) in rows(shape).enumerate() {
            let own: Vec<&Piece> = pieces.iter().filter(|piece| piece.block == index).collect();
            let found = own.iter().map(|piece| shown(piece)).collect::<Vec<_>>().join(" / ");
            let marked = marked(&document.blocks[index], &own);
            if found != class || marked != text.replace("**", "") {
                let rules: Vec<&str> = own.iter().map(|piece| piece.rule).collect();
                let _ = writeln!(
                    wrong,
                    "{name}: {kind} | {class} | {text}\n    {found} | {marked} ({rules:?})"
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
