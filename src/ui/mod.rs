//! Draws the state. It reads the state and never changes it.
//!
//! This module must not know files, clocks or what a key does; of the terminal it
//! knows ratatui's buffer only.

mod bars;
mod brief;
mod browse;
mod compare;
mod hints;
mod import;
mod overlay;
mod overview;
mod paint;
mod session;
mod theme;
mod tracing;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub use theme::{RenderOptions, Symbols};

use crate::app::layout::SMALLEST;
use crate::app::reader::TextStyle;
use crate::app::{App, Screen};
use crate::text::wrap;
use crate::texts::screens as t;

/// Draws one frame.
pub fn draw(frame: &mut Frame, app: &App, look: RenderOptions) {
    let Some(areas) = app.areas() else {
        return too_small(frame, app, look);
    };
    match app.screens.top() {
        Some(Screen::Session(session)) => session::draw(frame, &areas, session, app, look),
        _ => browse::draw(frame, &areas, app, look),
    }
    overlay::draw(frame, areas.body, app, look);
    bars::messages(frame, areas.messages, app, look);
    bars::hint(frame, areas.hint, app, look);
    if look.ascii {
        paint::to_ascii(frame);
    }
}

fn too_small(frame: &mut Frame, app: &App, look: RenderOptions) {
    let area = frame.area();
    let (columns, rows) = app.context.size;
    let words = t::too_small(app.context.lang, SMALLEST.0, SMALLEST.1, columns, rows);
    let unsaved = app.unsaved_briefly().map(|words| (words, look.tone(TextStyle::Trouble)));
    let texts = unsaved.into_iter().chain([(words, Style::new())]);
    let mut rows = area.top()..area.bottom();
    for (words, style) in texts {
        // The lines are asked first, so that a row is taken only for a line.
        for (line, y) in wrap(&words, area.width).into_iter().zip(rows.by_ref()) {
            paint::put(frame, Rect { y, height: 1, ..area }, &words[line], style);
        }
    }
}
