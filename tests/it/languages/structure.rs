//! What `check` says of the structure of the languages.

use super::{FR, home};
use crate::support::process::Home;

#[test]
fn check_says_what_only_one_language_has() {
    let home = home();
    let said = home.says(&["check", "maasoord.nl.ron"]);
    assert!(said.contains("points only in nl: 2.4\n") && !said.contains("chapters:"), "{said}");
    assert!(home.says(&["check", "maasoord.fr.ron"]).contains("points only in nl: 2.4\n"));

    let more = FR.replace(
        "chapters: [\n",
        "chapters: [\n    (number: 3, title: \"Fin\", evaluation: [], points: [(text: \"Se revoir.\")]),\n",
    );
    home.write("maasoord.fr.ron", &more);
    let said = home.says(&["check", "maasoord.nl.ron"]);
    assert!(said.contains("chapters: 2 in nl, 3 in fr\n"), "{said}");
    assert!(said.contains("points only in fr: 3.1\n"), "{said}");
}

#[test]
fn languages_of_one_structure_are_said_to_have_it() {
    let home = home();
    let whole = FR.replace(
        "interprètes.\",\n        ),\n",
        "interprètes.\",\n        ),\n        (text: \"La Belgique examine la question.\"),\n",
    );
    assert_ne!(whole, FR);
    home.write("maasoord.fr.ron", &whole);
    let said = home.says(&["check", "maasoord.nl.ron"]);
    assert!(said.contains("nl and fr have the same chapters and points\n"), "{said}");
    let alone = home.says(&["check"]);
    assert!(!alone.contains("same chapters"), "the built-in one has no other language: {alone}");
}

#[test]
fn an_import_of_the_other_language_is_saved_beside_the_first() {
    let home = Home::new();
    let import = |name: &str, text: &str, language: &str| {
        home.write(name, text);
        let arguments = ["import", name, "--yes", "--id", "maasoord-2031", "--edition", "2031"];
        home.prints(&[&arguments[..], &["--language", language]].concat())
    };
    let nl = "Maasoord 2031\n\n1. Hoogwater\n\n1.1 De meetpunten langs de rivier aansluiten.\n\n1.2 Samen oefenen.\n";
    let fr = "Maasoord 2031\n\n1. Crues\n\n1.1 Relier les points de mesure de la rivière.\n\n1.2 S'exercer ensemble.\n";
    assert!(import("nl.txt", nl, "nl").contains("maasoord-2031/2031.ron"));
    assert!(import("fr.txt", fr, "fr").contains("maasoord-2031/2031.fr.ron"));
    let file = ".local/share/hertog/declarations/maasoord-2031/2031.ron";
    let list = home.prints(&["list", "rivière", "--file", file]);
    assert!(list.contains("found in the text (fr)"), "{list}");
}
