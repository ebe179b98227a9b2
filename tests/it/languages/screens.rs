//! The other language on screen: in the reading pane, large beside the first, in a session.

use hertog::declaration::read;

use super::{FR, NL};
use crate::support::harness::{Harness, Setting, build_app};

fn open(size: (u16, u16), query: &'static str) -> Harness {
    let (declaration, versions) = (read(NL).unwrap(), vec![read(FR).unwrap()]);
    Setting { size, query, declaration, versions, ..Setting::default() }.open()
}

/// The text of the brief that is being prepared.
fn preview(app: &Harness) -> String {
    let lines = app.state.briefing().unwrap().preview.lines.iter();
    lines.flatten().map(|(_, text)| text.clone()).collect()
}

#[test]
fn the_text_is_read_in_the_other_language_and_back() {
    let mut app = open((80, 24), "");
    app.press("j");
    assert!(app.screen().contains("1.2 (nl)") && app.screen().contains("De Waterwacht"));
    app.press("L");
    insta::assert_snapshot!("reading_pane_80x24", app.screen());
    assert!(!app.screen().contains("waarschuwt beide landen"));
    app.press("L");
    assert!(app.screen().contains("1.2 (nl)") && !app.screen().contains("La Veille"));
}

#[test]
fn a_point_that_the_language_lacks_is_read_in_that_which_has_it() {
    let mut app = open((80, 24), "");
    app.press("G L");
    let screen = app.screen();
    assert!(screen.contains("2.4 (nl)") && screen.contains("only in nl"), "{screen}");
    assert!(screen.contains("duiker"), "{screen}");
}

#[test]
fn a_brief_on_screen_quotes_in_the_language_that_is_chosen() {
    let mut app = open((80, 24), "id:1.2");
    app.press("B");
    assert!(app.screen().contains("Quotes    nl"), "{}", app.screen());
    assert!(preview(&app).contains("De Waterwacht"));
    app.press("j j j j j l");
    assert!(app.screen().contains("▸ Quotes    fr"), "{}", app.screen());
    assert!(preview(&app).contains("La Veille") && !preview(&app).contains("De Waterwacht"));
    let said = app.state.brief_arguments();
    assert!(said.iter().any(|argument| argument == "--text-lang=fr"), "{said:?}");
    app.press("l");
    assert!(app.screen().contains("▸ Quotes    nl") && preview(&app).contains("De Waterwacht"));
    // A template leaves the language alone.
    app.press("h g l l l");
    assert!(app.screen().contains("full file") && app.screen().contains("Quotes    fr"));
}

#[test]
fn a_brief_on_screen_holds_the_points_that_only_its_language_has() {
    let more = FR.replace("number: 2,", "number: 3,");
    let (declaration, versions) = (read(NL).unwrap(), vec![read(&more).unwrap()]);
    let mut app = Setting { declaration, versions, ..Setting::default() }.open();
    app.press("B");
    assert!(app.screen().contains("8 points") && !preview(&app).contains("Constituer"));
    app.press("j j j j j l");
    assert!(app.screen().contains("11 points"), "{}", app.screen());
    let text = preview(&app);
    assert!(text.contains("Constituer") && text.contains("only in nl"), "{text}");
    app.press("l");
    assert!(app.screen().contains("8 points") && !preview(&app).contains("Constituer"));
}

#[test]
fn large_on_a_wide_screen_both_stand_side_by_side() {
    let mut app = open((160, 45), "frontière");
    app.press("Enter");
    let screen = app.screen();
    assert!(screen.contains("found in the text (fr)") && screen.contains("Brandweerlieden"));
    app.press("L");
    insta::assert_snapshot!("side_by_side_160x45", app.screen());
    app.resize(139, 45);
    let screen = app.screen();
    assert!(screen.contains("2.2 (fr)") && !screen.contains("Brandweerlieden"), "{screen}");
}

#[test]
fn a_mark_is_of_the_text_that_was_read() {
    let mut app = open((80, 24), "");
    app.press("L r");
    app.press("L");
    let screen = app.screen();
    assert!(screen.contains("reviewed, 24 November 2026") && screen.contains(" (fr)"), "{screen}");
    assert_eq!(app.review_state("1.1"), "reviewed");
    app.press("j r");
    let screen = app.screen();
    assert!(screen.contains("reviewed, 24 November 2026") && !screen.contains("(fr)"), "{screen}");
    let mut app = open((160, 45), "");
    app.press("L Enter r Enter");
    assert!(!app.screen().contains("2026 (fr)"), "side by side it is of the open text");
    assert_eq!(app.review_state("1.1"), "reviewed");
}

#[test]
fn what_is_copied_is_the_text_that_is_read() {
    let mut app = open((80, 24), "2.2");
    app.press("L y");
    let copied = format!("{:?}", app.effects);
    assert!(
        copied.contains("En cas de crue, les pompiers") && copied.contains("coopération"),
        "{copied}"
    );
}

#[test]
fn a_session_reads_in_the_other_language_too() {
    let mut app = open((80, 24), "chapter:2");
    app.press("S L");
    let screen = app.screen();
    assert!(screen.contains("2.1 (fr)") && screen.contains("Constituer à Maasoord"), "{screen}");
    app.press("r Left");
    assert!(app.screen().contains("2.1 (fr)"), "{}", app.screen());
    app.press("L");
    let screen = app.screen();
    assert!(screen.contains("2.1 (nl)") && screen.contains("zandzakken"), "{screen}");
}

#[test]
fn with_one_language_the_key_says_so() {
    let mut app = build_app();
    let before = app.screen();
    app.press("L");
    assert!(app.screen().contains("Opened in nl only; O opens it again"), "{}", app.screen());
    assert_eq!(before.lines().next(), app.screen().lines().next());
    assert!(!app.screen().contains("1.1 (nl)"));
}

#[test]
fn a_point_of_two_languages_is_one_row_for_all_declarations() {
    let mut app = build_app();
    let folder = app.data_dir().join("data/declarations/maasoord-2031");
    std::fs::create_dir_all(&folder).unwrap();
    for (language, text) in [("nl", NL), ("fr", FR)] {
        std::fs::write(folder.join(format!("2031-06-12.{language}.ron")), text).unwrap();
    }
    std::fs::write(folder.join("torn.ron"), "Declaration(").unwrap();
    app.press("/").type_in("/");
    let before = app.screen();
    assert!(before.contains("looked for in 2 declarations; 1 could not be read"), "{before}");
    assert!(!before.contains("0 points") && !before.contains("nothing found"), "{before}");
    assert!(before.contains("type words, or a query as after /"), "{before}");
    for (query, languages) in [("id:1.2", " fr, nl"), ("id:2.4", "2 nl")] {
        app.press("Ctrl-u").type_in(query);
        let found = app.screen();
        let rows: Vec<&str> = found.lines().filter(|line| line.contains("maasoord-2031")).collect();
        assert!(rows.len() == 1 && rows[0].contains(languages), "{found}");
        assert!(found.contains("2 points, in 2 of 2"), "{found}");
    }
}
