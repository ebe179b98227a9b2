//! Whole lines of a journal read in several threads: as each line states its own
//! hash, a stretch of lines is checked without those before it.

use std::mem::replace;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::{Builder, Scope, available_parallelism, scope};

use super::line::{LineResult, StatedHash, check, stated, stated_last};
use super::record_parser::RecordParser;

/// Bytes that are worth a thread.
pub(super) const STRETCH: usize = 256 << 10;

/// Stretches of whole lines, one after the other.
pub(super) struct Stretches<'a>(Vec<Stretch<'a>>);

struct Stretch<'a> {
    lines: &'a [u8],
    /// The hash that the line before states.
    before: StatedHash,
}

impl<'a> Stretches<'a> {
    /// Stretches of about `size` bytes of whole lines that follow one that states
    /// `before`.
    pub(super) fn cut(mut lines: &'a [u8], mut before: StatedHash, size: usize) -> Self {
        let mut stretches = Vec::new();
        while !lines.is_empty() {
            let mut beyond = lines.get(size..).unwrap_or_default().iter();
            let end = beyond.position(|b| *b == b'\n').map(|end| size + end + 1);
            let (stretch, rest) = lines.split_at(end.unwrap_or(lines.len()));
            stretches.push(Stretch { lines: stretch, before });
            before = stated_last(stretch).flatten();
            lines = rest;
        }
        Self(stretches)
    }

    /// Reads all lines in at most so many threads, without a number in as many as
    /// the machine runs at once; gives them in their order.
    pub(super) fn read(&self, most: Option<usize>, mut take: impl FnMut(LineResult)) {
        if self.0.len() < 2 {
            let mut parser = RecordParser::default();
            return self.0.iter().for_each(|s| s.lines(&mut parser).for_each(&mut take));
        }
        let machine = || available_parallelism().map_or(1, NonZero::get);
        let threads = most.unwrap_or_else(machine).min(self.0.len());
        scope(|scope| {
            let started: Vec<_> =
                (0..threads).map(|first| self.start(scope, first, threads)).collect();
            for (stretch, read) in self.0.iter().zip(started.iter().cycle()) {
                // Stretches that a thread did not get to are read here.
                let lines = || stretch.lines(&mut RecordParser::default()).collect();
                let lines: Vec<LineResult> = read.recv().unwrap_or_else(|_| lines());
                lines.into_iter().for_each(&mut take);
            }
        });
    }

    /// Starts a thread that reads every so many stretches; one waits at a time.
    fn start<'s>(
        &'s self,
        scope: &'s Scope<'s, '_>,
        first: usize,
        every: usize,
    ) -> Receiver<Vec<LineResult>> {
        let (sender, read) = sync_channel(1);
        let work = move || {
            let mut parser = RecordParser::default();
            let mut stretches = self.0.iter().skip(first).step_by(every);
            // Whoever no longer listens has ended.
            let _ = stretches.try_for_each(|s| sender.send(s.lines(&mut parser).collect()));
        };
        // If the system starts no thread, nothing comes from it.
        let _ = Builder::new().spawn_scoped(scope, work);
        read
    }
}

impl Stretch<'_> {
    fn lines(&self, parser: &mut RecordParser) -> impl Iterator<Item = LineResult> {
        let (mut before, mut text) = (self.before, String::new());
        whole_lines(self.lines).map(move |line| {
            let before = replace(&mut before, stated(line));
            let hash = check(line, before, &mut text)?;
            Ok((parser.record(&text)?, hash))
        })
    }
}

/// Lines with their line ends.
fn whole_lines(lines: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut start = 0;
    memchr::memchr_iter(b'\n', lines).map(move |end| &lines[replace(&mut start, end + 1)..=end])
}
