//! Notes in a real terminal: an editor of the user's beside the program, and a
//! kill in the middle of writing.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::ways_out::shell;
use crate::support::terminal::{Home, Pty, TIMEOUT};

/// An editor that is a script, in a folder with a blank in its name.
fn editor(home: &Home, name: &str, script: &str) -> PathBuf {
    let folder = home.folder.path().join("my editors");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

fn start(home: &Home, env: &[(&str, &str)]) -> Pty {
    let mut pty = home.start_with((80, 24), &[], env);
    pty.see("51 points");
    pty
}

/// The texts of the notes on a point.
fn notes(home: &Home, id: &str) -> Vec<String> {
    let all: serde_json::Value = serde_json::from_str(&home.run(&["show", id, "--json"])).unwrap();
    let notes = all["points"][0]["notes"].as_array().unwrap().clone();
    notes.iter().map(|note| note["text"].as_str().unwrap().to_owned()).collect()
}

/// Everything in the folder of drafts.
fn kept(home: &Home) -> Vec<PathBuf> {
    let folder = home.folder.path().join("hertog/state/drafts/hertoginnedal-2023");
    fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect()
}

fn await_that(what: &str, is_so: impl Fn() -> bool) {
    let deadline = Instant::now() + TIMEOUT;
    while !is_so() {
        assert!(Instant::now() < deadline, "waited for {what}");
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn an_editor_has_the_keys_and_the_terminal_to_itself() {
    let home = Home::new();
    let seen = home.folder.path().join("seen");
    let script = format!(
        "{{ echo \"$1\"; stat -c %a \"$1\"; stty -a | grep -o ' -*icanon'; }} > '{}'
         printf 'type: '; read line; echo \"$line\" > \"$1\"",
        seen.display()
    );
    let path = editor(&home, "ed", &script);
    let mut pty = start(&home, &[("VISUAL", path.to_str().unwrap()), ("EDITOR", "false")]);
    let (raw, before) = pty.modes();
    // What is typed ahead decides nothing, in whatever buffer it waits.
    pty.send(&format!("e{}", "r".repeat(900)));
    pty.see("type: ");
    assert!(!pty.screen().alternate_screen() && !pty.screen().hide_cursor());
    assert_eq!(pty.modes().0, before, "the line is as it was before the start");
    pty.send("b q: getypt met de hand\r");
    pty.see("Note on 1.1. u takes it back.");
    assert!(pty.screen().alternate_screen());
    assert_eq!(pty.modes().0, raw, "the line is in raw mode again");
    pty.see("getypt met de hand");
    pty.send("j");
    pty.see("▸○ 1.2");
    let seen = fs::read_to_string(seen).unwrap();
    let lines: Vec<&str> = seen.lines().collect();
    assert_eq!(lines[1..], ["600", " icanon"], "{seen}");
    assert!(lines[0].ends_with("/1.1.md") && lines[0].contains("hertog/state/drafts"), "{seen}");
    assert!(!Path::new(lines[0]).exists(), "the file is gone");
    await_that("the draft to go", || kept(&home).is_empty());
    pty.send("q");
    let exit = pty.exit();
    exit.assert_modes();
    assert_eq!(exit.code, Some(0));
    // What had not been read by then is the editor's.
    let note = &notes(&home, "1.1")[0];
    assert_eq!(note.trim_start_matches('r'), "b q: getypt met de hand");
    assert!(home.run(&["list", "is:reviewed"]).ends_with("0 of 51 points\n"));
}

#[test]
fn an_editor_may_be_a_command_with_arguments() {
    let home = Home::new();
    let path = editor(&home, "ed", "test \"$1\" = --wait || exit 9; echo \"$2\" > \"$3\"");
    let command = format!("'{}' --wait 'twee woorden'", path.display());
    let mut pty = start(&home, &[("EDITOR", &command)]);
    pty.send("e");
    pty.see("Note on 1.1. u takes it back.");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    assert_eq!(notes(&home, "1.1"), ["twee woorden"]);
}

#[test]
fn an_editor_that_fails_or_leaves_nothing_is_said() {
    for (script, said, drafts) in [
        ("exit 1", "The editor failed (code 1): no note was written.", 0),
        ("echo half > \"$1\"; exit 3", "The editor failed (code 3): kept as a draft (d).", 1),
        ("kill -9 $$", "The editor was ended (signal 9): no note was written.", 0),
        // Later than the file was made, by any clock of a file system.
        ("sleep 0.1; : > \"$1\"", "Empty file: no note was written.", 0),
        ("printf '\\377\\376' > \"$1\"", "Not UTF-8: not saved; kept as a draft (d).", 1),
    ] {
        let home = Home::new();
        let path = editor(&home, "ed", script);
        let mut pty = start(&home, &[("EDITOR", path.to_str().unwrap())]);
        pty.send("e");
        pty.see(said);
        await_that(script, || kept(&home).len() == drafts);
        pty.send("r");
        pty.see("1.1: reviewed.");
        pty.send("q");
        let exit = pty.exit();
        exit.assert_whole();
        assert_eq!(notes(&home, "1.1"), [""; 0]);
    }
    for (named, said) in [
        ("", "VISUAL and EDITOR name no editor"),
        ("no-such-editor -x", "no-such-editor -x was not found"),
    ] {
        let home = Home::new();
        let mut pty = start(&home, &[("EDITOR", named)]);
        pty.send("e");
        pty.see(said);
        pty.send("q");
        pty.exit().assert_modes();
    }
}

#[test]
fn an_editor_can_be_stopped_and_continued_with_the_program() {
    let home = Home::new();
    let path = editor(&home, "ed", "kill -TSTP 0; echo 'na een pauze' > \"$1\"");
    let mut pty = shell(&home, &[("EDITOR", path.to_str().unwrap())]);
    pty.send("e");
    pty.see("shell: icanon");
    pty.send("\r");
    pty.see("Note on 1.1. u takes it back.");
    assert!(pty.screen().alternate_screen());
    pty.send("q");
    pty.see("done 0");
    pty.exit().assert_modes();
    assert_eq!(notes(&home, "1.1"), ["na een pauze"]);
}

#[test]
fn an_interrupt_is_for_the_editor_and_the_end_for_both() {
    let home = Home::new();
    let path = editor(
        &home,
        "ed",
        "trap 'echo afgebroken > \"$1\"; exit 0' INT; echo ready; while :; do sleep 0.1; done",
    );
    let mut pty = start(&home, &[("EDITOR", path.to_str().unwrap())]);
    pty.send("e");
    pty.see("ready");
    pty.send("\x03");
    pty.see("Note on 1.1. u takes it back.");
    pty.send("je");
    pty.see("ready");
    pty.signal(Signal::TERM);
    let exit = pty.exit();
    exit.assert_modes();
    assert_eq!(exit.code, None);
    assert_eq!(notes(&home, "1.1"), ["afgebroken"]);
}

#[test]
fn a_kill_in_the_middle_of_writing_leaves_a_draft_that_is_offered_again() {
    let home = Home::new();
    let mut pty = start(&home, &[]);
    pty.send("jm");
    pty.see("Note on 1.2");
    pty.send("\x1b[200~Vraag de cijfers,\r\x1b]0;x\x07 日本 e\u{301}\x1b[201~");
    pty.send(" en bel voor juni.");
    let written = || {
        let text = kept(&home).first().and_then(|path| fs::read_to_string(path).ok());
        text.is_some_and(|text| text.contains("juni."))
    };
    await_that("the draft", written);
    let mode = kept(&home)[0].metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    pty.signal(Signal::KILL);
    drop(pty);

    let mut pty = start(&home, &[]);
    pty.see("A note on 1.2 is not finished (just now).");
    pty.send("\x1b");
    pty.wait("the offer to go", |screen| !screen.contents().contains("is not finished"));
    pty.send("d");
    pty.see("Draft · just now · 1.2");
    pty.send("\r");
    pty.see("en bel voor juni.");
    pty.see("draft, just now");
    pty.send("\x13");
    pty.see("Note on 1.2. u takes it back.");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    assert_eq!(
        notes(&home, "1.2"),
        ["Vraag de cijfers,\n\u{fffd}]0;x\u{fffd} 日本 e\u{301} en bel voor juni."]
    );
    assert!(kept(&home).is_empty());
    let mut pty = start(&home, &[]);
    pty.see("▸○ 1.2");
    assert!(!pty.text().contains("not finished"));
}

#[test]
fn a_kill_while_an_editor_is_open_loses_nothing_that_it_wrote() {
    let home = Home::new();
    let path = editor(&home, "ed", "echo 'half af' > \"$1\"; echo ready; exec sleep 2");
    let mut pty = start(&home, &[("EDITOR", path.to_str().unwrap())]);
    pty.send("e");
    pty.see("ready");
    pty.signal(Signal::KILL);
    drop(pty);
    let mut pty = start(&home, &[]);
    pty.see("A note on 1.1 is not finished");
    pty.see("half af");
    pty.send("m");
    pty.see("Note on 1.1");
    pty.send("\x13");
    pty.see("u takes it back.");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    assert_eq!(notes(&home, "1.1"), ["half af"]);
    assert!(kept(&home).is_empty(), "the file and its folder too: {:?}", kept(&home));
}

#[test]
fn a_note_of_ten_thousand_words_is_pasted_and_reads_back() {
    let home = Home::new();
    let words = "samenwerking 日本 van België ".repeat(2_500);
    let mut pty = start(&home, &[]);
    pty.send("m");
    pty.see("Note on 1.1");
    pty.send(&format!("\x1b[200~{words}\x1b[31mrood\x1b[201~"));
    pty.see("[31mrood");
    pty.send(" einde\x13");
    pty.see("Note on 1.1. u takes it back.");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    assert_eq!(notes(&home, "1.1"), [format!("{words}\u{fffd}[31mrood einde")]);
}

/// An editor that hands the file to a window, which saves it once `go` is there,
/// and outlives the terminal.
fn windowed(home: &Home, go: &Path) -> PathBuf {
    let wait = format!("while [ ! -e '{}' ]; do sleep 0.05; done", go.display());
    let script = format!(
        "(trap '' HUP; {wait}; echo 'uit een venster' > \"$1\") </dev/null >/dev/null 2>&1 &"
    );
    editor(home, "code", &script)
}

#[test]
fn an_editor_that_comes_back_at_once_is_watched_until_its_note_is_saved() {
    let home = Home::new();
    let go = home.folder.path().join("go");
    let path = windowed(&home, &go);
    let mut pty = start(&home, &[("EDITOR", path.to_str().unwrap())]);
    pty.send("e");
    pty.see("came back at once.");
    pty.see("code --wait");
    let folder = kept(&home).into_iter().find(|path| path.is_dir()).unwrap();
    assert_eq!(folder.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    fs::write(go, "").unwrap();
    pty.see("What the editor saved is taken up as a draft (d).");
    pty.see("uit een venster");
    pty.send("m");
    pty.see("Note on 1.1");
    pty.send("\x13");
    pty.see("Note on 1.1. u takes it back.");
    await_that("the draft to go", || kept(&home).is_empty());
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    assert_eq!(notes(&home, "1.1"), ["uit een venster"]);
}

#[test]
fn what_such_an_editor_saves_after_the_end_is_offered_at_the_next_start() {
    let home = Home::new();
    let go = home.folder.path().join("go");
    let path = windowed(&home, &go);
    let mut pty = start(&home, &[("EDITOR", path.to_str().unwrap())]);
    pty.send("e");
    pty.see("came back at once.");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    let folder = kept(&home).into_iter().find(|path| path.is_dir()).unwrap();
    fs::write(go, "").unwrap();
    let saved = || fs::read_to_string(folder.join("1.1.md")).is_ok_and(|text| !text.is_empty());
    await_that("the window to save", saved);
    let mut pty = start(&home, &[]);
    pty.see("A note on 1.1 is not finished");
    pty.see("uit een venster");
    pty.send("q");
    pty.exit();
}
