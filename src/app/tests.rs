//! The table of commands and the parts that carry them out.

use super::command::{COMMANDS, Scope};
use super::{App, Event, Key, Outcome};
use crate::corpus::IndexedDeclaration;
use crate::declaration::builtin;
use crate::review::{Author, DeviceId, NoteIds, Reviews, Vocabulary};
use crate::text::Lang;
use crate::tui::fresh_start;

fn app(keys: &str) -> App {
    let me = Author { reviewer: "analist".parse().unwrap(), device: DeviceId::from_random(1) };
    let now = "2026-11-24T08:15:02Z".parse().unwrap();
    let start = fresh_start(Lang::En, Vocabulary::default(), now, NoteIds::new([7; 32]));
    let reviews = Reviews::fold(me, Vec::new());
    let mut app = App::new(IndexedDeclaration::new(builtin()), reviews, start);
    for key in keys.split_whitespace() {
        app.handle(Event::Key(key.parse::<Key>().unwrap()), now);
    }
    app
}

/// The keys that lead from the start to a scope.
fn way_to(scope: Scope) -> String {
    let to_the_end = format!("S {}", "Tab ".repeat(51));
    let keys = match scope {
        Scope::Browse => "",
        Scope::Large => "Enter",
        Scope::Overview => "D",
        Scope::Query => "/",
        Scope::Pick => "a",
        Scope::Help => "?",
        Scope::Brief => "B",
        Scope::Name => "B f",
        Scope::Confirm => "* r",
        Scope::Write => "m",
        Scope::Notes => "M",
        Scope::Session => "S",
        Scope::Summary => &to_the_end,
        Scope::Resume => "S Tab Esc S",
    };
    keys.to_owned()
}

#[test]
fn every_command_is_carried_out_wherever_the_table_says_that_it_is() {
    for row in COMMANDS {
        for scope in row.scopes {
            let mut app = app(&way_to(*scope));
            assert_eq!(app.scope(), *scope);
            let taken = match app.command_in(*scope, row.command) {
                Outcome::Ignored => app.command_anywhere(row.command),
                outcome => outcome,
            };
            assert!(!matches!(taken, Outcome::Ignored), "{} in {scope:?}", row.name);
        }
    }
}

#[test]
fn no_command_is_carried_out_in_a_scope_that_lies_under_another() {
    let mut app = app("D B");
    assert_eq!(app.scope(), Scope::Brief);
    app.handle(Event::Key("j".parse().unwrap()), app.context.now);
    assert_eq!(app.screens.overview().unwrap().at(super::overview::OverviewPart::Progress), 0);
    app.handle(Event::Key("q".parse().unwrap()), app.context.now);
    assert_eq!(app.scope(), Scope::Overview);
}
