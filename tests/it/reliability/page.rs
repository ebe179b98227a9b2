//! `docs/reliability.md` says what the tests find, and names only tests that
//! exist. To write its table anew: `HERTOG_WRITE_DOCS=1 cargo test --test it
//! hostile`.

use std::fs;
use std::path::Path;

use crate::support::repository::in_repository;

/// The page itself.
pub(crate) const PAGE: &str = "docs/reliability.md";

/// Every source file of a folder, one after the other.
fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all += &sources(&path);
        } else if path.extension().is_some_and(|end| end == "rs") {
            all += &fs::read_to_string(path).unwrap();
        }
    }
    all
}

/// In the page, what stands in backquotes and has an underscore is a test.
#[test]
fn every_test_that_the_page_names_exists() {
    let root = in_repository("");
    let sources = sources(&root.join("src")) + &sources(&root.join("tests"));
    let page = fs::read_to_string(in_repository(PAGE)).unwrap();
    let named = page.split('`').skip(1).step_by(2);
    let tests: Vec<&str> = named
        .filter(|name| {
            name.len() > 9
                && name.contains('_')
                && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        })
        .collect();
    assert!(tests.len() > 20, "{tests:?}");
    for test in tests {
        assert!(
            sources.contains(&format!("fn {test}()")) || sources.contains(&format!("fn {test}(")),
            "{test}"
        );
    }
}
