//! The help: every command with its keys, narrowed to what is typed.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Look, paint, picker};
use crate::app::commands::COMMANDS;
use crate::app::layout::popup;
use crate::app::{App, HelpRow, Line, help_rows};
use crate::text::texts::screens as t;
use crate::text::{fit, width};

/// Draws the help from row `top`.
pub(super) fn draw(
    frame: &mut Frame,
    body: Rect,
    (line, top): (&Line, usize),
    app: &App,
    look: Look,
) {
    let keymap = app.keymap();
    let rows = help_rows(keymap, app.declaration(), app.lang, line.text());
    let title = t::HELP_TITLE.get(app.lang);
    let inside =
        picker::frame_box(frame, popup(body), title, (line, usize::from(body.height)), look);
    if rows.is_empty() {
        return paint::put(frame, inside, t::NOTHING_FITS.get(app.lang), look.quiet());
    }
    let widest = COMMANDS.iter().map(|row| width(&keymap.names(row.command)) + 2).max();
    // Keys that people set may be many: what they do keeps its half.
    let keys = widest.unwrap_or(0).min(usize::from(inside.width) / 2);
    let height = usize::from(inside.height);
    let top = top.min(rows.len().saturating_sub(height));
    for (place, row) in rows.iter().skip(top).take(height).enumerate() {
        let Some(area) = paint::row(inside, place) else { break };
        match row {
            HelpRow::Group(group) => {
                paint::put(frame, area, group.title().get(app.lang), look.quiet());
            }
            HelpRow::Command(row, does) => {
                let names = keymap.names(row.command);
                let names = fit(&names, keys.saturating_sub(2), look.signs().more);
                paint::put(frame, area, &names, look.strong());
                paint::put_both(
                    frame,
                    paint::skip(area, keys),
                    (does, Style::new()),
                    ("", Style::new()),
                    look,
                );
            }
        }
    }
    if rows.len() > top + height {
        let below = Rect { y: inside.bottom(), height: 1, ..inside };
        let words = format!(" {} ", t::MORE_BELOW.get(app.lang));
        paint::put(frame, below, &words, Style::new());
    }
}
