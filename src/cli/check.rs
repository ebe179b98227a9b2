//! `hertog check`: checks a data file.

use std::path::Path;
use std::process::ExitCode;

use super::args::Common;
use super::desk;
use super::failure::Failure;
use super::file;
use super::output::Output;
use crate::declaration::{self, BUILTIN, Declaration, Fault};
use crate::text::texts::screens as t;

/// Runs the command: every fault on a line, or what was found sound.
pub(super) fn run(common: &Common, file: Option<&Path>) -> Result<ExitCode, Failure> {
    let path = file.or(common.file.as_deref());
    let checked = match path {
        Some(file) => check(&file::bytes(file)?),
        None => check(BUILTIN.as_bytes()),
    };
    let name =
        file.map_or_else(|| "hertoginnedal-2023.ron".to_owned(), |file| file.display().to_string());
    let mut out = Output::new();
    match checked {
        Ok(declaration) => out.line(sound(&name, &declaration, desk::lang(common)))?,
        Err(faults) => {
            for fault in &faults {
                out.line(format!("{name}: {fault}"))?;
            }
            out.done()?;
            return Err(Failure::new(
                &t::FAULTS,
                &t::MEND,
                &[("file", &name), ("n", &faults.len())],
            ));
        }
    }
    out.done()
}

fn check(bytes: &[u8]) -> Result<Declaration, Vec<Fault>> {
    let source = declaration::decode(bytes).map_err(|fault| vec![fault])?;
    let read = declaration::read(source).map_err(|fault| vec![fault])?;
    let faults = declaration::check(&read, source);
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

fn sound(name: &str, declaration: &Declaration, lang: crate::text::Lang) -> String {
    let Declaration { id, edition, chapters, points, actors, .. } = declaration;
    t::SOUND.with(
        lang,
        &[
            ("file", &name),
            ("id", id),
            ("edition", edition),
            ("chapters", &chapters.len()),
            ("points", &points.len()),
            ("actors", &actors.len()),
        ],
    )
}
