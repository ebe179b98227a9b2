//! Tables, fitted to a width: in columns, or a row below the other where the
//! columns would be too narrow.

use super::line::{Line, Style};

/// Columns between two columns of a table.
const GAP: usize = 2;

/// Widest word for which a column must have room where there is little of it; a
/// longer one is broken.
const LONGEST: usize = 24;

/// A table while it is read.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) head: Vec<Line>,
    pub(super) rows: Vec<Vec<Line>>,
}

impl Table {
    /// Its lines within so many columns.
    pub(super) fn lines(&self, columns: usize) -> Vec<Line> {
        match self.widths(columns) {
            Some(widths) => self.side_by_side(&widths),
            None => self.below_each_other(columns),
        }
    }

    /// The cells of a column, its head first.
    fn column(&self, place: usize) -> impl Iterator<Item = &Line> {
        let rows = [&self.head].into_iter().chain(&self.rows);
        rows.filter_map(move |row| row.get(place))
    }

    /// The width of each column; none where one would have no room for its words.
    fn widths(&self, columns: usize) -> Option<Vec<usize>> {
        let places = 0..self.head.len();
        let widest = |place| self.column(place).map(Line::width).max().unwrap_or_default();
        let longest = |place| self.column(place).map(longest_word).max().unwrap_or_default();
        let natural: Vec<usize> = places.clone().map(widest).collect();
        let most = LONGEST.max(columns / 3);
        let least: Vec<usize> = places.map(|place| longest(place).min(most)).collect();
        let room = columns.checked_sub(GAP * natural.len().saturating_sub(1))?;
        let widths = shared(&natural, &least, room);
        (widths.iter().sum::<usize>() <= room).then_some(widths)
    }

    fn side_by_side(&self, widths: &[usize]) -> Vec<Line> {
        let rows: Vec<Vec<Line>> = self.rows.iter().map(|row| row_lines(row, widths)).collect();
        let is_open = rows.iter().any(|row| row.len() > 1);
        let mut lines = Vec::new();
        if self.head.iter().any(|cell| !cell.spans.is_empty()) {
            lines = row_lines(&self.head, widths);
            let rule = widths.iter().map(|width| Line::of(Style::Plain, &"─".repeat(*width)));
            lines.extend(row_lines(&rule.collect::<Vec<_>>(), widths));
        }
        for (place, row) in rows.into_iter().enumerate() {
            if is_open && place > 0 {
                lines.push(Line::default());
            }
            lines.extend(row);
        }
        lines
    }

    /// Each row with its first cell in front and the others under it, with the
    /// names of their columns.
    fn below_each_other(&self, columns: usize) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for row in &self.rows {
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            lines.extend(row.first().into_iter().flat_map(|cell| cell.wrapped(columns)));
            for (cell, head) in row.iter().zip(&self.head).skip(1) {
                if cell.spans.is_empty() {
                    continue;
                }
                let mut field = Line::default();
                if !head.spans.is_empty() {
                    field.push(Style::Plain, &format!("{}: ", head.text()));
                }
                field.append(cell);
                let wrapped = field.wrapped(columns.saturating_sub(GAP));
                lines.extend(wrapped.iter().map(|line| {
                    let mut indented = Line::of(Style::Plain, &" ".repeat(GAP));
                    indented.append(line);
                    indented
                }));
            }
        }
        lines
    }
}

/// Columns of the longest word.
fn longest_word(cell: &Line) -> usize {
    let words = |text: String| text.split(' ').map(crate::text::width).max();
    words(cell.text()).unwrap_or_default()
}

/// What each column gets of the room: as much as it wants where that is less than
/// an equal share of what the others leave, never less than the least.
fn shared(natural: &[usize], least: &[usize], room: usize) -> Vec<usize> {
    let mut widths = vec![None; natural.len()];
    loop {
        let given: usize = widths.iter().flatten().sum();
        let waiting = widths.iter().filter(|width| width.is_none()).count();
        let share = room.saturating_sub(given).checked_div(waiting).unwrap_or_default();
        let mut open = (0..widths.len()).filter(|place| widths[*place].is_none());
        let fixed = open.find_map(|place| {
            let is_least = least[place] >= share;
            let columns = if is_least { least[place] } else { natural[place] };
            (is_least || columns <= share).then_some((place, columns))
        });
        match fixed {
            Some((place, columns)) => widths[place] = Some(columns),
            None => return widths.into_iter().map(|width| width.unwrap_or(share)).collect(),
        }
    }
}

/// The lines of a row, its cells side by side.
fn row_lines(row: &[Line], widths: &[usize]) -> Vec<Line> {
    let cells: Vec<Vec<Line>> =
        row.iter().zip(widths).map(|(cell, width)| cell.wrapped(*width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    let line = |at| {
        let mut line = Line::default();
        let mut start = 0;
        for (cell, width) in cells.iter().zip(widths) {
            if let Some(part) = cell.get(at).filter(|part: &&Line| !part.spans.is_empty()) {
                line.pad(start);
                line.append(part);
            }
            start += width + GAP;
        }
        line
    };
    (0..height).map(line).collect()
}
