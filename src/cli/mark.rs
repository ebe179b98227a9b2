//! `hertog mark`: sets marks and says what changed.

use std::process::ExitCode;

use super::args::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::output::Output;
use crate::declaration::{PointId, PointIx};
use crate::review::{Mark, PendingEdit, PointVersions, ReviewState};
use crate::texts::screens as t;
use crate::wording::{mark_text, no_match_report};

/// Runs the command.
pub(super) fn run(
    common: &Common,
    mark: Mark,
    ids: &[String],
    query: Option<&str>,
) -> Result<ExitCode, Failure> {
    let mut context = CommandContext::open(common)?;
    context.warn();
    let query = query.map(|query| context.query(&[query.to_owned()])).transpose()?;
    let points = match &query {
        Some(query) => context.find(query),
        None => context.points(ids)?,
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
    // What was saved is saved, whatever else cannot be read.
    if ids.is_empty() { context.end(out.done()) } else { out.done() }
}

/// The points on which the mark changes something, each once.
fn changes(context: &CommandContext, points: &[PointIx], mark: Mark) -> PointVersions {
    let is = ReviewState::from(mark);
    let mut seen = std::collections::HashSet::new();
    let changed = |point: &&PointIx| context.review_state(**point) != is && seen.insert(**point);
    context.corpus.judged(points.iter().filter(changed))
}
