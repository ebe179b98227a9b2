//! Writing notes, keeping drafts, saying how far the work has come.

use crate::stage::{Disk, Setting, Stage, stage};
use hertog::app::{Edited, Effect, Ended, Event};
use hertog::text::Lang;
use hertog::ui::RenderOptions;

const QUESTION: &str = "Vraag aan CCPD Doornik de cijfers van 2025.";

/// Types a text, line ends too.
fn write(stage: &mut Stage, text: &str) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            stage.press("Enter");
        }
        stage.type_in(line);
    }
}

fn appended(stage: &Stage) -> usize {
    stage.effects.iter().filter(|effect| matches!(effect, Effect::Append { .. })).count()
}

#[test]
fn a_note_is_written_saved_listed_and_taken_back() {
    let mut stage = stage();
    stage.press("m");
    assert!(stage.screen().contains("Notitie bij 1.1"), "{}", stage.screen());
    assert!(stage.row(23).starts_with(" Ctrl-s bewaren  Esc als concept  Tab bron"));
    write(&mut stage, &format!("{QUESTION}\n\nq x r zijn letters."));
    assert_eq!(stage.review_state("1.1"), "open", "letters are text");
    stage.press("Ctrl-s");
    assert_eq!(appended(&stage), 1);
    assert_eq!(stage.notes("1.1"), [format!("{QUESTION}\n\nq x r zijn letters.")]);
    assert!(stage.row(23).contains("Notitie bij 1.1. u draait het terug."));
    assert!(stage.row(4).contains("✎1"), "counted in the list: {}", stage.row(4));
    assert!(stage.screen().contains("Notitie · Analist · 24 november 2026 ·"));
    assert!(stage.drafts().is_empty(), "what is saved is no draft");
    stage.press("u");
    assert_eq!(stage.notes("1.1"), [""; 0]);
    assert!(!stage.row(4).contains('✎'));
    stage.press("Ctrl-r");
    assert_eq!(stage.notes("1.1").len(), 1);
}

#[test]
fn a_note_without_words_is_not_saved_and_leaves_nothing() {
    let mut stage = stage();
    stage.press("m Ctrl-s");
    assert!(stage.row(23).contains("Schrijf ten minste een woord"), "{}", stage.row(23));
    write(&mut stage, " \n ");
    stage.press("Ctrl-s Esc");
    assert!(stage.row(23).contains("Er is geen notitie geschreven."), "{}", stage.row(23));
    assert!(stage.drafts().is_empty());
    stage.press("r");
    assert_eq!(stage.review_state("1.1"), "reviewed", "keys are commands again");
}

#[test]
fn level_source_and_date_are_a_key_away() {
    let mut stage = stage();
    stage.press("m");
    write(&mut stage, QUESTION);
    stage.press("Ctrl-t Tab").type_in("verslag 2026").press("Tab").type_in("binnenkort");
    assert!(stage.screen().contains("beperkt ─┐"));
    stage.press("Ctrl-s");
    assert!(
        stage.row(23).contains("Geen datum: 2026, maart 2026, 12/03/2026 of 2025..2026."),
        "{}",
        stage.row(23)
    );
    stage.press("Ctrl-u").type_in("okt. 2026").press("Shift-Tab");
    assert!(stage.screen().contains("2026-10 "), "it shows as it was read: {}", stage.screen());
    stage.press("Ctrl-u Ctrl-s");
    assert!(stage.row(23).contains("Datum waarvan?"), "{}", stage.row(23));
    stage.send(Event::Paste("https://ccpd.be/\u{1b}[2J\nverslag".into())).press("Ctrl-s");
    let screen = stage.screen();
    assert!(screen.contains("beperkt · bron: https://ccpd.be/\u{fffd}[2J"), "{screen}");
    assert!(screen.contains("verslag, oktober 2026"), "{screen}");
    assert!(screen.contains("Datum van de bron: oktober 2026\n (2026-10)."), "{screen}");
}

#[test]
fn one_note_on_a_range_is_one_record_and_many_are_asked_for() {
    let mut stage = stage();
    stage.press("v j j m");
    assert!(stage.screen().contains("Notitie bij 1.1, 1.2, 1.3"), "{}", stage.screen());
    write(&mut stage, QUESTION);
    stage.press("Ctrl-s");
    assert_eq!(appended(&stage), 1);
    assert_eq!([1, 2, 3, 4].map(|n| stage.notes(&format!("1.{n}")).len()), [1, 1, 1, 0]);
    stage.press("u");
    assert_eq!([1, 2, 3].map(|n| stage.notes(&format!("1.{n}")).len()), [0; 3]);
    stage.press("1 * m");
    assert!(stage.screen().contains("Notitie bij 3.1, 3.4, 5.3"), "only what is shown");
    stage.press("Esc x * m");
    assert!(stage.row(22).contains("Eén notitie bij 51 punten?"), "{}", stage.row(22));
    stage.press("n");
    assert!(!stage.screen().contains("Notitie bij"));
    stage.press("m y");
    assert!(stage.screen().contains("Notitie bij 51 punten"), "{}", stage.screen());
    write(&mut stage, QUESTION);
    stage.press("Ctrl-s");
    assert_eq!((stage.notes("1.1").len(), stage.notes("7.3").len()), (1, 1));
    stage.press("u");
    assert_eq!((stage.notes("1.1").len(), stage.notes("7.3").len()), (0, 0));
}

#[test]
fn a_note_on_many_points_is_not_changed_or_removed_without_a_question() {
    let mut stage = stage();
    stage.press("* m y").type_in("Bij alles.").press("Ctrl-s M d");
    assert!(stage.screen().contains("Deze notitie verwijderen bij al haar 51 punten?"));
    stage.press("n");
    assert_eq!(stage.notes("7.3").len(), 1);
    stage.press("Enter");
    assert!(stage.screen().contains("Deze notitie wijzigen bij al haar 51 punten?"));
    stage.press("y").type_in(" Echt.").press("Ctrl-s");
    assert_eq!(stage.notes("7.3"), ["Bij alles. Echt."]);
    stage.press("M d y");
    assert!(stage.screen().contains("Notitie bij 51 punten verwijderd: “Bij alles. Echt.”"));
    assert_eq!((stage.notes("1.1").len(), stage.notes("7.3").len()), (0, 0));
    stage.press("Esc u");
    assert_eq!((stage.notes("1.1").len(), stage.notes("7.3").len()), (1, 1));
}

#[test]
fn what_is_hidden_is_shown_by_no_key_but_its_own() {
    let mut stage = stage();
    stage.press("m").type_in("Geheim.").press("Ctrl-s p Down Down Enter");
    stage.press("m").type_in("Klad.").press("Esc P");
    assert!(!stage.row(4).contains('✎') && !stage.screen().contains("uitgevoerd"));
    for keys in ["M", "d", "S M", "Esc S d"] {
        let screen = stage.press(keys).screen();
        assert!(screen.contains("Notities zijn verborgen; P toont ze."), "{keys}: {screen}");
        assert!(!screen.contains("Geheim") && !screen.contains("Klad"), "{keys}: {screen}");
    }
    let screen = stage.press("m").screen();
    assert!(!screen.contains("Klad") && screen.contains("Notitie bij 1.1"), "{screen}");
    let screen = stage.press("Esc p").screen();
    assert!(screen.contains("▸ niet begonnen") && !screen.contains(" nu "), "{screen}");
    for keys in ["Down Down Enter", "p Down Enter"] {
        let screen = stage.press(keys).screen();
        assert!(screen.contains("1.1: voortgang opgegeven, en verborgen."), "{keys}: {screen}");
    }
    let mut stage = stage.kill();
    assert!(stage.screen().contains("is niet af") && !stage.screen().contains("Toets d"));
    stage.press("Esc P M");
    assert!(stage.screen().contains("Geheim.") && stage.screen().contains("Klad."));
}

#[test]
fn what_is_not_finished_is_no_longer_said_once_it_is() {
    let mut stage = stage();
    for text in ["Een.", "Twee."] {
        stage.press("m").type_in(text).press("Esc j");
    }
    let mut stage = stage.kill();
    assert!(stage.screen().contains("2 notities zijn niet af, de laatste bij 1.2"));
    stage.press("d d y");
    assert!(stage.screen().contains("Een notitie bij 1.1 is niet af"), "{}", stage.screen());
    stage.press("Enter Ctrl-s");
    assert!(!stage.screen().contains("is niet af"), "{}", stage.screen());
    assert_eq!(stage.notes("1.1"), ["Een."]);
}

#[test]
fn what_is_not_saved_stays_as_a_draft_and_is_offered_again() {
    let mut stage = stage();
    stage.press("j m");
    write(&mut stage, QUESTION);
    stage.press("Esc");
    assert!(stage.row(23).contains("Niet bewaard: blijft als concept."), "{}", stage.row(23));
    assert_eq!((stage.notes("1.2").len(), stage.drafts().len()), (0, 1));
    assert!(stage.screen().contains("Concept · zonet: Vraag aan CCPD"), "{}", stage.screen());
    stage.wait(12).press("m");
    assert!(
        stage.screen().contains(QUESTION) && stage.screen().contains("concept, 12 min geleden")
    );
    stage.type_in(" Ook 2026.").press("Ctrl-s");
    assert_eq!(stage.notes("1.2"), [format!("{QUESTION} Ook 2026.")]);
    assert!(stage.drafts().is_empty());
    stage.press("m");
    assert!(!stage.screen().contains("concept,"), "a new one");
}

#[test]
fn a_draft_outlives_a_crash() {
    let mut stage = stage();
    stage.press("Enter j Esc ] ] v j m");
    write(&mut stage, &format!("{QUESTION}\n日本 👩\u{200d}🔬"));
    stage.press("Ctrl-t Tab").type_in("brief").press("Tab").type_in("202");
    let mut stage = stage.wait(180).kill();
    let screen = stage.screen();
    assert!(screen.contains("Een notitie bij 3.1, 3.2 is niet af (3 u geleden)."), "{screen}");
    assert!(screen.contains("Toets d: ermee verdergaan of weggooien."), "{screen}");
    stage.press("Esc d");
    assert!(stage.screen().contains("Concept · 3 u geleden · 3.1, 3.2"), "{}", stage.screen());
    stage.press("Enter");
    assert_eq!(stage.at(), "3.1", "one reads the point while one writes on it");
    let screen = stage.screen();
    assert!(screen.contains(QUESTION) && screen.contains("👩\u{200d}🔬"), "{screen}");
    assert!(screen.contains("beperkt") && screen.contains("brief") && screen.contains("202 "));
    stage.press("Tab Tab Backspace Backspace Backspace Ctrl-s");
    assert_eq!(stage.notes("3.2"), [format!("{QUESTION}\n日本 👩\u{200d}🔬")]);
    assert!(!stage.kill().screen().contains("is niet af"), "a finished one is not offered");
}

#[test]
fn a_draft_that_two_windows_take_up_makes_two_notes_that_are_told_apart() {
    let mut stage = stage();
    stage.press("m");
    write(&mut stage, QUESTION);
    stage.press("Esc");
    let mut other = stage.beside();
    stage.press("m").type_in(" Hier.").press("Ctrl-s");
    other.press("Esc m").type_in(" Daar.");
    other.reread();
    other.press("Ctrl-s");
    let both = ["Hier", "Daar"].map(|at| format!("{QUESTION} {at}."));
    assert_eq!(other.notes("1.1"), both);
    assert!(other.drafts().is_empty(), "{:?}", other.drafts());
    stage.reread();
    stage.press("M j d y");
    assert_eq!(stage.notes("1.1").len(), 1, "{}", stage.screen());
}

#[test]
fn throwing_a_draft_away_is_asked_for() {
    let mut stage = stage();
    stage.press("m");
    write(&mut stage, QUESTION);
    stage.press("Ctrl-x");
    assert!(stage.row(22).contains("Weggooien wat geschreven is?"), "{}", stage.row(22));
    stage.press("n");
    assert!(stage.screen().contains(QUESTION));
    stage.press("Ctrl-x y");
    assert!(stage.row(23).contains("Het concept is weggegooid."), "{}", stage.row(23));
    assert!(stage.drafts().is_empty());
    stage.press("m");
    write(&mut stage, "Een ander.");
    stage.press("Esc d d y");
    assert!(stage.screen().contains("Alle notities zijn af."), "{}", stage.screen());
    assert!(stage.drafts().is_empty());
    stage.press("Esc m");
    assert!(!stage.screen().contains("Een ander."));
}

#[test]
fn quitting_from_the_editor_keeps_the_draft() {
    let mut stage = stage();
    stage.press("m");
    write(&mut stage, QUESTION);
    stage.press("Ctrl-c");
    assert!(stage.effects.contains(&Effect::Quit));
    let stage = stage.kill();
    assert!(
        stage.screen().contains("Een notitie bij 1.1 is niet af (zonet)"),
        "{}",
        stage.screen()
    );
}

#[test]
fn on_a_full_disk_the_draft_stays_until_the_note_is_saved() {
    let mut stage = stage();
    stage.press("m");
    write(&mut stage, QUESTION);
    stage.disk = Disk::Full;
    stage.press("Ctrl-s");
    assert!(stage.screen().contains("NIET BEWAARD: 1."), "{}", stage.screen());
    assert_eq!((stage.notes("1.1").len(), stage.drafts().len()), (1, 1), "shown, and kept");
    let stage = stage.kill();
    assert!(stage.screen().contains("Een notitie bij 1.1 is niet af"), "{}", stage.screen());
}

#[test]
fn a_draft_that_cannot_be_kept_is_said_and_quitting_asks() {
    let mut stage = stage();
    stage.disk = Disk::Full;
    stage.press("m").type_in("Vraag");
    assert!(stage.screen().contains("HET CONCEPT BLIJFT NIET BEWAARD. de schijf is vol"));
    stage.press("Ctrl-c");
    assert!(!stage.effects.contains(&Effect::Quit));
    assert!(stage.screen().contains("kan niet bewaard blijven."), "{}", stage.screen());
    stage.press("n").type_in("!");
    stage.disk = Disk::Works;
    stage.send(Event::Unkept(None)).type_in("?").press("Ctrl-s");
    assert_eq!(stage.notes("1.1"), ["Vraag!?"]);
    stage.press("q");
    assert!(stage.effects.contains(&Effect::Quit));
}

#[test]
fn a_note_is_changed_and_removed_from_the_list_of_its_point() {
    let mut stage = stage();
    stage.press("m");
    write(&mut stage, QUESTION);
    stage.press("Ctrl-t Ctrl-s M");
    assert!(stage.screen().contains("Notities bij 1.1"), "{}", stage.screen());
    stage.press("Enter");
    assert!(
        stage.screen().contains("Notitie bij 1.1 wijzigen") && stage.screen().contains("beperkt")
    );
    stage.press("Ctrl-s");
    assert_eq!(appended(&stage), 0, "what changes nothing is not recorded");
    assert!(stage.row(23).contains("De notitie is zoals ze was."), "{}", stage.row(23));
    stage.press("Enter").type_in(" En 2026.").press("Ctrl-s");
    assert_eq!(stage.notes("1.1"), [format!("{QUESTION} En 2026.")]);
    assert!(stage.screen().contains("beperkt · bewerkt"), "{}", stage.screen());
    stage.press("Esc M d");
    assert_eq!(stage.notes("1.1"), [""; 0]);
    let screen = stage.screen();
    assert!(screen.contains("Notitie verwijderd: “Vraag aan CCPD Doornik"), "{screen}");
    assert!(screen.contains("u draait het\n terug."), "the way back is not cut off: {screen}");
    assert!(stage.screen().contains("Nog geen notities; m schrijft er een."));
    stage.press("u");
    assert_eq!(stage.notes("1.1"), [format!("{QUESTION} En 2026.")]);
    stage.press("u u");
    assert_eq!(stage.notes("1.1"), [""; 0]);
}

#[test]
fn an_unfinished_change_is_found_with_its_note() {
    let mut stage = stage();
    stage.press("m").type_in("Vraag").press("Ctrl-s M Enter").type_in(" het").press("Esc");
    assert!(
        stage.screen().contains("Concept · zonet · wijziging van een notitie"),
        "{}",
        stage.screen()
    );
    let mut stage = stage.kill();
    stage.press("Esc M j Enter");
    assert!(stage.screen().contains("│ Vraag het") && stage.screen().contains("concept, zonet"));
    stage.press("Ctrl-s");
    assert_eq!(stage.notes("1.1"), ["Vraag het"]);
}

#[test]
fn a_word_of_progress_is_one_key_from_its_list() {
    let mut stage = stage();
    stage.press("p");
    assert!(stage.screen().contains("Voortgang van 1.1"), "{}", stage.screen());
    stage.press("Down Enter");
    assert_eq!(stage.status("1.1").as_deref(), Some("under-way"));
    assert!(stage.row(23).contains("1.1: aan de gang. u draait het terug."), "{}", stage.row(23));
    stage.press("p Enter");
    assert_eq!(appended(&stage), 0, "the word it has is selected, and changes nothing");
    stage.press("v j p").type_in("uitg").press("Enter");
    assert_eq!(appended(&stage), 1);
    assert_eq!(
        [1, 2].map(|n| stage.status(&format!("1.{n}"))),
        ["done", "done"].map(|w| Some(w.into()))
    );
    stage.press("u");
    assert_eq!((stage.status("1.1").as_deref(), stage.status("1.2")), (Some("under-way"), None));
    stage.press("p").type_in("geen").press("Enter");
    assert_eq!(stage.status("1.1"), None);
    stage.press("* p Enter");
    assert!(stage.row(22).contains("Voortgang van 51 punten: niet begonnen?"), "{}", stage.row(22));
    stage.press("y");
    assert_eq!(stage.status("7.3").as_deref(), Some("not-started"));
}

#[test]
fn progress_takes_the_note_that_shows_it_in_one_record() {
    let mut stage = stage();
    stage.press("p Down Ctrl-o");
    assert!(stage.screen().contains("1.1, aan de gang: wat dat onderbouwt"), "{}", stage.screen());
    assert_eq!(stage.status("1.1"), None, "not before the note is there");
    write(&mut stage, "Verslag van 2026.");
    let mut stage = stage.kill();
    stage.press("Esc d Enter Ctrl-s");
    assert_eq!(appended(&stage), 1);
    assert_eq!(stage.status("1.1").as_deref(), Some("under-way"));
    let screen = stage.screen();
    assert!(
        screen.contains("intern · onderbouwt: aan de gang")
            || screen.contains("onderbouwt: aan de"),
        "{screen}"
    );
    stage.press("u");
    assert_eq!((stage.status("1.1"), stage.notes("1.1").len()), (None, 0));
}

#[test]
fn progress_stands_in_the_list_where_there_is_room() {
    let mut stage = Setting { size: (160, 45), ..Setting::default() }.open();
    stage.press("1 G p Down Enter m").type_in("Vraag").press("Ctrl-s");
    let row = |stage: &Stage| {
        stage.screen().lines().find(|row| row.contains("○ 5.3")).unwrap().to_owned()
    };
    assert!(row(&stage).contains("  aan de gang  ✎1 │"), "{}", row(&stage));
    stage.resize(80, 24);
    assert!(row(&stage).contains("  ✎1 │"), "{}", row(&stage));
    assert!(!row(&stage).contains("aan de gang"), "{}", row(&stage));
    let look = RenderOptions::new(false, true);
    let mut stage = Setting { look, ..Setting::default() }.open();
    stage.press("m").type_in("Vraag").press("Ctrl-s m").type_in("Nog een").press("Ctrl-s");
    assert!(stage.row(4).contains(" n2 |"), "{}", stage.row(4));
}

#[test]
fn words_asked_of_notes_light_up_in_them() {
    let mut stage = stage();
    stage.press("m").type_in("Vraag de CIJFERS van België.").press("Ctrl-s");
    stage.press("/").type_in("note:cijfers note:belgie").press("Enter");
    assert_eq!(stage.shown(), ["1.1"]);
    let styled = stage.styled();
    for word in ["CIJFERS", "België"] {
        let highlighted = styled
            .lines()
            .any(|line| line.contains("magenta+bold+underlined") && line.ends_with(word));
        assert!(highlighted, "{word}: {styled}");
    }
}

/// The note that was handed to an editor of the user's.
fn handed_out(stage: &Stage) -> &str {
    let edit = stage.effects.iter().find_map(|effect| match effect {
        Effect::Edit(note) => Some(note.text.as_str()),
        _ => None,
    });
    edit.unwrap()
}

#[test]
fn an_editor_that_ends_well_saves_and_any_other_end_loses_nothing() {
    let mut stage = stage();
    let text = |text: &str, ended| Event::Edited(Edited::Text(text.into(), ended));
    let failed = || Ended::Badly("De editor faalde (code 1)".into());

    stage.press("e");
    assert_eq!(handed_out(&stage), "");
    stage.send(text("", Ended::Well));
    assert!(stage.row(23).contains("Leeg bestand: geen notitie geschreven."), "{}", stage.row(23));
    stage.press("e").send(text("", failed()));
    assert!(
        stage.row(23).contains("De editor faalde (code 1): er is geen notitie"),
        "{}",
        stage.row(23)
    );
    assert!(stage.drafts().is_empty());

    stage.press("e").send(text("Half", failed()));
    assert!(stage.row(23).contains("(code 1): blijft als concept (d)."), "{}", stage.row(23));
    assert_eq!((stage.notes("1.1").len(), stage.drafts().len()), (0, 1));
    stage.press("e");
    assert_eq!(handed_out(&stage), "Half");
    stage.send(text("", Ended::Well));
    assert!(stage.row(23).contains("het concept blijft (d)"), "{}", stage.row(23));
    stage.press("e").send(text("Half", Ended::Well));
    assert!(stage.row(23).contains("Niet bewaard"), "nothing was changed: {}", stage.row(23));
    stage.press("e").send(text("Half \u{1b}[2Jgaar", Ended::Garbled));
    assert!(stage.row(23).contains("Geen UTF-8"), "{}", stage.row(23));
    stage.press("e").send(text("Heel", Ended::Well));
    assert_eq!(appended(&stage), 1);
    assert_eq!(stage.notes("1.1"), ["Heel"]);
    assert!(stage.drafts().is_empty());

    stage.press("M e");
    assert_eq!(handed_out(&stage), "Heel");
    stage.send(text("", Ended::Well));
    assert!(stage.row(23).contains("de notitie blijft"), "{}", stage.row(23));
    stage.press("e").send(text("Heel en al", Ended::Well));
    assert_eq!(stage.notes("1.1"), ["Heel en al"]);

    stage.press("Esc j e").send(Event::Edited(Edited::NoEditor));
    assert!(stage.row(23).contains("noemen geen editor; m schrijft hier."), "{}", stage.row(23));
    stage.press("m").type_in("Hier").press("Ctrl-o");
    assert_eq!(handed_out(&stage), "Hier");
    stage.send(text("Hier en daar", Ended::Well));
    assert!(stage.screen().contains("│ Hier en daar"), "back on the screen: {}", stage.screen());
    stage.press("Ctrl-u");
    assert!(!stage.screen().contains("en daar"), "and it can be taken back");
}

#[test]
fn ten_thousand_words_are_written_read_back_and_cost_little() {
    let mut stage = stage();
    let words = "samenwerking 日本 é\u{301}👩\u{200d}🔬 van ".repeat(2_500);
    stage.press("m").send(Event::Paste(format!("{words}\r\n\u{1b}]0;x\u{7}einde\u{9b}31m")));
    stage.press("Ctrl-Home").type_in("Eerst ").press("Ctrl-End");
    assert!(stage.screen().contains("\u{fffd}]0;x\u{fffd}einde\u{fffd}31m"), "{}", stage.screen());
    stage.press("Ctrl-s");
    let expected = format!("Eerst {}\n\u{fffd}]0;x\u{fffd}einde\u{fffd}31m", words.trim_end());
    assert_eq!(stage.notes("1.1"), [expected.as_str()]);
    assert_eq!(stage.kill().notes("1.1"), [expected]);
}

#[test]
fn the_cursor_stands_where_one_types_and_rows_wrap() {
    let mut stage = Setting { size: (60, 16), ..Setting::default() }.open();
    stage.press("m").type_in("Vraag");
    let (column, row) = stage.cursor();
    assert!(stage.row(usize::from(row)).starts_with("│ Vraag"), "{}", stage.screen());
    assert_eq!(column, 7);
    stage.press("Enter").type_in("日本");
    assert_eq!(stage.cursor(), (6, row + 1));
    stage.press("Ctrl-Home Tab").type_in("x");
    assert_eq!(stage.cursor().1, row + 5, "{}", stage.screen());
    stage.resize(80, 24).press("Tab Tab End").type_in(&" woord".repeat(40));
    let rows = stage.screen().lines().filter(|line| line.contains("woord woord")).count();
    assert_eq!(rows, 4, "{}", stage.screen());
}

#[test]
fn notes_and_progress_have_their_keys_in_a_review_session_too() {
    let mut stage = stage();
    stage.press("S m");
    let screen = stage.screen();
    assert!(screen.contains("Notitie bij 1.1") && screen.contains("Ervaringen,"), "{screen}");
    stage.type_in("r b Gebeld.").press("Ctrl-s");
    assert_eq!(
        (stage.notes("1.1"), stage.review_state("1.1")),
        (vec!["r b Gebeld.".into()], "open")
    );
    let screen = stage.screen();
    assert!(
        screen.contains("r b Gebeld.") && screen.contains("51 te gaan"),
        "in the session: {screen}"
    );
    stage.press("p Down Enter");
    assert_eq!(stage.status("1.1").as_deref(), Some("under-way"));
    stage.press("r m").type_in("Half").press("Esc");
    assert_eq!((stage.at().as_str(), stage.review_state("1.1")), ("1.2", "reviewed"));
    assert!(stage.screen().contains("Concept · zonet: Half"), "{}", stage.screen());
    stage.press("P");
    assert!(!stage.screen().contains("Half"), "nothing private on a projector: {}", stage.screen());
    stage.press("P M Enter").type_in(" gaar").press("Ctrl-s Esc");
    assert_eq!(stage.notes("1.2"), ["Half gaar"]);
    stage.press("u");
    assert_eq!(stage.notes("1.2"), [""; 0], "the last edit of the session is the note");
    stage.press("r");
    assert_eq!((stage.review_state("1.2"), stage.at().as_str()), ("reviewed", "1.3"));
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
        "SAVED",
        "NO_WORDS",
        "NO_DATE",
        "DATE_OF_WHAT",
        "KEPT_AS_DRAFT",
        "GARBLED",
        "EMPTY",
        "EMPTY_STAYS",
        "EMPTY_DRAFT_STAYS",
        "NO_EDITOR",
        "ASK_DISCARD",
    ];
    for (name, text) in hertog::text::texts::notes::TABLE {
        for lang in Lang::ALL {
            assert!(!notices.contains(name) || longest(text.get(lang)), "{name} in {lang}");
        }
    }
}
