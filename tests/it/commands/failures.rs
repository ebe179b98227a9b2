//! What commands say where something is wrong, and how they end.

use std::io::{Read, Write};
use std::process::Stdio;

use crate::support::process::{Home, Output};

#[test]
fn a_closed_pipe_ends_quietly() {
    let home = Home::new();
    let mut child =
        home.command(&["list"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(stderr, "");
}

#[test]
fn failures_say_where_and_what_to_do_and_use_ends_with_2() {
    let home = Home::new();
    for (arguments, code, words) in [
        (&["list", "acter:x"][..], 2, "Did you mean actor:?"),
        (&["show", "9.9"], 1, "has no point 9.9"),
        (
            &["show", "x"],
            2,
            "expected a point such as 2.6, a chapter such as 6, context, or closing",
        ),
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
        let (found, stderr) = home.fails(arguments);
        assert!(found == code && stderr.contains(words), "{arguments:?}: {found} {stderr}");
    }
}

#[test]
fn without_a_home_it_says_how_to_go_on() {
    let home = Home::new();
    let output = Output::of(home.command(&["list"]).env("HOME", "").env_remove("HOME"));
    // A system that knows the user's home without the variable may do without it.
    if output.code != Some(0) {
        assert!(output.err.contains("--data-dir"));
    }
}

#[test]
fn another_declaration_is_checked_when_it_is_opened() {
    let home = Home::new();
    let file = home.folder.path().join("other.ron");
    let changed = hertog::declaration::BUILTIN.replace("quote: \"2024\"", "quote: \"2042\"");
    std::fs::write(&file, &changed).unwrap();
    let file = file.to_str().unwrap();
    if changed.contains("2042") {
        let (code, stderr) = home.fails(&["--file", file, "list"]);
        assert!(
            code == 1 && stderr.contains("dates[0].quote") && stderr.contains("line "),
            "{stderr}"
        );
        let output = home.run(&["check", file]);
        assert_eq!(output.code, Some(1));
    }
    std::fs::write(file, hertog::declaration::BUILTIN.replace("Ervaringen, ", "Alle ervaringen, "))
        .unwrap();
    home.says(&["mark", "reviewed", "1.1"]);
    assert_eq!(home.ids(&["--file", file, "is:stale"]), "1.1", "the mark was on another text");
}

#[test]
fn the_list_is_written_to_a_full_disk_with_a_word() {
    let Ok(mut full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else { return };
    if full.write_all(b"x").is_ok() {
        return;
    }
    let home = Home::new();
    let output = Output::of(home.command(&["list"]).stdout(full));
    assert_eq!(output.code, Some(1));
    assert!(output.err.contains("cannot be written"));
}

#[test]
fn a_first_word_that_is_nearly_a_command_and_finds_nothing_names_it() {
    let home = Home::new();
    for (typed, meant) in [
        (&["verfy", "b.docx"][..], "hertog verify b.docx"),
        (&["lst", "europol"], "hertog list europol"),
        (&["Lst"], "hertog list"),
        (&["breif", "actor:europol"], "hertog brief actor:europol"),
    ] {
        let (code, said) = home.fails(typed);
        assert_eq!(code, 2, "{typed:?}");
        assert!(said.contains(&format!("did you mean “{meant}”?")), "{said}");
        let search = format!("to search for it: hertog list {}", typed.join(" "));
        assert!(said.contains(&search), "{said}");
    }
    // What finds something is a query, and so is what is near no command.
    for query in ["stat", "havens", "zzzzzz", "europol"] {
        home.says(&[query]);
    }
    assert!(home.says(&["list", "verfy", "b.docx"]).contains("0 of 51 points"));
}

/// The first line says what is wrong, the second what to do; neither is half
/// in another language.
#[test]
fn errors_are_in_the_language_chosen_or_wholly_in_english() {
    let home = Home::new();
    let bad = home.folder.path().join("bad.ron");
    std::fs::write(&bad, "Declaration(schema: 1, colour: 2)").unwrap();
    let bad = bad.to_str().unwrap();
    for lang in ["nl", "fr"] {
        let (_, missing) = home.fails(&["--lang", lang, "--file", "/no/such.ron", "list"]);
        let expected = if lang == "nl" { "er is geen bestand" } else { "aucun fichier" };
        assert!(missing.contains(expected), "{missing}");
        let (_, unwritten) = home.fails(&["--lang", lang, "brief", "-o", "/no/such/x.md"]);
        assert!(unwritten.contains(expected), "{unwritten}");
        for said in [missing, unwritten] {
            assert!(!said.contains("os error") && !said.contains("No such"), "{said}");
        }
        // What a parser says it says in English, and so is the rest.
        let english = home.fails(&["--file", bad, "list"]);
        assert_eq!(home.fails(&["--lang", lang, "--file", bad, "list"]), english);
        let english = home.fails(&["mark", "maybe", "1.1"]);
        assert_eq!(home.fails(&["--lang", lang, "mark", "maybe", "1.1"]), english);
    }
}

#[test]
fn a_time_zone_that_is_not_known_is_said() {
    let home = Home::new();
    let said = |zone: &str, arguments: &[&str]| {
        let output = Output::of(home.command(arguments).env("TZ", zone));
        assert_eq!(output.code, Some(0));
        (output.out, output.err)
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
    let home = Home::new();
    let folder = home.folder.path().join("other data");
    let folder = folder.to_str().unwrap();
    let options = ["--data-dir", folder, "--reviewer", "An"];
    let repeated = format!("hertog --data-dir '{folder}' --reviewer An ");
    let (code, said) = home.fails(&[&options[..], &["verfy", "b.docx"]].concat());
    assert!(code == 2 && said.contains(&format!("{repeated}verify b.docx")), "{said}");
    assert!(said.contains(&format!("{repeated}list verfy b.docx")), "{said}");
    let second = home.folder.path().join("SECOND.ron");
    let text = hertog::declaration::BUILTIN.replacen("2023-05-05", "2024-06-01", 1);
    std::fs::write(&second, text).unwrap();
    home.says(&[&options[..], &["mark", "reviewed", "1.1"]].concat());
    let file = second.to_str().unwrap();
    let repeated = format!("hertog --file {file} --data-dir '{folder}' --reviewer An ");
    let undone = home.run(&[&options[..], &["--file", file, "undo"]].concat());
    let said = undone.out;
    assert!(said.contains(&format!("{repeated}undo --edition 2023-05-05")), "{said}");
    // Marks of the first edition are there, and how to open a second from there.
    home.says(&[&options[..], &["undo"]].concat());
    let second = [&options[..], &["--file", file, "mark", "reviewed", "1.2"]].concat();
    assert!(home.run(&second).code == Some(0));
    let said = home.run(&[&options[..], &["list"]].concat()).err;
    let opens = format!("hertog --file FILE.ron --data-dir '{folder}' --reviewer An\n");
    assert!(said.ends_with(&opens), "{said}");
}
