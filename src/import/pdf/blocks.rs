//! Paragraphs of lines turned into blocks: words joined over line ends, and
//! what the type and the indents say of them.

use super::hyphens::{LineEnd, Spellings};
use super::letters;
use super::line::Line;
use crate::import::{Block, Emphasis, Kind, NoteMark, Origin, Remark, RemarkKind};
use crate::text::beginning;

/// Most letters of a heading.
const LONGEST_HEADING: usize = 250;
/// Letters of a remark's sample.
const SAMPLE: usize = 80;

/// Makes blocks, and remarks on what it had to decide.
pub(super) struct Blocks<'a> {
    spellings: &'a Spellings,
    /// Size of most letters in pixels.
    body: i32,
    /// Sizes of headings, the largest first.
    sizes: Vec<i32>,
    /// Left sides of the items that the next may stand below.
    items: Vec<i32>,
    pub(super) remarks: Vec<Remark>,
}

impl<'a> Blocks<'a> {
    /// For a document with these paragraphs.
    pub(super) fn new(spellings: &'a Spellings, body: i32, paragraphs: &[Vec<Line>]) -> Self {
        let headings = paragraphs.iter().filter(|lines| is_heading(lines, body));
        let mut sizes: Vec<i32> =
            headings.filter_map(|lines| Some(lines.first()?.words.size)).collect();
        sizes.sort_unstable_by_key(|size| std::cmp::Reverse(*size));
        sizes.dedup_by(|next, one| *one - *next <= 1);
        Self { spellings, body, sizes, items: Vec::new(), remarks: Vec::new() }
    }

    /// The block of a paragraph.
    pub(super) fn paragraph(&mut self, lines: &[Line]) -> Block {
        let kind = self.kind(lines);
        if !matches!(kind, Kind::Item { .. } | Kind::Paragraph) {
            self.items.clear();
        }
        self.block(lines, kind)
    }

    /// A block of a kind that is known.
    pub(super) fn block(&mut self, lines: &[Line], kind: Kind) -> Block {
        let mut block = Block { kind, ..Block::default() };
        let mut before: Option<&Line> = None;
        for line in lines {
            self.join(&mut block, before, line);
            before = Some(line);
        }
        let bold = block.text.get(..block.emphasis.bold).unwrap_or(&block.text);
        block.emphasis.bold = bold.trim_end().len();
        block.emphasis.capitals = letters::is_capitals(&block.text);
        block.origin = lines.first().map(origin).unwrap_or_default();
        block
    }

    /// Puts a line behind the words of a block.
    fn join(&mut self, block: &mut Block, before: Option<&Line>, line: &Line) {
        let whole = block.emphasis.bold == block.text.len();
        if let Some(before) = before {
            let (end, word) = self.spellings.line_end(&block.text, &line.words.text);
            match end {
                LineEnd::Space => block.text.push(' '),
                LineEnd::Kept => self.hyphen(RemarkKind::HyphenKept, before, word),
                LineEnd::Dropped => {
                    block.text.pop();
                    self.hyphen(RemarkKind::HyphenDropped, before, word);
                }
            }
        }
        let at = block.text.len();
        if whole && (line.words.bold > 0 || before.is_none()) {
            block.emphasis = Emphasis { bold: at + line.words.bold, ..block.emphasis };
        }
        block.emphasis.bold = block.emphasis.bold.min(at + line.words.bold);
        block.notes.extend(
            line.words.marks.iter().map(|&(offset, note)| NoteMark { at: at + offset, note }),
        );
        block.text.push_str(&line.words.text);
    }

    fn hyphen(&mut self, kind: RemarkKind, line: &Line, word: Option<String>) {
        let sample = beginning(&word.unwrap_or_default(), SAMPLE - 1);
        self.remarks.push(Remark { kind, count: 1, origin: origin(line), sample });
    }

    fn kind(&mut self, lines: &[Line]) -> Kind {
        let Some(first) = lines.first() else { return Kind::Paragraph };
        if first.contents {
            return Kind::Contents;
        }
        if let Some(cell) = first.cell {
            return Kind::Cell(cell);
        }
        if is_heading(lines, self.body) {
            let level =
                self.sizes.iter().position(|size| *size <= first.words.size + 1).unwrap_or(0);
            return Kind::Heading(u8::try_from(level + 1).unwrap_or(u8::MAX));
        }
        let left = first.words.left - first.from;
        if is_item(first) {
            return Kind::Item { depth: self.depth(left, first.words.size) };
        }
        if self.items.last().is_some_and(|item| left <= *item) {
            self.items.clear();
        }
        Kind::Paragraph
    }

    /// Items above one that begins at this indent.
    fn depth(&mut self, left: i32, size: i32) -> u8 {
        let slack = size / 2;
        while self.items.last().is_some_and(|above| left < above - slack) {
            self.items.pop();
        }
        if self.items.last().is_none_or(|above| left > above + slack) {
            self.items.push(left);
        }
        u8::try_from(self.items.len().saturating_sub(1)).unwrap_or(u8::MAX)
    }
}

/// True for a short paragraph in larger type than most.
fn is_heading(lines: &[Line], body: i32) -> bool {
    let Some(first) = lines.first() else { return false };
    let letters: usize = lines.iter().map(|line| line.words.text.chars().count()).sum();
    let bullet = letters::begins_with_bullet(&first.words.text);
    first.words.size * 12 >= body * 13
        && letters <= LONGEST_HEADING
        && !bullet
        && !first.contents
        && first.cell.is_none()
}

/// True for a line with a bullet, or with an indented or hanging label.
fn is_item(line: &Line) -> bool {
    let text = &line.words.text;
    let indented = line.words.left > line.from + line.words.size / 2;
    let dash = text.chars().next().is_some_and(letters::is_dash);
    let labelled = letters::label(text).is_some();
    letters::begins_with_bullet(text)
        || (labelled && (dash || indented || line.words.hang.is_some()))
}

/// The place of a line.
pub(super) fn origin(line: &Line) -> Origin {
    Origin { page: Some(line.page), paragraph: None, line: Some(line.number) }
}
