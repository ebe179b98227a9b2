//! The program without its terminal: keys go in, frames are drawn into memory.

use hertog::app::{App, Effect, Event, Key, Start};
use hertog::corpus::IndexedDeclaration;
use hertog::declaration::Declaration;
use hertog::review::{Author, DeviceId, NoteIds, Reviews, Vocabulary};
use hertog::text::Lang;
use hertog::tui::fresh_start;
use hertog::ui::{RenderOptions, draw};
use jiff::Timestamp;
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
        let (now, note_ids) = (Timestamp::UNIX_EPOCH, NoteIds::new([1; 32]));
        let start = Start {
            size: (columns, rows),
            ..fresh_start(Lang::Nl, Vocabulary::default(), now, note_ids)
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
