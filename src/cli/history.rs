//! `hertog undo` and `hertog redo`.

use std::process::ExitCode;

use super::args::Common;
use super::desk::Desk;
use super::failure::Failure;
use super::output::Output;
use crate::app::deeds::deed_words;
use crate::review::Undoable;
use crate::text::Text;
use crate::text::texts::screens as t;

/// Takes back my last edit on this device.
pub(super) fn undo(common: &Common) -> Result<ExitCode, Failure> {
    let desk = Desk::open(common)?;
    let edit = desk.reviews.undoable();
    reverse(desk, edit, &t::UNDONE, &t::NOTHING_TO_UNDO)
}

/// Does again what was taken back last.
pub(super) fn redo(common: &Common) -> Result<ExitCode, Failure> {
    let desk = Desk::open(common)?;
    let edit = desk.reviews.redoable();
    reverse(desk, edit, &t::REDONE, &t::NOTHING_TO_REDO)
}

/// Undoes an edit (or an undo) and says so; nothing to do is no failure.
fn reverse(
    mut desk: Desk,
    edit: Option<Undoable>,
    done: &Text,
    nothing: &Text,
) -> Result<ExitCode, Failure> {
    desk.warn();
    let words = match edit {
        None => nothing.get(desk.lang).to_owned(),
        Some(edit) => {
            desk.save(edit.to_draft())?;
            let ids: Vec<String> = edit.points.iter().map(ToString::to_string).collect();
            let words = format!(
                "{} · {}",
                deed_words(&edit.deed, &desk.vocabulary, desk.lang),
                ids.join(", ")
            );
            done.with(desk.lang, &[("edit", &words)])
        }
    };
    let mut out = Output::new();
    out.line(words)?;
    desk.end(out.done())
}
