//! Progress of points, and the notes that show it.

use crate::support::harness::{Harness, Setting, build_app};
use hertog::ui::RenderOptions;

use super::notes::{appended, write};

#[test]
fn a_word_of_progress_is_one_key_from_its_list() {
    let mut app = build_app();
    app.press("p");
    assert!(app.screen().contains("Progress of 1.1"), "{}", app.screen());
    app.press("Down Enter");
    assert_eq!(app.status("1.1").as_deref(), Some("under-way"));
    assert!(app.row(23).contains("1.1: under way. u takes it back."), "{}", app.row(23));
    app.press("p Enter");
    assert_eq!(appended(&app), 0, "the word it has is selected, and changes nothing");
    app.press("v j p").type_in("done").press("Enter");
    assert_eq!(appended(&app), 1);
    assert_eq!(
        [1, 2].map(|n| app.status(&format!("1.{n}"))),
        ["done", "done"].map(|w| Some(w.into()))
    );
    app.press("u");
    assert_eq!((app.status("1.1").as_deref(), app.status("1.2")), (Some("under-way"), None));
    app.press("p").type_in("not recorded").press("Enter");
    assert_eq!(app.status("1.1"), None);
    app.press("* p Enter");
    assert!(app.row(22).contains("Progress of 51 points: not started?"), "{}", app.row(22));
    app.press("y");
    assert_eq!(app.status("7.3").as_deref(), Some("not-started"));
}

#[test]
fn progress_takes_the_note_that_shows_it_in_one_record() {
    let mut app = build_app();
    app.press("p Down Ctrl-o");
    assert!(app.screen().contains("1.1, under way: what shows it"), "{}", app.screen());
    assert_eq!(app.status("1.1"), None, "not before the note is there");
    write(&mut app, "Verslag van 2026.");
    let mut app = app.kill();
    app.press("Esc d Enter Ctrl-s");
    assert_eq!(appended(&app), 1);
    assert_eq!(app.status("1.1").as_deref(), Some("under-way"));
    let screen = app.screen();
    assert!(
        screen.contains("internal · evidence for: under way")
            || screen.contains("evidence for: under"),
        "{screen}"
    );
    app.press("u");
    assert_eq!((app.status("1.1"), app.notes("1.1").len()), (None, 0));
}

#[test]
fn progress_stands_in_the_list_where_there_is_room() {
    let mut app = Setting { size: (160, 45), ..Setting::default() }.open();
    app.press("1 G p Down Enter m").type_in("Vraag").press("Ctrl-s");
    let row =
        |app: &Harness| app.screen().lines().find(|row| row.contains("○ 5.3")).unwrap().to_owned();
    assert!(row(&app).contains("  under way  ✎1 │ "), "{}", row(&app));
    app.resize(80, 24);
    assert!(row(&app).contains("  ✎1 │"), "{}", row(&app));
    assert!(!row(&app).contains("under way"), "{}", row(&app));
    let look = RenderOptions::new(false, true);
    let mut app = Setting { look, ..Setting::default() }.open();
    app.press("m").type_in("Vraag").press("Ctrl-s m").type_in("Nog een").press("Ctrl-s");
    assert!(app.row(4).contains(" n2 |"), "{}", app.row(4));
}
