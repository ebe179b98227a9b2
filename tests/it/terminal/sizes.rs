//! Every size, and every change of it.

use crate::support::terminal::{Home, Pty};

/// The hint line stands in the last row: the frame fits the screen.
fn fits(screen: &vt100::Screen) -> bool {
    let (rows, columns) = screen.size();
    let last = screen.rows(0, columns).nth(usize::from(rows) - 1);
    last.is_some_and(|row| row.contains("reviewed") && row.contains("come back"))
        && screen.contents().contains("▸○ 4.6")
}

fn at_4_6(size: (u16, u16)) -> (Home, Pty) {
    let home = Home::new();
    let mut pty = home.start(size);
    pty.see("51 points");
    pty.send(":4.6\r");
    pty.wait("4.6", fits);
    (home, pty)
}

fn quit(mut pty: Pty) {
    pty.send("q");
    let exit = pty.exit();
    assert_eq!(exit.code, Some(0));
    exit.assert_modes();
}

#[test]
fn it_starts_at_every_size() {
    for size in [(60, 16), (80, 24), (160, 45), (500, 200)] {
        let (_home, pty) = at_4_6(size);
        quit(pty);
    }
}

#[test]
fn too_small_a_screen_says_so_and_what_to_do() {
    let home = Home::new();
    let mut pty = home.start((59, 16));
    pty.see("60 columns");
    pty.see("hertog list");
    pty.resize(60, 15);
    pty.wait("the size", |screen| screen.contents().contains("and 15"));
    quit(pty);
    for size in [(1, 1), (0, 0), (1, 200), (500, 1)] {
        let home = Home::new();
        let mut pty = home.start(size);
        pty.wait("a screen", |screen| screen.alternate_screen() && screen.bracketed_paste());
        quit(pty);
    }
}

#[test]
fn the_point_stays_the_same_through_every_size() {
    let (_home, mut pty) = at_4_6((80, 24));
    for (columns, rows) in [(60, 16), (160, 45), (1, 1), (500, 200), (59, 15), (80, 24)] {
        pty.resize(columns, rows);
        if columns >= 60 {
            pty.wait("4.6", fits);
        }
    }
    quit(pty);
}

#[test]
fn a_storm_of_sizes_ends_in_a_screen_that_fits() {
    let (_home, mut pty) = at_4_6((80, 24));
    for turn in 0..100_u16 {
        pty.resize(1 + turn * 37 % 200, 1 + turn * 23 % 70);
    }
    pty.resize(90, 25);
    pty.wait("4.6", fits);
    pty.send("r");
    pty.see("▸● 4.6");
    quit(pty);
}

#[test]
fn a_size_that_changes_during_the_start_is_not_missed() {
    for wait in 0..8 {
        let home = Home::new();
        let mut pty = home.start((80, 24));
        std::thread::sleep(std::time::Duration::from_millis(wait * 4));
        pty.resize(100, 30);
        pty.wait("the new size", |screen| {
            screen.rows(0, 100).nth(29).is_some_and(|row| row.contains("? help"))
        });
    }
}

#[test]
fn a_key_that_comes_with_a_new_size_is_heard_at_once() {
    let (_home, mut pty) = at_4_6((80, 24));
    for turn in 0..40 {
        let (key, seen) = if turn % 2 == 0 { ("k", "▸○ 4.5") } else { ("j", "▸○ 4.6") };
        pty.resize(80 + turn % 7, 24 + turn % 3);
        pty.send(key);
        pty.see(seen);
    }
    quit(pty);
}
