//! Keeping a session: the time that it took, its memory, and how it is left.

use super::{PAUSE_MINUTES, Session};
use crate::app::command::Command;
use crate::app::{App, Effect, Outcome};
use crate::texts::session as t;
use crate::wording::session_progress_words;

impl App {
    /// Counts the time since the key before for the chapter on screen.
    pub(in crate::app) fn record_time(&mut self) {
        let now = self.context.now;
        let declaration = self.context.corpus.declaration();
        let Some(session) = self.screens.session_mut() else { return };
        let since = now.duration_since(session.seen).as_millis();
        let since = u64::try_from(since).unwrap_or(0).min(PAUSE_MINUTES * 60_000);
        session.seen = now;
        let point = session.review_session.at.and_then(|id| declaration.position(id));
        if let Some(point) = point {
            let chapter = declaration.chapters[declaration.chapter_of(point)].number;
            let spent = session.review_session.spent.entry(chapter).or_default();
            *spent = spent.saturating_add(since);
        }
    }

    /// Lets the session be remembered, as it stands now.
    pub(in crate::app) fn keep_session(&mut self) {
        if let Some(session) = self.screens.session_mut() {
            session.review_session.last = session.seen;
            self.effects.push(Effect::ReviewSession(Box::new(session.review_session.clone())));
        }
    }

    /// Lets the session be remembered, or forgotten where all of it is decided
    /// and its summary was seen; says whether it is remembered.
    pub(in crate::app) fn close_session(&mut self) -> bool {
        self.keep_session();
        let Some(Session { review_session, .. }) = self.screens.session() else { return false };
        let over = review_session.at.is_none() && review_session.is_finished();
        if over {
            self.effects.push(Effect::SessionOver(Box::new(review_session.clone())));
        }
        !over
    }

    /// Leaves the session: finished, or to be resumed.
    pub(in crate::app) fn leave_session(&mut self) -> Outcome {
        let to_resume = self.close_session();
        let Some(Session { review_session, .. }) = self.screens.session() else {
            return Outcome::Ignored;
        };
        let review_session = review_session.clone();
        if to_resume {
            let (key, session_progress) = (
                self.context.keymap.name(Command::Session),
                session_progress_words(review_session.session_progress(), self.context.lang),
            );
            self.alerts.notice = Some(t::paused(self.context.lang, &session_progress, &key));
            self.context
                .memory
                .review_sessions
                .insert(review_session.query.clone(), review_session);
        } else {
            self.context.memory.review_sessions.remove(&review_session.query);
        }
        self.browse.scroll = 0;
        self.see_list();
        self.refilter();
        Outcome::Close
    }
}
