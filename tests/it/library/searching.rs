//! `hertog list --all`: the same as searching each declaration by itself.

use serde_json::Value;

use super::edition;
use crate::support::process::Home;

/// A second summit of which nobody is the author, with actors of its own.
pub(super) const ZWIN: &str = "Declaration(\n  schema: 1,\n  id: \"zwin-2025\",\n  edition: \"2025-03\",\n  \
    language: \"nl\",\n  title: \"Zwin 2025 - samenwerking aan de kust\",\n  \
    parties: [\"noordland\"],\n  source: (name: \"Fictie\"),\n  actors: [\n    \
    (id: \"noordland\", kind: State, name: (nl: \"Noordland\", en: \"Northland\", fr: \"Pays du Nord\"), aliases: [\"Noordland\"]),\n    \
    (id: \"kustwacht\", kind: Body, name: (nl: \"Kustwacht\", en: \"Coastguard\", fr: \"Garde-côtes\"), aliases: [\"kustwacht\"]),\n  ],\n  \
    chapters: [(number: 1, title: \"Zee\", evaluation: [\"De havens werkten samen.\"], points: [\n    \
    (text: \"De havens van Noordland samen met de kustwacht i.v.m. drugs bewaken.\"),\n    \
    (text: \"Smokelaars van mensen vervolgen.\"),\n  ])],\n)\n";

fn home() -> Home {
    let home = Home::new();
    home.shelve("zwin-2025/2025-03.ron", ZWIN);
    let gent = edition("gent-2025", "2025-03").replace("smokkelaars", "smokelaars");
    home.shelve("gent-2025/2025-03.ron", &gent);
    home
}

/// What `list` prints of each declaration that has something, under its heading.
fn one_by_one(home: &Home, query: &str) -> String {
    let mut all = String::new();
    for id in ["gent-2025", "hertoginnedal-2023", "zwin-2025"] {
        let output = home.run(&["list", query, "--declaration", id]);
        let json: Value = match home.run(&["list", query, "--json", "--declaration", id]) {
            output if output.code == Some(0) => serde_json::from_str(&output.out).unwrap(),
            _ => continue,
        };
        let (points, others) = (&json["points"], &json["elsewhere"]);
        let n = points.as_array().unwrap().len();
        if n + others.as_array().unwrap().len() == 0 {
            continue;
        }
        let lines: Vec<&str> = output.out.lines().collect();
        let lines = &lines[..lines.len() - 1];
        let reports =
            |line: &&&str| n > 0 || line.starts_with("elsewhere: ") || line.starts_with('≈');
        let lines: Vec<&str> = lines.iter().filter(reports).copied().collect();
        all += &(lines.join("\n") + "\n\n");
    }
    all
}

/// The groups that `list --all` prints, without their headings and the last line.
fn all_at_once(home: &Home, query: &str) -> String {
    let output = home.run(&["list", "--all", query]);
    let is_heading = |line: &&str| {
        !["gent-2025  2025", "hertoginnedal-2023  2023", "zwin-2025  2025"]
            .iter()
            .any(|start| line.starts_with(start))
    };
    let lines: Vec<&str> = output.out.lines().filter(is_heading).collect();
    lines.split_last().map(|(_, lines)| lines.join("\n") + "\n").unwrap_or_default()
}

#[test]
fn groups_stand_under_their_declaration_and_are_counted() {
    let home = home();
    let out = home.says(&["list", "--all", "kustwacht", "or", "maritieme"]);
    assert!(
        out.contains("zwin-2025  2025-03  nl  Zwin 2025 - samenwerking aan de kust\n"),
        "{out}"
    );
    assert!(
        out.contains("[Noordland, Kustwacht]") || out.contains("[Northland, Coastguard]"),
        "{out}"
    );
    let last = out.lines().last().unwrap();
    assert!(last.ends_with("points in 3 of 3 declarations"), "{out}");
    let none = home.says(&["list", "--all", "xyzzyxyzzy"]);
    assert_eq!(none, "No point: “xyzzyxyzzy”.\n0 points in 0 of 3 declarations\n");
}

#[test]
fn the_answer_is_that_of_each_declaration_by_itself() {
    let home = home();
    home.prints(&["mark", "reviewed", "1.1", "--declaration", "zwin-2025"]);
    home.says(&["note", "2.6", "cijfers gevraagd"]);
    for query in [
        "havens",
        "\"havens van\"",
        "smokkelaars",
        "smokelaars",
        "ivm",
        "kustwacht",
        "europol",
        "havens -drugs",
        "-(havens or europol)",
        "text:havens",
        "is:reviewed",
        "note:cijfers",
        "chapter:1",
        "1.1",
        "~havens",
        "traite",
        "status:none havens",
        "drugs or kustwacht",
        "hertoginnedal",
        "samenwerking aan",
        "date:2024..",
    ] {
        let (alone, together) = (one_by_one(&home, query), all_at_once(&home, query));
        assert_eq!(together, alone, "{query}");
        let _ = std::fs::remove_file(home.path(".cache/hertog/search"));
        assert_eq!(all_at_once(&home, query), alone, "{query}, with nothing kept");
        assert_eq!(all_at_once(&home, query), alone, "{query}, to be kept");
    }
}

#[test]
fn a_name_is_an_error_only_where_no_declaration_knows_it() {
    let home = home();
    let out = home.says(&["list", "--all", "actor:kustwacht"]);
    assert!(out.ends_with("1 point in 1 of 3 declarations\n"), "{out}");
    let (code, err) = home.fails(&["list", "--all", "actor:xyzzy"]);
    assert!(code == 2 && err.contains("actor:xyzzy"), "{err}");
    let (code, err) = home.fails(&["list", "--all", "(havens"]);
    assert!(code == 2 && err.contains("(havens"), "{err}");
}

#[test]
fn what_cannot_be_read_is_said_and_hides_nothing() {
    let home = home();
    let torn = home.shelve("zwin-2025/2025-04.ron", &ZWIN[..400]);
    let output = home.run(&["list", "--all", "kustwacht"]);
    assert_eq!(output.code, Some(1));
    assert!(output.out.ends_with("1 point in 1 of 3 declarations\n"), "{}", output.out);
    assert!(output.err.contains(torn.to_str().unwrap()), "{}", output.err);
    assert!(output.err.contains("the answer is not complete"), "{}", output.err);
    let output = home.run(&["list", "--all", "kustwacht", "--json"]);
    assert_eq!(output.code, Some(1));
    let json: Value = serde_json::from_str(&output.out).unwrap();
    assert_eq!(json["complete"], false);
    assert_eq!(json["unread"][0]["path"], torn.to_str().unwrap());
    assert_eq!(json["declarations"][0]["declaration"], "zwin-2025");
    let alone = home.json(&["list", "kustwacht", "--json", "--declaration", "zwin-2025@2025-03"]);
    assert_eq!(json["declarations"][0], alone);
}

#[test]
fn editions_and_languages_are_files_of_one_declaration() {
    let home = home();
    home.shelve("zwin-2025/2025-09.ron", &ZWIN.replace("2025-03", "2025-09"));
    let french = ZWIN.replace("language: \"nl\"", "language: \"fr\"");
    home.shelve("zwin-2025/2025-03.fr.ron", &french);
    for (arguments, last) in [
        (&["list", "--all", "kustwacht"][..], "2 points in 1 of 3 declarations (3 files)"),
        (
            &["list", "--all", "kustwacht", "--lang", "nl"],
            "2 punten in 1 van 3 verklaringen (3 bestanden)",
        ),
        (&["list", "--all", "text:kustwacht"], "2 points in 1 of 3 declarations (3 files)"),
        (&["library"], "3 declarations (5 files)"),
        (&["library", "--lang", "fr"], "3 déclarations (5 fichiers)"),
    ] {
        let out = home.says(arguments);
        assert_eq!(out.lines().last().unwrap(), last, "{arguments:?}");
    }
    let brief = home.says(&["brief", "--all", "kustwacht", "-o", "nota.md"]);
    assert!(brief.contains("2 points in 1 of 3 declarations (3 files)"), "{brief}");
}
