//! The overview: what it counts, how it is gone through, and where Enter leads;
//! and the walk over what calls for attention.

use hertog::declaration::{BUILTIN, read};
use hertog::text::Lang;
use serde_json::{Value, json};

use crate::support::harness::{Harness, Setting, build_app, says};
use crate::support::pictures::{SIZES, in_dutch_and_french, pictures_at};
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

/// The built-in declaration with another text in 1.1 and in 2.2.
pub(super) fn changed() -> String {
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
    assert_eq!(of(&bars, "all points"), reviewed(&counts.all));
    for (number, four) in &counts.chapters {
        let row = bars.lines().find(|line| line.starts_with(&format!("   {number} "))).unwrap();
        let [done, of] = reviewed(four);
        assert!(row.contains(&format!(" {done}/{of} ")), "{row}");
    }
    assert!(bars.contains(&format!("{} notes", counts.notes.len())), "{bars}");
    for (word, label) in [("under-way", "under way"), ("done", "done")] {
        let counted = counts.statuses[&Some(word.to_owned())];
        assert_eq!(of(&bars, label), [counted, 51]);
    }
    let matrix = app.press("Tab").screen();
    for actor in &file.actors {
        let Some(four) = counts.actors.get(&actor.id) else {
            assert!(!matrix.contains(&actor.name.en), "{}", actor.name.en);
            continue;
        };
        let cell = |chapter: &recount::Chapter| {
            let cell = counts.matrix.get(&(actor.id.clone(), chapter.number));
            cell.map_or(0, |four| four.iter().sum())
        };
        let mut expected: Vec<usize> = vec![four.iter().sum()];
        expected.extend(file.chapters.iter().map(cell));
        assert_eq!(numbers(&matrix, &format!("{}  ", actor.name.en)), expected, "{}", actor.id);
        assert_eq!(of(&bars, &format!("{}  ", actor.name.en)), reviewed(four));
    }
    let dates = app.press("Tab").screen();
    assert_eq!(dates.matches("overdue").count(), counts.past_due.len());
    let days = app.press("Tab").screen();
    let edits = counts.days["2026-11-24"];
    assert!(days.contains(&format!("24 November 2026     {edits} edits")), "{days}");
}

#[test]
fn what_is_past_due_is_judged_against_the_day_that_is_passed_in() {
    for (now, past, ahead) in [
        ("2023-06-05T23:59:00Z", 0, "today\n"),
        ("2023-06-06T00:00:00Z", 1, "in 482 days"),
        ("2024-12-31T12:00:00Z", 2, "today\n"),
        ("2025-01-01T00:00:00Z", 4, ""),
    ] {
        let mut app = Setting { now, ..Setting::default() }.open();
        let screen = app.press("D Tab Tab").screen();
        assert_eq!(screen.matches("overdue").count(), past, "{now}: {screen}");
        assert!(screen.contains(ahead), "{now}: {screen}");
        let today = screen.find("── today").unwrap();
        let passed = screen[..today].matches("overdue").count();
        assert_eq!(passed, past, "{now}: what has passed stands above today");
        assert!(screen.contains("3 dates only referred to"), "{now}: {screen}");
    }
}

#[test]
fn where_only_the_filter_shows_no_edit_that_is_said() {
    let mut app = Setting::default().open();
    assert!(app.press("D Shift-Tab").screen().contains("Nothing has been edited yet."));
    assert_eq!(app.press("Esc r s").shown().len(), 50);
    let screen = app.press("D Shift-Tab").screen();
    assert!(screen.contains("Nothing of what is shown has been edited yet."), "{screen}");
}

#[test]
fn a_cell_is_entered_and_shows_the_points_that_it_counts() {
    let mut app = build_app();
    app.press("D Tab j l l l");
    assert!(app.row(21).contains("Europol · chapter 3: 2 points, 2 to do"), "{}", app.screen());
    assert!(app.screen().contains("▸ Europol") && app.screen().contains("[2]"));
    app.press("Enter");
    assert!(app.row(1).contains("actor:europol chapter:3"), "{}", app.row(1));
    assert_eq!(app.shown().join(" "), "3.1 3.4");
    app.press("D Tab");
    assert!(app.row(1).contains("2 of 51 points"), "the overview is of what is shown");
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
            let counted = if n == 1 { ": 1 point,".to_owned() } else { format!(": {n} points,") };
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
    assert!(row.contains("all 51") && at == "2.9" && n == 51, "{row} {at}");
    let (row, _, n) = shown("D Enter");
    assert!(row.contains("all 51") && n == 51, "{row}");
}

#[test]
fn the_way_back_leads_to_where_one_was() {
    let mut app = build_app();
    app.press("j j Enter D Esc");
    assert!(app.row(2).contains("3 of 51"), "large as it was: {}", app.row(2));
    app.press("D D");
    assert_eq!(app.at(), "1.3");
    assert!(app.row(2).contains("3 of 51"));
    app.press("D ?").type_in("overview").press("Esc");
    assert!(app.row(2).contains("Overview"), "the help lies over it: {}", app.row(2));
    app.press("Shift-Tab");
    assert!(app.row(3).contains("▸ Activity"), "{}", app.row(3));
}

#[test]
fn what_is_filtered_meanwhile_is_counted_anew() {
    let mut app = build_app();
    app.press("D 1");
    assert_eq!(of(&app.screen(), "all points"), [0, 3]);
    app.press("/ End");
    assert!(!app.screen().contains("Overview"), "what is found is seen while one types");
    app.type_in("chapter:3").press("Enter");
    assert!(app.row(2).contains("Overview"), "{}", app.row(2));
    assert_eq!(of(&app.screen(), "all points"), [0, 2]);
    app.press("x");
    assert_eq!(of(&app.screen(), "all points"), [0, 51]);
    app.press("3 c").type_in("7").press("Enter");
    let screen = app.screen();
    assert_eq!(of(&screen, "all points"), [0, 0], "nothing is no reason to stop: {screen}");
    app.press("Tab G l l Enter");
    assert!(app.screen().contains("No point names"), "{}", app.screen());
}

#[test]
fn what_changes_while_it_is_open_is_counted() {
    let mut app = Setting { now: "2023-06-05T23:50:00Z", ..Setting::default() }.open();
    app.press("D");
    says(app.data_dir(), &["mark", "reviewed", "1.1", "1.2"]);
    app.read_again();
    assert_eq!(of(&app.screen(), "all points"), [2, 51], "another instance has saved");
    app.press("Tab Tab");
    assert!(!app.screen().contains("overdue"));
    app.later("2023-06-06T00:00:01Z").press("j");
    assert!(app.screen().contains("overdue"), "midnight passes: {}", app.screen());
    assert!(app.row(2).contains("6 June 2023"), "{}", app.row(2));
}

fn open_after(keys: &str) -> impl Fn(Setting) -> Harness {
    move |setting| {
        let mut app = setting.open();
        app.press("r j b ] j j j j j r j b D").press(keys);
        app
    }
}

/// Where there is room for all parts at once, they are one screen.
#[test]
fn the_overview_in_three_sizes_in_colour_and_without() {
    let parts = &SIZES[..2];
    pictures_at(parts, "progress", open_after("j j"));
    pictures_at(parts, "matrix", open_after("Tab j j l l"));
    pictures_at(parts, "dates", open_after("Tab Tab j"));
    pictures_at(parts, "activity", open_after("Shift-Tab"));
    pictures_at(&SIZES[2..], "overview", open_after("Tab j j l l"));
}

#[test]
fn the_overview_in_dutch_and_french() {
    in_dutch_and_french("progress", open_after("j j"));
    in_dutch_and_french("matrix", open_after("Tab j j l l"));
}

#[test]
fn no_size_and_no_language_breaks_it() {
    for lang in Lang::ALL {
        for size in [(60, 16), (76, 16), (139, 30), (140, 30), (160, 45), (300, 20)] {
            let mut app = Setting { size, lang, ..Setting::default() }.open();
            app.press("D G Tab G l l l l l l l l l l Tab G Tab G");
            let name = |part: hertog::app::overview::OverviewPart| part.title().get(lang);
            for part in hertog::app::overview::OverviewPart::ALL {
                assert!(app.screen().contains(name(part)), "{size:?}: {}", app.screen());
            }
        }
    }
}
