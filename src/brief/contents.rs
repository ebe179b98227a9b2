//! The size of a brief, counted without composing it.

use std::collections::HashSet;
use std::fmt::Display;

use super::choices::Section;
use super::detail_level::DetailLevel;
use super::form::BriefFormat;
use super::input::BriefInput;
use super::library::Brief;
use crate::declaration::PointIx;
use crate::review::Note;

/// The size of a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contents {
    /// Points.
    pub points: usize,
    /// Quotes: wordings of points, their lead-ins and footnotes, paragraphs of
    /// evaluations.
    pub quotes: usize,
    /// Notes.
    pub notes: usize,
    /// Notes that are left out for their level, whether the brief says so or not;
    /// none where it has no notes at all.
    pub withheld: usize,
    /// True where the points are counted, since not even their names go on a page.
    pub only_counted: bool,
}

impl BriefInput<'_> {
    /// The size of the brief in a format.
    pub fn contents(&self, form: BriefFormat) -> Contents {
        let (notes, withheld) = self.notes();
        let detail_level = Brief::one(self).detail_level_in(form);
        let only_counted = detail_level == DetailLevel::Counted;
        let (points, quotes) = (self.points.len(), self.quotes(detail_level));
        Contents { points, quotes, notes, withheld, only_counted }
    }

    /// A line about a written file: "nota.md: Markdown, 3 of 51 points, level public".
    pub fn written(&self, form: BriefFormat, file: &dyn Display) -> String {
        Brief::one(self).written(form, file)
    }

    /// That notes are left out, and what raises the level: see [`Brief::left_out`].
    pub(crate) fn left_out(&self, raise: &dyn Display) -> Option<String> {
        Brief::one(self).left_out(raise)
    }

    /// Number of notes left out for their level.
    pub(super) fn withheld(&self) -> usize {
        self.notes().1
    }

    fn quotes(&self, detail_level: DetailLevel) -> usize {
        let declaration = self.declaration();
        // A point without a heading is known by its words, which are then shown.
        let is_worded = |point: &&PointIx| match detail_level {
            DetailLevel::Worded => true,
            DetailLevel::Named => declaration.points[**point].heading.is_none(),
            DetailLevel::Counted => false,
        };
        let worded =
            self.points.iter().filter(is_worded).map(|point| 1 + self.quotes_beside(*point));
        let evaluations = if self.shows(Section::Evaluations) {
            let chapters = self.chapters().into_iter();
            chapters.map(|chapter| declaration.chapters[chapter].evaluation.len()).sum()
        } else {
            0
        };
        worded.sum::<usize>() + evaluations + self.passages().len()
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
        let points = self.review_view.reviews.noted(&declaration.edition).into_iter().filter(shown);
        points.flat_map(|id| self.review_view.reviews.notes(&declaration.edition, id)).collect()
    }
}
