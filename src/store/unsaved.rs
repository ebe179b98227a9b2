//! Edits on their way to the disk, where every thread finds them: whichever of
//! them panics, and the writer too, what is not saved is written to a file.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use super::batch::{After, Batch, Pending};
use super::files::{self, Lasting};
use super::{Job, Kind, Problem, device, names};
use crate::declaration::DeclarationId;
use crate::review::{
    Author, DeviceId, Head, Header, Nonce, RecordId, Reviewer, SCHEMA, Ticket, header_line,
};

/// What a whole new journal is made of, beside its edits.
#[derive(Clone)]
pub(super) struct Rescuer {
    pub(super) declaration: DeclarationId,
    pub(super) reviewer: Reviewer,
    /// The folder in which journals belong.
    pub(super) home: PathBuf,
    pub(super) clock: u64,
    pub(super) tickets: HashMap<Ticket, RecordId>,
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
        let after = After { device, head, clock: self.clock, tickets: &self.tickets };
        let batch = Batch::compose(edits, &after);
        (first + &batch.text, header, batch)
    }

    /// Writes edits into the first of some folders that takes them, as a journal
    /// on a device of its own: copied among the others it counts. Gives what to
    /// say.
    ///
    /// # Errors
    /// Where none of the folders can be written.
    pub(super) fn write(&self, edits: &[Pending], folders: &[PathBuf]) -> Result<Problem, Problem> {
        let device = device::new_device();
        let (text, _, _) = self.journal(edits, device);
        let author = Author { reviewer: self.reviewer.clone(), device };
        let name = names::journal_name(&author, 0);
        let mut failed = Problem::at(Kind::NotSaved, Path::new(&name));
        for folder in folders {
            let path = folder.join(&name);
            match files::put(&path, text.as_bytes(), Lasting::Yes) {
                Ok(()) => {
                    return Ok(Problem::at(Kind::Rescued, &path).because(&self.home.display()));
                }
                Err(problem) => failed = problem,
            }
        }
        Err(failed)
    }
}

/// The folders into which goes what cannot be saved: the current one, else the
/// one for temporary files.
pub fn rescue_folders() -> Vec<PathBuf> {
    std::env::current_dir().into_iter().chain([std::env::temp_dir()]).collect()
}

struct State {
    edits: Vec<Pending>,
    rescuer: Rescuer,
    /// What was said of edits that were written elsewhere.
    rescued: Option<Problem>,
    /// Whether the writer has ended.
    ended: bool,
}

/// The edits that are not saved yet.
#[derive(Clone)]
pub(super) struct Unsaved(Arc<(Mutex<State>, Condvar)>);

impl Unsaved {
    pub(super) fn new(rescuer: Rescuer) -> Self {
        let state = State { edits: Vec::new(), rescuer, rescued: None, ended: false };
        Self(Arc::new((Mutex::new(state), Condvar::new())))
    }

    /// Nothing that may panic is done while this is held.
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// These are saved; what follows them begins as `rescuer` says.
    pub(super) fn saved(&self, tickets: &[Ticket], rescuer: Rescuer) {
        let mut state = self.state();
        state.edits.retain(|edit| !tickets.contains(&edit.ticket));
        state.rescuer = rescuer;
    }

    /// Writes these edits elsewhere.
    pub(super) fn rescue(&self, edits: &[Pending], to: &[PathBuf]) -> Result<Problem, Problem> {
        let rescuer = self.state().rescuer.clone();
        let said = rescuer.write(edits, to)?;
        let tickets: Vec<Ticket> = edits.iter().map(|edit| edit.ticket).collect();
        self.saved(&tickets, rescuer);
        self.state().rescued = Some(said.clone());
        Ok(said)
    }

    /// Says, once it is dropped, that the writer has ended.
    pub(super) fn ending(&self) -> Ending {
        Ending(self.clone())
    }
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
pub struct Jobs {
    pub(super) sender: Sender<Job>,
    pub(super) unsaved: Unsaved,
    pub(super) writer: ThreadId,
}

impl Jobs {
    /// Asks the thread for something. It ends only when told to: what comes after
    /// that is not heard, and an edit then stays unsaved.
    pub fn send(&self, job: Job) {
        if let Job::Append(edit) = &job {
            let edit = edit.clone();
            self.unsaved.state().edits.push(edit);
        }
        let _ = self.sender.send(job);
    }

    /// How many edits are not saved.
    pub fn unsaved(&self) -> usize {
        self.unsaved.state().edits.len()
    }

    /// For a thread that panics, before the program ends: the writer saves what
    /// it can and writes the rest into the first of some folders that takes it.
    /// Where the writer itself panics, or does not end in time, that is done
    /// here. Gives what to say; nothing where nothing was unsaved.
    ///
    /// # Errors
    /// Where the edits can be written nowhere.
    pub fn last_resort(
        &self,
        patience: Duration,
        folders: &[PathBuf],
    ) -> Result<Option<Problem>, Problem> {
        if thread::current().id() != self.writer {
            self.send(Job::Rescue);
            self.send(Job::Quit);
            let lives = |state: &mut State| !state.ended;
            drop(self.unsaved.0.1.wait_timeout_while(self.unsaved.state(), patience, lives));
        }
        let edits = self.unsaved.state().edits.clone();
        if edits.is_empty() {
            return Ok(self.unsaved.state().rescued.clone());
        }
        self.unsaved.rescue(&edits, folders).map(Some)
    }
}
