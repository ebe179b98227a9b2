//! How far the review of each chapter has come.

use std::collections::BTreeSet;

use super::App;
use crate::declaration::{ChapterIx, PointId};
use crate::review::Tally;

impl App {
    pub(super) fn recount(&mut self) {
        let chapters = 0..self.declaration().chapters.len();
        self.tallies = chapters.map(|chapter| self.count(chapter)).collect();
    }

    /// Counts only the chapters of these points: a mark changes no others, and
    /// what it costs must not grow with the declaration.
    pub(super) fn recount_of(&mut self, points: impl Iterator<Item = PointId>) {
        let declaration = self.corpus.declaration();
        let points = points.filter_map(|id| declaration.position(id));
        let chapters: BTreeSet<_> = points.map(|point| declaration.chapter_of(point)).collect();
        for chapter in chapters {
            self.tallies[chapter] = self.count(chapter);
        }
    }

    fn count(&self, chapter: ChapterIx) -> Tally {
        self.declaration().chapters[chapter]
            .points
            .clone()
            .map(|point| self.review_state(point))
            .collect()
    }
}
