//! What is said once the screen is gone.

use std::io::Write;

use super::console;
use crate::app::{Alert, App};
use crate::text::{Lang, clean};
use crate::texts::{notes, screens as t};

/// Alerts on what is lost: neither saved nor written elsewhere.
pub(super) fn lost(app: &App) -> Vec<Alert> {
    if app.last_words().is_some() {
        return Vec::new();
    }
    let cause = app.alerts.save_error.as_ref().or(app.draft_error());
    let cause = cause.map_or(t::NO_TIME.get(app.context.lang), |word| &word.message);
    lost_words(app.context.reviews.pending(), app.draft_error().is_some(), cause, app.context.lang)
}

/// Alerts on so many edits, and on a draft, that are lost.
pub(super) fn lost_words(edits: usize, draft: bool, cause: &str, lang: Lang) -> Vec<Alert> {
    let lost = [
        (edits > 0, t::edits_lost(lang, edits, cause), &t::MAKE_THEM_AGAIN),
        (draft, notes::lost_draft(lang, cause), &notes::WRITE_IT_AGAIN),
    ];
    let lost = lost.into_iter().filter(|(is_so, ..)| *is_so);
    lost.map(|(_, message, remedy)| Alert { message, remedy: remedy.get(lang).to_owned() })
        .collect()
}

/// Says something once the screen is gone. Where the terminal is gone too, there
/// is nobody to tell.
pub(super) fn say(word: &Alert) {
    let (message, remedy) = (clean(&word.message), clean(&word.remedy));
    let _ = writeln!(console::stderr(), "hertog: {message}\n  {remedy}");
}
