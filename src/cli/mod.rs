//! The commands: each parses, calls the rooms below, and prints.
//!
//! What a screen shows, a command prints in plain lines, with `--json` for
//! programs. Failures go to stderr with the place and what to do.

mod args;
mod brief;
mod check;
mod cite;
mod config;
mod context;
mod failure;
mod file;
mod history;
mod json;
mod list;
mod log;
mod mark;
mod meant;
mod note;
mod output;
mod part;
mod paths;
mod screens;
mod session;
mod settings;
mod show;
mod stats;
mod stats_json;
mod status;
mod verify;
mod zone;

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};
use failure::Failure;
use settings::Settings;

use crate::tui::console::{self, Content};

/// Runs the program: parses, runs, prints the failure with its hint.
pub fn main() -> ExitCode {
    crate::tui::install_panic_hook();
    crate::store::outlive_limits();
    let mut cli = match Cli::try_parse_from(args::prepared(std::env::args_os())) {
        Ok(cli) => cli,
        Err(error) => {
            console::choose(args::ascii_asked(std::env::args_os()));
            return said_by_options(&error);
        }
    };
    console::choose(cli.common.ascii.fixed());
    cli.common.settings = Settings::read(&cli.common);
    let lang = context::lang(&cli.common);
    run(cli).unwrap_or_else(|failure| failure.report(lang))
}

/// Prints the help, or what is wrong with the options.
fn said_by_options(error: &clap::Error) -> ExitCode {
    let words = error.render().to_string();
    // Nothing can be said where stdout and stderr are closed.
    if error.use_stderr() {
        let _ = console::stderr().write_all(words.as_bytes());
        ExitCode::from(2)
    } else {
        let _ = console::stdout(Content::Text).write_all(words.as_bytes());
        ExitCode::SUCCESS
    }
}

fn run(cli: Cli) -> Result<ExitCode, Failure> {
    let common = &cli.common;
    if cli.command.is_none() {
        meant::as_typed(common, &cli.query)?;
    }
    match cli.command {
        None if screens::possible(common) => screens::run(common, &cli.query, None),
        None => list::run(common, &cli.query, false),
        Some(Command::List { query, json }) => list::run(common, &query, json),
        Some(Command::Show { ids, cite: true, markdown, .. }) => cite::run(common, &ids, markdown),
        Some(Command::Show { ids, json, .. }) => show::run(common, &ids, json),
        Some(Command::Mark { mark, ids, query }) => mark::run(common, mark, &ids, query.as_deref()),
        Some(Command::Note(args)) => note::run(common, &args),
        Some(Command::Status(args)) => status::run(common, &args),
        Some(Command::Brief(args)) => brief::run(common, &args),
        Some(Command::Verify { brief, json }) => verify::run(common, &brief, json),
        Some(Command::Session(args)) => session::run(common, &args),
        Some(Command::Undo(args)) => history::undo(common, args.edition),
        Some(Command::Redo(args)) => history::redo(common, args.edition),
        Some(Command::Log { query, json, verify }) => log::run(common, &query, json, verify),
        Some(Command::Stats { query, json }) => stats::run(common, &query, json),
        Some(Command::Check { file }) => check::run(common, file.as_deref()),
        Some(Command::Config { default }) => config::run(common, default),
        Some(Command::Where) => paths::run(common),
    }
}

/// Whether both ends of the program are a terminal that can show screens.
fn on_terminal() -> bool {
    let dumb = std::env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
    !dumb && std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}
