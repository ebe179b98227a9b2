//! Commands on a declaration of schema 2: its layout is printed, found and listed.

use crate::support::process::Home;
use crate::support::repository::in_repository;
use serde_json::Value;

fn file() -> String {
    in_repository("tests/it/declaration/schemas/declaration-2.ron").to_str().unwrap().to_owned()
}

fn says(arguments: &[&str]) -> String {
    let file = file();
    Home::new().says(&[&["--file", &*file, "--lang", "en"], arguments].concat())
}

fn json(arguments: &[&str]) -> Value {
    let file = file();
    Home::new().json(&[&["--file", &*file], arguments].concat())
}

#[test]
fn show_prints_what_a_point_is_read_with() {
    let shown = says(&["show", "1.1"]);
    let expected = "1.1 · a)  Level of the lake\n\n\
                    Mindful of the drought of last summer,\nthe ministers agree to:\n\n\
                    keep the level of the lake as it is.\n\nIt is measured in the tower.\n\n\
                    Footnote 1   Built in 1931 of yellow brick.\n\n";
    assert!(shown.starts_with(expected), "{shown}");
    for line in [
        "In source    p. 2, line 7",
        "Chapter      1 (I) Levels and flows",
        "After the points These measures take effect at once.",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    let sub_point = says(&["show", "1.2.1"]);
    let expected = "1.2.1 · i.\n\nB. Measuring\nask the Lake Office to:\n\nthose of the northern";
    assert!(sub_point.starts_with(expected), "{sub_point}");
    assert!(says(&["show", "1.3"]).contains("In source    paragraph 31"));
    assert!(says(&["show", "2.1"]).contains("In source    line 44"));
}

#[test]
fn show_prints_the_layout_of_a_chapter_and_what_follows_them() {
    let chapter = says(&["show", "1"]);
    let places: Vec<Option<usize>> = [
        "PART ONE: WATER",
        "1 (I)  Levels and flows",
        "The windmills turn.",
        "the ministers agree to:",
        "B. Measuring (1.2)",
        "ask the Lake Office to:",
        "C. Locks and sluices (1.3)",
        "1.1 1.2 1.2.1 1.2.2 1.3",
        "These measures take effect at once.",
        "Footnote *   Taken by consensus.",
    ]
    .map(|words| chapter.find(words))
    .to_vec();
    assert!(places.is_sorted() && !places.contains(&None), "{places:?} {chapter}");
    let before = says(&["show", "0"]);
    assert!(before.starts_with("Joint Declaration of the Poldermeer Conference\n"), "{before}");
    assert!(before.contains("The ministers:") && before.contains("0.1 0.2"), "{before}");
    assert!(says(&["show", "context"]).contains("Poldermeer, 14 March 2025"));
    let closing = says(&["show", "closing"]);
    let expected = "Done in two copies, each in English.\n\n\
                    For the North: A. Example\nFor the South: B. Example\n\n\
                    Annex I Measuring stations\nThe tower; the northern inlet; the eastern lock.\n\n\
                    Footnote 1   Built in 1931 of yellow brick.\n";
    assert!(closing.starts_with(expected), "{closing}");
}

#[test]
fn show_gives_the_layout_as_data() {
    let shown = json(&["show", "1.2.2", "1.1", "1", "context", "closing", "--json"]);
    let point = &shown["points"][0];
    assert_eq!(point["label"], "ii.");
    assert_eq!(point["section"]["title"], "Measuring");
    assert_eq!(point["lead_in"][0], "ask the Lake Office to:");
    assert_eq!(point["origin"]["page"], 3);
    let point = &shown["points"][1];
    assert_eq!(point["text"], "keep the level of the lake as it is.\nIt is measured in the tower.");
    assert_eq!(point["footnotes"][0]["mark"], "1");
    assert_eq!(point["footnotes"][0]["under"], "1.1");
    let chapter = &shown["chapters"][0];
    assert_eq!((&chapter["label"], &chapter["part"]), (&"I".into(), &"PART ONE: WATER".into()));
    assert_eq!(chapter["sections"][0]["before"], "2");
    assert_eq!(chapter["footnotes"][0]["mark"], "*");
    assert_eq!(shown["context"]["dateline"], "Poldermeer, 14 March 2025");
    assert_eq!(shown["closing"]["annexes"][0]["label"], "Annex I");
    assert_eq!(shown["closing"]["footnotes"][2]["under"], Value::Null);
    let built_in = Home::new().json(&["show", "2.6", "--json"]);
    let point = &built_in["points"][0];
    assert_eq!((&point["label"], &point["origin"]), (&"".into(), &Value::Null));
}

#[test]
fn every_text_around_the_points_is_found_with_its_place() {
    for (query, place, chapter, words) in [
        ("\"third meeting\"", "title", Value::Null, "title"),
        ("\"14 March\"", "dateline", Value::Null, "place and date"),
        ("\"town hall\"", "context", Value::Null, "context"),
        ("\"part one\"", "part", 1.into(), "part title, chapter 1"),
        ("windmills", "evaluation", 1.into(), "evaluation 1"),
        ("\"the ministers:\"", "lead-in", 0.into(), "lead-in 0"),
        ("drought", "lead-in", 1.into(), "lead-in 1"),
        ("\"ask the\"", "lead-in", 1.into(), "lead-in 1"),
        ("sluices", "section", 1.into(), "section title 1"),
        ("\"at once\"", "after", 1.into(), "after the points, chapter 1"),
        ("copies", "closing", Value::Null, "closing"),
        ("\"for the south\"", "signatures", Value::Null, "signatures"),
        ("stations", "annex", Value::Null, "annex 1"),
        ("consensus", "footnote", Value::Null, "footnote *"),
    ] {
        let found = json(&["list", query, "--json"]);
        let elsewhere = found["elsewhere"].as_array().unwrap();
        let found = elsewhere.iter().find(|found| found["where"] == place);
        let found = found.unwrap_or_else(|| panic!("{query}: {elsewhere:?}"));
        assert_eq!(found["chapter"], chapter, "{query}");
        let list = says(&["list", query]);
        assert!(list.contains(&format!("elsewhere: {words}: ")), "{query}: {list}");
    }
    let actor = json(&["list", "named:lake-office", "--json"]);
    assert_eq!(actor["elsewhere"][0]["where"], "lead-in", "{actor}");
}

#[test]
fn chapter_0_and_its_points_are_known_wherever_ids_are() {
    for (query, ids) in [
        ("chapter:0", "0.1 0.2"),
        ("chapter:0..1", "0.1 0.2 1.1 1.2 1.2.1 1.2.2 1.3"),
        ("chapter:..1", "0.1 0.2 1.1 1.2 1.2.1 1.2.2 1.3"),
        ("id:0.1", "0.1"),
        ("id:0.2..1.1", "0.2 1.1"),
        ("0.1", "0.1"),
    ] {
        let found = json(&["list", query, "--json"]);
        let points = found["points"].as_array().unwrap().iter();
        let found: Vec<&str> = points.map(|point| point["id"].as_str().unwrap()).collect();
        assert_eq!(found.join(" "), ids, "{query}");
    }
    assert!(says(&["show", "0.1"]).starts_with("0.1\n\nThe ministers:\n\nthank the people"));
    assert!(says(&["mark", "reviewed", "0.1"]).contains("0.1"));
    let list = says(&["list", "id:1.1 or id:0.1"]);
    assert_eq!(list.lines().count(), 3, "a line a point: {list}");
}
