//! The chapters with their progress, on wide screens.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Look, paint};
use crate::app::App;
use crate::app::layout::Pane;
use crate::declaration::ChapterIx;
use crate::text::{clean, width};

/// Rows that a chapter takes: its title, its bar, a gap.
const ROWS: usize = 3;

/// Draws the chapters, scrolled so that the one of the selected point is in view.
pub(super) fn draw(frame: &mut Frame, area: Rect, app: &App, look: Look) {
    let chapters = app.declaration().chapters.len();
    let fits = (usize::from(area.height) / ROWS).max(1);
    let here = app.current().map(|point| app.declaration().chapter_of(point));
    let first =
        here.map_or(0, |here| (here + 1).saturating_sub(fits)).min(chapters.saturating_sub(1));
    for (place, chapter) in (first..chapters).enumerate() {
        let (Some(title), bar) =
            (paint::row(area, place * ROWS), paint::row(area, place * ROWS + 1))
        else {
            break;
        };
        draw_title(frame, title, chapter, (here == Some(chapter), app), look);
        if let Some(bar) = bar {
            draw_bar(frame, bar, chapter, app, look);
        }
    }
}

fn draw_title(
    frame: &mut Frame,
    area: Rect,
    chapter: ChapterIx,
    (here, app): (bool, &App),
    look: Look,
) {
    let style = match (here, app.focus) {
        (true, Pane::Chapters) => look.selected(),
        (true, _) => look.strong(),
        _ => Style::new(),
    };
    let cursor = if here { look.signs().cursor } else { " " };
    let chapter = &app.declaration().chapters[chapter];
    let title = format!("{cursor} {} {}", chapter.number, clean(chapter.title(app.lang)));
    paint::put_both(frame, paint::inset(area), (&title, style), ("", style), look);
}

fn draw_bar(frame: &mut Frame, area: Rect, chapter: ChapterIx, app: &App, look: Look) {
    let area = paint::skip(paint::inset(area), 4);
    let tally = app.tally(chapter);
    let count = format!(" {}/{}", tally.reviewed, tally.total());
    let room = usize::from(area.width).saturating_sub(width(&count)).min(16);
    let (full, empty) = look.signs().progress(tally.reviewed, tally.total(), room);
    paint::put_all(
        frame,
        area,
        [(full.as_str(), look.accent()), (&empty, look.quiet()), (&count, look.quiet())],
    );
}
