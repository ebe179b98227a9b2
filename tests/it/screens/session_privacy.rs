//! What is hidden in a review session while others look on.

use crate::support::harness::{Harness, build_app};

use super::session::{note, with};

#[test]
fn nothing_private_is_on_screen_once_it_is_hidden() {
    let mut app = with("chapter:1");
    app.press("S");
    note(&mut app, 1, "Bel Parijs hierover.");
    app.press("P");
    let hidden = |app: &Harness| {
        let screen = app.screen();
        assert!(!screen.contains("Bel Parijs") && !screen.contains("Analist"), "{screen}");
        screen.contains("Hidden")
    };
    assert!(hidden(&app));
    app.press("u");
    assert!(!app.screen().contains("Bel Parijs"), "what is undone is not quoted");
    assert!(app.screen().contains("Taken back: note “…” · 1.1."), "{}", app.screen());
    app.press("Ctrl-r");
    assert!(hidden(&app));
    app.press("r Left Esc");
    assert!(hidden(&app), "nor beside the list, where a session is paused");
    let mut app = app.kill();
    app.press("c 1 Enter S Enter Left");
    assert!(hidden(&app), "it is remembered with the session");
    app.press("P");
    assert!(app.screen().contains("Bel Parijs"), "{}", app.screen());
}

#[test]
fn what_is_private_is_hidden_by_the_same_key_everywhere() {
    let mut app = build_app();
    note(&mut app, 1, "Bel Parijs hierover.");
    for large in ["", "Enter"] {
        app.press(large).press("P");
        let screen = app.screen();
        assert!(!screen.contains("Bel Parijs") && screen.contains("hidden."), "{screen}");
        app.press("P");
        assert!(app.screen().contains("Bel Parijs"), "{}", app.screen());
    }
    app.press("Esc P S");
    assert!(app.screen().contains("P shows them"), "and sessions begin so: {}", app.screen());
    app.press("Esc p");
    assert!(app.screen().contains("Progress of 1.1"), "{}", app.screen());
    app.press("Esc S p");
    assert!(app.screen().contains("Progress of 1.1"), "as elsewhere: {}", app.screen());
}

#[test]
fn a_draft_is_offered_without_its_words() {
    let mut app = build_app();
    app.press("m").type_in("Bel Parijs").press("Esc");
    let mut app = app.kill();
    app.state.be_discreet();
    app.press("S");
    let screen = app.screen();
    assert!(screen.contains("A note on 1.1 is not finished (just now)."), "{screen}");
    assert!(!screen.contains("Bel Parijs"), "{screen}");
}

#[test]
fn discretion_outlives_a_restart_and_begins_with_the_first_frame() {
    let mut app = with("chapter:1");
    app.press("m").type_in("Kroongetuige").press("Ctrl-s p d Enter");
    assert!(app.screen().contains("Kroongetuige"), "{}", app.screen());
    app.press("P");
    let mut app = app.kill();
    assert!(!app.screen().contains("Kroongetuige"), "{}", app.screen());
    app.press("u");
    assert!(app.screen().contains("progress: …"), "{}", app.screen());
    app.press("n S Tab q");
    let mut app = app.kill();
    app.press("S n");
    assert!(!app.screen().contains("Kroongetuige"), "begun anew: {}", app.screen());
    app.press("Esc D G");
    let overview = app.screen();
    assert!(!overview.contains("Implementation") && !overview.contains("note"), "{overview}");
    app.press("Esc P");
    let mut app = app.kill();
    assert!(app.press("g").screen().contains("Kroongetuige"), "{}", app.screen());
}
