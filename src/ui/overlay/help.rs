//! The help: commands with their keys, fields and signs, narrowed to what is typed.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::command::COMMANDS;
use crate::app::layout::help_popup;
use crate::app::{App, Help, HelpRow, help_rows};
use crate::text::{fit, width};
use crate::texts::screens as t;
use crate::ui::overlay::picker;
use crate::ui::{RenderOptions, paint};

/// Draws the help.
pub(in crate::ui) fn draw(
    frame: &mut Frame,
    body: Rect,
    help: &Help,
    app: &App,
    look: RenderOptions,
) {
    let keymap = app.keymap();
    let rows = help_rows(keymap, app.declaration(), app.context.lang, help.line.text());
    let title = t::HELP_TITLE.get(app.context.lang);
    let inside = picker::frame_box(
        frame,
        help_popup(body),
        title,
        (&help.line, usize::from(body.height)),
        look,
    );
    if rows.is_empty() {
        return paint::put(frame, inside, t::NOTHING_FITS.get(app.context.lang), look.quiet());
    }
    let widest = COMMANDS.iter().map(|row| width(&keymap.names(row.command)) + 2).max();
    // Keys that people set may be many: what they do keeps its half.
    let keys = widest.unwrap_or(0).min(usize::from(inside.width) / 2);
    let height = usize::from(inside.height);
    let top = help.top.min(rows.len().saturating_sub(height));
    for (place, row) in rows.iter().skip(top).take(height).enumerate() {
        let Some(area) = paint::row(inside, place) else { break };
        match row {
            HelpRow::Heading(text) => {
                paint::put(frame, area, text.get(app.context.lang), look.quiet());
            }
            HelpRow::Command(row, does) => {
                entry(frame, (area, keys), (&keymap.names(row.command), does), look);
            }
            HelpRow::Field(name, takes) => {
                entry(frame, (area, keys), (&format!("{name}:"), takes), look);
            }
            HelpRow::Sign(sign, says) => entry(frame, (area, keys), (look.sign(*sign), says), look),
        }
    }
    if rows.len() > top + height {
        let below = Rect { y: inside.bottom(), height: 1, ..inside };
        let words = format!(" {} ", t::MORE_BELOW.get(app.context.lang));
        paint::put(frame, below, &words, Style::new());
    }
}

/// A term, in so many columns, and its meaning.
fn entry(
    frame: &mut Frame,
    (area, columns): (Rect, usize),
    (what, meaning): (&str, &str),
    look: RenderOptions,
) {
    let what = fit(what, columns.saturating_sub(2), look.signs().more);
    paint::put(frame, area, &what, look.strong());
    let plain = Style::new();
    paint::draw_left_right(frame, paint::skip(area, columns), (meaning, plain), ("", plain), look);
}
