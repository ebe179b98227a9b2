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
use hertog::review::{Reviews, Vocabulary};
use hertog::store::{self, Folders};
use hertog::text::Lang;
use hertog::tui::{Shell, fresh_start};
use hertog::ui::RenderOptions;

/// The screens, for a test that is itself the program, begun in some other way.
fn screens(data_dir: &Path, begin: impl FnOnce(&mut Start)) -> (App, Shell) {
    let folders = Folders::find(Some(data_dir)).unwrap();
    let declaration = builtin();
    let id = declaration.id.clone();
    let opened = store::open(&folders, &id, &"analist".parse().unwrap());
    let reviews = Reviews::fold(opened.author, opened.journals);
    let (lang, now) = (Lang::En, jiff::Timestamp::now());
    let mut start = fresh_start(lang, Vocabulary::default(), now, store::new_note_ids());
    begin(&mut start);
    let app = App::new(IndexedDeclaration::new(declaration), reviews, start);
    let look = RenderOptions::new(true, false);
    let here = hertog::tui::briefing::Here { folder: data_dir.to_owned(), ..Default::default() };
    (app, Shell { folders, writer: opened.writer, lang, look, here })
}
