//! A line to type in, in a box of its own.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::TextInput;
use crate::app::layout::popup;
use crate::ui::{RenderOptions, paint};

/// Draws the box at the top of the body.
pub(super) fn draw(
    frame: &mut Frame,
    body: Rect,
    title: &str,
    line: &TextInput,
    look: RenderOptions,
) {
    let area = Rect { height: 3.min(body.height), ..popup(body) };
    paint::boxed(frame, area, (title, ""), look);
    let Some(row) = paint::row(area, 1) else { return };
    let row = paint::inset(paint::inset(row));
    paint::put(frame, row, ">", look.accent());
    paint::put_line(frame, paint::skip(row, 2), line, None);
}
