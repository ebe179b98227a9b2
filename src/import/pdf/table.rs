//! Tables: rows of segments that leave the same gaps free from top to bottom.

use std::ops::Range;

use super::letters;
use super::segment::Segment;
use crate::import::Cell;

/// Narrowest gap between two columns, in pixels.
const NARROWEST: i32 = 6;
/// Fewest rows with more than one cell that make a table.
const FEWEST: usize = 2;
/// Most columns.
const MOST_COLUMNS: usize = 20;
/// Most lines of one cell that nothing stands beside.
const MOST_ALONE: usize = 40;

/// Segments that stand beside each other, from left to right.
pub(super) type Row = Vec<Segment>;

/// A stretch of rows that is a table.
#[derive(Debug)]
pub(super) struct Table {
    /// Which rows.
    pub(super) rows: Range<usize>,
    /// Left and right side of each column, in pixels.
    columns: Vec<(i32, i32)>,
}

/// The tables among rows, in order.
pub(super) fn tables(rows: &[Row]) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut at = 0;
    while at < rows.len() {
        let table = Table::from(rows, at);
        at = table.rows.end.max(at + 1);
        if table.is_certain(rows) {
            tables.push(table);
        }
    }
    tables
}

impl Table {
    /// The rows from one with several cells on that leave its gaps free.
    fn from(rows: &[Row], at: usize) -> Self {
        let mut table = Self { rows: at..at, columns: Vec::new() };
        let Some(first) = rows.get(at).filter(|row| row.len() > 1) else { return table };
        table = Self { rows: at..at + 1, columns: with(&[], first) };
        let mut above = first;
        for (row, cells) in rows.iter().enumerate().skip(at + 1) {
            let columns = with(&table.columns, cells);
            let known = table.rows.len() >= FEWEST && columns.len() < table.columns.len();
            let far = pitch(above, cells) > 4 * height(above) || row > table.rows.end + MOST_ALONE;
            if far || known || !(2..=MOST_COLUMNS).contains(&columns.len()) {
                break;
            }
            table.columns = columns;
            if cells.len() > 1 {
                table.rows.end = row + 1;
            }
            above = cells;
        }
        table.columns = table.own_columns(rows);
        table.end(rows);
        table
    }

    /// The columns that its own rows leave.
    fn own_columns(&self, rows: &[Row]) -> Vec<(i32, i32)> {
        let rows = rows.get(self.rows.clone()).unwrap_or_default();
        rows.iter().fold(Vec::new(), |columns, row| with(&columns, row))
    }

    /// Adds the lines that go on the last row's cells.
    fn end(&mut self, rows: &[Row]) {
        while let (Some(last), Some(next)) = (rows.get(self.rows.end - 1), rows.get(self.rows.end))
        {
            let close = pitch(last, next) <= height(last) * 5 / 4;
            let inside = with(&self.columns, next).len() == self.columns.len();
            if !close || next.len() > 1 || !inside {
                break;
            }
            self.rows.end += 1;
        }
    }

    /// True if there are rows enough, and they are neither labels or numbers
    /// of notes with their words nor titles with page numbers.
    fn is_certain(&self, rows: &[Row]) -> bool {
        let rows = rows.get(self.rows.clone()).unwrap_or_default();
        let several = || rows.iter().filter(|row| row.len() > 1);
        let numbers = several().filter(|row| row.last().is_some_and(|cell| is_number(&cell.text)));
        let notes = self.columns.len() == 2;
        let labels = several().filter(|row| {
            row.first().is_some_and(|cell| {
                let label = letters::label(&cell.text) == Some(cell.text.len());
                label || (notes && is_number(&cell.text))
            })
        });
        let count = several().count();
        count >= FEWEST && numbers.count() * 2 < count && labels.count() * 2 < count
    }

    /// The column that a segment stands in, from 0.
    fn column(&self, segment: &Segment) -> usize {
        self.columns.iter().rposition(|(left, _)| *left <= segment.left).unwrap_or(0)
    }

    /// The sides of a column in pixels.
    pub(super) fn sides(&self, cell: Cell) -> (i32, i32) {
        let column = usize::try_from(cell.column - 1).unwrap_or(usize::MAX);
        self.columns.get(column).copied().unwrap_or_default()
    }

    /// Every segment with its cell, in the order of cells.
    pub(super) fn cells(&self, rows: &[Row], number: u32) -> Vec<(Cell, Segment)> {
        let leading = leading(rows);
        let tight = is_tight(rows);
        let mut cells = Vec::new();
        let mut row = 1;
        for (at, segments) in rows.iter().enumerate() {
            let heads = segments.first().is_some_and(|first| self.column(first) == 0);
            let gap = at.checked_sub(1).and_then(|above| Some(pitch(rows.get(above)?, segments)));
            let begins = match gap {
                None => false,
                Some(_) if tight => heads && segments.len() > 1,
                Some(gap) => is_apart(gap, leading) && (heads || segments.len() > 1),
            };
            row += u32::from(begins);
            for segment in segments {
                let column = u32::try_from(self.column(segment) + 1).unwrap_or(u32::MAX);
                cells.push((Cell { table: number, row, column }, segment.clone()));
            }
        }
        cells.sort_by_key(|(cell, segment)| (cell.row, cell.column, segment.middle()));
        cells
    }
}

/// True for columns of running text: rows without space between them, of
/// which many cells go on a sentence.
pub(super) fn is_prose(rows: &[Row]) -> bool {
    let later = || rows.iter().skip(1).flatten();
    let going_on = later().filter(|cell| cell.text.starts_with(char::is_lowercase)).count();
    is_tight(rows) && rows.len() > 2 && going_on * 5 >= later().count() * 2
}

/// Pixels from each row to the next.
fn gaps(rows: &[Row]) -> impl Iterator<Item = i32> {
    rows.windows(2).filter_map(|pair| Some(pitch(pair.first()?, pair.get(1)?)))
}

/// The least of them.
fn leading(rows: &[Row]) -> i32 {
    gaps(rows).filter(|gap| *gap > 0).min().unwrap_or(0)
}

fn is_apart(gap: i32, leading: i32) -> bool {
    gap * 10 > leading * 13
}

/// True if no row stands apart from the one above.
fn is_tight(rows: &[Row]) -> bool {
    let leading = leading(rows);
    !gaps(rows).any(|gap| is_apart(gap, leading))
}

/// Pixels from one row to another.
fn pitch(above: &Row, row: &Row) -> i32 {
    let middle = |row: &Row| row.iter().map(Segment::middle).min().unwrap_or(0);
    middle(row) - middle(above)
}

fn height(row: &Row) -> i32 {
    row.iter().map(Segment::height).max().unwrap_or(0)
}

/// Columns made wide enough for the cells of a row; those that touch are one.
fn with(columns: &[(i32, i32)], row: &Row) -> Vec<(i32, i32)> {
    let cells = row.iter().map(|cell| (cell.left, cell.right));
    let mut all: Vec<(i32, i32)> = columns.iter().copied().chain(cells).collect();
    all.sort_unstable();
    let mut merged: Vec<(i32, i32)> = Vec::with_capacity(all.len());
    for (left, right) in all {
        match merged.last_mut() {
            Some(last) if left < last.1 + NARROWEST => last.1 = last.1.max(right),
            _ => merged.push((left, right)),
        }
    }
    merged
}

fn is_number(text: &str) -> bool {
    text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}
