//! The program with a configuration, in a real terminal.

use std::fs;

use crate::support::process::Home;

/// A home with a configuration.
fn home(config: &str) -> Home {
    let home = Home::new();
    let folder = home.path(".config/hertog");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.ron"), config).unwrap();
    home
}

#[test]
fn keys_that_were_set_decide_and_are_what_hints_and_help_show() {
    let home = home(
        "Config(language: \"nl\", keys: { \"reviewed\": [\"t\"], \"quit\": [\"Q\", \"X\"], \"queries\": [\"q\"] })",
    );
    let mut pty = home.start((80, 24));
    pty.see(" t bekeken  b opnieuw te bekijken");
    pty.send("r");
    pty.send("t");
    pty.see("1.1: bekeken.");
    pty.see("▸●");
    pty.send("?markeren");
    pty.see("│ t  ");
    pty.send("\x1b");
    pty.wait("the help to go", |screen| !screen.contents().contains("Hulp"));
    pty.send("X");
    let exit = pty.exit();
    assert_eq!(exit.code, Some(0));
    exit.assert_whole();
}

#[test]
fn a_bad_configuration_is_said_and_kept_from_nothing() {
    for (config, fault) in [
        ("Config(keys: {", "the file ends before the configuration does"),
        ("Config(keys: { \"reviewd\": [\"t\"] })", "write \"reviewed\""),
        ("Config(colors: (lit: \"\\u{1b}[2J\\u{202e}\"))", "this is no colour"),
    ] {
        let home = home(config);
        let mut pty = home.start((80, 24));
        pty.see("51 points");
        pty.see("config.ron: line 1,");
        pty.see("Esc: read.");
        pty.send("r");
        pty.see("▸●");
        pty.send("\x1b");
        pty.wait("the word to go", |screen| !screen.contents().contains("config.ron"));
        pty.send("\x03");
        let exit = pty.exit();
        assert_eq!(exit.code, Some(0), "{config}");
        exit.assert_modes();
        // It stands before the screens, and is there again behind them.
        let said: String = exit.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(fault), "{config}: {said}");
    }
}

#[test]
fn colours_are_those_that_the_terminal_has_or_none() {
    let home = home("Config(theme: \"dark\", colors: (accent: \"#003399\", quiet: 250))");
    let sent = |env: &[(&str, &str)]| {
        let mut pty = home.start_with((80, 24), &[], env);
        pty.see("51 points");
        pty.send("q");
        String::from_utf8_lossy(pty.exit().raw()).into_owned()
    };
    let full = sent(&[("COLORTERM", "truecolor")]);
    assert!(full.contains("38;2;0;51;153") && full.contains("38;5;250"));
    let palette = sent(&[]);
    assert!(palette.contains("38;5;24") && !palette.contains("38;2;"));
    let sixteen = sent(&[("TERM", "xterm")]);
    assert!(sixteen.contains("38;5;4") && !sixteen.contains("38;5;24"));
    let none = sent(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]);
    assert!(!none.contains("38;5;") && !none.contains("38;2;"));
}

#[test]
fn colours_can_be_forced() {
    let home = Home::new();
    let sent = |env: &[(&str, &str)]| {
        let mut pty = home.start_with((80, 24), &[], env);
        pty.see("51 points");
        pty.send("q");
        super::clean::colours(std::str::from_utf8(pty.exit().raw()).unwrap())
    };
    assert_eq!(sent(&[("TERM", "xterm-mono")]), [0; 0]);
    assert_eq!(sent(&[("TERM", "xterm-mono"), ("CLICOLOR_FORCE", "0")]), [0; 0]);
    assert!(!sent(&[("TERM", "xterm-mono"), ("CLICOLOR_FORCE", "1")]).is_empty());
    assert_eq!(sent(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]), [0; 0]);
}

#[test]
fn a_dumb_terminal_gets_the_list() {
    for term in ["dumb", ""] {
        let exit = Home::new().start_with((80, 60), &[], &[("TERM", term)]).exit();
        assert_eq!(exit.code, Some(0));
        assert!(exit.text.contains("51 of 51 points"), "{}", exit.text);
    }
}
