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
    /// The items that the next may stand below.
    items: Vec<Item>,
    pub(super) remarks: Vec<Remark>,
}

/// An item; its sides in pixels from the side of its column.
struct Item {
    left: i32,
    /// Left side of the words behind its bullet or label; `None` where no line shows it.
    words: Option<i32>,
    /// True if its words end a sentence, so that another paragraph may go on it.
    is_ended: bool,
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
        if is_item(first) {
            self.begin_item(first, lines);
            return self.item();
        }
        if self.goes_on(lines) {
            return self.item();
        }
        if self.items.last().is_some_and(|item| indent(first) <= item.left) {
            self.items.clear();
        }
        Kind::Paragraph
    }

    /// The kind of the innermost item that is open.
    fn item(&self) -> Kind {
        let above = self.items.len().saturating_sub(1);
        Kind::Item { depth: u8::try_from(above).unwrap_or(u8::MAX) }
    }

    /// Opens an item, and ends those that it does not stand below.
    fn begin_item(&mut self, first: &Line, lines: &[Line]) {
        let (left, slack) = (indent(first), first.words.size / 2);
        while self.items.last().is_some_and(|above| left < above.left - slack) {
            self.items.pop();
        }
        if self.items.last().is_none_or(|above| left > above.left + slack) {
            self.items.push(Item { left, words: None, is_ended: false });
        }
        let Some(item) = self.items.last_mut() else { return };
        let hang = first.words.hang.map(|hang| hang - first.from);
        let words = hang.or(lines.get(1).map(indent)).filter(|words| *words > left);
        item.words = words.or(item.words);
        item.is_ended = lines.last().is_some_and(|last| letters::ends_with_stop(&last.words.text));
    }

    /// True for a paragraph that stands below the words of an item, not below the text around
    /// the list: it goes on that item, and those below this one are ended.
    fn goes_on(&mut self, lines: &[Line]) -> bool {
        let Some(first) = lines.first().filter(|_| !lines.iter().all(is_bold)) else {
            return false;
        };
        let (left, slack) = (indent(first), first.words.size / 2);
        let is_below = |item: &Item| {
            let beside = |words: i32| {
                (left - words).abs() <= slack
                    && lines.iter().all(|line| indent(line) >= words - slack)
            };
            item.is_ended && left > slack && item.words.is_some_and(beside)
        };
        let found = self.items.iter().rposition(is_below);
        if let Some(at) = found {
            self.items.truncate(at + 1);
        }
        found.is_some()
    }
}

fn is_bold(line: &Line) -> bool {
    line.words.bold == line.words.text.len()
}

/// Pixels from the side of its column.
fn indent(line: &Line) -> i32 {
    line.words.left - line.from
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
