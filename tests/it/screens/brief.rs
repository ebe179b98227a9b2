//! The brief of what is shown: what is chosen, previewed and written.

use std::path::Path;

use hertog::brief::{BriefFormat, By, Section, Template, TextAmount};
use hertog::declaration::builtin;
use hertog::text::{Lang, is_clean};
use hertog::ui::RenderOptions;

use super::overview::says;
use crate::support::harness::{Harness, Setting, build_app};

/// Marks, and notes of every level.
fn worked_on() -> Harness {
    worked_on_with(Setting::default())
}

fn worked_on_with(setting: Setting) -> Harness {
    let mut app = setting.open();
    app.press("] ] r j j b g");
    app.note_elsewhere("3.1", "public", "Vraag Europol om cijfers");
    app.note_elsewhere("3.1", "internal", "Kroongetuige");
    app.note_elsewhere("5.3", "restricted", "Doodgezwegen");
    reread(&mut app);
    app
}

/// Takes in what other commands have saved, as happens at the next key.
fn reread(app: &mut Harness) {
    app.read_again();
    let (columns, rows) = app.state.size();
    app.resize(columns, rows);
}

/// All lines of the preview.
fn preview(app: &Harness) -> String {
    let lines = app.state.briefing().unwrap().preview.lines.iter();
    let line = |line: &Vec<(_, String)>| line.iter().map(|(_, text)| text.as_str()).collect();
    lines.map(line).collect::<Vec<String>>().join("\n")
}

/// What stands below the choices and the preview.
fn facts(app: &Harness) -> String {
    app.state.brief_facts().into_iter().map(|(_, line)| line).collect::<Vec<_>>().join(" ")
}

fn in_folder(mut app: Harness) -> Harness {
    app.here.folder = app.data_dir().to_owned();
    app
}

#[test]
fn it_is_about_what_is_shown_and_says_how_much_is_in_it() {
    let mut app = worked_on();
    app.press("1 B");
    assert!(app.row(1).starts_with(" Europol · 3 van 51 punten"), "{}", app.row(1));
    assert!(
        facts(&app).starts_with("3 punten, 5 citaten, 1 notitie. 2 notities zijn boven openbaar en weggelaten: + verhoogt het niveau.")
    );
    let read = preview(&app);
    for words in
        ["Zoekvraag    Europol", "Blijven werken aan", "Vraag Europol om cijfers", "│ — 5.3 · "]
    {
        assert!(read.contains(words), "{words}: {read}");
    }
    assert!(!read.contains("Kroongetuige") && !read.contains("Doodgezwegen"), "{read}");
    app.press("Esc x B");
    assert!(facts(&app).starts_with("51 punten, 59 citaten"), "{}", facts(&app));
    app.press("B 3 c").type_in("5").press("Enter B");
    assert!(facts(&app).starts_with("0 punten, 0 citaten"), "{}", facts(&app));
    assert!(preview(&app).contains("Geen punt noemt of betreft MAOC-N"), "{}", preview(&app));
}

#[test]
fn of_a_selected_range_it_says_which_points_and_no_others() {
    let mut app = build_app();
    app.press("] ] v j j B");
    assert_eq!(app.row(1).split_whitespace().last(), Some("id:3.1..3.3"));
    assert!(app.row(1).contains("punten 3.1 tot 3.3 · 3 van 51 punten"), "{}", app.row(1));
    app.press("Esc Esc k k 1 v j B");
    assert!(app.row(1).ends_with("actor:europol id:3.1..3.4"), "{}", app.row(1));
    assert!(facts(&app).starts_with("2 punten"), "{}", facts(&app));
    app.press("Esc Esc v B");
    assert!(app.row(1).ends_with("actor:europol id:3.4"), "{}", app.row(1));
    // By tiers, what stands between two points in the document is not all selected.
    app.press("Esc Esc x /").type_in("europese").press("Enter v G B");
    let all = app.shown().len();
    assert!(facts(&app).starts_with(&format!("{all} punten")), "{}", facts(&app));
    app.press("Esc Esc g v j B");
    assert!(facts(&app).starts_with("2 punten"), "{} {}", facts(&app), app.row(1));
}

#[test]
fn it_is_what_the_query_finds_now() {
    let mut app = Setting { query: "actor:europol is:open", ..Setting::default() }.open();
    app.press("r");
    assert_eq!(app.shown().len(), 3, "a row just marked stays in the list");
    app.press("B");
    assert!(facts(&app).starts_with("2 punten"), "{}", facts(&app));
}

#[test]
fn choices_change_the_preview_at_once() {
    let mut app = worked_on();
    app.press("1 B");
    assert!(preview(&app).contains("Evaluatie"));
    app.press("l");
    assert!(app.row(3).contains("Sjabloon  nota voor een minister"), "{}", app.row(3));
    assert!(!preview(&app).contains("Evaluatie") && facts(&app).contains("zonder notities"));
    app.press("h j l l");
    assert!(app.row(4).contains("per datum") && app.row(3).contains("eigen keuze"));
    assert!(preview(&app).contains("Zonder datum"), "{}", preview(&app));
    app.press("j l");
    assert!(facts(&app).contains("wordt elk punt toch geciteerd"), "{}", facts(&app));
    app.press("G k k k k Space g j j");
    assert!(!preview(&app).contains("Blijven werken aan"), "{}", preview(&app));
    assert!(facts(&app).contains("3 punten, 2 citaten"), "evaluations: {}", facts(&app));
    app.press("j j l l");
    assert!(app.row(7).contains("Engels"), "{}", app.row(7));
    assert!(preview(&app).contains("Query           Europol"), "{}", preview(&app));
    app.press("g G Space");
    assert!(app.screen().contains("▸ [ ] waar niets gevonden is"), "{}", app.screen());
    app.press("Space");
    assert!(app.screen().contains("▸ [x] waar niets gevonden is"));
}

#[test]
fn the_level_is_the_lowest_and_raised_by_a_key_of_its_own_only() {
    let mut app = worked_on();
    app.press("1 B j j j l Space l");
    assert!(app.row(6).contains("Niveau    openbaar"), "{}", app.row(6));
    assert!(app.row(23).contains("+ verhoogt het niveau"), "{}", app.row(23));
    app.press("+");
    assert!(app.row(6).contains("intern (VERHOOGD)"), "{}", app.row(6));
    assert!(
        facts(&app).starts_with("NIVEAU VERHOOGD: notities tot “intern” gaan mee; - verlaagt het.")
    );
    assert!(
        facts(&app).contains(
            "2 notities. 1 notitie is boven intern en weggelaten: + verhoogt het niveau."
        ),
        "{}",
        facts(&app)
    );
    assert!(preview(&app).contains("Kroongetuige") && !preview(&app).contains("Doodgezwegen"));
    app.press("+ +");
    assert!(preview(&app).contains("Doodgezwegen"));
    assert!(app.row(23).contains("hoogste niveau"));
    // Where no notes go in at all, none are said to.
    app.press("k k k l");
    assert!(app.row(3).contains("nota voor een minister"), "{}", app.row(3));
    assert!(!facts(&app).contains("VERHOOGD"), "{}", facts(&app));
    app.press("h j j j");
    app.press("- h");
    assert!(!preview(&app).contains("Kroongetuige"), "down it goes without more ado");
    app.press("+ j j l Esc B");
    assert!(app.row(6).contains("openbaar"), "a raised level is not remembered: {}", app.row(6));
    assert!(app.row(8).contains("webpagina"), "other choices are: {}", app.row(8));
}

#[test]
fn the_preview_is_read_to_its_end_and_one_comes_back_to_where_one_was() {
    let mut app = build_app();
    app.press("] ] j Enter B");
    app.press("PageDown PageUp Tab G");
    assert!(app.screen().contains("hertog-brief/1"), "{}", app.screen());
    assert!(!app.screen().contains("meer hieronder"));
    let end = app.screen();
    app.press("j Space");
    assert_eq!(app.screen(), end, "not past it");
    app.press("g Tab j Tab h j");
    assert!(app.screen().contains("▸ Punten"), "{}", app.screen());
    app.press("Esc");
    assert_eq!(app.at(), "3.2");
    assert!(app.row(2).contains("16 van 51"), "large as it was: {}", app.row(2));
    app.press("D Tab B B");
    assert!(app.row(2).contains("Overzicht"), "{}", app.row(2));
    app.press("B ?").type_in("niveau verhogen");
    assert!(app.screen().contains("het niveau verhogen"), "{}", app.screen());
    app.press("Esc Esc D Esc :").type_in("brief").press("Enter");
    assert!(app.screen().contains("Voorbeeld · Markdown"), "{}", app.screen());
}

#[test]
fn the_file_is_written_and_every_quote_in_it_is_true() {
    let mut app = in_folder(worked_on());
    app.press("1 B");
    for form in BriefFormat::ALL {
        let name = format!("nota.{}", form.word());
        app.press("f Ctrl-u").type_in(&name).press("Enter Enter");
        let said = facts(&app);
        let path = app.data_dir().join(&name);
        assert!(said.contains(&format!("{}: {}", path.display(), form.label().nl)), "{said}");
        assert!(said.contains(&format!("hertog verify {name}")), "{said}");
        let checked = says(app.data_dir(), &["verify", path.to_str().unwrap()]);
        assert!(checked.contains("5 of 5 quotes unchanged"), "{checked}");
    }
}

/// Everything in a folder, by name.
fn names(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_that_is_there_is_not_replaced_without_a_question() {
    let mut app = in_folder(build_app());
    app.press("1 B");
    let file = app.data_dir().join("briefing-2026-11-24.md");
    std::fs::write(&file, "van iemand anders").unwrap();
    app.press("Enter");
    assert!(app.screen().contains("bestaat al. Vervangen?"), "{}", app.screen());
    app.press("n");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "van iemand anders");
    app.press("Enter y");
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("# Hertoginnedal 2023"));
    assert!(facts(&app).contains("Geschreven: "), "{}", facts(&app));
    app.press("j Enter");
    assert!(app.screen().contains("Vervangen?"), "also what was written just now");
    let left = names(app.data_dir());
    assert!(left.iter().all(|name| !name.starts_with('.')), "nothing is left aside: {left:?}");
}

#[test]
fn what_cannot_be_written_says_what_to_do_and_keeps_the_choices() {
    let mut app = in_folder(build_app());
    std::fs::write(app.data_dir().join("map"), "geen map").unwrap();
    std::fs::create_dir(app.data_dir().join("echt")).unwrap();
    app.press("1 B l j j l");
    let long = format!("{}.md", "lang".repeat(100));
    for (name, said) in [
        ("weg/nota.md", "niet schrijven: er is geen bestand of map met die naam"),
        ("map/nota.md", "niet schrijven: dit is geen map"),
        ("echt", "echt"),
        ("echt/", "echt"),
        (long.as_str(), "niet schrijven: de naam is te lang"),
        ("a.pdf", "Geen formaat eindigt zoals a.pdf. Typ met f een andere"),
        ("", "Het bestand heeft geen naam. Typ er een met f."),
    ] {
        let before = names(app.data_dir());
        app.press("f Ctrl-u").type_in(name).press("Enter Enter");
        let facts = facts(&app);
        assert!(facts.contains(said) && !facts.contains("Geschreven"), "{name}: {facts}");
        assert!(app.state.brief_facts().len() > 1 || name.is_empty(), "{name}: {facts}");
        assert_eq!(names(app.data_dir()), before, "{name}");
        assert!(app.screen().contains("eigen keuze"), "{}", app.screen());
    }
    app.press("f").type_in("goed.md").press("Enter Enter");
    assert!(facts(&app).contains("Geschreven"), "{}", facts(&app));
}

#[test]
fn the_name_is_typed_and_goes_with_the_format() {
    let mut app = build_app();
    app.here.home = Some("/home/analist".into());
    app.press("B f Ctrl-u").type_in("~/uit/nota v2.docx");
    assert!(app.row(9).contains("> ~/uit/nota v2.docx"), "{}", app.screen());
    app.press("Enter");
    assert!(app.row(8).contains("Word-document"), "{}", app.row(8));
    assert!(facts(&app).ends_with("Enter schrijft /home/analist/uit/nota v2.docx."));
    app.press("k l");
    assert!(facts(&app).ends_with("nota v2.csv."), "{}", facts(&app));
    app.press("j Space Ctrl-u").type_in("weg").press("Esc");
    assert!(facts(&app).ends_with("nota v2.csv."), "Esc takes nothing: {}", facts(&app));
    app.press("Esc B");
    assert!(facts(&app).ends_with("nota v2.csv."), "a name that was typed stays");
    let mut app = build_app();
    app.press("B j j j j j l Esc").later("2026-11-25T08:00:00Z").press("B");
    assert!(facts(&app).contains("/home/analist/werk/briefing-2026-11-25.html (startmap)"));
}

#[test]
fn a_brief_that_was_open_over_midnight_is_of_one_day() {
    let setting = Setting { query: "is:due", now: "2024-09-30T23:59:00Z", ..Setting::default() };
    let mut app = setting.open();
    app.here.folder = app.data_dir().to_owned();
    app.press("B");
    assert!(facts(&app).contains("1 punt,"), "{}", facts(&app));
    app.later("2024-10-01T00:01:00Z").press("Enter");
    assert!(facts(&app).contains("briefing-2024-10-01.md"), "{}", facts(&app));
    assert!(!names(app.data_dir()).iter().any(|name| name.contains("2024-09-30")));
    let written = app.data_dir().join("briefing-2024-10-01.md");
    let written = std::fs::read_to_string(written).unwrap();
    assert!(written.contains("1 oktober 2024") && !written.contains("30 september 2024\n"));
    assert!(written.contains("2 van 51 punten"), "{written}");
}

#[test]
fn pasted_names_are_names_and_keys_of_other_screens_do_nothing() {
    let mut app = build_app();
    app.press("B f Ctrl-u").send(hertog::app::Event::Paste("no\nta\u{1b}[2J.md".into()));
    assert!(is_clean(&app.screen().replace('\n', "")));
    app.press("Enter r b u 1 x v S D");
    assert_eq!(app.review_state("1.1"), "open");
    assert!(app.screen().contains("Voorbeeld"), "{}", app.screen());
}

#[test]
fn what_changes_meanwhile_is_previewed() {
    let mut app = build_app();
    app.press("1 B");
    assert!(facts(&app).contains("geen notities"));
    says(app.data_dir(), &["note", "3.1", "--level", "public", "Pas geschreven"]);
    reread(&mut app);
    assert!(facts(&app).contains("1 notitie.") && preview(&app).contains("Pas geschreven"));
    app.later("2027-01-01T00:00:01Z").press("j");
    assert!(preview(&app).contains("1 januari 2027"), "{}", preview(&app));
    let narrow = preview(&app);
    app.resize(160, 45);
    assert_ne!(preview(&app), narrow, "drawn for the new width");
    app.resize(20, 5).resize(60, 16).press("q q");
    assert!(app.effects.contains(&hertog::app::Effect::Quit));
}

/// What the sheet now says, as a command: the file that it writes.
fn by_command(app: &Harness, query: &str) -> Vec<u8> {
    let mut arguments = app.state.brief_arguments();
    arguments.retain(|argument| !argument.starts_with("--output="));
    let file = app.data_dir().join("commando");
    let output = format!("--output={}", file.display());
    let fixed = ["brief", query, "--date=2026-11-24", "--force", &output];
    let all = fixed.into_iter().chain(arguments.iter().map(String::as_str)).collect::<Vec<_>>();
    says(app.data_dir(), &all);
    std::fs::read(file).unwrap()
}

fn by_screen(app: &mut Harness) -> Vec<u8> {
    app.press("Enter y");
    std::fs::read(app.data_dir().join("scherm.")).unwrap()
}

#[test]
fn whatever_is_chosen_the_command_with_the_same_words_writes_the_same_bytes() {
    let mut app = in_folder(worked_on());
    app.press("1 B f Ctrl-u").type_in("scherm.").press("Enter g");
    let rows = app.state.sheet().rows();
    for row in 0..rows {
        let before = app.state.brief_arguments();
        let mut seen = Vec::new();
        // Every choice of the row, until the first comes round again.
        loop {
            let key = if row == 3 { "+" } else { "Space" };
            let screen = by_screen(&mut app);
            assert!(
                screen == by_command(&app, "actor:europol"),
                "{:?}",
                app.state.brief_arguments()
            );
            seen.push(app.state.brief_arguments());
            if row == 6 {
                break;
            }
            app.press(key);
            if seen.contains(&app.state.brief_arguments()) {
                break;
            }
        }
        app.press("- - j");
        assert!(row == 6 || seen.len() > 1, "row {row} has choices: {before:?}");
    }
}

#[test]
fn every_choice_of_the_command_line_is_on_the_screen_and_no_other() {
    let app = build_app();
    let sheet = app.state.sheet();
    let words = |pick: &hertog::app::Pick| -> Vec<String> {
        pick.offers().iter().map(|offer| offer.word.clone()).collect()
    };
    assert_eq!(words(&sheet.template), Template::ALL.iter().map(|c| c.word()).collect::<Vec<_>>());
    assert_eq!(words(&sheet.by), By::ALL.iter().map(|c| c.word()).collect::<Vec<_>>());
    assert_eq!(words(&sheet.text), TextAmount::ALL.iter().map(|c| c.word()).collect::<Vec<_>>());
    assert_eq!(words(&sheet.format), BriefFormat::ALL.iter().map(|c| c.word()).collect::<Vec<_>>());
    assert_eq!(words(&sheet.lang), Lang::ALL.map(Lang::code));
    assert_eq!(words(&sheet.level), ["public", "internal", "restricted"]);
    let parts: Vec<&str> = sheet.parts.iter().map(|part| part.offer.word.as_str()).collect();
    assert_eq!(parts, Section::ALL.iter().map(|c| c.word()).collect::<Vec<_>>());
}

#[test]
fn nothing_in_points_and_notes_reaches_the_terminal_as_it_is() {
    let mut declaration = builtin();
    let hostile = "\u{1b}]0;x\u{7}\u{202e}Europol\u{9b}2J\u{200b}\r\n=cmd()";
    declaration.points[14].text.push_str(hostile);
    declaration.chapters[2].evaluation[0].push_str(hostile);
    declaration.actors[0].name.nl = hostile.to_owned();
    let mut app = Setting { declaration, ..Setting::default() }.open();
    says(app.data_dir(), &["note", "3.1", "--level", "public", "Let op\u{1b}[31m\u{202e}!"]);
    reread(&mut app);
    app.press("1 B");
    for _ in 0..5 {
        for line in app.state.briefing().unwrap().preview.lines.clone() {
            assert!(line.iter().all(|(_, text)| is_clean(text)), "{line:?}");
        }
        for _ in 0..12 {
            app.press("PageDown");
            assert!(app.screen().lines().all(is_clean), "{}", app.screen());
        }
        app.press("g j j j j j l");
    }
}

const COLOR: RenderOptions = RenderOptions::new(true, false);
const PLAIN: RenderOptions = RenderOptions::new(false, true);

fn picture(name: &str, keys: &str, size: (u16, u16), look: RenderOptions) {
    let mut app = worked_on_with(Setting { size, look, ..Setting::default() });
    app.press("1 B").press(keys);
    let kind = if look == PLAIN { "plain" } else { "color" };
    assert_eq!(app.is_coloured(), look.color);
    insta::assert_snapshot!(format!("{name}_{}x{}_{kind}", size.0, size.1), app.styled());
}

#[test]
fn the_brief_in_three_sizes_in_colour_and_without() {
    for look in [COLOR, PLAIN] {
        for size in [(60, 16), (80, 24), (160, 45)] {
            picture("brief", "", size, look);
            picture("raised", "j j j +", size, look);
            picture("read", "Tab Space", size, look);
            picture("failed", "Enter", size, look);
        }
    }
    picture("naming", "f", (80, 24), COLOR);
    picture("parts", "G", (80, 24), COLOR);
}

#[test]
fn no_size_and_no_language_breaks_it() {
    for lang in Lang::ALL {
        let mut app = Setting { lang, ..Setting::default() }.open();
        app.press("1 B");
        for columns in (60..=200).step_by(9) {
            for rows in (16..=50).step_by(5) {
                app.resize(columns, rows).press("Tab");
                assert!(!app.screen().is_empty());
                let areas = app.state.brief_areas().unwrap();
                assert!(areas.choices.height > 0 && areas.preview.height > 0, "{columns}x{rows}");
                app.press("Enter");
                let _ = app.screen();
                app.press("+ -");
            }
        }
    }
}
