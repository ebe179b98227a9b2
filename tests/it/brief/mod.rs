//! Briefs: what stands in them, that nothing else does, and that they can be
//! checked again.
mod commands;
mod content;
mod hostile;
mod layout;
mod levels;
mod preview;
mod resaved;
mod verify_command;
mod verifying;
