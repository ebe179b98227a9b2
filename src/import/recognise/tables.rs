//! Tables: the words of their heads decide what their cells are.

use std::collections::BTreeMap;

use super::ids::Id;
use super::lexicon::Cue;
use super::work::{Head, Sign, Work};
use crate::import::{Cell, Class, Kind};

/// A table: its cells by row and column, each with its units.
type Rows = BTreeMap<u32, BTreeMap<u32, Vec<usize>>>;

/// Decides the cells of tables whose heads are known.
pub(super) fn find(work: &mut Work) {
    let mut tables: BTreeMap<u32, Rows> = BTreeMap::new();
    for at in (0..work.len()).filter(|at| work.is_open(*at)) {
        if let Kind::Cell(Cell { table, row, column }) = work.facts[at].kind() {
            tables
                .entry(table)
                .or_default()
                .entry(row)
                .or_default()
                .entry(column)
                .or_default()
                .push(at);
        }
    }
    for rows in tables.values() {
        title(work, rows);
        if let Some(columns) = columns(work, rows) {
            by_column(work, rows, &columns);
        } else if row_labels(work, rows) >= 2 {
            by_row(work, rows);
        } else if rows.values().map(BTreeMap::len).max().unwrap_or(0) >= 2 {
            unknown(work, rows);
        }
    }
}

/// The cue of a cell of one paragraph.
fn cue(work: &Work, cell: &[usize]) -> Option<Cue> {
    let [only] = cell else { return None };
    work.cue_alone(*only)
}

/// A first row of one cell, over rows of several, is a chapter's title.
fn title(work: &mut Work, rows: &Rows) {
    let wide = rows.values().any(|row| row.len() >= 2);
    let first = rows.values().next().and_then(|row| match row.values().collect::<Vec<_>>()[..] {
        [cell] => cell.first().copied(),
        _ => None,
    });
    if let Some(at) = first.filter(|at| wide && work.facts[*at].is_titleish()) {
        work.heads[at] = Some(Head { sign: Sign::Table, level: 0, rule: Id::HeadingTable });
    }
}

/// The row of heads and the cue of each column, if two at least are known and one of
/// them holds points.
fn columns(work: &Work, rows: &Rows) -> Option<(u32, BTreeMap<u32, Cue>)> {
    let head = |(row, cells): (&u32, &BTreeMap<u32, Vec<usize>>)| {
        let cues: BTreeMap<u32, Cue> =
            cells.iter().filter_map(|(column, cell)| Some((*column, cue(work, cell)?))).collect();
        let points = cues.values().any(|cue| matches!(cue, Cue::Action | Cue::Next));
        (cues.len() >= 2 && points).then_some((*row, cues))
    };
    rows.iter().take(3).find_map(head)
}

fn by_column(work: &mut Work, rows: &Rows, (head, cues): &(u32, BTreeMap<u32, Cue>)) {
    for (row, cells) in rows {
        for (column, cell) in cells {
            for (place, &at) in cell.iter().enumerate() {
                if work.heads[at].is_some() {
                    continue;
                }
                match cues.get(column) {
                    _ if row <= head => work.decide(at, Class::Label, Id::TableLabel, 0),
                    Some(Cue::Action | Cue::Next) if place > 0 && work.label(at) == 0 => {
                        work.join(at, Class::Point, Id::Continuation);
                    }
                    Some(cue) => by_cue(work, at, *cue),
                    None => work.set(at, Class::Aside, Id::TableUnknown),
                }
            }
        }
    }
}

fn by_cue(work: &mut Work, at: usize, cue: Cue) {
    let (class, rule) = match cue {
        Cue::Action | Cue::Next => (Class::Point, Id::TablePoint),
        Cue::Lead => (Class::Aside, Id::Lead),
        Cue::Deadline => (Class::Aside, Id::Deadline),
        Cue::Status => (Class::Aside, Id::Status),
        _ => (Class::Evaluation, Id::TableEvaluation),
    };
    work.set(at, class, rule);
}

/// The number of rows whose first cell is a known label.
fn row_labels(work: &Work, rows: &Rows) -> usize {
    let labelled = |row: &&BTreeMap<u32, Vec<usize>>| {
        row.len() >= 2 && row.values().next().is_some_and(|cell| cue(work, cell).is_some())
    };
    rows.values().filter(labelled).count()
}

fn by_row(work: &mut Work, rows: &Rows) {
    for cells in rows.values() {
        let mut row = cells.values();
        let Some(first) = row.next() else { continue };
        let label = cue(work, first);
        for &at in first.iter().filter(|at| work.heads[**at].is_none()).collect::<Vec<_>>() {
            let class = if label.is_some() { Class::Label } else { Class::Evaluation };
            let rule = if label.is_some() { Id::TableLabel } else { Id::TableEvaluation };
            work.decide(at, class, rule, 0);
        }
        for &at in row.flatten() {
            by_cue(work, at, label.unwrap_or(Cue::Evaluation));
        }
    }
}

/// A table whose heads say nothing: its cells are read as paragraphs, and one asks.
fn unknown(work: &mut Work, rows: &Rows) {
    let cells = rows.values().flat_map(BTreeMap::values).flatten();
    for &at in cells.filter(|at| work.heads[**at].is_none()).collect::<Vec<_>>() {
        if !work.is_item(at) {
            work.decide(at, Class::Evaluation, Id::TableUnknown, 0);
        }
    }
}
