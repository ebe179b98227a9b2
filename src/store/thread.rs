//! The thread that writes: what it cannot save stays in its queue and is tried
//! again with every job.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::documents::write_import_draft;
use super::drafts::{remove_draft, write_draft};
use super::last_position::{LastPosition, write_discreet, write_session};
use super::queries::{keep_query, write_history};
use super::review_sessions::{SessionUpdate, write_session_line};
use super::unsaved::{Jobs, Unsaved, rescue_folders};
use super::{Folders, Pending, Problem, Saved, Writer};
use crate::import::outline::Draft;
use crate::review::{DeviceId, NoteDraft, NoteId, Reviews};

/// A request to the thread.
#[derive(Debug)]
pub(crate) enum Job {
    /// Save an edit.
    Append(Pending),
    /// Try again to save what could not be saved.
    Retry,
    /// Read the journals again if one's own has changed, and at most once a
    /// second if another's has.
    Refresh,
    /// Save what is queued, and what cannot be saved write into the current
    /// folder, or the one for temporary files; drafts that cannot be kept too.
    Rescue,
    /// Be rid of these, which takes a while.
    Discard(Box<Reviews>),
    /// Remember where a declaration was left.
    Session(LastPosition),
    /// Remember whether notes and what others think stay off the screen.
    Discreet(bool),
    /// Remember the queries that were typed.
    History(Vec<String>),
    /// Keep a query under a name, or no longer.
    Keep {
        /// The name.
        name: String,
        /// The query; none where it is to be forgotten.
        query: Option<String>,
    },
    /// Keep a note that is being written; of several versions the last.
    Draft(Box<NoteDraft>),
    /// Forget such a note.
    DropDraft(NoteId),
    /// Keep the work on the import of a document with this hash.
    Import {
        /// SHA-256 of its file, in hexadecimal digits.
        hash: String,
        /// The work as it was read.
        begun: Arc<Draft>,
        /// The work.
        draft: Box<Draft>,
    },
    /// Remember how a review session stands, once all edits before are saved.
    ReviewSession(Box<SessionUpdate>),
    /// Save what is queued and end, whatever comes of it.
    Quit,
}

/// An answer of the thread.
#[derive(Debug)]
pub(crate) enum Report {
    /// An edit was saved.
    Saved(Saved),
    /// The queue could not be saved; none of it is lost.
    Failed(Problem),
    /// Journals had changed: all of them, read again and folded.
    Reread(Box<Reviews>),
    /// Edits saved from here on stand under another device; see
    /// [`crate::review::Reviews::moved`].
    Moved(DeviceId),
    /// Nothing is lost by an end: what could not be saved or kept stands in
    /// files, as these say.
    Rescued(Vec<Problem>),
    /// The result of keeping a query under a name, or no longer.
    Kept {
        /// The name.
        name: String,
        /// The query; none where it was to be forgotten.
        query: Option<String>,
        /// An error where that does not stand in the file.
        done: Result<(), Problem>,
    },
    /// The result of keeping the work on an import.
    Import {
        /// SHA-256 of the document's file.
        hash: String,
        /// An error where the file does not hold it.
        done: Result<(), Problem>,
    },
    /// Notes that are being written cannot be kept, or can again.
    Drafts(Result<(), Problem>),
    /// A problem that the user should know.
    Problem(Problem),
}

/// Time after which others' journals are looked at again.
const RESCAN_INTERVAL: Duration = Duration::from_secs(1);

/// Starts the thread. It ends with [`Job::Quit`], or when all [`Jobs`] are dropped
/// and all jobs are done.
pub(crate) fn spawn(
    writer: Writer,
    folders: Folders,
    report: impl FnMut(Report) + Send + 'static,
) -> (Jobs, JoinHandle<()>) {
    let (sender, jobs) = channel();
    let unsaved = Unsaved::new(writer.rescuer());
    let ending = unsaved.ending();
    let mut worker = Worker {
        unsaved: unsaved.clone(),
        writer,
        folders,
        queue: Vec::new(),
        drafts_failed: None,
        session_updates: Vec::new(),
        refresh: false,
        looked: Instant::now(),
        report,
    };
    let thread = std::thread::spawn(move || {
        let _ending = ending;
        worker.run(&jobs);
    });
    (Jobs { sender, unsaved, writer: thread.thread().id() }, thread)
}

struct Worker<R> {
    writer: Writer,
    folders: Folders,
    queue: Vec<Pending>,
    /// The queue and what is on its way to it, for threads that panic; and drafts
    /// that are to be kept or forgotten.
    unsaved: Unsaved,
    /// Why these could not be kept, once that was said.
    drafts_failed: Option<Problem>,
    /// Review sessions that are remembered once the queue is saved.
    session_updates: Vec<SessionUpdate>,
    /// True where the journals are to be looked at.
    refresh: bool,
    /// Time of the last look at others' journals.
    looked: Instant,
    report: R,
}

impl<R: FnMut(Report)> Worker<R> {
    fn run(&mut self, jobs: &Receiver<Job>) {
        while let Ok(job) = jobs.recv() {
            let mut next = self.take(job);
            // Edits that came meanwhile share one write and one sync.
            while next == Next::More
                && let Ok(job) = jobs.try_recv()
            {
                next = self.take(job);
            }
            self.keep_drafts();
            self.save();
            self.refresh();
            if next == Next::End {
                return;
            }
        }
        self.keep_drafts();
        self.save();
    }

    /// Does a job, but for saving; says whether another may follow.
    fn take(&mut self, job: Job) -> Next {
        match job {
            Job::Append(pending) => self.queue.push(pending),
            Job::Refresh => self.refresh = true,
            Job::Rescue => self.rescue(),
            // Drafts wait where every thread finds them.
            Job::Retry | Job::Draft(_) | Job::DropDraft(_) => {}
            Job::Discard(reviews) => drop(reviews),
            Job::Session(LastPosition { declaration, edition, point }) => {
                let done = write_session(&self.folders, &declaration, &edition, point);
                self.tell_of(done);
            }
            Job::Discreet(discreet) => {
                let done = write_discreet(&self.folders, discreet);
                self.tell_of(done);
            }
            Job::History(history) => {
                let done = write_history(&self.folders, &history);
                self.tell_of(done);
            }
            Job::Keep { name, query } => {
                let done = keep_query(&self.folders, name.clone(), query.clone());
                (self.report)(Report::Kept { name, query, done });
            }
            Job::Import { hash, begun, draft } => {
                let done = write_import_draft(&self.folders, &hash, &begun, &draft);
                (self.report)(Report::Import { hash, done });
            }
            Job::ReviewSession(session_update) => {
                self.session_updates.retain(|known| {
                    known.review_session.query != session_update.review_session.query
                });
                self.session_updates.push(*session_update);
            }
            Job::Quit => return Next::End,
        }
        Next::More
    }

    /// Keeps what is being written, before anything is saved that may put an
    /// end to it. What cannot be kept is tried again with the next job.
    fn keep_drafts(&mut self) {
        let mut failed = None;
        for (id, note) in self.unsaved.drafts() {
            let (declaration, author) = (self.writer.declaration(), self.writer.author());
            let done = match &note {
                Some(note) => write_draft(&self.folders, declaration, &author.reviewer, note),
                None => remove_draft(&self.folders, declaration, id),
            };
            match done {
                Ok(()) => self.unsaved.kept(id, note.as_deref()),
                Err(problem) if note.is_some() => failed = failed.or(Some(problem)),
                Err(problem) => self.writer.say(problem),
            }
        }
        self.drafts_failed(failed);
    }

    /// Says why drafts cannot be kept, where that has changed.
    fn drafts_failed(&mut self, failed: Option<Problem>) {
        if failed != self.drafts_failed {
            self.drafts_failed.clone_from(&failed);
            (self.report)(Report::Drafts(failed.map_or(Ok(()), Err)));
        }
    }

    fn tell_of(&mut self, done: Result<(), Problem>) {
        if let Err(problem) = done {
            (self.report)(Report::Problem(problem));
        }
    }

    /// Looks at the journals, however often that was asked for meanwhile.
    fn refresh(&mut self) {
        if !std::mem::take(&mut self.refresh) {
            return;
        }
        let all = self.looked.elapsed() >= RESCAN_INTERVAL;
        if all {
            self.looked = Instant::now();
        }
        let journals = self.writer.refresh(all);
        self.tell();
        if let Some(journals) = journals {
            let reviews =
                Reviews::fold(self.writer.author().clone(), journals).with_gaps(self.writer.gaps());
            (self.report)(Report::Reread(Box::new(reviews)));
        }
    }

    fn rescue(&mut self) {
        self.keep_drafts();
        self.save();
        match self.unsaved.rescue(&self.queue, &rescue_folders()) {
            Ok(said) => {
                self.writer.forget_tried();
                self.queue.clear();
                (self.report)(Report::Rescued(said));
            }
            Err(problem) if self.queue.is_empty() => self.drafts_failed(Some(problem)),
            Err(problem) => (self.report)(Report::Failed(problem)),
        }
    }

    /// Saves the queue, or says why that cannot be.
    fn save(&mut self) {
        let done = self.writer.append(&self.queue);
        self.tell();
        match done {
            Ok(saved) => {
                if !self.queue.is_empty() {
                    let pending_ids: Vec<_> =
                        self.queue.drain(..).map(|edit| edit.pending_id).collect();
                    self.unsaved.saved(&pending_ids, self.writer.rescuer());
                }
                for saved in saved {
                    if let Some(note) = saved.record.edit.note() {
                        self.unsaved.draft(note.id, None);
                    }
                    (self.report)(Report::Saved(saved));
                }
                self.session_update();
            }
            Err(problem) => (self.report)(Report::Failed(problem)),
        }
        // A saved note is a draft no more.
        self.keep_drafts();
    }

    /// Remembers review sessions: never a step before its mark.
    fn session_update(&mut self) {
        for session_update in std::mem::take(&mut self.session_updates) {
            let done = write_session_line(&self.folders, &session_update);
            self.tell_of(done);
        }
    }

    /// Passes on what the writer has to say.
    fn tell(&mut self) {
        if let Some(device) = self.writer.take_moved() {
            (self.report)(Report::Moved(device));
        }
        for problem in self.writer.take_problems() {
            (self.report)(Report::Problem(problem));
        }
    }
}

/// The step after a job.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// More of the same.
    More,
    /// The end.
    End,
}
