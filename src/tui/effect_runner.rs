//! The threads behind the loop: jobs for the writer, and its reports as messages.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use jiff::Timestamp;

use super::Message;
use super::watch::Watches;
use crate::app::{Alert, Event};
use crate::corpus::{Index, Versions};
use crate::declaration::{Declaration, PointId};
use crate::review::{OtherPoint, PendingEdit, PendingId, ReviewSession, Reviewer};
use crate::store::{Folders, Job, Jobs, LastPosition, Pending, Problem, Report, SessionUpdate};
use crate::text::Lang;

/// A point to be traced, and the points on which a person has decided.
pub(super) type Question = (PointId, Vec<OtherPoint>);

/// The writer, as the loop sees it.
pub(super) struct EffectRunner {
    pub(super) jobs: Jobs,
    pub(super) sender: Sender<Message>,
    pub(super) declaration: Arc<Declaration>,
    pub(super) folders: Folders,
    pub(super) reviewer: Reviewer,
    pub(super) lang: Lang,
    pub(super) remembered: Option<PointId>,
    pub(super) watches: Watches,
    /// The way to the thread that searches all declarations; none before it is asked.
    pub(super) everywhere: Option<Sender<String>>,
    /// The way to the thread that traces points; none before it is asked.
    pub(super) tracing: Option<Sender<Question>>,
}

impl EffectRunner {
    /// Saves an edit.
    pub(super) fn append(&self, pending_id: PendingId, at: Timestamp, draft: PendingEdit) {
        let edition = self.declaration.edition.clone();
        self.send(Job::Append(Pending { pending_id, at, edition, draft }));
    }

    /// Remembers how a review session stands, or forgets one that is over.
    pub(super) fn session_update(&self, review_session: ReviewSession, over: bool) {
        let declaration = self.declaration.id.clone();
        let session_update = SessionUpdate { declaration, review_session, over };
        self.send(Job::ReviewSession(Box::new(session_update)));
    }

    /// Derives in another thread what is derived from all points.
    pub(super) fn index(&self, versions: Versions) {
        let sender = self.sender.clone();
        std::thread::spawn(move || {
            let index = Box::new(Index::new(&versions));
            let _ = sender.send(Message::Event(Event::Indexed(index)));
        });
    }

    /// Remembers the point at which the reader is, where that is another than before.
    pub(super) fn remember(&mut self, point: PointId) {
        if self.remembered.replace(point) != Some(point) {
            self.send(Job::Session(LastPosition {
                declaration: self.declaration.id.clone(),
                edition: self.declaration.edition.clone(),
                point,
            }));
        }
    }

    pub(super) fn send(&self, job: Job) {
        self.jobs.send(job);
    }
}

/// Says that the writer has ended: it drops what it reports with.
struct EndNotifier(Sender<Message>);

impl Drop for EndNotifier {
    fn drop(&mut self) {
        let _ = self.0.send(Message::Written);
    }
}

/// Turns the writer's reports into messages.
pub(super) fn reporter(sender: Sender<Message>, lang: Lang) -> impl FnMut(Report) + Send + 'static {
    let end_notifier = EndNotifier(sender);
    move |report| {
        let message = match report {
            Report::Saved(saved) => {
                Message::Event(Event::Saved(saved.pending_id, Box::new(saved.record), saved.hash))
            }
            Report::Failed(problem) => Message::Event(Event::Unsaved(word(&problem, lang))),
            Report::Reread(reviews) => Message::Reread(reviews),
            Report::Problem(problem) => Message::Event(Event::Alert(word(&problem, lang))),
            Report::Rescued(said) => {
                let words = said.iter().map(|problem| word(problem, lang)).collect();
                Message::Event(Event::Rescued(words))
            }
            Report::Drafts(kept) => {
                Message::Event(Event::Unkept(kept.err().map(|problem| word(&problem, lang))))
            }
            Report::Kept { name, query, done } => {
                let trouble = done.err().map(|problem| word(&problem, lang));
                Message::Event(Event::Kept { name, query, trouble })
            }
            Report::Import { hash, done } => {
                let trouble = done.err().map(|problem| word(&problem, lang));
                Message::Event(Event::ImportKept { hash, trouble })
            }
            Report::Moved(device) => Message::Event(Event::Moved(device)),
        };
        // Nobody listens any more once the loop has ended.
        let _ = end_notifier.0.send(message);
    }
}

/// A problem in the interface language.
pub fn word(problem: &Problem, lang: Lang) -> Alert {
    Alert { message: problem.message(lang), remedy: problem.remedy(lang) }
}
