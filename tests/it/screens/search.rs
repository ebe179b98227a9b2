//! Finding: the query as it is typed, what it finds, and why.

use hertog::app::commands::{COMMANDS, Scope};
use hertog::text::Lang;

use crate::support::harness::{Disk, Setting, build_app};

#[test]
fn results_come_as_one_types_and_esc_brings_back_what_was() {
    let mut app = build_app();
    app.press("j j 1 /");
    app.press("Ctrl-u").type_in("belgie");
    assert!(app.row(1).starts_with(" / belgie"), "{}", app.row(1));
    assert!(app.shown().contains(&"4.6".to_owned()));
    app.press("Esc");
    assert_eq!(app.shown().join(" "), "3.1 3.4 5.3");
    app.press("/ Ctrl-u").type_in("maoc").press("Enter");
    assert_eq!(app.shown().join(" "), "4.6");
}

#[test]
fn a_query_that_is_none_says_where_and_why_and_the_last_good_result_stays() {
    let mut app = build_app();
    app.press("/").type_in("europol acter:x");
    assert_eq!(app.shown().join(" "), "3.1 3.4 5.3", "not what the half word acter finds");
    assert!(app.row(1).ends_with("tot daar: 3 van 51 punten"), "{}", app.row(1));
    assert!(app.row(2).starts_with("━━━━━━━━━━━^^^^^^^━━"), "{}", app.row(2));
    assert!(app.styled().contains("red+bold+underlined      acter:x"), "{}", app.styled());
    let screen = app.screen();
    assert!(screen.contains(" Teken 9: geen veld heet acter."), "{screen}");
    assert!(screen.contains(" Bedoelt u actor:? Verwacht: een van actor: named:"), "{screen}");
    app.press("Enter");
    assert!(app.row(1).starts_with(" / europol acter:x"), "the line stays open");
}

#[test]
fn nothing_of_why_a_query_is_none_is_cut() {
    for (size, query, words) in [
        ((60, 16), "europol acter:x", "aanhalingstekens."),
        ((80, 24), "(niger or benin", "Verwacht: )."),
        ((60, 16), "havens chapter:99", "zoals 3..4."),
        ((60, 16), "havens or", "een haakje."),
    ] {
        let mut app = Setting { size, ..Setting::default() }.open();
        app.press("/").type_in(query);
        let screen = app.screen();
        assert!(screen.contains(words), "{query}: {screen}");
        assert_eq!(screen.matches('^').count(), app.row(2).matches('^').count());
        assert!(app.row(2).contains('^'), "{query}: {screen}");
    }
}

#[test]
fn what_stands_before_the_fault_is_what_is_shown() {
    for (query, points) in [
        ("havens or", "4.1 4.4"),
        ("havens (niger or", "4.1 4.4"),
        ("havens \"ill", "4.1 4.4"),
        ("havens is:", "4.1 4.4"),
        ("havens -is:x", "4.1 4.4"),
    ] {
        let mut app = build_app();
        app.press("/").type_in(query);
        assert_eq!(app.shown().join(" "), points, "{query}");
    }
    assert_eq!(build_app().press("/").type_in("(acter:x").shown().len(), 51);
}

#[test]
fn a_near_word_is_said_while_one_types() {
    let mut app = Setting { size: (60, 16), ..Setting::default() }.open();
    app.press("/").type_in("mensnehandel");
    assert!(app.row(1).contains("≈ mensenhandel: 3 van 51 punten"), "{}", app.row(1));
}

#[test]
fn words_found_elsewhere_are_listed_and_opened() {
    let mut app = build_app();
    app.press("/").type_in("sahel").press("Enter");
    let screen = app.screen();
    assert!(
        screen.contains("0 van 51 punten, 2 elders") && screen.contains("▸  titel 6: "),
        "{screen}"
    );
    app.press("r");
    assert!(app.effects.is_empty(), "a place elsewhere cannot be marked");
    assert!(screen.contains(" 2 plaatsen buiten de punten; "), "{screen}");
    assert!(screen.contains(" Enter: de punten van hoofdstuk 6 "), "{screen}");
    app.press("j");
    assert!(app.screen().contains("Beide landen blijven bezorgd"), "{}", app.screen());
    app.press("Enter");
    assert_eq!(app.at(), "6.1", "the points of that chapter");
    assert_eq!(app.shown().len(), 51);
    app.press("z");
    assert!(app.row(1).contains("“sahel” · 0 van 51 punten"), "{}", app.row(1));
}

#[test]
fn a_slash_begins_anew_and_an_arrow_key_keeps_the_query() {
    let mut app = build_app();
    app.press("/").type_in("europol").press("Enter /");
    assert!(app.row(1).starts_with(" / europol"), "{}", app.row(1));
    assert_eq!(app.shown().join(" "), "3.1 3.4 5.3", "nothing is lost until one types");
    app.type_in("havens");
    assert!(app.row(1).starts_with(" / havens "), "{}", app.row(1));
    app.press("Esc");
    assert_eq!(app.shown().join(" "), "3.1 3.4 5.3");
    app.press("/ Right").type_in("siena").press("Enter");
    assert!(app.row(1).ends_with("europol siena"), "{}", app.row(1));
    app.press("/ Backspace");
    assert_eq!(app.shown().len(), 51);
}

#[test]
fn up_and_down_never_lose_what_was_typed() {
    let mut app = build_app();
    app.press("/").type_in("europol").press("Enter x /").type_in("havens dr");
    app.press("Down");
    assert!(app.row(1).starts_with(" / havens dr"), "{}", app.row(1));
    app.press("Up Up");
    assert!(app.row(1).starts_with(" / europol"), "{}", app.row(1));
    app.press("Down");
    assert!(app.row(1).starts_with(" / havens dr"), "{}", app.row(1));
    app.press("Up").type_in(" x").press("Down");
    assert!(app.row(1).starts_with(" / havens dr "), "{}", app.row(1));
    app.press("Up");
    assert!(app.row(1).starts_with(" / europol x"), "what was changed stays too");
    app.press("Enter x /").type_in("siena").press("Up Up").type_in("y").press("Down Down");
    assert!(app.row(1).starts_with(" / siena "), "{}", app.row(1));
    app.press("Up Up");
    assert!(app.row(1).starts_with(" / europoly"), "{}", app.row(1));
}

#[test]
fn a_command_that_is_named_is_the_one_that_runs() {
    for command in COMMANDS {
        let mut app = build_app();
        app.press(":").type_in(command.name);
        let named = |row: &&str| {
            let row = row.split('│').nth(1).unwrap_or_default();
            row.trim_start_matches([' ', '▸']).starts_with(&format!("{}  ", command.name))
        };
        let screen = app.screen();
        let row = screen.lines().find(named).unwrap_or("▸ of another screen");
        assert!(row.contains('▸'), "{}: {screen}", command.name);
    }
    for (typed, at) in [("5.", "5.1"), (":2.6", "2.6"), (":5", "5.1"), ("2,6.", "2.6")] {
        let mut app = build_app();
        app.press(":").type_in(typed).press("Enter");
        assert_eq!(app.at(), at, "{typed}");
    }
    let mut app = build_app();
    app.press(":").type_in(":note").press("Enter");
    assert_eq!(app.state.scope(), Scope::Write);
}

#[test]
fn words_of_another_language_are_told_in_which_the_text_is() {
    let words = "La recherche porte aussi sur les intitulés";
    let mut app = Setting { lang: Lang::Fr, ..Setting::default() }.open();
    app.press("/").type_in("passeurs frontière").press("Enter");
    assert!(app.screen().contains("néerlandais\u{a0}; la recherche porte"), "{}", app.screen());
    let mut app = build_app();
    for (query, said) in [
        ("traite passeurs", true),
        ("the smugglers harbour", true),
        ("xyzzy", false),
        ("99 2027", false),
        ("actor:nato chapter:1", false),
    ] {
        app.press("/ Ctrl-u").type_in(query).press("Enter");
        let screen = app.screen();
        assert_eq!(screen.contains("De officiële tekst is in het"), said, "{screen}");
        assert!(!screen.contains(words));
    }
}

#[test]
fn a_line_that_asks_for_too_much_says_where_it_stops() {
    let mut app = build_app();
    app.press("/").type_in(&"de ".repeat(64)).type_in("havens");
    let screen = app.screen();
    assert!(
        screen.contains("te veel woorden") && screen.contains("hoogstens 64 woorden"),
        "{screen}"
    );
    assert!(app.row(1).contains("tot daar: "), "{}", app.row(1));
}

#[test]
fn near_words_are_said_and_stand_below_exact_ones() {
    let mut app = build_app();
    app.press("/").type_in("mensnehandel").press("Enter");
    assert!(app.row(1).contains("“mensnehandel” ≈ mensenhandel · 3 van 51"), "{}", app.row(1));
    assert_eq!(app.shown().join(" "), "2.6 3.2 3.4");
    app.press("x /").type_in("handel").press("Enter");
    let screen = app.screen();
    let headings = ["in een opschrift", "in een woord van een opschrift", "een heel woord"];
    let places = headings.map(|heading| screen.find(heading).unwrap());
    assert!(places.is_sorted(), "{screen}");
}

#[test]
fn tab_completes_the_query_and_goes_round() {
    let mut app = build_app();
    app.press("/").type_in("ac").press("Tab");
    assert!(app.row(1).starts_with(" / actor:"), "{}", app.row(1));
    app.type_in("euro").press("Tab");
    assert_eq!(app.shown().join(" "), "3.1 3.4 5.3", "what is completed is shown at once");
    assert!(app.row(23).starts_with(" actor:europol  actor:eurojust"), "{}", app.row(23));
    app.press("Tab");
    assert_eq!(app.shown().join(" "), "3.1");
    app.type_in(" is:r").press("Tab Enter");
    assert!(app.row(1).ends_with("actor:eurojust is:reviewed"), "{}", app.row(1));
}

#[test]
fn queries_are_recalled_also_after_a_restart() {
    let mut app = build_app();
    for query in ["europol", "havens", "maoc"] {
        app.press("/ Ctrl-u").type_in(query).press("Enter");
    }
    let mut app = app.restart();
    app.press("/ Up Up");
    assert!(app.row(1).starts_with(" / havens"), "{}", app.row(1));
    app.press("Up Up Up Down");
    assert!(app.row(1).starts_with(" / havens"), "{}", app.row(1));
    app.press("Enter");
    assert_eq!(app.shown().join(" "), "4.1 4.4");
}

#[test]
fn queries_are_kept_under_a_name_used_and_forgotten() {
    let mut app = build_app();
    app.press("Q").type_in("x").press("Enter");
    assert!(app.screen().contains("Er is geen zoekvraag om te bewaren"));
    app.press("1 s Q").type_in("open bij Europol");
    assert!(app.screen().contains("Enter bewaart de zoekvraag op het scherm"));
    app.press("Enter");
    assert!(
        app.row(23).contains("Bewaard als open bij Europol: actor:europol -is:reviewed."),
        "{}",
        app.row(23)
    );
    let mut app = app.restart();
    app.press("Q").type_in("euro").press("Enter");
    assert_eq!(app.shown().join(" "), "3.1 3.4 5.3");
    app.disk = Disk::Full;
    app.press("Q Ctrl-k");
    assert!(app.screen().contains("open bij Europol"), "not forgotten: {}", app.screen());
    app.disk = Disk::Works;
    app.press("Ctrl-k");
    assert!(!app.screen().contains("open bij Europol"), "{}", app.screen());
}

#[test]
fn a_query_that_could_not_be_kept_is_not_called_kept() {
    let mut app = build_app();
    app.disk = Disk::Full;
    app.press("1 Q").type_in("Europol").press("Enter");
    let screen = app.screen();
    assert!(screen.contains("de schijf is vol") && !screen.contains("Bewaard als"), "{screen}");
    app.press("Esc Q");
    assert!(!app.screen().contains("actor:europol ("), "{}", app.screen());
    assert!(app.screen().contains("Enter bewaart"), "none is kept: {}", app.screen());
}

#[test]
fn highlighted_words_further_down_are_one_key_away() {
    let mut app = Setting { size: (60, 16), ..Setting::default() }.open();
    app.press("/").type_in("europol id:3.4").press("Enter Enter");
    assert!(!app.screen().contains("Europol-"), "{}", app.screen());
    app.press("n");
    assert!(app.screen().contains("Europol-initiatieven"), "{}", app.screen());
    app.press("g N");
    assert!(app.screen().contains("Verderop geen gemarkeerde woorden."), "{}", app.screen());
}

/// The stretches of the screen that are lit up, with their rows.
fn highlighted(app: &crate::support::harness::Harness) -> Vec<String> {
    let styled = app.styled();
    let highlighted = styled.lines().filter(|line| line.contains("bold+underlined"));
    highlighted
        .map(|line| {
            let row = line.split(',').next().unwrap_or_default();
            format!(
                "{}: {}",
                row.trim(),
                line.split("underlined").last().unwrap_or_default().trim()
            )
        })
        .collect()
}

#[test]
fn what_is_found_in_another_language_says_so_above_the_text() {
    let mut app = build_app();
    app.press("/").type_in("traite").press("Enter");
    let screen = app.screen();
    assert!(screen.contains("gevonden in het opschrift (fr): Traite"), "{screen}");
    assert!(highlighted(&app).contains(&"6: Traite".to_owned()), "{}", app.styled());
    app.press("x /").type_in("unie id:4.2").press("Enter");
    assert!(app.screen().contains("gevonden in een schrijfwijze van EU:"), "{}", app.screen());
    app.press("x");
    assert!(!app.screen().contains("gevonden in"));
}

#[test]
fn what_is_found_is_lit_up_in_list_and_text() {
    let mut app = build_app();
    app.press("/").type_in("mensenhandel id:3.2").press("Enter");
    assert_eq!(
        highlighted(&app)[..3],
        ["3: Mensenhandel", "4: Mensenhandel", "8: mensenhandel"],
        "heading, list, text: {}",
        app.styled()
    );
    app.press("x /").type_in("sahel").press("Enter");
    assert!(highlighted(&app).iter().filter(|row| row.ends_with("Sahel")).count() > 2);
}

#[test]
fn an_actor_that_only_an_evaluation_names_is_found_there_with_its_receipt() {
    let mut app = build_app();
    app.press("/").type_in("actor:nato").press("Enter");
    assert!(app.row(1).contains("0 van 51 punten, 1 elders"), "{}", app.row(1));
    assert!(app.screen().contains("Geen punt noemt of betreft NAVO."), "{}", app.screen());
    app.press("Tab G");
    let screen = app.screen();
    assert!(screen.contains("Gezochte vormen: NAVO."), "the whole receipt: {screen}");
    assert!(highlighted(&app).iter().any(|row| row.ends_with("NAVO")), "{screen}");
}

#[test]
fn what_is_still_to_come_is_what_is_not_due() {
    let mut app = Setting { now: "2024-07-01T08:15:00Z", ..Setting::default() }.open();
    app.press("/").type_in("is:upcoming").press("Enter");
    let upcoming = app.shown();
    app.press("/").type_in("is:due").press("Enter");
    let due = app.shown();
    assert_eq!((upcoming.join(" "), due.join(" ")), ("2.2 2.9 3.7".to_owned(), "4.2".to_owned()));
}
