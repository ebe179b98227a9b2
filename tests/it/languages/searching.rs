//! Search over the texts of both languages.

use std::fs;

use super::{FR, NL, home, json, says};
use crate::support::process::Home;

#[test]
fn words_of_every_language_are_found_and_the_other_one_is_named() {
    let home = home();
    for (open, query, id, said) in [
        ("nl", "éclusiers", "1.3", Some("found in the text (fr): Les éclusiers")),
        ("nl", "frontiere", "2.2", Some("found in the text (fr): ")),
        ("nl", "\"deux fois par an\"", "1.3", Some("(fr): ")),
        ("nl", "éclusiers samen", "1.3", Some("(fr): ")),
        ("nl", "text:interprètes", "2.3", Some("(fr): ")),
        ("nl", "sluiswachters", "1.3", None),
        ("fr", "sluiswachters", "1.3", Some("found in the text (nl): Sluiswachters")),
        ("fr", "éclusiers", "1.3", None),
    ] {
        let list = says(&home, open, &["list", query]);
        let line = list.lines().next().unwrap();
        assert!(line.contains(&format!(" {id} ")), "{open} {query}: {list}");
        assert!(list.contains("1 of "), "{open} {query}: {list}");
        match said {
            Some(said) => assert!(line.contains(said), "{open} {query}: {line}"),
            None => assert!(!line.contains("found in"), "{open} {query}: {line}"),
        }
    }
}

#[test]
fn a_misspelled_word_of_the_other_language_is_understood() {
    let list = says(&home(), "nl", &["list", "eclussiers"]);
    assert!(list.contains(" 1.3 ") && list.contains("≈ eclussiers: eclusiers"), "{list}");
}

#[test]
fn data_says_in_which_language_a_word_stands() {
    let hit = json(&home(), "nl", &["list", "pompiers"])["points"][0]["hit"].clone();
    let text = serde_json::json!({ "field": "text", "lang": "fr", "actor": null });
    assert_eq!(hit["fields"], serde_json::json!([text]));
    let hit = json(&home(), "nl", &["list", "text:maasoord"])["points"][0]["hit"].clone();
    let languages: Vec<&str> = hit["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| field["lang"].as_str().unwrap())
        .collect();
    assert_eq!(languages, ["nl", "fr"]);
}

#[test]
fn the_library_and_its_names_are_heeded() {
    let home = Home::new();
    let folder = home.path(".local/share/hertog/declarations/maasoord-2031");
    fs::create_dir_all(&folder).unwrap();
    home.write("elsewhere.ron", NL);
    let list = || home.run(&["list", "éclusiers", "--file", "elsewhere.ron"]);
    assert!(list().out.contains("0 of 8 points"), "{}", list().out);
    // Another edition, and what has only the name of the language.
    fs::write(folder.join("2032.fr.ron"), FR.replace("2031-06-12\"", "2032\"")).unwrap();
    fs::write(folder.join("2031-06-12.de.ron"), NL).unwrap();
    assert!(list().out.contains("0 of 8 points"), "{}", list().out);
    fs::write(folder.join("2031-06-12.fr.ron"), FR).unwrap();
    assert!(list().out.contains("1 of 8 points"), "{}", list().out);
    // A torn file is said, and hides nothing.
    fs::write(folder.join("2031-06-12.en.ron"), &FR[..900]).unwrap();
    let said = list();
    assert!(
        said.out.contains("1 of 8 points") && said.err.contains("2031-06-12.en.ron"),
        "{said:?}"
    );
}

#[test]
fn what_stands_outside_the_points_is_found_in_the_other_language_once() {
    let home = home();
    let list = says(&home, "nl", &["list", "tempête"]);
    assert!(list.contains("elsewhere: evaluation 2 (fr): Lors de la tempête"), "{list}");
    assert!(list.contains("0 of 8 points, 1 elsewhere"), "{list}");
    assert!(!list.contains("in Dutch"), "both languages were searched: {list}");
    let list = says(&home, "nl", &["list", "text:crues"]);
    assert!(list.contains("elsewhere: title 1 (fr): Prévoir les crues"), "{list}");
    let list = says(&home, "nl", &["list", "2029"]);
    assert!(
        list.contains("elsewhere: evaluation 2: Bij de storm") && !list.contains("(fr)"),
        "{list}"
    );
    let data = json(&home, "nl", &["list", "tempête"]);
    assert_eq!(data["elsewhere"][0]["lang"], "fr");
}

#[test]
fn a_point_that_another_language_alone_has_is_found_and_named() {
    let home = home();
    let out = says(&home, "fr", &["list", "text:onderzoekt"]);
    let only = "elsewhere: point 2.4 (nl): ";
    assert!(out.contains(only), "{out}");
    let json = json(&home, "fr", &["list", "text:onderzoekt"]);
    let found = &json["elsewhere"][0];
    assert_eq!((&found["where"], &found["lang"]), (&"point".into(), &"nl".into()), "{json}");
    assert!(!says(&home, "nl", &["list", "text:onderzoekt"]).contains("elsewhere"));
}

/// The order of editions, 2, 3, 10, is not that of their letters.
#[test]
fn all_declarations_are_searched_in_both_languages_whatever_their_editions() {
    let home = Home::new();
    for (edition, language, text) in
        [("2", "nl", NL), ("3", "nl", NL), ("10", "nl", NL), ("10", "fr", FR)]
    {
        let text = text.replacen("edition: \"2031-06-12\"", &format!("edition: \"{edition}\""), 1);
        home.shelve(&format!("maasoord-2031/{edition}.{language}.ron"), &text);
    }
    let found = home.says(&["list", "--all", "\"une réserve commune\""]);
    assert!(found.starts_with("maasoord-2031  10  fr  "), "{found}");
    assert!(found.ends_with("1 point in 1 of 2 declarations (2 files)\n"), "{found}");
}

#[test]
fn an_edition_in_two_languages_is_one_group_of_all_declarations() {
    let home = Home::new();
    home.shelve("maasoord-2031/2031-06-12.nl.ron", NL);
    home.shelve("maasoord-2031/2031-06-12.fr.ron", FR);
    let says = |arguments: &[&str]| home.says(&[&["list", "--all"], arguments].concat());
    for lang in ["nl", "fr", "en"] {
        let found = says(&["Waterwacht", "or", "Veille", "--lang", lang]);
        let headings: Vec<&str> =
            found.lines().filter(|line| line.starts_with("maasoord-2031")).collect();
        let shown = if lang == "nl" { "  nl  " } else { "  fr  " };
        assert!(headings.len() == 1 && headings[0].contains(shown), "{lang}: {found}");
    }
    // Words of one language find the edition whichever is shown, with and without a cache.
    for _ in 0..3 {
        for words in ["Waterwacht", "Veille"] {
            let found = says(&[words, "--lang", "nl"]);
            let last = found.lines().last().unwrap();
            assert!(last.starts_with("1 punt in 1 van 2 verklaringen"), "{words}: {found}");
        }
    }
}
