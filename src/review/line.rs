//! One line of a journal: its hash is checked, then ron reads it.

use jiff::Timestamp;
use ron::value::RawValue;
use serde::Deserialize;

use super::record::{AFTER_HASH, BEFORE_HASH, hash, rfc3339};
use super::{Edit, Fault, LineHash, Record};
use crate::declaration::EditionId;

/// The 64 bytes that stand in a line as its hash, be they hex digits or not; none
/// where the line does not end in a hash.
pub(super) type StatedHash = Option<[u8; 64]>;

/// The contents of one line by itself; its number and clock are not checked.
pub(super) type LineResult = Result<(Record, LineHash), Fault>;

/// The hash that the last of some lines states; none where there is no line.
pub(super) fn stated_last(lines: &[u8]) -> Option<StatedHash> {
    lines.split_inclusive(|b| *b == b'\n').next_back().map(stated)
}

/// The hash that a line states.
pub(super) fn stated(line: &[u8]) -> StatedHash {
    split(line)?.1.try_into().ok()
}

/// Checks a line that follows the one that states `before`, and leaves its own
/// text in `text` as a RON value.
pub(super) fn check(line: &[u8], before: StatedHash, text: &mut String) -> Result<LineHash, Fault> {
    let before = before.ok_or(Fault::Hash)?;
    check_after(line, &before, text)
}

/// The same for line 1, which follows nothing.
pub(super) fn check_first(line: &[u8], text: &mut String) -> Result<LineHash, Fault> {
    check_after(line, b"", text)
}

fn check_after(line: &[u8], before: &[u8], text: &mut String) -> Result<LineHash, Fault> {
    let (own, stated) = split(line).ok_or(Fault::Hash)?;
    let computed = hash(before, own);
    if std::str::from_utf8(stated).ok().and_then(|hex| hex.parse().ok()) != Some(computed) {
        return Err(Fault::Hash);
    }
    let own = std::str::from_utf8(own).map_err(|e| Fault::Unreadable(e.to_string()))?;
    text.clear();
    text.push_str(own);
    text.push(')');
    Ok(computed)
}

/// A line's own text, and what stands as its hash.
fn split(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let line = line.strip_suffix(AFTER_HASH.as_bytes())?;
    let (text, hash) = line.split_at_checked(line.len().checked_sub(64)?)?;
    Some((text.strip_suffix(BEFORE_HASH.as_bytes())?, hash))
}

/// The record in a line's own text.
pub(super) fn record(text: &str) -> Result<Record, Fault> {
    parse(text).or_else(|fault| tolerant(text).ok_or(fault))
}

/// A value in a line's own text.
pub(super) fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Fault> {
    ron::from_str(text).map_err(|error| Fault::Unreadable(error.to_string()))
}

/// A record of a kind, or with fields, that this version does not know.
fn tolerant(text: &str) -> Option<Record> {
    #[derive(Deserialize)]
    struct Loose<'a> {
        n: u64,
        clock: u64,
        #[serde(with = "rfc3339")]
        at: Timestamp,
        edition: EditionId,
        #[serde(borrow)]
        edit: &'a RawValue,
    }
    let Loose { n, clock, at, edition, edit } = ron::from_str(text).ok()?;
    let edit = edit.get_ron().trim_start();
    let end = edit.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(edit.len());
    let kind = edit[..end].to_owned();
    kind.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(Record {
        n,
        clock,
        at,
        edition,
        edit: Edit::Unknown { kind },
    })
}
