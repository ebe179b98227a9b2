//! What leaves the program is clean, and no more than is wanted.

use std::io::Read;
use std::process::Stdio;

use hertog::declaration::BUILTIN;

use crate::support::terminal::Home;

/// What must never leave the program: string escapes that start here, eight-bit
/// control characters, and overrides of the direction of text.
const HOSTILE: &str =
    r"\u{1b}]0;pwned\u{7}\u{1b}[2J\u{9b}31m\u{9d}0;pwned\u{9c}\u{202e}\u{2066}\u{200f}\u{85}\u{7f}";

/// The built-in declaration with hostile texts in its title, a heading, a
/// chapter's title, an actor's name and the source. The texts of points are
/// left alone: their quotes must stand in them.
fn hostile(home: &Home) -> String {
    let mut source = BUILTIN.to_owned();
    // Where the text starts, what stands before it: title, place, chapter, actor, heading.
    let texts = [
        "Hertoginnedal 2023 - bil",
        "Parijs\"",
        "Follow-up of the trials concerning",
        "CCPD Doornik\"",
        "Joint approach to migrant",
    ];
    for text in texts {
        assert!(source.contains(text), "{text}");
        source = source.replace(text, &format!("{HOSTILE}{text}"));
    }
    let path = home.folder.path().join("hostile.ron");
    std::fs::write(&path, source).unwrap();
    path.display().to_string()
}

/// Nothing in a text acts on a terminal. Line ends are let through.
fn assert_clean(text: &str) {
    let bad = |c: &char| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert_eq!(text.chars().find(bad), None, "in {text:?}");
}

#[test]
fn hostile_texts_never_act_on_the_terminal() {
    let home = Home::new();
    let file = hostile(&home);
    let mut pty = home.start_with((160, 45), &["--file", &file], &[]);
    pty.see("51 points");
    for keys in ["\r", "j", "\x1b", "a", "\x1b", "c", "\x1b", "?", "\x1b", ":", "\x1b", "1", "y"] {
        pty.send(keys);
        // An Esc on its own is told from a sequence by what follows it.
        pty.send("\x1b[C");
    }
    pty.send("x");
    pty.see("51 points");
    pty.send("q");
    let exit = pty.exit();
    assert_eq!(exit.code, Some(0));
    exit.assert_whole();
    let raw = String::from_utf8(exit.raw().to_vec()).unwrap();
    assert_eq!(raw.matches("\x1b]0;").count(), 1, "one title, its own");
    assert!(!raw.contains("\x1b[31m") && !raw.contains("\x1b]0;pwned"));
    // Without the sequences of the terminal's own, nothing is left that acts.
    let mut text = String::new();
    let mut rest = raw.as_str();
    while let Some((before, after)) = rest.split_once('\x1b') {
        text.push_str(before);
        let end = if after.starts_with(']') {
            after.find('\x07')
        } else {
            after.find(|c: char| c.is_ascii_alphabetic())
        };
        rest = &after[end.map_or(after.len(), |end| end + 1)..];
    }
    assert_clean(&(text + rest).replace(['\r', '\n'], ""));
}

#[test]
fn hostile_texts_are_clean_in_plain_output() {
    let home = Home::new();
    let file = hostile(&home);
    for args in [
        &["list"][..],
        &["list", "--json"],
        &["show", "3.1"],
        &["show", "3.1", "--json"],
        &["stats"],
        &["stats", "--json"],
    ] {
        let out = home.run(&[&["--file", &file], args].concat());
        assert!(out.contains("pwned"), "the texts are there: {args:?}");
        assert_clean(&out);
    }
}

#[test]
fn no_color_means_none() {
    let coloured = |env: &[(&str, &str)], args: &[&str]| {
        let home = Home::new();
        let mut pty = home.start_with((160, 45), args, env);
        pty.see("51 points");
        pty.send("1r");
        pty.see("▸●");
        pty.send("q");
        let exit = pty.exit();
        exit.assert_whole();
        colours(std::str::from_utf8(exit.raw()).unwrap())
    };
    assert!(!coloured(&[], &[]).is_empty(), "colours can be found");
    assert_eq!(coloured(&[("NO_COLOR", "1")], &[]), [0; 0]);
    assert_eq!(coloured(&[], &["--color", "never"]), [0; 0]);
    assert!(!coloured(&[("NO_COLOR", "")], &[]).is_empty(), "empty is not set");
}

/// The codes of colours among the SGR sequences. 39 and 49 are the terminal's own.
pub(crate) fn colours(raw: &str) -> Vec<u32> {
    let sequences = raw.split("\x1b[").skip(1);
    let ends =
        sequences.filter_map(|s| s.split_once(|c: char| c.is_ascii_alphabetic() || c == '?'));
    let sgr = ends.filter(|(codes, _)| raw.contains(&format!("\x1b[{codes}m")));
    let codes = sgr.flat_map(|(codes, _)| codes.split(';')).filter_map(|code| code.parse().ok());
    codes.filter(|code| matches!(code, 30..=38 | 40..=48 | 90..=107)).collect()
}

#[test]
fn without_a_terminal_the_list_is_printed() {
    let home = Home::new();
    let list = home.run(&["list"]);
    assert!(list.ends_with("51 of 51 points\n") || list.ends_with("51 points\n"), "{list}");
    assert_eq!(home.run(&[]), list);
    // A terminal that cannot move its cursor.
    for term in ["dumb", ""] {
        let exit = home.start_with((80, 200), &[], &[("TERM", term)]).exit();
        assert_eq!(exit.code, Some(0));
        assert!(exit.text.contains("51 points"), "{}", exit.text);
        assert!(!exit.raw().contains(&0x1b), "no sequences");
    }
}

#[test]
fn a_pipe_that_is_closed_early_ends_it_quietly() {
    let home = Home::new();
    for args in [&["list", "--json"][..], &["list"], &["show", "1.1", "2.6", "3.1"], &["stats"]] {
        let mut child =
            home.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = [0; 1];
        let mut out = child.stdout.take().unwrap();
        out.read_exact(&mut first).unwrap();
        drop(out);
        let mut stderr = String::new();
        child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert_eq!(stderr, "", "{args:?}");
        assert_eq!(child.wait().unwrap().code(), Some(0), "{args:?}");
    }
}

#[test]
fn closed_ends_do_no_harm() {
    let home = Home::new();
    let shell = |redirected: &str| {
        let script = format!("\"$0\" list {redirected}");
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &script, crate::support::terminal::HERTOG]);
        command.env("HERTOG_DATA_DIR", home.folder.path()).env("LANG", "C.UTF-8");
        command.output().unwrap()
    };
    let out = shell("<&-");
    assert_eq!(out.status.code(), Some(0));
    assert!(String::from_utf8(out.stdout).unwrap().ends_with("points\n"));
    let out = shell("2>&-");
    assert_eq!(out.status.code(), Some(0));
    let out = shell(">&-");
    assert!(out.status.code().is_some(), "no signal, no panic");
    assert!(!String::from_utf8(out.stderr).unwrap().contains("panicked"));
}
