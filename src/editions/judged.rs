//! The words on which a mark was given, where an edition at hand still has them.

use crate::declaration::{Declaration, EditionId, Fingerprint, PointId};
use crate::review::MarkEntry;
use crate::text::SharedStr;

/// The text that a mark on a point is of, and the edition that has it: the point from which
/// the mark was carried, else the point with the same id of any edition.
pub(crate) fn judged_text<'a>(
    editions: &[&'a Declaration],
    mark: &MarkEntry,
    id: PointId,
) -> Option<(&'a EditionId, &'a SharedStr)> {
    let texts = editions.iter().filter_map(|other| match &mark.carried {
        Some(carried) if other.edition != carried.edition => None,
        Some(carried) => Some((&other.edition, &other.point(carried.point)?.text)),
        None => Some((&other.edition, &other.point(id)?.text)),
    });
    let respelled = mark.carried.as_ref().is_some_and(|carried| carried.respelled);
    texts.into_iter().find(|(_, text)| respelled || Fingerprint::of(text) == mark.fingerprint)
}
