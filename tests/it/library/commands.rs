//! `hertog library` and `--declaration`, as they are run.

use super::edition;
use crate::support::process::Home;

/// A home with two editions of a declaration, and one that cannot be read.
fn home() -> Home {
    let home = Home::new();
    home.shelve("gent-2025/2025-03.ron", &edition("gent-2025", "2025-03"));
    home.shelve("gent-2025/2025-05.ron", &edition("gent-2025", "2025-05"));
    home.shelve("gent-2025/torn.ron", "Declaration(schema: 1,");
    home
}

#[test]
fn each_declaration_has_a_line_with_its_progress_or_its_fault() {
    let home = home();
    let new = home.path(".local/share/hertog/declarations/gent-2025/2025-05.ron");
    home.prints(&["mark", "reviewed", "2.6", "3.1", "--file", new.to_str().unwrap()]);
    home.says(&["mark", "come-back", "2.7"]);
    let out = home.says(&["library"]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 5, "{out}");
    assert!(lines[0].contains("torn.ron  ! line "), "{out}");
    assert!(lines[1].starts_with("gent-2025  2025-03  nl  Hertoginnedal 2023 - "), "{out}");
    assert!(lines[1].contains("0 of 51 reviewed"), "{out}");
    assert!(lines[2].contains("2 of 51 reviewed") && lines[2].ends_with("2025-05.ron"), "{out}");
    assert!(lines[3].contains("0 of 51 reviewed") && lines[3].ends_with("built in"), "{out}");
    assert_eq!(lines[4], "2 declarations (4 files), 1 with a fault");
    let french = home.says(&["library", "--lang", "fr"]);
    assert!(french.ends_with("2 déclarations (4 fichiers), 1 avec une erreur\n"), "{french}");
}

#[test]
fn a_program_gets_the_same_as_json() {
    let home = home();
    let json = home.json(&["library", "--json"]);
    let all = json["declarations"].as_array().unwrap();
    assert_eq!((all.len(), json["schema"].as_u64()), (4, Some(1)));
    assert!(all[0]["fault"].as_str().unwrap().starts_with("line "), "{json}");
    assert_eq!(all[0].get("id"), None);
    assert_eq!(all[1]["id"], "gent-2025");
    assert_eq!((&all[2]["points"], &all[2]["reviewed"]), (&51.into(), &0.into()));
    assert_eq!((&all[3]["built_in"], &all[3]["path"]), (&true.into(), &serde_json::Value::Null));
    assert_eq!(all[3]["parties"][0]["nl"], "België");
    let path = all[1]["path"].as_str().unwrap();
    assert!(home.prints(&["--file", path, "where"]).contains("gent-2025 2025-03"));
}

#[test]
fn a_declaration_in_two_languages_is_named_by_either_and_counts_marks_on_both() {
    let home = Home::new();
    home.shelve("maasoord-2031/2031-06-12.ron", crate::languages::NL);
    home.shelve("maasoord-2031/2031-06-12.fr.ron", crate::languages::FR);
    let named = |language: &str| format!("maasoord-2031@2031-06-12.{language}");
    home.prints(&["mark", "reviewed", "1.1", "--declaration", &named("fr")]);
    home.prints(&["mark", "reviewed", "1.2", "--declaration", &named("nl")]);
    let listed = home.says(&["library"]);
    let counted = listed.lines().filter(|line| line.contains(" 2 of ")).count();
    assert_eq!(counted, 2, "{listed}");
    let (_, unclear) = home.fails(&["library", "--remove", "maasoord-2031", "2031-06-12"]);
    assert!(unclear.contains("2031-06-12.nl") && unclear.contains("2031-06-12.fr"), "{unclear}");
    home.says(&["library", "--remove", "maasoord-2031", "2031-06-12.nl", "--yes"]);
    assert!(home.says(&["library"]).contains("2031-06-12  fr"));
}

#[test]
fn a_declaration_is_opened_by_its_id() {
    let home = home();
    home.shelve(
        "gent-2025/2025-05.fr.ron",
        &edition("gent-2025", "2025-05").replace("language: \"nl\"", "language: \"fr\""),
    );
    let opened = |name: &str| home.prints(&["where", "--declaration", name]);
    home.says(&["library", "--remove", "gent-2025", "torn", "--yes"]);
    assert!(opened("gent-2025").contains("gent-2025 2025-05 ("), "the newest edition");
    assert!(opened("gent-2025").contains("2025-05.ron"), "without a language in its name");
    assert!(opened("gent-2025@2025-05.fr").contains("2025-05.fr.ron"));
    assert!(opened("gent-2025@2025-03").contains("gent-2025 2025-03 ("));
    assert!(opened("hertoginnedal-2023").contains("2023-05-05 (built in)"));
    for (name, said) in [
        ("gent-2025@2026", "the library has no declaration gent-2025@2026"),
        ("brugge", "the library has no declaration brugge"),
        ("../x", "../x names no declaration"),
    ] {
        let (_, err) = home.fails(&["list", "--declaration", name]);
        assert!(err.contains(said), "{err}");
    }
    let mut command = home.command(&["where", "--declaration", "gent-2025@2025-03"]);
    let output = crate::support::process::Output::of(command.env("HERTOG_FILE", "/nowhere.ron"));
    assert!(output.out.contains("gent-2025 2025-03 ("), "{}", output.err);
}

#[test]
fn removing_asks_and_leaves_the_reviews() {
    let home = home();
    home.prints(&["mark", "reviewed", "2.6", "--declaration", "gent-2025@2025-03"]);
    let remove = ["library", "--remove", "gent-2025", "2025-03"];
    let (code, err) = home.fails(&remove);
    assert!(code == 2 && err.contains("no terminal to ask on") && err.contains("--yes"), "{err}");
    let mut pty = home.start_with((100, 10), &remove, &[]);
    pty.see("Its reviews stay. [y/N]");
    pty.send("n\r");
    pty.see("nothing was removed");
    assert_eq!(pty.exit().code, Some(1));
    let mut pty = home.start_with((100, 10), &remove, &[]);
    pty.see("[y/N]");
    pty.send("y\r");
    pty.see("its reviews stay in ");
    assert_eq!(pty.exit().code, Some(0));
    let file = home.path(".local/share/hertog/declarations/gent-2025/2025-03.ron");
    assert!(!file.exists());
    home.shelve("gent-2025/2025-03.ron", &edition("gent-2025", "2025-03"));
    let found = home.prints(&["list", "is:reviewed", "--declaration", "gent-2025@2025-03"]);
    assert!(found.contains("1 of 51 points"), "{found}");
}

#[test]
fn what_cannot_be_removed_says_why() {
    let home = home();
    home.shelve("gent-2025/2025-05.fr.ron", &edition("gent-2025", "2025-05"));
    for (id, name, said) in [
        ("hertoginnedal-2023", "2023-05-05", "cannot be removed"),
        ("gent-2025", "2026", "the library has no declaration gent-2025 2026"),
        ("../gent-2025", "2025-03", "the library has no declaration"),
        ("gent-2025", "2025-05", "in several languages: 2025-05.nl, 2025-05.fr"),
    ] {
        let (_, err) = home.fails(&["library", "--remove", id, name, "--yes"]);
        assert!(err.contains(said), "{err}");
    }
    home.says(&["library", "--remove", "gent-2025", "2025-05.fr", "--yes"]);
    home.says(&["library", "--remove", "gent-2025", "2025-05", "--yes"]);
    assert_eq!(home.says(&["library"]).lines().count(), 4);
}
