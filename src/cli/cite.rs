//! `hertog show --cite`: points with their citation, for pasting elsewhere.

use std::process::ExitCode;

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::output::Output;
use crate::brief::cite_markdown;
use crate::corpus::citation;

/// Runs the command.
pub(super) fn run(common: &Common, ids: &[String], markdown: bool) -> Result<ExitCode, Failure> {
    let context = CommandContext::open(common)?;
    context.warn();
    let form = common.settings.config.citation.as_ref();
    let cite = if markdown { cite_markdown } else { citation };
    let mut out = Output::new();
    for (place, point) in context.points(ids)?.into_iter().enumerate() {
        if place > 0 {
            out.line("")?;
        }
        cite(context.declaration(), point, context.lang, form)
            .lines()
            .try_for_each(|line| out.line(line))?;
    }
    out.done()
}
