use super::*;
use crate::declaration::{BUILTIN, Declaration, builtin, read};

/// The built-in declaration under another id.
fn another(change: impl Fn(&str) -> String) -> Declaration {
    let file = BUILTIN.replacen("id: \"hertoginnedal-2023\"", "id: \"hertoginnedal-2021\"", 1);
    read(&change(&file)).unwrap()
}

#[test]
fn a_point_with_rare_words_finds_itself_under_another_id() {
    let (one, other) = (builtin(), another(str::to_owned));
    let index = TraceIndex::new([&one, &other]);
    let mut found = 0;
    for (point, of) in one.points.iter().enumerate() {
        let candidates = index.trace(0, point);
        assert!(candidates.len() <= 3 && candidates.iter().all(|one| one.declaration == 1));
        if let Some(first) = candidates.first() {
            assert_eq!(first.point, point, "{}: {}", of.id, &*of.text);
            found += 1;
        }
    }
    // Some have nothing but words of many others: "De grensoverschrijdende samenwerking
    // tussen politie- en douanediensten versterken."
    assert!(found >= 46, "{found}");
}
