//! What several rooms need of text: cleaning it for display, wrapping it, and
//! the interface languages.
//!
//! This room must not know declarations, reviews, files or terminals.

mod day;
mod clean;
mod lang;
pub mod texts;
mod wrap;

pub use day::day;
pub use clean::{clean, escape_json, is_blank, is_clean};
pub use lang::Lang;
pub use texts::{Text, plural};
pub use wrap::{fit, width, wrap};
