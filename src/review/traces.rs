//! Traces: decisions on whether points of two declarations speak of the same promise.
//! One is recorded in the journal of either declaration, and holds for both.

use std::collections::HashMap;

use jiff::Timestamp;

use super::entries::Entries;
use super::{Edit, Entry, OtherPoint, Reviewer, TraceDecision};
use crate::declaration::{DeclarationId, EditionId, Fingerprint, PointId};

/// One reviewer's decision on two points, as seen from one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The edition of the point here.
    pub edition: EditionId,
    /// The point here.
    pub point: PointId,
    /// Of the text here that was looked at.
    pub fingerprint: Fingerprint,
    /// The other point.
    pub other: OtherPoint,
    /// The decision.
    pub decision: TraceDecision,
    /// Whose it is.
    pub by: Reviewer,
    /// When.
    pub at: Timestamp,
}

impl Trace {
    /// The same as seen from the other point, where this one is of `declaration`.
    pub(super) fn turned(self, declaration: &DeclarationId) -> Self {
        let here = OtherPoint {
            declaration: declaration.clone(),
            edition: self.edition,
            point: self.point,
            fingerprint: self.fingerprint,
        };
        Self {
            edition: self.other.edition,
            point: self.other.point,
            fingerprint: self.other.fingerprint,
            other: here,
            ..self
        }
    }

    /// The two points and whose decision it is.
    pub(super) fn key(
        &self,
    ) -> (&Reviewer, &EditionId, PointId, &DeclarationId, &EditionId, PointId) {
        let OtherPoint { declaration, edition, point, .. } = &self.other;
        (&self.by, &self.edition, self.point, declaration, edition, *point)
    }
}

/// The decisions of this declaration's journals by point, and those of others'.
#[derive(Debug, Default)]
pub(super) struct Traces {
    pub(super) on: HashMap<PointId, Vec<usize>>,
    pub(super) foreign: Vec<Trace>,
    /// Points of other declarations, as they were judged, that read otherwise now.
    pub(super) changed: Vec<OtherPoint>,
}

impl Traces {
    /// Takes an entry into the table.
    pub(super) fn touch(&mut self, entry: &Entry) {
        let Some(Edit::Trace { points, .. }) = entry.other() else { return };
        for (point, _) in points {
            self.on.entry(*point).or_default().push(entry.place);
        }
    }

    /// Forgets what the entries said.
    pub(super) fn clear(&mut self) {
        self.on.clear();
    }

    /// Takes over what other declarations and their journals said.
    pub(super) fn adopt(&mut self, before: &mut Self) {
        if self.foreign.is_empty() {
            self.foreign = std::mem::take(&mut before.foreign);
        }
        if self.changed.is_empty() {
            self.changed = std::mem::take(&mut before.changed);
        }
    }

    pub(super) fn own<'a>(
        &'a self,
        entries: &'a Entries,
        point: PointId,
    ) -> impl Iterator<Item = Trace> + 'a {
        let places = self.on.get(&point).into_iter().flatten();
        places.filter_map(move |place| {
            let entry = entries.get(*place);
            let Some(Edit::Trace { points, other, decision }) = entry.other() else { return None };
            let (_, fingerprint) = points.iter().find(|(of, _)| *of == point)?;
            entry.counts.then(|| Trace {
                edition: entry.edition.clone(),
                point,
                fingerprint: *fingerprint,
                other: other.clone(),
                decision: *decision,
                by: entry.author.reviewer.clone(),
                at: entry.at,
            })
        })
    }
}
