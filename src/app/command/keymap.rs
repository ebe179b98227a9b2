//! The commands of keys by scope, and the keys of commands.

use std::collections::HashMap;

use crate::app::command::key::Key;
use crate::app::command::{COMMANDS, Command, Row, Scope};
use crate::config::Keyboard;
use crate::text::Lang;

mod rebind;
#[cfg(test)]
mod tests;

/// The keys of every scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    keys: HashMap<(Scope, Key), Command>,
    /// The keys of each command, in the order of the table.
    of: Vec<Vec<Key>>,
    keyboard: Keyboard,
    /// The language in which keys are named.
    lang: Lang,
}

impl Default for Keymap {
    /// The keys of the command table.
    fn default() -> Self {
        Self::new(&HashMap::new(), Keyboard::default())
    }
}

impl Keymap {
    /// The keys of the table, but for commands that have others. What those
    /// take is no longer a key of the command that had it in the table.
    fn new(others: &HashMap<Command, Vec<Key>>, keyboard: Keyboard) -> Self {
        let mut keys = HashMap::with_capacity(2 * COMMANDS.len());
        for (command, own) in others {
            for scope in command.row().scopes {
                keys.extend(own.iter().map(|key| ((*scope, *key), *command)));
            }
        }
        let mut of = Vec::with_capacity(COMMANDS.len());
        for row in COMMANDS {
            let own = others.get(&row.command).cloned();
            let own = own.unwrap_or_else(|| table(row.command, keyboard));
            for scope in row.scopes {
                for key in &own {
                    keys.entry((*scope, *key)).or_insert(row.command);
                }
            }
            of.push(kept(row, own, &keys));
        }
        Self { keys, of, keyboard, lang: Lang::En }
    }

    /// The same keys, with the names that they have in a language.
    #[must_use]
    pub(crate) fn named_in(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    /// The commands that have other keys than in the table.
    pub fn changed(&self) -> impl Iterator<Item = &'static Row> {
        COMMANDS.iter().filter(|row| self.keys(row.command) != table(row.command, self.keyboard))
    }

    /// The command of a key in a scope.
    pub fn command(&self, scope: Scope, key: Key) -> Option<Command> {
        self.keys.get(&(scope, key)).copied()
    }

    /// The keys of a command, the one to show first.
    pub fn keys(&self, command: Command) -> &[Key] {
        &self.of[command as usize]
    }

    /// The first key of a command that means it in a scope.
    pub fn key(&self, scope: Scope, command: Command) -> Option<Key> {
        let means = |key: &Key| self.command(scope, *key) == Some(command);
        self.keys(command).iter().copied().find(means)
    }

    /// The keys of a command as people read them.
    pub fn names(&self, command: Command) -> String {
        let names: Vec<String> = self.keys(command).iter().map(|key| key.name(self.lang)).collect();
        names.join(" ")
    }

    /// The first key of a command in a sentence; without one, its name as one
    /// types it in the palette.
    pub fn name(&self, command: Command) -> String {
        let key = self.keys(command).first();
        key.map_or_else(|| format!(":{}", command.row().name), |key| key.name(self.lang))
    }
}

/// The keys to show of those that a command was to have: those that mean it
/// wherever it works, or else those that do so somewhere.
fn kept(row: &Row, own: Vec<Key>, keys: &HashMap<(Scope, Key), Command>) -> Vec<Key> {
    let means = |key: &Key, scope: &Scope| keys.get(&(*scope, *key)) == Some(&row.command);
    let everywhere = |key: &Key| row.scopes.iter().all(|scope| means(key, scope));
    if own.iter().any(everywhere) {
        own.into_iter().filter(everywhere).collect()
    } else {
        own.into_iter().filter(|key| row.scopes.iter().any(|scope| means(key, scope))).collect()
    }
}

/// Keys of digits on a French keyboard, unshifted. Elsewhere they are signs that
/// are easily struck by mistake, so they are keys on that keyboard alone.
const AZERTY_FR: [(Command, &str); 2] = [(Command::Actor6, "-"), (Command::Actor8, "_")];

/// The keys that the table gives a command on a keyboard. A test holds that each
/// can be read.
fn table(command: Command, keyboard: Keyboard) -> Vec<Key> {
    let twins = AZERTY_FR.iter().filter(|(of, _)| keyboard == Keyboard::AzertyFr && *of == command);
    let keys = command.row().keys.iter().chain(twins.map(|(_, key)| key));
    keys.filter_map(|key| key.parse().ok()).collect()
}
