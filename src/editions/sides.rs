//! The texts of two editions that are matched, and what has been matched so far.

use super::{Certainty, ChangeKind};

/// The texts of one edition.
pub(super) struct Texts<'t> {
    /// The words, in document order.
    pub(super) texts: Vec<&'t str>,
    /// The chapter of each, as a number that corresponding chapters share.
    pub(super) chapters: Vec<usize>,
}

/// Texts of both editions that belong together, as places in document order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    pub(super) kind: ChangeKind,
    pub(super) old: Vec<usize>,
    pub(super) new: Vec<usize>,
    /// Where one side is empty, the texts left of that edition that may belong there.
    pub(super) like: Vec<usize>,
    pub(super) certainty: Certainty,
    /// Likeness, 0 to 1.
    pub(super) similarity: f32,
}

/// The partner of each text, as far as one is known.
pub(super) struct Matched {
    /// Of each old text the new one.
    pub(super) new_of: Vec<Option<usize>>,
    /// Of each new text the old one.
    pub(super) old_of: Vec<Option<usize>>,
}

impl Matched {
    pub(super) fn new(old: usize, new: usize) -> Self {
        Self { new_of: vec![None; old], old_of: vec![None; new] }
    }

    pub(super) fn pair(&mut self, old: usize, new: usize) {
        self.new_of[old] = Some(new);
        self.old_of[new] = Some(old);
    }

    /// The pairs, in the order of the old texts.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let of = |(old, new): (usize, &Option<usize>)| Some((old, (*new)?));
        self.new_of.iter().enumerate().filter_map(of)
    }

    /// The old texts without a partner.
    pub(super) fn old_left(&self) -> Vec<usize> {
        left(&self.new_of)
    }

    /// The new texts without a partner.
    pub(super) fn new_left(&self) -> Vec<usize> {
        left(&self.old_of)
    }
}

fn left(partners: &[Option<usize>]) -> Vec<usize> {
    (0..partners.len()).filter(|at| partners[*at].is_none()).collect()
}
