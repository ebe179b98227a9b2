//! The commands, as a shell runs them: what they print, where, and how they end.
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A home of its own, in which commands run one after the other.
struct Shell {
    home: TempDir,
}

impl Shell {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hertog"));
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.home.path())
            .env("LANG", "C.UTF-8")
            .env("TZ", "UTC")
            .env("USER", "analist");
        command.stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// What a command that must succeed prints, and that it says nothing else.
    fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success() && stderr.is_empty(), "{arguments:?}: {stderr}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.says(arguments)).unwrap()
    }

    /// Exit code and stderr of a command that must fail.
    fn fails(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?}");
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    }

    /// The ids that `list` prints.
    fn ids(&self, query: &[&str]) -> String {
        let all = self.says(&[&["list"], query].concat());
        let ids = all.lines().filter_map(|line| {
            line.split_whitespace().find(|word| word.contains('.') && word.parse::<f32>().is_ok())
        });
        ids.collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn actors_are_listed_where_the_declaration_has_them() {
    let shell = Shell::new();
    for (query, ids) in [
        ("named:europol", "3.1 3.4 5.3"),
        ("named:ccpd-doornik", "2.6"),
        ("actor:ccpd-doornik", "2.3 2.5 2.6"),
        ("named:maoc-n", "4.6"),
        ("named:frontex", "3.1"),
        ("named:eu", "2.3 3.4 3.7 3.9 4.2 5.10 6.3 6.5 6.6"),
        ("named:uk", "3.4"),
    ] {
        assert_eq!(shell.ids(&[query]), ids, "{query}");
    }
    assert_eq!(shell.ids(&["actor:EU", "-chapter:3..6", "duidelijkere"]), "");
    assert!(shell.says(&["list"]).ends_with("51 of 51 points\n"));
    assert_eq!(
        shell.says(&["named:europol"]),
        shell.says(&["list", "named:europol"]),
        "no terminal: the list"
    );
}

#[test]
fn an_empty_list_is_a_receipt() {
    let says = Shell::new().says(&["list", "actor:maoc-n", "chapter:5"]);
    assert!(
        says.starts_with(
            "No point names or concerns MAOC-N in chapter 5.\nForms searched: MAOC (N), "
        ),
        "{says}"
    );
    assert!(says.contains("Edition 2023-05-05, ") && says.ends_with("0 of 51 points\n"), "{says}");
}

#[test]
fn a_hit_in_what_is_not_shown_says_its_field_and_language() {
    let shell = Shell::new();
    let line = |lang: &str, query: &str| {
        shell.says(&["list", query, "--lang", lang]).lines().next().unwrap().to_owned()
    };
    assert!(
        line("nl", "traite").ends_with(
            "van migranten  · gevonden in het opschrift (fr): \
             Traite des êtres humains et exploitation de migrants"
        ),
        "{}",
        line("nl", "traite")
    );
    assert!(line("fr", "traite").ends_with("de migrants"), "its own heading shows it");
    assert!(
        line("en", "royaume-uni")
            .ends_with("  · found in the name of United Kingdom (fr): Royaume-Uni")
    );
    let fields = |query: &str| {
        shell.json(&["list", query, "--json"])["points"][0]["hit"]["fields"].to_string()
    };
    assert_eq!(fields("traite"), r#"[{"actor":null,"field":"heading","lang":"fr"}]"#);
    assert_eq!(fields("text:havens"), r#"[{"actor":null,"field":"text","lang":"nl"}]"#);
    assert!(fields("maritime").contains(r#""actor":"maoc-n""#));
    assert_eq!(
        shell.says(&["list", "traite", "--json", "--lang", "nl"]),
        shell.says(&["list", "traite", "--json", "--lang", "fr"]),
    );
}

#[test]
fn near_hits_are_marked_and_come_last() {
    let says = Shell::new().says(&["list", "maoc or mensnehandel", "--lang", "nl"]);
    let near: Vec<bool> =
        says.lines().take(4).map(|line| line.ends_with("  · bijna hetzelfde")).collect();
    assert_eq!(near, [false, true, true, true], "{says}");
    assert!(says.contains("\n≈ mensnehandel: mensenhandel\n"), "{says}");
}

#[test]
fn what_is_found_elsewhere_is_shown_whole() {
    let shell = Shell::new();
    let chapter = shell.says(&["show", "6", "--lang", "nl"]);
    assert!(
        chapter.starts_with("6  Veiligheid en stabiliteit in de Sahel, West- en Centraal-Afrika\n"),
        "{chapter}"
    );
    for words in [
        "titel (fr)   ",
        "Evaluatie    Beide landen blijven",
        "leiden tot bezorgdheid.\n",
        " 6.7\n",
    ] {
        assert!(chapter.contains(words), "{words}: {chapter}");
    }
    let context = shell.says(&["show", "context"]);
    assert!(context.contains("Gezamenlijke verklaring\n\nDe bilaterale samenwerking"), "{context}");
    assert!(context.contains("waaronder mensenhandel en drugshandel."), "{context}");
    let json = shell.json(&["show", "6.1", "7", "context", "--json"]);
    assert_eq!(json["points"][0]["id"], "6.1");
    assert_eq!(json["chapters"][0]["points"], serde_json::json!(["7.1", "7.2", "7.3"]));
    assert!(json["chapters"][0]["evaluation"][0].as_str().unwrap().contains("NAVO"));
    assert_eq!(json["context"]["paragraphs"].as_array().unwrap().len(), 3);
    assert!(shell.json(&["show", "6.1", "--json"])["context"].is_null());
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let shell = Shell::new();
    let mut child =
        shell.command(&["list"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(stderr, "");
}

#[test]
fn marks_are_kept_said_and_taken_back() {
    let shell = Shell::new();
    assert_eq!(
        shell.says(&["mark", "reviewed", "2.6", "3.1", "2.6"]),
        "2.6: reviewed.\n3.1: reviewed.\n2 points changed\n"
    );
    assert_eq!(shell.says(&["mark", "reviewed", "2.6"]), "0 points changed\n");
    assert_eq!(shell.ids(&["is:reviewed"]), "2.6 3.1");
    assert_eq!(
        shell.says(&["mark", "come-back", "--query", "named:europol -is:reviewed"]),
        "3.4: come back.\n5.3: come back.\n2 points changed\n"
    );
    assert_eq!(shell.ids(&["is:come-back"]), "3.4 5.3");
    assert_eq!(shell.says(&["undo"]), "Taken back: come back · 3.4, 5.3.\n");
    assert_eq!(shell.ids(&["is:come-back"]), "");
    assert_eq!(shell.says(&["redo"]), "Done again: come back · 3.4, 5.3.\n");
    assert_eq!(shell.says(&["redo"]), "Nothing to redo in edition 2023-05-05.\n");
    assert_eq!(shell.says(&["undo"]), "Taken back: come back · 3.4, 5.3.\n");
    assert_eq!(shell.says(&["undo"]), "Taken back: reviewed · 2.6, 3.1.\n");
    assert_eq!(shell.says(&["undo"]), "Nothing to undo in edition 2023-05-05.\n");
    assert!(shell.says(&["log", "--verify"]).contains("whole; records: 6;"));
}

#[test]
fn reviewers_do_not_touch_each_other() {
    let shell = Shell::new();
    shell.says(&["--reviewer", "Anna", "mark", "reviewed", "2.6"]);
    shell.says(&["--reviewer", "Bram", "mark", "come-back", "2.6"]);
    assert_eq!(shell.ids(&["--reviewer", "Anna", "is:reviewed"]), "2.6");
    assert_eq!(shell.ids(&["--reviewer", "Cara", "is:open", "id:2.6"]), "2.6");
    assert_eq!(shell.says(&["--reviewer", "Anna", "undo"]), "Taken back: reviewed · 2.6.\n");
    shell.says(&["--reviewer", "Zoë Müller", "mark", "reviewed", "3.1"]);
    for by in ["by:\"zoe muller\"", "by:\"Zoé MÜLLER\"", "by:\"Zoe\u{308} Mu\u{308}ller\"."] {
        assert_eq!(shell.ids(&["--reviewer", "Cara", by]), "3.1", "{by}");
    }
    assert_eq!(shell.ids(&["--reviewer", "Cara", "by:bram"]), "2.6");
    let show = shell.says(&["--reviewer", "Cara", "show", "2.6"]);
    assert!(
        show.contains("come back") && show.contains("(Bram)") && !show.contains("(Anna)  "),
        "{show}"
    );
}

#[test]
fn json_keeps_its_promise() {
    let shell = Shell::new();
    shell.says(&["mark", "reviewed", "4.6"]);
    let list = shell.json(&["list", "maoc", "--json"]);
    assert_eq!(
        (&list["schema"], &list["declaration"], &list["total"]),
        (&1.into(), &"hertoginnedal-2023".into(), &51.into())
    );
    let point = &list["points"][0];
    let keys: Vec<&str> = point.as_object().unwrap().keys().map(String::as_str).collect();
    let promised = [
        "actors",
        "chapter",
        "fingerprint",
        "headings",
        "hit",
        "id",
        "mark",
        "note_count",
        "number",
        "stale",
        "status",
        "text",
    ];
    assert_eq!(keys, promised);
    assert_eq!(
        (&point["id"], &point["chapter"], &point["number"]),
        (&"4.6".into(), &4.into(), &"6".into())
    );
    assert_eq!(
        (&point["mark"], &point["stale"], &point["hit"]["tier"]),
        (&"reviewed".into(), &false.into(), &"actor".into())
    );
    assert_eq!(
        point["actors"][0],
        serde_json::json!({"id": "maoc-n", "how": "named", "quote": "MAOC (N)"})
    );
    let elsewhere = shell.json(&["list", "sahel", "--json"]);
    assert_eq!(elsewhere["elsewhere"][0]["where"], "title");
    assert_eq!(elsewhere["elsewhere"][1]["chapter"], 6);

    let show = shell.json(&["show", "4.6", "2.2", "--json"]);
    assert_eq!(show["points"][0]["marks"][0]["by"], "analist");
    assert_eq!(show["points"][0]["notes"], serde_json::json!([]));
    assert_eq!(show["points"][1]["dates"][0]["role"], "deadline");

    let stats = shell.json(&["stats", "--json"]);
    assert_eq!(
        (&stats["points"], &stats["reviewed"], &stats["open"]),
        (&51.into(), &1.into(), &50.into())
    );
    assert_eq!(
        (&stats["chapters"][3]["number"], &stats["chapters"][3]["reviewed"]),
        (&4.into(), &1.into())
    );
    assert_eq!(
        (&stats["actors"][1]["named"], &stats["actors"][1]["related"]),
        (&1.into(), &2.into())
    );

    let log = shell.json(&["log", "--json"]);
    let record = &log["records"][0];
    assert_eq!(
        (&record["n"], &record["kind"], &record["points"][0], &record["counts"]),
        (&1.into(), &"Mark".into(), &"4.6".into(), &true.into())
    );
    assert_eq!(record["hash"].as_str().unwrap().len(), 64);
}

#[test]
fn failures_say_where_and_what_to_do_and_use_ends_with_2() {
    let shell = Shell::new();
    for (arguments, code, words) in [
        (&["list", "acter:x"][..], 2, "Did you mean actor:?"),
        (&["show", "9.9"], 1, "has no point 9.9"),
        (&["show", "x"], 2, "expected a point such as 2.6, a chapter such as 6, or context"),
        (&["show", "8"], 1, "has no chapter 8"),
        (&["show", "x.y"], 2, "expected chapter.number"),
        (&["mark", "seen", "2.6"], 2, "expected reviewed, come-back or open"),
        (&["mark", "reviewed"], 2, "required"),
        (&["frobnicate", "--nope"], 2, "unexpected argument"),
        (&["--file", "/nowhere.ron", "list"], 1, "/nowhere.ron"),
        (&["--file", "/", "list"], 1, "is a folder"),
        (&["--file", "/dev/null", "list"], 1, "not a regular file"),
        (&["--reviewer", " ", "list"], 2, "--reviewer"),
    ] {
        let (found, stderr) = shell.fails(arguments);
        assert!(found == code && stderr.contains(words), "{arguments:?}: {found} {stderr}");
    }
}

#[test]
fn without_a_home_it_says_how_to_go_on() {
    let shell = Shell::new();
    let output = shell.command(&["list"]).env("HOME", "").env_remove("HOME").output().unwrap();
    // A system that knows the user's home without the variable may do without it.
    if !output.status.success() {
        assert!(String::from_utf8(output.stderr).unwrap().contains("--data-dir"));
    }
}

#[test]
fn another_declaration_is_checked_when_it_is_opened() {
    let shell = Shell::new();
    let file = shell.home.path().join("other.ron");
    let changed = include_str!("../../../data/hertoginnedal-2023.ron")
        .replace("quote: \"2024\"", "quote: \"2042\"");
    std::fs::write(&file, &changed).unwrap();
    let file = file.to_str().unwrap();
    if changed.contains("2042") {
        let (code, stderr) = shell.fails(&["--file", file, "list"]);
        assert!(
            code == 1 && stderr.contains("dates[0].quote") && stderr.contains("line "),
            "{stderr}"
        );
        let output = shell.run(&["check", file]);
        assert_eq!(output.status.code(), Some(1));
    }
    std::fs::write(
        Path::new(file),
        include_str!("../../../data/hertoginnedal-2023.ron")
            .replace("Ervaringen, ", "Alle ervaringen, "),
    )
    .unwrap();
    shell.says(&["mark", "reviewed", "1.1"]);
    assert_eq!(shell.ids(&["--file", file, "is:stale"]), "1.1", "the mark was on another text");
}

#[test]
fn the_list_is_written_to_a_full_disk_with_a_word() {
    let Ok(mut full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else { return };
    if full.write_all(b"x").is_ok() {
        return;
    }
    let shell = Shell::new();
    let output = shell.command(&["list"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("cannot be written"));
}

#[test]
fn the_three_languages_speak() {
    let shell = Shell::new();
    assert!(shell.says(&["--lang", "nl", "list"]).ends_with("51 van 51 punten\n"));
    assert!(shell.says(&["--lang", "fr", "list"]).ends_with("51 points sur 51\n"));
    let output = shell.command(&["list"]).env("LANG", "nl_BE.UTF-8").output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().ends_with("51 van 51 punten\n"));
}

#[test]
fn it_says_where_everything_is() {
    let shell = Shell::new();
    shell.says(&["mark", "reviewed", "2.6"]);
    let says = shell.says(&["where"]);
    let home = shell.home.path().to_str().unwrap();
    assert!(
        says.contains(home) && says.contains(".journal") && says.contains("built in"),
        "{says}"
    );
}

#[test]
fn check_audits_the_aliases() {
    let shell = Shell::new();
    let says = shell.says(&["check"]);
    assert!(
        says.starts_with("hertoginnedal-2023.ron: hertoginnedal-2023 2023-05-05 is sound"),
        "{says}"
    );
    assert!(says.contains("named, but no actor: Antwerpen (4.1 4.2 4.4)\n"), "{says}");
    assert!(!says.contains("nearly an alias"), "{says}");
    let file = shell.home.path().join("near.ron");
    let changed = include_str!("../../../data/hertoginnedal-2023.ron")
        .replace("het MAOC (N) - Maritime", "het MAOC-N - Maritime");
    std::fs::write(&file, changed).unwrap();
    let says = shell.says(&["check", file.to_str().unwrap()]);
    assert!(says.contains("nearly an alias: MAOC-N (4.6), for MAOC (N) (maoc-n)?\n"), "{says}");
    assert!(says.contains("alias that stands nowhere: MAOC (N) (maoc-n)\n"), "{says}");
}

#[test]
fn a_first_word_that_is_nearly_a_command_and_finds_nothing_names_it() {
    let shell = Shell::new();
    for (typed, meant) in [
        (&["verfy", "b.docx"][..], "hertog verify b.docx"),
        (&["lst", "europol"], "hertog list europol"),
        (&["Lst"], "hertog list"),
        (&["breif", "actor:europol"], "hertog brief actor:europol"),
    ] {
        let (code, said) = shell.fails(typed);
        assert_eq!(code, 2, "{typed:?}");
        assert!(said.contains(&format!("did you mean “{meant}”?")), "{said}");
        let search = format!("to search for it: hertog list {}", typed.join(" "));
        assert!(said.contains(&search), "{said}");
    }
    // What finds something is a query, and so is what is near no command.
    for query in ["stat", "havens", "zzzzzz", "europol"] {
        shell.says(&[query]);
    }
    assert!(shell.says(&["list", "verfy", "b.docx"]).contains("0 of 51 points"));
}

/// The first line says what is wrong, the second what to do; neither is half
/// in another language.
#[test]
fn errors_are_in_the_language_chosen_or_wholly_in_english() {
    let shell = Shell::new();
    let bad = shell.home.path().join("bad.ron");
    std::fs::write(&bad, "Declaration(schema: 1, colour: 2)").unwrap();
    let bad = bad.to_str().unwrap();
    for lang in ["nl", "fr"] {
        let (_, missing) = shell.fails(&["--lang", lang, "--file", "/no/such.ron", "list"]);
        let expected = if lang == "nl" { "er is geen bestand" } else { "aucun fichier" };
        assert!(missing.contains(expected), "{missing}");
        let (_, unwritten) = shell.fails(&["--lang", lang, "brief", "-o", "/no/such/x.md"]);
        assert!(unwritten.contains(expected), "{unwritten}");
        for said in [missing, unwritten] {
            assert!(!said.contains("os error") && !said.contains("No such"), "{said}");
        }
        // What a parser says it says in English, and so is the rest.
        let english = shell.fails(&["--file", bad, "list"]);
        assert_eq!(shell.fails(&["--lang", lang, "--file", bad, "list"]), english);
        let english = shell.fails(&["mark", "maybe", "1.1"]);
        assert_eq!(shell.fails(&["--lang", lang, "mark", "maybe", "1.1"]), english);
    }
}

#[test]
fn a_time_zone_that_is_not_known_is_said() {
    let shell = Shell::new();
    let said = |zone: &str, arguments: &[&str]| {
        let output = shell.command(arguments).env("TZ", zone).output().unwrap();
        assert!(output.status.success());
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (text(output.stdout), text(output.stderr))
    };
    let (out, err) = said("Mars/Phobos", &["where"]);
    assert!(out.contains("not known: days are those of UTC"), "{out}");
    assert!(err.contains("the time zone is not known (Mars/Phobos)"), "{err}");
    assert_eq!(err.matches("time zone is not known").count(), 1);
    assert!(said("Mars/Phobos", &["list"]).1.contains("TZ=Europe/Brussels"));
    for known in ["UTC", "CET-1CEST,M3.5.0,M10.5.0/3", ""] {
        let (out, err) = said(known, &["where"]);
        let named = if known.is_empty() { "UTC" } else { known };
        assert!(out.contains(named) && err.is_empty(), "{known}: {out} {err}");
    }
}

#[test]
fn commands_that_are_suggested_repeat_the_options_that_choose_the_data() {
    let shell = Shell::new();
    let folder = shell.home.path().join("other data");
    let folder = folder.to_str().unwrap();
    let options = ["--data-dir", folder, "--reviewer", "An"];
    let repeated = format!("hertog --data-dir '{folder}' --reviewer An ");
    let (code, said) = shell.fails(&[&options[..], &["verfy", "b.docx"]].concat());
    assert!(code == 2 && said.contains(&format!("{repeated}verify b.docx")), "{said}");
    assert!(said.contains(&format!("{repeated}list verfy b.docx")), "{said}");
    let second = shell.home.path().join("SECOND.ron");
    let text = hertog::declaration::BUILTIN.replacen("2023-05-05", "2024-06-01", 1);
    std::fs::write(&second, text).unwrap();
    shell.says(&[&options[..], &["mark", "reviewed", "1.1"]].concat());
    let file = second.to_str().unwrap();
    let repeated = format!("hertog --file {file} --data-dir '{folder}' --reviewer An ");
    let undone = shell.run(&[&options[..], &["--file", file, "undo"]].concat());
    let said = String::from_utf8(undone.stdout).unwrap();
    assert!(said.contains(&format!("{repeated}undo --edition 2023-05-05")), "{said}");
    // Marks of the first edition are there, and how to open a second from there.
    shell.says(&[&options[..], &["undo"]].concat());
    let second = [&options[..], &["--file", file, "mark", "reviewed", "1.2"]].concat();
    assert!(shell.run(&second).status.success());
    let said = String::from_utf8(shell.run(&[&options[..], &["list"]].concat()).stderr).unwrap();
    let opens = format!("hertog --file FILE.ron --data-dir '{folder}' --reviewer An\n");
    assert!(said.ends_with(&opens), "{said}");
}
