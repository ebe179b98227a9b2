//! A review in words: marks, how points stand, progress, what cannot be used, and
//! how far a session has come.

use crate::review::{Gap, Lost, Mark, Order, ReviewState, SessionProgress, StatusWord, Vocabulary};
use crate::text::{Lang, Text, clean};
use crate::texts::{files, screens as t, session};

/// The word for a mark.
pub(crate) fn mark_text(mark: Mark) -> &'static Text {
    match mark {
        Mark::Open => &t::OPEN,
        Mark::Reviewed => &t::REVIEWED,
        Mark::ComeBack => &t::COME_BACK,
    }
}

/// The word for how a point stands in a review.
pub(crate) fn review_state_text(review_state: ReviewState) -> &'static Text {
    match review_state {
        ReviewState::Open => &t::OPEN,
        ReviewState::Reviewed => &t::REVIEWED,
        ReviewState::ComeBack => &t::COME_BACK,
        ReviewState::Stale => &t::STALE,
    }
}

/// A word of progress, or that there is none.
pub(crate) fn status_words(
    word: Option<&StatusWord>,
    vocabulary: &Vocabulary,
    lang: Lang,
) -> String {
    let label = |word| vocabulary.status_label(word, lang);
    clean(word.map_or(t::NO_STATUS.get(lang), label)).into_owned()
}

/// The number of notes: "no notes", "2 notes".
pub(crate) fn notes_words(n: usize, lang: Lang) -> String {
    if n == 0 { t::NO_NOTES.get(lang).to_owned() } else { t::n_notes(lang, n) }
}

/// Progress of a session, in words: "12 done · 36 left · 3 skipped".
pub(crate) fn session_progress_words(session_progress: SessionProgress, lang: Lang) -> String {
    match session_progress {
        SessionProgress { decided, left, skipped: 0 } => {
            session::session_progress(lang, decided, left)
        }
        SessionProgress { decided, left, skipped } => {
            session::session_progress_skipped(lang, decided, left, skipped)
        }
    }
}

/// The words for the order in which a session goes through its points.
pub(crate) fn order_text(order: Order) -> &'static Text {
    match order {
        Order::Document => &session::DOCUMENT_ORDER,
        Order::Attention => &session::ATTENTION_ORDER,
    }
}

impl Gap {
    /// The missing parts, in words.
    pub fn words(&self, lang: Lang) -> String {
        let file = clean(&self.file);
        match self.lost {
            Lost::All => files::gap_all(lang, file),
            Lost::Lines(n) => files::gap_lines(lang, n, file),
            Lost::Records(n) => files::gap_records(lang, n, file),
        }
    }
}
