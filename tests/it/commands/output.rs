//! The commands, as a shell runs them: what they print, where, and how they end.

use crate::support::process::{Home, Output};

#[test]
fn actors_are_listed_where_the_declaration_has_them() {
    let home = Home::new();
    for (query, ids) in [
        ("named:europol", "3.1 3.4 5.3"),
        ("named:ccpd-doornik", "2.6"),
        ("actor:ccpd-doornik", "2.3 2.5 2.6"),
        ("named:maoc-n", "4.6"),
        ("named:frontex", "3.1"),
        ("named:eu", "2.3 3.4 3.7 3.9 4.2 5.10 6.3 6.5 6.6"),
        ("named:uk", "3.4"),
    ] {
        assert_eq!(home.ids(&[query]), ids, "{query}");
    }
    assert_eq!(home.ids(&["actor:EU", "-chapter:3..6", "duidelijkere"]), "");
    assert!(home.says(&["list"]).ends_with("51 of 51 points\n"));
    assert_eq!(
        home.says(&["named:europol"]),
        home.says(&["list", "named:europol"]),
        "no terminal: the list"
    );
}

#[test]
fn an_empty_list_is_a_receipt() {
    let says = Home::new().says(&["list", "actor:maoc-n", "chapter:5"]);
    assert!(
        says.starts_with(
            "No point names or concerns MAOC-N in chapter 5.\nForms searched: MAOC (N), "
        ),
        "{says}"
    );
    assert!(says.contains("Edition 2023-05-05, ") && says.ends_with("0 of 51 points\n"), "{says}");
}

#[test]
fn a_hit_in_what_is_not_shown_says_its_field_and_language() {
    let home = Home::new();
    let line = |lang: &str, query: &str| {
        home.says(&["list", query, "--lang", lang]).lines().next().unwrap().to_owned()
    };
    assert!(
        line("nl", "traite").ends_with(
            "van migranten  · gevonden in het opschrift (fr): \
             Traite des êtres humains et exploitation de migrants"
        ),
        "{}",
        line("nl", "traite")
    );
    assert!(line("fr", "traite").ends_with("de migrants"), "its own heading shows it");
    assert!(
        line("en", "royaume-uni")
            .ends_with("  · found in the name of United Kingdom (fr): Royaume-Uni")
    );
    let fields = |query: &str| {
        home.json(&["list", query, "--json"])["points"][0]["hit"]["fields"].to_string()
    };
    assert_eq!(fields("traite"), r#"[{"actor":null,"field":"heading","lang":"fr"}]"#);
    assert_eq!(fields("text:havens"), r#"[{"actor":null,"field":"text","lang":"nl"}]"#);
    assert!(fields("maritime").contains(r#""actor":"maoc-n""#));
    assert_eq!(
        home.says(&["list", "traite", "--json", "--lang", "nl"]),
        home.says(&["list", "traite", "--json", "--lang", "fr"]),
    );
}

#[test]
fn near_hits_are_marked_and_come_last() {
    let says = Home::new().says(&["list", "maoc or mensnehandel", "--lang", "nl"]);
    let near: Vec<bool> =
        says.lines().take(4).map(|line| line.ends_with("  · bijna hetzelfde")).collect();
    assert_eq!(near, [false, true, true, true], "{says}");
    assert!(says.contains("\n≈ mensnehandel: mensenhandel\n"), "{says}");
}

#[test]
fn what_is_found_elsewhere_is_shown_whole() {
    let home = Home::new();
    let chapter = home.says(&["show", "6", "--lang", "nl"]);
    assert!(
        chapter.starts_with("6  Veiligheid en stabiliteit in de Sahel, West- en Centraal-Afrika\n"),
        "{chapter}"
    );
    for words in [
        "titel (fr)   ",
        "Evaluatie    Beide landen blijven",
        "leiden tot bezorgdheid.\n",
        " 6.7\n",
    ] {
        assert!(chapter.contains(words), "{words}: {chapter}");
    }
    let context = home.says(&["show", "context"]);
    assert!(context.contains("Gezamenlijke verklaring\n\nDe bilaterale samenwerking"), "{context}");
    assert!(context.contains("waaronder mensenhandel en drugshandel."), "{context}");
    let json = home.json(&["show", "6.1", "7", "context", "--json"]);
    assert_eq!(json["points"][0]["id"], "6.1");
    assert_eq!(json["chapters"][0]["points"], serde_json::json!(["7.1", "7.2", "7.3"]));
    assert!(json["chapters"][0]["evaluation"][0].as_str().unwrap().contains("NAVO"));
    assert_eq!(json["context"]["paragraphs"].as_array().unwrap().len(), 3);
    assert!(home.json(&["show", "6.1", "--json"])["context"].is_null());
}

#[test]
fn marks_are_kept_said_and_taken_back() {
    let home = Home::new();
    assert_eq!(
        home.says(&["mark", "reviewed", "2.6", "3.1", "2.6"]),
        "2.6: reviewed.\n3.1: reviewed.\n2 points changed\n"
    );
    assert_eq!(home.says(&["mark", "reviewed", "2.6"]), "0 points changed\n");
    assert_eq!(home.ids(&["is:reviewed"]), "2.6 3.1");
    assert_eq!(
        home.says(&["mark", "come-back", "--query", "named:europol -is:reviewed"]),
        "3.4: come back.\n5.3: come back.\n2 points changed\n"
    );
    assert_eq!(home.ids(&["is:come-back"]), "3.4 5.3");
    assert_eq!(home.says(&["undo"]), "Taken back: come back · 3.4, 5.3.\n");
    assert_eq!(home.ids(&["is:come-back"]), "");
    assert_eq!(home.says(&["redo"]), "Done again: come back · 3.4, 5.3.\n");
    assert_eq!(home.says(&["redo"]), "Nothing to redo in edition 2023-05-05.\n");
    assert_eq!(home.says(&["undo"]), "Taken back: come back · 3.4, 5.3.\n");
    assert_eq!(home.says(&["undo"]), "Taken back: reviewed · 2.6, 3.1.\n");
    assert_eq!(home.says(&["undo"]), "Nothing to undo in edition 2023-05-05.\n");
    assert!(home.says(&["log", "--verify"]).contains("whole; records: 6;"));
}

#[test]
fn reviewers_do_not_touch_each_other() {
    let home = Home::new();
    home.says(&["--reviewer", "Anna", "mark", "reviewed", "2.6"]);
    home.says(&["--reviewer", "Bram", "mark", "come-back", "2.6"]);
    assert_eq!(home.ids(&["--reviewer", "Anna", "is:reviewed"]), "2.6");
    assert_eq!(home.ids(&["--reviewer", "Cara", "is:open", "id:2.6"]), "2.6");
    assert_eq!(home.says(&["--reviewer", "Anna", "undo"]), "Taken back: reviewed · 2.6.\n");
    home.says(&["--reviewer", "Zoë Müller", "mark", "reviewed", "3.1"]);
    for by in ["by:\"zoe muller\"", "by:\"Zoé MÜLLER\"", "by:\"Zoe\u{308} Mu\u{308}ller\"."] {
        assert_eq!(home.ids(&["--reviewer", "Cara", by]), "3.1", "{by}");
    }
    assert_eq!(home.ids(&["--reviewer", "Cara", "by:bram"]), "2.6");
    let show = home.says(&["--reviewer", "Cara", "show", "2.6"]);
    assert!(
        show.contains("come back") && show.contains("(Bram)") && !show.contains("(Anna)  "),
        "{show}"
    );
}

#[test]
fn json_keeps_its_promise() {
    let home = Home::new();
    home.says(&["mark", "reviewed", "4.6"]);
    let list = home.json(&["list", "maoc", "--json"]);
    assert_eq!(
        (&list["schema"], &list["declaration"], &list["total"]),
        (&1.into(), &"hertoginnedal-2023".into(), &51.into())
    );
    let point = &list["points"][0];
    let keys: Vec<&str> = point.as_object().unwrap().keys().map(String::as_str).collect();
    let promised = [
        "actors",
        "chapter",
        "fingerprint",
        "headings",
        "hit",
        "id",
        "mark",
        "note_count",
        "number",
        "stale",
        "status",
        "text",
        "texts",
    ];
    assert_eq!(keys, promised);
    assert_eq!(
        (&point["id"], &point["chapter"], &point["number"]),
        (&"4.6".into(), &4.into(), &"6".into())
    );
    assert_eq!(
        (&point["mark"], &point["stale"], &point["hit"]["tier"]),
        (&"reviewed".into(), &false.into(), &"actor".into())
    );
    assert_eq!(
        point["actors"][0],
        serde_json::json!({"id": "maoc-n", "how": "named", "quote": "MAOC (N)"})
    );
    let elsewhere = home.json(&["list", "sahel", "--json"]);
    assert_eq!(elsewhere["elsewhere"][0]["where"], "title");
    assert_eq!(elsewhere["elsewhere"][1]["chapter"], 6);

    let show = home.json(&["show", "4.6", "2.2", "--json"]);
    assert_eq!(show["points"][0]["marks"][0]["by"], "analist");
    assert_eq!(show["points"][0]["notes"], serde_json::json!([]));
    assert_eq!(show["points"][1]["dates"][0]["role"], "deadline");

    let stats = home.json(&["stats", "--json"]);
    assert_eq!(
        (&stats["points"], &stats["reviewed"], &stats["open"]),
        (&51.into(), &1.into(), &50.into())
    );
    assert_eq!(
        (&stats["chapters"][3]["number"], &stats["chapters"][3]["reviewed"]),
        (&4.into(), &1.into())
    );
    assert_eq!(
        (&stats["actors"][1]["named"], &stats["actors"][1]["related"]),
        (&1.into(), &2.into())
    );

    let log = home.json(&["log", "--json"]);
    let record = &log["records"][0];
    assert_eq!(
        (&record["n"], &record["kind"], &record["points"][0], &record["counts"]),
        (&1.into(), &"Mark".into(), &"4.6".into(), &true.into())
    );
    assert_eq!(record["hash"].as_str().unwrap().len(), 64);
}

#[test]
fn the_three_languages_speak() {
    let home = Home::new();
    assert!(home.says(&["--lang", "nl", "list"]).ends_with("51 van 51 punten\n"));
    assert!(home.says(&["--lang", "fr", "list"]).ends_with("51 points sur 51\n"));
    let output = Output::of(home.command(&["list"]).env("LANG", "nl_BE.UTF-8"));
    assert!(output.out.ends_with("51 van 51 punten\n"));
}

#[test]
fn it_says_where_everything_is() {
    let home = Home::new();
    home.says(&["mark", "reviewed", "2.6"]);
    let says = home.says(&["where"]);
    let home = home.folder.path().to_str().unwrap();
    assert!(
        says.contains(home) && says.contains(".journal") && says.contains("built in"),
        "{says}"
    );
}

#[test]
fn check_audits_the_aliases() {
    let home = Home::new();
    let says = home.says(&["check"]);
    assert!(
        says.starts_with("hertoginnedal-2023.ron: hertoginnedal-2023 2023-05-05 is sound"),
        "{says}"
    );
    assert!(says.contains("named, but no actor: Antwerpen (4.1 4.2 4.4)\n"), "{says}");
    assert!(!says.contains("nearly an alias"), "{says}");
    let file = home.folder.path().join("near.ron");
    let changed =
        hertog::declaration::BUILTIN.replace("het MAOC (N) - Maritime", "het MAOC-N - Maritime");
    std::fs::write(&file, changed).unwrap();
    let says = home.says(&["check", file.to_str().unwrap()]);
    assert!(says.contains("nearly an alias: MAOC-N (4.6), for MAOC (N) (maoc-n)?\n"), "{says}");
    assert!(says.contains("alias that stands nowhere: MAOC (N) (maoc-n)\n"), "{says}");
}
