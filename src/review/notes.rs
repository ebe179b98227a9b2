//! The notes as a table: which versions were written on which points, and what
//! puts an end to which.

use std::collections::HashMap;

use super::entries::Entries;
use super::{Edit, Entry, Note, NoteId, Reviewer, StatusWord};
use crate::declaration::{EditionId, PointId};

/// The places of the entries that write notes, and of those that end them.
#[derive(Debug, Default)]
pub(super) struct Notes {
    on: HashMap<PointId, Vec<usize>>,
    written: HashMap<NoteId, Vec<usize>>,
    ended: HashMap<NoteId, Vec<usize>>,
}

impl Notes {
    /// Takes an entry into the table.
    pub(super) fn touch(&mut self, entry: &Entry) {
        let place = entry.place;
        if let Some(id) = entry.ends() {
            self.ended.entry(id).or_default().push(place);
        }
        let Some(note) = entry.note() else { return };
        self.written.entry(note.id).or_default().push(place);
        for point in entry.points() {
            let places = self.on.entry(point).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }

    /// The places of the versions of notes that were written on a point of an edition and
    /// are shown there, as seen from a point that came over these editions; oldest first.
    pub(super) fn shown<'a>(
        &'a self,
        entries: &'a Entries,
        edition: &'a EditionId,
        point: PointId,
        seen_in: &'a [&'a EditionId],
    ) -> impl Iterator<Item = usize> + 'a {
        let places = self.on.get(&point).into_iter().flatten().copied();
        places.filter(move |place| {
            entries.get(*place).edition == edition && self.is_shown(entries, *place, seen_in)
        })
    }

    /// A version is shown while it counts and nothing of the same reviewer that counts, in
    /// one of these editions, puts an end to it.
    pub(super) fn is_shown(&self, entries: &Entries, place: usize, seen_in: &[&EditionId]) -> bool {
        let entry = entries.get(place);
        let ended = entry.note().and_then(|note| self.ended.get(&note.id));
        let ends = |end: &usize| {
            let end = entries.get(*end);
            let is_seen = seen_in.contains(&end.edition);
            end.counts && is_seen && end.author.reviewer == entry.author.reviewer
        };
        entry.counts && !ended.is_some_and(|ends_of| ends_of.iter().any(ends))
    }

    /// The points with notes of any edition.
    pub(super) fn points(&self) -> impl Iterator<Item = PointId> + '_ {
        self.on.keys().copied()
    }

    /// The places of a reviewer's versions with an id.
    pub(super) fn versions<'a>(
        &'a self,
        entries: &'a Entries,
        by: &'a Reviewer,
        id: NoteId,
    ) -> impl Iterator<Item = usize> + 'a {
        let places = self.written.get(&id).into_iter().flatten().copied();
        places.filter(move |place| entries.get(*place).author.reviewer == *by)
    }

    /// The note that the entry at `place` wrote.
    pub(super) fn note(&self, entries: &Entries, place: usize) -> Option<Note> {
        let entry = entries.get(place);
        Some(Note {
            by: entry.author.reviewer.clone(),
            at: entry.at,
            body: entry.note()?.clone(),
            points: entry.judged(),
            evidence_for: self.evidence_for(entries, place),
            edited: matches!(entry.other(), Some(Edit::NoteEdit { .. })),
            pending: entry.hash.is_none(),
        })
    }

    /// The status that a version was written to show, itself or as the version
    /// that it replaced; always an earlier one, so that this comes to an end.
    fn evidence_for(&self, entries: &Entries, mut place: usize) -> Option<StatusWord> {
        loop {
            let entry = entries.get(place);
            match entry.other()? {
                Edit::Status { status, .. } => return status.clone(),
                Edit::NoteEdit { replaces, .. } => {
                    let mut versions = self.versions(entries, &entry.author.reviewer, *replaces);
                    place = versions.find(|version| *version < place)?;
                }
                _ => return None,
            }
        }
    }
}
