//! Appending to one's own journal, so that two instances side by side, a full
//! disk, a loss of power or a restored backup lose nothing that was "saved".

mod catch_up;
mod planned;

use std::collections::{BTreeMap, HashMap};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::batch::{After, Batch, Pending, Saved};
use super::drafts::is_draft;
use super::files::{self, Durability, Stamp};
use super::journals::{self, JournalFile, Remembered, Scan, journals, scan, stamps};
use super::own_journal::{self, OwnJournal};
use super::system::{Real, System};
use super::unsaved::Rescuer;
use super::{Folders, Problem, ProblemKind, device, heads, lock, names};
use crate::declaration::DeclarationId;
use crate::review::{Author, DeviceId, Gap, Head, Journal, Nonce, PendingId, RecordId, Reviewer};

/// The findings on opening.
pub struct Opened {
    /// The reviewer and device that write.
    pub author: Author,
    /// The devices under which edits were made on this machine, this one or
    /// earlier ones.
    pub devices: Vec<DeviceId>,
    /// Every journal that could be read.
    pub journals: Vec<Journal>,
    /// The problems that the user should know.
    pub problems: Vec<Problem>,
    /// For appending.
    pub writer: Writer,
}

/// Reads every journal on a declaration. Never fails: what cannot be read is a
/// problem. Creates nothing.
pub fn open(folders: &Folders, declaration: &DeclarationId, reviewer: &Reviewer) -> Opened {
    Opener::new(folders, reviewer).open(declaration)
}

/// Opens the journals on many declarations: what these have in common is read once.
pub(crate) struct Opener {
    folders: Folders,
    reviewer: Reviewer,
    machine: Remembered,
    devices: Vec<DeviceId>,
}

impl Opener {
    /// Reads what this machine remembers of all journals.
    pub(crate) fn new(folders: &Folders, reviewer: &Reviewer) -> Self {
        let (machine, devices) = (Remembered::read(folders), device::all(folders));
        Self { folders: folders.clone(), reviewer: reviewer.clone(), machine, devices }
    }

    /// The folders of the journals.
    pub(crate) fn folders(&self) -> &Folders {
        &self.folders
    }

    /// The reviewer.
    pub(crate) fn reviewer(&self) -> &Reviewer {
        &self.reviewer
    }

    /// The same as [`open`].
    pub(crate) fn open(&self, declaration: &DeclarationId) -> Opened {
        let Self { folders, reviewer, machine, .. } = self;
        let mut sources = Vec::new();
        let mut scan = scan(folders, machine, declaration, reviewer, &mut sources);
        // An unfinished last line may be another instance at work: wait for it.
        if scan.own.as_ref().is_some_and(OwnJournal::is_torn)
            && let Ok(_lock) = lock::take(folders, &Real)
        {
            let machine = Remembered::read(folders);
            scan = journals::scan(folders, &machine, declaration, reviewer, &mut sources);
        }
        opened(self, declaration, scan, sources)
    }
}

/// What was found, and the writer that goes on from there.
fn opened(
    Opener { folders, reviewer, devices, .. }: &Opener,
    declaration: &DeclarationId,
    mut scan: Scan,
    sources: Vec<JournalFile>,
) -> Opened {
    scan.problems.extend(scan.blocked);
    let writer = Writer {
        folders: folders.clone(),
        system: Box::new(Real),
        declaration: declaration.clone(),
        author: Author {
            reviewer: reviewer.clone(),
            device: scan.device.unwrap_or_else(device::new_device),
        },
        fresh: scan.device.is_none(),
        moved: None,
        kept: scan.own.clone(),
        own: scan.own,
        clock: scan.clock,
        sources: Vec::new(),
        stamps: scan.stamps,
        gaps: scan.gaps,
        unread: false,
        pending_ids: HashMap::new(),
        tried: Vec::new(),
        swept: false,
        said: scan.problems.clone(),
        problems: Vec::new(),
    };
    Opened {
        author: writer.author.clone(),
        devices: devices.clone(),
        journals: journals(sources),
        problems: scan.problems,
        writer,
    }
}

/// Appends to one's own journal.
pub struct Writer {
    folders: Folders,
    pub(super) system: Box<dyn System>,
    declaration: DeclarationId,
    author: Author,
    /// True where the device id was made in this run and nothing stands under it.
    fresh: bool,
    /// The device under which edits now stand, where that has changed.
    moved: Option<DeviceId>,
    /// The journal as it is known; none where the next edit makes one.
    own: Option<OwnJournal>,
    /// The journal in which was last saved: it must not be lost while this runs.
    kept: Option<OwnJournal>,
    /// The highest clock read or written.
    clock: u64,
    /// The files as they were last read; none before the first look.
    sources: Vec<JournalFile>,
    stamps: BTreeMap<PathBuf, Option<Stamp>>,
    /// The gaps in them.
    gaps: Vec<Gap>,
    /// True where this writer has met records that it has not given out.
    unread: bool,
    /// The edits that this run has saved: an undo may name an edit by its ticket.
    pending_ids: HashMap<PendingId, RecordId>,
    /// The edits that were being written when something failed: they may stand in the
    /// journal all the same, and must not be written twice.
    tried: Vec<Saved>,
    /// True where what a crash left half written has been removed.
    swept: bool,
    /// The problems that have been said, so that each is said once.
    said: Vec<Problem>,
    problems: Vec<Problem>,
}

impl Writer {
    /// Appends edits: under the lock, in one write, with one sync. What is
    /// returned is on the disk. What another instance has carried or decided meanwhile is
    /// not written again.
    ///
    /// # Errors
    /// Anything fails; then the same edits can be tried again, and none
    /// of them is written twice.
    pub fn append(&mut self, drafts: &[Pending]) -> Result<Vec<Saved>, Problem> {
        if drafts.is_empty() {
            return Ok(Vec::new());
        }
        let _lock = lock::take(&self.folders, &*self.system)?;
        self.sweep();
        let mut saved = self.catch_up()?;
        let is_saved =
            |draft: &&Pending| saved.iter().any(|saved| saved.pending_id == draft.pending_id);
        let rest: Vec<Pending> = drafts.iter().filter(|d| !is_saved(d)).cloned().collect();
        let (known, rest) = self.without_known(rest);
        saved.extend(known);
        if !rest.is_empty() {
            saved.extend(match self.own.take() {
                Some(own) => self.extend(own, &rest)?,
                None => self.create(&rest)?,
            });
        }
        self.tried.clear();
        if let Some(own) = &self.own {
            // The edits are saved whether or not this works: it only notices more.
            let _ = heads::write(&self.folders, &own.header, own.head);
        }
        let clocks = saved.iter().map(|saved| saved.record.clock);
        self.clock = clocks.fold(self.clock, u64::max);
        let ids =
            saved.iter().map(|s| (s.pending_id, RecordId { device: s.device, n: s.record.n }));
        self.pending_ids.extend(ids);
        Ok(saved)
    }

    /// Once a run, removes what a crash left half written.
    fn sweep(&mut self) {
        if !std::mem::replace(&mut self.swept, true) {
            let Folders { state, .. } = &self.folders;
            let journals = self.folders.reviews(&self.declaration);
            files::sweep(&journals, |name| names::is_journal(Path::new(name)));
            files::sweep(&self.folders.heads(), |name| name.parse::<Nonce>().is_ok());
            let drafts = self.folders.drafts(&self.declaration);
            files::sweep(&drafts, |name| is_draft(Path::new(name)));
            files::sweep(state, |name| matches!(name, "device" | "session"));
        }
    }

    /// Reads all journals again if one's own, or with `all` any, has changed
    /// since that was last done, other than by this writer.
    pub fn refresh(&mut self, all: bool) -> Option<Vec<Journal>> {
        let stamp = |path| self.stamps.get(path).cloned().flatten();
        let own = || self.own.as_ref().is_some_and(|own| Stamp::of(&own.path) != stamp(&own.path));
        let any = || all && stamps(&self.folders, &self.declaration) != self.stamps;
        if !self.unread && !own() && !any() {
            return None;
        }
        if let Err(problem) = self.look_again() {
            self.say(problem);
            return None;
        }
        self.unread = false;
        Some(journals(self.sources.iter().cloned()))
    }

    /// The rescuer of edits that cannot be saved.
    pub(super) fn rescuer(&self) -> Rescuer {
        Rescuer {
            declaration: self.declaration.clone(),
            reviewer: self.author.reviewer.clone(),
            home: self.folders.reviews(&self.declaration),
            drafts: self.folders.drafts(&self.declaration),
            clock: self.clock,
            pending_ids: self.pending_ids.clone(),
        }
    }

    /// Forgets the edits that were tried: they stand elsewhere.
    pub(super) fn forget_tried(&mut self) {
        self.tried.clear();
    }

    /// The problems that the user has not been told.
    pub(crate) fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }

    /// The gaps in the journals as they were last read.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// The device under which edits now stand, where that has changed since
    /// this was last asked.
    pub(crate) fn take_moved(&mut self) -> Option<DeviceId> {
        self.moved.take()
    }

    /// The declaration that is reviewed.
    pub fn declaration(&self) -> &DeclarationId {
        &self.declaration
    }

    /// The reviewer and device that write.
    pub fn author(&self) -> &Author {
        &self.author
    }

    /// Appends to the journal that is there. Where that fails, the journal is
    /// read again before the next try.
    fn extend(&mut self, mut own: OwnJournal, drafts: &[Pending]) -> Result<Vec<Saved>, Problem> {
        let (mut file, stamp) = files::open(&own.path, OpenOptions::new().append(true))?;
        if (stamp.identity, stamp.len) != (own.stamp.identity, own.len) {
            return Err(Problem::at(ProblemKind::Changing, &own.path));
        }
        let batch = Batch::compose(drafts, &self.after(self.author.device, own.head));
        self.tried.clone_from(&batch.saved);
        let written = file.write_all(batch.text.as_bytes()).and_then(|()| self.system.sync(&file));
        if let Err(error) = written {
            // Best effort: what cannot be cut off now is found before the next try.
            let _ = file.set_len(own.len);
            return Err(Problem::at(ProblemKind::NotSaved, &own.path).caused_by(&error));
        }
        own.len += batch.text.len() as u64;
        own.head = batch.head;
        own.stamp = Stamp::of(&own.path)
            .filter(|now| now.identity == stamp.identity)
            .ok_or_else(|| Problem::at(ProblemKind::Changing, &own.path))?;
        self.hold(own);
        Ok(batch.saved)
    }

    /// Makes a new journal with these edits in it.
    fn create(&mut self, drafts: &[Pending]) -> Result<Vec<Saved>, Problem> {
        if self.fresh || !matches!(device::read(&self.folders), Ok(Some(_))) {
            device::write(&self.folders, self.author.device)?;
            self.fresh = false;
        }
        let (text, header, batch) = self.rescuer().journal(drafts, self.author.device);
        self.tried.clone_from(&batch.saved);
        let folder = self.folders.reviews(&self.declaration);
        let path = files::free(|copy| folder.join(names::journal_name(&self.author, copy)));
        files::put(&path, text.as_bytes(), Durability::Yes)?;
        let stamp = Stamp::of(&path).ok_or_else(|| Problem::at(ProblemKind::Changing, &path))?;
        let (len, held) = (text.len() as u64, own_journal::hold(&path));
        self.hold(OwnJournal { path, header, stamp, len, head: batch.head, held });
        Ok(batch.saved)
    }

    fn after(&self, device: DeviceId, head: Head) -> After<'_> {
        After { device, head, clock: self.clock, pending_ids: &self.pending_ids }
    }

    /// One's own writing is no change to read again.
    fn hold(&mut self, own: OwnJournal) {
        self.stamps.insert(own.path.clone(), Some(own.stamp.clone()));
        self.kept = Some(own.clone());
        self.own = Some(own);
    }
}
