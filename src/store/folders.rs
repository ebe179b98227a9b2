//! The folders and files of the program.

use std::path::{Path, PathBuf};

use super::{Problem, ProblemKind};
use crate::config::ThemeName;
use crate::declaration::DeclarationId;
use crate::review::Nonce;

/// The folders in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The folder of what people made: declarations and reviews.
    pub data: PathBuf,
    /// The folder of what this machine remembers.
    pub state: PathBuf,
    /// The folder of what people set.
    pub config: PathBuf,
    /// The folder of what is derived from the rest: it may be deleted at any time.
    pub cache: PathBuf,
}

impl Folders {
    /// The folders of this system, or those under `data_dir`.
    ///
    /// # Errors
    /// No folder was given and there is no home.
    pub fn find(data_dir: Option<&Path>) -> Result<Self, Problem> {
        if let Some(dir) = data_dir {
            let names = ["data", "state", "config", "cache"];
            let [data, state, config, cache] = names.map(|name| dir.join(name));
            return Ok(Self { data, state, config, cache });
        }
        let dirs = directories::ProjectDirs::from("", "", "hertog")
            .ok_or_else(|| Problem::at(ProblemKind::NoHome, Path::new("~")))?;
        let state =
            dirs.state_dir().map_or_else(|| dirs.data_local_dir().join("state"), Path::to_owned);
        let [data, config, cache] =
            [dirs.data_dir(), dirs.config_dir(), dirs.cache_dir()].map(Path::to_owned);
        Ok(Self { data, state, config, cache })
    }

    /// The journals on a declaration.
    pub fn reviews(&self, declaration: &DeclarationId) -> PathBuf {
        self.data.join("reviews").join(declaration.as_str())
    }

    /// The declarations that were imported.
    pub fn declarations(&self) -> PathBuf {
        self.data.join("declarations")
    }

    /// What is derived from the declarations for searching all of them.
    pub(super) fn search_cache(&self) -> PathBuf {
        self.cache.join("search")
    }

    /// The id of this device.
    pub fn device(&self) -> PathBuf {
        self.state.join("device")
    }

    /// The lock files.
    pub fn locks(&self) -> PathBuf {
        self.state.join("locks")
    }

    /// The folder of the heads of own journals, by their nonces.
    pub fn heads(&self) -> PathBuf {
        self.state.join("heads")
    }

    /// The file of the head of one own journal.
    pub(super) fn head(&self, nonce: Nonce) -> PathBuf {
        self.heads().join(nonce.to_string())
    }

    /// The folder of what was taken out of journals because it was torn.
    pub(crate) fn quarantine(&self) -> PathBuf {
        self.state.join("set-aside")
    }

    /// Notes on a declaration that are being written.
    pub fn drafts(&self, declaration: &DeclarationId) -> PathBuf {
        self.state.join("drafts").join(declaration.as_str())
    }

    /// The file of the points at which declarations were left.
    pub fn session(&self) -> PathBuf {
        self.state.join("session")
    }

    /// The file of the declaration that was open last.
    pub(super) fn last_opened(&self) -> PathBuf {
        self.state.join("opened")
    }

    /// The file that says that notes and what others think stay off the screen.
    pub fn discreet(&self) -> PathBuf {
        self.state.join("discreet")
    }

    /// Unfinished review sessions on a declaration.
    pub(crate) fn review_sessions(&self, declaration: &DeclarationId) -> PathBuf {
        self.state.join("sittings").join(declaration.as_str())
    }

    /// Queries that were typed.
    pub(crate) fn history(&self) -> PathBuf {
        self.state.join("history")
    }

    /// Queries that were kept under a name.
    pub(crate) fn kept_queries(&self) -> PathBuf {
        self.config.join("queries.ron")
    }

    /// The file of what people set.
    pub fn settings(&self) -> PathBuf {
        self.config.join("config.ron")
    }

    /// A theme that somebody made. Its name cannot leave the folder.
    pub fn theme(&self, name: &ThemeName) -> PathBuf {
        self.config.join("themes").join(format!("{}.ron", name.as_str()))
    }
}
