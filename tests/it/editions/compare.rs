//! `hertog compare`: exactly what was made different is named.

use std::collections::{BTreeMap, BTreeSet};

use super::next_edition;
use crate::support::process::Home;

/// A home with the next edition in its library.
pub(super) fn home() -> Home {
    let home = Home::new();
    home.shelve("hertoginnedal-2023/2025-06-12.ron", &next_edition());
    home
}

pub(super) const EDITIONS: [&str; 2] = ["2023-05-05", "2025-06-12"];

#[test]
fn exactly_what_was_made_different_is_named() {
    let home = home();
    let [old, new] = EDITIONS;
    let found = home.json(&["compare", old, new, "--json"]);
    let mut by_kind: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in found["points"].as_array().unwrap() {
        let id = row["old"].as_str().or(row["new"].as_str()).unwrap();
        by_kind.entry(row["kind"].as_str().unwrap().to_owned()).or_default().insert(id.to_owned());
        assert_eq!(row["sure"], true, "{row}");
    }
    let of = |kind: &str| -> Vec<&str> { by_kind[kind].iter().map(String::as_str).collect() };
    assert_eq!(of("reworded"), ["2.6", "6.1", "7.2"]);
    assert_eq!(of("removed"), ["3.2", "5.1"]);
    assert_eq!(of("added").len(), 2);
    assert_eq!(of("moved"), ["1.1"]);
    assert_eq!(of("split"), ["4.2"]);
    assert_eq!(of("merged"), ["5.2", "5.3"]);
    assert_eq!(by_kind.get("editorial"), None);
    assert_eq!(of("same").len() + of("renumbered").len(), 51 - 3 - 2 - 1 - 1 - 2);
    assert!(of("renumbered").len() > 20, "{by_kind:?}");
}

#[test]
fn what_changed_is_listed_under_its_chapter_with_the_words_that_differ() {
    let home = home();
    let [old, new] = EDITIONS;
    let out = home.says(&["compare", old, new]);
    assert!(out.starts_with("hertoginnedal-2023: edition 2023-05-05 → edition 2025-06-12\n"));
    assert!(out.contains("\nchapter 2: "), "{out}");
    assert!(out.contains("{+gezamenlijk+}") && out.contains("[-"), "{out}");
    assert!(out.contains("points: 51 → 51"), "{out}");
    assert!(out.contains("Not listed: ") && out.contains("--all lists them."), "{out}");
    assert!(out.contains("around the points\n  evaluation 2  reworded"), "{out}");
    let split = home.says(&["compare", old, new, "--kind", "split"]);
    assert!(split.contains("4.2 → 4.2, 4.3  split"), "{split}");
    assert!(!split.contains("reworded  "), "{split}");
    let dutch = home.says(&["compare", old, new, "--lang", "nl"]);
    assert!(dutch.contains("herschreven") && dutch.contains("punten: 51 → 51"), "{dutch}");
}

#[test]
fn an_edition_compared_with_itself_has_no_change() {
    let home = home();
    let [old, _] = EDITIONS;
    let out = home.says(&["compare", old, old]);
    assert!(out.contains("No change of these kinds.") && out.contains("51 same"), "{out}");
}

#[test]
fn what_names_no_edition_is_refused_with_what_to_do() {
    let home = home();
    let (code, err) = home.fails(&["compare", "2019-01-01", "2025-06-12"]);
    assert_eq!(code, 1);
    assert!(err.contains("there is no edition “2019-01-01” at hand"), "{err}");
    assert!(err.contains("at hand of hertoginnedal-2023: 2023-05-05, 2025-06-12"), "{err}");
    home.write("top.docx", "");
    std::fs::write(home.path("top.docx"), b"PK\x03\x04 word/document.xml").unwrap();
    let (_, err) = home.fails(&["compare", "top.docx", "2025-06-12"]);
    assert!(err.contains("top.docx is a document") && err.contains("hertog import"), "{err}");
    let (code, err) = home.fails(&["compare", "2023-05-05", "2025-06-12", "--kind", "better"]);
    assert_eq!(code, 2, "{err}");
}

#[test]
fn a_document_in_place_of_a_data_file_is_to_be_imported_first() {
    let home = home();
    for name in ["e1.md", "mijn e1.TXT", "e1.html", "e1.pdf", "e1.odt"] {
        home.write(name, "# Fictieve verklaring\n\n1. Politie\n");
        for line in [
            &["compare", name, "2025-06-12"][..],
            &["compare", "2023-05-05", name],
            &["list", "--file", name],
            &["check", name],
        ] {
            let (code, err) = home.fails(line);
            assert_eq!(code, 1, "{line:?}: {err}");
            assert!(err.contains(&format!("{name} is a document")), "{line:?}: {err}");
            let remedy = "import it first: hertog import ";
            assert!(err.contains(remedy) && !err.contains("enable"), "{line:?}: {err}");
        }
    }
    let text = hertog::declaration::BUILTIN;
    home.write("data.txt", text);
    assert!(home.says(&["list", "--file", "data.txt"]).contains("51 of 51 points"));
}

#[test]
fn editions_are_compared_in_one_language() {
    let home = Home::new();
    let [nl, fr] = [crate::languages::NL, crate::languages::FR];
    let next = |text: &str| text.replace("2031-06-12", "2032-01-31");
    home.shelve("maasoord-2031/2031-06-12.ron", fr);
    home.shelve("maasoord-2031/2031-06-12.nl.ron", nl);
    home.shelve("maasoord-2031/2032-01-31.fr.ron", &next(fr));
    home.shelve("maasoord-2031/2032-01-31.nl.ron", &next(nl));
    let on = |language: &str| format!("maasoord-2031@2032-01-31.{language}");
    for language in ["nl", "fr"] {
        let arguments = ["--declaration", &on(language), "compare", "2031-06-12", "2032-01-31"];
        let out = home.says(&arguments);
        assert!(out.contains("No change of these kinds."), "{out}");
    }
    home.write("eerder.ron", &nl.replace("2031-06-12", "2029-01-01"));
    home.write("plus-tard.ron", &fr.replace("2031-06-12", "2033-01-01"));
    let (code, err) = home.fails(&["compare", "eerder.ron", "plus-tard.ron"]);
    assert_eq!(code, 1);
    assert!(err.contains("in nl") && err.contains("in fr") && err.contains("LANGUAGE"), "{err}");

    // Nor is a language that is said left for another.
    home.write("eerder.fr.ron", &fr.replace("2031-06-12", "2029-01-01"));
    let (_, err) = home.fails(&["compare", "eerder.ron", "plus-tard.ron"]);
    assert!(err.contains("in nl") && err.contains("in fr"), "{err}");
    let (_, err) = home.fails(&["compare", "maasoord-2031@2031-06-12.nl", &on("fr")]);
    assert!(err.contains("in nl") && err.contains("in fr"), "{err}");
    home.says(&["compare", "maasoord-2031@2031-06-12.nl", &on("nl")]);
}
