//! The numbers of an older edition in a newer one, as far as they are sure: for what
//! names points by their numbers and is no part of the reviews.

use std::collections::BTreeMap;

use super::{ChangeKind, Comparison, PointChange};
use crate::declaration::{Declaration, PointId};
use crate::review::{ReviewSession, Step};

/// The points and chapters of an older edition, by number, in a newer one.
pub struct Renumbering<'a> {
    new: &'a Declaration,
    changes: BTreeMap<PointId, &'a PointChange>,
    chapters: BTreeMap<u32, Option<u32>>,
}

impl<'a> Renumbering<'a> {
    /// The numbers of `old` in `new`.
    pub fn new(old: &Declaration, new: &'a Declaration, comparison: &'a Comparison) -> Self {
        let of_change = |change: &'a PointChange| {
            change.old.iter().map(move |point| (old.points[*point].id, change))
        };
        let number = |chapter: &Option<usize>| chapter.map(|at| new.chapters[at].number);
        let chapters = old.chapters.iter().zip(&comparison.chapters);
        Self {
            new,
            changes: comparison.points.iter().flat_map(of_change).collect(),
            chapters: chapters.map(|(of, now)| (of.number, number(now))).collect(),
        }
    }

    /// The change of a point; none where the older edition has no such point.
    pub fn change(&self, id: PointId) -> Option<&'a PointChange> {
        self.changes.get(&id).copied()
    }

    /// The one point that a point surely became; none where that is not sure.
    pub fn point(&self, id: PointId) -> Option<PointId> {
        let change = self.change(id)?;
        let [new] = change.new[..] else { return None };
        (!change.is_question()).then(|| self.new.points[new].id)
    }

    /// The chapter that corresponds to a chapter, `None` where none does; no answer where
    /// the older edition has no such chapter.
    pub fn chapter(&self, number: u32) -> Option<Option<u32>> {
        self.chapters.get(&number).copied()
    }

    /// A review session of the older edition in the newer one: its points in their order, as
    /// far as they are sure. A step on other words is to be made again. `query` and `since` as
    /// the session has them there.
    pub fn session(&self, old: &ReviewSession, query: String, since: u64) -> ReviewSession {
        let points = old.points.iter().filter_map(|(id, why)| Some((self.point(*id)?, *why)));
        let steps = old.steps.iter().filter(|step| self.has_same_words(step.point));
        let steps = steps.filter_map(|step| Some(Step { point: self.point(step.point)?, ..*step }));
        let chapter = |number: &u32| self.chapter(*number).flatten();
        let spent = old.spent.iter().filter_map(|(number, time)| Some((chapter(number)?, *time)));
        let mut session = ReviewSession {
            edition: self.new.edition.clone(),
            query,
            since,
            points: points.collect(),
            at: old.at.and_then(|id| self.point(id)),
            steps: steps.collect(),
            spent: spent.collect(),
            ..old.clone()
        };
        session.sanitize(|_| true);
        session
    }

    fn has_same_words(&self, id: PointId) -> bool {
        let kind = self.change(id).map(|change| change.kind);
        matches!(kind, Some(ChangeKind::Same | ChangeKind::Editorial))
    }
}
