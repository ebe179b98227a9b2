//! The points of a brief that belong together, and their order.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date as Day;

use super::choices::By;
use super::input::BriefInput;
use super::part::{Group, Lacking};
use crate::declaration::{ActorIx, Date, DateRole, PointIx};

/// Points that belong together.
pub(super) struct PointGroup<'a> {
    /// Their group.
    pub(super) group: Group<'a>,
    /// Those that no earlier group has.
    pub(super) points: Vec<PointIx>,
    /// Those that one has.
    pub(super) again: Vec<PointIx>,
}

/// The points of a brief, each once; by chapter, actor or date as was chosen.
pub(super) fn groups<'a>(brief_input: &BriefInput<'a>) -> Vec<PointGroup<'a>> {
    match brief_input.choices.by {
        By::Chapter => by_chapter(brief_input),
        By::Actor => by_actor(brief_input),
        By::Date => by_date(brief_input),
    }
}

fn by_chapter<'a>(brief_input: &BriefInput<'a>) -> Vec<PointGroup<'a>> {
    let chapter = |point: &PointIx| brief_input.declaration().chapter_of(*point);
    let runs = brief_input.points.chunk_by(|a, b| chapter(a) == chapter(b));
    let group = |run: &[PointIx]| PointGroup {
        group: brief_input.chapter_group(chapter(&run[0]), true),
        points: run.to_vec(),
        again: Vec::new(),
    };
    runs.map(group).collect()
}

/// Actors that the query asks for come first, the others in the data file's
/// order; a point stands under the first of its actors.
fn by_actor<'a>(brief_input: &BriefInput<'a>) -> Vec<PointGroup<'a>> {
    let declaration = brief_input.declaration();
    let mut of = brief_input.review_view.corpus.concerned(brief_input.points);
    let with: HashSet<PointIx> = of.iter().flatten().map(|(point, _)| *point).collect();
    let without =
        brief_input.points.iter().copied().filter(|point| !with.contains(point)).collect();
    let mut actors = brief_input.query.actors();
    actors.extend(0..declaration.actors.len());
    let mut seen = HashSet::new();
    let group = |actor: ActorIx| {
        let points = std::mem::take(&mut of[actor]).into_iter().map(|(point, _)| point);
        let (points, again) = points.partition(|point| seen.insert(*point));
        let actor = &declaration.actors[actor];
        let group = Group::Actor { id: actor.id.as_str(), name: actor.name.get(brief_input.lang) };
        PointGroup { group, points, again }
    };
    let groups = actors.into_iter().map(group);
    let mut groups: Vec<PointGroup> =
        groups.filter(|group| !group.points.is_empty() || !group.again.is_empty()).collect();
    groups.extend(rest(Lacking::Actor, without));
    groups
}

/// The date that falls due first comes first; a point stands under the first of
/// its own.
fn by_date<'a>(brief_input: &BriefInput<'a>) -> Vec<PointGroup<'a>> {
    let mut of: BTreeMap<(Day, Day), (&'a Date, Vec<PointIx>)> = BTreeMap::new();
    let mut without = Vec::new();
    for point in brief_input.points {
        let dates = &brief_input.declaration().points[*point].dates;
        let due = dates.iter().filter(|date| date.role != DateRole::Reference);
        match due.min_by_key(|date| (date.on.last, date.on.first)) {
            Some(date) => {
                let key = (date.on.last, date.on.first);
                of.entry(key).or_insert((date, Vec::new())).1.push(*point);
            }
            None => without.push(*point),
        }
    }
    let group = |(date, points): (&'a Date, Vec<PointIx>)| PointGroup {
        group: Group::Date(&date.on),
        points,
        again: Vec::new(),
    };
    of.into_values().map(group).chain(rest(Lacking::Date, without)).collect()
}

fn rest<'a>(lacking: Lacking, points: Vec<PointIx>) -> Option<PointGroup<'a>> {
    let some = !points.is_empty();
    some.then(|| PointGroup { group: Group::Rest(lacking), points, again: Vec::new() })
}
