//! The library as a tracer keeps it.

use std::fs;
use std::sync::Arc;

use super::*;
use crate::declaration::{BUILTIN, builtin};
use crate::store::Tracer;

/// Puts the built-in declaration into the library as that of another summit.
fn shelve(fixture: &Fixture, id: &str, text: &str) -> PathBuf {
    let path = fixture.folders.declarations().join(id).join("2025-03.ron");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text.replace("id: \"hertoginnedal-2023\"", &format!("id: \"{id}\""))).unwrap();
    path
}

#[test]
fn a_tracer_answers_again_while_no_byte_of_the_library_has_changed() {
    let fixture = Fixture::new();
    let folders = &fixture.folders;
    let path = shelve(&fixture, "gent-2025", BUILTIN);
    let tracer = Tracer::open(folders, &Arc::new(builtin()));
    let (reviewer, point) = ("Zoë".parse().unwrap(), "2.6".parse().unwrap());
    let first = tracer.trace(folders, &reviewer, point, &[]);
    assert_eq!(first[0].other.declaration.as_str(), "gent-2025");
    assert_eq!(first[0].other.point, point);
    assert!(tracer.is_current(folders));
    assert_eq!(tracer.trace(folders, &reviewer, point, &[]), first);
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("havens", "havenz", 1)).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    assert!(!tracer.is_current(folders), "another letter, the same size and time");
    fs::write(&path, &text).unwrap();
    assert!(tracer.is_current(folders));
    let other = shelve(&fixture, "zwin-2025", &BUILTIN[..200]);
    assert!(!tracer.is_current(folders), "a file more, and be it torn");
    assert!(Tracer::open(folders, &Arc::new(builtin())).is_current(folders));
    fs::remove_file(other).unwrap();
    assert!(tracer.is_current(folders));
    fs::remove_file(path).unwrap();
    assert!(!tracer.is_current(folders), "a file less");
}
