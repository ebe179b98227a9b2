//! Lists, the help and notes, over the screens.

mod help;
mod line;
mod note;
mod note_list;
mod picker;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::RenderOptions;
use crate::app::{App, Overlay};
use crate::texts::import as t;

/// Draws the overlay, if there is one; lines to type in stand in the screen.
pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, look: RenderOptions) {
    match app.overlay.top() {
        Some(Overlay::Picker(list)) => picker::draw(frame, body, list, app, look),
        Some(Overlay::Help(help)) => help::draw(frame, body, help, app, look),
        Some(Overlay::Note(writing)) => note::draw(frame, body, writing, app, look),
        Some(Overlay::Notes(list)) => note_list::draw(frame, body, *list, app, look),
        Some(Overlay::DocumentPath(line)) => {
            line::draw(frame, body, t::OPEN_DOCUMENT.get(app.context.lang), line, look);
        }
        Some(Overlay::ImportName(line)) => {
            line::draw(frame, body, t::NAME_IMPORT.get(app.context.lang), line, look);
        }
        Some(Overlay::PointHeading(line)) => {
            line::draw(frame, body, t::HEAD_POINT.get(app.context.lang), line, look);
        }
        Some(Overlay::ActorName(line)) => {
            line::draw(frame, body, t::ADD_ACTOR.get(app.context.lang), line, look);
        }
        None | Some(Overlay::Query(_) | Overlay::FileName(_)) => {}
    }
}
