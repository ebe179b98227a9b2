//! A line and a text area in which one types, and the undo stack behind them.

pub(super) mod text_area;
pub(super) mod text_input;
mod undo_stack;
