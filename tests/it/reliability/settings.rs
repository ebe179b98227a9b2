//! The configuration, as the commands find it: whatever stands there, they go
//! on with what is right in it, and say the rest.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use hertog::text::is_clean;

use crate::support::process::{Said, Shell};

/// The configuration folder of a home.
fn folder(shell: &Shell) -> PathBuf {
    shell.path(".config/hertog")
}

fn file(shell: &Shell) -> PathBuf {
    folder(shell).join("config.ron")
}

/// A home with a configuration.
fn home(config: impl AsRef<[u8]>) -> Shell {
    let shell = Shell::new();
    fs::create_dir_all(folder(&shell).join("themes")).unwrap();
    fs::write(file(&shell), config).unwrap();
    shell
}

/// What `config` says: its code, what it prints, what it complains of.
fn config(shell: &Shell) -> Said {
    shell.run(&["config"])
}

/// The list stands on stdout whatever is wrong, and stderr has what and what to do.
fn goes_on(shell: &Shell, expected: &str) {
    let start = Instant::now();
    let said = shell.run(&["list", "named:europol"]);
    assert_eq!(said.code, Some(0), "{expected}: {said:?}");
    assert_eq!(said.out.lines().count(), 4, "{expected}: {said:?}");
    let lines: Vec<&str> = said.err.lines().collect();
    assert!(lines.len() == 2 && lines.iter().all(|line| is_clean(line)), "{expected}: {said:?}");
    assert!(
        lines[0].starts_with("hertog: ") && lines[0].contains(expected),
        "{expected}: {said:?}"
    );
    assert!(said.err.len() < 1000 && start.elapsed() < Duration::from_secs(20), "{said:?}");
    let said = config(shell);
    assert_eq!(said.code, Some(1), "{expected}: {said:?}");
    assert!(said.out.contains(expected) && said.out.lines().all(is_clean), "{expected}: {said:?}");
}

#[test]
fn without_a_file_there_is_a_way_to_one_that_sets_nothing() {
    let shell = Shell::new();
    let said = config(&shell);
    let path = file(&shell).display().to_string();
    assert_eq!((said.code, &*said.err), (Some(0), ""));
    assert!(
        said.out.starts_with(&format!("{path}: does not exist; all settings are the defaults\n"))
    );
    assert!(shell.says(&["where"]).contains(&format!("settings       {path} (does not exist)\n")));
    let line = said.out.lines().nth(1).unwrap().strip_prefix("to make one: ").unwrap();
    let line = line.replace("hertog", "\"$0\"").replace(".config/\"$0\"", ".config/hertog");
    assert!(shell.sh(&line).status().unwrap().success(), "{line}");
    let said = config(&shell);
    assert_eq!((said.code, &*said.err), (Some(0), ""));
    assert!(said.out.starts_with(&format!("{path}: correct\n")), "{}", said.out);
    assert_eq!(
        said.out.lines().filter(|line| line.ends_with(" default")).count(),
        7,
        "{}",
        said.out
    );
    assert!(shell.says(&["where"]).contains(&format!("settings       {path}\n")));
}

#[test]
fn a_command_that_lost_its_keys_is_said_to_have_none() {
    let said = config(&home(r#"Config(keys: { "copy": [], "undo": ["t"] })"#));
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(
        said.out.contains("undo t, copy []") || said.out.contains("copy [], undo t"),
        "{said:?}"
    );
    assert!(said.out.lines().all(|line| line == line.trim_end()), "{said:?}");
}

#[test]
fn hostile_configurations_keep_nothing_from_going_on() {
    let wide = "Config(language: \"nl\")".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let rows: Vec<(Vec<u8>, &str)> = vec![
        (b"Config(keys: { \"reviewed\": [".to_vec(), "line 1, column 28: the file ends before"),
        (wide, "the file is in UTF-16"),
        (b"Config(theme: \"\xff\")".to_vec(), "line 1, column 16: the byte 0xff is not UTF-8"),
        (vec![0; 1 << 20], "the file has more than 64 KiB"),
        (b"Config(\0)".to_vec(), "line 1, column 8: there is a NUL byte"),
        ("[".repeat(60_000).into_bytes(), "line 1, column 1: expected Config("),
        (format!("Config(keys: {}", "[".repeat(60_000)).into_bytes(), "128 deep"),
        (b"\x1b[2J\x1b]0;title\x07".to_vec(), "line 1, column 1: expected Config("),
        (b"Config(\x1b[2J: 1)".to_vec(), "line 1, column 8"),
        (
            b"Config(theme: \"\\u{1b}[2J\\u{202e}x\")".to_vec(),
            "(theme): \"\\u{1b}[2J\\u{202e}x\" cannot be",
        ),
        (b"Config(theme: \"../../../etc/passwd\")".to_vec(), "cannot be the name of a theme"),
        (
            b"Config(theme: \"midnight\")".to_vec(),
            "there is no theme \"midnight\": expected default",
        ),
        (b"Config(levels: {})".to_vec(), "(levels): there is no handling level"),
        ("Config(statuses: { \"op\": \"o\u{202e}p\" })".into(), "(statuses.op): the label holds"),
        (
            b"Config(keys: { \"undo\": [\"t\"], \"undo\": [\"y\"] })".to_vec(),
            "\"undo\" has keys already",
        ),
        (
            b"Config(keys: { \"undo\": [\"t\"], \"redo\": [\"t\"] })".to_vec(),
            "\"t\" is a key of \"undo\" already",
        ),
        (b"Config(keys: { \"quit-now\": [] })".to_vec(), "Ctrl-c cannot be taken away"),
        (
            format!("Config(keys: {{ {} }})", "\"x\": [], ".repeat(7000)).into_bytes(),
            "there is no command \"x\"",
        ),
        (format!("Config({})", "a: 1, ".repeat(10_000)).into_bytes(), "there is no setting \"a\""),
    ];
    for (bytes, expected) in rows {
        let shell = home(&bytes);
        goes_on(&shell, expected);
        assert_eq!(fs::read(file(&shell)).unwrap(), bytes, "it was written");
    }
    for blank in ["", "\n", "\u{feff}Config()"] {
        let said = config(&home(blank));
        assert_eq!((said.code, &*said.err), (Some(0), ""), "{blank:?}");
    }
}

#[test]
fn what_is_no_file_keeps_nothing_from_going_on() {
    type Put<'a> = (&'a str, &'a dyn Fn(&PathBuf));
    let link = |to: &str, at: &PathBuf| std::os::unix::fs::symlink(to, at).unwrap();
    let puts: [Put; 5] = [
        ("not a file", &|path| fs::create_dir(path).unwrap()),
        ("not a file", &|path| {
            assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
        }),
        ("not a file", &|path| link("/dev/zero", path)),
        ("not a file", &|path| link("/dev/null", path)),
        ("cannot read", &|path| link("config.ron", path)),
    ];
    for (expected, put) in puts {
        let shell = home("");
        fs::remove_file(file(&shell)).unwrap();
        put(&file(&shell));
        goes_on(&shell, expected);
        let shell = home("Config(theme: \"own\")");
        let theme = folder(&shell).join("themes/own.ron");
        put(&theme);
        if expected == "not a file" {
            goes_on(&shell, &theme.display().to_string());
        }
    }
}

#[test]
fn a_configuration_may_be_a_link_to_where_it_is_kept() {
    let shell = home("");
    fs::write(shell.path("kept.ron"), "Config(language: \"nl\")").unwrap();
    fs::remove_file(file(&shell)).unwrap();
    std::os::unix::fs::symlink(shell.path("kept.ron"), file(&shell)).unwrap();
    assert!(shell.says(&["list"]).ends_with("51 van 51 punten\n"));
}

#[test]
fn what_is_right_counts_beside_what_is_wrong() {
    let shell = home(
        "Config(langauge: 1, language: \"nl\",\n theme: \"own\", keys: { \"undo\": [\"F1\"], \"redo\": [\"U\"] })",
    );
    fs::write(folder(&shell).join("themes/own.ron"), "Theme(\n accent: 256, lit: \"green\")")
        .unwrap();
    let said = config(&shell);
    let lines: Vec<&str> = said.out.lines().collect();
    assert!(
        lines[0].contains("config.ron: line 1, column 8 (langauge): there is no setting"),
        "{lines:#?}"
    );
    assert!(
        lines[1].contains("config.ron: line 2, column 24 (keys.undo): \"F1\" is no key"),
        "{lines:#?}"
    );
    assert!(
        lines[2].contains("themes/own.ron: line 2, column 10 (accent): this is no colour"),
        "{lines:#?}"
    );
    assert!(lines[3].starts_with("  taal") && lines[3].ends_with(" nl"), "{lines:#?}");
    assert!(lines[4].ends_with(" own") && lines[10].ends_with(" redo U"), "{lines:#?}");
    assert!(said.err.starts_with("hertog: fouten in de configuratie: 3;"), "{}", said.err);
    let said = shell.run(&["list"]);
    assert!(said.out.ends_with("51 van 51 punten\n"));
    assert!(said.err.contains("further faults: 1; hertog config lists them"), "{}", said.err);
    assert!(shell.says(&["where"]).contains("(fouten: 3; hertog config somt ze op)"));
}

#[test]
fn the_command_line_goes_before_the_configuration_and_that_before_the_locale() {
    let shell = home("Config(language: \"fr\")");
    let last = |command: &mut Command| {
        let said = Said::from(command.output().unwrap());
        said.out.lines().last().unwrap_or_default().to_owned()
    };
    assert_eq!(last(shell.command(&["list"]).env("LANG", "nl_BE.UTF-8")), "51 points sur 51");
    assert_eq!(last(&mut shell.command(&["list", "--lang", "nl"])), "51 van 51 punten");
    fs::write(file(&shell), "Config(language: \"auto\")").unwrap();
    assert_eq!(last(shell.command(&["list"]).env("LANG", "nl_BE.UTF-8")), "51 van 51 punten");
    fs::write(file(&shell), "Config(language: \"fr\")").unwrap();
    // Failures too are said in the language that is set.
    assert!(
        shell.run(&["show", "99.9"]).err.contains("n’a pas de point"),
        "{:?}",
        shell.run(&["show", "99.9"])
    );
}

#[test]
fn words_of_ones_own_are_offered_and_forgotten_ones_show_as_themselves() {
    let shell = home("");
    shell.says(&["status", "2.6", "done"]);
    shell.says(&["note", "2.6", "Navragen", "--level", "restricted"]);
    let words = "Config(
        statuses: { \"stalled\": (en: \"at a standstill\", nl: \"ligt stil\") },
        levels: { \"team\": \"for the team\", \"all\": \"for all\" },
    )";
    fs::write(file(&shell), words).unwrap();
    let shown = shell.says(&["show", "2.6"]);
    assert!(shown.contains("done") && shown.contains("restricted"), "{shown}");
    let refused = shell.run(&["status", "1.1", "under-way"]);
    assert!(refused.err.contains("stalled, none"), "{refused:?}");
    assert_eq!(
        shell.says(&["status", "1.1", "stalled"]).lines().next(),
        Some("1.1: at a standstill.")
    );
    shell.says(&["note", "1.1", "Wacht op cijfers"]);
    let shown = shell.says(&["show", "1.1"]);
    assert!(shown.contains("at a standstill") && shown.contains("for all"), "{shown}");
    assert!(shell.says(&["list", "status:stalled"]).contains(" 1.1 "));
    assert!(shell.says(&["list", "status:done"]).contains(" 2.6 "), "it is asked for by itself");
    assert_eq!(shell.run(&["list", "status:under-way"]).code, Some(2), "nobody ever said that");
    let shown = shell.says(&["show", "1.1", "--lang", "fr"]);
    assert!(shown.contains("at a standstill"), "{shown}");
}

#[test]
fn a_session_takes_the_points_in_the_order_that_is_set() {
    let shell = home("Config(session: (order: Attention))");
    shell.says(&["mark", "come-back", "2.6"]);
    let first = |shell: &Shell| {
        let said = shell.says(&["session", "--plain"]);
        let id = |line: &str| line.split_once(" · ").map(|(id, _)| id.to_owned());
        said.lines().filter_map(id).find(|id| id.parse::<f32>().is_ok()).unwrap_or_default()
    };
    assert_eq!(first(&shell), "2.6");
    let shell = home("");
    shell.says(&["mark", "come-back", "2.6"]);
    assert_eq!(first(&shell), "1.1");
}
