//! The library: what it lists, and searching all of it.

mod briefing;
mod cache;
mod commands;
mod listing;
mod searching;

use std::path::PathBuf;

use hertog::declaration::BUILTIN;

use crate::support::process::Home;

/// The built-in declaration as another edition of another document.
pub(crate) fn edition(id: &str, edition: &str) -> String {
    let text = BUILTIN.replace("id: \"hertoginnedal-2023\"", &format!("id: \"{id}\""));
    text.replace("edition: \"2023-05-05\"", &format!("edition: \"{edition}\""))
}

impl Home {
    /// Puts a file into the library.
    pub(crate) fn shelve(&self, name: &str, content: &str) -> PathBuf {
        let path = self.path(".local/share/hertog/declarations").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }
}
