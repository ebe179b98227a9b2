//! Colours: whether there are any, and how many, by what is asked and what the
//! environment says.

use crate::config::Depth;
use crate::text::has_colors;
use crate::tui::console::variable;

/// True where colours are to be shown: as asked; else not where `NO_COLOR` is set,
/// always where `CLICOLOR_FORCE` is, and in other cases where the terminal, if it
/// is one, has some. `0` is no force; an empty value is as none.
pub(super) fn wanted(asked: Option<bool>, is_terminal: bool) -> bool {
    let by_itself = || {
        let forced = variable("CLICOLOR_FORCE").is_some_and(|value| value != "0");
        let term = variable("TERM").unwrap_or_default();
        variable("NO_COLOR").is_none()
            && (forced || is_terminal && has_colors(&term.to_string_lossy()))
    };
    asked.unwrap_or_else(by_itself)
}

/// Number of colours that the terminal says it has.
pub(super) fn depth() -> Depth {
    let says = |name: &str, words: &[&str]| {
        let value = std::env::var(name).unwrap_or_default();
        words.iter().any(|word| value.contains(word))
    };
    if says("COLORTERM", &["truecolor", "24bit"]) || says("TERM", &["direct"]) {
        Depth::Full
    } else if says("TERM", &["256color"]) {
        Depth::Palette
    } else {
        Depth::Sixteen
    }
}
