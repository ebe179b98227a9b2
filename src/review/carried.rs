//! Points carried from an older edition, and traces to points of other
//! declarations, as records name them.

use serde::{Deserialize, Serialize};

use super::Mark;
use crate::declaration::{DeclarationId, EditionId, Fingerprint, PointId};

/// One point of an older edition, carried over to one of the record's edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "CarriedForm", into = "CarriedForm")]
pub struct CarriedPoint {
    /// The point of the older edition.
    pub there: PointId,
    /// The point of the record's edition.
    pub here: PointId,
    /// Of the text that was judged: of the point here, or, where its words have changed, of
    /// the point there, so that the mark is stale here.
    pub fingerprint: Fingerprint,
    /// The mark that holds here.
    pub mark: Mark,
}

/// The tuple of a carried point in files.
type CarriedForm = (PointId, PointId, Fingerprint, Mark);

impl From<CarriedForm> for CarriedPoint {
    fn from((there, here, fingerprint, mark): CarriedForm) -> Self {
        Self { there, here, fingerprint, mark }
    }
}

impl From<CarriedPoint> for CarriedForm {
    fn from(CarriedPoint { there, here, fingerprint, mark }: CarriedPoint) -> Self {
        (there, here, fingerprint, mark)
    }
}

/// A point of another declaration, with the text that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherPoint {
    /// The other declaration.
    pub declaration: DeclarationId,
    /// Its edition.
    pub edition: EditionId,
    /// The point.
    pub point: PointId,
    /// Of its text.
    pub fingerprint: Fingerprint,
}

impl OtherPoint {
    /// True for the same point, whatever its text was.
    pub(crate) fn is_same_point(&self, other: &Self) -> bool {
        (&self.declaration, &self.edition, self.point)
            == (&other.declaration, &other.edition, other.point)
    }
}

/// The decision on a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TraceDecision {
    /// Both points speak of the same promise.
    Confirmed,
    /// They do not.
    Refused,
    /// Neither is said any more.
    Undecided,
}
