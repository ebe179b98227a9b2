//! Notes whose editor came back at once: it may save them later, from a window of
//! its own, and until the note is saved or thrown away its file is looked at.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

use super::Message;
use crate::app::Event;
use crate::review::{NoteDraft, NoteId};
use crate::store::read_edit;
use crate::text::is_blank;

/// Longest time for which what an editor saves stays unseen.
const UNSEEN: Duration = Duration::from_secs(1);

/// The notes that are watched; each for as long as it stands here.
#[derive(Default)]
pub(super) struct Watches(BTreeMap<NoteId, Arc<()>>);

impl Watches {
    /// Looks at the file of a note until its folder is gone, as it is once the
    /// note is saved or thrown away.
    pub(super) fn begin(&mut self, note: NoteDraft, path: PathBuf, sender: Sender<Message>) {
        let life = Arc::new(());
        let mut watch = Watch { life: Arc::downgrade(&life), path, sender, note };
        self.0.insert(watch.note.id, life);
        thread::spawn(move || {
            while watch.goes_on() {
                thread::sleep(UNSEEN);
                watch.look();
            }
        });
    }

    /// Looks no more: the file is written anew for an editor.
    pub(super) fn end(&mut self, id: NoteId) {
        self.0.remove(&id);
    }
}

struct Watch {
    /// Of its entry among the watches.
    life: Weak<()>,
    path: PathBuf,
    sender: Sender<Message>,
    /// The note as it was last seen.
    note: NoteDraft,
}

impl Watch {
    fn goes_on(&self) -> bool {
        self.life.strong_count() > 0 && self.path.parent().is_some_and(Path::is_dir)
    }

    /// An editor that puts another file in the place of this one leaves a moment
    /// without any, or with an empty one.
    fn look(&mut self) {
        let Ok((text, _)) = read_edit(&self.path) else { return };
        if is_blank(&text) || text == self.note.text || !self.goes_on() {
            return;
        }
        self.note.text = text;
        let saved = Event::SavedOutside(Box::new(self.note.clone()));
        // Nobody listens any more once the loop has ended: the file is read at the
        // next start.
        let _ = self.sender.send(Message::Event(saved));
    }
}
