//! What issue 1 asks to see: an actor, a mark, a restart, and back.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::support::process::Home;

/// The ids in the list of points, from the left half of an 80-column screen.
fn listed(screen: &vt100::Screen) -> Vec<String> {
    let rows = screen.rows(0, 38).map(|row| row.chars().skip(2).collect::<String>());
    let ids = rows.filter_map(|row| {
        let point = row.strip_prefix(['○', '●', '◐', '△', '·'])?;
        Some(point.split_whitespace().next()?.to_owned())
    });
    ids.collect()
}

#[test]
fn an_actor_a_mark_a_restart_and_back() {
    let home = Home::new();
    let mut pty = home.start((80, 24));
    pty.see("51 points");
    pty.send("1");
    pty.see("3 of 51 points");
    // A frame may arrive in pieces: the list is whole when the rest is gone.
    pty.wait("three points", |screen| listed(screen) == ["3.1", "3.4", "5.3"]);
    pty.send("r");
    pty.see("1 of 51 reviewed");
    // A point stands in place of the mark for as long as it is being saved.
    pty.see("▸● 3.1");
    assert!(home.says(&["list", "is:reviewed"]).contains("1 of 51 points"));
    pty.send("q");
    let exit = pty.exit();
    assert_eq!(exit.code, Some(0));
    exit.assert_whole();

    let mut pty = home.start((80, 24));
    pty.see("▸● 3.1");
    pty.see("all 51 points");
    let reviewed = home.says(&["list", "is:reviewed"]);
    let lines: Vec<&str> = reviewed.lines().collect();
    assert_eq!(lines.len(), 2, "{reviewed}");
    assert!(lines[0].starts_with("reviewed") && lines[0].contains(" 3.1 "), "{reviewed}");
    assert_eq!(lines[1], "1 of 51 points");

    pty.send("u");
    pty.see("Take back “reviewed · 3.1”, from earlier or elsewhere");
    assert!(home.says(&["list", "is:reviewed"]).contains("1 of 51 points"), "asked, not done");
    pty.send("y");
    pty.see("▸○ 3.1");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    assert!(home.says(&["list", "is:reviewed"]).ends_with("0 of 51 points\n"));
}

#[test]
fn the_reader_comes_back_to_the_point_that_was_left() {
    let home = Home::new();
    let mut pty = home.start((80, 24));
    pty.see("51 points");
    pty.send(":4.6\r");
    pty.see("▸○ 4.6");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    let mut pty = home.start((80, 24));
    pty.see("▸○ 4.6");
}

#[test]
fn the_declaration_that_was_open_last_opens_again() {
    let home = Home::new();
    let other = hertog::declaration::BUILTIN.replace("hertoginnedal-2023", "gent-2025");
    home.shelve("gent-2025/2025-03.ron", &other);
    let mut pty = home.start_with((80, 24), &["--declaration", "gent-2025"], &[]);
    pty.see("51 points");
    pty.send("jr");
    pty.see("1 of 51 reviewed");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    let mut pty = home.start((80, 24));
    pty.see("1 of 51 reviewed");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    assert!(home.says(&["list", "is:reviewed"]).ends_with("0 of 51 points\n"), "commands do not");
    let file = home.path(".local/share/hertog/declarations/gent-2025/2025-03.ron");
    std::fs::write(&file, "Declaration(").unwrap();
    let mut pty = home.start((80, 24));
    pty.see("0 of 51 reviewed");
    pty.see("the file ends before");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0), "the built-in one is open");
    std::fs::remove_file(&file).unwrap();
    let mut pty = home.start((80, 24));
    pty.see("0 of 51 reviewed");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
}

#[test]
fn a_key_after_the_key_to_quit_cannot_hold_up_the_end() {
    let home = Home::new();
    let mut pty = home.start((80, 24));
    pty.see("51 points");
    // In one piece: the program may be waiting for the disk when it sees the
    // last of them.
    pty.send("rqRbR");
    let exit = pty.exit();
    assert_eq!(exit.code, Some(0));
    exit.assert_whole();
    assert!(home.says(&["list", "is:reviewed"]).contains("1 of 51 points"));
}

#[test]
fn a_terminal_that_reads_nothing_for_a_while_loses_nothing() {
    let home = Home::new();
    let mut pty = home.start((160, 45));
    pty.see("51 points");
    // Nobody reads while these are sent. Each frame after `]` is a few
    // kilobytes, and a terminal holds only some: the program has to wait.
    for _ in 0..100 {
        pty.send("]");
        pty.send("[");
    }
    std::thread::sleep(std::time::Duration::from_secs(1));
    pty.send("G");
    pty.send("r");
    pty.see("▸● 7.3");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
    assert!(home.says(&["list", "is:reviewed"]).contains(" 7.3 "));
}

#[test]
fn more_keys_at_once_than_are_read_at_once_are_all_heard() {
    let home = Home::new();
    let mut pty = home.start((80, 24));
    pty.see("51 points");
    pty.send(&("j".repeat(1500) + "r"));
    pty.see("▸● 7.3");
    pty.send("q");
    assert_eq!(pty.exit().code, Some(0));
}

#[test]
fn a_paste_is_text_and_never_keys() {
    let home = Home::new();
    let mut pty = home.start((80, 24));
    pty.see("51 points");
    pty.send("\x1b[200~rrr\nq\x03\x1b[201~");
    pty.see("Pasted text has no place here");
    pty.see("0 of 51 reviewed");

    pty.send("/");
    pty.see("/ ");
    // The emulator shows no U+FFFD, which is what Esc becomes: so it comes last.
    pty.send("\x1b[200~drugs\nhavens\r\x1b[2J\x1b[201~");
    pty.see("/ drugs havens");
    pty.send("\x1b");
    pty.see("all 51 points");
    pty.send("q");
    let exit = pty.exit();
    assert_eq!(exit.code, Some(0));
    exit.assert_whole();
    assert!(home.says(&["list", "is:reviewed"]).ends_with("0 of 51 points\n"));
}

#[test]
fn a_point_is_copied_once_with_its_citation() {
    let home = Home::new();
    let mut pty = home.start((80, 24));
    pty.see("51 points");
    pty.send("y");
    pty.see("was sent to the terminal");
    pty.send("q");
    let exit = pty.exit();
    let raw = std::str::from_utf8(exit.raw()).unwrap();
    let mut copies = raw.split("\x1b]52;c;").skip(1);
    let (copy, _) = copies.next().and_then(|copy| copy.split_once('\x07')).unwrap();
    assert!(copies.next().is_none(), "once");
    let text = String::from_utf8(BASE64_STANDARD.decode(copy).unwrap()).unwrap();
    let point = &hertog::declaration::builtin().points[0];
    assert!(text.contains(&*point.text), "{text}");
    assert!(text.contains("1.1") && text.contains("2023-05-05"), "{text}");
}

/// What a braille display shows is what a key would act on: the cursor stands on
/// the selected row, hidden, and in a line that is typed it is seen.
#[test]
fn the_cursor_is_on_the_selected_row() {
    let home = Home::new();
    let mut pty = home.start((80, 24));
    pty.see("51 points");
    let on = |text: &'static str, hidden: bool| {
        move |screen: &vt100::Screen| {
            let (row, column) = screen.cursor_position();
            let row = screen.rows(column, 80).nth(row.into()).unwrap_or_default();
            row.starts_with(text) && screen.hide_cursor() == hidden
        }
    };
    for (keys, text) in [("", "▸○ 1.1"), ("jj", "▸○ 1.3"), ("k", "▸○ 1.2"), ("r", "▸● 1.2")]
    {
        pty.send(keys);
        pty.wait(text, on(text, true));
    }
    pty.send("D");
    pty.wait("the overview", on("▸ all points", true));
    pty.send("q:un");
    pty.wait("what is typed", |screen| {
        let (row, column) = screen.cursor_position();
        let typed = screen.rows(0, column).nth(row.into()).unwrap_or_default();
        typed.ends_with("> un") && !screen.hide_cursor()
    });
}
