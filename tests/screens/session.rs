//! Review sessions: a key a decision, straight on, back, pause and resume.

use hertog::app::{Effect, Event};
use hertog::declaration::{BUILTIN, read};
use hertog::review::{NoteBody, Order, PendingEdit};
use proptest::prelude::*;

use crate::stage::{Disk, Setting, Stage, stage};

fn with(query: &'static str) -> Stage {
    Setting { query, ..Setting::default() }.open()
}

/// How far the session has come, as the screen says it.
fn session_progress(stage: &Stage) -> String {
    let screen = stage.screen();
    let line = screen.lines().find(|line| line.contains(" gedaan · "));
    let line = line.unwrap_or_else(|| panic!("no gauge:\n{screen}"));
    line.rsplit("  ").next().unwrap_or_default().trim().to_owned()
}

/// The point on screen, as the line under the gauge says it.
fn shown(stage: &Stage) -> String {
    stage.row(2).split_whitespace().next().unwrap_or_default().to_owned()
}

fn appended(stage: &Stage) -> usize {
    stage.effects.iter().filter(|effect| matches!(effect, Effect::Append { .. })).count()
}

#[test]
fn a_decision_is_one_key_and_the_next_point_stands_there() {
    let mut stage = with("chapter:1");
    stage.press("S");
    assert_eq!(
        (shown(&stage).as_str(), session_progress(&stage).as_str()),
        ("1.1", "0 gedaan · 4 te gaan")
    );
    stage.press("r");
    assert_eq!(stage.review_state("1.1"), "reviewed");
    assert!(stage.screen().contains("1.1: bekeken."), "what was decided is said");
    assert_eq!(
        (shown(&stage).as_str(), session_progress(&stage).as_str()),
        ("1.2", "1 gedaan · 3 te gaan")
    );
    stage.press("b Tab");
    assert_eq!(session_progress(&stage), "2 gedaan · 1 te gaan · 1 overgeslagen");
    stage.press("Space");
    assert_eq!(
        ["1.1", "1.2", "1.3", "1.4"].map(|id| stage.review_state(id)),
        ["reviewed", "come-back", "open", "reviewed"]
    );
    assert!(stage.screen().contains("Einde van de sessie"), "{}", stage.screen());
}

#[test]
fn space_decides_only_in_a_session() {
    let mut stage = stage();
    stage.press("Space Enter Space");
    assert_eq!(stage.app.progress().reviewed, 0);
    stage.press("Esc S ? Space");
    assert_eq!(stage.app.progress().reviewed, 0, "in the help it is a letter");
    stage.press("Esc Space");
    assert_eq!(stage.app.progress().reviewed, 1);
}

#[test]
fn points_that_are_decided_already_are_gone_through_too_and_confirming_records_nothing() {
    let mut stage = with("chapter:1");
    stage.press("r j b S");
    assert!(stage.screen().contains("4 punten, waarvan 1 al bekeken"), "{}", stage.screen());
    assert!(stage.screen().contains("Tot nu toe  bekeken, 24 november 2026"), "{}", stage.screen());
    stage.press("r");
    assert_eq!((appended(&stage), session_progress(&stage).as_str()), (0, "1 gedaan · 3 te gaan"));
    assert!(stage.screen().contains("1.1: bekeken, zoals het was."), "{}", stage.screen());
    stage.press("r");
    assert_eq!((appended(&stage), stage.review_state("1.2")), (1, "reviewed"));
}

#[test]
fn a_mark_made_in_the_second_before_is_not_the_sessions() {
    let mut stage = with("chapter:1");
    stage.disk = Disk::Slow;
    stage.press("r S");
    assert_eq!(session_progress(&stage), "0 gedaan · 4 te gaan", "it is not even saved yet");
    stage.reread();
    assert_eq!(session_progress(&stage), "0 gedaan · 4 te gaan");
}

#[test]
fn back_and_forth_and_straight_on_from_where_one_was() {
    let mut stage = with("chapter:2");
    stage.press("S r r r Left Left");
    assert_eq!(shown(&stage), "2.2");
    assert!(stage.screen().contains("Sessie      bekeken"), "{}", stage.screen());
    stage.press("b");
    assert_eq!((stage.review_state("2.2"), shown(&stage).as_str()), ("come-back", "2.4"));
    stage.press("h Backspace Left Left");
    assert_eq!(shown(&stage), "2.1");
    assert!(stage.screen().contains("Dit is het eerste punt."));
    stage.press("r");
    assert_eq!((appended(&stage), shown(&stage).as_str()), (0, "2.4"), "confirmed, and on");
    stage.press("Right l");
    assert_eq!(
        (shown(&stage).as_str(), session_progress(&stage).as_str()),
        ("2.6", "3 gedaan · 7 te gaan")
    );
    stage.press("r r r r r");
    assert_eq!(shown(&stage), "2.4", "what was only looked at comes at the end");
}

#[test]
fn undo_takes_back_the_last_step_and_goes_to_its_point() {
    let mut stage = with("chapter:1");
    stage.press("S r Tab b u");
    assert_eq!((shown(&stage).as_str(), stage.review_state("1.3")), ("1.3", "open"));
    assert!(
        stage.screen().contains("Teruggedraaid: opnieuw te bekijken · 1.3."),
        "{}",
        stage.screen()
    );
    stage.press("u");
    assert_eq!((shown(&stage).as_str(), appended(&stage)), ("1.2", 0), "skipping has no record");
    assert!(stage.screen().contains("Teruggedraaid: overgeslagen · 1.2."));
    stage.press("u");
    assert_eq!((shown(&stage).as_str(), stage.review_state("1.1")), ("1.1", "open"));
    assert_eq!(session_progress(&stage), "0 gedaan · 4 te gaan");
    stage.press("Ctrl-r");
    assert_eq!((shown(&stage).as_str(), stage.review_state("1.1")), ("1.1", "reviewed"));
    assert_eq!(session_progress(&stage), "1 gedaan · 3 te gaan");
    stage.press("Tab");
    assert_eq!(
        (shown(&stage).as_str(), session_progress(&stage).as_str()),
        ("1.2", "1 gedaan · 3 te gaan")
    );
}

#[test]
fn what_was_taken_back_is_done_again_skips_and_decisions_alike() {
    let mut stage = stage();
    stage.press("S r Tab b Tab");
    let done = |stage: &Stage| (stage.at(), stage.review_state("1.1"), stage.review_state("1.3"));
    let end = ("2.1".to_owned(), "reviewed", "come-back");
    assert_eq!(done(&stage), end);
    for undone in 1..=4 {
        stage.press(&"u ".repeat(undone)).press(&"Ctrl-r ".repeat(undone));
        assert_eq!(done(&stage), end, "after {undone}: {}", stage.screen());
        assert!(stage.screen().contains("2 overgeslagen"), "{undone}: {}", stage.screen());
    }
    assert!(stage.screen().contains("Opnieuw gedaan: overgeslagen · 1.4."), "{}", stage.screen());
    stage.press("u r Ctrl-r");
    assert!(
        stage.screen().contains("Van deze sessie is niets opnieuw te doen."),
        "{}",
        stage.screen()
    );
}

#[test]
fn a_question_that_is_declined_takes_nothing_back() {
    let mut stage = stage();
    stage.press("S r r Esc");
    let mut stage = stage.kill();
    stage.press("S Enter Tab u u");
    assert!(stage.screen().contains("1.2"), "{}", stage.screen());
    stage.press("n Ctrl-r");
    assert!(stage.screen().contains("1 overgeslagen"), "{}", stage.screen());
    assert_eq!((stage.at().as_str(), stage.review_state("1.2")), ("1.4", "reviewed"));
}

#[test]
fn going_through_what_was_skipped_is_taken_back_too() {
    let mut stage = stage();
    stage.press("1 S r Tab Tab");
    assert!(stage.screen().contains("2 overgeslagen"), "{}", stage.screen());
    stage.press("Tab");
    assert_eq!(stage.at(), "3.4");
    stage.press("u");
    assert!(stage.screen().contains("2 overgeslagen"), "{}", stage.screen());
    assert_eq!(stage.review_state("3.1"), "reviewed");
    // After a note, that is the last thing that was done.
    stage.press("Tab m").type_in("Bellen.").press("Ctrl-s u");
    assert_eq!((stage.notes("3.4").len(), stage.at().as_str()), (0, "3.4"));
}

#[test]
fn undo_in_a_session_does_not_reach_behind_it() {
    let mut stage = with("chapter:1");
    stage.press("b S u");
    assert_eq!(stage.review_state("1.1"), "come-back");
    assert!(stage.screen().contains("Van deze sessie is niets meer terug te draaien."));
    stage.press("Ctrl-r");
    assert!(stage.screen().contains("Van deze sessie is niets opnieuw te doen."));
}

/// A note on the point on screen, as an editor would write it.
fn note(stage: &mut Stage, digit: u8, text: &str) {
    let id = hertog::review::NoteId::new([digit; 8]);
    let note = NoteBody { id, text: text.parse().unwrap(), level: None, source: None };
    stage.send(Event::Noted(Box::new(note)));
}

#[test]
fn notes_in_between_are_undone_in_their_turn() {
    let mut stage = with("chapter:1");
    stage.press("S Tab");
    note(&mut stage, 1, "Bel Parijs hierover.");
    assert!(stage.screen().contains("Bel Parijs hierover."), "{}", stage.screen());
    stage.press("r u");
    assert_eq!((shown(&stage).as_str(), stage.review_state("1.2")), ("1.2", "open"));
    stage.press("u");
    assert!(!stage.screen().contains("Notitie ·"), "then the note: {}", stage.screen());
    stage.press("u");
    assert_eq!(shown(&stage), "1.1", "then what was skipped");
    assert_eq!(session_progress(&stage), "0 gedaan · 4 te gaan");
}

#[test]
fn a_session_is_paused_and_resumed_over_restarts_by_its_query() {
    let mut stage = with("chapter:1");
    stage.press("S r Tab Esc");
    assert!(
        stage.row(23).contains("Onderbroken: 1 gedaan · 2 te gaan · 1 overgeslagen. S hervat.")
    );
    assert!(stage.screen().contains("▸○ 1.3"), "the list is where the session was");
    let mut stage = stage.restart();
    stage.press("S");
    assert!(
        session_progress(&stage).starts_with("0 gedaan · 51"),
        "all points are another session"
    );
    stage.press("Esc c 1 Enter S");
    let screen = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains("niet af: 1 gedaan · 2 te gaan · 1 overgeslagen."), "{screen}");
    assert!(screen.contains("De laatste stap was op 24 november 2026 om 08:15; nu volgt 1.3."));
    stage.press("r");
    assert_eq!(stage.review_state("1.3"), "open", "nothing is decided behind the question");
    stage.press("Enter");
    assert_eq!(shown(&stage), "1.3");
    assert_eq!(session_progress(&stage), "1 gedaan · 2 te gaan · 1 overgeslagen");
    stage.press("Esc S n");
    assert_eq!(
        (shown(&stage).as_str(), session_progress(&stage).as_str()),
        ("1.1", "0 gedaan · 4 te gaan")
    );
    assert_eq!(stage.review_state("1.1"), "reviewed", "beginning anew leaves the marks");
}

#[test]
fn a_session_in_which_nothing_was_done_is_not_asked_for() {
    let mut stage = stage();
    stage.press("S Esc S");
    assert_eq!(shown(&stage), "1.1");
    stage.press("r Esc S Esc");
    assert!(stage.screen().contains("▸"), "Esc asks for neither");
    stage.press("S");
    assert!(stage.screen().contains("Enter hervatten"), "{}", stage.screen());
}

#[test]
fn a_mark_whose_step_was_not_remembered_counts_after_a_kill() {
    let mut stage = with("chapter:1");
    stage.press("S r");
    stage.remembers = false;
    stage.press("b");
    let mut stage = stage.kill();
    stage.press("c 1 Enter S Enter");
    assert_eq!(
        (shown(&stage).as_str(), session_progress(&stage).as_str()),
        ("1.3", "2 gedaan · 2 te gaan")
    );
}

#[test]
fn a_step_whose_mark_was_not_saved_does_not_count_after_a_kill() {
    let mut stage = with("chapter:1");
    stage.press("S r");
    stage.disk = Disk::Slow;
    stage.press("b");
    let mut stage = stage.kill();
    stage.press("c 1 Enter S Enter");
    assert_eq!(session_progress(&stage), "1 gedaan · 3 te gaan");
}

#[test]
fn what_another_window_decides_is_shown() {
    let mut stage = with("chapter:1");
    stage.press("S r");
    let mut other = stage.beside();
    other.press("j j r");
    stage.reread();
    assert!(stage.screen().contains("In een ander venster besloten: 1.3."), "{}", stage.screen());
    assert_eq!(
        (shown(&stage).as_str(), session_progress(&stage).as_str()),
        ("1.2", "2 gedaan · 2 te gaan")
    );
    stage.press("r");
    assert_eq!(shown(&stage), "1.4", "and not asked for again");
    stage.press("Left");
    assert!(stage.screen().contains("Sessie      bekeken"), "{}", stage.screen());
}

#[test]
fn what_needs_eyes_comes_first_with_its_reason() {
    let mut stage = with("chapter:1..2");
    stage.press("j b j r j j b");
    let changed = BUILTIN.replacen("Er blijven voor zorgen", "Er voor zorgen", 1);
    let mut stage = stage.restart_with(read(&changed).unwrap());
    stage.press("S o");
    let mut seen = Vec::new();
    for _ in 0..8 {
        let screen = stage.screen();
        let why = screen.lines().find_map(|line| line.trim().strip_prefix("Waarom nu"));
        seen.push(format!("{}: {}", shown(&stage), why.unwrap_or("–").trim()));
        stage.press("Right");
    }
    insta::assert_snapshot!(seen.join("\n"));
}

#[test]
fn the_order_is_a_word_away_and_what_is_done_stays_done() {
    let mut stage = Setting { order: Order::Attention, ..Setting::default() }.open();
    stage.press("S");
    assert!(stage.row(1).contains("eerst wat aandacht vraagt"), "{}", stage.row(1));
    let first = shown(&stage);
    stage.press("r o");
    assert!(stage.row(1).contains("documentvolgorde"), "{}", stage.row(1));
    assert_eq!(
        (shown(&stage).as_str(), session_progress(&stage).as_str()),
        ("1.1", "1 gedaan · 50 te gaan")
    );
    assert_eq!(stage.review_state(&first), "reviewed");
}

#[test]
fn what_is_said_is_whole_on_a_small_screen() {
    let mut stage = Setting { size: (60, 16), query: "chapter:3", ..Setting::default() }.open();
    stage.press("S r Tab");
    let screen = stage.screen();
    assert!(screen.contains("hoofdstuk 3"), "{screen}");
    assert!(screen.contains("3.2: overgeslagen.    ") && screen.contains("▾ meer hieronder"));
    stage.press("Esc");
    let words = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("S hervat."), "{words}");
    stage.press("S Enter");
    let screen = stage.screen();
    let said = screen.lines().find(|line| line.contains("Hervat:")).unwrap();
    assert!(said.trim().ends_with("overgeslagen."), "nothing shines through: {said}");
}

#[test]
fn the_evaluation_is_a_key_away() {
    for size in [(60, 16), (80, 24), (160, 45)] {
        let mut stage = Setting { size, ..Setting::default() }.open();
        stage.press("S");
        assert!(stage.screen().contains("E toont die van hoofdstuk 1"), "{}", stage.screen());
        stage.press("E");
        assert!(stage.screen().contains("Evaluatie van hoofdstuk 1"), "{}", stage.screen());
        stage.press("E");
        assert!(!stage.screen().contains("Evaluatie van hoofdstuk 1"), "{}", stage.screen());
        stage.press("E r");
        assert!(!stage.screen().contains("Evaluatie van hoofdstuk"), "each point begins bare");
    }
}

#[test]
fn nothing_private_is_on_screen_once_it_is_hidden() {
    let mut stage = with("chapter:1");
    stage.press("S");
    note(&mut stage, 1, "Bel Parijs hierover.");
    stage.press("P");
    let hidden = |stage: &Stage| {
        let screen = stage.screen();
        assert!(!screen.contains("Bel Parijs") && !screen.contains("Analist"), "{screen}");
        screen.contains("Verborgen")
    };
    assert!(hidden(&stage));
    stage.press("u");
    assert!(!stage.screen().contains("Bel Parijs"), "what is undone is not quoted");
    assert!(stage.screen().contains("Teruggedraaid: notitie “…” · 1.1."), "{}", stage.screen());
    stage.press("Ctrl-r");
    assert!(hidden(&stage));
    stage.press("r Left Esc");
    assert!(hidden(&stage), "nor beside the list, where a session is paused");
    let mut stage = stage.kill();
    stage.press("c 1 Enter S Enter Left");
    assert!(hidden(&stage), "it is remembered with the session");
    stage.press("P");
    assert!(stage.screen().contains("Bel Parijs"), "{}", stage.screen());
}

#[test]
fn what_is_private_is_hidden_by_the_same_key_everywhere() {
    let mut stage = stage();
    note(&mut stage, 1, "Bel Parijs hierover.");
    for large in ["", "Enter"] {
        stage.press(large).press("P");
        let screen = stage.screen();
        assert!(!screen.contains("Bel Parijs") && screen.contains("verborgen."), "{screen}");
        stage.press("P");
        assert!(stage.screen().contains("Bel Parijs"), "{}", stage.screen());
    }
    stage.press("Esc P S");
    assert!(stage.screen().contains("P toont ze"), "and sessions begin so: {}", stage.screen());
    stage.press("Esc p");
    assert!(stage.screen().contains("Voortgang van 1.1"), "{}", stage.screen());
    stage.press("Esc S p");
    assert!(stage.screen().contains("Voortgang van 1.1"), "as elsewhere: {}", stage.screen());
}

#[test]
fn a_draft_is_offered_without_its_words() {
    let mut stage = stage();
    stage.press("m").type_in("Bel Parijs").press("Esc");
    let mut stage = stage.kill();
    stage.app.be_discreet();
    stage.press("S");
    let screen = stage.screen();
    assert!(screen.contains("Een notitie bij 1.1 is niet af (zonet)."), "{screen}");
    assert!(!screen.contains("Bel Parijs"), "{screen}");
}

#[test]
fn time_counts_by_chapter_and_pauses_do_not() {
    let mut stage = with("chapter:1..2");
    stage.press("S").wait(3).press("r").wait(2).press("r r").wait(600).press("r");
    stage.wait(1).press("r Esc").wait(600).press("S Enter Tab Tab Tab Tab Tab Tab Tab Tab Tab");
    let screen = stage.screen();
    assert!(screen.contains("Tijd          11 min"), "{screen}");
    assert!(
        screen.contains("10 min   4/4  1 Opvolging"),
        "3 and 2, then 5 of a long pause: {screen}"
    );
    assert!(screen.contains(" 1 min  1/10  2 Samenwerking"), "{screen}");
}

#[test]
fn at_the_end_stands_what_came_of_it_and_the_skipped_are_a_key_away() {
    let mut stage = with("chapter:1");
    stage.press("S r Tab b");
    note(&mut stage, 1, "Bel Parijs hierover.");
    stage.press("R");
    insta::assert_snapshot!("summary_80x24", stage.styled());
    stage.press("Tab");
    assert_eq!(
        (shown(&stage).as_str(), session_progress(&stage).as_str()),
        ("1.2", "3 gedaan · 1 te gaan")
    );
    stage.press("r");
    assert!(!stage.screen().contains("Overgeslagen"), "{}", stage.screen());
    assert!(!stage.screen().contains("Tab"), "none was skipped: {}", stage.screen());
    stage.press("Esc S");
    assert_eq!(session_progress(&stage), "0 gedaan · 4 te gaan", "what is finished is not resumed");
}

#[test]
fn a_finished_session_that_was_not_closed_still_shows_its_summary() {
    let mut stage = with("chapter:1");
    stage.press("S r r r r");
    let mut stage = stage.kill();
    stage.press("c 1 Enter S");
    assert!(stage.screen().contains("samenvatting rest"), "{}", stage.screen());
    stage.press("Enter");
    assert!(stage.screen().contains("Bekeken   4"), "{}", stage.screen());
    let mut stage = stage.restart();
    stage.press("c 1 Enter S");
    assert_eq!(
        session_progress(&stage),
        "0 gedaan · 4 te gaan",
        "quitting from the summary closes it"
    );
    let mut stage = with("chapter:1");
    stage.press("S r r r r");
    let mut stage = stage.kill();
    stage.press("c 1 Enter S Enter Left u y");
    assert_eq!((shown(&stage).as_str(), stage.review_state("1.4")), ("1.4", "open"));
}

#[test]
fn where_nothing_is_shown_there_is_no_session() {
    let mut stage = with("chapter:1 actor:maoc-n");
    stage.press("S");
    assert!(stage.screen().contains("er valt niets te doorlopen"), "{}", stage.screen());
}

#[test]
fn a_point_is_named_and_gone_to_if_it_is_in_the_session() {
    let mut stage = with("chapter:2");
    stage.press("S :").type_in("2.6").press("Enter");
    assert_eq!(shown(&stage), "2.6");
    stage.press(":").type_in("3.1").press("Enter");
    assert!(stage.screen().contains("3.1 is niet in deze sessie."), "{}", stage.screen());
    assert_eq!(shown(&stage), "2.6");
    stage.press(":").type_in("skip").press("Enter");
    assert_eq!(shown(&stage), "2.7");
}

#[test]
fn what_is_not_saved_stays_on_screen_in_a_session_too() {
    let mut stage = stage();
    stage.disk = Disk::Full;
    stage.press("S r");
    assert!(stage.screen().contains("NIET BEWAARD: 1."), "{}", stage.screen());
    stage.press("w");
    assert_eq!(stage.effects, [Effect::Retry]);
    stage.disk = Disk::Slow;
    let mut stage = self::stage();
    stage.disk = Disk::Slow;
    stage.press("S r");
    assert!(stage.screen().contains("1.1: bekeken. · wordt bewaard"), "{}", stage.screen());
}

#[test]
fn nothing_is_decided_in_a_session_that_cannot_be_seen() {
    let mut stage = stage();
    stage.press("S").resize(50, 12).press("r Space b Tab").resize(80, 24);
    assert_eq!(
        (shown(&stage).as_str(), session_progress(&stage).as_str()),
        ("1.1", "0 gedaan · 51 te gaan")
    );
}

#[test]
fn a_long_point_is_scrolled_and_the_next_begins_at_its_top() {
    let mut stage =
        Setting { size: (60, 16), query: "id:2.3 or id:2.5", ..Setting::default() }.open();
    stage.press("S");
    assert!(stage.screen().contains("meer hieronder"), "{}", stage.screen());
    stage.press("PageDown j");
    assert!(!stage.screen().contains("Doornik II: gezamenlijke opleiding"), "{}", stage.screen());
    stage.press("r");
    assert!(stage.screen().contains("Overlegstructuren politie-douane"), "{}", stage.screen());
}

#[test]
fn the_help_opens_at_the_keys_of_the_session() {
    let mut stage = stage();
    stage.press("S ?");
    assert!(stage.row(5).contains("Beoordelingssessie"), "{}", stage.screen());
    assert!(stage.screen().contains("het punt voorlopig overslaan"), "{}", stage.screen());
    stage.press("Esc r");
    assert_eq!(session_progress(&stage), "1 gedaan · 50 te gaan");
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
        let mut stage = with("chapter:1..2");
        stage.press("S");
        for (place, key) in keys.iter().enumerate() {
            stage.remembers = place < forgets;
            stage.press(key);
            let numbers: Vec<usize> =
                session_progress(&stage).split(" · ").map(|part| part.split(' ').next().unwrap().parse().unwrap()).collect();
            prop_assert_eq!(numbers.iter().sum::<usize>(), 14);
        }
        let reviewed = stage.app.progress();
        let mut again = stage.kill();
        prop_assert_eq!(again.app.progress(), reviewed);
        again.press("c 1 Enter Esc");
        let mut again = again.kill();
        again.press("/").type_in("chapter:1..2").press("Enter S Enter");
        let review_state = again.app.progress();
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
    let mut stage = with("chapter:1");
    stage.press("S r");
    let [Effect::Append { draft, .. }, ..] = stage.effects.as_slice() else {
        panic!("{:?}", stage.effects)
    };
    assert!(matches!(draft, PendingEdit::Mark { points, .. } if points.len() == 1));
    let last = stage.effects.last().unwrap();
    assert!(matches!(last, Effect::ReviewSession(_)), "remembered after it is appended: {last:?}");
}

#[test]
fn at_the_end_one_key_makes_a_brief_of_the_session_and_esc_comes_back() {
    let mut stage = with("chapter:1");
    stage.press("S r r r r");
    assert!(stage.row(23).contains("B briefing"), "{}", stage.screen());
    stage.press("B");
    let screen = stage.screen();
    assert!(screen.contains("4 punten, ") && screen.contains("Sjabloon"), "{screen}");
    stage.press("Esc");
    assert!(stage.screen().contains("Einde van de sessie"), "{}", stage.screen());
}

#[test]
fn discretion_outlives_a_restart_and_begins_with_the_first_frame() {
    let mut stage = with("chapter:1");
    stage.press("m").type_in("Kroongetuige").press("Ctrl-s p d Enter");
    assert!(stage.screen().contains("Kroongetuige"), "{}", stage.screen());
    stage.press("P");
    let mut stage = stage.kill();
    assert!(!stage.screen().contains("Kroongetuige"), "{}", stage.screen());
    stage.press("u");
    assert!(stage.screen().contains("voortgang: …"), "{}", stage.screen());
    stage.press("n S Tab q");
    let mut stage = stage.kill();
    stage.press("S n");
    assert!(!stage.screen().contains("Kroongetuige"), "begun anew: {}", stage.screen());
    stage.press("Esc D G");
    let overview = stage.screen();
    assert!(!overview.contains("Uitvoering") && !overview.contains("notitie"), "{overview}");
    stage.press("Esc P");
    let mut stage = stage.kill();
    assert!(stage.press("g").screen().contains("Kroongetuige"), "{}", stage.screen());
}

#[test]
fn the_brief_of_a_session_is_of_its_points_whatever_was_decided() {
    for (query, keys, asked) in [
        ("chapter:7 is:open", "S r b r B", "3 punten, "),
        ("is:open actor:europol", "S r r r B", "3 punten, "),
    ] {
        let mut stage = with(query);
        stage.press(keys);
        let screen = stage.screen();
        assert!(screen.contains(asked), "{query}: {screen}");
        assert!(!screen.contains("Geen punt"), "{query}: {screen}");
        stage.press("Esc");
        assert!(stage.screen().contains("Einde van de sessie"), "{}", stage.screen());
    }
}

#[test]
fn a_note_that_shows_progress_counts_among_the_notes() {
    let mut stage = with("chapter:1");
    stage.press("S p d Ctrl-o").press("V e r s l a g Ctrl-s").press("r r r r");
    assert!(stage.screen().contains("Notities  1"), "{}", stage.screen());
}

/// What the declaration did not have when a session was paused is gone through
/// too, and is said.
#[test]
fn new_points_join_a_session_that_is_resumed() {
    let mut shorter = hertog::declaration::builtin();
    shorter.points.pop();
    shorter.chapters.last_mut().unwrap().points.end -= 1;
    let mut stage = Setting { declaration: shorter, ..Setting::default() }.open();
    stage.press("S r Esc");
    let mut stage = stage.restart_with(hertog::declaration::builtin());
    stage.press("S Enter");
    let screen = stage.screen();
    assert!(screen.contains("1 gedaan · 50 te gaan"), "{screen}");
    assert!(screen.contains("Er kwam 1 nieuw punt bij."), "{screen}");
    stage.press("Left");
    for _ in 0..51 {
        stage.press("Space");
    }
    assert_eq!(stage.review_state("7.3"), "reviewed");
}

/// A list is as old as its query: what another window marked since is found when
/// the session begins.
#[test]
fn points_that_came_while_the_list_was_shown_join_a_session() {
    for (key, said) in [
        ("Enter", ["1 gedaan · 3 te gaan", "Er kwamen 2 nieuwe punten bij."]),
        ("n", ["0 gedaan · 4 te gaan", "4 punten, documentvolgorde."]),
    ] {
        let mut stage = stage();
        stage.press("b j b s s S b Esc");
        stage.beside().press("j j b j b");
        stage.reread();
        assert_eq!(stage.shown().join(" "), "1.1 1.2", "the list is as it was");
        stage.press("S").press(key);
        let screen = stage.screen();
        assert!(said.iter().all(|said| screen.contains(said)), "{screen}");
    }
}
