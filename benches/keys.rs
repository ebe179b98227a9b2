//! From a key to the finished frame, and from bytes to a declaration, at 51 and
//! at 100,000 points. Then, turn by turn in the same run, each figure beside its
//! rival.

#![expect(clippy::expect_used, reason = "what cannot be set up cannot be measured")]

#[path = "common/fixture.rs"]
mod fixture;
#[path = "common/generate.rs"]
mod generate;
#[path = "common/measure.rs"]
mod measure;
#[path = "common/scene.rs"]
mod scene;
#[path = "common/shapes.rs"]
mod shapes;

use std::cell::RefCell;
use std::fmt;
use std::hint::black_box;
use std::sync::OnceLock;
use std::time::Instant;

use divan::Bencher;
use hertog::app::{Key, Keymap};
use hertog::declaration::{BUILTIN, Names, check, read};

use fixture::Fixture;
use measure::{median, millis, row};
use scene::Size;

fn main() {
    divan::main();
    // Neither `--list` nor a filter wants the rest.
    if std::env::args().skip(1).eq(["--bench"]) {
        measure::head();
        ratios();
    }
}

/// The data file of so many points.
fn source(points: usize) -> &'static str {
    static LARGE: OnceLock<String> = OnceLock::new();
    if points == SMALL {
        return BUILTIN;
    }
    LARGE.get_or_init(|| {
        let mut bytes = Vec::new();
        generate::write(&mut bytes, points).expect("memory can be written to");
        String::from_utf8(bytes).expect("what was written is text")
    })
}

/// Points of the built-in declaration, and of a large one.
const SMALL: usize = 51;
const LARGE: usize = 100_000;

/// Some keys, pressed round and round.
#[derive(Clone, Copy)]
struct Keys {
    name: &'static str,
    first: &'static str,
    turn: &'static str,
}

const MOVE: Keys = Keys { name: "cursor", first: "", turn: "j j j j j j j j k k k k k k k k" };
const PAGE: Keys = Keys { name: "page", first: "", turn: "PageDown PageDown PageUp PageUp" };
const MARK: Keys = Keys { name: "mark", first: "", turn: "r j b k b j r k" };
const TYPE: Keys = Keys {
    name: "letter",
    first: "/",
    turn: "d r u g s Backspace Backspace Backspace Backspace Backspace",
};
const DIGIT: Keys = Keys { name: "digit", first: "", turn: "1 2 2" };
const OPEN: Keys = Keys { name: "overview", first: "", turn: "D D" };
const TOUR: Keys = Keys { name: "in overview", first: "D", turn: "j j Tab j l l Tab j Tab Tab" };
const ALL: [Keys; 7] = [MOVE, PAGE, MARK, TYPE, DIGIT, OPEN, TOUR];

const SIZES: [Size; 2] = [(80, 24), (160, 45)];

/// A screen, and the keys that come next.
struct Pressing {
    scene: Fixture,
    keys: Vec<Key>,
    next: usize,
}

impl Pressing {
    fn new(points: usize, size: Size, keys: Keys) -> Self {
        let declaration = read(source(points)).expect("what was generated is right");
        let list = |keys: &str| -> Vec<Key> {
            keys.split_whitespace().map(|key| key.parse().expect("a key")).collect()
        };
        let mut scene = Fixture::new(declaration, size);
        for key in list(keys.first) {
            scene.press(key);
        }
        Self { scene, keys: list(keys.turn), next: 0 }
    }

    /// Saves what was edited, and says which key comes next.
    fn ready(&mut self) -> Key {
        self.scene.save();
        self.next += 1;
        self.keys[(self.next - 1) % self.keys.len()]
    }

    /// What a key takes, in milliseconds: the middle one of so many.
    fn time(&mut self, keys: usize) -> f64 {
        let times = (0..keys).map(|_| {
            let key = self.ready();
            self.scene.time(key)
        });
        median(times.collect())
    }
}

/// Which keys on what screen.
#[derive(Clone, Copy)]
struct Case(Keys, Size);

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(keys, (columns, rows)) = self;
        write!(f, "{} {columns}x{rows}", keys.name)
    }
}

fn cases() -> impl Iterator<Item = Case> {
    ALL.into_iter().flat_map(|keys| SIZES.map(|size| Case(keys, size)))
}

fn keys(bencher: Bencher, points: usize, Case(keys, size): Case) {
    let scene = RefCell::new(Pressing::new(points, size, keys));
    bencher
        .with_inputs(|| scene.borrow_mut().ready())
        .bench_local_values(|key| scene.borrow_mut().scene.press(key));
}

#[divan::bench(args = cases(), sample_size = 1, sample_count = 300)]
fn keys_51(bencher: Bencher, case: &Case) {
    keys(bencher, SMALL, *case);
}

#[divan::bench(args = cases(), sample_size = 1, max_time = 0.5)]
fn keys_100_000(bencher: Bencher, case: &Case) {
    keys(bencher, LARGE, *case);
}

#[divan::bench(args = [SMALL, LARGE], sample_size = 1, max_time = 1.5)]
fn reading(bencher: Bencher, points: usize) {
    bencher.bench_local(|| read(source(points)));
}

#[divan::bench(args = [SMALL, LARGE], sample_size = 1, max_time = 1.5)]
fn ron_alone(bencher: Bencher, points: usize) {
    bencher.bench_local(|| shapes::parse(source(points)));
}

#[divan::bench(args = [SMALL, LARGE], sample_size = 1, max_time = 1.5)]
fn checking(bencher: Bencher, points: usize) {
    let declaration = read(source(points)).expect("what was generated is right");
    bencher.bench_local(|| check(&declaration, source(points)));
}

#[divan::bench(args = [SMALL, LARGE], sample_size = 1, max_time = 1.5)]
fn names(bencher: Bencher, points: usize) {
    let declaration = read(source(points)).expect("what was generated is right");
    bencher.bench_local(|| {
        let names = Names::new(&declaration);
        declaration.points.iter().map(|point| names.find(&point.text).len()).sum::<usize>()
    });
}

/// A small configuration, from its bytes to the keymap.
#[divan::bench]
fn configuration(bencher: Bencher) {
    bencher.bench_local(|| {
        let (config, faults) = hertog::config::read(include_bytes!("common/config.ron"));
        assert!(faults.is_empty());
        Keymap::rebound(&config.keys, hertog::config::Keyboard::default())
    });
}

/// The keymap without one.
#[divan::bench]
fn keymap(bencher: Bencher) {
    bencher.bench_local(Keymap::default);
}

/// Each figure beside its rival, turn by turn.
fn ratios() {
    for keys in ALL {
        let scene = |points| Pressing::new(points, SIZES[0], keys);
        let (mut small, mut large) = (scene(SMALL), scene(LARGE));
        let turns = (0..5).map(|_| (large.time(32), small.time(32)));
        let (ours, rivals) = turns.unzip();
        let what = format!("key to frame, {}: 100,000; 51 points", keys.name);
        row(&what, "ms", median(ours), Some(median(rivals)));
    }
    for points in [SMALL, LARGE] {
        let time = |work: &dyn Fn()| {
            let start = Instant::now();
            work();
            millis(start.elapsed())
        };
        let turns = (0..measure::runs(7)).map(|_| {
            let ours = time(&|| drop(black_box(read(source(points)))));
            let rival = time(&|| drop(black_box(shapes::parse(source(points)))));
            (ours, rival)
        });
        let (ours, rivals) = turns.unzip();
        row(
            &format!("reading {points} points; ron alone"),
            "ms",
            median(ours),
            Some(median(rivals)),
        );
    }
}
