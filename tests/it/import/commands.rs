//! `hertog import` and `hertog check --source`, as they are run.

use serde_json::Value;

use super::formats::fixture;
use crate::support::process::Home;

const DOCUMENT: &str = "\
Fictieve verklaring van Gent\n\
Gent, 4 maart 2025\n\
\n\
De ministers van het fictieve Noordland en het fictieve Zuidland kwamen in Gent samen.\n\
\n\
1. Politie\n\
Evaluatie: De diensten hebben goed samengewerkt.\n\
Volgende stappen:\n\
· Gezamenlijke patrouilles houden, ook met Europol.\n\
· Informatie uitwisselen, uiterlijk eind 2026.\n\
\n\
2. Justitie\n\
Evaluatie: De parketten hebben elkaar geholpen.\n\
Volgende stappen:\n\
· De opleiding van magistraten verbeteren.\n";

fn home() -> Home {
    let home = Home::new();
    home.write("gent.txt", DOCUMENT);
    home
}

#[test]
fn a_document_goes_into_the_library_and_is_opened_from_there() {
    let home = home();
    let said = home.says(&["import", "gent.txt", "--yes"]);
    assert!(said.contains("3 points written"), "{said}");
    let file = ".local/share/hertog/declarations/fictieve-verklaring-van-gent/2025-03-04.ron";
    assert!(home.path(file).is_file(), "{said}");
    let list = home.says(&["--file", file, "list"]);
    assert!(list.contains("1.1") && list.contains("3 of 3 points"), "{list}");
    assert!(home.says(&["check", file]).contains("2 chapters"));
}

#[test]
fn a_declaration_that_is_there_is_not_written_over() {
    let home = home();
    home.says(&["import", "gent.txt", "--yes"]);
    let again = home.run(&["import", "gent.txt", "--yes"]);
    assert_eq!(again.code, Some(1));
    assert!(
        again.err.contains("is there already") && again.err.contains("--replace"),
        "{}",
        again.err
    );
    let replaced = home.says(&["import", "gent.txt", "--yes", "--replace"]);
    assert!(!replaced.contains("becomes an edition"), "{replaced}");
    home.says(&["import", "gent.txt", "--yes", "--edition", "2025-b", "-o", "out.ron"]);
    assert!(home.read("out.ron").contains("edition: \"2025-b\""));
}

#[test]
fn each_actor_that_is_proposed_says_where_it_is_named() {
    let home = home();
    let said = home.says(&["import", "gent.txt", "--report"]);
    assert!(said.contains("Europol  1 time: 1.1"), "{said}");
    let json = home.json(&["import", "gent.txt", "--json"]);
    let actors = json["actors"].as_array().unwrap();
    let europol = actors.iter().find(|actor| actor["id"] == "europol").unwrap();
    assert_eq!(europol["places"], serde_json::json!(["1.1"]));
}

#[test]
fn reviews_go_with_the_words_where_an_import_gives_points_other_numbers() {
    let home = home();
    home.says(&["import", "gent.txt", "--yes"]);
    let on = |words: &[&str]| {
        home.says(&[words, &["--declaration", "fictieve-verklaring-van-gent"]].concat())
    };
    on(&["mark", "reviewed", "1.1", "2.1"]);
    on(&["mark", "come-back", "1.2"]);
    on(&["status", "1.2", "under-way"]);
    on(&["note", "1.2", "cijfers gevraagd"]);
    let more = DOCUMENT.replace("· Gezamenlijke", "· Een register bouwen.\n· Gezamenlijke");
    home.write("gent.txt", &more);
    home.says(&["import", "gent.txt", "--yes", "--replace"]);
    let ids = |query| home.ids(&[query, "--declaration", "fictieve-verklaring-van-gent"]);
    assert_eq!(ids("is:reviewed"), "1.2 2.1");
    assert_eq!(ids("is:come-back"), "1.3");
    assert_eq!(ids("note:cijfers"), "1.3");
    assert_eq!(ids("status:under-way"), "1.3");
    assert_eq!(ids("is:stale"), "", "nothing is taken for another's");
    // The same document once more moves nothing.
    let log = on(&["log"]);
    home.says(&["import", "gent.txt", "--yes", "--replace"]);
    assert_eq!(on(&["log"]), log);
}

#[test]
fn a_title_that_the_library_has_makes_another_edition_of_it() {
    let home = home();
    home.says(&["import", "gent.txt", "--yes", "--id", "gent-2025"]);
    home.write("later.txt", &DOCUMENT.replace("4 maart 2025", "8 mei 2026"));
    let json: Value = serde_json::from_str(&home.says(&["import", "later.txt", "--json"])).unwrap();
    assert_eq!(json["declaration"]["edition_of"], "gent-2025");
    assert_eq!(json["declaration"]["id"], "gent-2025");
    let edition = "this becomes an edition of gent-2025";
    assert!(home.says(&["import", "later.txt", "--report"]).contains(edition));
    let said = home.says(&["import", "later.txt", "--yes"]);
    assert!(said.contains(edition), "{said}");
    let file = ".local/share/hertog/declarations/gent-2025/2026-05-08.ron";
    assert!(home.read(file).contains("id: \"gent-2025\""));
}

#[test]
fn the_built_in_edition_is_not_given_to_a_document() {
    let home = home();
    let built_in = ["--id", "hertoginnedal-2023", "--edition", "2023-05-05", "--language", "nl"];
    for replace in [&[][..], &["--replace"]] {
        let line = [&["import", "gent.txt", "--yes"], &built_in[..], replace].concat();
        let (code, said) = home.fails(&line);
        assert_eq!(code, 1);
        assert!(said.contains("is built in") && said.contains("another edition"), "{said}");
    }
    assert!(!home.path(".local/share/hertog/declarations/hertoginnedal-2023").exists());
    home.says(&[&["import", "gent.txt", "--yes", "-o", "out.ron"], &built_in[..]].concat());
}

#[test]
fn an_id_that_is_given_and_a_file_of_its_own_are_no_edition_of_what_has_the_title() {
    let home = home();
    home.says(&["import", "gent.txt", "--yes", "--id", "gent-2025"]);
    let given = ["import", "gent.txt", "--yes", "--id", "gent-2026", "--edition", "b", "--json"];
    let json: Value = serde_json::from_str(&home.says(&given)).unwrap();
    assert_eq!(json["declaration"]["id"], "gent-2026");
    assert!(json["declaration"]["edition_of"].is_null());
    assert!(home.path(".local/share/hertog/declarations/gent-2026/b.ron").is_file());
    let said = home.says(&["import", "gent.txt", "--yes", "-o", "out.ron"]);
    assert!(!said.contains("an edition of"), "{said}");
    assert!(home.read("out.ron").contains("id: \"fictieve-verklaring-van-gent\""));
}

#[test]
fn the_report_says_where_every_word_goes() {
    let home = home();
    let report = home.says(&["import", "gent.txt", "--report"]);
    assert!(report.contains("3 set aside") && report.contains("no doubts"), "{report}");
    assert!(report.contains("Europol"), "{report}");
    let json: Value = serde_json::from_str(&home.says(&["import", "gent.txt", "--json"])).unwrap();
    let number = |field: &str| json[field].as_u64().unwrap();
    assert_eq!(number("words"), number("placed") + number("set_aside"));
    assert_eq!(json["declaration"]["chapters"].as_array().unwrap().len(), 2);
    assert_eq!(json["format"], "text");
}

#[test]
fn every_word_is_compared_with_the_document_again() {
    let home = home();
    home.says(&["import", "gent.txt", "--yes", "-o", "gent.ron"]);
    let same = home.says(&["check", "gent.ron", "--source", "gent.txt"]);
    assert!(same.contains("says what the document says"), "{same}");
    home.write("gent.txt", &DOCUMENT.replace("magistraten", "rechters"));
    let changed = home.run(&["check", "gent.ron", "--source", "gent.txt"]);
    assert_eq!(changed.code, Some(1));
    assert!(changed.out.contains("only in the document: rechters"), "{}", changed.out);
    assert!(changed.out.contains("only in the declaration: magistraten"), "{}", changed.out);
}

#[test]
fn a_difference_has_the_place_of_its_own_text_or_none() {
    let home = home();
    home.says(&["import", "gent.txt", "--yes", "-o", "gent.ron"]);
    let told = |document: &str, lang: &str| {
        home.write("gent.txt", document);
        home.run(&["check", "gent.ron", "--source", "gent.txt", "--lang", lang]).out
    };
    for (before, after, place) in [
        ("verklaring van Gent", "verklaring uit Gent", "line 1"),
        ("Gent, 4 maart", "Sluis, 4 maart", "line 2"),
        ("fictieve Noordland", "verzonnen Noordland", "line 4"),
        ("1. Politie", "1. Politiezorg", "line 6"),
        ("goed samengewerkt", "vaak samengewerkt", "line 7"),
        ("uiterlijk eind 2026", "uiterlijk eind 2027", "line 10"),
        ("2. Justitie", "2. Recht", "line 12"),
        ("parketten", "rechtbanken", "line 13"),
    ] {
        let out = told(&DOCUMENT.replace(before, after), "en");
        let lines: Vec<&str> = out.lines().filter(|line| line.contains("only in")).collect();
        assert!(!lines.is_empty(), "{after}: {out}");
        for line in lines {
            assert!(line.starts_with(&format!("{place}: only in the d")), "{after}: {out}");
        }
    }
    // A point that the document has not stands nowhere in it.
    let shorter = DOCUMENT.replace("· Informatie uitwisselen, uiterlijk eind 2026.\n", "");
    let out = told(&shorter, "fr");
    assert!(out.contains("\nseulement dans la déclaration\u{a0}: Informatie"), "{out}");
}

#[test]
fn the_document_itself_is_never_written_over() {
    let home = home();
    let refused = home.run(&["import", "gent.txt", "--yes", "--replace", "-o", "./gent.txt"]);
    assert_eq!(refused.code, Some(1), "{}", refused.out);
    assert_eq!(home.read("gent.txt"), DOCUMENT);
}

#[test]
fn words_that_changed_places_are_told() {
    let home = home();
    home.says(&["import", "gent.txt", "--yes", "-o", "gent.ron"]);
    let file = home.read("gent.ron");
    let (one, other) = (
        "Gezamenlijke patrouilles houden, ook met Europol.",
        "De opleiding van magistraten verbeteren.",
    );
    let swapped = file.replace(one, "#").replace(other, one).replace('#', other);
    assert_ne!(swapped, file);
    home.write("gent.ron", &swapped);
    let told = home.run(&["check", "gent.ron", "--source", "gent.txt"]);
    assert_eq!(told.code, Some(1), "{}", told.out);
    assert!(told.out.contains("1.1 ") && told.out.contains("2.1 "), "{}", told.out);
}

#[test]
fn the_built_in_declaration_says_what_its_source_says() {
    let home = Home::new();
    let source = fixture("with-bookmarks.txt");
    let same = home.says(&["check", "--source", source.to_str().unwrap()]);
    assert!(same.contains("says what the document says"), "{same}");
}

#[test]
fn what_cannot_be_imported_is_refused_in_one_message() {
    let home = Home::new();
    let torn = std::fs::read(fixture("typed.docx")).unwrap();
    let files: [(&str, &[u8]); 6] = [
        ("empty.docx", b""),
        ("torn.docx", &torn[..torn.len() / 2]),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old Word"),
        ("nothing.txt", b" \n\t\n"),
        ("program.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0"),
        (
            "entities.fodt",
            b"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><office:document/>",
        ),
    ];
    for (name, bytes) in files {
        std::fs::write(home.path(name), bytes).unwrap();
        let refused = home.run(&["import", name, "--report"]);
        assert_eq!(refused.code, Some(1), "{name}");
        assert_eq!(refused.err.lines().count(), 2, "{name}: {}", refused.err);
        assert!(refused.err.contains(name), "{name}: {}", refused.err);
    }
    for name in ["none.docx", "."] {
        let refused = home.run(&["import", name, "--report"]);
        assert_eq!(refused.code, Some(1), "{name}");
    }
}

#[test]
fn without_a_terminal_the_screen_says_what_to_do() {
    let home = home();
    let refused = home.run(&["import", "gent.txt"]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("--yes"), "{}", refused.err);
}
