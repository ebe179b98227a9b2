//! Names and links that would lead out of the folders of the program.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::process::Home;

use super::identity::files;

/// A reviewer may be called anything; the file's name stays in its folder.
#[test]
fn names_of_reviewers_cannot_leave_their_folder() {
    let home = Home::new();
    let long = "é".repeat(64);
    let names = ["../x", "/etc/x", "..", "nul", "CON.txt", "a/b\\c:d", ".hidden", "-r", &long];
    for (n, name) in names.into_iter().enumerate() {
        let reviewer = format!("--reviewer={name}");
        home.prints(&[&reviewer, "mark", "reviewed", "1.1"]);
        assert_eq!(home.journals().len(), n + 1, "{name}");
    }
    for (path, _) in home.journals() {
        let name = path.file_name().unwrap().to_str().unwrap();
        let stem = name.split('.').next().unwrap().to_ascii_lowercase();
        assert!(name.len() < 120 && name.bytes().all(|b| b.is_ascii_graphic()), "{name}");
        assert!(!name.contains(['/', '\\', ':']) && !name.starts_with('.'), "{name}");
        assert!(!matches!(&*stem, "con" | "nul"), "{name}");
    }
    let outside: Vec<PathBuf> = files(home.folder.path())
        .into_iter()
        .filter(|path| !path.starts_with(home.path(".local")))
        .collect();
    assert_eq!(outside, [] as [&Path; 0]);
    for name in ["", " ", "a\u{1b}[2J", "a\u{202e}b", "a\nb", &"a".repeat(300)] {
        let said = home.run(&["--reviewer", name, "mark", "reviewed", "1.1"]);
        assert!(said.code == Some(2) && said.err.contains("--reviewer"), "{name:?}: {said:?}");
        assert!(said.err.lines().all(hertog::text::is_clean), "{said:?}");
    }
}

/// A header or a state file may be made by anybody: it names no other folder.
#[test]
fn a_device_file_that_was_tampered_with_names_no_other_place() {
    for id in ["../../x", "/etc/passwd", "", "0123456789abcdeF"] {
        let home = Home::new();
        fs::create_dir_all(home.state()).unwrap();
        fs::write(home.state().join("device"), format!("(id: \"{id}\", machine: None)")).unwrap();
        let said = home.run(&["mark", "reviewed", "1.1"]);
        assert!(said.code == Some(0) && said.err.contains("cannot be understood"), "{said:?}");
        assert_eq!(home.journals().len(), 1);
    }
}

#[test]
fn links_among_the_journals_and_in_the_state_are_not_followed() {
    let home = Home::new();
    home.prints(&["mark", "reviewed", "1.1"]);
    let [(journal, bytes)] = &home.journals()[..] else { panic!("one journal") };
    let outside = home.path("outside");
    fs::rename(journal, &outside).unwrap();
    std::os::unix::fs::symlink(&outside, journal).unwrap();
    let said = home.run(&["mark", "reviewed", "1.2"]);
    assert!(said.code == Some(0) && said.err.contains("is a link"), "{said:?}");
    assert_eq!(fs::read(&outside).unwrap(), *bytes);
    let lock = home.state().join("locks/journals");
    let elsewhere = home.path("elsewhere");
    fs::remove_file(&lock).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &lock).unwrap();
    let said = home.run(&["mark", "reviewed", "1.3"]);
    assert!(said.code == Some(1) && said.err.contains("not saved: "), "{said:?}");
    assert!(!elsewhere.exists());
}
