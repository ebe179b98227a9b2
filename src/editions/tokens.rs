//! The words of a text, as they are compared and marked: numbers, dates in digits and
//! abbreviations are whole.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// The words of a text: runs of letters and digits with single signs within, such as
/// `l’accord`, `2.6`, `1,5`, `05/06/2023` and `EU-lidstaten`.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    tokens(text).filter(|token| text[token.clone()].starts_with(char::is_alphanumeric))
}

/// A number of words or texts, to be weighed.
#[expect(clippy::cast_precision_loss, reason = "only likeness depends on it, which is rough")]
pub(super) fn weight_of(count: usize) -> f32 {
    count as f32
}

/// The words of a text, and each sign between them that is no blank.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let rest = &text[next..];
        let start = next + (rest.len() - rest.trim_start().len());
        let first = text[start..].chars().next()?;
        next = start + first.len_utf8() + marks(&text[start + first.len_utf8()..]);
        if first.is_alphanumeric() {
            next = word_end(text, next, first);
        }
        Some(start..next)
    })
}

/// The end of a word of which the first letter ends at `end`.
fn word_end(text: &str, mut end: usize, first: char) -> usize {
    let mut last = first;
    loop {
        let plain = text.as_bytes()[end..].iter().take_while(|byte| byte.is_ascii_alphanumeric());
        end += plain.inspect(|byte| last = char::from(**byte)).count();
        let mut letters = text[end..].chars();
        let Some(c) = letters.next() else { return end };
        if c.is_alphanumeric() || is_mark(c) {
            last = if c.is_alphanumeric() { c } else { last };
            end += c.len_utf8();
        } else if letters.next().is_some_and(|next| joins(last, c, next)) {
            end += c.len_utf8();
        } else {
            return end;
        }
    }
}

/// True if a sign between two letters or digits belongs to their word.
fn joins(before: char, sign: char, after: char) -> bool {
    let digits = before.is_numeric() && after.is_numeric();
    match sign {
        '\'' | '\u{2019}' | '-' | '\u{2011}' | '.' | '/' => after.is_alphanumeric(),
        ',' | ':' => digits,
        // A soft hyphen.
        '\u{ad}' => true,
        _ => false,
    }
}

/// Bytes of the combining marks with which a text begins.
fn marks(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_mark).len()
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_dates_and_abbreviations_are_whole() {
        let text = "(bv. l’accord 2.6, a.s.b.l. van 05/06/2023): 1,5 EU-lidstaten…  Zo.";
        let found: Vec<&str> = tokens(text).map(|token| &text[token]).collect();
        assert_eq!(
            found.join(" "),
            "( bv . l’accord 2.6 , a.s.b.l . van 05/06/2023 ) : 1,5 EU-lidstaten … Zo ."
        );
        let found: Vec<&str> = words(text).map(|token| &text[token]).collect();
        assert_eq!(found.join(" "), "bv l’accord 2.6 a.s.b.l van 05/06/2023 1,5 EU-lidstaten Zo");
    }
}
