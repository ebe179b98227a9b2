//! Names by which parts of a declaration are known. A value of one of these
//! types has been checked, so it can become part of a file's name.

use std::fmt;
use std::str::FromStr;

use serde::{Deserializer, de};

/// Why a text is no id: what was found and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadId {
    what: &'static str,
    found: String,
    expected: &'static str,
}

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let BadId { what, found, expected } = self;
        write!(f, "{found:?} is no {what}: expected {expected}")
    }
}

impl std::error::Error for BadId {}

/// Longest id that is accepted, in letters.
const LONGEST: usize = 64;

fn is_slug(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len())
        && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Gives a type that has `FromStr` and `Display` the same form in files.
macro_rules! as_text {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                $crate::declaration::parsed(input)
            }
        }
    };
}
pub(crate) use as_text;

macro_rules! slug {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                if is_slug(text) {
                    return Ok(Self(text.into()));
                }
                Err(BadId {
                    what: $what,
                    found: crate::text::beginning(text, LONGEST),
                    expected: "1 to 64 letters of a-z, 0-9 and -",
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        as_text!($name);
    };
}

slug!(
    /// One document over all its editions, e.g. `hertoginnedal-2023`.
    #[derive(PartialOrd, Ord)]
    DeclarationId,
    "declaration id"
);
slug!(
    /// One edition of a declaration, e.g. `2023-05-05`. The newer is the greater.
    EditionId,
    "edition"
);
slug!(
    /// An organisation, instrument or state, e.g. `europol`.
    #[derive(PartialOrd, Ord)]
    ActorId,
    "actor id"
);

/// One action point: `chapter.number`, with up to two further levels where the
/// source has sub-points (`2.6.1`). Sorts as numbers: 2.6 < 2.6.1 < 2.10.
// Parts beyond the last are 0, which none but the chapter can be, so the derived order is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PointId([u32; PointId::LEVELS]);

impl PointId {
    const LEVELS: usize = 4;

    /// The id of the point with a plain number in a chapter.
    pub fn new(chapter: u32, number: u32) -> Self {
        Self([chapter, number, 0, 0])
    }

    /// The chapter's number.
    pub fn chapter(self) -> u32 {
        self.0[0]
    }

    /// The part after the chapter: `6`, or `6.1` for a sub-point.
    pub fn number(self) -> String {
        join(&self.0[1..])
    }

    /// The number in the chapter, unless it is a sub-point's.
    pub(crate) fn plain_number(self) -> Option<u32> {
        (self.0[2] == 0).then_some(self.0[1])
    }

    /// The number in the list in which it stands: 6 of `2.6`, 1 of `2.6.1`.
    pub(crate) fn last_number(self) -> u32 {
        self.0[self.last_level()]
    }

    /// The id that is so many places further in the same list.
    #[must_use]
    pub fn further(mut self, places: u32) -> Self {
        let level = self.last_level();
        self.0[level] = self.0[level].saturating_add(places);
        self
    }

    fn last_level(self) -> usize {
        self.0.iter().rposition(|number| *number > 0).unwrap_or(1)
    }

    /// The id of the point numbered `number` (`6` or `6.1`) in `chapter`.
    ///
    /// # Errors
    /// [`BadId`] if `number` is not one to three numbers from 1, joined by dots.
    pub(crate) fn in_chapter(chapter: u32, number: &str) -> Result<Self, BadId> {
        format!("{chapter}.{number}").parse()
    }
}

fn join(parts: &[u32]) -> String {
    let parts: Vec<String> = parts.iter().filter(|n| **n > 0).map(u32::to_string).collect();
    parts.join(".")
}

impl FromStr for PointId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        point_parts(text).map(Self).ok_or_else(|| BadId {
            what: "point id",
            found: crate::text::beginning(text, LONGEST),
            expected: "chapter.number, such as 2.6",
        })
    }
}

fn point_parts(text: &str) -> Option<[u32; PointId::LEVELS]> {
    let mut parts = [0; PointId::LEVELS];
    let mut used = 0;
    for part in text.split('.') {
        let plain = part.len() <= 9 && part.bytes().all(|b| b.is_ascii_digit());
        // Chapter 0: points before the first chapter.
        let least = u32::from(used > 0);
        *parts.get_mut(used)? = part.parse().ok().filter(|n| plain && *n >= least)?;
        used += 1;
    }
    (used >= 2).then_some(parts)
}

impl fmt::Display for PointId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}.{}", self.chapter(), self.number()))
    }
}

as_text!(PointId);

/// Reads a string without allocating and parses it.
pub(crate) fn parsed<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: FromStr,
    T::Err: fmt::Display,
    D: Deserializer<'de>,
{
    struct Parse<T>(std::marker::PhantomData<T>);
    impl<T: FromStr<Err: fmt::Display>> de::Visitor<'_> for Parse<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text")
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }
    deserializer.deserialize_str(Parse(std::marker::PhantomData))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn point_ids_sort_as_numbers() {
        let mut ids: Vec<PointId> =
            ["2.10", "10.1", "2.6.1", "2.6", "2.7"].iter().map(|t| t.parse().unwrap()).collect();
        ids.sort();
        let texts: Vec<String> = ids.iter().map(PointId::to_string).collect();
        assert_eq!(texts, ["2.6", "2.6.1", "2.7", "2.10", "10.1"]);
    }

    #[test]
    fn what_is_no_point_id() {
        for text in [
            "",
            "2",
            "2.",
            ".6",
            "2.0",
            "0.0",
            "2.6.1.1.1",
            "2.-6",
            "2.+6",
            "a.b",
            "2 .6",
            "2.9999999999",
        ] {
            assert!(text.parse::<PointId>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn points_before_the_first_chapter_have_ids() {
        assert_eq!("0.1".parse::<PointId>().unwrap().to_string(), "0.1");
    }

    #[test]
    fn ids_cannot_leave_a_folder() {
        for text in ["", "../x", "/etc/x", "a/b", "A", "é", "a b", "a\0b", &"a".repeat(65)] {
            assert!(text.parse::<DeclarationId>().is_err(), "{text:?}");
        }
        assert_eq!(
            "hertoginnedal-2023".parse::<DeclarationId>().unwrap().as_str(),
            "hertoginnedal-2023"
        );
    }
}
