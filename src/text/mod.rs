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
mod part_path;
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
pub(crate) use hex::{from_hex, to_hex, write_hex};
pub use lang::Lang;
pub(crate) use nearest::nearest;
pub(crate) use part_path::part_path;
pub use shared::SharedStr;
pub(crate) use shell::{meant_path, shell_word};
pub(crate) use translated::fill;
pub use translated::{Text, names};
pub(crate) use typeset::{french, text};
pub(crate) use words::{beyond_ascii, words_at};
pub(crate) use wrap::{drawable, letter_from, wrap};
pub use wrap::{fit, width};

/// The paragraphs of a text: a line break that white space follows is none between
/// two, but one in a paragraph that is written on several lines.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let all = rest?;
        let is_end = |at: &usize| all[at + 1..].starts_with(|c: char| !c.is_whitespace());
        let end = all.match_indices('\n').map(|(at, _)| at).find(is_end);
        rest = end.map(|at| &all[at + 1..]);
        Some(&all[..end.unwrap_or(all.len())])
    })
}

/// The first letters of a text, with a sign where it goes on.
pub fn beginning(text: &str, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn a_line_break_parts_paragraphs_unless_white_space_follows() {
        for (text, expected) in [
            ("", &[""][..]),
            ("een", &["een"]),
            ("een\ntwee\ndrie", &["een", "twee", "drie"]),
            ("een\n  twee", &["een\n  twee"]),
            ("een\n\ntwee\n", &["een\n", "twee\n"]),
            ("\néén\r\n\u{301}", &["", "één\r", "\u{301}"]),
        ] {
            let found: Vec<&str> = paragraphs(text).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
