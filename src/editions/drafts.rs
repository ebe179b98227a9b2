//! Unfinished notes and carried work: a note on points that were carried has a copy on
//! what they became, as long as they are.

use crate::declaration::{EditionId, PointId};
use crate::review::{NoteDraft, NoteId, Reviews};

/// The changes by which the unfinished notes of an edition agree with what is carried to it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct DraftChanges {
    /// Copies that are missing.
    pub add: Vec<NoteDraft>,
    /// Copies of notes whose points are not carried any more, in which nothing was changed.
    pub drop: Vec<NoteId>,
}

/// The changes to the unfinished notes of the edition `here`; `drafts` are those of all
/// editions. The notes themselves stay, and so does what was written here since.
pub fn follow_drafts(reviews: &Reviews, here: &EditionId, drafts: &[NoteDraft]) -> DraftChanges {
    let mut changes = DraftChanges::default();
    for draft in drafts.iter().filter(|draft| draft.edition != *here) {
        let id = draft.id_in(here);
        let copy = drafts.iter().find(|known| known.id == id);
        match (copy, carried_points(reviews, here, draft)) {
            (None, Some(points)) if !reviews.has_written(id) => {
                changes.add.push(NoteDraft { id, edition: here.clone(), points, ..draft.clone() });
            }
            (Some(copy), None) if copy.says_same(draft) => changes.drop.push(id),
            _ => {}
        }
    }
    changes
}

/// The points to which those of a note were carried; none unless all were.
fn carried_points(reviews: &Reviews, here: &EditionId, draft: &NoteDraft) -> Option<Vec<PointId>> {
    let mut points = Vec::new();
    for point in &draft.points {
        let carried = reviews.carried_to((&draft.edition, *point), here);
        if carried.is_empty() {
            return None;
        }
        points.extend(carried);
    }
    points.sort_unstable();
    points.dedup();
    (!points.is_empty()).then_some(points)
}
