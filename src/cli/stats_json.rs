//! `hertog stats --json`. Fields are added, never renamed.

use serde::Serialize;

use super::context::CommandContext;
use super::json::{self, DateJson, SCHEMA, TallyJson, WholeJson};
use crate::declaration::Declaration;
use crate::figures::{DateFigure, Figures};
use crate::search::Query;
use crate::text::Lang;

#[derive(Serialize)]
pub(super) struct StatsJson<'a> {
    schema: u32,
    declaration: &'a str,
    edition: &'a str,
    query: String,
    /// Points of the declaration, counted or not.
    total: usize,
    /// The day by which dates are judged.
    today: String,
    #[serde(flatten)]
    whole: WholeJson,
    #[serde(flatten)]
    counts: TallyJson,
    past_due: usize,
    notes: usize,
    noted: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    untraced: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changed_traces: Option<usize>,
    chapters: Vec<ChapterJson<'a>>,
    actors: Vec<ActorJson<'a>>,
    matrix: Vec<CellJson<'a>>,
    dates: Vec<DatedJson<'a>>,
    statuses: Vec<StatusJson>,
    days: Vec<DayJson>,
}

#[derive(Serialize)]
struct ChapterJson<'a> {
    number: u32,
    title: &'a str,
    #[serde(flatten)]
    counts: TallyJson,
}

#[derive(Serialize)]
struct ActorJson<'a> {
    id: &'a str,
    name: &'a str,
    named: usize,
    related: usize,
    #[serde(flatten)]
    counts: TallyJson,
}

/// A cell of the matrix in which there are points.
#[derive(Serialize)]
struct CellJson<'a> {
    actor: &'a str,
    chapter: u32,
    #[serde(flatten)]
    counts: TallyJson,
}

#[derive(Serialize)]
struct DatedJson<'a> {
    point: String,
    #[serde(flatten)]
    date: DateJson<'a>,
    /// The last day of the period.
    ends: String,
    past_due: bool,
}

/// Points with a word of progress; `null` for those without.
#[derive(Serialize)]
struct StatusJson {
    status: Option<String>,
    points: usize,
}

#[derive(Serialize)]
struct DayJson {
    day: String,
    edits: usize,
}

/// All figures.
pub(super) fn stats<'a>(
    context: &'a CommandContext,
    query: &Query,
    figures: &Figures,
) -> StatsJson<'a> {
    let declaration = context.declaration();
    let statuses = figures.statuses.iter().map(|figure| StatusJson {
        status: figure.status.as_ref().map(ToString::to_string),
        points: figure.points,
    });
    let days = figures.days.iter();
    StatsJson {
        schema: SCHEMA,
        declaration: declaration.id.as_str(),
        edition: declaration.edition.as_str(),
        query: query.to_string(),
        total: figures.declared,
        today: context.today.to_string(),
        whole: json::whole(context),
        counts: figures.all.into(),
        past_due: figures.past_due,
        notes: figures.notes,
        noted: figures.noted,
        untraced: figures.untraced,
        changed_traces: figures.changed_traces,
        chapters: chapters(declaration, figures),
        actors: actors(declaration, figures, context.own_lang()),
        matrix: matrix(declaration, figures),
        dates: figures.dates.iter().map(|figure| dated(declaration, *figure)).collect(),
        statuses: statuses.collect(),
        days: days.map(|f| DayJson { day: f.day.to_string(), edits: f.edits }).collect(),
    }
}

fn chapters<'a>(declaration: &'a Declaration, figures: &Figures) -> Vec<ChapterJson<'a>> {
    let chapters = declaration.chapters.iter().zip(&figures.chapters);
    let json = chapters.map(|(chapter, tally)| ChapterJson {
        number: chapter.number,
        title: &chapter.title,
        counts: (*tally).into(),
    });
    json.collect()
}

fn actors<'a>(declaration: &'a Declaration, figures: &Figures, lang: Lang) -> Vec<ActorJson<'a>> {
    let actors = declaration.actors.iter().zip(&figures.actors);
    let json = actors.map(|(actor, figures)| ActorJson {
        id: actor.id.as_str(),
        name: actor.name.get(lang),
        named: figures.named,
        related: figures.related,
        counts: figures.tally.into(),
    });
    json.collect()
}

fn matrix<'a>(declaration: &'a Declaration, figures: &Figures) -> Vec<CellJson<'a>> {
    let actors = declaration.actors.iter().zip(&figures.actors);
    let cells = actors.flat_map(|(actor, figures)| {
        figures.cells().iter().map(|cell| CellJson {
            actor: actor.id.as_str(),
            chapter: declaration.chapters[cell.chapter].number,
            counts: cell.tally.into(),
        })
    });
    cells.collect()
}

fn dated(declaration: &Declaration, figure: DateFigure) -> DatedJson<'_> {
    let date = figure.date(declaration);
    DatedJson {
        point: declaration.points[figure.point].id.to_string(),
        date: json::date(date),
        ends: date.on.last.to_string(),
        past_due: figure.past_due,
    }
}
