//! A file of every schema so far, as the version that wrote it left it. They are
//! never written anew: what docs/compatibility.md promises is that they load.

use std::path::PathBuf;

use crate::support::process::Home;
use crate::support::repository::in_repository;

const JOURNAL: &str = "analist--f2d8992dfd1abe39.journal";

fn kept(name: &str) -> PathBuf {
    in_repository("tests/it/declaration/schemas").join(name)
}

/// A home with the journal of schema 1.
fn home() -> Home {
    let home = Home::new();
    std::fs::create_dir_all(home.reviews()).unwrap();
    std::fs::copy(kept(JOURNAL), home.reviews().join(JOURNAL)).unwrap();
    home
}

#[test]
fn a_data_file_of_schema_1_loads() {
    let (home, file) = (Home::new(), kept("declaration-1.ron"));
    let file = file.to_str().unwrap();
    assert!(home.says(&["check", file]).contains("is sound: 2 chapters, 3 points"));
    let list = home.says(&["--file", file, "list", "actor:europol"]);
    assert!(list.contains("of 3 points"), "{list}");
}

#[test]
fn a_data_file_of_schema_2_loads() {
    let (home, file) = (Home::new(), kept("declaration-2.ron"));
    let file = file.to_str().unwrap();
    assert!(home.says(&["check", file]).contains("is sound: 3 chapters, 8 points"));
    let list = home.says(&["--file", file, "list", "chapter:0"]);
    assert!(list.contains("2 of 8 points") && list.contains(" 0.1 "), "{list}");
    assert!(home.says(&["--file", file, "list", "id:0.2..1.1"]).contains("2 of 8 points"));
}

#[test]
fn a_journal_of_schema_1_loads_and_is_gone_on_with() {
    let home = home();
    let marks = ["1.1", "2.6", "3.1"].map(|id| home.mark(id));
    assert_eq!(marks, ["reviewed", "open", "come-back"]);
    let point = home.says(&["show", "3.1", "--lang", "en"]);
    assert!(point.contains("Vraag Europol om cijfers") && point.contains("under way"), "{point}");
    assert!(!home.says(&["show", "3.4"]).contains("Anders"), "a note that was removed stays so");
    let log = home.json(&["log", "--json"]);
    assert_eq!(log["records"].as_array().unwrap().len(), 10);
    let before = std::fs::read(kept(JOURNAL)).unwrap();
    home.says(&["mark", "reviewed", "3.1"]);
    assert!(std::fs::read(home.reviews().join(JOURNAL)).unwrap().starts_with(&before));
    home.says(&["log", "--verify"]);
}

#[test]
fn a_brief_of_schema_1_is_verified() {
    let verified = Home::new().json(&["verify", "--json", kept("brief-1.json").to_str().unwrap()]);
    assert_eq!((&verified["schema"], &verified["true"]), (&1.into(), &true.into()), "{verified}");
}

/// The schema of each kind of file that this version writes has a file here.
#[test]
fn every_schema_has_its_file() {
    let names = std::fs::read_dir(kept("")).unwrap();
    let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    let report = Home::new().says(&["--version", "--verbose"]);
    assert!(report.contains("data file 2, journal 1"), "add a file of the new schema: {report}");
    assert!(names.iter().any(|name| name == "declaration-1.ron"));
    assert!(names.iter().any(|name| name == "declaration-2.ron"));
    assert!(names.iter().any(|name| name == JOURNAL) && names.len() == 4, "{names:?}");
}
