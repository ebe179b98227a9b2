//! Which command a key means, where.

use std::collections::HashMap;

use super::commands::{COMMANDS, Command, Scope};
use super::key::Key;

/// The keys of every scope.
#[derive(Clone, Debug)]
pub struct Keymap {
    keys: HashMap<(Scope, Key), Command>,
}

impl Default for Keymap {
    /// The keys of the command table.
    fn default() -> Self {
        let rows =
            COMMANDS.iter().flat_map(|row| row.scopes.iter().map(move |scope| (row, *scope)));
        let keys = rows.flat_map(|(row, scope)| {
            // A test holds that every key of the table can be read.
            let keys = row.keys.iter().filter_map(|key| key.parse().ok());
            keys.map(move |key: Key| ((scope, key), row.command))
        });
        Self { keys: keys.collect() }
    }
}

impl Keymap {
    /// What a key means in a scope.
    pub fn command(&self, scope: Scope, key: Key) -> Option<Command> {
        self.keys.get(&(scope, key)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_scope() {
        let keymap = Keymap::default();
        for row in COMMANDS {
            for (scope, key) in
                row.scopes.iter().flat_map(|scope| row.keys.iter().map(move |key| (scope, key)))
            {
                assert_eq!(
                    keymap.command(*scope, key.parse().unwrap()),
                    Some(row.command),
                    "{key} in {scope:?}"
                );
            }
        }
    }

    #[test]
    fn letters_stay_free_where_one_types() {
        let keymap = Keymap::default();
        for scope in Scope::ALL.into_iter().filter(|scope| scope.types()) {
            for letter in "azerty123&é: /".chars() {
                let key = Key::plain(super::super::key::Code::Char(letter));
                assert_eq!(keymap.command(scope, key), None, "{letter} in {scope:?}");
            }
        }
    }
}
