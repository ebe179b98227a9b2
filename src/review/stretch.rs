//! Whole lines of a journal read in several threads: as each line states its own
//! hash, a stretch of lines can be checked without those before it.

use std::thread::{available_parallelism, scope};

use super::line::{StatedHash, check, record, stated};
use super::{Fault, LineHash, Record};

/// What a line holds by itself: its number and clock are not looked at.
pub(super) type LineResult = Result<(Record, LineHash), Fault>;

/// Bytes that are worth a thread.
pub(super) const STRETCH: usize = 512 << 10;

/// The most stretches that are read at once.
pub(super) fn most_threads() -> usize {
    available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Reads whole lines that follow one that states `before`, in stretches of about
/// `size` bytes; at most one thread for each.
pub(super) fn read(lines: &[u8], before: StatedHash, size: usize) -> Vec<Vec<LineResult>> {
    let stretches = cut(lines, before, size);
    let [stretch] = &stretches[..] else {
        return scope(|scope| {
            let threads: Vec<_> =
                stretches.iter().map(|stretch| scope.spawn(|| stretch.read())).collect();
            threads
                .into_iter()
                .zip(&stretches)
                .map(|(thread, stretch)| {
                    // A thread that fails to end has its work done again here.
                    thread.join().unwrap_or_else(|_| stretch.read())
                })
                .collect()
        });
    };
    vec![stretch.read()]
}

/// Whole lines, and what the line before them states.
struct Stretch<'a> {
    lines: &'a [u8],
    before: StatedHash,
}

fn cut(mut lines: &[u8], mut before: StatedHash, size: usize) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::new();
    while !lines.is_empty() {
        let rest = lines.get(size..).unwrap_or_default();
        let end = rest.iter().position(|b| *b == b'\n').map_or(lines.len(), |end| size + end + 1);
        let (stretch, rest) = lines.split_at(end);
        stretches.push(Stretch { lines: stretch, before });
        before = stretch.split_inclusive(|b| *b == b'\n').next_back().and_then(stated);
        lines = rest;
    }
    stretches
}

impl Stretch<'_> {
    fn read(&self) -> Vec<LineResult> {
        let (mut before, mut text) = (self.before, String::new());
        let lines = self.lines.split_inclusive(|b| *b == b'\n');
        let read = lines.map(|line| {
            let before = std::mem::replace(&mut before, stated(line));
            let hash = check(line, before, &mut text)?;
            Ok((record(&text)?, hash))
        });
        read.collect()
    }
}
