//! Opening a document: its path is typed, it is read in another thread, and its
//! import opens over what is there.

use std::path::PathBuf;
use std::sync::Arc;

use super::Import;
use crate::app::{Alert, App, Effect, Outcome, Overlay, Screen, TextInput};
use crate::import::Document;
use crate::import::assemble::Identity;
use crate::import::outline::Draft;
use crate::text::{clean, meant_path};
use crate::texts::import as t;

/// A document that was read, with the work on it from before.
#[derive(Clone, Debug)]
pub struct DocumentInput {
    /// The name of its file.
    pub file: String,
    /// The full path of its file.
    pub path: String,
    /// SHA-256 of the file, by which its draft is kept.
    pub hash: String,
    /// Its blocks.
    pub document: Arc<Document>,
    /// What is given of the declaration; it goes before what the draft says.
    pub identity: Identity,
    /// The draft; empty where there is none.
    pub draft: Draft,
    /// The name of this screen in the drafts that it writes.
    pub writer: String,
    /// True where the file that the draft was saved as is there.
    pub in_library: bool,
    /// True where there is work on what the file held before.
    pub is_changed: bool,
}

impl App {
    /// Lets the path of a document be typed, or put right where it led to none.
    pub(in crate::app) fn ask_document(&self) -> Outcome {
        Outcome::Open(Overlay::DocumentPath(TextInput::new(self.document_path.as_str())))
    }

    /// Asks for the document of a path that was typed.
    pub(in crate::app) fn read_document(&mut self, typed: &str) -> Outcome {
        let typed = typed.trim();
        typed.clone_into(&mut self.document_path);
        if !typed.is_empty() {
            let path: PathBuf = self.context.paths.path(&meant_path(typed));
            let shown = path.display().to_string();
            self.alerts.notice = Some(t::reading(self.context.lang, clean(&shown)));
            self.effects.push(Effect::ReadDocument(path));
        }
        Outcome::Done
    }

    /// Opens the import of a document, or says why there is none.
    pub(in crate::app) fn document_read(&mut self, read: Result<Box<Import>, Alert>) -> Outcome {
        self.alerts.notice = None;
        if let Some(alert) = self.alerts.unread.take() {
            self.alerts.withdraw(&alert);
        }
        let import = match read {
            Ok(import) => import,
            Err(alert) => {
                self.alerts.queue(alert.clone());
                self.alerts.unread = Some(alert);
                return Outcome::Done;
            }
        };
        self.document_path.clear();
        self.alerts.notice.clone_from(&import.opening);
        Outcome::Push(Screen::Import(import))
    }
}
