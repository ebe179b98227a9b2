//! One's own work in other editions of a declaration: whoever opens a new one
//! would take it for lost.

use super::{Edit, Entry, Mark, Reviews};
use crate::declaration::EditionId;

/// One's own work in an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// The edition.
    pub edition: EditionId,
    /// Number of points with a mark other than open.
    pub marks: usize,
    /// Number of notes.
    pub notes: usize,
}

impl Reviews {
    /// True if I have carried work over to this edition.
    pub(crate) fn has_carried(&self, here: &EditionId) -> bool {
        let carries = |entry: &Entry| matches!(entry.other(), Some(Edit::Carry { .. }));
        self.entries.iter().any(|entry| {
            entry.counts
                && entry.edition == here
                && entry.author.reviewer == self.me().reviewer
                && carries(&entry)
        })
    }

    /// My work in other editions than this one, where I have no mark in this
    /// one; by edition.
    pub(crate) fn work_elsewhere(&self, here: &EditionId) -> Vec<Work> {
        let me = self.me();
        let marked = || {
            let marks = self.marks.of(&me.reviewer);
            marks.filter(|(_, marked)| marked.mark != Mark::Open).map(|(edition, _)| edition)
        };
        if marked().any(|edition| edition == here) || self.has_carried(here) {
            return Vec::new();
        }
        let noted = self.entries.iter().filter(|entry| {
            entry.author.reviewer == me.reviewer
                && entry.note().is_some()
                && self.notes.is_shown(&self.entries, entry.place)
        });
        let mut all: Vec<Work> = Vec::new();
        let mut count = |edition: &EditionId, marks, notes| {
            if let Some(work) = all.iter_mut().find(|work| work.edition == *edition) {
                work.marks += marks;
                work.notes += notes;
            } else {
                all.push(Work { edition: edition.clone(), marks, notes });
            }
        };
        marked().for_each(|edition| count(edition, 1, 0));
        noted.for_each(|entry| count(entry.edition, 0, 1));
        all.retain(|work| work.edition != *here);
        all.sort_by(|a, b| a.edition.as_str().cmp(b.edition.as_str()));
        all
    }
}
