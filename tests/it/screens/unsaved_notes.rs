//! Notes that were not saved: kept as drafts, taken up again, thrown away.

use crate::support::harness::{Disk, build_app};
use hertog::app::{Effect, Event};

use super::notes::{QUESTION, write};

#[test]
fn what_is_not_finished_is_no_longer_said_once_it_is() {
    let mut app = build_app();
    for text in ["Een.", "Twee."] {
        app.press("m").type_in(text).press("Esc j");
    }
    let mut app = app.kill();
    assert!(app.screen().contains("2 notes are not finished, the last one on 1.2"));
    app.press("d d y");
    assert!(app.screen().contains("A note on 1.1 is not finished"), "{}", app.screen());
    app.press("Enter Ctrl-s");
    assert!(!app.screen().contains("is not finished"), "{}", app.screen());
    assert_eq!(app.notes("1.1"), ["Een."]);
}

#[test]
fn what_is_not_saved_stays_as_a_draft_and_is_offered_again() {
    let mut app = build_app();
    app.press("j m");
    write(&mut app, QUESTION);
    app.press("Esc");
    assert!(app.row(23).contains("Not saved: kept as a draft."), "{}", app.row(23));
    assert_eq!((app.notes("1.2").len(), app.drafts().len()), (0, 1));
    assert!(app.screen().contains("Draft · just now: Vraag aan CCPD"), "{}", app.screen());
    app.wait(12).press("m");
    assert!(app.screen().contains(QUESTION) && app.screen().contains("draft, 12 min ago"));
    app.type_in(" Ook 2026.").press("Ctrl-s");
    assert_eq!(app.notes("1.2"), [format!("{QUESTION} Ook 2026.")]);
    assert!(app.drafts().is_empty());
    app.press("m");
    assert!(!app.screen().contains("draft,"), "a new one");
}

#[test]
fn a_draft_outlives_a_crash() {
    let mut app = build_app();
    app.press("Enter j Esc ] ] v j m");
    write(&mut app, &format!("{QUESTION}\n日本 👩\u{200d}🔬"));
    app.press("Ctrl-t Tab").type_in("brief").press("Tab").type_in("202");
    let mut app = app.wait(180).kill();
    let screen = app.screen();
    assert!(screen.contains("A note on 3.1, 3.2 is not finished (3 h ago)."), "{screen}");
    assert!(screen.contains("Key d: go on with it or throw it away."), "{screen}");
    app.press("Esc d");
    assert!(app.screen().contains("Draft · 3 h ago · 3.1, 3.2"), "{}", app.screen());
    app.press("Enter");
    assert_eq!(app.at(), "3.1", "one reads the point while one writes on it");
    let screen = app.screen();
    assert!(screen.contains(QUESTION) && screen.contains("👩\u{200d}🔬"), "{screen}");
    assert!(screen.contains("restricted") && screen.contains("brief") && screen.contains("202 "));
    app.press("Tab Tab Backspace Backspace Backspace Ctrl-s");
    assert_eq!(app.notes("3.2"), [format!("{QUESTION}\n日本 👩\u{200d}🔬")]);
    assert!(!app.kill().screen().contains("is not finished"), "a finished one is not offered");
}

#[test]
fn a_draft_that_two_windows_take_up_makes_two_notes_that_are_told_apart() {
    let mut app = build_app();
    app.press("m");
    write(&mut app, QUESTION);
    app.press("Esc");
    let mut other = app.beside();
    app.press("m").type_in(" Hier.").press("Ctrl-s");
    other.press("Esc m").type_in(" Daar.");
    other.reread();
    other.press("Ctrl-s");
    let both = ["Hier", "Daar"].map(|at| format!("{QUESTION} {at}."));
    assert_eq!(other.notes("1.1"), both);
    assert!(other.drafts().is_empty(), "{:?}", other.drafts());
    app.reread();
    app.press("M j d y");
    assert_eq!(app.notes("1.1").len(), 1, "{}", app.screen());
}

#[test]
fn throwing_a_draft_away_is_asked_for() {
    let mut app = build_app();
    app.press("m");
    write(&mut app, QUESTION);
    app.press("Ctrl-x");
    assert!(app.row(22).contains("Throw away what was written?"), "{}", app.row(22));
    app.press("n");
    assert!(app.screen().contains(QUESTION));
    app.press("Ctrl-x y");
    assert!(app.row(23).contains("The draft is thrown away."), "{}", app.row(23));
    assert!(app.drafts().is_empty());
    app.press("m");
    write(&mut app, "Een ander.");
    app.press("Esc d d y");
    assert!(app.screen().contains("All notes are finished."), "{}", app.screen());
    assert!(app.drafts().is_empty());
    app.press("Esc m");
    assert!(!app.screen().contains("Een ander."));
}

#[test]
fn quitting_from_the_editor_keeps_the_draft() {
    let mut app = build_app();
    app.press("m");
    write(&mut app, QUESTION);
    app.press("Ctrl-c");
    assert!(app.effects.contains(&Effect::Quit));
    let app = app.kill();
    assert!(app.screen().contains("A note on 1.1 is not finished (just now)"), "{}", app.screen());
}

#[test]
fn on_a_full_disk_the_draft_stays_until_the_note_is_saved() {
    let mut app = build_app();
    app.press("m");
    write(&mut app, QUESTION);
    app.disk = Disk::Full;
    app.press("Ctrl-s");
    assert!(app.screen().contains("NOT SAVED: 1."), "{}", app.screen());
    assert_eq!((app.notes("1.1").len(), app.drafts().len()), (1, 1), "shown, and kept");
    let app = app.kill();
    assert!(app.screen().contains("A note on 1.1 is not finished"), "{}", app.screen());
}

#[test]
fn a_draft_that_cannot_be_kept_is_said_and_quitting_asks() {
    let mut app = build_app();
    app.disk = Disk::Full;
    app.press("m").type_in("Vraag");
    assert!(app.screen().contains("THE DRAFT IS NOT KEPT. the disk is full"));
    app.press("Ctrl-c");
    assert!(!app.effects.contains(&Effect::Quit));
    assert!(app.screen().contains("cannot be kept."), "{}", app.screen());
    app.press("n").type_in("!");
    app.disk = Disk::Works;
    app.send(Event::Unkept(None)).type_in("?").press("Ctrl-s");
    assert_eq!(app.notes("1.1"), ["Vraag!?"]);
    app.press("q");
    assert!(app.effects.contains(&Effect::Quit));
}
