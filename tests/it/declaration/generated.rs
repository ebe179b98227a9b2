//! The large declarations that are measured are such as people could have.

use crate::support::generate;
use hertog::corpus::IndexedDeclaration;
use hertog::declaration::{Relation, check, read};

fn generated(points: usize) -> String {
    let mut bytes = Vec::new();
    assert!(generate::write(&mut bytes, points).is_ok());
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_generated_declaration_is_sound() {
    for points in [1, 200, 2_001] {
        let source = generated(points);
        let declaration = read(&source).unwrap();
        assert_eq!(declaration.points.len(), points);
        assert_eq!(check(&declaration, &source), []);
    }
}

#[test]
fn it_is_the_same_every_time() {
    assert_eq!(generated(500), generated(500));
}

#[test]
fn its_words_follow_zipf_and_some_points_name_actors() {
    let declaration = read(&generated(5_000)).unwrap();
    let words = declaration.points.iter().flat_map(|point| point.text.split(' '));
    let mut counts = std::collections::HashMap::new();
    words.for_each(|word| *counts.entry(word).or_insert(0) += 1);
    let once = counts.values().filter(|count| **count == 1).count();
    assert!(once * 3 > counts.len(), "{once} of {} words stand once", counts.len());
    let corpus = IndexedDeclaration::new(declaration);
    let concerned = |how| {
        let points = 0..corpus.declaration().points.len();
        points.filter(|point| corpus.concerns(*point).iter().any(|c| c.how == how)).count()
    };
    assert!((500..3_000).contains(&concerned(Relation::Named)), "{}", concerned(Relation::Named));
    assert!((100..500).contains(&concerned(Relation::Related)), "{}", concerned(Relation::Related));
}
