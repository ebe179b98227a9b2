//! Text functions for several modules: cleaning for display, wrapping, and
//! the interface languages.
//!
//! No declarations, reviews, files or terminals.

mod ascii;
mod charset;
mod clean;
mod day;
mod flow;
mod hex;
mod lang;
mod nearest;
mod shared;
mod shell;
mod translated;
pub(crate) mod typeset;
mod words;
mod wrap;

pub use ascii::{ascii_cells, ascii_for, push_ascii};
pub use charset::{has_colors, shows_utf8};
pub use clean::{clean, clean_lines, escape_json, is_blank, is_clean, shows_nothing};
pub use day::{day, month, month_number};
pub use flow::{row_end, rows};
pub use hex::{from_hex, write_hex};
pub use lang::Lang;
pub(crate) use nearest::nearest;
pub use shared::SharedStr;
pub use shell::shell_word;
pub(crate) use translated::fill;
pub use translated::{Text, names};
pub(crate) use typeset::{french, text};
pub use words::words_at;
pub use wrap::{drawable, fit, letter_from, width, wrap};

/// The first letters of a text, with a sign where it goes on.
pub fn beginning(text: &str, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
