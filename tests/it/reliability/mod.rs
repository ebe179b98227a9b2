//! What is promised in `docs/reliability.md`, tried on the real program by
//! breaking things.

mod crash;
mod crowd;
mod disk;
mod editions;
mod hostile;
mod identity;
mod leaving;
mod others;
mod outside;
mod page;
mod settings;
mod unread;
