//! `hertog list`: a line a point.

use std::mem::ManuallyDrop;
use std::process::ExitCode;

use serde::Serialize;

use super::args::Common;
use super::desk::Desk;
use super::failure::Failure;
use super::json::{self, PointJson, SCHEMA, WholeJson};
use super::output::{self, Output};
use crate::declaration::{How, PointIx};
use crate::search::{Found, Query, Spot, Tier, search_once, unseen};
use crate::text::texts::screens as t;
use crate::text::{Lang, labelled, plural, width};
use crate::wording::{receipt, standing_text};

#[derive(Serialize)]
struct ListJson<'a> {
    schema: u32,
    declaration: &'a str,
    edition: &'a str,
    query: String,
    total: usize,
    #[serde(flatten)]
    whole: WholeJson,
    points: Vec<PointJson<'a>>,
    elsewhere: Vec<ElsewhereJson<'a>>,
}

#[derive(Serialize)]
struct ElsewhereJson<'a> {
    r#where: &'static str,
    chapter: Option<u32>,
    lang: &'a str,
    quote: &'a str,
}

/// Runs the command.
pub(super) fn run(common: &Common, words: &[String], json: bool) -> Result<ExitCode, Failure> {
    // The process ends right after: a million points need not be freed one by one.
    let desk = ManuallyDrop::new(Desk::open(common)?);
    desk.warn();
    let query = desk.query(words)?;
    let found = search_once(&desk.lens(), &query);
    desk.corpus.foresee(&found.points);
    desk.end(if json { print_json(&desk, &query, &found) } else { print(&desk, &query, &found) })
}

fn print(desk: &Desk, query: &Query, found: &Found) -> Result<ExitCode, Failure> {
    let mut out = Output::new();
    for (place, point) in found.points.iter().enumerate() {
        let near = found.tiers.get(place) == Some(&Tier::Near);
        let near =
            if near { format!("  · {}", t::TIER_NEAR.get(desk.lang)) } else { String::new() };
        out.line(line(desk, *point) + &near + &unseen_words(desk, query, found, *point))?;
    }
    for (typed, words) in &found.taken {
        out.line(format!("≈ {}", labelled(typed, &words.join(", "), desk.lang)))?;
    }
    let rest = if found.points.is_empty() {
        receipt(&desk.corpus, query, &found.taken, desk.lang)
    } else {
        found.elsewhere.iter().map(|elsewhere| elsewhere.line(&desk.corpus, desk.lang)).collect()
    };
    rest.iter().try_for_each(|line| out.line(line))?;
    let total = desk.declaration().points.len();
    let n = found.points.len();
    let count = plural(desk.lang, n, &t::N_OF_M_POINTS_ONE, &t::N_OF_M_POINTS);
    let elsewhere = match found.elsewhere.len() {
        0 => String::new(),
        n => format!(", {}", t::N_ELSEWHERE.with(desk.lang, &[("n", &n)])),
    };
    out.line(count.with(desk.lang, &[("n", &n), ("m", &total)]) + &elsewhere)?;
    out.done()
}

/// Mark in a word, id, heading (or the text's first words), actors.
fn line(desk: &Desk, ix: PointIx) -> String {
    let point = &desk.declaration().points[ix];
    let standing = standing_text(desk.standing(ix)).get(desk.lang);
    let gap = " ".repeat(widest_standing(desk.lang).saturating_sub(width(standing)));
    let label = point
        .heading
        .as_ref()
        .map_or_else(|| first_words(&point.text), |heading| heading.get(desk.lang).to_owned());
    let actors = actors(desk, ix);
    let actors = if actors.is_empty() { actors } else { format!("  [{actors}]") };
    let said = said(desk, ix);
    format!("{standing}{gap} {:<5} {label}{actors}{said}", point.id)
}

/// Columns of the longest word for how a point stands.
fn widest_standing(lang: Lang) -> usize {
    let words = [&t::OPEN, &t::REVIEWED, &t::COME_BACK, &t::STALE];
    words.into_iter().map(|word| width(word.get(lang))).max().unwrap_or_default().max(12)
}

/// How many notes a point has, and how far the work on it has come.
fn said(desk: &Desk, ix: PointIx) -> String {
    let lens = desk.lens();
    let n = lens.note_count(ix);
    let notes = plural(desk.lang, n, &t::N_NOTES_ONE, &t::N_NOTES);
    let notes = (n > 0).then(|| notes.with(desk.lang, &[("n", &n)]));
    let status = lens.status(ix).map(|word| desk.vocabulary.status_label(word, desk.lang));
    let said: Vec<String> = notes.into_iter().chain(status.map(str::to_owned)).collect();
    if said.is_empty() { String::new() } else { format!("  ({})", said.join(", ")) }
}

/// Where words stand that the line and the official text do not have.
fn unseen_words(desk: &Desk, query: &Query, found: &Found, point: PointIx) -> String {
    let unseen = unseen(&desk.corpus, query, &found.taken, point, desk.lang);
    let words = |spot: &Spot| format!("  · {} {}", spot.words(&desk.corpus, desk.lang), spot.text);
    unseen.iter().map(words).collect()
}

/// Those named, then those related, said to be so.
fn actors(desk: &Desk, ix: PointIx) -> String {
    let name = |actor: usize| desk.declaration().actors[actor].name.get(desk.lang).to_owned();
    let concerns = desk.corpus.concerns(ix);
    let those = |how: How| concerns.iter().filter(move |c| c.how == how).map(|c| name(c.actor));
    let related: Vec<String> = those(How::Related).collect();
    let mut all: Vec<String> = those(How::Named).collect();
    if !related.is_empty() {
        let label = t::RELATED.get(desk.lang).to_lowercase();
        all.push(labelled(&label, &related.join(", "), desk.lang));
    }
    all.join(", ")
}

fn first_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    format!("{}…", words.join(" "))
}

fn print_json(desk: &Desk, query: &Query, found: &Found) -> Result<ExitCode, Failure> {
    let declaration = desk.declaration();
    let elsewhere = found.elsewhere.iter();
    let points = found.points.iter().enumerate().map(|(place, point)| {
        let tier = found.tiers.get(place);
        let hit = tier.map(|tier| json::hit(desk, query, found, (*point, *tier)));
        json::point(desk, *point, hit)
    });
    output::json(&ListJson {
        schema: SCHEMA,
        declaration: declaration.id.as_str(),
        edition: declaration.edition.as_str(),
        query: query.to_string(),
        total: declaration.points.len(),
        whole: json::whole(desk),
        points: points.collect(),
        elsewhere: elsewhere
            .map(|e| ElsewhereJson {
                r#where: e.place.as_str(),
                chapter: e.chapter,
                lang: e.lang.map_or(&*declaration.language, |lang| lang.code()),
                quote: &e.quote,
            })
            .collect(),
    })
}
