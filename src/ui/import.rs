//! The import: left the pieces of the document with what they are, right the
//! declaration so far, below both why the selected piece is what it is, and its
//! words. Only what is in sight is looked at.

mod actors;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::app::layout::{Areas, ImportAreas};
use crate::app::{App, Import};
use crate::import::outline::BY_PERSON;
use crate::import::{Certainty, Class, Piece};
use crate::text::{Lang, beginning, clean, fit, width, wrap};
use crate::texts::import as t;
use crate::ui::{RenderOptions, paint};
use crate::wording::{class_text, origin_words};

/// Columns of a piece's class and number.
const CLASS: usize = 15;
/// The sign of a piece that the offered change would change too.
const ALIKE: &str = "*";
/// Bytes of a piece's words that are laid out before and behind the cut.
const AROUND: usize = 1600;

/// The document and the account of its words; doubts, and whether all is saved.
pub(super) fn head(
    frame: &mut Frame,
    areas: &Areas,
    import: &Import,
    app: &App,
    look: RenderOptions,
) {
    let (lang, report) = (app.context.lang, &import.assembly.report);
    let name = format!("{} {} {}", t::IMPORT.get(lang), look.signs().dot, clean(&import.file));
    let account = t::account(lang, report.words, report.placed, report.aside());
    let both = ((&*name, look.strong()), (&*account, look.accent()));
    paint::draw_left_right(frame, paint::inset(areas.title), both.0, both.1, look);
    let status = paint::inset(areas.status);
    if import.actors.is_some() {
        return paint::put(frame, status, &actors::status(import, lang), Style::new());
    }
    let all = report.doubts.len();
    let doubts = match report.doubts.binary_search(&import.at) {
        _ if all == 0 => t::NO_DOUBT.get(lang).to_owned(),
        Ok(place) => t::doubt_of(lang, place + 1, all),
        Err(_) => t::n_doubts(lang, all),
    };
    let style = if all == 0 { Style::new() } else { look.alarm() };
    let saved = match import {
        Import { not_kept: Some(_), .. } => &t::NOT_KEPT,
        Import { saved: Some(_), .. } => &t::IS_SAVED,
        _ => &t::NOT_SAVED_YET,
    };
    let saved = saved.get(lang);
    paint::draw_left_right(frame, status, (&doubts, style), (saved, look.quiet()), look);
    let room = usize::from(status.width).saturating_sub(width(&doubts) + width(saved) + 2);
    let counts = counts(import, lang, look);
    let counts = fit(&counts, room, look.signs().more);
    paint::put(frame, paint::skip(status, width(&doubts)), &counts, Style::new());
}

/// Pieces that are only likely, and those that the offered change would change too.
fn counts(import: &Import, lang: Lang, look: RenderOptions) -> String {
    let likely = match import.likely() {
        (0, _) => None,
        (all, Some(place)) => Some(t::likely_of(lang, place, all)),
        (all, None) => Some(t::n_likely(lang, all)),
    };
    let alike = match import.alike() {
        0 => None,
        alike => Some(format!("{ALIKE} {}", t::n_starred(lang, alike))),
    };
    let dot = look.signs().dot;
    let counts = likely.into_iter().chain(alike).map(|count| format!(" {dot} {count}"));
    counts.collect::<Vec<_>>().concat()
}

/// Draws all between the bars.
pub(super) fn draw(frame: &mut Frame, import: &Import, app: &App, look: RenderOptions) {
    let Some(areas) = app.import_areas() else { return };
    let lang = app.context.lang;
    match (areas.pieces, &import.actors) {
        (Some(area), Some(list)) => actors::rows(frame, area, import, list, lang, look),
        (Some(area), None) => pieces(frame, area, import, lang, look),
        (None, _) => {}
    }
    if let Some(area) = areas.declaration {
        declaration(frame, area, import, look);
    }
    let ImportAreas { pieces, declaration, why: below } = areas;
    let rule = Rect { y: below.y - 1, height: 1, ..below };
    paint::put(frame, rule, &look.signs().rule.repeat(rule.width.into()), look.quiet());
    if let (Some(left), Some(_)) = (pieces, declaration) {
        let top = Rect { x: left.right(), y: left.y - 1, width: 1, height: 1 };
        paint::wall(frame, top, left.height, look);
    }
    match &import.actors {
        Some(list) => actors::places(frame, paint::inset(below), list, lang, look),
        None => why(frame, paint::inset(below), import, lang, look),
    }
}

fn pieces(frame: &mut Frame, area: Rect, import: &Import, lang: Lang, look: RenderOptions) {
    let all = import.outline.pieces();
    let rows = all.iter().enumerate().skip(import.top).take(area.height.into());
    for (place, (at, piece)) in rows.enumerate() {
        if let Some(row) = paint::row(area, place) {
            self::piece(frame, paint::inset(row), (at, piece), import, lang, look);
        }
    }
}

/// A piece: cursor, sign, class and number, the beginning of its words.
fn piece(
    frame: &mut Frame,
    area: Rect,
    (at, piece): (usize, &Piece),
    import: &Import,
    lang: Lang,
    look: RenderOptions,
) {
    let here = at == import.at;
    let style = match piece.class {
        _ if import.is_range() && import.selection().contains(&at) => RenderOptions::ranged(),
        _ if here => look.selected(),
        class if is_aside(class) => look.quiet(),
        Class::Title | Class::Part | Class::Chapter => look.strong(),
        _ => Style::new(),
    };
    if here {
        paint::place_reader(frame, area);
    }
    let cursor = if here { look.signs().cursor } else { " " };
    let (sign, sign_style) = match piece {
        _ if import.is_alike(piece) => (ALIKE, look.accent().patch(style)),
        Piece { certainty: Certainty::Doubt, .. } => ("?", look.alarm().patch(style)),
        Piece { class, .. } if is_aside(*class) => ("-", style),
        Piece { joined: true, .. } => ("+", style),
        _ => (" ", style),
    };
    let class = class_column(import, at, piece, lang, look);
    let indent = if piece.joined { "  " } else { "" };
    let room = usize::from(area.width).saturating_sub(CLASS + 4);
    let words = words(import, piece, room);
    let words = fit(&words, room.saturating_sub(indent.len()), look.signs().more);
    let gap = " ".repeat(room.saturating_sub(indent.len() + width(&words)));
    let pieces = [
        (cursor, style),
        (sign, sign_style),
        (" ", style),
        (&*class, style),
        (" ", style),
        (indent, style),
        (&*words, style),
        (&*gap, style),
    ];
    paint::put_all(frame, area, pieces);
}

/// True for a class whose words are not in the declaration.
fn is_aside(class: Class) -> bool {
    matches!(class, Class::Contents | Class::Furniture | Class::Aside)
}

/// The number that a piece has in the declaration; empty where it has none.
fn number(import: &Import, at: usize, piece: &Piece) -> String {
    let number = import.assembly.numbers.get(at).filter(|_| !piece.joined);
    number.cloned().unwrap_or_default()
}

/// Class and number in a column: the number stays whole.
fn class_column(
    import: &Import,
    at: usize,
    piece: &Piece,
    lang: Lang,
    look: RenderOptions,
) -> String {
    let number = number(import, at, piece);
    let gap = usize::from(!number.is_empty());
    let room = CLASS.saturating_sub(width(&number) + gap);
    let class = if piece.joined { &t::JOINED } else { class_text(piece.class) };
    let class = fit(class.get(lang), room, look.signs().more);
    let named = format!("{class}{}{number}", " ".repeat(gap));
    let blank = " ".repeat(CLASS.saturating_sub(width(&named)));
    named + &blank
}

/// The beginning of a piece's words, behind the label that the file generates.
fn words(import: &Import, piece: &Piece, room: usize) -> String {
    let block = import.outline.document().blocks.get(piece.block);
    let label = block.and_then(|block| block.label.as_ref()).filter(|_| piece.range.start == 0);
    let words = beginning(import.words(piece), room + 1);
    let words = match label {
        Some(label) => format!("{} {words}", label.shown),
        None => words,
    };
    clean(&words).into_owned()
}

fn declaration(frame: &mut Frame, area: Rect, import: &Import, look: RenderOptions) {
    let here = import.summary.line_of(import.at);
    let lines = import.summary.lines.iter().enumerate().skip(import.summary_top);
    for (place, (at, line)) in lines.take(area.height.into()).enumerate() {
        let Some(row) = paint::row(area, place) else { break };
        let style = if here == Some(at) { look.selected() } else { look.tone(line.style) };
        let cursor = if here == Some(at) { look.signs().cursor } else { " " };
        let row = paint::inset(row);
        paint::put(frame, row, cursor, style);
        let right = (line.right.as_str(), look.quiet());
        paint::draw_left_right(frame, paint::skip(row, 1), (&line.left, style), right, look);
    }
}

/// Why the selected piece is what it is, then its words.
fn why(frame: &mut Frame, area: Rect, import: &Import, lang: Lang, look: RenderOptions) {
    let Some(piece) = import.piece() else { return };
    let reason = clean(&reason(import, piece, lang)).into_owned();
    let mut lines = wrap(&reason, area.width);
    // A row stays for the words.
    lines.truncate(usize::from(area.height.saturating_sub(1)).max(1));
    let doubt = piece.certainty == Certainty::Doubt;
    let style = if doubt { look.alarm() } else { look.strong() };
    for (place, line) in lines.iter().enumerate() {
        let Some(row) = paint::row(area, place) else { return };
        paint::put(frame, row, &reason[line.clone()], style);
    }
    let taken = u16::try_from(lines.len()).unwrap_or(area.height).min(area.height);
    let rest = Rect { y: area.y + taken, height: area.height - taken, ..area };
    match import.cut {
        Some(cut) => cutting(frame, rest, import.words(piece), cut - piece.range.start, look),
        None => plain(frame, rest, import.words(piece)),
    }
}

/// The class with its reason or question, its place, and how sure it is.
fn reason(import: &Import, piece: &Piece, lang: Lang) -> String {
    let number = number(import, import.at, piece);
    let class = class_text(piece.class).get(lang);
    let named = match import.heading(piece) {
        Some(heading) => format!("{class} {number} ({heading})"),
        None if piece.joined => t::joined_piece(lang, class),
        None => format!("{class} {number}").trim_end().to_owned(),
    };
    let named = named.as_str();
    let block = import.outline.document().blocks.get(piece.block);
    let origin = block.map(|block| origin_words(block.origin, lang)).unwrap_or_default();
    let place = if origin.is_empty() { origin } else { format!(" ({origin})") };
    let rule = import.outline.rules().get(piece.rule);
    let why = rule.map_or("", |rule| rule.explanation(lang));
    match piece.certainty {
        _ if piece.rule == BY_PERSON => t::decided(lang, named, t::BY_PERSON.get(lang)) + &place,
        Certainty::Doubt => t::asked_of(lang, named, why) + &place,
        Certainty::Likely => {
            format!("{}{place} · {}", t::because(lang, named, why), t::IS_LIKELY.get(lang))
        }
        Certainty::Sure => {
            format!("{}{place} · {}", t::because(lang, named, why), t::IS_SURE.get(lang))
        }
    }
}

fn plain(frame: &mut Frame, area: Rect, words: &str) {
    let words = clean(start(words, AROUND));
    for (place, line) in wrap(&words, area.width).into_iter().enumerate() {
        let Some(row) = paint::row(area, place) else { return };
        paint::put(frame, row, &words[line], Style::new());
    }
}

/// The words with a sign at the cut, as far as they are in sight around it.
fn cutting(frame: &mut Frame, area: Rect, words: &str, cut: usize, look: RenderOptions) {
    let (before, behind) = words.split_at_checked(cut).unwrap_or((words, ""));
    let before = clean(end(before, AROUND));
    let behind = clean(start(behind, AROUND));
    let sign = before.len();
    let words = format!("{before}|{behind}");
    let lines = wrap(&words, area.width);
    let at = lines.iter().position(|line| line.contains(&sign)).unwrap_or(0);
    let rows = usize::from(area.height).max(1);
    let top = at.saturating_sub(rows / 2).min(lines.len().saturating_sub(rows));
    let style = look.alarm().add_modifier(Modifier::REVERSED);
    for (place, line) in lines.into_iter().skip(top).enumerate() {
        let Some(row) = paint::row(area, place) else { return };
        if !line.contains(&sign) {
            paint::put(frame, row, &words[line], Style::new());
            continue;
        }
        let [left, right] = [&words[line.start..sign], &words[sign + 1..line.end]];
        paint::place_reader(frame, paint::skip(row, width(left)));
        let pieces = [(left, Style::new()), ("|", style), (right, Style::new())];
        paint::put_all(frame, row, pieces);
    }
}

/// The beginning of a text, of so many bytes at most.
fn start(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

/// The end of a text, of so many bytes at most.
fn end(text: &str, bytes: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(bytes))..]
}
