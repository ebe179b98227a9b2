use proptest::prelude::*;

use super::point;
use crate::declaration::{ChapterFile, Declaration, DeclarationFile, Source, read};
use crate::editions::{ChangeKind, FactReader, PlaceChange, compare, word_changes};

/// An edition of two chapters.
fn edition(chapters: &[Vec<String>; 2]) -> Declaration {
    let chapter = |(number, texts): (u32, &Vec<String>)| ChapterFile {
        number,
        title: format!("Chapter {number}"),
        points: texts.iter().map(|text| point(text)).collect(),
        ..ChapterFile::default()
    };
    let file = DeclarationFile {
        schema: 2,
        id: "made".to_owned(),
        edition: "1".to_owned(),
        language: "nl".to_owned(),
        title: "Made".to_owned(),
        source: Source { name: "Made".to_owned(), note: String::new() },
        chapters: (1..).zip(chapters).map(chapter).collect(),
        ..DeclarationFile::default()
    };
    read(&file.to_ron().unwrap()).unwrap()
}

/// Few words, so that texts share some, and whatever else there is.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let word = prop_oneof![
        8 => "(havens|politie|Europol|2024|2\\.6|samen|de|van|zullen)",
        1 => "[\u{0}-\u{1f}\u{202e}\u{301}\u{ad}\u{200d}]",
        1 => "\\PC{1,3}",
    ];
    let text = prop::collection::vec(word, 1..14).prop_map(|words| words.join(" "));
    prop::collection::vec(text, 0..9)
}

fn editions() -> impl Strategy<Value = Declaration> {
    [texts(), texts()].prop_map(|chapters| edition(&chapters))
}

/// Every point of both editions is in one change, and its kind fits its sides.
fn check(old: &Declaration, new: &Declaration) -> Result<(), TestCaseError> {
    let changes = compare(old, new).points;
    let mut olds: Vec<usize> = changes.iter().flat_map(|change| change.old.clone()).collect();
    let mut news: Vec<usize> = changes.iter().flat_map(|change| change.new.clone()).collect();
    olds.sort_unstable();
    news.sort_unstable();
    prop_assert_eq!(olds, (0..old.points.len()).collect::<Vec<_>>());
    prop_assert_eq!(news, (0..new.points.len()).collect::<Vec<_>>());
    for change in &changes {
        let fits = match change.kind {
            ChangeKind::Added => (0, 1),
            ChangeKind::Removed => (1, 0),
            ChangeKind::Split => (1, change.new.len().max(2)),
            ChangeKind::Merged => (change.old.len().max(2), 1),
            _ => (1, 1),
        };
        prop_assert_eq!((change.old.len(), change.new.len()), fits);
        prop_assert!((0.0..=1.001).contains(&change.similarity), "{:?}", change);
        if let (Some(from), Some(to)) = (change.old.first(), change.new.first()) {
            FactReader::new(old, new).changes(*from, *to);
        }
    }
    let first: Vec<usize> =
        changes.iter().filter_map(|change| change.new.first().copied()).collect();
    prop_assert!(first.is_sorted(), "in the order of the new edition: {:?}", first);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_point_is_in_one_change(old in editions(), new in editions()) {
        check(&old, &new)?;
    }

    #[test]
    fn an_edition_is_the_same_as_itself(edition in editions()) {
        for change in compare(&edition, &edition).points {
            prop_assert_eq!((change.as_str(), change.place), ("same", PlaceChange::Stays));
            prop_assert_eq!(change.old, change.new);
        }
    }
}

#[test]
fn texts_of_every_size_are_survived() {
    let long = |word: &str| format!("{word} ").repeat(10_000);
    let varied = (0..10_000).map(|n| format!("woord{n}")).collect::<Vec<_>>().join(" ");
    let old = [vec![long("havens"), varied.clone(), "één".to_owned()], vec!["…".to_owned()]];
    let new = [
        vec![long("de havens"), "—".to_owned()],
        vec![varied.replace("woord5", "w5"), "x".to_owned()],
    ];
    let (old, new) = (edition(&old), edition(&new));
    check(&old, &new).unwrap();
    check(&new, &old).unwrap();
    check(&old, &edition(&[Vec::new(), Vec::new()])).unwrap();
    assert!(!word_changes(&old.points[0].text, &new.points[0].text).is_empty());
}
