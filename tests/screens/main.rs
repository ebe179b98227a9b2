//! The screens, driven by keys: the state with the real store behind it and a
//! buffer before it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod briefing;
mod browse;
mod chance;
mod config;
mod counting;
mod documents;
mod drafts;
mod drawings;
mod finding;
mod help;
mod notes;
mod overview;
mod pictures;
mod review;
mod session;
mod session_pictures;
mod stage;
