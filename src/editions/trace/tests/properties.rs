//! Any texts at all.

use proptest::prelude::*;

use super::summits::assert_stand;
use super::*;

/// Texts with words that are alike and some of everything else.
const TEXT: &str = "(Hazeldonk|hazeldonkoverleg|[A-Z]?[a-z]{4,8}|[0-9]{1,5}|\\PC{0,6}|[ .,-]| |\u{ad}|\u{301}|\u{202e}|\n){0,24}";

/// Declarations of a few points, some of them files of the same one.
fn libraries() -> impl Strategy<Value = Vec<Declaration>> {
    let of = |(id, texts): (usize, Vec<String>)| {
        let points = vec!["Afspraak"; texts.len()];
        let mut declaration = declaration(["een", "twee", "drie"][id], "2021", &points);
        for (point, text) in declaration.points.iter_mut().zip(texts) {
            point.text = text.into();
        }
        declaration
    };
    let texts = prop::collection::vec(TEXT, 1..5);
    prop::collection::vec((0..3_usize, texts).prop_map(of), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn candidates_are_few_and_of_other_declarations(library in libraries()) {
        let index = TraceIndex::new(&library);
        for (asking, of) in library.iter().enumerate() {
            for (place, point) in of.points.iter().enumerate() {
                let candidates = index.trace(asking, place);
                prop_assert!(candidates.len() <= 3);
                prop_assert!(candidates.is_sorted_by(|one, next| one.score >= next.score));
                for candidate in candidates {
                    let other = &library[candidate.declaration];
                    prop_assert_ne!(&other.id, &of.id);
                    prop_assert!(!candidate.reasons.is_empty());
                    assert_stand(&candidate.reasons, &point.text, &other.points[candidate.point].text);
                }
            }
        }
    }
}

#[test]
fn endless_words_and_texts_are_survived() {
    let words: Vec<String> = (0..5_000).map(|n| format!("woord{n}lang")).collect();
    let texts = ["a".repeat(100_000), "ge".repeat(60), words.join(" ")];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let library = [declaration("een", "2021", &texts), declaration("twee", "2021", &texts)];
    let index = TraceIndex::new(&library);
    let found = (0..3).filter(|point| !index.trace(0, *point).is_empty()).count();
    assert_eq!(found, 1, "a single word without a capital is never enough");
}
