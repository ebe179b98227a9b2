//! Two editions of one declaration, in one folder.

use crate::support::process::Shell;

const SECOND: &str = "2024-06-01";

/// Another edition of the built-in declaration, in a file.
fn second(shell: &Shell) -> String {
    let text = hertog::declaration::BUILTIN.replacen(
        "edition: \"2023-05-05\"",
        &format!("edition: \"{SECOND}\""),
        1,
    );
    assert!(text.contains(SECOND));
    let path = shell.path("SECOND.ron");
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn undo_and_redo_are_of_the_edition_that_is_open() {
    let shell = Shell::new();
    let file = second(&shell);
    let second = |arguments: &[&str]| shell.says(&[&["--file", &file], arguments].concat());
    shell.says(&["mark", "reviewed", "1.1"]);
    let before = shell.journals();
    let said = second(&["undo"]);
    assert!(said.contains("Nothing to undo in edition 2024-06-01."), "{said}");
    let command = format!("hertog --file {file} undo --edition 2023-05-05");
    assert!(said.contains(&command) && said.contains("reviewed · 1.1"), "{said}");
    assert_eq!(shell.journals(), before, "nothing is written");

    second(&["mark", "come-back", "1.2"]);
    assert!(second(&["undo"]).contains("come back · 1.2"));
    assert_eq!(shell.mark("1.1"), "reviewed");
    assert!(second(&["undo", "--edition", "2023-05-05"]).contains("Taken back: reviewed · 1.1."));
    assert_eq!(shell.mark("1.1"), "open");

    // What was taken back in the second edition does not come back in the first.
    assert!(second(&["redo"]).contains("come back · 1.2"));
    assert!(shell.says(&["redo"]).contains("Done again: reviewed · 1.1."));
    assert_eq!(shell.mark("1.1"), "reviewed");
    let said = shell.says(&["redo"]);
    assert!(said.contains("Nothing to redo in edition 2023-05-05."), "{said}");
}
