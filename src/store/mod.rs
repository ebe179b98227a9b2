//! The store: journals, the remembered place, and all else that the program
//! keeps in files. The only room that writes the data and state folders.
//!
//! It must not know screens, keys or how points are shown: it turns files into
//! [`crate::review`]'s values and back, and says what went wrong.

mod device;
mod files;
mod folders;
mod heads;
mod journals;
mod lock;
mod names;
mod problem;
mod session;
mod thread;
mod unix;
mod verify;
mod writer;

pub use folders::Folders;
pub use problem::{Kind, Problem};
pub use session::{Session, read_session, write_session};
pub use thread::{Job, Report, spawn};
pub use verify::{Verified, verify};
pub use writer::{Opened, Pending, Saved, Writer, open};

#[cfg(test)]
mod tests;
