//! What is to be told of a document: left out, repaired or uncertain.

use super::super::{Origin, Remark, RemarkKind};
use super::xml::{Flow, Sink, Tag};

/// Letters of a sample.
const SAMPLE: usize = 80;

/// The remarks so far, in the order in which their kinds were first met.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    all: Vec<Remark>,
    /// The kind whose words came last, if they may go on.
    going_on: Option<RemarkKind>,
    /// True if the last of those words may go on.
    in_word: bool,
}

impl Remarks {
    /// Counts something.
    pub(super) fn add(&mut self, kind: RemarkKind, count: usize, origin: Origin, sample: &str) {
        if count == 0 {
            return;
        }
        let remark = self.remark(kind, origin);
        remark.count = remark.count.saturating_add(count);
        extend(&mut remark.sample, sample);
    }

    /// Adds words to the sample of something that was counted.
    pub(super) fn illustrate(&mut self, kind: RemarkKind, text: &str) {
        if let Some(remark) = self.all.iter_mut().find(|remark| remark.kind == kind) {
            extend(&mut remark.sample, text);
        }
    }

    /// Counts the words of a text that goes on from the one before it if that was of
    /// the same kind.
    pub(super) fn words(&mut self, kind: RemarkKind, text: &str, origin: Origin) {
        if self.going_on != Some(kind) {
            self.break_off();
        }
        self.going_on = Some(kind);
        let goes_on = self.in_word && !text.starts_with(char::is_whitespace);
        let words = super::super::words(text);
        if words > 0 {
            let remark = self.remark(kind, origin);
            let new = if goes_on { words - 1 } else { words };
            remark.count = remark.count.saturating_add(new);
            if !goes_on && !remark.sample.is_empty() {
                extend(&mut remark.sample, " ");
            }
            extend(&mut remark.sample, text);
        }
        self.in_word = !text.is_empty() && !text.ends_with(char::is_whitespace);
    }

    /// Ends the word that was counted last.
    pub(super) fn break_off(&mut self) {
        self.going_on = None;
        self.in_word = false;
    }

    /// The remark of a kind.
    fn remark(&mut self, kind: RemarkKind, origin: Origin) -> &mut Remark {
        let at = self.all.iter().position(|remark| remark.kind == kind).unwrap_or_else(|| {
            self.all.push(Remark { kind, count: 0, origin, sample: String::new() });
            self.all.len() - 1
        });
        &mut self.all[at]
    }

    pub(super) fn finish(mut self) -> Vec<Remark> {
        for remark in &mut self.all {
            remark.sample = remark.sample.trim().to_owned();
        }
        self.all
    }
}

/// Adds a text to a sample as far as it has room.
fn extend(sample: &mut String, text: &str) {
    let room = SAMPLE.saturating_sub(sample.chars().count());
    sample.extend(text.chars().take(room));
}

/// A count of the words of a part that is not read.
#[derive(Debug, Default)]
pub(super) struct WordCount {
    pub(super) words: usize,
    pub(super) sample: String,
    paragraph: String,
    open: Vec<Counted>,
}

/// An open element, as far as words go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counted {
    Paragraph,
    Text,
    Other,
}

impl Sink for WordCount {
    fn start(&mut self, tag: &Tag<'_>) -> Flow {
        self.open.push(match tag.word() {
            "p" => Counted::Paragraph,
            "t" => Counted::Text,
            "tab" | "br" | "cr" => {
                self.paragraph.push(' ');
                Counted::Other
            }
            _ => Counted::Other,
        });
        Flow::Enter
    }

    fn end(&mut self) {
        if self.open.pop() == Some(Counted::Paragraph) {
            self.words += super::super::words(&self.paragraph);
            self.paragraph.push(' ');
            extend(&mut self.sample, &self.paragraph);
            self.paragraph.clear();
        }
    }

    fn text(&mut self, text: &str) {
        if self.open.last() == Some(&Counted::Text) {
            self.paragraph.push_str(text);
        }
    }
}
