//! `hertog man`: a page for every command, of which no renderer complains.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::help::commands;
use crate::support::process::Home;

/// The pages, written into a folder of the home.
fn pages(home: &Home) -> Vec<PathBuf> {
    std::fs::create_dir(home.path("man1")).unwrap();
    home.says(&["man", "man1"]);
    let entries = std::fs::read_dir(home.path("man1")).unwrap();
    let mut pages: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    pages.sort();
    pages
}

/// Whether a tool can be run; must it be there, it is a failure if not.
fn is_installed(tool: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {tool}")]).output().unwrap();
    let set = |name, to: &str| std::env::var(name).is_ok_and(|value| value == to);
    let must = set("CI", "true") || set("HERTOG_MANDOC", "1");
    assert!(found.status.success() || !must, "{tool} is not installed");
    if !found.status.success() {
        // Past the test harness, which keeps what a test that passes says to itself.
        let _ = writeln!(io::stderr(), "{tool} is not installed: the manual was not tried with it");
    }
    found.status.success()
}

#[test]
fn it_writes_a_page_for_the_program_and_each_command() {
    let home = Home::new();
    let written: Vec<String> = pages(&home)
        .iter()
        .map(|page| page.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    let commands = commands(&home).into_iter().map(|command| format!("hertog-{command}.1"));
    let mut expected: Vec<String> = commands.chain(["hertog.1".to_owned()]).collect();
    expected.sort();
    assert_eq!(written, expected);
    let first = home.read("man1/hertog.1");
    home.says(&["man", "man1", "--lang", "nl"]);
    assert_eq!(home.read("man1/hertog.1"), first, "again and in any language the same");
    let (code, said) = home.fails(&["man", "nowhere"]);
    assert!(code == 1 && said.contains("nowhere"), "{said}");
}

#[test]
fn a_page_has_the_sections_of_a_manual() {
    let home = Home::new();
    pages(&home);
    let page = home.read("man1/hertog.1");
    let sections: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
    let expected = [
        "NAME",
        "SYNOPSIS",
        "DESCRIPTION",
        "OPTIONS",
        "COMMANDS",
        "TOPICS",
        "QUERIES",
        "KEYS",
        "ENVIRONMENT",
        "FILES",
        "\"EXIT STATUS\"",
        "EXAMPLES",
        "\"SEE ALSO\"",
    ];
    assert_eq!(sections, expected);
    assert!(page.starts_with(".TH HERTOG 1 20"), "{page}");
    // A variable that stands for an option is under that option too.
    assert!(page.matches("HERTOG_FILE").count() >= 2, "{page}");
    assert!(page.is_ascii());
}

#[test]
fn no_renderer_complains_of_a_page() {
    let home = Home::new();
    let pages = pages(&home);
    if is_installed("mandoc") {
        for page in &pages {
            let lint = Command::new("mandoc").args(["-T", "lint", "-W", "all"]).arg(page).output();
            let lint = lint.unwrap();
            let said = String::from_utf8_lossy(&lint.stdout).into_owned();
            assert!(said.is_empty() && lint.status.success(), "{said}");
        }
    }
    if is_installed("man") {
        for page in &pages {
            let mut man = Command::new("man");
            man.args(["--warnings", "-l"]).arg(page).env("MANWIDTH", "80").env("LC_ALL", "C.UTF-8");
            let man = man.stdin(Stdio::null()).output().unwrap();
            assert_eq!(String::from_utf8_lossy(&man.stderr), "", "{}", page.display());
            assert!(man.status.success());
            let shown = String::from_utf8_lossy(&man.stdout).into_owned();
            assert!(shown.contains("2026-") && shown.contains("User Commands"), "{shown}");
        }
    }
}

#[test]
fn the_page_of_commands_has_each_of_them() {
    let home = Home::new();
    let page = include_str!("../../../docs/commands.md");
    for command in commands(&home) {
        assert!(page.contains(&format!("`hertog {command}")), "docs/commands.md lacks {command}");
    }
}
