//! `hertog brief --all`: of each quote from which declaration it is, and `verify` of that.

use serde_json::Value;

use super::edition;
use super::searching::ZWIN;
use crate::support::process::Home;

const FILES: [&str; 5] = ["nota.md", "nota.html", "nota.json", "nota.csv", "nota.docx"];
const BRIEF: [&str; 5] = ["brief", "--all", "kustwacht", "or", "maritieme"];

/// Three declarations beside the built-in one: another text of that, one of our own, and
/// one with the same points under another name.
fn home() -> Home {
    let home = Home::new();
    home.shelve("gent-2025/2025-03.ron", &edition("gent-2025", "2025-03"));
    home.shelve("zwin-2025/2025-03.ron", ZWIN);
    home.shelve("dover-2024/2024-06.ron", &dover());
    home
}

fn dover() -> String {
    let dover = ZWIN.replace("zwin-2025", "dover-2024").replace("2025-03", "2024-06");
    dover.replace("Zwin 2025 - samenwerking aan de kust", "Dover 2024 - de havens")
}

/// The same in French, of which the points have the same numbers.
fn zwin_in_french() -> String {
    ZWIN.replace("language: \"nl\"", "language: \"fr\"")
        .replace(
            "De havens van Noordland samen met de kustwacht i.v.m. drugs bewaken.",
            "Surveiller les ports avec les garde-côtes.",
        )
        .replace("Smokelaars van mensen vervolgen.", "Poursuivre les passeurs.")
}

fn brief(home: &Home, more: &[&str]) -> String {
    home.prints(&[&BRIEF[..], more].concat())
}

#[test]
fn every_quote_says_of_which_declaration_it_is_and_verifies_in_every_format() {
    let home = home();
    let text = brief(&home, &["--without", "figures,bars,matrix,evaluations"]);
    for line in [
        "# Brief over all declarations of the library\n",
        "## Zwin 2025 - samenwerking aan de kust\n",
        "### 1 Zee\n",
        "#### 1.1\n",
        "· zwin-2025, 2025-03, nl\n",
        "· dover-2024, 2024-06, nl\n",
        "· gent-2025, 2025-03, nl\n",
        "· hertoginnedal-2023, 2023-05-05, nl\n",
        "in 4 of 4 declarations",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    for file in FILES {
        let said = brief(&home, &["-o", file]);
        assert!(said.contains("in 4 of 4 declarations"), "{said}");
        let verified = home.prints(&["verify", file]);
        let (first, rest) = verified.split_once('\n').unwrap();
        let [true_ones, _, all, ..] = first.split(' ').collect::<Vec<_>>()[..] else { panic!() };
        assert!(true_ones == all && all.parse::<usize>().unwrap() >= 8, "{file}: {verified}");
        for name in ["dover-2024, 2024-06", "gent-2025, 2025-03", "zwin-2025, 2025-03"] {
            let against = format!("{name}: Checked against edition {}", &name[name.len() - 7..]);
            assert!(rest.contains(&against), "{file}: {verified}");
        }
    }
}

#[test]
fn marks_and_notes_are_those_of_each_declaration() {
    let home = home();
    home.says(&["mark", "reviewed", "1.1", "--declaration", "zwin-2025"]);
    let note = ["note", "1.1", "Wie betaalt?", "--level", "public", "--declaration", "dover-2024"];
    home.says(&note);
    brief(&home, &["-o", "nota.json"]);
    let json: Value = serde_json::from_str(&home.read("nota.json")).unwrap();
    let of = |id: &str| {
        let all = json["declarations"].as_array().unwrap();
        let of = all.iter().find(|of| of["declaration"] == id).unwrap();
        let point = &of["groups"][0]["points"][0];
        (point["mark"].clone(), point["notes"].as_array().unwrap().len())
    };
    assert_eq!(of("zwin-2025"), ("reviewed".into(), 0));
    assert_eq!(of("dover-2024"), ("open".into(), 1));
    assert_eq!((&json["searched"], &json["declaration"]), (&4.into(), &Value::Null));
    let text = brief(&home, &[]);
    assert_eq!(text.matches("Wie betaalt?").count(), 1, "{text}");
}

#[test]
fn verify_says_that_a_file_cannot_be_read_not_that_it_is_absent() {
    let home = home();
    brief(&home, &["-o", "nota.md"]);
    home.prints(&["brief", "--declaration", "zwin-2025", "-o", "zwin.md"]);
    home.shelve("zwin-2025/2025-03.ron", &ZWIN[..ZWIN.len() / 2]);
    let (code, out, err) = home.run(&["verify", "nota.md"]).parts();
    assert_eq!(code, 1);
    assert!(err.contains("zwin-2025/2025-03.ron"), "{err}");
    let unread = "zwin-2025, 2025-03, 1.1: NOT CHECKED: the file of the declaration cannot be read";
    assert!(out.contains(unread), "{out}");
    assert!(out.contains("2025-03.ron cannot be read, so not checked."), "{out}");
    assert!(!out.contains("does not have") && !out.contains("not in the library"), "{out}");
    let (code, err) = home.fails(&["verify", "zwin.md"]);
    assert_eq!(code, 1);
    assert!(err.contains("zwin-2025/2025-03.ron") && !err.contains("is a brief on"), "{err}");
}

#[test]
fn verify_says_which_declaration_is_gone_or_changed_and_which_quote_was_altered() {
    let home = home();
    for file in FILES {
        brief(&home, &["-o", file]);
    }
    std::fs::remove_file(home.path(".local/share/hertog/declarations/dover-2024/2024-06.ron"))
        .unwrap();
    home.shelve("zwin-2025/2025-03.ron", &ZWIN.replace("i.v.m. drugs bewaken", "bewaken"));
    let gent = home.path(".local/share/hertog/declarations/gent-2025");
    std::fs::remove_dir_all(&gent).unwrap();
    home.shelve("gent-2025/2026-01.ron", &edition("gent-2025", "2026-01"));
    for file in FILES {
        let (code, out, err) = home.run(&["verify", file]).parts();
        assert_eq!((code, &*err), (1, ""), "{file}: {out}");
        for said in [
            "dover-2024, 2024-06, 1.1: NOT CHECKED: the library does not have the declaration\n",
            "zwin-2025, 2025-03, 1.1: STALE",
            "zwin-2025, 2025-03: Checked against edition 2025-03",
            "dover-2024, 2024-06: not in the library, so not checked.\n",
            "gent-2025, 2025-03: Checked against edition 2026-01",
            "the brief quotes 2025-03",
        ] {
            assert!(out.contains(said), "{file}, {said}: {out}");
        }
        assert!(!out.contains("gent-2025, 2025-03, "), "the same words still stand there: {out}");
    }
    let json = home.run(&["verify", "nota.md", "--json"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let of = |name: &str| {
        let all = json["declarations"].as_array().unwrap();
        all.iter().find(|of| of["quoted_declaration"] == name).unwrap().clone()
    };
    assert_eq!(of("dover-2024")["edition"], Value::Null);
    assert_eq!(of("gent-2025")["edition"], "2026-01");
    let dover =
        json["quotes"].as_array().unwrap().iter().find(|q| q["declaration"] == "dover-2024");
    assert_eq!(dover.unwrap()["verdict"], "unknown");
}

#[test]
fn a_quote_that_was_altered_or_put_elsewhere_is_found_with_its_declaration() {
    let home = home();
    for file in &FILES[..4] {
        brief(&home, &["-o", file]);
        let text = home.read(file);
        home.write(file, &text.replacen("i.v.m. drugs", "i.v.m. alcohol", 1));
        let (code, out, _) = home.run(&["verify", file]).parts();
        assert_eq!(code, 1);
        assert!(out.contains("dover-2024, 2024-06, 1.1: ALTERED in the brief\n"), "{file}: {out}");
    }
    brief(&home, &["-o", "nota.md", "--force"]);
    let moved =
        home.read("nota.md").replace("· zwin-2025, 2025-03, nl", "· gent-2025, 2025-03, nl");
    home.write("nota.md", &moved);
    let (code, out, _) = home.run(&["verify", "nota.md"]).parts();
    assert_eq!(code, 1);
    assert!(out.contains("gent-2025, 2025-03, 1.1: "), "{out}");
    assert!(out.contains("zwin-2025, 2025-03, 1.1: MISSING"), "{out}");
    let unsaid = moved.replacen(" · dover-2024, 2024-06, nl", "", 1);
    home.write("nota.md", &unsaid);
    let (_, out, _) = home.run(&["verify", "nota.md"]).parts();
    assert!(out.contains("1 ¶1: NOT CHECKED: the quote does not say what it is of"), "{out}");
}

#[test]
fn a_brief_of_one_declaration_of_the_library_is_checked_against_that() {
    let home = home();
    home.prints(&["brief", "id:1.1", "--declaration", "zwin-2025", "-o", "nota.md"]);
    let out = home.prints(&["verify", "nota.md"]);
    assert!(out.contains("Checked against edition 2025-03"), "{out}");
    // What was found in one declaration alone is told of that, in every format.
    for file in FILES {
        home.prints(&[
            "brief",
            "--all",
            "actor:kustwacht",
            "id:1.2",
            "or",
            "vervolgen",
            "--force",
            "-o",
            file,
        ]);
        let out = home.prints(&["verify", file]);
        assert!(out.contains("zwin-2025, 2025-03: Checked"), "{file}: {out}");
    }
    std::fs::remove_file(home.path(".local/share/hertog/declarations/dover-2024/2024-06.ron"))
        .unwrap();
    for file in FILES {
        home.prints(&[
            "brief",
            "--all",
            "Smokelaars",
            "van",
            "mensen",
            "vervolgen",
            "--force",
            "-o",
            file,
        ]);
        let out = home.prints(&["verify", file]);
        assert!(out.contains("Checked against edition 2025-03"), "{file}: {out}");
    }
}

#[test]
fn what_cannot_be_read_is_said_and_hides_nothing_else() {
    let home = home();
    home.shelve("torn-2020/2020.ron", "Declaration(");
    let (code, out, err) = home.run(&BRIEF).parts();
    assert_eq!(code, 1);
    assert!(err.contains("torn-2020/2020.ron: ") && err.contains("1 could not be read"), "{err}");
    assert!(out.contains("when this brief was made: 1 file of the library."), "{out}");
    assert!(out.contains("· zwin-2025, 2025-03, nl\n"), "{out}");
}

#[test]
fn an_edition_in_two_languages_is_told_once_in_the_one_that_is_asked_for() {
    let home = home();
    home.shelve("zwin-2025/2025-03.fr.ron", &zwin_in_french());
    let french = ["--text-lang", "fr"];
    let text = brief(&home, &french);
    assert!(text.contains("> Surveiller les ports avec les garde-côtes.\n"), "{text}");
    assert_eq!(text.matches("#### 1.1\n").count(), 2, "of Zwin and of Dover: {text}");
    assert!(text.contains("· zwin-2025, 2025-03, fr\n"), "{text}");
    assert!(text.contains("· dover-2024, 2024-06, nl\n"), "{text}");
    for file in FILES {
        brief(&home, &["--text-lang", "fr", "-o", file]);
        home.prints(&["verify", file]);
    }
    let (code, err) = home.fails(&[&BRIEF[..], &["--text-lang", "de"]].concat());
    assert_eq!(code, 2);
    assert!(err.contains("no text in “de”") && err.contains("fr, nl"), "{err}");
}

#[test]
fn what_compares_two_editions_is_refused_and_what_finds_nothing_is_a_receipt() {
    let home = home();
    let since = [&BRIEF[..], &["--since", "2023-05-05", "--facts"]].concat();
    let (code, err) = home.fails(&since);
    assert_eq!(code, 2);
    assert!(err.contains("--since") && err.contains("--all"), "{err}");
    let nothing = home.prints(&["brief", "--all", "xyzzyxyzzy"]);
    assert!(nothing.contains("0 points in 0 of 4 declarations"), "{nothing}");
    assert!(nothing.contains("## Where nothing was found"), "{nothing}");
    let json = home.json(&["brief", "--all", "xyzzyxyzzy", "--format", "json"]);
    assert_eq!((&json["count"], &json["declarations"]), (&0.into(), &Value::Array(vec![])));
    let csv = home.prints(&["brief", "--all", "xyzzyxyzzy", "--format", "csv"]);
    assert_eq!(csv.lines().count(), 1, "{csv}");
}

#[test]
fn on_a_page_the_points_of_all_are_named_or_counted_together() {
    let home = home();
    let minister = ["--template", "minister"];
    let named = home.prints(&[&["brief", "--all", "kustwacht"][..], &minister].concat());
    assert!(named.contains("- 1.1") || named.contains("> De havens"), "{named}");
    let counted = home.prints(&[&["brief", "--all"][..], &minister].concat());
    assert!(counted.contains("Points by chapter") && !counted.contains("\n> "), "{counted}");
}

#[test]
fn a_brief_over_the_library_reads_like_this() {
    let home = home();
    let options = ["--date", "2026-11-24", "--reviewer", "Analist"];
    let query = ["brief", "--all", "actor:kustwacht", "chapter:1", "--template", "meeting"];
    insta::assert_snapshot!(home.prints(&[&query[..], &options].concat()));
}
