//! `hertog undo` and `hertog redo`.

use std::process::ExitCode;

use super::args::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::output::Output;
use crate::declaration::EditionId;
use crate::review::{Reviews, Undoable};
use crate::text::Text;
use crate::text::texts::screens as t;
use crate::wording::edit_summary_words;

/// What would be done next in the editions that are accepted.
type Next = fn(&Reviews, &dyn Fn(&EditionId) -> bool) -> Option<Undoable>;

/// Which way one goes through the past.
struct Way {
    /// As the command is called.
    name: &'static str,
    next: Next,
    done: &'static Text,
    nothing: &'static Text,
    elsewhere: &'static Text,
}

/// Takes back my last edit on this device, in an edition: the one that is open
/// where no other is named.
pub(super) fn undo(common: &Common, edition: Option<EditionId>) -> Result<ExitCode, Failure> {
    let way = Way {
        name: "undo",
        next: |reviews, of| reviews.undoable(of),
        done: &t::UNDONE,
        nothing: &t::NOTHING_TO_UNDO_IN,
        elsewhere: &t::UNDO_ELSEWHERE,
    };
    way.go(common, edition)
}

/// Does again what was taken back last.
pub(super) fn redo(common: &Common, edition: Option<EditionId>) -> Result<ExitCode, Failure> {
    let way = Way {
        name: "redo",
        next: |reviews, of| reviews.redoable(of),
        done: &t::REDONE,
        nothing: &t::NOTHING_TO_REDO_IN,
        elsewhere: &t::REDO_ELSEWHERE,
    };
    way.go(common, edition)
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
            context.save_in(here, edit.to_draft())?;
            let words = self.done.with(context.lang, &[("edit", &edit_words(&edit, &context))]);
            out.line(words)?;
            return context.end(out.done());
        }
        out.line(self.nothing.with(context.lang, &[("here", &here)]))?;
        if let Some(edit) = (self.next)(&context.reviews, &|edition| *edition != here) {
            let command = common.hertog(&format!("{} --edition {}", self.name, edit.edition));
            let words = edit_words(&edit, &context);
            let values: &[(&str, &dyn std::fmt::Display)] =
                &[("edition", &edit.edition), ("command", &command), ("edit", &words)];
            out.line(self.elsewhere.with(context.lang, values))?;
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
