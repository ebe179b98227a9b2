//! The points that are shown, as rows of the list.

use crate::declaration::{ChapterIx, Declaration, PointIx};

/// A row of the list of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListRow {
    /// The heading of a chapter that has points below it.
    Chapter(ChapterIx),
    /// A point.
    Point(PointIx),
}

/// The points that are shown, in document order, and the rows that they make.
#[derive(Clone, Debug, Default)]
pub struct View {
    points: Vec<PointIx>,
    rows: Vec<ListRow>,
    /// The row of each point, in the order of `points`.
    row_of: Vec<usize>,
}

impl View {
    /// Shows these points, which are in document order.
    pub fn new(declaration: &Declaration, points: Vec<PointIx>) -> Self {
        let mut view = Self {
            rows: Vec::with_capacity(points.len() + 8),
            row_of: Vec::with_capacity(points.len()),
            points,
        };
        let mut chapter = None;
        for point in &view.points {
            if !chapter.is_some_and(|c: ChapterIx| declaration.chapters[c].points.contains(point)) {
                let next = declaration.chapter_of(*point);
                view.rows.push(ListRow::Chapter(next));
                chapter = Some(next);
            }
            view.row_of.push(view.rows.len());
            view.rows.push(ListRow::Point(*point));
        }
        view
    }

    /// The points that are shown.
    pub fn points(&self) -> &[PointIx] {
        &self.points
    }

    /// The rows of the list.
    pub fn rows(&self) -> &[ListRow] {
        &self.rows
    }

    /// The place among the shown points of a point, if it is shown.
    pub fn place(&self, point: PointIx) -> Option<usize> {
        self.points.binary_search(&point).ok()
    }

    /// The row of the point at a place.
    pub fn row(&self, place: usize) -> usize {
        self.row_of[place]
    }

    /// The shown point that is nearest to a point: itself, else the next one in
    /// the document, else the last.
    pub fn nearest(&self, point: PointIx) -> Option<PointIx> {
        let place = self.points.partition_point(|shown| *shown < point);
        self.points.get(place).or(self.points.last()).copied()
    }

    /// Shows one more point.
    pub fn include(&mut self, declaration: &Declaration, point: PointIx) {
        if let Err(place) = self.points.binary_search(&point) {
            let mut points = std::mem::take(&mut self.points);
            points.insert(place, point);
            *self = Self::new(declaration, points);
        }
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
        let mut view = View::new(&declaration, vec![ix("3.1"), ix("3.4"), ix("5.3")]);
        let rows = [
            ListRow::Chapter(2),
            ListRow::Point(ix("3.1")),
            ListRow::Point(ix("3.4")),
            ListRow::Chapter(4),
            ListRow::Point(ix("5.3")),
        ];
        assert_eq!(view.rows(), rows);
        assert_eq!(view.row(2), 4);
        assert_eq!(view.nearest(ix("3.2")), Some(ix("3.4")));
        assert_eq!(view.nearest(ix("7.1")), Some(ix("5.3")));
        view.include(&declaration, ix("4.6"));
        assert_eq!(view.points(), [ix("3.1"), ix("3.4"), ix("4.6"), ix("5.3")]);
        assert_eq!(View::default().nearest(0), None);
    }
}
