//! Replaying a journal, beside a program that only parses the same lines with
//! ron; commands on a journal of as many marks, as whole processes beside another
//! build; and what it costs to see that others' journals have changed. All in the
//! same run, turn by turn. Reports; asserts nothing.
//!
//! `HERTOG_RECORDS` sets how many records the journals have, `HERTOG_RUNS` the
//! number of turns, `HERTOG_BIN` the program to measure (else the one that was
//! built with this benchmark), `HERTOG_BIN_BEFORE` another build beside it.

#[path = "common/journal.rs"]
mod marks;
#[path = "common/measure.rs"]
mod measure;
#[path = "common/process.rs"]
mod process;

use std::error::Error;
use std::ffi::OsStr;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use hertog::declaration::{Declaration, Fingerprint, builtin};
use hertog::review::{
    Author, DeviceId, Edit, Head, Header, Mark, Nonce, Record, RecordId, Reviews, SCHEMA,
    header_line, read, record_line,
};
use hertog::store::{self, Folders};
use serde::Deserialize;

use measure::{median, millis, row, runs};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    // `cargo test --benches` only wants to know whether this builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    measure::head();
    replay()?;
    commands()?;
    looking()
}

/// A record's line as a program would have it that knows nothing but its shape.
#[derive(Deserialize)]
#[expect(dead_code, reason = "only parsed")]
struct Line {
    n: u64,
    clock: u64,
    at: String,
    edition: String,
    edit: Change,
    hash: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only parsed")]
enum Change {
    Mark {
        points: Vec<(String, String)>,
        #[serde(rename = "as")]
        mark: Mark,
    },
    Undo {
        of: Vec<(String, u64)>,
    },
}

fn author(n: u64) -> Outcome<Author> {
    Ok(Author { reviewer: format!("reviewer {n}").parse()?, device: DeviceId::from_random(n) })
}

/// A journal of this many records: marks on one point after the other, and every
/// tenth an undo of the one before.
fn journal(declaration: &Declaration, by: u64, records: u64) -> Outcome<String> {
    let Author { reviewer, device } = author(by)?;
    let mut nonce = [0; 16];
    nonce[..8].copy_from_slice(&by.to_be_bytes());
    let (id, nonce) = (declaration.id.clone(), Nonce::new(nonce));
    let header = Header { schema: SCHEMA, declaration: id, reviewer, device, nonce };
    let (mut text, hash) = header_line(&header);
    let mut head = Head { n: 0, hash };
    let points: Vec<_> =
        declaration.points.iter().map(|p| (p.id, Fingerprint::of(&p.text))).collect();
    for n in 1..=records {
        let edit = if n % 10 == 0 {
            Edit::Undo { of: vec![RecordId { device, n: n - 1 }] }
        } else {
            let point = points[usize::try_from(n)? % points.len()];
            let mark = [Mark::Reviewed, Mark::ComeBack][usize::try_from(n / 51 % 2)?];
            Edit::Mark { points: vec![point], mark }
        };
        let at = "2026-11-24T08:15:02Z".parse()?;
        let record = Record { n, clock: n, at, edition: declaration.edition.clone(), edit };
        let (line, hash) = record_line(&record, head.hash);
        text.push_str(&line);
        head = Head { n, hash };
    }
    Ok(text)
}

/// The records of the large journals.
fn records() -> u64 {
    std::env::var("HERTOG_RECORDS").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000)
}

/// Commands on marks of one's own, as whole processes.
fn commands() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    marks::marks(folder.path(), &builtin(), usize::try_from(records())?)?;
    let before = std::env::var_os("HERTOG_BIN_BEFORE");
    for words in ["list", "log --verify", "log", "log --json"] {
        let cost = |program: &OsStr| cost(program, folder.path(), words);
        let (mut ours, mut rivals) = (Vec::new(), Vec::new());
        for _ in 0..runs(3) {
            rivals.extend(before.as_deref().map(cost).transpose()?);
            ours.push(cost(&process::program())?);
        }
        let time = |costs: &[process::Cost]| median(costs.iter().map(|cost| cost.0).collect());
        let memory = |costs: &[process::Cost]| median(costs.iter().map(|cost| cost.1).collect());
        let rival = |figure: f64| before.as_ref().map(|_| figure);
        let what = format!("{words}, {} marks; before", records());
        row(&what, "ms", time(&ours), rival(time(&rivals)));
        row("most memory of that", "MiB", memory(&ours), rival(memory(&rivals)));
    }
    Ok(())
}

fn cost(program: &OsStr, data: &Path, words: &str) -> Outcome<process::Cost> {
    let mut command = Command::new(program);
    command.args(["--reviewer", marks::REVIEWER, "--data-dir"]).arg(data);
    Ok(process::cost(command.args(words.split(' ')))?)
}

fn replay() -> Outcome<()> {
    let records = records();
    let text = journal(&builtin(), 1, records)?;
    let (mut ours, mut reading, mut rivals) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs(5) {
        let start = Instant::now();
        for line in text.lines().skip(1) {
            black_box(ron::from_str::<Line>(line)?);
        }
        rivals.push(millis(start.elapsed()));
        let start = Instant::now();
        let read = read(text.as_bytes());
        reading.push(millis(start.elapsed()));
        let header = read.header.ok_or("no header")?;
        let journal = hertog::review::Journal { header, records: read.records };
        let reviews = Reviews::fold(author(1)?, vec![journal]);
        ours.push(millis(start.elapsed()));
        assert_eq!(reviews.entries().count() as u64, records);
    }
    let rival = median(rivals);
    row(&format!("{records} records read; ron"), "ms", median(reading), Some(rival));
    row(&format!("{records} records read and folded; ron"), "ms", median(ours), Some(rival));
    Ok(())
}

/// A folder of 1,000 journals of 51 records: looking for changes where there are
/// none, and where one has changed: all but the last row is done by the thread
/// that saves.
fn looking() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let folders = Folders::find(Some(folder.path())).map_err(|problem| format!("{problem:?}"))?;
    let declaration = builtin();
    let reviews = folders.reviews(&declaration.id);
    std::fs::create_dir_all(&reviews)?;
    let path = |n: u64| reviews.join(format!("{n}.journal"));
    for n in 1..=1000 {
        std::fs::write(path(n), journal(&declaration, n, 51)?)?;
    }
    let mut opened = store::open(&folders, &declaration.id, &"bench".parse()?);
    let [mut own, mut none, mut one, mut folds, mut taken] = [const { Vec::new() }; 5];
    let mut reviews = Reviews::fold(opened.author.clone(), opened.journals);
    for turn in 0..runs(20) as u64 {
        own.push(timed(|| opened.writer.refresh(false)).0);
        none.push(timed(|| opened.writer.refresh(true)).0);
        std::fs::write(path(1), journal(&declaration, 1, 52 + turn)?)?;
        let (time, journals) = timed(|| opened.writer.refresh(true));
        one.push(time);
        let journals = journals.ok_or("the change was not seen")?;
        let (time, mut fresh) = timed(|| Reviews::fold(opened.author.clone(), journals));
        folds.push(time);
        taken.push(timed(|| reviews.adopt(&mut fresh)).0);
    }
    row("1,000 journals: a look at one's own", "ms", median(own), None);
    row("1,000 journals: a look at all, no change", "ms", median(none), None);
    row("1,000 journals: a look at all, one changed", "ms", median(one), None);
    row("1,000 journals: the fold after that", "ms", median(folds), None);
    row("1,000 journals: what the screen does then", "ms", median(taken), None);
    Ok(())
}

fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let done = work();
    (millis(start.elapsed()), done)
}
