//! Recorded work that cannot be read is never taken for work that was not done.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::process::{Said, Shell};

/// Everything that is printed of marks.
const ANSWERS: [&[&str]; 12] = [
    &["list"],
    &["list", "--json"],
    &["session", "--plain"],
    &["stats"],
    &["stats", "--json"],
    &["show", "1.1"],
    &["show", "1.1", "--json"],
    &["log"],
    &["log", "--json"],
    &["brief"],
    &["brief", "--format", "json"],
    &["brief", "--format", "csv"],
];

/// A home in which two points are reviewed, and its journal.
fn reviewed() -> (Shell, PathBuf) {
    let shell = Shell::new();
    shell.says(&["mark", "reviewed", "1.1", "1.2"]);
    let [(journal, _)] = &shell.journals()[..] else { panic!("one journal") };
    let journal = journal.clone();
    (shell, journal)
}

/// Whether something was missing, and what is said of it; nothing in text.
fn complete(said: &Said) -> Option<(bool, Vec<String>)> {
    let json: Value = serde_json::from_str(&said.out).ok()?;
    let reasons = json["reasons"].as_array().unwrap().iter();
    let reasons = reasons.map(|reason| reason.as_str().unwrap().to_owned()).collect();
    Some((json["complete"].as_bool().unwrap(), reasons))
}

/// What stands in place of a journal that cannot be read, whoever asks: modes
/// do not stop the system's first user.
fn spoil(journal: &Path, how: &str) {
    fs::remove_file(journal).unwrap();
    match how {
        "folder" => fs::create_dir(journal).unwrap(),
        "loop" => symlink(journal, journal).unwrap(),
        "newer" => fs::write(journal, newer()).unwrap(),
        _ => panic!("{how}"),
    }
}

/// A journal of a schema that this version cannot read, whose hash holds.
fn newer() -> String {
    use hertog::review::{Header, Nonce, header_line};
    let (line, _) = header_line(&Header {
        schema: 2,
        declaration: "hertoginnedal-2023".parse().unwrap(),
        reviewer: "analist".parse().unwrap(),
        device: "5f0c2a9b7d1e4836".parse().unwrap(),
        nonce: Nonce::new([7; 16]),
    });
    line
}

#[test]
fn a_journal_that_cannot_be_read_ends_every_answer_with_1() {
    for how in ["folder", "loop", "newer"] {
        let (shell, journal) = reviewed();
        for answer in ANSWERS {
            let said = shell.run(answer);
            assert_eq!((said.code, &*said.err), (Some(0), ""), "{answer:?}");
            assert!(complete(&said).is_none_or(|(complete, why)| complete && why.is_empty()));
        }
        spoil(&journal, how);
        let name = journal.file_name().unwrap().to_str().unwrap();
        for answer in ANSWERS {
            let said = shell.run(answer);
            assert_eq!(said.code, Some(1), "{how}: {answer:?}");
            assert!(said.err.contains(name), "{how}: {answer:?}: {}", said.err);
            if let Some((complete, reasons)) = complete(&said) {
                assert!(!complete && reasons == [format!("{name} cannot be read")], "{reasons:?}");
            }
        }
        let nothing = shell.run(&["mark", "open", "1.1"]);
        assert_eq!(nothing.code, Some(1), "whether it was open is not known");
        let undone = shell.run(&["undo"]);
        assert_eq!(undone.code, Some(1), "there may be something to take back");
        assert_eq!(shell.run(&["redo"]).code, Some(1));
    }
}

#[test]
fn a_folder_that_cannot_be_listed_ends_every_answer_with_1() {
    let (shell, _) = reviewed();
    fs::remove_dir_all(shell.reviews()).unwrap();
    fs::write(shell.reviews(), "no folder").unwrap();
    for answer in ANSWERS {
        let said = shell.run(answer);
        assert_eq!(said.code, Some(1), "{answer:?}");
        if let Some((complete, reasons)) = complete(&said) {
            assert!(!complete && reasons == ["hertoginnedal-2023 cannot be read"], "{reasons:?}");
        }
    }
}

#[test]
fn where_only_lines_are_damaged_the_rest_is_used_and_said_to_be_the_rest() {
    let (shell, journal) = reviewed();
    shell.says(&["mark", "reviewed", "1.3"]);
    let whole = fs::read_to_string(&journal).unwrap();
    fs::write(&journal, whole.replacen("\"1.1\"", "\"1.4\"", 1)).unwrap();
    let name = journal.file_name().unwrap().to_str().unwrap();
    let reason = format!("1 line of {name} is damaged and not used");
    for answer in ANSWERS {
        let said = shell.run(answer);
        assert_eq!(said.code, Some(0), "{answer:?}");
        assert!(complete(&said).is_none_or(|found| found == (false, vec![reason.clone()])));
    }
    assert_eq!((&*shell.mark("1.1"), &*shell.mark("1.3")), ("open", "reviewed"));
    for form in ["md", "html", "csv", "json"] {
        let brief = shell.says(&["brief", "--format", form]);
        assert!(brief.contains(&reason), "{form}: {brief}");
    }
    let french = shell.says(&["brief", "--lang", "fr"]);
    assert!(french.contains("Tout ce qui avait été enregistré n’a pas pu être lu"), "{french}");
    fs::write(&journal, whole).unwrap();
    assert_eq!(complete(&shell.run(&["list", "--json"])), Some((true, Vec::new())));
    assert!(!shell.says(&["brief"]).contains("Not everything"));
}

/// A start says once that records are gone; every answer goes on saying so, as
/// `log --verify` does.
#[test]
fn records_that_are_gone_are_missed_for_as_long_as_they_are() {
    let (shell, journal) = reviewed();
    let earlier = fs::read(&journal).unwrap();
    shell.says(&["mark", "reviewed", "1.3"]);
    let later = fs::read(&journal).unwrap();
    fs::write(&journal, earlier).unwrap();
    shell.says(&["mark", "reviewed", "1.4"]);
    let name = journal.file_name().unwrap().to_str().unwrap();
    let reason = format!("1 record saved in {name} is gone");
    assert_eq!(complete(&shell.run(&["list", "--json"])), Some((false, vec![reason])));
    fs::write(&journal, later).unwrap();
    assert_eq!(complete(&shell.run(&["list", "--json"])), Some((true, Vec::new())));
}

/// Another edition of the built-in declaration, in a file of its own.
fn next_edition(shell: &Shell) -> String {
    let path = shell.path("next.ron");
    let source = hertog::declaration::BUILTIN.replacen("2023-05-05", "2025-06-12", 1);
    fs::write(&path, source).unwrap();
    path.display().to_string()
}

#[test]
fn work_that_lies_in_another_edition_is_said_with_how_to_open_it() {
    let (shell, _) = reviewed();
    shell.says(&["note", "1.1", "Ask."]);
    let next = next_edition(&shell);
    for command in [&["list"][..], &["stats", "--json"], &["show", "1.1"]] {
        let said = shell.run(&[&["--file", &next], command].concat());
        assert_eq!(said.code, Some(0), "{command:?}: nothing failed");
        for words in [
            "no marks in this edition, 2025-06-12",
            "2023-05-05 (2 marks, 1 note)",
            "leave out --file",
        ] {
            assert!(said.err.contains(words), "{words}: {}", said.err);
        }
    }
    shell.says(&["--file", &next, "mark", "reviewed", "1.3"]);
    assert_eq!(shell.run(&["--file", &next, "list"]).err, "");
    assert_eq!(shell.run(&["list"]).err, "", "this one has marks too");
    shell.says(&["mark", "open", "1.1", "1.2"]);
    let said = shell.run(&["list"]);
    assert!(said.err.contains("in 2025-06-12 (1 mark, 0 notes)"), "{}", said.err);
    assert!(said.err.contains("hertog --file FILE.ron"), "{}", said.err);
    let library = shell.path(".local/share/hertog/declarations/hertoginnedal-2023/2025-06-12.ron");
    fs::create_dir_all(library.parent().unwrap()).unwrap();
    fs::copy(next, &library).unwrap();
    let said = shell.run(&["list"]);
    assert!(said.err.contains(&format!("hertog --file {}", library.display())), "{}", said.err);
}
