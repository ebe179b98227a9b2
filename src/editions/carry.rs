//! The work that a new edition takes over from an older one: what is carried without a
//! question, what is asked one by one, and what stays behind.

use std::collections::BTreeSet;

use super::equal::kind_of;
use super::{Certainty, ChangeKind, Comparison, PointChange};
use crate::declaration::{Declaration, EditionId, Fingerprint, PointId, PointIx};
use crate::review::{CarriedPoint, Mark, NoteDraft, PendingEdit, Reviews};

/// An edition in the languages at hand.
#[derive(Clone, Copy, Debug)]
pub struct EditionTexts<'a> {
    /// The text that is compared.
    pub compared: &'a Declaration,
    /// Texts in other languages; those of other editions are no part of it.
    pub others: &'a [Declaration],
}

impl<'a> EditionTexts<'a> {
    /// The text of a point in every language.
    fn of(self, id: PointId) -> impl Iterator<Item = (&'a str, &'a str)> {
        let edition = &self.compared.edition;
        let others = self.others.iter().filter(move |other| other.edition == *edition);
        let all = std::iter::once(self.compared).chain(others);
        all.filter_map(move |text| Some((&*text.language, &*text.point(id)?.text)))
    }
}

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
    /// Points that were opened again in the older edition since they were carried: they are
    /// open in the new one too.
    pub reopened: Vec<CarriedPoint>,
    /// Points without a mark to carry, or with a decision in the new edition: their notes,
    /// progress and traces alone.
    pub unmarked: Vec<CarriedPoint>,
    /// Number of points, of those with a mark, that were marked again in the older edition
    /// since they were carried.
    pub again: usize,
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
    /// The plan for the reviewer of `reviews`, who has not finished these notes.
    pub fn new(
        old: EditionTexts<'_>,
        new: EditionTexts<'_>,
        comparison: &Comparison,
        reviews: &Reviews,
        drafts: &[NoteDraft],
    ) -> Self {
        let mut plan = Self {
            from: old.compared.edition.clone(),
            same: Vec::new(),
            respelled: Vec::new(),
            reworded: Vec::new(),
            stale: Vec::new(),
            reopened: Vec::new(),
            unmarked: Vec::new(),
            again: 0,
            proposals: Vec::new(),
            unsure: Vec::new(),
            left: Vec::new(),
        };
        let editions = Editions { old, new, reviews, drafts };
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

    /// Takes the points of a change in, each with the change of the text that was judged.
    fn take(&mut self, place: usize, change: &PointChange, editions: &Editions<'_>) {
        let mut asked = Vec::new();
        for (kind, point) in editions.carried(change) {
            let has_same_words = matches!(kind, ChangeKind::Same | ChangeKind::Editorial);
            let (is_asked, is_again) = (
                change.is_question() && !has_same_words,
                editions.is_again(point.there, point.here),
            );
            let is_open = point.mark == Mark::Open;
            self.again += usize::from(is_again && !is_open && !is_asked);
            let list = match kind {
                _ if is_asked => &mut asked,
                _ if is_again && is_open => &mut self.reopened,
                _ if !editions.brings_mark(&point) => &mut self.unmarked,
                _ if !has_same_words => &mut self.reworded,
                _ if !editions.is_current(&point) => &mut self.stale,
                ChangeKind::Same => &mut self.same,
                _ => &mut self.respelled,
            };
            list.push(point);
        }
        if !asked.is_empty() {
            self.proposals.push(Proposal { change: place, points: asked });
        }
    }

    /// True where there is nothing to carry and nothing to ask.
    pub fn is_empty(&self) -> bool {
        self.carried().next().is_none() && self.proposals.is_empty()
    }

    /// What is carried without a question.
    pub fn carried(&self) -> impl Iterator<Item = &CarriedPoint> {
        let marked = self.same.iter().chain(&self.respelled).chain(&self.reworded);
        marked.chain(&self.stale).chain(&self.reopened).chain(&self.unmarked)
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
    old: EditionTexts<'a>,
    new: EditionTexts<'a>,
    reviews: &'a Reviews,
    drafts: &'a [NoteDraft],
}

impl Editions<'_> {
    fn has_work(&self, old: PointIx) -> bool {
        let id = self.old.compared.points[old].id;
        let is_on = |draft: &NoteDraft| {
            draft.edition == self.old.compared.edition && draft.points.contains(&id)
        };
        self.reviews.has_work(&self.old.compared.edition, id) || self.drafts.iter().any(is_on)
    }

    /// True of a point whose mark comes from the older edition.
    fn brings_mark(&self, point: &CarriedPoint) -> bool {
        let is_kept =
            || self.decided_here(point.here).is_some() && !self.is_again(point.there, point.here);
        point.mark != Mark::Open && !is_kept()
    }

    /// True of a point that was marked in the older edition since it was carried.
    fn is_again(&self, there: PointId, here: PointId) -> bool {
        let [from, edition] = [self.old, self.new].map(|of| &of.compared.edition);
        self.reviews.is_marked_since((from, there), (edition, here))
    }

    /// True of a point whose mark is of a text here.
    fn is_current(&self, point: &CarriedPoint) -> bool {
        self.new.of(point.here).any(|(_, text)| Fingerprint::of(text) == point.fingerprint)
    }

    /// The points of a change with work that is not carried yet: each old one to each new. Of
    /// those that go to one point the last sets its mark: one that has the mark itself.
    fn carried(&self, change: &PointChange) -> Vec<(ChangeKind, CarriedPoint)> {
        // Of a removed point to the likest one, where that is a question.
        let (_, news) = change.sides();
        let news = if change.new.is_empty() { news.get(..1).unwrap_or_default() } else { news };
        let (older, newer) = (&self.old.compared.points, &self.new.compared.points);
        let was_opened =
            |old: PointIx| news.iter().any(|new| self.is_again(older[old].id, newer[*new].id));
        let mut worked = change.old.clone();
        worked.retain(|old| self.has_work(*old) || was_opened(*old));
        worked.sort_by_key(|old| self.decision(*old).map(|(mark, ..)| mark));
        let pairs = worked.iter().flat_map(|old| news.iter().map(move |new| (*old, *new)));
        let new = pairs.filter(|(old, new)| self.is_new(change, *old, *new));
        new.map(|(old, new)| self.carry(change, old, new)).collect()
    }

    /// True of a point that is not carried yet, and of one that has got a mark since it was
    /// carried without one, or another than it was carried with, where nothing is decided here.
    fn is_new(&self, change: &PointChange, old: PointIx, new: PointIx) -> bool {
        let (older, newer) = (self.old.compared, self.new.compared);
        let (there, here) = (older.points[old].id, newer.points[new].id);
        let mine = self.reviews.mine(&newer.edition, here);
        let from = mine.and_then(|mine| mine.carried.as_ref());
        let is_from_here = || from.is_some_and(|from| from.edition == older.edition);
        !self.reviews.is_carried((&older.edition, there), (&newer.edition, here))
            || is_from_here() && self.decided_here(here).is_none() && self.mark(change).is_some()
            || self.is_again(there, here) && {
                let (_, point) = self.carry(change, old, new);
                mine.map(|mine| (mine.mark, mine.fingerprint))
                    != Some((point.mark, point.fingerprint))
            }
    }

    /// A point as it is carried, and the change of the text that was judged.
    fn carry(
        &self,
        change: &PointChange,
        old: PointIx,
        new: PointIx,
    ) -> (ChangeKind, CarriedPoint) {
        let (there, here) = (self.old.compared.points[old].id, self.new.compared.points[new].id);
        let now = Fingerprint::of(&self.new.compared.points[new].text);
        let compared = |(mark, fingerprint)| (change.kind, mark, fingerprint);
        let is_again = self.is_again(there, here);
        let (kind, mark, fingerprint) = self
            .decided_here(here)
            .filter(|_| !is_again)
            .map(compared)
            .or_else(|| self.decided_in_other_language(change, old, here))
            .or_else(|| self.decided_there(change, old, now).map(compared))
            .unwrap_or((change.kind, Mark::Open, now));
        (kind, CarriedPoint { there, here, fingerprint, mark })
    }

    /// The decision on one point whose text was judged in a language that is not compared: it
    /// holds where that language still says so.
    fn decided_in_other_language(
        &self,
        change: &PointChange,
        old: PointIx,
        here: PointId,
    ) -> Option<(ChangeKind, Mark, Fingerprint)> {
        let ([_], [_]) = (&change.old[..], &change.new[..]) else { return None };
        let (mark, judged, is_current) = self.decision(old)?;
        let mut texts = self.old.of(self.old.compared.points[old].id);
        let (language, before) = texts.find(|(_, text)| Fingerprint::of(text) == judged)?;
        if is_current {
            return None;
        }
        let after = self.new.of(here).find(|(other, _)| *other == language);
        let kind = after.map_or(ChangeKind::Reworded, |(_, text)| kind_of(before, text));
        let held = after.filter(|_| kind != ChangeKind::Reworded);
        Some((kind, mark, held.map_or(judged, |(_, text)| Fingerprint::of(text))))
    }

    /// A decision in the new edition, to open a point again too: it stays as it is.
    fn decided_here(&self, here: PointId) -> Option<(Mark, Fingerprint)> {
        let edition = &self.new.compared.edition;
        let mine = self.reviews.mine(edition, here)?;
        let is_decided = mine.mark != Mark::Open || self.reviews.has_decided(edition, here);
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

    /// The mark on the older points of a change that have one: to come back where one is.
    fn mark(&self, change: &PointChange) -> Option<Mark> {
        change.old.iter().filter_map(|old| self.decision(*old)).map(|(mark, ..)| mark).max()
    }

    /// The mark on an older point, of which text it is, and true where that is its present
    /// one; none where it is open.
    fn decision(&self, old: PointIx) -> Option<(Mark, Fingerprint, bool)> {
        let point = &self.old.compared.points[old];
        let mine = self.reviews.mine(&self.old.compared.edition, point.id)?;
        let is_current = mine.fingerprint == Fingerprint::of(&point.text);
        (mine.mark != Mark::Open).then_some((mine.mark, mine.fingerprint, is_current))
    }
}
