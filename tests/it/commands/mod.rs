//! The commands, as a shell runs them.

mod notes;
mod output;
mod plain_session;
