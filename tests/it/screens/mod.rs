//! The screens, driven by keys: the state with the real store behind it and a
//! buffer before it.

mod attention;
mod brief;
mod brief_file;
mod browse;
mod config;
mod documentation;
mod drafts;
mod drawings;
mod help;
mod import_actors;
mod importing;
mod layout;
mod notes;
mod overview;
mod pictures;
mod progress;
mod random_keys;
mod review;
mod search;
mod session;
mod session_pictures;
mod session_privacy;
mod session_resume;
mod session_undo;
mod undo;
mod unsaved_notes;
