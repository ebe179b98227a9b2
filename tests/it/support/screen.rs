//! What a harness shows: its screen as text, as styles and as cells.

use std::collections::BTreeSet;
use std::fmt::Write;

use hertog::ui::draw;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use super::harness::Harness;

impl Harness {
    /// Column and row of the cursor, if it is shown.
    pub(crate) fn cursor(&self) -> (u16, u16) {
        let (columns, rows) = self.state.size();
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| draw(frame, &self.state, self.look)).unwrap();
        let at = terminal.backend().cursor_position();
        (at.x, at.y)
    }

    pub(crate) fn buffer(&self) -> Buffer {
        let (columns, rows) = self.state.size();
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| draw(frame, &self.state, self.look)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// The screen as text.
    pub(crate) fn screen(&self) -> String {
        let buffer = self.buffer();
        let rows = buffer.content.chunks(usize::from(buffer.area.width));
        rows.map(|row| text(row).trim_end().to_owned() + "\n").collect()
    }

    /// The screen as text, then every stretch of it that has a style of its own.
    pub(crate) fn styled(&self) -> String {
        let buffer = self.buffer();
        let mut out = self.screen();
        out.push('\n');
        for (y, row) in buffer.content.chunks(usize::from(buffer.area.width)).enumerate() {
            let mut x = 0;
            while x < row.len() {
                let style = style(&row[x]);
                let length = row[x..].iter().take_while(|cell| self::style(cell) == style).count();
                let words = text(&row[x..x + length]);
                if !style.is_empty() && !words.trim().is_empty() {
                    writeln!(out, "{y:>2},{x:<3} {style:<24} {}", words.trim()).unwrap();
                }
                x += length;
            }
        }
        out
    }

    /// Whether any letter has a colour.
    pub(crate) fn is_coloured(&self) -> bool {
        self.buffer().content.iter().any(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset)
    }

    /// The colours of all letters on the screen.
    pub(crate) fn colors(&self) -> BTreeSet<String> {
        let buffer = self.buffer();
        let shown = buffer.content.iter().filter(|cell| cell.fg != Color::Reset);
        shown.map(|cell| format!("{:?}", cell.fg)).collect()
    }

    /// One row of the screen.
    pub(crate) fn row(&self, row: usize) -> String {
        self.screen().lines().nth(row).unwrap_or_default().to_owned()
    }
}

pub(crate) fn text(cells: &[Cell]) -> String {
    cells.iter().map(Cell::symbol).collect()
}

fn style(cell: &Cell) -> String {
    let mut words = Vec::new();
    if cell.fg != Color::Reset {
        words.push(format!("{:?}", cell.fg).to_lowercase());
    }
    for (modifier, word) in [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::REVERSED, "reversed"),
    ] {
        if cell.modifier.contains(modifier) {
            words.push(word.to_owned());
        }
    }
    words.join("+")
}
