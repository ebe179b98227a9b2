//! What goes with carried work and stands in no journal: unfinished notes, review sessions,
//! kept queries.

use super::next;
use super::screens::{lacks, shows, worked_on};
use crate::support::harness::{Harness, says};

const NEW: &str = "hertoginnedal-2023@2025-06-12";

/// The same with a note on a point that is not finished.
fn drafted(point: &str, text: &str) -> Harness {
    let mut app = worked_on();
    app.press(": ").type_in(point).press("Enter m").type_in(text).press("Esc");
    app
}

fn carry(app: &Harness, more: &[&str]) -> String {
    says(app.data_dir(), &[&["carry", "2023-05-05", "2025-06-12"], more].concat())
}

#[test]
fn an_unfinished_note_goes_on_where_its_point_went_and_stays_where_it_was() {
    let mut app = drafted("2.7", "Nog na te vragen.").restart_with(next());
    app.press("y");
    shows(&app, "1 unfinished note follows its points.");
    app.press("Esc Esc d");
    shows(&app, " 2.8");
    shows(&app, "Nog na te vragen.");
    lacks(&app, "edition 2023-05-05");
    app.press("Enter").type_in(" Bij Europol.").press("Ctrl-s");
    assert_eq!(app.notes("2.8"), ["Nog na te vragen. Bij Europol."]);
    let mut again = app.restart_with(next());
    again.press("Esc Esc d");
    shows(&again, "All notes are finished.");
    let mut old = again.restart();
    old.press("Esc Esc : 2 . 7 Enter m");
    shows(&old, "Nog na te vragen.");
    lacks(&old, "Bij Europol.");
}

#[test]
fn undo_takes_the_copy_of_an_unfinished_note_back_and_redo_brings_it_again() {
    let mut app = drafted("2.7", "Nog na te vragen.").restart_with(next());
    app.press("y Esc Esc u d");
    shows(&app, "edition 2023-05-05");
    app.press("Esc Ctrl-r d");
    lacks(&app, "edition 2023-05-05");
    shows(&app, " 2.8");
}

#[test]
fn undo_leaves_what_was_written_in_a_copy_since() {
    let mut app = drafted("2.7", "Nog na te vragen.").restart_with(next());
    app.press("y Esc Esc d Enter").type_in(" Dringend.").press("Esc Esc u Esc d");
    shows(&app, "Nog na te vragen. Dringend.");
    app.press("Enter");
    assert_eq!(app.at(), "2.8");
}

#[test]
fn an_unfinished_note_on_a_split_point_waits_for_a_yes() {
    let mut app = drafted("4.2", "Welke helft?").restart_with(next());
    app.press("y");
    lacks(&app, "unfinished note follows");
    app.press("s y");
    shows(&app, "1 unfinished note follows its points.");
    app.press("Esc Esc d");
    shows(&app, "4.2, 4.3");
}

#[test]
fn a_draft_of_ones_own_at_the_new_point_is_not_written_over() {
    let mut app = drafted("2.7", "In de oude editie.").restart_with(next());
    app.press("n Esc Esc : 2 . 8 Enter m").type_in("In de nieuwe.").press("Esc C");
    app.press("c y Esc Esc d");
    shows(&app, "In de oude editie.");
    shows(&app, "In de nieuwe.");
}

#[test]
fn in_a_shell_unfinished_notes_follow_and_undo_takes_them_back() {
    let mut app = drafted("2.7", "Nog na te vragen.");
    assert!(carry(&app, &["--yes"]).contains("1 unfinished note follows its points."));
    assert_eq!(app.drafts().len(), 2);
    says(app.data_dir(), &["undo", "--declaration", NEW]);
    assert_eq!(app.drafts().len(), 1);
    let again = says(app.data_dir(), &["redo", "--declaration", NEW]);
    assert!(again.contains("1 unfinished note follows its points."), "{again}");
    let mut new = app.restart_with(next());
    new.press("Esc Esc d");
    shows(&new, " 2.8");
}

#[test]
fn a_review_session_goes_on_with_what_was_left_of_it() {
    let mut app = worked_on();
    app.press("/").type_in("chapter:2").press("Enter S r r Tab Esc");
    let said = carry(&app, &["--yes"]);
    assert!(said.contains("A review session follows (chapter:2): 7 points to go."), "{said}");
    let mut new = app.restart_with(next());
    new.press("/").type_in("chapter:2").press("Enter S");
    shows(&new, "2 done · 8 left · 1 skipped");
    new.press("y");
    assert_eq!(new.at(), "2.5", "the fourth, behind the point that was put in");
    new.press("u");
    assert_eq!(new.review_state("2.1"), "reviewed", "the carrying is no step of the session");
    let mut old = app.restart();
    old.press("Esc /").type_in("chapter:2").press("Enter S");
    shows(&old, "2 done · 7 left · 1 skipped");
}

/// Keeps a query under a name.
fn keep(app: &mut Harness, query: &str, name: &str) {
    app.press("/").type_in(query).press("Enter Q").type_in(name).press("Enter x");
}

#[test]
fn kept_queries_follow_where_their_numbers_are_sure_and_are_said_where_not() {
    let mut app = worked_on();
    for (query, name) in [
        ("id:2.7 or 3.3..3.5", "dossier"),
        ("europol is:open", "politie"),
        ("id:2.1", "begin"),
        ("id:3.2", "weg"),
        ("-id:4.2 chapter:4", "half"),
    ] {
        keep(&mut app, &query.replace(" 3.3..", " id:3.3.."), name);
    }
    let said = carry(&app, &["--yes"]);
    for words in [
        "A kept query follows as dossier (2025-06-12): id:2.8 or id:3.2..3.4.",
        "The kept query weg stays as it is: it names 3.2 (removed).",
        "The kept query half stays as it is: it names 4.2 (split).",
    ] {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
    assert!(!said.contains("politie") && !said.contains("begin"), "{said}");
    let mut new = app.restart_with(next());
    new.press("Esc Q").type_in("dossier (").press("Enter");
    assert_eq!(new.shown(), ["2.8", "3.2", "3.3", "3.4"]);
    let mut old = new.restart();
    old.press("Esc Q").type_in("dossier").press("Down");
    shows(&old, "id:2.7 or id:3.3..3.5");
}

#[test]
fn on_screen_sessions_and_queries_follow_once() {
    let mut app = worked_on();
    keep(&mut app, "id:2.7", "dossier");
    app.press("S r Esc");
    let mut new = app.restart_with(next());
    new.press("y");
    shows(&new, "A review session follows (all points)");
    shows(&new, "dossier (2025-06-12)");
    new.press("Esc Esc Esc S");
    shows(&new, "A session of these points is unfinished: 1 done · 50 left.");
    new.press("Esc");
    assert!(carry(&new, &["--yes"]).contains("Nothing to carry"));
}

#[test]
fn with_undo_sessions_and_queries_go_that_were_not_changed_and_redo_brings_them_again() {
    let mut app = worked_on();
    keep(&mut app, "id:2.7", "dossier");
    keep(&mut app, "id:2.8", "havens");
    app.press("/").type_in("chapter:2").press("Enter S r r Esc");
    carry(&app, &["--yes"]);
    let undone = says(app.data_dir(), &["undo", "--declaration", NEW]);
    for words in [
        "The review session that followed goes again (chapter:2).",
        "The kept query dossier (2025-06-12) goes again.",
    ] {
        assert!(undone.contains(words), "{words:?} is not in {undone}");
    }
    let again = says(app.data_dir(), &["redo", "--declaration", NEW]);
    assert!(again.contains("A review session follows (chapter:2)"), "{again}");
    assert!(again.contains("A kept query follows as dossier (2025-06-12): id:2.8."), "{again}");

    // On screen, where one of them is another by now.
    let mut new = app.restart_with(next());
    new.press("Esc Esc Q").type_in("havens (").press("Ctrl-k Esc");
    keep(&mut new, "id:2.1", "havens (2025-06-12)");
    new.press("u y");
    shows(&new, "dossier (2025-06-12) goes again");
    shows(&new, "The kept query havens (2025-06-12) was");
    shows(&new, "changed since and stays.");
    new.press("Esc Q").type_in("(2025");
    shows(&new, "havens (2025-06-12)");
    lacks(&new, "dossier (2025");
    new.press("Esc Esc /").type_in("chapter:2").press("Enter S");
    lacks(&new, "is unfinished");
}
