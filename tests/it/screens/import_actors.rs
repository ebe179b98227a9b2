//! Deciding on the actors that a document names, before it is saved.

use hertog::declaration::{Declaration, read};
use hertog::store::Folders;

use crate::support::harness::{Harness, Setting};
use crate::support::pictures::{in_dutch_and_french, pictures};

/// A declaration that nobody signed.
const GENT: &str = "Gezamenlijke verklaring van Gent

De regeringen van België en Nederland hebben elkaar in Gent ontmoet.

1. Politie

1. De Taskforce Schelde met Europol versterken.

2. Opleidingen van de Taskforce Schelde voor Benelux en Europol organiseren.
";

fn importing(setting: Setting) -> Harness {
    let mut app = Setting { in_folder: true, ..setting }.open();
    let path = app.data_dir().join("gent.txt");
    std::fs::write(path, GENT).unwrap();
    app.press("O").type_in("gent.txt").press("Enter N Ctrl-u");
    app.type_in("gent 2025 nl").press("Enter");
    app
}

/// The row of an actor.
fn row(app: &Harness, name: &str) -> String {
    let screen = app.screen();
    let row = screen.lines().skip(2).find(|row| row.contains('[') && row.contains(name));
    row.unwrap_or_else(|| panic!("no {name}:\n{screen}")).to_owned()
}

fn saved(app: &Harness) -> Declaration {
    let folders = Folders::find(Some(app.data_dir())).unwrap();
    let path = folders.declarations().join("gent/2025.ron");
    read(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn actors(declaration: &Declaration) -> Vec<&str> {
    declaration.actors.iter().map(|actor| actor.id.as_str()).collect()
}

/// Goes to the row of an actor.
fn go_to(app: &mut Harness, name: &str) {
    app.press("g");
    for _ in 0..20 {
        if row(app, name).contains('▸') {
            return;
        }
        app.press("j");
    }
    panic!("no way to {name}:\n{}", app.screen());
}

#[test]
fn names_are_taken_and_left_out_and_saved_so() {
    let mut app = importing(Setting::default());
    app.press("w");
    assert!(row(&app, "Europol").contains("[x]"), "{}", app.screen());
    assert!(row(&app, "Taskforce Schelde").contains("[ ]"), "{}", app.screen());
    assert!(app.row(1).contains("4 of 5 names"), "{}", app.screen());
    go_to(&mut app, "Benelux");
    app.press("Enter");
    go_to(&mut app, "Taskforce Schelde");
    app.press("x");
    assert!(app.row(1).contains("4 of 5 names"), "{}", app.screen());
    app.press("Esc");
    assert!(app.row(1).contains("not saved yet"), "{}", app.screen());
    app.press("Enter y");
    let declaration = saved(&app);
    let actors = actors(&declaration);
    assert!(actors.contains(&"europol") && actors.contains(&"taskforce-schelde"), "{actors:?}");
    assert!(!actors.contains(&"benelux"), "{actors:?}");
}

#[test]
fn each_name_is_shown_with_the_words_around_it() {
    let mut app = importing(Setting::default());
    app.press("w");
    go_to(&mut app, "Taskforce Schelde");
    let screen = app.screen();
    for words in ["1.1  De Taskforce Schelde met Europol", "1.2  Opleidingen van de Taskforce"] {
        assert!(screen.contains(words), "{words}:\n{screen}");
    }
    assert!(row(&app, "Taskforce Schelde").contains("new name"), "{screen}");
}

#[test]
fn a_decision_is_undone_and_made_again_and_outlives_a_kill() {
    let mut app = importing(Setting::default());
    app.press("w G x Esc u");
    assert!(app.screen().contains("undone: actor Taskforce Schelde taken"), "{}", app.screen());
    app.press("w");
    assert!(row(&app, "Taskforce Schelde").contains("[ ]"), "{}", app.screen());
    app.press("Esc Ctrl-r w");
    assert!(row(&app, "Taskforce Schelde").contains("[x]"), "{}", app.screen());
    let mut after = app.kill();
    let path = app.data_dir().join("gent.txt");
    after.press("O").type_in(path.to_str().unwrap()).press("Enter w");
    assert!(row(&after, "Taskforce Schelde").contains("[x]"), "{}", after.screen());
}

#[test]
fn a_state_that_is_left_out_is_no_party() {
    let mut app = importing(Setting::default());
    app.press("w");
    go_to(&mut app, "Belgium");
    app.press("x Esc g o u Enter y");
    let declaration = saved(&app);
    assert_eq!(declaration.parties.len(), 1, "{:?}", declaration.parties);
    assert_eq!(declaration.parties[0].as_str(), "nl");
}

#[test]
fn a_decision_is_undone_in_the_list_too() {
    let mut app = importing(Setting::default());
    app.press("w G x u");
    assert!(row(&app, "Taskforce Schelde").contains("▸ [ ]"), "{}", app.screen());
    app.press("Ctrl-r");
    assert!(row(&app, "Taskforce Schelde").contains("▸ [x]"), "{}", app.screen());
}

#[test]
fn a_name_that_is_not_listed_is_added() {
    let mut app = importing(Setting::default());
    app.press("w +").type_in("Taskforce Maas").press("Enter");
    assert!(app.screen().contains("the text does not name Taskforce Maas"), "{}", app.screen());
    assert!(app.press("Esc Ctrl-r").screen().contains("nothing to redo"), "no edit was made");
    app.press("+ Ctrl-u").type_in("Politie").press("Enter");
    assert!(row(&app, "Politie").contains("▸ [x]"), "{}", app.screen());
    assert!(row(&app, "Politie").contains("1 time"), "{}", app.screen());
    app.press("+").type_in("Benelux").press("Enter");
    assert!(row(&app, "Benelux").contains("▸ [x]"), "{}", app.screen());
    assert!(app.row(1).contains("5 of 6 names"), "{}", app.screen());
    app.press("Esc Enter y");
    assert!(actors(&saved(&app)).contains(&"politie"), "{:?}", actors(&saved(&app)));
}

#[test]
fn a_decision_stays_with_its_name_while_one_place_has_it() {
    let mut app = importing(Setting::default());
    app.press("w G x Esc G o w");
    assert!(row(&app, "Taskforce Schelde").contains("[x]"), "{}", app.screen());
    assert!(row(&app, "Taskforce Schelde").contains("1 time"), "{}", app.screen());
}

#[test]
fn another_language_names_others_at_once() {
    let mut app = importing(Setting { size: (160, 45), ..Setting::default() });
    assert!(app.screen().contains("2 parties"), "{}", app.screen());
    app.press("N Ctrl-u").type_in("Gent 2025 FR").press("Enter");
    assert!(app.screen().contains("fr"), "{}", app.screen());
    assert!(!app.screen().contains("2 parties"), "{}", app.screen());
}

#[test]
fn pieces_that_change_meanwhile_change_who_is_named() {
    let mut app = importing(Setting::default());
    app.press("G o w");
    assert!(row(&app, "Europol").contains("1 time "), "{}", app.screen());
    assert!(!app.screen().contains("Benelux"), "{}", app.screen());
    assert!(!app.screen().contains("new name"), "met once only: {}", app.screen());
}

#[test]
fn a_text_that_names_nobody_says_so() {
    let mut app = Setting { in_folder: true, ..Setting::default() }.open();
    std::fs::write(app.data_dir().join("leeg.txt"), "Verslag\n\n1. Eén punt houden.\n").unwrap();
    app.press("O").type_in("leeg.txt").press("Enter w");
    assert!(app.screen().contains("the text names nobody known"), "{}", app.screen());
}

#[test]
fn the_actors_in_three_sizes_in_colour_and_without_and_in_other_languages() {
    let open = |setting| {
        let mut app = importing(setting);
        app.press("w G x");
        app
    };
    pictures("import_actors", open);
    in_dutch_and_french("import_actors", open);
}
