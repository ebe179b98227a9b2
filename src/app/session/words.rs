//! A session in words.

use crate::app::App;
use crate::review::ReviewSession;
use crate::text::{clean, day, width};
use crate::texts::{screens, session as t};
use crate::wording::{describe, order_text, session_progress_words};

impl App {
    /// The question whether an unfinished session is taken up again.
    pub(in crate::app) fn resume_words(&self, review_session: &ReviewSession) -> String {
        let last = review_session.last.to_zoned_datetime(self.context.zone.clone());
        let time = format!("{:02}:{:02}", last.hour(), last.minute());
        let on = day(self.local_day(review_session.last), self.context.lang);
        let progress = session_progress_words(review_session.session_progress(), self.context.lang);
        match review_session.resume() {
            Some(id) => t::ask_resume(self.context.lang, progress, on, time, id),
            None => t::ask_resume_end(self.context.lang, progress, on, time),
        }
    }

    /// The query of the session, and its order where there is room for it.
    pub(crate) fn session_words(&self, review_session: &ReviewSession, room: usize) -> String {
        let what = describe(&self.browse.query, self.known(), self.context.lang);
        let n = review_session.points.len();
        let all = || screens::all_points(self.context.lang, n);
        let what = if what.is_empty() { all() } else { what };
        let whole = format!("{what} · {}", order_text(review_session.order).get(self.context.lang));
        clean(if width(&whole) <= room { &whole } else { &what }).into_owned()
    }
}
