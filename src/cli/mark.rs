//! `hertog mark`: sets marks and says what changed.

use std::process::ExitCode;

use clap::Args;

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::output::Output;
use crate::declaration::{PointId, PointIx};
use crate::review::{Mark, PendingEdit, PointVersions, ReviewState};
use crate::texts::screens as t;
use crate::wording::{mark_text, no_match_report};

/// The arguments of `mark`.
#[derive(Debug, Args)]
pub(super) struct MarkArgs {
    /// reviewed, come-back or open.
    #[arg(value_parser = mark)]
    pub(super) mark: Mark,
    /// Ids of points, such as 2.6.
    #[arg(value_name = "ID", required_unless_present = "query", conflicts_with = "query")]
    pub(super) ids: Vec<String>,
    /// Mark all points that this query finds.
    #[arg(long)]
    pub(super) query: Option<String>,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &MarkArgs) -> Result<ExitCode, Failure> {
    let mark = args.mark;
    let mut context = CommandContext::open(common)?;
    context.warn();
    let query = args.query.as_ref().map(|query| context.query(std::slice::from_ref(query)));
    let query = query.transpose()?;
    let points = match &query {
        Some(query) => context.find(query),
        None => context.points(&args.ids)?,
    };
    let changed = changes(&context, &points, mark);
    let ids: Vec<PointId> = changed.iter().map(|(id, _)| *id).collect();
    if !changed.is_empty() {
        context.save(PendingEdit::Mark { points: changed, mark })?;
    }
    let word = mark_text(mark).get(context.lang);
    let mut out = Output::new();
    if let (Some(query), true) = (&query, points.is_empty()) {
        no_match_report(&context.corpus, query, &[], context.lang)
            .iter()
            .try_for_each(|line| out.line(line))?;
    }
    for id in &ids {
        out.line(t::marked(context.lang, id, word))?;
    }
    out.line(t::points_changed(context.lang, ids.len()))?;
    // The saved edits stay, whatever else cannot be read.
    if ids.is_empty() { context.end(out.done()) } else { out.done() }
}

fn mark(text: &str) -> Result<Mark, String> {
    text.parse().map_err(|_| format!("{text:?} is no mark: expected reviewed, come-back or open"))
}

/// The points on which the mark changes something, each once.
fn changes(context: &CommandContext, points: &[PointIx], mark: Mark) -> PointVersions {
    let is = ReviewState::from(mark);
    let mut seen = std::collections::HashSet::new();
    let changed = |point: &&PointIx| context.review_state(**point) != is && seen.insert(**point);
    context.corpus.judged(points.iter().filter(changed))
}
