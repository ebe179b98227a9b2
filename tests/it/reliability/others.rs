//! Journals of others, made by whoever can write a file: their hashes hold.

use std::fs;
use std::path::PathBuf;

use hertog::review::{
    Edit, Header, Mark, Nonce, PointVersions, Record, RecordId, SCHEMA, header_line, record_line,
};

use crate::support::process::Home;

const DEVICE: &str = "5f0c2a9b7d1e4836";

/// A journal of Anna's with these records, in which each is a number, a clock
/// and an edit.
fn of_anna(home: &Home, records: impl IntoIterator<Item = (u64, u64, Edit)>) -> PathBuf {
    let (mut text, mut before) = header_line(&Header {
        schema: SCHEMA,
        declaration: "hertoginnedal-2023".parse().unwrap(),
        reviewer: "Anna".parse().unwrap(),
        device: DEVICE.parse().unwrap(),
        nonce: Nonce::new([7; 16]),
    });
    for (n, clock, edit) in records {
        let at = "2026-11-24T08:15:00Z".parse().unwrap();
        let record = Record { n, clock, at, edition: "2023-05-05".parse().unwrap(), edit };
        let (line, hash) = record_line(&record, before);
        text += &line;
        before = hash;
    }
    let path = home.reviews().join(format!("Anna--{DEVICE}.journal"));
    fs::create_dir_all(home.reviews()).unwrap();
    fs::write(&path, text).unwrap();
    path
}

fn reviewed(id: &str) -> Edit {
    let point = hertog::declaration::builtin().position(id.parse().unwrap()).unwrap();
    let text = &hertog::declaration::builtin().points[point].text;
    let judged: PointVersions =
        vec![(id.parse().unwrap(), hertog::declaration::Fingerprint::of(text))];
    Edit::Mark { points: judged, mark: Mark::Reviewed }
}

fn undo(of: impl IntoIterator<Item = u64>) -> Edit {
    let device = DEVICE.parse().unwrap();
    Edit::Undo { of: of.into_iter().map(|n| RecordId { device, n }).collect() }
}

#[test]
fn an_undo_that_names_itself_or_thousands_of_others_is_said_in_a_line() {
    let home = Home::new();
    of_anna(&home, [(1, 1, reviewed("1.1")), (2, 2, undo([2]))]);
    assert!(home.prints(&["log"]).ends_with("undo: \n"), "{}", home.prints(&["log"]));
    let chain = (2..3000).map(|n| (n, n, undo([n - 1])));
    of_anna(&home, [(1, 1, reviewed("1.1"))].into_iter().chain(chain));
    let log = home.prints(&["log"]);
    assert!(log.lines().nth(2).unwrap().ends_with("redo: reviewed 1.1"), "{log}");
    assert!(log.trim_end().ends_with("redo: redo: undo 2995"), "{log}");
    let wide = (2..=12).map(|n| (n, n, undo((1..n).rev())));
    of_anna(&home, [(1, 1, reviewed("1.1"))].into_iter().chain(wide));
    assert!(home.prints(&["log"]).len() < 20_000, "{}", home.prints(&["log"]).len());
}

#[test]
fn no_number_of_a_record_is_too_large_to_be_followed() {
    let home = Home::new();
    let last = (1 << 53) + 1;
    let beyond = [(1, 1, reviewed("1.1")), (2, last, reviewed("1.2"))];
    let after = [(u64::MAX, 3, reviewed("1.3")), (5, 4, reviewed("1.4"))];
    of_anna(&home, beyond.into_iter().chain(after));
    let said = home.run(&["log", "--verify"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.out.contains("line 3") && said.out.contains("line 5"), "{said:?}");
    assert!(home.prints(&["list"]).ends_with("51 of 51 points\n"));
}

#[test]
fn a_journal_without_its_end_is_not_called_whole() {
    let home = Home::new();
    let path = of_anna(&home, [(1, 1, reviewed("1.1")), (2, 2, reviewed("1.2"))]);
    assert_eq!(home.run(&["log", "--verify"]).code, Some(0));
    let whole = fs::read(&path).unwrap();
    let mut altered = whole.clone();
    *altered.last_mut().unwrap() = 0x0b;
    for bytes in [&whole[..whole.len() - 50], &altered, &vec![0; whole.len()], b""] {
        fs::write(&path, bytes).unwrap();
        let said = home.run(&["log", "--verify"]);
        assert_eq!(said.code, Some(1), "{said:?}");
        assert!(said.out.contains("does not end with a whole line"), "{said:?}");
        let listed = home.run(&["list"]);
        assert_eq!(listed.code, Some(0));
        assert!(listed.err.contains("does not end with a whole line"), "{listed:?}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "it is left as it is");
    }
}
