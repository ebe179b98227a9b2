//! What is kept for searching the library: never wrong, whatever becomes of it.

use std::fs;
use std::path::PathBuf;

use super::edition;
use crate::support::process::Home;

const QUERIES: [&str; 4] = ["havens", "smokelaars", "europol -drugs", "mensenhandel or douane"];

fn home() -> Home {
    let home = Home::new();
    home.shelve("gent-2025/2025-03.ron", &edition("gent-2025", "2025-03"));
    let slips = edition("zwin-2025", "2025-04").replace("smokkelaars", "smokelaars");
    home.shelve("zwin-2025/2025-04.ron", &slips);
    home
}

fn cache(home: &Home) -> PathBuf {
    home.path(".cache/hertog/search")
}

fn answers(home: &Home) -> Vec<String> {
    QUERIES.map(|query| home.says(&["list", "--all", query])).into()
}

#[test]
fn it_is_kept_and_may_be_deleted() {
    let home = home();
    let first = answers(&home);
    assert!(first[0].ends_with("of 3 declarations\n") && first[0].contains("gent-2025  2025-03"));
    let kept = fs::read(cache(&home)).unwrap();
    assert_eq!(answers(&home), first);
    assert_eq!(fs::read(cache(&home)).unwrap(), kept, "nothing new, nothing written");
    fs::remove_dir_all(cache(&home).parent().unwrap()).unwrap();
    assert_eq!(home.says(&["list", "--all", QUERIES[0]]), first[0]);
    assert!(
        fs::read(cache(&home)).unwrap().len() < kept.len() / 4,
        "noted, and nothing derived yet"
    );
    assert_eq!(answers(&home), first);
    assert_eq!(fs::read(cache(&home)).unwrap().len(), kept.len());
    let here = home.says(&["where"]);
    assert!(here.contains(".cache/hertog"), "{here}");
}

#[test]
fn what_is_torn_damaged_or_foreign_is_made_anew() {
    let home = home();
    let first = answers(&home);
    let kept = fs::read(cache(&home)).unwrap();
    let mut damaged: Vec<Vec<u8>> = [0, 5, 20, 30, 40, 60, kept.len() / 2, kept.len() - 1]
        .map(|len| kept[..len].to_vec())
        .into();
    for at in (0..kept.len()).step_by(kept.len() / 12) {
        let mut flipped = kept.clone();
        flipped[at] ^= 0x10;
        damaged.push(flipped);
    }
    damaged.push([&kept[..], b"more"].concat());
    damaged.push(b"something else".to_vec());
    let older = String::from_utf8_lossy(&kept[..20]).replace("search 3", "search 2");
    damaged.push([older.as_bytes(), &kept[20..]].concat());
    for (ix, bytes) in damaged.iter().enumerate() {
        fs::write(cache(&home), bytes).unwrap();
        let query = ix % QUERIES.len();
        for _ in 0..3 {
            assert_eq!(home.says(&["list", "--all", QUERIES[query]]), first[query], "damage {ix}");
        }
        assert_eq!(fs::read(cache(&home)).unwrap().len(), kept.len(), "damage {ix}");
    }
}

#[test]
fn a_cache_that_cannot_be_written_is_done_without() {
    let home = home();
    fs::create_dir_all(cache(&home)).unwrap();
    let first = answers(&home);
    assert!(cache(&home).is_dir());
    fs::remove_dir(cache(&home)).unwrap();
    assert_eq!(answers(&home), first);
}

#[test]
fn a_file_that_changed_came_or_went_is_seen() {
    let home = home();
    let first = answers(&home);
    let text = edition("gent-2025", "2025-03");
    let file = home.shelve("gent-2025/2025-03.ron", &text.replace("havens", "luchten"));
    let changed = answers(&home);
    assert_ne!(changed[0], first[0]);
    assert!(home.says(&["list", "--all", "luchten"]).contains("gent-2025  2025-03"));
    home.shelve("gent-2025/2025-03.ron", &text);
    assert_eq!(answers(&home), first, "as it was");
    home.shelve("gent-2025/2025-05.ron", &edition("gent-2025", "2025-05"));
    assert!(
        home.says(&["list", "--all", "havens"]).ends_with("in 3 of 3 declarations (4 files)\n")
    );
    fs::remove_file(&file).unwrap();
    home.says(&["library", "--remove", "gent-2025", "2025-05", "--yes"]);
    let gone = home.says(&["list", "--all", "havens"]);
    assert!(gone.ends_with("in 2 of 2 declarations\n") && !gone.contains("gent"), "{gone}");
    // Not even a file of the same size and time passes for the one that was searched.
    let other = slipped(&home);
    assert!(home.says(&["list", "--all", "havenz"]).contains("zwin-2025"), "{other:?}");
}

/// Changes a letter in a file and gives it its time again.
fn slipped(home: &Home) -> PathBuf {
    let file = home.path(".local/share/hertog/declarations/zwin-2025/2025-04.ron");
    let time = fs::metadata(&file).unwrap().modified().unwrap();
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("havens", "havenz")).unwrap();
    fs::File::options().write(true).open(&file).unwrap().set_modified(time).unwrap();
    file
}

#[test]
fn what_is_derived_from_files_that_are_gone_is_dropped() {
    let home = home();
    let many: Vec<PathBuf> = (1..9)
        .map(|n| {
            let text = edition("gent-2025", "2025-03").replace("havens", &format!("havens {n}"));
            let text = text.replace("gent-2025", &format!("gent-{n}"));
            home.shelve(&format!("gent-{n}/2025-03.ron"), &text)
        })
        .collect();
    let first = answers(&home);
    let full = fs::read(cache(&home)).unwrap().len();
    for file in many {
        fs::remove_file(file).unwrap();
    }
    home.shelve("gent-9/2025-03.ron", &edition("gent-9", "2025-03"));
    for _ in 0..3 {
        assert_ne!(answers(&home), first);
    }
    let kept = fs::read(cache(&home)).unwrap().len();
    assert!(kept < full * 2 / 3, "{kept} of {full}");
}
