//! A declaration that is official in two languages: a fictional one, of which the French
//! text lacks the last point.

mod briefs;
mod carrying;
mod marks;
mod screens;
mod searching;
mod structure;

use crate::support::process::Home;

pub(super) const NL: &str = include_str!("fixtures/maasoord-2031.nl.ron");
pub(super) const FR: &str = include_str!("fixtures/maasoord-2031.fr.ron");

/// A home with both files side by side.
pub(super) fn home() -> Home {
    let home = Home::new();
    home.write("maasoord.nl.ron", NL);
    home.write("maasoord.fr.ron", FR);
    home
}

/// What a command prints that has one of the two open.
pub(super) fn says(home: &Home, language: &str, arguments: &[&str]) -> String {
    let file = format!("maasoord.{language}.ron");
    home.says(&[arguments, &["--file", &file]].concat())
}

/// The same as data.
pub(super) fn json(home: &Home, language: &str, arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&says(home, language, &[arguments, &["--json"]].concat())).unwrap()
}
