//! The notes that are shown on the points of an edition: those written there, and those
//! that their authors carried over from older ones.

use std::collections::HashSet;

use super::{Note, Reviews};
use crate::declaration::{EditionId, Fingerprint, PointId};

impl Reviews {
    /// The notes on a point, oldest first.
    pub fn notes(&self, edition: &EditionId, point: PointId) -> Vec<Note> {
        let shown = self.shown(edition, point).into_iter();
        shown.filter_map(|place| self.note(edition, point, place)).collect()
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

    /// The places of the versions that are shown on a point, oldest first.
    fn shown(&self, edition: &EditionId, point: PointId) -> Vec<usize> {
        let mut places: Vec<usize> = self.notes.shown(&self.entries, edition, point).collect();
        for (by, from, there) in self.links.origins(&self.entries, edition, point) {
            let written = self.notes.shown(&self.entries, from, there);
            places.extend(written.filter(|at| self.entries.get(*at).author.reviewer == *by));
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The note at a place, on the points of an edition of which `point` is one.
    fn note(&self, edition: &EditionId, point: PointId, place: usize) -> Option<Note> {
        let mut note = self.notes.note(&self.entries, place)?;
        let entry = self.entries.get(place);
        if entry.edition != edition {
            note.points = self.carried_points(edition, point, place, &note);
        }
        Some(note)
    }

    /// The points of an edition to which a note of an older one was carried, with the texts
    /// on which it was written.
    fn carried_points(
        &self,
        edition: &EditionId,
        point: PointId,
        place: usize,
        note: &Note,
    ) -> Vec<(PointId, Fingerprint)> {
        let entry = self.entries.get(place);
        let text_of = |here: PointId| -> Option<Fingerprint> {
            let origins = self.links.origins(&self.entries, edition, here);
            let mut own = origins
                .into_iter()
                .filter(|(by, from, _)| (*by, *from) == (&entry.author.reviewer, entry.edition));
            own.find_map(|(_, _, there)| {
                note.points.iter().find(|(on, _)| *on == there).map(|(_, text)| *text)
            })
        };
        let mut heres = vec![point];
        if note.points.len() > 1 {
            heres = self.links.points().collect();
            heres.sort_unstable();
        }
        heres.into_iter().filter_map(|here| Some((here, text_of(here)?))).collect()
    }
}
