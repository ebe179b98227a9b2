//! A question on a terminal that is answered by yes or no.

use std::io::{self, BufRead, IsTerminal};

use super::context::eprintln_quietly;
use super::failure::Failure;
use crate::text::{Lang, clean};
use crate::texts::editions as t;

/// True where somebody can be asked.
pub(super) fn is_possible() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks; anything but the first letter of yes is no.
///
/// # Errors
/// The answer cannot be read.
pub(super) fn yes(question: &str, lang: Lang) -> Result<bool, Failure> {
    eprintln_quietly(&t::yes_or_no(lang, clean(question)));
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    let first = answer.trim().chars().next().map(|letter| letter.to_ascii_lowercase());
    Ok(first.is_some_and(|letter| matches!(letter, 'y' | 'j' | 'o')))
}
