//! Disks that are full, read-only, gone or in the way: nothing is lost while
//! the program runs, and it says so until it is saved.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rustix::process::{Pid, Resource, Rlimit, prlimit};

use crate::support::process::Shell;
use crate::support::tall_terminal::Pty;

/// Lets files of a running program grow to so many bytes only, or again to any.
fn limit(pty: &Pty, bytes: Option<u64>) {
    let pid = Pid::from_raw(pty.id().try_into().unwrap());
    let was = prlimit(pid, Resource::Fsize, Rlimit { current: bytes, maximum: None }).unwrap();
    assert_eq!(was.maximum, None);
}

/// The screens with one edit saved, and that edit's journal.
pub(crate) fn started(shell: &Shell) -> (Pty, PathBuf) {
    let mut pty = Pty::start(shell);
    pty.press("r");
    pty.until("the first edit", |screen| screen.contains("[x] 1.1 "));
    let [(journal, _)] = &shell.journals()[..] else { panic!("one journal") };
    (pty, journal.clone())
}

pub(crate) fn not_saved(pty: &Pty, n: usize) -> String {
    let shown = format!("NOT SAVED: {n}.");
    pty.until(&shown, |screen| screen.contains(&shown))
}

fn all_saved(pty: &Pty) {
    pty.until("all to be saved", |screen| !screen.contains("NOT SAVED") && !screen.contains("[.]"));
}

fn records(shell: &Shell) -> usize {
    shell.json(&["log", "--json"])["records"].as_array().unwrap().len()
}

pub(crate) fn assert_whole(shell: &Shell) {
    let verified = shell.run(&["log", "--verify"]);
    assert_eq!((verified.code, &*verified.err), (Some(0), ""), "{}", verified.out);
}

#[test]
fn a_quota_is_said_and_the_edits_are_saved_once_there_is_room() {
    let shell = Shell::new();
    let (mut pty, journal) = started(&shell);
    limit(&pty, Some(fs::metadata(journal).unwrap().len() + 100));
    pty.press("jrjb");
    let screen = not_saved(&pty, 2);
    assert!(
        screen.contains("NOT SAVED: 2. File too large (os error 27): /"),
        "said once: {screen}"
    );
    assert!(screen.contains("Make room, or have your quota raised, and try again. w: save again."));
    pty.press("u");
    let screen = not_saved(&pty, 3);
    assert!(screen.contains("[.] 1.2") && screen.contains("Taken back"), "{screen}");
    assert_eq!(records(&shell), 1, "nothing of it is on the disk");
    assert_whole(&shell);
    limit(&pty, None);
    pty.press("w");
    all_saved(&pty);
    pty.press("q");
    pty.ended();
    assert_eq!(records(&shell), 4);
    assert_eq!(["1.1", "1.2", "1.3"].map(|id| shell.mark(id)), ["reviewed", "reviewed", "open"]);
    assert_whole(&shell);
}

#[test]
fn a_command_that_meets_a_quota_says_so_and_leaves_the_journal_whole() {
    let shell = Shell::new();
    shell.says(&["mark", "reviewed", "1.1"]);
    let mut saved = 1;
    let said = loop {
        let mark = format!("ulimit -S -f 2; exec \"$0\" mark reviewed 2.{}", saved + 1);
        let output = shell.sh(&mark).output().unwrap();
        if !output.status.success() {
            break crate::support::process::Said::from(output);
        }
        saved += 1;
    };
    assert_eq!((said.code, &*said.out), (Some(1), ""));
    assert!(said.err.contains("not saved: ") && said.err.contains("make room"), "{said:?}");
    assert_eq!(records(&shell), saved);
    assert_whole(&shell);
    shell.says(&["mark", "reviewed", "3.1"]);
    assert_eq!(records(&shell), saved + 1);
}

/// Lines that reached the file before a write failed, in a file that cannot be
/// cut, are found there: none is written twice.
#[test]
fn what_was_written_before_a_failure_is_not_written_again() {
    let shell = Shell::new();
    let (mut pty, journal) = started(&shell);
    let attribute = |set: &str| {
        let done = Command::new("chattr").arg(set).arg(&journal).output();
        done.is_ok_and(|output| output.status.success())
    };
    if !attribute("+a") {
        return println!("skipped: no file here can be made append-only");
    }
    let line = fs::metadata(&journal).unwrap().len() / 2;
    limit(&pty, Some(fs::metadata(&journal).unwrap().len() + line * 5 / 2));
    pty.press("jrjrjrjrjrjrjr");
    pty.until("the limit", |screen| screen.contains("NOT SAVED"));
    limit(&pty, None);
    assert!(attribute("-a"));
    pty.press("w");
    all_saved(&pty);
    pty.press("q");
    pty.ended();
    assert_eq!(records(&shell), 8, "each edit once");
    assert_whole(&shell);
}

/// A file system of its own over a home, that goes away; none where this user
/// may not mount.
struct Mounted(PathBuf);

impl Mounted {
    fn over(path: &Path) -> Option<Self> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"]).arg(path);
        let done = mount.output().is_ok_and(|output| output.status.success());
        if !done {
            println!("skipped: this user may not mount");
        }
        done.then(|| Self(path.to_owned()))
    }

    fn again(&self, option: &str) {
        let mut mount = Command::new("mount");
        mount.arg("-o").arg(format!("remount,{option}")).arg(&self.0);
        assert!(mount.status().unwrap().success());
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_is_said_and_the_edits_are_saved_once_there_is_room() {
    let shell = Shell::new();
    let Some(_mounted) = Mounted::over(shell.home.path()) else { return };
    let (mut pty, _) = started(&shell);
    let _ = fs::write(shell.path("filler"), vec![0; 1 << 20]);
    let mut edits = 1;
    while !pty.screen().contains("NOT SAVED") {
        let (key, shown) = if edits % 2 == 0 { ("r", "[x] 1.1 ") } else { ("b", "[~] 1.1 ") };
        pty.press(key);
        edits += 1;
        pty.until("an answer", |screen| screen.contains("NOT SAVED") || screen.contains(shown));
    }
    let screen = not_saved(&pty, 1);
    assert!(screen.contains("No space left"), "{screen}");
    pty.press("q");
    pty.until("the question", |screen| screen.contains("1 edit is not saved. Lose it?"));
    pty.press("n");
    fs::remove_file(shell.path("filler")).unwrap();
    pty.press("w");
    all_saved(&pty);
    pty.press("q");
    pty.ended();
    assert_eq!(records(&shell), edits);
    assert_whole(&shell);
}

#[test]
fn a_disk_that_turns_read_only_is_said() {
    let shell = Shell::new();
    let Some(mounted) = Mounted::over(shell.home.path()) else { return };
    let (mut pty, _) = started(&shell);
    mounted.again("ro");
    pty.press("jr");
    let screen = not_saved(&pty, 1);
    assert!(screen.contains("Read-only file system"), "{screen}");
    assert!(screen.contains("See to it that you may read and write there"), "{screen}");
    let said = shell.run(&["mark", "reviewed", "2.1"]);
    assert!(said.code == Some(1) && said.err.contains("not saved: "), "{said:?}");
    assert!(shell.says(&["list"]).contains("51 of 51 points"), "reading goes on");
    mounted.again("rw");
    pty.press("w");
    all_saved(&pty);
    pty.kill();
    assert_eq!(shell.mark("1.2"), "reviewed");
    assert_whole(&shell);
}

/// A file in the place of a folder, or the other way round.
#[test]
fn what_stands_in_the_way_is_named_and_once_gone_all_is_well() {
    let data = ".local/share/hertog";
    let state = ".local/state/hertog";
    for (in_the_way, is_file) in [
        (data.to_owned(), true),
        (format!("{data}/reviews"), true),
        (format!("{data}/reviews/hertoginnedal-2023"), true),
        (state.to_owned(), true),
        (format!("{state}/device"), false),
        (format!("{state}/locks"), true),
        (format!("{state}/locks/journals"), false),
    ] {
        let shell = Shell::new();
        let path = shell.path(&in_the_way);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let put = if is_file {
            |path: &Path| fs::write(path, "x")
        } else {
            |path: &Path| fs::create_dir(path)
        };
        put(&path).unwrap();
        let said = shell.run(&["mark", "reviewed", "2.6"]);
        assert_eq!((said.code, &*said.out), (Some(1), ""), "{in_the_way}");
        let names = said.err.contains("not saved: ") && said.err.contains(&in_the_way);
        assert!(names && said.err.contains("move it away"), "{in_the_way}: {}", said.err);
        assert!(path.exists());
        let remove = if is_file { fs::remove_file::<&Path> } else { fs::remove_dir::<&Path> };
        remove(&path).unwrap();
        shell.says(&["mark", "reviewed", "2.6"]);
        assert_eq!(shell.mark("2.6"), "reviewed");
    }
}

/// What is only a help may fail.
#[test]
fn without_its_heads_or_session_it_saves_all_the_same() {
    let shell = Shell::new();
    fs::create_dir_all(shell.state()).unwrap();
    fs::write(shell.state().join("heads"), "x").unwrap();
    fs::create_dir(shell.state().join("session")).unwrap();
    shell.says(&["mark", "reviewed", "2.6"]);
    let (mut pty, _) = started(&shell);
    pty.press("q");
    pty.ended();
    assert_eq!(["1.1", "2.6"].map(|id| shell.mark(id)), ["reviewed", "reviewed"]);
}

#[test]
fn a_home_that_cannot_be_is_said() {
    let shell = Shell::new();
    let mut command = shell.command(&["mark", "reviewed", "2.6"]);
    let said = crate::support::process::Said::from(
        command.env("HOME", "/dev/null/home").output().unwrap(),
    );
    assert!(said.code == Some(1) && said.err.contains(": /dev/null/home"), "{said:?}");
}

/// What was saved before is written again as well: the program still has it.
#[test]
fn folders_removed_while_running_are_written_again_with_a_word() {
    let shell = Shell::new();
    let (mut pty, journal) = started(&shell);
    let kept = fs::read(&journal).unwrap();
    fs::remove_dir_all(shell.path(".local/share")).unwrap();
    pty.press("jr");
    pty.until("a word", |screen| screen.contains("it was written again, whole"));
    pty.until("the second edit", |screen| screen.contains("[x] 1.2 "));
    assert_eq!(["1.1", "1.2"].map(|id| shell.mark(id)), ["reviewed"; 2]);
    fs::remove_dir_all(shell.path(".local")).unwrap();
    pty.press("jr");
    pty.until("the third edit", |screen| screen.contains("[x] 1.3 "));
    // Nothing is changed after this, and one only leaves.
    fs::remove_dir_all(shell.path(".local")).unwrap();
    pty.press("q");
    pty.ended();
    assert_eq!(["1.1", "1.2", "1.3"].map(|id| shell.mark(id)), ["reviewed"; 3]);
    assert_eq!((shell.journals().len(), records(&shell)), (1, 3));
    fs::write(journal.with_file_name("back again.journal"), kept).unwrap();
    assert_eq!(records(&shell), 3, "what comes back counts once");
    assert_whole(&shell);
}

/// A synchroniser puts an older copy in its place.
#[test]
fn an_older_copy_put_in_place_while_running_loses_nothing() {
    let shell = Shell::new();
    let (mut pty, journal) = started(&shell);
    let older = fs::read(&journal).unwrap();
    pty.press("jr");
    pty.until("the second edit", |screen| screen.contains("[x] 1.2 "));
    fs::write(shell.path("older"), &older).unwrap();
    fs::rename(shell.path("older"), &journal).unwrap();
    pty.press("jr");
    pty.until("a word", |screen| screen.contains("it was written again, whole"));
    pty.until("the third edit", |screen| screen.contains("[x] 1.3 "));
    pty.press("q");
    pty.ended();
    assert_eq!(["1.1", "1.2", "1.3"].map(|id| shell.mark(id)), ["reviewed"; 3]);
    assert_eq!((records(&shell), fs::read(&journal).unwrap()), (3, older));
    assert_whole(&shell);
}

/// As synchronisers do: a copy is put in the journal's place by renaming.
#[test]
fn a_journal_that_is_replaced_while_running_goes_on() {
    let shell = Shell::new();
    let (mut pty, journal) = started(&shell);
    for n in 2..=12 {
        let copy = journal.with_extension("tmp");
        fs::copy(&journal, &copy).unwrap();
        fs::rename(&copy, &journal).unwrap();
        pty.press("jr");
        let shown = format!("[x] 1.{n} ");
        let shown = if n <= 4 { shown } else { format!("[x] 2.{} ", n - 4) };
        pty.until(&shown, |screen| screen.contains(&shown));
    }
    pty.press("q");
    pty.ended();
    assert_eq!((shell.journals().len(), records(&shell)), (1, 12));
    assert_whole(&shell);
}

#[test]
fn a_lock_that_is_held_is_said_and_waited_for() {
    let shell = Shell::new();
    let (mut pty, _) = started(&shell);
    let lock = fs::File::open(shell.state().join("locks/journals")).unwrap();
    lock.lock().unwrap();
    pty.press("jr");
    let screen = not_saved(&pty, 1);
    assert!(screen.contains("another hertog"), "{screen}");
    lock.unlock().unwrap();
    pty.press("w");
    all_saved(&pty);
    pty.kill();
    assert_eq!(shell.mark("1.2"), "reviewed");
}
