//! The program without its terminal: keys go in, frames are drawn into memory.

use std::time::Instant;

use hertog::app::{App, Effect, Event, Key, Memory, Start};
use hertog::declaration::Declaration;
use hertog::review::{Author, DeviceId, Draft, Edit, LineHash, NoteIds, Record, Reviews};
use hertog::search::{Corpus, Index, Query};
use hertog::text::Lang;
use hertog::ui::{Look, draw};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::measure::millis;

/// Columns and rows of a screen.
pub(crate) type Size = (u16, u16);

/// The state and the screen.
pub(crate) struct Scene {
    app: App,
    terminal: Terminal<TestBackend>,
    saved: u64,
    unsaved: Vec<Effect>,
}

impl Scene {
    /// The program as it starts, what is derived from all points not yet made.
    pub(crate) fn new(declaration: Declaration, (columns, rows): Size) -> Self {
        let me =
            Author { reviewer: "bench".parse().expect("a name"), device: DeviceId::new([1; 8]) };
        let start = Start {
            vocabulary: hertog::review::Vocabulary::default(),
            keymap: hertog::app::Keymap::default(),
            lang: Lang::Nl,
            size: (columns, rows),
            zone: TimeZone::UTC,
            at: None,
            query: Query::default(),
            memory: Memory::default(),
            sheet: hertog::tui::briefing::sheet(&hertog::review::Vocabulary::default(), Lang::Nl),
            drafts: Vec::new(),
            note_ids: NoteIds::new([1; 32]),
            citation: None,
            order: hertog::review::Order::default(),
            now: Timestamp::UNIX_EPOCH,
        };
        let app = App::new(Corpus::new(declaration), Reviews::fold(me, Vec::new()), start);
        let terminal = Terminal::new(TestBackend::new(columns, rows)).expect("cannot fail");
        Self { app, terminal, saved: 0, unsaved: Vec::new() }
    }

    /// Makes what is derived from all points, where it is asked for.
    pub(crate) fn index(&mut self) {
        if self.app.take_effects().contains(&Effect::Index) {
            let index = Box::new(Index::new(&self.app.share()));
            self.app.handle(Event::Indexed(index), Timestamp::UNIX_EPOCH);
        }
    }

    /// Saves what was edited.
    pub(crate) fn save(&mut self) {
        for effect in std::mem::take(&mut self.unsaved) {
            let Effect::Append { ticket, at, draft: Draft::Mark { points, mark } } = effect else {
                continue;
            };
            self.saved += 1;
            let edition = self.app.declaration().edition.clone();
            let (n, edit) = (self.saved, Edit::Mark { points, mark });
            let record = Record { n, clock: n, at, edition, edit };
            let mut hash = [0; 32];
            hash[..8].copy_from_slice(&n.to_le_bytes());
            self.app.handle(Event::Saved(ticket, Box::new(record), LineHash::new(hash)), at);
        }
    }

    /// From a key to the finished frame.
    pub(crate) fn press(&mut self, key: Key) {
        self.unsaved = self.app.handle(Event::Key(key), Timestamp::UNIX_EPOCH);
        let look = Look::new(true, false);
        let app = &self.app;
        self.terminal.draw(|frame| draw(frame, app, look)).expect("cannot fail");
    }

    /// How many milliseconds a key takes.
    pub(crate) fn time(&mut self, key: Key) -> f64 {
        self.save();
        let start = Instant::now();
        self.press(key);
        millis(start.elapsed())
    }
}
