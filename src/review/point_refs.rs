//! Points of an edit with the texts that were judged, without a copy of them.

use super::{CarriedPoint, Edit};
use crate::declaration::{Fingerprint, PointId};

/// Points, each with the fingerprint of the text that was judged.
#[derive(Clone, Copy, Debug)]
pub(super) enum PointRefs<'a> {
    /// The pairs themselves.
    Pairs(&'a [(PointId, Fingerprint)]),
    /// Points carried from an older edition.
    Carried(&'a [CarriedPoint]),
    /// Pairs by their numbers in a table.
    Numbers { of: &'a [(PointId, Fingerprint)], numbers: &'a [u32] },
}

impl<'a> PointRefs<'a> {
    /// The points that an edit names itself.
    pub(super) fn of<Id, Kind>(edit: &'a Edit<Id, Kind>) -> Self {
        match edit {
            Edit::Carry { points, .. } => Self::Carried(points),
            other => Self::Pairs(other.judged()),
        }
    }

    fn len(self) -> usize {
        match self {
            Self::Pairs(pairs) => pairs.len(),
            Self::Carried(points) => points.len(),
            Self::Numbers { numbers, .. } => numbers.len(),
        }
    }

    pub(super) fn get(self, place: usize) -> Option<(PointId, Fingerprint)> {
        match self {
            Self::Pairs(pairs) => pairs.get(place).copied(),
            Self::Carried(points) => {
                points.get(place).map(|carried| (carried.here, carried.fingerprint))
            }
            Self::Numbers { of, numbers } => of.get(*numbers.get(place)? as usize).copied(),
        }
    }

    pub(super) fn iter(self) -> impl Iterator<Item = (PointId, Fingerprint)> + use<'a> {
        (0..self.len()).filter_map(move |place| self.get(place))
    }

    /// The points alone.
    pub(super) fn points(self) -> impl Iterator<Item = PointId> + use<'a> {
        self.iter().map(|(point, _)| point)
    }
}
