//! `hertog where`: the folders and files in use.

use std::process::ExitCode;

use super::args::Common;
use super::desk::Desk;
use super::failure::Failure;
use super::output::Output;
use crate::text::texts::screens as t;

/// Runs the command.
pub(super) fn run(common: &Common) -> Result<ExitCode, Failure> {
    let desk = Desk::open(common)?;
    desk.warn();
    let declaration = desk.declaration();
    let file = common
        .file
        .as_ref()
        .map_or_else(|| t::BUILT_IN.get(desk.lang).to_owned(), |file| file.display().to_string());
    let rows = [
        (&t::WHERE_DECLARATION, format!("{} {} ({file})", declaration.id, declaration.edition)),
        (&t::WHERE_REVIEWER, desk.reviewer.to_string()),
        (&t::WHERE_DATA, desk.folders.data.display().to_string()),
        (&t::WHERE_STATE, desk.folders.state.display().to_string()),
        (&t::WHERE_CONFIG, desk.folders.config.display().to_string()),
    ];
    let mut out = Output::new();
    for (label, value) in rows {
        out.line(format!("{:<14} {value}", label.get(desk.lang)))?;
    }
    for journal in crate::store::verify(&desk.folders, &declaration.id) {
        out.line(format!("{:<14} {}", t::WHERE_JOURNAL.get(desk.lang), journal.path.display()))?;
    }
    out.done()
}
