use super::FactChange;
use crate::declaration::{Declaration, PointIx};
pub fn facts(_: &Declaration, _: PointIx, _: &Declaration, _: PointIx) -> Vec<FactChange> {
    Vec::new()
}
