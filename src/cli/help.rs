//! `hertog help`: the commands and topics, the help of a command, or a page of
//! `docs/`.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _, stdout};
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser};

use super::args::Cli;
use super::common::Common;
use super::failure::Failure;
use super::said_by_options;
use crate::pages::{self, Line, PAGES, Page, Style};
use crate::text::nearest;
use crate::texts::screens as t;
use crate::tui::console::{self, Content};
use crate::tui::pager;

/// The arguments of `help`.
#[derive(Debug, Args)]
pub(super) struct HelpArgs {
    /// The command or the topic; all are listed where it is left out.
    #[arg(value_name = "NAME")]
    pub(super) name: Option<String>,
}

/// Columns where nothing says how many there are.
const COLUMNS: u16 = 80;

/// Columns below which a text is not set narrower.
const FEWEST: u16 = 20;

/// Runs the command.
pub(super) fn run(common: &Common, args: &HelpArgs) -> Result<ExitCode, Failure> {
    let Some(name) = &args.name else { return print(&list()) };
    if let Some(page) = pages::page(name) {
        return show(common, page);
    }
    let cli = Cli::command();
    if cli.find_subcommand(name).is_none() {
        return Err(unknown(&cli, name));
    }
    match Cli::try_parse_from(["hertog", name, "--help"]) {
        Ok(_) => Err(unknown(&cli, name)),
        Err(help) => Ok(said_by_options(&help)),
    }
}

/// The help of the program, with the topics.
fn list() -> String {
    let mut topics = String::from("Topics (hertog help TOPIC):");
    let columns = PAGES.iter().map(|page| page.name.len()).max().unwrap_or_default();
    for Page { name, about, .. } in PAGES {
        // Writing to a String cannot fail.
        let _ = write!(topics, "\n  {name:columns$}  {about}");
    }
    let cli = Cli::command();
    let queries = cli.get_after_help().map(ToString::to_string).unwrap_or_default();
    cli.after_help(format!("{topics}\n\n{queries}")).render_long_help().to_string()
}

fn unknown(cli: &clap::Command, name: &str) -> Failure {
    let commands = cli.get_subcommands().map(clap::Command::get_name);
    let names = commands.chain(PAGES.iter().map(|page| page.name));
    let what = |lang| t::no_help(lang, name);
    match nearest(&name.to_lowercase(), names) {
        Some(near) => Failure::new(what, |lang| t::help_near(lang, near)),
        None => Failure::new(what, &t::HELP_LISTS),
    }
    .usage()
}

fn print(text: &str) -> Result<ExitCode, Failure> {
    console::stdout(Content::Text).write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// Prints a page; through the pager where the terminal has fewer rows.
fn show(common: &Common, page: &Page) -> Result<ExitCode, Failure> {
    let is_terminal = stdout().is_terminal();
    // Without a terminal the library would ask another program.
    let size = is_terminal.then(crossterm::terminal::size).and_then(Result::ok);
    let lines = pages::lines(page.text, columns(size));
    let text = styled(&lines, common.color(is_terminal));
    let is_long = size.is_some_and(|(_, rows)| lines.len() >= rows.into());
    if is_long && !console::is_dumb() && pager::show(&text) {
        return Ok(ExitCode::SUCCESS);
    }
    print(&text)
}

/// The columns of the output: what `COLUMNS` says, else those of the terminal.
fn columns(size: Option<(u16, u16)>) -> u16 {
    let set = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let columns = set.or(size.map(|(columns, _)| columns)).filter(|columns| *columns > 0);
    columns.unwrap_or(COLUMNS).max(FEWEST)
}

/// The lines as a terminal shows them, in colours or without.
fn styled(lines: &[Line], color: bool) -> String {
    let mut text = String::new();
    for line in lines {
        for span in &line.spans {
            match sequence(span.style).filter(|_| color) {
                Some(set) => {
                    let _ = write!(text, "\u{1b}[{set}m{}\u{1b}[0m", span.text);
                }
                None => text.push_str(&span.text),
            }
        }
        text.push('\n');
    }
    text
}

/// The parameter of the sequence (SGR) that sets a style; none for plain letters.
fn sequence(style: Style) -> Option<u8> {
    match style {
        Style::Heading | Style::Strong => Some(1),
        Style::Emphasis => Some(3),
        Style::Code => Some(36),
        Style::Plain | Style::Block => None,
    }
}
