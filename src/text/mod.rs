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

pub(crate) use ascii::{ascii_cells, ascii_for, push_ascii};
pub(crate) use charset::{has_colors, is_dumb, shows_utf8};
pub use clean::{clean, is_clean};
pub(crate) use clean::{clean_lines, escape_json, is_blank, shows_nothing};
pub(crate) use day::month_number;
pub use day::{day, month};
pub(crate) use flow::row_end;
pub use flow::rows;
pub(crate) use hex::{from_hex, write_hex};
pub use lang::Lang;
pub(crate) use nearest::nearest;
pub use shared::SharedStr;
pub(crate) use shell::shell_word;
pub(crate) use translated::fill;
pub use translated::{Text, names};
pub(crate) use typeset::{french, text};
pub(crate) use words::words_at;
pub(crate) use wrap::{drawable, letter_from, wrap};
pub use wrap::{fit, width};

/// The first letters of a text, with a sign where it goes on.
pub fn beginning(text: &str, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
