//! Kill -9 at random instants: what was reported saved is there.
//!
//! `HERTOG_KILLS=1000 cargo test --test it kill -- --nocapture` for a
//! longer run; `HERTOG_SEED` for another one.

use std::collections::BTreeMap;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::process::{Said, Shell};
use crate::support::random::Chance;
use crate::support::tall_terminal::Pty;

const KILLS: usize = 60;

fn kills() -> usize {
    std::env::var("HERTOG_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(KILLS)
}

/// What each point's mark must be: what was last reported saved; or else, where
/// a kill came between, what was asked for.
#[derive(Default)]
struct Expected {
    marks: BTreeMap<String, Vec<String>>,
    kills: usize,
    reported: usize,
    /// Asked for, and cut off before it was reported saved.
    cut_off: usize,
    /// Of those, how many were saved all the same.
    saved: usize,
    lost: Vec<String>,
}

impl Expected {
    fn reported(&mut self, id: &str, mark: &str) {
        self.reported += 1;
        self.marks.insert(id.to_owned(), vec![mark.to_owned()]);
    }

    fn asked(&mut self, id: &str, mark: &str) {
        self.cut_off += 1;
        let was = || vec!["open".to_owned()];
        self.marks.entry(id.to_owned()).or_insert_with(was).push(mark.to_owned());
    }

    /// Looks at what is there after a kill, and that work can go on.
    fn check(&mut self, shell: &Shell) {
        self.kills += 1;
        let verified = shell.run(&["log", "--verify"]);
        assert_eq!(verified.code, Some(0), "{verified:?}");
        let marks: BTreeMap<String, String> = shell.marks().into_iter().collect();
        for (id, expected) in &mut self.marks {
            let found = &marks[id];
            if !expected.contains(found) {
                self.lost.push(format!("{id}: {found}, not {expected:?}"));
            }
            self.saved += usize::from(expected.len() > 1 && expected.last() == Some(found));
            *expected = vec![found.clone()];
        }
    }

    fn print(&self, what: &str) {
        let Self { kills, reported, cut_off, saved, lost, .. } = self;
        println!(
            "{what}: {kills} kills; {reported} edits reported saved, {} of them lost; \
             {cut_off} cut off before the report, {saved} of them saved",
            lost.len()
        );
        assert_eq!(lost, &[] as &[String]);
        assert!(*reported > 0);
    }
}

/// Microseconds within which a kill falls: thrice a whole command, so that some
/// edits are reported before it and some are not, on a busy machine too.
fn window(shell: &Shell) -> usize {
    let start = Instant::now();
    shell.says(&["log"]);
    usize::try_from(start.elapsed().as_micros() * 3).unwrap()
}

fn other(mark: &str) -> &'static str {
    if mark == "reviewed" { "come-back" } else { "reviewed" }
}

#[test]
fn a_command_killed_at_any_instant_loses_nothing_it_reported() {
    let (shell, mut chance, mut expected) = (Shell::new(), Chance::new(), Expected::default());
    let (points, window) = (shell.marks(), window(&shell));
    for _ in 0..kills() * 2 / 3 {
        let (id, _) = &points[chance.below(points.len())];
        let now = expected.marks.get(id).map_or("open", |marks| &marks[0]);
        let mark = other(now);
        let mut command = shell.command(&["mark", mark, id]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        thread::sleep(Duration::from_micros(chance.below(window) as u64));
        child.kill().unwrap();
        let said = Said::from(child.wait_with_output().unwrap());
        if said.out.contains("1 point changed") {
            expected.reported(id, mark);
        } else {
            expected.asked(id, mark);
        }
        expected.check(&shell);
    }
    expected.print("commands");
}

#[test]
fn screens_killed_at_any_instant_lose_nothing_they_reported() {
    let (shell, mut chance, mut expected) = (Shell::new(), Chance::new(), Expected::default());
    let window = window(&shell);
    for _ in 0..kills() / 3 {
        let mut pty = Pty::start(&shell);
        let before: BTreeMap<String, char> = pty.signs().into_iter().collect();
        let (key, sign, mark) = [("r", 'x', "reviewed"), ("b", '~', "come-back")][chance.below(2)];
        pty.press("g");
        let edits = 1 + chance.below(20);
        for _ in 0..edits {
            pty.press(key);
            thread::sleep(Duration::from_micros(chance.below(3_000) as u64));
            pty.press("j");
        }
        thread::sleep(Duration::from_micros(chance.below(window) as u64));
        let seen = pty.signs();
        pty.kill();
        for (id, shown) in seen.into_iter().take(edits) {
            if shown == sign && before[&id] != sign {
                expected.reported(&id, mark);
            } else if shown != sign {
                expected.asked(&id, mark);
            }
        }
        expected.check(&shell);
    }
    expected.print("screens");
}
