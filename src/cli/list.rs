//! `hertog list`: a line a point.

use std::mem::ManuallyDrop;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::json::{self, PointJson, SCHEMA, WholeJson};
use super::list_all;
use super::output::{self, Output};
use crate::declaration::{PointIx, Relation};
use crate::search::{FieldMatch, Found, MatchRank, Query, Reading, search_once, unseen};
use crate::text::{Lang, width};
use crate::texts::labelled;
use crate::texts::screens as t;
use crate::wording::{no_match_report, review_state_text};

/// What `list --json` prints.
#[derive(Serialize)]
pub(super) struct ListJson<'a> {
    schema: u32,
    declaration: &'a str,
    edition: &'a str,
    query: String,
    total: usize,
    #[serde(flatten)]
    whole: WholeJson,
    points: Vec<PointJson<'a>>,
    #[serde(rename = "elsewhere")]
    other_matches: Vec<OtherMatchJson<'a>>,
}

#[derive(Serialize)]
struct OtherMatchJson<'a> {
    r#where: &'static str,
    chapter: Option<u32>,
    lang: &'a str,
    quote: &'a str,
}

/// The arguments of `list`.
#[derive(Debug, Args)]
pub(super) struct ListArgs {
    /// What to list.
    pub(super) query: Vec<String>,
    /// Look in every declaration of the library.
    #[arg(long)]
    pub(super) all: bool,
    /// Print JSON.
    #[arg(long)]
    pub(super) json: bool,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &ListArgs) -> Result<ExitCode, Failure> {
    if args.all {
        return list_all::run(common, args);
    }
    // The process ends right after: a million points need not be freed one by one.
    let context = ManuallyDrop::new(CommandContext::open(common)?);
    context.warn();
    let query = context.query(&args.query)?;
    let found = search_once(&context.review_view(), &query);
    context.corpus.foresee(&found.points);
    context.end(if args.json {
        print_json(&context, &query, &found)
    } else {
        print(&context, &query, &found)
    })
}

fn print(context: &CommandContext, query: &Query, found: &Found) -> Result<ExitCode, Failure> {
    let mut out = Output::new();
    hits(context, query, found).try_for_each(|line| out.line(line))?;
    if found.points.is_empty() {
        let report = no_match_report(&context.corpus, query, &found.taken, context.lang);
        report.iter().try_for_each(|line| out.line(line))?;
    } else {
        elsewhere(context, found).try_for_each(|line| out.line(line))?;
    }
    let total = context.declaration().points.len();
    let n = found.points.len();
    let other_matches = match found.other_matches.len() {
        0 => String::new(),
        n => format!(", {}", t::other_matches(context.lang, n)),
    };
    out.line(t::n_of_m_points(context.lang, n, total) + &other_matches)?;
    out.done()
}

/// A line for each point found, and the words that were taken for others.
pub(super) fn hits<'a>(
    context: &'a CommandContext,
    query: &'a Query,
    found: &'a Found,
) -> impl Iterator<Item = String> + 'a {
    let points = found.points.iter().enumerate().map(move |(place, point)| {
        let near = found.ranks.get(place) == Some(&MatchRank::Near);
        let near =
            if near { format!("  · {}", t::RANK_NEAR.get(context.lang)) } else { String::new() };
        line(context, *point) + &near + &unseen_words(context, query, found, *point)
    });
    let taken = found
        .taken
        .iter()
        .map(|(typed, words)| format!("≈ {}", labelled(context.lang, typed, words.join(", "))));
    points.chain(taken)
}

/// A line for each place outside the points.
pub(super) fn elsewhere<'a>(
    context: &'a CommandContext,
    found: &'a Found,
) -> impl Iterator<Item = String> + 'a {
    let all = found.other_matches.iter();
    all.map(|other_match| other_match.line(&context.corpus, context.lang))
}

/// Mark in a word, id, heading (or the text's first words), actors.
fn line(context: &CommandContext, ix: PointIx) -> String {
    let point = &context.declaration().points[ix];
    let review_state = review_state_text(context.review_state(ix)).get(context.lang);
    let gap = " ".repeat(widest_review_state(context.lang).saturating_sub(width(review_state)));
    let label = point
        .heading
        .as_ref()
        .map_or_else(|| first_words(&point.text), |heading| heading.get(context.lang).to_owned());
    let actors = actors(context, ix);
    let actors = if actors.is_empty() { actors } else { format!("  [{actors}]") };
    let said = said(context, ix);
    format!("{review_state}{gap} {:<5} {label}{actors}{said}", point.id)
}

/// Columns of the longest word for how a point stands.
fn widest_review_state(lang: Lang) -> usize {
    let words = [&t::OPEN, &t::REVIEWED, &t::COME_BACK, &t::STALE];
    words.into_iter().map(|word| width(word.get(lang))).max().unwrap_or_default().max(12)
}

/// Number of notes on a point, and its word of progress.
fn said(context: &CommandContext, ix: PointIx) -> String {
    let review_view = context.review_view();
    let n = review_view.note_count(ix);
    let notes = (n > 0).then(|| t::n_notes(context.lang, n));
    let status =
        review_view.status(ix).map(|word| context.vocabulary.status_label(word, context.lang));
    let said: Vec<String> = notes.into_iter().chain(status.map(str::to_owned)).collect();
    if said.is_empty() { String::new() } else { format!("  ({})", said.join(", ")) }
}

/// The texts with words that the line and the official text do not have.
fn unseen_words(context: &CommandContext, query: &Query, found: &Found, point: PointIx) -> String {
    let official = [&*context.declaration().language];
    let reading = Reading { lang: context.lang, official: &official };
    let unseen = unseen(&context.corpus, query, &found.taken, point, reading);
    let words = |field_match: &FieldMatch| {
        format!("  · {} {}", field_match.words(&context.corpus, context.lang), field_match.text)
    };
    unseen.iter().map(words).collect()
}

/// Those named, then those related, said to be so.
fn actors(context: &CommandContext, ix: PointIx) -> String {
    let name = |actor: usize| context.declaration().actors[actor].name.get(context.lang).to_owned();
    let concerns = context.corpus.concerns(ix);
    let those =
        |how: Relation| concerns.iter().filter(move |c| c.how == how).map(|c| name(c.actor));
    let related: Vec<String> = those(Relation::Related).collect();
    let mut all: Vec<String> = those(Relation::Named).collect();
    if !related.is_empty() {
        let label = t::RELATED.get(context.lang).to_lowercase();
        all.push(labelled(context.lang, &label, related.join(", ")));
    }
    all.join(", ")
}

fn first_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    format!("{}…", words.join(" "))
}

fn print_json(context: &CommandContext, query: &Query, found: &Found) -> Result<ExitCode, Failure> {
    output::json(&ListJson::new(context, query, found))
}

impl<'a> ListJson<'a> {
    /// What a query found in a declaration.
    pub(super) fn new(context: &'a CommandContext, query: &Query, found: &'a Found) -> Self {
        let declaration = context.declaration();
        let points = found.points.iter().enumerate().map(|(place, point)| {
            let tier = found.ranks.get(place);
            let hit = tier.map(|tier| json::hit(context, query, found, (*point, *tier)));
            json::point(context, *point, hit)
        });
        let other_matches = found.other_matches.iter().map(|e| OtherMatchJson {
            r#where: e.place.as_str(),
            chapter: e.chapter,
            lang: e.lang.as_ref().unwrap_or(&declaration.language),
            quote: &e.quote,
        });
        Self {
            schema: SCHEMA,
            declaration: declaration.id.as_str(),
            edition: declaration.edition.as_str(),
            query: query.to_string(),
            total: declaration.points.len(),
            whole: json::whole(context),
            points: points.collect(),
            other_matches: other_matches.collect(),
        }
    }
}
