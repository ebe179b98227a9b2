//! How much a brief holds, counted without composing it.

use std::collections::HashSet;

use super::choices::Section;
use super::compose::Matter;
use crate::review::Note;

/// How much a brief holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contents {
    /// Points.
    pub points: usize,
    /// Quotes: wordings of points and paragraphs of evaluations.
    pub quotes: usize,
    /// Notes.
    pub notes: usize,
    /// Notes that are left out for their level, whether the brief says so or not;
    /// none where it has no notes at all.
    pub withheld: usize,
}

impl Matter<'_> {
    /// How much the brief holds.
    pub fn contents(&self) -> Contents {
        let (notes, withheld) = self.notes();
        Contents { points: self.points.len(), quotes: self.quotes(), notes, withheld }
    }

    fn quotes(&self) -> usize {
        let declaration = self.declaration();
        let points = self.points.iter().map(|point| &declaration.points[*point]);
        // What has no heading is known by its words, which are then shown.
        let worded = if self.in_line() {
            points.filter(|point| point.heading.is_none()).count()
        } else {
            points.len()
        };
        let evaluations = if self.shows(Section::Evaluations) {
            let chapters = self.chapters().into_iter();
            chapters.map(|chapter| declaration.chapters[chapter].evaluation.len()).sum()
        } else {
            0
        };
        worded + evaluations
    }

    /// Notes that are in it and notes that are left out; one on several points
    /// is one.
    fn notes(&self) -> (usize, usize) {
        if !self.shows(Section::Notes) {
            return (0, 0);
        }
        let all = self.noted();
        let count = |allowed: bool| {
            let those = all.iter().filter(|note| self.allows(note) == allowed);
            those.map(|note| (note.body.id, &note.by)).collect::<HashSet<_>>().len()
        };
        (count(true), count(false))
    }

    /// The notes on the points, one on several points once for each.
    fn noted(&self) -> Vec<Note> {
        let declaration = self.declaration();
        let shown = |id: &_| {
            let point = declaration.position(*id);
            point.is_some_and(|point| self.points.binary_search(&point).is_ok())
        };
        let points = self.lens.reviews.noted(&declaration.edition).into_iter().filter(shown);
        points.flat_map(|id| self.lens.reviews.notes(&declaration.edition, id)).collect()
    }
}
