//! The commands, as a shell runs them.

mod completions;
mod environment;
mod failures;
mod help;
mod layout;
mod manual;
mod notes;
mod output;
mod plain_session;
