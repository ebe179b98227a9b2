//! Two editions side by side: left, or above, what became of each point; beside it, or
//! below, the words that differ.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::layout::CompareAreas;
use crate::app::{App, ChangeFilter, Compare};
use crate::editions::PointChange;
use crate::text::{clean, fit, width};
use crate::texts::editions as t;
use crate::texts::screens;
use crate::ui::{RenderOptions, paint};
use crate::wording::{change_ids, change_words, kind_text, text_place};

/// Fewest and most columns of the ids on both sides.
const IDS: (usize, usize) = (16, 24);
/// Fewest and most columns of the words for a change.
const KIND: (usize, usize) = (12, 34);

/// Draws the comparison over the body.
pub(in crate::ui) fn draw(
    frame: &mut Frame,
    body: Rect,
    open: &Compare,
    app: &App,
    look: RenderOptions,
) {
    let areas = CompareAreas::of(body);
    about(frame, Rect { y: body.y - 1, height: 1, ..body }, open, app, look);
    rows(frame, areas.rows, open, app, look);
    if areas.details.x > body.x {
        let top = Rect { x: areas.details.x - 1, y: body.y - 1, width: 1, height: 1 };
        paint::wall(frame, top, body.height, look);
    } else {
        let rule = Rect { y: areas.details.y - 1, height: 1, ..body };
        let line = look.signs().rule.repeat(usize::from(rule.width));
        paint::put(frame, rule, &line, look.quiet());
    }
    let area = paint::inset(areas.details);
    let lines = app.change_lines(open, area.width);
    let lines = lines.get(open.scroll..).unwrap_or_default();
    for (place, line) in lines.iter().take(usize::from(area.height)).enumerate() {
        if let Some(row) = paint::row(area, place) {
            let pieces = line.iter().map(|(tone, text)| (text.as_str(), look.tone(*tone)));
            paint::put_all(frame, row, pieces);
        }
    }
    let height = usize::from(area.height);
    if lines.len() > height && height > 0 {
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        let more = format!("{} {}", look.signs().more, screens::MORE_BELOW.get(app.context.lang));
        let start = usize::from(last.width).saturating_sub(width(&more));
        paint::put(frame, paint::skip(last, start), &more, look.quiet());
    }
}

/// On the rule above: which editions, and which changes are shown.
fn about(frame: &mut Frame, rule: Rect, open: &Compare, app: &App, look: RenderOptions) {
    let lang = app.context.lang;
    let here = &app.declaration().edition;
    let shown = screens::n_of_m(lang, open.rows.len(), open.of());
    let words = format!(
        " {} → {here} {} {} {} {shown} ",
        open.old.edition,
        look.signs().dot,
        open.filter.title().get(lang),
        look.signs().dot,
    );
    let words = fit(&words, usize::from(rule.width), look.signs().more);
    let start = usize::from(rule.width).saturating_sub(width(&words) + 2);
    paint::put(frame, paint::skip(rule, start), &words, look.strong());
}

fn rows(frame: &mut Frame, area: Rect, open: &Compare, app: &App, look: RenderOptions) {
    let height = usize::from(area.height).max(1);
    let top = open.at.saturating_sub(height / 2).min(open.rows.len().saturating_sub(height));
    if open.rows.is_empty() {
        let words = t::NO_CHANGE_LISTED.get(app.context.lang);
        return paint::put(frame, paint::inset(area), words, look.quiet());
    }
    let shown = (top..open.rows.len()).take(height);
    let rows: Vec<_> = shown.map(|row| (row, texts(open, open.rows[row], app))).collect();
    let widest = |(least, most): (usize, usize), text: &dyn Fn(&Texts) -> usize| {
        let widest = rows.iter().map(|(_, texts)| text(texts) + 1).max();
        widest.unwrap_or(least).clamp(least, most)
    };
    let columns = [widest(IDS, &|(ids, ..)| width(ids)), widest(KIND, &|(_, kind, _)| width(kind))];
    for (place, row) in rows.iter().enumerate() {
        if let Some(line) = paint::row(area, place) {
            self::row(frame, paint::inset(line), row, columns, (open, look));
        }
    }
}

/// What a change is of, its kind, and words by which it is known.
type Texts = (String, String, String);

fn row(
    frame: &mut Frame,
    area: Rect,
    (row, (ids, kind, words)): &(usize, Texts),
    [ids_width, kind_width]: [usize; 2],
    (open, look): (&Compare, RenderOptions),
) {
    let (here, place) = (*row == open.at, open.rows[*row]);
    let style = if here { look.selected() } else { Style::new() };
    if here {
        paint::place_reader(frame, area);
    }
    let cursor = if here { look.signs().cursor } else { " " };
    let sign = if open.asks(place) { "?" } else { " " };
    let more = look.signs().more;
    let (ids, kind) = (column(ids, ids_width, more), column(kind, kind_width, more));
    let used = 4 + ids_width + kind_width;
    let words = column(words, usize::from(area.width).saturating_sub(used), more);
    let pieces = [
        (cursor, style),
        (sign, look.alarm().patch(style)),
        (" ", style),
        (&*ids, style),
        (&*kind, style),
        (&*words, style),
    ];
    paint::put_all(frame, area, pieces);
}

/// A text as wide as its column, with a space behind it.
fn column(text: &str, columns: usize, more: &str) -> String {
    let text = fit(text, columns.saturating_sub(1), more).into_owned();
    let gap = columns.saturating_sub(width(&text));
    text + &" ".repeat(gap)
}

fn texts(open: &Compare, place: usize, app: &App) -> Texts {
    let lang = app.context.lang;
    if open.filter == ChangeFilter::Texts {
        let change = &open.comparison.texts[place];
        let words = change.new.as_deref().or(change.old.as_deref()).unwrap_or_default();
        let kind = kind_text(change.kind).get(lang).to_owned();
        return (text_place(change.place, change.part, lang), kind, first_words(words));
    }
    let change = &open.comparison.points[place];
    let ids = change_ids(change, &open.old, app.declaration());
    (ids, change_words(change, lang), label(open, change, app))
}

/// The heading of the new point, or its first words; those of the old one where it is gone.
fn label(open: &Compare, change: &PointChange, app: &App) -> String {
    let point = match (change.new.first(), change.old.first()) {
        (Some(point), _) => &app.declaration().points[*point],
        (None, Some(point)) => &open.old.points[*point],
        (None, None) => return String::new(),
    };
    let heading = point.heading.as_ref().map(|heading| heading.get(app.context.lang));
    first_words(heading.unwrap_or(&point.text))
}

fn first_words(text: &str) -> String {
    clean(text).split_whitespace().take(20).collect::<Vec<_>>().join(" ")
}
