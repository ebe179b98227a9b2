//! Reading a journal's bytes: every line whose hash holds is used, every other
//! is named. Nothing here can fail as a whole.

use serde::Deserialize;

use super::line::{LineResult, StatedHash, check_first, parse, stated, stated_last};
use super::stretches::{STRETCH, Stretches};
use super::{Damage, Fault, Header, LineHash, MOST_CLOCK, Record, Records};

/// The version of the journal format that this program writes. Whoever raises it
/// adds the reader of the one before to `header`: old journals are read for good.
pub const SCHEMA: u32 = 1;

/// A journal as read: what the fold needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// Whose it is.
    pub header: Header,
    /// The records that hold.
    pub records: Records,
}

/// The end of a journal, which the next line follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The last record's number; 0 where there is none.
    pub n: u64,
    /// The last line's hash.
    pub hash: LineHash,
}

/// The contents of a journal's bytes, or of the bytes at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Line 1, if it holds and its schema is known.
    pub header: Option<Header>,
    /// The schema, where it is newer than [`SCHEMA`]: nothing more was read.
    pub newer: Option<u32>,
    /// Number of valid records.
    pub count: usize,
    /// Those of them that were asked for.
    pub records: Records,
    /// The lines that do not.
    pub damage: Vec<Damage>,
    /// Bytes in whole lines, from the first byte read.
    pub whole: u64,
    /// Bytes after the last line end.
    pub torn: u64,
    /// The end of the journal; `None` if its last whole line is damaged.
    pub head: Option<Head>,
}

impl Reading {
    /// The hash of the record with a number, among those that were asked for.
    pub(crate) fn hash_of(&self, n: u64) -> Option<LineHash> {
        self.records.hash_of(n)
    }

    /// True if a record that was once the last still stands there.
    pub fn holds(&self, head: Head) -> bool {
        self.hash_of(head.n) == Some(head.hash)
    }
}

/// Reads a journal.
pub fn read(bytes: &[u8]) -> Reading {
    let mut reader = Reader::default();
    reader.take(bytes);
    reader.finish()
}

/// Reads what follows in an undamaged journal after the head `after`.
pub(crate) fn read_tail(bytes: &[u8], after: Head) -> Reading {
    let mut reader = Reader::after(after);
    reader.take(bytes);
    reader.finish()
}

/// Reads a journal block by block.
pub(crate) struct Reader {
    /// The numbers of the records that are asked for; none where all are.
    wanted: Option<Vec<u64>>,
    /// The hash that the line before states.
    before: StatedHash,
    /// The number of the line before, from 1.
    line: u64,
    /// The record number of the line before, if that line held.
    n: Option<u64>,
    /// The start of a line whose end has not come yet.
    rest: Vec<u8>,
    reading: Reading,
    /// About how many bytes a thread reads at a time.
    stretch: usize,
    /// The most threads; none for as many as the machine runs at once.
    threads: Option<usize>,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            wanted: None,
            before: None,
            line: 0,
            n: None,
            rest: Vec::new(),
            reading: Reading::default(),
            stretch: STRETCH,
            threads: None,
        }
    }
}

impl Reader {
    /// A reader that keeps the records with these numbers alone.
    pub(crate) fn only(wanted: Vec<u64>) -> Self {
        Self { wanted: Some(wanted), ..Self::default() }
    }

    /// A reader in so many threads at most, each of about so many bytes at a time.
    #[cfg(test)]
    pub(super) fn in_stretches(stretch: usize, threads: usize) -> Self {
        Self { stretch, threads: Some(threads), ..Self::default() }
    }

    /// A reader of what follows after the head `after`.
    fn after(after: Head) -> Self {
        let mut before = [0; 64];
        before.copy_from_slice(after.hash.to_string().as_bytes());
        let reading = Reading { head: Some(after), ..Reading::default() };
        let (line, n) = (after.n + 1, Some(after.n));
        Self { before: Some(before), line, n, reading, ..Self::default() }
    }

    /// Reads on. A block may end anywhere.
    pub(crate) fn take(&mut self, bytes: &[u8]) {
        let end = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |end| end + 1);
        let (mut lines, rest) = bytes.split_at(end);
        if !self.rest.is_empty()
            && let Some(end) = lines.iter().position(|b| *b == b'\n')
        {
            let mut line = std::mem::take(&mut self.rest);
            line.extend_from_slice(&lines[..=end]);
            self.lines(&line);
            lines = &lines[end + 1..];
        }
        self.lines(lines);
        self.rest.extend_from_slice(rest);
    }

    /// The result of the reading.
    pub(crate) fn finish(mut self) -> Reading {
        self.reading.torn = self.rest.len() as u64;
        self.reading
    }

    fn lines(&mut self, lines: &[u8]) {
        self.reading.whole += lines.len() as u64;
        let mut lines = lines;
        if self.line == 0
            && let Some(end) = lines.iter().position(|b| *b == b'\n')
        {
            self.header(&lines[..end]);
            lines = &lines[end + 1..];
        }
        if self.reading.newer.is_none() {
            self.records(lines);
        }
    }

    /// Reads whole lines after line 1.
    fn records(&mut self, lines: &[u8]) {
        let stretches = Stretches::cut(lines, self.before, self.stretch);
        self.before = stated_last(lines).unwrap_or(self.before);
        stretches.read(self.threads, |line| self.record(line));
    }

    fn header(&mut self, line: &[u8]) {
        (self.line, self.before) = (1, stated(line));
        match header(line) {
            Ok((Line1::Newer(schema), _)) => self.reading.newer = Some(schema),
            Ok((Line1::Known(header), hash)) => {
                (self.n, self.reading.head) = (Some(0), Some(Head { n: 0, hash }));
                if header.schema == SCHEMA {
                    self.reading.header = Some(header);
                } else {
                    let words = format!("schema {} does not exist", header.schema);
                    self.damage(Fault::Unreadable(words));
                }
            }
            Err(fault) => self.damage(fault),
        }
    }

    fn damage(&mut self, fault: Fault) {
        self.reading.damage.push(Damage { line: self.line, fault });
    }

    fn record(&mut self, line: LineResult) {
        self.line += 1;
        match line.and_then(|(record, hash)| Ok((self.in_order(record)?, hash))) {
            Ok((record, hash)) => {
                self.n = Some(record.n);
                self.reading.head = Some(Head { n: record.n, hash });
                self.reading.count += 1;
                if self.wanted.as_ref().is_none_or(|wanted| wanted.contains(&record.n)) {
                    self.reading.records.push(record, hash);
                }
            }
            Err(fault) => {
                (self.n, self.reading.head) = (None, None);
                self.damage(fault);
            }
        }
    }

    /// A record whose number is the next, and whose clock is exact.
    fn in_order(&self, record: Record) -> Result<Record, Fault> {
        let expected = self.n.map_or(record.n, |n| n.saturating_add(1));
        if record.n != expected || record.n == 0 {
            return Err(Fault::Count { expected, found: record.n });
        }
        if record.clock > MOST_CLOCK {
            return Err(Fault::Clock(record.clock));
        }
        Ok(record)
    }
}

/// The possible contents of line 1.
enum Line1 {
    Known(Header),
    Newer(u32),
}

fn header(line: &[u8]) -> Result<(Line1, LineHash), Fault> {
    #[derive(Deserialize)]
    #[serde(rename = "Header")]
    struct Any {
        schema: u32,
    }
    let mut text = String::new();
    let hash = check_first(line, &mut text)?;
    if let Ok(Any { schema }) = ron::from_str(&text)
        && schema > SCHEMA
    {
        return Ok((Line1::Newer(schema), hash));
    }
    Ok((Line1::Known(parse(&text)?), hash))
}
