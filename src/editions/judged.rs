//! The words on which a mark was given, where an edition at hand still has them.

use crate::declaration::{Declaration, EditionId, Fingerprint, PointId};
use crate::review::Reviews;
use crate::text::SharedStr;

/// The text that my mark on a point is of, and the edition that has it: a point from which
/// the mark was carried, the nearest first, else the point with the same id of any edition.
pub(crate) fn judged_text<'a>(
    editions: &[&'a Declaration],
    reviews: &Reviews,
    (edition, id): (&EditionId, PointId),
) -> Option<(&'a EditionId, &'a SharedStr)> {
    let mark = reviews.mine(edition, id)?;
    let text = |of: &'a Declaration, id| Some((&of.edition, &of.point(id)?.text));
    let is_judged =
        |(_, text): &(&EditionId, &SharedStr)| Fingerprint::of(text) == mark.fingerprint;
    let Some(carried) = &mark.carried else {
        return editions.iter().filter_map(|of| text(of, id)).find(is_judged);
    };
    let texts = |from: &EditionId, there| {
        let editions = editions.iter().filter(move |of| of.edition == *from);
        editions.filter_map(move |of| text(of, there)).collect::<Vec<_>>()
    };
    if carried.respelled {
        return texts(&carried.edition, carried.point).into_iter().next();
    }
    let origins = reviews.carried_from(edition, id).into_iter();
    origins.flat_map(|(from, there)| texts(from, there)).find(is_judged)
}
