//! Notes and progress on the command line, from the shell to the journal and back.

use crate::support::process::{Home, Output};

impl Home {
    /// A point as `show --json` gives it.
    fn point(&self, id: &str) -> serde_json::Value {
        self.json(&["show", id, "--json"])["points"][0].clone()
    }

    fn notes(&self, id: &str) -> Vec<String> {
        let point = self.point(id);
        let notes = point["notes"].as_array().unwrap();
        assert_eq!(point["note_count"], notes.len());
        notes.iter().map(|note| note["text"].as_str().unwrap().to_owned()).collect()
    }

    fn count(&self, query: &[&str]) -> usize {
        let all = self.json(&[&["list", "--json"], query].concat());
        all["points"].as_array().unwrap().len()
    }
}

/// The id in "Note c41d0e on 2.6."
fn id(said: &str) -> String {
    said.split_whitespace().nth(1).unwrap().to_owned()
}

#[test]
fn a_note_is_written_found_changed_removed_and_all_of_it_undone() {
    let home = Home::new();
    let said = home.prints(&["note", "2.6", "Vraag", "CCPD", "de cijfers van 2025", "-3 %"]);
    let note = id(&said);
    assert_eq!(said, format!("Note {note} on 2.6.\n"));
    assert_eq!(home.notes("2.6"), ["Vraag CCPD de cijfers van 2025 -3 %"]);
    assert_eq!((home.count(&["is:noted"]), home.count(&["note:CIJFERS"])), (1, 1));
    assert_eq!(home.count(&["note:europol"]), 0);
    let said = home.prints(&["note", "--edit", &note, "Vraag", "de cijfers van 2026"]);
    assert!(said.starts_with(&format!("Note {note} is changed")), "{said}");
    assert_eq!(home.notes("2.6"), ["Vraag de cijfers van 2026"]);
    let new = said.trim().trim_end_matches('.').rsplit(' ').next().unwrap().to_owned();
    assert!(home.fails(&["note", "--remove", &note]).1.contains("There is no note"));
    assert!(home.prints(&["note", "--remove", &new]).contains("removed: “Vraag de cijfers"));
    assert_eq!(home.notes("2.6"), Vec::<String>::new());
    for left in ["Vraag de cijfers van 2026", "Vraag CCPD de cijfers van 2025 -3 %"] {
        assert!(home.prints(&["undo"]).contains("2.6"));
        assert_eq!(home.notes("2.6"), [left]);
    }
    assert!(home.prints(&["undo"]).contains("note “Vraag CCPD de cijfers"));
    assert_eq!(home.notes("2.6"), Vec::<String>::new());
    assert!(home.prints(&["redo"]).contains("note “Vraag CCPD"));
    assert_eq!(home.notes("2.6").len(), 1);
    assert!(home.prints(&["log", "2.6"]).lines().count() >= 3);
    assert!(home.prints(&["log", "--verify"]).contains("whole"));
}

#[test]
fn a_note_carries_its_level_and_source_and_others_cannot_change_it() {
    let home = Home::new();
    let said = home.prints(&[
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
    let note = &home.point("4.6")["notes"][0];
    assert_eq!(
        (note["level"].as_str(), note["by"].as_str()),
        (Some("restricted"), Some("analist"))
    );
    assert_eq!(
        note["source"],
        serde_json::json!({"what": "https://maoc.eu/2026", "on": "2026-10"})
    );
    let shown = home.prints(&["show", "4.6"]);
    assert!(shown.contains("restricted · source: https://maoc.eu/2026, October 2026"), "{shown}");
    let other = Output::of(home.command(&["note", "--remove", &id(&said)]).env("USER", "amelie"));
    assert!(other.err.contains("only analist can change it"));
    home.prints(&["note", "--edit", &id(&said), "MAOC (N) telt 13 zaken"]);
    let note = &home.point("4.6")["notes"][0];
    assert_eq!(
        (note["level"].as_str(), note["edited"].as_bool()),
        (Some("restricted"), Some(true))
    );
    assert_eq!(note["source"]["on"], "2026-10");
}

#[test]
fn what_is_no_note_is_refused_in_one_language_with_what_was_typed() {
    let home = Home::new();
    let dates = ["31/02/2025", "3/12/25", "", "le 12 mars 2025", "2024..2023"];
    for (lang, open, close, says, habit) in [
        ("en", "“", "”", "is no date that can be read.", "12 March 2025"),
        ("nl", "“", "”", "is geen datum die gelezen kan worden.", "12 maart 2025"),
        ("fr", "«\u{a0}", "\u{a0}»", "n’est pas une date lisible.", "12 mars 2025"),
    ] {
        for date in dates {
            let note = ["--lang", lang, "note", "1.1", "t", "--source", "s", "--source-date", date];
            let (code, said) = home.fails(&note);
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
            let (_, said) = home.fails(&[&["--lang", lang], arguments].concat());
            assert!(said.starts_with(&format!("hertog: {says}")), "{said}");
            assert!(!said.contains("xpected") && !said.contains('"'), "{said}");
        }
    }
}

#[test]
fn what_is_no_note_is_refused_with_the_reason() {
    let home = Home::new();
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
        let (found, stderr) = home.fails(arguments);
        assert_eq!(found, code, "{arguments:?}: {stderr}");
        assert!(stderr.contains(said), "{arguments:?}: {stderr}");
    }
    let output = home.run_typing(&["note", "2.6", "-"], "a\u{1b}[31mb\r\nc\t\u{202e}d\n");
    assert!(output.code == Some(0));
    assert_eq!(home.notes("2.6"), ["a\u{fffd}[31mb\nc    \u{fffd}d"]);
    let long = "Europol heeft tienduizend woorden nodig. ".repeat(2000);
    assert!(home.run_typing(&["note", "2.7", "-"], &long).code == Some(0));
    assert_eq!(home.notes("2.7"), [long.trim_end()]);
    assert!(home.run_typing(&["note", "2.8", "-"], &"é".repeat(1 << 20)).code == Some(1));
}

#[test]
fn progress_is_said_of_many_points_at_once_and_asked_for() {
    let home = Home::new();
    assert_eq!(
        home.prints(&["status", "2.6", "3.1", "under-way"]),
        "2.6: under way.\n3.1: under way.\n2 points changed\n"
    );
    assert_eq!(home.prints(&["status", "2.6", "under-way"]), "0 points changed\n");
    assert_eq!((home.count(&["status:under-way"]), home.count(&["status:none"])), (2, 49));
    let said =
        home.prints(&["status", "--query", "named:europol", "done", "--note", "Verslag 2026"]);
    assert!(said.ends_with("3 points changed\n"), "{said}");
    let list = home.prints(&["list", "id:3.4"]);
    assert!(list.lines().next().unwrap().ends_with("(1 note, done)"), "{list}");
    let point = home.point("3.4");
    assert_eq!((point["status"].as_str(), point["note_count"].as_u64()), (Some("done"), Some(1)));
    assert_eq!(point["notes"][0]["evidence_for"], "done");
    assert_eq!(point["notes"][0]["points"], serde_json::json!(["3.1", "3.4", "5.3"]));
    assert!(home.prints(&["log"]).contains("progress: done, note “Verslag 2026” 3.1 3.4 5.3"));
    let undone = home.prints(&["undo"]);
    assert!(undone.contains("progress: done, note “Verslag 2026” · 3.1, 3.4, 5.3"), "{undone}");
    assert_eq!(home.point("3.4")["status"], serde_json::Value::Null);
    assert_eq!(home.point("3.1")["status"], "under-way");
    home.prints(&["status", "3.1", "none"]);
    assert_eq!((home.count(&["status:under-way"]), home.count(&["is:noted"])), (1, 0));
}

#[test]
fn the_date_of_a_source_is_read_in_any_habit_and_said() {
    let home = Home::new();
    for (typed, said) in [
        ("12/03/2025", "12 March 2025 (2025-03-12)"),
        ("12 maart 2025", "12 March 2025 (2025-03-12)"),
        ("mars 2025", "March 2025 (2025-03)"),
    ] {
        let out = home.prints(&["note", "1.1", "x", "--source", "y", "--source-date", typed]);
        assert!(out.contains(&format!("Date of its source: {said}.")), "{out}");
    }
    assert!(home.prints(&["show", "1.1"]).contains("y, 12 March 2025"));
    let wrong = ["note", "1.1", "x", "--source", "y", "--source-date", "03/13/2025"];
    assert!(home.fails(&wrong).1.contains("12/03/2025"));
}
