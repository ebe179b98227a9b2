//! The title, the status line, what cannot be saved, and the last line.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::app::command::Scope;
use crate::app::{App, Overlay, QueryLine, Selection};
use crate::text::{Lang, clean, fit, width};
use crate::texts::screens as t;
use crate::ui::{RenderOptions, hints, paint};
use crate::wording::describe;

/// Columns from which the edition is called that.
const ROOMY: usize = 70;
/// Columns of the progress bar in the title.
const BAR: usize = 10;

/// Declaration, edition and language; how far the review is.
pub(super) fn title(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    let area = paint::inset(area);
    let progress = app.progress();
    let count = t::n_of_m_reviewed(app.context.lang, progress.reviewed, progress.total());
    let (full, empty) = look.signs().progress(progress.reviewed, progress.total(), BAR);
    let sign = incomplete(app);
    let right = width(&sign) + width(&count) + 1 + BAR;
    let bare = app.declaration().edition.to_string();
    let called = t::edition(app.context.lang, &bare);
    let edition = if usize::from(area.width) < ROOMY { bare } else { called };
    let language = clean(&app.declaration().language);
    let edition = format!("{edition} {} {language}", look.signs().dot);
    let room = usize::from(area.width).saturating_sub(right + 5 + width(&edition));
    let name = clean(&app.declaration().title);
    let name =
        if width(&name) > room { name.split(" - ").next().unwrap_or_default() } else { &name };
    let name = fit(name, room, look.signs().more);
    let left = format!(" {} {edition}", look.signs().dot);
    paint::put_all(frame, area, [(&*name, look.strong()), (&left, look.quiet())]);
    let right = paint::skip(area, usize::from(area.width).saturating_sub(right));
    let pieces = [
        (sign.as_str(), look.alarm()),
        (count.as_str(), Style::new()),
        (" ", Style::new()),
        (&full, look.accent()),
        (&empty, look.quiet()),
    ];
    paint::put_all(frame, right, pieces);
}

/// That something recorded could not be read, as long as that is so, with the
/// space that parts it from what follows.
pub(super) fn incomplete(app: &App) -> String {
    let all = app.context.reviews.gaps().is_empty();
    if all { String::new() } else { format!("{}  ", t::NOT_ALL_READ.get(app.context.lang)) }
}

/// The filter in words; the query as it would be typed.
pub(super) fn status(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    let area = paint::inset(area);
    if let Some(Overlay::Query(query)) = app.overlay.top() {
        return typing(frame, area, query, app, look);
    }
    let count = count(app);
    let (query, taken) = match app.screens.brief() {
        Some(briefing) => (&briefing.query, String::new()),
        None => (&app.browse.query, corrections(app)),
    };
    let words = describe(query, app.known(), app.context.lang) + &taken;
    let dot = if words.is_empty() { String::new() } else { format!(" {} ", look.signs().dot) };
    // The filter and the number of points go before the query as it was typed.
    let left = format!("{words}{dot}{count}");
    paint::put(frame, area, &fit(&left, usize::from(area.width), look.signs().more), look.strong());
    let rest = paint::skip(area, width(&left) + 2);
    let query = query.to_string();
    paint::draw_left_right(frame, rest, ("", Style::new()), (&query, look.accent()), look);
}

/// The query as it is being typed, what is no query in it marked below too; how
/// much is found.
fn typing(frame: &mut Frame, area: Rect, query: &QueryLine, app: &App, look: RenderOptions) {
    let count = match query.fault {
        Some(_) => t::up_to_there(app.context.lang, count(app)),
        // The word that was taken goes before the part that may be cut.
        None => match corrections(app).trim_start() {
            "" => count(app),
            taken => format!("{taken}: {}", count(app)),
        },
    };
    // The line itself keeps two fifths of the row.
    let count = fit(&count, usize::from(area.width) * 3 / 5, look.signs().more);
    let room = usize::from(area.width).saturating_sub(width(&count));
    paint::put(frame, paint::skip(area, room), &count, Style::new());
    paint::put(frame, area, "/", look.accent());
    let input =
        Rect { width: u16::try_from(room.saturating_sub(4)).unwrap_or(0), ..paint::skip(area, 2) };
    let broken = query.fault.as_ref().map(|fault| (fault.at.clone(), look.broken()));
    let selected =
        query.line.is_selected().then(|| (0..query.line.text().trim_end().len(), look.selected()));
    paint::put_line(frame, input, &query.line, broken.or(selected));
}

/// Points, on the rule below the query, at what is no query in it.
pub(super) fn carets(frame: &mut Frame, status: Rect, look: RenderOptions) {
    let broken = (status.x..status.right())
        .filter(|x| frame.buffer_mut()[(*x, status.y)].modifier.contains(Modifier::UNDERLINED));
    for x in broken.collect::<Vec<_>>() {
        paint::put(frame, Rect { x, y: status.y + 1, width: 1, height: 1 }, "^", look.alarm());
    }
}

/// The words that were taken for what was typed.
fn corrections(app: &App) -> String {
    let words: Vec<&str> =
        app.browse.corrections.iter().flat_map(|(_, words)| words).map(String::as_str).collect();
    if words.is_empty() { String::new() } else { format!(" ≈ {}", words.join(", ")) }
}

/// "2 of 51 points", how many places elsewhere, and how many are selected.
fn count(app: &App) -> String {
    if app.browse.waiting {
        return t::INDEXING.get(app.context.lang).to_owned();
    }
    let total = app.declaration().points.len();
    if let Some(briefing) = app.screens.brief() {
        return of_all(briefing.points.len(), total, app.context.lang);
    }
    let shown = app.browse.view.points().len();
    let mut count = if app.browse.query.is_empty() && shown == total {
        t::all_points(app.context.lang, total)
    } else {
        of_all(shown, total, app.context.lang)
    };
    if !app.browse.other_matches.is_empty() {
        count = format!(
            "{count}, {}",
            t::other_matches(app.context.lang, app.browse.other_matches.len())
        );
    }
    match app.browse.selection {
        Selection::One => count,
        _ => format!("{count}, {}", t::selected_n(app.context.lang, app.targets().len())),
    }
}

fn of_all(n: usize, all: usize, lang: Lang) -> String {
    t::n_of_m_points(lang, n, all)
}

/// The messages that must stay on screen.
pub(super) fn messages(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    for (place, (tone, line)) in app.messages().iter().enumerate() {
        let Some(area) = paint::row(area, place) else { return };
        paint::put(frame, paint::inset(area), line, look.tone(*tone));
    }
}

/// The last notice, or the keys that matter here.
pub(super) fn hint(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    let area = paint::inset(area);
    // In a session what was last said stands elsewhere: a key is pressed for
    // every point, and the keys would never be seen.
    let keys_only = [Scope::Confirm, Scope::Resume, Scope::Session, Scope::Summary];
    if keys_only.contains(&app.scope()) {
        return hints::draw(frame, area, app, look);
    }
    match (app.overlay.top(), app.short_notice()) {
        (Some(Overlay::Query(QueryLine { completing: Some((completions, at)), .. })), _) => {
            completing(frame, area, (&completions.words, *at), look);
        }
        (_, Some(notice)) => {
            paint::draw_left_right(
                frame,
                area,
                (&clean(notice), Style::new()),
                ("", Style::new()),
                look,
            );
        }
        _ => hints::draw(frame, area, app, look),
    }
}

/// The words that could stand at the end of the query, from the one that does.
fn completing(frame: &mut Frame, area: Rect, (words, at): (&[String], usize), look: RenderOptions) {
    let mut taken = 0;
    for (place, word) in words.iter().enumerate().skip(at) {
        let style = if place == at { look.selected() } else { look.quiet() };
        taken += paint::put_all(
            frame,
            paint::skip(area, taken),
            [(word.as_str(), style), ("  ", style)],
        );
    }
}
