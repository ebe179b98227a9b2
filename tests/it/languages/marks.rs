//! Marks and notes of a point in two languages.

use super::{FR, NL, home, json, says};

#[test]
fn a_mark_on_one_text_holds_in_the_other_and_says_which_was_judged() {
    let home = home();
    says(&home, "fr", &["mark", "reviewed", "1.2"]);
    let shown = says(&home, "nl", &["show", "1.2"]);
    let mark = shown.lines().find(|line| line.starts_with("Mark")).unwrap();
    assert!(mark.contains("reviewed, ") && mark.ends_with(" (fr) (analist)"), "{mark}");
    let shown = says(&home, "fr", &["show", "1.2"]);
    assert!(!shown.contains("(fr)"), "it is the text that is open: {shown}");
    assert!(says(&home, "nl", &["list", "is:reviewed"]).contains("1.2"));
    assert!(says(&home, "nl", &["list", "is:stale"]).contains("0 of 8 points"));
    let marks = &json(&home, "nl", &["show", "1.2"])["points"][0]["marks"];
    assert_eq!(marks[0]["lang"], "fr");
}

#[test]
fn a_mark_is_stale_only_where_no_language_has_the_text_that_was_judged() {
    let home = home();
    says(&home, "nl", &["mark", "reviewed", "1.1", "1.2"]);
    says(&home, "nl", &["note", "1.1", "Nagevraagd bij de dienst."]);
    let changed = FR.replace("avertit les deux pays", "prévient les deux pays");
    assert_ne!(changed, FR);
    home.write("maasoord.fr.ron", &changed);
    assert!(says(&home, "fr", &["list", "is:stale"]).contains("0 of 7 points"));

    let changed = NL.replace("De meetpunten langs", "Alle meetpunten langs");
    assert_ne!(changed, NL);
    home.write("maasoord.nl.ron", &changed);
    for language in ["nl", "fr"] {
        let stale = says(&home, language, &["list", "is:stale"]);
        assert!(stale.contains(" 1.1 ") && !stale.contains(" 1.2 "), "{language}: {stale}");
        let point = &json(&home, language, &["show", "1.1"])["points"][0];
        assert_eq!((&point["stale"], &point["marks"][0]["lang"]), (&true.into(), &().into()));
        let note = says(&home, language, &["show", "1.1"]);
        assert!(note.contains("earlier text"), "{note}");
    }
}

#[test]
fn without_the_other_file_its_marks_are_stale() {
    let home = home();
    says(&home, "fr", &["mark", "come-back", "2.1"]);
    assert!(says(&home, "nl", &["list", "is:come-back"]).contains(" 2.1 "));
    std::fs::remove_file(home.path("maasoord.fr.ron")).unwrap();
    assert!(says(&home, "nl", &["list", "is:stale"]).contains(" 2.1 "));
}

#[test]
fn every_text_stands_in_the_data() {
    let home = home();
    let points = json(&home, "nl", &["list", "1.3 or 2.4"])["points"].clone();
    assert_eq!(points[0]["texts"][0]["lang"], "fr");
    assert_eq!(
        points[0]["texts"][0]["text"],
        "Les éclusiers s'exercent ensemble deux fois par an."
    );
    let fingerprint = json(&home, "fr", &["list", "1.3"])["points"][0]["fingerprint"].clone();
    assert_eq!(points[0]["texts"][0]["fingerprint"], fingerprint);
    assert_eq!((&points[1]["id"], &points[1]["texts"]), (&"2.4".into(), &serde_json::json!([])));
}
