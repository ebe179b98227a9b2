//! Remarks of a reader, one of each kind, with their words counted as they pass by.

use crate::import::{Origin, Remark, RemarkKind};

/// Letters of a sample at most.
const SAMPLE: usize = 80;

/// The remarks that a document has called for so far.
#[derive(Debug, Default)]
pub(super) struct Tally {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    remark: Remark,
    /// True if the last letter belongs to a word that goes on.
    inside: bool,
}

impl Tally {
    fn entry(&mut self, kind: RemarkKind) -> &mut Entry {
        let known = self.entries.iter().position(|entry| entry.remark.kind == kind);
        let at = known.unwrap_or_else(|| {
            let remark =
                Remark { kind, count: 0, origin: Origin::default(), sample: String::new() };
            self.entries.push(Entry { remark, inside: false });
            self.entries.len() - 1
        });
        &mut self.entries[at]
    }

    /// Something happened once, at a paragraph.
    pub(super) fn once(&mut self, kind: RemarkKind, paragraph: u32, sample: &str) {
        self.several(kind, 1, paragraph);
        let remark = &mut self.entry(kind).remark;
        if remark.sample.is_empty() {
            remark.sample = sample.chars().take(SAMPLE).collect();
        }
    }

    /// Something happened some times, at a paragraph.
    pub(super) fn several(&mut self, kind: RemarkKind, count: usize, paragraph: u32) {
        let remark = &mut self.entry(kind).remark;
        remark.count += count;
        remark.origin.paragraph.get_or_insert(paragraph);
    }

    /// The paragraph at which something was met first, if that is not known yet.
    pub(super) fn place(&mut self, kind: RemarkKind, paragraph: u32) {
        self.entry(kind).remark.origin.paragraph.get_or_insert(paragraph);
    }

    /// Counts the words of a text that may go on where the last one ended.
    pub(super) fn words(&mut self, kind: RemarkKind, text: &str) {
        let entry = self.entry(kind);
        for letter in text.chars() {
            let begins = !letter.is_whitespace() && !entry.inside;
            entry.inside = !letter.is_whitespace();
            entry.remark.count += usize::from(begins);
            // At most four bytes a letter.
            if entry.remark.sample.len() < SAMPLE && !letter.is_control() {
                entry.remark.sample.push(letter);
            }
        }
    }

    /// Ends the word of a kind that was counted last.
    pub(super) fn gap(&mut self, kind: RemarkKind) {
        self.words(kind, " ");
    }

    /// The remarks that something speaks for.
    pub(super) fn remarks(self) -> Vec<Remark> {
        let remarks = self.entries.into_iter().map(|entry| entry.remark);
        let mut remarks: Vec<Remark> = remarks.filter(|remark| remark.count > 0).collect();
        for remark in &mut remarks {
            remark.sample = remark.sample.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        remarks
    }
}
