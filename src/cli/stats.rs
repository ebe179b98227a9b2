//! `hertog stats`: progress by chapter and by actor.

use std::process::ExitCode;

use serde::Serialize;

use super::args::Common;
use super::desk::Desk;
use super::failure::Failure;
use super::json::{SCHEMA, TallyJson};
use super::output::{self, Output};
use crate::declaration::{ActorIx, PointIx};
use crate::review::Tally;
use crate::text::texts::screens as t;
use crate::text::{fit, width};

#[derive(Serialize)]
struct StatsJson<'a> {
    schema: u32,
    declaration: &'a str,
    edition: &'a str,
    #[serde(flatten)]
    counts: TallyJson,
    chapters: Vec<ChapterJson<'a>>,
    actors: Vec<ActorJson<'a>>,
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

/// Runs the command.
pub(super) fn run(common: &Common, words: &[String], json: bool) -> Result<ExitCode, Failure> {
    let desk = Desk::open(common)?;
    desk.warn();
    let points = desk.find(&desk.query(words)?);
    if json { print_json(&desk, &points) } else { print(&desk, &points) }
}

fn tally(desk: &Desk, points: impl Iterator<Item = PointIx>) -> Tally {
    points.map(|point| desk.standing(point)).collect()
}

/// The counts of every chapter, in document order.
fn chapters(desk: &Desk, points: &[PointIx]) -> Vec<Tally> {
    let of = |range: &std::ops::Range<PointIx>| {
        let (from, to) = (
            points.partition_point(|p| *p < range.start),
            points.partition_point(|p| *p < range.end),
        );
        tally(desk, points[from..to].iter().copied())
    };
    desk.declaration().chapters.iter().map(|chapter| of(&chapter.points)).collect()
}

/// How many points name and concern every actor, and how those stand.
fn actors(desk: &Desk, points: &[PointIx]) -> Vec<(usize, usize, Tally)> {
    let index = desk.corpus.index();
    let among = |all: &[u32]| -> Vec<PointIx> {
        all.iter()
            .map(|point| *point as PointIx)
            .filter(|point| points.binary_search(point).is_ok())
            .collect()
    };
    let of = |actor: ActorIx| {
        let (named, related) = (among(index.named(actor)), among(index.related(actor)));
        (named.len(), related.len(), tally(desk, named.into_iter().chain(related)))
    };
    (0..desk.declaration().actors.len()).map(of).collect()
}

fn print(desk: &Desk, points: &[PointIx]) -> Result<ExitCode, Failure> {
    let mut out = Output::new();
    let lang = desk.lang;
    let words = [&t::POINTS, &t::OPEN, &t::REVIEWED, &t::COME_BACK, &t::STALE]
        .map(|text| text.get(lang).to_owned());
    out.line(row("", &words))?;
    out.line(row(t::ALL.get(lang), &counts(&tally(desk, points.iter().copied()))))?;
    out.line("")?;
    for (chapter, tally) in desk.declaration().chapters.iter().zip(chapters(desk, points)) {
        out.line(row(&format!("{} {}", chapter.number, chapter.title(lang)), &counts(&tally)))?;
    }
    out.line("")?;
    for (actor, (_, related, tally)) in desk.declaration().actors.iter().zip(actors(desk, points)) {
        let mut line = row(actor.name.get(lang), &counts(&tally));
        if related > 0 {
            line = format!("{line}  ({})", t::N_RELATED.with(lang, &[("n", &related)]));
        }
        out.line(line)?;
    }
    out.done()
}

fn counts(tally: &Tally) -> [String; 5] {
    [tally.total(), tally.open, tally.reviewed, tally.come_back, tally.stale].map(|n| n.to_string())
}

/// A name and five counts in columns.
fn row(name: &str, counts: &[String; 5]) -> String {
    const NAME: usize = 28;
    let name = fit(name, NAME, "…");
    let mut line = format!("{name}{}", " ".repeat(NAME.saturating_sub(width(&name))));
    for count in counts {
        line.push_str(&" ".repeat(10_usize.saturating_sub(width(count))));
        line.push_str(count);
    }
    line
}

fn print_json(desk: &Desk, points: &[PointIx]) -> Result<ExitCode, Failure> {
    let declaration = desk.declaration();
    let chapters =
        declaration.chapters.iter().zip(chapters(desk, points)).map(|(chapter, tally)| {
            ChapterJson {
                number: chapter.number,
                title: chapter.title(desk.lang),
                counts: tally.into(),
            }
        });
    let actors = declaration.actors.iter().zip(actors(desk, points)).map(
        |(actor, (named, related, tally))| ActorJson {
            id: actor.id.as_str(),
            name: actor.name.get(desk.lang),
            named,
            related,
            counts: tally.into(),
        },
    );
    output::json(&StatsJson {
        schema: SCHEMA,
        declaration: declaration.id.as_str(),
        edition: declaration.edition.as_str(),
        counts: tally(desk, points.iter().copied()).into(),
        chapters: chapters.collect(),
        actors: actors.collect(),
    })
}
