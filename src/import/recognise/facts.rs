//! What can be said of a block by itself: its length, its end, its type, and the
//! label that it may begin with.

use std::ops::Range;

use super::label::{self, Candidate, Form};
use super::lexicon::{Cue, Lexicon, beginning};
use crate::import::{Block, Document, Kind, Mark};

/// A part of a block: the whole block, but where it is split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// The index of its block.
    pub(super) block: usize,
    /// Its part of the block's text, in bytes.
    pub(super) range: Range<usize>,
    /// True for a title split off the text behind it.
    pub(super) title: bool,
}

/// The end of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// Of a sentence.
    Stop,
    /// `:`
    Colon,
    /// `;` or `,`
    Comma,
    /// None of these.
    Open,
}

/// A label that says what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CueLabel {
    pub(super) cue: Cue,
    /// Bytes at the start of the text with the blanks behind it.
    pub(super) len: usize,
    /// True if nothing stands behind it.
    pub(super) alone: bool,
}

/// What can be said of a unit by itself.
#[derive(Clone, Debug)]
pub(super) struct Fact<'a> {
    pub(super) unit: Unit,
    pub(super) source: &'a Block,
    pub(super) text: &'a str,
    /// Number of words, counted up to [`MANY_WORDS`].
    pub(super) words: usize,
    pub(super) ending: Ending,
    /// Bytes of the bold run at the start.
    pub(super) bold: usize,
    pub(super) capitals: bool,
    /// The typed bullet, and its bytes.
    pub(super) bullet: Option<(char, usize)>,
    /// The label that may be one of a series.
    pub(super) candidate: Option<Candidate>,
    pub(super) cue: Option<CueLabel>,
}

/// The most words that are counted.
pub(super) const MANY_WORDS: usize = 40;

impl<'a> Fact<'a> {
    pub(super) fn new(document: &'a Document, unit: Unit, lexicon: &Lexicon) -> Self {
        let source = &document.blocks[unit.block];
        let text = source.text.get(unit.range.clone()).unwrap_or_default();
        let whole = unit.range.start == 0;
        let bullet = label::bullet(text).filter(|_| source.label.is_none() && whole);
        let candidate = label_of(source, text, whole, bullet.is_some(), lexicon);
        let label = candidate.map(|label| label.len).or(bullet.map(|(_, len)| len)).unwrap_or(0);
        let bold = source.emphasis.bold.saturating_sub(unit.range.start).min(text.len());
        Self {
            source,
            text,
            words: text.split_whitespace().take(MANY_WORDS).count(),
            ending: ending(text),
            bold,
            capitals: source.emphasis.capitals,
            bullet,
            candidate,
            cue: cue(text, label, bold, lexicon),
            unit,
        }
    }

    pub(super) fn kind(&self) -> Kind {
        self.source.kind
    }

    /// True if all of it is bold.
    pub(super) fn is_bold(&self) -> bool {
        self.bold > 0 && self.bold >= self.text.trim_end().len()
    }

    /// Levels above it in its list, if the file says that it is an item.
    pub(super) fn depth(&self) -> Option<u8> {
        match self.kind() {
            Kind::Item { depth } => Some(depth),
            _ => self.source.label.as_ref().map(|label| label.depth),
        }
    }

    /// True if it has a bullet, typed or generated.
    pub(super) fn has_bullet(&self) -> bool {
        let generated = self.source.label.as_ref().is_some_and(|label| label.mark == Mark::Bullet);
        self.unit.range.start == 0 && (generated || self.bullet.is_some())
    }

    /// True for an item without a label: it goes on from the item before it.
    pub(super) fn goes_on(&self) -> bool {
        let unmarked =
            self.source.label.is_none() && self.bullet.is_none() && self.candidate.is_none();
        matches!(self.kind(), Kind::Item { .. }) && unmarked
    }

    /// True if it can be a title: short, without the end of a sentence.
    pub(super) fn is_titleish(&self) -> bool {
        let open = match self.ending {
            Ending::Open => true,
            Ending::Colon => self.words <= 8,
            Ending::Stop | Ending::Comma => false,
        };
        open && self.words <= 25 && self.text.chars().any(char::is_alphabetic)
    }

    /// True if its first letter, behind a label, is small.
    pub(super) fn begins_small(&self, label: usize) -> bool {
        let body = self.text.get(label..).unwrap_or_default();
        body.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
    }
}

/// The label of a unit; a typed number beats the generated one before it.
fn label_of(
    source: &Block,
    text: &str,
    whole: bool,
    bullet: bool,
    lexicon: &Lexicon,
) -> Option<Candidate> {
    let typed = (!bullet).then(|| label::candidate(text, &lexicon.counted)).flatten();
    let figures = |typed: &Candidate| {
        typed.form.counter == label::Counter::Decimal && typed.form.close.is_some()
    };
    match generated(source).filter(|_| whole) {
        Some(generated) => Some(typed.filter(figures).unwrap_or(generated)),
        None => typed,
    }
}

/// The label that the file generates, as one that may be part of a series.
fn generated(block: &Block) -> Option<Candidate> {
    let shown = block.label.as_ref()?;
    let Mark::Number(number) = shown.mark else { return None };
    let read = label::candidate(&shown.shown, &[]);
    let unread = Form { counter: label::Counter::Decimal, open: false, close: None, parts: 1 };
    let (form, prefix) = read.map_or((unread, 0), |read| (read.form, read.prefix));
    let is_roman =
        read.is_some_and(|read| read.roman == Some(number) && read.value != Some(number));
    let value = (!is_roman).then_some(number);
    Some(Candidate { len: 0, form, prefix, value, roman: is_roman.then_some(number), bis: false })
}

fn ending(text: &str) -> Ending {
    let closed = |c: char| c.is_whitespace() || "\"”»’')]*_".contains(c);
    match text.trim_end_matches(closed).chars().next_back() {
        Some('.' | '!' | '?' | '…') => Ending::Stop,
        Some(':') => Ending::Colon,
        Some(';' | ',') => Ending::Comma,
        _ => Ending::Open,
    }
}

/// The most bytes of a label that stands before its text on the same line.
const INLINE: usize = 64;

/// The label that the text is, or begins with, behind a number of some bytes.
fn cue(text: &str, number: usize, bold: usize, lexicon: &Lexicon) -> Option<CueLabel> {
    let body = text.get(number..)?;
    if body.len() <= INLINE + INLINE / 2
        && let Some(cue) = lexicon.cue(body)
    {
        return Some(CueLabel { cue, len: text.len(), alone: true });
    }
    let start = beginning(body, INLINE);
    let colon = start.find(':').map(|at| at + 1);
    let emphasis = (bold > number).then(|| bold - number).filter(|bold| *bold <= INLINE);
    let (label, cue) = [colon, emphasis].into_iter().flatten().find_map(|end| {
        let label = body.get(..end)?;
        lexicon.cue(label).map(|cue| (end, cue))
    })?;
    let sign = |c: char| c.is_whitespace() || ":–-".contains(c);
    let rest = body.get(label..)?.trim_start_matches(sign);
    Some(CueLabel { cue, len: text.len() - rest.len(), alone: rest.is_empty() })
}

/// The units of a document: its blocks, those with a heading above their text on
/// a line of its own in bold split behind that line.
pub(super) fn units(document: &Document) -> Vec<Unit> {
    let mut units = Vec::with_capacity(document.blocks.len());
    for (block, source) in document.blocks.iter().enumerate() {
        let split = bold_line(source).unwrap_or(0);
        if split > 0 {
            units.push(Unit { block, range: 0..split, title: true });
        }
        units.push(Unit { block, range: split..source.text.len(), title: false });
    }
    units
}

/// The bytes of a bold first line, with its line break, before text that is not bold.
fn bold_line(block: &Block) -> Option<usize> {
    let plain = matches!(block.kind, Kind::Paragraph | Kind::Item { .. });
    let bold = block.text.get(..block.emphasis.bold)?;
    let rest = block.text.get(block.emphasis.bold..)?;
    let line = if bold.ends_with('\n') {
        bold.len()
    } else {
        bold.len() + usize::from(rest.starts_with('\n'))
    };
    let breaks = block.text.get(..line)?.ends_with('\n');
    let text = block.text.get(line..)?;
    (plain && breaks && !text.trim().is_empty() && line <= 240).then_some(line)
}
