//! The groups of texts of two editions that belong together.

use super::equal::equal;
use super::sides::{Group, Matched, Texts};
use super::{Certainty, ChangeKind};

/// Every text of two editions in one group.
pub(super) fn groups(old: &Texts<'_>, new: &Texts<'_>) -> Vec<Group> {
    let mut matched = Matched::new(old.texts.len(), new.texts.len());
    let kinds = equal(old, new, &mut matched);
    let mut groups: Vec<Group> = Vec::new();
    for (at, kind) in kinds {
        let new = Vec::from_iter(matched.new_of[at]);
        groups.push(Group {
            kind,
            old: vec![at],
            new,
            certainty: Certainty::Sure,
            similarity: 1.0,
        });
    }
    groups.extend(matched.old_left().into_iter().map(removed));
    groups.extend(matched.new_left().into_iter().map(added));
    groups
}

fn removed(old: usize) -> Group {
    let (kind, certainty) = (ChangeKind::Removed, Certainty::Sure);
    Group { kind, old: vec![old], new: Vec::new(), certainty, similarity: 0.0 }
}

fn added(new: usize) -> Group {
    let (kind, certainty) = (ChangeKind::Added, Certainty::Sure);
    Group { kind, old: Vec::new(), new: vec![new], certainty, similarity: 0.0 }
}
