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
        let all = screens::all_points(self.context.lang, n);
        let order = order_text(review_session.order).get(self.context.lang);
        let here = self.declaration();
        let edition = format!("{} {}", here.edition, here.language);
        let is_all = what.is_empty();
        let what = if is_all { all } else { what };
        let short = if is_all { order } else { &what };
        let forms = [
            format!("{what} · {order} · {} {edition}", here.id),
            format!("{what} · {order} · {edition}"),
            format!("{short} · {edition}"),
        ];
        let fits = forms.iter().find(|words| width(words) <= room);
        clean(fits.unwrap_or(&what)).into_owned()
    }
}
