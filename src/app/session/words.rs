//! A session in words.

use super::super::App;
use crate::review::ReviewSession;
use crate::text::texts::{screens, session as t};
use crate::text::{clean, day, plural, width};
use crate::wording::{describe, order_text, session_progress_words};

impl App {
    /// The question whether an unfinished session is taken up again.
    pub(in crate::app) fn resume_words(&self, review_session: &ReviewSession) -> String {
        let next = review_session.resume();
        let text = if next.is_some() { &t::ASK_RESUME } else { &t::ASK_RESUME_END };
        let last = review_session.last.to_zoned_datetime(self.zone.clone());
        let time = format!("{:02}:{:02}", last.hour(), last.minute());
        text.with(
            self.lang,
            &[
                ("day", &day(self.local_day(review_session.last), self.lang)),
                ("time", &time),
                ("gauge", &session_progress_words(review_session.session_progress(), self.lang)),
                ("id", &next.map(|id| id.to_string()).unwrap_or_default()),
            ],
        )
    }

    /// What is gone through, and in which order where there is room for it.
    pub fn session_words(&self, review_session: &ReviewSession, room: usize) -> String {
        let what = describe(&self.query, self.known(), self.lang);
        let n = review_session.points.len();
        let all = || {
            plural(self.lang, n, &screens::ALL_POINTS_ONE, &screens::ALL_POINTS)
                .with(self.lang, &[("n", &n)])
        };
        let what = if what.is_empty() { all() } else { what };
        let whole = format!("{what} · {}", order_text(review_session.order).get(self.lang));
        clean(if width(&whole) <= room { &whole } else { &what }).into_owned()
    }
}
