//! Tracing over the built-in declaration and small ones beside it.

mod properties;
mod summits;

use super::*;
use crate::declaration::{BUILTIN, Declaration, builtin, read};

/// The built-in declaration under another id.
fn another() -> Declaration {
    read(&BUILTIN.replacen("id: \"hertoginnedal-2023\"", "id: \"hertoginnedal-2021\"", 1)).unwrap()
}

/// A declaration without actors that has these points.
fn declaration(id: &str, edition: &str, points: &[&str]) -> Declaration {
    let points: Vec<String> = points.iter().map(|text| format!("(text: {text:?})")).collect();
    let file = format!(
        r#"Declaration(schema: 1, id: {id:?}, edition: {edition:?}, language: "nl", title: "Verzonnen",
        parties: [], source: (name: "Verzonnen"), actors: [],
        chapters: [(number: 1, title: "Afspraken", points: [{}])])"#,
        points.join(", ")
    );
    read(&file).unwrap()
}

/// The place of one of the built-in declaration's points.
fn place(id: &str) -> PointIx {
    builtin().position(id.parse().unwrap()).unwrap()
}

/// The candidates for a built-in point among the points of other declarations.
fn candidates(id: &str, others: &[Declaration]) -> Vec<Candidate> {
    let builtin = builtin();
    TraceIndex::new(std::iter::once(&builtin).chain(others)).trace(0, place(id))
}

fn shared(here: &str, there: &str) -> Shared {
    Shared { here: here.to_owned(), there: there.to_owned() }
}

#[test]
fn a_point_with_rare_words_finds_itself_under_another_id() {
    let (one, other) = (builtin(), another());
    let index = TraceIndex::new([&one, &other]);
    let mut found = 0;
    for (point, of) in one.points.iter().enumerate() {
        let candidates = index.trace(0, point);
        assert!(candidates.len() <= 3 && candidates.iter().all(|one| one.declaration == 1));
        if let Some(first) = candidates.first() {
            assert_eq!(first.point, point, "{}: {}", of.id, &*of.text);
            assert!((first.score - 1.0).abs() < 0.001, "{}: {}", of.id, first.score);
            found += 1;
        }
    }
    // Some have nothing but words of many others: "De grensoverschrijdende samenwerking
    // tussen politie- en douanediensten versterken."
    assert!(found >= 46, "{found}");
}

#[test]
fn a_compound_is_found_by_the_name_in_it() {
    let other = declaration(
        "overleg-2021",
        "2021",
        &[
            "De ministers openen een loket.",
            "Het nieuwe Hazeldonkoverleg komt elk kwartaal bijeen.",
        ],
    );
    let found = candidates("4.5", &[other]);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].declaration, found[0].point), (1, 1));
    assert_eq!(found[0].reasons, [Reason::Name(shared("Hazeldonk", "Hazeldonkoverleg"))]);
}

#[test]
fn one_word_without_a_capital_is_not_enough() {
    let one = declaration("boten-2021", "2021", &["Vissers melden hun boten jaarlijks."]);
    assert_eq!(candidates("3.4", &[one]), []);
    let two = declaration("boten-2021", "2021", &["Kleine boten die oversteken worden gered."]);
    let words = ["boten", "oversteken"].map(|word| Reason::Word(shared(word, word)));
    let found = candidates("3.4", &[two]);
    assert_eq!(found.len(), 1);
    assert!(words.iter().all(|word| found[0].reasons.contains(word)), "{:?}", found[0].reasons);
}

#[test]
fn actors_and_dates_are_found_over_languages() {
    let file = r#"Declaration(schema: 1, id: "sommet-2021", edition: "2021", language: "fr", title: "Sommet",
        parties: [], source: (name: "Inventé"),
        actors: [(id: "maoc-n", kind: Body, name: (nl: "MAOC-N", en: "MAOC-N", fr: "MAOC-N"), aliases: ["Centre des opérations maritimes"])],
        chapters: [(number: 1, title: "Engagements", points: [
            (text: "Adhérer au Centre des opérations maritimes."),
            (text: "Revoir le régime du 16 avril 1964.", dates: [(on: "1964-04-16", role: Reference, quote: "16 avril 1964")]),
        ])])"#;
    let other = [read(file).unwrap()];
    let found = candidates("4.6", &other);
    assert_eq!(found.first().map(|first| first.point), Some(0));
    assert_eq!(found[0].reasons, [Reason::Actor("maoc-n".parse().unwrap())]);
    let found = candidates("3.5", &other);
    assert_eq!(found.first().map(|first| first.point), Some(1));
    assert!(found[0].reasons.contains(&Reason::Date("1964-04-16".parse().unwrap())));
}

#[test]
fn other_editions_of_the_same_declaration_are_no_candidates() {
    let text = "Het nieuwe Hazeldonkoverleg komt elk kwartaal bijeen.";
    let own = declaration("hertoginnedal-2023", "2023-06-01", &[text]);
    assert_eq!(candidates("4.5", std::slice::from_ref(&own)), []);
    let other = |edition, points: &[&str]| declaration("overleg-2021", edition, points);
    // The same point, and the same words under another number.
    let editions = [
        own,
        other("2021", &[text]),
        other("2022", &[text]),
        other("2023", &["De ministers openen een loket.", text]),
    ];
    assert_eq!(candidates("4.5", &editions).len(), 1);
}

#[test]
fn what_is_not_there_has_no_candidates() {
    let (one, other) = (builtin(), another());
    let index = TraceIndex::new([&one, &other]);
    for (declaration, point) in [(0, 51), (1, 51), (2, 0), (usize::MAX, usize::MAX)] {
        assert_eq!(index.trace(declaration, point), [], "{declaration} {point}");
    }
    assert_eq!(TraceIndex::new([]).trace(0, 0), []);
}
