use super::*;
use crate::declaration::builtin;

#[test]
fn an_edition_beside_itself_is_the_same() {
    let edition = builtin();
    let Comparison { points, texts } = compare(&edition, &edition);
    assert_eq!(points.len(), edition.points.len());
    for (at, change) in points.iter().enumerate() {
        assert_eq!((change.as_str(), change.place), ("same", PlaceChange::Stays));
        assert_eq!((&change.old, &change.new), (&vec![at], &vec![at]));
    }
    assert_eq!(texts, []);
}
