//! Completion in real shells, key by key.

use std::env;
use std::ffi::OsString;
use std::path::Path;

use portable_pty::CommandBuilder;

use crate::support::process::{HERTOG, Home};
use crate::support::pty::Pty;

/// What stands before what is typed.
const PROMPT: &str = "ready>";

/// What is typed, and what must then stand on the screen.
const CASES: [(&str, &[&str]); 9] = [
    ("hertog show 2.\t\t", &["2.9", "2.10", "International trains"]),
    ("hertog list actor:eu\t\t", &["europol", "eurojust", "European Commission"]),
    ("hertog list actor:europo\t", &["list actor:europol"]),
    ("hertog list -actor:europo\t", &["list -actor:europol"]),
    ("hertog where --lang=n\t", &["where --lang=nl"]),
    ("hertog status 2.6 und\t", &["2.6 under-way"]),
    ("hertog list text:\t", &[r#"list text:\"l\'accord\ du\"\ is:open"#]),
    ("hertog --file van\t", &[r"--file van\ \'t\ land.ron"]),
    // What is put there arrives as one word.
    ("hertog check van\t\r", &["van 't land.ron: ", "51 points"]),
];

/// Whether a shell is there. Where it must be, a test without it fails.
fn is_there(shell: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path).any(|folder| folder.join(shell).is_file());
    let wanted = env::var_os("HERTOG_SHELLS").is_some_and(|value| value == "1")
        || env::var_os("CI").is_some_and(|value| value == "true");
    assert!(found || !wanted, "{shell} is not on this machine");
    if !found {
        eprintln!("not run: {shell} is not on this machine");
    }
    found
}

/// A home with a kept query and a file that no shell takes as they are.
fn home() -> Home {
    let home = Home::new();
    std::fs::create_dir_all(home.path(".config/hertog")).unwrap();
    let kept = r#"{ "van 't akkoord": "text:\"l'accord du\" is:open" }"#;
    home.write(".config/hertog/queries.ron", kept);
    let data = include_str!("../../../data/hertoginnedal-2023.ron");
    home.write("van 't land.ron", data);
    home
}

/// A shell that has hertog on its path, once it has read a line of setup.
fn shell(home: &Home, arguments: &[&str], setup: &str) -> Pty {
    let mut command = CommandBuilder::new(arguments[0]);
    command.args(&arguments[1..]);
    let path = env::var_os("PATH").unwrap_or_default();
    let folder = Path::new(HERTOG).parent().unwrap().to_owned();
    let path: OsString =
        env::join_paths([folder].into_iter().chain(env::split_paths(&path))).unwrap();
    let mut pty = home.spawn((100, 60), command, &[("PATH", path.to_str().unwrap())]);
    pty.send(&format!("{setup}; clear\r"));
    pty.wait("the prompt", |screen| screen.contents().trim() == PROMPT);
    pty
}

fn completes(mut pty: Pty) {
    for (typed, wanted) in CASES {
        pty.send(typed);
        for text in wanted {
            pty.see(text);
        }
        // The line is emptied, and the screen.
        pty.send("\u{15}clear\r");
        pty.wait("the prompt", |screen| screen.contents().trim() == PROMPT);
    }
}

#[test]
fn bash_completes() {
    if is_there("bash") {
        let setup = "PS1='rea''dy>'; source <(hertog completions bash)";
        completes(shell(&home(), &["bash", "--norc", "--noprofile", "-i"], setup));
    }
}

const ZSH: &str = "PS1='rea''dy>'; unsetopt beep; autoload -Uz compinit; compinit -D -u";

#[test]
fn zsh_completes_where_the_script_is_read() {
    if is_there("zsh") {
        let setup = format!("{ZSH}; source <(hertog completions zsh)");
        completes(shell(&home(), &["zsh", "-f", "-i"], &setup));
    }
}

#[test]
fn zsh_completes_at_the_first_tab_where_the_script_lies_in_fpath() {
    if is_there("zsh") {
        let home = home();
        std::fs::create_dir(home.path("functions")).unwrap();
        home.write("functions/_hertog", &home.says(&["completions", "zsh"]));
        let setup = format!("fpath=(~/functions $fpath); {ZSH}");
        completes(shell(&home, &["zsh", "-f", "-i"], &setup));
    }
}

#[test]
fn fish_completes() {
    if is_there("fish") {
        let setup = "function fish_prompt; echo -n rea\"\"dy'>'; end; function fish_right_prompt; end; \
                     hertog completions fish | source";
        completes(shell(&home(), &["fish", "-N", "-i"], setup));
    }
}
