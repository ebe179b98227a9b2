//! Who may use whom: the table of `docs/architecture.md`, held against the sources.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::repository::{in_repository, sources};

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

/// The code of a module, without its tests: files by their paths in it.
fn code(module: &str) -> Vec<(PathBuf, String)> {
    let folder = in_repository("src").join(module);
    let in_module = |(path, text): (PathBuf, String)| {
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        (path.strip_prefix(&folder).unwrap().to_owned(), code.to_owned())
    };
    let is_test = |path: &Path| path.iter().any(|part| part == "tests" || part == "tests.rs");
    let files = sources(&format!("src/{module}")).into_iter().map(in_module);
    files.filter(|(path, _)| !is_test(path)).collect()
}

/// The modules that a source names.
fn used(code: &str) -> impl Iterator<Item = &str> {
    let names = code.split("crate::").skip(1);
    names.map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default())
}

/// The names in a piece of code, up to where it ends: at a `;` or behind the first.
fn names(code: &str) -> impl Iterator<Item = &str> {
    let is_sign = |c: char| !c.is_alphanumeric() && c != '_';
    let end = code.find(|c| if code.starts_with('{') { c == ';' } else { is_sign(c) });
    let names = code[..end.unwrap_or(code.len())].split(is_sign);
    names.filter(|name| !name.is_empty())
}

/// Each file or folder of a module with those beside it that it names, or of which it
/// names something that `mod.rs` gives out.
fn uses_inside(module: &str) -> BTreeMap<String, BTreeSet<String>> {
    let files = code(module);
    let name = |path: &Path| {
        let first = Path::new(path.iter().next().unwrap()).file_stem().unwrap();
        first.to_str().unwrap().to_owned()
    };
    let mut uses: BTreeMap<_, _> =
        files.iter().map(|(path, _)| (name(path), BTreeSet::new())).collect();
    let mut owners: BTreeMap<String, String> =
        uses.keys().map(|name| (name.clone(), name.clone())).collect();
    let (_, root) = files.iter().find(|(path, _)| path == Path::new("mod.rs")).unwrap();
    for import in root.split("use ").skip(1) {
        let Some((file, given)) = import.split_once("::") else { continue };
        let given = names(given).filter(|_| uses.contains_key(file));
        owners.extend(given.map(|name| (name.to_owned(), file.to_owned())));
    }
    for (path, code) in files.iter().filter(|(path, _)| path != Path::new("mod.rs")) {
        let depth = path.iter().count() - usize::from(path.ends_with("mod.rs"));
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        for start in ["super::".repeat(depth), format!("crate::{}::", module.replace('/', "::"))] {
            for rest in code.split(&start).skip(1) {
                let found = names(rest).filter_map(|name| owners.get(name)).cloned();
                uses.get_mut(&name(path)).unwrap().extend(found);
            }
        }
    }
    uses
}

#[test]
fn each_module_uses_only_those_that_it_may() {
    let allowed = allowed();
    let folders = fs::read_dir(in_repository("src")).unwrap().map(|entry| entry.unwrap());
    let folders: Vec<String> = folders
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    assert_eq!(allowed.len(), folders.len(), "the page has a row for each of {folders:?}");
    for folder in folders {
        let may = allowed.get(folder.as_str()).unwrap_or_else(|| panic!("no row for {folder}"));
        for (file, code) in code(&folder) {
            let wrong: Vec<&str> = used(&code)
                .filter(|name| allowed.contains_key(name) && *name != folder)
                .filter(|name| !may.contains(name))
                .collect();
            assert_eq!(wrong, [""; 0], "{folder}/{} may not use these", file.display());
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
    let pure = [
        "pages",
        "faults",
        "declaration",
        "import",
        "editions",
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
        for (file, code) in code(module) {
            let found = OUTSIDE.into_iter().find(|word| code.contains(word));
            assert_eq!(found, None, "{module}/{}", file.display());
        }
    }
}

#[test]
fn no_files_of_a_module_use_each_other_in_a_circle() {
    assert!(uses_inside("brief")["kind"].contains("unreadable"), "a name that mod.rs gives out");
    assert!(uses_inside("brief/docx")["package"].contains("xml"), "a name from beside it");
    assert!(uses_inside("brief")["docx"].contains("read"), "a name from a folder below");
    let all = ["text", "texts", "pages", "faults", "declaration", "review", "corpus", "search"];
    let others =
        ["editions", "wording", "config", "figures", "brief", "brief/read", "brief/docx", "tui"];
    for module in all.into_iter().chain(others) {
        let mut left = uses_inside(module);
        let uses_none = |left: &BTreeMap<String, BTreeSet<String>>| {
            let is_free = |(name, uses): &(&String, &BTreeSet<String>)| {
                uses.iter().all(|used| used == *name || !left.contains_key(used))
            };
            left.iter().find(is_free).map(|(name, _)| name.clone())
        };
        while let Some(name) = uses_none(&left) {
            left.remove(&name);
        }
        assert!(left.is_empty(), "{module}: in or behind a circle: {left:?}");
    }
}
