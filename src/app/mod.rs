//! The state machine: an event and a state become a state and effects.
//!
//! This room must not know files, terminals, clocks or chance: it is given the
//! time with every event, and asks for effects. It does not use the store, nor the
//! room that writes briefs: choices for a brief are words to it.

mod asking;
mod attention;
mod briefing;
pub mod commands;
mod counting;
mod drafts;
mod event;
mod filtering;
mod finishing;
mod help;
mod key;
mod keymap;
pub mod layout;
mod leaving;
mod messages;
mod moving;
mod notes;
mod outside;
pub mod overview;
mod past;
mod picker;
mod progress;
mod queries;
pub mod reading;
mod reviewing;
mod session;
mod sheet;
mod state;
mod text_area;
mod text_input;
mod typing;
mod view;
mod writing;

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub use briefing::{Briefing, Previewed, Written};
use commands::{Command, Group, Scope};
pub use event::{Alert, Edited, Effect, Ended, Event};
pub use help::{HelpRow, Sign, help_rows};
pub use key::{Code, Key};
pub use keymap::Keymap;
use layout::Pane;
pub use notes::{NoteList, NoteRow};
use overview::Overview;
pub use picker::{Choice, Picker, PickerEntry, PickerKind, actor_named};
pub use session::Session;
use session::SessionOptions;
pub use sheet::{Offer, PartSwitch, Pick, Preset, Sheet, SheetRow};
pub use state::{Memory, Mode, Question, Selection, Start};
pub use text_area::TextArea;
pub use text_input::TextInput;
pub use typing::QueryLine;
pub use view::{ListRow, View};
pub use writing::{NoteField, Writing};

use crate::corpus::{CitationForm, IndexedDeclaration};
use crate::declaration::PointIx;
use crate::review::{EntryId, Mark, NoteDraft, NoteId, NoteIds, Reviews, Tally, Vocabulary};
use crate::search::{OtherMatch, Query};
use crate::text::Lang;
use crate::texts::screens as t;

/// The whole state.
pub struct App {
    pub(crate) corpus: IndexedDeclaration,
    pub(crate) reviews: Reviews,
    pub(crate) lang: Lang,
    /// The words of progress and handling that can be chosen.
    pub(crate) vocabulary: Vocabulary,
    pub(crate) query: Query,
    pub(crate) view: View,
    pub(crate) mode: Mode,
    /// Whether one point is read large, below lists and the help too.
    pub(crate) large: bool,
    /// The review session that is on screen, below lists and the help too.
    pub(crate) session: Option<Session>,
    /// The overview, while it is open, above the panes and the large reading.
    pub(crate) overview: Option<Overview>,
    /// The brief that is being prepared, above the overview too.
    pub(crate) briefing: Option<Briefing>,
    /// The choices for briefs.
    pub(crate) sheet: Sheet,
    pub(crate) question: Option<Question>,
    pub(crate) selection: Selection,
    pub(crate) focus: Pane,
    /// The last thing said; gone with the next key.
    pub(crate) notice: Option<String>,
    /// What the user should know, until acknowledged.
    words: Vec<Alert>,
    /// How many lines of the first of them were read.
    words_read: usize,
    /// What was said of notes that were not finished at the start, and of which.
    offered: Option<(Alert, Vec<NoteId>)>,
    /// What cannot be saved, until it is.
    pub(crate) trouble: Option<Alert>,
    /// First row shown of the points; first line shown of the text.
    pub(crate) top: usize,
    pub(crate) scroll: usize,
    pub(crate) size: (u16, u16),
    /// Places outside the points that the query found.
    pub(crate) other_matches: Vec<OtherMatch>,
    /// Words that were taken for what was typed.
    pub(crate) taken: Vec<(String, Vec<String>)>,
    /// Whether the query waits for what is derived from all points.
    pub(crate) waiting: bool,
    /// The place elsewhere on which the reader is, if not on a point.
    outside: Option<usize>,
    /// Where the reader is, also while that point is not shown.
    selected: PointIx,
    today: Date,
    /// When the last event happened.
    pub(crate) now: Timestamp,
    /// Notes that are not finished, the newest last.
    drafts: Vec<NoteDraft>,
    /// Those that an editor of the user's may still save, from its own window.
    outside_notes: BTreeSet<NoteId>,
    note_ids: NoteIds,
    /// Why these cannot be kept, if so.
    pub(crate) unkept: Option<Alert>,
    /// How points are cited, where not as usual.
    citation: Option<CitationForm>,
    suspended: Option<Query>,
    /// The edit from elsewhere that is not to be taken back.
    declined: Option<EntryId>,
    memory: Memory,
    /// How review sessions are held where nothing else is asked for.
    manner: SessionOptions,
    tallies: Vec<Tally>,
    keymap: Keymap,
    zone: TimeZone,
    pending_ids: u64,
    /// The user would rather leave than keep what is not saved.
    abandoned: bool,
    /// Where that was written instead.
    rescued: Option<Vec<Alert>>,
    effects: Vec<Effect>,
}

impl App {
    /// The state at the start.
    pub fn new(corpus: IndexedDeclaration, reviews: Reviews, start: Start) -> Self {
        let selected = start.at.and_then(|id| corpus.declaration().position(id)).unwrap_or(0);
        let mut app = Self {
            corpus,
            reviews,
            lang: start.lang,
            vocabulary: start.vocabulary,
            query: start.query,
            view: View::default(),
            mode: Mode::Browse,
            large: false,
            session: None,
            overview: None,
            briefing: None,
            sheet: start.sheet,
            question: None,
            selection: Selection::One,
            focus: Pane::Points,
            notice: None,
            words: Vec::new(),
            words_read: 0,
            offered: None,
            trouble: None,
            top: 0,
            scroll: 0,
            size: start.size,
            other_matches: Vec::new(),
            taken: Vec::new(),
            waiting: false,
            outside: None,
            selected,
            today: start.now.to_zoned_datetime(start.zone.clone()).date(),
            now: start.now,
            drafts: Vec::new(),
            outside_notes: BTreeSet::new(),
            note_ids: start.note_ids,
            unkept: None,
            suspended: None,
            declined: None,
            manner: SessionOptions { order: start.order, discreet: start.memory.discreet },
            memory: start.memory,
            citation: start.citation,
            tallies: Vec::new(),
            keymap: start.keymap.named_in(start.lang),
            zone: start.zone,
            pending_ids: 0,
            abandoned: false,
            rescued: None,
            effects: Vec::new(),
        };
        app.recount();
        if !app.is_ready() {
            app.effects.push(Effect::Index);
            app.view = View::new(
                app.corpus.declaration(),
                (0..app.declaration().points.len()).collect(),
                &[],
                0,
            );
        }
        app.refilter();
        app.offer_drafts(start.drafts);
        app.settle();
        app
    }

    /// Takes an event that happened at `now`, and says what the world must do.
    pub fn handle(&mut self, event: Event, now: Timestamp) -> Vec<Effect> {
        (self.today, self.now) = (self.local_day(now), now);
        match event {
            Event::Key(key) => self.key(key, now),
            Event::Paste(text) => self.paste(&text),
            Event::Resize(columns, rows) => (self.size, self.words_read) = ((columns, rows), 0),
            Event::Saved(pending_id, record, hash) => {
                self.reviews.saved(pending_id, *record, hash);
                self.trouble = self.trouble.take().filter(|_| self.reviews.pending() > 0);
            }
            Event::Unsaved(word) => {
                self.drop_word(&word);
                self.trouble = Some(word);
            }
            Event::Rescued(words) => self.rescued(words),
            Event::Previewed(preview) => self.previewed(*preview),
            Event::BriefWritten(written) => self.brief_written(written),
            Event::Indexed(index) => {
                self.corpus.adopt(*index);
                if self.waiting {
                    self.refilter();
                }
            }
            Event::Edited(edited) => self.edited(edited),
            Event::SavedOutside(note) => self.saved_outside(*note),
            Event::Unkept(word) => self.keeps(word),
            Event::Kept { name, query, trouble: None } => self.kept(name, query),
            Event::Moved(device) => self.reviews.moved(device),
            Event::Alert(word) | Event::Kept { trouble: Some(word), .. } => self.say(word),
            Event::Command(command) => {
                self.notice = None;
                self.spend(now);
                self.run(command, now);
            }
            Event::Noted(note) => self.note_here(*note, now),
            Event::StatusEntry(status) => self.state(status, false),
        }
        self.settle_offer();
        self.settle();
        std::mem::take(&mut self.effects)
    }

    /// Takes in what the journals hold that were read again. What there was before
    /// is left in `fresh`: to be rid of it takes longer than a frame may.
    pub fn adopt(&mut self, fresh: &mut Reviews) {
        self.reviews.adopt(fresh);
        self.recount();
        self.outdate_overview();
        self.follow_others();
        self.settle();
    }

    fn key(&mut self, key: Key, now: Timestamp) {
        self.notice = None;
        self.spend(now);
        if self.areas().is_none() {
            return self.unseen(key);
        }
        match (self.keymap.command(self.scope(), key), key.typed()) {
            (Some(command), _) => self.run(command, now),
            (None, Some(letter)) if self.scope().types() => {
                self.insert(letter.encode_utf8(&mut [0; 4]));
            }
            _ => {}
        }
    }

    /// Where keys are looked up now.
    pub fn scope(&self) -> Scope {
        match (&self.question, &self.mode) {
            (Some(Question::Resume(..)), _) => Scope::Resume,
            (Some(_), _) => Scope::Confirm,
            (_, Mode::Browse) if let Some(session) = self.seated() => session.scope(),
            (_, Mode::Browse) if self.briefing.is_some() => Scope::Brief,
            (_, Mode::Browse) if self.overview.is_some() => Scope::Overview,
            (_, Mode::Browse) if self.large => Scope::Large,
            (_, Mode::Browse) => Scope::Browse,
            (_, Mode::Query(_)) => Scope::Query,
            (_, Mode::Pick(_)) => Scope::Pick,
            (_, Mode::Help(..)) => Scope::Help,
            (_, Mode::Name(_)) => Scope::Name,
            (_, Mode::Write(_)) => Scope::Write,
            (_, Mode::Notes(_)) => Scope::Notes,
        }
    }

    fn run(&mut self, command: Command, now: Timestamp) {
        if let Some(actor) = command.actor() {
            return self.toggle_actor(actor);
        }
        match command {
            command if command.row().group == Group::Session => self.sit(command, now),
            Command::MarkReviewed => self.mark(Mark::Reviewed, now),
            Command::MarkComeBack => self.mark(Mark::ComeBack, now),
            Command::MarkOpen => self.mark(Mark::Open, now),
            Command::SelectRange => self.select_range(),
            Command::SelectAll => self.select_all(),
            Command::WriteNote => self.write_note(false),
            Command::WriteOutside => self.write_note(true),
            Command::ListNotes => self.list_notes(),
            Command::ListDrafts => self.list_drafts(),
            Command::Progress => self.pick_progress(),
            Command::Evidence => self.show_evidence(),
            Command::Undo if self.session.is_some() => self.undo_in_session(now),
            Command::Redo if self.session.is_some() => self.redo_in_session(now),
            Command::Undo => self.undo(now),
            Command::Redo => self.redo(now),
            Command::SaveAgain => self.effects.push(Effect::Retry),
            Command::Copy => self.copy(),
            Command::PickActor if self.is_ready() => self.mode = Mode::Pick(Picker::actors(self)),
            Command::PickActor => self.notice = Some(t::INDEXING.get(self.lang).to_owned()),
            Command::PickChapter => self.mode = Mode::Pick(Picker::chapters(self)),
            Command::Palette => self.mode = Mode::Pick(Picker::commands(self)),
            Command::KeptQueries => self.mode = Mode::Pick(Picker::queries(self)),
            Command::Overview => self.toggle_overview(),
            Command::Brief => self.toggle_briefing(),
            Command::Help => self.help(),
            Command::CycleState => self.cycle_state(),
            Command::EditQuery => self.edit_query(),
            Command::ClearQuery => self.clear_query(),
            Command::SuspendQuery => self.suspend_query(),
            Command::Quit if self.scope() != Scope::Browse => self.back(),
            Command::Quit | Command::QuitNow => self.quit(),
            Command::Suspend => self.effects.push(Effect::Suspend),
            Command::Redraw => self.effects.push(Effect::Redraw),
            Command::Yes => self.answer(true, now),
            Command::No => self.answer(false, now),
            Command::SaveElsewhere => self.save_elsewhere(),
            command if matches!(self.mode, Mode::Notes(_)) => self.in_notes(command),
            command if self.writing().is_some() => self.write(command),
            command if command.row().scopes.iter().all(|scope| scope.types()) => {
                self.typing(command, now);
            }
            command => self.travel(command),
        }
    }

    fn answer(&mut self, yes: bool, now: Timestamp) {
        match self.question.take() {
            Some(Question::MarkMany(mark, points)) if yes => self.mark_points(mark, &points, now),
            Some(Question::NoteMany(task, points, outside)) if yes => {
                self.open_note(task, points, outside);
            }
            Some(Question::RemoveMany(note)) if yes => self.remove(&note),
            Some(Question::StateMany(status, points, evidence)) if yes => {
                self.state_points(status, points, evidence);
            }
            Some(Question::Discard(id)) if yes => self.discard(id),
            Some(Question::UndoEarlier(edit)) if yes => self.undo_asked(&edit, now),
            Some(Question::UndoEarlier(edit)) => self.declined = Some(edit.id),
            Some(Question::RedoElsewhere(edit)) if yes => self.reverse(&edit, t::redone, now),
            Some(Question::ReplaceBrief(_)) if yes => self.write_brief(true),
            Some(Question::QuitUnsaved) if yes => {
                self.abandoned = true;
                self.leave();
            }
            _ => {}
        }
    }

    /// What the world must do before the first event.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }
}
