//! Several at once: processes, instances, reviewers.

use std::fs;
use std::thread;

use crate::support::process::Shell;
use crate::support::tall_terminal::Pty;

const PROCESSES: usize = 30;
const MARKS: usize = 20;

#[test]
fn thirty_processes_at_once_lose_no_edit_and_break_no_chain() {
    let shell = Shell::new();
    let ids: Vec<String> = shell.marks().into_iter().map(|(id, _)| id).collect();
    let work = |process: usize| {
        let mut changed = 0;
        for n in 0..MARKS {
            let id = &ids[(process * 7 + n) % ids.len()];
            let said = shell.run(&["mark", ["reviewed", "come-back", "open"][n % 3], id]);
            assert_eq!((said.code, &*said.err), (Some(0), ""), "{id}");
            changed += usize::from(said.out.contains("1 point changed"));
        }
        changed
    };
    let changed: usize = thread::scope(|scope| {
        let processes: Vec<_> = (0..PROCESSES).map(|n| scope.spawn(move || work(n))).collect();
        processes.into_iter().map(|process| process.join().unwrap()).sum()
    });
    let records = shell.json(&["log", "--json"])["records"].as_array().unwrap().len();
    println!("{PROCESSES} processes x {MARKS} marks: {changed} changed, {records} records");
    assert_eq!(records, changed);
    let verified = shell.run(&["log", "--verify"]);
    assert_eq!((verified.code, &*verified.err), (Some(0), ""));
    assert_eq!(shell.journals().len(), 1);
    assert!(verified.out.contains(&format!("whole; records: {records}; ")), "{}", verified.out);
}

#[test]
fn two_instances_show_each_others_edits_at_the_next_key() {
    let shell = Shell::new();
    shell.says(&["mark", "reviewed", "7.3"]);
    let (mut here, mut there) = (Pty::start(&shell), Pty::start(&shell));
    for (n, key, sign) in [(1, "r", "x"), (2, "b", "~"), (3, "r", "x"), (4, "b", "~")] {
        let shown = format!("[{sign}] 1.{n} ");
        let (one, other) =
            if n % 2 == 0 { (&mut here, &mut there) } else { (&mut there, &mut here) };
        one.press(key);
        one.until(&shown, |screen| screen.contains(&shown));
        other.press("j");
        other.until(&shown, |screen| screen.contains(&shown));
        one.press("j");
    }
    here.press("q");
    there.press("q");
    here.ended();
    there.ended();
    assert_eq!(shell.journals().len(), 1);
    assert!(shell.says(&["log", "--verify"]).contains("whole; records: 5; "));
}

/// Journals of others come and change in the folder; the screens see it while
/// keys come, and never touch them.
#[test]
fn a_thousand_journals_of_others_are_read_and_left_as_they_are() {
    let shell = Shell::new();
    let maker = Shell::new();
    maker.says(&["--reviewer", "Bram", "mark", "come-back", "2.6"]);
    let [(_, journal)] = &maker.journals()[..] else { panic!("one journal") };
    fs::create_dir_all(shell.reviews()).unwrap();
    for n in 0..1000 {
        fs::write(shell.reviews().join(format!("Bram{n}--0000000000000000.journal")), journal)
            .unwrap();
    }
    let others = shell.journals();
    let mut pty = Pty::start(&shell);
    pty.press("r");
    pty.until("the edit", |screen| screen.contains("[x] 1.1 "));
    maker.says(&["--reviewer", "Anna", "mark", "reviewed", "2.6"]);
    let (anna, bytes) = maker
        .journals()
        .into_iter()
        .find(|(path, _)| path.to_str().unwrap().contains("Anna"))
        .unwrap();
    let anna = shell.reviews().join(anna.file_name().unwrap());
    fs::write(&anna, &bytes).unwrap();
    pty.press("/id:2.6\r");
    pty.until("the filter", |screen| screen.contains("1 of 51"));
    pty.press("\r");
    let mut seen = false;
    for _ in 0..200 {
        pty.press("j");
        thread::sleep(std::time::Duration::from_millis(20));
        seen |= pty.screen().contains("Anna");
        if seen {
            break;
        }
    }
    assert!(seen, "{}", pty.screen());
    pty.kill();
    shell.says(&["mark", "reviewed", "3.1"]);
    for (path, bytes) in others.iter().chain([&(anna, bytes)]) {
        assert_eq!(&fs::read(path).unwrap(), bytes);
    }
}
