//! One's own work in other editions of a declaration: whoever opens a new one
//! would take it for lost.

use std::collections::BTreeSet;

use super::{CarriedPoint, Edit, Entry, Mark, Reviews};
use crate::declaration::{EditionId, PointId};

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
    /// What I have carried over to this edition: from which one, and which points.
    fn carries(&self, here: &EditionId) -> impl Iterator<Item = (&EditionId, &[CarriedPoint])> {
        let mine = self.entries.iter().filter(move |entry| {
            entry.counts && entry.edition == here && entry.author.reviewer == self.me().reviewer
        });
        mine.filter_map(|entry| match entry.other()? {
            Edit::Carry { from, points, .. } => Some((from, points.as_slice())),
            _ => None,
        })
    }

    /// True if I have carried work over to this edition.
    pub(crate) fn has_carried(&self, here: &EditionId) -> bool {
        self.carries(here).next().is_some()
    }

    /// True if I have carried work over from one edition to another.
    pub(crate) fn has_carried_from(&self, from: &EditionId, here: &EditionId) -> bool {
        self.carries(here).any(|(edition, _)| edition == from)
    }

    /// The points of `here` to which I have carried a point of another edition, in order.
    pub(crate) fn carried_to(
        &self,
        (from, there): (&EditionId, PointId),
        here: &EditionId,
    ) -> Vec<PointId> {
        let carried = self.carries(here).filter(|(edition, _)| *edition == from);
        let of_point = carried.flat_map(|(_, points)| points).filter(|of| of.there == there);
        let points: BTreeSet<PointId> = of_point.map(|carried| carried.here).collect();
        points.into_iter().collect()
    }

    /// True if I have a mark other than open, a word of progress or a note on a point.
    pub(crate) fn has_work(&self, edition: &EditionId, point: PointId) -> bool {
        let me = &self.me().reviewer;
        self.mine(edition, point).is_some_and(|mine| mine.mark != Mark::Open)
            || self.my_status(edition, point).is_some()
            || self.notes(edition, point).iter().any(|note| note.by == *me)
            || self.traces(edition, point).iter().any(|trace| trace.by == *me)
    }

    /// True if I have carried work from a point of one edition to a point of another.
    pub(crate) fn is_carried(
        &self,
        (from, there): (&EditionId, PointId),
        (edition, here): (&EditionId, PointId),
    ) -> bool {
        self.carried_from(edition, here).contains(&(from, there))
    }

    /// The points of other editions from which I have carried a point, over any number of
    /// editions; the nearest first.
    pub(crate) fn carried_from<'a>(
        &'a self,
        edition: &'a EditionId,
        point: PointId,
    ) -> Vec<(&'a EditionId, PointId)> {
        let origins = self.links.origins(&self.entries, edition, point).into_iter();
        let mine = origins.filter(|(by, ..)| **by == self.me().reviewer);
        mine.map(|(_, from, there)| (from, there)).collect()
    }

    /// True if I have marked a point myself, whatever was carried there.
    pub(crate) fn has_decided(&self, edition: &EditionId, point: PointId) -> bool {
        let history = self.marks.history(&self.entries, (&self.me().reviewer, edition, point));
        history.into_iter().any(|entry| entry.counts && entry.mark().is_some())
    }

    /// True where I have marked a point of an older edition after I last carried it to a point
    /// of another, on which I have decided nothing myself.
    pub(crate) fn is_marked_since(
        &self,
        (from, there): (&EditionId, PointId),
        (edition, here): (&EditionId, PointId),
    ) -> bool {
        let marks = |edition, point| {
            let history = self.marks.history(&self.entries, (&self.me().reviewer, edition, point));
            history.filter(|entry| entry.counts)
        };
        let is_it = |entry: &Entry<'_>| match entry.other() {
            Some(Edit::Carry { from: of, points, .. }) => {
                of == from && points.iter().any(|of| (of.there, of.here) == (there, here))
            }
            _ => false,
        };
        let carried = marks(edition, here).filter(is_it).last().map(|entry| entry.place);
        let marked = marks(from, there).last().map(|entry| entry.place);
        carried.is_some() && marked > carried && !self.has_decided(edition, here)
    }

    /// True where a point of an older edition has got another mark since I carried it here.
    pub(crate) fn has_newer_marks(&self, from: &EditionId, here: &EditionId) -> bool {
        let mark = |edition, point| self.mine(edition, point).map_or(Mark::Open, |mine| mine.mark);
        let carried = self.carries(here).filter(|(edition, _)| *edition == from);
        carried.flat_map(|(_, points)| points).any(|of| {
            mark(from, of.there) != mark(here, of.here)
                && self.is_marked_since((from, of.there), (here, of.here))
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
                && self.notes.is_shown(&self.entries, entry.place, &[entry.edition])
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
        all.sort_by(|a, b| a.edition.cmp(&b.edition));
        all
    }
}
