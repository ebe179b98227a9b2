//! `docs/reliability.md` says what the tests find, and names only tests that
//! exist. To write its table anew: `HERTOG_WRITE_DOCS=1 cargo test --test it
//! hostile`.

use std::fs;
use std::path::{Path, PathBuf};

fn page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reliability.md")
}

/// Checks what stands between two marks, or puts it there if so asked.
pub(crate) fn holds(name: &str, content: &str) {
    let page = page();
    let text = fs::read_to_string(&page).unwrap();
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = text.split_once(&open).unwrap();
    let (held, after) = rest.split_once(&close).unwrap();
    if std::env::var_os("HERTOG_WRITE_DOCS").is_some() {
        return fs::write(page, format!("{before}{open}{content}{close}{after}")).unwrap();
    }
    assert!(
        held == content,
        "docs/reliability.md, {name}: write it anew with HERTOG_WRITE_DOCS=1 cargo test --test it hostile"
    );
}

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
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = sources(&root.join("src")) + &sources(&root.join("tests"));
    let page = fs::read_to_string(page()).unwrap();
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
