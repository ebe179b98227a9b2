//! Browsing: moving, filtering, typing. Keys in, what is shown out.

use crate::support::harness::{Setting, build_app};
use hertog::app::Event;
use hertog::text::Lang;

/// Presses keys on a new app and gives the ids shown and the one selected.
fn shown(keys: &str) -> (String, String) {
    let mut app = build_app();
    app.press(keys);
    (app.shown().join(" "), app.at())
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
    assert_eq!(build_app().press("1 1").shown().len(), 51);
}

#[test]
fn the_same_actor_key_twice_comes_back_to_the_same_point() {
    let mut app = build_app();
    app.press("] ] j j j");
    assert_eq!(app.at(), "3.4");
    app.press("1");
    assert_eq!(app.at(), "3.4");
    app.press("1");
    assert_eq!(app.at(), "3.4");
}

#[test]
fn there_is_one_query_and_it_is_always_shown_whole() {
    let mut app = build_app();
    app.press("1 s");
    assert!(app.row(1).starts_with(" Europol · te bekijken · 3 van 51 punten"), "{}", app.row(1));
    assert!(app.row(1).ends_with("actor:europol -is:reviewed"), "{}", app.row(1));
    app.press("s");
    assert!(app.row(1).ends_with("actor:europol is:come-back"));
    app.press("s s");
    assert!(app.row(1).ends_with("actor:europol"));
    app.press("x");
    assert_eq!(app.row(1), " alle 51 punten");
}

#[test]
fn a_query_is_set_aside_and_taken_up_on_the_same_point() {
    let mut app = build_app();
    app.press("1 j z");
    assert_eq!((app.shown().len(), app.at().as_str()), (51, "3.4"));
    app.press("z");
    assert_eq!((app.shown().len(), app.at().as_str()), (3, "3.4"));
}

#[test]
fn an_empty_result_says_what_was_searched_and_loses_nothing() {
    let mut app = build_app();
    app.press("] ] ] ] 3 c").type_in("5 prev").press("Enter");
    let screen = app.screen();
    assert!(screen.contains("Geen punt noemt of betreft MAOC-N in"), "{screen}");
    assert!(screen.contains("MAOC (N), MAOC,"), "{screen}");
    assert!(screen.contains("2023-05-05") && screen.contains("x toont alles."), "{screen}");
    app.press("r");
    assert!(app.screen().contains("Er is niets om te markeren."));
    app.press("x");
    assert_eq!(app.shown().len(), 51);
}

#[test]
fn lists_narrow_as_one_types_and_show_counts() {
    let mut app = build_app();
    app.press("a").type_in("eu");
    let screen = app.screen();
    assert!(screen.contains("▸ 6 EU "), "the whole word comes first, with its key: {screen}");
    assert!(screen.contains("9 genoemd"), "{screen}");
    app.press("Enter");
    assert_eq!(app.shown().join(" "), "2.3 3.4 3.7 3.9 4.2 5.10 6.3 6.5 6.6");
    app.press("a").type_in("maritime").press("Enter");
    assert_eq!(app.shown().join(" "), "4.6", "an alias finds its actor too");
    app.press("a").type_in("tournai ii groupe").press("Enter");
    assert!(app.row(1).contains("Operationele werkgroep Doornik II"), "{}", app.row(1));
    app.press("a").type_in("erupol").press("Enter");
    assert_eq!(app.shown().join(" "), "3.1 3.4 5.3", "in spite of two slips");
    app.press("x c").type_in("sahel").press("Enter");
    assert_eq!(app.shown().len(), 7);
    app.press("x c").type_in("human trafficking").press("Enter");
    assert_eq!(app.shown().len(), 10, "a title in another language");
    app.press("a").type_in("zzzz").press("Enter");
    assert!(app.screen().contains("zzzz is er niet."));
}

#[test]
fn the_palette_runs_commands_and_goes_to_points() {
    let mut app = build_app();
    app.press(":").type_in("2.6");
    assert!(app.screen().contains("▸ 2.6  CCPD Doornik als forum"), "{}", app.screen());
    app.press("Enter");
    assert_eq!(app.at(), "2.6");
    app.press(":").type_in("5");
    assert!(app.screen().contains("▸ 5  "), "{}", app.screen());
    app.press("Enter");
    assert_eq!((app.at().as_str(), app.shown().len()), ("5.1", 51));
    app.press("3 :").type_in("5.3").press("Enter");
    assert_eq!(app.at(), "5.3", "also past the query, which is set aside");
    assert_eq!(app.shown().len(), 51);
    app.press("z");
    assert_eq!(app.shown().join(" "), "4.6");
    app.press("x :").type_in("come-back").press("Enter");
    assert_eq!(app.review_state("4.6"), "come-back");
}

#[test]
fn the_help_shows_every_command_and_narrows_by_name_and_by_key() {
    let mut app = build_app();
    app.press("?").type_in("europol");
    assert!(app.screen().contains("1 &                alleen Europol"), "{}", app.screen());
    app.press("Ctrl-u").type_in("z");
    assert!(app.screen().contains("de zoekvraag opzij zetten"));
    app.press("Esc");
    assert!(!app.screen().contains("Hulp: typ"));
}

#[test]
fn selection_survives_filters_resizes_and_restarts() {
    let mut app = build_app();
    app.press("] j j j j j");
    assert_eq!(app.at(), "2.6");
    app.resize(60, 16).resize(20, 5).resize(160, 45);
    assert_eq!(app.at(), "2.6");
    app.press("2");
    assert_eq!(app.at(), "2.6");
    let app = app.restart();
    assert_eq!(app.at(), "2.6");
    assert_eq!(app.shown().len(), 51, "a forgotten filter misleads: it starts without one");
}

#[test]
fn the_focus_goes_through_the_panes_there_are() {
    let mut app = build_app();
    let first = app.screen();
    app.press("l j j j");
    assert_eq!(app.at(), "1.1", "in the text, j goes down in the text");
    assert_ne!(app.screen(), first);
    app.press("h j");
    assert_eq!(app.at(), "1.2");
    app.resize(160, 45).press("h j j");
    assert_eq!(app.at(), "3.1", "in the chapters, j goes down by chapters");
    app.resize(60, 16).press("j");
    assert_eq!(app.at(), "3.2", "a pane that is gone gives its focus to the points");
    app.press("l");
    assert!(app.screen().contains("Mensenhandel"), "one pane: the text takes it: {}", app.screen());
}

#[test]
fn the_text_is_never_scrolled_past_its_end() {
    let mut app = build_app();
    app.press("l G");
    let end = app.screen();
    app.press("j j j");
    assert_eq!(app.screen(), end);
    app.press("k");
    assert_ne!(app.screen(), end, "one line up shows at once");
}

#[test]
fn a_point_is_read_large_and_the_next_one_after_it() {
    let mut app = build_app();
    app.press("1 Enter");
    assert!(app.row(2).contains(" 1 van 3 "), "{}", app.row(2));
    app.press("l r");
    assert_eq!((app.at().as_str(), app.review_state("3.4")), ("3.4", "reviewed"));
    app.press("Esc");
    assert_eq!(app.at(), "3.4");
}

#[test]
fn what_needs_eyes_is_one_key_away() {
    let mut app = build_app();
    app.press("r j r c").type_in("1").press("Enter J");
    assert_eq!(app.at(), "1.3");
    assert!(app.row(23).contains("Open, 1 van 2; verderop niets"), "{}", app.row(23));
    app.press("K");
    assert_eq!(app.at(), "1.3");
    assert!(app.row(23).contains("Verderop niets meer"));
}

#[test]
fn pasted_text_is_text_and_never_commands() {
    let mut app = build_app();
    app.send(Event::Paste("rrr\nbq".into()));
    assert_eq!(app.review_state("1.1"), "open");
    app.press("/").send(Event::Paste("illegale\nimmigratie\u{1b}[2J".into()));
    assert!(app.row(1).contains("illegale immigratie"), "{}", app.row(1));
}

#[test]
fn too_small_a_screen_says_so_and_nothing_is_lost() {
    let mut app = build_app();
    app.press("j j").resize(40, 10);
    assert!(app.screen().contains("60 kolommen"), "{}", app.screen());
    app.resize(1, 1);
    let _ = app.screen();
    app.resize(80, 24);
    assert_eq!(app.at(), "1.3");
}

#[test]
fn the_interface_speaks_three_languages_and_the_declaration_one() {
    for (lang, word, heading) in [
        (Lang::En, "all 51 points", "Conduct of the trials"),
        (Lang::Nl, "alle 51 punten", "Procesvoering"),
        (Lang::Fr, "les 51 points", "Conduite des procès"),
    ] {
        let app = Setting { lang, ..Setting::default() }.open();
        let screen = app.screen();
        assert!(screen.contains(word) && screen.contains(heading), "{screen}");
        assert!(screen.contains("Ervaringen, informatie"), "{screen}");
    }
}

#[test]
fn lists_and_help_close_onto_large_reading() {
    let mut app = build_app();
    app.press("Enter a Esc ? Esc : Esc / Esc");
    assert!(app.row(2).contains(" 1 van 51 "), "{}", app.row(2));
}

#[test]
fn on_one_pane_results_are_seen_as_one_types() {
    let mut app = Setting { size: (60, 16), ..Setting::default() }.open();
    app.press("l /").type_in("zzz").press("Enter");
    assert!(app.screen().contains("Geen punt: “zzz”."), "{}", app.screen());
}

#[test]
fn the_help_finds_keys() {
    for (typed, found) in [
        ("ctrl-r", "opnieuw doen"),
        ("esc", "terug; stoppen"),
        ("J", "volgend punt dat niet kan wachten"),
        ("é", "alleen CCPD"),
    ] {
        let mut app = build_app();
        app.press("?").type_in(typed);
        let screen = app.screen();
        assert!(screen.contains(found), "{typed}: {screen}");
        assert!(typed.chars().count() > 1 || !screen.contains("afsluiten"), "{typed}: {screen}");
    }
}

#[test]
fn the_first_frame_derives_nothing_from_all_points() {
    let mut app = build_app();
    let _ = app.screen();
    assert!(!app.state.review_view().corpus.is_indexed());
    app.press("j s r");
    assert!(!app.state.review_view().corpus.is_indexed(), "nor do moving, states and marks");
    app.press("1");
    assert!(app.state.review_view().corpus.is_indexed());
}
