//! `hertog man`: the manual, a page for the program and one for each command, from
//! the tables of which the help is made.

mod sections;
mod tidy;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;

use super::args::Cli;
use super::common::Common;
use super::failure::Failure;
use super::output::Output;
use crate::store::write_file_atomic;
use crate::texts::screens as t;

/// The day of the release, on every page: that of the build would make other bytes
/// of the same sources.
const RELEASED: &str = "2026-11-30";

/// The arguments of `man`.
#[derive(Debug, Args)]
pub(super) struct ManArgs {
    /// The folder in which the pages are written, over those that are there.
    #[arg(value_name = "DIR", default_value = ".")]
    pub(super) folder: PathBuf,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &ManArgs) -> Result<ExitCode, Failure> {
    let pages = pages()?;
    for (name, text) in &pages {
        write_file_atomic(&args.folder.join(name), true, |out| out.write_all(text.as_bytes()))
            .map_err(|problem| Failure::of(&problem))?;
    }
    let mut out = Output::new();
    out.line(t::manual_written(common.lang(), pages.len(), args.folder.display()))?;
    out.done()
}

/// Every page with the name of its file: first that of the program.
fn pages() -> io::Result<Vec<(String, String)>> {
    let mut program =
        Cli::command().subcommand_help_heading("COMMANDS").subcommand_value_name("COMMAND");
    program.build();
    let commands = program.get_subcommands().cloned().collect::<Vec<_>>();
    let of_program = page(&program, &|out| {
        sections::topics(out)?;
        sections::queries(&program, out)?;
        sections::keys(out)?;
        sections::environment(&program, out)?;
        sections::files(out)
    });
    let of_commands = commands.iter().map(|command| page(command, &|_| Ok(())));
    [of_program].into_iter().chain(of_commands).collect()
}

/// A page with sections of its own between its options and its examples.
fn page(
    command: &Command,
    own: &dyn Fn(&mut dyn Write) -> io::Result<()>,
) -> io::Result<(String, String)> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned();
    let man = Man::new(command.clone())
        .title(name.to_uppercase())
        .date(RELEASED)
        .source(concat!("hertog ", env!("CARGO_PKG_VERSION")))
        .manual("User Commands");
    let mut roff = Vec::new();
    man.render_title(&mut roff)?;
    man.render_name_section(&mut roff)?;
    man.render_synopsis_section(&mut roff)?;
    man.render_description_section(&mut roff)?;
    man.render_options_section(&mut roff)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut roff)?;
    }
    own(&mut roff)?;
    sections::exit_status(&mut roff)?;
    sections::examples(command, &mut roff)?;
    sections::see_also(command, &mut roff)?;
    Ok((man.get_filename(), tidy::tidy(&String::from_utf8_lossy(&roff))))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::app::command::COMMANDS;
    use crate::cli::hyphens::prepared;
    use sections::EXAMPLES;

    #[test]
    fn the_program_and_every_command_have_a_page() {
        let pages = pages().unwrap();
        let names: Vec<&str> = pages.iter().map(|(name, _)| &**name).collect();
        let cli = Cli::command();
        let commands =
            cli.get_subcommands().map(|command| format!("hertog-{}.1", command.get_name()));
        let expected: Vec<String> =
            [String::from("hertog.1")].into_iter().chain(commands).collect();
        assert_eq!(names, expected);
        // No page is named that is not written.
        for (page, text) in &pages {
            let plain = text.replace("\\-", "-");
            let mentioned =
                plain.split("hertog-").skip(1).filter_map(|rest| rest.split_once("(1)"));
            for (name, _) in
                mentioned.filter(|(name, _)| name.bytes().all(|c| c.is_ascii_lowercase()))
            {
                assert!(names.contains(&&*format!("hertog-{name}.1")), "{page} names {name}");
            }
        }
    }

    #[test]
    fn every_key_is_in_the_manual() {
        let (_, program) = &pages().unwrap()[0];
        for row in COMMANDS {
            let does = tidy::tidy(&sections::escaped(row.does.en)).replace('\n', " ");
            assert!(program.replace('\n', " ").contains(does.trim()), "{}", row.name);
        }
    }

    #[test]
    fn every_command_has_an_example_and_each_can_be_run() {
        let cli = Cli::command();
        for command in cli.get_subcommands().map(clap::Command::get_name) {
            assert!(EXAMPLES.iter().any(|(of, ..)| *of == command), "{command}");
        }
        for (command, line, _) in EXAMPLES {
            let words = line.split('\'').enumerate().flat_map(|(at, part)| match at % 2 {
                0 => part.split_whitespace().collect(),
                _ => vec![part],
            });
            let parsed = Cli::try_parse_from(prepared(words.map(Into::into)));
            assert!(parsed.is_ok(), "{line}: {parsed:?}");
            assert!(line.starts_with(format!("hertog {command}").trim_end()), "{line}");
        }
    }
}
