//! A review session: one point fills the screen, with wide margins, under a
//! gauge of what is done.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::layout::{Areas, review_session};
use crate::app::{App, Overlay, Session, Sign};
use crate::review::ReviewSession;
use crate::text::{clean, fit, width};
use crate::texts::session as t;
use crate::ui::browse::text;
use crate::ui::{RenderOptions, bars, paint};
use crate::wording::session_progress_words;

/// Most columns of the bar.
const BAR: usize = 28;

/// Draws all of the screen but messages, lists and the help.
pub(super) fn draw(
    frame: &mut Frame,
    areas: &Areas,
    session: &Session,
    app: &App,
    look: RenderOptions,
) {
    let parts = review_session(areas);
    let review_session = &session.review_session;
    let session_progress =
        session_progress_words(review_session.session_progress(), app.context.lang);
    let session_progress = bars::incomplete(app) + &session_progress;
    let room =
        usize::from(parts.session_progress.width).saturating_sub(width(&session_progress) + 2);
    let what = app.session_words(review_session, room);
    paint::draw_left_right(
        frame,
        parts.session_progress,
        (&what, look.quiet()),
        (&session_progress, look.strong()),
        look,
    );
    bar(frame, parts.bar, review_session, app, look);
    // The text is wider than a list or the help over it, and would look out.
    if let (None | Some(Overlay::Note(_)), Some(area)) = (app.overlay.top(), app.text_area()) {
        paint::place_reader(frame, area);
        text::lines(frame, area, app, look);
    }
    said(frame, parts.said, app, look);
}

/// The point's id and its chapter; the bar, a third of the line at most.
fn bar(
    frame: &mut Frame,
    area: Rect,
    review_session: &ReviewSession,
    app: &App,
    look: RenderOptions,
) {
    let columns = usize::from(area.width);
    let bar = (columns / 3).min(BAR);
    let (full, empty) = look.signs().progress(
        review_session.session_progress().decided,
        review_session.points.len(),
        bar,
    );
    let right = paint::skip(area, columns - bar);
    paint::put_all(frame, right, [(full.as_str(), look.accent()), (&empty, look.quiet())]);
    let Some(point) = app.current() else {
        return paint::put(frame, area, t::SUMMARY_SHORT.get(app.context.lang), look.strong());
    };
    let id = format!("{}{}", app.declaration().points[point].id, app.language_sign(point));
    let chapter = &app.declaration().chapters[app.declaration().chapter_of(point)];
    let title = format!("  {}", clean(&chapter.heading(app.context.lang)));
    let room = columns.saturating_sub(bar + 2 + width(&id));
    let title = fit(&title, room, look.signs().more);
    paint::put_all(frame, area, [(id.as_str(), look.strong()), (&title, look.quiet())]);
}

/// The last notice, and the sign of an edit being saved; under the text, so
/// that the keys stay in sight. That more text is below stands at its right, and
/// gives way where there is not room for both.
fn said(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    let notice = app.short_notice().map(clean).unwrap_or_default();
    let saving = app.context.reviews.pending() > 0 && app.alerts.save_error.is_none();
    let words = format!(" {} {}", look.sign(Sign::Saving), t::SAVING.get(app.context.lang));
    let saving = if saving { words } else { String::new() };
    let room = usize::from(area.width).saturating_sub(width(&saving));
    let notice = fit(&notice, room, look.signs().more);
    let said = width(&notice) + width(&saving);
    if said + width(&text::more_words(app, look)) > usize::from(area.width) {
        paint::put(frame, area, &" ".repeat(usize::from(area.width)), Style::new());
    }
    paint::put_all(frame, area, [(&*notice, Style::new()), (&saving, look.alarm())]);
}
