//! The form in which texts are compared: NFC, every run of white space one
//! space, trimmed.

use std::borrow::Cow;
use std::sync::LazyLock;

use memchr::memmem::Finder;
use memchr::{memchr2, memchr3};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::text::beyond_ascii;

/// A text after NFC, every run of Unicode `White_Space` to one space, trimmed;
/// borrowed where it already is so.
pub fn normal(text: &str) -> Cow<'_, str> {
    if is_normal(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    fold_onto(&mut out, text.nfc());
    out.truncate(out.trim_end_matches(' ').len());
    Cow::Owned(out)
}

/// Puts letters at the end of `out`, every run of white space as one space and
/// none at the start.
pub(super) fn fold_onto(out: &mut String, letters: impl Iterator<Item = char>) {
    for c in letters {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
}

/// True if NFC never joins this letter with what stands before it: a text may
/// be cut here and the pieces normalised one by one.
pub(super) fn starts_afresh(c: char) -> bool {
    if c.is_ascii() {
        return true;
    }
    let first = std::iter::once(c).nfd().next().unwrap_or(c);
    canonical_combining_class(first) == 0
        && is_nfc_quick(std::iter::once(first)) == IsNormalized::Yes
}

/// Finds a run of spaces.
static TWO_SPACES: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("  "));

/// The first of the letters that NFC may join with what stands before them, or change.
const JOINED: char = '\u{300}';

fn is_normal(text: &str) -> bool {
    is_plainly_normal(text) || is_wholly_normal(text)
}

/// True only for normal texts, and for nearly all of them: seen without a look at each
/// letter that is ASCII.
fn is_plainly_normal(text: &str) -> bool {
    let bytes = text.as_bytes();
    !text.starts_with(' ')
        && !text.ends_with(' ')
        && memchr3(b'\t', b'\n', b'\r', bytes).is_none()
        && memchr2(b'\x0b', b'\x0c', bytes).is_none()
        && TWO_SPACES.find(bytes).is_none()
        && !beyond_ascii(text).any(char::is_whitespace)
        && is_nfc_quick(beyond_ascii(text)) == IsNormalized::Yes
}

fn is_wholly_normal(text: &str) -> bool {
    let (mut before, mut alone) = (' ', true);
    let folded = text.chars().all(|c| {
        let fits = !c.is_whitespace() || c == ' ' && before != ' ';
        alone &= c < JOINED;
        before = c;
        fits
    });
    let is_nfc = || alone || is_nfc_quick(text.chars()) == IsNormalized::Yes;
    folded && (before != ' ' || text.is_empty()) && is_nfc()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn normal_text_is_borrowed() {
        assert!(matches!(normal("De EU-lidstaten, België."), Cow::Borrowed(_)));
        assert!(matches!(normal(""), Cow::Borrowed(_)));
        for text in [" a", "a ", "a  b", "a\tb", "e\u{301}"] {
            assert!(matches!(normal(text), Cow::Owned(_)), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text in "[ a-zé\u{301}\u{a0}\t\n\u{2028}]{0,40}|\\PC*") {
            let once = normal(&text).into_owned();
            prop_assert_eq!(&*normal(&once), &*once);
            prop_assert!(is_wholly_normal(&text) || !is_plainly_normal(&text));
            let words: Vec<&str> = once.split(' ').collect();
            prop_assert!(once.is_empty() || words.iter().all(|word| !word.is_empty()));
        }
    }
}
