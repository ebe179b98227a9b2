//! Ids of reviewers, devices, journals and records, and line hashes.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::declaration::as_text;
use crate::text::{from_hex, is_clean, write_hex};

/// Why a text is no value of its kind: what was found, what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue {
    pub(super) what: &'static str,
    pub(super) found: String,
    pub(super) expected: &'static str,
}

impl BadValue {
    pub(super) fn new(what: &'static str, found: &str, expected: &'static str) -> Self {
        Self { what, found: crate::text::beginning(found, 70), expected }
    }
}

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no {}: expected {}", self.found, self.what, self.expected)
    }
}

impl std::error::Error for BadValue {}

/// A value of a fixed number of bytes that files and people see as hex digits.
macro_rules! hex_value {
    ($(#[$doc:meta])* $name:ident, $bytes:literal, $what:literal, $expected:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name([u8; $bytes]);

        impl $name {
            /// The value with these bytes.
            pub const fn new(bytes: [u8; $bytes]) -> Self {
                Self(bytes)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = BadValue;

            fn from_str(text: &str) -> Result<Self, BadValue> {
                from_hex(text).map(Self).ok_or_else(|| BadValue::new($what, text, $expected))
            }
        }

        as_text!($name);
    };
}

hex_value!(
    /// One installation on one machine.
    DeviceId, 8, "device id", "16 hex digits"
);
hex_value!(
    /// The identity of a journal, whatever the name of its file.
    Nonce, 16, "nonce", "32 hex digits"
);
hex_value!(
    /// SHA-256 of a journal's line, chained to the line before it.
    LineHash, 32, "hash", "64 hex digits"
);

impl DeviceId {
    /// The device id of a random number.
    pub const fn from_random(random: u64) -> Self {
        Self(random.to_be_bytes())
    }
}

/// The name under which someone reviews: 1 to 64 letters in NFC, as keyboards
/// and systems write an accent in two ways; no control or bidirectional
/// characters, no white space around it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reviewer(Arc<str>);

impl Reviewer {
    /// Most letters a name may have.
    pub(crate) const LONGEST: usize = 64;

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Reviewer {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let name: String = text.trim().nfc().collect();
        let letters = name.chars().count();
        if (1..=Self::LONGEST).contains(&letters) && is_clean(&name) {
            return Ok(Self(name.into()));
        }
        Err(BadValue::new("reviewer", text, "1 to 64 letters without control characters"))
    }
}

impl fmt::Display for Reviewer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

as_text!(Reviewer);

/// A record, by the device that wrote it and its number in that journal. Only
/// among one reviewer's records is it unique.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "(DeviceId, u64)", into = "(DeviceId, u64)")]
pub struct RecordId {
    /// The device on which it was written.
    pub device: DeviceId,
    /// Its number in that journal, from 1.
    pub n: u64,
}

impl From<(DeviceId, u64)> for RecordId {
    fn from((device, n): (DeviceId, u64)) -> Self {
        Self { device, n }
    }
}

impl From<RecordId> for (DeviceId, u64) {
    fn from(id: RecordId) -> Self {
        (id.device, id.n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reviewers_are_trimmed_and_shown_safely() {
        assert_eq!("  Zoë De Smet ".parse::<Reviewer>().unwrap().as_str(), "Zoë De Smet");
        for text in ["", "  ", "a\u{1b}[2J", "a\u{202e}b", "a\nb", "a\u{85}b", &"é".repeat(65)] {
            assert!(text.parse::<Reviewer>().is_err(), "{text:?}");
        }
        assert!("é".repeat(64).parse::<Reviewer>().is_ok());
        assert_eq!("Zoe\u{308}".parse::<Reviewer>(), "Zoë".parse());
    }

    #[test]
    fn a_device_is_sixteen_hex_digits() {
        let device = DeviceId::from_random(0x0123_4567_89ab_cdef);
        assert_eq!(device.to_string(), "0123456789abcdef");
        assert_eq!("0123456789abcdef".parse::<DeviceId>().unwrap(), device);
        for text in ["", "0123456789ABCDEF", "0123456789abcde", "0123456789abcdeg"] {
            assert!(text.parse::<DeviceId>().is_err(), "{text:?}");
        }
    }
}
