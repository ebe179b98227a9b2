//! `hertog` itself: opens the screens.

use std::process::ExitCode;

use super::args::{Common, When};
use super::desk::Desk;
use super::failure::Failure;
use crate::app::{App, Event, Memory, Start};
use crate::store::{Kept, read_history, read_kept, read_session};
use crate::text::texts::screens as t;
use crate::tui::briefing::{self, Here};
use crate::tui::{self, Shell};
use crate::ui::Look;

/// Whether screens can be shown here; else the list is printed.
pub(super) fn possible(_: &Common) -> bool {
    super::on_terminal()
}

/// Runs the screens.
pub(super) fn run(common: &Common, words: &[String]) -> Result<ExitCode, Failure> {
    let desk = Desk::open(common)?;
    let query = desk.query(words)?;
    let terminal = |error: std::io::Error| {
        Failure::new(&t::NO_TERMINAL, &t::LIST_PRINTS, &[("cause", &error)])
    };
    let size = ratatui::crossterm::terminal::size().map_err(terminal)?;
    let at = read_session(&desk.folders, &desk.declaration().id);
    let (history, kept) = (read_history(&desk.folders), read_kept(&desk.folders));
    let Desk { corpus, reviews, vocabulary, writer, folders, problems, lang, zone, .. } = desk;
    let (kept, unread) = match kept {
        Ok(kept) => (kept, None),
        Err(problem) => (Kept::new(), Some(problem)),
    };
    let sheet = briefing::sheet(&vocabulary, lang);
    let mut app = App::new(
        corpus,
        reviews,
        Start {
            vocabulary,
            lang,
            size,
            zone,
            at,
            query,
            now: jiff::Timestamp::now(),
            memory: Memory { history, kept },
            sheet,
        },
    );
    for problem in problems.iter().chain(&unread) {
        app.handle(Event::Word(tui::word(problem, lang)), jiff::Timestamp::now());
    }
    let shell = Shell { folders, writer, lang, look: look(common), here: here(common) };
    let nothing_lost = tui::run(app, shell).map_err(terminal)?;
    Ok(if nothing_lost { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Where the program was started: a folder that is gone cannot be named.
fn here(common: &Common) -> Here {
    Here {
        folder: std::env::current_dir().unwrap_or_default(),
        home: std::env::home_dir(),
        declaration: common.file.clone(),
    }
}

/// Colours as asked; by itself only where `NO_COLOR` does not forbid them.
fn look(common: &Common) -> Look {
    let forbidden = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let color = match common.color {
        When::Always => true,
        When::Never => false,
        When::Auto => !forbidden,
    };
    Look { color, ascii: common.ascii }
}
