//! `hertog mark`: sets marks and says what changed.

use std::process::ExitCode;

use super::args::Common;
use super::desk::Desk;
use super::failure::Failure;
use super::output::Output;
use crate::declaration::{PointId, PointIx};
use crate::review::{Draft, Judged, Mark, Standing};
use crate::text::plural;
use crate::text::texts::screens as t;
use crate::wording::{mark_text, receipt};

/// Runs the command.
pub(super) fn run(
    common: &Common,
    mark: Mark,
    ids: &[String],
    query: Option<&str>,
) -> Result<ExitCode, Failure> {
    let mut desk = Desk::open(common)?;
    desk.warn();
    let query = query.map(|query| desk.query(&[query.to_owned()])).transpose()?;
    let points = match &query {
        Some(query) => desk.find(query),
        None => desk.points(ids)?,
    };
    let changed = changes(&desk, &points, mark);
    let ids: Vec<PointId> = changed.iter().map(|(id, _)| *id).collect();
    if !changed.is_empty() {
        desk.save(Draft::Mark { points: changed, mark })?;
    }
    let word = mark_text(mark).get(desk.lang);
    let mut out = Output::new();
    if let (Some(query), true) = (&query, points.is_empty()) {
        receipt(&desk.corpus, query, &[], desk.lang).iter().try_for_each(|line| out.line(line))?;
    }
    for id in &ids {
        out.line(t::MARKED.with(desk.lang, &[("id", id), ("mark", &word)]))?;
    }
    out.line(
        plural(desk.lang, ids.len(), &t::CHANGED_ONE, &t::CHANGED_MANY)
            .with(desk.lang, &[("n", &ids.len())]),
    )?;
    // What was saved is saved, whatever else cannot be read.
    if ids.is_empty() { desk.end(out.done()) } else { out.done() }
}

/// The points on which the mark changes something, each once.
fn changes(desk: &Desk, points: &[PointIx], mark: Mark) -> Judged {
    let is = Standing::from(mark);
    let mut seen = std::collections::HashSet::new();
    let changed = |point: &&PointIx| desk.standing(**point) != is && seen.insert(**point);
    desk.corpus.judged(points.iter().filter(changed))
}
