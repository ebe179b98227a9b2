//! Keys that people set, right and wrong.

use proptest::prelude::*;

use super::super::key::{Code, Key};
use super::Keymap;
use crate::app::command::{COMMANDS, Command, Scope};
use crate::config::{Keyboard, Rebinding, SourceLocation, read};

/// The keymap of a list of rebindings, and what is said of it.
fn rebound(keys: &str) -> (Keymap, Vec<String>) {
    let (config, faults) = read(format!("Config(keys: {{\n{keys}\n}})").as_bytes());
    assert_eq!(faults, [], "{keys}");
    let (keymap, faults) = Keymap::rebound(&config.keys, Keyboard::default());
    (keymap, faults.iter().map(ToString::to_string).collect())
}

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

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
            let key = Key::plain(Code::Char(letter));
            assert_eq!(keymap.command(scope, key), None, "{letter} in {scope:?}");
        }
    }
}

#[test]
fn a_command_has_the_keys_of_the_table_in_its_order() {
    let keymap = Keymap::default();
    for row in COMMANDS {
        assert_eq!(keymap.names(row.command), row.keys.join(" "));
        assert_eq!(keymap.name(row.command), row.keys[0]);
    }
}

#[test]
fn a_command_has_the_keys_it_is_given_and_no_others() {
    let (keymap, faults) = rebound(r#""reviewed": ["t", "Ctrl-t"], "back": ["Esc", "ö"]"#);
    assert_eq!(faults, [""; 0]);
    for scope in [Scope::Browse, Scope::Large] {
        assert_eq!(keymap.command(scope, key("t")), Some(Command::MarkReviewed));
        assert_eq!(keymap.command(scope, key("r")), None);
        assert_eq!(keymap.command(scope, key("ö")), Some(Command::Back));
    }
    assert_eq!(keymap.names(Command::MarkReviewed), "t Ctrl-t");
    assert_eq!(keymap.changed().count(), 2);
}

#[test]
fn two_commands_can_change_keys() {
    let (keymap, faults) = rebound(r#""reviewed": ["b"], "come-back": ["r"]"#);
    assert_eq!(faults, [""; 0]);
    assert_eq!(keymap.command(Scope::Large, key("b")), Some(Command::MarkReviewed));
    assert_eq!(keymap.command(Scope::Large, key("r")), Some(Command::MarkComeBack));
}

#[test]
fn a_key_is_taken_from_a_command_that_keeps_another() {
    let (keymap, faults) = rebound(r#""reviewed": ["Backspace"], "next-pane": ["j"]"#);
    assert_eq!(faults, [""; 0]);
    assert_eq!(keymap.command(Scope::Browse, key("Backspace")), Some(Command::MarkReviewed));
    assert_eq!(keymap.names(Command::PageUp), "PageUp");
    // The other keeps the key in scopes of its own.
    assert_eq!(keymap.command(Scope::Browse, key("j")), Some(Command::NextPane));
    assert_eq!(keymap.command(Scope::Large, key("j")), Some(Command::Down));
    assert_eq!(keymap.key(Scope::Browse, Command::Down), Some(key("Down")));
}

#[test]
fn the_twins_of_digits_can_be_used_otherwise() {
    let (keymap, faults) = rebound(r#""pick-chapter": ["("], "actor-1": ["&", "1"]"#);
    assert_eq!(faults, [""; 0]);
    assert_eq!(keymap.command(Scope::Browse, key("(")), Some(Command::PickChapter));
    assert_eq!(keymap.names(Command::Actor5), "5");
    assert_eq!(keymap.names(Command::Actor1), "& 1");
}

#[test]
fn a_command_may_have_no_key_but_one_can_always_get_out() {
    let (keymap, faults) = rebound(r#""quit": [], "commands": [], "help": []"#);
    assert_eq!(faults, [""; 0]);
    assert_eq!(keymap.name(Command::Quit), ":quit");
    assert_eq!(keymap.command(Scope::Browse, key("Ctrl-c")), Some(Command::QuitNow));
    let (keymap, faults) = rebound(r#""quit-now": ["Ctrl-c", "Ctrl-q"]"#);
    assert_eq!(faults, [""; 0]);
    assert_eq!(keymap.command(Scope::Query, key("Ctrl-q")), Some(Command::QuitNow));
}

#[test]
fn what_is_wrong_is_said_with_its_line_and_remedy_and_left_as_it_was() {
    for (keys, expected) in [
        (
            r#""revieved": ["t"]"#,
            "line 2, column 1 (keys.revieved): there is no command \"revieved\"; write \"reviewed\"",
        ),
        (
            r#""frobnicate": ["t"]"#,
            "there is no command \"frobnicate\"; hertog config --default lists them all",
        ),
        (r#""undo": ["ctrl+u"]"#, "\"ctrl+u\" is no key; write \"Ctrl-u\""),
        (
            r#""undo": ["Ctrl-U"]"#,
            "\"Ctrl-U\" is no key; with Ctrl a terminal sends a to z only, in small",
        ),
        (r#""undo": ["Ctrl-i"]"#, "a terminal sends it as Tab"),
        (r#""undo": ["F1"]"#, "\"F1\" is no key; write a letter or a name such as Enter"),
        (r#""undo": [""]"#, "\"\" is no key"),
        (r#""undo": ["\u{1b}"]"#, "is no key; choose a letter, a sign, or a key that has a name"),
        (r#""undo": ["\u{202e}"]"#, "is no key; choose"),
        (r#""undo": ["\u{301}"]"#, "is no key; choose"),
        (r#""undo": ["\u{a0}"]"#, "is no key; choose"),
        (r#""undo": ["1", "2", "3", "4", "5", "6", "7", "8", "9"]"#, "more than 6 keys"),
        (
            r#""undo": ["r"]"#,
            "this leaves \"reviewed\" without a key; give \"reviewed\" another key, or [] if it needs none",
        ),
        (r#""undo": ["Ctrl-c"]"#, "Ctrl-c always quits; choose another key"),
        (
            r#""quit-now": ["Ctrl-q"]"#,
            "Ctrl-c cannot be taken away; write \"Ctrl-c\" in this list too",
        ),
        (r#""quit-now": []"#, "Ctrl-c cannot be taken away"),
        (r#""cancel": []"#, "\"cancel\" must have a key"),
        (r#""leave-note": []"#, "\"leave-note\" must have a key"),
        (
            r#""cancel": ["x"]"#,
            "\"x\" is typed where \"cancel\" works; choose a key that has a name",
        ),
        (r#""suspend": ["Space"]"#, "\"Space\" is typed where \"suspend\" works"),
        (
            r#""complete": ["Enter"]"#,
            "this leaves \"accept\" without a key; give \"accept\" another key",
        ),
        (r#""save-elsewhere": ["n", "Esc"]"#, "this leaves \"no\" without a key"),
    ] {
        let (keymap, faults) = rebound(keys);
        assert!(faults.len() == 1 && faults[0].contains(expected), "{keys}: {faults:?}");
        assert_eq!(keymap, Keymap::default(), "{keys}");
    }
}

#[test]
fn of_two_that_want_the_same_the_first_has_it() {
    let (keymap, faults) =
        rebound("\"undo\": [\"t\"],\n\"redo\": [\"Ctrl-r\", \"t\"],\n\"undo\": [\"y\"],");
    assert!(
        faults[0].starts_with("line 3, column 1 (keys.redo): \"t\" is a key of \"undo\" already"),
        "{faults:?}"
    );
    assert!(
        faults[1].starts_with("line 4, column 1 (keys.undo): \"undo\" has keys already"),
        "{faults:?}"
    );
    assert_eq!(keymap.names(Command::Undo), "t");
    assert_eq!(keymap.names(Command::Redo), "Ctrl-r");
    // In scopes that do not meet, one key can be of two.
    assert_eq!(rebound(r#""forget": ["Ctrl-x"], "complete": ["Ctrl-x"]"#).1, [""; 0]);
}

#[test]
fn a_letter_made_of_two_is_one_key() {
    let (keymap, faults) = rebound("\"undo\": [\"e\u{301}\"], \"actor-2\": [\"2\"]");
    assert_eq!(faults, [""; 0]);
    assert_eq!(keymap.names(Command::Undo), "é");
}

/// Any rebindings, of commands and keys that are mostly there.
fn rebindings() -> impl Strategy<Value = Vec<Rebinding>> {
    let command = prop::sample::select(COMMANDS).prop_map(|row| row.name.to_owned());
    let table: Vec<&str> = COMMANDS.iter().flat_map(|row| row.keys).copied().collect();
    let key = prop_oneof![
        8 => prop::sample::select(table).prop_map(str::to_owned),
        1 => "(Ctrl-|Alt-)?\\PC",
    ];
    let keys = prop::collection::vec(key, 0..4);
    let one = (command, keys).prop_map(|(command, keys)| Rebinding {
        command,
        keys,
        location: SourceLocation::default(),
    });
    prop::collection::vec(one, 0..12)
}

proptest! {
    #[test]
    fn whatever_is_set_one_gets_in_on_and_out(rebindings in rebindings()) {
        let (keymap, faults) = Keymap::rebound(&rebindings, Keyboard::default());
        prop_assert!(faults.len() <= rebindings.len());
        for scope in Scope::ALL {
            prop_assert_eq!(keymap.command(scope, key("Ctrl-c")), Some(Command::QuitNow));
            for letter in ['e', ' ', '&'] {
                let typed = keymap.command(scope, Key::plain(Code::Char(letter)));
                prop_assert!(!scope.types() || typed.is_none());
            }
        }
        for row in COMMANDS {
            let given = rebindings.iter().any(|rebinding| rebinding.command == row.name);
            for scope in row.scopes {
                let key = keymap.key(*scope, row.command);
                prop_assert!(given || key.is_some(), "{} in {:?}", row.name, scope);
            }
            for key in keymap.keys(row.command) {
                let means = |scope: &Scope| keymap.command(*scope, *key) == Some(row.command);
                prop_assert!(row.scopes.iter().any(means));
            }
        }
        for needed in super::rebind::NEEDED {
            let all = needed.row().scopes;
            prop_assert!(all.iter().all(|scope| keymap.key(*scope, needed).is_some()));
        }
    }
}

#[test]
fn a_stray_hyphen_is_the_sixth_actor_on_a_french_keyboard_alone() {
    let keymap = |keyboard| Keymap::rebound(&[], keyboard).0;
    for (sign, actor) in [("-", Command::Actor6), ("_", Command::Actor8)] {
        let means = |keyboard| keymap(keyboard).command(Scope::Browse, key(sign));
        assert_eq!(means(Keyboard::AzertyFr), Some(actor));
        assert_eq!(means(Keyboard::Other), None);
    }
    assert_eq!(keymap(Keyboard::AzertyFr).names(Command::Actor6), "6 § -");
    assert_eq!(keymap(Keyboard::AzertyFr).changed().count(), 0);
    for (locale, keyboard) in [
        ("fr_FR.UTF-8", Keyboard::AzertyFr),
        ("fr", Keyboard::AzertyFr),
        ("fr_BE.UTF-8", Keyboard::Other),
        ("fr_CA.UTF-8", Keyboard::Other),
        ("nl_BE.UTF-8", Keyboard::Other),
        ("fra_FR", Keyboard::Other),
        ("C", Keyboard::Other),
        ("", Keyboard::Other),
    ] {
        assert_eq!(Keyboard::of_locale(locale), keyboard, "{locale:?}");
    }
}
