//! Which points of a brief belong together, and in which order.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date as Day;

use super::choices::By;
use super::compose::Matter;
use super::part::{Group, Lacking};
use crate::declaration::{ActorIx, Date, DateRole, PointIx};

/// Points that belong together.
pub(super) struct Heap<'a> {
    /// What makes them so.
    pub(super) group: Group<'a>,
    /// Those that no earlier heap has.
    pub(super) points: Vec<PointIx>,
    /// Those that one has.
    pub(super) again: Vec<PointIx>,
}

/// The points of a brief, each once; by chapter, actor or date as was chosen.
pub(super) fn heaps<'a>(matter: &Matter<'a>) -> Vec<Heap<'a>> {
    match matter.choices.by {
        By::Chapter => by_chapter(matter),
        By::Actor => by_actor(matter),
        By::Date => by_date(matter),
    }
}

fn by_chapter<'a>(matter: &Matter<'a>) -> Vec<Heap<'a>> {
    let chapter = |point: &PointIx| matter.declaration().chapter_of(*point);
    let runs = matter.points.chunk_by(|a, b| chapter(a) == chapter(b));
    let heap = |run: &[PointIx]| Heap {
        group: matter.chapter_group(chapter(&run[0]), true),
        points: run.to_vec(),
        again: Vec::new(),
    };
    runs.map(heap).collect()
}

/// Actors that the query asks for come first, the others in the data file's
/// order; a point stands under the first of its actors.
fn by_actor<'a>(matter: &Matter<'a>) -> Vec<Heap<'a>> {
    let declaration = matter.declaration();
    let mut of = matter.lens.corpus.concerned(matter.points);
    let with: HashSet<PointIx> = of.iter().flatten().map(|(point, _)| *point).collect();
    let without = matter.points.iter().copied().filter(|point| !with.contains(point)).collect();
    let mut actors = matter.query.actors();
    actors.extend(0..declaration.actors.len());
    let mut seen = HashSet::new();
    let heap = |actor: ActorIx| {
        let points = std::mem::take(&mut of[actor]).into_iter().map(|(point, _)| point);
        let (points, again) = points.partition(|point| seen.insert(*point));
        let actor = &declaration.actors[actor];
        let group = Group::Actor { id: actor.id.as_str(), name: actor.name.get(matter.lang) };
        Heap { group, points, again }
    };
    let heaps = actors.into_iter().map(heap);
    let mut heaps: Vec<Heap> =
        heaps.filter(|heap| !heap.points.is_empty() || !heap.again.is_empty()).collect();
    heaps.extend(rest(Lacking::Actor, without));
    heaps
}

/// The date that falls due first comes first; a point stands under the first of
/// its own.
fn by_date<'a>(matter: &Matter<'a>) -> Vec<Heap<'a>> {
    let mut of: BTreeMap<(Day, Day), (&'a Date, Vec<PointIx>)> = BTreeMap::new();
    let mut without = Vec::new();
    for point in matter.points {
        let dates = &matter.declaration().points[*point].dates;
        let due = dates.iter().filter(|date| date.role != DateRole::Reference);
        match due.min_by_key(|date| (date.on.last, date.on.first)) {
            Some(date) => {
                let key = (date.on.last, date.on.first);
                of.entry(key).or_insert((date, Vec::new())).1.push(*point);
            }
            None => without.push(*point),
        }
    }
    let heap = |(date, points): (&'a Date, Vec<PointIx>)| Heap {
        group: Group::Date(&date.on),
        points,
        again: Vec::new(),
    };
    of.into_values().map(heap).chain(rest(Lacking::Date, without)).collect()
}

fn rest<'a>(lacking: Lacking, points: Vec<PointIx>) -> Option<Heap<'a>> {
    let some = !points.is_empty();
    some.then(|| Heap { group: Group::Rest(lacking), points, again: Vec::new() })
}
