//! Reading a journal's bytes: every line whose hash holds is used, every other
//! is named. Nothing here can fail as a whole.

use jiff::Timestamp;
use ron::value::RawValue;
use serde::Deserialize;

use super::plain;
use super::record::{AFTER_HASH, BEFORE_HASH, hash, rfc3339};
use super::{Edit, Header, LineHash, Record};
use crate::declaration::EditionId;

/// The version of the journal format that this program writes.
pub const SCHEMA: u32 = 1;

/// The highest clock that is no damage: above it, a JSON number is not exact.
pub const MOST_CLOCK: u64 = 1 << 53;

/// A journal as read: what the fold needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// Whose it is.
    pub header: Header,
    /// The records that hold, in the file's order, each with its line's hash.
    pub records: Vec<(Record, LineHash)>,
}

/// Where a journal ends: what the next line follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The last record's number; 0 where there is none.
    pub n: u64,
    /// The last line's hash.
    pub hash: LineHash,
}

/// Why a line is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It, or the line before it, was changed after it was written.
    Hash,
    /// Its hash holds, but it is no record; the cause, as the parser says it.
    Unreadable(String),
    /// Its number is not the next.
    Count {
        /// The number that should stand there.
        expected: u64,
        /// The number that does.
        found: u64,
    },
    /// Its clock is over [`MOST_CLOCK`].
    Clock(u64),
}

/// A line that is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Its number in the file, from 1.
    pub line: u64,
    /// Why.
    pub fault: Fault,
}

/// What the bytes of a journal, or of its end, hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Line 1, if it holds and its schema is known.
    pub header: Option<Header>,
    /// The schema, where it is newer than [`SCHEMA`]: nothing more was read.
    pub newer: Option<u32>,
    /// The records that hold, each with its line's hash.
    pub records: Vec<(Record, LineHash)>,
    /// The lines that do not.
    pub damage: Vec<Damage>,
    /// Bytes in whole lines, from the first byte read.
    pub whole: u64,
    /// Bytes after the last line end.
    pub torn: u64,
    /// Where it ends, unless its last whole line is damaged.
    pub head: Option<Head>,
}

impl Reading {
    /// The hash of the record with a number: mostly that of one of the last.
    pub fn hash_of(&self, n: u64) -> Option<LineHash> {
        let mut records = self.records.iter().rev();
        records.find(|(record, _)| record.n == n).map(|(_, hash)| *hash)
    }

    /// Whether a record that was once the last still stands there.
    pub fn holds(&self, head: Head) -> bool {
        self.hash_of(head.n) == Some(head.hash)
    }
}

/// Reads a journal.
pub fn read(bytes: &[u8]) -> Reading {
    let (lines, mut reading) = whole_lines(bytes);
    let Some(end) = lines.iter().position(|b| *b == b'\n') else { return reading };
    let mut chain = Chain::default();
    match header(&lines[..end], &mut chain) {
        Ok(Line1::Known(header)) => reading.header = Some(header),
        Ok(Line1::Newer(schema)) => {
            reading.newer = Some(schema);
            return reading;
        }
        Err(fault) => reading.damage.push(Damage { line: 1, fault }),
    }
    chain.read(&lines[end + 1..], &mut reading);
    reading
}

/// Reads what follows in an undamaged journal after the head `after`.
pub fn read_tail(bytes: &[u8], after: Head) -> Reading {
    let (lines, mut reading) = whole_lines(bytes);
    let before = after.hash.to_string().into_bytes();
    Chain { before: Some(&before), line: after.n + 1, n: Some(after.n), text: String::new() }
        .read(lines, &mut reading);
    reading
}

/// The bytes up to the last line end, and a reading that has counted them.
fn whole_lines(bytes: &[u8]) -> (&[u8], Reading) {
    let whole = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |end| end + 1);
    let torn = (bytes.len() - whole) as u64;
    (&bytes[..whole], Reading { whole: whole as u64, torn, ..Reading::default() })
}

/// What line 1 may say.
enum Line1 {
    Known(Header),
    Newer(u32),
}

fn header<'a>(line: &'a [u8], chain: &mut Chain<'a>) -> Result<Line1, Fault> {
    #[derive(Deserialize)]
    #[serde(rename = "Header")]
    struct Any {
        schema: u32,
    }
    chain.before = Some(b"");
    let _ = chain.next(line)?;
    if let Ok(Any { schema }) = ron::from_str(&chain.text)
        && schema > SCHEMA
    {
        return Ok(Line1::Newer(schema));
    }
    let header: Header = parse(&chain.text)?;
    chain.n = Some(0);
    if header.schema != SCHEMA {
        return Err(Fault::Unreadable(format!("schema {} does not exist", header.schema)));
    }
    Ok(Line1::Known(header))
}

/// How far the reading of a journal has come.
#[derive(Default)]
struct Chain<'a> {
    /// The hash that the line before states, if it states one.
    before: Option<&'a [u8]>,
    /// The number of the line before.
    line: u64,
    /// The record number of the line before, if that line held.
    n: Option<u64>,
    /// The line's own text as a RON value.
    text: String,
}

impl<'a> Chain<'a> {
    fn read(mut self, lines: &'a [u8], reading: &mut Reading) {
        let mut last = None;
        for line in lines.split_inclusive(|b| *b == b'\n') {
            match self.record(line.strip_suffix(b"\n").unwrap_or(line)) {
                Ok((record, hash)) => {
                    last = Some(Head { n: record.n, hash });
                    reading.records.push((record, hash));
                }
                Err(fault) => {
                    (self.n, last) = (None, None);
                    reading.damage.push(Damage { line: self.line, fault });
                }
            }
        }
        reading.head = last.or_else(|| self.head().filter(|_| lines.is_empty()));
    }

    /// Where a journal without records ends: at its header.
    fn head(&self) -> Option<Head> {
        let hash = std::str::from_utf8(self.before?).ok()?.parse().ok()?;
        Some(Head { n: self.n?, hash })
    }

    /// Checks a line's hash, leaves its own text in `self.text`, and moves on.
    fn next(&mut self, line: &'a [u8]) -> Result<LineHash, Fault> {
        self.line += 1;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let (text, stated) = split(line).unzip();
        let before = std::mem::replace(&mut self.before, stated);
        let (Some(before), Some(text), Some(stated)) = (before, text, stated) else {
            return Err(Fault::Hash);
        };
        let computed = hash(before, text);
        if std::str::from_utf8(stated).ok().and_then(|hex| hex.parse().ok()) != Some(computed) {
            return Err(Fault::Hash);
        }
        let text = std::str::from_utf8(text).map_err(|e| Fault::Unreadable(e.to_string()))?;
        self.text.clear();
        self.text.push_str(text);
        self.text.push(')');
        Ok(computed)
    }

    fn record(&mut self, line: &'a [u8]) -> Result<(Record, LineHash), Fault> {
        let hash = self.next(line)?;
        let general = || parse(&self.text).or_else(|fault| tolerant(&self.text).ok_or(fault));
        let record = plain::record(&self.text).map_or_else(general, Ok)?;
        let expected = self.n.map_or(record.n, |n| n.saturating_add(1));
        if record.n != expected || record.n == 0 {
            return Err(Fault::Count { expected, found: record.n });
        }
        if record.clock > MOST_CLOCK {
            return Err(Fault::Clock(record.clock));
        }
        self.n = Some(record.n);
        Ok((record, hash))
    }
}

/// A line's own text, and the 64 hex digits of its hash.
fn split(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = line.strip_suffix(AFTER_HASH.as_bytes())?;
    let (text, hash) = line.split_at_checked(line.len().checked_sub(64)?)?;
    Some((text.strip_suffix(BEFORE_HASH.as_bytes())?, hash))
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Fault> {
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
