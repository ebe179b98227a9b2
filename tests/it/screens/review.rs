//! Reviewing: marks, ranges, undo over restarts, saving and its failures.

use std::path::Path;

use crate::support::harness::{Disk, Setting, build_app};
use hertog::app::{Alert, Effect, Event};
use hertog::declaration::{BUILTIN, read};
use hertog::store::{Problem, ProblemKind};
use hertog::text::Lang;

#[test]
fn a_decision_is_one_key_and_is_set_not_toggled() {
    let mut app = build_app();
    app.press("r");
    assert_eq!(app.review_state("1.1"), "reviewed");
    app.press("r");
    assert_eq!(app.review_state("1.1"), "reviewed");
    assert!(app.effects.is_empty(), "a mark that changes nothing is not recorded");
    assert!(app.screen().contains("1.1 is already marked “reviewed”."));
    app.press("b");
    assert_eq!(app.review_state("1.1"), "come-back");
    app.press("R");
    assert_eq!(app.review_state("1.1"), "open");
}

#[test]
fn a_row_just_marked_stays_until_the_filter_is_applied_again() {
    let mut app = build_app();
    app.press("1 s r");
    assert_eq!(app.shown().join(" "), "3.1 3.4 5.3");
    app.press("z z");
    assert_eq!(app.shown().join(" "), "3.4 5.3");
}

#[test]
fn progress_is_counted_at_once() {
    let mut app = build_app();
    app.press("r j r");
    assert!(app.row(0).contains("2 of 51 reviewed"), "{}", app.row(0));
    assert!(app.row(3).contains("2/4"), "{}", app.row(3));
}

#[test]
fn a_range_is_one_record_and_one_undo() {
    let mut app = build_app();
    app.press("v j j r");
    let appended =
        |effects: &[Effect]| effects.iter().filter(|e| matches!(e, Effect::Append { .. })).count();
    assert_eq!(appended(&app.effects), 1);
    assert_eq!(
        ["1.1", "1.2", "1.3", "1.4"].map(|id| app.review_state(id)),
        ["reviewed", "reviewed", "reviewed", "open"]
    );
    app.press("u");
    assert_eq!(["1.1", "1.2", "1.3"].map(|id| app.review_state(id)), ["open"; 3]);
}

#[test]
fn many_at_once_are_asked_for_and_only_what_is_shown_is_touched() {
    let mut app = build_app();
    app.press("* r");
    assert!(app.row(22).contains("Mark 51 points as “reviewed”?"), "{}", app.row(22));
    app.press("j");
    assert_eq!(app.review_state("1.1"), "open", "the key for moving does not answer");
    app.press("n");
    assert_eq!(app.review_state("1.1"), "open");
    app.press("* r y");
    assert_eq!(app.review_state("7.3"), "reviewed");
    app.press("u 9 * b");
    assert_eq!(app.review_state("2.3"), "come-back");
    assert_eq!(app.review_state("1.1"), "open");
}

#[test]
fn the_frame_is_never_behind_the_disk() {
    let mut app = build_app();
    app.disk = Disk::Slow;
    app.press("r");
    assert_eq!(app.review_state("1.1"), "reviewed", "the mark counts at once");
    assert!(app.row(4).contains("▸· 1.1"), "with a sign that it is being saved: {}", app.row(4));
    app.press("u");
    assert_eq!(app.review_state("1.1"), "open", "what is not saved yet can be taken back");
}

#[test]
fn what_is_not_saved_stays_on_screen_and_quitting_asks() {
    let mut app = build_app();
    app.disk = Disk::Full;
    app.press("r j");
    assert!(app.row(21).contains("NOT SAVED: 1. the disk is full"), "{}", app.screen());
    assert!(app.row(22).contains("Make room. w: save again."), "{}", app.screen());
    app.press("j j q");
    assert!(app.row(22).contains("1 edit is not saved. Lose it?"), "{}", app.row(22));
    assert!(app.row(23).contains("n no"), "{}", app.row(23));
    app.press("n");
    assert!(!app.effects.contains(&Effect::Quit));
    app.press("w");
    assert_eq!(app.effects, [Effect::Retry]);
    app.press("q y");
    assert!(app.effects.contains(&Effect::Quit));
}

#[test]
fn a_mark_on_another_text_is_stale_and_says_when_it_was_made() {
    let mut app = build_app();
    app.press("r j b");
    let changed = BUILTIN.replacen("Ervaringen, informatie", "Ervaringen, alle informatie", 1);
    let mut app = app.restart_with(read(&changed).unwrap());
    assert_eq!((app.review_state("1.1"), app.review_state("1.2")), ("stale", "come-back"));
    app.press("g");
    let screen = app.screen();
    assert!(screen.contains("▸△ 1.1"), "{screen}");
    let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("stale: reviewed on"), "{screen}");
    assert!(screen.contains("0 of 51 reviewed"), "stale counts as not done: {screen}");
    app.press("r");
    assert_eq!(app.review_state("1.1"), "reviewed", "judged anew");
}

#[test]
fn the_point_is_copied_with_its_citation() {
    let mut app = build_app();
    app.press("3 y");
    let [Effect::Copy(text)] = app.effects.as_slice() else { panic!("{:?}", app.effects) };
    assert!(text.starts_with("“Het lidmaatschap van België van het MAOC (N)"), "{text}");
    assert!(text.ends_with("edition 2023-05-05, point 4.6 (83c8569f0590)"), "{text}");
}

#[test]
fn without_colour_nothing_is_coloured_and_marks_still_differ() {
    let look = hertog::ui::RenderOptions::new(false, true);
    let mut app = Setting { look, ..Setting::default() }.open();
    app.press("r j b j 1");
    assert!(!app.is_coloured());
    app.press("1 g");
    let screen = app.screen();
    assert!(
        screen.contains(">[x] 1.1") && screen.contains("[~] 1.2") && screen.contains("[ ] 1.3"),
        "{screen}"
    );
}

#[test]
fn nothing_is_decided_on_a_screen_that_is_too_small_to_see_it() {
    let mut app = build_app();
    app.press("* r").resize(50, 12).press("y r j b");
    assert_eq!((app.review_state("1.1"), app.review_state("1.2")), ("open", "open"));
    app.resize(80, 24).press("y");
    assert_eq!(app.review_state("7.3"), "reviewed", "the question waited");
}

/// Whatever size it has: unsaved work is said first, can be saved again, and is
/// not lost by a key that answers a question nobody sees.
#[test]
fn unsaved_work_is_safe_on_a_screen_that_is_too_small() {
    for size in [(59, 16), (30, 5), (24, 1)] {
        let mut app = build_app();
        app.disk = Disk::Full;
        app.press("r").resize(size.0, size.1);
        assert!(app.row(0).starts_with("NOT SAVED: 1. w:"), "{}", app.screen());
        if size.1 > 1 {
            let words = app.screen().split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains("To quit, make the window larger."), "{words}");
        }
        app.press("w");
        assert_eq!(app.effects, [Effect::Retry]);
        for key in ["q", "y", "Ctrl-c", "y", "w", "n"] {
            app.press(key);
            let gives_up = |e: &Effect| matches!(e, Effect::Quit | Effect::Rescue);
            assert!(!app.effects.iter().any(gives_up), "{key}");
        }
        app.resize(80, 24);
        assert!(!app.screen().contains("Lose"), "no question waits: {}", app.screen());
        app.press("q").resize(size.0, size.1).press("y q");
        app.resize(80, 24);
        assert!(app.screen().contains("Lose it?"), "one that was seen does");
        app.press("y");
        assert!(app.effects.contains(&Effect::Quit));
    }
    let mut app = build_app();
    app.press("r * b").resize(30, 5).press("q");
    assert!(app.effects.contains(&Effect::Quit), "where all is saved, one can leave");
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// However long the names of folders are, and whatever else has to be said.
#[test]
fn no_word_about_files_is_cut_on_the_smallest_screen() {
    let path =
        format!("/home/analist/{}/reviews/hertoginnedal-2023/analist.journal", "map/".repeat(50));
    let fault = hertog::review::Fault::Hash;
    let kinds = [
        ProblemKind::Frozen(fault, 12),
        ProblemKind::Rewritten(400),
        ProblemKind::WrittenAgain,
        ProblemKind::Twice,
    ];
    for lang in Lang::ALL {
        for (kind, disk) in kinds.iter().flat_map(|kind| [(kind, Disk::Works), (kind, Disk::Full)])
        {
            let problem = Problem::at(kind.clone(), Path::new(&path));
            let word = hertog::tui::word(&problem, lang);
            let mut app = Setting { size: (60, 16), lang, ..Setting::default() }.open();
            app.disk = disk;
            app.press("r").send(Event::Alert(word.clone()));
            let mut read = String::new();
            while ["Esc", "Échap"].iter().any(|key| app.screen().contains(key)) {
                read += &app.screen();
                assert!(read.len() < 100_000);
                app.press("Esc");
                if disk == Disk::Full {
                    // It is tried again with every key.
                    let word =
                        Alert { message: "the disk is full".into(), remedy: "make room".into() };
                    app.send(Event::Unsaved(word));
                }
            }
            let all = |text: &str| words(&read).replace(' ', "").contains(&text.replace(' ', ""));
            let parts = word.message.split(&path).chain([word.remedy.get(1..).unwrap()]);
            for part in parts.flat_map(str::split_whitespace) {
                assert!(all(part), "{part} of {word:?}:\n{read}");
            }
        }
    }
}

#[test]
fn what_is_not_saved_and_the_question_stand_before_all_else() {
    for (lang, again) in
        [(Lang::En, "again."), (Lang::Nl, "bewaren."), (Lang::Fr, "réenregistrer.")]
    {
        let mut app = Setting { size: (60, 16), lang, ..Setting::default() }.open();
        app.disk = Disk::Full;
        let long = "lang ".repeat(100);
        app.send(Event::Alert(Alert { message: long.clone(), remedy: long.clone() }));
        app.press("r").send(Event::Unsaved(Alert { message: long, remedy: "make room".into() }));
        app.press("q");
        let screen = app.screen();
        assert!(screen.contains(": 1. lang") && screen.contains("Make room."), "{screen}");
        assert!(app.row(14).ends_with('?') && !screen.contains(again), "{screen}");
        app.press("n");
        assert!(app.screen().contains(again), "{}", app.screen());
    }
}

#[test]
fn what_keeps_edits_from_being_saved_is_not_also_a_word_about_files() {
    let mut app = build_app();
    let word = Alert { message: "the folder is gone".into(), remedy: "put them back".into() };
    app.send(Event::Alert(word.clone())).press("r");
    assert!(app.screen().contains("Esc: read."), "{}", app.screen());
    app.send(Event::Unsaved(word));
    assert_eq!(app.screen().matches("the folder is gone").count(), 1, "{}", app.screen());
}

#[test]
fn words_about_files_stay_until_they_are_read() {
    let mut app = build_app();
    let word = |message: &str| {
        Event::Alert(Alert { message: message.into(), remedy: "put it back".into() })
    };
    app.send(word("line 3 has changed")).send(word("line 9 has changed"));
    app.send(word("line 9 has changed")).press("j j");
    assert!(app.row(21).contains("line 3 has changed"), "{}", app.screen());
    assert!(app.row(22).contains("Put it back. Esc: read; 1 more."), "{}", app.screen());
    app.press("Esc");
    assert!(app.row(21).contains("line 9"));
    app.press("Esc");
    assert!(!app.screen().contains("line"));
}

#[test]
fn questions_and_their_answers_are_never_cut() {
    for lang in Lang::ALL {
        for size in [(60, 16), (80, 24)] {
            let mut app = Setting { size, lang, ..Setting::default() }.open();
            app.press("* b");
            app.press("y");
            let mut app = app.restart();
            app.press("u");
            let screen = app.screen();
            assert!(screen.contains(')') && screen.contains('?'), "{screen}");
            let last = screen.lines().last().unwrap();
            assert!(last.contains(" n "), "{screen}");
        }
    }
}

/// The words in the bars stay for as long as something recorded is missing.
#[test]
fn what_cannot_be_read_keeps_a_sign_on_every_screen() {
    let sign = "! not all read";
    let mut app = build_app();
    app.press("r");
    let journal = std::fs::read_dir(app.journals()).unwrap().next().unwrap().unwrap().path();
    let whole = std::fs::read_to_string(&journal).unwrap();
    assert!(!app.screen().contains(sign));
    std::fs::write(&journal, whole.replacen("Reviewed", "ComeBack", 1)).unwrap();
    app.read_again();
    for size in [(60, 16), (80, 24), (160, 45)] {
        app.resize(size.0, size.1);
        for keys in ["", "j", "Enter", "Esc", "D", "Esc", "B", "Esc", "/", "Esc", "S", "Esc"] {
            app.press(keys);
            assert!(app.screen().contains(sign), "{size:?} {keys}\n{}", app.screen());
        }
    }
    std::fs::write(&journal, whole).unwrap();
    app.read_again();
    assert!(!app.screen().contains(sign));
}

#[test]
fn q_goes_back_from_what_lies_over_the_panes_and_quits_from_them() {
    for door in ["Enter", "D", "B", "S"] {
        let mut app = build_app();
        let panes = app.press("j").screen();
        app.press(door).press("q");
        let start = |screen: &str| screen.lines().nth(3).map(|row| row[..20].to_owned());
        assert_eq!(start(&app.screen()), start(&panes), "{door}");
        assert!(!app.effects.contains(&Effect::Quit), "{door}");
        app.press("q");
        assert!(app.effects.contains(&Effect::Quit), "{door}");
    }
    // Where letters are typed q is one, and the way back is named.
    for lang in Lang::ALL {
        for door in ["?", "a", "c", ":", "Q", "p"] {
            let mut app = Setting { lang, size: (60, 16), ..Setting::default() }.open();
            app.press(door).press("q");
            let hints = app.row(15);
            assert!(hints.contains("Esc") || hints.contains("Échap"), "{door}: {hints}");
        }
    }
}
