//! A review session as it is remembered: which points are gone through, in which
//! order, and what has been done with each so far.
//!
//! Only what the journals cannot say is trusted to it (what was skipped, or
//! confirmed without a new mark): what was decided is always made to agree with
//! the marks, see [`ReviewSession::reconcile`].

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::record::rfc3339;
use super::{Mark, Order, OrderReason, Reviewer, runs};
use crate::declaration::{EditionId, PointId};

/// The outcome of a step on a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepOutcome {
    /// It got this mark, which stands in a journal.
    Decided(Mark),
    /// It was to get the mark that it had: nothing was recorded.
    Kept(Mark),
    /// Nothing: it waits.
    Skipped,
}

impl StepOutcome {
    /// The decision; `None` for a point that was skipped.
    pub fn mark(self) -> Option<Mark> {
        match self {
            StepOutcome::Decided(mark) | StepOutcome::Kept(mark) => Some(mark),
            StepOutcome::Skipped => None,
        }
    }
}

/// The step on one point; a point has one step at most, the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The point.
    pub point: PointId,
    /// The outcome.
    pub how: StepOutcome,
    /// The journals' clock after it: see [`super::Reviews::clock`].
    pub clock: u64,
}

/// A mark that came after a session had begun, with its clock.
pub(crate) type Fresh = (u64, PointId, Mark);

/// A review session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewSession {
    /// The edition that is looked at.
    pub edition: EditionId,
    /// The reviewer.
    pub reviewer: Reviewer,
    /// The query shown at its start, as it would be typed.
    pub query: String,
    /// In which order.
    pub order: Order,
    /// The time of its start, for people.
    #[serde(with = "rfc3339")]
    pub started: Timestamp,
    /// The journals' clock when it began: marks after it are the session's.
    pub since: u64,
    /// The time of the last step, for people.
    #[serde(with = "rfc3339")]
    pub last: Timestamp,
    /// Every point, in order, and why it has its place.
    #[serde(with = "runs")]
    pub points: Vec<(PointId, OrderReason)>,
    /// The point on screen; `None` at the end.
    pub at: Option<PointId>,
    /// The steps, oldest first.
    pub steps: Vec<Step>,
    /// Milliseconds that were spent on each chapter, by its number.
    pub spent: BTreeMap<u32, u64>,
    /// True where notes and what others think are kept off the screen.
    pub discreet: bool,
}

/// Progress of a session: the three counts add up to its points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SessionProgress {
    /// Points that were decided.
    pub decided: usize,
    /// Points that were skipped.
    pub skipped: usize,
    /// Points still to come.
    pub left: usize,
}

impl ReviewSession {
    /// True if the session goes through the point.
    pub fn has(&self, point: PointId) -> bool {
        self.place(point).is_some()
    }

    /// The place of a point in the order, from 0; `None` if the session does not go through
    /// it.
    pub fn place(&self, point: PointId) -> Option<usize> {
        self.points.iter().position(|(id, _)| *id == point)
    }

    /// Why a point has its place; `None` if it has none.
    pub fn why(&self, point: PointId) -> Option<OrderReason> {
        self.place(point).map(|place| self.points[place].1)
    }

    /// The last step on a point; `None` if nothing was done with it.
    pub fn step(&self, point: PointId) -> Option<&Step> {
        self.steps.iter().rfind(|step| step.point == point)
    }

    /// Notes what was done with a point.
    pub fn take(&mut self, step: Step) {
        self.steps.retain(|known| known.point != step.point);
        self.steps.push(step);
    }

    /// Its progress.
    pub fn session_progress(&self) -> SessionProgress {
        let skipped = self.steps.iter().filter(|step| step.how == StepOutcome::Skipped).count();
        let decided = self.steps.len() - skipped;
        SessionProgress {
            decided,
            skipped,
            left: self.points.len().saturating_sub(self.steps.len()),
        }
    }

    /// True if every point was decided.
    pub(crate) fn is_finished(&self) -> bool {
        let SessionProgress { skipped, left, .. } = self.session_progress();
        skipped + left == 0
    }

    /// The next point with which nothing was done: after a point first (`None`: from
    /// the start), then from the start. `None` if there is no such point.
    pub fn next(&self, after: Option<PointId>) -> Option<PointId> {
        let done: HashSet<PointId> = self.steps.iter().map(|step| step.point).collect();
        let from = after.and_then(|point| self.place(point)).map_or(0, |place| place + 1);
        let (before, behind) = self.points.split_at(from);
        let mut turn = behind.iter().chain(before).map(|(point, _)| *point);
        turn.find(|point| !done.contains(point))
    }

    /// The point to go on with: the point on screen if it has no step, else the next such;
    /// `None` if there is none.
    pub fn resume(&self) -> Option<PointId> {
        let waits = |point: &PointId| self.has(*point) && self.step(*point).is_none();
        self.at.filter(waits).or_else(|| self.next(self.at))
    }

    /// Lets what was skipped come again: gives the first point to go on with, `None` if
    /// all are decided.
    pub(crate) fn take_skipped(&mut self) -> Option<PointId> {
        self.steps.retain(|step| step.how != StepOutcome::Skipped);
        self.next(None)
    }

    /// Leaves out what cannot be: points that are not there any more or come
    /// twice, and steps on points that are not gone through.
    pub(crate) fn sanitize(&mut self, exists: impl Fn(PointId) -> bool) {
        let mut seen = HashSet::new();
        self.points.retain(|(point, _)| exists(*point) && seen.insert(*point));
        let mut stepped = HashSet::new();
        self.steps.reverse();
        self.steps.retain(|step| seen.contains(&step.point) && stepped.insert(step.point));
        self.steps.reverse();
    }

    /// Makes the steps agree with the marks: a decision holds while its mark
    /// stands, and a mark that came since is a decision, made here or in another
    /// window. `stands` says whether a point stands as that mark says now.
    pub(crate) fn reconcile(&mut self, fresh: &[Fresh], stands: impl Fn(PointId, Mark) -> bool) {
        let mut marked: BTreeMap<PointId, (u64, Mark)> = BTreeMap::new();
        let points: HashSet<PointId> = self.points.iter().map(|(point, _)| *point).collect();
        for (clock, point, mark) in fresh {
            if points.contains(point) && stands(*point, *mark) {
                let newest = marked.entry(*point).or_insert((*clock, *mark));
                *newest = (*newest).max((*clock, *mark));
            }
        }
        self.steps.retain(|step| match step.how.mark() {
            Some(mark) => stands(step.point, mark),
            None => !marked.contains_key(&step.point),
        });
        for step in &self.steps {
            marked.remove(&step.point);
        }
        self.steps.extend(marked.into_iter().map(|(point, (clock, mark))| Step {
            point,
            how: StepOutcome::Decided(mark),
            clock,
        }));
        // A step without a record came after the record whose clock it has.
        self.steps.sort_by_key(|step| (step.clock, !matches!(step.how, StepOutcome::Decided(_))));
    }

    /// All the time that was spent, in milliseconds.
    pub(crate) fn spent_in_all(&self) -> u64 {
        self.spent.values().fold(0, |all, part| all.saturating_add(*part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(number: u32) -> PointId {
        format!("1.{number}").parse().unwrap()
    }

    fn review_session(points: u32, steps: Vec<Step>) -> ReviewSession {
        let at = "2026-11-24T08:15:02Z".parse().unwrap();
        ReviewSession {
            edition: "2023-05-05".parse().unwrap(),
            reviewer: "Zoë".parse().unwrap(),
            query: String::new(),
            order: Order::Document,
            started: at,
            since: 0,
            last: at,
            points: (1..=points).map(|number| (point(number), OrderReason::Document)).collect(),
            at: Some(point(1)),
            steps,
            spent: BTreeMap::new(),
            discreet: false,
        }
    }

    fn step(number: u32, how: StepOutcome, clock: u64) -> Step {
        Step { point: point(number), how, clock }
    }

    #[test]
    fn the_next_is_what_waits_after_it_then_what_waits_before() {
        let skipped = |number| step(number, StepOutcome::Skipped, 0);
        let review_session = review_session(4, vec![skipped(2), skipped(4)]);
        assert_eq!(review_session.next(Some(point(1))), Some(point(3)));
        assert_eq!(review_session.next(Some(point(3))), Some(point(1)));
        assert_eq!(review_session.next(None), Some(point(1)));
        let done = self::review_session(2, vec![skipped(1), skipped(2)]);
        assert_eq!((done.next(Some(point(1))), done.resume()), (None, None));
    }

    #[test]
    fn steps_agree_with_marks_whatever_was_remembered() {
        let steps = vec![
            step(1, StepOutcome::Decided(Mark::Reviewed), 1),
            step(2, StepOutcome::Decided(Mark::Reviewed), 2),
            step(3, StepOutcome::Kept(Mark::Reviewed), 2),
            step(4, StepOutcome::Skipped, 2),
            step(5, StepOutcome::Skipped, 2),
        ];
        let mut review_session = review_session(6, steps);
        // 2 was taken back, 5 was decided after all, and so was 6; 9 is elsewhere.
        let stands = |id: PointId, mark: Mark| {
            [point(1), point(3)].contains(&id) && mark == Mark::Reviewed
                || [point(5), point(6)].contains(&id) && mark == Mark::ComeBack
        };
        let fresh = [
            (9, point(9), Mark::ComeBack),
            (5, point(5), Mark::ComeBack),
            (3, point(6), Mark::ComeBack),
            (2, point(2), Mark::Reviewed),
            (1, point(1), Mark::Reviewed),
        ];
        review_session.reconcile(&fresh, stands);
        let expected = [
            step(1, StepOutcome::Decided(Mark::Reviewed), 1),
            step(3, StepOutcome::Kept(Mark::Reviewed), 2),
            step(4, StepOutcome::Skipped, 2),
            step(6, StepOutcome::Decided(Mark::ComeBack), 3),
            step(5, StepOutcome::Decided(Mark::ComeBack), 5),
        ];
        assert_eq!(review_session.steps, expected);
        assert_eq!(
            review_session.session_progress(),
            SessionProgress { decided: 4, skipped: 1, left: 1 }
        );
    }

    fn hows() -> impl Strategy<Value = StepOutcome> {
        prop::sample::select(vec![
            StepOutcome::Skipped,
            StepOutcome::Kept(Mark::Reviewed),
            StepOutcome::Decided(Mark::Reviewed),
            StepOutcome::Decided(Mark::ComeBack),
            StepOutcome::Decided(Mark::Open),
        ])
    }

    proptest! {
        /// Any file that can be read makes a session that adds up, and whose
        /// decisions all stand; to make it agree twice changes nothing.
        #[test]
        fn what_was_remembered_is_never_trusted_too_far(
            points in prop::collection::vec(1_u32..12, 0..16),
            steps in prop::collection::vec((1_u32..16, hows(), 0_u64..9), 0..16),
            at in prop::option::of(1_u32..16),
            marks in prop::collection::vec((0_u64..9, 1_u32..16, 0_usize..3), 0..16),
        ) {
            let steps = steps.into_iter().map(|(n, how, clock)| step(n, how, clock)).collect();
            let mut review_session = review_session(0, steps);
            review_session.points = points.iter().map(|n| (point(*n), OrderReason::Open)).collect();
            review_session.at = at.map(point);
            let marks: Vec<Fresh> =
                marks.into_iter().map(|(clock, n, mark)| (clock, point(n), Mark::ALL[mark])).collect();
            // The last mark of a point in the list is the one that holds.
            let stands = |id: PointId, mark: Mark| {
                let last = marks.iter().rfind(|(_, point, _)| *point == id);
                last.map_or(mark == Mark::Open, |(_, _, holds)| *holds == mark)
            };
            review_session.sanitize(|id| id != point(7));
            review_session.reconcile(&marks, stands);
            let SessionProgress { decided, skipped, left } = review_session.session_progress();
            prop_assert_eq!(decided + skipped + left, review_session.points.len());
            for step in &review_session.steps {
                prop_assert!(review_session.has(step.point));
                prop_assert!(step.how.mark().is_none_or(|mark| stands(step.point, mark)));
            }
            for (_, id, mark) in marks.iter().filter(|(_, id, mark)| stands(*id, *mark)) {
                let decided = review_session.step(*id).and_then(|step| step.how.mark());
                prop_assert!(!review_session.has(*id) || decided == Some(*mark));
            }
            prop_assert_eq!(review_session.resume().is_none(), left == 0);
            let mut again = review_session.clone();
            again.reconcile(&marks, stands);
            prop_assert_eq!(again, review_session);
        }
    }
}
