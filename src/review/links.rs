//! Where the points of newer editions come from, and where those of older ones went: what
//! reviewers carried over.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::entries::Entries;
use super::records::to_u32;
use super::{CarriedPoint, Edit, Entry, Reviewer};
use crate::declaration::{EditionId, PointId};

/// A point of an older edition from which a reviewer carried.
pub(super) type Origin<'a> = (&'a Reviewer, &'a EditionId, PointId);

/// The places of the entries that carry to each point, and from each, with the point's
/// place in them.
#[derive(Debug, Default)]
pub(super) struct Links {
    to: FxHashMap<PointId, Vec<(u32, u32)>>,
    from: FxHashMap<PointId, Vec<(u32, u32)>>,
}

impl Links {
    /// Takes an entry into the table.
    pub(super) fn touch(&mut self, entry: &Entry) {
        let Some(Edit::Carry { points, .. }) = entry.other() else { return };
        for (at, carried) in points.iter().enumerate() {
            let place = (to_u32(entry.place), to_u32(at));
            self.to.entry(carried.here).or_default().push(place);
            self.from.entry(carried.there).or_default().push(place);
        }
    }

    /// The points that somebody carried to.
    pub(super) fn points(&self) -> impl Iterator<Item = PointId> + '_ {
        self.to.keys().copied()
    }

    /// The points from which a point was carried, by any reviewer, directly; newest first.
    fn direct<'a>(
        &'a self,
        entries: &'a Entries,
        edition: &'a EditionId,
        point: PointId,
    ) -> impl Iterator<Item = Origin<'a>> {
        let places = self.to.get(&point).into_iter().flatten().rev();
        places.filter_map(move |(place, at)| {
            let entry = entries.get(*place as usize);
            let Some(Edit::Carry { from, points, .. }) = entry.other() else { return None };
            let CarriedPoint { there, .. } = points.get(*at as usize)?;
            (entry.counts && entry.edition == edition).then_some((
                &entry.author.reviewer,
                from,
                *there,
            ))
        })
    }

    /// The points from which a point was carried, over any number of editions, each once;
    /// the nearest first.
    pub(super) fn origins<'a>(
        &'a self,
        entries: &'a Entries,
        edition: &'a EditionId,
        point: PointId,
    ) -> Vec<Origin<'a>> {
        let mut found: Vec<Origin<'a>> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut add = |found: &mut Vec<Origin<'a>>, origin: Origin<'a>| {
            let (by, from, there) = origin;
            if seen.insert((by, from.as_str(), there)) {
                found.push(origin);
            }
        };
        self.direct(entries, edition, point).for_each(|origin| add(&mut found, origin));
        let mut next = 0;
        while let Some((by, from, there)) = found.get(next).copied() {
            let own = self.direct(entries, from, there).filter(|(author, ..)| *author == by);
            own.for_each(|origin| add(&mut found, origin));
            next += 1;
        }
        found
    }

    /// The points of an edition to which a reviewer carried from a point of an older one,
    /// over any number of editions.
    pub(super) fn targets(
        &self,
        entries: &Entries,
        by: &Reviewer,
        (from, there): (&EditionId, PointId),
        edition: &EditionId,
    ) -> BTreeSet<PointId> {
        let mut seen = BTreeSet::from([(from.as_str(), there)]);
        let mut next = vec![(from, there)];
        while let Some((from, there)) = next.pop() {
            for (place, at) in self.from.get(&there).into_iter().flatten() {
                let entry = entries.get(*place as usize);
                let Some(Edit::Carry { from: of, points, .. }) = entry.other() else { continue };
                let Some(carried) = points.get(*at as usize) else { continue };
                let is_meant = entry.counts && of == from && entry.author.reviewer == *by;
                if is_meant && seen.insert((entry.edition.as_str(), carried.here)) {
                    next.push((entry.edition, carried.here));
                }
            }
        }
        let here = seen.into_iter().filter(|(of, _)| *of == edition.as_str());
        here.map(|(_, point)| point).collect()
    }
}
