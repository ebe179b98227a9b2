//! Briefs: what stands in them, that nothing else does, and that they can be
//! checked again.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod commands;
mod content;
mod hostile;
mod levels;
mod preview;
mod resaved;
mod stage;
mod verifying;
