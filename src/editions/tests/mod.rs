mod boilerplate;
mod carrying;
mod hard;
mod made;
mod properties;
mod study;

use super::*;
use crate::declaration::{Declaration, DeclarationFile, PointFile, builtin, read};

/// The built-in declaration after an edit of its file.
fn edited(edit: impl Fn(&mut DeclarationFile)) -> Declaration {
    let mut file = DeclarationFile::from(&builtin());
    edit(&mut file);
    read(&file.to_ron().unwrap()).unwrap()
}

fn point(text: &str) -> PointFile {
    PointFile { text: text.to_owned(), ..PointFile::default() }
}

/// The changes in words, as `reworded 2.2 > 2.2`; what is the same and stayed left out.
fn told(old: &Declaration, new: &Declaration, changes: &[PointChange]) -> Vec<String> {
    let ids = |of: &Declaration, points: &[usize]| {
        let ids: Vec<String> = points.iter().map(|at| of.points[*at].id.to_string()).collect();
        ids.join("+")
    };
    let other = changes.iter().filter(|change| change.as_str() != "same");
    other
        .map(|change| {
            let (from, to) = (ids(old, &change.old), ids(new, &change.new));
            format!("{} {from} > {to}", change.as_str())
        })
        .collect()
}

/// Three points reworded, two removed, two added, one moved, one split, two merged.
fn next_edition() -> Declaration {
    edited(|file| {
        let chapter = |number: usize| number - 1;
        let reworded = [
            (2, 2, "zodat deze in 2024 tijdens", "zodat zij uiterlijk in 2025, tijdens"),
            (5, 5, "Nauw blijven samenwerken om", "Voortaan dagelijks samenwerken om"),
            (6, 3, "(met een sleutelrol voor Niger)", "(met een sleutelrol voor Benin)"),
        ];
        for (of, at, from, to) in reworded {
            let text = &mut file.chapters[chapter(of)].points[at - 1].text;
            assert!(text.contains(from));
            *text = text.replace(from, to);
        }
        let split = file.chapters[chapter(5)].points[0].text.clone();
        let (first, second) = split.split_once(" Informatie en expertise").unwrap();
        let second = format!("Informatie en expertise{second}");
        file.chapters[chapter(5)].points.splice(0..1, [point(first), point(&second)]);
        let second = file.chapters[chapter(6)].points.remove(5);
        let first = &mut file.chapters[chapter(6)].points[4].text;
        *first = format!("{first} {}", second.text);
        let moved = file.chapters[chapter(2)].points.remove(8);
        file.chapters[chapter(7)].points.push(moved);
        file.chapters[chapter(1)].points.remove(2);
        file.chapters[chapter(4)].points.remove(6);
        let added = "Een gemeenschappelijk register van vrachtschepen bijhouden.";
        file.chapters[chapter(3)].points.insert(3, point(added));
        let added = "Scholen ondersteunen die leerlingen mediawijsheid bijbrengen.";
        file.chapters[chapter(5)].points.insert(6, point(added));
    })
}

#[test]
fn an_edition_beside_itself_is_the_same() {
    let edition = builtin();
    let Comparison { points, texts, .. } = compare(&edition, &edition);
    assert_eq!(points.len(), edition.points.len());
    for (at, change) in points.iter().enumerate() {
        assert_eq!((change.as_str(), change.place), ("same", PlaceChange::Stays));
        assert_eq!((&change.old, &change.new), (&vec![at], &vec![at]));
    }
    assert_eq!(texts, []);
}

#[test]
fn exactly_what_was_done_to_an_edition_is_named() {
    let (old, new) = (builtin(), next_edition());
    let Comparison { points, texts, .. } = compare(&old, &new);
    let told = told(&old, &new, &points);
    let (renumbered, changed): (Vec<&String>, Vec<&String>) =
        told.iter().partition(|change| change.starts_with("renumbered"));
    assert_eq!(
        changed,
        [
            "removed 1.3 > ",
            "reworded 2.2 > 2.2",
            "added  > 3.4",
            "removed 4.7 > ",
            "split 5.1 > 5.1+5.2",
            "reworded 5.5 > 5.6",
            "added  > 5.7",
            "reworded 6.3 > 6.3",
            "merged 6.5+6.6 > 6.5",
            "moved 2.9 > 7.4",
        ]
    );
    let last = |number: &str| renumbered.iter().any(|change| change.ends_with(number));
    assert!(last("> 1.3") && last("> 2.9") && last("> 3.11"), "{renumbered:?}");
    assert_eq!(texts, []);
}

#[test]
fn a_chapter_that_was_put_in_moves_no_point() {
    let old = builtin();
    let new = edited(|file| {
        let mut chapter = file.chapters[0].clone();
        chapter.title = "Klimaat".to_owned();
        chapter.evaluation = vec!["Nog niets.".to_owned()];
        chapter.points = vec![point("Samen dijken bouwen langs de IJzer.")];
        file.chapters.insert(3, chapter);
        for (number, chapter) in (1..).zip(&mut file.chapters) {
            chapter.number = number;
        }
        file.chapters[1].title += " en veiligheid";
    });
    let Comparison { points, texts, .. } = compare(&old, &new);
    let told = told(&old, &new, &points);
    assert!(told.contains(&"added  > 4.1".to_owned()), "{told:?}");
    assert!(told.contains(&"renumbered 4.1 > 5.1".to_owned()), "{told:?}");
    assert!(!told.iter().any(|change| change.starts_with("moved")), "{told:?}");
    let places: Vec<(String, &str, &str)> = texts
        .iter()
        .map(|change| (change.place.to_string(), change.part.as_str(), change.kind.as_str()))
        .collect();
    let place = |place: &str| place.to_owned();
    assert_eq!(
        places,
        [
            (place("chapter 2"), "title", "reworded"),
            (place("chapter 4"), "title", "added"),
            (place("evaluation 4"), "paragraph", "added"),
        ]
    );
}

#[test]
fn of_equal_points_those_stay_together_that_stand_alike() {
    let twice = |file: &mut DeclarationFile| {
        let text = file.chapters[0].points[1].text.clone();
        file.chapters[2].points[3].text = text.clone();
        file.chapters[2].points[6].text = text;
    };
    let old = edited(twice);
    let new = edited(|file| {
        twice(file);
        file.chapters[2].points.remove(3);
    });
    let told = told(&old, &new, &compare(&old, &new).points);
    assert!(told.contains(&"removed 3.4 > ".to_owned()), "{told:?}");
    assert!(told.contains(&"renumbered 3.7 > 3.6".to_owned()), "{told:?}");
}

#[test]
fn changed_names_dates_numbers_and_verbs_are_listed() {
    let old = builtin();
    let changed = |chapter: usize, number: usize, edits: &[(&str, &str)]| {
        let new = edited(|file| {
            let text = &mut file.chapters[chapter - 1].points[number - 1].text;
            for (from, to) in edits {
                assert!(text.contains(from), "{from}");
                *text = text.replace(from, to);
            }
        });
        let at = old.position(format!("{chapter}.{number}").parse().unwrap()).unwrap();
        let show = |change: FactChange| {
            let word = |words: Option<String>| words.unwrap_or("-".to_owned());
            format!("{}: {} > {}", change.kind.as_str(), word(change.old), word(change.new))
        };
        FactReader::new(&old, &new).changes(at, at).into_iter().map(show).collect::<Vec<_>>()
    };
    assert_eq!(
        changed(4, 2, &[("5 juni 2023", "9 oktober 2024"), ("Spanje, ", "")]),
        ["actor: Spanje > -", "date: 5 juni 2023 > 9 oktober 2024"]
    );
    assert_eq!(changed(3, 6, &[("artikel 36", "artikel 37")]), ["number: 36 > 37"]);
    assert_eq!(
        changed(3, 5, &[("zullen streven naar", "gaan na hoe te komen tot")]),
        ["commitment: zullen > gaan na", "commitment: streven naar > -"]
    );
    assert_eq!(
        changed(3, 6, &[("artikel 36", "artikel ≥ 36")]),
        ["number: 36 > ≥ 36"],
        "a sign makes it another number"
    );
    assert_eq!(changed(3, 6, &[("artikel 36", "artikel\u{a0}36")]), [""; 0]);
    assert_eq!(changed(1, 1, &[]), [""; 0]);
}

#[test]
fn texts_around_the_points_say_what_they_were() {
    let new = edited(|file| {
        file.subtitle += " (verbeterd)";
        file.chapters[1].evaluation.remove(0);
        file.closing.push("Gedaan in twee talen.".to_owned());
    });
    let old = builtin();
    let texts = compare(&old, &new).texts;
    let kinds: Vec<&str> = texts.iter().map(|change| change.kind.as_str()).collect();
    assert_eq!(kinds, ["reworded", "removed", "added"]);
    assert_eq!(texts[0].old.as_deref(), Some(old.subtitle.as_str()));
    assert_eq!(texts[1].old.as_deref(), Some(old.chapters[1].evaluation[0].as_str()));
    assert_eq!(texts[2].new.as_deref(), Some("Gedaan in twee talen."));
}
