//! The states of each actor's points, chapter by chapter.

use super::Chosen;
use crate::declaration::{ChapterIx, PointIx, Relation};
use crate::review::Tally;

/// The points that name or concern an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorFigures {
    /// Number of points that name it.
    pub named: usize,
    /// Number of points that concern it without naming it.
    pub related: usize,
    /// Their number in each state.
    pub tally: Tally,
    /// The chapters in which there are any, in document order.
    cells: Vec<Cell>,
}

/// A cell of the matrix of actors and chapters that is not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// In which chapter.
    pub chapter: ChapterIx,
    /// Number of points in each state.
    pub tally: Tally,
}

impl ActorFigures {
    /// True if no point names or concerns it.
    pub(crate) fn is_idle(&self) -> bool {
        self.cells.is_empty()
    }

    /// The chapters in which points name or concern it, in document order.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Number of its points of a chapter in each state.
    pub(crate) fn in_chapter(&self, chapter: ChapterIx) -> Tally {
        let cell = self.cells.binary_search_by_key(&chapter, |cell| cell.chapter);
        cell.map(|place| self.cells[place].tally).unwrap_or_default()
    }
}

/// Counts for every actor, in the data file's order.
pub(super) fn count(chosen: &Chosen) -> Vec<ActorFigures> {
    let of = |points: Vec<(PointIx, Relation)>| {
        let named = points.iter().filter(|(_, how)| *how == Relation::Named).count();
        let cells = cells(chosen, &points);
        let tally = cells.iter().map(|cell| cell.tally).sum();
        ActorFigures { named, related: points.len() - named, tally, cells }
    };
    chosen.review_view.corpus.concerned(&chosen.points).into_iter().map(of).collect()
}

/// Points in document order, counted by chapter.
fn cells(chosen: &Chosen, points: &[(PointIx, Relation)]) -> Vec<Cell> {
    let declaration = chosen.review_view.corpus.declaration();
    let chapter = |point: &(PointIx, Relation)| declaration.chapter_of(point.0);
    let runs = points.chunk_by(|a, b| chapter(a) == chapter(b));
    let cell = |run: &[(PointIx, Relation)]| Cell {
        chapter: chapter(&run[0]),
        tally: run.iter().filter_map(|(point, _)| chosen.review_states[*point]).collect(),
    };
    runs.map(cell).collect()
}
