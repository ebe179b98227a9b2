//! The overview: what it counts, how it is gone through, and where Enter leads;
//! and the walk over what calls for attention.

use std::process::Command;

use hertog::declaration::{BUILTIN, read};
use hertog::text::Lang;
use hertog::ui::RenderOptions;
use serde_json::{Value, json};

use crate::support::harness::{Harness, Setting, build_app};
use crate::support::recount::{self, Counts, File, Four};

/// Some of everything: marks, one of them taken back, progress, notes of which
/// one is edited and one removed.
fn worked_on() -> Harness {
    let mut app = build_app();
    app.press("r j b j r u ] r j b j R G r r 2 * b x");
    let dir = app.data_dir().to_owned();
    let says = |arguments: &[&str]| says(&dir, arguments);
    says(&["mark", "reviewed", "3.1", "2.2"]);
    says(&["status", "2.6", "3.1", "under-way", "--note", "Verslag 2026"]);
    says(&["status", "2.6", "done"]);
    says(&["note", "3.1", "Vraag Europol om cijfers"]);
    let said = says(&["note", "--query", "named:eu", "De Raad volgt op"]);
    let id = said.split_whitespace().nth(1).unwrap();
    says(&["note", "--edit", id, "De Raad volgt dit op"]);
    let said = says(&["note", "5.1", "Vervalt"]);
    let id = said.split_whitespace().nth(1).unwrap();
    says(&["note", "--remove", id]);
    says(&["mark", "come-back", "7.3"]);
    says(&["undo"]);
    app
}

/// What a command prints that works on the app's data.
pub(crate) fn says(dir: &std::path::Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_hertog"))
        .args(arguments)
        .env_clear()
        .envs([("LANG", "C.UTF-8"), ("TZ", "UTC"), ("HERTOG_REVIEWER", "Analist")])
        .env("HERTOG_DATA_DIR", dir)
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{arguments:?}: {stderr}");
    String::from_utf8(output.stdout).unwrap()
}

/// The built-in declaration with another text in 1.1 and in 2.2.
fn changed() -> String {
    let source = BUILTIN.replacen("Ervaringen, informatie", "Ervaringen, alle informatie", 1);
    source.replacen("zoveel mogelijk kunnen worden afgerond", "kunnen worden afgerond", 2)
}

fn four(tally: &Value) -> Four {
    ["open", "reviewed", "come_back", "stale"]
        .map(|word| usize::try_from(tally[word].as_u64().unwrap()).unwrap())
}

fn agrees(stats: &Value, counts: &Counts, file: &File) {
    assert_eq!(four(stats), counts.all);
    assert_eq!(stats["points"], json!(counts.all.iter().sum::<usize>()));
    for chapter in stats["chapters"].as_array().unwrap() {
        let number = u32::try_from(chapter["number"].as_u64().unwrap()).unwrap();
        let counted = counts.chapters.get(&number).copied().unwrap_or_default();
        assert_eq!(four(chapter), counted, "chapter {number}");
    }
    for (actor, known) in stats["actors"].as_array().unwrap().iter().zip(&file.actors) {
        assert_eq!(actor["id"], known.id);
        assert_eq!(four(actor), counts.actors.get(&known.id).copied().unwrap_or_default());
        let [named, related] = counts.how.get(&known.id).copied().unwrap_or_default();
        assert_eq!(
            (&actor["named"], &actor["related"]),
            (&json!(named), &json!(related)),
            "{}",
            known.id
        );
    }
    let cells = stats["matrix"].as_array().unwrap();
    assert_eq!(cells.len(), counts.matrix.len());
    for cell in cells {
        let chapter = u32::try_from(cell["chapter"].as_u64().unwrap()).unwrap();
        let key = (cell["actor"].as_str().unwrap().to_owned(), chapter);
        assert_eq!(four(cell), counts.matrix[&key], "{key:?}");
    }
    rest_agrees(stats, counts);
}

fn rest_agrees(stats: &Value, counts: &Counts) {
    assert_eq!(stats["past_due"], json!(counts.past_due.len()));
    let dates = stats["dates"].as_array().unwrap();
    assert_eq!(dates.len(), counts.dates);
    for date in dates.iter().filter(|date| date["role"] != "reference") {
        let counted = counts.past_due.contains(date["point"].as_str().unwrap());
        assert_eq!(date["past_due"], json!(counted), "{date}");
    }
    for figure in stats["statuses"].as_array().unwrap() {
        let word = figure["status"].as_str().map(str::to_owned);
        let counted = counts.statuses.get(&word).copied().unwrap_or_default();
        assert_eq!(figure["points"], json!(counted), "{word:?}");
    }
    assert_eq!(
        (&stats["notes"], &stats["noted"]),
        (&json!(counts.notes.len()), &json!(counts.noted.len()))
    );
    let days = stats["days"].as_array().unwrap().iter();
    let days: Vec<(&str, u64)> =
        days.map(|d| (d["day"].as_str().unwrap(), d["edits"].as_u64().unwrap())).collect();
    let counted: Vec<(&str, u64)> =
        counts.days.iter().map(|(day, n)| (day.as_str(), *n as u64)).collect();
    assert_eq!(days, counted);
}

#[test]
fn stats_agrees_with_a_count_made_from_the_files_themselves() {
    let app = worked_on();
    let file_path = app.data_dir().join("changed.ron");
    std::fs::write(&file_path, changed()).unwrap();
    let (dir, journals) = (app.data_dir(), app.journals());
    for (source, file_option) in [(BUILTIN.to_owned(), None), (changed(), file_path.to_str())] {
        let file = recount::file(&source);
        let options: Vec<&str> = file_option.iter().flat_map(|path| ["--file", path]).collect();
        for query in ["", "chapter:3", "actor:eu -is:reviewed", "is:noted"] {
            let listed: Value = serde_json::from_str(&says(
                dir,
                &[&options[..], &["list", "--json", query]].concat(),
            ))
            .unwrap();
            let ids: Vec<&str> = listed["points"]
                .as_array()
                .unwrap()
                .iter()
                .map(|point| point["id"].as_str().unwrap())
                .collect();
            let stats = says(dir, &[&options[..], &["stats", "--json", query]].concat());
            let stats: Value = serde_json::from_str(&stats).unwrap();
            let today = stats["today"].as_str().unwrap().parse().unwrap();
            let counts = recount::count(&file, &journals, today, |id| ids.contains(&id));
            assert_eq!(counts.all.iter().sum::<usize>(), ids.len(), "{query}");
            agrees(&stats, &counts, &file);
        }
    }
    let file = recount::file(&changed());
    let today = "2026-11-24".parse().unwrap();
    let counts = recount::count(&file, &journals, today, |_| true);
    assert!(counts.all.iter().all(|n| *n > 0), "of each there is one: {:?}", counts.all);
    assert!(counts.notes.len() >= 3 && counts.statuses.len() >= 3 && counts.past_due.len() == 4);
}

/// How many of how many, in the row with this label.
fn of(screen: &str, label: &str) -> [usize; 2] {
    let numbers = numbers(screen, label);
    [numbers[0], numbers[1]]
}

/// The numbers of the row with this label.
fn numbers(screen: &str, head: &str) -> Vec<usize> {
    let row = screen.lines().find(|line| line.trim_start_matches(['▸', ' ']).starts_with(head));
    let row = row.unwrap_or_else(|| panic!("{head}: {screen}"));
    let rest = row.split_once(head).unwrap().1.replace('·', "0").replace(['[', ']', '/'], " ");
    rest.split_whitespace().map_while(|word| word.parse().ok()).collect()
}

#[test]
fn the_frame_agrees_with_a_count_made_from_the_files_themselves() {
    let mut app = worked_on();
    let mut app = app.restart_with(read(&changed()).unwrap());
    let file = recount::file(&changed());
    let today = "2026-11-24".parse().unwrap();
    let counts = recount::count(&file, &app.journals(), today, |_| true);
    let reviewed = |four: &Four| -> [usize; 2] { [four[1], four.iter().sum()] };
    app.resize(130, 100).press("D");
    let bars = app.screen();
    assert_eq!(of(&bars, "alle punten"), reviewed(&counts.all));
    for (number, four) in &counts.chapters {
        let row = bars.lines().find(|line| line.starts_with(&format!("   {number} "))).unwrap();
        let [done, of] = reviewed(four);
        assert!(row.contains(&format!(" {done}/{of} ")), "{row}");
    }
    assert!(bars.contains(&format!("{} notities", counts.notes.len())), "{bars}");
    for (word, label) in [("under-way", "aan de gang"), ("done", "uitgevoerd")] {
        let counted = counts.statuses[&Some(word.to_owned())];
        assert_eq!(of(&bars, label), [counted, 51]);
    }
    let matrix = app.press("Tab").screen();
    for actor in &file.actors {
        let Some(four) = counts.actors.get(&actor.id) else {
            assert!(!matrix.contains(&actor.name.nl), "{}", actor.name.nl);
            continue;
        };
        let cell = |chapter: &recount::Chapter| {
            let cell = counts.matrix.get(&(actor.id.clone(), chapter.number));
            cell.map_or(0, |four| four.iter().sum())
        };
        let mut expected: Vec<usize> = vec![four.iter().sum()];
        expected.extend(file.chapters.iter().map(cell));
        assert_eq!(numbers(&matrix, &format!("{}  ", actor.name.nl)), expected, "{}", actor.id);
        assert_eq!(of(&bars, &format!("{}  ", actor.name.nl)), reviewed(four));
    }
    let dates = app.press("Tab").screen();
    assert_eq!(dates.matches("verstreken").count(), counts.past_due.len());
    let days = app.press("Tab").screen();
    let edits = counts.days["2026-11-24"];
    assert!(days.contains(&format!("24 november 2026     {edits} wijzigingen")), "{days}");
}

#[test]
fn what_is_past_due_is_judged_against_the_day_that_is_passed_in() {
    for (now, past, ahead) in [
        ("2023-06-05T23:59:00Z", 0, "vandaag\n"),
        ("2023-06-06T00:00:00Z", 1, "over 482 dagen"),
        ("2024-12-31T12:00:00Z", 2, "vandaag\n"),
        ("2025-01-01T00:00:00Z", 4, ""),
    ] {
        let mut app = Setting { now, ..Setting::default() }.open();
        let screen = app.press("D Tab Tab").screen();
        assert_eq!(screen.matches("verstreken").count(), past, "{now}: {screen}");
        assert!(screen.contains(ahead), "{now}: {screen}");
        let today = screen.find("── vandaag").unwrap();
        let passed = screen[..today].matches("verstreken").count();
        assert_eq!(passed, past, "{now}: what has passed stands above today");
        assert!(screen.contains("3 data waarnaar alleen verwezen wordt"), "{now}: {screen}");
    }
}

#[test]
fn where_only_the_filter_shows_no_edit_that_is_said() {
    let mut app = Setting::default().open();
    assert!(app.press("D Shift-Tab").screen().contains("Er is nog niets gewijzigd."));
    assert_eq!(app.press("Esc r s").shown().len(), 50);
    let screen = app.press("D Shift-Tab").screen();
    assert!(screen.contains("Van wat getoond wordt, is nog niets gewijzigd."), "{screen}");
}

#[test]
fn a_cell_is_entered_and_shows_the_points_that_it_counts() {
    let mut app = build_app();
    app.press("D Tab j l l l");
    assert!(app.row(21).contains("Europol · hoofdstuk 3: 2 punten, 2 te doen"), "{}", app.screen());
    assert!(app.screen().contains("▸ Europol") && app.screen().contains("[2]"));
    app.press("Enter");
    assert!(app.row(1).contains("actor:europol chapter:3"), "{}", app.row(1));
    assert_eq!(app.shown().join(" "), "3.1 3.4");
    app.press("D Tab");
    assert!(app.row(1).contains("2 van 51 punten"), "the overview is of what is shown");
    assert_eq!(numbers(&app.screen(), "Frontex"), [1, 1]);
}

#[test]
fn every_cell_counts_what_entering_it_shows() {
    for query in ["", "actor:eu", "chapter:3..5", "europol or havens", "-actor:fr"] {
        let mut app = Setting { query, ..Setting::default() }.open();
        let (rows, columns) = app.press("D Tab").state.matrix_size().unwrap();
        app.press("Esc");
        // Of the many cells of all points every third one will do.
        let cells = (0..rows * columns).filter(|cell| !query.is_empty() || cell % 3 == 0);
        for cell in cells {
            app.press("D Tab").press(&"j ".repeat(cell / columns));
            app.press(&"l ".repeat(cell % columns));
            let words = app.row(21);
            app.press("Enter");
            let n = app.shown().len();
            let counted = if n == 1 { ": 1 punt,".to_owned() } else { format!(": {n} punten,") };
            assert!(words.contains(&counted), "{query}: {words}, but {n}");
            app.press("/ Ctrl-u").type_in(query).press("Enter");
        }
    }
}

#[test]
fn rows_dates_words_of_progress_and_notes_are_entered_too() {
    let shown = |keys: &str| {
        let mut app = worked_on().restart();
        app.press(keys);
        (app.row(1), app.at(), app.shown().len())
    };
    let (row, _, _) = shown("D j j Enter");
    assert!(row.contains("chapter:2"), "{row}");
    let (row, _, n) = shown("D G Enter");
    assert!(row.contains("is:noted") && n >= 9, "{row}");
    let (row, _, n) = shown("D G k Enter");
    assert!(row.contains("status:none") && n == 49, "{row}");
    let (row, at, n) = shown("D Tab Tab j Enter");
    assert!(row.contains("alle 51") && at == "2.9" && n == 51, "{row} {at}");
    let (row, _, n) = shown("D Enter");
    assert!(row.contains("alle 51") && n == 51, "{row}");
}

#[test]
fn the_way_back_leads_to_where_one_was() {
    let mut app = build_app();
    app.press("j j Enter D Esc");
    assert!(app.row(2).contains("3 van 51"), "large as it was: {}", app.row(2));
    app.press("D D");
    assert_eq!(app.at(), "1.3");
    assert!(app.row(2).contains("3 van 51"));
    app.press("D ?").type_in("overzicht").press("Esc");
    assert!(app.row(2).contains("Overzicht"), "the help lies over it: {}", app.row(2));
    app.press("Shift-Tab");
    assert!(app.row(3).contains("▸ Activiteit"), "{}", app.row(3));
}

#[test]
fn what_is_filtered_meanwhile_is_counted_anew() {
    let mut app = build_app();
    app.press("D 1");
    assert_eq!(of(&app.screen(), "alle punten"), [0, 3]);
    app.press("/ End");
    assert!(!app.screen().contains("Overzicht"), "what is found is seen while one types");
    app.type_in("chapter:3").press("Enter");
    assert!(app.row(2).contains("Overzicht"), "{}", app.row(2));
    assert_eq!(of(&app.screen(), "alle punten"), [0, 2]);
    app.press("x");
    assert_eq!(of(&app.screen(), "alle punten"), [0, 51]);
    app.press("3 c").type_in("7").press("Enter");
    let screen = app.screen();
    assert_eq!(of(&screen, "alle punten"), [0, 0], "nothing is no reason to stop: {screen}");
    app.press("Tab G l l Enter");
    assert!(app.screen().contains("Geen punt noemt"), "{}", app.screen());
}

#[test]
fn what_changes_while_it_is_open_is_counted() {
    let mut app = Setting { now: "2023-06-05T23:50:00Z", ..Setting::default() }.open();
    app.press("D");
    says(app.data_dir(), &["mark", "reviewed", "1.1", "1.2"]);
    app.read_again();
    assert_eq!(of(&app.screen(), "alle punten"), [2, 51], "another instance has saved");
    app.press("Tab Tab");
    assert!(!app.screen().contains("verstreken"));
    app.later("2023-06-06T00:00:01Z").press("j");
    assert!(app.screen().contains("verstreken"), "midnight passes: {}", app.screen());
    assert!(app.row(2).contains("6 juni 2023"), "{}", app.row(2));
}

#[test]
fn attention_goes_first_to_what_cannot_wait_and_says_why() {
    let mut app = build_app();
    app.press("J");
    assert_eq!(app.at(), "2.2");
    assert!(app.row(23).contains("1 van 4: verstreken sinds 31 december 2024."), "{}", app.row(23));
    app.press("Enter");
    assert!(app.screen().contains("2024, verstreken (“in 2024"), "{}", app.screen());
    app.press("Esc");
    app.press("b G K K");
    assert_eq!(app.at(), "3.7");
    app.press("K K");
    let both =
        "1 van 4: opnieuw te bekijken sinds 24 november 2026; verstreken sinds 31 december 2024.";
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(app.at(), "2.2");
    assert!(words(&app.screen()).contains(both), "all of it: {}", app.screen());
}

#[test]
fn who_reviews_after_the_date_has_seen_that_it_passed() {
    let mut app = Setting { now: "2023-05-06T08:00:00Z", ..Setting::default() }.open();
    app.press("J");
    assert!(
        app.at() == "1.2" && app.row(23).contains("Open, 2 van 51; verderop niets dringenders"),
        "{}",
        app.row(23)
    );
    app.press("] j r");
    app.later("2026-11-24T08:00:00Z").press("g J");
    assert_eq!(app.at(), "2.2", "reviewed before its date, which has passed since");
    assert!(app.row(23).contains("1 van 4: verstreken"), "{}", app.row(23));
    // A mark that says the same is none; the point is opened and judged again.
    app.press("R r g J");
    assert_eq!(app.at(), "2.9", "{}", app.row(23));
}

#[test]
fn attention_goes_on_over_what_is_open_and_reaches_all_of_it() {
    let mut app = build_app();
    app.press("r j b");
    let mut app = app.restart_with(read(&changed()).unwrap());
    app.press("g K");
    assert!(app.row(23).contains("Verderop niets meer; nog te bekijken: 51"), "{}", app.row(23));
    app.press("j J");
    assert_eq!(app.at(), "2.2");
    app.press("K");
    assert!(
        app.row(23).contains("2 van 6: opnieuw te bekijken sinds 24 november"),
        "{}",
        app.row(23)
    );
    app.press("K");
    assert!(app.row(23).contains("1 van 6: verouderd, de tekst is"), "{}", app.row(23));
    let mut seen = vec![app.at()];
    for _ in 0..60 {
        app.press("J");
        seen.push(app.at());
    }
    seen.dedup();
    assert_eq!(seen[..7].join(" "), "1.1 1.2 2.2 2.9 3.7 4.2 4.3");
    assert_eq!(seen.last().unwrap(), "7.3");
}

const COLOR: RenderOptions = RenderOptions::new(true, false);
const PLAIN: RenderOptions = RenderOptions::new(false, true);

fn picture(name: &str, keys: &str, size: (u16, u16), look: RenderOptions) {
    let mut app = Setting { size, lang: Lang::Nl, look, ..Setting::default() }.open();
    app.press("r j b ] j j j j j r j b D").press(keys);
    let kind = if look == PLAIN { "plain" } else { "color" };
    assert_eq!(app.is_coloured(), look.color);
    insta::assert_snapshot!(format!("{name}_{}x{}_{kind}", size.0, size.1), app.styled());
}

#[test]
fn the_overview_in_three_sizes_in_colour_and_without() {
    for look in [COLOR, PLAIN] {
        for size in [(60, 16), (80, 24)] {
            picture("progress", "j j", size, look);
            picture("matrix", "Tab j j l l", size, look);
            picture("dates", "Tab Tab j", size, look);
            picture("activity", "Shift-Tab", size, look);
        }
        picture("overview", "Tab j j l l", (160, 45), look);
    }
}

#[test]
fn no_size_and_no_language_breaks_it() {
    for lang in Lang::ALL {
        for size in [(60, 16), (76, 16), (139, 30), (140, 30), (160, 45), (300, 20)] {
            let mut app = Setting { size, lang, ..Setting::default() }.open();
            app.press("D G Tab G l l l l l l l l l l Tab G Tab G");
            let name = |part: hertog::app::overview::OverviewTab| part.title().get(lang);
            for part in hertog::app::overview::OverviewTab::ALL {
                assert!(app.screen().contains(name(part)), "{size:?}: {}", app.screen());
            }
        }
    }
}
