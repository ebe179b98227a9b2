//! Finding: the query as it is typed, what it finds, and why.

use hertog::app::commands::{COMMANDS, Scope};
use hertog::text::Lang;

use crate::stage::{Disk, Setting, stage};

#[test]
fn results_come_as_one_types_and_esc_brings_back_what_was() {
    let mut stage = stage();
    stage.press("j j 1 /");
    stage.press("Ctrl-u").type_in("belgie");
    assert!(stage.row(1).starts_with(" / belgie"), "{}", stage.row(1));
    assert!(stage.shown().contains(&"4.6".to_owned()));
    stage.press("Esc");
    assert_eq!(stage.shown().join(" "), "3.1 3.4 5.3");
    stage.press("/ Ctrl-u").type_in("maoc").press("Enter");
    assert_eq!(stage.shown().join(" "), "4.6");
}

#[test]
fn a_query_that_is_none_says_where_and_why_and_the_last_good_result_stays() {
    let mut stage = stage();
    stage.press("/").type_in("europol acter:x");
    assert_eq!(stage.shown().join(" "), "3.1 3.4 5.3", "not what the half word acter finds");
    assert!(stage.row(1).ends_with("tot daar: 3 van 51 punten"), "{}", stage.row(1));
    assert!(stage.row(2).starts_with("━━━━━━━━━━━^^^^^^^━━"), "{}", stage.row(2));
    assert!(stage.styled().contains("red+bold+underlined      acter:x"), "{}", stage.styled());
    let screen = stage.screen();
    assert!(screen.contains(" Teken 9: geen veld heet acter."), "{screen}");
    assert!(screen.contains(" Bedoelt u actor:? Verwacht: een van actor: named:"), "{screen}");
    stage.press("Enter");
    assert!(stage.row(1).starts_with(" / europol acter:x"), "the line stays open");
}

#[test]
fn nothing_of_why_a_query_is_none_is_cut() {
    for (size, query, words) in [
        ((60, 16), "europol acter:x", "aanhalingstekens."),
        ((80, 24), "(niger or benin", "Verwacht: )."),
        ((60, 16), "havens chapter:99", "zoals 3..4."),
        ((60, 16), "havens or", "een haakje."),
    ] {
        let mut stage = Setting { size, ..Setting::default() }.open();
        stage.press("/").type_in(query);
        let screen = stage.screen();
        assert!(screen.contains(words), "{query}: {screen}");
        assert_eq!(screen.matches('^').count(), stage.row(2).matches('^').count());
        assert!(stage.row(2).contains('^'), "{query}: {screen}");
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
        let mut stage = stage();
        stage.press("/").type_in(query);
        assert_eq!(stage.shown().join(" "), points, "{query}");
    }
    assert_eq!(stage().press("/").type_in("(acter:x").shown().len(), 51);
}

#[test]
fn a_near_word_is_said_while_one_types() {
    let mut stage = Setting { size: (60, 16), ..Setting::default() }.open();
    stage.press("/").type_in("mensnehandel");
    assert!(stage.row(1).contains("≈ mensenhandel: 3 van 51 punten"), "{}", stage.row(1));
}

#[test]
fn words_found_elsewhere_are_listed_and_opened() {
    let mut stage = stage();
    stage.press("/").type_in("sahel").press("Enter");
    let screen = stage.screen();
    assert!(
        screen.contains("0 van 51 punten, 2 elders") && screen.contains("▸  titel 6: "),
        "{screen}"
    );
    stage.press("r");
    assert!(stage.effects.is_empty(), "a place elsewhere cannot be marked");
    assert!(screen.contains(" 2 plaatsen buiten de punten; "), "{screen}");
    assert!(screen.contains(" Enter: de punten van hoofdstuk 6 "), "{screen}");
    stage.press("j");
    assert!(stage.screen().contains("Beide landen blijven bezorgd"), "{}", stage.screen());
    stage.press("Enter");
    assert_eq!(stage.at(), "6.1", "the points of that chapter");
    assert_eq!(stage.shown().len(), 51);
    stage.press("z");
    assert!(stage.row(1).contains("“sahel” · 0 van 51 punten"), "{}", stage.row(1));
}

#[test]
fn a_slash_begins_anew_and_an_arrow_key_keeps_the_query() {
    let mut stage = stage();
    stage.press("/").type_in("europol").press("Enter /");
    assert!(stage.row(1).starts_with(" / europol"), "{}", stage.row(1));
    assert_eq!(stage.shown().join(" "), "3.1 3.4 5.3", "nothing is lost until one types");
    stage.type_in("havens");
    assert!(stage.row(1).starts_with(" / havens "), "{}", stage.row(1));
    stage.press("Esc");
    assert_eq!(stage.shown().join(" "), "3.1 3.4 5.3");
    stage.press("/ Right").type_in("siena").press("Enter");
    assert!(stage.row(1).ends_with("europol siena"), "{}", stage.row(1));
    stage.press("/ Backspace");
    assert_eq!(stage.shown().len(), 51);
}

#[test]
fn up_and_down_never_lose_what_was_typed() {
    let mut stage = stage();
    stage.press("/").type_in("europol").press("Enter x /").type_in("havens dr");
    stage.press("Down");
    assert!(stage.row(1).starts_with(" / havens dr"), "{}", stage.row(1));
    stage.press("Up Up");
    assert!(stage.row(1).starts_with(" / europol"), "{}", stage.row(1));
    stage.press("Down");
    assert!(stage.row(1).starts_with(" / havens dr"), "{}", stage.row(1));
    stage.press("Up").type_in(" x").press("Down");
    assert!(stage.row(1).starts_with(" / havens dr "), "{}", stage.row(1));
    stage.press("Up");
    assert!(stage.row(1).starts_with(" / europol x"), "what was changed stays too");
    stage.press("Enter x /").type_in("siena").press("Up Up").type_in("y").press("Down Down");
    assert!(stage.row(1).starts_with(" / siena "), "{}", stage.row(1));
    stage.press("Up Up");
    assert!(stage.row(1).starts_with(" / europoly"), "{}", stage.row(1));
}

#[test]
fn a_command_that_is_named_is_the_one_that_runs() {
    for command in COMMANDS {
        let mut stage = stage();
        stage.press(":").type_in(command.name);
        let named = |row: &&str| {
            let row = row.split('│').nth(1).unwrap_or_default();
            row.trim_start_matches([' ', '▸']).starts_with(&format!("{}  ", command.name))
        };
        let screen = stage.screen();
        let row = screen.lines().find(named).unwrap_or("▸ of another screen");
        assert!(row.contains('▸'), "{}: {screen}", command.name);
    }
    for (typed, at) in [("5.", "5.1"), (":2.6", "2.6"), (":5", "5.1"), ("2,6.", "2.6")] {
        let mut stage = stage();
        stage.press(":").type_in(typed).press("Enter");
        assert_eq!(stage.at(), at, "{typed}");
    }
    let mut stage = stage();
    stage.press(":").type_in(":note").press("Enter");
    assert_eq!(stage.app.scope(), Scope::Write);
}

#[test]
fn words_of_another_language_are_told_in_which_the_text_is() {
    let words = "La recherche porte aussi sur les intitulés";
    let mut stage = Setting { lang: Lang::Fr, ..Setting::default() }.open();
    stage.press("/").type_in("passeurs frontière").press("Enter");
    assert!(stage.screen().contains("néerlandais\u{a0}; la recherche porte"), "{}", stage.screen());
    let mut stage = self::stage();
    for (query, said) in [
        ("traite passeurs", true),
        ("the smugglers harbour", true),
        ("xyzzy", false),
        ("99 2027", false),
        ("actor:nato chapter:1", false),
    ] {
        stage.press("/ Ctrl-u").type_in(query).press("Enter");
        let screen = stage.screen();
        assert_eq!(screen.contains("De officiële tekst is in het"), said, "{screen}");
        assert!(!screen.contains(words));
    }
}

#[test]
fn a_line_that_asks_for_too_much_says_where_it_stops() {
    let mut stage = stage();
    stage.press("/").type_in(&"de ".repeat(64)).type_in("havens");
    let screen = stage.screen();
    assert!(
        screen.contains("te veel woorden") && screen.contains("hoogstens 64 woorden"),
        "{screen}"
    );
    assert!(stage.row(1).contains("tot daar: "), "{}", stage.row(1));
}

#[test]
fn near_words_are_said_and_stand_below_exact_ones() {
    let mut stage = stage();
    stage.press("/").type_in("mensnehandel").press("Enter");
    assert!(stage.row(1).contains("“mensnehandel” ≈ mensenhandel · 3 van 51"), "{}", stage.row(1));
    assert_eq!(stage.shown().join(" "), "2.6 3.2 3.4");
    stage.press("x /").type_in("handel").press("Enter");
    let screen = stage.screen();
    let headings = ["in een opschrift", "in een woord van een opschrift", "een heel woord"];
    let places = headings.map(|heading| screen.find(heading).unwrap());
    assert!(places.is_sorted(), "{screen}");
}

#[test]
fn tab_completes_the_query_and_goes_round() {
    let mut stage = stage();
    stage.press("/").type_in("ac").press("Tab");
    assert!(stage.row(1).starts_with(" / actor:"), "{}", stage.row(1));
    stage.type_in("euro").press("Tab");
    assert_eq!(stage.shown().join(" "), "3.1 3.4 5.3", "what is completed is shown at once");
    assert!(stage.row(23).starts_with(" actor:europol  actor:eurojust"), "{}", stage.row(23));
    stage.press("Tab");
    assert_eq!(stage.shown().join(" "), "3.1");
    stage.type_in(" is:r").press("Tab Enter");
    assert!(stage.row(1).ends_with("actor:eurojust is:reviewed"), "{}", stage.row(1));
}

#[test]
fn queries_are_recalled_also_after_a_restart() {
    let mut stage = stage();
    for query in ["europol", "havens", "maoc"] {
        stage.press("/ Ctrl-u").type_in(query).press("Enter");
    }
    let mut stage = stage.restart();
    stage.press("/ Up Up");
    assert!(stage.row(1).starts_with(" / havens"), "{}", stage.row(1));
    stage.press("Up Up Up Down");
    assert!(stage.row(1).starts_with(" / havens"), "{}", stage.row(1));
    stage.press("Enter");
    assert_eq!(stage.shown().join(" "), "4.1 4.4");
}

#[test]
fn queries_are_kept_under_a_name_used_and_forgotten() {
    let mut stage = stage();
    stage.press("Q").type_in("x").press("Enter");
    assert!(stage.screen().contains("Er is geen zoekvraag om te bewaren"));
    stage.press("1 s Q").type_in("open bij Europol");
    assert!(stage.screen().contains("Enter bewaart de zoekvraag op het scherm"));
    stage.press("Enter");
    assert!(
        stage.row(23).contains("Bewaard als open bij Europol: actor:europol -is:reviewed."),
        "{}",
        stage.row(23)
    );
    let mut stage = stage.restart();
    stage.press("Q").type_in("euro").press("Enter");
    assert_eq!(stage.shown().join(" "), "3.1 3.4 5.3");
    stage.disk = Disk::Full;
    stage.press("Q Ctrl-k");
    assert!(stage.screen().contains("open bij Europol"), "not forgotten: {}", stage.screen());
    stage.disk = Disk::Works;
    stage.press("Ctrl-k");
    assert!(!stage.screen().contains("open bij Europol"), "{}", stage.screen());
}

#[test]
fn a_query_that_could_not_be_kept_is_not_called_kept() {
    let mut stage = stage();
    stage.disk = Disk::Full;
    stage.press("1 Q").type_in("Europol").press("Enter");
    let screen = stage.screen();
    assert!(screen.contains("de schijf is vol") && !screen.contains("Bewaard als"), "{screen}");
    stage.press("Esc Q");
    assert!(!stage.screen().contains("actor:europol ("), "{}", stage.screen());
    assert!(stage.screen().contains("Enter bewaart"), "none is kept: {}", stage.screen());
}

#[test]
fn highlighted_words_further_down_are_one_key_away() {
    let mut stage = Setting { size: (60, 16), ..Setting::default() }.open();
    stage.press("/").type_in("europol id:3.4").press("Enter Enter");
    assert!(!stage.screen().contains("Europol-"), "{}", stage.screen());
    stage.press("n");
    assert!(stage.screen().contains("Europol-initiatieven"), "{}", stage.screen());
    stage.press("g N");
    assert!(stage.screen().contains("Verderop geen gemarkeerde woorden."), "{}", stage.screen());
}

/// The stretches of the screen that are lit up, with their rows.
fn highlighted(stage: &crate::stage::Stage) -> Vec<String> {
    let styled = stage.styled();
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
    let mut stage = stage();
    stage.press("/").type_in("traite").press("Enter");
    let screen = stage.screen();
    assert!(screen.contains("gevonden in het opschrift (fr): Traite"), "{screen}");
    assert!(highlighted(&stage).contains(&"6: Traite".to_owned()), "{}", stage.styled());
    stage.press("x /").type_in("unie id:4.2").press("Enter");
    assert!(stage.screen().contains("gevonden in een schrijfwijze van EU:"), "{}", stage.screen());
    stage.press("x");
    assert!(!stage.screen().contains("gevonden in"));
}

#[test]
fn what_is_found_is_lit_up_in_list_and_text() {
    let mut stage = stage();
    stage.press("/").type_in("mensenhandel id:3.2").press("Enter");
    assert_eq!(
        highlighted(&stage)[..3],
        ["3: Mensenhandel", "4: Mensenhandel", "8: mensenhandel"],
        "heading, list, text: {}",
        stage.styled()
    );
    stage.press("x /").type_in("sahel").press("Enter");
    assert!(highlighted(&stage).iter().filter(|row| row.ends_with("Sahel")).count() > 2);
}

#[test]
fn an_actor_that_only_an_evaluation_names_is_found_there_with_its_receipt() {
    let mut stage = stage();
    stage.press("/").type_in("actor:nato").press("Enter");
    assert!(stage.row(1).contains("0 van 51 punten, 1 elders"), "{}", stage.row(1));
    assert!(stage.screen().contains("Geen punt noemt of betreft NAVO."), "{}", stage.screen());
    stage.press("Tab G");
    let screen = stage.screen();
    assert!(screen.contains("Gezochte vormen: NAVO."), "the whole receipt: {screen}");
    assert!(highlighted(&stage).iter().any(|row| row.ends_with("NAVO")), "{screen}");
}

#[test]
fn what_is_still_to_come_is_what_is_not_due() {
    let mut stage = Setting { now: "2024-07-01T08:15:00Z", ..Setting::default() }.open();
    stage.press("/").type_in("is:upcoming").press("Enter");
    let upcoming = stage.shown();
    stage.press("/").type_in("is:due").press("Enter");
    let due = stage.shown();
    assert_eq!((upcoming.join(" "), due.join(" ")), ("2.2 2.9 3.7".to_owned(), "4.2".to_owned()));
}
