//! Summaries of edits, in words.

use super::notes::first_line;
use super::review::mark_text;
use crate::review::{EditSummary, NoteText, TraceDecision, Vocabulary};
use crate::text::Lang;
use crate::texts::editions as e;
use crate::texts::screens as t;

/// The summary of an edit: "reviewed", "progress: done", "note “Ask Europol…”".
pub(crate) fn edit_summary_words(
    edit_summary: &EditSummary,
    vocabulary: &Vocabulary,
    lang: Lang,
) -> String {
    quoting(edit_summary, vocabulary, lang, first_line)
}

/// The same with no word of a note, nor of progress: others look on.
pub(crate) fn discreet_words(
    edit_summary: &EditSummary,
    vocabulary: &Vocabulary,
    lang: Lang,
) -> String {
    if let EditSummary::Status(..) = edit_summary {
        return t::edit_status(lang, "…");
    }
    quoting(edit_summary, vocabulary, lang, |_| "…".to_owned())
}

fn quoting(
    edit_summary: &EditSummary,
    vocabulary: &Vocabulary,
    lang: Lang,
    quote: impl Fn(&NoteText) -> String,
) -> String {
    match edit_summary {
        EditSummary::Mark(mark) => mark_text(*mark).get(lang).to_owned(),
        EditSummary::Status(word, evidence) => {
            let status = word.as_ref().map_or_else(
                || t::EDIT_NO_STATUS.get(lang).to_owned(),
                |word| t::edit_status(lang, vocabulary.status_label(word, lang)),
            );
            let note = evidence.as_ref().map(|text| t::edit_note_written(lang, quote(text)));
            [Some(status), note].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        EditSummary::Note(text) => t::edit_note_written(lang, quote(text)),
        EditSummary::NoteEdit(text) => t::edit_note_changed(lang, quote(text)),
        EditSummary::NoteGone(text) => {
            let text = text.as_ref().map_or_else(|| "…".to_owned(), quote);
            t::edit_note_removed(lang, &text)
        }
        EditSummary::Carry(from) => e::edit_carried(lang, from),
        EditSummary::Trace(other, decision) => {
            let other = format!("{}, {} {}", other.declaration, other.edition, other.point);
            match decision {
                TraceDecision::Confirmed => e::edit_trace_confirmed(lang, &other),
                TraceDecision::Refused => e::edit_trace_refused(lang, &other),
                TraceDecision::Undecided => e::edit_trace_undecided(lang, &other),
            }
        }
    }
}
