//! `hertog show`: the whole of a point, a chapter's evaluation, the context.

use std::process::ExitCode;

use serde::Serialize;

use super::args::Common;
use super::desk::Desk;
use super::failure::Failure;
use super::json::{self, DateJson, MarkJson, NoteJson, PointJson, SCHEMA, StatusJson, WholeJson};
use super::output::{self, Output};
use super::part::{self, ChapterJson, ContextJson, Part};
use crate::declaration::{Concern, How, PointIx};
use crate::review::{Marked, Note, Standing, Stated};
use crate::text::texts::screens as t;
use crate::text::{Text, clean, quoted};
use crate::wording::{mark_text, note_words, role_text, standing_text};

#[derive(Serialize)]
struct ShowJson<'a> {
    schema: u32,
    declaration: &'a str,
    edition: &'a str,
    #[serde(flatten)]
    whole: WholeJson,
    points: Vec<FullJson<'a>>,
    chapters: Vec<ChapterJson<'a>>,
    context: Option<ContextJson<'a>>,
}

#[derive(Serialize)]
struct FullJson<'a> {
    #[serde(flatten)]
    point: PointJson<'a>,
    marks: Vec<MarkJson>,
    statuses: Vec<StatusJson>,
    notes: Vec<NoteJson>,
    dates: Vec<DateJson<'a>>,
    chapter_title: &'a str,
    evaluation: &'a [String],
}

/// Runs the command.
pub(super) fn run(common: &Common, ids: &[String], json: bool) -> Result<ExitCode, Failure> {
    let desk = Desk::open(common)?;
    desk.warn();
    let parts: Vec<Part> =
        ids.iter().map(|name| Part::named(&desk, name)).collect::<Result<_, _>>()?;
    desk.end(if json { print_json(&desk, &parts) } else { print(&desk, &parts) })
}

fn print_json(desk: &Desk, parts: &[Part]) -> Result<ExitCode, Failure> {
    let declaration = desk.declaration();
    let mut shown = ShowJson {
        schema: SCHEMA,
        declaration: declaration.id.as_str(),
        edition: declaration.edition.as_str(),
        whole: json::whole(desk),
        points: Vec::new(),
        chapters: Vec::new(),
        context: None,
    };
    for part in parts {
        match part {
            Part::Point(ix) => shown.points.push(whole(desk, *ix)),
            Part::Chapter(ix) => shown.chapters.push(part::chapter_json(desk, *ix)),
            Part::Context => shown.context = Some(part::context_json(desk)),
        }
    }
    output::json(&shown)
}

fn whole(desk: &Desk, ix: PointIx) -> FullJson<'_> {
    let declaration = desk.declaration();
    let statuses = desk.reviews.statuses(&declaration.edition, declaration.points[ix].id);
    FullJson {
        point: json::point(desk, ix, None),
        marks: marks(desk, ix).into_iter().map(json::mark).collect(),
        statuses: statuses.into_iter().map(json::status).collect(),
        notes: notes(desk, ix).iter().map(|note| json::note(desk, note)).collect(),
        dates: declaration.points[ix].dates.iter().map(json::date).collect(),
        chapter_title: &desk.chapter(ix).title,
        evaluation: &desk.chapter(ix).evaluation,
    }
}

fn print(desk: &Desk, parts: &[Part]) -> Result<ExitCode, Failure> {
    let mut out = Output::new();
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            out.line("")?;
        }
        let lines = match part {
            Part::Point(ix) => lines(desk, *ix),
            Part::Chapter(ix) => part::chapter_lines(desk, *ix),
            Part::Context => part::context_lines(desk),
        };
        lines.iter().try_for_each(|line| out.line(line))?;
    }
    out.done()
}

fn lines(desk: &Desk, ix: PointIx) -> Vec<String> {
    let point = &desk.declaration().points[ix];
    let heading = point.heading.as_ref().map(|heading| heading.get(desk.lang)).unwrap_or_default();
    let mut lines = vec![
        format!("{}  {heading}", point.id).trim_end().to_owned(),
        String::new(),
        point.text.clone(),
        String::new(),
    ];
    let mut field =
        |label: &Text, value: String| lines.push(format!("{:<12} {value}", label.get(desk.lang)));
    for concern in desk.corpus.concerns(ix).iter() {
        let label = if concern.how == How::Named { &t::NAMED } else { &t::RELATED };
        field(label, concern_words(desk, concern));
    }
    for date in &point.dates {
        field(
            role_text(date.role),
            format!("{} ({})", date.on.in_words(desk.lang), quoted(&date.quote, desk.lang)),
        );
    }
    let marks = marks(desk, ix);
    if marks.is_empty() {
        field(&t::MARK, t::OPEN.get(desk.lang).to_owned());
    }
    for marked in marks {
        field(&t::MARK, mark_words(desk, ix, marked));
    }
    for stated in desk.reviews.statuses(&desk.declaration().edition, point.id) {
        field(&t::PROGRESS, status_words(desk, ix, stated));
    }
    field(&t::FINGERPRINT, desk.corpus.fingerprint(ix).to_string());
    let chapter = desk.chapter(ix);
    field(&t::CHAPTER_OF, format!("{} {}", chapter.number, chapter.title(desk.lang)));
    chapter.evaluation.iter().for_each(|paragraph| field(&t::EVALUATION, paragraph.clone()));
    for note in notes(desk, ix) {
        lines.push(String::new());
        lines.push(note_head(desk, ix, &note));
        lines
            .extend(note.body.text.lines().map(|line| format!("    {line}").trim_end().to_owned()));
    }
    lines
}

fn notes(desk: &Desk, ix: PointIx) -> Vec<Note> {
    let declaration = desk.declaration();
    desk.reviews.notes(&declaration.edition, declaration.points[ix].id)
}

/// What a note is, on one line: its id, who wrote it and when, and the rest.
fn note_head(desk: &Desk, ix: PointIx, note: &Note) -> String {
    let head = format!("{} {}", t::NOTE.get(desk.lang), note.body.id.short());
    let day = desk.day(note.at);
    let text = desk.corpus.fingerprint(ix);
    let about =
        note_words(note, desk.declaration().points[ix].id, text, &desk.vocabulary, desk.lang);
    std::iter::once(head)
        .chain([note.by.to_string(), day])
        .chain(about)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// How far the work has come, as who said when.
fn status_words(desk: &Desk, ix: PointIx, stated: &Stated) -> String {
    let word =
        stated.status.as_ref().map_or("", |word| desk.vocabulary.status_label(word, desk.lang));
    let stale = stated.fingerprint != desk.corpus.fingerprint(ix);
    let stale =
        if stale { format!(", {}", t::SAID_OF_EARLIER.get(desk.lang)) } else { String::new() };
    format!("{word}, {} ({}){stale}", desk.day(stated.at), stated.by)
}

fn concern_words(desk: &Desk, concern: &Concern) -> String {
    let name = desk.declaration().actors[concern.actor].name.get(desk.lang);
    format!("{name} ({})", quoted(&clean(&concern.quote), desk.lang))
}

fn marks(desk: &Desk, ix: PointIx) -> Vec<&Marked> {
    let declaration = desk.declaration();
    desk.reviews.marks(&declaration.edition, declaration.points[ix].id)
}

/// Who decided what and when; for a stale mark also what it was.
fn mark_words(desk: &Desk, ix: PointIx, marked: &Marked) -> String {
    let day = desk.day(marked.at);
    let standing = Standing::of(Some(marked), || desk.corpus.fingerprint(ix));
    let words = if standing == Standing::Stale {
        let (was, print) = (mark_text(marked.mark).get(desk.lang), marked.fingerprint.short());
        t::STALE_SINCE.with(desk.lang, &[("was", &was), ("day", &day), ("fingerprint", &print)])
    } else {
        format!("{}, {day}", standing_text(standing).get(desk.lang))
    };
    format!("{words} ({})", marked.by)
}
