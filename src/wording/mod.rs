//! Words for what the domain knows, in every language of the interface: marks, roles
//! of dates, progress, edits, notes, queries, and why nothing was found.
//!
//! No domain module uses this one; whatever speaks to people does.

mod dates;
mod editions;
mod edits;
mod import;
mod language;
mod library;
mod no_match;
mod notes;
mod places;
mod query;
mod review;
mod system;

pub(crate) use dates::{due_words, role_text};
pub(crate) use editions::{
    MarkedRun, carry_lines, change_ids, change_summary, change_words, fact_words, is_after_word,
    kind_text, marked_words, missing_words, reason_words, text_place, text_words, trace_changes,
    trace_words,
};
pub(crate) use edits::{discreet_words, edit_summary_words};
pub(crate) use import::{
    actor_kind_text, format_text, named_places, reason_text, refusal_words, remark_words,
};
pub use import::{class_text, origin_words};
pub(crate) use language::language_name;
pub(crate) use library::with_files;
pub(crate) use no_match::no_match_report;
pub(crate) use notes::{first_line, note_words, source_date_words, source_words};
pub(crate) use query::describe;
pub(crate) use review::{
    mark_text, notes_words, order_text, review_state_text, session_progress_words, status_words,
};
pub use system::SystemFault;
