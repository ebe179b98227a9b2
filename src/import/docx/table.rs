//! The place in an open table.

use std::collections::HashSet;

use super::super::Cell;
use super::xml::Tag;

/// An open table.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Number of the table, from 1.
    number: u32,
    /// Rows so far.
    row: u32,
    /// Cells so far.
    cells: u32,
    /// Columns left of the open cell.
    column: u32,
    /// Columns left of the next cell.
    next: u32,
    /// Columns in which a cell goes on downwards.
    merged: HashSet<u32>,
    /// True if the open cell is one that goes on downwards.
    goes_on: bool,
    /// True if the open row was deleted.
    pub(super) is_row_deleted: bool,
    /// True if the open cell is shown as part of another, or was deleted.
    pub(super) is_cell_out: bool,
}

impl Table {
    pub(super) fn new(number: u32) -> Self {
        Self { number, ..Self::default() }
    }

    pub(super) fn begin_row(&mut self) {
        self.row = self.row.saturating_add(1);
        self.column = 0;
        self.next = 0;
        self.is_row_deleted = false;
    }

    pub(super) fn end_row(&mut self) {
        self.is_row_deleted = false;
    }

    pub(super) fn begin_cell(&mut self) {
        self.cells = self.cells.saturating_add(1);
        self.column = self.next;
        self.next = self.next.saturating_add(1);
        self.goes_on = false;
        self.is_cell_out = false;
    }

    /// Takes an element of `w:trPr`.
    pub(super) fn row_property(&mut self, tag: &Tag<'_>) {
        match tag.word() {
            "gridBefore" => self.next = tag.number().unwrap_or(0),
            "del" => self.is_row_deleted = true,
            _ => {}
        }
    }

    /// Takes an element of `w:tcPr`.
    pub(super) fn cell_property(&mut self, tag: &Tag<'_>) {
        let begins = || tag.val().is_some_and(|value| value == "restart");
        match tag.word() {
            "gridSpan" => {
                let columns = tag.number().unwrap_or(1).max(1);
                self.next = self.column.saturating_add(columns);
            }
            "vMerge" => {
                self.goes_on = true;
                let is_new = self.merged.insert(self.column);
                self.is_cell_out |= !is_new && !begins();
            }
            "hMerge" => self.is_cell_out |= !begins(),
            "cellDel" => self.is_cell_out = true,
            _ => {}
        }
    }

    pub(super) fn end_cell(&mut self) {
        if !self.goes_on {
            self.merged.remove(&self.column);
        }
        self.is_cell_out = false;
    }

    /// True if its one cell is no more than a frame around text.
    pub(super) fn is_frame(&self) -> bool {
        self.cells == 1
    }

    /// The open cell.
    pub(super) fn cell(&self) -> Cell {
        let column = self.column.saturating_add(1);
        Cell { table: self.number, row: self.row.max(1), column }
    }
}
