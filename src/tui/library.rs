//! The library, read in another thread.

use super::Message;
use super::effect_runner::EffectRunner;
use crate::app::{Event, LibraryRow};
use crate::store::{Folders, LibraryEntry, LibraryFault, library};
use crate::text::Lang;

/// The declarations of the library as a list shows them.
pub(super) fn rows(folders: &Folders, lang: Lang) -> Vec<LibraryRow> {
    library(folders).into_iter().map(|entry| row(entry, lang)).collect()
}

fn row(entry: LibraryEntry, lang: Lang) -> LibraryRow {
    let LibraryEntry { file, listed, fault } = entry;
    let is_unsound = matches!(fault, Some(LibraryFault::Unsound(_)));
    let fault = fault.map(|fault| fault.words(lang));
    let Some(listed) = listed else {
        return LibraryRow {
            file: file.path,
            id: file.id,
            edition: file.edition,
            language: String::new(),
            title: String::new(),
            others: Vec::new(),
            points: 0,
            fault,
            unreadable: true,
        };
    };
    let parties = listed.parties.iter().flat_map(|party| Lang::ALL.map(|lang| party.get(lang)));
    let mut others: Vec<String> = parties.map(str::to_owned).collect();
    others.extend([listed.place, listed.dateline, listed.source]);
    // An empty one would be the name of whatever is not typed yet.
    others.retain(|other| !other.is_empty());
    LibraryRow {
        file: file.path,
        id: listed.id.to_string(),
        edition: listed.edition.to_string(),
        language: listed.language,
        title: listed.title,
        others,
        points: listed.points,
        fault,
        unreadable: is_unsound,
    }
}

/// Lists the library in another thread: it may hold thousands.
pub(super) fn list_aside(runner: &EffectRunner) {
    let (folders, sender, lang) = (runner.folders.clone(), runner.sender.clone(), runner.lang);
    std::thread::spawn(move || {
        // Nobody listens any more once the loop has ended.
        let _ = sender.send(Message::Event(Event::Library(rows(&folders, lang))));
    });
}
