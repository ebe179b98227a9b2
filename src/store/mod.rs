//! The store: journals, the remembered place, and all else that the program
//! keeps in files. The only room that writes the data and state folders.
//!
//! It must not know screens, keys or how points are shown: it turns files into
//! [`crate::review`]'s values and back, and says what went wrong.

mod batch;
mod counted;
mod device;
mod documents;
mod drafts;
mod editions;
mod files;
mod folders;
mod gaps;
mod heads;
mod journals;
mod last_position;
mod library;
mod lock;
mod names;
mod own_journal;
mod poppler;
mod problem;
mod problem_words;
mod queries;
mod review_sessions;
mod search_cache;
mod settings;
mod siblings;
mod system;
mod thread;
mod threads;
mod tracing;
mod unix;
mod unsaved;
mod verify;
mod versions;
mod write_file_atomic;
mod writer;

pub use batch::{Pending, Saved};
pub(crate) use counted::Counted;
pub use device::{new_note, new_note_ids};
pub use documents::{DocumentProblem, ReadDocument, library_path, read_document};
pub(crate) use documents::{
    is_changed_document, new_draft_writer, read_import_draft, save_import, write_import,
    write_import_draft,
};
pub(crate) use drafts::{
    Found, begin_edit, end_edit, read_drafts, read_edit, remove_draft, write_draft,
};
pub(crate) use editions::other_editions;
pub use folders::Folders;
pub(crate) use last_position::{
    LastPosition, read_discreet, read_last_opened, read_session, write_discreet, write_last_opened,
    write_session,
};
pub use library::{
    LibraryEntry, LibraryFault, LibraryFile, Listed, library, library_files, library_reviewed,
};
pub(crate) use library::{
    edition_of, first_of, library_files_of, newest_edition, remove_declaration,
};
pub use poppler::PopplerProblem;
pub use problem::{ErrorCategory, OtherEditions, Problem, ProblemKind};
pub(crate) use queries::{Kept, keep_query, read_history, read_kept, write_history};
pub(crate) use review_sessions::{SessionUpdate, read_sessions, write_session_line};
pub use search_cache::LibrarySearch;
pub(crate) use search_cache::{LibraryText, SearchCache};
pub(crate) use settings::{Settings, SettingsFile, read_settings};
pub(crate) use siblings::{
    Siblings, changed_points, edition, edition_or_newest, foreign_traces, siblings,
};
pub(crate) use thread::{Job, Report, spawn};
pub(crate) use threads::in_threads;
pub(crate) use tracing::Tracer;
pub(crate) use unix::{filesystem, outlive_limits};
pub(crate) use unsaved::{Jobs, rescue_folders};
pub use verify::{Verified, verify};
pub(crate) use versions::{import_path, versions};
pub(crate) use write_file_atomic::write_file_atomic;
pub(crate) use writer::Opener;
pub use writer::{Opened, Writer, open};

/// The name under which the user is logged in: that of the environment, else
/// the system's.
pub(crate) fn login_name() -> Option<String> {
    let set = |name: &&str| std::env::var(name).ok().filter(|name| !name.trim().is_empty());
    ["USER", "LOGNAME"].iter().find_map(set).or_else(unix::login_name)
}

#[cfg(test)]
mod tests;
