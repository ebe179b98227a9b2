//! From a key to the finished frame, and from bytes to a declaration, at 51 and
//! at 100,000 points. Then, turn by turn in the same run, each figure beside its
//! rival.

#![expect(clippy::expect_used, reason = "what cannot be set up cannot be measured")]

#[path = "common/generate.rs"]
mod generate;
#[path = "common/measure.rs"]
mod measure;
#[path = "common/shapes.rs"]
mod shapes;

use std::cell::RefCell;
use std::fmt;
use std::hint::black_box;
use std::sync::OnceLock;
use std::time::Instant;

use divan::Bencher;
use hertog::app::{App, Effect, Event, Key, Start};
use hertog::declaration::{BUILTIN, Names, check, read};
use hertog::review::{Author, DeviceId, Draft, Edit, LineHash, Record, Reviews};
use hertog::search::{Corpus, Query};
use hertog::text::Lang;
use hertog::ui::{Look, draw};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use measure::{median, millis, row};

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
const ALL: [Keys; 5] = [MOVE, PAGE, MARK, TYPE, DIGIT];

/// The size of a screen.
type Size = (u16, u16);
const SIZES: [Size; 2] = [(80, 24), (160, 45)];

/// The program without its terminal, and the keys that come next.
struct Scene {
    app: App,
    terminal: Terminal<TestBackend>,
    keys: Vec<Key>,
    next: usize,
    saved: u64,
    unsaved: Vec<Effect>,
}

impl Scene {
    fn new(points: usize, (columns, rows): Size, keys: Keys) -> Self {
        let declaration = read(source(points)).expect("what was generated is right");
        let me =
            Author { reviewer: "bench".parse().expect("a name"), device: DeviceId::new([1; 8]) };
        let start = Start {
            lang: Lang::Nl,
            size: (columns, rows),
            zone: TimeZone::UTC,
            at: None,
            query: Query::default(),
            now: jiff::Timestamp::UNIX_EPOCH,
            memory: hertog::app::Memory::default(),
        };
        let app = App::new(Corpus::new(declaration), Reviews::fold(me, Vec::new()), start);
        let terminal = Terminal::new(TestBackend::new(columns, rows)).expect("cannot fail");
        let list =
            |keys: &str| keys.split_whitespace().map(|key| key.parse().expect("a key")).collect();
        let mut scene =
            Self { app, terminal, keys: list(keys.turn), next: 0, saved: 0, unsaved: Vec::new() };
        let first: Vec<Key> = list(keys.first);
        for key in first {
            scene.press(key);
        }
        scene
    }

    /// Saves what was edited, and says which key comes next.
    fn ready(&mut self) -> Key {
        for effect in std::mem::take(&mut self.unsaved) {
            self.save(effect);
        }
        self.next += 1;
        self.keys[(self.next - 1) % self.keys.len()]
    }

    fn save(&mut self, effect: Effect) {
        let Effect::Append { ticket, at, draft: Draft::Mark { points, mark } } = effect else {
            return;
        };
        self.saved += 1;
        let edition = self.app.declaration().edition.clone();
        let (n, edit) = (self.saved, Edit::Mark { points, mark });
        let record = Record { n, clock: n, at, edition, edit };
        let mut hash = [0; 32];
        hash[..8].copy_from_slice(&n.to_le_bytes());
        self.app.handle(Event::Saved(ticket, record, LineHash::new(hash)), at);
    }

    /// From a key to the finished frame.
    fn press(&mut self, key: Key) {
        self.unsaved = self.app.handle(Event::Key(key), Timestamp::UNIX_EPOCH);
        let look = Look { color: true, ascii: false };
        let app = &self.app;
        self.terminal.draw(|frame| draw(frame, app, look)).expect("cannot fail");
    }

    /// What a key takes, in milliseconds: the middle one of so many.
    fn time(&mut self, keys: usize) -> f64 {
        let times = (0..keys).map(|_| {
            let key = self.ready();
            let start = Instant::now();
            self.press(key);
            millis(start.elapsed())
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
    let scene = RefCell::new(Scene::new(points, size, keys));
    bencher
        .with_inputs(|| scene.borrow_mut().ready())
        .bench_local_values(|key| scene.borrow_mut().press(key));
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

/// Each figure beside its rival, turn by turn.
fn ratios() {
    for keys in ALL {
        let scene = |points| Scene::new(points, SIZES[0], keys);
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
