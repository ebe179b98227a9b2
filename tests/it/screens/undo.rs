//! Undo and redo of marks, over restarts, windows and editions.

use crate::support::harness::build_app;

#[test]
fn undo_and_redo_go_back_and_forth() {
    let mut app = build_app();
    app.press("r j b u u");
    assert_eq!((app.review_state("1.1"), app.review_state("1.2")), ("open", "open"));
    assert_eq!(app.at(), "1.1", "undo goes to the point it touches");
    assert!(app.screen().contains("Taken back: reviewed · 1.1."));
    app.press("Ctrl-r Ctrl-r");
    assert_eq!((app.review_state("1.1"), app.review_state("1.2")), ("reviewed", "come-back"));
    app.press("Ctrl-r");
    assert!(app.screen().contains("Nothing to redo."));
    app.press("u r Ctrl-r");
    assert!(app.screen().contains("Nothing to redo."), "a new edit ends what could be redone");
}

#[test]
fn undo_goes_to_a_point_that_the_query_hides() {
    let mut app = build_app();
    app.press("r 3 u");
    assert_eq!(app.at(), "1.1");
    assert_eq!(app.shown().len(), 51, "the query is set aside: a filter shows only what it finds");
    assert!(app.row(23).contains("set aside; z"), "{}", app.row(23));
    app.press("z");
    assert_eq!(app.shown().join(" "), "4.6");
}

#[test]
fn an_undo_that_was_asked_about_is_not_done_twice() {
    let mut app = build_app();
    app.press("r j r");
    let mut app = app.restart();
    app.press("u");
    assert!(app.row(22).contains("· 1.2"), "{}", app.row(22));
    app.beside().press("u y");
    app.reread();
    app.press("y");
    assert!(app.row(22).contains("· 1.1"), "the next is asked about: {}", app.row(22));
    assert_eq!((app.review_state("1.1"), app.review_state("1.2")), ("reviewed", "open"));
    app.press("n");
    app.press("Ctrl-r");
    assert_eq!((app.review_state("1.1"), app.review_state("1.2")), ("reviewed", "reviewed"));
}

#[test]
fn undo_asks_before_it_goes_behind_this_start() {
    let mut app = build_app();
    app.press("1 r");
    let mut app = app.restart();
    assert_eq!((app.at().as_str(), app.review_state("3.1")), ("3.1", "reviewed"));
    app.press("G u");
    assert_eq!(app.at(), "3.1");
    assert!(
        app.row(22).contains("from earlier or elsewhere (24 November 2026)?"),
        "{}",
        app.row(23)
    );
    app.press("n");
    assert_eq!(app.review_state("3.1"), "reviewed");
    app.press("u y");
    assert_eq!(app.review_state("3.1"), "open");
}

/// Another window's edit that is to stay does not stand before one's own.
#[test]
fn an_edit_of_another_window_that_is_kept_is_passed_over() {
    let mut app = build_app();
    app.press("r j b");
    let mut other = app.beside();
    other.press("j j r");
    app.reread();
    app.press("u");
    assert!(app.screen().contains("Take back “reviewed · 1.4”"), "{}", app.screen());
    app.press("n u");
    assert_eq!(
        ["1.1", "1.2", "1.4"].map(|id| app.review_state(id)),
        ["reviewed", "open", "reviewed"]
    );
    app.press("u");
    assert_eq!(["1.1", "1.4"].map(|id| app.review_state(id)), ["open", "reviewed"]);
    // Where nothing else is left, it is asked about again.
    app.press("u");
    assert!(app.screen().contains("Take back “reviewed · 1.4”"), "{}", app.screen());
    app.press("y");
    assert_eq!(app.review_state("1.4"), "open");
}

/// What lies in another edition is named, and left alone until asked for.
#[test]
fn undo_is_of_the_edition_that_is_open() {
    let mut first = build_app();
    first.press("r");
    let mut second_edition = hertog::declaration::builtin();
    second_edition.edition = "2024-06-01".parse().unwrap();
    let mut second = first.restart_with(second_edition);
    // The question of carrying, which is not of this test.
    second.press("n Esc j b u");
    assert_eq!(second.review_state("1.2"), "open");
    second.press("u");
    let screen = second.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        screen.contains("2024-06-01. Take back “reviewed · 1.1” in edition 2023-05-05"),
        "{screen}"
    );
    second.press("n");
    assert_eq!(second.kill().review_state("1.1"), "reviewed");
    second.press("u y");
    let mut first = second.kill();
    assert_eq!(first.review_state("1.1"), "open");
    // To do it again is of the edition that is open, too: here the last is its own.
    first.press("Ctrl-r");
    assert_eq!(first.review_state("1.1"), "reviewed");
}

/// What was taken back in another edition is named, and done again where asked for.
#[test]
fn redo_is_of_the_edition_that_is_open() {
    let mut first = build_app();
    first.press("r u");
    let mut second_edition = hertog::declaration::builtin();
    second_edition.edition = "2024-06-01".parse().unwrap();
    let mut second = first.restart_with(second_edition);
    second.press("Esc Ctrl-r");
    let screen = second.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains("Nothing to redo in edition 2024-06-01."), "{screen}");
    assert!(screen.contains("Do “reviewed · 1.1” again in edition 2023-05-05?"), "{screen}");
    second.press("n");
    assert_eq!(second.kill().review_state("1.1"), "open");
    second.press("Ctrl-r y");
    assert_eq!(second.review_state("1.1"), "open", "not of this edition");
    assert_eq!(second.kill().review_state("1.1"), "reviewed");
}
