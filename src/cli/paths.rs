//! `hertog where`: the folders and files in use.

use std::process::ExitCode;

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::output::Output;
use super::zone::Zone;
use crate::store::SettingsFile;
use crate::texts::{config as c, files as f, library as l, screens as t};

/// Runs the command.
pub(super) fn run(common: &Common) -> Result<ExitCode, Failure> {
    let context = CommandContext::open(common)?;
    context.warn();
    let declaration = context.declaration();
    let file = common.options.file.as_ref().map_or_else(
        || t::BUILT_IN.get(context.lang).to_owned(),
        |file| file.display().to_string(),
    );
    let rows = [
        (&t::WHERE_DECLARATION, format!("{} {} ({file})", declaration.id, declaration.edition)),
        (&t::WHERE_REVIEWER, context.reviewer.to_string()),
        (&t::WHERE_DATA, context.folders.data.display().to_string()),
        (&t::WHERE_STATE, context.folders.state.display().to_string()),
        (&t::WHERE_CONFIG, context.folders.config.display().to_string()),
        (&l::WHERE_CACHE, context.folders.cache.display().to_string()),
        (&c::WHERE_SETTINGS, settings(common, &context)),
        (&f::WHERE_ZONE, Zone::of_system().words(context.lang)),
    ];
    let mut out = Output::new();
    for (label, value) in rows {
        out.line(format!("{:<14} {value}", label.get(context.lang)))?;
    }
    for journal in crate::store::verify(&context.folders, &declaration.id) {
        out.line(format!("{:<14} {}", t::WHERE_JOURNAL.get(context.lang), journal.path.display()))?;
    }
    out.done()
}

/// The file of settings: whether it is there, and right.
fn settings(common: &Common, context: &CommandContext) -> String {
    let path = context.folders.settings().display().to_string();
    let files = &common.settings.files;
    match files.iter().map(SettingsFile::count).sum::<usize>() {
        0 if files.is_empty() => c::not_there(context.lang, &path),
        0 => path,
        n => c::has_faults(context.lang, &path, n),
    }
}
