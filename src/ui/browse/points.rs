//! The list of points, under the headings of their chapters.

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::command::Command;
use crate::app::layout::Pane;
use crate::app::{App, ListRow, Selection, Sign};
use crate::declaration::{ChapterIx, Point, PointIx};
use crate::review::ReviewState;
use crate::search::{MatchRank, highlights};
use crate::text::{Text, clean, fit, width, wrap};
use crate::texts::labelled;
use crate::texts::screens as t;
use crate::ui::{RenderOptions, paint};
use crate::wording::no_match_report;

/// Draws the rows in view, or what was searched where nothing was found.
pub(in crate::ui) fn draw(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    if app.browse.view.is_empty() {
        return nothing(frame, area, app, look);
    }
    let rows = app.browse.view.rows().iter().skip(app.browse.top).take(usize::from(area.height));
    for (place, row) in rows.enumerate() {
        let Some(area) = paint::row(area, place) else { break };
        if app.browse.focus == Pane::Points && app.is_here(*row) {
            paint::place_reader(frame, paint::inset(area));
        }
        match row {
            ListRow::Chapter(chapter) => heading(frame, area, *chapter, app, look),
            ListRow::Point(point) => self::point(frame, area, *point, app, look),
            ListRow::MatchRank(rank) => {
                title(frame, area, rank_text(*rank).get(app.context.lang), look);
            }
            ListRow::OtherMatch => title(frame, area, &other_match_title(app), look),
            ListRow::Leads => title(frame, area, &leads(app), look),
            ListRow::Nothing => {
                title(
                    frame,
                    area,
                    &no_match_report(
                        &app.context.corpus,
                        &app.browse.query,
                        &app.browse.corrections,
                        app.context.lang,
                    )[0],
                    look,
                );
            }
            ListRow::Place(place) => self::place(frame, area, *place, app, look),
        }
    }
}

fn heading(frame: &mut Frame, area: Rect, chapter: ChapterIx, app: &App, look: RenderOptions) {
    let tally = app.tally(chapter);
    let count = format!("{}/{}", tally.reviewed, tally.total());
    let chapter = &app.declaration().chapters[chapter];
    let title = chapter.heading(app.context.lang);
    let title = clean(&title);
    paint::draw_left_right(
        frame,
        paint::inset(area),
        (&title, look.strong()),
        (&count, look.quiet()),
        look,
    );
}

fn point(frame: &mut Frame, area: Rect, point: PointIx, app: &App, look: RenderOptions) {
    let signs = look.signs();
    let current = app.current() == Some(point);
    let style = match (current, app.browse.selection) {
        (_, Selection::From(_) | Selection::All) if app.is_selected(point) => {
            RenderOptions::ranged()
        }
        (true, _) if app.browse.focus == Pane::Points => look.selected(),
        (true, _) => look.strong(),
        _ => Style::new(),
    };
    let cursor = if current { signs.cursor } else { " " };
    let (sign, sign_style) = mark(point, style, app, look);
    let item = &app.declaration().points[point];
    let id = format!("{:<4} ", item.id);
    let pieces = [(cursor, style), (sign, sign_style), (" ", style), (id.as_str(), style)];
    let area = paint::inset(area);
    let taken = paint::put_all(frame, area, pieces);
    let label = label(item, app);
    let room = usize::from(area.width).saturating_sub(taken);
    let aside = aside(point, room.saturating_sub(width(&label) + 2), app, look);
    let label = fit(
        &label,
        room.saturating_sub(width(&aside) + usize::from(!aside.is_empty())),
        signs.more,
    );
    let gap = " ".repeat(room.saturating_sub(width(&label) + width(&aside)));
    let aside_style = if style == Style::new() { look.quiet() } else { style };
    let area = paint::skip(area, taken);
    let used = paint::put_all(frame, area, highlighted(&label, app, style, look));
    paint::put_all(frame, paint::skip(area, used), [(&*gap, style), (&*aside, aside_style)]);
}

/// The right end of a point's row, except where that is hidden: the number of notes that
/// it has, and where there is room how far the work has come.
fn aside(point: PointIx, room: usize, app: &App, look: RenderOptions) -> String {
    if app.is_discreet() {
        return String::new();
    }
    let review_view = app.review_view();
    let notes = match review_view.note_count(point) {
        0 => String::new(),
        n => format!("{}{n}", look.sign(Sign::Notes)),
    };
    let Some(status) = review_view.status(point) else { return notes };
    let status = clean(app.context.vocabulary.status_label(status, app.context.lang));
    let both = if notes.is_empty() { status.into_owned() } else { format!("{status}  {notes}") };
    if width(&both) <= room { both } else { notes }
}

/// A text of a row, what the query asks for lit up in it.
fn highlighted<'a>(
    text: &'a str,
    app: &App,
    style: Style,
    look: RenderOptions,
) -> Vec<(&'a str, Style)> {
    let highlighted =
        highlights(&app.context.corpus, &app.browse.query, &app.browse.corrections, text);
    paint::lit_pieces(text, &highlighted, style, style.patch(look.highlighted()))
}

/// A heading that is no chapter's.
fn title(frame: &mut Frame, area: Rect, words: &str, look: RenderOptions) {
    paint::draw_left_right(
        frame,
        paint::inset(area),
        (&clean(words), look.quiet()),
        ("", Style::new()),
        look,
    );
}

fn other_match_title(app: &App) -> String {
    let n = app.browse.other_matches.len();
    t::places_outside(app.context.lang, n)
}

/// The destination of Enter from a place outside the points.
fn leads(app: &App) -> String {
    let key = app.keymap().name(Command::Read);
    match app.chapter_of_other_match() {
        Some(chapter) => t::to_chapter(app.context.lang, &key, chapter),
        None => t::to_read(app.context.lang, &key),
    }
}

fn rank_text(rank: MatchRank) -> &'static Text {
    match rank {
        MatchRank::Id => &t::RANK_ID,
        MatchRank::Actor => &t::RANK_ACTOR,
        MatchRank::Heading => &t::RANK_HEADING,
        MatchRank::HeadingPart => &t::RANK_HEADING_PART,
        MatchRank::Word => &t::RANK_WORD,
        MatchRank::Start => &t::RANK_START,
        MatchRank::Inside => &t::RANK_INSIDE,
        MatchRank::Near => &t::RANK_NEAR,
    }
}

/// A place outside the points: where it is, and the words around the hit.
fn place(frame: &mut Frame, area: Rect, place: usize, app: &App, look: RenderOptions) {
    let Some(other_matches) = app.browse.other_matches.get(place) else { return };
    let here = app.current_other_match() == Some(other_matches);
    let style = match (here, app.browse.focus) {
        (true, Pane::Points) => look.selected(),
        (true, _) => look.strong(),
        _ => Style::new(),
    };
    let cursor = if here { look.signs().cursor } else { " " };
    let head =
        labelled(app.context.lang, other_matches.words(&app.context.corpus, app.context.lang), "");
    let head = format!("{cursor}  {head}");
    let area = paint::inset(area);
    let room = usize::from(area.width).saturating_sub(width(&head));
    let quote = clean(&other_matches.quote);
    let quote = from_hit(&quote, app, room, look.signs().more);
    let quote = fit(&quote, room, look.signs().more);
    paint::put(frame, area, &head, style);
    paint::put_all(frame, paint::skip(area, width(&head)), highlighted(&quote, app, style, look));
}

/// A quote without the words that would push what the query asks for out of
/// sight.
fn from_hit<'a>(quote: &'a str, app: &App, room: usize, more: &str) -> Cow<'a, str> {
    let hit = highlights(&app.context.corpus, &app.browse.query, &app.browse.corrections, quote)
        .into_iter()
        .next();
    let Some(hit) = hit.filter(|hit| width(&quote[..hit.end]) > room) else {
        return Cow::Borrowed(quote);
    };
    let gaps = quote[..hit.start].match_indices(' ').map(|(gap, _)| gap + 1);
    let mut starts = gaps.filter(|start| width(more) + width(&quote[*start..hit.end]) <= room / 2);
    let start = starts.next().unwrap_or(hit.start);
    Cow::Owned(format!("{more}{}", &quote[start..]))
}

/// The sign of a point's mark, in the style of its row: that it is being saved
/// goes before how it stands.
fn mark(point: PointIx, row: Style, app: &App, look: RenderOptions) -> (&'static str, Style) {
    let review_state = app.review_state(point);
    if app.context.reviews.is_pending(app.declaration().points[point].id) {
        return (look.sign(Sign::Saving), row.patch(look.alarm()));
    }
    let style = match review_state {
        ReviewState::Open if row == Style::new() => look.quiet(),
        ReviewState::Open | ReviewState::Reviewed | ReviewState::ComeBack => row,
        ReviewState::Stale => row.patch(look.alarm()),
    };
    (look.review_state(review_state), style)
}

/// The project's own heading, or else the text's first words.
pub(in crate::ui) fn label(point: &Point, app: &App) -> String {
    let text = match &point.heading {
        Some(heading) => heading.get(app.context.lang),
        None => point.text.get(..point.text.floor_char_boundary(160)).unwrap_or_default(),
    };
    clean(text).into_owned()
}

/// The query, and the key that shows everything.
fn nothing(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    let area = paint::inset(area);
    if let Some(first) = paint::row(area, 1) {
        paint::place_reader(frame, first);
    }
    let mut lines = if app.declaration().points.is_empty() {
        vec![t::EMPTY_DECLARATION.get(app.context.lang).to_owned()]
    } else {
        no_match_report(
            &app.context.corpus,
            &app.browse.query,
            &app.browse.corrections,
            app.context.lang,
        )
    };
    if !app.browse.query.is_empty() {
        let key = app.keymap().name(Command::ClearQuery);
        lines.push(t::press_to_see_all(app.context.lang, &key));
    }
    let mut row = 1;
    for (place, line) in lines.iter().enumerate() {
        let line = clean(line);
        for part in wrap(&line, area.width) {
            let Some(area) = paint::row(area, row) else { return };
            paint::put(
                frame,
                area,
                &line[part],
                if place == 0 { look.strong() } else { look.quiet() },
            );
            row += 1;
        }
        row += usize::from(place == 0);
    }
}
