//! The one table of commands: name, keys, where they work, what they do.
//!
//! The keymap, the hint lines, the help, the palette and the tables of keys in the
//! documents are all made from it.

pub(super) mod key;
pub(super) mod keymap;
// Before the table, which is written in its macro.
#[macro_use]
mod rows;
mod scope;
mod table;

pub use scope::Scope;
pub use table::{COMMANDS, Command};

use crate::text::{Text, text};

/// The subject of a command, for grouping the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Moving about.
    Move,
    /// Choosing what is shown.
    Filter,
    /// Deciding.
    Review,
    /// Writing notes, and listing them.
    Notes,
    /// Going through points one by one.
    Session,
    /// In the overview.
    Overview,
    /// The rest.
    General,
    /// Preparing a brief.
    Brief,
    /// Importing a document.
    Import,
    /// Comparing editions, and tracing promises.
    Editions,
    /// Typing.
    Typing,
}

impl Group {
    /// Every group, in the help's order.
    pub const ALL: [Group; 11] = [
        Group::Move,
        Group::Filter,
        Group::Review,
        Group::Session,
        Group::Overview,
        Group::General,
        Group::Brief,
        Group::Import,
        Group::Editions,
        Group::Typing,
        Group::Notes,
    ];

    /// The group that has the keys of a scope of its own.
    pub fn of(scope: Scope) -> Self {
        match scope {
            Scope::Browse | Scope::Large => Group::Move,
            Scope::Overview => Group::Overview,
            Scope::Query | Scope::Pick | Scope::Help | Scope::Confirm => Group::Typing,
            Scope::Brief | Scope::Name => Group::Brief,
            Scope::Write | Scope::Notes => Group::Notes,
            Scope::Session | Scope::Summary | Scope::Resume => Group::Session,
            Scope::Import | Scope::Cut | Scope::Actors => Group::Import,
            Scope::Compare | Scope::Tracing => Group::Editions,
        }
    }

    /// Its heading in the help.
    pub fn title(self) -> Text {
        match self {
            Group::Move => text! { en: "Moving", nl: "Bewegen", fr: "Se déplacer" },
            Group::Filter => text! { en: "What is shown", nl: "Weergave", fr: "Ce qui est montré" },
            Group::Review => text! { en: "Reviewing", nl: "Beoordelen", fr: "Examiner" },
            Group::Session => {
                text! { en: "Review session", nl: "Beoordelingssessie", fr: "Séance d'examen" }
            }
            Group::Overview => {
                text! { en: "In the overview", nl: "In het overzicht", fr: "Dans la vue d'ensemble" }
            }
            Group::General => text! { en: "General", nl: "Algemeen", fr: "Général" },
            Group::Brief => {
                text! { en: "In a brief", nl: "Bij een briefing", fr: "Dans une synthèse" }
            }
            Group::Import => text! { en: "Importing", nl: "Importeren", fr: "Importer" },
            Group::Editions => {
                text! { en: "Editions and traces", nl: "Edities en sporen", fr: "Éditions et traces" }
            }
            Group::Notes => text! { en: "In notes", nl: "In notities", fr: "Dans les notes" },
            Group::Typing => {
                text! { en: "While typing", nl: "Tijdens het typen", fr: "Pendant la saisie" }
            }
        }
    }
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The command.
    pub command: Command,
    /// Its name in the palette, help and configuration.
    pub name: &'static str,
    /// The keys that do it, the one to show first.
    pub keys: &'static [&'static str],
    /// The scopes in which they do it.
    pub scopes: &'static [Scope],
    /// Its subject.
    pub group: Group,
    /// Its meaning in words.
    pub does: Text,
    /// Its places in the hint lines.
    pub hints: &'static [Hint],
}

/// The place of a command in a hint line.
#[derive(Clone, Copy, Debug)]
pub struct Hint {
    /// The line.
    pub line: HintLine,
    /// Its place in it, from 1: a narrow screen cuts the last ones.
    pub place: u8,
    /// The word behind the key.
    pub text: &'static Text,
}

/// A hint line: of a scope, or of a state in it that has keys of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HintLine {
    /// The usual one of a scope.
    In(Scope),
    /// In the panes, while a range is selected.
    Selecting,
    /// In the list of words of progress.
    Stating,
    /// In a list of notes, while a draft is read that is not open here.
    Reading,
}

impl HintLine {
    /// Its commands with their words, the most wanted first.
    pub fn hints(self) -> Vec<(Command, &'static Text)> {
        let of_row = |row: &'static Row| row.hints.iter().map(move |hint| (row.command, hint));
        let here = COMMANDS.iter().flat_map(of_row).filter(|(_, hint)| hint.line == self);
        let mut hints: Vec<_> =
            here.map(|(command, hint)| (hint.place, command, hint.text)).collect();
        hints.sort_by_key(|(place, ..)| *place);
        hints.into_iter().map(|(_, command, text)| (command, text)).collect()
    }
}

impl Command {
    /// The command's row of the table.
    pub fn row(self) -> &'static Row {
        // The macro writes one row for each command, in the same order.
        &COMMANDS[self as usize]
    }

    /// The rows by which it moves in a list with pages of `page` rows; none for a command
    /// that does not.
    pub(in crate::app) fn rows(self, page: isize) -> Option<isize> {
        Some(match self {
            Command::Down => 1,
            Command::Up => -1,
            Command::PageDown => page,
            Command::PageUp => -page,
            // Beyond either end, and summed with any place without overflow.
            Command::First => isize::MIN / 2,
            Command::Last => isize::MAX / 2,
            _ => return None,
        })
    }

    /// The place, from 0, of the actor under a digit key.
    pub fn actor(self) -> Option<usize> {
        let first = Command::Actor1 as usize;
        (first..first + 9).contains(&(self as usize)).then(|| self as usize - first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Keymap;
    use crate::app::command::key::{Code, Key};
    use crate::config::Keyboard;
    use std::collections::HashSet;

    #[test]
    fn every_command_has_its_row_a_name_of_its_own_and_keys() {
        let mut names = HashSet::new();
        for row in COMMANDS {
            assert_eq!(row.command.row().name, row.name);
            assert!(names.insert(row.name), "{} twice", row.name);
            assert!(!row.keys.is_empty(), "{}", row.name);
            row.keys
                .iter()
                .for_each(|key| assert_eq!(key.parse::<Key>().unwrap().to_string(), *key));
        }
    }

    #[test]
    fn digits_and_their_unshifted_twins_are_the_first_nine_actors() {
        let belgian = "&é\"'(§è!ç";
        let french_keys = "&é\"'(-è_ç";
        let (french, _) = Keymap::rebound(&[], Keyboard::AzertyFr);
        for (place, (be, fr)) in belgian.chars().zip(french_keys.chars()).enumerate() {
            for key in [char::from(b"123456789"[place]), be, fr] {
                let command = french.command(Scope::Browse, Key::plain(Code::Char(key)));
                assert_eq!(command.and_then(Command::actor), Some(place), "{key}");
            }
        }
        assert_eq!(Command::PickActor.actor(), None);
    }
}
