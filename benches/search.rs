//! Searching 100,000 points, and a letter typed there from key to frame; beside
//! it, in the same run on the same texts, the matchers that other finders are
//! made of: nucleo-matcher (Helix, nucleo), fuzzy-matcher (skim), and memchr's
//! memmem as the floor of any search without an index.
//!
//! `HERTOG_MILLION=1` searches 1,000,000 points as well.

#![expect(clippy::expect_used, reason = "what cannot be set up cannot be measured")]

#[path = "common/fixture.rs"]
mod fixture;
#[path = "common/generate.rs"]
mod generate;
#[path = "common/library.rs"]
mod library;
#[path = "common/measure.rs"]
mod measure;
#[path = "common/scene.rs"]
mod scene;
#[path = "common/typed.rs"]
mod typed;

use std::cmp::Reverse;
use std::hint::black_box;
use std::time::Instant;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use hertog::app::{Code, Key};
use hertog::corpus::{IndexedDeclaration, ReviewView};
use hertog::declaration::{Declaration, builtin, read};
use hertog::review::{Author, DeviceId, Reviews};
use hertog::search::library::is_plain;
use hertog::search::{Query, search};
use hertog::store::{Folders, LibrarySearch};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use fixture::Fixture;
use measure::{median, millis, row, runs};
use typed::centile;

fn main() {
    // `cargo test --benches` only wants to know whether this builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    measure::head();
    measured(100_000);
    all_declarations();
    if std::env::var_os("HERTOG_MILLION").is_some() {
        measured(1_000_000);
    }
}

fn measured(points: usize) {
    let mut bytes = Vec::new();
    generate::write(&mut bytes, points).expect("memory can be written to");
    let source = String::from_utf8(bytes).expect("what was written is text");
    let declaration = read(&source).expect("what was generated is right");
    drop(source);
    println!("{points} points");
    let declaration = searching(declaration);
    typing(declaration);
}

/// A letter typed for 2,000 declarations of 50 points, to the points of all of them.
fn all_declarations() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let folders = Folders::find(Some(folder.path())).expect("the folder is given");
    library::write(&folders.declarations(), 2_000, 50).expect("files can be written");
    println!("2,000 declarations of 50 points");
    let (first, _) = time(|| LibrarySearch::open(&folders));
    row("opened with nothing kept", "ms", first, None);
    let (again, library) = time(|| LibrarySearch::open(&folders));
    row("opened again", "ms", again, None);
    let known = builtin();
    let plain = |text: &&str| Query::parse(text, &known).is_ok_and(|query| is_plain(&query));
    let find = |text: &str| {
        let query = Query::parse(text, &known).expect("a plain query");
        library.answers(&query).map_or(0, |answers| answers.len())
    };
    let all: Vec<f64> = typed::QUERIES
        .iter()
        .flat_map(|query| typed::lines(query).filter(plain).map(|line| time(|| find(line)).0))
        .collect();
    row("a letter in all: the median", "ms", median(all.clone()), None);
    row("a letter in all: 95 of 100 within", "ms", centile(all, 95), None);
}

/// How long some work takes, in milliseconds.
fn time<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let made = black_box(work());
    (millis(start.elapsed()), made)
}

/// `search` alone, after every letter and beside its rivals.
fn searching(declaration: Declaration) -> Declaration {
    let lines = lines(&declaration);
    let corpus = IndexedDeclaration::new(declaration);
    let before = megabytes();
    let (index, ()) = time(|| _ = corpus.index());
    row("the index", "ms", index, None);
    row("  memory", "MiB", megabytes() - before, None);
    let me = Author { reviewer: "bench".parse().expect("a name"), device: DeviceId::new([1; 8]) };
    let (reviews, zone) = (Reviews::fold(me, Vec::new()), TimeZone::UTC);
    let review_view =
        ReviewView { corpus: &corpus, reviews: &reviews, today: Date::ZERO, zone: &zone };
    let find = |text: &str| {
        let Ok(query) = Query::parse(text, corpus.declaration()) else { return 0 };
        search(&review_view, &query).points.len()
    };
    find("verondersteld");
    let mut all = Vec::new();
    for query in typed::QUERIES {
        let times: Vec<f64> = typed::lines(query).map(|line| time(|| find(line)).0).collect();
        row(&format!("  search, {query}: worst letter"), "ms", centile(times.clone(), 100), None);
        all.extend(times);
    }
    row("search, letters: the median", "ms", median(all.clone()), None);
    row("search, letters: 95 of 100 within", "ms", centile(all, 95), None);
    for word in ["e", "de", "europol", "mensnehandel"] {
        let ours = median((0..runs(9)).map(|_| time(|| find(word)).0).collect());
        let rivals: [(&str, f64); 3] = [
            ("memmem", median((0..3).map(|_| time(|| floor(&lines, word)).0).collect())),
            ("nucleo-matcher", time(|| nucleo(&lines, word)).0),
            ("fuzzy-matcher", time(|| skim(&lines, word)).0),
        ];
        for (name, rival) in rivals {
            row(&format!("search, {word}; {name}"), "ms", ours, Some(rival));
        }
    }
    corpus.share().as_ref().clone()
}

/// A letter typed, to the finished frame.
fn typing(declaration: Declaration) {
    let mut scene = Fixture::new(declaration, (80, 24));
    let key = |code| Key { ctrl: false, alt: false, code };
    let mut all = Vec::new();
    for query in typed::QUERIES {
        scene.press(key(Code::Char('/')));
        let letters = query.chars().map(Code::Char);
        let back = query.chars().map(|_| Code::Backspace);
        let times: Vec<f64> = letters.chain(back).map(|code| scene.time(key(code))).collect();
        scene.press(key(Code::Esc));
        row(&format!("  typing, {query}: worst letter"), "ms", centile(times.clone(), 100), None);
        all.extend(times);
    }
    row("key to frame, letters: the median", "ms", median(all.clone()), None);
    row("key to frame, letters: 95 of 100 within", "ms", centile(all, 95), None);
}

/// One point a line: id, heading, text.
fn lines(declaration: &Declaration) -> Vec<String> {
    let line = |point: &hertog::declaration::Point| {
        let heading = point.heading.as_ref().map_or("", |heading| &heading.nl);
        format!("{} {heading} {}", point.id, point.text)
    };
    declaration.points.iter().map(line).collect()
}

/// The lines that have a word somewhere, byte by byte.
fn floor(lines: &[String], word: &str) -> usize {
    let finder = memchr::memmem::Finder::new(word);
    lines.iter().filter(|line| finder.find(line.as_bytes()).is_some()).count()
}

/// The lines that nucleo finds, best first.
fn nucleo(lines: &[String], word: &str) -> usize {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(word, CaseMatching::Ignore, Normalization::Smart);
    let mut buffer = Vec::new();
    let score = |(at, line): (usize, &String)| {
        Some((Reverse(pattern.score(Utf32Str::new(line, &mut buffer), &mut matcher)?), at))
    };
    let mut found: Vec<_> = lines.iter().enumerate().filter_map(score).collect();
    found.sort_unstable();
    found.len()
}

/// The lines that fuzzy-matcher finds, best first.
fn skim(lines: &[String], word: &str) -> usize {
    let matcher = SkimMatcherV2::default().ignore_case();
    let score =
        |(at, line): (usize, &String)| Some((Reverse(matcher.fuzzy_match(line, word)?), at));
    let mut found: Vec<_> = lines.iter().enumerate().filter_map(score).collect();
    found.sort_unstable();
    found.len()
}

/// The memory of this process, in MiB; zero where the system does not say.
fn megabytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<f64>().ok());
    kib.unwrap_or_default() / 1024.0
}
