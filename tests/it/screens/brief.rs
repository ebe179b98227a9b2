//! The brief of what is shown: what is chosen, previewed and written.

use hertog::brief::{BriefFormat, By, Section, Template, TextAmount};
use hertog::declaration::builtin;
use hertog::text::{Lang, is_clean};

use crate::support::harness::{Harness, Setting, build_app, says};
use crate::support::pictures::{in_dutch_and_french, picture, pictures};

/// Marks, and notes of every level.
pub(super) fn worked_on() -> Harness {
    worked_on_with(Setting::default())
}

pub(super) fn worked_on_with(setting: Setting) -> Harness {
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
pub(super) fn facts(app: &Harness) -> String {
    app.state.brief_facts().into_iter().map(|(_, line)| line).collect::<Vec<_>>().join(" ")
}

#[test]
fn it_is_about_what_is_shown_and_says_how_much_is_in_it() {
    let mut app = worked_on();
    app.press("1 B");
    assert!(app.row(1).starts_with(" Europol · 3 of 51 points"), "{}", app.row(1));
    assert!(facts(&app).starts_with(
        "3 points, 5 quotes, 1 note. 2 notes are above public and left out: + raises the level."
    ));
    let read = preview(&app);
    for words in
        ["Query           Europol", "Blijven werken aan", "Vraag Europol om cijfers", "│ — 5.3 · "]
    {
        assert!(read.contains(words), "{words}: {read}");
    }
    assert!(!read.contains("Kroongetuige") && !read.contains("Doodgezwegen"), "{read}");
    app.press("Esc x B");
    assert!(facts(&app).starts_with("51 points, 59 quotes"), "{}", facts(&app));
    app.press("B 3 c").type_in("5").press("Enter B");
    assert!(facts(&app).starts_with("0 points, 0 quotes"), "{}", facts(&app));
    assert!(preview(&app).contains("No point names or concerns MAOC-N"), "{}", preview(&app));
}

#[test]
fn of_a_selected_range_it_says_which_points_and_no_others() {
    let mut app = build_app();
    app.press("] ] v j j B");
    assert_eq!(app.row(1).split_whitespace().last(), Some("id:3.1..3.3"));
    assert!(app.row(1).contains("points 3.1 to 3.3 · 3 of 51 points"), "{}", app.row(1));
    app.press("Esc Esc k k 1 v j B");
    assert!(app.row(1).ends_with("actor:europol id:3.1..3.4"), "{}", app.row(1));
    assert!(facts(&app).starts_with("2 points"), "{}", facts(&app));
    app.press("Esc Esc v B");
    assert!(app.row(1).ends_with("actor:europol id:3.4"), "{}", app.row(1));
    // By tiers, what stands between two points in the document is not all selected.
    app.press("Esc Esc x /").type_in("europese").press("Enter v G B");
    let all = app.shown().len();
    assert!(facts(&app).starts_with(&format!("{all} points")), "{}", facts(&app));
    app.press("Esc Esc g v j B");
    assert!(facts(&app).starts_with("2 points"), "{} {}", facts(&app), app.row(1));
}

#[test]
fn it_is_what_the_query_finds_now() {
    let mut app = Setting { query: "actor:europol is:open", ..Setting::default() }.open();
    app.press("r");
    assert_eq!(app.shown().len(), 3, "a row just marked stays in the list");
    app.press("B");
    assert!(facts(&app).starts_with("2 points"), "{}", facts(&app));
}

#[test]
fn choices_change_the_preview_at_once() {
    let mut app = worked_on();
    app.press("1 B");
    assert!(preview(&app).contains("Evaluation"));
    app.press("l");
    assert!(app.row(3).contains("Template  page for a minister"), "{}", app.row(3));
    assert!(!preview(&app).contains("Evaluation") && facts(&app).contains("without notes"));
    app.press("h j l l");
    assert!(app.row(4).contains("by date") && app.row(3).contains("own choice"));
    assert!(preview(&app).contains("No date"), "{}", preview(&app));
    app.press("j l");
    assert!(facts(&app).contains("each point is quoted all the same"), "{}", facts(&app));
    app.press("G k k k k Space g j j");
    assert!(!preview(&app).contains("Blijven werken aan"), "{}", preview(&app));
    assert!(facts(&app).contains("3 points, 2 quotes"), "evaluations: {}", facts(&app));
    app.press("j j l l");
    assert!(app.row(7).contains("French"), "{}", app.row(7));
    assert!(preview(&app).contains("Requête      Europol"), "{}", preview(&app));
    app.press("g G Space");
    assert!(app.screen().contains("▸ [ ] where nothing was found"), "{}", app.screen());
    app.press("Space");
    assert!(app.screen().contains("▸ [x] where nothing was found"));
}

#[test]
fn the_level_is_the_lowest_and_raised_by_a_key_of_its_own_only() {
    let mut app = worked_on();
    app.press("1 B j j j l Space l");
    assert!(app.row(6).contains("Level     public"), "{}", app.row(6));
    assert!(app.row(23).contains("+ raises the level"), "{}", app.row(23));
    app.press("+");
    assert!(app.row(6).contains("internal (RAISED)"), "{}", app.row(6));
    assert!(facts(&app).starts_with("LEVEL RAISED: notes up to “internal” go in; - lowers it."));
    assert!(
        facts(&app).contains("2 notes. 1 note is above internal and left out: + raises the level."),
        "{}",
        facts(&app)
    );
    assert!(preview(&app).contains("Kroongetuige") && !preview(&app).contains("Doodgezwegen"));
    app.press("+ +");
    assert!(preview(&app).contains("Doodgezwegen"));
    assert!(app.row(23).contains("highest level"));
    // Where no notes go in at all, none are said to.
    app.press("k k k l");
    assert!(app.row(3).contains("page for a minister"), "{}", app.row(3));
    assert!(!facts(&app).contains("RAISED"), "{}", facts(&app));
    app.press("h j j j");
    app.press("- h");
    assert!(!preview(&app).contains("Kroongetuige"), "down it goes without more ado");
    app.press("+ j j l Esc B");
    assert!(
        app.row(6).contains("public (raise: +)"),
        "a raised level is not remembered: {}",
        app.row(6)
    );
    assert!(app.row(8).contains("web page"), "other choices are: {}", app.row(8));
}

#[test]
fn the_preview_is_read_to_its_end_and_one_comes_back_to_where_one_was() {
    let mut app = build_app();
    app.press("] ] j Enter B");
    app.press("PageDown PageUp Tab G");
    assert!(app.screen().contains("hertog-brief/1"), "{}", app.screen());
    assert!(!app.screen().contains("more below"));
    let end = app.screen();
    app.press("j Space");
    assert_eq!(app.screen(), end, "not past it");
    app.press("g Tab j Tab h j");
    assert!(app.screen().contains("▸ Points"), "{}", app.screen());
    app.press("Esc");
    assert_eq!(app.at(), "3.2");
    assert!(app.row(2).contains("16 of 51"), "large as it was: {}", app.row(2));
    app.press("D Tab B B");
    assert!(app.row(2).contains("Overview"), "{}", app.row(2));
    app.press("B ?").type_in("raise");
    assert!(app.screen().contains("raise the handling level"), "{}", app.screen());
    app.press("Esc Esc D Esc :").type_in("brief").press("Enter");
    assert!(app.screen().contains("Preview · Markdown"), "{}", app.screen());
}

#[test]
fn pasted_names_are_names_and_keys_of_other_screens_do_nothing() {
    let mut app = build_app();
    app.press("B f Ctrl-u").send(hertog::app::Event::Paste("no\nta\u{1b}[2J.md".into()));
    assert!(is_clean(&app.screen().replace('\n', "")));
    app.press("Enter r b u 1 x v S D");
    assert_eq!(app.review_state("1.1"), "open");
    assert!(app.screen().contains("Preview"), "{}", app.screen());
}

#[test]
fn what_changes_meanwhile_is_previewed() {
    let mut app = build_app();
    app.press("1 B");
    assert!(facts(&app).contains("no notes"));
    says(app.data_dir(), &["note", "3.1", "--level", "public", "Pas geschreven"]);
    reread(&mut app);
    assert!(facts(&app).contains("1 note.") && preview(&app).contains("Pas geschreven"));
    app.later("2027-01-01T00:00:01Z").press("j");
    assert!(preview(&app).contains("1 January 2027"), "{}", preview(&app));
    let narrow = preview(&app);
    app.resize(160, 45);
    assert_ne!(preview(&app), narrow, "drawn for the new width");
    app.resize(20, 5).resize(60, 16).press("q q");
    assert!(app.effects.contains(&hertog::app::Effect::Quit));
}

/// The value of an option in the arguments that say the same as the choices.
fn value(app: &Harness, option: &str) -> String {
    let arguments = app.state.brief_arguments().into_iter();
    let mut values =
        arguments.filter_map(|argument| Some(argument.strip_prefix(option)?.to_owned()));
    values.next().unwrap_or_default()
}

/// The values that an option takes one after another, until the first comes again.
fn values(app: &mut Harness, option: &str, key: &str) -> Vec<String> {
    let mut seen = Vec::new();
    while !seen.contains(&value(app, option)) {
        seen.push(value(app, option));
        app.press(key);
    }
    seen
}

#[test]
fn every_choice_of_the_command_line_is_on_the_screen_and_no_other() {
    let mut app = build_app();
    app.press("B");
    let words = |all: &mut dyn Iterator<Item = &'static str>| all.collect::<Vec<_>>();
    for (option, key, all) in [
        ("--template=", "l", words(&mut Template::ALL.iter().map(|choice| choice.word()))),
        ("--by=", "l", words(&mut By::ALL.iter().map(|choice| choice.word()))),
        ("--text=", "l", words(&mut TextAmount::ALL.iter().map(|choice| choice.word()))),
        ("--level=", "+", vec!["public", "internal", "restricted"]),
        ("--lang=", "l", words(&mut Lang::ALL.map(Lang::code).into_iter())),
        ("--format=", "l", words(&mut BriefFormat::ALL.iter().map(|choice| choice.word()))),
    ] {
        assert_eq!(values(&mut app, option, key), all);
        app.press("j");
    }
    for section in Section::ALL {
        let shown = |app: &Harness| value(app, "--with=").split(',').any(|of| of == section.word());
        app.press("j");
        let before = shown(&app);
        app.press("Space");
        assert_ne!(shown(&app), before, "{}", section.word());
    }
    let last = app.screen();
    app.press("j");
    assert_eq!(app.screen(), last, "below the last part there is no row");
}

#[test]
fn nothing_in_points_and_notes_reaches_the_terminal_as_it_is() {
    let mut declaration = builtin();
    let hostile = "\u{1b}]0;x\u{7}\u{202e}Europol\u{9b}2J\u{200b}\r\n=cmd()";
    for text in [&mut declaration.points[14].text, &mut declaration.chapters[2].evaluation[0]] {
        *text = format!("{text}{hostile}").into();
    }
    declaration.actors[0].name.nl = hostile.into();
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

fn open_after(keys: &str) -> impl Fn(Setting) -> Harness {
    move |setting| {
        let mut app = worked_on_with(setting);
        app.press("1 B").press(keys);
        app
    }
}

#[test]
fn the_brief_in_three_sizes_in_colour_and_without() {
    pictures("brief", open_after(""));
    pictures("raised", open_after("j j j +"));
    pictures("read", open_after("Tab Space"));
    pictures("failed", open_after("Enter"));
    picture("naming", &open_after("f")(Setting::default()));
    picture("parts", &open_after("G")(Setting::default()));
}

#[test]
fn the_brief_in_dutch_and_french() {
    in_dutch_and_french("brief", open_after(""));
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
