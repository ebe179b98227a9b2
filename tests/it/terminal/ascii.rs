//! ASCII where the terminal shows no more, or where it is asked for.

use std::process::Output;

use crate::support::process::Home;
use crate::support::pty::Pty;

/// Keys that bring up screens full of official text, lists, help and typing.
const TOUR: [&str; 12] =
    ["r", "\r", "n", "\x1b", "?", "\x1b", "D", "D", "/é", "\x1b", "mœ", "\x1b"];

fn every_screen(pty: &mut Pty) {
    pty.see("51 points");
    for keys in TOUR {
        pty.send(keys);
        // An Esc on its own is told from a sequence by what follows it.
        pty.send("\x1b[C");
    }
}

fn assert_ascii(bytes: &[u8], what: &str) {
    let odd = bytes.iter().position(|byte| *byte > b'~');
    let around = odd.map(|at| String::from_utf8_lossy(&bytes[at.saturating_sub(40)..at + 4]));
    assert_eq!(around, None, "{what}");
}

#[test]
fn a_terminal_without_utf8_gets_ascii_by_itself() {
    let home = Home::new();
    for env in [
        &[("LANG", "C")][..],
        &[("LC_ALL", "POSIX")],
        &[("LANG", "")],
        &[("LC_CTYPE", "fr_FR.ISO-8859-1")],
        &[("TERM", "linux")],
        &[("TERM", "vt100")],
    ] {
        let mut pty = home.start_with((100, 30), &[], env);
        pty.see(">[");
        every_screen(&mut pty);
        pty.send("\x03");
        let exit = pty.exit();
        assert_eq!(exit.code, Some(0), "{env:?}");
        assert_ascii(exit.raw(), &format!("{env:?}"));
    }
}

#[test]
fn ascii_that_is_asked_for_is_all_that_a_terminal_gets() {
    let home = Home::new();
    for size in [(60, 16), (80, 24), (160, 45)] {
        let mut pty = home.start_with(size, &["--ascii", "--lang", "fr"], &[]);
        pty.see("51 points");
        pty.see(">[");
        for keys in ["1", "r", "x", "\r", "\x03"] {
            pty.send(keys);
        }
        let exit = pty.exit();
        exit.assert_whole();
        assert_ascii(exit.raw(), &format!("{size:?}"));
    }
}

#[test]
fn utf8_is_what_a_pipe_gets_and_whoever_asks_for_it() {
    let home = Home::new();
    let mut pty = home.start_with((100, 30), &["--ascii=never"], &[("LANG", "C")]);
    pty.see("▸○");
    pty.send("q");
    pty.exit().assert_whole();
    // The more particular of two variables counts.
    for env in [("LC_ALL", "C.UTF-8"), ("LC_CTYPE", "C.UTF-8")] {
        let mut pty = home.start_with((100, 30), &[], &[("LANG", "C"), env]);
        pty.see("▸○");
        pty.send("q");
        pty.exit().assert_whole();
    }
    let show = |lang: &str| {
        let output = home.command(&["show", "1.1"]).env("LANG", lang).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(show("C").contains('ë'));
    assert_eq!(show("C"), show("en_GB.UTF-8"));
}

#[test]
fn plain_output_is_ascii_where_that_is_asked_for() {
    let home = Home::new();
    home.says(&["note", "1.1", "“Œuvre” – é 日本"]);
    for args in [
        &["stats"][..],
        &["stats", "--json"],
        &["list"],
        &["list", "--json"],
        &["show", "1.1", "6", "context"],
        &["show", "1.1", "--json"],
        &["show", "1.1", "--cite"],
        &["log"],
        &["log", "--json"],
        &["check"],
        &["config", "--default"],
        &["where"],
        &["brief"],
        &["brief", "--format", "json"],
        &["brief", "--format", "html"],
        &["brief", "--format", "csv"],
        &["list", "é:é"],
        &["list", "--é"],
        &["show", "é"],
        &["--help"],
    ] {
        for lang in ["en", "nl", "fr"] {
            let args = [&["--ascii", "--lang", lang], args].concat();
            let Output { stdout, stderr, .. } = home.command(&args).output().unwrap();
            assert_ascii(&stdout, &format!("{args:?}"));
            assert_ascii(&stderr, &format!("{args:?}"));
            assert!(stdout.len() + stderr.len() > 20, "{args:?}");
        }
    }
    let note = home.says(&["--ascii", "show", "1.1"]);
    assert!(note.contains("\"OEuvre\" - e ??"), "{note}");
}

#[test]
fn what_is_escaped_says_the_same() {
    let home = Home::new();
    let json = |args: &[&str]| {
        let printed = home.says(&[args, &["show", "6.1", "--json"]].concat());
        serde_json::from_str::<serde_json::Value>(&printed).unwrap()
    };
    assert_eq!(json(&["--ascii"]), json(&[]));
    for format in ["json", "html"] {
        let brief = home.says(&["--ascii", "brief", "--format", format]);
        let file = home.path(&format!("brief.{format}"));
        std::fs::write(&file, brief).unwrap();
        home.says(&["verify", file.to_str().unwrap()]);
    }
    let file = home.path("brief.md");
    home.says(&["--ascii", "brief", "-o", file.to_str().unwrap()]);
    assert!(std::fs::read_to_string(&file).unwrap().contains('ë'), "a file stays UTF-8");
}

#[test]
fn a_terminal_without_colours_gets_none() {
    let home = Home::new();
    let sent = |env: (&str, &str)| {
        let mut pty = home.start_with((100, 30), &[], &[env]);
        pty.see("51 points");
        pty.send("1r");
        pty.see(">[x]");
        pty.send("q");
        super::clean::colours(std::str::from_utf8(pty.exit().raw()).unwrap())
    };
    assert_eq!(sent(("TERM", "vt100")), [0; 0]);
    assert!(!sent(("TERM", "linux")).is_empty());
}
