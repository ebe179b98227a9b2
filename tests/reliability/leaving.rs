//! Leaving while something is not saved.

use std::fs;

use rustix::process::{Pid, Signal};

use crate::disk::{assert_whole, not_saved, started};
use crate::shell::Shell;

/// Puts a file where the journals' folder should be; gives what takes it away.
fn block(shell: &Shell) -> impl Fn() {
    let (reviews, away) = (shell.reviews(), shell.path("away"));
    fs::rename(&reviews, &away).unwrap();
    fs::write(&reviews, "x").unwrap();
    move || {
        fs::remove_file(&reviews).unwrap();
        fs::rename(&away, &reviews).unwrap();
    }
}

/// Copies the file that the program names into the reviews.
fn bring_back(shell: &Shell, screen: &str) {
    let screen: String = screen.split('\n').collect();
    assert!(screen.contains("stands in ") && screen.contains("copy that file there"), "{screen}");
    let file = fs::read_dir(shell.home.path()).unwrap().map(|entry| entry.unwrap().path());
    let file = file.filter(|path| path.extension().is_some_and(|end| end == "journal"));
    let [file] = &file.collect::<Vec<_>>()[..] else { panic!("one file") };
    let name = file.file_name().unwrap();
    assert!(screen.contains(name.to_str().unwrap()), "{screen}");
    fs::copy(file, shell.reviews().join(name)).unwrap();
}

#[test]
fn what_cannot_be_saved_is_written_elsewhere_on_quitting() {
    let shell = Shell::new();
    let (mut pty, _) = started(&shell);
    let unblock = block(&shell);
    pty.press("ujrb");
    not_saved(&pty, 3);
    pty.press("q");
    pty.until("the question", |screen| screen.contains("write to a file"));
    pty.press("w");
    let screen = pty.ended();
    unblock();
    assert_eq!(["1.1", "1.2"].map(|id| shell.mark(id)), ["reviewed", "open"]);
    bring_back(&shell, &screen);
    assert_eq!(["1.1", "1.2"].map(|id| shell.mark(id)), ["open", "come-back"]);
    assert_whole(&shell);
}

/// Who gives edits up is told so once more, where it stays.
#[test]
fn edits_that_are_given_up_are_counted_at_the_end() {
    let shell = Shell::new();
    let (mut pty, _) = started(&shell);
    let unblock = block(&shell);
    pty.press("jrjb");
    not_saved(&pty, 2);
    pty.press("q");
    pty.until("the question", |screen| screen.contains("2 edits are not saved. Lose them?"));
    pty.press("y");
    let (code, screen) = pty.ended_with();
    assert_eq!(code, 1);
    assert!(screen.contains("hertog: 2 edits were not saved and are lost: "), "{screen}");
    unblock();
    assert_eq!(["1.1", "1.2", "1.3"].map(|id| shell.mark(id)), ["reviewed", "open", "open"]);
}

#[test]
fn what_cannot_be_saved_is_written_elsewhere_when_the_system_ends_the_program() {
    let shell = Shell::new();
    let (mut pty, _) = started(&shell);
    let unblock = block(&shell);
    pty.press("jb");
    not_saved(&pty, 1);
    let id = Pid::from_raw(pty.id().try_into().unwrap()).unwrap();
    rustix::process::kill_process(id, Signal::TERM).unwrap();
    let screen = pty.ended();
    unblock();
    bring_back(&shell, &screen);
    assert_eq!(shell.mark("1.2"), "come-back");
}
