//! The points that are shown, as rows of the list.

use crate::declaration::{ChapterIx, Declaration, PointIx};
use crate::search::MatchRank;

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListRow {
    /// The heading of a chapter that has points below it.
    Chapter(ChapterIx),
    /// The heading of points that were found equally well.
    MatchRank(MatchRank),
    /// A point.
    Point(PointIx),
    /// That no point was found, above what was found elsewhere.
    Nothing,
    /// The heading of what was found outside the points.
    OtherMatch,
    /// The destination of Enter from the selected one of these.
    Leads,
    /// A place outside the points, by its place among those.
    Place(usize),
}

/// The points that are shown, the places found elsewhere, and the rows that
/// they make. Points and places are counted through: a *place in the list* is
/// that of a point, or past the points that of a place elsewhere.
#[derive(Clone, Debug, Default)]
pub(crate) struct View {
    points: Vec<PointIx>,
    rows: Vec<ListRow>,
    /// The row of each place in the list.
    row_of: Vec<usize>,
    /// The end of each tier's points, where there are several tiers: within one
    /// they are in document order.
    ends: Vec<usize>,
}

impl View {
    /// Shows points, which are in document order, or by tier where there are
    /// several tiers; then so many places elsewhere.
    pub(crate) fn new(
        declaration: &Declaration,
        points: Vec<PointIx>,
        ranks: &[MatchRank],
        other_matches: usize,
    ) -> Self {
        let ranks = if ranks.first() == ranks.last() { &[] } else { ranks };
        let mut view = Self {
            rows: Vec::with_capacity(points.len() + 8),
            row_of: Vec::with_capacity(points.len()),
            ..Self::default()
        };
        let (mut chapter, mut last) = (0..0, None);
        view.ends = ranks
            .chunk_by(|a, b| a == b)
            .scan(0, |end, rank| {
                *end += rank.len();
                Some(*end)
            })
            .collect();
        for (place, point) in points.iter().enumerate() {
            let rank = ranks.get(place).copied();
            match rank {
                Some(rank) if last != Some(rank) => view.rows.push(ListRow::MatchRank(rank)),
                None if !chapter.contains(point) => {
                    let ix = declaration.chapter_of(*point);
                    chapter = declaration.chapters[ix].points.clone();
                    view.rows.push(ListRow::Chapter(ix));
                }
                _ => {}
            }
            last = rank;
            view.push(ListRow::Point(*point));
        }
        view.points = points;
        view.add_other_matches(other_matches);
        view
    }

    fn push(&mut self, row: ListRow) {
        self.row_of.push(self.rows.len());
        self.rows.push(row);
    }

    fn add_other_matches(&mut self, other_matches: usize) {
        if other_matches > 0 {
            self.rows.extend(self.points.is_empty().then_some(ListRow::Nothing));
            self.rows.extend([ListRow::OtherMatch, ListRow::Leads]);
            (0..other_matches).for_each(|place| self.push(ListRow::Place(place)));
        }
    }

    /// The points that are shown, in the order of the list.
    pub(crate) fn points(&self) -> &[PointIx] {
        &self.points
    }

    /// The rows of the list.
    pub(crate) fn rows(&self) -> &[ListRow] {
        &self.rows
    }

    /// The number of points and places elsewhere.
    pub(crate) fn len(&self) -> usize {
        self.row_of.len()
    }

    /// True where there is nothing to select.
    pub(crate) fn is_empty(&self) -> bool {
        self.row_of.is_empty()
    }

    /// The place in the list of a point, if it is shown.
    pub(crate) fn place(&self, point: PointIx) -> Option<usize> {
        let ranks = if self.ends.is_empty() { &[self.points.len()][..] } else { &self.ends };
        let mut start = 0;
        ranks.iter().find_map(|end| {
            let first = std::mem::replace(&mut start, *end);
            let found = self.points[first..*end].binary_search(&point).ok()?;
            Some(first + found)
        })
    }

    /// The row of a place in the list.
    pub(crate) fn row(&self, place: usize) -> usize {
        self.row_of[place]
    }

    /// The shown point that is nearest to a point: itself, else the next one in
    /// the document, else the last; by tier, the best one.
    pub(crate) fn nearest(&self, point: PointIx) -> Option<PointIx> {
        if !self.ends.is_empty() {
            return self.place(point).map(|_| point).or(self.points.first().copied());
        }
        let place = self.points.partition_point(|shown| *shown < point);
        self.points.get(place).or(self.points.last()).copied()
    }

    /// The first place in the list of the next group of rows, or of the one
    /// before; groups are what headings head.
    pub(crate) fn group(&self, place: usize, forward: bool) -> Option<usize> {
        let is_heading = |row: &ListRow| !matches!(row, ListRow::Point(_) | ListRow::Place(_));
        let row = self.row_of[place];
        let heading = if forward {
            row + self.rows[row..].iter().position(is_heading)?
        } else {
            let own = self.rows[..row].iter().rposition(is_heading)?;
            self.rows[..own].iter().rposition(|row| !is_heading(row)).map_or(own, |before| {
                self.rows[..before].iter().rposition(is_heading).unwrap_or(own)
            })
        };
        Some(self.row_of.partition_point(|row| *row <= heading)).filter(|place| *place < self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;

    #[test]
    fn chapters_head_their_points() {
        let declaration = builtin();
        let ix = |id: &str| declaration.position(id.parse().unwrap()).unwrap();
        let view = View::new(&declaration, vec![ix("3.1"), ix("3.4"), ix("5.3")], &[], 1);
        let rows = [
            ListRow::Chapter(2),
            ListRow::Point(ix("3.1")),
            ListRow::Point(ix("3.4")),
            ListRow::Chapter(4),
            ListRow::Point(ix("5.3")),
            ListRow::OtherMatch,
            ListRow::Leads,
            ListRow::Place(0),
        ];
        assert_eq!(view.rows(), rows);
        assert_eq!((view.row(2), view.row(3), view.len()), (4, 7, 4));
        assert_eq!(
            [view.group(0, true), view.group(2, true), view.group(3, true)],
            [Some(2), Some(3), None]
        );
        assert_eq!(
            [view.group(1, false), view.group(2, false), view.group(3, false)],
            [Some(0), Some(0), Some(2)]
        );
        assert_eq!(view.nearest(ix("3.2")), Some(ix("3.4")));
        assert_eq!(view.nearest(ix("7.1")), Some(ix("5.3")));
        assert_eq!(View::default().nearest(0), None);
    }

    #[test]
    fn several_tiers_head_their_points() {
        let view = View::new(
            &builtin(),
            vec![9, 2, 4],
            &[MatchRank::Word, MatchRank::Near, MatchRank::Near],
            0,
        );
        let rows = [
            ListRow::MatchRank(MatchRank::Word),
            ListRow::Point(9),
            ListRow::MatchRank(MatchRank::Near),
            ListRow::Point(2),
            ListRow::Point(4),
        ];
        assert_eq!(view.rows(), rows);
        assert_eq!((view.place(9), view.place(4), view.place(3)), (Some(0), Some(2), None));
        assert_eq!((view.nearest(4), view.nearest(3)), (Some(4), Some(9)));
    }
}
