//! Edits that were planned on what a program had read, beside what another instance of it
//! has recorded since: nothing is carried or decided twice, so that one undo is enough.

use super::{CarriedPoint, Edit, Entry, EntryId, Mark, OtherPoint, PendingEdit, RecordId, Reviews};
use crate::declaration::{EditionId, PointId};

impl<Id, Kind> Edit<Id, Kind> {
    /// True for kinds of which nothing is recorded twice: carried work, and traces.
    pub(crate) fn is_planned(&self) -> bool {
        matches!(self, Edit::Carry { .. } | Edit::Trace { .. })
    }
}

impl Reviews {
    /// The part of an edit that is still to be recorded.
    ///
    /// # Errors
    /// This device has recorded all of it since: the newest record that says so.
    pub(crate) fn still_to_record(
        &self,
        edition: &EditionId,
        edit: PendingEdit,
    ) -> Result<PendingEdit, RecordId> {
        let known = match &edit {
            Edit::Carry { from, points, .. }
                if points.iter().all(|of| self.has(edition, from, of)) =>
            {
                self.newest_carry(edition, from)
            }
            Edit::Trace { points, other, decision } => {
                let newest =
                    points.first().and_then(|(of, _)| self.newest_trace(edition, *of, other));
                newest.filter(|entry| {
                    matches!(entry.other(), Some(Edit::Trace { points: of, other: to, decision: so })
                        if (of, to, so) == (points, other, decision))
                })
            }
            _ => None,
        };
        match known.map(|entry| entry.id) {
            Some(EntryId::Saved(id)) => Err(id),
            _ => Ok(self.with_decisions(edition, edit)),
        }
    }

    /// The same without what was carried since, and with the marks that were given here since.
    fn with_decisions(&self, edition: &EditionId, edit: PendingEdit) -> PendingEdit {
        let Edit::Carry { from, mut points, mut respelled } = edit else { return edit };
        if !points.iter().all(|of| self.has(edition, &from, of)) {
            points.retain(|of| !self.has(edition, &from, of));
        }
        for point in &mut points {
            let mine = self.mine(edition, point.here);
            if let Some(mine) = mine.filter(|_| self.has_decided(edition, point.here)) {
                (point.mark, point.fingerprint) = (mine.mark, mine.fingerprint);
            }
        }
        respelled.retain(|here| points.iter().any(|point| point.here == *here));
        Edit::Carry { from, points, respelled }
    }

    /// True of a point that is carried, with a mark where it brings one, and not marked in
    /// the older edition since.
    fn has(&self, edition: &EditionId, from: &EditionId, point: &CarriedPoint) -> bool {
        let is_marked = || {
            let mine = self.mine(edition, point.here);
            mine.is_some_and(|mine| mine.mark != Mark::Open)
                || self.has_decided(edition, point.here)
        };
        self.is_carried((from, point.there), (edition, point.here))
            && (point.mark == Mark::Open || is_marked())
            && !self.is_marked_since((from, point.there), (edition, point.here))
    }

    /// My newest record on this device that carries from one edition to another.
    fn newest_carry(&self, edition: &EditionId, from: &EditionId) -> Option<Entry<'_>> {
        self.newest_own(edition, |edit| matches!(edit, Edit::Carry { from: of, .. } if of == from))
    }

    /// My newest decision on this device on two points.
    fn newest_trace(
        &self,
        edition: &EditionId,
        point: PointId,
        other: &OtherPoint,
    ) -> Option<Entry<'_>> {
        self.newest_own(edition, |edit| {
            matches!(edit, Edit::Trace { points, other: of, .. }
                if of.is_same_point(other) && points.iter().any(|(of, _)| *of == point))
        })
    }

    fn newest_own(
        &self,
        edition: &EditionId,
        is_meant: impl Fn(&Edit<EntryId>) -> bool,
    ) -> Option<Entry<'_>> {
        self.own().rev().find(|entry| {
            entry.counts && entry.edition == edition && entry.other().is_some_and(&is_meant)
        })
    }
}
