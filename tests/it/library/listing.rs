//! Every declaration of the library, as it is listed.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use hertog::declaration::BUILTIN;
use hertog::store::{Folders, LibraryEntry, library};
use hertog::text::Lang;

use super::edition;

/// Folders that go away.
struct Library {
    dir: tempfile::TempDir,
    folders: Folders,
}

impl Library {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        fs::create_dir_all(folders.declarations()).unwrap();
        Self { dir, folders }
    }

    fn put(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folders.declarations().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    fn list(&self) -> Vec<LibraryEntry> {
        library(&self.folders)
    }

    /// The fault of the file of this name, in English.
    fn fault(&self, name: &str) -> String {
        let path = self.folders.declarations().join(name);
        let all = self.list();
        let entry = all.iter().find(|entry| entry.file.path.as_deref() == Some(&*path)).unwrap();
        entry.fault.as_ref().map(|fault| fault.words(Lang::En)).unwrap_or_default()
    }
}

#[test]
fn the_built_in_declaration_is_one_of_the_library() {
    let library = Library::new();
    let [only] = &library.list()[..] else { panic!("more than one") };
    let listed = only.listed.as_ref().unwrap();
    assert_eq!((only.file.path.as_deref(), &only.fault), (None, &None));
    assert_eq!((listed.id.as_str(), listed.edition.as_str()), ("hertoginnedal-2023", "2023-05-05"));
    assert_eq!((listed.points, listed.language.as_str()), (51, "nl"));
    assert!(listed.title.starts_with("Hertoginnedal 2023"), "{}", listed.title);
    let parties: Vec<&str> = listed.parties.iter().map(|party| party.get(Lang::Nl)).collect();
    assert_eq!(parties, ["België", "Frankrijk"]);
    assert!(!listed.source.is_empty());
}

#[test]
fn editions_and_languages_stand_in_order() {
    let library = Library::new();
    library.put("zwin-2025/2025-03.ron", edition("zwin-2025", "2025-03"));
    library.put("gent-2025/2025-05.nl.ron", edition("gent-2025", "2025-05"));
    library.put("gent-2025/2025-03.ron", edition("gent-2025", "2025-03"));
    let all = library.list();
    let names: Vec<String> = all
        .iter()
        .map(|entry| {
            let listed = entry.listed.as_ref().unwrap();
            assert_eq!(entry.fault, None);
            format!("{}/{} {}", listed.id, listed.edition, entry.file.language)
        })
        .collect();
    let expected = [
        "gent-2025/2025-03 ",
        "gent-2025/2025-05 nl",
        "hertoginnedal-2023/2023-05-05 ",
        "zwin-2025/2025-03 ",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_file_that_cannot_be_read_is_listed_and_hides_nothing() {
    let library = Library::new();
    library.put("gent-2025/2025-03.ron", edition("gent-2025", "2025-03"));
    library.put("gent-2025/torn.ron", &edition("gent-2025", "torn")[..20_000]);
    library.put("gent-2025/empty.ron", "");
    library.put("gent-2025/latin.ron", b"Declaration(title: \"Belgi\xeb\")");
    let outside = library.dir.path().join("outside.ron");
    fs::write(&outside, edition("gent-2025", "link")).unwrap();
    symlink(&outside, library.folders.declarations().join("gent-2025/link.ron")).unwrap();
    symlink("loop", library.folders.declarations().join("loop")).unwrap();
    fs::create_dir(library.folders.declarations().join("gent-2025/folder.ron")).unwrap();
    library.put("gent-2025/notes.txt", "no declaration");
    library.put("gent-2025/.2025-03.ron.7", "on its way");
    library.put("stray.ron", "in no folder of an id");
    let huge = fs::File::create(library.folders.declarations().join("gent-2025/huge.ron")).unwrap();
    huge.set_len(1 << 33).unwrap();

    let all = library.list();
    let readable = all.iter().filter(|entry| entry.listed.is_some());
    assert_eq!(readable.count(), 2, "the built-in one and the whole one");
    let faults = all.iter().filter(|entry| entry.fault.is_some()).count();
    assert_eq!(faults, 7, "{all:#?}");
    assert!(library.fault("gent-2025/torn.ron").contains("line "));
    assert!(library.fault("gent-2025/empty.ron").contains("the file is empty"));
    assert!(library.fault("gent-2025/latin.ron").contains("UTF-8"));
    assert!(library.fault("gent-2025/link.ron").contains("is a link"));
    assert!(library.fault("gent-2025/folder.ron").contains("is a link, a folder"));
    assert!(library.fault("gent-2025/huge.ron").contains("larger than the 256 MiB"));
    assert!(library.fault("loop").contains("loop"));
}

#[test]
fn a_file_that_loads_and_is_refused_on_opening_is_listed_with_its_fault() {
    let home = crate::support::process::Home::new();
    let text = edition("gent-2025", "2025-03");
    let unsound = text.replacen("quote: \"", "quote: \"X", 1);
    assert_ne!(unsound, text);
    let path = home.shelve("gent-2025/2025-03.ron", &unsound);
    let (code, err) = home.fails(&["list", "--declaration", "gent-2025"]);
    assert!(code == 1 && err.contains("does not hold the quote"), "{err}");
    let out = home.says(&["library"]);
    let line = out.lines().find(|line| line.contains(path.to_str().unwrap())).unwrap();
    assert!(line.contains("! ") && line.contains("does not hold the quote"), "{out}");
    assert!(out.ends_with("2 declarations, 1 with a fault\n"), "{out}");
    let json = home.json(&["library", "--json"]);
    assert_eq!(json["declarations"][0]["points"], 51, "what it holds is listed all the same");
    assert!(json["declarations"][0]["fault"].as_str().unwrap().contains("quote"));
}

#[test]
fn a_name_that_does_not_fit_its_content_is_a_fault_of_a_file_that_opens() {
    let library = Library::new();
    let text = edition("gent-2025", "2025-03");
    for name in ["brugge-2025/2025-03.ron", "gent-2025/2025-04.ron", "gent-2025/2025-03.fr.ron"] {
        let path = library.put(name, &text);
        let entry = |entry: &LibraryEntry| entry.file.path.as_deref() == Some(Path::new(&path));
        let all = library.list();
        let found = all.iter().find(|found| entry(found)).unwrap();
        assert_eq!(found.listed.as_ref().unwrap().points, 51, "{name}");
        let language = if name.contains(".fr") { ".nl" } else { "" };
        let right = format!("gent-2025/2025-03{language}.ron");
        assert!(library.fault(name).ends_with(&right), "{name}: {}", library.fault(name));
    }
}

#[test]
fn thousands_of_declarations_are_listed_each_once() {
    let library = Library::new();
    let head = BUILTIN.split("\n  chapters: [").next().unwrap();
    let small = format!(
        "{head}\n  chapters: [(number: 1, title: \"Politie\", evaluation: [], \
         points: [(text: \"Gezamenlijke patrouilles houden.\")])])"
    );
    for number in 0..3_000 {
        let id = format!("small-{number}");
        library.put(
            &format!("{id}/2025.ron"),
            small
                .replace("hertoginnedal-2023\",", &format!("{id}\","))
                .replace("edition: \"2023-05-05\"", "edition: \"2025\""),
        );
    }
    let all = library.list();
    assert_eq!(all.len(), 3_001);
    assert!(all.iter().all(|entry| entry.listed.is_some()));
    assert!(all.is_sorted_by_key(|entry| entry.file.id.clone()));
}
