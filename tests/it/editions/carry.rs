//! `hertog carry`: the work on an older edition, after a yes.

use super::compare::{EDITIONS, home};
use crate::support::process::Home;
use hertog::declaration::BUILTIN;

const NEW: [&str; 2] = ["--declaration", "hertoginnedal-2023@2025-06-12"];

fn on_new(home: &Home, arguments: &[&str]) -> String {
    home.prints(&[arguments, &NEW].concat())
}

fn counts(home: &Home) -> serde_json::Value {
    serde_json::from_str(&on_new(home, &["stats", "--json"])).unwrap()
}

/// A home in which every point of the older edition is reviewed, and some have more.
fn reviewed() -> Home {
    let home = home();
    home.prints(&["mark", "reviewed", "--query", "is:open"]);
    home.prints(&["mark", "come-back", "2.7"]);
    home.prints(&["note", "2.7", "Vraag Europol om cijfers."]);
    home.prints(&["status", "7.1", "under-way"]);
    home
}

#[test]
fn the_older_edition_comes_first() {
    let home = reviewed();
    let [old, new] = EDITIONS;
    let (code, err) = home.fails(&["carry", new, old, "--yes"]);
    assert_eq!(code, 2);
    assert!(err.contains("edition 2023-05-05 is older than 2025-06-12"), "{err}");
    assert_eq!(counts(&home)["open"], 51);
}

#[test]
fn nothing_is_carried_without_a_yes() {
    let home = reviewed();
    let [old, new] = EDITIONS;
    let out = home.prints(&["carry", old, new]);
    assert!(out.contains("43 points with the same words: their marks hold"), "{out}");
    assert!(out.contains("3 points with other words: their marks become stale"), "{out}");
    assert!(out.contains("2 questions for you to answer, one by one"), "{out}");
    assert!(out.contains("stay in the older one: 3.2, 5.1"), "{out}");
    assert!(out.contains("Nothing is carried: --yes carries"), "{out}");
    assert_eq!(counts(&home)["open"], 51);
}

#[test]
fn marks_notes_and_progress_follow_their_points_and_one_undo_takes_all_back() {
    let home = reviewed();
    let [old, new] = EDITIONS;
    let out = home.prints(&["carry", old, new, "--yes"]);
    assert!(out.contains("46 points carried over from edition 2023-05-05"), "{out}");
    let stats = counts(&home);
    let count = |name: &str| stats[name].as_u64().unwrap();
    assert_eq!((count("reviewed"), count("come_back"), count("stale")), (42, 1, 3));
    let renumbered = on_new(&home, &["list", "is:come-back", "--json"]);
    let point: serde_json::Value = serde_json::from_str(&renumbered).unwrap();
    let id = point["points"][0]["id"].as_str().unwrap();
    assert_eq!(id, "2.8", "2.7 moved on by the point that was put in");
    let shown = on_new(&home, &["show", id]);
    assert!(shown.contains("Vraag Europol om cijfers."), "{shown}");
    assert!(on_new(&home, &["list", "status:under-way"]).contains("1 of 51 points"));
    let stale = on_new(&home, &["show", "2.7"]);
    assert!(stale.contains("The words that were judged (edition 2023-05-05)"), "{stale}");
    assert!(stale.contains(&super::text_of("2.6")), "the old words themselves");

    let again = home.prints(&["carry", old, new, "--yes"]);
    assert!(!again.contains("carried over"), "{again}");
    on_new(&home, &["undo"]);
    assert_eq!(counts(&home)["open"], 51);
    assert_eq!(home.json(&["stats", "--json"])["reviewed"], 50, "the older edition keeps its own");
    on_new(&home, &["redo"]);
    assert_eq!(counts(&home)["reviewed"], 42);
}

#[test]
fn what_was_marked_since_in_the_older_edition_is_said_and_follows_after_a_yes() {
    let home = reviewed();
    let [old, new] = EDITIONS;
    home.prints(&["carry", old, new, "--yes"]);
    home.prints(&["mark", "come-back", "1.1"]);
    home.prints(&["mark", "open", "1.2"]);
    let out = home.prints(&["carry", old, new]);
    assert!(out.contains("1 of these was marked again in the older edition"), "{out}");
    assert!(out.contains("1 point that was opened again in the older edition"), "{out}");
    assert!(out.contains("Nothing is carried: --yes carries"), "{out}");
    assert_eq!(counts(&home)["come_back"], 1);
    let yes = ["carry", old, new, "--yes"];
    assert!(home.prints(&yes).contains("2 points carried over"), "once");
    assert_eq!((&counts(&home)["come_back"], &counts(&home)["reviewed"]), (&2.into(), &40.into()));
    assert!(!home.prints(&yes).contains("carried over from"), "twice");
    on_new(&home, &["undo"]);
    assert_eq!(counts(&home)["reviewed"], 42, "as it was carried first");
    assert!(home.prints(&["carry", old, new]).contains("marked again"), "it can be asked again");
}

#[test]
fn two_processes_at_once_carry_once_and_one_undo_is_enough() {
    let home = reviewed();
    let [old, new] = EDITIONS;
    let mut running: Vec<_> = (0..4)
        .map(|_| {
            let mut command = home.command(&["carry", old, new, "--yes"]);
            command.stdout(std::process::Stdio::piped());
            command.spawn().unwrap()
        })
        .collect();
    assert!(running.iter_mut().all(|process| process.wait().unwrap().success()));
    let log = on_new(&home, &["log", "--json"]);
    assert_eq!(log.matches("\"Carry\"").count(), 1, "{log}");
    on_new(&home, &["undo"]);
    assert_eq!(counts(&home)["open"], 51);
}

#[test]
fn splits_and_merges_are_carried_one_by_one_where_they_are_confirmed() {
    let home = reviewed();
    let [old, new] = EDITIONS;
    home.prints(&["carry", old, new, "--yes"]);
    home.prints(&["carry", old, new, "--confirm", "4.2"]);
    assert_eq!(counts(&home)["stale"], 5, "both pieces of 4.2");
    let (code, err) = home.fails(&["carry", old, new, "--confirm", "2.1"]);
    assert_eq!(code, 1);
    assert!(err.contains("there is no question on point 2.1"), "{err}");
}

#[test]
fn a_decision_in_the_new_edition_is_never_overwritten() {
    let home = reviewed();
    let [old, new] = EDITIONS;
    on_new(&home, &["mark", "come-back", "2.1"]);
    home.prints(&["carry", old, new, "--yes"]);
    assert!(on_new(&home, &["list", "is:come-back"]).contains("2.1"));
}

#[test]
fn where_the_older_edition_has_the_work_the_message_says_how_to_carry_it() {
    let home = home();
    home.prints(&["mark", "reviewed", "1.1", "1.2", "--reviewer", "An"]);
    let new = home.path(".local/share/hertog/declarations/hertoginnedal-2023/2025-06-12.ron");
    let new = new.to_str().unwrap();
    let command = format!("hertog --file {new} --reviewer An carry 2023-05-05 {new}");
    for (lang, words) in [
        ("en", "; to carry them over: "),
        ("nl", "; neem ze over met: "),
        ("fr", "\u{a0}; pour les reprendre\u{a0}: "),
    ] {
        let output = home.run(&[&["list", "--reviewer", "An", "--lang", lang], &NEW[..]].concat());
        assert!(output.err.contains(&format!("{words}{command}\n")), "{}", output.err);
    }
    let words: Vec<&str> = command.split(' ').skip(1).chain(["--yes"]).collect();
    assert!(home.prints(&words).contains("2 points carried over"));
    // Work on a newer edition is not carried to an older one.
    home.run(&[&["mark", "reviewed", "1.1", "--reviewer", "Bo"], &NEW[..]].concat());
    let said = home.run(&["list", "--reviewer", "Bo"]).err;
    assert!(said.contains("but in 2025-06-12") && !said.contains("carry"), "{said}");
}

#[test]
fn editions_of_different_declarations_are_refused() {
    let home = home();
    let other = super::next_edition().replace("id: \"hertoginnedal-2023\"", "id: \"gent-2025\"");
    home.shelve("gent-2025/2025-06-12.ron", &other);
    let (code, err) = home.fails(&["carry", "2023-05-05", "gent-2025@2025-06-12"]);
    assert_eq!(code, 2);
    assert!(err.contains("hertog trace links promises of different ones"), "{err}");
}

#[test]
fn undo_and_log_number_points_as_the_edition_that_is_open() {
    let home = reviewed();
    let [old, new] = EDITIONS;
    home.prints(&["carry", old, new, "--yes"]);
    let shown = on_new(&home, &["show", "2.8", "--json"]);
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let note = shown["points"][0]["notes"][0]["id"].as_str().unwrap();
    on_new(&home, &["note", "--remove", note]);
    let log = on_new(&home, &["log", "id:2.8"]);
    assert!(log.contains("“Vraag Europol om cijfers.” 2.8 (2023-05-05: 2.7)"), "{log}");
    assert!(log.contains("note removed: “Vraag Europol om cijfers.” 2.8\n"), "{log}");
    let out = on_new(&home, &["undo"]);
    assert!(out.contains("“Vraag Europol om cijfers.” · 2.8"), "{out}");
    on_new(&home, &["redo"]);
    let log = on_new(&home, &["log"]);
    let last = log.lines().last().unwrap();
    assert!(last.ends_with("redo: note removed: “Vraag Europol om cijfers.” 2.8"), "{log}");
    let dutch = on_new(&home, &["log", "--lang", "nl"]);
    assert!(dutch.contains("opnieuw doen: notitie verwijderd"), "{dutch}");
}

#[test]
fn a_question_shows_its_words_and_a_yes_that_was_given_may_be_repeated() {
    let home = reviewed();
    let [old, new] = EDITIONS;
    let out = home.prints(&["carry", old, new]);
    assert!(out.contains("4.2 → 4.2, 4.3  split\n      "), "{out}");
    let (code, err) = home.fails(&["carry", old, new, "--yes", "--confirm", "1.2"]);
    assert!(code != 0 && err.contains("no question on point 1.2"), "{err}");
    let yes = ["carry", old, new, "--yes", "--confirm", "4.2,5.2"];
    assert!(home.prints(&yes).contains("carried over from edition"), "once");
    assert!(home.prints(&yes).contains("no work of yours that is not here already"), "twice");
}

/// A French text of the built-in edition is one more language of it, and stands for nothing.
#[test]
fn a_french_file_of_the_built_in_edition_hides_no_dutch_text() {
    let home = reviewed();
    let french = BUILTIN.replacen("language: \"nl\"", "language: \"fr\"", 1);
    let french = french.replacen("Er blijven voor zorgen", "Continuer à veiller", 1);
    home.shelve("hertoginnedal-2023/2023-05-05.fr.ron", &french);
    let older = ["--declaration", "hertoginnedal-2023@2023-05-05"];
    let shown = home.prints(&[&["show", "1.3"][..], &older].concat());
    assert!(shown.contains("Er blijven voor zorgen"), "{shown}");
    let (code, err) =
        home.fails(&["library", "--remove", "hertoginnedal-2023", "2023-05-05", "--yes"]);
    assert!(code == 2 && err.contains("2023-05-05.fr"), "{err}");
    let [old, new] = EDITIONS;
    home.prints(&["carry", old, new, "--yes"]);
    let shown = on_new(&home, &["show", "2.7"]);
    assert!(shown.contains("The words that were judged"), "{shown}");
    let since = ["brief", "id:2.7", "--since", "2023-05-05", "--format", "json"];
    let json: serde_json::Value = serde_json::from_str(&on_new(&home, &since)).unwrap();
    assert_eq!(json["changes"]["points"].as_array().unwrap().len(), 1, "{json}");
}

#[test]
fn a_file_that_is_open_need_not_be_in_the_library_to_be_compared() {
    let home = Home::new();
    home.write("correctie.ron", &super::next_edition());
    let out = home.prints(&["compare", "2023-05-05", "2025-06-12", "--file", "correctie.ron"]);
    assert!(out.contains("2.6"), "{out}");
}
