//! `hertog where`: the folders and files in use.

use std::process::ExitCode;

use super::args::Common;
use super::desk::Desk;
use super::failure::Failure;
use super::output::Output;
use super::zone::Zone;
use crate::store::SettingsFile;
use crate::text::texts::{config as c, files as f, screens as t};

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
        (&c::WHERE_SETTINGS, settings(common, &desk)),
        (&f::WHERE_ZONE, Zone::of_system().words(desk.lang)),
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

/// The file of settings: whether it is there, and right.
fn settings(common: &Common, desk: &Desk) -> String {
    let path = desk.folders.settings().display().to_string();
    let files = &common.settings.files;
    match files.iter().map(SettingsFile::count).sum::<usize>() {
        0 if files.is_empty() => c::NOT_THERE.with(desk.lang, &[("path", &path)]),
        0 => path,
        n => c::HAS_FAULTS.with(desk.lang, &[("path", &path), ("n", &n)]),
    }
}
