//! The brief of what is shown: what is chosen, previewed and written.

use std::path::Path;

use hertog::brief::{BriefFormat, By, Section, Template, TextAmount};
use hertog::declaration::builtin;
use hertog::text::{Lang, is_clean};
use hertog::ui::RenderOptions;

use crate::overview::says;
use crate::stage::{Setting, Stage, stage};

/// Marks, and notes of every level.
fn worked_on() -> Stage {
    worked_on_with(Setting::default())
}

fn worked_on_with(setting: Setting) -> Stage {
    let mut stage = setting.open();
    stage.press("] ] r j j b g");
    stage.note_elsewhere("3.1", "public", "Vraag Europol om cijfers");
    stage.note_elsewhere("3.1", "internal", "Kroongetuige");
    stage.note_elsewhere("5.3", "restricted", "Doodgezwegen");
    reread(&mut stage);
    stage
}

/// Takes in what other commands have saved, as happens at the next key.
fn reread(stage: &mut Stage) {
    stage.read_again();
    let (columns, rows) = stage.app.size();
    stage.resize(columns, rows);
}

/// All lines of the preview.
fn preview(stage: &Stage) -> String {
    let lines = stage.app.briefing().unwrap().preview.lines.iter();
    let line = |line: &Vec<(_, String)>| line.iter().map(|(_, text)| text.as_str()).collect();
    lines.map(line).collect::<Vec<String>>().join("\n")
}

/// What stands below the choices and the preview.
fn facts(stage: &Stage) -> String {
    stage.app.brief_facts().into_iter().map(|(_, line)| line).collect::<Vec<_>>().join(" ")
}

fn in_folder(mut stage: Stage) -> Stage {
    stage.here.folder = stage.data_dir().to_owned();
    stage
}

#[test]
fn it_is_about_what_is_shown_and_says_how_much_is_in_it() {
    let mut stage = worked_on();
    stage.press("1 B");
    assert!(stage.row(1).starts_with(" Europol · 3 van 51 punten"), "{}", stage.row(1));
    assert!(
        facts(&stage).starts_with("3 punten, 5 citaten, 1 notitie. 2 notities zijn boven openbaar en weggelaten: + verhoogt het niveau.")
    );
    let read = preview(&stage);
    for words in
        ["Zoekvraag    Europol", "Blijven werken aan", "Vraag Europol om cijfers", "│ — 5.3 · "]
    {
        assert!(read.contains(words), "{words}: {read}");
    }
    assert!(!read.contains("Kroongetuige") && !read.contains("Doodgezwegen"), "{read}");
    stage.press("Esc x B");
    assert!(facts(&stage).starts_with("51 punten, 59 citaten"), "{}", facts(&stage));
    stage.press("B 3 c").type_in("5").press("Enter B");
    assert!(facts(&stage).starts_with("0 punten, 0 citaten"), "{}", facts(&stage));
    assert!(preview(&stage).contains("Geen punt noemt of betreft MAOC-N"), "{}", preview(&stage));
}

#[test]
fn of_a_selected_range_it_says_which_points_and_no_others() {
    let mut stage = stage();
    stage.press("] ] v j j B");
    assert_eq!(stage.row(1).split_whitespace().last(), Some("id:3.1..3.3"));
    assert!(stage.row(1).contains("punten 3.1 tot 3.3 · 3 van 51 punten"), "{}", stage.row(1));
    stage.press("Esc Esc k k 1 v j B");
    assert!(stage.row(1).ends_with("actor:europol id:3.1..3.4"), "{}", stage.row(1));
    assert!(facts(&stage).starts_with("2 punten"), "{}", facts(&stage));
    stage.press("Esc Esc v B");
    assert!(stage.row(1).ends_with("actor:europol id:3.4"), "{}", stage.row(1));
    // By tiers, what stands between two points in the document is not all selected.
    stage.press("Esc Esc x /").type_in("europese").press("Enter v G B");
    let all = stage.shown().len();
    assert!(facts(&stage).starts_with(&format!("{all} punten")), "{}", facts(&stage));
    stage.press("Esc Esc g v j B");
    assert!(facts(&stage).starts_with("2 punten"), "{} {}", facts(&stage), stage.row(1));
}

#[test]
fn it_is_what_the_query_finds_now() {
    let mut stage = Setting { query: "actor:europol is:open", ..Setting::default() }.open();
    stage.press("r");
    assert_eq!(stage.shown().len(), 3, "a row just marked stays in the list");
    stage.press("B");
    assert!(facts(&stage).starts_with("2 punten"), "{}", facts(&stage));
}

#[test]
fn choices_change_the_preview_at_once() {
    let mut stage = worked_on();
    stage.press("1 B");
    assert!(preview(&stage).contains("Evaluatie"));
    stage.press("l");
    assert!(stage.row(3).contains("Sjabloon  nota voor een minister"), "{}", stage.row(3));
    assert!(!preview(&stage).contains("Evaluatie") && facts(&stage).contains("zonder notities"));
    stage.press("h j l l");
    assert!(stage.row(4).contains("per datum") && stage.row(3).contains("eigen keuze"));
    assert!(preview(&stage).contains("Zonder datum"), "{}", preview(&stage));
    stage.press("j l");
    assert!(facts(&stage).contains("wordt elk punt toch geciteerd"), "{}", facts(&stage));
    stage.press("G k k k k Space g j j");
    assert!(!preview(&stage).contains("Blijven werken aan"), "{}", preview(&stage));
    assert!(facts(&stage).contains("3 punten, 2 citaten"), "evaluations: {}", facts(&stage));
    stage.press("j j l l");
    assert!(stage.row(7).contains("Engels"), "{}", stage.row(7));
    assert!(preview(&stage).contains("Query           Europol"), "{}", preview(&stage));
    stage.press("g G Space");
    assert!(stage.screen().contains("▸ [ ] waar niets gevonden is"), "{}", stage.screen());
    stage.press("Space");
    assert!(stage.screen().contains("▸ [x] waar niets gevonden is"));
}

#[test]
fn the_level_is_the_lowest_and_raised_by_a_key_of_its_own_only() {
    let mut stage = worked_on();
    stage.press("1 B j j j l Space l");
    assert!(stage.row(6).contains("Niveau    openbaar"), "{}", stage.row(6));
    assert!(stage.row(23).contains("+ verhoogt het niveau"), "{}", stage.row(23));
    stage.press("+");
    assert!(stage.row(6).contains("intern (VERHOOGD)"), "{}", stage.row(6));
    assert!(
        facts(&stage)
            .starts_with("NIVEAU VERHOOGD: notities tot “intern” gaan mee; - verlaagt het.")
    );
    assert!(
        facts(&stage).contains(
            "2 notities. 1 notitie is boven intern en weggelaten: + verhoogt het niveau."
        ),
        "{}",
        facts(&stage)
    );
    assert!(preview(&stage).contains("Kroongetuige") && !preview(&stage).contains("Doodgezwegen"));
    stage.press("+ +");
    assert!(preview(&stage).contains("Doodgezwegen"));
    assert!(stage.row(23).contains("hoogste niveau"));
    // Where no notes go in at all, none are said to.
    stage.press("k k k l");
    assert!(stage.row(3).contains("nota voor een minister"), "{}", stage.row(3));
    assert!(!facts(&stage).contains("VERHOOGD"), "{}", facts(&stage));
    stage.press("h j j j");
    stage.press("- h");
    assert!(!preview(&stage).contains("Kroongetuige"), "down it goes without more ado");
    stage.press("+ j j l Esc B");
    assert!(
        stage.row(6).contains("openbaar"),
        "a raised level is not remembered: {}",
        stage.row(6)
    );
    assert!(stage.row(8).contains("webpagina"), "other choices are: {}", stage.row(8));
}

#[test]
fn the_preview_is_read_to_its_end_and_one_comes_back_to_where_one_was() {
    let mut stage = stage();
    stage.press("] ] j Enter B");
    stage.press("PageDown PageUp Tab G");
    assert!(stage.screen().contains("hertog-brief/1"), "{}", stage.screen());
    assert!(!stage.screen().contains("meer hieronder"));
    let end = stage.screen();
    stage.press("j Space");
    assert_eq!(stage.screen(), end, "not past it");
    stage.press("g Tab j Tab h j");
    assert!(stage.screen().contains("▸ Punten"), "{}", stage.screen());
    stage.press("Esc");
    assert_eq!(stage.at(), "3.2");
    assert!(stage.row(2).contains("16 van 51"), "large as it was: {}", stage.row(2));
    stage.press("D Tab B B");
    assert!(stage.row(2).contains("Overzicht"), "{}", stage.row(2));
    stage.press("B ?").type_in("niveau verhogen");
    assert!(stage.screen().contains("het niveau verhogen"), "{}", stage.screen());
    stage.press("Esc Esc D Esc :").type_in("brief").press("Enter");
    assert!(stage.screen().contains("Voorbeeld · Markdown"), "{}", stage.screen());
}

#[test]
fn the_file_is_written_and_every_quote_in_it_is_true() {
    let mut stage = in_folder(worked_on());
    stage.press("1 B");
    for form in BriefFormat::ALL {
        let name = format!("nota.{}", form.word());
        stage.press("f Ctrl-u").type_in(&name).press("Enter Enter");
        let said = facts(&stage);
        let path = stage.data_dir().join(&name);
        assert!(said.contains(&format!("{}: {}", path.display(), form.label().nl)), "{said}");
        assert!(said.contains(&format!("hertog verify {name}")), "{said}");
        let checked = says(stage.data_dir(), &["verify", path.to_str().unwrap()]);
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
    let mut stage = in_folder(stage());
    stage.press("1 B");
    let file = stage.data_dir().join("briefing-2026-11-24.md");
    std::fs::write(&file, "van iemand anders").unwrap();
    stage.press("Enter");
    assert!(stage.screen().contains("bestaat al. Vervangen?"), "{}", stage.screen());
    stage.press("n");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "van iemand anders");
    stage.press("Enter y");
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("# Hertoginnedal 2023"));
    assert!(facts(&stage).contains("Geschreven: "), "{}", facts(&stage));
    stage.press("j Enter");
    assert!(stage.screen().contains("Vervangen?"), "also what was written just now");
    let left = names(stage.data_dir());
    assert!(left.iter().all(|name| !name.starts_with('.')), "nothing is left aside: {left:?}");
}

#[test]
fn what_cannot_be_written_says_what_to_do_and_keeps_the_choices() {
    let mut stage = in_folder(stage());
    std::fs::write(stage.data_dir().join("map"), "geen map").unwrap();
    std::fs::create_dir(stage.data_dir().join("echt")).unwrap();
    stage.press("1 B l j j l");
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
        let before = names(stage.data_dir());
        stage.press("f Ctrl-u").type_in(name).press("Enter Enter");
        let facts = facts(&stage);
        assert!(facts.contains(said) && !facts.contains("Geschreven"), "{name}: {facts}");
        assert!(stage.app.brief_facts().len() > 1 || name.is_empty(), "{name}: {facts}");
        assert_eq!(names(stage.data_dir()), before, "{name}");
        assert!(stage.screen().contains("eigen keuze"), "{}", stage.screen());
    }
    stage.press("f").type_in("goed.md").press("Enter Enter");
    assert!(facts(&stage).contains("Geschreven"), "{}", facts(&stage));
}

#[test]
fn the_name_is_typed_and_goes_with_the_format() {
    let mut stage = stage();
    stage.here.home = Some("/home/analist".into());
    stage.press("B f Ctrl-u").type_in("~/uit/nota v2.docx");
    assert!(stage.row(9).contains("> ~/uit/nota v2.docx"), "{}", stage.screen());
    stage.press("Enter");
    assert!(stage.row(8).contains("Word-document"), "{}", stage.row(8));
    assert!(facts(&stage).ends_with("Enter schrijft /home/analist/uit/nota v2.docx."));
    stage.press("k l");
    assert!(facts(&stage).ends_with("nota v2.csv."), "{}", facts(&stage));
    stage.press("j Space Ctrl-u").type_in("weg").press("Esc");
    assert!(facts(&stage).ends_with("nota v2.csv."), "Esc takes nothing: {}", facts(&stage));
    stage.press("Esc B");
    assert!(facts(&stage).ends_with("nota v2.csv."), "a name that was typed stays");
    let mut stage = self::stage();
    stage.press("B j j j j j l Esc").later("2026-11-25T08:00:00Z").press("B");
    assert!(facts(&stage).contains("/home/analist/werk/briefing-2026-11-25.html (startmap)"));
}

#[test]
fn a_brief_that_was_open_over_midnight_is_of_one_day() {
    let setting = Setting { query: "is:due", now: "2024-09-30T23:59:00Z", ..Setting::default() };
    let mut stage = setting.open();
    stage.here.folder = stage.data_dir().to_owned();
    stage.press("B");
    assert!(facts(&stage).contains("1 punt,"), "{}", facts(&stage));
    stage.later("2024-10-01T00:01:00Z").press("Enter");
    assert!(facts(&stage).contains("briefing-2024-10-01.md"), "{}", facts(&stage));
    assert!(!names(stage.data_dir()).iter().any(|name| name.contains("2024-09-30")));
    let written = stage.data_dir().join("briefing-2024-10-01.md");
    let written = std::fs::read_to_string(written).unwrap();
    assert!(written.contains("1 oktober 2024") && !written.contains("30 september 2024\n"));
    assert!(written.contains("2 van 51 punten"), "{written}");
}

#[test]
fn pasted_names_are_names_and_keys_of_other_screens_do_nothing() {
    let mut stage = stage();
    stage.press("B f Ctrl-u").send(hertog::app::Event::Paste("no\nta\u{1b}[2J.md".into()));
    assert!(is_clean(&stage.screen().replace('\n', "")));
    stage.press("Enter r b u 1 x v S D");
    assert_eq!(stage.review_state("1.1"), "open");
    assert!(stage.screen().contains("Voorbeeld"), "{}", stage.screen());
}

#[test]
fn what_changes_meanwhile_is_previewed() {
    let mut stage = stage();
    stage.press("1 B");
    assert!(facts(&stage).contains("geen notities"));
    says(stage.data_dir(), &["note", "3.1", "--level", "public", "Pas geschreven"]);
    reread(&mut stage);
    assert!(facts(&stage).contains("1 notitie.") && preview(&stage).contains("Pas geschreven"));
    stage.later("2027-01-01T00:00:01Z").press("j");
    assert!(preview(&stage).contains("1 januari 2027"), "{}", preview(&stage));
    let narrow = preview(&stage);
    stage.resize(160, 45);
    assert_ne!(preview(&stage), narrow, "drawn for the new width");
    stage.resize(20, 5).resize(60, 16).press("q q");
    assert!(stage.effects.contains(&hertog::app::Effect::Quit));
}

/// What the sheet now says, as a command: the file that it writes.
fn by_command(stage: &Stage, query: &str) -> Vec<u8> {
    let mut arguments = stage.app.brief_arguments();
    arguments.retain(|argument| !argument.starts_with("--output="));
    let file = stage.data_dir().join("commando");
    let output = format!("--output={}", file.display());
    let fixed = ["brief", query, "--date=2026-11-24", "--force", &output];
    let all = fixed.into_iter().chain(arguments.iter().map(String::as_str)).collect::<Vec<_>>();
    says(stage.data_dir(), &all);
    std::fs::read(file).unwrap()
}

fn by_screen(stage: &mut Stage) -> Vec<u8> {
    stage.press("Enter y");
    std::fs::read(stage.data_dir().join("scherm.")).unwrap()
}

#[test]
fn whatever_is_chosen_the_command_with_the_same_words_writes_the_same_bytes() {
    let mut stage = in_folder(worked_on());
    stage.press("1 B f Ctrl-u").type_in("scherm.").press("Enter g");
    let rows = stage.app.sheet().rows();
    for row in 0..rows {
        let before = stage.app.brief_arguments();
        let mut seen = Vec::new();
        // Every choice of the row, until the first comes round again.
        loop {
            let key = if row == 3 { "+" } else { "Space" };
            let screen = by_screen(&mut stage);
            assert!(
                screen == by_command(&stage, "actor:europol"),
                "{:?}",
                stage.app.brief_arguments()
            );
            seen.push(stage.app.brief_arguments());
            if row == 6 {
                break;
            }
            stage.press(key);
            if seen.contains(&stage.app.brief_arguments()) {
                break;
            }
        }
        stage.press("- - j");
        assert!(row == 6 || seen.len() > 1, "row {row} has choices: {before:?}");
    }
}

#[test]
fn every_choice_of_the_command_line_is_on_the_screen_and_no_other() {
    let stage = stage();
    let sheet = stage.app.sheet();
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
    let mut stage = Setting { declaration, ..Setting::default() }.open();
    says(stage.data_dir(), &["note", "3.1", "--level", "public", "Let op\u{1b}[31m\u{202e}!"]);
    reread(&mut stage);
    stage.press("1 B");
    for _ in 0..5 {
        for line in stage.app.briefing().unwrap().preview.lines.clone() {
            assert!(line.iter().all(|(_, text)| is_clean(text)), "{line:?}");
        }
        for _ in 0..12 {
            stage.press("PageDown");
            assert!(stage.screen().lines().all(is_clean), "{}", stage.screen());
        }
        stage.press("g j j j j j l");
    }
}

const COLOR: RenderOptions = RenderOptions::new(true, false);
const PLAIN: RenderOptions = RenderOptions::new(false, true);

fn picture(name: &str, keys: &str, size: (u16, u16), look: RenderOptions) {
    let mut stage = worked_on_with(Setting { size, look, ..Setting::default() });
    stage.press("1 B").press(keys);
    let kind = if look == PLAIN { "plain" } else { "color" };
    assert_eq!(stage.is_coloured(), look.color);
    insta::assert_snapshot!(format!("{name}_{}x{}_{kind}", size.0, size.1), stage.styled());
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
        let mut stage = Setting { lang, ..Setting::default() }.open();
        stage.press("1 B");
        for columns in (60..=200).step_by(9) {
            for rows in (16..=50).step_by(5) {
                stage.resize(columns, rows).press("Tab");
                assert!(!stage.screen().is_empty());
                let areas = stage.app.brief_areas().unwrap();
                assert!(areas.choices.height > 0 && areas.preview.height > 0, "{columns}x{rows}");
                stage.press("Enter");
                let _ = stage.screen();
                stage.press("+ -");
            }
        }
    }
}
