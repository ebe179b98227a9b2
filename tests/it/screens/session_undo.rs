//! Undo and redo inside a review session.

use crate::support::harness::{Harness, build_app};

use super::session::{appended, note, session_progress, shown, with};

#[test]
fn undo_takes_back_the_last_step_and_goes_to_its_point() {
    let mut app = with("chapter:1");
    app.press("S r Tab b u");
    assert_eq!((shown(&app).as_str(), app.review_state("1.3")), ("1.3", "open"));
    assert!(app.screen().contains("Taken back: come back · 1.3."), "{}", app.screen());
    app.press("u");
    assert_eq!((shown(&app).as_str(), appended(&app)), ("1.2", 0), "skipping has no record");
    assert!(app.screen().contains("Taken back: skipped · 1.2."));
    app.press("u");
    assert_eq!((shown(&app).as_str(), app.review_state("1.1")), ("1.1", "open"));
    assert_eq!(session_progress(&app), "0 done · 4 left");
    app.press("Ctrl-r");
    assert_eq!((shown(&app).as_str(), app.review_state("1.1")), ("1.1", "reviewed"));
    assert_eq!(session_progress(&app), "1 done · 3 left");
    app.press("Tab");
    assert_eq!((shown(&app).as_str(), session_progress(&app).as_str()), ("1.2", "1 done · 3 left"));
}

#[test]
fn what_was_taken_back_is_done_again_skips_and_decisions_alike() {
    let mut app = build_app();
    app.press("S r Tab b Tab");
    let done = |app: &Harness| (app.at(), app.review_state("1.1"), app.review_state("1.3"));
    let end = ("2.1".to_owned(), "reviewed", "come-back");
    assert_eq!(done(&app), end);
    for undone in 1..=4 {
        app.press(&"u ".repeat(undone)).press(&"Ctrl-r ".repeat(undone));
        assert_eq!(done(&app), end, "after {undone}: {}", app.screen());
        assert!(app.screen().contains("2 skipped"), "{undone}: {}", app.screen());
    }
    assert!(app.screen().contains("Done again: skipped · 1.4."), "{}", app.screen());
    app.press("u r Ctrl-r");
    assert!(app.screen().contains("Nothing of this session to do again."), "{}", app.screen());
}

#[test]
fn a_question_that_is_declined_takes_nothing_back() {
    let mut app = build_app();
    app.press("S r r Esc");
    let mut app = app.kill();
    app.press("S Enter Tab u u");
    assert!(app.screen().contains("1.2"), "{}", app.screen());
    app.press("n Ctrl-r");
    assert!(app.screen().contains("1 skipped"), "{}", app.screen());
    assert_eq!((app.at().as_str(), app.review_state("1.2")), ("1.4", "reviewed"));
}

#[test]
fn going_through_what_was_skipped_is_taken_back_too() {
    let mut app = build_app();
    app.press("1 S r Tab Tab");
    assert!(app.screen().contains("2 skipped"), "{}", app.screen());
    app.press("Tab");
    assert_eq!(app.at(), "3.4");
    app.press("u");
    assert!(app.screen().contains("2 skipped"), "{}", app.screen());
    assert_eq!(app.review_state("3.1"), "reviewed");
    // After a note, that is the last thing that was done.
    app.press("Tab m").type_in("Bellen.").press("Ctrl-s u");
    assert_eq!((app.notes("3.4").len(), app.at().as_str()), (0, "3.4"));
}

#[test]
fn undo_in_a_session_does_not_reach_behind_it() {
    let mut app = with("chapter:1");
    app.press("b S u");
    assert_eq!(app.review_state("1.1"), "come-back");
    assert!(app.screen().contains("Nothing of this session is left to undo."));
    app.press("Ctrl-r");
    assert!(app.screen().contains("Nothing of this session to do again."));
}

#[test]
fn notes_in_between_are_undone_in_their_turn() {
    let mut app = with("chapter:1");
    app.press("S Tab");
    note(&mut app, 1, "Bel Parijs hierover.");
    assert!(app.screen().contains("Bel Parijs hierover."), "{}", app.screen());
    app.press("r u");
    assert_eq!((shown(&app).as_str(), app.review_state("1.2")), ("1.2", "open"));
    app.press("u");
    assert!(!app.screen().contains("Note ·"), "then the note: {}", app.screen());
    app.press("u");
    assert_eq!(shown(&app), "1.1", "then what was skipped");
    assert_eq!(session_progress(&app), "0 done · 4 left");
}
