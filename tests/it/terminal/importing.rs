//! An import in a real terminal: into the library, and over a kill.

use crate::support::proc::await_rest;
use crate::support::process::Home;
use crate::support::pty::Pty;

/// A declaration that nobody signed.
const GENT: &str = include_str!("../screens/gent.txt");

const IMPORT: [&str; 8] =
    ["import", "gent.txt", "--id", "gent", "--edition", "2025", "--lang", "en"];

fn import(home: &Home) -> Pty {
    home.write("gent.txt", GENT);
    let mut pty = home.start_with((100, 30), &IMPORT, &[]);
    pty.see("Import · gent.txt");
    pty
}

#[test]
fn what_is_saved_opens_and_hears_every_key() {
    let home = Home::new();
    let mut pty = import(&home);
    pty.send("\r");
    pty.see("1 question is open");
    pty.send("y");
    pty.see("Saved: gent, edition 2025, 5 points; O opens the document again");
    pty.send("r");
    pty.see("1 of ");
    pty.send("jr");
    pty.see("2 of ");
    pty.send("\x03");
    assert_eq!(pty.exit().code, Some(0));
    let file = home.path(".local/share/hertog/declarations/gent/2025.ron");
    let listed = home.prints(&["list", "is:reviewed", "--file", file.to_str().unwrap()]);
    assert!(listed.contains("1.1") && listed.contains("1.2"), "{listed}");
}

#[test]
fn leaving_the_import_that_it_was_started_for_ends_the_program() {
    let home = Home::new();
    let mut pty = import(&home);
    pty.send("q");
    let unchanged = pty.exit();
    assert_eq!(unchanged.code, Some(0));
    assert!(!unchanged.text.contains("is kept"), "{}", unchanged.text);
    let mut pty = import(&home);
    pty.send("o");
    pty.see("decided by hand");
    pty.send("\x1b");
    pty.see("q ends; what you changed is kept");
    pty.send("q");
    let left = pty.exit();
    assert_eq!(left.code, Some(0));
    let kept = "what you changed in gent.txt is kept; it is not in the library yet";
    assert!(left.text.contains(kept), "{}", left.text);
    assert!(left.text.contains("import it again to go on"), "{}", left.text);
}

#[test]
fn a_kill_loses_no_change() {
    let home = Home::new();
    let mut pty = import(&home);
    pty.send("o");
    pty.see("decided by hand");
    await_rest(pty.pid());
    pty.kill();
    let mut pty = import(&home);
    pty.see("going on where you were: 1 change");
    pty.send("\x03");
    assert_eq!(pty.exit().code, Some(0));
}
