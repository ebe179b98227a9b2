//! `hertog --version`; with `--verbose` what a report of a fault needs. In English:
//! it is written for those who mend the fault. No content, no names, no paths.

use std::io::{ErrorKind, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::colors::depth;
use super::common::Common;
use super::failure::Failure;
use super::options::locale;
use super::output::Output;
use super::zone::Zone;
use crate::config::Depth;
use crate::store::{Folders, SettingsFile, filesystem};
use crate::tui::console;

/// Prints the version, and the rest where it is asked for.
pub(super) fn run(common: &Common, verbose: bool) -> Result<ExitCode, Failure> {
    let mut out = Output::new();
    out.line(concat!("hertog ", env!("CARGO_PKG_VERSION")))?;
    for (label, value) in if verbose { rows(common) } else { Vec::new() } {
        out.line(format!("{label:<12} {value}"))?;
    }
    out.done()
}

fn rows(common: &Common) -> Vec<(&'static str, String)> {
    let mut rows = vec![
        ("target", target()),
        (
            "schemas",
            format!("data file {}, journal {}", crate::declaration::SCHEMA, crate::review::SCHEMA),
        ),
        ("terminal", terminal()),
        (
            "locale",
            format!(
                "{}, interface {}",
                if locale().is_empty() { "none".to_owned() } else { locale() },
                common.lang().code()
            ),
        ),
        (
            "time zone",
            if Zone::of_system().problem().is_none() { "known" } else { "unknown" }.to_owned(),
        ),
        (
            "declaration",
            if common.options.file.is_some() { "a file" } else { "built in" }.to_owned(),
        ),
    ];
    match Folders::find(common.options.data_dir.as_deref()) {
        Ok(folders) => rows.extend(places(common, &folders)),
        Err(_) => rows.push(("folders", "none: there is no home".to_owned())),
    }
    rows
}

/// The folders, by how they are chosen and what they lie on.
fn places(common: &Common, folders: &Folders) -> [(&'static str, String); 4] {
    let faults: usize = common.settings.files.iter().map(SettingsFile::count).sum();
    let settings = format!("{}, faults: {faults}", kind(&folders.settings()));
    let chosen = common.options.data_dir.is_some();
    let place = |path: &PathBuf, variable: &str| {
        let by = match std::env::var_os(variable) {
            _ if chosen => "--data-dir or HERTOG_DATA_DIR",
            Some(folder) if Path::new(&folder).is_absolute() => variable,
            _ => "the home folder",
        };
        let on = filesystem(path).map(|name| format!(", on {name}"));
        format!("{}, by {by}{}", kind(path), on.unwrap_or_default())
    };
    [
        ("data", place(&folders.data, "XDG_DATA_HOME")),
        ("state", place(&folders.state, "XDG_STATE_HOME")),
        ("config", place(&folders.config, "XDG_CONFIG_HOME")),
        ("settings", settings),
    ]
}

/// The kind of what stands at a path.
fn kind(path: &Path) -> String {
    let metadata = match path.symlink_metadata() {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => return "not there".to_owned(),
        Err(_) => return "cannot be looked at".to_owned(),
    };
    let of = |metadata: &std::fs::Metadata| match metadata {
        folder if folder.is_dir() => "a folder",
        file if file.is_file() => "a file",
        _ => "neither a folder nor a file",
    };
    let there = match path.metadata() {
        Ok(target) if metadata.is_symlink() => format!("a link to {}", of(&target)),
        Ok(target) => of(&target).to_owned(),
        Err(_) => "a link to nothing".to_owned(),
    };
    let closed = path.metadata().is_ok_and(|target| target.permissions().readonly());
    if closed { format!("{there}, read-only") } else { there }
}

/// The kind of machine for which the program was built.
fn target() -> String {
    let libc = if cfg!(target_env = "musl") { "-musl" } else { "" };
    format!("{}-{}{libc}", std::env::consts::ARCH, std::env::consts::OS)
}

fn terminal() -> String {
    let set = |name: &str| named(name, &std::env::var(name).unwrap_or_default());
    let is = |terminal: bool| if terminal { "a terminal" } else { "none" };
    let is_terminal = std::io::stdout().is_terminal();
    // Without a terminal the library would ask another program.
    let size = is_terminal.then(crossterm::terminal::size).and_then(Result::ok);
    let size = size.map_or_else(
        || "of unknown size".to_owned(),
        |(columns, rows)| format!("{columns}x{rows}"),
    );
    format!(
        "{}, {}, {size}, {} colours, {}; input {}, output {}",
        set("TERM"),
        set("COLORTERM"),
        match depth() {
            Depth::Sixteen => "16",
            Depth::Palette => "256",
            Depth::Full => "all",
        },
        if console::terminal_shows_utf8() { "UTF-8" } else { "ASCII" },
        is(std::io::stdin().is_terminal()),
        is(is_terminal),
    )
}

fn named(name: &str, value: &str) -> String {
    if value.is_empty() { format!("no {name}") } else { value.to_owned() }
}
