//! The brief that is being prepared: its choices beside its preview, or above it
//! where there is less room; below both what is to be known before it is written.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::command::Command;
use crate::app::layout::{BriefAreas, column};
use crate::app::{App, Briefing, Overlay, SheetRow, TextInput};
use crate::text::{Text, clean, fit, width};
use crate::texts::briefing as t;
use crate::texts::screens;
use crate::ui::{RenderOptions, paint};
use crate::wording::language_name;

/// Columns that labels take.
const LABEL: usize = 10;

/// Draws the screen with a brief over the body.
pub(super) fn draw(frame: &mut Frame, briefing: &Briefing, app: &App, look: RenderOptions) {
    let Some(areas) = app.brief_areas() else { return };
    let BriefAreas { choices, preview, facts } = areas;
    let above = |area: Rect| Rect { y: area.y - 1, height: 1, ..area };
    if facts.height > 0 {
        rule(frame, above(facts), look);
    }
    if choices.right() < preview.x {
        let top = Rect { x: choices.right(), width: 1, ..above(choices) };
        paint::wall(frame, top, choices.height, look);
    } else {
        rule(frame, above(preview), look);
    }
    let format = app.sheet().format.label().get(app.context.lang);
    let read = format!("{} {} {format}", t::PREVIEW.get(app.context.lang), look.signs().dot);
    name(frame, above(choices), t::TITLE.get(app.context.lang), !briefing.reading, look);
    name(frame, above(preview), &read, briefing.reading, look);
    for place in 0..usize::from(choices.height) {
        let Some(area) = paint::row(choices, place) else { break };
        row(frame, paint::inset(area), (briefing, briefing.top + place), app, look);
    }
    if app.sheet().row_count() > briefing.top + usize::from(choices.height) {
        more_below(frame, column(choices), "", look);
    }
    read_lines(frame, preview, briefing, app, look);
    for (place, (tone, line)) in app.brief_facts().iter().enumerate() {
        let Some(area) = paint::row(facts, place) else { break };
        paint::put(frame, paint::inset(area), line, look.tone(*tone));
    }
}

fn rule(frame: &mut Frame, area: Rect, look: RenderOptions) {
    paint::put(frame, area, &look.signs().rule.repeat(area.width.into()), look.quiet());
}

/// The name of a part on the rule above it, which is heavy where the part has
/// the focus.
fn name(frame: &mut Frame, rule: Rect, name: &str, focus: bool, look: RenderOptions) {
    if focus {
        let heavy = if look.ascii { "=" } else { "━" };
        paint::put(frame, rule, &heavy.repeat(rule.width.into()), look.accent());
    }
    let words = format!(" {name} ");
    let words = fit(&words, usize::from(rule.width).saturating_sub(2), look.signs().more);
    let style = if focus { look.strong() } else { look.quiet() };
    paint::put(frame, paint::skip(rule, 1), &words, style);
}

/// A row of the choices.
fn row(
    frame: &mut Frame,
    area: Rect,
    (briefing, place): (&Briefing, usize),
    app: &App,
    look: RenderOptions,
) {
    let Some(row) = app.sheet().rows().nth(place) else { return };
    let selected = briefing.at == place;
    let style = if selected && !briefing.reading { look.selected() } else { Style::new() };
    let cursor = if selected { look.signs().cursor } else { " " };
    if selected {
        paint::place_reader(frame, area);
    }
    paint::put(frame, area, cursor, style);
    let area = paint::skip(area, 2);
    if let Some((part, shown)) = switched(row, app) {
        let sign = if shown { "[x]" } else { "[ ]" };
        let words = format!("{sign} {}", part.get(app.context.lang));
        return paint::draw_left_right(frame, area, (&words, style), ("", style), look);
    }
    let label = label(row).get(app.context.lang);
    let raised = row == SheetRow::Level && is_raised(app);
    let value_style = if raised { look.alarm() } else { style };
    paint::put(frame, area, label, if selected { style } else { look.quiet() });
    let area = paint::skip(area, LABEL.max(width(label) + 1));
    match app.overlay.top() {
        Some(Overlay::FileName(line)) if row == SheetRow::File => typed(frame, area, line, look),
        _ => {
            let value = value(row, app);
            let value =
                if row == SheetRow::File { end_of(&value, area.width.into(), look) } else { value };
            paint::draw_left_right(frame, area, (&value, value_style), ("", style), look);
        }
    }
}

/// The name of a part that can be switched, and whether it is shown; none of another row.
fn switched(row: SheetRow, app: &App) -> Option<(&'static Text, bool)> {
    match row {
        SheetRow::Section(section) => Some((section.label(), app.sheet().choices.shows(section))),
        SheetRow::Facts => Some((&t::FACTS, app.sheet().facts)),
        _ => None,
    }
}

/// The name that is being typed.
fn typed(frame: &mut Frame, area: Rect, line: &TextInput, look: RenderOptions) {
    paint::put(frame, area, ">", look.accent());
    paint::put_line(frame, paint::skip(area, 2), line, None);
}

/// As much of the end of a name as there is room for: it tells more than the
/// beginning.
fn end_of(name: &str, room: usize, look: RenderOptions) -> String {
    let more = look.signs().more;
    if width(name) <= room {
        return name.to_owned();
    }
    let fits = |start: &usize| width(&name[*start..]) + width(more) <= room;
    let start = name.char_indices().map(|(start, _)| start).find(fits);
    start.map_or_else(String::new, |start| format!("{more}{}", &name[start..]))
}

fn label(row: SheetRow) -> &'static Text {
    match row {
        SheetRow::Template => &t::TEMPLATE,
        SheetRow::By => &t::BY,
        SheetRow::Text => &t::TEXT,
        SheetRow::Level => &t::LEVEL,
        SheetRow::Lang => &t::LANG,
        SheetRow::TextLang => &t::TEXT_LANG,
        SheetRow::Since => &t::SINCE,
        SheetRow::Format => &t::FORMAT,
        SheetRow::File | SheetRow::Facts | SheetRow::Section(_) => &t::FILE,
    }
}

/// True where notes above the lowest level go into the brief.
fn is_raised(app: &App) -> bool {
    app.sheet().choices.level != *app.context.vocabulary.lowest()
}

/// The choice of a row.
fn value(row: SheetRow, app: &App) -> String {
    let (sheet, lang, vocabulary) = (app.sheet(), app.context.lang, &app.context.vocabulary);
    let label = match row {
        SheetRow::Template if !sheet.is_as_template(vocabulary) => &t::OWN,
        SheetRow::Template => sheet.template.label(),
        SheetRow::By => sheet.choices.by.label(),
        SheetRow::Text => sheet.choices.wording.label(),
        SheetRow::Level => {
            let level = clean(vocabulary.level_label(&sheet.choices.level, lang));
            if is_raised(app) {
                return t::level_raised(lang, level);
            }
            return t::level_lowest(lang, level, app.keymap().name(Command::RaiseLevel));
        }
        SheetRow::Lang => language_name(sheet.lang),
        SheetRow::TextLang => return clean(sheet.text_language()).into_owned(),
        SheetRow::Since => match sheet.since_edition() {
            Some(edition) => return edition.to_string(),
            None => &t::SINCE_NONE,
        },
        SheetRow::Facts => &t::FACTS,
        SheetRow::Format => sheet.format.label(),
        SheetRow::File => return sheet.file.text().to_owned(),
        SheetRow::Section(section) => section.label(),
    };
    label.get(lang).to_owned()
}

fn read_lines(
    frame: &mut Frame,
    preview: Rect,
    briefing: &Briefing,
    app: &App,
    look: RenderOptions,
) {
    let area = column(preview);
    if briefing.reading {
        paint::place_reader(frame, area);
    }
    let (lines, height) = (&briefing.preview.lines, usize::from(area.height));
    for (place, line) in lines.iter().skip(briefing.scroll).take(height).enumerate() {
        if let Some(area) = paint::row(area, place) {
            let pieces = line.iter().map(|(tone, text)| (text.as_str(), look.tone(*tone)));
            paint::put_all(frame, area, pieces);
        }
    }
    if lines.len() > briefing.scroll + height {
        more_below(frame, column(preview), screens::MORE_BELOW.get(app.context.lang), look);
    }
}

/// On the rule below an area: that there is more.
fn more_below(frame: &mut Frame, area: Rect, words: &str, look: RenderOptions) {
    let arrow = if look.ascii { "v" } else { "▾" };
    let words = [arrow, words].join(" ");
    let words = format!(" {} ", words.trim());
    let rule = Rect { y: area.bottom(), height: 1, ..area };
    let start = usize::from(rule.width).saturating_sub(width(&words));
    paint::put(frame, paint::skip(rule, start), &words, Style::new());
}
