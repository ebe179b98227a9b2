//! Parts of one text that many values share.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Serialize, Serializer};

/// A part of a text in memory, such as a data file's: 16 bytes and no copy of
/// its letters. The whole text stays for as long as one of its parts does.
#[derive(Clone)]
pub struct SharedStr {
    whole: Arc<String>,
    /// Bytes of `whole` in front of the part.
    start: u32,
    /// Bytes of the part.
    length: u32,
}

impl SharedStr {
    /// The same letters as `part`: shared where it is a part of `whole`, within
    /// its first 4 GiB, else copied.
    pub(crate) fn of(whole: &Arc<String>, part: &str) -> Self {
        Self::within(whole, part).unwrap_or_else(|| part.into())
    }

    fn within(whole: &Arc<String>, part: &str) -> Option<Self> {
        let start = part.as_ptr().addr().checked_sub(whole.as_ptr().addr())?;
        whole.get(start..start.checked_add(part.len())?)?;
        let (start, length) = (u32::try_from(start).ok()?, u32::try_from(part.len()).ok()?);
        Some(Self { whole: Arc::clone(whole), start, length })
    }

    /// The byte at which it begins in `whole`; `None` where it is no part of that.
    pub(crate) fn place_in(&self, whole: &Arc<String>) -> Option<usize> {
        Arc::ptr_eq(&self.whole, whole).then_some(self.start as usize)
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        let start = self.start as usize;
        &self.whole[start..start + self.length as usize]
    }
}

/// The first 4 GiB of a text.
impl From<String> for SharedStr {
    fn from(mut text: String) -> Self {
        text.truncate(text.floor_char_boundary(u32::MAX as usize));
        // At most `u32::MAX` bytes are left.
        let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
        Self { whole: Arc::new(text), start: 0, length }
    }
}

impl From<&str> for SharedStr {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl Deref for SharedStr {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for SharedStr {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for SharedStr {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for SharedStr {}

impl PartialEq<&str> for SharedStr {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl fmt::Debug for SharedStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for SharedStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl Serialize for SharedStr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_shared_and_anything_else_is_copied() {
        let whole = Arc::new("één tekst".to_owned());
        let part = SharedStr::of(&whole, &whole[6..]);
        assert_eq!((part.as_str(), part.as_ptr()), ("tekst", whole[6..].as_ptr()));
        let other = "tekst".to_owned();
        let copy = SharedStr::of(&whole, &other);
        assert_eq!(copy, part);
        drop(other);
        assert_eq!(copy.to_string(), "tekst");
        assert_eq!(Arc::strong_count(&whole), 2);
        for empty in ["", &whole[..0], &whole[whole.len()..]] {
            assert_eq!(SharedStr::of(&whole, empty), "");
        }
    }
}
