//! Lines of a page in reading order, and the sides of their columns.

use rustc_hash::FxHashMap;

use super::columns::Region;
use super::segment::Segment;
use super::table::{self, Row, Table};
use crate::import::Cell;

/// A line of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// The words with their place.
    pub(super) words: Segment,
    /// Page, from 1.
    pub(super) page: u32,
    /// Which line of the page in reading order, from 1.
    pub(super) number: u32,
    /// Column, 0 for the whole width.
    pub(super) column: u32,
    /// Left side of its column in pixels.
    pub(super) from: i32,
    /// Right side of its column in pixels.
    pub(super) to: i32,
    /// Its place in a table, if it is in one.
    pub(super) cell: Option<Cell>,
    /// True for a row of a table of contents.
    pub(super) contents: bool,
}

/// The lines of regions, page by page.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Page, from 1.
    page: u32,
    /// Lines of the page so far.
    number: u32,
    /// Tables of the document so far.
    tables: u32,
}

impl Lines {
    /// Goes on with another page.
    pub(super) fn turn(&mut self, page: u32) {
        (self.page, self.number) = (page, 0);
    }

    /// True if the page has no line yet.
    pub(super) fn is_new_page(&self) -> bool {
        self.number == 0
    }

    /// The lines of a region: what stands beside each other is one line, but
    /// for the cells of tables, which follow each other.
    pub(super) fn of(&mut self, region: Region) -> Vec<Line> {
        let mut rows = rows(region.segments);
        let mut lines = Vec::with_capacity(rows.len());
        let mut done = 0;
        for table in table::tables(&rows) {
            for row in rows.get_mut(done..table.rows.start).unwrap_or_default() {
                lines.push(self.line(std::mem::take(row), region.column));
            }
            let cells = rows.get(table.rows.clone()).unwrap_or_default();
            lines.extend(self.cells(&table, cells, region.column));
            done = table.rows.end;
        }
        for row in rows.get_mut(done..).unwrap_or_default() {
            lines.push(self.line(std::mem::take(row), region.column));
        }
        lines
    }

    /// The lines of a table's cells, or of columns that looked like a table.
    fn cells(&mut self, table: &Table, rows: &[Row], column: u32) -> Vec<Line> {
        let prose = table::is_prose(rows);
        self.tables += u32::from(!prose);
        let mut cells = table.cells(rows, self.tables);
        if prose {
            cells.sort_by_key(|(cell, segment)| (cell.column, segment.middle()));
        }
        let line = |(cell, words): (Cell, Segment)| {
            if prose {
                return self.line(vec![words], column * 2 + cell.column);
            }
            let (from, to) = table.sides(cell);
            Line { from, to, cell: Some(cell), ..self.line(vec![words], column) }
        };
        cells.into_iter().map(line).collect()
    }

    fn line(&mut self, row: Row, column: u32) -> Line {
        self.number += 1;
        let mut words = Segment::default();
        for (at, segment) in row.into_iter().enumerate() {
            match at {
                0 => words = segment,
                _ => words.append(segment),
            }
        }
        Line { words, page: self.page, number: self.number, column, ..Line::default() }
    }
}

/// Segments that stand beside each other, from left to right.
fn rows(segments: Vec<Segment>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for segment in segments {
        match rows.last_mut() {
            Some(row) if row.first().is_some_and(|first| first.beside(&segment)) => {
                row.push(segment);
            }
            _ => rows.push(vec![segment]),
        }
    }
    for row in &mut rows {
        row.sort_by_key(|segment| segment.left);
    }
    rows
}

/// The sides of a column: over all pages, even and odd ones apart.
#[derive(Clone, Copy)]
struct Sides {
    from: i32,
    to: i32,
}

/// Gives every line the sides of its column.
pub(super) fn measure(lines: &mut [Line], body: i32) {
    let mut columns: FxHashMap<(u32, u32), (Vec<i32>, Vec<i32>)> = FxHashMap::default();
    let in_columns = |line: &&Line| line.cell.is_none() && (line.words.size - body).abs() <= 1;
    for line in lines.iter().filter(in_columns) {
        let (lefts, rights) = columns.entry((line.column, line.page % 2)).or_default();
        lefts.push(line.words.left);
        rights.push(line.words.right);
    }
    let sides: FxHashMap<(u32, u32), Sides> = columns
        .into_iter()
        .map(|(column, (lefts, rights))| {
            (column, Sides { from: ends(lefts).0, to: ends(rights).1 })
        })
        .collect();
    for line in lines.iter_mut().filter(|line| line.cell.is_none()) {
        let own = sides.get(&(line.column, line.page % 2)).copied();
        let facing = sides.get(&(line.column, (line.page + 1) % 2)).copied();
        let sides = match (own, facing) {
            (Some(own), Some(facing)) if !is_shifted(own, facing) => {
                Sides { from: own.from.min(facing.from), to: own.to.max(facing.to) }
            }
            (Some(own), _) => own,
            (None, Some(facing)) => facing,
            (None, None) => Sides { from: line.words.left, to: line.words.right },
        };
        (line.from, line.to) = (sides.from, sides.to);
    }
}

/// True if odd pages stand beside even ones, as in a bound book.
fn is_shifted(own: Sides, facing: Sides) -> bool {
    let (from, to) = (own.from - facing.from, own.to - facing.to);
    from.abs() > 4 && (from - to).abs() <= 3
}

/// Two of the sorted values: so many from the least, as many from the greatest.
fn ends(mut values: Vec<i32>) -> (i32, i32) {
    values.sort_unstable();
    let aside = values.len() / 20;
    let value = |at: usize| values.get(at).copied().unwrap_or(0);
    (value(aside), value(values.len().saturating_sub(aside + 1)))
}
