//! The text that a footnote belongs to, as a data file names it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::PointId;

/// A text that refers to a footnote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Under {
    /// The title or subtitle.
    Title,
    /// The line of place and date.
    Dateline,
    /// The context.
    Context,
    /// The title of a chapter or its part, its lead-ins, sections and text after
    /// the points; by the chapter's number.
    Chapter(u32),
    /// A chapter's evaluation, by the chapter's number.
    Evaluation(u32),
    /// A point.
    Point(PointId),
    /// The closing or the signatures.
    Closing,
    /// An annex by its place among them, from 1.
    Annex(u32),
}

/// Why a text names none.
const EXPECTED: &str = "a point's id, or title, dateline, context, closing, or chapter, evaluation \
     or annex with a number";

impl FromStr for Under {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let numbered = |number: &str| number.parse().ok();
        let found = match text.split_once(' ') {
            Some(("chapter", number)) => numbered(number).map(Self::Chapter),
            Some(("evaluation", number)) => numbered(number).map(Self::Evaluation),
            Some(("annex", number)) => numbered(number).map(Self::Annex),
            Some(_) => None,
            None => match text {
                "title" => Some(Self::Title),
                "dateline" => Some(Self::Dateline),
                "context" => Some(Self::Context),
                "closing" => Some(Self::Closing),
                id => id.parse().ok().map(Self::Point),
            },
        };
        found.ok_or_else(|| {
            let found = crate::text::beginning(text, 40);
            format!("{found:?} names no text: expected {EXPECTED}")
        })
    }
}

impl fmt::Display for Under {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::Dateline => f.write_str("dateline"),
            Self::Context => f.write_str("context"),
            Self::Chapter(number) => write!(f, "chapter {number}"),
            Self::Evaluation(number) => write!(f, "evaluation {number}"),
            Self::Point(id) => write!(f, "{id}"),
            Self::Closing => f.write_str("closing"),
            Self::Annex(place) => write!(f, "annex {place}"),
        }
    }
}

impl Serialize for Under {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Under {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::parsed(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::Under;

    #[test]
    fn every_name_is_read_as_it_is_written() {
        let names = [
            "title",
            "dateline",
            "context",
            "closing",
            "2.6",
            "2.6.1",
            "chapter 2",
            "evaluation 12",
            "annex 1",
        ];
        for name in names {
            let under: Under = name.parse().unwrap();
            assert_eq!(under.to_string(), name);
        }
        for wrong in ["", "point 2.6", "chapter", "chapter two", "Title", "chapter  2"] {
            assert!(wrong.parse::<Under>().is_err(), "{wrong:?}");
        }
    }
}
