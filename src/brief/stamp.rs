//! A brief's line about the declaration that it quotes, which is the same in every
//! language and format.

use std::fmt;
use std::str::FromStr;

use crate::declaration::{DeclarationId, EditionId, Fingerprint};

/// The edition of the declaration that a brief quotes:
/// "hertog-brief/1 hertoginnedal-2023 2023-05-05 3fa9…".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefStamp {
    /// The declaration.
    pub declaration: DeclarationId,
    /// The edition.
    pub edition: EditionId,
    /// The fingerprint of that edition as a whole.
    pub fingerprint: Fingerprint,
}

/// The beginning of every stamp; the number is that of its form.
const MAGIC: &str = "hertog-brief/1";

/// Most bytes of a stamp, with the blanks that a program may put into it.
const LONGEST: usize = 1_000;

impl BriefStamp {
    /// The stamp of these; `None` where one of them cannot be what it is given for.
    pub(super) fn of(declaration: &str, edition: &str, fingerprint: &str) -> Option<Self> {
        Some(Self {
            declaration: declaration.parse().ok()?,
            edition: edition.parse().ok()?,
            fingerprint: fingerprint.parse().ok()?,
        })
    }

    /// The stamp that a text begins with.
    fn read(text: &str) -> Option<Self> {
        let end = text.floor_char_boundary(LONGEST.min(text.len()));
        let words: Vec<&str> = text[..end].split_whitespace().take(4).collect();
        words.join(" ").parse().ok()
    }

    /// A text in pieces, each but the first from a stamp on.
    pub(super) fn pieces(text: &str) -> Vec<(Option<Self>, &str)> {
        let (mut pieces, mut last) = (Vec::new(), (None, 0));
        for (at, _) in text.match_indices(MAGIC) {
            if let Some(stamp) = Self::read(&text[at..]) {
                let (before, from) = std::mem::replace(&mut last, (Some(stamp), at));
                pieces.push((before, &text[from..at]));
            }
        }
        pieces.push((last.0, &text[last.1..]));
        pieces
    }
}

impl fmt::Display for BriefStamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { declaration, edition, fingerprint } = self;
        write!(f, "{MAGIC} {declaration} {edition} {fingerprint}")
    }
}

impl FromStr for BriefStamp {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("expected {MAGIC}, a declaration, an edition and a fingerprint");
        let words: Vec<&str> = text.split_whitespace().collect();
        let [MAGIC, declaration, edition, fingerprint] = words[..] else { return Err(wrong()) };
        // The text after the digits, such as a full stop, is not the fingerprint's.
        let digits = fingerprint.get(..64).unwrap_or(fingerprint);
        Self::of(declaration, edition, digits).ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_found_again_wherever_it_stands() {
        let stamp = BriefStamp {
            declaration: "hertoginnedal-2023".parse().unwrap(),
            edition: "2023-05-05".parse().unwrap(),
            fingerprint: Fingerprint::of("alles"),
        };
        assert_eq!(stamp.to_string().parse(), Ok(stamp.clone()));
        let text = format!("`hertog-brief/1 x` <p>\n{stamp}.</p>");
        let pieces = BriefStamp::pieces(&text);
        let last = (Some(stamp.clone()), &text[text.find(&stamp.to_string()).unwrap()..]);
        assert_eq!(pieces, [(None, "`hertog-brief/1 x` <p>\n"), last]);
        for text in ["", "hertog-brief/1 a b", "hertog-brief/2 a b c"] {
            assert_eq!(BriefStamp::pieces(text), [(None, text)]);
        }
    }
}
