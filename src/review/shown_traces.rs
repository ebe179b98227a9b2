//! The decisions on traces that hold: of this declaration's journals and of others', on the
//! points of an edition and on those from which they were carried.

use super::{OtherPoint, Reviews, Trace, TraceDecision};
use crate::declaration::{DeclarationId, EditionId, PointId};

impl Reviews {
    /// True where anybody has decided on a trace of this declaration.
    pub(crate) fn has_traces(&self) -> bool {
        !self.traces.on.is_empty() || !self.traces.foreign.is_empty()
    }

    /// The same with the decisions in the journals of other declarations that speak of
    /// `here`: what their [`Reviews::traces_to`] gave.
    #[must_use]
    pub fn with_traces(mut self, foreign: Vec<Trace>) -> Self {
        self.traces.foreign = foreign;
        self
    }

    /// The same where these points of other declarations, as they were judged, read otherwise
    /// now.
    #[must_use]
    pub(crate) fn with_changed(mut self, changed: Vec<OtherPoint>) -> Self {
        self.traces.changed = changed;
        self
    }

    /// True of a point of another declaration, as it was judged, that reads otherwise now.
    pub(crate) fn has_changed(&self, other: &OtherPoint) -> bool {
        self.traces.changed.contains(other)
    }

    /// The points of other declarations on which anybody has decided, as they were judged.
    pub(crate) fn traced_points(&self) -> Vec<OtherPoint> {
        let own = self.traces.on.keys().flat_map(|point| self.traces.own(&self.entries, *point));
        let others = own.map(|trace| trace.other);
        others.chain(self.traces.foreign.iter().map(|trace| trace.other.clone())).collect()
    }

    /// The decisions in these journals, which are of `declaration`, on points of another,
    /// as seen from there.
    pub fn traces_to(&self, declaration: &DeclarationId, other: &DeclarationId) -> Vec<Trace> {
        let mut points: Vec<PointId> = self.traces.on.keys().copied().collect();
        points.sort_unstable();
        let all = points.iter().flat_map(|point| self.traces.own(&self.entries, *point));
        let of_other = all.filter(|trace| trace.other.declaration == *other);
        of_other.map(|trace| trace.turned(declaration)).collect()
    }

    /// The decisions on a point that hold, one for each other point: my own, or else that
    /// of another reviewer. Of decisions of one reviewer in the journals of both
    /// declarations, whose clocks know nothing of each other, the later by the time of day.
    pub fn traces(&self, edition: &EditionId, point: PointId) -> Vec<Trace> {
        let mut all: Vec<Trace> = self.traces.own(&self.entries, point).collect();
        all.extend(self.traces.foreign.iter().filter(|trace| trace.point == point).cloned());
        let origins = self.links.origins(&self.entries, edition, point);
        let is_here = |trace: &Trace| trace.edition == *edition;
        let was_here = |trace: &Trace| {
            origins.iter().any(|(_, from, there)| (*from, *there) == (&trace.edition, trace.point))
        };
        let earlier = origins.iter().flat_map(|(_, _, there)| self.on_any_edition(*there));
        all.extend(earlier.collect::<Vec<_>>());
        all.retain(|trace| (is_here(trace) && trace.point == point) || was_here(trace));
        self.settled(all)
    }

    fn on_any_edition(&self, point: PointId) -> impl Iterator<Item = Trace> + '_ {
        let foreign = self.traces.foreign.iter().filter(move |trace| trace.point == point).cloned();
        self.traces.own(&self.entries, point).chain(foreign)
    }

    /// Of each reviewer the last decision on each two points, then of each other point mine
    /// or the last of another; no longer undecided ones.
    fn settled(&self, all: Vec<Trace>) -> Vec<Trace> {
        let mut last: Vec<Trace> = Vec::new();
        for trace in all {
            match last.iter_mut().find(|known| known.key() == trace.key()) {
                Some(known) if is_over(&trace, known) => *known = trace,
                Some(_) => {}
                None => last.push(trace),
            }
        }
        last.retain(|trace| trace.decision != TraceDecision::Undecided);
        let me = &self.me().reviewer;
        last.sort_by(|a, b| {
            let order = |trace: &Trace| (trace.by != *me, std::cmp::Reverse(trace.at));
            let place = |trace: &Trace| {
                let OtherPoint { declaration, edition, point, .. } = &trace.other;
                (edition.to_string(), declaration.to_string(), *point)
            };
            place(a).cmp(&place(b)).then_with(|| order(a).cmp(&order(b)))
        });
        last.dedup_by(|later, first| {
            let place = |trace: &Trace| {
                (trace.other.declaration.clone(), trace.other.edition.clone(), trace.other.point)
            };
            place(later) == place(first)
        });
        last
    }
}

/// True for a decision that holds over an earlier one in the list: the later; at the same
/// second the one that claims less.
fn is_over(trace: &Trace, known: &Trace) -> bool {
    let claims = |trace: &Trace| trace.decision == TraceDecision::Confirmed;
    trace.at > known.at || (trace.at == known.at && (!claims(trace) || claims(known)))
}
