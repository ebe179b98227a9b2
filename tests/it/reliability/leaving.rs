//! Leaving while something is not saved.

use std::fs;
use std::path::PathBuf;

use portable_pty::CommandBuilder;
use rustix::process::Signal;

use super::disk::{assert_whole, not_saved, started};
use crate::support::process::{HERTOG, Home};
use crate::support::pty::Exit;

/// Puts a file where the journals' folder should be; gives what takes it away.
fn block(home: &Home) -> impl Fn() {
    let (reviews, away) = (home.reviews(), home.path("away"));
    fs::rename(&reviews, &away).unwrap();
    fs::write(&reviews, "x").unwrap();
    move || {
        fs::remove_file(&reviews).unwrap();
        fs::rename(&away, &reviews).unwrap();
    }
}

/// Puts a file where the folder of drafts should be.
fn block_drafts(home: &Home) -> PathBuf {
    let drafts = home.state().join("drafts");
    fs::write(&drafts, "x").unwrap();
    drafts
}

/// The only file of a sort that the program has left and names.
fn left(home: &Home, screen: &str, sort: &str) -> PathBuf {
    let screen: String = screen.split('\n').collect();
    assert!(screen.contains("stands in ") && screen.contains("copy that file there"), "{screen}");
    let file = fs::read_dir(home.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let file = file.filter(|path| path.extension().is_some_and(|end| end == sort));
    let [file] = &file.collect::<Vec<_>>()[..] else { panic!("one file: {screen}") };
    assert!(screen.contains(file.file_name().unwrap().to_str().unwrap()), "{screen}");
    file.clone()
}

/// Copies the file that the program names into the reviews.
fn bring_back(home: &Home, screen: &str) {
    let file = left(home, screen, "journal");
    fs::copy(&file, home.reviews().join(file.file_name().unwrap())).unwrap();
}

/// Copies the draft that the program names among the others: the next start
/// offers it.
fn take_up(home: &Home, screen: &str, text: &str) {
    let file = left(home, screen, "ron");
    assert!(fs::read_to_string(&file).unwrap().contains(text));
    let drafts = home.state().join("drafts/hertoginnedal-2023");
    fs::create_dir_all(&drafts).unwrap();
    fs::copy(&file, drafts.join(file.file_name().unwrap())).unwrap();
    let mut pty = home.start_tall();
    pty.until("the offer", |screen| screen.contains("A note on 1.2 is not finished"));
    pty.send("d");
    pty.until("the draft", |screen| screen.contains(text));
    pty.kill();
}

#[test]
fn what_cannot_be_saved_is_written_elsewhere_on_quitting() {
    let home = Home::new();
    let (mut pty, _) = started(&home);
    let unblock = block(&home);
    pty.send("ujrb");
    not_saved(&mut pty, 3);
    pty.send("q");
    pty.until("the question", |screen| screen.contains("write to a file"));
    pty.send("w");
    let screen = pty.exit().text;
    unblock();
    assert_eq!(["1.1", "1.2"].map(|id| home.mark(id)), ["reviewed", "open"]);
    bring_back(&home, &screen);
    assert_eq!(["1.1", "1.2"].map(|id| home.mark(id)), ["open", "come-back"]);
    assert_whole(&home);
}

/// The folder of the start takes nothing either.
#[cfg(target_os = "linux")]
#[test]
fn edits_are_rescued_to_the_folder_for_temporary_files() {
    let home = Home::new();
    drop(started(&home));
    let line = r#"cd /proc && exec "$0" --ascii --lang en"#;
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", line, HERTOG]);
    let temporary = home.path("tijdelijk");
    fs::create_dir(&temporary).unwrap();
    let mut pty = home.spawn((80, 24), command, &[("TMPDIR", temporary.to_str().unwrap())]);
    pty.see("51 points");
    let unblock = block(&home);
    pty.send("jb");
    not_saved(&mut pty, 1);
    pty.send("q");
    pty.until("the question", |screen| screen.contains("write to a file"));
    pty.send("w");
    pty.exit();
    unblock();
    assert_eq!(fs::read_dir(temporary).unwrap().count(), 1);
}

/// Who gives edits up is told so once more, where it stays.
#[test]
fn edits_that_are_given_up_are_counted_at_the_end() {
    let home = Home::new();
    let (mut pty, _) = started(&home);
    let unblock = block(&home);
    pty.send("jrjb");
    not_saved(&mut pty, 2);
    pty.send("q");
    pty.until("the question", |screen| screen.contains("2 edits are not saved. Lose them?"));
    pty.send("y");
    let Exit { code, text: screen, .. } = pty.exit();
    assert_eq!(code, Some(1));
    assert!(screen.contains("hertog: 2 edits were not saved and are lost: "), "{screen}");
    unblock();
    assert_eq!(["1.1", "1.2", "1.3"].map(|id| home.mark(id)), ["reviewed", "open", "open"]);
}

#[test]
fn what_cannot_be_saved_is_written_elsewhere_when_the_system_ends_the_program() {
    let home = Home::new();
    let (mut pty, _) = started(&home);
    let unblock = block(&home);
    pty.send("jb");
    not_saved(&mut pty, 1);
    pty.signal(Signal::TERM);
    let screen = pty.exit().text;
    unblock();
    bring_back(&home, &screen);
    assert_eq!(home.mark("1.2"), "come-back");
}

#[test]
fn a_draft_that_cannot_be_kept_is_written_beside_the_edits_on_quitting() {
    let home = Home::new();
    let (mut pty, _) = started(&home);
    let (unblock, drafts) = (block(&home), block_drafts(&home));
    pty.send("jb");
    not_saved(&mut pty, 1);
    pty.send("mA long note");
    let both = "NOT SAVED: 1. THE DRAFT IS NOT KEPT.";
    pty.until("both faults", |screen| screen.contains(both) && screen.contains("A long note"));
    pty.send("\x1b");
    pty.until("the note to be left", |screen| screen.contains("Not saved, nor kept on disk."));
    pty.send("q");
    let asks = |screen: &str| screen.contains("a note that is not finished is not kept.");
    pty.until("the question", |screen| asks(&screen.replace('\n', " ")));
    pty.send("w");
    let Exit { code, text: screen, .. } = pty.exit();
    assert_eq!(code, Some(0), "{screen}");
    unblock();
    fs::remove_file(drafts).unwrap();
    bring_back(&home, &screen);
    assert_eq!(home.mark("1.2"), "come-back");
    take_up(&home, &screen, "A long note");
}

#[test]
fn a_draft_that_cannot_be_kept_is_written_elsewhere_when_the_system_ends_the_program() {
    let home = Home::new();
    let (mut pty, _) = started(&home);
    let drafts = block_drafts(&home);
    pty.send("jmA long note");
    pty.until("the note", |screen| {
        screen.contains("A long note") && screen.contains("THE DRAFT IS NOT KEPT.")
    });
    pty.signal(Signal::TERM);
    let screen = pty.exit().text;
    fs::remove_file(drafts).unwrap();
    take_up(&home, &screen, "A long note");
}

/// Who gives a draft up is told so once more.
#[test]
fn a_draft_that_is_given_up_is_named_at_the_end() {
    let home = Home::new();
    let (mut pty, _) = started(&home);
    block_drafts(&home);
    pty.send("jmA long note");
    pty.until("the fault", |screen| screen.contains("THE DRAFT IS NOT KEPT."));
    pty.send("\x03");
    pty.until("the question", |screen| screen.contains("Lose it?"));
    pty.send("y");
    let Exit { code, text: screen, .. } = pty.exit();
    assert_eq!(code, Some(1));
    assert!(screen.contains("hertog: a note that was not finished is lost: "), "{screen}");
}
