//! `hertog` itself: opens the screens.

use std::io::IsTerminal;
use std::process::ExitCode;

use super::colors::depth;
use super::common::Common;
use super::context::{CommandContext, warn};
use super::failure::Failure;
use crate::app::{App, Event, LaunchPaths, Start, Target};
use crate::import::assemble::Identity;
use crate::review::Order;
use crate::search::Query;
use crate::store::{
    Folders, Problem, ProblemKind, ReadDocument, Writer, new_note_ids, read_last_opened,
    write_last_opened,
};
use crate::texts::screens as t;
use crate::tui::{self, Shell, console, fresh_start, importing, remembered};
use crate::ui::RenderOptions;
use crate::wording::SystemFault;

/// True where both ends of the program are a terminal that can show screens.
pub(super) fn possible() -> bool {
    !console::is_dumb() && std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// Runs the screens of the declaration that was open last; where it cannot be opened, says
/// so in those of the built-in one.
pub(super) fn run_last(common: &Common) -> Result<ExitCode, Failure> {
    match read_last_opened(&common.folders()?) {
        Some(file) => go_on(common, Target { file: Some(file), at: None, said: String::new() }),
        None => run(common, &[], None),
    }
}

/// Runs the screens; in a review session from the start where one is asked for.
pub(super) fn run(
    common: &Common,
    words: &[String],
    session: Option<Opening>,
) -> Result<ExitCode, Failure> {
    let context = CommandContext::open(common)?;
    // Also here, where it is found again once the screens are gone.
    warn(&common.settings.problems(), context.lang);
    let query = context.query(words)?;
    if session.is_some() {
        // A session begins with what the query finds, so it cannot wait for it.
        context.corpus.index();
    }
    show(common, context, query, |app| {
        if let Some(opening) = session {
            opening.open(app);
        }
    })
}

/// Runs the screens, over them the import of a document.
pub(super) fn import(
    common: &Common,
    read: ReadDocument,
    identity: Identity,
) -> Result<ExitCode, Failure> {
    let context = CommandContext::open(common)?;
    let import = importing::import(read, identity, &context.folders, context.lang)
        .map_err(|problem| Failure::of(&problem))?;
    show(common, context, Query::default(), |app| {
        app.handle(Event::Document(Ok(Box::new(import.alone()))), jiff::Timestamp::now());
    })
}

/// Runs the screens of the declaration that was opened in others; where it cannot be
/// opened, says so in those from which it was asked for.
fn go_on(here: &Common, next: Target) -> Result<ExitCode, Failure> {
    let Target { file, at, said } = next;
    let common = here.opening(file);
    let context = match CommandContext::open(&common) {
        Ok(context) => context,
        Err(failure) if common.options.file == here.options.file => return Err(failure),
        Err(failure) => {
            let (file, said) = (here.options.file.clone(), failure.words(here.lang()));
            return go_on(here, Target { file, at: None, said });
        }
    };
    warn(&common.settings.problems(), context.lang);
    show(&common, context, Query::default(), |app| {
        if let Some(id) = at {
            app.begin_at(id);
        }
        if !said.is_empty() {
            app.say(said);
        }
    })
}

/// Runs the screens, begun in this way; then those of the declaration that was
/// opened there, if one was.
fn show(
    common: &Common,
    context: CommandContext,
    query: Query,
    begin: impl FnOnce(&mut App),
) -> Result<ExitCode, Failure> {
    let terminal = |error: std::io::Error| {
        let cause = SystemFault::from(&error);
        Failure::new(|lang| t::no_terminal(lang, cause.words(lang)), &t::LIST_PRINTS)
    };
    let size = crossterm::terminal::size().map_err(terminal)?;
    // Where it cannot be written, the next start opens what it would have without.
    let _ = write_last_opened(&context.folders, common.options.file.as_deref());
    let lang = context.lang;
    let (mut app, writer, folders, problems) = stage(common, context, query, size);
    for problem in &problems {
        app.handle(Event::Alert(tui::word(problem, lang)), jiff::Timestamp::now());
    }
    begin(&mut app);
    let shell = Shell { folders, writer, lang, look: look(common) };
    let outcome = tui::run(app, shell).map_err(terminal)?;
    match outcome.open {
        Some(next) => go_on(common, next),
        None if outcome.nothing_lost => Ok(ExitCode::SUCCESS),
        None => Ok(ExitCode::FAILURE),
    }
}

/// The paths of the start: a folder that is gone cannot be named.
fn paths(common: &Common) -> LaunchPaths {
    LaunchPaths {
        folder: std::env::current_dir().unwrap_or_default(),
        home: std::env::home_dir(),
        declaration: common.options.file.clone(),
    }
}

/// The options with which a review session is opened.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening {
    /// In which order, if not the usual one.
    pub(super) order: Option<Order>,
    /// Without notes and what others think.
    pub(super) discreet: bool,
}

impl Opening {
    /// Opens the session of what is shown.
    pub(super) fn open(self, app: &mut App) {
        if self.discreet {
            app.be_discreet();
        }
        app.start_session(self.order);
    }
}

/// The state at the start, and what saves and what is to be said beside it.
pub(super) fn stage(
    common: &Common,
    context: CommandContext,
    query: Query,
    size: (u16, u16),
) -> (App, Writer, Folders, Vec<Problem>) {
    let CommandContext { corpus, reviews, vocabulary, writer, folders, lang, zone, .. } = context;
    let start = Start {
        size,
        zone,
        query,
        paths: paths(common),
        keymap: common.settings.keymap.clone().unwrap_or_default(),
        citation: common.settings.config.citation.clone(),
        order: common.settings.config.order,
        ..fresh_start(lang, vocabulary, jiff::Timestamp::now(), new_note_ids())
    };
    let (start, unread) = remembered(start, &folders, corpus.declaration(), &context.reviewer);
    let mut problems = [context.problems, unread].concat();
    if !start.editions.is_empty() {
        // Where the other editions are at hand, the screens ask what to carry from them.
        problems.retain(|problem| !matches!(problem.kind, ProblemKind::OtherEditions(_)));
    }
    (App::new(corpus, reviews, start), writer, folders, problems)
}

/// The options of drawing: the screens are on a terminal.
fn look(common: &Common) -> RenderOptions {
    let theme = common.settings.config.theme.at(depth());
    RenderOptions { theme, ..RenderOptions::new(common.color(true), console::is_ascii()) }
}
