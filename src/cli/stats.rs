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
use crate::search::{Query, receipt};
use crate::text::texts::screens as t;
use crate::text::width;

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
    let query = desk.query(words)?;
    let points = desk.find(&query);
    if json { print_json(&desk, &points) } else { print(&desk, &query, &points) }
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

/// Rows of a table: the first cell is a name, the rest are counts.
type Rows = Vec<Vec<String>>;

fn print(desk: &Desk, query: &Query, points: &[PointIx]) -> Result<ExitCode, Failure> {
    let mut out = Output::new();
    if points.is_empty() {
        receipt(&desk.corpus, query, desk.lang).iter().try_for_each(|line| out.line(line))?;
        return out.done();
    }
    let lang = desk.lang;
    let heads = [&t::POINTS, &t::OPEN, &t::REVIEWED, &t::COME_BACK, &t::STALE]
        .map(|text| text.get(lang).to_owned());
    let row = |name: String, counts: &[String]| [&[name], counts].concat();
    let mut chapters: Rows = vec![
        row(String::new(), &heads),
        row(t::ALL.get(lang).to_owned(), &counts(&tally(desk, points.iter().copied()))),
    ];
    for (chapter, tally) in desk.declaration().chapters.iter().zip(self::chapters(desk, points)) {
        chapters.push(row(format!("{} {}", chapter.number, chapter.title(lang)), &counts(&tally)));
    }
    let named = [&t::NAMED, &t::RELATED].map(|text| text.get(lang).to_lowercase());
    let mut actors: Rows = vec![row(String::new(), &[heads.as_slice(), &named].concat())];
    for (actor, (named, related, tally)) in
        desk.declaration().actors.iter().zip(self::actors(desk, points))
    {
        if named + related > 0 {
            let name = format!("{} ({})", actor.name.get(lang), actor.id);
            actors.push(row(
                name,
                &[counts(&tally).as_slice(), &[named.to_string(), related.to_string()]].concat(),
            ));
        }
    }
    table(&mut out, &chapters)?;
    out.line("")?;
    table(&mut out, &actors)?;
    out.done()
}

fn counts(tally: &Tally) -> [String; 5] {
    [tally.total(), tally.open, tally.reviewed, tally.come_back, tally.stale].map(|n| n.to_string())
}

/// Prints rows in columns as wide as they must be: names to the left, counts to
/// the right.
fn table(out: &mut Output, rows: &Rows) -> std::io::Result<()> {
    let columns = rows.first().map_or(0, Vec::len);
    let widest = |column: usize| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    for row in rows {
        let gap = |column: usize| " ".repeat(widths[column] - width(&row[column]));
        let counts: Vec<String> = (1..columns).map(|column| gap(column) + &row[column]).collect();
        out.line(format!("{}{}  {}", row[0], gap(0), counts.join("  ")))?;
    }
    Ok(())
}

fn print_json(desk: &Desk, points: &[PointIx]) -> Result<ExitCode, Failure> {
    let declaration = desk.declaration();
    let chapters =
        declaration.chapters.iter().zip(chapters(desk, points)).map(|(chapter, tally)| {
            ChapterJson { number: chapter.number, title: &chapter.title, counts: tally.into() }
        });
    let actors = declaration.actors.iter().zip(actors(desk, points)).map(
        |(actor, (named, related, tally))| ActorJson {
            id: actor.id.as_str(),
            name: actor.name.get(desk.own_lang()),
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
