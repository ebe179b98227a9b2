use super::{FactChange, WordChange};
use crate::declaration::{Declaration, PointIx};
pub fn word_changes(_: &str, _: &str) -> Vec<WordChange> { Vec::new() }
pub fn facts(_: &Declaration, _: PointIx, _: &Declaration, _: PointIx) -> Vec<FactChange> { Vec::new() }
