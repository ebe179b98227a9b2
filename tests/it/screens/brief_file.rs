//! The file that the screen of a brief writes: its name, its place, its bytes.

use std::path::Path;

use hertog::brief::{BriefFormat, Section};

use crate::support::harness::{Harness, Setting, build_app, says};

use super::brief::{facts, worked_on_with};

/// Started in the folder of its data.
fn in_folder() -> Setting {
    Setting { in_folder: true, ..Setting::default() }
}

#[test]
fn the_file_is_written_and_every_quote_in_it_is_true() {
    let mut app = worked_on_with(in_folder());
    app.press("1 B");
    for form in BriefFormat::ALL {
        let name = format!("nota.{}", form.word());
        app.press("f Ctrl-u").type_in(&name).press("Enter Enter");
        let said = facts(&app);
        let path = app.data_dir().join(&name);
        assert!(said.contains(&format!("{}: {}", path.display(), form.label().en)), "{said}");
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
    let mut app = in_folder().open();
    app.press("1 B");
    let file = app.data_dir().join("brief-2026-11-24.md");
    std::fs::write(&file, "van iemand anders").unwrap();
    app.press("Enter");
    assert!(app.screen().contains("exists already. Replace it?"), "{}", app.screen());
    app.press("n");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "van iemand anders");
    app.press("Enter y");
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("# Hertoginnedal 2023"));
    assert!(facts(&app).contains("Written: "), "{}", facts(&app));
    app.press("j Enter");
    assert!(app.screen().contains("Replace it?"), "also what was written just now");
    let left = names(app.data_dir());
    assert!(left.iter().all(|name| !name.starts_with('.')), "nothing is left aside: {left:?}");
}

#[test]
fn what_cannot_be_written_says_what_to_do_and_keeps_the_choices() {
    let mut app = in_folder().open();
    std::fs::write(app.data_dir().join("map"), "geen map").unwrap();
    std::fs::create_dir(app.data_dir().join("echt")).unwrap();
    app.press("1 B l j j l");
    let long = format!("{}.md", "lang".repeat(100));
    for (name, said) in [
        ("weg/nota.md", "No such file or directory"),
        ("map/nota.md", "Not a directory"),
        ("echt", "echt"),
        ("echt/", "echt"),
        (long.as_str(), "File name too long"),
        ("a.pdf", "No format ends as a.pdf does"),
        ("", "The file has no name. Type one with f."),
    ] {
        let before = names(app.data_dir());
        app.press("f Ctrl-u").type_in(name).press("Enter Enter");
        let facts = facts(&app);
        assert!(facts.contains(said) && !facts.contains("Written"), "{name}: {facts}");
        assert!(app.state.brief_facts().len() > 1 || name.is_empty(), "{name}: {facts}");
        assert_eq!(names(app.data_dir()), before, "{name}");
        assert!(app.screen().contains("own choice"), "{}", app.screen());
    }
    app.press("f").type_in("goed.md").press("Enter Enter");
    assert!(facts(&app).contains("Written"), "{}", facts(&app));
}

#[test]
fn the_name_is_typed_and_goes_with_the_format() {
    let mut app = build_app();
    app.press("B f Ctrl-u").type_in("~/uit/nota v2.docx");
    assert!(app.row(9).contains("> ~/uit/nota v2.docx"), "{}", app.screen());
    app.press("Enter");
    assert!(app.row(8).contains("Word document"), "{}", app.row(8));
    assert!(facts(&app).ends_with("Enter writes /home/analist/uit/nota v2.docx."));
    app.press("k l");
    assert!(facts(&app).ends_with("nota v2.csv."), "{}", facts(&app));
    app.press("j Space Ctrl-u").type_in("weg").press("Esc");
    assert!(facts(&app).ends_with("nota v2.csv."), "Esc takes nothing: {}", facts(&app));
    app.press("Esc B");
    assert!(facts(&app).ends_with("nota v2.csv."), "a name that was typed stays");
    let mut app = build_app();
    app.press("B j j j j j l Esc").later("2026-11-25T08:00:00Z").press("B");
    assert!(facts(&app).contains("/home/analist/werk/brief-2026-11-25.html (start folder)"));
}

#[test]
fn a_brief_that_was_open_over_midnight_is_of_one_day() {
    let (query, now) = ("is:due", "2024-09-30T23:59:00Z");
    let mut app = Setting { query, now, in_folder: true, ..Setting::default() }.open();
    app.press("B");
    assert!(facts(&app).contains("1 point,"), "{}", facts(&app));
    app.later("2024-10-01T00:01:00Z").press("Enter");
    assert!(facts(&app).contains("brief-2024-10-01.md"), "{}", facts(&app));
    assert!(!names(app.data_dir()).iter().any(|name| name.contains("2024-09-30")));
    let written = app.data_dir().join("brief-2024-10-01.md");
    let written = std::fs::read_to_string(written).unwrap();
    assert!(written.contains("1 October 2024") && !written.contains("30 September 2024\n"));
    assert!(written.contains("2 of 51 points"), "{written}");
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
    let mut app = worked_on_with(in_folder());
    app.press("1 B f Ctrl-u").type_in("scherm.").press("Enter g");
    for row in 0..7 + Section::ALL.len() {
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
