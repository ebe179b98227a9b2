//! Who writes where: cloned homes, restored copies, conflicted copies, others'
//! files, and names that would leave their folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use hertog::review::{Edit, Mark, header_line, record_line};

use crate::support::process::{Home, Output};

/// The same folders under another home.
fn clone(home: &Home) -> Home {
    let other = Home::new();
    let mut copy = Command::new("cp");
    copy.arg("-a").arg(home.path(".local")).arg(other.folder.path());
    assert!(copy.status().unwrap().success());
    other
}

/// Puts the journals of one home among those of the other, as a synchroniser
/// does; a name that is taken gets one beside it.
fn synchronise(from: &Home, to: &Home) {
    for (path, bytes) in from.journals() {
        let mut there = to.reviews().join(path.file_name().unwrap());
        match fs::read(&there) {
            Ok(newer) if newer.starts_with(&bytes) => continue,
            Ok(older) if bytes.starts_with(&older) => false,
            Ok(_) => there.set_extension("conflicted copy.journal"),
            Err(_) => false,
        };
        fs::write(there, bytes).unwrap();
    }
}

/// Makes the state folder look as if another machine had written it.
/// False where this machine has no id to tell it by.
fn move_to_another_machine(home: &Home) -> bool {
    let device = home.state().join("device");
    let text = fs::read_to_string(&device).unwrap();
    let Some((start, rest)) = text.split_once("Some(\"") else {
        println!("skipped: this machine has no id");
        return false;
    };
    fs::write(device, format!("{start}Some(\"{}{}", "0".repeat(64), &rest[64..])).unwrap();
    true
}

fn assert_whole(home: &Home) {
    let verified = home.run(&["log", "--verify"]);
    assert_eq!(verified.code, Some(0), "{verified:?}");
}

#[test]
fn a_home_cloned_to_another_machine_writes_a_journal_of_its_own() {
    let one = Home::new();
    one.prints(&["mark", "reviewed", "1.1"]);
    let other = clone(&one);
    if !move_to_another_machine(&other) {
        return;
    }
    let said = other.run(&["mark", "reviewed", "1.2"]);
    assert!(said.code == Some(0) && said.err.contains("comes from another machine"), "{said:?}");
    one.prints(&["mark", "come-back", "1.3"]);
    synchronise(&other, &one);
    synchronise(&one, &other);
    for home in [&one, &other] {
        assert_eq!(home.journals().len(), 2);
        let marks = ["1.1", "1.2", "1.3"].map(|id| home.mark(id));
        assert_eq!(marks, ["reviewed", "reviewed", "come-back"]);
        assert_whole(home);
        assert_eq!(home.run(&["list"]).err, "", "said once");
    }
}

/// A clone that nothing betrays, such as a container's: one journal, two tails.
#[test]
fn a_clone_with_the_same_machine_id_loses_no_edit() {
    let one = Home::new();
    one.prints(&["mark", "reviewed", "1.1"]);
    let other = clone(&one);
    one.prints(&["mark", "reviewed", "1.2"]);
    other.prints(&["mark", "come-back", "1.3"]);
    synchronise(&other, &one);
    let said = one.run(&["list"]);
    assert!(said.err.contains("are copies of one journal"), "{said:?}");
    one.prints(&["mark", "reviewed", "1.4"]);
    let marks = ["1.1", "1.2", "1.3", "1.4"].map(|id| one.mark(id));
    assert_eq!(marks, ["reviewed", "reviewed", "come-back", "reviewed"]);
    assert_whole(&one);
}

#[test]
fn a_restored_backup_is_noticed_and_no_edit_is_lost() {
    let home = Home::new();
    home.prints(&["mark", "reviewed", "1.1"]);
    let [(journal, backup)] = &home.journals()[..] else { panic!("one journal") };
    home.prints(&["mark", "reviewed", "1.2"]);
    let newest = fs::read(journal).unwrap();
    fs::write(journal, backup).unwrap();
    let said = home.run(&["mark", "come-back", "1.3"]);
    assert!(
        said.code == Some(0)
            && said.err.contains("holds fewer records (1) than were saved in it (2)"),
        "{said:?}"
    );
    assert_eq!(fs::read(journal).unwrap(), *backup, "it is not written any more");
    assert_eq!(["1.1", "1.2", "1.3"].map(|id| home.mark(id)), ["reviewed", "open", "come-back"]);
    assert_stays_wrong(&home, journal, "holds fewer records (1) than were saved in it (2)");
    fs::write(journal, newest).unwrap();
    assert_eq!(home.mark("1.2"), "reviewed", "the newest copy, put back, counts");
    assert_whole(&home);
}

/// A start says nothing any more; the check does, a line for what and one for
/// what to do.
fn assert_stays_wrong(home: &Home, journal: &Path, words: &str) {
    assert_eq!(home.run(&["list"]).err, "");
    let verified = home.run(&["log", "--verify"]);
    assert_eq!(verified.code, Some(1), "{verified:?}");
    let mut lines = verified.out.lines().skip_while(|line| !line.contains(words));
    assert!(lines.next().unwrap().contains(journal.to_str().unwrap()), "{verified:?}");
    assert!(lines.next().unwrap().starts_with("  "), "{verified:?}");
    assert!(verified.err.contains("not whole: 1 of 2"), "{verified:?}");
}

/// Whoever can write a file can make its hashes match: only the head that is
/// kept in the state folder tells.
#[test]
fn a_mark_that_was_forged_with_matching_hashes_is_said_for_ever() {
    let home = Home::new();
    home.prints(&["mark", "reviewed", "1.1"]);
    home.prints(&["mark", "reviewed", "1.2"]);
    let [(journal, bytes)] = &home.journals()[..] else { panic!("one journal") };
    let reading = hertog::review::read(bytes);
    let (mut text, mut before) = header_line(&reading.header.unwrap());
    for (mut record, _) in reading.records.iter() {
        if let Edit::Mark { mark, .. } = &mut record.edit {
            *mark = Mark::ComeBack;
        }
        let (line, hash) = record_line(&record, before);
        text += &line;
        before = hash;
    }
    fs::write(journal, &text).unwrap();
    let said = home.run(&["mark", "reviewed", "1.3"]);
    assert!(said.err.contains("was rewritten: line 3") && !said.err.contains("holds"), "{said:?}");
    assert_eq!(fs::read_to_string(journal).unwrap(), text, "it is not written any more");
    assert_eq!(home.mark("1.1"), "come-back", "what stands there counts");
    assert_stays_wrong(&home, journal, "was rewritten: line 3");
    fs::write(journal, bytes).unwrap();
    assert_eq!(["1.1", "1.2", "1.3"].map(|id| home.mark(id)), ["reviewed"; 3]);
    assert_whole(&home);
}

#[test]
fn a_whole_home_restored_from_a_backup_goes_on() {
    let home = Home::new();
    home.prints(&["mark", "reviewed", "1.1"]);
    let backup = clone(&home);
    home.prints(&["mark", "reviewed", "1.2"]);
    backup.prints(&["mark", "reviewed", "1.3"]);
    synchronise(&home, &backup);
    assert_eq!(["1.1", "1.2", "1.3"].map(|id| backup.mark(id)), ["reviewed"; 3]);
}

#[test]
fn two_reviewers_share_a_folder_and_nobody_writes_in_anothers_file() {
    let home = Home::new();
    home.prints(&["--reviewer", "Bram", "mark", "come-back", "2.6"]);
    let newer = "Header(schema: 9, what: \"a later version writes\")\n";
    for (name, text) in [
        ("Zoe--0123456789abcdef.journal", newer),
        ("noise.journal", "\u{1b}[2J\n"),
        ("notes.txt", "mine"),
        (".hidden.journal", "half a line"),
    ] {
        fs::write(home.reviews().join(name), text).unwrap();
    }
    let others = home.journals();
    let mut pty = home.start_tall();
    pty.send("rjb*uu");
    pty.send("q");
    pty.exit();
    for arguments in
        [&["mark", "reviewed", "--query", "chapter:2"][..], &["undo"], &["redo"], &["log"]]
    {
        assert_eq!(home.run(arguments).code, Some(0), "{arguments:?}");
    }
    for (path, bytes) in &others {
        assert_eq!(fs::read(path).unwrap(), *bytes, "{path:?}");
    }
    assert_eq!(home.journals().len(), others.len() + 1);
}

pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// What a crash leaves half written is never read, and does not stay for ever;
/// what is new, or nobody's of ours, stays.
#[test]
fn what_a_crash_left_half_written_is_cleared_away() {
    let home = Home::new();
    fs::create_dir_all(home.reviews()).unwrap();
    fs::create_dir_all(home.state().join("heads")).unwrap();
    let leftovers = [
        home.reviews().join(".analist--0123456789abcdef.journal.4242"),
        home.state().join(".session.4242"),
        home.state().join("heads/.00112233445566778899aabbccddeeff.4242"),
    ];
    let stay = [
        home.reviews().join(".new--0123456789abcdef.journal.4243"),
        home.reviews().join(".backup.20230505"),
    ];
    for path in leftovers.iter().chain(&stay) {
        fs::write(path, "Header(sch").unwrap();
        if path != &stay[0] {
            let long_ago = std::time::SystemTime::now() - std::time::Duration::from_hours(2);
            fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
        }
    }
    let said = Output::from(home.command(&["mark", "reviewed", "1.1"]).output().unwrap());
    assert_eq!((said.code, &*said.err), (Some(0), ""));
    assert!(leftovers.iter().all(|path| !path.exists()));
    assert!(stay.iter().all(|path| path.exists()));
}

/// One data folder in two machines by turns: the machine on which the program
/// now runs is that of the other entry in the file.
fn take_the_stick_to_the_other_machine(home: &Home) {
    let device = home.state().join("device");
    let text = fs::read_to_string(&device).unwrap();
    let hashes: Vec<&str> = text
        .split('"')
        .filter(|part| part.len() == 64 && part.bytes().all(|b| b.is_ascii_hexdigit()))
        .collect();
    let [one, other] = hashes[..] else { panic!("two machines: {text}") };
    fs::write(device, text.replace(one, "HERE").replace(other, one).replace("HERE", other))
        .unwrap();
}

#[test]
fn a_stick_in_two_machines_by_turns_keeps_a_journal_for_each_and_undo_remembers() {
    let stick = Home::new();
    stick.prints(&["mark", "reviewed", "1.1"]);
    if !move_to_another_machine(&stick) {
        return;
    }
    let said = stick.run(&["mark", "reviewed", "1.2"]);
    assert!(said.code == Some(0) && said.err.contains("comes from another machine"), "{said:?}");
    for turn in ["come-back", "reviewed", "come-back"] {
        take_the_stick_to_the_other_machine(&stick);
        let said = stick.run(&["mark", turn, "1.3"]);
        assert_eq!((said.code, &*said.err), (Some(0), ""), "{turn}");
        assert_eq!(stick.journals().len(), 2, "{turn}");
    }
    let undone = stick.run(&["undo"]);
    assert!(undone.code == Some(0) && undone.out.contains("1.3"), "{undone:?}");
    assert_eq!(stick.mark("1.3"), "reviewed", "what the other machine did stays");
    take_the_stick_to_the_other_machine(&stick);
    stick.prints(&["undo"]);
    let marks = ["1.1", "1.2", "1.3"].map(|id| stick.mark(id));
    assert_eq!(marks, ["reviewed", "reviewed", "come-back"], "each machine has its own past");
    assert_whole(&stick);
}

#[test]
fn another_name_on_the_same_device_is_said_until_it_has_work_of_its_own() {
    let home = Home::new();
    home.prints(&["mark", "reviewed", "1.1"]);
    let as_root = |arguments: &[&str]| -> Output {
        home.command(arguments).env("USER", "root").output().unwrap().into()
    };
    let said = as_root(&["list"]);
    assert_eq!(said.code, Some(0));
    assert!(said.err.contains("reviews by analist, and none by you, root"), "{}", said.err);
    assert!(said.err.contains("--reviewer"), "{}", said.err);
    assert_eq!(home.run(&["list"]).err, "", "whose reviews they are is not told");
    let named = as_root(&["--reviewer", "root", "list"]);
    assert_eq!(named.err, "", "who gives a name knows which");
    as_root(&["mark", "reviewed", "1.2"]);
    assert_eq!(as_root(&["list"]).err, "");
    assert_eq!(home.run(&["list"]).err, "");
}

#[test]
fn many_conflicted_copies_end_in_one_line_that_says_which_may_go() {
    let home = Home::new();
    home.prints(&["mark", "reviewed", "1.1"]);
    let [(journal, first)] = &home.journals()[..] else { panic!("one journal") };
    home.prints(&["mark", "reviewed", "1.2"]);
    let whole = fs::read(journal).unwrap();
    let copy = |name: &str, bytes: &[u8]| {
        fs::write(home.reviews().join(format!("{name}.journal")), bytes).unwrap();
    };
    copy("a (conflicted copy)", first);
    let said = home.run(&["list"]).err;
    assert!(
        said.contains("are copies of one journal") && !said.contains("may be deleted"),
        "{said}"
    );
    copy("b (conflicted copy)", &whole);
    copy("c (conflicted copy)", first);
    let said = home.run(&["list"]).err;
    assert_eq!(said.matches("are copies of one journal").count(), 3, "{said}");
    assert_eq!(said.matches("3 hold nothing of their own").count(), 1, "{said}");
    assert_eq!(
        said.matches("may be deleted once hertog log --verify is well").count(),
        1,
        "{said}"
    );
    assert_whole(&home);
}

#[test]
fn undo_reaches_ones_own_marks_in_a_journal_that_was_damaged_or_cut_short() {
    for (line, first, left) in [
        ("sed -i '$d' {}", "1.2", "1.1"),
        ("sed -i '4s/1.3/1.4/' {}", "1.2", "1.1"),
        ("sed -i '1s/analist/analyst/' {}", "1.3", "1.2 1.1"),
    ] {
        let home = Home::new();
        for id in ["1.1", "1.2", "1.3"] {
            home.prints(&["mark", "reviewed", id]);
        }
        let journal = home.journals()[0].0.display().to_string();
        assert!(home.sh(&line.replace("{}", &format!("'{journal}'"))).status().unwrap().success());
        for id in std::iter::once(first).chain(left.split(' ')) {
            assert_eq!(home.mark(id), "reviewed", "{line}: {id}");
            let said = home.run(&["undo"]);
            let words = format!("Taken back: reviewed · {id}.");
            assert!(said.code == Some(0) && said.out.contains(&words), "{line}: {said:?}");
            assert_eq!(home.mark(id), "open", "{line}: {id}");
        }
        assert!(home.prints(&["undo"]).contains("Nothing to undo"), "{line}");
        assert!(home.prints(&["redo"]).contains("Done again: reviewed · 1.1."), "{line}");
        assert_eq!(home.mark("1.1"), "reviewed");
    }
}
