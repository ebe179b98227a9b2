//! `hertog undo` and `hertog redo`.

use std::process::ExitCode;

use clap::Args;

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::following;
use super::output::Output;
use crate::declaration::EditionId;
use crate::review::{EditSummary, Reviews, Undoable};
use crate::text::Lang;
use crate::texts::screens as t;
use crate::wording::edit_summary_words;

/// The arguments of `undo` and `redo`.
#[derive(Debug, Args)]
pub(super) struct EditionArgs {
    /// In this edition instead of the one that is open.
    #[arg(long, value_name = "EDITION")]
    pub(super) edition: Option<EditionId>,
}

/// The next edit to take back or do again in the editions that are accepted.
type Next = fn(&Reviews, &dyn Fn(&EditionId) -> bool) -> Option<Undoable>;

/// A direction through the past.
struct Way {
    /// As the command is called.
    name: &'static str,
    next: Next,
    /// That an edit was done or taken back.
    done: fn(Lang, String) -> String,
    /// That there is none in an edition.
    nothing: fn(Lang, &EditionId) -> String,
    /// The command that does it in another edition: the edition, the command, the edit.
    elsewhere: fn(Lang, &EditionId, String, String) -> String,
}

/// Takes back my last edit on this device, in an edition: the one that is open
/// where no other is named.
pub(super) fn undo(common: &Common, args: &EditionArgs) -> Result<ExitCode, Failure> {
    let way = Way {
        name: "undo",
        next: |reviews, of| reviews.undoable(of),
        done: t::undone,
        nothing: |lang, here| t::nothing_to_undo_in(lang, here),
        elsewhere: |lang, edition, command, edit| t::undo_in_edition(lang, edition, command, edit),
    };
    way.go(common, args.edition.clone())
}

/// Does again what was taken back last.
pub(super) fn redo(common: &Common, args: &EditionArgs) -> Result<ExitCode, Failure> {
    let way = Way {
        name: "redo",
        next: |reviews, of| reviews.redoable(of),
        done: t::redone,
        nothing: |lang, here| t::nothing_to_redo_in(lang, here),
        elsewhere: |lang, edition, command, edit| t::redo_in_edition(lang, edition, command, edit),
    };
    way.go(common, args.edition.clone())
}

impl Way {
    /// Undoes an edit (or an undo) and says so; nothing to do is no failure. What
    /// lies in another edition is named, and left alone.
    fn go(&self, common: &Common, edition: Option<EditionId>) -> Result<ExitCode, Failure> {
        let mut context = CommandContext::open(common)?;
        context.warn();
        let here = edition.unwrap_or_else(|| context.declaration().edition.clone());
        let mut out = Output::new();
        if let Some(edit) = (self.next)(&context.reviews, &|edition| *edition == here) {
            let followed = match &edit.edit_summary {
                EditSummary::Carry(from) => {
                    following::reverse(&mut context, (from, &here), edit.to_draft())?
                }
                _ => context.save_in(here, edit.to_draft()).map(|_| Vec::new())?,
            };
            out.line((self.done)(context.lang, edit_words(&edit, &context)))?;
            followed.iter().try_for_each(|line| out.line(line))?;
            return context.end(out.done());
        }
        out.line((self.nothing)(context.lang, &here))?;
        if let Some(edit) = (self.next)(&context.reviews, &|edition| *edition != here) {
            let command =
                common.options.hertog(&format!("{} --edition {}", self.name, edit.edition));
            let words = edit_words(&edit, &context);
            out.line((self.elsewhere)(context.lang, &edit.edition, command, words))?;
        }
        context.end(out.done())
    }
}

fn edit_words(edit: &Undoable, context: &CommandContext) -> String {
    let ids: Vec<String> = edit.points.iter().map(ToString::to_string).collect();
    format!(
        "{} · {}",
        edit_summary_words(&edit.edit_summary, &context.vocabulary, context.lang),
        ids.join(", ")
    )
}
