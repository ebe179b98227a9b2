//! The program in a real terminal: what no buffer in memory can show.
//!
//! On Linux only: what a process does is read from `/proc`.

#![cfg(target_os = "linux")]
mod ascii;
mod clean;
mod copying;
mod notes;
mod review;
mod session;
mod settings;
mod sizes;
mod ways_out;

use std::path::Path;

use hertog::app::{App, Start};
use hertog::corpus::IndexedDeclaration;
use hertog::declaration::builtin;
use hertog::review::Reviews;
use hertog::search::Query;
use hertog::store::{self, Folders};
use hertog::text::Lang;
use hertog::tui::Shell;
use hertog::ui::RenderOptions;

/// The screens, for a test that is itself the program.
fn screens(data_dir: &Path) -> (App, Shell) {
    let folders = Folders::find(Some(data_dir)).unwrap();
    let declaration = builtin();
    let id = declaration.id.clone();
    let opened = store::open(&folders, &id, &"analist".parse().unwrap());
    let reviews = Reviews::fold(opened.author, opened.journals);
    let (lang, zone, query) = (Lang::En, jiff::tz::TimeZone::UTC, Query::default());
    let start = Start {
        vocabulary: hertog::review::Vocabulary::default(),
        keymap: hertog::app::Keymap::default(),
        lang,
        size: (80, 24),
        zone,
        at: None,
        query,
        now: jiff::Timestamp::now(),
        memory: hertog::app::Memory::default(),
        drafts: Vec::new(),
        note_ids: store::new_note_ids(),
        citation: None,
        order: hertog::review::Order::default(),
        paths: hertog::app::LaunchPaths { folder: data_dir.to_owned(), ..Default::default() },
    };
    let app = App::new(IndexedDeclaration::new(declaration), reviews, start);
    let look = RenderOptions::new(true, false);
    (app, Shell { folders, writer: opened.writer, lang, look })
}
