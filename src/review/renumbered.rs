//! Work on an edition whose points have got other numbers, as where its document was
//! imported once more and put right: it goes with the words.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Mark, NoteBody, NoteId, PendingEdit, PointVersions, Reviews, TraceDecision};
use crate::declaration::{Declaration, EditionId, Fingerprint, PointId};

/// The points that stand under another number with the same words, each with the number
/// that it had and the one that it has. Words that stand twice on either side go nowhere.
pub(crate) fn renumbered(old: &Declaration, new: &Declaration) -> BTreeMap<PointId, PointId> {
    let (before, now) = (by_words(old), by_words(new));
    let pairs = before.into_iter().filter_map(|(words, there)| there.zip(*now.get(&words)?));
    pairs.filter(|(there, here)| there != here).collect()
}

/// The only point with each text; `None` where there are several.
fn by_words(declaration: &Declaration) -> HashMap<Fingerprint, Option<PointId>> {
    let mut points = HashMap::new();
    for point in &declaration.points {
        let only = points.entry(Fingerprint::of(&point.text));
        only.and_modify(|only| *only = None).or_insert(Some(point.id));
    }
    points
}

impl Reviews {
    /// The edits by which my marks, progress, notes and traces follow points of an edition
    /// to the numbers that they now have. What stood under these goes with its own words, or
    /// is taken away.
    pub(crate) fn follow(
        &self,
        edition: &EditionId,
        moved: &BTreeMap<PointId, PointId>,
        new_id: impl FnMut() -> NoteId,
    ) -> Vec<PendingEdit> {
        let from: BTreeMap<PointId, PointId> =
            moved.iter().map(|(there, here)| (*here, *there)).collect();
        let touched: BTreeSet<PointId> = moved.iter().flat_map(|(a, b)| [*a, *b]).collect();
        let mut edits = self.marks_that_follow(edition, &from, &touched);
        edits.extend(self.statuses_that_follow(edition, &from, &touched));
        edits.extend(self.traces_that_follow(edition, moved));
        edits.extend(self.notes_that_follow(edition, moved, new_id));
        edits
    }

    fn marks_that_follow(
        &self,
        edition: &EditionId,
        from: &BTreeMap<PointId, PointId>,
        touched: &BTreeSet<PointId>,
    ) -> Vec<PendingEdit> {
        let decided = |point: PointId| {
            let mine = self.mine(edition, point).filter(|mine| mine.mark != Mark::Open)?;
            Some((mine.mark, mine.fingerprint))
        };
        let mut marks: BTreeMap<Mark, PointVersions> = BTreeMap::new();
        for point in touched {
            match (from.get(point).and_then(|there| decided(*there)), decided(*point)) {
                (Some((mark, text)), _) => marks.entry(mark).or_default().push((*point, text)),
                (None, Some((_, text))) => {
                    marks.entry(Mark::Open).or_default().push((*point, text));
                }
                (None, None) => {}
            }
        }
        marks.into_iter().map(|(mark, points)| PendingEdit::Mark { points, mark }).collect()
    }

    fn statuses_that_follow(
        &self,
        edition: &EditionId,
        from: &BTreeMap<PointId, PointId>,
        touched: &BTreeSet<PointId>,
    ) -> Vec<PendingEdit> {
        let said = |point: PointId| {
            let mine = self.my_status(edition, point)?;
            Some((mine.status.clone()?, mine.fingerprint))
        };
        let follow = |point: &PointId| {
            let arrives = from.get(point).and_then(|there| said(*there));
            let (status, text) = match (arrives, said(*point)) {
                (Some((status, text)), _) => (Some(status), text),
                (None, Some((_, text))) => (None, text),
                (None, None) => return None,
            };
            Some(PendingEdit::Status { points: vec![(*point, text)], status, evidence: None })
        };
        touched.iter().filter_map(follow).collect()
    }

    fn traces_that_follow(
        &self,
        edition: &EditionId,
        moved: &BTreeMap<PointId, PointId>,
    ) -> Vec<PendingEdit> {
        let me = &self.me().reviewer;
        let (mut left, mut taken) = (Vec::new(), Vec::new());
        for (there, here) in moved {
            let all = self.traces(edition, *there).into_iter();
            let own = all.filter(|trace| trace.by == *me && trace.edition == *edition);
            for trace in own.filter(|trace| trace.point == *there) {
                let edit = |point, decision| PendingEdit::Trace {
                    points: vec![(point, trace.fingerprint)],
                    other: trace.other.clone(),
                    decision,
                };
                left.push(edit(*there, TraceDecision::Undecided));
                taken.push(edit(*here, trace.decision));
            }
        }
        left.into_iter().chain(taken).collect()
    }

    fn notes_that_follow(
        &self,
        edition: &EditionId,
        moved: &BTreeMap<PointId, PointId>,
        mut new_id: impl FnMut() -> NoteId,
    ) -> Vec<PendingEdit> {
        let me = &self.me().reviewer;
        let notes = moved.keys().flat_map(|there| self.notes(edition, *there));
        let own: BTreeMap<NoteId, _> =
            notes.filter(|note| note.by == *me).map(|note| (note.body.id, note)).collect();
        let follow = own.into_iter().map(|(replaces, note)| {
            let here = |(point, text): (PointId, Fingerprint)| {
                (moved.get(&point).copied().unwrap_or(point), text)
            };
            let points = note.points.into_iter().map(here).collect();
            PendingEdit::NoteEdit { replaces, points, note: NoteBody { id: new_id(), ..note.body } }
        });
        follow.collect()
    }
}
