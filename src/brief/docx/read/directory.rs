//! The directory at the end of an archive: only a plain one, which every program
//! reads alike.

use std::collections::HashSet;

/// The signatures in an archive: of the end of its directory, an entry there,
/// a part, and the record that leads to an end of another kind.
const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const PART: &[u8] = b"PK\x03\x04";
const LONG_END: &[u8] = b"PK\x06\x07";
/// Bytes of an end and of an entry without what varies.
const END_LENGTH: usize = 22;
const ENTRY_LENGTH: usize = 46;

/// The names of all parts, in the order of the directory; none where programs may
/// differ on what is in the archive: where it does not end in its one directory,
/// that counts other parts than it has, has two of one name, or names that are
/// not plain.
pub(super) fn names(bytes: &[u8]) -> Option<Vec<&str>> {
    let end_at = bytes.len().checked_sub(END_LENGTH)?;
    let end = bytes.get(end_at..)?;
    let leads_on = bytes.get(end_at.checked_sub(20)?..end_at)?.starts_with(LONG_END);
    let (count, length, start) = (short(end, 10)?, long(end, 12)?, long(end, 16)?);
    let is_plain = end.starts_with(END)
        && !leads_on
        && long(end, 4)? == 0
        && short(end, 8)? == count
        && short(end, 20)? == 0
        && start.checked_add(length)? == end_at;
    let mut left = is_plain.then(|| bytes.get(start..end_at))??;
    let (mut names, mut seen) = (Vec::new(), HashSet::new());
    while !left.is_empty() {
        let (name, rest) = entry(bytes, left)?;
        if !seen.insert(name.to_ascii_lowercase()) {
            return None;
        }
        names.push(name);
        left = rest;
    }
    (names.len() == count).then_some(names)
}

/// The name of the first entry, which its part has too, and what follows.
fn entry<'b>(bytes: &'b [u8], left: &'b [u8]) -> Option<(&'b str, &'b [u8])> {
    let name_length = short(left, 28)?;
    let length = ENTRY_LENGTH + name_length + short(left, 30)? + short(left, 32)?;
    let name = left.get(ENTRY_LENGTH..ENTRY_LENGTH + name_length)?;
    let part = bytes.get(long(left, 42)?..)?;
    let is_same = left.starts_with(ENTRY)
        && part.starts_with(PART)
        && short(part, 26)? == name_length
        && part.get(30..30 + name_length)? == name;
    let name = std::str::from_utf8(name).ok().filter(|name| is_same && is_plain(name))?;
    Some((name, left.get(length..)?))
}

/// True where every program takes a name for the same part: those of parts are parts
/// of addresses, in which some signs stand for others or begin something else.
pub(super) fn is_plain(name: &str) -> bool {
    !name.contains(['#', '?', '%', '\\'])
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_le_bytes(bytes).into())
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(bytes)).ok()
}
