//! The place at which a text would stand if the order were kept.

use super::sides::{Matched, Texts};

/// The order of two editions, from the texts that are matched.
pub(super) struct Order<'o> {
    old: &'o Texts<'o>,
    new: &'o Texts<'o>,
    /// Of each old text, by the nearest matched one before it and the one behind it.
    expected: Vec<[Option<usize>; 2]>,
}

impl<'o> Order<'o> {
    pub(super) fn new(old: &'o Texts<'o>, new: &'o Texts<'o>, matched: &Matched) -> Self {
        let mut expected = vec![[None; 2]; old.texts.len()];
        let mut last = None;
        for (at, place) in expected.iter_mut().enumerate() {
            last = matched.new_of[at].or(last.map(|last: usize| last + 1));
            place[0] = last;
        }
        last = None;
        for (at, place) in expected.iter_mut().enumerate().rev() {
            last = matched.new_of[at].or(last.and_then(|last: usize| last.checked_sub(1)));
            place[1] = last;
        }
        Self { old, new, expected }
    }

    /// How well a pair keeps the order, 0 to 1: by its neighbours and its chapter.
    pub(super) fn kept(&self, old: usize, new: usize) -> f32 {
        let distance = self.expected[old].iter().flatten().map(|place| place.abs_diff(new)).min();
        let near = distance.map_or(0.0, |distance| 1.0 / (1.0 + distance as f32));
        let same_chapter = self.old.chapters[old] == self.new.chapters[new];
        f32::midpoint(near, f32::from(u8::from(same_chapter)))
    }
}
