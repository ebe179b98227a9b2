//! Who may use whom: the table of `docs/architecture.md`, held against the sources.
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::repository::in_repository;

const PAGE: &str = include_str!("../../docs/architecture.md");

/// Each module with those that it may use; `cli` may use all.
fn allowed() -> BTreeMap<&'static str, Vec<&'static str>> {
    let rows = PAGE.lines().filter_map(|line| line.strip_prefix("| `"));
    let table: Vec<(&str, &str)> = rows
        .filter_map(|row| Some((row.split_once("` |")?.0, row.trim_end_matches(" |"))))
        .collect();
    let names: Vec<&str> = table.iter().map(|(name, _)| *name).collect();
    let uses = |row: &'static str| match row.rsplit_once('|') {
        Some((_, last)) if last.contains("all of these") => names.clone(),
        Some((_, last)) => last.split('`').filter(|word| names.contains(word)).collect(),
        None => Vec::new(),
    };
    table.iter().map(|(name, row)| (*name, uses(row))).collect()
}

/// The sources of a module, without its tests.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.file_stem().is_some_and(|stem| stem == "tests") {
            continue;
        }
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The modules that a source names, up to its tests.
fn used(source: &str) -> impl Iterator<Item = &str> {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let names = code.split("crate::").skip(1);
    names.map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default())
}

#[test]
fn each_module_uses_only_those_that_it_may() {
    let allowed = allowed();
    let src = in_repository("src");
    let folders = fs::read_dir(&src).unwrap().map(|entry| entry.unwrap());
    let folders: Vec<String> = folders
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    assert_eq!(allowed.len(), folders.len(), "the page has a row for each of {folders:?}");
    for folder in folders {
        let may = allowed.get(folder.as_str()).unwrap_or_else(|| panic!("no row for {folder}"));
        let mut files = Vec::new();
        sources(&src.join(&folder), &mut files);
        for file in files {
            let source = fs::read_to_string(&file).unwrap();
            let wrong: Vec<&str> = used(&source)
                .filter(|name| allowed.contains_key(name) && *name != folder)
                .filter(|name| !may.contains(name))
                .collect();
            assert_eq!(wrong, [""; 0], "{} may not use these", file.display());
        }
    }
}

#[test]
fn the_core_knows_no_files_clocks_or_randomness() {
    const OUTSIDE: [&str; 7] = [
        "std::fs",
        "std::env",
        "SystemTime",
        "Instant::now",
        "Timestamp::now",
        "Zoned::now",
        "getrandom",
    ];
    let src = in_repository("src");
    let pure = [
        "pages",
        "faults",
        "declaration",
        "review",
        "corpus",
        "search",
        "wording",
        "config",
        "figures",
        "brief",
        "app",
        "ui",
    ];
    for module in pure {
        let mut files = Vec::new();
        sources(&src.join(module), &mut files);
        for file in files {
            let source = fs::read_to_string(&file).unwrap();
            let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let found = OUTSIDE.into_iter().find(|word| code.contains(word));
            assert_eq!(found, None, "{}", file.display());
        }
    }
}
