//! A point above those of other declarations that may speak of the same promise: each
//! with why, how it stands, and its words.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::{App, Tracing};
use crate::editions::Traced;
use crate::review::{OtherPoint, TraceDecision};
use crate::text::{Text, beginning, clean, fit, width, wrap};
use crate::texts::{editions as t, screens};
use crate::ui::{RenderOptions, paint};
use crate::wording::{first_line, missing_words, reason_words, review_state_text, trace_changes};

/// Rows of the point that is open.
const OWN: u16 = 5;
/// Bytes of a text that are laid out.
const LONGEST: usize = 4000;

/// Draws the traces over the body.
pub(in crate::ui) fn draw(
    frame: &mut Frame,
    body: Rect,
    open: &Tracing,
    app: &App,
    look: RenderOptions,
) {
    let lang = app.context.lang;
    let words = format!(" {} ", t::tracing_of(lang, app.declaration().points[open.point].id));
    let rule = Rect { y: body.y - 1, height: 1, ..body };
    let words = fit(&words, usize::from(rule.width), look.signs().more);
    let start = usize::from(rule.width).saturating_sub(width(&words) + 2);
    paint::put(frame, paint::skip(rule, start), &words, look.strong());
    let height = OWN.min(body.height / 3);
    let own = paint::inset(Rect { height, ..body });
    text(frame, own, &app.declaration().points[open.point].text, Style::new());
    let below = Rect { y: body.y + height, height: 1, ..body };
    paint::put(frame, below, &look.signs().rule.repeat(usize::from(body.width)), look.quiet());
    let area = Rect { y: below.y + 1, height: body.height.saturating_sub(height + 1), ..body };
    match &open.found {
        None => say(frame, area, &t::TRACE_LOOKING, app, look),
        Some(found) if found.is_empty() => say(frame, area, &t::TRACE_NONE, app, look),
        Some(found) => rows(frame, area, found, open, app, look),
    }
}

fn say(frame: &mut Frame, area: Rect, words: &'static Text, app: &App, look: RenderOptions) {
    let area = paint::inset(area);
    let words = words.get(app.context.lang);
    for (place, line) in wrap(words, area.width).into_iter().enumerate() {
        if let Some(row) = paint::row(area, place) {
            paint::put(frame, row, &words[line], look.quiet());
        }
    }
}

/// Draws words in as many rows as they take, and gives the area below them.
fn text(frame: &mut Frame, area: Rect, words: &str, style: Style) -> Rect {
    let words = beginning(words, LONGEST);
    let words = clean(&words);
    let mut below = area;
    for line in wrap(&words, area.width) {
        let Some(row) = paint::row(below, 0) else { break };
        paint::put(frame, row, &words[line], style);
        below = Rect { y: below.y + 1, height: below.height - 1, ..below };
    }
    below
}

/// A row for each, two lines; below them the words of the selected one.
fn rows(
    frame: &mut Frame,
    area: Rect,
    found: &[Traced],
    open: &Tracing,
    app: &App,
    look: RenderOptions,
) {
    let listed = u16::try_from(found.len() * 2).unwrap_or(u16::MAX).min(area.height / 2);
    let shown = usize::from(listed / 2).max(1);
    let top = open.at.saturating_sub(shown - 1);
    for (place, row) in found.iter().enumerate().skip(top).take(shown) {
        let line = |at: usize| paint::row(paint::inset(area), (place - top) * 2 + at);
        if let (Some(head), Some(below)) = (line(0), line(1)) {
            self::head(frame, head, (row, place == open.at), open, app, look);
            let decided = app.decided(open.point, &row.other);
            let changed = decided.map_or(Vec::new(), |trace| {
                trace_changes(&trace, app.review_view(), open.point, app.context.lang)
            });
            let reasons = Some(reason_words(&row.reasons, app.context.lang));
            let reasons = reasons.filter(|reasons| !reasons.is_empty());
            let gone = missing_words(row, app.context.lang);
            let why = changed.into_iter().chain(reasons).chain(gone).collect::<Vec<_>>().join("; ");
            let why_words = format!("      {why}");
            let why_words = fit(&why_words, usize::from(below.width), look.signs().more);
            paint::put(frame, below, &why_words, look.quiet());
        }
    }
    let used = u16::try_from(shown * 2).unwrap_or(area.height);
    let below = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    if let Some(row) = open.selected() {
        let rule = Rect { height: 1, ..below };
        paint::put(frame, rule, &look.signs().rule.repeat(usize::from(rule.width)), look.quiet());
        let area = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
        let mut area = text(frame, paint::inset(area), &row.text, Style::new());
        for note in notes_there(row, app) {
            area = text(frame, area, &note, look.quiet());
        }
    }
}

/// The notes on a point in short, where these are shown.
fn notes_there(row: &Traced, app: &App) -> Vec<String> {
    let notes = row.notes.iter().filter(|_| !app.is_discreet()).map(|note| {
        t::note_there(app.context.lang, row.other.point, &note.by, first_line(&note.body.text))
    });
    notes.collect()
}

/// Decision, id, edition, state, heading.
fn head(
    frame: &mut Frame,
    area: Rect,
    (row, here): (&Traced, bool),
    open: &Tracing,
    app: &App,
    look: RenderOptions,
) {
    let lang = app.context.lang;
    let style = if here { look.selected() } else { Style::new() };
    if here {
        paint::place_reader(frame, area);
    }
    let cursor = if here { look.signs().cursor } else { " " };
    let decision = match app.decided(open.point, &row.other).map(|trace| trace.decision) {
        Some(TraceDecision::Confirmed) => &t::TRACE_YES,
        Some(TraceDecision::Refused) => &t::TRACE_NO,
        Some(TraceDecision::Undecided) | None => &t::TRACE_OPEN,
    };
    let status =
        row.status.as_ref().map(|word| app.context.vocabulary.status_label(word, lang).to_owned());
    let n = row.notes.len();
    let notes = (n > 0 && !app.is_discreet()).then(|| screens::n_notes(lang, n));
    let said = status.into_iter().chain(notes).map(|words| format!(", {words}"));
    let said: String = said.collect();
    let OtherPoint { declaration, edition, point, .. } = &row.other;
    let named = format!("{cursor} {:<12} {declaration} {edition} {point}", decision.get(lang));
    if row.is_gone {
        return paint_row(frame, area, &named, style, look);
    }
    let label = row.heading.as_ref().map_or(&*row.title, |heading| heading.get(lang));
    let words = format!(
        "{named} ({}) {} {}{said} {} {}",
        clean(&row.language),
        look.signs().dot,
        review_state_text(row.state).get(lang),
        look.signs().dot,
        clean(label),
    );
    paint_row(frame, area, &words, style, look);
}

/// Draws words over a whole row.
fn paint_row(frame: &mut Frame, area: Rect, words: &str, style: Style, look: RenderOptions) {
    let words = fit(words, usize::from(area.width), look.signs().more).into_owned();
    let gap = usize::from(area.width).saturating_sub(width(&words));
    paint::put(frame, area, &(words + &" ".repeat(gap)), style);
}
