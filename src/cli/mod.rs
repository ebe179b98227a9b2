//! The commands: each has its arguments, calls the modules below, and prints.
//!
//! A command prints the content of a screen in plain lines, with `--json` for
//! programs. Failures go to stderr with the place and what to do.

mod args;
mod ask;
mod brief;
mod carry;
mod check;
mod cite;
mod colors;
mod common;
mod compare;
mod complete;
mod completions;
mod config;
mod context;
mod editions;
mod failure;
mod file;
mod following;
mod help;
mod history;
mod hyphens;
mod import;
mod import_json;
mod import_report;
mod json;
mod library;
mod list;
mod list_all;
mod log;
mod man;
mod mark;
mod meant;
mod note;
mod options;
mod output;
mod part;
mod paths;
mod screens;
mod search_all;
mod session;
mod settings;
mod show;
mod show_layout;
mod stats;
mod stats_json;
mod status;
mod trace;
mod verify;
mod version;
mod zone;

use std::io::Write;
use std::process::ExitCode;

use args::{Cli, Command};
use common::Common;
use failure::Failure;
use list::ListArgs;

use crate::tui::console::{self, Content};

/// Runs the program: parses, runs, prints the failure with its hint.
pub fn main() -> ExitCode {
    crate::tui::install_panic_hook();
    crate::store::outlive_limits();
    if let Some(code) = complete::answered() {
        return code;
    }
    let cli = match Cli::read(hyphens::prepared(std::env::args_os())) {
        Ok(cli) => cli,
        Err(error) => {
            console::choose(options::ascii_asked(std::env::args_os()));
            return said_by_options(&error);
        }
    };
    let Cli { options, command, version, verbose, query } = cli;
    console::choose(options.ascii.fixed());
    let mut common = Common::read(options);
    if let Err(failure) = common.resolve() {
        return failure.report(common.lang());
    }
    let done = if version { version::run(&common, verbose) } else { run(&common, command, query) };
    done.unwrap_or_else(|failure| failure.report(common.lang()))
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

fn run(common: &Common, command: Option<Command>, query: Vec<String>) -> Result<ExitCode, Failure> {
    let Some(command) = command else { return without_command(common, query) };
    match command {
        Command::List(args) => list::run(common, &args),
        Command::Show(args) => show::run(common, &args),
        Command::Mark(args) => mark::run(common, &args),
        Command::Note(args) => note::run(common, &args),
        Command::Status(args) => status::run(common, &args),
        Command::Brief(args) => brief::run(common, &args),
        Command::Verify(args) => verify::run(common, &args),
        Command::Library(args) => library::run(common, &args),
        Command::Import(args) => import::run(common, &args),
        Command::Compare(args) => compare::run(common, &args),
        Command::Carry(args) => carry::run(common, &args),
        Command::Trace(args) => trace::run(common, &args),
        Command::Session(args) => session::run(common, &args),
        Command::Undo(args) => history::undo(common, &args),
        Command::Redo(args) => history::redo(common, &args),
        Command::Log(args) => log::run(common, &args),
        Command::Stats(args) => stats::run(common, &args),
        Command::Check(args) => check::run(common, &args),
        Command::Config(args) => config::run(common, &args),
        Command::Where => paths::run(common),
        Command::Completions(args) => completions::run(&args),
        Command::Help(args) => help::run(common, &args),
        Command::Man(args) => man::run(common, &args),
    }
}

/// The screens; where there can be none, the list.
fn without_command(common: &Common, query: Vec<String>) -> Result<ExitCode, Failure> {
    meant::as_typed(common, &query)?;
    if screens::possible() {
        let by_last = query.is_empty() && !common.is_named;
        if by_last { screens::run_last(common) } else { screens::run(common, &query, None) }
    } else {
        list::run(common, &ListArgs { query, all: false, json: false })
    }
}
