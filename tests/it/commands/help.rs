//! `hertog help`: the lists, the help of commands, and the pages of `docs/`, also
//! through a pager.

use std::process::Stdio;

use hertog::pages::PAGES;
use portable_pty::CommandBuilder;

use crate::support::process::{HERTOG, Home, Output};
use crate::support::pty::{Exit, Pty};

/// The names under a heading of `hertog help`, each with what is said of it.
fn listed(help: &str, heading: &str) -> Vec<(String, String)> {
    let (_, rest) = help.split_once(heading).unwrap();
    let rows = rest.lines().skip(1).take_while(|line| !line.is_empty());
    let row = |line: &str| {
        let (name, about) = line.trim().split_once(' ').unwrap();
        (name.to_owned(), about.trim().to_owned())
    };
    rows.map(row).collect()
}

/// The names of the commands, as `hertog help` lists them.
pub(super) fn commands(home: &Home) -> Vec<String> {
    let rows = listed(&home.says(&["help"]), "\nCommands:");
    rows.into_iter().map(|(name, _)| name).collect()
}

#[test]
fn it_lists_commands_and_topics() {
    let home = Home::new();
    let help = home.says(&["help"]);
    let topics: Vec<(String, String)> =
        PAGES.iter().map(|page| (page.name.to_owned(), page.about.to_owned())).collect();
    assert_eq!(listed(&help, "\nTopics (hertog help TOPIC):"), topics);
    let commands = commands(&home);
    assert!(commands.contains(&"verify".to_owned()) && commands.contains(&"help".to_owned()));
    let both = commands.iter().find(|command| topics.iter().any(|(topic, _)| topic == *command));
    assert_eq!(both, None, "a command and a topic of one name");
    for command in commands {
        let own = home.says(&["help", &command]);
        assert_eq!(own, home.says(&[&*command, "--help"]), "{command}");
        assert!(own.contains(&format!("Usage: hertog {command}")), "{own}");
    }
}

#[test]
fn a_page_is_printed_as_wide_as_it_is_asked_for_and_plain_in_a_pipe() {
    let home = Home::new();
    for page in PAGES {
        let printed = home.says(&["help", page.name]);
        let title = page.text.lines().next().unwrap().trim_start_matches("# ");
        assert_eq!(printed.lines().next(), Some(title));
        assert!(!printed.contains('\u{1b}'), "{printed}");
        let ascii = home.says(&["help", page.name, "--ascii"]);
        assert!(ascii.is_ascii(), "{ascii}");
    }
    for (columns, expected) in [("100", 100), ("50", 50), ("0", 80), ("x", 80), ("3", 20)] {
        let output = Output::of(home.command(&["help", "reviewing"]).env("COLUMNS", columns));
        let prose = output.out.lines().filter(|line| line.contains(' ')).take(6);
        let widest = prose.map(|line| line.chars().count()).max().unwrap();
        assert!((expected - 12..=expected).contains(&widest), "{columns}: {widest}");
    }
    assert!(home.says(&["help", "queries", "--color", "always"]).starts_with("\u{1b}[1mQueries"));
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest() {
    let home = Home::new();
    for (lang, name, meant) in [
        ("en", "querys", "did you mean “hertog help queries”?"),
        ("en", "Briefs", "did you mean “hertog help briefs”?"),
        ("nl", "verfy", "bedoelde u “hertog help verify”?"),
        ("fr", "reliabilty", "« hertog\u{a0}help reliability"),
        ("en", "zzzzzz", "hertog help lists the commands and the topics"),
    ] {
        let (code, said) = home.fails(&["help", name, "--lang", lang]);
        let said = said.replace("«\u{a0}hertog help", "« hertog\u{a0}help");
        assert!(code == 2 && said.contains(name) && said.contains(meant), "{said}");
    }
    let (code, said) = home.fails(&["help", "a\u{1b}[2J"]);
    assert!(code == 2 && !said.contains('\u{1b}'), "{said}");
}

#[test]
fn a_page_is_no_reason_to_fail_where_its_reader_has_gone() {
    let home = Home::new();
    let mut command = home.command(&["help", "format"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
}

/// `hertog help NAME` in a terminal of so many columns and rows.
fn paged(home: &Home, size: (u16, u16), name: &str, env: &[(&str, &str)]) -> Pty {
    let mut command = CommandBuilder::new(HERTOG);
    command.args(["help", name]);
    home.spawn(size, command, env)
}

fn ended(home: &Home, size: (u16, u16), name: &str, env: &[(&str, &str)]) -> Exit {
    let exit = paged(home, size, name, env).exit();
    assert_eq!(exit.code, Some(0), "{env:?}: {}", exit.text);
    exit
}

/// The pager that keeps what it is given, under a name with a blank.
const KEEPS: &str = "sh './a pager' --first";

#[test]
fn a_long_page_goes_through_the_pager() {
    let home = Home::new();
    home.write("a pager", "echo \"paged $1 $LESS\"\ncat > seen\n");
    let exit = ended(&home, (80, 24), "queries", &[("PAGER", KEEPS)]);
    assert!(exit.text.contains("paged --first FRX"), "{}", exit.text);
    let seen = home.read("seen");
    assert!(seen.starts_with("\u{1b}[1mQueries\u{1b}[0m\n═══════\n"), "{seen}");
    assert!(seen.lines().count() > 100 && seen.contains("\u{1b}[36m"), "{seen}");
    // What the terminal does not show, the pager does not get.
    let plain = [("PAGER", KEEPS), ("NO_COLOR", "1"), ("LANG", "C"), ("LESS", "-i")];
    let exit = ended(&home, (80, 24), "queries", &plain);
    assert!(exit.text.contains("paged --first -i"), "{}", exit.text);
    let seen = home.read("seen");
    assert!(seen.starts_with("Queries\n=======\n") && seen.is_ascii(), "{seen}");
    ended(&home, (80, 24), "queries", &[("PAGER", KEEPS), ("TERM", "vt100")]);
    assert!(!home.read("seen").contains('\u{1b}'));
}

#[test]
fn without_a_name_the_pager_is_less() {
    let home = Home::new();
    // Written by another program: this one may not hold it open while it is run.
    let made =
        home.sh("printf '#!/bin/sh\\necho \"less $*\"\\ncat > seen\\n' > less; chmod +x less");
    assert!(Output::of(&mut { made }).code == Some(0));
    let path = format!("{}:/usr/bin:/bin", home.folder.path().display());
    let exit = ended(&home, (80, 24), "queries", &[("PATH", &path)]);
    assert!(exit.text.contains("less -FRX"), "{}", exit.text);
    let nowhere = home.path("nowhere");
    let exit = ended(&home, (80, 24), "briefs", &[("PATH", nowhere.to_str().unwrap())]);
    assert!(exit.text.contains("prints it as the block quote that briefs have"), "{}", exit.text);
}

#[test]
fn a_page_is_printed_where_there_is_no_pager_or_no_need_of_one() {
    let home = Home::new();
    home.write("a pager", "echo paged\ncat > seen\n");
    let last = home.says(&["help", "queries"]).lines().last().unwrap().to_owned();
    let words: Vec<&str> = last.split_whitespace().collect();
    for pager in ["", "  ", "cat", "no-such-pager", "./seen"] {
        let exit = ended(&home, (80, 24), "queries", &[("PAGER", pager)]);
        let shown = exit.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(shown.contains(&words.join(" ")), "{pager:?}: {shown}");
    }
    // It fits, or the terminal cannot be gone back over.
    ended(&home, (160, 84), "overview", &[("PAGER", KEEPS)]);
    ended(&home, (80, 24), "queries", &[("PAGER", KEEPS), ("TERM", "dumb")]);
    assert!(!home.path("seen").exists());
    // A pager that has seen enough has no fault.
    for pager in ["true", "head -n 1"] {
        let exit = ended(&home, (80, 24), "format", &[("PAGER", pager)]);
        assert!(!exit.text.contains("hertog:"), "{}", exit.text);
    }
}

#[test]
fn an_interrupt_is_for_the_pager() {
    let home = Home::new();
    home.write(
        "a pager",
        "trap : INT\necho ready\nread x < /dev/tty\nread y < /dev/tty\necho got $y\n",
    );
    let mut pty = paged(&home, (80, 24), "queries", &[("PAGER", KEEPS)]);
    pty.see("ready");
    pty.send("\u{3}");
    pty.see("^C");
    pty.send("one\rtwo\r");
    pty.see("got");
    let exit = pty.exit();
    assert_eq!((exit.code, exit.signal), (Some(0), None), "{}", exit.text);
}
