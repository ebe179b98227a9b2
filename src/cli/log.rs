//! `hertog log`: the records, newest last; whether all chains are whole.

use std::collections::HashSet;
use std::process::ExitCode;

use clap::Args;
use serde::{Serialize, Serializer};

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::file;
use super::json::{self, SCHEMA, WholeJson};
use super::output::{self, Output};
use crate::declaration::PointId;
use crate::review::{Author, Edit, Entry};
use crate::search::Query;
use crate::text::Text;
use crate::texts::labelled;
use crate::texts::screens as t;
use crate::wording::edit_summary_words;

/// Levels of undos of undos that are said in words: a redo is one. Whoever
/// writes a journal by hand could make more of them than anybody can read.
const DEEP: usize = 2;
/// Edits that are named of those that one undo takes back.
const MOST: usize = 8;

#[derive(Serialize)]
struct LogJson<R> {
    schema: u32,
    #[serde(flatten)]
    whole: WholeJson,
    records: R,
}

/// A list of which one value is in memory at a time.
struct Each<I>(I);

impl<I: Iterator<Item: Serialize> + Clone> Serialize for Each<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone())
    }
}

#[derive(Serialize)]
struct RecordJson {
    device: String,
    by: String,
    n: u64,
    clock: u64,
    at: String,
    edition: String,
    kind: String,
    points: Vec<String>,
    counts: bool,
    hash: String,
}

/// The arguments of `log`.
#[derive(Debug, Args)]
pub(super) struct LogArgs {
    /// Only records on points that this finds.
    pub(super) query: Vec<String>,
    /// Print JSON.
    #[arg(long)]
    pub(super) json: bool,
    /// Check the chain of every journal, and your own against what was saved; exit 1 if one is not whole.
    #[arg(long, conflicts_with_all = ["json", "query"])]
    pub(super) verify: bool,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &LogArgs) -> Result<ExitCode, Failure> {
    if args.verify {
        return verify(common);
    }
    let context = CommandContext::open(common)?;
    let query = context.query(&args.query)?;
    context.warn();
    let entries = entries(&context, &query);
    if args.json {
        return context.end(output::json(&LogJson {
            schema: SCHEMA,
            whole: json::whole(&context),
            records: Each(entries.map(|entry| record(&context, entry))),
        }));
    }
    let mut out = Output::new();
    for entry in entries {
        out.line(line(&context, entry))?;
    }
    context.end(out.done())
}

/// The entries that touch a point that the query finds; all of them where
/// there is no query.
fn entries<'a>(
    context: &'a CommandContext,
    query: &Query,
) -> impl Iterator<Item = Entry<'a>> + Clone + use<'a> {
    let found: Vec<PointId> =
        context.find(query).into_iter().map(|ix| context.declaration().points[ix].id).collect();
    let (all, here) = (query.is_empty(), &context.declaration().edition);
    context.reviews.entries().filter(move |entry| {
        all || context.reviews.points_in(here, entry).iter().any(|id| found.contains(id))
    })
}

fn record(context: &CommandContext, entry: Entry) -> RecordJson {
    RecordJson {
        device: entry.author.device.to_string(),
        by: entry.author.reviewer.to_string(),
        n: entry.n().unwrap_or(0),
        clock: entry.clock.unwrap_or(0),
        at: entry.at.to_string(),
        edition: entry.edition.to_string(),
        kind: entry.edit().kind().to_owned(),
        points: context.reviews.points_of(&entry).iter().map(ToString::to_string).collect(),
        counts: entry.counts,
        hash: entry.hash.map(|hash| hash.to_string()).unwrap_or_default(),
    }
}

fn line(context: &CommandContext, entry: Entry) -> String {
    let at =
        entry.at.to_zoned_datetime(context.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
    let hash: String =
        entry.hash.map(|hash| hash.to_string()).unwrap_or_default().chars().take(12).collect();
    let undone = if entry.counts {
        String::new()
    } else {
        format!(" ({})", t::NO_LONGER_COUNTS.get(context.lang))
    };
    let n = entry.n().unwrap_or(0);
    let Author { reviewer, device } = entry.author;
    format!("{at}  {reviewer:<16} {device} {n:>5}  {hash}  {}{undone}", words(context, entry, DEEP))
}

/// An entry in words; of what an undo takes back `deep` levels.
fn words(context: &CommandContext, entry: Entry, deep: usize) -> String {
    let lang = context.lang;
    if let Some(edit_summary) = context.reviews.edit_summary(&entry) {
        let words = edit_summary_words(&edit_summary, &context.vocabulary, lang);
        return format!("{words} {}", numbers(context, &entry));
    }
    let undo = t::UNDO_KIND.get(lang);
    match &*entry.edit() {
        Edit::Undo { .. } if deep == 0 => format!("{undo} {}", entry.n().unwrap_or(0)),
        Edit::Undo { .. } => {
            let (kind, named) = undone(context, &entry);
            let mut named = named.into_iter();
            let mut said: Vec<String> =
                named.by_ref().take(MOST).map(|of| words(context, of, deep - 1)).collect();
            said.extend(named.next().map(|_| "…".to_owned()));
            labelled(lang, kind.get(lang), said.join("; "))
        }
        other => t::unknown_kind(lang, other.kind()),
    }
}

/// What an undo does, and to which edits: one of undos alone does again what they took back.
fn undone<'a>(context: &'a CommandContext, undo: &Entry) -> (&'static Text, Vec<Entry<'a>>) {
    let taken_back: Vec<Entry> = context.reviews.taken_back(undo).collect();
    let is_undo = |entry: &Entry| matches!(*entry.edit(), Edit::Undo { .. });
    if taken_back.is_empty() || !taken_back.iter().all(is_undo) {
        return (&t::UNDO_KIND, taken_back);
    }
    let mut again: Vec<Entry> =
        taken_back.iter().flat_map(|undo| context.reviews.taken_back(undo)).collect();
    let mut seen = HashSet::new();
    again.retain(|entry| seen.insert(entry.id));
    (&t::REDO_KIND, again)
}

/// The points that an edit touches, by their numbers in the edition that is open; those of
/// another edition with its name.
fn numbers(context: &CommandContext, entry: &Entry) -> String {
    let spaced =
        |points: &[PointId]| points.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let (reviews, here) = (&context.reviews, &context.declaration().edition);
    let (own, edition) = (spaced(&reviews.points_of(entry)), entry.edition);
    if edition == here {
        return own;
    }
    match &reviews.points_in(here, entry)[..] {
        [] => format!("{own} ({edition})"),
        points => format!("{} ({edition}: {own})", spaced(points)),
    }
}

/// A line a journal: whole, or where it is damaged. No journal is kept in memory.
fn verify(common: &Common) -> Result<ExitCode, Failure> {
    let declaration = file::declaration(common)?;
    common.reviewer()?;
    let (folders, lang) = (common.folders()?, common.lang());
    let journals = crate::store::verify(&folders, &declaration.id);
    let mut out = Output::new();
    let mut damaged = 0;
    for journal in &journals {
        let path = journal.path.display();
        for problem in &journal.problems {
            out.line(problem.message(lang))?;
            out.line(format!("  {}", problem.remedy(lang)))?;
        }
        if journal.problems.is_empty() {
            let head = journal.head.map(|head| head.hash.to_string()).unwrap_or_default();
            let whole = t::whole(lang, journal.records, &head);
            out.line(labelled(lang, &path, &whole))?;
        } else {
            damaged += 1;
        }
    }
    if journals.is_empty() {
        out.line(t::NO_JOURNALS.get(lang))?;
    }
    out.done()?;
    match damaged {
        0 => Ok(ExitCode::SUCCESS),
        n => Err(Failure::new(
            |lang| t::journals_not_whole(lang, n, journals.len()),
            &t::HOLDS_IS_USED,
        )),
    }
}
