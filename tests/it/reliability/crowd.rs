//! Several at once: processes, instances, reviewers.

use std::fs;
use std::thread;

use crate::support::process::Home;

const PROCESSES: usize = 30;
const MARKS: usize = 10;

#[test]
fn thirty_processes_at_once_lose_no_edit_and_break_no_chain() {
    let home = Home::new();
    let ids: Vec<String> = home.marks().into_iter().map(|(id, _)| id).collect();
    let work = |process: usize| {
        let mut changed = 0;
        for n in 0..MARKS {
            let id = &ids[(process * 7 + n) % ids.len()];
            let said = home.run(&["mark", ["reviewed", "come-back", "open"][n % 3], id]);
            assert_eq!((said.code, &*said.err), (Some(0), ""), "{id}");
            changed += usize::from(said.out.contains("1 point changed"));
        }
        changed
    };
    let changed: usize = thread::scope(|scope| {
        let processes: Vec<_> = (0..PROCESSES).map(|n| scope.spawn(move || work(n))).collect();
        processes.into_iter().map(|process| process.join().unwrap()).sum()
    });
    let records = home.json(&["log", "--json"])["records"].as_array().unwrap().len();
    println!("{PROCESSES} processes x {MARKS} marks: {changed} changed, {records} records");
    assert_eq!(records, changed);
    let verified = home.run(&["log", "--verify"]);
    assert_eq!((verified.code, &*verified.err), (Some(0), ""));
    assert_eq!(home.journals().len(), 1);
    assert!(verified.out.contains(&format!("whole; records: {records}; ")), "{}", verified.out);
}

#[test]
fn two_instances_show_each_others_edits_at_the_next_key() {
    let home = Home::new();
    home.prints(&["mark", "reviewed", "7.3"]);
    let (mut here, mut there) = (home.start_tall(), home.start_tall());
    for (n, key, sign) in [(1, "r", "x"), (2, "b", "~"), (3, "r", "x"), (4, "b", "~")] {
        let shown = format!("[{sign}] 1.{n} ");
        let (one, other) =
            if n % 2 == 0 { (&mut here, &mut there) } else { (&mut there, &mut here) };
        one.send(key);
        one.until(&shown, |screen| screen.contains(&shown));
        other.send("j");
        other.until(&shown, |screen| screen.contains(&shown));
        one.send("j");
    }
    here.send("q");
    there.send("q");
    here.exit();
    there.exit();
    assert_eq!(home.journals().len(), 1);
    assert!(home.prints(&["log", "--verify"]).contains("whole; records: 5; "));
}

/// Journals of others come and change in the folder; the screens see it while
/// keys come, and never touch them.
#[test]
fn a_thousand_journals_of_others_are_read_and_left_as_they_are() {
    let home = Home::new();
    let maker = Home::new();
    maker.prints(&["--reviewer", "Bram", "mark", "come-back", "2.6"]);
    let [(_, journal)] = &maker.journals()[..] else { panic!("one journal") };
    fs::create_dir_all(home.reviews()).unwrap();
    for n in 0..1000 {
        fs::write(home.reviews().join(format!("Bram{n}--0000000000000000.journal")), journal)
            .unwrap();
    }
    let others = home.journals();
    let mut pty = home.start_tall();
    pty.send("r");
    pty.until("the edit", |screen| screen.contains("[x] 1.1 "));
    maker.prints(&["--reviewer", "Anna", "mark", "reviewed", "2.6"]);
    let (anna, bytes) = maker
        .journals()
        .into_iter()
        .find(|(path, _)| path.to_str().unwrap().contains("Anna"))
        .unwrap();
    let anna = home.reviews().join(anna.file_name().unwrap());
    fs::write(&anna, &bytes).unwrap();
    pty.send("/id:2.6\r");
    pty.until("the filter", |screen| screen.contains("1 of 51"));
    pty.send("\r");
    let mut seen = false;
    for _ in 0..200 {
        pty.send("j");
        thread::sleep(std::time::Duration::from_millis(20));
        pty.take_all();
        seen |= pty.text().contains("Anna");
        if seen {
            break;
        }
    }
    assert!(seen, "{}", pty.text());
    pty.kill();
    home.prints(&["mark", "reviewed", "3.1"]);
    for (path, bytes) in others.iter().chain([&(anna, bytes)]) {
        assert_eq!(&fs::read(path).unwrap(), bytes);
    }
}
