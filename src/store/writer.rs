//! Appending to one's own journal, so that two instances side by side, a full
//! disk, a loss of power or a restored backup lose nothing that was "saved".

use std::collections::{BTreeMap, HashMap};
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

use jiff::Timestamp;

use super::files::{self, Lasting, Stamp};
use super::journals::{Own, Survey, stamps, survey};
use super::{Folders, Kind, Problem, device, heads, lock, names};
use crate::declaration::{DeclarationId, EditionId};
use crate::review::{
    Author, DeviceId, Draft, Edit, EntryId, Head, Header, Journal, LineHash, MOST_CLOCK, Nonce,
    Record, RecordId, Reviewer, SCHEMA, Ticket, header_line, read_tail, record_line, whole_seconds,
};

/// An edit that waits to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// By what it is known until then.
    pub ticket: Ticket,
    /// When it was made.
    pub at: Timestamp,
    /// The edition that was looked at.
    pub edition: EditionId,
    /// What it does.
    pub draft: Draft,
}

/// An edit that will be there after a loss of power.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// By what it was known.
    pub ticket: Ticket,
    /// Under which device it stands.
    pub device: DeviceId,
    /// As it stands in the journal.
    pub record: Record,
    /// The hash of its line.
    pub hash: LineHash,
}

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
    let mut survey = survey(folders, declaration, reviewer);
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
    /// What has been said, so that it is said once.
    said: Vec<Problem>,
    problems: Vec<Problem>,
}

/// Lines that are ready to be written.
struct Batch {
    text: String,
    saved: Vec<Saved>,
    head: Head,
}

impl Writer {
    /// Appends edits: under the lock, in one write, with one sync. What is
    /// returned is on the disk.
    ///
    /// # Errors
    /// Where anything fails; then nothing was appended, and the same edits can
    /// be tried again.
    pub fn append(&mut self, drafts: &[Pending]) -> Result<Vec<Saved>, Problem> {
        if drafts.is_empty() {
            return Ok(Vec::new());
        }
        let _lock = lock::take(&self.folders)?;
        self.catch_up()?;
        let (own, saved) = match self.own.clone() {
            Some(own) => self.extend(own, drafts)?,
            None => self.create(drafts)?,
        };
        // The edits are saved whether or not this works: it only notices more.
        let _ = heads::write(&self.folders, &own.header, own.head);
        self.clock = saved.last().map_or(self.clock, |last| last.record.clock);
        let ids = saved.iter().map(|s| (s.ticket, RecordId { device: s.device, n: s.record.n }));
        self.tickets.extend(ids);
        self.own = Some(own);
        Ok(saved)
    }

    /// Reads all journals again if any has changed since that was last done,
    /// other than by this writer.
    pub fn refresh(&mut self) -> Option<Vec<Journal>> {
        if !self.unread && stamps(&self.folders, &self.declaration) == self.stamps {
            return None;
        }
        let survey = survey(&self.folders, &self.declaration, &self.author.reviewer);
        if let Some(problem) = survey.blocked {
            self.say(problem);
            return None;
        }
        self.unread = false;
        Some(self.adopt(survey))
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

    /// Who writes, and on which device.
    pub fn author(&self) -> &Author {
        &self.author
    }

    /// Brings what is known of one's own journal up to date.
    fn catch_up(&mut self) -> Result<(), Problem> {
        if let Some(torn) = self.follow()? {
            return self.set_aside(&torn);
        }
        let survey = survey(&self.folders, &self.declaration, &self.author.reviewer);
        let torn = survey.own.as_ref().is_some_and(|own| own.stamp.len > own.len);
        if let Some(problem) = survey.blocked {
            return Err(Problem { kind: Kind::NotSaved, ..problem });
        }
        self.unread |= survey.stamps != self.stamps;
        self.adopt(survey);
        if torn { self.catch_up() } else { Ok(()) }
    }

    /// Reads on in one's own journal, where another instance may have written;
    /// gives what stands after its last whole line. None where the file is not
    /// the one that is known, or is damaged, or has lost what was saved.
    fn follow(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        let Some(own) = &mut self.own else { return Ok(None) };
        let Some((mut tail, stamp)) = tail(own)? else { return Ok(None) };
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

    /// Takes over what a survey found.
    fn adopt(&mut self, survey: Survey) -> Vec<Journal> {
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
        self.own = survey.own;
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
        self.problems
            .push(Problem::at(Kind::SetAside, &own.path.clone()).because(&aside.display()));
        Ok(())
    }

    /// Appends to the journal that is there.
    fn extend(&mut self, mut own: Own, drafts: &[Pending]) -> Result<(Own, Vec<Saved>), Problem> {
        let problem = |error: io::Error| Problem::at(Kind::NotSaved, &own.path).because(&error);
        let batch = self.compose(drafts, own.head);
        let (mut file, stamp) = files::open(&own.path, OpenOptions::new().append(true))
            .map_err(|problem| Problem { kind: Kind::NotSaved, ..problem })?;
        if (stamp.identity, stamp.len) != (own.stamp.identity, own.len) {
            return Err(Problem::at(Kind::Changing, &own.path));
        }
        let written = file.write_all(batch.text.as_bytes()).and_then(|()| file.sync_data());
        if let Err(error) = written {
            // Best effort: what cannot be cut off now is read before the next try.
            let _ = file.set_len(own.len);
            return Err(problem(error));
        }
        own.len += batch.text.len() as u64;
        own.head = batch.head;
        self.remember_stamp(&mut own);
        Ok((own, batch.saved))
    }

    /// Makes a new journal with these edits in it.
    fn create(&mut self, drafts: &[Pending]) -> Result<(Own, Vec<Saved>), Problem> {
        if self.fresh || !matches!(device::read(&self.folders), Ok(Some(_))) {
            device::write(&self.folders, self.author.device)?;
            self.fresh = false;
        }
        let header = Header {
            schema: SCHEMA,
            declaration: self.declaration.clone(),
            reviewer: self.author.reviewer.clone(),
            device: self.author.device,
            nonce: Nonce::new(device::random()),
        };
        let (first, hash) = header_line(&header);
        let batch = self.compose(drafts, Head { n: 0, hash });
        let folder = self.folders.reviews(&self.declaration);
        let path = files::free(|copy| folder.join(names::journal_name(&self.author, copy)));
        let text = first + &batch.text;
        files::put(&path, text.as_bytes(), Lasting::Yes)
            .map_err(|problem| Problem { kind: Kind::NotSaved, ..problem })?;
        let stamp = Stamp::of(&path).ok_or_else(|| Problem::at(Kind::Changing, &path))?;
        let mut own = Own { path, header, stamp, len: text.len() as u64, head: batch.head };
        self.remember_stamp(&mut own);
        Ok((own, batch.saved))
    }

    /// One's own writing is no change to read again.
    fn remember_stamp(&mut self, own: &mut Own) {
        if let Some(stamp) = Stamp::of(&own.path) {
            own.stamp = stamp;
        }
        self.stamps.insert(own.path.clone(), Some(own.stamp.clone()));
    }

    fn compose(&self, drafts: &[Pending], mut head: Head) -> Batch {
        let mut text = String::new();
        let mut saved: Vec<Saved> = Vec::with_capacity(drafts.len());
        let mut clock = self.clock;
        let mut tickets = HashMap::new();
        for pending in drafts {
            clock = (clock + 1).min(MOST_CLOCK);
            let n = head.n + 1;
            let edit: Edit<EntryId> = pending.draft.clone().into();
            let edit = edit.map(|id| match id {
                EntryId::Saved(id) => Some(id),
                EntryId::Pending(ticket) => {
                    tickets.get(&ticket).or_else(|| self.tickets.get(&ticket)).copied()
                }
            });
            let record = Record {
                n,
                clock,
                at: whole_seconds(pending.at),
                edition: pending.edition.clone(),
                edit,
            };
            let (line, hash) = record_line(&record, head.hash);
            text.push_str(&line);
            head = Head { n, hash };
            let device = self.author.device;
            tickets.insert(pending.ticket, RecordId { device, n });
            saved.push(Saved { ticket: pending.ticket, device, record, hash });
        }
        Batch { text, saved, head }
    }
}

/// What stands in one's own journal after what is known of it; none where the
/// file is no longer the one that is known, or no longer begins so.
fn tail(own: &Own) -> Result<Option<(Vec<u8>, Stamp)>, Problem> {
    let Ok((mut file, stamp)) = files::open(&own.path, OpenOptions::new().read(true)) else {
        return Ok(None);
    };
    if stamp.identity != own.stamp.identity || stamp.len < own.len {
        return Ok(None);
    }
    let known = read_from(&mut file, own)
        .map_err(|e| Problem::at(Kind::NotSaved, &own.path).because(&e))?;
    Ok(known.map(|tail| (tail, stamp)))
}

/// The bytes after the known ones, if those still end in the known hash.
fn read_from(file: &mut File, own: &Own) -> io::Result<Option<Vec<u8>>> {
    /// The hash, what closes it, and a line end of either sort.
    const END: u64 = 64 + 2 + 2;
    let back = END.min(own.len);
    file.seek(SeekFrom::Start(own.len - back))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let hash = own.head.hash.to_string();
    let end = to_usize(back).min(bytes.len());
    let same = bytes[..end].windows(64).any(|hex| hex == hash.as_bytes());
    Ok(same.then(|| bytes.split_off(end)))
}

/// A length in memory, which always fits.
fn to_usize(len: u64) -> usize {
    usize::try_from(len).unwrap_or(usize::MAX)
}
