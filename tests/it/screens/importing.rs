//! Putting an import right: a document and keys give a screen and files.

use std::path::{Path, PathBuf};

use hertog::declaration::{Declaration, builtin, check, read};
use hertog::store::Folders;

use crate::support::harness::{Harness, Setting, run};
use crate::support::pictures::{in_dutch_and_french, pictures};

/// A declaration that nobody signed.
const GENT: &str = include_str!("gent.txt");

fn in_folder() -> Setting {
    Setting { in_folder: true, ..Setting::default() }
}

/// Opens a document in the folder of the start, as a user does.
fn open(app: &mut Harness, name: &str, text: &str) {
    std::fs::write(app.data_dir().join(name), text).unwrap();
    app.press("O").type_in(name).press("Enter");
}

fn importing_with(setting: Setting) -> Harness {
    let mut app = Setting { in_folder: true, ..setting }.open();
    open(&mut app, "gent.txt", GENT);
    app
}

fn importing() -> Harness {
    importing_with(in_folder())
}

/// The row of the selected piece, without the declaration beside it.
fn selected(app: &Harness) -> String {
    let screen = app.screen();
    let row = screen.lines().skip(3).find(|row| row.starts_with(" ▸"));
    let row = row.unwrap_or_else(|| panic!("no piece is selected:\n{screen}"));
    row.split('│').next().unwrap().trim_end().to_owned()
}

/// The rows of pieces that the offered change would change too.
fn starred(app: &Harness) -> Vec<String> {
    let screen = app.screen();
    let rows = screen.lines().skip(3).filter(|row| row.chars().nth(2) == Some('*'));
    rows.map(|row| row.split('│').next().unwrap().to_owned()).collect()
}

/// The words on the screen, wherever their lines break.
fn said(app: &Harness) -> String {
    app.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Goes to the piece whose row holds a text.
fn go_to(app: &mut Harness, words: &str) {
    app.press("g");
    for _ in 0..60 {
        if selected(app).contains(words) {
            return;
        }
        app.press("j");
    }
    panic!("no piece with {words:?}:\n{}", app.screen());
}

fn library(app: &Harness, id: &str, edition: &str) -> PathBuf {
    let folders = Folders::find(Some(app.data_dir())).unwrap();
    folders.declarations().join(id).join(format!("{edition}.ron"))
}

fn saved(path: &PathBuf) -> Declaration {
    let text = std::fs::read_to_string(path).unwrap();
    let declaration = read(&text).unwrap();
    assert_eq!(check(&declaration, &text), []);
    declaration
}

fn ids(declaration: &Declaration) -> Vec<String> {
    declaration.points.iter().map(|point| point.id.to_string()).collect()
}

#[test]
fn a_document_opens_with_every_word_counted_and_what_it_makes_so_far() {
    let app = importing_with(Setting { size: (160, 45), ..in_folder() });
    let words = GENT.split_whitespace().count();
    assert!(app.row(0).contains("Import · gent.txt"), "{}", app.screen());
    assert!(app.row(0).contains(&format!("{words} words: ")), "{}", app.row(0));
    assert!(app.row(1).contains("not saved yet"), "{}", app.row(1));
    for shown in ["1 Grensoverschrijdende politie", "3 points", "2 points", "2025-03-04"] {
        assert!(app.screen().contains(shown), "{shown}:\n{}", app.screen());
    }
}

#[test]
fn every_letter_gives_its_class_and_says_who_decided() {
    for (key, class) in [
        ("t", "title"),
        ("T", "subtitle"),
        ("d", "place, date"),
        ("x", "label"),
        ("c", "context"),
        ("P", "part"),
        ("h", "chapter"),
        ("n", "section"),
        ("e", "evaluation"),
        ("i", "lead-in"),
        ("p", "point"),
        ("s", "sub-point 1.2.1"),
        ("a", "text after"),
        ("z", "closing"),
        ("A", "annex"),
        ("X", "annex text"),
        ("f", "footnote"),
        ("C", "contents"),
        ("F", "page"),
        ("o", "aside"),
    ] {
        let mut app = importing();
        go_to(&mut app, "Opleidingen");
        app.press(key);
        let shown = selected(&app);
        assert!(
            shown.trim_start_matches([' ', '▸', '?', '-']).starts_with(class),
            "{key}: {shown}"
        );
        assert!(app.screen().contains("decided by hand"), "{key}: {}", app.screen());
    }
}

#[test]
fn a_range_is_changed_at_once_undone_and_done_again() {
    let mut app = importing();
    let before = app.row(0);
    go_to(&mut app, "Gezamenlijke pat");
    app.press("v j o");
    let aside = app.row(0);
    assert_ne!(aside, before);
    assert!(app.screen().contains("1 point"), "{}", app.screen());
    app.press("u");
    assert_eq!(app.row(0), before);
    app.press("Ctrl-r");
    assert_eq!(app.row(0), aside);
    app.press("u u");
    assert!(app.screen().contains("nothing to undo"), "{}", app.screen());
    app.press("Ctrl-r");
    assert!(app.screen().contains("done again: 2 pieces as aside"), "{}", app.screen());
}

#[test]
fn a_change_is_offered_for_all_that_look_alike() {
    let mut app = importing();
    go_to(&mut app, "Opleidingen");
    app.press("e");
    assert!(app.screen().contains("4 more look like this: * changes them too"), "{}", app.screen());
    let (starred, alike) = (starred(&app), app.row(1));
    assert_eq!(starred.len(), 3, "{}", app.screen());
    assert!(starred.iter().all(|row| row.contains("point")), "{starred:?}");
    assert!(alike.contains("* 4 alike"), "{alike}");
    app.press("*");
    assert!(app.screen().contains("4 more changed"), "{}", app.screen());
    assert_eq!(self::starred(&app), [""; 0]);
    app.press("*");
    assert!(app.screen().contains("nothing else looks like"), "{}", app.screen());
    go_to(&mut app, "handboek");
    assert!(selected(&app).contains("evaluation"), "{}", selected(&app));
}

#[test]
fn an_offered_change_is_declined_with_escape() {
    let mut app = importing();
    go_to(&mut app, "Opleidingen");
    app.press("e Esc");
    assert_eq!(starred(&app), [""; 0]);
    assert!(app.row(0).contains("Import"), "{}", app.screen());
    app.press("*");
    assert!(app.screen().contains("nothing else looks like"), "{}", app.screen());
    app.press("Esc");
    assert!(app.screen().contains("your changes are kept"), "{}", app.screen());
}

#[test]
fn a_class_of_the_body_is_not_offered_behind_the_close() {
    let mut app = in_folder().open();
    let lines = ["een", "twee", "drie", "vier", "vijf", "zes"];
    let text = lines.map(|line| format!("De landen doen {line} samen.\n\n")).concat();
    open(&mut app, "zes.txt", &text);
    app.press("v G c");
    go_to(&mut app, "doen vier");
    app.press("z");
    assert_eq!(starred(&app).len(), 5, "{}", app.screen());
    go_to(&mut app, "doen twee");
    app.press("p");
    let starred = starred(&app);
    assert!(starred.len() == 2 && starred[1].contains("doen drie"), "{}", app.screen());
    app.press("*");
    assert!(app.screen().contains("3 points"), "{}", app.screen());
    go_to(&mut app, "doen vijf");
    assert!(selected(&app).contains("context"), "{}", selected(&app));
}

#[test]
fn what_is_not_certain_is_walked_whether_doubt_or_likely() {
    let mut app = Setting { in_folder: true, ..Setting::default() }.open();
    let behind_points = "Zij zullen dat blijven doen.\n\n2. Mensenhandel";
    open(&mut app, "gent.txt", &GENT.replacen("2. Mensenhandel", behind_points, 1));
    assert!(app.row(1).contains("1 doubt · likely 1 of 2"), "{}", app.row(1));
    app.press("]");
    assert!(app.row(1).contains("likely 2 of 2"), "{}", app.row(1));
    assert!(selected(&app).contains("Zij zullen dat"), "{}", selected(&app));
    app.press("[ [");
    assert!(app.row(1).contains("doubt 1 of 1"), "going round: {}", app.row(1));
    app.press("] = ] = ] =");
    assert!(app.row(1).starts_with(" no doubts  "), "{}", app.row(1));
    app.press("]");
    assert!(app.screen().contains("everything is certain"), "{}", app.screen());
}

#[test]
fn what_is_joined_says_so_and_nothing_is_joined_to_nothing() {
    let mut app = importing_with(Setting { size: (160, 45), ..in_folder() });
    app.press("g +");
    assert!(app.screen().contains("nothing stands before it to join it to"), "{}", app.screen());
    go_to(&mut app, "Opleidingen");
    app.press("+");
    assert!(selected(&app).starts_with(" ▸+ joined  "), "{}", selected(&app));
    let why = "joined to the piece before (point), decided by hand";
    assert!(said(&app).contains(why), "{}", app.screen());
    app.press("u");
    assert!(app.screen().contains("undone: 1 piece joined; 0 changes left"), "{}", app.screen());
    app.press("g v j +");
    assert!(
        app.screen().contains("Gezamenlijke verklaring van Gent Gent, 4 maart"),
        "{}",
        app.screen()
    );
}

#[test]
fn a_point_is_given_a_heading_that_the_declaration_keeps() {
    let mut app = importing();
    app.press("g H");
    assert!(app.screen().contains("only a point can have a heading"), "{}", app.screen());
    go_to(&mut app, "Opleidingen");
    app.press("H").type_in("Kort").press("Enter");
    assert!(app.screen().contains("4 letters: a heading has 8 to 70"), "{}", app.screen());
    app.press("Ctrl-u").type_in("Samen opleiden").press("Enter");
    assert!(app.screen().contains("point 1.3 (Samen opleiden)"), "{}", app.screen());
    app.press("k H").type_in("Samen opleiden").press("Enter");
    assert!(app.screen().contains("another point has this heading"), "{}", app.screen());
    app.press("Ctrl-u").type_in("Samen op patrouille").press("Enter u");
    assert!(app.screen().contains("undone: a heading; 1 change left"), "{}", app.screen());
    app.press("N Ctrl-u").type_in("gent 2025 nl").press("Enter Enter y");
    let made = saved(&library(&app, "gent", "2025"));
    let headings = made.points.iter().map(|point| point.heading.as_ref().map(|of| &*of.fr));
    let headings: Vec<_> = headings.collect();
    assert_eq!(headings, [None, None, Some("Samen opleiden"), None, None]);
    let mut after = app.kill();
    open_again(&mut after, &app.data_dir().join("gent.txt"));
    go_to(&mut after, "Opleidingen");
    assert!(after.screen().contains("point 1.3 (Samen opleiden)"), "{}", after.screen());
}

#[test]
fn points_before_the_first_chapter_are_shown_as_such() {
    let mut app = importing();
    go_to(&mut app, "eerste ministers");
    app.press("p");
    assert!(app.screen().contains("before the chapters  "), "{}", app.screen());
}

#[test]
fn a_piece_is_split_at_a_word_or_at_sentences_and_joined_again() {
    let mut app = importing();
    go_to(&mut app, "Gezamenlijke pat");
    app.press("/ Right Right");
    assert!(app.screen().contains("Gezamenlijke patrouilles houden. |De"), "{}", app.screen());
    app.press("Left Home Esc");
    assert!(!app.screen().contains('|'), "{}", app.screen());
    app.press("/ End Left Enter");
    assert!(selected(&app).contains("jaarlijks bespreken."), "{}", app.screen());
    assert!(app.screen().contains("4 points"), "{}", app.screen());
    app.press("+");
    assert!(selected(&app).starts_with(" ▸+"), "{}", selected(&app));
    assert!(app.screen().contains("3 points"), "{}", app.screen());
    app.press("u u");
    go_to(&mut app, "Gezamenlijke pat");
    app.press(".");
    app.press("j");
    assert!(selected(&app).contains("De resultaten"), "{}", app.screen());
}

#[test]
fn doubts_are_walked_and_answered() {
    let mut app = importing();
    assert!(app.row(1).contains("1 doubt"), "{}", app.screen());
    app.press("J");
    assert!(selected(&app).starts_with(" ▸?"), "{}", selected(&app));
    assert!(app.row(1).contains("doubt 1 of 1"), "{}", app.row(1));
    app.press("=");
    assert!(app.row(1).contains("no doubts"), "{}", app.row(1));
    app.press("g K");
    assert!(app.screen().contains("no doubts"), "{}", app.screen());
}

#[test]
fn the_work_is_there_again_after_a_kill() {
    let mut app = importing();
    go_to(&mut app, "Opleidingen");
    app.press("s");
    let shown = selected(&app);
    let mut after = app.kill();
    let path = app.data_dir().join("gent.txt");
    after.press("O").type_in(path.to_str().unwrap()).press("Enter");
    assert!(after.screen().contains("going on where you were: 1 change"), "{}", after.screen());
    go_to(&mut after, "Opleidingen");
    assert_eq!(selected(&after), shown);
    after.press("u");
    let undone = "undone: 1 piece as sub-point; 0 changes left";
    assert!(after.screen().contains(undone), "{}", after.screen());
}

/// Opens a document that is there already.
fn open_again(app: &mut Harness, path: &Path) {
    app.press("O").type_in(path.to_str().unwrap()).press("Enter");
}

#[test]
fn two_windows_do_not_write_over_each_others_work() {
    let mut app = importing();
    let path = app.data_dir().join("gent.txt");
    let mut other = app.beside();
    open_again(&mut other, &path);
    go_to(&mut app, "Opleidingen");
    app.press("s o");
    other.press("o");
    let warning = "this document was changed in another window since it was opened here";
    assert!(said(&other).contains(warning), "{}", other.screen());
    assert!(other.row(1).contains("changes are not kept"), "{}", other.screen());
    other.press("Esc u o q");
    assert!(said(&other).contains("is not kept. Leave all the same?"), "{}", other.screen());
    other.press("y");
    app.press("i");
    open_again(&mut other, &path);
    assert!(other.screen().contains("going on where you were: 3 changes"), "{}", other.screen());
    other.press("u");
    assert!(other.row(1).contains("not saved yet"), "{}", other.screen());
    app.press("u");
    assert!(said(&app).contains(warning), "{}", app.screen());
}

#[test]
fn work_on_a_document_that_has_changed_since_is_said() {
    let mut app = importing();
    app.press("o");
    let mut after = app.kill();
    let path = app.data_dir().join("gent.txt");
    std::fs::write(&path, format!("{GENT}\nEen slotzin.\n")).unwrap();
    open_again(&mut after, &path);
    assert!(after.screen().contains("gent.txt has changed since"), "{}", after.screen());
    for how in ["--report", "--json", "--yes"] {
        let run = run(app.data_dir(), &["import", path.to_str().unwrap(), how]);
        assert_eq!(run.code, Some(0), "{how}");
        assert!(run.err.contains("gent.txt has changed since"), "{how}: {}", run.err);
    }
    after.press("o Esc Esc");
    open_again(&mut after, &path);
    assert!(after.screen().contains("going on where you were: 1 change"), "{}", after.screen());
}

#[test]
fn what_is_no_document_is_said_and_nothing_opens() {
    let mut app = in_folder().open();
    app.press("O").type_in("weg.docx").press("Enter");
    assert!(app.screen().contains("weg.docx"), "{}", app.screen());
    assert!(app.row(0).contains("Hertoginnedal"), "{}", app.screen());
    app.press("Esc O Enter");
    assert!(app.screen().contains("> weg.docx"), "to be put right: {}", app.screen());
    app.press("Esc O Esc");
    assert_eq!(app.at(), "1.1");
}

#[test]
fn a_path_that_was_dragged_or_pasted_is_taken_as_it_is_meant() {
    for (before, after) in [("'", "'"), ("\"", "\"")] {
        let mut app = in_folder().open();
        let path = app.data_dir().join("mijn verklaring.txt");
        std::fs::write(&path, GENT).unwrap();
        app.press("O").type_in(&format!("{before}{}{after} ", path.display())).press("Enter");
        assert!(app.row(0).contains("mijn verklaring.txt"), "{}", app.screen());
    }
    let mut app = in_folder().open();
    std::fs::write(app.data_dir().join("mijn verklaring.txt"), GENT).unwrap();
    app.press("O").type_in(r"mijn\ verklaring.txt").press("Enter");
    assert!(app.row(0).contains("mijn verklaring.txt"), "{}", app.screen());
}

#[test]
fn what_could_not_be_read_is_no_longer_said_once_something_is() {
    let mut app = in_folder().open();
    app.press("O").type_in("weg.docx").press("Enter");
    assert!(app.screen().contains("weg.docx"), "{}", app.screen());
    open(&mut app, "gent.txt", GENT);
    assert!(!app.screen().contains("weg.docx"), "{}", app.screen());
}

#[test]
fn open_questions_are_asked_about_before_saving() {
    let mut app = importing();
    app.press("N Ctrl-u").type_in("gent 2025 nl").press("Enter Enter");
    assert!(said(&app).contains("1 question is open: save all the same?"), "{}", app.screen());
    app.press("n");
    assert!(!library(&app, "gent", "2025").exists());
    app.press("Enter y");
    assert_eq!(saved(&library(&app, "gent", "2025")).points.len(), 5);
}

#[test]
fn what_was_saved_is_still_saved_when_it_is_opened_again() {
    let mut app = importing();
    app.press("N Ctrl-u").type_in("gent 2025 nl").press("Enter J = Enter");
    let mut after = app.kill();
    let path = app.data_dir().join("gent.txt");
    open_again(&mut after, &path);
    assert!(after.row(1).ends_with(" saved"), "{}", after.screen());
    after.press("o Esc Esc");
    open_again(&mut after, &path);
    assert!(after.row(1).ends_with("not saved yet"), "{}", after.screen());
    after.press("u Enter y Esc");
    std::fs::remove_file(library(&after, "gent", "2025")).unwrap();
    open_again(&mut after, &path);
    assert!(after.row(1).ends_with("not saved yet"), "{}", after.screen());
}

#[test]
fn id_edition_and_language_are_asked_until_they_are_right() {
    let mut app = importing();
    for (typed, said) in [
        ("gent", "three words"),
        ("g€nt 2025 nl", "\"g€nt\" is no"),
        ("gent 2025 Dutch", "dutch is no code of a language"),
    ] {
        app.press("N Ctrl-u").type_in(typed).press("Enter");
        assert!(self::said(&app).contains(said), "{typed}: {}", app.screen());
        app.press("Esc");
    }
    app.press("N Ctrl-u").type_in("Gent 2025 NL").press("Enter");
    assert!(app.screen().contains("gent · 2025"), "{}", app.screen());
}

#[test]
fn the_declaration_is_saved_and_replaced_only_when_asked_and_what_people_gave_stays() {
    let mut app = importing();
    app.press("N Ctrl-u").type_in("gent 2025 nl").press("Enter").press("J = Enter");
    assert!(app.row(1).ends_with(" saved"), "{}", app.screen());
    let path = library(&app, "gent", "2025");
    assert_eq!(ids(&saved(&path)), ["1.1", "1.2", "1.3", "2.1", "2.2"]);
    let heading = "heading: (nl: \"Samen patrouilleren\", en: \"Joint patrols\", fr: \"Patrouilles communes\"),\n";
    let text = std::fs::read_to_string(&path).unwrap();
    let at = text.find("Gezamenlijke patrouilles").unwrap();
    let at = text[..at].rfind("text:").unwrap();
    std::fs::write(&path, format!("{}{heading}{}", &text[..at], &text[at..])).unwrap();
    go_to(&mut app, "Opleidingen");
    app.press("o Enter");
    assert!(said(&app).contains("is there already. Replace it?"), "{}", app.screen());
    app.press("n");
    assert_eq!(saved(&path).points.len(), 5);
    app.press("Enter y");
    let replaced = saved(&path);
    assert_eq!(ids(&replaced), ["1.1", "1.2", "2.1", "2.2"]);
    assert_eq!(&*replaced.points[1].heading.as_ref().unwrap().en, "Joint patrols");
    assert!(app.row(1).ends_with(" saved"), "{}", app.screen());
}

#[test]
fn reviews_stay_with_the_words_of_their_points() {
    let mut app = importing();
    app.press("N Ctrl-u").type_in("gent 2025 nl").press("Enter Enter y");
    let path = library(&app, "gent", "2025");
    let mut reviewing = app.restart_with(saved(&path));
    reviewing.press("r j j r");
    go_to(&mut app, "Gezamenlijke pat");
    app.press("o Enter y y");
    let again = reviewing.restart_with(saved(&path));
    assert_eq!(again.review_state("1.1"), "reviewed");
    assert_eq!(
        again.state.declaration().points[1].text.as_str(),
        "Opleidingen voor beide korpsen organiseren."
    );
}

#[test]
fn a_document_without_points_is_not_saved() {
    let mut app = in_folder().open();
    open(&mut app, "brief.txt", "Een brief\n\nBeste lezer, dit is geen verklaring van iemand.\n");
    app.press("g v G c Enter");
    assert!(app.screen().contains("no points yet"), "{}", app.screen());
}

/// The words of the built-in declaration as its document has them.
fn builtin_text() -> String {
    let of = builtin();
    let mut lines = vec![of.title.to_string(), of.subtitle.to_string(), of.labels.context.clone()];
    lines.extend(of.context.iter().map(ToString::to_string));
    lines.push(of.labels.steps.clone());
    for chapter in &of.chapters {
        lines.push(format!("{}. {}", chapter.number, chapter.title));
        let mut evaluation = chapter.evaluation.iter().map(ToString::to_string);
        lines.extend(evaluation.next().map(|first| format!("{} {first}", of.labels.evaluation)));
        lines.extend(evaluation);
        lines.push(of.labels.next.clone());
        let points = of.points[chapter.points.clone()].iter();
        lines.extend(points.map(|point| format!("· {}", point.text.replace('\n', " "))));
    }
    lines.join("\n\n")
}

#[test]
fn the_document_of_the_built_in_declaration_gives_its_points_without_a_key() {
    let mut app = in_folder().open();
    open(&mut app, "hertoginnedal.txt", &builtin_text());
    app.press("N Ctrl-u").type_in("opnieuw 2023 nl").press("Enter Enter");
    let made = saved(&library(&app, "opnieuw", "2023"));
    assert_eq!(ids(&made), ids(&builtin()));
    let words = |of: &Declaration| -> Vec<String> {
        of.points.iter().map(|point| point.text.replace('\n', " ")).collect()
    };
    assert_eq!(words(&made), words(&builtin()));
}

fn after(keys: &str) -> impl Fn(Setting) -> Harness {
    move |setting| {
        let mut app = importing_with(setting);
        app.press(keys);
        app
    }
}

#[test]
fn the_import_in_three_sizes_in_colour_and_without() {
    pictures("import", after("J"));
    pictures("import_cut", after("g j j / l l l"));
    pictures("import_range", after("G v k k"));
    pictures("import_name", after("N"));
    pictures("import_alike", after("g j j j j j e"));
}

#[test]
fn the_import_in_dutch_and_french() {
    in_dutch_and_french("import", after("J"));
}

#[test]
fn a_chapter_that_is_put_in_says_which_numbers_are_no_longer_as_printed() {
    let mut app = importing();
    go_to(&mut app, "Opleidingen");
    app.press("h");
    assert!(said(&app).contains("1 number is now another than printed: 2 is 3"), "{}", said(&app));
    app.press("j");
    assert!(!said(&app).contains("than printed"), "{}", said(&app));
    app.press("u");
    assert!(!said(&app).contains("than printed"), "{}", said(&app));
}

#[test]
fn a_title_that_the_library_has_makes_another_edition_of_it() {
    let mut app = importing();
    app.press("N Ctrl-u").type_in("gent-2025 2025-03 en").press("Enter Enter y");
    assert!(library(&app, "gent-2025", "2025-03").is_file());
    app.press("Esc");
    open(&mut app, "gent-2.txt", &GENT.replace("Opleidingen", "Lessen"));
    assert!(said(&app).contains("this becomes an edition of gent-2025"), "{}", app.screen());
    app.press("N");
    assert!(app.screen().contains("gent-2025 "), "{}", app.screen());
    app.press("Enter Enter y Esc");
    open(&mut app, "gent-3.txt", &GENT.replace("Opleidingen", "Cursussen"));
    assert!(app.screen().contains("gent-2025 "), "{}", app.screen());
    assert!(!said(&app).contains("this becomes an edition"), "{}", app.screen());
}

#[test]
fn an_import_does_not_become_the_built_in_edition() {
    let mut app = importing();
    let is_refused = |app: &Harness| {
        let words = ["hertoginnedal-2023, edition 2023-05-05, is built in", "another edition"];
        assert!(words.iter().all(|words| said(app).contains(words)), "{}", app.screen());
    };
    app.press("N Ctrl-u").type_in("hertoginnedal-2023 2023-05-05 nl").press("Enter");
    is_refused(&app);
    app.press("Esc Esc");
    open(&mut app, "hertoginnedal.txt", &builtin_text());
    app.press("Enter");
    is_refused(&app);
    app.press("N Ctrl-u").type_in("hertoginnedal-2023 2023-05-05 fr").press("Enter Enter");
    assert!(library(&app, "hertoginnedal-2023", "2023-05-05").is_file(), "{}", app.screen());
}
