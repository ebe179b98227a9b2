//! A session in words.

use super::super::App;
use crate::review::Sitting;
use crate::text::texts::{screens, session as t};
use crate::text::{clean, day, plural, width};
use crate::wording::{describe, gauge_words, order_text};

impl App {
    /// The question whether an unfinished session is taken up again.
    pub(in crate::app) fn resume_words(&self, sitting: &Sitting) -> String {
        let next = sitting.resume();
        let text = if next.is_some() { &t::ASK_RESUME } else { &t::ASK_RESUME_END };
        let last = sitting.last.to_zoned_datetime(self.zone.clone());
        let time = format!("{:02}:{:02}", last.hour(), last.minute());
        text.with(
            self.lang,
            &[
                ("day", &day(self.local_day(sitting.last), self.lang)),
                ("time", &time),
                ("gauge", &gauge_words(sitting.gauge(), self.lang)),
                ("id", &next.map(|id| id.to_string()).unwrap_or_default()),
            ],
        )
    }

    /// What is gone through, and in which order where there is room for it.
    pub fn sitting_words(&self, sitting: &Sitting, room: usize) -> String {
        let what = describe(&self.query, self.known(), self.lang);
        let n = sitting.points.len();
        let all = || {
            plural(self.lang, n, &screens::ALL_POINTS_ONE, &screens::ALL_POINTS)
                .with(self.lang, &[("n", &n)])
        };
        let what = if what.is_empty() { all() } else { what };
        let whole = format!("{what} · {}", order_text(sitting.order).get(self.lang));
        clean(if width(&whole) <= room { &whole } else { &what }).into_owned()
    }
}
