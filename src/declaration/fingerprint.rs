//! Fingerprints: what was judged, in 64 hex digits.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use super::ids::as_text;
use super::normal::normal;
use crate::text::{from_hex, write_hex};

/// SHA-256 of a text after NFC, every run of Unicode `White_Space` to one space,
/// trimmed, in UTF-8. 64 hex digits in files and JSON.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of a text.
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(normal(text).as_bytes()).into())
    }

    /// The fingerprint of several texts in order, such as a whole edition.
    pub(crate) fn of_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut hash = Sha256::new();
        for text in texts {
            hash.update(normal(text).as_bytes());
            hash.update([0]);
        }
        Self(hash.finalize().into())
    }

    /// The first 12 hex digits, for the screen.
    pub fn short(&self) -> String {
        self.to_string()[..12].to_owned()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(&self.0, f)
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({})", self.short())
    }
}

impl FromStr for Fingerprint {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        from_hex(text).map(Self).ok_or_else(|| {
            format!(
                "{:?} is no fingerprint: expected 64 hex digits",
                crate::text::beginning(text, 70)
            )
        })
    }
}

as_text!(Fingerprint);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_and_composition_do_not_change_a_fingerprint() {
        let of = Fingerprint::of("België blijft\u{a0} samenwerken.");
        assert_eq!(of, Fingerprint::of("  Belgie\u{308} blijft\r\n\tsamenwerken. "));
        assert_ne!(of, Fingerprint::of("België blijft samenwerken"));
    }

    #[test]
    fn it_is_plain_sha_256() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Fingerprint::of(" \n ").to_string(), empty);
        assert_eq!(empty.parse::<Fingerprint>().unwrap(), Fingerprint::of(""));
        assert_eq!(Fingerprint::of("").short(), "e3b0c44298fc");
    }
}
