//! Keys that people give commands in place of those of the table.
//!
//! A rebinding takes a key also from a command of the table, as long as that
//! one keeps a key wherever it had one, or is rebound itself. One that is wrong
//! is left out and said; nothing can take away what one needs to get out.

use unicode_normalization::UnicodeNormalization;

use crate::app::command::key::{Code, Key};
use crate::app::command::keymap::{Keymap, table};
use crate::app::command::{COMMANDS, Command};
use crate::config::{Keyboard, Rebinding};
use crate::declaration::Fault;
use crate::text::{beginning, is_clean, nearest, width};

/// Most keys of one command.
const MOST: usize = 6;

/// The key that ends the program, whatever else is set.
const ALWAYS_QUITS: Key = Key { ctrl: true, alt: false, code: Code::Char('c') };

/// The commands that must keep a key: without one of them one could not get on or out.
pub(in crate::app) const NEEDED: [Command; 9] = [
    Command::QuitNow,
    Command::Accept,
    Command::Cancel,
    Command::Yes,
    Command::No,
    Command::Resume,
    Command::NotNow,
    Command::SaveNote,
    Command::LeaveNote,
];

/// The keys given to a command, and their place in the file.
type Given<'a> = (&'a Rebinding, Command, Vec<Key>);

/// A fault and its remedy.
type Wrong = (String, String);

impl Keymap {
    /// The keys of the table on a keyboard with those that people set in their place, and
    /// what is wrong with the latter.
    pub fn rebound(rebindings: &[Rebinding], keyboard: Keyboard) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut given: Vec<Given> = Vec::new();
        for rebinding in rebindings {
            match read(rebinding, &given) {
                Ok((command, keys)) => given.push((rebinding, command, keys)),
                Err((message, remedy)) => faults.push(rebinding.location.fault(message, remedy)),
            }
        }
        loop {
            let others = given.iter().map(|(_, command, keys)| (*command, keys.clone()));
            let keymap = Self::new(&others.collect(), keyboard);
            let Some((at, fault)) = keymap.command_without_key(&given) else {
                return (keymap, faults);
            };
            given.remove(at);
            faults.push(fault);
        }
    }

    /// The rebinding that leaves another command of the table without a key.
    fn command_without_key(&self, given: &[Given]) -> Option<(usize, Fault)> {
        let is_given = |of: Command| given.iter().any(|(_, command, _)| *command == of);
        let rows = COMMANDS.iter().filter(|row| !is_given(row.command));
        let mut all = rows.flat_map(|row| row.scopes.iter().map(move |scope| (row, *scope)));
        let (row, scope) = all.find(|(row, scope)| self.key(*scope, row.command).is_none())?;
        let taker = table(row.command, self.keyboard)
            .into_iter()
            .find_map(|key| self.command(scope, key))?;
        let at = given.iter().position(|(_, command, _)| *command == taker)?;
        let message = format!("this leaves {:?} without a key", row.name);
        let none = if NEEDED.contains(&row.command) { "" } else { ", or [] if it needs none" };
        let remedy = format!("give {:?} another key{none}", row.name);
        Some((at, given[at].0.location.fault(message, remedy)))
    }
}

/// A rebinding that goes with those before it.
fn read(rebinding: &Rebinding, given: &[Given]) -> Result<(Command, Vec<Key>), Wrong> {
    let command = command(&rebinding.command)?;
    let mut keys = Vec::new();
    for text in &rebinding.keys {
        let key = key(text)?;
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let wrong = wrong(command, &keys).or_else(|| clash(command, &keys, given));
    wrong.map_or(Ok((command, keys)), Err)
}

fn command(name: &str) -> Result<Command, Wrong> {
    if let Some(row) = COMMANDS.iter().find(|row| row.name == name) {
        return Ok(row.command);
    }
    let near = nearest(name, COMMANDS.iter().map(|row| row.name));
    let remedy = near.map(|near| format!("write {near:?}"));
    let remedy = remedy.unwrap_or_else(|| "hertog config --default lists them all".to_owned());
    Err((format!("there is no command {:?}", beginning(name, 40)), remedy))
}

/// A key that a terminal can send.
fn key(text: &str) -> Result<Key, Wrong> {
    let text: String = text.nfc().collect();
    let no_key = format!("{:?} is no key", beginning(&text, 20));
    let Ok(key) = text.parse::<Key>() else {
        let names = "write a letter or a name such as Enter, PageUp, Space, Ctrl-r or Alt-j";
        let meant = Key::meant(&text).map(|key| format!("write \"{key}\""));
        return Err((no_key, meant.unwrap_or_else(|| names.to_owned())));
    };
    let Code::Char(c) = key.code else { return Ok(key) };
    let sign = c.to_string();
    if !is_clean(&sign) || width(&sign) == 0 || (c != ' ' && c.is_whitespace()) {
        return Err((no_key, "choose a letter, a sign, or a key that has a name".to_owned()));
    }
    if key.ctrl && !(c.is_ascii_lowercase() || c == ' ') {
        return Err((no_key, "with Ctrl a terminal sends a to z only, in small".to_owned()));
    }
    match c {
        'i' if key.ctrl => Err((no_key, "a terminal sends it as Tab: write that".to_owned())),
        'm' if key.ctrl => Err((no_key, "a terminal sends it as Enter: write that".to_owned())),
        _ => Ok(key),
    }
}

/// The faults of a command's keys, whatever the others have.
fn wrong(command: Command, keys: &[Key]) -> Option<Wrong> {
    let name = command.row().name;
    let quits = keys.contains(&ALWAYS_QUITS);
    let types = command.row().scopes.iter().any(|scope| scope.types());
    let letter = keys.iter().find(|key| types && key.typed().is_some());
    let (message, remedy) = if keys.len() > MOST {
        (format!("{name:?} has more than {MOST} keys"), "remove some".to_owned())
    } else if command == Command::QuitNow && !quits {
        ("Ctrl-c cannot be taken away".to_owned(), "write \"Ctrl-c\" in this list too".to_owned())
    } else if command != Command::QuitNow && quits {
        ("Ctrl-c always quits".to_owned(), "choose another key".to_owned())
    } else if NEEDED.contains(&command) && keys.is_empty() {
        (format!("{name:?} must have a key"), "write one".to_owned())
    } else if let Some(key) = letter {
        let message = format!("\"{key}\" is typed where {name:?} works");
        (message, "choose a key that has a name, or one with Ctrl or Alt".to_owned())
    } else {
        return None;
    };
    Some((message, remedy))
}

/// The keys that another rebinding has already.
fn clash(command: Command, keys: &[Key], given: &[Given]) -> Option<Wrong> {
    let row = command.row();
    if given.iter().any(|(_, other, _)| *other == command) {
        let message = format!("{:?} has keys already", row.name);
        return Some((message, "write all its keys in one list".to_owned()));
    }
    let meets = |other: Command| other.row().scopes.iter().any(|scope| row.scopes.contains(scope));
    let (_, other, key) = given.iter().filter(|(_, other, _)| meets(*other)).find_map(
        |(rebinding, other, theirs)| {
            let key = keys.iter().find(|key| theirs.contains(key))?;
            Some((rebinding, other.row().name, key))
        },
    )?;
    let message = format!("\"{key}\" is a key of {other:?} already");
    Some((message, "give each a key of its own".to_owned()))
}
