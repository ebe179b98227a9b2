//! What the program answers to the script of a shell, without the shell.

use crate::support::process::{Home, Output};
use crate::support::repository::in_repository;

/// What `COMP_WORDBREAKS` holds where nobody has set it.
const BREAKS: &str = " \t\n\"'@><=;|&(:";

/// The values that are offered for the last word, and what is said of each.
fn described(home: &Home, words: &[&str]) -> Vec<(String, String)> {
    let mut command = home.command(&[&["--", "hertog"], words].concat());
    let (code, out, err) = Output::of(command.env("HERTOG_COMPLETE", "fish")).parts();
    assert_eq!((code, &*err), (0, ""), "{words:?}");
    let rows = out.lines().map(|line| line.split_once('\t').unwrap_or((line, "")));
    rows.map(|(value, help)| (value.to_owned(), help.to_owned())).collect()
}

fn offered(home: &Home, words: &[&str]) -> String {
    let all = described(home, words).into_iter().map(|(value, _)| value);
    all.collect::<Vec<_>>().join(" ")
}

/// What readline is given for a line up to the cursor.
fn for_bash(home: &Home, line: &str, kind: &str) -> String {
    let mut command = home.command(&["--", line, ""]);
    command.env("HERTOG_COMPLETE", "bash").env("HERTOG_COMPLETE_BREAKS", BREAKS);
    command.env("HERTOG_COMPLETE_TYPE", kind).env("HERTOG_COMPLETE_COLUMNS", "40");
    Output::of(&mut command).out
}

#[test]
fn points_come_in_the_order_of_the_document_in_the_language_that_is_asked() {
    let home = Home::new();
    assert_eq!(offered(&home, &["show", "2."]), "2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10");
    assert_eq!(
        described(&home, &["--lang", "nl", "show", "2.6"]),
        [("2.6".to_owned(), "CCPD Doornik als forum voor operationele informatie".to_owned())]
    );
    assert_eq!(offered(&home, &["mark", "reviewed", "7."]), "7.1 7.2 7.3");
    assert_eq!(offered(&home, &["mark", "co"]), "come-back");
    assert_eq!(offered(&home, &["note", "2.10"]), "2.10");
    assert_eq!(offered(&home, &["note", "2.10", "2.1"]), "", "that is a text");
    assert_eq!(offered(&home, &["note", "--query", "europol", "2.1"]), "", "and that too");
    let parts = offered(&home, &["show", ""]);
    assert!(parts.starts_with("context 1 1.1 1.2 "), "{parts}");
    assert!(parts.contains(" 2.10 3 3.1 "), "{parts}");
}

#[test]
fn queries_are_completed_with_fields_and_their_values() {
    let home = Home::new();
    assert_eq!(offered(&home, &["list", "actor:euro"]), {
        "actor:europol actor:eurojust actor:european-commission actor:european-knowledge-hub"
    });
    assert_eq!(offered(&home, &["actor:europo"]), "actor:europol");
    assert_eq!(offered(&home, &["list", "-actor:EUROPO"]), "-actor:europol");
    assert_eq!(offered(&home, &["list", "is:open -status:und"]), "is:open -status:under-way");
    assert_eq!(offered(&home, &["brief", "--query", "x", "chapter:7"]), "chapter:7");
    assert_eq!(offered(&home, &["log", "id:7."]), "id:7.1 id:7.2 id:7.3");
    assert_eq!(
        described(&home, &["list", "--lang", "nl", "is:st"]),
        [("is:stale".to_owned(), "verouderd".to_owned())]
    );
    let all = offered(&home, &["list", "-"]);
    assert!(all.contains("--json") && all.contains("-actor:"), "{all}");
    assert!(!offered(&home, &["list", ""]).contains("--json"), "options wait for their hyphen");
}

#[test]
fn words_of_progress_levels_languages_and_choices_are_completed() {
    let home = Home::new();
    let folder = home.path(".config/hertog");
    std::fs::create_dir_all(&folder).unwrap();
    let settings = r#"(
        statuses: { "on-hold": (en: "on hold", nl: "in wacht", fr: "en attente") },
        levels: { "open": (en: "open", nl: "open", fr: "ouvert"), "sealed": (en: "sealed", nl: "verzegeld", fr: "sous scellés") },
        language: "fr",
    )"#;
    assert_eq!(offered(&home, &["status", "2.6", "do"]), "done done-in-part");
    assert_eq!(offered(&home, &["status", "--query", "x", "2"]), "", "points are not asked then");
    std::fs::write(folder.join("config.ron"), settings).unwrap();
    assert_eq!(
        described(&home, &["status", "2.6", "o"]),
        [("on-hold".to_owned(), "en attente".to_owned())]
    );
    assert_eq!(offered(&home, &["list", "status:o"]), "status:on-hold");
    assert_eq!(offered(&home, &["note", "2.6", "x", "--level", ""]), "open sealed");
    assert_eq!(offered(&home, &["--lang="]), "--lang=en --lang=nl --lang=fr");
    assert_eq!(offered(&home, &["--color", ""]), "auto always never");
    assert_eq!(offered(&home, &["session", "--order", ""]), "document attention");
    assert_eq!(offered(&home, &["brief", "--with", "cover,fi"]), "cover,figures");
    assert_eq!(offered(&home, &["help", "qu"]), "queries");
    assert_eq!(offered(&home, &["help", "re"]), "redo reviewing reliability");
    assert_eq!(offered(&home, &["completions", ""]), "bash zsh fish nushell powershell");
}

#[test]
fn candidates_come_from_the_declaration_that_the_line_names() {
    let home = Home::new();
    let text = std::fs::read_to_string(in_repository("data/hertoginnedal-2023.ron")).unwrap();
    home.write("mine.ron", &text.replace("CCPD Doornik as a forum", "Another heading"));
    home.write("faulty.ron", &text.replace("chapters", "chapter"));
    for options in [&["--file", "mine.ron"][..], &["--file=mine.ron"]] {
        let asked = described(&home, &[options, &["show", "2.6"]].concat());
        assert!(asked[0].1.starts_with("Another heading"), "{asked:?}");
    }
    let mut command = home.command(&["--", "hertog", "show", "2.6"]);
    command.env("HERTOG_COMPLETE", "fish").env("HERTOG_FILE", "mine.ron");
    assert!(Output::of(&mut command).out.contains("Another heading"));
    for file in ["faulty.ron", "missing.ron", "."] {
        assert_eq!(offered(&home, &["--file", file, "show", "2."]), "");
        assert_eq!(offered(&home, &["--file", file, "list", "--js"]), "--json");
    }
}

#[test]
fn kept_queries_are_offered_whole_and_what_cannot_be_shown_is_not() {
    let home = Home::new();
    std::fs::create_dir_all(home.path(".config/hertog")).unwrap();
    let kept = r#"{ "door": "-is:open l'accord", "kwaad": "is:open \u{1b}[2J" }"#;
    home.write(".config/hertog/queries.ron", kept);
    assert_eq!(
        described(&home, &["list", "-is:open l"]),
        [("-is:open l'accord".to_owned(), "door".to_owned())]
    );
    assert_eq!(for_bash(&home, "hertog list -is:open\\ l", "9"), "open\\ l\\'accord \n");
    assert_eq!(for_bash(&home, "hertog mark reviewed --query '-is:o", "9").lines().count(), 2);
}

#[test]
fn bash_gets_what_stands_in_place_of_the_word_that_readline_sees() {
    let home = Home::new();
    for (line, answer) in [
        ("hertog list actor:europo", "europol "),
        ("hertog list -actor:europo", "europol "),
        ("hertog list \"actor:europo", "actor:europol"),
        ("hertog list actor:'europo", "europol"),
        ("hertog list 'is:open acto", "is:open actor:"),
        ("hertog list is:open\\ acto", "open\\ actor:"),
        ("hertog list acto", "actor:"),
        ("hertog show 2.6 --lang=n", "nl "),
        ("hertog  show  2.2", "2.2 "),
        ("hertog", ""),
    ] {
        assert_eq!(for_bash(&home, line, "9").trim_end_matches('\n'), answer, "{line}");
    }
    let listed = for_bash(&home, "hertog show 2.", "63");
    assert!(listed.starts_with("2.1   Police and intelligence: priorit…\n"), "{listed}");
}

#[test]
fn nushell_gets_a_table() {
    let home = Home::new();
    let mut command = home.command(&["--", "hertog", "list", "actor:europo"]);
    let out = Output::of(command.env("HERTOG_COMPLETE", "nushell")).out;
    assert_eq!(out, r#"[{"value":"actor:europol","description":"Europol"}]"#);
}

#[test]
fn names_of_files_are_left_to_the_shell() {
    let home = Home::new();
    for words in
        [&["--file", ""][..], &["--file=x"], &["check", "x"], &["brief", "-o", "x"], &["man", ""]]
    {
        let mut command = home.command(&[&["--", "hertog"], words].concat());
        let output = Output::of(command.env("HERTOG_COMPLETE", "fish"));
        assert_eq!(output.parts(), (3, String::new(), String::new()), "{words:?}");
    }
}

#[test]
fn completing_writes_nothing() {
    let home = Home::new();
    for words in [&["show", "2."][..], &["list", "actor:"], &["status", "2.6", ""], &["list", ""]] {
        offered(&home, words);
        for_bash(&home, &format!("hertog {}", words.join(" ")), "63");
    }
    assert_eq!(std::fs::read_dir(home.folder.path()).unwrap().count(), 0);
}

#[test]
fn a_variable_that_stays_behind_changes_no_command() {
    let home = Home::new();
    for shell in ["bash", "fish", "0", "another"] {
        let output = Output::of(home.command(&["list", "europol"]).env("HERTOG_COMPLETE", shell));
        assert!(output.out.contains("3.1"), "{shell}: {output:?}");
    }
    let output = Output::of(home.command(&["list", "europol"]).env("COMPLETE", "bash"));
    assert!(output.out.contains("3.1"), "the variable of other programs is not ours");
}

#[test]
fn every_shell_has_a_script_that_calls_the_program_by_its_name() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "nushell", "powershell"] {
        let script = home.says(&["completions", shell]);
        assert!(script.contains("HERTOG_COMPLETE"), "{shell}");
        assert!(!script.contains(env!("CARGO_MANIFEST_DIR")), "{shell}: {script}");
    }
    assert!(home.fails(&["completions", "tcsh"]).1.contains("powershell"));
}
