//! The width of a text in columns, and breaking it into lines of at most so many.
//!
//! Widths are counted letter by letter (grapheme), as they are drawn.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns a text takes.
pub fn width(text: &str) -> usize {
    if is_plain(text) {
        return text.len();
    }
    text.graphemes(true).map(columns).sum()
}

/// Columns a letter takes as it is drawn.
pub(super) fn columns(letter: &str) -> usize {
    drawable(letter).width()
}

/// Asks that a sign is shown as a picture, which makes it wide in some terminals.
const PICTURE: char = '\u{fe0f}';

/// A text as it is drawn: no sign is asked to be a picture. Terminals disagree
/// about the columns of such a picture, and ratatui 0.30.2 shifts what follows.
pub(crate) fn drawable(text: &str) -> Cow<'_, str> {
    if text.contains(PICTURE) { text.replace(PICTURE, "").into() } else { text.into() }
}

/// Printable ASCII: a column a byte.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The longest start of a text that fits in `columns`; where something was cut,
/// `more` (such as `…`) stands at its end, within these columns.
pub fn fit<'a>(text: &'a str, columns: usize, more: &str) -> Cow<'a, str> {
    let cut = start_within(text, columns);
    if cut.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let more = start_within(more, columns);
    let start = start_within(cut, columns - width(more)).trim_end();
    Cow::Owned(format!("{start}{more}"))
}

/// The first letter of a text that begins at a column or behind it: its byte, and
/// the column at which it begins. The end of the text where there is none.
pub(crate) fn letter_from(text: &str, column: usize) -> (usize, usize) {
    let mut begins = 0;
    for (at, letter) in text.grapheme_indices(true) {
        if begins >= column {
            return (at, begins);
        }
        begins += columns(letter);
    }
    (text.len(), begins)
}

fn start_within(text: &str, room: usize) -> &str {
    let mut used = 0;
    let mut letters = text.grapheme_indices(true);
    let beyond = letters.find(|(_, letter)| {
        used += columns(letter);
        used > room
    });
    &text[..beyond.map_or(text.len(), |(at, _)| at)]
}

/// Breaks a text into lines of at most `width` columns: at spaces, after
/// hyphens, and inside a word only where it is wider than a line. Lines are byte
/// ranges of the text without the spaces at which they break (or begin or end);
/// a text without letters is one empty line.
pub(crate) fn wrap(text: &str, width: u16) -> Vec<Range<usize>> {
    let mut lines = Lines { limit: width.into(), ..Lines::default() };
    for (at, letter) in text.grapheme_indices(true) {
        let end = at + letter.len();
        if is_space(letter) && !binds(text, at, end) {
            lines.space(at, end, columns(letter));
        } else {
            lines.letter(at, columns(letter));
            if is_hyphen(letter) && inside_word(text, at, end) {
                lines.gap = Some(Gap { from: end, to: end, used: lines.used });
            }
        }
    }
    lines.finish(text.len())
}

/// A place where the line may break: it ends at `from`, the next begins at `to`.
#[derive(Clone, Copy)]
struct Gap {
    from: usize,
    to: usize,
    /// Columns from the line's start to `to`.
    used: usize,
}

#[derive(Default)]
struct Lines {
    limit: usize,
    done: Vec<Range<usize>>,
    start: usize,
    used: usize,
    gap: Option<Gap>,
}

impl Lines {
    fn space(&mut self, at: usize, end: usize, width: usize) {
        if at == self.start {
            self.start = end;
            return;
        }
        self.used += width;
        let from = self.gap.filter(|gap| gap.to == at).map_or(at, |gap| gap.from);
        self.gap = Some(Gap { from, to: end, used: self.used });
    }

    fn letter(&mut self, at: usize, width: usize) {
        while self.used + width > self.limit && self.start < at {
            let gap = self.gap.take().unwrap_or(Gap { from: at, to: at, used: self.used });
            self.done.push(self.start..gap.from);
            self.start = gap.to;
            self.used -= gap.used;
        }
        self.used += width;
    }

    fn finish(mut self, end: usize) -> Vec<Range<usize>> {
        let last = self.gap.filter(|gap| gap.to == end).map_or(end, |gap| gap.from);
        if self.start < last || self.done.is_empty() {
            self.done.push(self.start.min(last)..last);
        }
        self.done
    }
}

/// White space at which a line may break: any but the no-break spaces.
pub(super) fn is_space(letter: &str) -> bool {
    letter.chars().all(|c| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}'))
}

/// True if a space belongs to a sign that French sets apart, which would
/// otherwise begin a line, or end one.
pub(super) fn binds(text: &str, at: usize, end: usize) -> bool {
    let (before, after) = (text[..at].chars().next_back(), text[end..].chars().next());
    let closes = matches!(after, Some(':' | ';' | '?' | '!' | '»'));
    before == Some('«') || closes && before.is_some_and(|c| !c.is_whitespace())
}

pub(super) fn is_hyphen(letter: &str) -> bool {
    matches!(letter, "-" | "\u{2010}")
}

/// True if a hyphen has a letter or digit before it and a letter after it, so
/// that `-5`, `2023-05` and `--json` stay whole.
pub(super) fn inside_word(text: &str, at: usize, end: usize) -> bool {
    text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
        && text[end..].chars().next().is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, width: u16) -> Vec<&str> {
        wrap(text, width).into_iter().map(|line| &text[line]).collect()
    }

    proptest! {
        #[test]
        fn a_letter_is_found_from_a_column_on(text in "[a-c日é\u{301}\u{1f469} ]{0,30}", column in 0..40_usize) {
            let (at, begins) = letter_from(&text, column);
            prop_assert_eq!(begins, width(&text[..at]));
            prop_assert!(begins >= column || at == text.len());
            let before = text[..at].graphemes(true).next_back().map_or(0, str::len);
            prop_assert!(at == 0 || width(&text[..at - before]) < column);
        }
    }

    #[test]
    fn lines_break_at_spaces_after_hyphens_and_in_words_too_long() {
        for (text, width, expected) in [
            ("de EU-lidstaten en", 20, vec!["de EU-lidstaten en"]),
            ("de EU-lidstaten en", 15, vec!["de EU-lidstaten", "en"]),
            ("de EU-lidstaten en", 14, vec!["de EU-", "lidstaten en"]),
            ("Politie- en Douane", 8, vec!["Politie-", "en", "Douane"]),
            ("Douanesamenwerking (CCPD)", 8, vec!["Douanesa", "menwerki", "ng", "(CCPD)"]),
            ("  twee   spaties  ", 5, vec!["twee", "spati", "es"]),
            ("op 2023-05-05 of -5", 9, vec!["op", "2023-05-0", "5 of -5"]),
            ("van\u{a0}de EU", 5, vec!["van\u{a0}d", "e EU"]),
            ("日本語 的", 4, vec!["日本", "語", "的"]),
            ("les prisons : détenus", 12, vec!["les", "prisons :", "détenus"]),
            ("il dit « oui » ?", 9, vec!["il dit", "« oui » ?"]),
            ("", 5, vec![""]),
            ("   ", 5, vec![""]),
            ("a b", 1, vec!["a", "b"]),
            ("ab", 0, vec!["a", "b"]),
        ] {
            assert_eq!(lines(text, width), expected, "{text:?} in {width}");
        }
    }

    #[test]
    fn a_mark_stays_with_its_letter() {
        assert_eq!(lines("Sy\u{308}rie\u{308}", 3), ["Sy\u{308}r", "ie\u{308}"]);
        assert_eq!(lines("👩\u{200d}🔬👩\u{200d}🔬", 3), ["👩\u{200d}🔬", "👩\u{200d}🔬"]);
    }

    #[test]
    fn a_megabyte_without_spaces_is_wrapped() {
        let text = "x".repeat(1 << 20);
        assert_eq!(wrap(&text, 64).len(), 1 << 14);
        assert_eq!(wrap(&text, 0).len(), 1 << 20);
    }

    #[test]
    fn what_does_not_fit_says_so() {
        for (text, columns, more, expected) in [
            ("Frontex", 7, "…", "Frontex"),
            ("Frontex", 6, "…", "Front…"),
            ("Frontex", 6, "...", "Fro..."),
            ("Frontex", 2, "...", ".."),
            ("Frontex", 0, "…", ""),
            ("", 0, "…", ""),
            ("De EU en", 4, "…", "De…"),
            ("日本語", 4, "…", "日…"),
            ("Syrie\u{308}n", 5, "", "Syrie\u{308}"),
        ] {
            assert_eq!(fit(text, columns, more), expected, "{text:?} in {columns}");
        }
    }

    const TEXTS: &str =
        "([a-z]{1,12}|[ \u{a0}\n-]{1,3}|[日本é\u{301}]{1,3}|👩\u{200d}🔬|\\PC){0,30}";

    proptest! {
        #[test]
        fn lines_fit_and_only_spaces_stand_between(text in TEXTS, limit in 0_u16..24) {
            let lines = wrap(&text, limit);
            let mut end = 0;
            for line in &lines {
                let words = &text[line.clone()];
                let is_one = words.graphemes(true).count() == 1;
                prop_assert!(width(words) <= limit.into() || is_one, "{:?}", words);
                prop_assert!(text[end..line.start].graphemes(true).all(is_space));
                prop_assert!(line.is_empty() == (lines.len() == 1 && end == 0 && words.is_empty()));
                end = line.end;
            }
            prop_assert!(text[end..].graphemes(true).all(is_space));
            let edges: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
            let is_edge = |at: usize| at == text.len() || edges.contains(&at);
            prop_assert!(lines.iter().all(|line| is_edge(line.start) && is_edge(line.end)));
        }

        #[test]
        fn words_that_fit_are_not_broken(text in "([a-z]{1,8} ){0,12}", limit in 8_u16..20) {
            let lines = lines(&text, limit);
            let words: Vec<&str> = lines.iter().flat_map(|line| line.split_whitespace()).collect();
            prop_assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
            let room = lines.windows(2).map(|pair| {
                width(pair[0]) + 1 + width(pair[1].split(' ').next().unwrap_or_default())
            });
            prop_assert!(room.into_iter().all(|both| both > limit.into()), "{:?}", lines);
        }

        #[test]
        fn what_is_cut_fits(text in TEXTS, columns in 0_usize..30) {
            let cut = fit(&text, columns, "…");
            prop_assert!(width(&cut) <= columns);
            prop_assert_eq!(cut == text, width(&text) <= columns);
            prop_assert!(cut == text || text.starts_with(cut.trim_end_matches('…')));
        }
    }
}
