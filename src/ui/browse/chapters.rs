//! The chapters with their progress, on wide screens.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::App;
use crate::app::layout::Pane;
use crate::declaration::{ChapterIx, with_label};
use crate::text::{clean, width, wrap};
use crate::ui::{RenderOptions, paint};

/// Rows that a chapter takes beside its title: its bar, a gap.
const BESIDE: usize = 2;
/// Most rows of a title.
const TITLE: usize = 2;

/// Draws the chapters, scrolled so that the one of the selected point is in view.
pub(in crate::ui) fn draw(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    let chapters = app.declaration().chapters.len();
    let height = usize::from(area.height);
    let titles = if chapters * (TITLE + BESIDE) <= height + 1 { TITLE } else { 1 };
    let rows = titles + BESIDE;
    let fits = ((height + 1) / rows).max(1);
    let here = app.current_chapter();
    if here.is_none() && app.browse.focus == Pane::Chapters {
        paint::place_reader(frame, paint::inset(area));
    }
    let first =
        here.map_or(0, |here| (here + 1).saturating_sub(fits)).min(chapters.saturating_sub(1));
    for (place, chapter) in (first..chapters).enumerate() {
        let Some(top) = paint::row(area, place * rows) else { break };
        let used = draw_title(
            frame,
            Rect { height: area.bottom() - top.y, ..top },
            titles,
            (chapter, here == Some(chapter)),
            app,
            look,
        );
        if let Some(bar) = paint::row(area, place * rows + used) {
            draw_bar(frame, bar, chapter, app, look);
        }
    }
}

/// Draws a title on at most `most` rows; says how many it took.
fn draw_title(
    frame: &mut Frame,
    area: Rect,
    most: usize,
    (chapter, here): (ChapterIx, bool),
    app: &App,
    look: RenderOptions,
) -> usize {
    let style = match (here, app.browse.focus) {
        (true, Pane::Chapters) => look.selected(),
        (true, _) => look.strong(),
        _ => Style::new(),
    };
    let chapter = &app.declaration().chapters[chapter];
    let cursor = if here { look.signs().cursor } else { " " };
    let number = chapter.number_words();
    let head = with_label(cursor, &clean(&number)) + " ";
    let area = paint::inset(area);
    if here && app.browse.focus == Pane::Chapters {
        paint::place_reader(frame, area);
    }
    let beside = paint::skip(area, width(&head));
    let title = clean(chapter.title(app.context.lang));
    let lines = wrap(&title, beside.width.max(1));
    let used = lines.len().min(most);
    paint::put(frame, area, &head, style);
    for (row, line) in lines.iter().take(used).enumerate() {
        let Some(area) = paint::row(beside, row) else { break };
        // The last row that is drawn takes the rest, cut.
        let end = if row + 1 == used { title.len() } else { line.end };
        paint::draw_left_right(frame, area, (&title[line.start..end], style), ("", style), look);
    }
    used
}

fn draw_bar(frame: &mut Frame, area: Rect, chapter: ChapterIx, app: &App, look: RenderOptions) {
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
