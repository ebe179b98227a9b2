//! Briefs that quote in the language asked for, and their check.

use super::{FR, NL, home, says};

const FORMATS: [&str; 5] = ["md", "html", "docx", "csv", "json"];

#[test]
fn a_brief_quotes_in_the_language_asked_for_and_says_what_it_lacks() {
    let home = home();
    let brief = says(&home, "nl", &["brief", "chapter:2", "--text-lang", "fr"]);
    assert!(brief.contains("> Constituer à Maasoord une réserve commune"), "{brief}");
    assert!(brief.contains("> Lors de la tempête de mars 2029"), "the evaluation: {brief}");
    assert!(brief.contains("## 2 S'entraider") && !brief.contains("Elkaar helpen"), "{brief}");
    assert!(!brief.contains("Brandweerlieden"), "{brief}");
    assert!(brief.contains("> België onderzoekt of de oude duiker"), "{brief}");
    assert_eq!(brief.matches("only in nl").count(), 1, "{brief}");
    let plain = says(&home, "nl", &["brief", "chapter:2"]);
    assert!(plain.contains("> Brandweerlieden") && !plain.contains("only in"), "{plain}");

    let data = says(&home, "nl", &["brief", "--text-lang", "fr", "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!((&data["language"], &data["count"]), (&"fr".into(), &8.into()));
    let html = says(&home, "nl", &["brief", "2.3 or 2.4", "--text-lang", "fr", "--format", "html"]);
    assert!(html.contains("lang=\"fr\"") && html.contains("lang=\"nl\""), "{html}");
}

#[test]
fn a_brief_holds_the_points_that_only_its_language_has() {
    let home = home();
    let more = FR.replace("number: 2,", "number: 3,");
    home.write(
        "maasoord.fr.ron",
        &more.replace("Préparer l'accueil", "La Veille des eaux prépare"),
    );
    // Chapter 2 is in Dutch alone, chapter 3 in French.
    let brief = says(&home, "nl", &["brief", "--text-lang", "fr"]);
    let places =
        ["> Relier", "> België onderzoekt", "> Constituer", "> La Veille des eaux prépare"];
    let at = |words: &str| brief.find(words).unwrap_or_else(|| panic!("{words}: {brief}"));
    assert!(places.map(at).is_sorted(), "{brief}");
    assert!(brief.contains("11 of 11 points") && brief.contains("## 3 S'entraider"), "{brief}");
    assert_eq!(brief.matches("only in nl").count(), 5, "four points, an evaluation: {brief}");
    assert!(!brief.contains("only in fr"), "it is the language that was asked for: {brief}");
    // Its words are looked for, and its names are known.
    let found = says(&home, "nl", &["brief", "pompiers", "--text-lang", "fr", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&found).unwrap();
    let first = &found["groups"][0]["points"][0]["id"];
    assert_eq!((&found["count"], first), (&1.into(), &"3.2".into()));
    let named = says(&home, "nl", &["brief", "id:3.3", "--text-lang", "fr"]);
    assert!(named.contains("Maasoord water watch"), "{named}");
    // The edition before is in Dutch alone: what became of French points is not told.
    home.write(
        "before.ron",
        &NL.replace("2031-06-12", "2030-01-01").replace("oude duiker", "duiker"),
    );
    let changes = ["brief", "--text-lang", "fr", "--since", "before.ron", "--format", "json"];
    let changes: serde_json::Value = serde_json::from_str(&says(&home, "nl", &changes)).unwrap();
    let changes = changes["changes"]["points"].as_array().unwrap();
    assert_eq!((changes.len(), &changes[0]["ids"]), (1, &"2.4 → 2.4".into()), "{changes:?}");
    // The brief of the open language is as it was.
    let plain = says(&home, "nl", &["brief"]);
    assert!(plain.contains("8 of 8 points") && !plain.contains("Constituer"), "{plain}");
    for form in FORMATS {
        let name = format!("nota.{form}");
        says(&home, "nl", &["brief", "--text-lang", "fr", "-o", &name]);
        for open in ["nl", "fr"] {
            let said = says(&home, open, &["verify", &name]);
            assert!(said.starts_with("14 of 14 quotes unchanged\n"), "{form}, {open}: {said}");
        }
    }
}

#[test]
fn a_mark_in_a_brief_says_which_text_was_judged_where_another_is_quoted() {
    let home = home();
    says(&home, "fr", &["mark", "reviewed", "1.2"]);
    says(&home, "nl", &["mark", "reviewed", "1.3", "2.4"]);
    let brief = |language: &str, format: &str| {
        let options = ["brief", "1.2 or 1.3 or 2.4", "--text-lang", language, "--format", format];
        says(&home, "nl", &options)
    };
    let marks = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.contains("**Mark** reviewed, "));
        lines.map(|line| line.trim_end().to_owned()).collect()
    };
    let ends = |language: &str| {
        let marks = marks(&brief(language, "md"));
        assert_eq!(marks.len(), 3, "{marks:?}");
        marks
            .iter()
            .map(|mark| mark.contains(" (fr) ") || mark.contains(" (nl) "))
            .collect::<Vec<_>>()
    };
    assert_eq!(ends("nl"), [true, false, false]);
    assert_eq!(ends("fr"), [false, true, false], "2.4 is quoted in Dutch");
    let csv = brief("fr", "csv");
    assert_eq!(csv.matches(" (nl) analist").count(), 1, "{csv}");
    let data: serde_json::Value = serde_json::from_str(&brief("fr", "json")).unwrap();
    let points = data["groups"].as_array().unwrap().iter();
    let points = points.flat_map(|group| group["points"].as_array().unwrap());
    let langs: Vec<&str> = points.map(|p| p["marks"][0]["lang"].as_str().unwrap()).collect();
    assert_eq!(langs, ["fr", "nl", "nl"]);
    home.write("maasoord.fr.ron", &FR.replace("avertit les deux pays", "prévient les deux pays"));
    let data: serde_json::Value = serde_json::from_str(&brief("nl", "json")).unwrap();
    assert!(data["stale"][0]["lang"].is_null() && data["stale"][0]["id"] == "1.2", "{data}");
}

#[test]
fn a_language_that_is_not_at_hand_is_refused_with_those_that_are() {
    let home = home();
    let (code, said) = home.fails(&["brief", "--text-lang", "de", "--file", "maasoord.nl.ron"]);
    assert_eq!(code, 2);
    assert!(said.contains("“de”") && said.contains("At hand: nl, fr."), "{said}");
}

#[test]
fn verify_knows_both_languages_whichever_is_open() {
    let home = home();
    for form in FORMATS {
        for language in ["nl", "fr"] {
            let name = format!("nota-{language}.{form}");
            says(&home, "nl", &["brief", "--text-lang", language, "-o", &name]);
            for open in ["nl", "fr"] {
                let said = says(&home, open, &["verify", &name]);
                assert!(said.starts_with("10 of 10 quotes unchanged\n"), "{name}, {open}: {said}");
                assert!(said.contains(", which the brief quotes."), "{name}, {open}: {said}");
            }
        }
    }
}

#[test]
fn a_changed_quote_is_named_in_the_language_in_which_it_stands() {
    let home = home();
    says(&home, "nl", &["brief", "chapter:2", "--text-lang", "fr", "-o", "nota.md"]);
    let altered = home.read("nota.md").replace("six cents habitants", "neuf cents habitants");
    home.write("altered.md", &altered);
    for open in ["nl", "fr"] {
        let file = format!("maasoord.{open}.ron");
        let (code, out, _) = home.run(&["verify", "altered.md", "--file", &file]).parts();
        assert_eq!(code, 1);
        assert!(out.starts_with("2.3: ALTERED in the brief\n"), "{open}: {out}");
        assert!(out.contains("l'accueil de six cents habitants"), "{open}: {out}");
    }
    let changed = FR.replace("sacs de sable", "sacs de terre");
    home.write("maasoord.fr.ron", &changed);
    let (code, out, _) = home.run(&["verify", "nota.md", "--file", "maasoord.nl.ron"]).parts();
    assert_eq!(code, 1);
    assert!(out.starts_with("2.1: STALE") && out.contains("4 of 5 quotes unchanged"), "{out}");
}

#[test]
fn verify_shows_the_present_words_in_the_language_of_the_quote() {
    let home = home();
    says(&home, "nl", &["brief", "id:2.1", "--text-lang", "fr", "-o", "nota.md"]);
    home.write("maasoord.fr.ron", &FR.replace("une réserve commune", "une réserve partagée"));
    let said = home.run(&["verify", "nota.md", "--file", "maasoord.nl.ron"]);
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("une réserve partagée"), "{}", said.out);
}
