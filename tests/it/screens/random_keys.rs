//! Keys at random, on every screen: no list is ever left on a row that it has
//! not, and the terminal's cursor stands where the reader is.

use hertog::app::Event;
use hertog::app::command::{COMMANDS, Scope};
use proptest::prelude::*;

use crate::support::harness::{Disk, Harness, Setting};
use crate::support::random::cases;

/// Something that happens.
#[derive(Clone, Debug)]
enum Act {
    Key(&'static str),
    Typed(&'static str),
    Query(&'static str),
    Pasted(&'static str),
    Size((u16, u16)),
    Disk(Disk),
    OtherMatch,
    Hours(i64),
}

const QUERIES: [&str; 5] = ["is:stale", "europol", "sahel", "zzzz", "is:open chapter:2"];

fn keys() -> impl Strategy<Value = Act> {
    let mut keys: Vec<&str> = COMMANDS.iter().flat_map(|row| row.keys).copied().collect();
    // The way out of the program is no way to another screen.
    keys.retain(|key| !["Ctrl-c", "Ctrl-z"].contains(key));
    prop::sample::select(keys).prop_map(Act::Key)
}

/// What may happen at any moment.
fn chances() -> impl Strategy<Value = Act> {
    let sizes = vec![(80, 24), (60, 16), (160, 45), (200, 60), (40, 10)];
    prop_oneof![
        6 => keys(),
        1 => prop::sample::select(vec!["e", "is:", "2.6", "note", "\u{e9}"]).prop_map(Act::Typed),
        1 => Just(Act::Pasted("Europol\nzegt nee")),
        1 => prop::sample::select(sizes).prop_map(Act::Size),
        1 => prop::sample::select(vec![Disk::Works, Disk::Slow, Disk::Full]).prop_map(Act::Disk),
        1 => Just(Act::OtherMatch),
        1 => (1..5000_i64).prop_map(Act::Hours),
    ]
}

/// A screen that is opened, and some steps on it, with what happens meanwhile.
fn visit() -> impl Strategy<Value = Vec<Act>> {
    let query = prop::sample::select(QUERIES.to_vec()).prop_map(Act::Query);
    let before = prop_oneof![2 => Just(Act::Key("P")), 3 => query, 3 => chances()];
    let doors = ["D", "D", "B", "S", "M", "d", "a", "c", "Q", ":", "?", "/", "p", "m", "Enter"];
    let moves = ["j", "j", "k", "G", "g", "Tab", "l", "Down", "Space", "Backspace", "u", "r"];
    let step = prop_oneof![
        5 => prop::sample::select(moves.to_vec()).prop_map(Act::Key),
        1 => chances(),
    ];
    let ends = prop::sample::select(vec!["Enter", "Enter", "Esc"]).prop_map(Act::Key);
    let door = prop::sample::select(doors.to_vec()).prop_map(Act::Key);
    (before, door, prop::collection::vec(step, 1..5), ends).prop_map(
        |(before, door, steps, end)| [before, door].into_iter().chain(steps).chain([end]).collect(),
    )
}

impl Act {
    fn happen(&self, app: &mut Harness) {
        match self {
            Act::Key(key) => drop(app.press(key)),
            Act::Typed(text) => drop(app.type_in(text)),
            Act::Query(query) => {
                app.press("Esc Esc Esc / Ctrl-u").type_in(query).press("Enter");
            }
            Act::Pasted(text) => drop(app.send(Event::Paste((*text).to_owned()))),
            Act::Size((columns, rows)) => drop(app.resize(*columns, *rows)),
            Act::Disk(disk) => app.disk = *disk,
            Act::OtherMatch => {
                app.note_elsewhere("2.6", "internal", "van een ander venster");
                app.reread();
            }
            Act::Hours(hours) => drop(app.wait(60 * hours)),
        }
    }
}

/// The cursor stands on a row that says something, of the body or of what is
/// typed; on a screen that is too small there is nothing to stand on.
fn assert_reader_is_followed(app: &Harness) {
    let screen = app.screen();
    let Some(areas) = app.state.areas() else { return };
    let (column, row) = app.cursor();
    let row = usize::from(row);
    let body = usize::from(areas.body.y)..usize::from(areas.body.bottom());
    let typed = app.state.scope() == Scope::Query && row == usize::from(areas.status.y);
    assert!(typed || body.contains(&row), "{column},{row}\n{screen}");
    let lists = [Scope::Overview, Scope::Notes, Scope::Pick, Scope::Help];
    let blank = screen.lines().nth(row).unwrap().trim().is_empty();
    assert!(!blank || !lists.contains(&app.state.scope()), "{column},{row}\n{screen}");
}

/// What stands at the terminal's cursor.
fn at_cursor(app: &Harness) -> String {
    let (column, row) = app.cursor();
    app.row(row.into()).chars().skip(column.into()).collect()
}

/// In every list the cursor follows the selected row, and where letters are typed
/// it stands behind them.
#[test]
fn the_cursor_stands_where_the_reader_is() {
    let at = |keys: &str| {
        let mut app = Setting { size: (160, 45), ..Setting::default() }.open();
        app.press(keys);
        at_cursor(&app)
    };
    let mut wrong: Vec<(&str, String)> = Vec::new();
    for (keys, beginning) in [
        ("", "▸○ 1.1"),
        ("j j k", "▸○ 1.2"),
        ("] h", "▸ 2 "),
        ("l", "1.1 "),
        ("Enter", "1.1 "),
        ("S", "Conduct of the trials"),
        ("D", "▸ all points"),
        ("D j", "▸ 1 "),
        ("D Tab j", "  [3]  ·"),
        ("D Tab Tab j", "▸ "),
        ("B j", "▸ Order"),
        ("m x Esc M", "▸ Draft"),
        ("M", "No notes yet"),
        ("/ z z z z Enter", "No point"),
    ] {
        let found = at(keys);
        if !found.starts_with(beginning) {
            wrong.push((keys, found));
        }
    }
    assert_eq!(wrong, []);
    let mut app = Setting::default().open();
    for keys in ["/ e u", "Esc : u n", "Esc ? j j"] {
        app.press(keys);
        let (column, row) = app.cursor();
        let typed: String = app.row(row.into()).chars().take(column.into()).collect();
        let letters: String = keys.split(' ').skip_while(|key| *key == "Esc").skip(1).collect();
        assert!(typed.ends_with(&letters), "{keys}: {typed}");
    }
}

#[test]
fn an_overview_of_nothing_has_only_rows_that_are_there() {
    let mut app = Setting { query: "is:stale", ..Setting::default() }.open();
    app.press("P D");
    for key in ["j", "G", "k", "j j j", "Enter", "D Tab j Enter"] {
        app.press(key);
        app.screen();
    }
    assert_eq!(app.shown(), Vec::<String>::new());
}

/// Also in the pane of chapters, where no point is shown.
#[test]
fn without_a_point_the_cursor_stands_in_the_pane_of_chapters() {
    for (query, expected) in [("sahel", "▸ 6 "), ("vriendschapsbanden", "  1 ")] {
        let mut app = Setting { query, ..Setting::default() }.open();
        app.resize(40, 10).press("D j Enter P D").resize(160, 45).press("Shift-Tab");
        let found = at_cursor(&app);
        assert!(found.starts_with(expected), "{query}: {found}");
        assert_reader_is_followed(app.press("Enter"));
    }
}

proptest! {
    #![proptest_config(cases(48))]

    /// Whatever is pressed, typed, resized or not saved: a frame can be drawn.
    #[test]
    fn no_key_leads_to_a_row_that_is_not_there(
        hidden in any::<bool>(),
        query in prop::sample::select(vec!["", "is:stale", "europol", "sahel"]),
        visits in prop::collection::vec(visit(), 1..8),
    ) {
        let mut app = Setting { query, ..Setting::default() }.open();
        if hidden {
            app.press("P");
        }
        for act in visits.into_iter().flatten() {
            act.happen(&mut app);
            assert_reader_is_followed(&app);
        }
    }
}
