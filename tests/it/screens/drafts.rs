//! Notes that are not finished and cannot be gone on with, since their edition or
//! a point of theirs is not open.

use crate::support::harness::{Disk, Harness, build_app, without_the_last};
use hertog::app::{Alert, Edited, Effect, Ended, Event};
use hertog::declaration::{Declaration, builtin};
use hertog::review::NoteDraft;

fn other_edition() -> Declaration {
    let mut declaration = builtin();
    declaration.edition = "2024-06-01".parse().unwrap();
    declaration
}

/// The screen in one line.
fn said(app: &Harness) -> String {
    app.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn copied(app: &Harness) -> Option<&str> {
    app.effects.iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.as_str()),
        _ => None,
    })
}

#[test]
fn a_draft_of_another_edition_is_named_read_copied_and_thrown_away() {
    let mut first = build_app();
    first.press("j m").type_in("Vraag de cijfers.").press("Enter").type_in("Bel Europol.");
    first.press("Tab").type_in("verslag").press("Esc");
    let mut other = first.restart_with(other_edition());
    let screen = said(&other);
    assert!(screen.contains("A note on 1.2 (edition 2023-05-05) is not finished (just now)."));
    assert!(screen.contains("Key d: read it, copy it or throw it away."), "{screen}");
    other.press("Esc g j");
    assert!(!other.screen().contains("Draft"), "not on the other's point: {}", other.screen());
    other.press("m");
    assert!(!other.screen().contains("Vraag"), "nor taken up there: {}", other.screen());
    other.press("Esc d");
    assert!(other.screen().contains("Draft · just now · 1.2 (edition 2023-05-05)"));
    for key in ["Enter", "Esc e"] {
        other.press(key);
        let screen = other.screen();
        assert!(screen.contains("Bel Europol.") && screen.contains("Source: verslag"), "{screen}");
        assert!(screen.contains("y copy  d throw away  Esc back"), "{screen}");
        assert!(other.effects.is_empty(), "nothing is opened: {:?}", other.effects);
    }
    other.press("y");
    assert_eq!(copied(&other), Some("Vraag de cijfers.\nBel Europol.\n\nSource: verslag"));
    other.press("d n");
    assert_eq!((other.drafts().len(), first.drafts().len()), (1, 1));
    // Where its edition is open it is gone on with, as ever.
    let mut first = other.kill();
    first.press("Esc d Enter");
    assert!(first.screen().contains("Note on 1.2"), "{}", first.screen());
    first.press("Esc");
    let mut other = first.restart_with(other_edition());
    other.press("d Enter d y");
    assert!(other.screen().contains("All notes are finished."), "{}", other.screen());
    assert!(other.drafts().is_empty() && !said(&other).contains("is not finished"));
}

#[test]
fn a_draft_with_a_point_that_is_gone_is_not_taken_up_without_it() {
    let mut app = build_app();
    app.press("G v k m").type_in("Bij twee punten.").press("Esc");
    let mut app = app.restart_with(without_the_last());
    let screen = said(&app);
    assert!(screen.contains("on 7.2, 7.3 (not in this edition: 7.3) is not finished"), "{screen}");
    app.press("Esc G");
    assert_eq!(app.at(), "7.2");
    assert!(app.screen().contains("Draft · just now · 7.2, 7.3"), "{}", app.screen());
    app.press("M Enter");
    assert!(app.screen().contains("│ Bij twee punten."), "{}", app.screen());
    app.type_in("x").press("Esc Esc");
    let mut whole = app.kill();
    whole.press("Esc d Enter");
    assert!(whole.screen().contains("Note on 7.2, 7.3"), "{}", whole.screen());
}

#[test]
fn drafts_that_are_not_open_are_named_beside_those_that_are() {
    let mut first = build_app();
    first.press("m").type_in("Hier.").press("Esc");
    let mut other = first.restart_with(other_edition());
    other.press("Esc j m").type_in("Daar.").press("Esc");
    let mut other = other.restart_with(other_edition());
    let screen = said(&other);
    assert!(
        screen.contains("2 notes are not finished, the last one on 1.2 (just now)."),
        "{screen}"
    );
    assert!(screen.contains("Not open here: 1.1 (edition 2023-05-05)."), "{screen}");
    other.press("d j d y");
    assert!(said(&other).contains("A note on 1.2 is not finished"), "{}", other.screen());
}

#[test]
fn a_long_draft_is_read_to_its_end_in_any_window() {
    let mut first = build_app();
    first.press("m").send(Event::Paste("woord ".repeat(600) + "einde")).press("Esc");
    let mut other = first.restart_with(other_edition());
    other.press("Esc d Enter PageDown");
    assert!(other.screen().contains("▾ more below"), "{}", other.screen());
    for size in [(60, 16), (160, 45), (80, 24)] {
        other.resize(size.0, size.1).press(&"PageDown ".repeat(20)).press("j j");
        assert!(other.screen().contains("einde"), "{}", other.screen());
        other.press("k k");
        assert!(size.1 > 30 || !other.screen().contains("einde"), "{}", other.screen());
    }
}

/// A note that was handed to an editor with a window of its own.
fn handed_on(app: &mut Harness) -> NoteDraft {
    let edit = app.effects.iter().find_map(|effect| match effect {
        Effect::Edit(note) => Some((**note).clone()),
        _ => None,
    });
    let note = edit.unwrap();
    let ended = Ended::AtOnce("code".into());
    app.send(Event::Edited(Edited::Text(note.text.clone(), ended)));
    note
}

fn save_outside(app: &mut Harness, note: &NoteDraft, text: &str) {
    let note = NoteDraft { text: text.into(), ..note.clone() };
    app.send(Event::SavedOutside(Box::new(note)));
}

#[test]
fn what_an_editor_saves_from_its_window_is_taken_up_as_a_draft() {
    let mut app = build_app();
    let note = handed_on(app.press("e"));
    let screen = said(&app);
    assert!(screen.contains("code came back at once.") && screen.contains("“code --wait”"));
    assert_eq!((app.notes("1.1").len(), app.drafts().len()), (0, 1), "the file is kept");
    assert!(app.press("d").screen().contains("1.1 · open in an editor"), "{}", app.screen());
    app.press("Esc j");
    save_outside(&mut app, &note, "Vraag.");
    assert!(said(&app).contains("What the editor saved is taken up as a draft (d)."));
    app.press("k");
    assert!(app.screen().contains("Draft · just now · open in an editor:"), "{}", app.screen());
    assert!(app.screen().contains("│ Vraag."), "{}", app.screen());
    // On the screen, too, with what was chosen there, and to be taken back.
    app.press("m Ctrl-t").type_in(" Hier.");
    save_outside(&mut app, &note, "Vraag Europol.");
    assert!(app.screen().contains("│ Vraag Europol. "), "{}", app.screen());
    assert!(app.screen().contains("restricted"), "{}", app.screen());
    app.press("Ctrl-u");
    assert!(app.screen().contains("│ Vraag. Hier."), "{}", app.screen());
    app.press("Ctrl-s");
    assert_eq!(app.notes("1.1"), ["Vraag. Hier."]);
    save_outside(&mut app, &note, "Te laat.");
    assert!(app.drafts().is_empty(), "it is not watched any more");
}

#[test]
fn a_note_that_is_left_to_an_editor_can_be_thrown_away_and_handed_out_again() {
    let mut app = build_app();
    app.press("m").type_in("Eerst.").press("Ctrl-o");
    let note = handed_on(&mut app);
    assert!(app.screen().contains("│ Eerst."), "back where it was: {}", app.screen());
    app.press("Esc e");
    assert_eq!(handed_on(&mut app).id, note.id);
    app.press("d d y");
    assert!(app.drafts().is_empty(), "{:?}", app.drafts());
    save_outside(&mut app, &note, "Nog iets.");
    assert!(app.drafts().is_empty() && !app.screen().contains("Nog iets."));
    // An editor that is waited for afterwards ends it as ever.
    handed_on(app.press("Esc e"));
    app.press("e").send(Event::Edited(Edited::Text(String::new(), Ended::Well)));
    assert!(app.drafts().is_empty(), "{:?}", app.drafts());
}

fn full() -> Alert {
    Alert { message: "the disk is full".into(), remedy: "make room".into() }
}

#[test]
fn an_unsaved_edit_hides_no_draft_that_is_not_kept() {
    let mut app = build_app();
    app.disk = Disk::Full;
    app.press("r j r m").type_in("Vraag");
    let durability = "NOT SAVED: 2. THE DRAFT IS NOT KEPT. the disk is full";
    assert!(said(&app).contains(durability), "{}", app.screen());
    app.press("Esc");
    assert!(app.row(23).contains("Not saved, nor kept on disk."), "{}", app.row(23));
    app.press("k");
    assert!(said(&app).contains(durability), "{}", app.screen());
    app.press("q");
    let both = "2 edits are not saved, and a note that is not finished is not kept.";
    assert!(said(&app).contains(both), "{}", app.screen());
    app.press("w");
    assert_eq!(app.effects, [Effect::Rescue]);
    app.send(Event::Rescued(vec![full(), full()]));
    assert!(app.effects.contains(&Effect::Quit));
    assert_eq!(app.state.last_words().map(<[Alert]>::len), Some(2));
}

#[test]
fn a_draft_alone_is_written_elsewhere_by_the_same_key() {
    let mut app = build_app();
    app.disk = Disk::Full;
    app.press("m").type_in("Vraag").press("Esc q");
    assert!(app.row(23).contains("w write to a file"), "{}", app.row(23));
    app.press("w");
    assert_eq!(app.effects, [Effect::Rescue]);
}

/// The disk may answer after the note was left.
#[test]
fn a_draft_is_called_kept_only_where_it_is() {
    let mut app = build_app();
    app.disk = Disk::Slow;
    app.press("m").type_in("Vraag").press("Esc");
    assert!(app.row(23).contains("kept as a draft"), "{}", app.row(23));
    app.send(Event::Unkept(Some(full())));
    assert!(app.row(23).contains("nor kept on disk"), "{}", app.row(23));
    assert!(said(&app).contains("THE DRAFT IS NOT KEPT. the disk is full"));
}
