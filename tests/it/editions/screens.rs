//! The first opening of a new edition, the comparison, the traces, the library on screen.

use hertog::declaration::builtin;
use hertog::text::Lang;

use super::{next, next_edition};
use crate::support::harness::{Harness, Setting, build_app, says};
use crate::support::pictures::{in_dutch_and_french, pictures};

#[track_caller]
pub(super) fn lacks(app: &Harness, words: &str) {
    let screen = app.screen();
    assert!(!screen.contains(words), "{words:?} is on\n{screen}");
}

#[track_caller]
pub(super) fn shows(app: &Harness, words: &str) {
    let screen = app.screen();
    assert!(screen.contains(words), "{words:?} is not on\n{screen}");
}

/// Three marks and a note in the older edition, and a library with both.
pub(super) fn worked_on() -> Harness {
    let mut app = build_app();
    app.press("r j r j r ] b m").type_in("Vraag Europol om cijfers.").press("Ctrl-s");
    let file = app.data_dir().join("data/declarations/hertoginnedal-2023/2025-06-12.ron");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, next_edition()).unwrap();
    app
}

/// The built-in declaration, and a summit of 2021 in the library.
fn beside_a_summit() -> Harness {
    let app = build_app();
    let file = app.data_dir().join("data/declarations/top-2021/2021-06-14.ron");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    let older = next_edition().replace("id: \"hertoginnedal-2023\"", "id: \"top-2021\"");
    std::fs::write(file, older.replace("2025-06-12", "2021-06-14")).unwrap();
    app
}

#[test]
fn a_new_edition_offers_to_carry_and_carries_nothing_without_a_yes() {
    let mut app = worked_on().restart_with(next());
    shows(&app, "Carry your work on");
    app.press("n");
    shows(&app, "Nothing is carried. c carries it over, here and later; C leads here.");
    app.press("Esc");
    assert_eq!(app.review_state("1.1"), "open");
    app.press("Ctrl-c");
    let mut app = app.restart_with(next());
    shows(&app, "Your work in edition 2023-05-05 is not carried over yet: C shows it.");
    app.press("C c y");
    shows(&app, "carried over from edition 2023-05-05");
    assert_eq!(app.review_state("1.1"), "reviewed", "1.2 before");
    let mut app = app.restart_with(next());
    assert!(!app.screen().contains("Carry your work on"));
    app.press("u y");
    assert_eq!(app.review_state("1.1"), "open", "one undo takes it back, after a restart too");
}

/// The words of the preview of a brief.
fn preview(app: &Harness) -> String {
    let lines = app.state.briefing().unwrap().preview.lines.iter();
    let words = lines.flatten().flat_map(|(_, text)| text.split_whitespace());
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_brief_on_screen_tells_the_changes_since_another_edition() {
    let mut app = worked_on().restart_with(next());
    app.press("n Esc B");
    shows(&app, "Since     no comparison");
    assert!(!app.screen().contains("facts that changed"), "there is nothing to choose");
    let since = "What became of the points since edition 2023-05-05";
    assert!(!preview(&app).contains(since));
    app.press("j j j j j l");
    shows(&app, "Since     2023-05-05");
    assert!(preview(&app).contains(since), "{}", preview(&app));
    app.press("j Space");
    shows(&app, "[x] facts that changed");
    let said = app.state.brief_arguments();
    assert!(said.iter().any(|argument| argument == "--since=2023-05-05"), "{said:?}");
    assert_eq!(said.last().unwrap(), "--facts");
    let file = app.data_dir().join("nota.md");
    app.press("f Ctrl-u").type_in(file.to_str().unwrap()).press("Enter Enter");
    let text = std::fs::read_to_string(&file).unwrap();
    for words in [since, "2.6 → 2.7", "verb dropped"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    app.press("g j j j j j h");
    shows(&app, "Since     no comparison");
    assert!(!preview(&app).contains(since) && !app.screen().contains("facts that changed"));
}

#[test]
fn the_comparison_is_walked_filtered_and_left_for_a_point() {
    let mut app = worked_on().restart_with(next());
    app.press("n");
    shows(&app, "2023-05-05 → 2025-06-12");
    app.press("] ]");
    app.press("s");
    shows(&app, "questions");
    app.press("s Enter");
    shows(&app, "This point is in the older edition alone.");
    app.press("s");
    shows(&app, "texts around the points · 1 of 1");
    shows(&app, "evaluation 2  reworded");
    app.press("s s");
    shows(&app, "what changed");
    app.press("g Enter C");
    shows(&app, "2023-05-05 → 2025-06-12");
    app.press("C");
    assert!(!app.screen().contains("2023-05-05 → 2025-06-12"));
}

#[test]
fn nothing_is_carried_from_a_newer_edition_to_an_older() {
    let mut newer = worked_on().restart_with(next());
    newer.press("n Esc j r");
    let mut app = newer.restart_in(Setting::default());
    app.press("C");
    shows(&app, "2025-06-12 → 2023-05-05");
    for key in ["c", "y"] {
        app.press(key);
        shows(&app, "edition 2023-05-05 is older than 2025-06-12");
    }
}

#[test]
fn what_is_said_of_a_change_is_read_to_its_end_before_the_next() {
    let mut app = worked_on().restart_in(Setting { declaration: next(), ..Setting::default() });
    app.press("n");
    while !app.screen().contains("▸  4.2 → 4.2, 4.3") {
        app.press("j");
    }
    shows(&app, "more below");
    app.press("Space");
    shows(&app, "▸  4.2 → 4.2, 4.3");
    let first = app.screen();
    app.press("Space Space Space Space");
    assert!(!app.screen().contains("▸  4.2 → 4.2, 4.3"), "{first}\n{}", app.screen());
}

#[test]
fn pictures_of_the_comparison_and_the_traces() {
    let compared = |setting: Setting| {
        let mut app = worked_on().restart_in(Setting { declaration: next(), ..setting });
        app.press("n ] ]");
        app
    };
    pictures("editions_compare", compared);
    in_dutch_and_french("editions_compare", compared);
    pictures("editions_trace", |setting| {
        let mut app = beside_a_summit().restart_in(setting);
        app.press(": 2 . 6 Enter T y");
        app
    });
}

#[test]
fn the_library_opens_a_declaration_a_document_or_a_comparison() {
    let mut app = worked_on();
    app.press("O");
    shows(&app, "Library");
    shows(&app, "Import a document");
    shows(&app, "2025-06-12 nl  51 points");
    app.type_in("2025-06-12").press("Enter");
    assert!(format!("{:?}", app.effects).contains("2025-06-12.ron"), "{:?}", app.effects);
    app.press("O").type_in("/nergens/tekst.docx");
    shows(&app, "Import /nergens/tekst.docx");
    app.press("Esc");
}

#[test]
fn what_is_typed_finds_the_declaration_before_the_comparison_with_it() {
    let mut app = worked_on().restart_with(next());
    app.press("n Esc O").type_in("2023");
    let screen = app.screen();
    let at = |words: &str| screen.find(words).unwrap_or_else(|| panic!("{words}: {screen}"));
    let places = ["2023-05-05 nl  51 points", "Compare with edition 2023-05-05"];
    assert!(places.map(at).is_sorted(), "{screen}");
}

#[test]
fn a_newer_mark_in_the_older_edition_is_said_at_the_start_and_carried_after_a_yes() {
    let mut app = worked_on().restart_with(next());
    app.press("y Ctrl-c");
    let mut app = app.restart_with(builtin());
    app.press("g b Ctrl-c");
    let mut app = app.restart_with(next());
    shows(&app, "Your work in edition 2023-05-05 is not carried over yet: C shows it.");
    app.press("C c");
    shows(&app, "1 of these was marked again in the older edition");
    app.press("y Esc");
    let list = says(
        app.data_dir(),
        &["list", "is:come-back", "--declaration", "hertoginnedal-2023@2025-06-12"],
    );
    assert!(list.contains("2 of 51 points"), "{list}");
    let app = app.restart_with(next());
    assert!(!app.screen().contains("not carried over yet"), "{}", app.screen());
}

#[test]
fn a_trace_is_confirmed_refused_and_opened() {
    let mut app = beside_a_summit();
    app.press(": 2 . 6 Enter T");
    shows(&app, "2.6 in other declarations");
    shows(&app, "top-2021 2021-06-14 2.7");
    app.press("y");
    shows(&app, "same promise as top-2021, 2021-06-14 2.7");
    app.press("Esc Enter");
    shows(&app, "takes up 2021-06-14 2.7");
    app.press("T n");
    app.press("Esc");
    assert!(!app.screen().contains("takes up 2021-06-14 2.7"));
    app.press("T Enter");
    assert!(format!("{:?}", app.effects).contains("2021-06-14.ron"), "{:?}", app.effects);
}

#[test]
fn a_confirmed_trace_stays_on_screen_when_its_declaration_is_gone() {
    let mut app = beside_a_summit();
    app.press(": 2 . 6 Enter T y Esc");
    let path = app.data_dir().join("data/declarations/top-2021/2021-06-14.ron");
    std::fs::write(&path, "(schema: 1,").unwrap();
    app.press("T");
    shows(&app, "cannot be read now: ");
    assert!(!app.screen().contains("not in the library"), "{}", app.screen());
    app.press("Esc");
    std::fs::remove_file(path).unwrap();
    app.press("T");
    shows(&app, "top-2021 2021-06-14 2.7");
    shows(&app, "this point is not in the library now");
    app.press("Enter");
    assert!(app.effects.is_empty(), "there is nothing to open: {:?}", app.effects);
    shows(&app, "2021-06-14 2.7: this point is not in the library now");
    app.press("R Esc");
    assert!(!app.screen().contains("takes up 2021-06-14 2.7"), "{}", app.screen());
}

#[test]
fn in_french_the_question_is_in_french() {
    let mut app = worked_on();
    let setting = Setting { lang: Lang::Fr, declaration: next(), ..Setting::default() };
    app.press("Ctrl-c");
    let app = app.restart_in(setting);
    assert!(app.screen().contains("Reprendre votre travail"), "{}", app.screen());
}

#[test]
fn two_slashes_search_all_declarations_and_enter_opens_there() {
    let mut app = beside_a_summit();
    app.press("/").type_in("/hazeldonk");
    shows(&app, "All declarations");
    shows(&app, " in 2 of 2");
    shows(&app, "top-2021 2021-06-14");
    app.press("Esc");
    shows(&app, "all 51 points");
    app.press("/").type_in("/bijenkasten").press("Enter");
    let asked = format!("{:?}", app.effects);
    assert!(asked.contains("2021-06-14.ron") && asked.contains("at: Some"), "{asked}");
    app.press("/").type_in("/chapter:99");
    shows(&app, "99");
    app.press("Esc /").type_in("/is:open europol");
    shows(&app, " in 2 of 2");
    app.press("Enter");
    assert_eq!(app.state.scope(), hertog::app::command::Scope::Browse);
}

#[test]
fn what_a_shell_carried_meanwhile_is_not_carried_again_on_screen() {
    let mut app = worked_on().restart_with(next());
    shows(&app, "Carry your work");
    let out = says(app.data_dir(), &["carry", "2023-05-05", "2025-06-12", "--yes"]);
    assert!(out.contains("carried over"), "{out}");
    app.press("y");
    let log = says(app.data_dir(), &["log", "--json"]);
    assert_eq!(log.matches("\"Carry\"").count(), 1, "{log}");
    app.press("Esc Esc u");
    assert_eq!(app.review_state("1.1"), "open");
    let stats = says(
        app.data_dir(),
        &["stats", "--json", "--declaration", "hertoginnedal-2023@2025-06-12"],
    );
    assert!(stats.contains("\"open\": 51") || stats.contains("\"open\":51"), "{stats}");
}

#[test]
fn at_80_columns_kinds_and_the_way_back_are_whole_in_every_language() {
    let app = worked_on();
    for (lang, kind, back) in [
        (Lang::En, "reworded", "Esc back"),
        (Lang::Nl, "herschreven", "Esc terug"),
        (Lang::Fr, "reformulé", "Échap retour"),
    ] {
        let mut app = app.restart_in(Setting { lang, declaration: next(), ..Setting::default() });
        app.press("n Esc C");
        let screen = app.screen();
        let rows = screen.lines().skip(3).take(9);
        let cut = rows.filter(|row| row.chars().take(60).any(|c| c == '…'));
        assert_eq!(cut.count(), 0, "{screen}");
        assert!(screen.contains(kind), "{screen}");
        app.press("j");
        shows(&app, back);
    }
}

#[test]
fn the_list_of_the_library_is_as_wide_as_its_titles_need() {
    let mut app = worked_on();
    app.resize(160, 40).press("O");
    shows(&app, "Hertoginnedal 2023 - bilaterale Frans-Belgische samenwerking inzake veiligheid");
    app.press("Esc").resize(80, 24).press("O");
    shows(&app, "Hertoginnedal 2023 - bilaterale Frans-Belg");
}

#[test]
fn a_list_of_figures_says_that_it_goes_on() {
    let mut app = beside_a_summit();
    app.press("D");
    shows(&app, "▾ more below");
    app.press("G");
    lacks(&app, "more below");
}
