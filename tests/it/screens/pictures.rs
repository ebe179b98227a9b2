//! Pictures of the main screens, and of notes on a point.

use hertog::app::Event;

use crate::support::harness::{Harness, Setting};
use crate::support::pictures::{in_dutch_and_french, picture, pictures};

/// A review under way: two points done, one to come back to, one actor shown.
fn under_way(setting: Setting) -> Harness {
    let mut app = setting.open();
    app.press("r j b ] j j j j j r 1 j");
    app
}

fn after(keys: &str) -> impl Fn(Setting) -> Harness {
    move |setting| {
        let mut app = under_way(setting);
        app.press(keys);
        app
    }
}

#[test]
fn the_main_screens_in_three_sizes_in_colour_and_without() {
    pictures("filtered", under_way);
    pictures("all", after("x"));
    pictures("large", after("Enter"));
    pictures("actors", after("a e u"));
    pictures("help", after("?"));
    pictures("nothing", after("3 ] c 5"));
}

#[test]
fn a_range_and_a_question() {
    picture("range", &after("x g v j j")(Setting::default()));
    picture("question", &after("x * r")(Setting::default()));
}

#[test]
fn the_main_screens_in_dutch_and_french() {
    in_dutch_and_french("filtered", under_way);
    in_dutch_and_french("actors", after("a e u"));
    in_dutch_and_french("help", after("?"));
}

/// A point with a note, another that is being written, and progress.
fn noted(setting: Setting) -> Harness {
    const TEXT: &str = "Vraag aan CCPD Doornik de cijfers van 2025, en of het akkoord van Doornik II intussen goedgekeurd is.";
    let mut app = under_way(setting);
    app.press("x ] [ m").type_in("Gebeld op 3 november.").press("Ctrl-s p Down Enter m");
    app.send(Event::Paste(TEXT.to_owned())).press("Enter Enter").type_in("Bellen voor 1 juni.");
    app.press("Ctrl-t Tab").type_in("https://ccpd.example/2025").press("Tab").type_in("2026-03");
    app
}

fn noted_after(keys: &str) -> impl Fn(Setting) -> Harness {
    move |setting| {
        let mut app = noted(setting);
        app.press(keys);
        app
    }
}

#[test]
fn notes_in_three_sizes_in_colour_and_without() {
    pictures("note_writing", noted);
    pictures("note_draft", noted_after("Esc"));
    pictures("note_list", noted_after("Esc M j"));
    pictures("note_progress", noted_after("Esc M j Esc p"));
}

#[test]
fn notes_in_dutch_and_french() {
    in_dutch_and_french("note_writing", noted);
    in_dutch_and_french("note_list", noted_after("Esc M j"));
}

#[test]
fn a_note_in_a_review_session() {
    pictures("note_session", |setting| {
        let mut app = after("x S Tab m")(setting);
        app.send(Event::Paste("Gebeld op 3 november; cijfers volgen voor juni.".to_owned()));
        app
    });
}
