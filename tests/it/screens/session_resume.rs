//! Review sessions that are paused, killed and gone on with.

use proptest::prelude::*;

use crate::support::harness::{Disk, Setting, build_app, without_the_last};
use crate::support::random::cases;

use super::session::{session_progress, shown, with};

#[test]
fn a_session_is_paused_and_resumed_over_restarts_by_its_query() {
    let mut app = with("chapter:1");
    app.press("S r Tab Esc");
    assert!(app.row(23).contains("Paused: 1 done · 2 left · 1 skipped. S resumes."));
    assert!(app.screen().contains("▸○ 1.3"), "the list is where the session was");
    let mut app = app.restart();
    app.press("S");
    assert!(session_progress(&app).starts_with("0 done · 51"), "all points are another session");
    app.press("Esc c 1 Enter S");
    let screen = app.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains("unfinished: 1 done · 2 left · 1 skipped."), "{screen}");
    assert!(screen.contains("Its last step was on 24 November 2026 at 08:15; next is 1.3."));
    app.press("r");
    assert_eq!(app.review_state("1.3"), "open", "nothing is decided behind the question");
    app.press("Enter");
    assert_eq!(shown(&app), "1.3");
    assert_eq!(session_progress(&app), "1 done · 2 left · 1 skipped");
    app.press("Esc S n");
    assert_eq!((shown(&app).as_str(), session_progress(&app).as_str()), ("1.1", "0 done · 4 left"));
    assert_eq!(app.review_state("1.1"), "reviewed", "beginning anew leaves the marks");
}

#[test]
fn a_session_in_which_nothing_was_done_is_not_asked_for() {
    let mut app = build_app();
    app.press("S Esc S");
    assert_eq!(shown(&app), "1.1");
    app.press("r Esc S Esc");
    assert!(app.screen().contains("▸"), "Esc asks for neither");
    app.press("S");
    assert!(app.screen().contains("Enter resume"), "{}", app.screen());
}

#[test]
fn a_mark_whose_step_was_not_remembered_counts_after_a_kill() {
    let mut app = with("chapter:1");
    app.press("S r");
    app.remembers = false;
    app.press("b");
    let mut app = app.kill();
    app.press("c 1 Enter S Enter");
    assert_eq!((shown(&app).as_str(), session_progress(&app).as_str()), ("1.3", "2 done · 2 left"));
}

#[test]
fn a_step_whose_mark_was_not_saved_does_not_count_after_a_kill() {
    let mut app = with("chapter:1");
    app.press("S r");
    app.disk = Disk::Slow;
    app.press("b");
    let mut app = app.kill();
    app.press("c 1 Enter S Enter");
    assert_eq!(session_progress(&app), "1 done · 3 left");
}

#[test]
fn a_finished_session_that_was_not_closed_still_shows_its_summary() {
    let mut app = with("chapter:1");
    app.press("S r r r r");
    let mut app = app.kill();
    app.press("c 1 Enter S");
    assert!(app.screen().contains("summary is left"), "{}", app.screen());
    app.press("Enter");
    assert!(app.screen().contains("Reviewed  4"), "{}", app.screen());
    let mut app = app.restart();
    app.press("c 1 Enter S");
    assert_eq!(session_progress(&app), "0 done · 4 left", "quitting from the summary closes it");
    let mut app = with("chapter:1");
    app.press("S r r r r");
    let mut app = app.kill();
    app.press("c 1 Enter S Enter Left u y");
    assert_eq!((shown(&app).as_str(), app.review_state("1.4")), ("1.4", "open"));
}

proptest! {
    #![proptest_config(cases(48))]

    /// Whatever is pressed, and wherever it is killed: the gauge adds up, what is
    /// decided is what was marked since, and no decision that was saved is lost.
    #[test]
    fn any_keys_and_a_kill_at_any_instant(
        keys in prop::collection::vec("[rbRuhl]|Space|Tab|Ctrl-r|Left", 0..40),
        forgets in 0_usize..40,
    ) {
        let mut app = with("chapter:1..2");
        app.press("S");
        for (place, key) in keys.iter().enumerate() {
            app.remembers = place < forgets;
            app.press(key);
            let numbers: Vec<usize> =
                session_progress(&app).split(" · ").map(|part| part.split(' ').next().unwrap().parse().unwrap()).collect();
            prop_assert_eq!(numbers.iter().sum::<usize>(), 14);
        }
        let reviewed = app.state.progress();
        let mut again = app.kill();
        prop_assert_eq!(again.state.progress(), reviewed);
        again.press("c 1 Enter Esc");
        let mut again = again.kill();
        again.press("/").type_in("chapter:1..2").press("Enter S Enter");
        let review_state = again.state.progress();
        if !again.screen().contains("End of the session") {
            let at = shown(&again);
            // The point on screen waits: deciding on it moves the gauge by one.
            let before: usize = session_progress(&again).split(' ').next().unwrap().parse().unwrap();
            again.press("b");
            let after: usize = session_progress(&again).split(' ').next().unwrap().parse().unwrap();
            prop_assert_eq!(after, before + 1, "{}", at);
            prop_assert_eq!(again.review_state(&at), "come-back");
        }
        prop_assert_eq!(review_state, reviewed);
    }
}

/// What the declaration did not have when a session was paused is gone through
/// too, and is said.
#[test]
fn new_points_join_a_session_that_is_resumed() {
    let mut app = Setting { declaration: without_the_last(), ..Setting::default() }.open();
    app.press("S r Esc");
    let mut app = app.restart_with(hertog::declaration::builtin());
    app.press("S Enter");
    let screen = app.screen();
    assert!(screen.contains("1 done · 50 left"), "{screen}");
    assert!(screen.contains("1 new point joined it."), "{screen}");
    app.press("Left");
    for _ in 0..51 {
        app.press("Space");
    }
    assert_eq!(app.review_state("7.3"), "reviewed");
}

/// A list is as old as its query: what another window marked since is found when
/// the session begins.
#[test]
fn points_that_came_while_the_list_was_shown_join_a_session() {
    for (key, said) in [
        ("Enter", ["1 done · 3 left", "2 new points joined it."]),
        ("n", ["0 done · 4 left", "4 points, document order."]),
    ] {
        let mut app = build_app();
        app.press("b j b s s S b Esc");
        app.beside().press("j j b j b");
        app.reread();
        assert_eq!(app.shown().join(" "), "1.1 1.2", "the list is as it was");
        app.press("S").press(key);
        let screen = app.screen();
        assert!(said.iter().all(|said| screen.contains(said)), "{screen}");
    }
}
