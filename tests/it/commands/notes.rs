//! Notes and progress on the command line, from the shell to the journal and back.
use std::io::Write;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A home of its own, in which commands run one after the other.
struct Shell {
    home: TempDir,
}

impl Shell {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    fn run(&self, reviewer: &str, arguments: &[&str], typed: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_hertog"))
            .args(arguments)
            .env_clear()
            .env("HOME", self.home.path())
            .env("LANG", "C.UTF-8")
            .env("TZ", "UTC")
            .env("USER", reviewer)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that does not read what is typed has closed its end.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        child.wait_with_output().unwrap()
    }

    /// What a command that must succeed prints.
    fn says(&self, arguments: &[&str]) -> String {
        let output = self.run("analist", arguments, "");
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// Exit code and stderr of a command that must fail.
    fn fails(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run("analist", arguments, "");
        assert!(!output.status.success(), "{arguments:?}");
        (output.status.code().unwrap(), text(&output.stderr))
    }

    /// A point as `show --json` gives it.
    fn point(&self, id: &str) -> serde_json::Value {
        let all: serde_json::Value =
            serde_json::from_str(&self.says(&["show", id, "--json"])).unwrap();
        all["points"][0].clone()
    }

    fn notes(&self, id: &str) -> Vec<String> {
        let point = self.point(id);
        let notes = point["notes"].as_array().unwrap();
        assert_eq!(point["note_count"], notes.len());
        notes.iter().map(|note| note["text"].as_str().unwrap().to_owned()).collect()
    }

    fn count(&self, query: &[&str]) -> usize {
        let all: serde_json::Value =
            serde_json::from_str(&self.says(&[&["list", "--json"], query].concat())).unwrap();
        all["points"].as_array().unwrap().len()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The id in "Note c41d0e on 2.6."
fn id(said: &str) -> String {
    said.split_whitespace().nth(1).unwrap().to_owned()
}

#[test]
fn a_note_is_written_found_changed_removed_and_all_of_it_undone() {
    let shell = Shell::new();
    let said = shell.says(&["note", "2.6", "Vraag", "CCPD", "de cijfers van 2025", "-3 %"]);
    let note = id(&said);
    assert_eq!(said, format!("Note {note} on 2.6.\n"));
    assert_eq!(shell.notes("2.6"), ["Vraag CCPD de cijfers van 2025 -3 %"]);
    assert_eq!((shell.count(&["is:noted"]), shell.count(&["note:CIJFERS"])), (1, 1));
    assert_eq!(shell.count(&["note:europol"]), 0);
    let said = shell.says(&["note", "--edit", &note, "Vraag", "de cijfers van 2026"]);
    assert!(said.starts_with(&format!("Note {note} is changed")), "{said}");
    assert_eq!(shell.notes("2.6"), ["Vraag de cijfers van 2026"]);
    let new = said.trim().trim_end_matches('.').rsplit(' ').next().unwrap().to_owned();
    assert!(shell.fails(&["note", "--remove", &note]).1.contains("There is no note"));
    assert!(shell.says(&["note", "--remove", &new]).contains("removed: “Vraag de cijfers"));
    assert_eq!(shell.notes("2.6"), Vec::<String>::new());
    for left in ["Vraag de cijfers van 2026", "Vraag CCPD de cijfers van 2025 -3 %"] {
        assert!(shell.says(&["undo"]).contains("2.6"));
        assert_eq!(shell.notes("2.6"), [left]);
    }
    assert!(shell.says(&["undo"]).contains("note “Vraag CCPD de cijfers"));
    assert_eq!(shell.notes("2.6"), Vec::<String>::new());
    assert!(shell.says(&["redo"]).contains("note “Vraag CCPD"));
    assert_eq!(shell.notes("2.6").len(), 1);
    assert!(shell.says(&["log", "2.6"]).lines().count() >= 3);
    assert!(shell.says(&["log", "--verify"]).contains("whole"));
}

#[test]
fn a_note_carries_its_level_and_source_and_others_cannot_change_it() {
    let shell = Shell::new();
    let said = shell.says(&[
        "note",
        "4.6",
        "MAOC (N) telt 12 zaken",
        "--level",
        "restricted",
        "--source",
        "https://maoc.eu/2026",
        "--source-date",
        "2026-10",
    ]);
    let note = &shell.point("4.6")["notes"][0];
    assert_eq!(
        (note["level"].as_str(), note["by"].as_str()),
        (Some("restricted"), Some("analist"))
    );
    assert_eq!(
        note["source"],
        serde_json::json!({"what": "https://maoc.eu/2026", "on": "2026-10"})
    );
    let shown = shell.says(&["show", "4.6"]);
    assert!(shown.contains("restricted · source: https://maoc.eu/2026, October 2026"), "{shown}");
    let other = shell.run("amelie", &["note", "--remove", &id(&said)], "");
    assert!(text(&other.stderr).contains("only analist can change it"));
    shell.says(&["note", "--edit", &id(&said), "MAOC (N) telt 13 zaken"]);
    let note = &shell.point("4.6")["notes"][0];
    assert_eq!(
        (note["level"].as_str(), note["edited"].as_bool()),
        (Some("restricted"), Some(true))
    );
    assert_eq!(note["source"]["on"], "2026-10");
}

#[test]
fn what_is_no_note_is_refused_in_one_language_with_what_was_typed() {
    let shell = Shell::new();
    let dates = ["31/02/2025", "3/12/25", "", "le 12 mars 2025", "2024..2023"];
    for (lang, open, close, says, habit) in [
        ("en", "“", "”", "is no date that can be read.", "12 March 2025"),
        ("nl", "“", "”", "is geen datum die gelezen kan worden.", "12 maart 2025"),
        ("fr", "«\u{a0}", "\u{a0}»", "n’est pas une date lisible.", "12 mars 2025"),
    ] {
        for date in dates {
            let note = ["--lang", lang, "note", "1.1", "t", "--source", "s", "--source-date", date];
            let (code, said) = shell.fails(&note);
            let (first, remedy) = said.split_once('\n').unwrap();
            assert_eq!((code, first), (1, &*format!("hertog: {open}{date}{close} {says}")));
            for read in ["12/03/2025", habit, "2025-03-12"] {
                assert!(remedy.contains(read), "{remedy}");
            }
        }
    }
    for (lang, empty, source, level) in [
        ("nl", "Een notitie heeft", "De bron", "“geheim” is geen behandelniveau."),
        ("fr", "Une note demande", "La source", "«\u{a0}geheim\u{a0}» n’est pas un niveau"),
    ] {
        for (arguments, says) in [
            (&["note", "1.1", " "][..], empty),
            (&["note", "1.1", "t", "--source", " "], source),
            (&["note", "1.1", "t", "--level", "geheim"], level),
            (&["brief", "--level", "geheim"], level),
        ] {
            let (_, said) = shell.fails(&[&["--lang", lang], arguments].concat());
            assert!(said.starts_with(&format!("hertog: {says}")), "{said}");
            assert!(!said.contains("xpected") && !said.contains('"'), "{said}");
        }
    }
}

#[test]
fn what_is_no_note_is_refused_with_the_reason() {
    let shell = Shell::new();
    for (arguments, code, said) in [
        (&["note", "2.6"][..], 1, "at least one word"),
        (&["note", "9.9", "x"], 1, "9.9"),
        (&["note", "2.6", "x", "--level", "secret"], 2, "public, internal, restricted"),
        (&["note", "2.6", "x", "--source", "y", "--source-date", "soon"], 1, "is no date"),
        (
            &["note", "2.6", "x", "--source", "y", "--source-date", "2026-13"],
            1,
            "with --source-date, such as",
        ),
        (&["note", "--edit", "ffffff", "x"], 1, "There is no note"),
        (&["note"], 2, "note"),
        (&["status", "2.6", "finished"], 2, "not-started, under-way, done"),
        (&["status", "2.6"], 2, "2.6"),
        (&["status", "done"], 2, "no point is named"),
    ] {
        let (found, stderr) = shell.fails(arguments);
        assert_eq!(found, code, "{arguments:?}: {stderr}");
        assert!(stderr.contains(said), "{arguments:?}: {stderr}");
    }
    let output = shell.run("analist", &["note", "2.6", "-"], "a\u{1b}[31mb\r\nc\t\u{202e}d\n");
    assert!(output.status.success());
    assert_eq!(shell.notes("2.6"), ["a\u{fffd}[31mb\nc    \u{fffd}d"]);
    let long = "Europol heeft tienduizend woorden nodig. ".repeat(2000);
    assert!(shell.run("analist", &["note", "2.7", "-"], &long).status.success());
    assert_eq!(shell.notes("2.7"), [long.trim_end()]);
    assert!(
        shell.run("analist", &["note", "2.8", "-"], &"é".repeat(1 << 20)).status.code() == Some(1)
    );
}

#[test]
fn progress_is_said_of_many_points_at_once_and_asked_for() {
    let shell = Shell::new();
    assert_eq!(
        shell.says(&["status", "2.6", "3.1", "under-way"]),
        "2.6: under way.\n3.1: under way.\n2 points changed\n"
    );
    assert_eq!(shell.says(&["status", "2.6", "under-way"]), "0 points changed\n");
    assert_eq!((shell.count(&["status:under-way"]), shell.count(&["status:none"])), (2, 49));
    let said =
        shell.says(&["status", "--query", "named:europol", "done", "--note", "Verslag 2026"]);
    assert!(said.ends_with("3 points changed\n"), "{said}");
    let list = shell.says(&["list", "id:3.4"]);
    assert!(list.lines().next().unwrap().ends_with("(1 note, done)"), "{list}");
    let point = shell.point("3.4");
    assert_eq!((point["status"].as_str(), point["note_count"].as_u64()), (Some("done"), Some(1)));
    assert_eq!(point["notes"][0]["evidence_for"], "done");
    assert_eq!(point["notes"][0]["points"], serde_json::json!(["3.1", "3.4", "5.3"]));
    assert!(shell.says(&["log"]).contains("progress: done, note “Verslag 2026” 3.1 3.4 5.3"));
    let undone = shell.says(&["undo"]);
    assert!(undone.contains("progress: done, note “Verslag 2026” · 3.1, 3.4, 5.3"), "{undone}");
    assert_eq!(shell.point("3.4")["status"], serde_json::Value::Null);
    assert_eq!(shell.point("3.1")["status"], "under-way");
    shell.says(&["status", "3.1", "none"]);
    assert_eq!((shell.count(&["status:under-way"]), shell.count(&["is:noted"])), (1, 0));
}

#[test]
fn the_date_of_a_source_is_read_in_any_habit_and_said() {
    let shell = Shell::new();
    for (typed, said) in [
        ("12/03/2025", "12 March 2025 (2025-03-12)"),
        ("12 maart 2025", "12 March 2025 (2025-03-12)"),
        ("mars 2025", "March 2025 (2025-03)"),
    ] {
        let out = shell.says(&["note", "1.1", "x", "--source", "y", "--source-date", typed]);
        assert!(out.contains(&format!("Date of its source: {said}.")), "{out}");
    }
    assert!(shell.says(&["show", "1.1"]).contains("y, 12 March 2025"));
    let wrong = ["note", "1.1", "x", "--source", "y", "--source-date", "03/13/2025"];
    assert!(shell.fails(&wrong).1.contains("12/03/2025"));
}
