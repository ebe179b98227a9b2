//! The chapters of two editions that correspond.

use rustc_hash::FxHashMap;

use super::keys::editorial;
use super::sides::Group;
use crate::declaration::{ChapterIx, Declaration};

/// The chapters of two editions that correspond.
pub(super) struct Chapters {
    /// Of each chapter of the old edition that of the new one; `None` where it has none.
    pub(super) new_of: Vec<Option<ChapterIx>>,
    /// Of each chapter of the new edition that of the old one.
    pub(super) old_of: Vec<Option<ChapterIx>>,
}

impl Chapters {
    /// Chapters with the same title, in order; the others by their number.
    pub(super) fn by_title(old: &Declaration, new: &Declaration) -> Self {
        let mut chapters = Self::none(old, new);
        let mut titled: FxHashMap<String, Vec<ChapterIx>> = FxHashMap::default();
        for (at, chapter) in new.chapters.iter().enumerate().rev() {
            titled.entry(editorial(&chapter.title)).or_default().push(at);
        }
        for (at, chapter) in old.chapters.iter().enumerate() {
            let same = titled.get_mut(&editorial(&chapter.title)).and_then(Vec::pop);
            if let Some(new) = same {
                chapters.join(at, new);
            }
        }
        chapters.join_by_number(old, new);
        chapters
    }

    /// The same, but chapters whose titles differ by the points that they share: most of
    /// those of both; then by number.
    pub(super) fn by_points(old: &Declaration, new: &Declaration, groups: &[Group]) -> Self {
        let mut shared: FxHashMap<(ChapterIx, ChapterIx), usize> = FxHashMap::default();
        for group in groups {
            if let (Some(first), Some(second)) = (group.old.first(), group.new.first()) {
                *shared.entry((old.chapter_of(*first), new.chapter_of(*second))).or_default() += 1;
            }
        }
        let title = |of: &Declaration, at: ChapterIx| editorial(&of.chapters[at].title);
        let mut shared: Vec<(bool, usize, ChapterIx, ChapterIx)> = shared
            .into_iter()
            .map(|((from, to), count)| (title(old, from) == title(new, to), count, from, to))
            .collect();
        shared.sort_unstable_by_key(|(titled, count, from, to)| {
            (!titled, usize::MAX - count, *from, *to)
        });
        let mut chapters = Self::none(old, new);
        for (_, _, from, to) in shared {
            chapters.join(from, to);
        }
        let by_title = Self::by_title(old, new);
        for (from, to) in by_title.new_of.iter().enumerate() {
            if let Some(to) = to {
                chapters.join(from, *to);
            }
        }
        chapters
    }

    fn none(old: &Declaration, new: &Declaration) -> Self {
        Self { new_of: vec![None; old.chapters.len()], old_of: vec![None; new.chapters.len()] }
    }

    /// Joins two chapters that correspond to none yet.
    fn join(&mut self, old: ChapterIx, new: ChapterIx) {
        if let (free_old @ None, free_new @ None) = (&mut self.new_of[old], &mut self.old_of[new]) {
            *free_old = Some(new);
            *free_new = Some(old);
        }
    }

    fn join_by_number(&mut self, old: &Declaration, new: &Declaration) {
        let numbers = new.chapters.iter().enumerate().map(|(at, chapter)| (chapter.number, at));
        let numbers: FxHashMap<u32, ChapterIx> = numbers.collect();
        for (at, chapter) in old.chapters.iter().enumerate() {
            if let Some(new) = numbers.get(&chapter.number) {
                self.join(at, *new);
            }
        }
    }
}
