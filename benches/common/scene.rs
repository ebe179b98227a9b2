//! The program without its terminal: keys go in, frames are drawn into memory.

use hertog::app::{App, Effect, Event, Key, LaunchPaths, Memory, Start};
use hertog::corpus::IndexedDeclaration;
use hertog::declaration::Declaration;
use hertog::review::{Author, DeviceId, NoteIds, Reviews};
use hertog::search::Query;
use hertog::text::Lang;
use hertog::ui::{RenderOptions, draw};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// Columns and rows of a screen.
pub(crate) type Size = (u16, u16);

/// The state and the screen.
pub(crate) struct Scene {
    pub(crate) app: App,
    terminal: Terminal<TestBackend>,
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
            paths: LaunchPaths::default(),
            drafts: Vec::new(),
            note_ids: NoteIds::new([1; 32]),
            citation: None,
            order: hertog::review::Order::default(),
            now: Timestamp::UNIX_EPOCH,
        };
        let app =
            App::new(IndexedDeclaration::new(declaration), Reviews::fold(me, Vec::new()), start);
        let terminal = Terminal::new(TestBackend::new(columns, rows)).expect("cannot fail");
        Self { app, terminal }
    }

    /// From a key to the finished frame; what the world must do then.
    pub(crate) fn press(&mut self, key: Key) -> Vec<Effect> {
        let effects = self.app.handle(Event::Key(key), Timestamp::UNIX_EPOCH);
        let look = RenderOptions::new(true, false);
        let app = &self.app;
        self.terminal.draw(|frame| draw(frame, app, look)).expect("cannot fail");
        effects
    }
}
