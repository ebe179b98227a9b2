//! Files of this repository that the tests read, and what they write into the
//! documents: `HERTOG_WRITE_DOCS=1 cargo test --test it documentation`.

use std::path::{Path, PathBuf};

pub(crate) fn in_repository(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The Rust sources in a folder and in all folders below it: path and text.
pub(crate) fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut sources = Vec::new();
    let mut folders = vec![in_repository(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                sources.push((path, text));
            }
        }
    }
    sources
}

/// Whether documents are to be written rather than checked.
pub(crate) fn writes_documents() -> bool {
    std::env::var_os("HERTOG_WRITE_DOCS").is_some()
}

/// Checks what stands between two marks of a document, or puts it there.
pub(crate) fn holds(document: &str, name: &str, content: &str) {
    let path = in_repository(document);
    let text = std::fs::read_to_string(&path).unwrap();
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) =
        text.split_once(&open).unwrap_or_else(|| panic!("{document} lacks {open}"));
    let (held, after) = rest.split_once(&close).unwrap();
    if writes_documents() {
        return std::fs::write(path, format!("{before}{open}{content}{close}{after}")).unwrap();
    }
    assert!(held == content, "{document}, {name}: write it anew with HERTOG_WRITE_DOCS=1");
}
