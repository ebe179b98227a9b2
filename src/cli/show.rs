//! `hertog show`: the whole of a point, a chapter's evaluation, the context.

use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::cite;
use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::json::{self, DateJson, MarkJson, NoteJson, PointJson, SCHEMA, StatusJson, WholeJson};
use super::output::{self, Output};
use super::part::{self, ChapterJson, ClosingJson, ContextJson, ShowPart};
use super::show_layout::{LayoutJson, layout_json, wording_lines};
use super::trace::traces;
use crate::declaration::{Concern, Declaration, PointIx, Relation};
use crate::editions::judged_text;
use crate::review::{MarkEntry, Note, ReviewState, StatusEntry, TraceDecision};
use crate::store::{Siblings, siblings};
use crate::text::{SharedStr, Text, clean};
use crate::texts::quoted;
use crate::texts::{editions as e, screens as t};
use crate::wording::{
    mark_text, note_words, origin_words, review_state_text, role_text, trace_words,
};

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
    closing: Option<ClosingJson<'a>>,
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
    evaluation: &'a [SharedStr],
    #[serde(flatten)]
    layout: LayoutJson<'a>,
}

/// The arguments of `show`.
#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// A point's id, such as 2.6; a chapter's number, such as 6; or: context, closing.
    #[arg(required = true, value_name = "ID")]
    pub(super) ids: Vec<String>,
    /// Print JSON.
    #[arg(long)]
    pub(super) json: bool,
    /// Print points with their citation, as y copies them.
    #[arg(long, conflicts_with = "json")]
    pub(super) cite: bool,
    /// Print the citation as Markdown, which verify can check.
    #[arg(long, requires = "cite")]
    pub(super) markdown: bool,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &ShowArgs) -> Result<ExitCode, Failure> {
    if args.cite {
        return cite::run(common, &args.ids, args.markdown);
    }
    let context = CommandContext::open(common)?;
    context.warn();
    let parts: Vec<ShowPart> =
        args.ids.iter().map(|name| ShowPart::named(&context, name)).collect::<Result<_, _>>()?;
    context.end(if args.json { print_json(&context, &parts) } else { print(&context, &parts) })
}

fn print_json(context: &CommandContext, parts: &[ShowPart]) -> Result<ExitCode, Failure> {
    let declaration = context.declaration();
    let mut shown = ShowJson {
        schema: SCHEMA,
        declaration: declaration.id.as_str(),
        edition: declaration.edition.as_str(),
        whole: json::whole(context),
        points: Vec::new(),
        chapters: Vec::new(),
        context: None,
        closing: None,
    };
    for part in parts {
        match part {
            ShowPart::Point(ix) => shown.points.push(whole(context, *ix)),
            ShowPart::Chapter(ix) => shown.chapters.push(part::chapter_json(context, *ix)),
            ShowPart::Context => shown.context = Some(part::context_json(context)),
            ShowPart::Closing => shown.closing = Some(part::closing_json(context)),
        }
    }
    output::json(&shown)
}

fn whole(context: &CommandContext, ix: PointIx) -> FullJson<'_> {
    let declaration = context.declaration();
    let statuses = context.reviews.statuses(&declaration.edition, declaration.points[ix].id);
    FullJson {
        point: json::point(context, ix, None),
        marks: marks(context, ix).into_iter().map(|mark| json::mark(context, ix, mark)).collect(),
        statuses: statuses.into_iter().map(json::status).collect(),
        notes: notes(context, ix).iter().map(|note| json::note(context, note)).collect(),
        dates: declaration.points[ix].dates.iter().map(json::date).collect(),
        chapter_title: &context.chapter(ix).title,
        evaluation: &context.chapter(ix).evaluation,
        layout: layout_json(context, ix),
    }
}

fn print(context: &CommandContext, parts: &[ShowPart]) -> Result<ExitCode, Failure> {
    let mut out = Output::new();
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            out.line("")?;
        }
        let lines = match part {
            ShowPart::Point(ix) => lines(context, *ix),
            ShowPart::Chapter(ix) => part::chapter_lines(context, *ix),
            ShowPart::Context => part::context_lines(context),
            ShowPart::Closing => part::closing_lines(context),
        };
        lines.iter().try_for_each(|line| out.line(line))?;
    }
    out.done()
}

fn lines(context: &CommandContext, ix: PointIx) -> Vec<String> {
    let point = &context.declaration().points[ix];
    let heading =
        point.heading.as_ref().map(|heading| heading.get(context.lang)).unwrap_or_default();
    let id = match point.label() {
        "" => point.id.to_string(),
        label => format!("{} · {label}", point.id),
    };
    let mut lines = vec![format!("{id}  {heading}").trim_end().to_owned(), String::new()];
    lines.extend(wording_lines(context, ix));
    let mut field = |label: &Text, value: String| {
        lines.push(format!("{:<12} {value}", label.get(context.lang)));
    };
    for concern in context.corpus.concerns(ix).iter() {
        let label = if concern.how == Relation::Named { &t::NAMED } else { &t::RELATED };
        field(label, concern_words(context, concern));
    }
    for date in &point.dates {
        field(
            role_text(date.role),
            format!("{} ({})", date.on.in_words(context.lang), quoted(context.lang, &date.quote)),
        );
    }
    if let Some(printed) = &point.printed {
        let words = origin_words(printed.origin, context.lang);
        if !words.is_empty() {
            field(&t::ORIGIN, words);
        }
    }
    let marks = marks(context, ix);
    if marks.is_empty() {
        field(&t::MARK, t::OPEN.get(context.lang).to_owned());
    }
    for marked in marks {
        field(&t::MARK, mark_words(context, ix, marked));
    }
    for stated in context.reviews.statuses(&context.declaration().edition, point.id) {
        field(&t::PROGRESS, status_words(context, ix, stated));
    }
    for trace in traces(context, ix) {
        if trace.decision == TraceDecision::Confirmed {
            field(&e::TRACE_LABEL, trace_words(&trace, context.review_view(), ix, context.lang));
        }
    }
    if let Some((edition, text)) = judged(context, ix) {
        let label = e::judged_text(context.lang, edition);
        lines.extend([String::new(), label, text, String::new()]);
    }
    let mut field = |label: &Text, value: String| {
        lines.push(format!("{:<12} {value}", label.get(context.lang)));
    };
    field(&t::FINGERPRINT, context.corpus.fingerprint(ix).to_string());
    let chapter = context.chapter(ix);
    field(&t::CHAPTER_OF, chapter.heading(context.lang));
    chapter.evaluation.iter().for_each(|paragraph| field(&t::EVALUATION, paragraph.to_string()));
    chapter.after.iter().for_each(|paragraph| field(&t::AFTER_POINTS, paragraph.to_string()));
    for note in notes(context, ix) {
        lines.push(String::new());
        lines.push(note_head(context, ix, &note));
        lines
            .extend(note.body.text.lines().map(|line| format!("    {line}").trim_end().to_owned()));
    }
    lines
}

/// The words that my stale mark on a point is of, and the edition that has them.
fn judged(context: &CommandContext, ix: PointIx) -> Option<(String, String)> {
    let view = context.review_view();
    if context.review_state(ix) != ReviewState::Stale && !view.is_respelled(ix) {
        return None;
    }
    let declaration = context.declaration();
    let Siblings { editions, translations, .. } = siblings(&context.folders, declaration);
    let editions: Vec<&Declaration> = editions.iter().chain(&translations).collect();
    let here = (&declaration.edition, declaration.points[ix].id);
    let (edition, text) = judged_text(&editions, &context.reviews, here)?;
    Some((edition.to_string(), text.to_string()))
}

fn notes(context: &CommandContext, ix: PointIx) -> Vec<Note> {
    let declaration = context.declaration();
    context.reviews.notes(&declaration.edition, declaration.points[ix].id)
}

/// The head of a note, on one line: its id, author, day, and the rest.
fn note_head(context: &CommandContext, ix: PointIx, note: &Note) -> String {
    let head = format!("{} {}", t::NOTE.get(context.lang), note.body.id.short());
    let day = context.day(note.at);
    let about = note_words(note, ix, &context.corpus, &context.vocabulary, context.lang);
    std::iter::once(head)
        .chain([note.by.to_string(), day])
        .chain(about)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// A word of progress with its day and author.
fn status_words(context: &CommandContext, ix: PointIx, stated: &StatusEntry) -> String {
    let word = stated
        .status
        .as_ref()
        .map_or("", |word| context.vocabulary.status_label(word, context.lang));
    let stale = !context.corpus.is_current(ix, stated.fingerprint);
    let stale =
        if stale { format!(", {}", t::SAID_OF_EARLIER.get(context.lang)) } else { String::new() };
    format!("{word}, {} ({}){stale}", context.day(stated.at), stated.by)
}

fn concern_words(context: &CommandContext, concern: &Concern) -> String {
    let name = context.declaration().actors[concern.actor].name.get(context.lang);
    format!("{name} ({})", quoted(context.lang, clean(&concern.quote)))
}

fn marks(context: &CommandContext, ix: PointIx) -> Vec<&MarkEntry> {
    let declaration = context.declaration();
    context.reviews.marks(&declaration.edition, declaration.points[ix].id)
}

/// A mark with its day, the language that was judged where that is not the open
/// declaration's, and its author; for a stale one what it was.
fn mark_words(context: &CommandContext, ix: PointIx, marked: &MarkEntry) -> String {
    let day = context.day(marked.at);
    let review_state =
        ReviewState::of(Some(marked), |judged| context.corpus.is_current(ix, judged));
    let words = if review_state == ReviewState::Stale {
        let (was, print) = (mark_text(marked.mark).get(context.lang), marked.fingerprint.short());
        t::stale_since(context.lang, was, &day, &print)
    } else {
        format!("{}, {day}", review_state_text(review_state).get(context.lang))
    };
    let language = context.corpus.other_language(ix, marked.fingerprint);
    let language = language.map(|language| format!(" ({language})")).unwrap_or_default();
    format!("{words}{language} ({})", marked.by)
}
