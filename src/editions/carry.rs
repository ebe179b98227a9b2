//! The work that a new edition takes over from an older one: what is carried without a
//! question, what is asked one by one, and what stays behind.

use std::collections::BTreeSet;

use super::{Certainty, ChangeKind, Comparison, PointChange};
use crate::declaration::{Declaration, EditionId, Fingerprint, PointId, PointIx};
use crate::review::{CarriedPoint, Mark, PendingEdit, Reviews};

/// A plan to carry one reviewer's work to a new edition. Points without work, and those
/// that were carried already, are no part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarryPlan {
    /// The older edition.
    pub from: EditionId,
    /// Points with the same words: their marks hold.
    pub same: Vec<CarriedPoint>,
    /// Points with the same words in another spelling: their marks hold, and they need
    /// attention.
    pub respelled: Vec<CarriedPoint>,
    /// Points with other words: their marks are stale.
    pub reworded: Vec<CarriedPoint>,
    /// Points with the same words, or in another spelling, whose marks were stale already.
    pub stale: Vec<CarriedPoint>,
    /// Points without a mark to carry, or with a decision in the new edition: their notes,
    /// progress and traces alone.
    pub unmarked: Vec<CarriedPoint>,
    /// What a person is asked, in the order of the comparison.
    pub proposals: Vec<Proposal>,
    /// Points of the older edition that may be in the new one, but resemble no point there that
    /// is without a partner.
    pub unsure: Vec<PointIx>,
    /// Points of the older edition that are not in the new one.
    pub left: Vec<PointIx>,
}

/// Points of which a person says whether they belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The place of the change in the comparison.
    pub change: usize,
    /// What is carried where the answer is yes.
    pub points: Vec<CarriedPoint>,
}

impl CarryPlan {
    /// The plan for the reviewer of `reviews`.
    pub fn new(
        old: &Declaration,
        new: &Declaration,
        comparison: &Comparison,
        reviews: &Reviews,
    ) -> Self {
        let mut plan = Self {
            from: old.edition.clone(),
            same: Vec::new(),
            respelled: Vec::new(),
            reworded: Vec::new(),
            stale: Vec::new(),
            unmarked: Vec::new(),
            proposals: Vec::new(),
            unsure: Vec::new(),
            left: Vec::new(),
        };
        let editions = Editions { old, new, reviews };
        for (place, change) in comparison.points.iter().enumerate() {
            if change.kind == ChangeKind::Removed && change.like.is_empty() {
                let with_work = change.old.iter().filter(|point| editions.has_work(**point));
                match change.certainty {
                    Certainty::Sure => plan.left.extend(with_work),
                    Certainty::Look => plan.unsure.extend(with_work),
                }
            }
            plan.take(place, change, &editions);
        }
        plan
    }

    fn take(&mut self, place: usize, change: &PointChange, editions: &Editions<'_>) {
        let points = editions.carried(change);
        let is_sure = change.certainty == Certainty::Sure;
        if !(is_sure && change.kind == ChangeKind::Reworded || change.has_same_words()) {
            let asked = (!points.is_empty()).then_some(Proposal { change: place, points });
            return self.proposals.extend(asked);
        }
        for point in points {
            let list = match change.kind {
                _ if !editions.brings_mark(&point) => &mut self.unmarked,
                ChangeKind::Reworded => &mut self.reworded,
                _ if !editions.is_current(&point) => &mut self.stale,
                ChangeKind::Same => &mut self.same,
                _ => &mut self.respelled,
            };
            list.push(point);
        }
    }

    /// True where there is nothing to carry and nothing to ask.
    pub fn is_empty(&self) -> bool {
        self.carried().next().is_none() && self.proposals.is_empty()
    }

    /// What is carried without a question.
    pub fn carried(&self) -> impl Iterator<Item = &CarriedPoint> {
        let marked = self.same.iter().chain(&self.respelled).chain(&self.reworded);
        marked.chain(&self.stale).chain(&self.unmarked)
    }

    /// The edit that carries all that needs no question, and the proposals at these places
    /// among them; none where that is nothing.
    pub fn to_edit(&self, accepted: &[usize]) -> Option<PendingEdit> {
        let accepted = accepted.iter().filter_map(|place| self.proposals.get(*place));
        let accepted = accepted.flat_map(|proposal| &proposal.points);
        let points: Vec<CarriedPoint> = self.carried().chain(accepted).copied().collect();
        let respelled = self.respelled.iter().map(|carried| carried.here).collect();
        let from = self.from.clone();
        (!points.is_empty()).then_some(PendingEdit::Carry { from, points, respelled })
    }

    /// The edit that carries one proposal alone.
    pub fn to_edit_of(&self, proposal: &Proposal) -> PendingEdit {
        PendingEdit::Carry {
            from: self.from.clone(),
            points: proposal.points.clone(),
            respelled: Vec::new(),
        }
    }
}

/// Number of points of the new edition to which points are carried: of a merger one.
pub fn carried_to(points: &[CarriedPoint]) -> usize {
    points.iter().map(|point| point.here).collect::<BTreeSet<PointId>>().len()
}

/// Two editions, and the work on them.
struct Editions<'a> {
    old: &'a Declaration,
    new: &'a Declaration,
    reviews: &'a Reviews,
}

impl Editions<'_> {
    fn has_work(&self, old: PointIx) -> bool {
        self.reviews.has_work(&self.old.edition, self.old.points[old].id)
    }

    /// True of a point whose mark comes from the older edition.
    fn brings_mark(&self, point: &CarriedPoint) -> bool {
        point.mark != Mark::Open && self.decided_here(point.here).is_none()
    }

    /// True of a point whose mark is of the text here.
    fn is_current(&self, point: &CarriedPoint) -> bool {
        let text = self.new.point(point.here).map(|point| &point.text);
        text.is_some_and(|text| Fingerprint::of(text) == point.fingerprint)
    }

    /// The points of a change with work that is not carried yet: each old one to each new. Of
    /// those that go to one point the last sets its mark: one that has the mark itself.
    fn carried(&self, change: &PointChange) -> Vec<CarriedPoint> {
        let mut worked = change.old.clone();
        worked.retain(|old| self.has_work(*old));
        worked.sort_by_key(|old| self.decision(*old).map(|(mark, ..)| mark));
        // Of a removed point to the likest one, where that is a question.
        let (_, news) = change.sides();
        let news = if change.new.is_empty() { news.get(..1).unwrap_or_default() } else { news };
        let pairs = worked.iter().flat_map(|old| news.iter().map(move |new| (*old, *new)));
        let new = pairs.filter(|(old, new)| self.is_new(change, *old, *new));
        new.map(|(old, new)| self.carry(change, old, new)).collect()
    }

    /// True of a point that is not carried yet, and of one that has got a mark since it was
    /// carried without one, where nothing is decided here.
    fn is_new(&self, change: &PointChange, old: PointIx, new: PointIx) -> bool {
        let (there, here) = (self.old.points[old].id, self.new.points[new].id);
        let mine = self.reviews.mine(&self.new.edition, here);
        let from = mine.and_then(|mine| mine.carried.as_ref());
        let is_from_here = || from.is_some_and(|from| from.edition == self.old.edition);
        !self.reviews.is_carried((&self.old.edition, there), (&self.new.edition, here))
            || is_from_here() && self.decided_here(here).is_none() && self.mark(change).is_some()
    }

    fn carry(&self, change: &PointChange, old: PointIx, new: PointIx) -> CarriedPoint {
        let (there, here) = (self.old.points[old].id, self.new.points[new].id);
        let now = Fingerprint::of(&self.new.points[new].text);
        let (mark, fingerprint) = self
            .decided_here(here)
            .or_else(|| self.decided_there(change, old, now))
            .unwrap_or((Mark::Open, now));
        CarriedPoint { there, here, fingerprint, mark }
    }

    /// A decision in the new edition, to open a point again too: it stays as it is.
    fn decided_here(&self, here: PointId) -> Option<(Mark, Fingerprint)> {
        let mine = self.reviews.mine(&self.new.edition, here)?;
        let is_decided =
            mine.mark != Mark::Open || self.reviews.has_decided(&self.new.edition, here);
        is_decided.then_some((mine.mark, mine.fingerprint))
    }

    /// The mark of a change, and the text of one of its older points that was judged: the text
    /// here where that is it.
    fn decided_there(
        &self,
        change: &PointChange,
        old: PointIx,
        now: Fingerprint,
    ) -> Option<(Mark, Fingerprint)> {
        let mark = self.mark(change)?;
        let (_, judged, is_current) = self.decision(old)?;
        Some((mark, if change.has_same_words() && is_current { now } else { judged }))
    }

    /// The mark on the older points of a change, if all of them have one: to come back where
    /// one is.
    fn mark(&self, change: &PointChange) -> Option<Mark> {
        let marks = change.old.iter().map(|old| self.decision(*old).map(|(mark, ..)| mark));
        marks.collect::<Option<Vec<Mark>>>()?.into_iter().max()
    }

    /// The mark on an older point, of which text it is, and true where that is its present
    /// one; none where it is open.
    fn decision(&self, old: PointIx) -> Option<(Mark, Fingerprint, bool)> {
        let point = &self.old.points[old];
        let mine = self.reviews.mine(&self.old.edition, point.id)?;
        let is_current = mine.fingerprint == Fingerprint::of(&point.text);
        (mine.mark != Mark::Open).then_some((mine.mark, mine.fingerprint, is_current))
    }
}
