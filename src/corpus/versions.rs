//! The official texts of one edition in every language at hand.

use std::sync::Arc;

use super::fold::fold_onto;
use crate::declaration::{Declaration, Point, PointId, PointIx};

/// The declaration that is open, and the same edition in other languages. Their points
/// are matched by id.
#[derive(Clone, Debug)]
pub struct Versions {
    open: Arc<Declaration>,
    others: Arc<[Declaration]>,
}

impl Versions {
    /// The declaration that is open, with the others.
    pub fn new(open: impl Into<Arc<Declaration>>, others: Vec<Declaration>) -> Self {
        Self { open: open.into(), others: others.into() }
    }

    /// The declaration that is open.
    pub(crate) fn open(&self) -> &Declaration {
        &self.open
    }

    /// The same with the points that only another language has in the open one; `None`
    /// where it has no more.
    pub(super) fn with_points_in(&self, language: &str) -> Option<Self> {
        let other = self.others.iter().find(|other| other.language == language)?;
        let open = self.open.with_points_of(other)?.into();
        Some(Self { open, others: Arc::clone(&self.others) })
    }

    /// The declaration that is open, to be read in another thread.
    pub(super) fn share_open(&self) -> Arc<Declaration> {
        Arc::clone(&self.open)
    }

    /// The others.
    pub(crate) fn others(&self) -> &[Declaration] {
        &self.others
    }

    /// The one that is open, then the others.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Declaration> {
        std::iter::once(self.open()).chain(self.others())
    }

    /// A point in the other languages that have it.
    pub(crate) fn others_of(&self, id: PointId) -> impl Iterator<Item = (&Declaration, &Point)> {
        self.others.iter().filter_map(move |other| Some((other, other.point(id)?)))
    }

    /// The texts of a point, that of the open declaration first.
    pub(super) fn texts(&self, point: PointIx) -> impl Iterator<Item = &str> {
        let point = &self.open.points[point];
        let others = self.others_of(point.id).map(|(_, point)| &*point.text);
        std::iter::once(&*point.text).chain(others)
    }

    /// Puts the folded texts of a point at the end of `out`, a line each.
    pub(crate) fn fold_onto(&self, out: &mut String, point: PointIx) {
        for (place, text) in self.texts(point).enumerate() {
            if place > 0 {
                out.push('\n');
            }
            fold_onto(out, text);
        }
    }
}
