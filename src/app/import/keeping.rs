//! Leaving an import, and the draft in which its changes are kept meanwhile.

use std::sync::Arc;

use super::{Env, Import};
use crate::app::{Alert, App, Effect, Outcome, Prompt};
use crate::import::outline::Draft;
use crate::text::clean;
use crate::texts::import as t;

impl Import {
    /// Closes the screen; its changes are kept.
    pub(super) fn close(&self, env: &mut Env<'_>) -> Outcome {
        if self.has_unsaved() {
            if self.not_kept.is_some() {
                return Outcome::Ask(Prompt::LeaveImport);
            }
            env.say(t::kept_to_go_on(env.lang(), clean(&self.file)));
        }
        Outcome::Close
    }

    /// True with changes that are not in the library.
    fn has_unsaved(&self) -> bool {
        self.saved.is_none() && (self.is_named || !self.outline.edits().is_empty())
    }

    /// The draft of its changes.
    pub(super) fn keep(&self, env: &mut Env<'_>) {
        let draft = Draft {
            identity: self.identity.clone(),
            edits: self.outline.edits().to_vec(),
            path: self.path.clone(),
            saved: self.saved.clone().unwrap_or_default(),
            writer: self.writer.clone(),
        };
        let (hash, begun) = (self.hash.clone(), Arc::clone(&self.begun));
        env.effects.push(Effect::KeepImport { hash, begun, draft: Box::new(draft) });
    }
}

impl App {
    /// Closes the import, and ends the program where that was started for it.
    pub(in crate::app) fn leave_import(&mut self) -> Outcome {
        match self.screens.import() {
            Some(import) if import.alone => self.quit(),
            _ => Outcome::Close,
        }
    }

    /// The changes of an import that is left unsaved, for the end of the program.
    pub(crate) fn import_left(&self) -> Option<Alert> {
        let import = self.screens.import().filter(|import| import.has_unsaved())?;
        let (lang, file) = (self.context.lang, clean(&import.file));
        let (message, remedy) = match import.not_kept {
            Some(_) => (t::changes_lost(lang, file), &t::CHANGE_AGAIN),
            None => (t::changes_kept(lang, file), &t::OPEN_TO_GO_ON),
        };
        Some(Alert { message, remedy: remedy.get(lang).to_owned() })
    }

    /// Takes the result of keeping the work on an import: trouble is said once.
    pub(in crate::app) fn import_kept(&mut self, hash: &str, trouble: Option<Alert>) {
        let import = self.screens.import_mut().filter(|import| import.hash == hash);
        let before =
            import.and_then(|import| std::mem::replace(&mut import.not_kept, trouble.clone()));
        if before == trouble {
            return;
        }
        if let Some(alert) = before {
            self.alerts.withdraw(&alert);
        }
        if let Some(alert) = trouble {
            self.alerts.queue(alert);
        }
    }
}
