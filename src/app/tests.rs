//! The table of commands and the parts that carry them out.

use super::command::{COMMANDS, Scope};
use std::sync::Arc;

use super::{App, DocumentInput, Event, Import, Key, Outcome};
use crate::corpus::IndexedDeclaration;
use crate::declaration::builtin;
use crate::import::assemble::Identity;
use crate::import::outline::Draft;
use crate::import::{Block, Document, Format};
use crate::review::{Author, DeviceId, NoteIds, Reviews, Vocabulary};
use crate::text::Lang;
use crate::tui::fresh_start;

fn app(keys: &str) -> App {
    let me = Author { reviewer: "analist".parse().unwrap(), device: DeviceId::from_random(1) };
    let now = "2026-11-24T08:15:02Z".parse().unwrap();
    let mut start = fresh_start(Lang::En, Vocabulary::default(), now, NoteIds::new([7; 32]));
    let mut before = builtin();
    before.edition = "2021-06-14".parse().unwrap();
    start.editions = vec![Arc::new(before)];
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
        // The import with a document that was read: see `app_in`.
        Scope::Browse | Scope::Import => "",
        Scope::Large => "Enter",
        Scope::Overview => "D",
        Scope::Query | Scope::Cut => "/",
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
        Scope::Actors => "w",
        Scope::Compare => "C",
        Scope::Tracing => "T",
    };
    keys.to_owned()
}

/// The state with a scope on top.
fn app_in(scope: Scope) -> App {
    if !matches!(scope, Scope::Import | Scope::Cut | Scope::Actors) {
        return app(&way_to(scope));
    }
    let mut app = app("");
    let now = app.context.now;
    let import = Import::new(document(), Lang::En);
    app.handle(Event::Document(Ok(Box::new(import))), now);
    for key in way_to(scope).split_whitespace() {
        app.handle(Event::Key(key.parse().unwrap()), now);
    }
    app
}

/// A document of two paragraphs.
fn document() -> DocumentInput {
    let block = |text: &str| Block { text: text.to_owned(), ..Block::default() };
    let blocks = ["Verklaring van niemand", "Een punt voor Europol"].map(block).to_vec();
    let document = Document { format: Format::Text, blocks, remarks: Vec::new() };
    DocumentInput {
        file: "verklaring.txt".to_owned(),
        path: "/home/analist/verklaring.txt".to_owned(),
        hash: "0".repeat(64),
        document: Arc::new(document),
        identity: Identity::default(),
        draft: Draft::default(),
        writer: String::new(),
        in_library: false,
        is_changed: false,
    }
}

#[test]
fn every_command_is_carried_out_wherever_the_table_says_that_it_is() {
    for row in COMMANDS {
        for scope in row.scopes {
            let mut app = app_in(*scope);
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

#[test]
fn a_point_of_the_start_is_in_sight_before_a_key_is_pressed() {
    for size in [(80, 24), (160, 45)] {
        for point in 0..builtin().points.len() {
            let mut app = app("");
            app.handle(Event::Resize(size.0, size.1), app.context.now);
            app.begin_at(app.id(point));
            let row = app.browse.view.row(app.place().unwrap());
            let height = usize::from(app.areas().unwrap().body.height);
            let shown = app.browse.top..app.browse.top + height;
            assert!(shown.contains(&row), "{} at {size:?}: {row} in {shown:?}", app.id(point));
        }
    }
}
