//! What is promised in `docs/reliability.md`, tried on the real program by
//! breaking things.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod chance;
mod crash;
mod crowd;
mod disk;
mod editions;
mod hostile;
mod identity;
mod leaving;
mod others;
mod page;
mod pty;
mod settings;
mod shell;
mod unread;
