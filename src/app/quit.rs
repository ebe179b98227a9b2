//! Leaving, and what is not saved then.

use crate::app::command::{Command, Scope};
use crate::app::{Alert, App, Effect, Key, Outcome, Prompt};
use crate::texts::{notes, screens as t};

impl App {
    pub(super) fn quit(&mut self) -> Outcome {
        if self.unsaved().is_some() || self.draft_error().is_some() {
            return Outcome::Ask(Prompt::QuitUnsaved);
        }
        self.leave();
        Outcome::Done
    }

    pub(super) fn leave(&mut self) {
        self.close_session();
        self.effects.push(Effect::Remember(self.id(self.browse.selected)));
        self.effects.push(Effect::Quit);
    }

    pub(super) fn rescued(&mut self, words: Vec<Alert>) {
        self.alerts.rescued = Some(words);
        self.alerts.abandoned = true;
        self.leave();
    }

    /// On a screen that is too small to see anything, nothing is decided: one
    /// can only save again, and leave where nothing is lost by that.
    pub(super) fn unseen(&mut self, key: Key) {
        match self.context.keymap.command(Scope::Browse, key) {
            Some(Command::Quit | Command::QuitNow) if self.unsaved().is_none() => {
                self.leave();
                self.apply(Outcome::Answer(Command::No));
            }
            Some(Command::SaveAgain) => self.effects.push(Effect::Retry),
            Some(Command::Suspend) => self.effects.push(Effect::Suspend),
            Some(Command::Redraw) => self.effects.push(Effect::Redraw),
            _ => {}
        }
    }

    /// The number of edits that cannot be saved, if there are such.
    pub fn unsaved(&self) -> Option<usize> {
        Some(self.context.reviews.pending()).filter(|n| *n > 0 && self.alerts.save_error.is_some())
    }

    /// Notes that are being written cannot be kept, or can again: what was just
    /// said of one is no longer true then.
    pub(super) fn keeps(&mut self, unkept: Option<Alert>) {
        self.alerts.draft_error = unkept;
        let claim =
            notes::kept_as_draft(self.context.lang, self.context.keymap.name(Command::ListDrafts));
        if self.draft_error().is_some() && self.alerts.notice.as_ref() == Some(&claim) {
            self.alerts.notice = Some(notes::left_not_kept(
                self.context.lang,
                self.context.keymap.name(Command::ListDrafts),
            ));
        }
    }

    /// Why a note that is being written cannot be kept, if that is so.
    pub(crate) fn draft_error(&self) -> Option<&Alert> {
        self.alerts.draft_error.as_ref().filter(|_| !self.context.drafts.is_empty())
    }

    /// True where the user accepts the loss of unsaved edits, or has them elsewhere.
    pub(crate) fn has_given_up(&self) -> bool {
        self.alerts.abandoned
    }

    /// The words of the question about leaving now.
    pub(super) fn quit_words(&self) -> String {
        let n = self.context.reviews.pending();
        match (self.unsaved(), self.draft_error()) {
            (None, _) => notes::ASK_QUIT_DRAFT.get(self.context.lang).to_owned(),
            (_, None) => t::ask_quit_unsaved(self.context.lang, n),
            _ => notes::ask_quit_both(self.context.lang, n),
        }
    }

    /// True where no edit is lost by leaving now, or the user accepts that.
    pub(crate) fn may_leave(&self) -> bool {
        self.alerts.abandoned || self.context.reviews.pending() == 0
    }

    /// The alerts that say where unsaved edits were written instead, to be shown at
    /// the end; none where nothing was made safe so.
    pub fn last_words(&self) -> Option<&[Alert]> {
        self.alerts.rescued.as_deref()
    }
}
