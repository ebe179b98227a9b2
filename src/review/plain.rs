//! Records in the layout in which this program writes them, read without the
//! general parser, which takes most of the time of replaying a journal. Whatever
//! is laid out otherwise is left to that parser.

use crate::declaration::{Fingerprint, PointId};

use super::{DeviceId, Edit, Mark, Record, RecordId};

/// The record of a line; none where only the general parser can say.
pub(super) fn record(text: &str) -> Option<Record> {
    let mut scan = Scan(text);
    scan.word("(n: ")?;
    let n = scan.number()?;
    scan.word(", clock: ")?;
    let clock = scan.number()?;
    scan.word(", at: ")?;
    let at = scan.text()?.parse().ok()?;
    scan.word(", edition: ")?;
    let edition = scan.text()?.parse().ok()?;
    scan.word(", edit: ")?;
    let edit = scan.mark().or_else(|| scan.undo())?;
    (scan.0 == ")").then_some(Record { n, clock, at, edition, edit })
}

/// What is left to read.
struct Scan<'a>(&'a str);

impl<'a> Scan<'a> {
    fn word(&mut self, word: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(word)?;
        Some(())
    }

    fn number(&mut self) -> Option<u64> {
        let end = self.0.bytes().position(|b| !b.is_ascii_digit())?;
        let (digits, rest) = self.0.split_at(end);
        self.0 = rest;
        digits.parse().ok().filter(|_| digits.len() == 1 || !digits.starts_with('0'))
    }

    /// A text in quotes that has no escape in it.
    fn text(&mut self) -> Option<&'a str> {
        self.word("\"")?;
        let end = self.0.bytes().position(|b| b == b'"' || b == b'\\')?;
        let (text, rest) = self.0.split_at(end);
        self.0 = rest.strip_prefix('"')?;
        Some(text)
    }

    fn list<T>(&mut self, item: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut items = Vec::new();
        self.word("[(")?;
        loop {
            items.push(item(self)?);
            if self.word(")]").is_some() {
                return Some(items);
            }
            self.word("), (")?;
        }
    }

    fn mark(&mut self) -> Option<Edit<RecordId>> {
        self.word("Mark(points: ")?;
        let points = self.list(Self::point)?;
        self.word(", as: ")?;
        let known =
            [("Reviewed)", Mark::Reviewed), ("ComeBack)", Mark::ComeBack), ("Open)", Mark::Open)];
        let mark = known.into_iter().find_map(|(word, mark)| self.word(word).map(|()| mark))?;
        Some(Edit::Mark { points, mark })
    }

    fn point(&mut self) -> Option<(PointId, Fingerprint)> {
        let id = self.text()?.parse().ok()?;
        self.word(", ")?;
        Some((id, self.text()?.parse().ok()?))
    }

    fn undo(&mut self) -> Option<Edit<RecordId>> {
        self.word("Undo(of: ")?;
        let of = self.list(Self::id)?;
        self.word(")")?;
        Some(Edit::Undo { of })
    }

    fn id(&mut self) -> Option<RecordId> {
        let device: DeviceId = self.text()?.parse().ok()?;
        self.word(", ")?;
        Some(RecordId { device, n: self.number()? })
    }
}
