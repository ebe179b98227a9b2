//! Browsing: moving, filtering, typing. Keys in, what is shown out.

use crate::stage::{Setting, stage};
use hertog::app::Event;
use hertog::text::Lang;

/// Presses keys on a new stage and gives the ids shown and the one selected.
fn shown(keys: &str) -> (String, String) {
    let mut stage = stage();
    stage.press(keys);
    (stage.shown().join(" "), stage.at())
}

#[test]
fn moving_goes_by_rows_pages_and_chapters() {
    for (keys, at) in [
        ("j j", "1.3"),
        ("Down Down k", "1.2"),
        ("G", "7.3"),
        ("G g", "1.1"),
        ("k", "1.1"),
        ("] ]", "3.1"),
        ("> > j <", "2.1"),
        ("G ]", "7.3"),
        ("G [", "6.1"),
        ("[", "1.1"),
        ("Space", "3.4"),
        ("PageDown Backspace", "1.1"),
    ] {
        assert_eq!(shown(keys).1, at, "{keys}");
    }
}

#[test]
fn digits_and_their_twins_filter_by_actor_in_place_of_another() {
    for (keys, points) in [
        ("1", "3.1 3.4 5.3"),
        ("&", "3.1 3.4 5.3"),
        ("2", "2.3 2.5 2.6"),
        ("é", "2.3 2.5 2.6"),
        ("3", "4.6"),
        ("1 3", "4.6"),
        ("\"", "4.6"),
        ("8", "3.4"),
        ("!", "3.4"),
    ] {
        assert_eq!(shown(keys).0, points, "{keys}");
    }
    assert_eq!(stage().press("1 1").shown().len(), 51);
}

#[test]
fn the_same_actor_key_twice_comes_back_to_the_same_point() {
    let mut stage = stage();
    stage.press("] ] j j j");
    assert_eq!(stage.at(), "3.4");
    stage.press("1");
    assert_eq!(stage.at(), "3.4");
    stage.press("1");
    assert_eq!(stage.at(), "3.4");
}

#[test]
fn there_is_one_query_and_it_is_always_shown_whole() {
    let mut stage = stage();
    stage.press("1 s");
    assert!(
        stage.row(1).starts_with(" Europol · te bekijken · 3 van 51 punten"),
        "{}",
        stage.row(1)
    );
    assert!(stage.row(1).ends_with("actor:europol -is:reviewed"), "{}", stage.row(1));
    stage.press("s");
    assert!(stage.row(1).ends_with("actor:europol is:come-back"));
    stage.press("s s");
    assert!(stage.row(1).ends_with("actor:europol"));
    stage.press("x");
    assert_eq!(stage.row(1), " alle 51 punten");
}

#[test]
fn a_query_is_set_aside_and_taken_up_on_the_same_point() {
    let mut stage = stage();
    stage.press("1 j z");
    assert_eq!((stage.shown().len(), stage.at().as_str()), (51, "3.4"));
    stage.press("z");
    assert_eq!((stage.shown().len(), stage.at().as_str()), (3, "3.4"));
}

#[test]
fn an_empty_result_says_what_was_searched_and_loses_nothing() {
    let mut stage = stage();
    stage.press("] ] ] ] 3 c").type_in("5 prev").press("Enter");
    let screen = stage.screen();
    assert!(screen.contains("Geen punt noemt of betreft MAOC-N in"), "{screen}");
    assert!(screen.contains("MAOC (N), MAOC,"), "{screen}");
    assert!(screen.contains("2023-05-05") && screen.contains("x toont alles."), "{screen}");
    stage.press("r");
    assert!(stage.screen().contains("Er is niets om te markeren."));
    stage.press("x");
    assert_eq!(stage.shown().len(), 51);
}

#[test]
fn lists_narrow_as_one_types_and_show_counts() {
    let mut stage = stage();
    stage.press("a").type_in("eu");
    let screen = stage.screen();
    assert!(screen.contains("▸ 6 EU "), "the whole word comes first, with its key: {screen}");
    assert!(screen.contains("9 genoemd"), "{screen}");
    stage.press("Enter");
    assert_eq!(stage.shown().join(" "), "2.3 3.4 3.7 3.9 4.2 5.10 6.3 6.5 6.6");
    stage.press("a").type_in("maritime").press("Enter");
    assert_eq!(stage.shown().join(" "), "4.6", "an alias finds its actor too");
    stage.press("a").type_in("tournai ii groupe").press("Enter");
    assert!(stage.row(1).contains("Operationele werkgroep Doornik II"), "{}", stage.row(1));
    stage.press("a").type_in("erupol").press("Enter");
    assert_eq!(stage.shown().join(" "), "3.1 3.4 5.3", "in spite of two slips");
    stage.press("x c").type_in("sahel").press("Enter");
    assert_eq!(stage.shown().len(), 7);
    stage.press("x c").type_in("human trafficking").press("Enter");
    assert_eq!(stage.shown().len(), 10, "a title in another language");
    stage.press("a").type_in("zzzz").press("Enter");
    assert!(stage.screen().contains("zzzz is er niet."));
}

#[test]
fn the_palette_runs_commands_and_goes_to_points() {
    let mut stage = stage();
    stage.press(":").type_in("2.6");
    assert!(stage.screen().contains("▸ 2.6  CCPD Doornik als forum"), "{}", stage.screen());
    stage.press("Enter");
    assert_eq!(stage.at(), "2.6");
    stage.press(":").type_in("5");
    assert!(stage.screen().contains("▸ 5  "), "{}", stage.screen());
    stage.press("Enter");
    assert_eq!((stage.at().as_str(), stage.shown().len()), ("5.1", 51));
    stage.press("3 :").type_in("5.3").press("Enter");
    assert_eq!(stage.at(), "5.3", "also past the query, which is set aside");
    assert_eq!(stage.shown().len(), 51);
    stage.press("z");
    assert_eq!(stage.shown().join(" "), "4.6");
    stage.press("x :").type_in("come-back").press("Enter");
    assert_eq!(stage.review_state("4.6"), "come-back");
}

#[test]
fn the_help_shows_every_command_and_narrows_by_name_and_by_key() {
    let mut stage = stage();
    stage.press("?").type_in("europol");
    assert!(stage.screen().contains("1 &                alleen Europol"), "{}", stage.screen());
    stage.press("Ctrl-u").type_in("z");
    assert!(stage.screen().contains("de zoekvraag opzij zetten"));
    stage.press("Esc");
    assert!(!stage.screen().contains("Hulp: typ"));
}

#[test]
fn selection_survives_filters_resizes_and_restarts() {
    let mut stage = stage();
    stage.press("] j j j j j");
    assert_eq!(stage.at(), "2.6");
    stage.resize(60, 16).resize(20, 5).resize(160, 45);
    assert_eq!(stage.at(), "2.6");
    stage.press("2");
    assert_eq!(stage.at(), "2.6");
    let stage = stage.restart();
    assert_eq!(stage.at(), "2.6");
    assert_eq!(stage.shown().len(), 51, "a forgotten filter misleads: it starts without one");
}

#[test]
fn the_focus_goes_through_the_panes_there_are() {
    let mut stage = stage();
    let first = stage.screen();
    stage.press("l j j j");
    assert_eq!(stage.at(), "1.1", "in the text, j goes down in the text");
    assert_ne!(stage.screen(), first);
    stage.press("h j");
    assert_eq!(stage.at(), "1.2");
    stage.resize(160, 45).press("h j j");
    assert_eq!(stage.at(), "3.1", "in the chapters, j goes down by chapters");
    stage.resize(60, 16).press("j");
    assert_eq!(stage.at(), "3.2", "a pane that is gone gives its focus to the points");
    stage.press("l");
    assert!(
        stage.screen().contains("Mensenhandel"),
        "one pane: the text takes it: {}",
        stage.screen()
    );
}

#[test]
fn the_text_is_never_scrolled_past_its_end() {
    let mut stage = stage();
    stage.press("l G");
    let end = stage.screen();
    stage.press("j j j");
    assert_eq!(stage.screen(), end);
    stage.press("k");
    assert_ne!(stage.screen(), end, "one line up shows at once");
}

#[test]
fn a_point_is_read_large_and_the_next_one_after_it() {
    let mut stage = stage();
    stage.press("1 Enter");
    assert!(stage.row(2).contains(" 1 van 3 "), "{}", stage.row(2));
    stage.press("l r");
    assert_eq!((stage.at().as_str(), stage.review_state("3.4")), ("3.4", "reviewed"));
    stage.press("Esc");
    assert_eq!(stage.at(), "3.4");
}

#[test]
fn what_needs_eyes_is_one_key_away() {
    let mut stage = stage();
    stage.press("r j r c").type_in("1").press("Enter J");
    assert_eq!(stage.at(), "1.3");
    assert!(stage.row(23).contains("Open, 1 van 2; verderop niets"), "{}", stage.row(23));
    stage.press("K");
    assert_eq!(stage.at(), "1.3");
    assert!(stage.row(23).contains("Verderop niets meer"));
}

#[test]
fn pasted_text_is_text_and_never_commands() {
    let mut stage = stage();
    stage.send(Event::Paste("rrr\nbq".into()));
    assert_eq!(stage.review_state("1.1"), "open");
    stage.press("/").send(Event::Paste("illegale\nimmigratie\u{1b}[2J".into()));
    assert!(stage.row(1).contains("illegale immigratie"), "{}", stage.row(1));
}

#[test]
fn too_small_a_screen_says_so_and_nothing_is_lost() {
    let mut stage = stage();
    stage.press("j j").resize(40, 10);
    assert!(stage.screen().contains("60 kolommen"), "{}", stage.screen());
    stage.resize(1, 1);
    let _ = stage.screen();
    stage.resize(80, 24);
    assert_eq!(stage.at(), "1.3");
}

#[test]
fn the_interface_speaks_three_languages_and_the_declaration_one() {
    for (lang, word, heading) in [
        (Lang::En, "all 51 points", "Conduct of the trials"),
        (Lang::Nl, "alle 51 punten", "Procesvoering"),
        (Lang::Fr, "les 51 points", "Conduite des procès"),
    ] {
        let stage = Setting { lang, ..Setting::default() }.open();
        let screen = stage.screen();
        assert!(screen.contains(word) && screen.contains(heading), "{screen}");
        assert!(screen.contains("Ervaringen, informatie"), "{screen}");
    }
}

#[test]
fn lists_and_help_close_onto_large_reading() {
    let mut stage = stage();
    stage.press("Enter a Esc ? Esc : Esc / Esc");
    assert!(stage.row(2).contains(" 1 van 51 "), "{}", stage.row(2));
}

#[test]
fn on_one_pane_results_are_seen_as_one_types() {
    let mut stage = Setting { size: (60, 16), ..Setting::default() }.open();
    stage.press("l /").type_in("zzz").press("Enter");
    assert!(stage.screen().contains("Geen punt: “zzz”."), "{}", stage.screen());
}

#[test]
fn the_help_finds_keys() {
    for (typed, found) in [
        ("ctrl-r", "opnieuw doen"),
        ("esc", "terug; stoppen"),
        ("J", "volgend punt dat niet kan wachten"),
        ("é", "alleen CCPD"),
    ] {
        let mut stage = stage();
        stage.press("?").type_in(typed);
        let screen = stage.screen();
        assert!(screen.contains(found), "{typed}: {screen}");
        assert!(typed.chars().count() > 1 || !screen.contains("afsluiten"), "{typed}: {screen}");
    }
}

#[test]
fn the_first_frame_derives_nothing_from_all_points() {
    let mut stage = stage();
    let _ = stage.screen();
    assert!(!stage.app.review_view().corpus.is_indexed());
    stage.press("j s r");
    assert!(!stage.app.review_view().corpus.is_indexed(), "nor do moving, states and marks");
    stage.press("1");
    assert!(stage.app.review_view().corpus.is_indexed());
}
