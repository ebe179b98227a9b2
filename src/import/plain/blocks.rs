//! Lines become blocks.

use std::mem;

use super::hyphen::{Join, Spellings};
use super::in_capitals;
use super::layout::{self, Layout};
use super::lines::{Cleaner, Line, lines};
use super::mark::{self, Series};
use crate::import::block::{Block, Emphasis, Kind, Remark, RemarkKind, are_too_many};

/// The paragraphs of a text; what had to be done for them is added to the remarks.
pub(in crate::import) fn blocks(text: &str, remarks: &mut Vec<Remark>) -> Vec<Block> {
    let layout = Layout::of(text);
    let spellings =
        if layout == Layout::Whole { Spellings::default() } else { Spellings::of(text) };
    let mut builder = Builder {
        layout,
        spellings,
        remarks,
        series: Series::default(),
        blocks: Vec::new(),
        open: None,
        indents: Vec::new(),
        after_bullet: None,
        spare: String::new(),
    };
    let mut cleaner = Cleaner::new(text);
    for line in lines(text) {
        if are_too_many(builder.blocks.len()) {
            break;
        }
        let words = cleaner.clean(&line);
        if words.is_empty() { builder.blank() } else { builder.line(line, &words) }
    }
    builder.close();
    let blocks = builder.blocks;
    remarks.extend(cleaner.remarks());
    blocks
}

/// Blocks as they grow.
struct Builder<'a> {
    layout: Layout,
    spellings: Spellings,
    remarks: &'a mut Vec<Remark>,
    series: Series,
    blocks: Vec<Block>,
    open: Option<Open<'a>>,
    /// Indents of the list's levels, each wider than the one before.
    indents: Vec<usize>,
    /// The depth of the last block's bullet; none if it had no bullet.
    after_bullet: Option<u8>,
    /// The room that the text of an open block grows in.
    spare: String,
}

/// A block that may go on.
struct Open<'a> {
    text: String,
    first: Line<'a>,
    last: Line<'a>,
    /// Indent of its second line.
    second: Option<usize>,
    /// True behind a blank line.
    ended: bool,
}

/// Longest text whose room is used again, in bytes.
const USUAL: usize = 64 * 1024;

/// Longest label that stands alone on a line, in bytes.
const LABEL_ALONE: usize = 16;

impl Open<'_> {
    fn is_label(&self) -> bool {
        self.text.len() <= LABEL_ALONE && mark::stands_alone(&self.text)
    }

    /// True if a line stands further in or out than the block's lines do.
    fn is_aside(&self, line: &Line<'_>) -> bool {
        match self.second {
            Some(indent) => line.indent.abs_diff(indent) > 1,
            // The second line of an item hangs below its words, and no paragraph begins
            // inside a sentence.
            None => {
                line.indent > self.first.indent + 1
                    && !layout::in_sentence(self.last.text)
                    && !begins_with_label(&self.text)
            }
        }
    }
}

fn begins_with_label(words: &str) -> bool {
    mark::bullet(words).is_some() || mark::label(words).is_some()
}

impl<'a> Builder<'a> {
    fn blank(&mut self) {
        if let Some(open) = &mut self.open {
            open.ended = true;
        }
    }

    /// Takes in a line; `words` is its text as a reader sees it.
    fn line(&mut self, line: Line<'a>, words: &str) {
        if let Some(mut open) = self.open.take() {
            if self.goes_on(&open, &line, words) {
                self.append(&mut open, &line, words);
                open.second.get_or_insert(line.indent);
                (open.last, open.ended) = (line, false);
                self.open = Some(open);
                return;
            }
            self.open = Some(open);
            self.close();
        }
        if self.layout != Layout::Whole
            && let Some(label) = mark::label(words)
        {
            self.series.take(&label);
        }
        let mut text = mem::take(&mut self.spare);
        text.push_str(words);
        self.open = Some(Open { text, first: line, last: line, second: None, ended: false });
    }

    fn goes_on(&self, open: &Open<'_>, line: &Line<'_>, words: &str) -> bool {
        if open.is_label() {
            return !begins_with_label(words);
        }
        let Layout::Wrapped(width) = self.layout else { return false };
        if open.ended || open.is_aside(line) {
            return false;
        }
        let full = layout::needed(&open.last, line) > width;
        let inside = layout::in_sentence(open.last.text);
        let small = inside && words.starts_with(char::is_lowercase);
        if line.origin.page != open.last.origin.page {
            return small;
        }
        let fits = full || (small && open.last.end() * 2 > width);
        fits && !self.begins_block(open, line, words, full && inside)
    }

    /// True if a line begins with a bullet, or a number that is no part of the
    /// sentence; `broken` if the line before breaks off inside one.
    fn begins_block(&self, open: &Open<'_>, line: &Line<'_>, words: &str, broken: bool) -> bool {
        if let Some(bullet) = mark::bullet(words) {
            let alike =
                open.first.indent == line.indent && mark::bullet(&open.text) == Some(bullet);
            return bullet.certain || alike || !broken;
        }
        mark::label(words)
            .is_some_and(|label| self.series.goes_on(&label) || (label.is_first() && !broken))
    }

    fn append(&mut self, open: &mut Open<'_>, line: &Line<'_>, words: &str) {
        if open.last.text.ends_with('\u{ad}') {
            open.text.push_str(words);
            return;
        }
        let (join, sample) = self.spellings.join(open.last.text, line.text);
        let kind = match join {
            Join::Space => None,
            Join::Keep => Some(RemarkKind::HyphenKept),
            Join::Drop => {
                open.text.pop();
                Some(RemarkKind::HyphenDropped)
            }
        };
        let origin = open.last.origin;
        match kind {
            Some(kind) => self.remarks.push(Remark {
                kind,
                count: 1,
                origin,
                sample: sample.chars().take(80).collect(),
            }),
            None => open.text.push(' '),
        }
        open.text.push_str(words);
    }

    fn close(&mut self) {
        let Some(Open { mut text, first, .. }) = self.open.take() else { return };
        let kind = self.kind(&text, first.indent);
        let emphasis = Emphasis { bold: 0, capitals: in_capitals(&text) };
        let origin = first.origin;
        // The room of a usual text is kept, that of a book is given away.
        let words = if text.len() <= USUAL { text.clone() } else { std::mem::take(&mut text) };
        self.blocks.push(Block { kind, text: words, emphasis, origin, ..Block::default() });
        text.clear();
        self.spare = text;
    }

    /// An item if its bullet is certain, or if another one stands before or behind it.
    fn kind(&mut self, text: &str, indent: usize) -> Kind {
        let Some(bullet) = mark::bullet(text) else {
            if self.indents.first().is_some_and(|first| indent <= *first) {
                self.indents.clear();
            }
            self.after_bullet = None;
            return Kind::Paragraph;
        };
        let depth = self.depth(indent);
        let before = self.after_bullet.replace(depth);
        if let (Some(depth), Some(last)) = (before, self.blocks.last_mut()) {
            last.kind = Kind::Item { depth };
        }
        if bullet.certain || before.is_some() { Kind::Item { depth } } else { Kind::Paragraph }
    }

    /// The level of an item with this indent, from 0.
    fn depth(&mut self, indent: usize) -> u8 {
        while self.indents.last().is_some_and(|last| *last > indent) {
            self.indents.pop();
        }
        if self.indents.last().is_none_or(|last| *last < indent) {
            self.indents.push(indent);
        }
        u8::try_from(self.indents.len() - 1).unwrap_or(u8::MAX)
    }
}
