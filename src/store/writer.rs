//! Appending to one's own journal, so that two instances side by side, a full
//! disk, a loss of power or a restored backup lose nothing that was "saved".

use std::collections::{BTreeMap, HashMap};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::batch::{After, Batch, Pending, Saved};
use super::drafts::is_draft;
use super::files::{self, Lasting, Stamp};
use super::journals::{Survey, stamps, survey};
use super::own::{Own, to_usize};
use super::{Folders, Kind, Problem, device, heads, lock, names, unix};
use crate::declaration::DeclarationId;
use crate::review::{
    Author, DeviceId, Head, Header, Journal, Nonce, RecordId, Reviewer, SCHEMA, Ticket,
    header_line, read_tail,
};

/// What was found on opening.
pub struct Opened {
    /// Who writes, and on which device.
    pub author: Author,
    /// Every journal that could be read.
    pub journals: Vec<Journal>,
    /// What the user should know.
    pub problems: Vec<Problem>,
    /// How many of others' journals end in a line that is not whole.
    pub incomplete: usize,
    /// For appending.
    pub writer: Writer,
}

/// Reads every journal on a declaration. Never fails: what cannot be read is a
/// problem. Creates nothing.
pub fn open(folders: &Folders, declaration: &DeclarationId, reviewer: &Reviewer) -> Opened {
    let look = || survey(folders, declaration, reviewer);
    let mut survey = look();
    // An unfinished last line may be another instance at work: wait for it.
    if survey.own.as_ref().is_some_and(Own::is_torn)
        && let Ok(_lock) = lock::take(folders)
    {
        survey = look();
    }
    survey.problems.extend(survey.blocked);
    let writer = Writer {
        folders: folders.clone(),
        declaration: declaration.clone(),
        author: Author {
            reviewer: reviewer.clone(),
            device: survey.device.unwrap_or_else(device::new_device),
        },
        fresh: survey.device.is_none(),
        moved: None,
        own: survey.own,
        clock: survey.clock,
        stamps: survey.stamps,
        unread: false,
        tickets: HashMap::new(),
        tried: Vec::new(),
        swept: false,
        said: survey.problems.clone(),
        problems: Vec::new(),
    };
    Opened {
        author: writer.author.clone(),
        journals: survey.journals,
        problems: survey.problems,
        incomplete: survey.incomplete,
        writer,
    }
}

/// Appends to one's own journal.
pub struct Writer {
    folders: Folders,
    declaration: DeclarationId,
    author: Author,
    /// Whether the device id was made in this run and nothing stands under it.
    fresh: bool,
    /// The device under which edits now stand, where that has changed.
    moved: Option<DeviceId>,
    /// The journal as it is known; none where the next edit makes one.
    own: Option<Own>,
    /// The highest clock read or written.
    clock: u64,
    stamps: BTreeMap<PathBuf, Option<Stamp>>,
    /// Whether this writer has met records that it has not given out.
    unread: bool,
    /// What this run has saved: an undo may name an edit by its ticket.
    tickets: HashMap<Ticket, RecordId>,
    /// What was being written when something failed: it may stand in the
    /// journal all the same, and must not be written twice.
    tried: Vec<Saved>,
    /// Whether what a crash left half written has been removed.
    swept: bool,
    /// What has been said, so that it is said once.
    said: Vec<Problem>,
    problems: Vec<Problem>,
}

impl Writer {
    /// Appends edits: under the lock, in one write, with one sync. What is
    /// returned is on the disk.
    ///
    /// # Errors
    /// Where anything fails; then the same edits can be tried again, and none
    /// of them is written twice.
    pub fn append(&mut self, drafts: &[Pending]) -> Result<Vec<Saved>, Problem> {
        if drafts.is_empty() {
            return Ok(Vec::new());
        }
        self.save(drafts).map_err(|problem| match problem.kind {
            Kind::Changing | Kind::Locked => problem,
            _ => Problem { kind: Kind::NotSaved, ..problem },
        })
    }

    fn save(&mut self, drafts: &[Pending]) -> Result<Vec<Saved>, Problem> {
        let _lock = lock::take(&self.folders)?;
        self.sweep();
        let mut saved = self.catch_up()?;
        let is_saved = |draft: &&Pending| saved.iter().any(|saved| saved.ticket == draft.ticket);
        let rest: Vec<Pending> = drafts.iter().filter(|d| !is_saved(d)).cloned().collect();
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
        let ids = saved.iter().map(|s| (s.ticket, RecordId { device: s.device, n: s.record.n }));
        self.tickets.extend(ids);
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
        let survey = survey(&self.folders, &self.declaration, &self.author.reviewer);
        if let Some(problem) = survey.blocked {
            self.say(problem);
            return None;
        }
        self.unread = false;
        Some(self.take_in(survey))
    }

    /// Writes edits that cannot be saved where they should be into the first of
    /// some folders that takes them, as a journal of its own, whole and on a
    /// device of its own: copied among the others it counts. Gives what to say.
    ///
    /// # Errors
    /// Where none of the folders can be written.
    pub fn rescue(&mut self, drafts: &[Pending], folders: &[PathBuf]) -> Result<Problem, Problem> {
        let device = device::new_device();
        let (text, _, _) = self.journal(drafts, device);
        let author = Author { reviewer: self.author.reviewer.clone(), device };
        let name = names::journal_name(&author, 0);
        let mut failed = Problem::at(Kind::NotSaved, Path::new(&name));
        for folder in folders {
            let path = folder.join(&name);
            match files::put(&path, text.as_bytes(), Lasting::Yes) {
                Ok(()) => {
                    self.tried.clear();
                    let home = self.folders.reviews(&self.declaration);
                    return Ok(Problem::at(Kind::Rescued, &path).because(&home.display()));
                }
                Err(problem) => failed = Problem { kind: Kind::NotSaved, ..problem },
            }
        }
        Err(failed)
    }

    /// What the user should know, and has not been told.
    pub fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }

    /// The device under which edits now stand, where that has changed since
    /// this was last asked.
    pub fn take_moved(&mut self) -> Option<DeviceId> {
        self.moved.take()
    }

    /// What is reviewed.
    pub fn declaration(&self) -> &DeclarationId {
        &self.declaration
    }

    /// Who writes, and on which device.
    pub fn author(&self) -> &Author {
        &self.author
    }

    /// Brings what is known of one's own journal up to date; gives what was
    /// being written when something failed and stands there all the same.
    fn catch_up(&mut self) -> Result<Vec<Saved>, Problem> {
        if let Some(torn) = self.follow()? {
            self.set_aside(&torn)?;
            return Ok(Vec::new());
        }
        let survey = survey(&self.folders, &self.declaration, &self.author.reviewer);
        if let Some(problem) = survey.blocked {
            return Err(problem);
        }
        self.unread |= survey.stamps != self.stamps;
        self.settle(&survey);
        let journals = self.take_in(survey);
        let saved = self.found(&journals)?;
        if self.own.as_ref().is_some_and(Own::is_torn) {
            self.catch_up()?;
        }
        Ok(saved)
    }

    /// What was tried and stands in the journal, made sure of.
    fn found(&self, journals: &[Journal]) -> Result<Vec<Saved>, Problem> {
        let Some(own) = self.own.as_ref().filter(|_| !self.tried.is_empty()) else {
            return Ok(Vec::new());
        };
        let mine = journals.iter().filter(|journal| journal.header == own.header);
        let hashes: Vec<_> =
            mine.flat_map(|journal| &journal.records).map(|(_, hash)| *hash).collect();
        let stands = |saved: &&Saved| hashes.contains(&saved.hash);
        let found: Vec<Saved> = self.tried.iter().filter(stands).cloned().collect();
        if !found.is_empty() {
            let (file, _) = files::open(&own.path, OpenOptions::new().append(true))?;
            let synced = file.sync_all().and_then(|()| unix::sync_folder(folder_of(&own.path)));
            synced.map_err(|e| Problem::at(Kind::NotSaved, &own.path).because(&e))?;
        }
        Ok(found)
    }

    /// Reads on in one's own journal, where another instance may have written;
    /// gives what stands after its last whole line. None where the file is not
    /// the one that is known, or is damaged, or has lost what was saved.
    fn follow(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        let Some(own) = &mut self.own else { return Ok(None) };
        let Some((mut tail, stamp)) = own.tail()? else { return Ok(None) };
        let reading = read_tail(&tail, own.head);
        let head = reading.head.unwrap_or(own.head);
        let lost = heads::read(&self.folders, own.header.nonce).is_some_and(|saved| {
            saved.n > head.n || (saved.n == head.n && saved.hash != head.hash)
        });
        if lost || !reading.damage.is_empty() {
            return Ok(None);
        }
        self.unread |= reading.whole > 0;
        own.len += reading.whole;
        own.head = head;
        own.stamp = stamp;
        let clocks = reading.records.iter().map(|(record, _)| record.clock);
        self.clock = clocks.fold(self.clock, u64::max);
        Ok(Some(tail.split_off(to_usize(reading.whole))))
    }

    /// Takes over where a survey says that this device writes. Only under the
    /// lock: without it, the journal may be missing for a moment only.
    fn settle(&mut self, survey: &Survey) {
        let device = match survey.device {
            Some(device) => device,
            None if self.fresh => self.author.device,
            None => device::new_device(),
        };
        self.fresh = survey.device.is_none();
        if device != self.author.device {
            self.author.device = device;
            self.moved = Some(device);
        }
        self.own.clone_from(&survey.own);
    }

    /// Takes over what else a survey found.
    fn take_in(&mut self, survey: Survey) -> Vec<Journal> {
        self.clock = self.clock.max(survey.clock);
        self.stamps = survey.stamps;
        for problem in survey.problems {
            // A last line that is not whole may be another instance at work.
            if problem.kind != Kind::Torn {
                self.say(problem);
            }
        }
        survey.journals
    }

    fn say(&mut self, problem: Problem) {
        if !self.said.contains(&problem) {
            self.said.push(problem.clone());
            self.problems.push(problem);
        }
    }

    /// Moves a torn last line out of one's own journal.
    fn set_aside(&mut self, torn: &[u8]) -> Result<(), Problem> {
        let Some(own) = self.own.as_mut().filter(|_| !torn.is_empty()) else { return Ok(()) };
        let name = format!("{}-{}", own.header.nonce, own.head.n + 1);
        let folder = self.folders.set_aside();
        let aside = files::free(|copy| folder.join(format!("{name}-{copy}")));
        files::put(&aside, torn, Lasting::Yes)?;
        let (file, _) = files::open(&own.path, OpenOptions::new().write(true))?;
        let cut = file.set_len(own.len).and_then(|()| file.sync_all());
        cut.map_err(|e| Problem::at(Kind::NotSaved, &own.path).because(&e))?;
        self.problems.push(Problem::at(Kind::SetAside, &own.path).because(&aside.display()));
        Ok(())
    }

    /// Appends to the journal that is there. Where that fails, the journal is
    /// read again before the next try.
    fn extend(&mut self, mut own: Own, drafts: &[Pending]) -> Result<Vec<Saved>, Problem> {
        let (mut file, stamp) = files::open(&own.path, OpenOptions::new().append(true))?;
        if (stamp.identity, stamp.len) != (own.stamp.identity, own.len) {
            return Err(Problem::at(Kind::Changing, &own.path));
        }
        let batch = Batch::compose(drafts, &self.after(self.author.device, own.head));
        self.tried.clone_from(&batch.saved);
        let written = file.write_all(batch.text.as_bytes()).and_then(|()| file.sync_data());
        if let Err(error) = written {
            // Best effort: what cannot be cut off now is found before the next try.
            let _ = file.set_len(own.len);
            return Err(Problem::at(Kind::NotSaved, &own.path).because(&error));
        }
        own.len += batch.text.len() as u64;
        own.head = batch.head;
        own.stamp = Stamp::of(&own.path)
            .filter(|now| now.identity == stamp.identity)
            .ok_or_else(|| Problem::at(Kind::Changing, &own.path))?;
        self.hold(own);
        Ok(batch.saved)
    }

    /// Makes a new journal with these edits in it.
    fn create(&mut self, drafts: &[Pending]) -> Result<Vec<Saved>, Problem> {
        if self.fresh || !matches!(device::read(&self.folders), Ok(Some(_))) {
            device::write(&self.folders, self.author.device)?;
            self.fresh = false;
        }
        let (text, header, batch) = self.journal(drafts, self.author.device);
        self.tried.clone_from(&batch.saved);
        let folder = self.folders.reviews(&self.declaration);
        let path = files::free(|copy| folder.join(names::journal_name(&self.author, copy)));
        files::put(&path, text.as_bytes(), Lasting::Yes)?;
        let stamp = Stamp::of(&path).ok_or_else(|| Problem::at(Kind::Changing, &path))?;
        self.hold(Own { path, header, stamp, len: text.len() as u64, head: batch.head });
        Ok(batch.saved)
    }

    /// A whole new journal with these edits in it.
    fn journal(&self, drafts: &[Pending], device: DeviceId) -> (String, Header, Batch) {
        let header = Header {
            schema: SCHEMA,
            declaration: self.declaration.clone(),
            reviewer: self.author.reviewer.clone(),
            device,
            nonce: Nonce::new(device::random()),
        };
        let (first, hash) = header_line(&header);
        let batch = Batch::compose(drafts, &self.after(device, Head { n: 0, hash }));
        (first + &batch.text, header, batch)
    }

    fn after(&self, device: DeviceId, head: Head) -> After<'_> {
        After { device, head, clock: self.clock, tickets: &self.tickets }
    }

    /// One's own writing is no change to read again.
    fn hold(&mut self, own: Own) {
        self.stamps.insert(own.path.clone(), Some(own.stamp.clone()));
        self.own = Some(own);
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new("."))
}
