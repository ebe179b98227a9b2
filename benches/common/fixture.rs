//! A scene whose edits are saved and whose keys are timed.

use std::time::Instant;

use hertog::app::{Effect, Event, Key};
use hertog::corpus::Index;
use hertog::declaration::Declaration;
use hertog::review::{Edit, LineHash, PendingEdit, Record};
use jiff::Timestamp;

use crate::measure::millis;
use crate::scene::{Scene, Size};

/// A scene, what was edited in it and not saved, and how much was.
pub(crate) struct Fixture {
    scene: Scene,
    saved: u64,
    unsaved: Vec<Effect>,
}

impl Fixture {
    /// A scene as it starts, what is derived from all points made.
    pub(crate) fn new(declaration: Declaration, size: Size) -> Self {
        let mut scene = Scene::new(declaration, size);
        if scene.app.take_effects().contains(&Effect::Index) {
            let index = Box::new(Index::new(scene.app.review_view().corpus.versions()));
            scene.app.handle(Event::Indexed(index), Timestamp::UNIX_EPOCH);
        }
        Self { scene, saved: 0, unsaved: Vec::new() }
    }

    /// Saves what was edited.
    pub(crate) fn save(&mut self) {
        for effect in std::mem::take(&mut self.unsaved) {
            let Effect::Append { pending_id, at, draft: PendingEdit::Mark { points, mark } } =
                effect
            else {
                continue;
            };
            self.saved += 1;
            let edition = self.scene.app.declaration().edition.clone();
            let (n, edit) = (self.saved, Edit::Mark { points, mark });
            let record = Record { n, clock: n, at, edition, edit };
            let mut hash = [0; 32];
            hash[..8].copy_from_slice(&n.to_le_bytes());
            self.scene
                .app
                .handle(Event::Saved(pending_id, Box::new(record), LineHash::new(hash)), at);
        }
    }

    /// From a key to the finished frame.
    pub(crate) fn press(&mut self, key: Key) {
        self.unsaved = self.scene.press(key);
    }

    /// How many milliseconds a key takes.
    pub(crate) fn time(&mut self, key: Key) -> f64 {
        self.save();
        let start = Instant::now();
        self.press(key);
        millis(start.elapsed())
    }
}
