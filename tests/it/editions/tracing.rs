//! `hertog trace`: a promise in the other declarations of the library.

use super::next_edition;
use crate::support::process::Home;

const OLDER: [&str; 2] = ["--declaration", "top-2021@2021-06-14"];

/// A home with a summit of 2021, made of some points of the built-in one.
fn home() -> Home {
    let home = Home::new();
    let older = next_edition()
        .replace("id: \"hertoginnedal-2023\"", "id: \"top-2021\"")
        .replace("edition: \"2025-06-12\"", "edition: \"2021-06-14\"");
    home.shelve("top-2021/2021-06-14.ron", &older);
    home
}

fn first(home: &Home, id: &str) -> serde_json::Value {
    home.json(&["trace", id, "--json"])["found"][0].clone()
}

#[test]
fn the_same_promise_is_found_with_the_words_that_show_it() {
    let home = home();
    let found = first(&home, "2.6");
    assert_eq!(found["declaration"], "top-2021");
    assert_eq!(found["point"], "2.7");
    assert!(found["shared"].as_array().unwrap().len() > 1, "{found}");
    assert_eq!(found["decision"], serde_json::Value::Null, "a person decides");
    let out = home.says(&["trace", "2.6"]);
    assert!(out.contains("top-2021@2021-06-14:2.7  ?  open"), "{out}");
    assert!(out.contains("shared: "), "{out}");
}

#[test]
fn a_decision_works_both_ways_and_is_undone() {
    let home = home();
    let untraced = |home: &Home| {
        let query: &[&str] = &["list", "is:untraced", "--json"];
        let out = home.prints(&[query, &OLDER].concat());
        let found: serde_json::Value = serde_json::from_str(&out).unwrap();
        found["points"].as_array().unwrap().len()
    };
    assert_eq!(untraced(&home), 51);
    let out = home.says(&["trace", "2.6", "--confirm", "top-2021@2021-06-14:2.7"]);
    assert_eq!(out, "2.6: same promise as top-2021, 2021-06-14 2.7\n");
    assert_eq!(first(&home, "2.6")["decision"], "Confirmed");
    let here = home.says(&["show", "2.6"]);
    assert!(here.contains("takes up 2021-06-14 2.7 (top-2021)"), "{here}");
    let there = home.prints(&[&["show", "2.7"][..], &OLDER].concat());
    assert!(there.contains("taken up again in 2023-05-05 2.6 (hertoginnedal-2023)"), "{there}");
    assert_eq!(untraced(&home), 50);
    let stats = home.prints(&[&["stats"][..], &OLDER].concat());
    assert!(stats.contains("nobody took it up again: 50 points"), "{stats}");
    let newest = home.says(&["stats"]);
    assert!(!newest.contains("took it up"), "nobody could have: {newest}");
    assert_eq!(home.says(&["list", "is:untraced"]).lines().count(), 52, "it is the later one");

    home.prints(
        &[&["trace", "2.7", "--refuse", "hertoginnedal-2023@2023-05-05:2.6"][..], &OLDER].concat(),
    );
    assert_eq!(untraced(&home), 51, "the later decision holds, wherever it was made");
    home.prints(&[&["undo"][..], &OLDER].concat());
    assert_eq!(untraced(&home), 50);
    home.says(&["undo"]);
    assert_eq!(untraced(&home), 51);
}

#[test]
fn a_point_that_is_there_in_two_editions_comes_once_in_the_newest() {
    let home = home();
    let path = home.path(".local/share/hertog/declarations/top-2021/2021-06-14.ron");
    let source = std::fs::read_to_string(path).unwrap();
    let next = source.replace("edition: \"2021-06-14\"", "edition: \"2021-12-01\"");
    home.shelve("top-2021/2021-12-01.ron", &next);
    let rows = |home: &Home| -> Vec<serde_json::Value> {
        let found = home.json(&["trace", "2.6", "--json"])["found"].clone();
        let is_it = |row: &&serde_json::Value| row["point"] == "2.7";
        found.as_array().unwrap().iter().filter(is_it).cloned().collect()
    };
    let found = rows(&home);
    assert_eq!((found.len(), &found[0]["edition"]), (1, &"2021-12-01".into()), "{found:?}");
    home.says(&["trace", "2.6", "--confirm", "top-2021@2021-06-14:2.7"]);
    let found = rows(&home);
    assert_eq!((found.len(), &found[0]["edition"]), (1, &"2021-06-14".into()), "{found:?}");
    assert!(found[0]["shared"].as_array().unwrap().len() > 1, "{found:?}");
}

#[test]
fn a_decision_outlives_the_other_declaration_and_says_that_a_text_changed() {
    let home = home();
    home.says(&["trace", "2.6", "--confirm", "top-2021@2021-06-14:2.7"]);
    let path = home.path(".local/share/hertog/declarations/top-2021/2021-06-14.ron");
    let source = std::fs::read_to_string(&path).unwrap();
    let changed = source.replace("grensgebied", "binnenland");
    assert_ne!(changed, source);
    home.shelve("top-2021/2021-06-14.ron", &changed);
    let there = home.prints(&[&["show", "2.7"][..], &OLDER].concat());
    assert!(there.contains("(hertoginnedal-2023); the text here has changed since"), "{there}");

    let here = home.says(&["show", "2.6"]);
    assert!(here.contains("(top-2021); the text there has changed since"), "{here}");
    let found = first(&home, "2.6");
    assert_eq!((&found["changed_here"], &found["changed_there"]), (&false.into(), &true.into()));
    assert!(home.says(&["trace", "2.6"]).contains("\n      the text there has changed since\n"));
    let stats = home.says(&["stats", "--lang", "nl"]);
    assert!(stats.contains("tekst sindsdien gewijzigd, hier of daar: 1 punt\n"), "{stats}");
    // Whoever looks and confirms again has judged the new text.
    home.says(&["trace", "2.6", "--confirm", "top-2021@2021-06-14:2.7"]);
    assert!(!home.says(&["show", "2.6"]).contains("changed since"));
    let there = home.prints(&[&["show", "2.7"][..], &OLDER].concat());
    assert!(!there.contains("changed since"), "{there}");

    home.shelve("top-2021/2021-06-14.ron", &changed[..changed.len() / 2]);
    let out = home.says(&["trace", "2.6"]);
    assert!(out.contains("top-2021@2021-06-14:2.7  same"), "{out}");
    assert!(out.contains("cannot be read now: ") && out.contains("2021-06-14.ron"), "{out}");
    assert!(!out.contains("not in the library") && !out.contains("--forget"), "{out}");
    let json = home.json(&["trace", "2.6", "--json"]);
    assert_eq!(json["unread"][0]["declaration"], "top-2021");
    assert_eq!(json["not_in_library"], serde_json::json!([]));

    std::fs::remove_file(path).unwrap();
    let out = home.says(&["trace", "2.6"]);
    assert!(out.contains("top-2021@2021-06-14:2.7  same"), "{out}");
    assert!(out.contains("not in the library now"), "{out}");
    let json = home.json(&["trace", "2.6", "--json"]);
    assert_eq!(json["not_in_library"][0]["declaration"], "top-2021");
    home.says(&["trace", "2.6", "--forget", "top-2021@2021-06-14:2.7"]);
    assert!(!home.says(&["show", "2.6"]).contains("top-2021"));
}

#[test]
fn what_names_no_point_of_another_declaration_is_refused() {
    let home = home();
    let (code, err) = home.fails(&["trace", "2.6", "--confirm", "top-2021@2021-06-14:99.1"]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("there is no point top-2021@2021-06-14:99.1 in the library"), "{err}");
    let (code, err) = home.fails(&["trace", "2.6", "--confirm", "3.1"]);
    assert_eq!(code, 2, "{err}");
    let own = "hertoginnedal-2023@2023-05-05:2.7";
    assert!(home.fails(&["trace", "2.6", "--confirm", own]).1.contains("of the same declaration"));
}

#[test]
fn without_another_declaration_nothing_is_found_and_that_proves_nothing() {
    let home = Home::new();
    let out = home.says(&["trace", "2.6"]);
    assert!(out.contains("That does not say that the promise is not there"), "{out}");
}

#[test]
fn a_mark_on_other_language_words_is_the_state_of_a_traced_point() {
    let home = home();
    let path = home.path(".local/share/hertog/declarations/top-2021/2021-06-14.ron");
    let dutch = std::fs::read_to_string(path).unwrap();
    let french = dutch.replace("language: \"nl\"", "language: \"fr\"");
    let text = super::reworded(&super::text_of("2.6"));
    let french = french.replace(&text, "Les ports des deux pays se parlent.");
    assert_ne!(french, dutch);
    home.shelve("top-2021/2021-06-14.fr.ron", &french);
    let there = ["mark", "reviewed", "2.7", "--declaration", "top-2021@2021-06-14.fr"];
    assert!(home.prints(&there).contains("2.7"));
    assert_eq!(first(&home, "2.6")["state"], "reviewed");
    // A link to the French words holds as long as any language has them.
    home.says(&["trace", "2.6", "--confirm", "top-2021@2021-06-14:2.7"]);
    assert!(!home.says(&["show", "2.6"]).contains("changed since"));
}

#[test]
fn how_far_the_other_point_has_come_and_what_was_noted_on_it_are_shown() {
    let home = home();
    home.prints(&[&["status", "2.7", "under-way"][..], &OLDER].concat());
    home.prints(&[&["note", "2.7", "Vraag Europol om cijfers."][..], &OLDER].concat());
    let out = home.says(&["trace", "2.6"]);
    assert!(out.contains("top-2021@2021-06-14:2.7  ?  open, under way"), "{out}");
    assert!(out.contains(": Vraag Europol om cijfers."), "{out}");
    let found = first(&home, "2.6");
    assert_eq!(found["status"], "under-way");
    assert_eq!(found["notes"][0], "Vraag Europol om cijfers.");
}
