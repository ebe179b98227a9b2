//! Tables: which cell a block stands in, and if a table holds data or lays out a page.

use super::events::Tag;
use crate::import::block::{Block, Cell, Kind, words};

/// Columns that are told apart.
const COLUMNS: usize = 100;

/// Words of a cell that holds a page rather than data.
const OF_A_PAGE: usize = 200;

/// A table that is open.
#[derive(Debug, Default)]
pub(super) struct Table {
    row: u32,
    /// The next free column of the row, from 0.
    column: usize,
    columns: usize,
    /// The last row that a cell reaches down to, by column.
    covered: Vec<u32>,
    /// True if it holds another table, or a heading.
    pub holds_more: bool,
    /// The blocks in its cells: index, row and column.
    pub cells: Vec<(usize, u32, u32)>,
}

impl Table {
    pub(super) fn of(tag: &Tag) -> Self {
        let presents = matches!(tag.get("role"), Some("presentation" | "none"));
        Self { holds_more: presents, ..Self::default() }
    }

    pub(super) fn begin_row(&mut self) {
        self.row = self.row.saturating_add(1);
        self.column = 0;
    }

    /// The row and column of the next cell, from 1.
    pub(super) fn begin_cell(&mut self, tag: &Tag) -> (u32, u32) {
        if self.row == 0 {
            self.begin_row();
        }
        while self.covered.get(self.column).is_some_and(|last| *last >= self.row) {
            self.column += 1;
        }
        let span = |name| tag.number(name).and_then(|n| u32::try_from(n).ok()).unwrap_or(1);
        let start = self.column.min(COLUMNS);
        let width = usize::try_from(span("colspan").max(1)).unwrap_or(COLUMNS);
        self.column = start.saturating_add(width).min(COLUMNS + 1);
        // A height of 0 reaches to the end.
        let last =
            span("rowspan").checked_sub(1).map_or(u32::MAX, |more| self.row.saturating_add(more));
        self.covered.resize(self.covered.len().max(self.column), 0);
        self.covered[start..self.column].fill(last);
        self.columns = self.columns.max(self.column);
        (self.row, u32::try_from(start + 1).unwrap_or(u32::MAX))
    }

    /// True if it holds data: two rows and columns at least, and no cell that is most of it.
    pub(super) fn is_data(&self, blocks: &[Block]) -> bool {
        if self.holds_more || self.row < 2 || self.columns < 2 {
            return false;
        }
        let (mut all, mut most, mut here, mut at) = (0, 0, 0, (0, 0));
        for (index, row, column) in &self.cells {
            let count = blocks.get(*index).map_or(0, |block| words(&block.text));
            here = if at == (*row, *column) { here + count } else { count };
            at = (*row, *column);
            most = most.max(here);
            all += count;
        }
        most < OF_A_PAGE || most * 2 < all
    }

    /// Makes cells of the blocks of a table of data: the page's table of this number.
    pub(super) fn settle(&self, table: u32, blocks: &mut [Block]) {
        for (index, row, column) in &self.cells {
            if let Some(block) = blocks.get_mut(*index) {
                block.kind = Kind::Cell(Cell { table, row: *row, column: *column });
            }
        }
    }
}
