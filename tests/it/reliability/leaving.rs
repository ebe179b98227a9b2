//! Leaving while something is not saved.

use std::fs;
use std::path::PathBuf;

use rustix::process::{Pid, Signal};

use super::disk::{assert_whole, not_saved, started};
use crate::support::process::Shell;
use crate::support::tall_terminal::Pty;

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

/// Puts a file where the folder of drafts should be.
fn block_drafts(shell: &Shell) -> PathBuf {
    let drafts = shell.state().join("drafts");
    fs::write(&drafts, "x").unwrap();
    drafts
}

/// The only file of a sort that the program has left and names.
fn left(shell: &Shell, screen: &str, sort: &str) -> PathBuf {
    let screen: String = screen.split('\n').collect();
    assert!(screen.contains("stands in ") && screen.contains("copy that file there"), "{screen}");
    let file = fs::read_dir(shell.home.path()).unwrap().map(|entry| entry.unwrap().path());
    let file = file.filter(|path| path.extension().is_some_and(|end| end == sort));
    let [file] = &file.collect::<Vec<_>>()[..] else { panic!("one file: {screen}") };
    assert!(screen.contains(file.file_name().unwrap().to_str().unwrap()), "{screen}");
    file.clone()
}

/// Copies the file that the program names into the reviews.
fn bring_back(shell: &Shell, screen: &str) {
    let file = left(shell, screen, "journal");
    fs::copy(&file, shell.reviews().join(file.file_name().unwrap())).unwrap();
}

/// Copies the draft that the program names among the others: the next start
/// offers it.
fn take_up(shell: &Shell, screen: &str, text: &str) {
    let file = left(shell, screen, "ron");
    assert!(fs::read_to_string(&file).unwrap().contains(text));
    let drafts = shell.state().join("drafts/hertoginnedal-2023");
    fs::create_dir_all(&drafts).unwrap();
    fs::copy(&file, drafts.join(file.file_name().unwrap())).unwrap();
    let mut pty = Pty::start(shell);
    pty.until("the offer", |screen| screen.contains("A note on 1.2 is not finished"));
    pty.press("d");
    pty.until("the draft", |screen| screen.contains(text));
    pty.kill();
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
    terminate(&pty);
    let screen = pty.ended();
    unblock();
    bring_back(&shell, &screen);
    assert_eq!(shell.mark("1.2"), "come-back");
}

fn terminate(pty: &Pty) {
    let id = Pid::from_raw(pty.id().try_into().unwrap()).unwrap();
    rustix::process::kill_process(id, Signal::TERM).unwrap();
}

#[test]
fn a_draft_that_cannot_be_kept_is_written_beside_the_edits_on_quitting() {
    let shell = Shell::new();
    let (mut pty, _) = started(&shell);
    let (unblock, drafts) = (block(&shell), block_drafts(&shell));
    pty.press("jb");
    not_saved(&pty, 1);
    pty.press("mA long note");
    let both = "NOT SAVED: 1. THE DRAFT IS NOT KEPT.";
    pty.until("both faults", |screen| screen.contains(both) && screen.contains("A long note"));
    pty.press("\x1b");
    pty.until("the note to be left", |screen| screen.contains("Not saved, nor kept on disk."));
    pty.press("q");
    let asks = |screen: &str| screen.contains("a note that is not finished is not kept.");
    pty.until("the question", |screen| asks(&screen.replace('\n', " ")));
    pty.press("w");
    let (code, screen) = pty.ended_with();
    assert_eq!(code, 0, "{screen}");
    unblock();
    fs::remove_file(drafts).unwrap();
    bring_back(&shell, &screen);
    assert_eq!(shell.mark("1.2"), "come-back");
    take_up(&shell, &screen, "A long note");
}

#[test]
fn a_draft_that_cannot_be_kept_is_written_elsewhere_when_the_system_ends_the_program() {
    let shell = Shell::new();
    let (mut pty, _) = started(&shell);
    let drafts = block_drafts(&shell);
    pty.press("jmA long note");
    pty.until("the note", |screen| {
        screen.contains("A long note") && screen.contains("THE DRAFT IS NOT KEPT.")
    });
    terminate(&pty);
    let screen = pty.ended();
    fs::remove_file(drafts).unwrap();
    take_up(&shell, &screen, "A long note");
}

/// Who gives a draft up is told so once more.
#[test]
fn a_draft_that_is_given_up_is_named_at_the_end() {
    let shell = Shell::new();
    let (mut pty, _) = started(&shell);
    block_drafts(&shell);
    pty.press("jmA long note");
    pty.until("the fault", |screen| screen.contains("THE DRAFT IS NOT KEPT."));
    pty.press("\x03");
    pty.until("the question", |screen| screen.contains("Lose it?"));
    pty.press("y");
    let (code, screen) = pty.ended_with();
    assert_eq!(code, 1);
    assert!(screen.contains("hertog: a note that was not finished is lost: "), "{screen}");
}
