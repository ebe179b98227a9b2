//! Words that begin with a hyphen, such as the negative terms of a query, kept from
//! being read as options.

use std::ffi::OsString;

/// A minus sign, which the query takes for `-` and clap for a letter.
pub(super) const MINUS: &str = "\u{2212}";

/// The arguments with terms such as `-drugs` made safe from being read as a
/// bundle of options: no command has single-letter options but `-h`, `-V` and
/// `-o`, and none of those takes letters behind it.
pub(super) fn prepared(
    arguments: impl Iterator<Item = OsString>,
) -> impl Iterator<Item = OsString> {
    arguments.enumerate().map(|(place, argument)| match argument.to_str().and_then(negative) {
        Some(term) if place > 0 => OsString::from(format!("{MINUS}{term}")),
        _ => argument,
    })
}

/// The letters after the `-` of a negative term; none for options.
fn negative(argument: &str) -> Option<&str> {
    argument.strip_prefix('-').filter(|term| term.chars().count() > 1 && !term.starts_with('-'))
}

/// A word as it was typed: a hyphen at its start had been made a minus sign.
pub(super) fn as_typed(word: &str) -> String {
    word.strip_prefix(MINUS).map_or_else(|| word.to_owned(), |rest| format!("-{rest}"))
}
