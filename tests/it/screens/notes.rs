//! Writing notes, keeping drafts, saying how far the work has come.

use crate::support::harness::{Disk, Harness, Setting, build_app};
use hertog::app::{Edited, Effect, Ended, Event};
use hertog::text::Lang;
use hertog::texts::TABLES;
use hertog::ui::RenderOptions;

const QUESTION: &str = "Vraag aan CCPD Doornik de cijfers van 2025.";

/// Types a text, line ends too.
fn write(app: &mut Harness, text: &str) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            app.press("Enter");
        }
        app.type_in(line);
    }
}

fn appended(app: &Harness) -> usize {
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
