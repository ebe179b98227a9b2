//! The place at which a text would stand if the order were kept.

use super::sides::{Matched, Texts};
use super::tokens::weight_of;

/// The order of two editions, from the texts that are matched.
pub(super) struct Order<'o> {
    old: &'o Texts<'o>,
    new: &'o Texts<'o>,
    /// Of each old text, by the nearest matched one before it and the one behind it, or by
    /// the beginning and the end.
    expected: Vec<[usize; 2]>,
}

impl<'o> Order<'o> {
    pub(super) fn new(old: &'o Texts<'o>, new: &'o Texts<'o>, matched: &Matched) -> Self {
        let mut expected = vec![[0; 2]; old.texts.len()];
        let mut next = 0;
        for (at, place) in expected.iter_mut().enumerate() {
            place[0] = matched.new_of[at].unwrap_or(next);
            next = place[0] + 1;
        }
        next = new.texts.len();
        for (at, place) in expected.iter_mut().enumerate().rev() {
            place[1] = matched.new_of[at].unwrap_or(next.saturating_sub(1));
            next = place[1];
        }
        Self { old, new, expected }
    }

    /// The place of a new text at which an old one would stand.
    pub(super) fn expected(&self, old: usize) -> usize {
        self.expected[old][0]
    }

    /// How well a pair keeps the order, 0 to 1: by its neighbours and its chapter.
    pub(super) fn kept(&self, old: usize, new: usize) -> f32 {
        let [before, behind] = self.expected[old].map(|place| place.abs_diff(new));
        let near = 1.0 / (1.0 + weight_of(before.min(behind)));
        let same_chapter = self.old.chapters[old] == self.new.chapters[new];
        f32::midpoint(near, f32::from(u8::from(same_chapter)))
    }
}
