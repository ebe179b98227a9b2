//! Copying through what stands between the program and its terminal, and drawing
//! anew what something else wrote over.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::support::terminal::{Home, Pty};

/// A program named tmux that keeps what it is given, and ends so.
fn with_tmux(home: &Home, code: u8) -> String {
    let folder = home.folder.path().join("bin");
    fs::create_dir_all(&folder).unwrap();
    let script =
        format!("#!/bin/sh\necho \"$@\" > \"$HOME/asked\"\ncat > \"$HOME/given\"\nexit {code}\n");
    let tmux = folder.join("tmux");
    fs::write(&tmux, script).unwrap();
    fs::set_permissions(&tmux, fs::Permissions::from_mode(0o755)).unwrap();
    format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default())
}

fn copied(pty: &mut Pty) -> String {
    pty.see("51 points");
    pty.send("y");
    pty.see("1.1 was sent to the terminal");
    String::from_utf8_lossy(&pty.raw).into_owned()
}

fn quit(mut pty: Pty) {
    pty.send("q");
    pty.exit().assert_whole();
}

#[test]
fn in_tmux_a_point_goes_through_tmux_and_else_to_the_terminal() {
    for (code, by_itself) in [(0, false), (1, true)] {
        let home = Home::new();
        let path = with_tmux(&home, code);
        let mut pty = home.start_with((80, 24), &[], &[("TMUX", "/tmp/x,1,0"), ("PATH", &path)]);
        let sent = copied(&mut pty);
        let kept = |name: &str| fs::read_to_string(home.folder.path().join(name)).unwrap();
        assert_eq!(kept("asked"), "load-buffer -w -\n");
        assert!(kept("given").starts_with('“') && kept("given").contains("point 1.1"));
        assert_eq!(sent.contains("\x1b]52;c;"), by_itself, "tmux ended with {code}");
        quit(pty);
    }
}

#[test]
fn in_gnu_screen_a_point_goes_in_short_pieces() {
    let home = Home::new();
    let mut pty = home.start_with((80, 24), &[], &[("STY", "1.pts-0.desk")]);
    let sent = copied(&mut pty);
    let pieces = sent.split("\x1bP").skip(1).map(|piece| piece.split_once("\x1b\\").unwrap().0);
    let pieces: Vec<&str> = pieces.collect();
    assert!(pieces.len() > 1 && pieces.iter().all(|piece| piece.len() <= 200), "{pieces:?}");
    assert!(pieces.concat().starts_with("\x1b]52;c;") && pieces.concat().ends_with('\x07'));
    quit(pty);
}

#[test]
fn everything_is_drawn_anew_wherever_one_is() {
    let home = Home::new();
    for (keys, seen) in [
        ("", "51 points"),
        ("/", "Enter accept"),
        ("a", "Actor"),
        ("?", "Help"),
        ("m", "Ctrl-s"),
        ("D", "Enter"),
        ("B", "Enter"),
        ("S", "skip"),
    ] {
        let mut pty = home.start_with((100, 30), &[], &[]);
        pty.see("51 points");
        pty.send(keys);
        pty.see(seen);
        pty.scribble("\x1b[2J\x1b[5;5H\x1b[41mwall: rebooting");
        pty.send("\x0c");
        pty.wait("the whole screen", |screen| {
            let text = screen.contents();
            text.contains(seen) && !text.contains("rebooting")
        });
        pty.send("\x03");
        pty.exit().assert_modes();
    }
}
