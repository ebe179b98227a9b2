//! Capabilities of a terminal, by its name and the locale's.

/// True if a terminal of this name shows the characters of UTF-8 in this
/// locale. A locale that names no character set has an old one of one byte a
/// letter, as the C library has it.
pub(crate) fn shows_utf8(locale: &str, term: &str) -> bool {
    let name = locale.split('@').next().unwrap_or_default();
    let charset = name.split_once('.').map_or("", |(_, charset)| charset);
    let is_utf8 = ["utf-8", "utf8"].iter().any(|utf8| charset.eq_ignore_ascii_case(utf8));
    is_utf8 && term != "linux" && !is_video_terminal(term)
}

/// True if a terminal of this name has colours: dumb and video terminals had none, and
/// `-m` or `-mono` at the end of a name says that there are none.
pub(crate) fn has_colors(term: &str) -> bool {
    !is_dumb(term) && !is_video_terminal(term) && !term.ends_with("-m") && !term.ends_with("-mono")
}

/// True if a terminal of this name can do nothing but print; so can one without a name.
pub(crate) fn is_dumb(term: &str) -> bool {
    term.is_empty() || term == "dumb"
}

/// True for one of DEC's, `vt52` to `vt525`.
fn is_video_terminal(term: &str) -> bool {
    let number = term.strip_prefix("vt");
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_needs_a_locale_and_a_terminal_that_have_it() {
        let xterm = "xterm-256color";
        for (locale, term, expected) in [
            ("nl_BE.UTF-8", xterm, true),
            ("C.utf8", xterm, true),
            ("fr_FR.UTF-8@euro", xterm, true),
            ("en_GB.UTF-8", "vte-256color", true),
            ("C", xterm, false),
            ("POSIX", xterm, false),
            ("", xterm, false),
            ("fr_FR", xterm, false),
            ("fr_FR@euro", xterm, false),
            ("fr_FR.ISO-8859-1", xterm, false),
            ("nl_BE.UTF-8", "linux", false),
            ("nl_BE.UTF-8", "vt100", false),
            ("nl_BE.UTF-8", "vt220-w", false),
        ] {
            assert_eq!(shows_utf8(locale, term), expected, "{locale:?} {term}");
        }
    }

    #[test]
    fn colours_are_used_where_the_terminal_has_some() {
        for (term, expected) in [
            ("linux", true),
            ("xterm", true),
            ("vte", true),
            ("vt100", false),
            ("xterm-mono", false),
        ] {
            assert_eq!(has_colors(term), expected, "{term}");
        }
    }
}
