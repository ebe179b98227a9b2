//! The notes that are shown on the points of an edition: those written there, and those
//! that their authors carried over from older ones.

use std::collections::HashSet;

use super::{Note, Reviews};
use crate::declaration::{EditionId, Fingerprint, PointId};

impl Reviews {
    /// The notes on a point, oldest first.
    pub fn notes(&self, edition: &EditionId, point: PointId) -> Vec<Note> {
        let shown = self.shown(edition, point).into_iter();
        shown.filter_map(|place| self.note(edition, place)).collect()
    }

    /// Number of notes on a point.
    pub fn note_count(&self, edition: &EditionId, point: PointId) -> usize {
        self.shown(edition, point).len()
    }

    /// Number of notes on any of these points; one on several points is one.
    pub(crate) fn count_notes(&self, edition: &EditionId, points: &[PointId]) -> usize {
        let on = |point: &PointId| self.shown(edition, *point);
        points.iter().flat_map(on).collect::<HashSet<usize>>().len()
    }

    /// The points on which notes stand, in order.
    pub fn noted(&self, edition: &EditionId) -> Vec<PointId> {
        let mut points: Vec<PointId> = self.notes.points().chain(self.links.points()).collect();
        points.sort_unstable();
        points.dedup();
        points.retain(|point| self.note_count(edition, *point) > 0);
        points
    }

    /// The places of the versions that are shown on a point, oldest first. What puts an end
    /// to one in a newer edition does so there, and in those that were carried from it.
    fn shown(&self, edition: &EditionId, point: PointId) -> Vec<usize> {
        let origins = self.links.origins(&self.entries, edition, point);
        let here = std::iter::once(edition);
        let seen_in: Vec<_> = here.chain(origins.iter().map(|(_, from, _)| *from)).collect();
        let shown = |edition, point| self.notes.shown(&self.entries, edition, point, &seen_in);
        let mut places: Vec<usize> = shown(edition, point).collect();
        for (by, from, there) in origins.iter().copied() {
            let written = shown(from, there);
            places.extend(written.filter(|at| self.entries.get(*at).author.reviewer == *by));
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The note at a place, on the points of an edition.
    fn note(&self, edition: &EditionId, place: usize) -> Option<Note> {
        let mut note = self.notes.note(&self.entries, place)?;
        if self.entries.get(place).edition != edition {
            note.points = self.carried_points(edition, place, &note);
        }
        Some(note)
    }

    /// The points of an edition to which a note of an older one was carried, with the texts
    /// on which it was written.
    fn carried_points(
        &self,
        edition: &EditionId,
        place: usize,
        note: &Note,
    ) -> Vec<(PointId, Fingerprint)> {
        let entry = self.entries.get(place);
        let mut points: Vec<(PointId, Fingerprint)> = Vec::new();
        for (there, text) in &note.points {
            let (by, from) = (&entry.author.reviewer, (entry.edition, *there));
            let heres = self.links.targets(&self.entries, by, from, edition);
            points.extend(heres.into_iter().map(|here| (here, *text)));
        }
        points.sort_by_key(|(here, _)| *here);
        points.dedup_by_key(|(here, _)| *here);
        points
    }
}
