//! Review sessions: a key a decision, straight on, back, pause and resume.

use hertog::app::{Effect, Event};
use hertog::declaration::{BUILTIN, read};
use hertog::review::{NoteBody, Order, PendingEdit};

use crate::support::harness::{Disk, Harness, Setting, build_app};
use crate::support::pictures::picture;

pub(super) fn with(query: &'static str) -> Harness {
    Setting { query, ..Setting::default() }.open()
}

/// How far the session has come, as the screen says it.
pub(super) fn session_progress(app: &Harness) -> String {
    let screen = app.screen();
    let line = screen.lines().find(|line| line.contains(" done · "));
    let line = line.unwrap_or_else(|| panic!("no gauge:\n{screen}"));
    line.rsplit("  ").next().unwrap_or_default().trim().to_owned()
}

/// The point on screen, as the line under the gauge says it.
pub(super) fn shown(app: &Harness) -> String {
    app.row(2).split_whitespace().next().unwrap_or_default().to_owned()
}

pub(super) fn appended(app: &Harness) -> usize {
    app.effects.iter().filter(|effect| matches!(effect, Effect::Append { .. })).count()
}

/// A note on the point on screen, as an editor would write it.
pub(super) fn note(app: &mut Harness, digit: u8, text: &str) {
    let id = hertog::review::NoteId::new([digit; 8]);
    let note = NoteBody { id, text: text.parse().unwrap(), level: None, source: None };
    app.send(Event::Noted(Box::new(note)));
}

#[test]
fn a_decision_is_one_key_and_the_next_point_stands_there() {
    let mut app = with("chapter:1");
    app.press("S");
    assert_eq!((shown(&app).as_str(), session_progress(&app).as_str()), ("1.1", "0 done · 4 left"));
    app.press("r");
    assert_eq!(app.review_state("1.1"), "reviewed");
    assert!(app.screen().contains("1.1: reviewed."), "what was decided is said");
    assert_eq!((shown(&app).as_str(), session_progress(&app).as_str()), ("1.2", "1 done · 3 left"));
    app.press("b Tab");
    assert_eq!(session_progress(&app), "2 done · 1 left · 1 skipped");
    app.press("Space");
    assert_eq!(
        ["1.1", "1.2", "1.3", "1.4"].map(|id| app.review_state(id)),
        ["reviewed", "come-back", "open", "reviewed"]
    );
    assert!(app.screen().contains("End of the session"), "{}", app.screen());
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
    assert!(app.screen().contains("4 points, 1 of them"), "{}", app.screen());
    assert!(app.screen().contains("So far      reviewed, 24 November 2026"), "{}", app.screen());
    app.press("r");
    assert_eq!((appended(&app), session_progress(&app).as_str()), (0, "1 done · 3 left"));
    assert!(app.screen().contains("1.1: reviewed, as it was."), "{}", app.screen());
    app.press("r");
    assert_eq!((appended(&app), app.review_state("1.2")), (1, "reviewed"));
}

#[test]
fn a_mark_made_in_the_second_before_is_not_the_sessions() {
    let mut app = with("chapter:1");
    app.disk = Disk::Slow;
    app.press("r S");
    assert_eq!(session_progress(&app), "0 done · 4 left", "it is not even saved yet");
    app.reread();
    assert_eq!(session_progress(&app), "0 done · 4 left");
}

#[test]
fn back_and_forth_and_straight_on_from_where_one_was() {
    let mut app = with("chapter:2");
    app.press("S r r r Left Left");
    assert_eq!(shown(&app), "2.2");
    assert!(app.screen().contains("Session     reviewed"), "{}", app.screen());
    app.press("b");
    assert_eq!((app.review_state("2.2"), shown(&app).as_str()), ("come-back", "2.4"));
    app.press("h Backspace Left Left");
    assert_eq!(shown(&app), "2.1");
    assert!(app.screen().contains("This is the first point."));
    app.press("r");
    assert_eq!((appended(&app), shown(&app).as_str()), (0, "2.4"), "confirmed, and on");
    app.press("Right l");
    assert_eq!((shown(&app).as_str(), session_progress(&app).as_str()), ("2.6", "3 done · 7 left"));
    app.press("r r r r r");
    assert_eq!(shown(&app), "2.4", "what was only looked at comes at the end");
}

#[test]
fn what_another_window_decides_is_shown() {
    let mut app = with("chapter:1");
    app.press("S r");
    let mut other = app.beside();
    other.press("j j r");
    app.reread();
    assert!(app.screen().contains("Decided in another window: 1.3."), "{}", app.screen());
    assert_eq!((shown(&app).as_str(), session_progress(&app).as_str()), ("1.2", "2 done · 2 left"));
    app.press("r");
    assert_eq!(shown(&app), "1.4", "and not asked for again");
    app.press("Left");
    assert!(app.screen().contains("Session     reviewed"), "{}", app.screen());
}

#[test]
fn what_needs_attention_comes_first_with_its_reason() {
    let mut app = with("chapter:1..2");
    app.press("j b j r j j b");
    let changed = BUILTIN.replacen("Er blijven voor zorgen", "Er voor zorgen", 1);
    let mut app = app.restart_with(read(&changed).unwrap());
    app.press("S o");
    let mut seen = Vec::new();
    for _ in 0..8 {
        let screen = app.screen();
        let why = screen.lines().find_map(|line| line.trim().strip_prefix("Why now"));
        seen.push(format!("{}: {}", shown(&app), why.unwrap_or("–").trim()));
        app.press("Right");
    }
    insta::assert_snapshot!(seen.join("\n"));
}

#[test]
fn the_order_is_a_word_away_and_what_is_done_stays_done() {
    let mut app = Setting { order: Order::Attention, ..Setting::default() }.open();
    app.press("S");
    assert!(app.row(1).contains("what needs attention first"), "{}", app.row(1));
    let first = shown(&app);
    app.press("r o");
    assert!(app.row(1).contains("document order"), "{}", app.row(1));
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.1", "1 done · 50 left")
    );
    assert_eq!(app.review_state(&first), "reviewed");
}

#[test]
fn what_is_said_is_whole_on_a_small_screen() {
    let mut app = Setting { size: (60, 16), query: "chapter:3", ..Setting::default() }.open();
    app.press("S r Tab");
    let screen = app.screen();
    assert!(screen.contains("chapter 3"), "{screen}");
    assert!(screen.contains("3.2: skipped.    ") && screen.contains("▾ more below"));
    app.press("Esc");
    let words = app.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("S resumes."), "{words}");
    app.press("S Enter");
    let screen = app.screen();
    let said = screen.lines().find(|line| line.contains("Resumed:")).unwrap();
    assert!(said.contains("1 skipped.    "), "nothing shines through: {said}");
}

#[test]
fn the_evaluation_is_a_key_away() {
    for size in [(60, 16), (80, 24), (160, 45)] {
        let mut app = Setting { size, ..Setting::default() }.open();
        app.press("S");
        assert!(app.screen().contains("E shows that of chapter 1"), "{}", app.screen());
        app.press("E");
        assert!(app.screen().contains("Evaluation of chapter 1"), "{}", app.screen());
        app.press("E");
        assert!(!app.screen().contains("Evaluation of chapter 1"), "{}", app.screen());
        app.press("E r");
        assert!(!app.screen().contains("Evaluation of chapter"), "each point begins bare");
    }
}

#[test]
fn time_counts_by_chapter_and_pauses_do_not() {
    let mut app = with("chapter:1..2");
    app.press("S").wait(3).press("r").wait(2).press("r r").wait(600).press("r");
    app.wait(1).press("r Esc").wait(600).press("S Enter Tab Tab Tab Tab Tab Tab Tab Tab Tab");
    let screen = app.screen();
    assert!(screen.contains("Time      11 min"), "{screen}");
    assert!(
        screen.contains("10 min   4/4  1 Follow-up"),
        "3 and 2, then 5 of a long pause: {screen}"
    );
    assert!(screen.contains(" 1 min  1/10  2 Cooperation"), "{screen}");
}

#[test]
fn at_the_end_stands_what_came_of_it_and_the_skipped_are_a_key_away() {
    let mut app = with("chapter:1");
    app.press("S r Tab b");
    note(&mut app, 1, "Bel Parijs hierover.");
    app.press("R");
    picture("summary", &app);
    app.press("Tab");
    assert_eq!((shown(&app).as_str(), session_progress(&app).as_str()), ("1.2", "3 done · 1 left"));
    app.press("r");
    assert!(!app.screen().contains("Skipped"), "{}", app.screen());
    assert!(!app.screen().contains("Tab"), "none was skipped: {}", app.screen());
    app.press("Esc S");
    assert_eq!(session_progress(&app), "0 done · 4 left", "what is finished is not resumed");
}

#[test]
fn where_nothing_is_shown_there_is_no_session() {
    let mut app = with("chapter:1 actor:maoc-n");
    app.press("S");
    assert!(app.screen().contains("there is nothing to go through"), "{}", app.screen());
}

#[test]
fn a_point_is_named_and_gone_to_if_it_is_in_the_session() {
    let mut app = with("chapter:2");
    app.press("S :").type_in("2.6").press("Enter");
    assert_eq!(shown(&app), "2.6");
    app.press(":").type_in("3.1").press("Enter");
    assert!(app.screen().contains("3.1 is not in this session."), "{}", app.screen());
    assert_eq!(shown(&app), "2.6");
    app.press(":").type_in("skip").press("Enter");
    assert_eq!(shown(&app), "2.7");
}

#[test]
fn what_is_not_saved_stays_on_screen_in_a_session_too() {
    let mut app = build_app();
    app.disk = Disk::Full;
    app.press("S r");
    assert!(app.screen().contains("NOT SAVED: 1."), "{}", app.screen());
    app.press("w");
    assert_eq!(app.effects, [Effect::Retry]);
    app.disk = Disk::Slow;
    let mut app = build_app();
    app.disk = Disk::Slow;
    app.press("S r");
    assert!(app.screen().contains("1.1: reviewed. · being saved"), "{}", app.screen());
}

#[test]
fn nothing_is_decided_in_a_session_that_cannot_be_seen() {
    let mut app = build_app();
    app.press("S").resize(50, 12).press("r Space b Tab").resize(80, 24);
    assert_eq!(
        (shown(&app).as_str(), session_progress(&app).as_str()),
        ("1.1", "0 done · 51 left")
    );
}

#[test]
fn a_long_point_is_scrolled_and_the_next_begins_at_its_top() {
    let mut app =
        Setting { size: (60, 16), query: "id:2.3 or id:2.5", ..Setting::default() }.open();
    app.press("S");
    assert!(app.screen().contains("more below"), "{}", app.screen());
    app.press("PageDown j");
    assert!(!app.screen().contains("Doornik II: joint training"), "{}", app.screen());
    app.press("r");
    assert!(app.screen().contains("Police-customs consultation bodies"), "{}", app.screen());
}

#[test]
fn the_help_opens_at_the_keys_of_the_session() {
    let mut app = build_app();
    app.press("S ?");
    assert!(app.row(5).contains("Review session"), "{}", app.screen());
    assert!(app.screen().contains("skip the point for now"), "{}", app.screen());
    app.press("Esc r");
    assert_eq!(session_progress(&app), "1 done · 50 left");
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
    assert!(app.row(23).contains("B brief"), "{}", app.screen());
    app.press("B");
    let screen = app.screen();
    assert!(screen.contains("4 points, ") && screen.contains("Template"), "{screen}");
    app.press("Esc");
    assert!(app.screen().contains("End of the session"), "{}", app.screen());
}

#[test]
fn the_brief_of_a_session_is_of_its_points_whatever_was_decided() {
    for (query, keys, asked) in [
        ("chapter:7 is:open", "S r b r B", "3 points, "),
        ("is:open actor:europol", "S r r r B", "3 points, "),
    ] {
        let mut app = with(query);
        app.press(keys);
        let screen = app.screen();
        assert!(screen.contains(asked), "{query}: {screen}");
        assert!(!screen.contains("No point"), "{query}: {screen}");
        app.press("Esc");
        assert!(app.screen().contains("End of the session"), "{}", app.screen());
    }
}

#[test]
fn a_note_that_shows_progress_counts_among_the_notes() {
    let mut app = with("chapter:1");
    app.press("S p d Ctrl-o").press("V e r s l a g Ctrl-s").press("r r r r");
    assert!(app.screen().contains("Notes     1"), "{}", app.screen());
}
