//! Bringing what a writer knows of the folder up to date.

use std::fs::OpenOptions;
use std::path::Path;

use super::Writer;
use crate::review::{Head, read_tail};
use crate::store::batch::Saved;
use crate::store::files::{self, Durability};
use crate::store::journals::{JournalFile, Remembered, Scan, scan};
use crate::store::own_journal::{OwnJournal, to_usize};
use crate::store::{Problem, ProblemKind, device, heads, lock, names, unix};

impl Writer {
    /// Brings what is known of one's own journal up to date; gives what was
    /// being written when something failed and stands there all the same.
    pub(super) fn catch_up(&mut self) -> Result<Vec<Saved>, Problem> {
        if let Some(torn) = self.follow()? {
            self.quarantine(&torn)?;
            return Ok(Vec::new());
        }
        let scan = self.look()?;
        self.unread |= scan.stamps != self.stamps;
        self.take_in(scan);
        let saved = self.found()?;
        if self.own.as_ref().is_some_and(OwnJournal::is_torn) {
            self.catch_up()?;
        }
        Ok(saved)
    }

    /// The edits that were tried and stand in the journal, made sure of.
    fn found(&self) -> Result<Vec<Saved>, Problem> {
        let Some(own) = self.own.as_ref().filter(|_| !self.tried.is_empty()) else {
            return Ok(Vec::new());
        };
        let mine: Vec<_> = self.sources.iter().filter(|source| source.is(&own.header)).collect();
        let stands = |saved: &&Saved| {
            let head = Head { n: saved.record.n, hash: saved.hash };
            mine.iter().any(|source| source.reading.holds(head))
        };
        let found: Vec<Saved> = self.tried.iter().filter(stands).cloned().collect();
        if !found.is_empty() {
            let (file, _) = files::open(&own.path, OpenOptions::new().append(true))?;
            let synced = file.sync_all().and_then(|()| unix::sync_folder(folder_of(&own.path)));
            synced.map_err(|e| Problem::at(ProblemKind::NotSaved, &own.path).caused_by(&e))?;
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

    /// Looks at the folder for news. Where what was saved is not there, it may be
    /// missing for a moment only: that is looked at again under the lock.
    pub(super) fn look_again(&mut self) -> Result<(), Problem> {
        let mut scan = self.scan();
        if scan.blocked.is_none() && self.lost().is_some() {
            let _lock = lock::take(&self.folders, &*self.system)?;
            scan = self.look()?;
        }
        if let Some(problem) = scan.blocked.take() {
            return Err(problem);
        }
        self.take_in(scan);
        Ok(())
    }

    /// Looks at the folder, writes one's own journal again where that is needed,
    /// and settles where to write. Only under the lock.
    fn look(&mut self) -> Result<Scan, Problem> {
        // One's own is read whole before it is written.
        let author = self.author.clone();
        self.sources.retain(|source| !source.is_by(&author));
        let mut scan = self.scan();
        if scan.blocked.is_none()
            && let Some((own, bytes, head)) = self.lost()
        {
            self.write_again(&own, &bytes, head)?;
            scan = self.scan();
        }
        if let Some(problem) = scan.blocked.take() {
            return Err(problem);
        }
        self.settle(&scan);
        Ok(scan)
    }

    pub(super) fn scan(&mut self) -> Scan {
        let machine = Remembered::read(&self.folders);
        let reviewer = &self.author.reviewer;
        scan(&self.folders, &machine, &self.declaration, reviewer, &mut self.sources)
    }

    /// One's own journal, where no file in the folder holds any more what was
    /// saved in it: all of it, read from the file itself, which this program
    /// still holds. None also where that is no help.
    fn lost(&self) -> Option<(OwnJournal, Vec<u8>, Head)> {
        let own = self.kept.as_ref()?;
        let remembered = heads::read(&self.folders, own.header.nonce);
        let saved = remembered.filter(|head| head.n > own.head.n).unwrap_or(own.head);
        let author = own.header.author();
        let is_there = |source: &JournalFile| {
            let unread = source.problem.is_some() && names::is_of(&source.path, &author);
            unread || (source.is(&own.header) && source.reading.holds(saved))
        };
        if self.sources.iter().any(is_there) {
            return None;
        }
        let (bytes, head) = own.rescue(saved)?;
        Some((own.clone(), bytes, head))
    }

    /// Writes one's own journal again, byte for byte: it is the same journal, so
    /// nothing counts twice where the lost file comes back.
    fn write_again(&mut self, own: &OwnJournal, bytes: &[u8], head: Head) -> Result<(), Problem> {
        let folder = self.folders.reviews(&self.declaration);
        let author = own.header.author();
        let path = files::free(|copy| folder.join(names::journal_name(&author, copy)));
        files::put(&path, bytes, Durability::Yes)?;
        if matches!(device::read(&self.folders), Ok(None)) {
            device::write(&self.folders, own.header.device)?;
        }
        // A remembered head only helps to notice more.
        let _ = heads::write(&self.folders, &own.header, head);
        self.problems.push(Problem::at(ProblemKind::WrittenAgain, &path));
        Ok(())
    }

    /// Takes over where a survey says that this device writes. Only under the
    /// lock: without it, the journal may be missing for a moment only.
    fn settle(&mut self, scan: &Scan) {
        let device = match scan.device {
            Some(device) => device,
            None if self.fresh => self.author.device,
            None => device::new_device(),
        };
        self.fresh = scan.device.is_none();
        if device != self.author.device {
            self.author.device = device;
            self.moved = Some(device);
        }
        self.own.clone_from(&scan.own);
        if scan.own.is_some() {
            self.kept.clone_from(&scan.own);
        }
    }

    /// Takes over what else a survey found.
    fn take_in(&mut self, scan: Scan) {
        self.clock = self.clock.max(scan.clock);
        self.stamps = scan.stamps;
        self.gaps = scan.gaps;
        for problem in scan.problems {
            // A last line that is not whole may be another instance at work.
            if problem.kind != ProblemKind::Torn {
                self.say(problem);
            }
        }
    }

    pub(in crate::store) fn say(&mut self, problem: Problem) {
        if !self.said.contains(&problem) {
            self.said.push(problem.clone());
            self.problems.push(problem);
        }
    }

    /// Moves a torn last line out of one's own journal.
    pub(super) fn quarantine(&mut self, torn: &[u8]) -> Result<(), Problem> {
        let Some(own) = self.own.as_mut().filter(|_| !torn.is_empty()) else { return Ok(()) };
        let name = format!("{}-{}", own.header.nonce, own.head.n + 1);
        let folder = self.folders.quarantine();
        let aside = files::free(|copy| folder.join(format!("{name}-{copy}")));
        files::put(&aside, torn, Durability::Yes)?;
        let (file, _) = files::open(&own.path, OpenOptions::new().write(true))?;
        let cut = file.set_len(own.len).and_then(|()| file.sync_all());
        cut.map_err(|e| Problem::at(ProblemKind::NotSaved, &own.path).caused_by(&e))?;
        self.problems.push(Problem::at(ProblemKind::SetAside, &own.path).because(&aside.display()));
        Ok(())
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new("."))
}
