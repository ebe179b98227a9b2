//! Edits and drafts on their way to the disk, where every thread finds them:
//! whichever of them panics, and the writer too, what is not saved is written to
//! files.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use super::batch::{After, Batch, Pending};
use super::drafts::put_draft;
use super::files::{self, Durability};
use super::{Job, Problem, ProblemKind, device, names};
use crate::declaration::DeclarationId;
use crate::review::{
    Author, DeviceId, Edit, EntryId, Head, Header, Nonce, NoteDraft, NoteId, PendingId, RecordId,
    Reviewer, SCHEMA, header_line,
};

/// Notes that are being written, by their ids: to be kept, or forgotten where
/// there is none.
pub(super) type Drafts = BTreeMap<NoteId, Option<Box<NoteDraft>>>;

/// The parts of a whole new journal, beside its edits.
#[derive(Clone)]
pub(super) struct Rescuer {
    pub(super) declaration: DeclarationId,
    pub(super) reviewer: Reviewer,
    /// The folder in which journals belong.
    pub(super) home: PathBuf,
    /// The folder in which drafts belong.
    pub(super) drafts: PathBuf,
    pub(super) clock: u64,
    pub(super) pending_ids: HashMap<PendingId, RecordId>,
}

impl Rescuer {
    /// A whole new journal with these edits in it.
    pub(super) fn journal(&self, edits: &[Pending], device: DeviceId) -> (String, Header, Batch) {
        let header = Header {
            schema: SCHEMA,
            declaration: self.declaration.clone(),
            reviewer: self.reviewer.clone(),
            device,
            nonce: Nonce::new(device::random()),
        };
        let (first, hash) = header_line(&header);
        let head = Head { n: 0, hash };
        let after = After { device, head, clock: self.clock, pending_ids: &self.pending_ids };
        let batch = Batch::compose(edits, &after);
        (first + &batch.text, header, batch)
    }

    /// Writes edits and drafts into the first of some folders that takes them
    /// all. Gives what to say.
    ///
    /// # Errors
    /// None of the folders can be written.
    fn write(
        &self,
        edits: &[Pending],
        drafts: &[&NoteDraft],
        folders: &[PathBuf],
    ) -> Result<Vec<Problem>, Problem> {
        let mut failed = Problem::at(ProblemKind::NotSaved, Path::new(""));
        for folder in folders {
            match self.write_into(folder, edits, drafts) {
                Err(problem) => failed = problem,
                said => return said,
            }
        }
        Err(failed)
    }

    /// The journal comes last: where a draft fails, the next folder has the only
    /// copy of the edits.
    fn write_into(
        &self,
        folder: &Path,
        edits: &[Pending],
        drafts: &[&NoteDraft],
    ) -> Result<Vec<Problem>, Problem> {
        let mut said = Vec::new();
        for note in drafts {
            let path = put_draft(folder, &self.reviewer, note, Durability::Yes)?;
            said.push(
                Problem::at(ProblemKind::DraftRescued, &path).because(&self.drafts.display()),
            );
        }
        if !edits.is_empty() {
            let path = self.write_journal(folder, edits)?;
            said.push(Problem::at(ProblemKind::Rescued, &path).because(&self.home.display()));
        }
        Ok(said)
    }

    /// Writes edits as a journal on a device of its own: copied among the others
    /// it counts.
    fn write_journal(&self, folder: &Path, edits: &[Pending]) -> Result<PathBuf, Problem> {
        let device = device::new_device();
        let (text, _, _) = self.journal(edits, device);
        let author = Author { reviewer: self.reviewer.clone(), device };
        let path = folder.join(names::journal_name(&author, 0));
        files::put(&path, text.as_bytes(), Durability::Yes)?;
        Ok(path)
    }
}

/// The folders into which goes what cannot be saved: the current one, else the
/// one for temporary files.
pub(crate) fn rescue_folders() -> Vec<PathBuf> {
    std::env::current_dir().into_iter().chain([std::env::temp_dir()]).collect()
}

struct State {
    edits: Vec<Pending>,
    drafts: Drafts,
    rescuer: Rescuer,
    /// The messages on what was written elsewhere.
    rescued: Vec<Problem>,
    /// True where the writer has ended.
    ended: bool,
}

/// The edits that are not saved yet, and the drafts that are not kept.
#[derive(Clone)]
pub(super) struct Unsaved(Arc<(Mutex<State>, Condvar)>);

impl Unsaved {
    pub(super) fn new(rescuer: Rescuer) -> Self {
        let (edits, drafts) = (Vec::new(), Drafts::new());
        let state = State { edits, drafts, rescuer, rescued: Vec::new(), ended: false };
        Self(Arc::new((Mutex::new(state), Condvar::new())))
    }

    /// Nothing that may panic is done while this is held.
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// These are saved; what follows them begins as `rescuer` says.
    pub(super) fn saved(&self, pending_ids: &[PendingId], rescuer: Rescuer) {
        let mut state = self.state();
        state.edits.retain(|edit| !pending_ids.contains(&edit.pending_id));
        state.rescuer = rescuer;
    }

    /// The drafts that wait to be kept or forgotten.
    pub(super) fn drafts(&self) -> Drafts {
        self.state().drafts.clone()
    }

    /// Sets the version of a draft that waits, in place of the one before.
    pub(super) fn draft(&self, id: NoteId, note: Option<Box<NoteDraft>>) {
        self.state().drafts.insert(id, note);
    }

    /// So a draft now stands on the disk; a newer version of it still waits.
    pub(super) fn kept(&self, id: NoteId, note: Option<&NoteDraft>) {
        let mut state = self.state();
        if state.drafts.get(&id).map(Option::as_deref) == Some(note) {
            state.drafts.remove(&id);
        }
    }

    /// Writes these edits, and the drafts that are not kept, elsewhere; where the
    /// note is among the edits, it is no draft. Gives what to say.
    pub(super) fn rescue(
        &self,
        edits: &[Pending],
        to: &[PathBuf],
    ) -> Result<Vec<Problem>, Problem> {
        let rescuer = self.state().rescuer.clone();
        let drafts = self.drafts();
        let is_edit = |id| edits.iter().any(|edit| note_of(edit) == Some(id));
        let notes: Vec<_> = drafts
            .values()
            .flatten()
            .map(|note| &**note)
            .filter(|note| !is_edit(note.id))
            .collect();
        if edits.is_empty() && notes.is_empty() {
            return Ok(Vec::new());
        }
        let said = rescuer.write(edits, &notes, to)?;
        let pending_ids: Vec<PendingId> = edits.iter().map(|edit| edit.pending_id).collect();
        self.saved(&pending_ids, rescuer);
        for (id, note) in &drafts {
            self.kept(*id, note.as_deref());
        }
        self.state().rescued.extend(said.iter().cloned());
        Ok(said)
    }

    /// Says, once it is dropped, that the writer has ended.
    pub(super) fn ending(&self) -> Ending {
        Ending(self.clone())
    }
}

/// The note that an edit writes.
fn note_of(edit: &Pending) -> Option<NoteId> {
    let edit: Edit<EntryId> = edit.draft.clone().into();
    edit.note().map(|note| note.id)
}

/// The life of the writer's thread.
pub(super) struct Ending(Unsaved);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.state().ended = true;
        self.0.0.1.notify_all();
    }
}

/// The thread that writes, as others see it.
#[derive(Clone)]
pub(crate) struct Jobs {
    pub(super) sender: Sender<Job>,
    pub(super) unsaved: Unsaved,
    pub(super) writer: ThreadId,
}

impl Jobs {
    /// Asks the thread for something. It ends only when told to: what comes after
    /// that is not heard, and an edit or a draft then stays unsaved.
    pub(crate) fn send(&self, job: Job) {
        match &job {
            Job::Append(edit) => {
                let edit = edit.clone();
                self.unsaved.state().edits.push(edit);
            }
            Job::Draft(note) => self.unsaved.draft(note.id, Some(note.clone())),
            Job::DropDraft(id) => self.unsaved.draft(*id, None),
            _ => {}
        }
        let _ = self.sender.send(job);
    }

    /// Number of edits that are not saved.
    pub(crate) fn unsaved(&self) -> usize {
        self.unsaved.state().edits.len()
    }

    /// True where a note that is being written is not kept.
    pub(crate) fn has_unkept(&self) -> bool {
        self.unsaved.state().drafts.values().any(Option::is_some)
    }

    /// For a thread that panics, before the program ends: the writer saves what
    /// it can and writes the rest into the first of some folders that takes it.
    /// If the writer itself panics, or does not end in time, that is done
    /// here. Gives what to say; nothing where nothing was unsaved.
    ///
    /// # Errors
    /// The edits and drafts can be written nowhere.
    pub(crate) fn last_resort(
        &self,
        patience: Duration,
        folders: &[PathBuf],
    ) -> Result<Vec<Problem>, Problem> {
        if thread::current().id() != self.writer {
            self.send(Job::Rescue);
            self.send(Job::Quit);
            let lives = |state: &mut State| !state.ended;
            drop(self.unsaved.0.1.wait_timeout_while(self.unsaved.state(), patience, lives));
        }
        let edits = self.unsaved.state().edits.clone();
        self.unsaved.rescue(&edits, folders)?;
        Ok(self.unsaved.state().rescued.clone())
    }
}
