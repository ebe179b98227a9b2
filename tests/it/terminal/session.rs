//! A review session in a real terminal: all points at a key a point, and kills.

use rustix::process::Signal;

use crate::support::terminal::{Home, Pty};

/// The point on screen and how many points are done, once both stand there.
fn at(pty: &mut Pty, id: &str, done: usize) {
    let session_progress = format!("{done} done · ");
    pty.wait(&format!("{id} with {done} done"), |screen| {
        let rows: Vec<String> = screen.rows(0, 80).collect();
        rows[1].contains(&session_progress) && rows[2].split_whitespace().next() == Some(id)
    });
}

fn ids() -> Vec<String> {
    hertog::declaration::builtin().points.iter().map(|point| point.id.to_string()).collect()
}

fn reviewed(home: &Home) -> usize {
    let list = home.run(&["list", "is:reviewed"]);
    let count = list.lines().last().and_then(|line| line.split(' ').next());
    count.unwrap().parse().unwrap()
}

#[test]
fn all_points_at_one_key_a_point_killed_half_way_with_nothing_lost() {
    let (home, ids) = (Home::new(), ids());
    let mut pty = home.start_with((80, 24), &["session"], &[]);
    at(&mut pty, "1.1", 0);
    for done in 0..25 {
        pty.send(if done % 2 == 0 { "r" } else { " " });
        at(&mut pty, &ids[done + 1], done + 1);
    }
    pty.wait("all of it saved", |screen| !screen.contents().contains("being saved"));
    pty.signal(Signal::KILL);
    assert_eq!(pty.exit().signal.as_deref(), Some("Killed"));
    assert_eq!(reviewed(&home), 25, "what was saved is there");

    let mut pty = home.start_with((80, 24), &["session"], &[]);
    pty.see("unfinished: 25 done · 26 left");
    pty.see("next is 4.2");
    pty.send("\r");
    at(&mut pty, &ids[25], 25);
    for done in 25..50 {
        pty.send(if done % 2 == 0 { "r" } else { " " });
        at(&mut pty, &ids[done + 1], done + 1);
    }
    pty.send("r");
    pty.see("End of the session");
    pty.see("51 done · 0 left");
    pty.send("\x03");
    let exit = pty.exit();
    assert_eq!(exit.code, Some(0));
    exit.assert_whole();
    assert!(home.run(&["list", "is:reviewed"]).ends_with("51 of 51 points\n"));
    let log = home.run(&["log"]);
    assert_eq!(log.lines().count(), 51, "51 decisions in 51 keys:\n{log}");
}

#[test]
fn keys_sent_all_at_once_are_decisions_one_by_one() {
    let home = Home::new();
    let mut pty = home.start_with((80, 24), &["session"], &[]);
    at(&mut pty, "1.1", 0);
    pty.send(&"r".repeat(51));
    pty.see("End of the session");
    pty.send("\x03");
    assert_eq!(pty.exit().code, Some(0));
    assert!(home.run(&["list", "is:reviewed"]).ends_with("51 of 51 points\n"));
}

#[test]
fn killed_in_the_middle_of_saving_it_resumes_at_the_first_point_that_is_not_saved() {
    let (home, ids) = (Home::new(), ids());
    let mut done = 0;
    for keys in [1, 3, 7, 9] {
        let mut pty = home.start_with((80, 24), &["session"], &[]);
        if done > 0 {
            pty.see("resume");
            pty.send("\r");
        }
        at(&mut pty, &ids[done], done);
        pty.send(&"r".repeat(keys));
        // Not a word more: the kill falls somewhere between the keys and the disk.
        pty.wait("a decision", |screen| {
            screen.rows(0, 80).nth(2).is_some_and(|row| !row.contains(&format!(" {} ", ids[done])))
        });
        pty.signal(Signal::KILL);
        drop(pty.exit());
        let saved = reviewed(&home);
        assert!((done..=done + keys).contains(&saved), "{saved} of {done} and {keys}");
        done = saved;
    }
    let mut pty = home.start_with((80, 24), &["session"], &[]);
    if done > 0 {
        pty.see("resume");
        pty.send("\r");
    }
    at(&mut pty, &ids[done], done);
    pty.send("\x03");
    assert_eq!(pty.exit().code, Some(0));
}

#[test]
fn a_session_of_a_query_in_the_order_of_attention() {
    let home = Home::new();
    home.run(&["mark", "come-back", "5.3"]);
    let args = ["session", "europol", "--order", "attention", "--discreet"];
    let mut pty = home.start_with((80, 24), &args, &[]);
    at(&mut pty, "5.3", 0);
    pty.see("it was to be looked at again");
    pty.send("\x03");
    assert_eq!(pty.exit().code, Some(0));
}
