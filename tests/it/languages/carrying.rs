//! Work on a declaration in two languages, carried to its next edition: each mark goes by the
//! language that was judged.

use super::{FR, NL};
use crate::support::process::Home;

/// The next edition of a text: one point put in, and these words in place of others.
fn next(text: &str, added: &str, changes: &[[&str; 2]]) -> String {
    let second = text.match_indices("        (\n").nth(1).unwrap().0;
    let mut next = text.replace("edition: \"2031-06-12\"", "edition: \"2033-06-12\"");
    next.insert_str(second, &format!("        (text: {added:?}),\n"));
    for [old, new] in changes {
        assert!(next.contains(old), "{old}");
        next = next.replace(old, new);
    }
    next
}

/// Both editions in both languages. In Dutch 1.2 has other words; in French 1.1 and 2.1, and
/// 1.3 another sign.
fn library() -> Home {
    let home = Home::new();
    let nl = next(
        NL,
        "Elk voorjaar een open dag houden bij de sluizen.",
        &[["binnen het uur", "binnen drie uur"]],
    );
    let fr = next(
        FR,
        "Tenir chaque printemps une journée portes ouvertes aux écluses.",
        &[
            ["Relier à un seul réseau", "Raccorder au même réseau"],
            ["s'exercent ensemble deux fois", "s'exercent ensemble, deux fois"],
            ["une réserve commune", "une réserve partagée"],
        ],
    );
    for (language, old, new) in [("nl", NL, &nl), ("fr", FR, &fr)] {
        home.shelve(&format!("maasoord-2031/2031-06-12.{language}.ron"), old);
        home.shelve(&format!("maasoord-2031/2033-06-12.{language}.ron"), new);
    }
    home.says(&["mark", "reviewed", "1.1", "--declaration", "maasoord-2031@2031-06-12.nl"]);
    let french = ["--declaration", "maasoord-2031@2031-06-12.fr"];
    home.says(&[&["mark", "reviewed", "1.2", "1.3", "2.1"], &french[..]].concat());
    home
}

fn file(home: &Home, edition: &str, language: &str) -> String {
    let name = format!("declarations/maasoord-2031/{edition}.{language}.ron");
    home.path(".local/share/hertog").join(name).to_str().unwrap().to_owned()
}

fn new_in(home: &Home, language: &str, arguments: &[&str]) -> String {
    let declaration = format!("maasoord-2031@2033-06-12.{language}");
    home.prints(&[arguments, &["--declaration", &declaration]].concat())
}

#[test]
fn a_mark_on_french_words_goes_by_what_the_french_text_became() {
    for compared in ["nl", "fr"] {
        let home = library();
        let files = ["2031-06-12", "2033-06-12"].map(|edition| file(&home, edition, compared));
        let mut arguments = vec!["carry", &files[0], &files[1], "--yes"];
        if compared == "fr" {
            // One noun of a short text: whether it is the same promise is asked.
            arguments.extend(["--confirm", "2.1"]);
        }
        let said = home.prints(&arguments);
        assert!(said.contains("2 points with the same words"), "{compared}: {said}");
        assert!(said.contains("1 point in another spelling"), "{compared}: {said}");
        for language in ["nl", "fr"] {
            let states = new_in(&home, language, &["list", "is:reviewed"]);
            let has = |id: &str| states.contains(&format!(" {id} "));
            assert!(has("1.1") && has("1.3") && has("1.4"), "{compared}, {language}: {states}");
            let stale = new_in(&home, language, &["list", "is:stale"]);
            assert!(stale.contains(" 2.1 ") && stale.contains("1 of"), "{compared}: {stale}");
        }
        let shown = new_in(&home, "nl", &["show", "2.1"]);
        assert!(shown.contains("une réserve commune"), "the words that were judged: {shown}");
    }
}

#[test]
fn editions_are_compared_in_a_language_that_both_have() {
    let home = library();
    std::fs::remove_file(file(&home, "2033-06-12", "fr")).unwrap();
    let [old, new] = ["maasoord-2031@2031-06-12", "maasoord-2031@2033-06-12"];
    let compared = home.says(&["compare", old, new]);
    assert!(compared.contains("{+drie+}"), "{compared}");
    let said = home.prints(&["carry", old, new, "--yes"]);
    // Without a French text nothing says that the words judged in French still hold.
    assert!(said.contains("1 point with the same words"), "{said}");
    let stale = new_in(&home, "nl", &["list", "is:stale"]);
    assert!(stale.contains(" 1.4 ") && stale.contains(" 2.1 "), "{stale}");
}
