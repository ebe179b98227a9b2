//! Notes, and the words of progress and handling that reviewers choose from.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{BadValue, Reviewer};
use crate::declaration::{Fingerprint, Period, PointId, as_text};
use crate::text::{clean, clean_lines, from_hex, is_blank, write_hex};

hex_value!(
    /// One version of a note.
    NoteId, 8, "note id", "16 hex digits"
);

impl NoteId {
    /// The note id of a random number.
    pub const fn from_random(random: u64) -> Self {
        Self(random.to_be_bytes())
    }

    /// Its first six digits, which nearly always tell it from the others.
    pub fn short(self) -> String {
        self.to_string().chars().take(6).collect()
    }
}

/// A short word that a configuration gives a meaning: `[a-z0-9-]{1,32}`.
macro_rules! word_value {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The word as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = BadValue;

            fn from_str(text: &str) -> Result<Self, BadValue> {
                if is_word(text) { Ok(Self(text.into())) } else {
                    Err(BadValue::new($what, text, "1 to 32 of a-z, 0-9 and -"))
                }
            }
        }

        as_text!($name);
    };
}

fn is_word(text: &str) -> bool {
    (1..=32).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

word_value!(
    /// Progress of the work on a point, in one word.
    StatusWord, "status"
);
word_value!(
    /// The handling level of a note (its permitted readers), in one word.
    Level, "handling level"
);

/// The text of a note: lines without control, direction or invisible characters,
/// of which at least one shows something.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NoteText(Arc<str>);

impl NoteText {
    /// Most bytes that a note may have.
    pub(crate) const LONGEST: usize = 1 << 20;

    /// The text, lines parted by line feeds.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its lines.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.split('\n')
    }
}

impl FromStr for NoteText {
    type Err = BadValue;

    /// Takes what was typed, pasted or read: what would steer a terminal is
    /// made harmless, every kind of line end becomes a line feed, and blank
    /// ends go.
    fn from_str(text: &str) -> Result<Self, BadValue> {
        let text = clean_lines(text);
        let text = text.split('\n').map(line).collect::<Vec<_>>().join("\n");
        let text = text.trim_matches('\n');
        match text.len() {
            0 => Err(BadValue::new("note", text, "at least one word")),
            n if n > Self::LONGEST => Err(BadValue::new("note", text, "at most 1 MiB of text")),
            _ => Ok(Self(text.into())),
        }
    }
}

/// A line without a blank end, or blank altogether.
fn line(text: &str) -> &str {
    if is_blank(text) { "" } else { text.trim_end() }
}

impl fmt::Display for NoteText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

as_text!(NoteText);

/// The source of a note's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteSource {
    /// A document or a link.
    pub what: SourceName,
    /// Of when it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Period>,
}

impl fmt::Display for NoteSource {
    /// The name, and the date in brackets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.on {
            Some(on) => write!(f, "{} ({on})", self.what),
            None => write!(f, "{}", self.what),
        }
    }
}

/// The name of a document, or a link: one line of at most 2,000 letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SourceName(Arc<str>);

impl SourceName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for SourceName {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let name = clean(text).trim().to_owned();
        if name.is_empty() || name.chars().count() > 2000 {
            return Err(BadValue::new("source", text, "1 to 2,000 letters on one line"));
        }
        Ok(Self(name.into()))
    }
}

impl fmt::Display for SourceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

as_text!(SourceName);

/// One version of a note, as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteBody {
    /// By which this version is known.
    pub id: NoteId,
    /// Its content.
    pub text: NoteText,
    /// The handling level; `None` where none was chosen: then the middle one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Its source; `None` where none was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<NoteSource>,
}

/// A note that is shown on a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its writer.
    pub by: Reviewer,
    /// The time at which this version was written.
    pub at: Timestamp,
    /// Its content.
    pub body: NoteBody,
    /// All points on which it stands, each with the fingerprint of the text
    /// on which it was written.
    pub points: Vec<(PointId, Fingerprint)>,
    /// The status for which it is the evidence, if it is.
    pub evidence_for: Option<StatusWord>,
    /// True for a later version of a note.
    pub edited: bool,
    /// True where it is not saved yet.
    pub pending: bool,
}

impl Note {
    /// True if it was written on a text of the point that no longer stands, as
    /// `is_current` says of its fingerprint.
    pub(crate) fn is_on_earlier(
        &self,
        point: PointId,
        is_current: impl Fn(Fingerprint) -> bool,
    ) -> bool {
        self.points.iter().any(|(id, print)| *id == point && !is_current(*print))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_note_keeps_its_lines_and_nothing_that_steers() {
        let text = |typed: &str| typed.parse::<NoteText>().map(|text| text.to_string());
        assert_eq!(
            text("\r\n Europol vraagt cijfers. \r\n\r\nVoor juni\u{2028}2026\t! \n").unwrap(),
            " Europol vraagt cijfers.\n\nVoor juni\n2026    !"
        );
        assert_eq!(
            text("a\u{1b}]52;c;eA==\u{7}b\u{202e}").unwrap(),
            "a\u{fffd}]52;c;eA==\u{fffd}b\u{fffd}"
        );
        for blank in ["", " \n\t\r\n", "\u{200b}\n\u{feff}"] {
            assert!(text(blank).is_err(), "{blank:?}");
        }
        assert!(text(&"é".repeat(NoteText::LONGEST / 2)).is_ok());
        assert!(text(&"é".repeat(NoteText::LONGEST / 2 + 1)).is_err());
    }

    #[test]
    fn words_are_short_and_plain() {
        for word in ["under-way", "done", "a", &"x".repeat(32)] {
            assert_eq!(word.parse::<StatusWord>().unwrap().as_str(), word);
        }
        for word in ["", "Done", "under way", "é", "../x", &"x".repeat(33)] {
            assert!(word.parse::<Level>().is_err(), "{word}");
        }
    }

    proptest! {
        #[test]
        fn what_a_note_keeps_it_keeps_again(typed in "(\\PC|[\r\n\t\u{1b}\u{85}\u{2028}\u{202e}\u{200b}]){0,40}") {
            if let Ok(text) = typed.parse::<NoteText>() {
                prop_assert_eq!(text.as_str().parse::<NoteText>().unwrap(), text.clone());
                prop_assert!(text.lines().all(crate::text::is_clean));
                prop_assert!(!is_blank(text.as_str()));
            }
        }
    }
}
