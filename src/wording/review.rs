//! A review in words: marks, how points stand, progress, what cannot be used, and
//! how far a session has come.

use crate::review::{Gap, Gauge, Lost, Mark, Order, Standing, StatusWord, Vocabulary};
use crate::text::texts::{files, screens as t, session};
use crate::text::{Lang, Text, clean, plural};

/// The word for a mark.
pub fn mark_text(mark: Mark) -> &'static Text {
    match mark {
        Mark::Open => &t::OPEN,
        Mark::Reviewed => &t::REVIEWED,
        Mark::ComeBack => &t::COME_BACK,
    }
}

/// The word for a standing.
pub fn standing_text(standing: Standing) -> &'static Text {
    match standing {
        Standing::Open => &t::OPEN,
        Standing::Reviewed => &t::REVIEWED,
        Standing::ComeBack => &t::COME_BACK,
        Standing::Stale => &t::STALE,
    }
}

/// A word of progress, or that there is none.
pub fn status_words(word: Option<&StatusWord>, vocabulary: &Vocabulary, lang: Lang) -> String {
    let label = |word| vocabulary.status_label(word, lang);
    clean(word.map_or(t::NO_STATUS.get(lang), label)).into_owned()
}

/// How far a session has come, in words: "12 done · 36 left · 3 skipped".
pub fn gauge_words(gauge: Gauge, lang: Lang) -> String {
    let text = if gauge.skipped == 0 { &session::GAUGE } else { &session::GAUGE_SKIPPED };
    let Gauge { decided, skipped, left } = &gauge;
    text.with(lang, &[("done", decided), ("left", left), ("skipped", skipped)])
}

/// The words for the order in which a session goes through its points.
pub fn order_text(order: Order) -> &'static Text {
    match order {
        Order::Document => &session::DOCUMENT_ORDER,
        Order::Attention => &session::ATTENTION_ORDER,
    }
}

impl Gap {
    /// What is missing, in words.
    pub fn words(&self, lang: Lang) -> String {
        let (n, text) = match self.lost {
            Lost::All => (0, files::GAP_ALL),
            Lost::Lines(n) => (n, plural(lang, n, &files::GAP_LINE, &files::GAP_LINES)),
            Lost::Records(n) => (n, plural(lang, n, &files::GAP_RECORD, &files::GAP_RECORDS)),
        };
        text.with(lang, &[("file", &clean(&self.file)), ("n", &n)])
    }
}
