//! The program in a real terminal: what no buffer in memory can show.
//!
//! On Linux only: what a process does is read from `/proc`.

#![cfg(target_os = "linux")]
mod ascii;
mod clean;
mod completions;
mod copying;
mod importing;
mod notes;
mod review;
mod session;
mod settings;
mod sizes;
mod ways_out;

use std::path::Path;

use hertog::app::{App, LaunchPaths, Start};
use hertog::corpus::IndexedDeclaration;
use hertog::declaration::builtin;
use hertog::review::{Reviews, Vocabulary};
use hertog::store::{self, Folders};
use hertog::text::Lang;
use hertog::tui::{Shell, fresh_start};
use hertog::ui::RenderOptions;

/// The screens, for a test that is itself the program.
fn screens(data_dir: &Path) -> (App, Shell) {
    let folders = Folders::find(Some(data_dir)).unwrap();
    let declaration = builtin();
    let id = declaration.id.clone();
    let opened = store::open(&folders, &id, &"analist".parse().unwrap());
    let reviews = Reviews::fold(opened.author, opened.journals);
    let (lang, now) = (Lang::En, jiff::Timestamp::now());
    let paths = LaunchPaths { folder: data_dir.to_owned(), ..LaunchPaths::default() };
    let fresh = fresh_start(lang, Vocabulary::default(), now, store::new_note_ids());
    let start = Start { paths, ..fresh };
    let app = App::new(IndexedDeclaration::new(declaration), reviews, start);
    let look = RenderOptions::new(true, false);
    (app, Shell { folders, writer: opened.writer, lang, look })
}
