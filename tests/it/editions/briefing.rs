//! Changes and traces in briefs.

use super::compare::home;

const NEW: [&str; 2] = ["--declaration", "hertoginnedal-2023@2025-06-12"];

#[test]
fn a_brief_has_the_changes_as_a_table_and_verifies() {
    let home = home();
    let since = ["brief", "chapter:2", "--since", "2023-05-05"];
    let out = home.prints(&[&since[..], &NEW].concat());
    assert!(out.contains("## What became of the points since edition 2023-05-05"), "{out}");
    assert!(out.contains("2.6 → 2.7") && out.contains("reworded"), "{out}");
    assert!(!out.contains("verb dropped"), "facts are left out unless asked for");
    let facts = ["brief", "--since", "2023-05-05", "--facts"];
    let with_facts = home.prints(&[&facts[..], &NEW].concat());
    assert!(with_facts.contains("verb dropped"), "{with_facts}");
    for file in ["nota.md", "nota.docx", "nota.html", "nota.json"] {
        home.prints(&[&since[..], &["-o", file], &NEW].concat());
        let verified = home.prints(&[&["verify", file][..], &NEW].concat());
        assert!(verified.contains("unchanged"), "{file}: {verified}");
    }
    let (code, err) = home.fails(&[&since[..], &["-o", "nota.csv"], &NEW].concat());
    assert!(code == 2 && err.contains("CSV has no table of what changed"), "{err}");
    let json: serde_json::Value = serde_json::from_str(&home.read("nota.json")).unwrap();
    assert_eq!(json["changes"]["since"], "2023-05-05");
    let changes = |json: &serde_json::Value| -> Vec<String> {
        let points = json["changes"]["points"].as_array().unwrap();
        points.iter().map(|row| row["ids"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        changes(&json),
        ["– → 2.4", "2.6 → 2.7", "evaluation 2"],
        "those of the chapter alone"
    );
    assert_eq!(out.matches("What became of the points").count(), 1, "{out}");
    assert!(out.contains("3 changes"), "{out}");
    let of = |query: &str| {
        let arguments = ["brief", query, "--since", "2023-05-05", "--format", "json"];
        changes(&serde_json::from_str(&home.prints(&[&arguments[..], &NEW].concat())).unwrap())
    };
    assert_eq!(of("id:2.7"), ["2.6 → 2.7"]);
    assert!(
        of("chapter:3").contains(&"3.2 → –".to_owned()),
        "removed from it: {:?}",
        of("chapter:3")
    );
    assert_eq!(of("id:3.1"), [] as [&str; 0]);
    assert_eq!(of("chapter:1..9").len(), 11);
}

#[test]
fn a_confirmed_trace_stands_with_its_point() {
    let home = home();
    let older = super::next_edition()
        .replace("id: \"hertoginnedal-2023\"", "id: \"top-2021\"")
        .replace("2025-06-12", "2021-06-14");
    home.shelve("top-2021/2021-06-14.ron", &older);
    home.prints(&["trace", "2.6", "--confirm", "top-2021@2021-06-14:2.7"]);
    let out = home.prints(&["brief", "id:2.6"]);
    assert!(out.contains("takes up 2021-06-14 2.7 (top-2021)"), "{out}");
    home.prints(&["brief", "id:2.6", "-o", "nota.json"]);
    assert!(home.prints(&["verify", "nota.json"]).contains("unchanged"));
    home.prints(&["brief", "id:2.6", "-o", "nota.csv"]);
    let table = home.read("nota.csv");
    assert!(table.contains("\"takes up 2021-06-14 2.7 (top-2021)\""), "{table}");
    assert!(table.starts_with("\"cited\"") && table.contains("\"progress\",\"traces\",\"notes\""));
    assert!(home.prints(&["verify", "nota.csv"]).contains("unchanged"));
}
