//! The folder of a declaration's journals, and those of them in which this
//! device may write.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

use super::files::{self, Stamp};
use super::heads::{self, Heads, SavedHead};
use super::own_journal::{self, OwnJournal};
use super::{Folders, Problem, ProblemKind, device, gaps, names};
use crate::declaration::DeclarationId;
use crate::review::{
    Author, DeviceId, Gap, Header, Journal, Nonce, Reader, Reading, Reviewer, SCHEMA,
};

/// One file, as read.
#[derive(Clone)]
pub(super) struct JournalFile {
    pub(super) path: PathBuf,
    pub(super) stamp: Option<Stamp>,
    /// Whose its records are: as line 1 says, or where that is damaged the
    /// file's name; none where nothing of it can be used.
    pub(super) header: Option<Header>,
    pub(super) reading: Reading,
    /// Why nothing of it can be used.
    pub(super) problem: Option<Problem>,
}

impl JournalFile {
    /// The file as the journal in which this device writes.
    fn own(&self) -> Option<OwnJournal> {
        Some(OwnJournal {
            path: self.path.clone(),
            header: self.header.clone()?,
            stamp: self.stamp.clone()?,
            len: self.reading.whole,
            head: self.reading.head?,
            held: own_journal::hold(&self.path),
        })
    }

    /// Reads a file by a reader that has read nothing yet.
    pub(super) fn read(path: PathBuf, declaration: &DeclarationId, mut reader: Reader) -> Self {
        let mut source =
            Self { path, stamp: None, header: None, reading: Reading::default(), problem: None };
        match files::read_blocks(&source.path, |block| reader.take(block)) {
            Ok(stamp) => {
                source.stamp = Some(stamp);
                source.reading = reader.finish();
                source.judge(declaration);
            }
            Err(problem) => source.problem = Some(problem),
        }
        source
    }

    /// Decides whose it is and whether it may be used at all.
    fn judge(&mut self, declaration: &DeclarationId) {
        self.header = self.reading.header.take();
        if let Some(schema) = self.reading.newer {
            self.problem = Some(Problem::at(ProblemKind::Newer(schema), &self.path));
        } else if let Some(header) =
            self.header.take_if(|header| header.declaration != *declaration)
        {
            let problem = Problem::at(ProblemKind::Misplaced, &self.path);
            self.problem = Some(problem.because(&header.declaration));
        } else if self.header.is_none() && self.reading.whole > 0 {
            self.header = names::author(&self.path).map(|author| Header {
                schema: SCHEMA,
                declaration: declaration.clone(),
                reviewer: author.reviewer,
                device: author.device,
                nonce: UNKNOWN,
            });
        }
    }

    /// Its first damaged line, and how many more there are.
    pub(super) fn damage(
        &self,
        kind: impl Fn(crate::review::Fault, u64) -> ProblemKind,
    ) -> Option<Problem> {
        let first = self.reading.damage.first()?;
        let more = self.reading.damage.len() as u64 - 1;
        Some(Problem::at(kind(first.fault.clone(), more), &self.path).on_line(first.line))
    }

    /// Says that there is something after its last whole line, or no line at all.
    pub(super) fn incomplete(&self) -> Option<Problem> {
        let is_so = self.reading.torn > 0 || self.reading.whole == 0;
        (is_so && self.problem.is_none()).then(|| Problem::at(ProblemKind::Incomplete, &self.path))
    }

    /// True where one of two files of one journal holds all that is in the other.
    fn has_all_of(&self, other: &Self) -> bool {
        let within = |a: &Self, b: &Self| a.reading.head.is_some_and(|head| b.reading.holds(head));
        within(self, other) || within(other, self)
    }

    pub(super) fn is_by(&self, author: &Author) -> bool {
        self.header.as_ref().is_some_and(|header| is_by(header, author))
    }

    /// True where it is the journal that has this header, as far as can be told
    /// where line 1 is damaged.
    pub(super) fn is(&self, header: &Header) -> bool {
        self.header.as_ref().is_some_and(|own| {
            own.nonce == header.nonce
                || (own.nonce == UNKNOWN
                    && own.reviewer == header.reviewer
                    && own.device == header.device)
        })
    }

    /// Its difference from what was saved in it, where a damaged line does not
    /// say that already.
    pub(super) fn divergence(&self, folders: &Folders, saved: &SavedHead) -> Option<Problem> {
        let n = saved.head.n;
        let damaged = self.reading.damage.iter().filter(|damage| damage.line > 1).count();
        let holds = (self.reading.count + damaged) as u64;
        let problem = match self.reading.hash_of(n) {
            Some(hash) if hash == saved.head.hash => return None,
            Some(_) => Problem::at(ProblemKind::Rewritten(n), &self.path).on_line(n + 1),
            None if holds < n => Problem::at(ProblemKind::Behind { holds, saved: n }, &self.path),
            None => return None,
        };
        Some(problem.because(&folders.head(saved.header.nonce).display()))
    }
}

/// The nonce of a journal whose line 1 is damaged.
const UNKNOWN: Nonce = Nonce::new([0; 16]);

/// A journal that was saved in and of which no file is left.
pub(super) fn missing(folders: &Folders, saved: &SavedHead) -> Problem {
    let folder = folders.reviews(&saved.header.declaration);
    let path = folder.join(names::journal_name(&saved.header.author(), 0));
    Problem::at(ProblemKind::Missing(saved.head.n), &path)
        .because(&folders.head(saved.header.nonce).display())
}

fn is_by(header: &Header, author: &Author) -> bool {
    header.reviewer == author.reviewer && header.device == author.device
}

/// Every journal on a declaration, by name. Of those that are known already,
/// only the ones that have changed are read again.
///
/// # Errors
/// There is a folder that cannot be listed.
pub(super) fn sources(
    folders: &Folders,
    declaration: &DeclarationId,
    known: Vec<JournalFile>,
) -> Result<Vec<JournalFile>, Problem> {
    let mut known: HashMap<PathBuf, JournalFile> =
        known.into_iter().map(|source| (source.path.clone(), source)).collect();
    let same =
        |source: &JournalFile| source.stamp.is_some() && source.stamp == Stamp::of(&source.path);
    let read = |path: PathBuf| {
        let fresh = |path| JournalFile::read(path, declaration, Reader::default());
        known.remove(&path).filter(same).unwrap_or_else(|| fresh(path))
    };
    Ok(paths(folders, declaration)?.into_iter().map(read).collect())
}

/// The journals on a declaration, by name.
///
/// # Errors
/// As [`sources`].
pub(super) fn paths(
    folders: &Folders,
    declaration: &DeclarationId,
) -> Result<Vec<PathBuf>, Problem> {
    let mut paths = files::list(&folders.reviews(declaration))?;
    paths.retain(|path| names::is_journal(path));
    paths.sort();
    Ok(paths)
}

/// A stamp that changes when a journal on a declaration does.
pub(super) fn stamps(
    folders: &Folders,
    declaration: &DeclarationId,
) -> BTreeMap<PathBuf, Option<Stamp>> {
    let paths = paths(folders, declaration).unwrap_or_default();
    paths.into_iter().map(|path| (path.clone(), Stamp::of(&path))).collect()
}

/// All that is known of a declaration's journals.
pub(super) struct Scan {
    /// Under which device to write; none where a new one is needed.
    pub(super) device: Option<DeviceId>,
    /// The journal to write to; none where a new one is needed.
    pub(super) own: Option<OwnJournal>,
    /// The highest clock of all.
    pub(super) clock: u64,
    pub(super) stamps: BTreeMap<PathBuf, Option<Stamp>>,
    pub(super) problems: Vec<Problem>,
    /// The gaps in the journals.
    pub(super) gaps: Vec<Gap>,
    /// Why the folder cannot be listed: then nothing is known, and nothing may
    /// be written.
    pub(super) blocked: Option<Problem>,
}

/// What this machine remembers of its journals on all declarations. Read before
/// these: another instance writes a head after its journal.
pub(super) struct Remembered {
    device: Result<Option<DeviceId>, Problem>,
    heads: Result<Heads, Problem>,
}

impl Remembered {
    pub(super) fn read(folders: &Folders) -> Self {
        Self { device: device::read(folders), heads: heads::read_all(folders) }
    }
}

/// Reads every journal on a declaration, or of those in `sources` what has
/// changed, and decides where `reviewer` writes.
pub(super) fn scan(
    folders: &Folders,
    machine: &Remembered,
    declaration: &DeclarationId,
    reviewer: &Reviewer,
    sources: &mut Vec<JournalFile>,
) -> Scan {
    let Remembered { device, heads } = machine;
    let unknown = [device.as_ref().err(), heads.as_ref().err()];
    let mut problems: Vec<Problem> = unknown.into_iter().flatten().cloned().collect();
    let device = device.as_ref().ok().copied().flatten();
    let heads = heads.as_ref().ok().and_then(|heads| heads.get(declaration));
    let mut remembered = heads.cloned().unwrap_or_default();
    let read = self::sources(folders, declaration, std::mem::take(sources));
    let blocked = read.map(|read| *sources = read).err();
    let gaps = match &blocked {
        Some(problem) => vec![gaps::folder(problem)],
        None => gaps::all(folders, sources, &remembered),
    };
    let place = device.filter(|_| blocked.is_none()).map_or(Place::New, |device| {
        let me = Author { reviewer: reviewer.clone(), device };
        remembered.retain(|r| is_by(&r.header, &me));
        choose(folders, sources, &me, &remembered)
    });
    let (own, device) = match &place {
        Place::Go(own) => (Some(own.clone()), device),
        Place::New => (None, device),
        Place::Stop(_) => (None, None),
    };
    problems.extend(findings(sources, &place));
    problems.extend(device.and_then(|device| others_work(sources, reviewer, device)));
    Scan {
        blocked,
        gaps,
        device,
        stamps: sources.iter().map(|s| (s.path.clone(), s.stamp.clone())).collect(),
        clock: highest(sources),
        own,
        problems,
    }
}

fn highest(sources: &[JournalFile]) -> u64 {
    let used = sources.iter().filter(|source| source.header.is_some());
    used.map(|source| source.reading.records.highest_clock()).max().unwrap_or(0)
}

/// The parts of some files that the fold needs.
pub(super) fn journals(sources: impl IntoIterator<Item = JournalFile>) -> Vec<Journal> {
    let journal = |source: JournalFile| {
        Some(Journal { header: source.header?, records: source.reading.records })
    };
    sources.into_iter().filter_map(journal).collect()
}

/// The journal to write to.
enum Place {
    /// On, in this journal.
    Go(OwnJournal),
    /// In a new journal of this device.
    New,
    /// Under a new device: this one's journal may not be written.
    Stop(Problem),
}

fn choose(
    folders: &Folders,
    sources: &[JournalFile],
    me: &Author,
    remembered: &[SavedHead],
) -> Place {
    let (good, bad): (Vec<&JournalFile>, Vec<&JournalFile>) = sources
        .iter()
        .filter(|source| source.is_by(me))
        .partition(|source| source.reading.damage.is_empty());
    let nonce = |source: &JournalFile| source.header.as_ref().map(|header| header.nonce);
    let reaches = |source: &&JournalFile| {
        remembered
            .iter()
            .any(|r| nonce(source) == Some(r.header.nonce) && source.reading.holds(r.head))
    };
    let known = good.iter().copied().find(reaches);
    let first = known.or_else(|| good.first().copied().filter(|_| remembered.is_empty()));
    if let Some(own) = first.and_then(JournalFile::own) {
        return Place::Go(own);
    }
    let frozen = bad.iter().find_map(|source| source.damage(ProblemKind::Frozen));
    let divergence = |r: &SavedHead| {
        good.iter().filter(|s| s.is(&r.header)).find_map(|source| source.divergence(folders, r))
    };
    let stop = frozen
        .or_else(|| remembered.iter().find_map(divergence))
        .or_else(|| remembered.first().map(|r| missing(folders, r)));
    stop.map_or(Place::New, Place::Stop)
}

/// Says that this device has journals of others and none of who reviews now:
/// another name was asked for or found than before.
fn others_work(sources: &[JournalFile], me: &Reviewer, device: DeviceId) -> Option<Problem> {
    let headers = || sources.iter().filter_map(|source| source.header.as_ref());
    if headers().any(|header| header.reviewer == *me) {
        return None;
    }
    let mut here = sources.iter().filter(|s| s.header.as_ref().is_some_and(|h| h.device == device));
    let path = &here.next()?.path;
    let names: BTreeSet<&str> = headers()
        .filter(|header| header.device == device)
        .map(|header| header.reviewer.as_str())
        .collect();
    let names = names.into_iter().collect::<Vec<_>>().join(", ");
    Some(Problem::at(ProblemKind::OtherReviewer(me.clone()), path).because(&names))
}

/// The problems of the journals found, for the user.
fn findings(sources: &[JournalFile], place: &Place) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut nonces: HashMap<Nonce, &JournalFile> = HashMap::new();
    let (mut twice, mut copies) = (0, 0);
    for source in sources {
        problems.extend(source.problem.clone());
        let stops = matches!(place, Place::Stop(problem) if problem.path == source.path);
        problems.extend(source.damage(ProblemKind::Damaged).filter(|_| !stops));
        let nonce = source.header.as_ref().map(|header| header.nonce);
        let other = nonce.filter(|n| *n != UNKNOWN).and_then(|n| nonces.insert(n, source));
        problems.extend(
            other.map(|o| Problem::at(ProblemKind::Twice, &source.path).because(&o.path.display())),
        );
        twice += usize::from(other.is_some());
        copies += u64::from(other.is_some_and(|other| other.has_all_of(source)));
        problems.extend(source.incomplete().filter(|_| !stops).map(|problem| match place {
            Place::Go(own) if own.path == source.path => {
                Problem { kind: ProblemKind::Torn, ..problem }
            }
            _ => problem,
        }));
    }
    if let Some(source) = sources.first().filter(|_| twice > 1 && copies > 0) {
        let folder = source.path.parent().unwrap_or(&source.path);
        problems.push(Problem::at(ProblemKind::Copies(copies), folder));
    }
    let said = |problem: &Problem| {
        // If a file could not be read, that has been said, and it may be this one.
        matches!(problem.kind, ProblemKind::Missing(_))
            && sources.iter().any(|s| s.problem.is_some())
    };
    if let Place::Stop(problem) = place
        && !said(problem)
    {
        problems.push(problem.clone());
    }
    problems
}
