//! A session in words.

use super::super::App;
use crate::review::{Gauge, Order, Sitting};
use crate::search::describe;
use crate::text::texts::{screens, session as t};
use crate::text::{Text, clean, day, plural, width};

impl App {
    /// How far a session has come, in words: "12 done · 36 left · 3 skipped".
    pub fn gauge_words(&self, gauge: Gauge) -> String {
        let text = if gauge.skipped == 0 { &t::GAUGE } else { &t::GAUGE_SKIPPED };
        let Gauge { decided, skipped, left } = &gauge;
        text.with(self.lang, &[("done", decided), ("left", left), ("skipped", skipped)])
    }

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
                ("gauge", &self.gauge_words(sitting.gauge())),
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

pub(super) fn order_text(order: Order) -> &'static Text {
    match order {
        Order::Document => &t::DOCUMENT_ORDER,
        Order::Attention => &t::ATTENTION_ORDER,
    }
}
