//! Review sessions: a key a decision, straight on, back, pause and resume.

use hertog::app::{Effect, Event};
use hertog::declaration::{BUILTIN, read};
use hertog::review::{NoteBody, Order, PendingEdit};
use proptest::prelude::*;

use crate::support::harness::{Disk, Harness, Setting, build_app};

fn with(query: &'static str) -> Harness {
    Setting { query, ..Setting::default() }.open()
}

/// How far the session has come, as the screen says it.
fn session_progress(app: &Harness) -> String {
    let screen = app.screen();
    let line = screen.lines().find(|line| line.contains(" gedaan · "));
    let line = line.unwrap_or_else(|| panic!("no gauge:\n{screen}"));
    line.rsplit("  ").next().unwrap_or_default().trim().to_owned()
}

/// The point on screen, as the line under the gauge says it.
fn shown(app: &Harness) -> String {
    app.row(2).split_whitespace().next().unwrap_or_default().to_owned()
}

fn appended(app: &Harness) -> usize {
    app.effects.iter().filter(|effect| matches!(effect, Effect::Append { .. })).count()
}

#[test]
fn a_decision_is_one_key_and_the_next_point_stands_there() {
    let mut app = with("chapter:1");
    app.press("S");
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.1", "0 gedaan · 4 te gaan")
    );
    app.press("r");
    assert_eq!(app.review_state("1.1"), "reviewed");
    assert!(app.screen().contains("1.1: bekeken."), "what was decided is said");
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.2", "1 gedaan · 3 te gaan")
    );
    app.press("b Tab");
    assert_eq!(session_progress(&app), "2 gedaan · 1 te gaan · 1 overgeslagen");
    app.press("Space");
    assert_eq!(
        ["1.1", "1.2", "1.3", "1.4"].map(|id| app.review_state(id)),
        ["reviewed", "come-back", "open", "reviewed"]
    );
    assert!(app.screen().contains("Einde van de sessie"), "{}", app.screen());
}

#[test]
fn space_decides_only_in_a_session() {
    let mut app = build_app();
    app.press("Space Enter Space");
    assert_eq!(app.state.progress().reviewed, 0);
    app.press("Esc S ? Space");
    assert_eq!(app.state.progress().reviewed, 0, "in the help it is a letter");
    app.press("Esc Space");
    assert_eq!(app.state.progress().reviewed, 1);
}

#[test]
fn points_that_are_decided_already_are_gone_through_too_and_confirming_records_nothing() {
    let mut app = with("chapter:1");
    app.press("r j b S");
    assert!(app.screen().contains("4 punten, waarvan 1 al bekeken"), "{}", app.screen());
    assert!(app.screen().contains("Tot nu toe  bekeken, 24 november 2026"), "{}", app.screen());
    app.press("r");
    assert_eq!((appended(&app), session_progress(&app).as_str()), (0, "1 gedaan · 3 te gaan"));
    assert!(app.screen().contains("1.1: bekeken, zoals het was."), "{}", app.screen());
    app.press("r");
    assert_eq!((appended(&app), app.review_state("1.2")), (1, "reviewed"));
}

#[test]
fn a_mark_made_in_the_second_before_is_not_the_sessions() {
    let mut app = with("chapter:1");
    app.disk = Disk::Slow;
    app.press("r S");
    assert_eq!(session_progress(&app), "0 gedaan · 4 te gaan", "it is not even saved yet");
    app.reread();
    assert_eq!(session_progress(&app), "0 gedaan · 4 te gaan");
}

#[test]
fn back_and_forth_and_straight_on_from_where_one_was() {
    let mut app = with("chapter:2");
    app.press("S r r r Left Left");
    assert_eq!(shown(&app), "2.2");
    assert!(app.screen().contains("Sessie      bekeken"), "{}", app.screen());
    app.press("b");
    assert_eq!((app.review_state("2.2"), shown(&app).as_str()), ("come-back", "2.4"));
    app.press("h Backspace Left Left");
    assert_eq!(shown(&app), "2.1");
    assert!(app.screen().contains("Dit is het eerste punt."));
    app.press("r");
    assert_eq!((appended(&app), shown(&app).as_str()), (0, "2.4"), "confirmed, and on");
    app.press("Right l");
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("2.6", "3 gedaan · 7 te gaan")
    );
    app.press("r r r r r");
    assert_eq!(shown(&app), "2.4", "what was only looked at comes at the end");
}

#[test]
fn undo_takes_back_the_last_step_and_goes_to_its_point() {
    let mut app = with("chapter:1");
    app.press("S r Tab b u");
    assert_eq!((shown(&app).as_str(), app.review_state("1.3")), ("1.3", "open"));
    assert!(app.screen().contains("Teruggedraaid: opnieuw te bekijken · 1.3."), "{}", app.screen());
    app.press("u");
    assert_eq!((shown(&app).as_str(), appended(&app)), ("1.2", 0), "skipping has no record");
    assert!(app.screen().contains("Teruggedraaid: overgeslagen · 1.2."));
    app.press("u");
    assert_eq!((shown(&app).as_str(), app.review_state("1.1")), ("1.1", "open"));
    assert_eq!(session_progress(&app), "0 gedaan · 4 te gaan");
    app.press("Ctrl-r");
    assert_eq!((shown(&app).as_str(), app.review_state("1.1")), ("1.1", "reviewed"));
    assert_eq!(session_progress(&app), "1 gedaan · 3 te gaan");
    app.press("Tab");
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.2", "1 gedaan · 3 te gaan")
    );
}

#[test]
fn what_was_taken_back_is_done_again_skips_and_decisions_alike() {
    let mut app = build_app();
    app.press("S r Tab b Tab");
    let done = |app: &Harness| (app.at(), app.review_state("1.1"), app.review_state("1.3"));
    let end = ("2.1".to_owned(), "reviewed", "come-back");
    assert_eq!(done(&app), end);
    for undone in 1..=4 {
        app.press(&"u ".repeat(undone)).press(&"Ctrl-r ".repeat(undone));
        assert_eq!(done(&app), end, "after {undone}: {}", app.screen());
        assert!(app.screen().contains("2 overgeslagen"), "{undone}: {}", app.screen());
    }
    assert!(app.screen().contains("Opnieuw gedaan: overgeslagen · 1.4."), "{}", app.screen());
    app.press("u r Ctrl-r");
    assert!(app.screen().contains("Van deze sessie is niets opnieuw te doen."), "{}", app.screen());
}

#[test]
fn a_question_that_is_declined_takes_nothing_back() {
    let mut app = build_app();
    app.press("S r r Esc");
    let mut app = app.kill();
    app.press("S Enter Tab u u");
    assert!(app.screen().contains("1.2"), "{}", app.screen());
    app.press("n Ctrl-r");
    assert!(app.screen().contains("1 overgeslagen"), "{}", app.screen());
    assert_eq!((app.at().as_str(), app.review_state("1.2")), ("1.4", "reviewed"));
}

#[test]
fn going_through_what_was_skipped_is_taken_back_too() {
    let mut app = build_app();
    app.press("1 S r Tab Tab");
    assert!(app.screen().contains("2 overgeslagen"), "{}", app.screen());
    app.press("Tab");
    assert_eq!(app.at(), "3.4");
    app.press("u");
    assert!(app.screen().contains("2 overgeslagen"), "{}", app.screen());
    assert_eq!(app.review_state("3.1"), "reviewed");
    // After a note, that is the last thing that was done.
    app.press("Tab m").type_in("Bellen.").press("Ctrl-s u");
    assert_eq!((app.notes("3.4").len(), app.at().as_str()), (0, "3.4"));
}

#[test]
fn undo_in_a_session_does_not_reach_behind_it() {
    let mut app = with("chapter:1");
    app.press("b S u");
    assert_eq!(app.review_state("1.1"), "come-back");
    assert!(app.screen().contains("Van deze sessie is niets meer terug te draaien."));
    app.press("Ctrl-r");
    assert!(app.screen().contains("Van deze sessie is niets opnieuw te doen."));
}

/// A note on the point on screen, as an editor would write it.
fn note(app: &mut Harness, digit: u8, text: &str) {
    let id = hertog::review::NoteId::new([digit; 8]);
    let note = NoteBody { id, text: text.parse().unwrap(), level: None, source: None };
    app.send(Event::Noted(Box::new(note)));
}

#[test]
fn notes_in_between_are_undone_in_their_turn() {
    let mut app = with("chapter:1");
    app.press("S Tab");
    note(&mut app, 1, "Bel Parijs hierover.");
    assert!(app.screen().contains("Bel Parijs hierover."), "{}", app.screen());
    app.press("r u");
    assert_eq!((shown(&app).as_str(), app.review_state("1.2")), ("1.2", "open"));
    app.press("u");
    assert!(!app.screen().contains("Notitie ·"), "then the note: {}", app.screen());
    app.press("u");
    assert_eq!(shown(&app), "1.1", "then what was skipped");
    assert_eq!(session_progress(&app), "0 gedaan · 4 te gaan");
}

#[test]
fn a_session_is_paused_and_resumed_over_restarts_by_its_query() {
    let mut app = with("chapter:1");
    app.press("S r Tab Esc");
    assert!(app.row(23).contains("Onderbroken: 1 gedaan · 2 te gaan · 1 overgeslagen. S hervat."));
    assert!(app.screen().contains("▸○ 1.3"), "the list is where the session was");
    let mut app = app.restart();
    app.press("S");
    assert!(session_progress(&app).starts_with("0 gedaan · 51"), "all points are another session");
    app.press("Esc c 1 Enter S");
    let screen = app.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains("niet af: 1 gedaan · 2 te gaan · 1 overgeslagen."), "{screen}");
    assert!(screen.contains("De laatste stap was op 24 november 2026 om 08:15; nu volgt 1.3."));
    app.press("r");
    assert_eq!(app.review_state("1.3"), "open", "nothing is decided behind the question");
    app.press("Enter");
    assert_eq!(shown(&app), "1.3");
    assert_eq!(session_progress(&app), "1 gedaan · 2 te gaan · 1 overgeslagen");
    app.press("Esc S n");
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.1", "0 gedaan · 4 te gaan")
    );
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
    assert!(app.screen().contains("Enter hervatten"), "{}", app.screen());
}

#[test]
fn a_mark_whose_step_was_not_remembered_counts_after_a_kill() {
    let mut app = with("chapter:1");
    app.press("S r");
    app.remembers = false;
    app.press("b");
    let mut app = app.kill();
    app.press("c 1 Enter S Enter");
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.3", "2 gedaan · 2 te gaan")
    );
}

#[test]
fn a_step_whose_mark_was_not_saved_does_not_count_after_a_kill() {
    let mut app = with("chapter:1");
    app.press("S r");
    app.disk = Disk::Slow;
    app.press("b");
    let mut app = app.kill();
    app.press("c 1 Enter S Enter");
    assert_eq!(session_progress(&app), "1 gedaan · 3 te gaan");
}

#[test]
fn what_another_window_decides_is_shown() {
    let mut app = with("chapter:1");
    app.press("S r");
    let mut other = app.beside();
    other.press("j j r");
    app.reread();
    assert!(app.screen().contains("In een ander venster besloten: 1.3."), "{}", app.screen());
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.2", "2 gedaan · 2 te gaan")
    );
    app.press("r");
    assert_eq!(shown(&app), "1.4", "and not asked for again");
    app.press("Left");
    assert!(app.screen().contains("Sessie      bekeken"), "{}", app.screen());
}

#[test]
fn what_needs_eyes_comes_first_with_its_reason() {
    let mut app = with("chapter:1..2");
    app.press("j b j r j j b");
    let changed = BUILTIN.replacen("Er blijven voor zorgen", "Er voor zorgen", 1);
    let mut app = app.restart_with(read(&changed).unwrap());
    app.press("S o");
    let mut seen = Vec::new();
    for _ in 0..8 {
        let screen = app.screen();
        let why = screen.lines().find_map(|line| line.trim().strip_prefix("Waarom nu"));
        seen.push(format!("{}: {}", shown(&app), why.unwrap_or("–").trim()));
        app.press("Right");
    }
    insta::assert_snapshot!(seen.join("\n"));
}

#[test]
fn the_order_is_a_word_away_and_what_is_done_stays_done() {
    let mut app = Setting { order: Order::Attention, ..Setting::default() }.open();
    app.press("S");
    assert!(app.row(1).contains("eerst wat aandacht vraagt"), "{}", app.row(1));
    let first = shown(&app);
    app.press("r o");
    assert!(app.row(1).contains("documentvolgorde"), "{}", app.row(1));
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.1", "1 gedaan · 50 te gaan")
    );
    assert_eq!(app.review_state(&first), "reviewed");
}

#[test]
fn what_is_said_is_whole_on_a_small_screen() {
    let mut app = Setting { size: (60, 16), query: "chapter:3", ..Setting::default() }.open();
    app.press("S r Tab");
    let screen = app.screen();
    assert!(screen.contains("hoofdstuk 3"), "{screen}");
    assert!(screen.contains("3.2: overgeslagen.    ") && screen.contains("▾ meer hieronder"));
    app.press("Esc");
    let words = app.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("S hervat."), "{words}");
    app.press("S Enter");
    let screen = app.screen();
    let said = screen.lines().find(|line| line.contains("Hervat:")).unwrap();
    assert!(said.trim().ends_with("overgeslagen."), "nothing shines through: {said}");
}

#[test]
fn the_evaluation_is_a_key_away() {
    for size in [(60, 16), (80, 24), (160, 45)] {
        let mut app = Setting { size, ..Setting::default() }.open();
        app.press("S");
        assert!(app.screen().contains("E toont die van hoofdstuk 1"), "{}", app.screen());
        app.press("E");
        assert!(app.screen().contains("Evaluatie van hoofdstuk 1"), "{}", app.screen());
        app.press("E");
        assert!(!app.screen().contains("Evaluatie van hoofdstuk 1"), "{}", app.screen());
        app.press("E r");
        assert!(!app.screen().contains("Evaluatie van hoofdstuk"), "each point begins bare");
    }
}

#[test]
fn nothing_private_is_on_screen_once_it_is_hidden() {
    let mut app = with("chapter:1");
    app.press("S");
    note(&mut app, 1, "Bel Parijs hierover.");
    app.press("P");
    let hidden = |app: &Harness| {
        let screen = app.screen();
        assert!(!screen.contains("Bel Parijs") && !screen.contains("Analist"), "{screen}");
        screen.contains("Verborgen")
    };
    assert!(hidden(&app));
    app.press("u");
    assert!(!app.screen().contains("Bel Parijs"), "what is undone is not quoted");
    assert!(app.screen().contains("Teruggedraaid: notitie “…” · 1.1."), "{}", app.screen());
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
        assert!(!screen.contains("Bel Parijs") && screen.contains("verborgen."), "{screen}");
        app.press("P");
        assert!(app.screen().contains("Bel Parijs"), "{}", app.screen());
    }
    app.press("Esc P S");
    assert!(app.screen().contains("P toont ze"), "and sessions begin so: {}", app.screen());
    app.press("Esc p");
    assert!(app.screen().contains("Voortgang van 1.1"), "{}", app.screen());
    app.press("Esc S p");
    assert!(app.screen().contains("Voortgang van 1.1"), "as elsewhere: {}", app.screen());
}

#[test]
fn a_draft_is_offered_without_its_words() {
    let mut app = build_app();
    app.press("m").type_in("Bel Parijs").press("Esc");
    let mut app = app.kill();
    app.state.be_discreet();
    app.press("S");
    let screen = app.screen();
    assert!(screen.contains("Een notitie bij 1.1 is niet af (zonet)."), "{screen}");
    assert!(!screen.contains("Bel Parijs"), "{screen}");
}

#[test]
fn time_counts_by_chapter_and_pauses_do_not() {
    let mut app = with("chapter:1..2");
    app.press("S").wait(3).press("r").wait(2).press("r r").wait(600).press("r");
    app.wait(1).press("r Esc").wait(600).press("S Enter Tab Tab Tab Tab Tab Tab Tab Tab Tab");
    let screen = app.screen();
    assert!(screen.contains("Tijd          11 min"), "{screen}");
    assert!(
        screen.contains("10 min   4/4  1 Opvolging"),
        "3 and 2, then 5 of a long pause: {screen}"
    );
    assert!(screen.contains(" 1 min  1/10  2 Samenwerking"), "{screen}");
}

#[test]
fn at_the_end_stands_what_came_of_it_and_the_skipped_are_a_key_away() {
    let mut app = with("chapter:1");
    app.press("S r Tab b");
    note(&mut app, 1, "Bel Parijs hierover.");
    app.press("R");
    insta::assert_snapshot!("summary_80x24", app.styled());
    app.press("Tab");
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.2", "3 gedaan · 1 te gaan")
    );
    app.press("r");
    assert!(!app.screen().contains("Overgeslagen"), "{}", app.screen());
    assert!(!app.screen().contains("Tab"), "none was skipped: {}", app.screen());
    app.press("Esc S");
    assert_eq!(session_progress(&app), "0 gedaan · 4 te gaan", "what is finished is not resumed");
}

#[test]
fn a_finished_session_that_was_not_closed_still_shows_its_summary() {
    let mut app = with("chapter:1");
    app.press("S r r r r");
    let mut app = app.kill();
    app.press("c 1 Enter S");
    assert!(app.screen().contains("samenvatting rest"), "{}", app.screen());
    app.press("Enter");
    assert!(app.screen().contains("Bekeken   4"), "{}", app.screen());
    let mut app = app.restart();
    app.press("c 1 Enter S");
    assert_eq!(
        session_progress(&app),
        "0 gedaan · 4 te gaan",
        "quitting from the summary closes it"
    );
    let mut app = with("chapter:1");
    app.press("S r r r r");
    let mut app = app.kill();
    app.press("c 1 Enter S Enter Left u y");
    assert_eq!((shown(&app).as_str(), app.review_state("1.4")), ("1.4", "open"));
}

#[test]
fn where_nothing_is_shown_there_is_no_session() {
    let mut app = with("chapter:1 actor:maoc-n");
    app.press("S");
    assert!(app.screen().contains("er valt niets te doorlopen"), "{}", app.screen());
}

#[test]
fn a_point_is_named_and_gone_to_if_it_is_in_the_session() {
    let mut app = with("chapter:2");
    app.press("S :").type_in("2.6").press("Enter");
    assert_eq!(shown(&app), "2.6");
    app.press(":").type_in("3.1").press("Enter");
    assert!(app.screen().contains("3.1 is niet in deze sessie."), "{}", app.screen());
    assert_eq!(shown(&app), "2.6");
    app.press(":").type_in("skip").press("Enter");
    assert_eq!(shown(&app), "2.7");
}

#[test]
fn what_is_not_saved_stays_on_screen_in_a_session_too() {
    let mut app = build_app();
    app.disk = Disk::Full;
    app.press("S r");
    assert!(app.screen().contains("NIET BEWAARD: 1."), "{}", app.screen());
    app.press("w");
    assert_eq!(app.effects, [Effect::Retry]);
    app.disk = Disk::Slow;
    let mut app = build_app();
    app.disk = Disk::Slow;
    app.press("S r");
    assert!(app.screen().contains("1.1: bekeken. · wordt bewaard"), "{}", app.screen());
}

#[test]
fn nothing_is_decided_in_a_session_that_cannot_be_seen() {
    let mut app = build_app();
    app.press("S").resize(50, 12).press("r Space b Tab").resize(80, 24);
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.1", "0 gedaan · 51 te gaan")
    );
}

#[test]
fn a_long_point_is_scrolled_and_the_next_begins_at_its_top() {
    let mut app =
        Setting { size: (60, 16), query: "id:2.3 or id:2.5", ..Setting::default() }.open();
    app.press("S");
    assert!(app.screen().contains("meer hieronder"), "{}", app.screen());
    app.press("PageDown j");
    assert!(!app.screen().contains("Doornik II: gezamenlijke opleiding"), "{}", app.screen());
    app.press("r");
    assert!(app.screen().contains("Overlegstructuren politie-douane"), "{}", app.screen());
}

#[test]
fn the_help_opens_at_the_keys_of_the_session() {
    let mut app = build_app();
    app.press("S ?");
    assert!(app.row(5).contains("Beoordelingssessie"), "{}", app.screen());
    assert!(app.screen().contains("het punt voorlopig overslaan"), "{}", app.screen());
    app.press("Esc r");
    assert_eq!(session_progress(&app), "1 gedaan · 50 te gaan");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

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
        if !again.screen().contains("Einde van de sessie") {
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

#[test]
fn no_edit_of_a_session_is_more_than_a_mark() {
    let mut app = with("chapter:1");
    app.press("S r");
    let [Effect::Append { draft, .. }, ..] = app.effects.as_slice() else {
        panic!("{:?}", app.effects)
    };
    assert!(matches!(draft, PendingEdit::Mark { points, .. } if points.len() == 1));
    let last = app.effects.last().unwrap();
    assert!(matches!(last, Effect::ReviewSession(_)), "remembered after it is appended: {last:?}");
}

#[test]
fn at_the_end_one_key_makes_a_brief_of_the_session_and_esc_comes_back() {
    let mut app = with("chapter:1");
    app.press("S r r r r");
    assert!(app.row(23).contains("B briefing"), "{}", app.screen());
    app.press("B");
    let screen = app.screen();
    assert!(screen.contains("4 punten, ") && screen.contains("Sjabloon"), "{screen}");
    app.press("Esc");
    assert!(app.screen().contains("Einde van de sessie"), "{}", app.screen());
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
    assert!(app.screen().contains("voortgang: …"), "{}", app.screen());
    app.press("n S Tab q");
    let mut app = app.kill();
    app.press("S n");
    assert!(!app.screen().contains("Kroongetuige"), "begun anew: {}", app.screen());
    app.press("Esc D G");
    let overview = app.screen();
    assert!(!overview.contains("Uitvoering") && !overview.contains("notitie"), "{overview}");
    app.press("Esc P");
    let mut app = app.kill();
    assert!(app.press("g").screen().contains("Kroongetuige"), "{}", app.screen());
}

#[test]
fn the_brief_of_a_session_is_of_its_points_whatever_was_decided() {
    for (query, keys, asked) in [
        ("chapter:7 is:open", "S r b r B", "3 punten, "),
        ("is:open actor:europol", "S r r r B", "3 punten, "),
    ] {
        let mut app = with(query);
        app.press(keys);
        let screen = app.screen();
        assert!(screen.contains(asked), "{query}: {screen}");
        assert!(!screen.contains("Geen punt"), "{query}: {screen}");
        app.press("Esc");
        assert!(app.screen().contains("Einde van de sessie"), "{}", app.screen());
    }
}

#[test]
fn a_note_that_shows_progress_counts_among_the_notes() {
    let mut app = with("chapter:1");
    app.press("S p d Ctrl-o").press("V e r s l a g Ctrl-s").press("r r r r");
    assert!(app.screen().contains("Notities  1"), "{}", app.screen());
}

/// What the declaration did not have when a session was paused is gone through
/// too, and is said.
#[test]
fn new_points_join_a_session_that_is_resumed() {
    let mut shorter = hertog::declaration::builtin();
    shorter.points.pop();
    shorter.chapters.last_mut().unwrap().points.end -= 1;
    let mut app = Setting { declaration: shorter, ..Setting::default() }.open();
    app.press("S r Esc");
    let mut app = app.restart_with(hertog::declaration::builtin());
    app.press("S Enter");
    let screen = app.screen();
    assert!(screen.contains("1 gedaan · 50 te gaan"), "{screen}");
    assert!(screen.contains("Er kwam 1 nieuw punt bij."), "{screen}");
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
        ("Enter", ["1 gedaan · 3 te gaan", "Er kwamen 2 nieuwe punten bij."]),
        ("n", ["0 gedaan · 4 te gaan", "4 punten, documentvolgorde."]),
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
