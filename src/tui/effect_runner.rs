//! What the loop asks of the threads behind it, and what the writer answers,
//! as messages.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::Message;
use super::watch::Watches;
use crate::app::{Alert, Effect, Event};
use crate::corpus::Index;
use crate::declaration::{Declaration, PointId};
use crate::review::{ReviewSession, Reviewer};
use crate::store::{Folders, Job, Jobs, LastPosition, Pending, Problem, Report, SessionUpdate};
use crate::text::Lang;

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
}

impl EffectRunner {
    pub(super) fn ask(&mut self, effect: Effect) {
        let job = match effect {
            Effect::Append { pending_id, at, draft } => Job::Append(Pending {
                pending_id,
                at,
                edition: self.declaration.edition.clone(),
                draft,
            }),
            Effect::Retry => Job::Retry,
            Effect::Rescue => Job::Rescue,
            Effect::Index => return self.index(),
            Effect::Discreet(discreet) => Job::Discreet(discreet),
            Effect::History(history) => Job::History(history),
            Effect::Keep { name, query } => Job::Keep { name, query },
            Effect::Remember(point) => return self.remember(point),
            Effect::KeepDraft(note) => Job::Draft(note),
            Effect::DropDraft(id) => Job::DropDraft(id),
            Effect::ReviewSession(review_session) => self.session_update(*review_session, false),
            Effect::SessionOver(review_session) => self.session_update(*review_session, true),
            Effect::Copy(_)
            | Effect::Edit(_)
            | Effect::WriteBrief { .. }
            | Effect::Suspend
            | Effect::Redraw
            | Effect::Quit => return,
        };
        self.send(job);
    }

    fn session_update(&self, review_session: ReviewSession, over: bool) -> Job {
        let declaration = self.declaration.id.clone();
        Job::ReviewSession(Box::new(SessionUpdate { declaration, review_session, over }))
    }

    /// Derives in another thread what is derived from all points.
    fn index(&self) {
        let (declaration, sender) = (Arc::clone(&self.declaration), self.sender.clone());
        std::thread::spawn(move || {
            let index = Box::new(Index::new(&declaration));
            let _ = sender.send(Message::Event(Event::Indexed(index)));
        });
    }

    pub(super) fn remember(&mut self, point: PointId) {
        if self.remembered.replace(point) != Some(point) {
            self.send(Job::Session(LastPosition {
                declaration: self.declaration.id.clone(),
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
