//! The state machine: an event and a state become a state and effects.
//!
//! This module must not know files, terminals, clocks or chance: it is given the
//! time with every event, and asks for effects. It does not use the store.

mod accessors;
mod alerts;
mod brief;
mod browse;
pub mod command;
mod compare;
mod context;
mod event;
mod everywhere;
mod import;
mod input;
mod language;
pub mod layout;
mod library;
mod overlay;
pub mod overview;
mod prompt;
mod quit;
pub mod reader;
mod screens;
mod session;
mod start;
mod tracing;

use jiff::Timestamp;

use alerts::Alerts;
pub(crate) use brief::changes_since;
pub(crate) use brief::sheet::{Sheet, SheetRow};
pub use brief::{Briefing, LaunchPaths, Written};
use browse::Browse;
pub(crate) use browse::Selection;
pub(crate) use browse::view::{ListRow, View};
pub use command::key::{Code, Key};
pub use command::keymap::Keymap;
use command::{Command, Scope};
pub use compare::{ChangeFilter, Compare};
pub(crate) use compare::{Following, Successor, TakenBack};
use context::Context;
pub use event::{
    Alert, Edited, Effect, Ended, Event, FoundEverywhere, FoundRow, LibraryRow, Target,
};
pub(crate) use import::{ActorList, Named};
pub use import::{DocumentInput, Import, ImportSaved};
pub use input::text_area::TextArea;
pub use input::text_input::TextInput;
pub use overlay::Help;
pub(crate) use overlay::Overlay;
pub use overlay::help::Sign;
pub(crate) use overlay::help::{HelpRow, help_rows};
pub use overlay::note::{NoteField, Writing};
pub(crate) use overlay::note_list::{NoteList, NoteRow};
pub use overlay::picker::Choice;
pub(crate) use overlay::picker::{Picker, PickerEntry, PickerKind};
pub(crate) use overlay::typing::QueryLine;
pub(crate) use prompt::Prompt;
use screens::Stack;
pub use screens::{Body, Screen};
pub use session::Session;
pub use start::{Memory, Start};
pub use tracing::Tracing;

use crate::corpus::IndexedDeclaration;
use crate::declaration::PointIx;
use crate::review::{Mark, Reviews};
use crate::search::Term;

/// The whole state. [`App::scope`] alone says what is on top.
pub struct App {
    pub(crate) context: Context,
    pub(crate) alerts: Alerts,
    pub(crate) browse: Browse,
    pub(crate) screens: Stack<Screen>,
    pub(crate) overlay: Stack<Overlay>,
    pub(crate) prompt: Stack<Prompt>,
    effects: Vec<Effect>,
    /// The path of a document as it was typed, until one is read.
    document_path: String,
}

/// The outcome of a command or an event, which [`App::apply`] carries out.
#[derive(Debug)]
pub(super) enum Outcome {
    /// All of it has happened.
    Done,
    /// The part on top has no such command: it is looked for among those that are
    /// the same on every screen.
    Ignored,
    /// The overlay closes, or the screen on top where there is none.
    Close,
    /// The screen on top closes; of the points that are shown, those are left that
    /// meet these terms too.
    Narrow(Vec<Term>),
    /// The screen on top closes, and this point is selected.
    Select(PointIx),
    /// Another screen opens over it; a review session closes all the others.
    Push(Screen),
    /// An overlay opens, over the one that is there.
    Open(Overlay),
    /// An overlay opens in place of the one that is there.
    Replace(Overlay),
    /// A question is asked.
    Ask(Prompt),
    /// The question closes with this answer.
    Answer(Command),
    /// The overlay closes with this command.
    Choose(Command),
}

impl App {
    /// The state at the start.
    pub fn new(corpus: IndexedDeclaration, reviews: Reviews, mut start: Start) -> Self {
        let is_first = start.at.is_none();
        let selected = start.at.and_then(|id| corpus.declaration().position(id)).unwrap_or(0);
        let query = std::mem::take(&mut start.query);
        let drafts = std::mem::take(&mut start.drafts);
        let mut app = Self {
            context: Context::new(corpus, reviews, start),
            alerts: Alerts::default(),
            browse: Browse::new(query, selected),
            screens: Stack::default(),
            overlay: Stack::default(),
            prompt: Stack::default(),
            effects: Vec::new(),
            document_path: String::new(),
        };
        if !app.is_ready() {
            app.effects.push(Effect::Index);
            let declaration = app.context.declaration();
            let all = (0..declaration.points.len()).collect();
            app.browse.view = View::new(declaration, all, &[], 0);
        }
        app.refilter();
        app.offer_drafts(drafts);
        app.offer_carry(is_first);
        app.settle();
        app
    }

    /// Takes an event that happened at `now`; returns what is asked of the world.
    pub fn handle(&mut self, event: Event, now: Timestamp) -> Vec<Effect> {
        self.context.set_time(now);
        match event {
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Resize(columns, rows) => {
                (self.context.size, self.alerts.lines_read) = ((columns, rows), 0);
            }
            Event::Saved(pending_id, record, hash) => {
                self.context.reviews.saved(pending_id, *record, hash);
                if self.context.reviews.pending() == 0 {
                    self.alerts.save_error = None;
                }
            }
            Event::Unsaved(alert) => {
                self.alerts.withdraw(&alert);
                self.alerts.save_error = Some(alert);
            }
            Event::Rescued(alerts) => self.rescued(alerts),
            Event::BriefWritten(written) => {
                let outcome = self.brief_written(written);
                self.apply(outcome);
            }
            Event::Indexed(index) => {
                self.context.corpus.adopt(*index);
                if self.browse.waiting {
                    self.refilter();
                }
            }
            Event::Edited(edited) => {
                let outcome = self.edited(edited);
                self.apply(outcome);
            }
            Event::SavedOutside(note) => self.saved_outside(*note),
            Event::Unkept(alert) => self.keeps(alert),
            Event::Kept { name, query, trouble: None } => self.kept(name, query),
            Event::Moved(device) => self.context.reviews.moved(device),
            Event::Alert(alert) | Event::Kept { trouble: Some(alert), .. } => {
                self.alerts.queue(alert);
            }
            Event::Command(command) => {
                self.alerts.notice = None;
                self.record_time();
                self.run(command);
            }
            Event::Noted(note) => self.note_here(*note),
            Event::Document(read) => {
                let outcome = self.document_read(read);
                self.apply(outcome);
            }
            Event::ImportKept { hash, trouble } => self.import_kept(&hash, trouble),
            Event::ImportSaved(saved) => {
                let outcome = self.import_saved(saved);
                self.apply(outcome);
            }
            Event::Library(rows) => {
                let outcome = self.library_listed(rows);
                self.apply(outcome);
            }
            Event::Traced(point, found) => self.traced(point, found),
            Event::FoundEverywhere(found) => self.found_everywhere(found),
            Event::Stated(status) => {
                let outcome = self.state(status, false);
                self.apply(outcome);
            }
        }
        self.settle_offer();
        self.settle();
        std::mem::take(&mut self.effects)
    }

    /// Takes in the journals that were read again. The reviews of before are left
    /// in `fresh`: to drop them takes longer than a frame may.
    pub fn adopt(&mut self, fresh: &mut Reviews) {
        self.context.reviews.adopt(fresh);
        self.context.recount();
        self.context.revise();
        self.follow_others();
        self.settle();
    }

    /// The effects that are asked for before the first event.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    fn key(&mut self, key: Key) {
        self.alerts.notice = None;
        self.record_time();
        if self.areas().is_none() {
            return self.unseen(key);
        }
        match (self.context.keymap.command(self.scope(), key), key.typed()) {
            (Some(command), _) => self.run(command),
            (None, Some(letter)) if self.scope().types() => {
                self.insert(letter.encode_utf8(&mut [0; 4]));
            }
            _ => {}
        }
    }

    /// The part on top, in which keys are looked up: a question, else what is
    /// typed or listed over the screens, else the last screen, else the panes.
    pub fn scope(&self) -> Scope {
        let prompt = self.prompt.top().map(Prompt::scope);
        prompt.or_else(|| self.overlay_scope()).unwrap_or_else(|| self.screen_scope())
    }

    /// The scope of the overlay, if there is one, whether a question lies over it
    /// or not.
    pub(super) fn overlay_scope(&self) -> Option<Scope> {
        self.overlay.top().map(Overlay::scope)
    }

    /// The scope of the screen on top, whatever lies over it.
    pub(crate) fn screen_scope(&self) -> Scope {
        self.screens.top().map_or_else(|| self.browse.scope(), Screen::scope)
    }

    /// The scope whose text is read: that of the review session, else of the panes.
    pub(super) fn reader_scope(&self) -> Scope {
        match self.screens.session() {
            Some(_) => Scope::Session,
            None => self.browse.scope(),
        }
    }

    /// Runs a command where one is: the part on top has the first word.
    pub(super) fn run(&mut self, command: Command) {
        let scope = self.scope();
        let leaves = command == Command::Back || command == Command::Quit && scope != Scope::Browse;
        if leaves && self.read_alert() {
            return;
        }
        let outcome = match self.command_in(scope, command) {
            Outcome::Ignored => self.command_anywhere(command),
            outcome => outcome,
        };
        self.apply(outcome);
    }

    fn command_in(&mut self, scope: Scope, command: Command) -> Outcome {
        match scope {
            Scope::Confirm | Scope::Resume => {
                self.prompt.top().map_or(Outcome::Ignored, |prompt| prompt.command(command))
            }
            Scope::Query | Scope::Pick | Scope::Help | Scope::Name => self.typing_command(command),
            Scope::Write => self.note_command(command),
            Scope::Notes => self.note_list_command(command),
            Scope::Session | Scope::Summary => self.session_command(command),
            Scope::Overview => {
                let page = self.page();
                let overview = self.screens.overview_mut();
                overview.map_or(Outcome::Ignored, |overview| {
                    overview.command(command, page, &self.context)
                })
            }
            Scope::Brief => self.brief_command(command),
            Scope::Import | Scope::Cut | Scope::Actors => self.import_command(command),
            Scope::Compare => self.compare_command(command),
            Scope::Tracing => self.tracing_command(command),
            Scope::Browse | Scope::Large => self.browse_command(command),
        }
    }

    /// A command that is the same on every screen that has it.
    fn command_anywhere(&mut self, command: Command) -> Outcome {
        if let Some(actor) = command.actor() {
            self.toggle_actor(actor);
            return Outcome::Done;
        }
        match command {
            Command::MarkReviewed => return self.mark(Mark::Reviewed),
            Command::MarkComeBack => return self.mark(Mark::ComeBack),
            Command::MarkOpen => return self.mark(Mark::Open),
            Command::WriteNote => return self.write_note(false),
            Command::WriteOutside => return self.write_note(true),
            Command::ListNotes => return self.list_notes(),
            Command::ListDrafts => return self.open_notes(None),
            Command::Progress => return self.pick_progress(),
            Command::Undo if self.screens.session().is_some() => {
                return self.undo_in_session();
            }
            Command::Redo if self.screens.session().is_some() => {
                return self.redo_in_session();
            }
            Command::Undo => return self.undo(),
            Command::Redo => return self.redo(),
            Command::SaveAgain => self.effects.push(Effect::Retry),
            Command::Copy => self.copy(),
            Command::Discreet => self.toggle_discreet(),
            Command::PickActor => return self.pick_actor(),
            Command::PickChapter => return Outcome::Open(Overlay::Picker(Picker::chapters(self))),
            Command::Palette => return Outcome::Open(Overlay::Picker(Picker::commands(self))),
            Command::KeptQueries => return Outcome::Open(Overlay::Picker(Picker::queries(self))),
            Command::Session => return self.begin_or_resume(self.context.options.order),
            Command::Overview => return self.open_overview(),
            Command::Brief => return self.open_brief(),
            Command::Library => self.effects.push(Effect::ListLibrary),
            Command::OtherLanguage => return self.switch_language(),
            Command::Compare => return self.open_compare(),
            Command::Trace => return self.open_tracing(),
            Command::Help => return self.open_help(),
            Command::CycleState => self.cycle_state(),
            Command::EditQuery => return self.edit_query(),
            Command::ClearQuery => self.clear_query(),
            Command::SuspendQuery => self.suspend_query(),
            Command::Quit | Command::QuitNow => return self.quit(),
            Command::Suspend => self.effects.push(Effect::Suspend),
            Command::Redraw => self.effects.push(Effect::Redraw),
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }
}

#[cfg(test)]
mod tests;
