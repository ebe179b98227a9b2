//! What several rooms need of text: cleaning it for display, wrapping it, and
//! the interface languages.
//!
//! This room must not know declarations, reviews, files or terminals.

mod day;
mod lang;
pub mod texts;

pub use day::day;
pub use lang::Lang;
pub use texts::{Text, plural};
