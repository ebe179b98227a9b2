//! A first word that is nearly a command: who typed it meant that command,
//! unless it finds something.

use clap::CommandFactory;

use super::args::Cli;
use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use crate::search::search_once;
use crate::text::{nearest, shell_word};
use crate::texts::screens as t;

/// Lets a query pass, unless its first word is nearly a command and all of it
/// finds nothing.
pub(super) fn as_typed(common: &Common, words: &[String]) -> Result<(), Failure> {
    let Some((first, rest)) = words.split_first() else { return Ok(()) };
    let cli = Cli::command();
    let commands = cli.get_subcommands().map(clap::Command::get_name);
    let Some(command) = nearest(&first.to_lowercase(), commands) else { return Ok(()) };
    let context = CommandContext::open(common)?;
    let found = search_once(&context.review_view(), &context.query(words)?);
    if !found.points.is_empty() || !found.other_matches.is_empty() {
        return Ok(());
    }
    let line = |start: &str, words: &[String]| {
        let words = words.iter().map(|word| format!(" {}", shell_word(word)));
        common.options.hertog(&format!("{start}{}", words.collect::<String>()))
    };
    let (meant, search) = (line(command, rest), line("list", words));
    let what = |lang| t::nearly_a_command(lang, first, &meant);
    Err(Failure::new(what, |lang| t::search_instead(lang, &search)).usage())
}
