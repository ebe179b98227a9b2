//! Writing notes, keeping drafts, saying how far the work has come.

use crate::support::harness::{Harness, Setting, build_app};
use hertog::app::{Edited, Effect, Ended, Event};
use hertog::text::Lang;
use hertog::texts::TABLES;

pub(super) const QUESTION: &str = "Vraag aan CCPD Doornik de cijfers van 2025.";

/// Types a text, line ends too.
pub(super) fn write(app: &mut Harness, text: &str) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            app.press("Enter");
        }
        app.type_in(line);
    }
}

pub(super) fn appended(app: &Harness) -> usize {
    app.effects.iter().filter(|effect| matches!(effect, Effect::Append { .. })).count()
}

#[test]
fn a_note_is_written_saved_listed_and_taken_back() {
    let mut app = build_app();
    app.press("m");
    assert!(app.screen().contains("Note on 1.1"), "{}", app.screen());
    assert!(app.row(23).starts_with(" Ctrl-s save  Esc as draft  Tab source"), "{}", app.row(23));
    write(&mut app, &format!("{QUESTION}\n\nq x r zijn letters."));
    assert_eq!(app.review_state("1.1"), "open", "letters are text");
    app.press("Ctrl-s");
    assert_eq!(appended(&app), 1);
    assert_eq!(app.notes("1.1"), [format!("{QUESTION}\n\nq x r zijn letters.")]);
    assert!(app.row(23).contains("Note on 1.1. u takes it back."));
    assert!(app.row(4).contains("✎1"), "counted in the list: {}", app.row(4));
    assert!(app.screen().contains("Note · Analist · 24 November 2026 ·"));
    assert!(app.drafts().is_empty(), "what is saved is no draft");
    app.press("u");
    assert_eq!(app.notes("1.1"), [""; 0]);
    assert!(!app.row(4).contains('✎'));
    app.press("Ctrl-r");
    assert_eq!(app.notes("1.1").len(), 1);
}

#[test]
fn a_note_without_words_is_not_saved_and_leaves_nothing() {
    let mut app = build_app();
    app.press("m Ctrl-s");
    assert!(app.row(23).contains("Write at least one word"), "{}", app.row(23));
    write(&mut app, " \n ");
    app.press("Ctrl-s Esc");
    assert!(app.row(23).contains("No note was written."), "{}", app.row(23));
    assert!(app.drafts().is_empty());
    app.press("r");
    assert_eq!(app.review_state("1.1"), "reviewed", "keys are commands again");
}

#[test]
fn level_source_and_date_are_a_key_away() {
    let mut app = build_app();
    app.press("m");
    write(&mut app, QUESTION);
    app.press("Ctrl-t Tab").type_in("verslag 2026").press("Tab").type_in("binnenkort");
    assert!(app.screen().contains("restricted ─┐"));
    app.press("Ctrl-s");
    assert!(
        app.row(23).contains("No date: 2026, March 2026, 12/03/2026 or 2025..2026."),
        "{}",
        app.row(23)
    );
    app.press("Ctrl-u").type_in("okt. 2026").press("Shift-Tab");
    assert!(app.screen().contains("2026-10 "), "it shows as it was read: {}", app.screen());
    app.press("Ctrl-u Ctrl-s");
    assert!(app.row(23).contains("The date of what?"), "{}", app.row(23));
    app.send(Event::Paste("https://ccpd.be/\u{1b}[2J\nverslag".into())).press("Ctrl-s");
    let screen = app.screen();
    for words in ["restricted · source:", "https://ccpd.be/\u{fffd}[2J verslag, October"] {
        assert!(screen.contains(words), "{screen}");
    }
    assert!(screen.contains("Date of its source: October 2026 (2026-10)."), "{screen}");
}

#[test]
fn one_note_on_a_range_is_one_record_and_many_are_asked_for() {
    let mut app = build_app();
    app.press("v j j m");
    assert!(app.screen().contains("Note on 1.1, 1.2, 1.3"), "{}", app.screen());
    write(&mut app, QUESTION);
    app.press("Ctrl-s");
    assert_eq!(appended(&app), 1);
    assert_eq!([1, 2, 3, 4].map(|n| app.notes(&format!("1.{n}")).len()), [1, 1, 1, 0]);
    app.press("u");
    assert_eq!([1, 2, 3].map(|n| app.notes(&format!("1.{n}")).len()), [0; 3]);
    app.press("1 * m");
    assert!(app.screen().contains("Note on 3.1, 3.4, 5.3"), "only what is shown");
    app.press("Esc x * m");
    assert!(app.row(22).contains("One note on 51 points?"), "{}", app.row(22));
    app.press("n");
    assert!(!app.screen().contains("Note on"));
    app.press("m y");
    assert!(app.screen().contains("Note on 51 points"), "{}", app.screen());
    write(&mut app, QUESTION);
    app.press("Ctrl-s");
    assert_eq!((app.notes("1.1").len(), app.notes("7.3").len()), (1, 1));
    app.press("u");
    assert_eq!((app.notes("1.1").len(), app.notes("7.3").len()), (0, 0));
}

#[test]
fn a_note_on_many_points_is_not_changed_or_removed_without_a_question() {
    let mut app = build_app();
    app.press("* m y").type_in("Bij alles.").press("Ctrl-s M d");
    assert!(app.screen().contains("Remove this note from all of its 51 points?"));
    app.press("n");
    assert_eq!(app.notes("7.3").len(), 1);
    app.press("Enter");
    assert!(app.screen().contains("Change this note on all of its 51 points?"));
    app.press("y").type_in(" Echt.").press("Ctrl-s");
    assert_eq!(app.notes("7.3"), ["Bij alles. Echt."]);
    app.press("M d y");
    assert!(app.screen().contains("Note on 51 points removed: “Bij alles. Echt.”"));
    assert_eq!((app.notes("1.1").len(), app.notes("7.3").len()), (0, 0));
    app.press("Esc u");
    assert_eq!((app.notes("1.1").len(), app.notes("7.3").len()), (1, 1));
}

#[test]
fn what_is_hidden_is_shown_by_no_key_but_its_own() {
    let mut app = build_app();
    app.press("m").type_in("Geheim.").press("Ctrl-s p Down Down Enter");
    app.press("m").type_in("Klad.").press("Esc P");
    assert!(!app.row(4).contains('✎') && !app.screen().contains("done"));
    for keys in ["M", "d", "S M", "Esc S d"] {
        let screen = app.press(keys).screen();
        assert!(screen.contains("Notes are hidden; P shows them."), "{keys}: {screen}");
        assert!(!screen.contains("Geheim") && !screen.contains("Klad"), "{keys}: {screen}");
    }
    let screen = app.press("m").screen();
    assert!(!screen.contains("Klad") && screen.contains("Note on 1.1"), "{screen}");
    let screen = app.press("Esc p").screen();
    assert!(screen.contains("▸ not started") && !screen.contains(" now "), "{screen}");
    for keys in ["Down Down Enter", "p Down Enter"] {
        let screen = app.press(keys).screen();
        assert!(screen.contains("1.1: progress recorded, and hidden."), "{keys}: {screen}");
    }
    let mut app = app.kill();
    assert!(app.screen().contains("is not finished") && !app.screen().contains("Key d"));
    app.press("Esc P M");
    assert!(app.screen().contains("Geheim.") && app.screen().contains("Klad."));
}

#[test]
fn a_note_is_changed_and_removed_from_the_list_of_its_point() {
    let mut app = build_app();
    app.press("m");
    write(&mut app, QUESTION);
    app.press("Ctrl-t Ctrl-s M");
    assert!(app.screen().contains("Notes on 1.1"), "{}", app.screen());
    app.press("Enter");
    assert!(app.screen().contains("Change the note on 1.1") && app.screen().contains("restricted"));
    app.press("Ctrl-s");
    assert_eq!(appended(&app), 0, "what changes nothing is not recorded");
    assert!(app.row(23).contains("The note is as it was."), "{}", app.row(23));
    app.press("Enter").type_in(" En 2026.").press("Ctrl-s");
    assert_eq!(app.notes("1.1"), [format!("{QUESTION} En 2026.")]);
    assert!(app.screen().contains("restricted · edited"), "{}", app.screen());
    app.press("Esc M d");
    assert_eq!(app.notes("1.1"), [""; 0]);
    let screen = app.screen();
    assert!(screen.contains("Note removed: “Vraag aan CCPD Doornik"), "{screen}");
    assert!(screen.contains("”. u takes it back.\n"), "the way back is not cut off: {screen}");
    assert!(app.screen().contains("No notes yet; m writes one."));
    app.press("u");
    assert_eq!(app.notes("1.1"), [format!("{QUESTION} En 2026.")]);
    app.press("u u");
    assert_eq!(app.notes("1.1"), [""; 0]);
}

#[test]
fn an_unfinished_change_is_found_with_its_note() {
    let mut app = build_app();
    app.press("m").type_in("Vraag").press("Ctrl-s M Enter").type_in(" het").press("Esc");
    assert!(app.screen().contains("Draft · just now · change of a note"), "{}", app.screen());
    let mut app = app.kill();
    app.press("Esc M j Enter");
    assert!(app.screen().contains("│ Vraag het") && app.screen().contains("draft, just now"));
    app.press("Ctrl-s");
    assert_eq!(app.notes("1.1"), ["Vraag het"]);
}

#[test]
fn words_asked_of_notes_light_up_in_them() {
    let mut app = build_app();
    app.press("m").type_in("Vraag de CIJFERS van België.").press("Ctrl-s");
    app.press("/").type_in("note:cijfers note:belgie").press("Enter");
    assert_eq!(app.shown(), ["1.1"]);
    let styled = app.styled();
    for word in ["CIJFERS", "België"] {
        let highlighted = styled
            .lines()
            .any(|line| line.contains("magenta+bold+underlined") && line.ends_with(word));
        assert!(highlighted, "{word}: {styled}");
    }
}

/// The note that was handed to an editor of the user's.
fn handed_out(app: &Harness) -> &str {
    let edit = app.effects.iter().find_map(|effect| match effect {
        Effect::Edit(note) => Some(note.text.as_str()),
        _ => None,
    });
    edit.unwrap()
}

#[test]
fn an_editor_that_ends_well_saves_and_any_other_end_loses_nothing() {
    let mut app = build_app();
    let text = |text: &str, ended| Event::Edited(Edited::Text(text.into(), ended));
    let failed = || Ended::Badly("The editor failed (code 1)".into());

    app.press("e");
    assert_eq!(handed_out(&app), "");
    app.send(text("", Ended::Well));
    assert!(app.row(23).contains("Empty file: no note was written."), "{}", app.row(23));
    app.press("e").send(text("", failed()));
    assert!(app.row(23).contains("The editor failed (code 1): no note"), "{}", app.row(23));
    assert!(app.drafts().is_empty());

    app.press("e").send(text("Half", failed()));
    assert!(app.row(23).contains("(code 1): kept as a draft (d)."), "{}", app.row(23));
    assert_eq!((app.notes("1.1").len(), app.drafts().len()), (0, 1));
    app.press("e");
    assert_eq!(handed_out(&app), "Half");
    app.send(text("", Ended::Well));
    assert!(app.row(23).contains("the draft stays (d)"), "{}", app.row(23));
    app.press("e").send(text("Half", Ended::Well));
    assert!(app.row(23).contains("Not saved"), "nothing was changed: {}", app.row(23));
    app.press("e").send(text("Half \u{1b}[2Jgaar", Ended::Garbled));
    assert!(app.row(23).contains("Not UTF-8"), "{}", app.row(23));
    app.press("e").send(text("Heel", Ended::Well));
    assert_eq!(appended(&app), 1);
    assert_eq!(app.notes("1.1"), ["Heel"]);
    assert!(app.drafts().is_empty());

    app.press("M e");
    assert_eq!(handed_out(&app), "Heel");
    app.send(text("", Ended::Well));
    assert!(app.row(23).contains("the note"), "{}", app.row(23));
    app.press("e").send(text("Heel en al", Ended::Well));
    assert_eq!(app.notes("1.1"), ["Heel en al"]);

    app.press("Esc j e").send(Event::Edited(Edited::NoEditor));
    assert!(app.row(23).contains("name no editor; m writes here."), "{}", app.row(23));
    app.press("m").type_in("Hier").press("Ctrl-o");
    assert_eq!(handed_out(&app), "Hier");
    app.send(text("Hier en daar", Ended::Well));
    assert!(app.screen().contains("│ Hier en daar"), "back on the screen: {}", app.screen());
    app.press("Ctrl-u");
    assert!(!app.screen().contains("en daar"), "and it can be taken back");
}

#[test]
fn ten_thousand_words_are_written_read_back_and_cost_little() {
    let mut app = build_app();
    let words = "samenwerking 日本 é\u{301}👩\u{200d}🔬 van ".repeat(2_500);
    app.press("m").send(Event::Paste(format!("{words}\r\n\u{1b}]0;x\u{7}einde\u{9b}31m")));
    app.press("Ctrl-Home").type_in("Eerst ").press("Ctrl-End");
    assert!(app.screen().contains("\u{fffd}]0;x\u{fffd}einde\u{fffd}31m"), "{}", app.screen());
    app.press("Ctrl-s");
    let expected = format!("Eerst {}\n\u{fffd}]0;x\u{fffd}einde\u{fffd}31m", words.trim_end());
    assert_eq!(app.notes("1.1"), [expected.as_str()]);
    assert_eq!(app.kill().notes("1.1"), [expected]);
}

#[test]
fn the_cursor_stands_where_one_types_and_rows_wrap() {
    let mut app = Setting { size: (60, 16), ..Setting::default() }.open();
    app.press("m").type_in("Vraag");
    let (column, row) = app.cursor();
    assert!(app.row(usize::from(row)).starts_with("│ Vraag"), "{}", app.screen());
    assert_eq!(column, 7);
    app.press("Enter").type_in("日本");
    assert_eq!(app.cursor(), (6, row + 1));
    app.press("Ctrl-Home Tab").type_in("x");
    assert_eq!(app.cursor().1, row + 5, "{}", app.screen());
    app.resize(80, 24).press("Tab Tab End").type_in(&" woord".repeat(40));
    let rows = app.screen().lines().filter(|line| line.contains("woord woord")).count();
    assert_eq!(rows, 4, "{}", app.screen());
}

#[test]
fn notes_and_progress_have_their_keys_in_a_review_session_too() {
    let mut app = build_app();
    app.press("S m");
    let screen = app.screen();
    assert!(screen.contains("Note on 1.1") && screen.contains("Ervaringen,"), "{screen}");
    app.type_in("r b Gebeld.").press("Ctrl-s");
    assert_eq!((app.notes("1.1"), app.review_state("1.1")), (vec!["r b Gebeld.".into()], "open"));
    let screen = app.screen();
    assert!(
        screen.contains("r b Gebeld.") && screen.contains("51 left"),
        "in the session: {screen}"
    );
    app.press("p Down Enter");
    assert_eq!(app.status("1.1").as_deref(), Some("under-way"));
    app.press("r m").type_in("Half").press("Esc");
    assert_eq!((app.at().as_str(), app.review_state("1.1")), ("1.2", "reviewed"));
    assert!(app.screen().contains("Draft · just now: Half"), "{}", app.screen());
    app.press("P");
    assert!(!app.screen().contains("Half"), "nothing private on a projector: {}", app.screen());
    app.press("P M Enter").type_in(" gaar").press("Ctrl-s Esc");
    assert_eq!(app.notes("1.2"), ["Half gaar"]);
    app.press("u");
    assert_eq!(app.notes("1.2"), [""; 0], "the last edit of the session is the note");
    app.press("r");
    assert_eq!((app.review_state("1.2"), app.at().as_str()), ("reviewed", "1.3"));
}

#[test]
fn what_is_said_fits_the_smallest_screen() {
    // The name of a key stands in place of a word such as {drafts}.
    let longest = |text: &str| {
        let keys = ["undo", "drafts", "list", "remove", "write"];
        let said =
            keys.iter().fold(text.to_owned(), |said, key| said.replace(&format!("{{{key}}}"), "d"));
        hertog::text::width(&said) <= 58
    };
    let notices = [
        "saved",
        "no_words",
        "NO_DATE",
        "DATE_OF_WHAT",
        "kept_as_draft",
        "garbled",
        "EMPTY",
        "empty_stays",
        "empty_draft_stays",
        "no_editor",
        "ASK_DISCARD",
    ];
    let table = TABLES.into_iter().find(|(table, _)| *table == "notes").unwrap().1;
    for notice in notices {
        let (_, texts) = table.iter().find(|(name, _)| *name == notice).unwrap();
        for lang in Lang::ALL {
            assert!(longest(texts[0].get(lang)), "{notice} in {lang}");
        }
    }
}
