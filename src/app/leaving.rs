//! Leaving, and what is not saved then.

use super::commands::{Command, Scope};
use super::{Alert, App, Effect, Key, Question};
use crate::texts::{notes, screens as t};

impl App {
    pub(super) fn quit(&mut self) {
        if self.unsaved().is_some() || self.unkept().is_some() {
            self.question = Some(Question::QuitUnsaved);
        } else {
            self.leave();
        }
    }

    pub(super) fn leave(&mut self) {
        self.close_session();
        self.effects.push(Effect::Remember(self.id(self.selected)));
        self.effects.push(Effect::Quit);
    }

    /// Leaves once what is not saved stands somewhere else.
    pub(super) fn save_elsewhere(&mut self) {
        if matches!(self.question, Some(Question::QuitUnsaved)) {
            self.question = None;
            self.effects.push(Effect::Rescue);
        }
    }

    pub(super) fn rescued(&mut self, words: Vec<Alert>) {
        self.rescued = Some(words);
        self.abandoned = true;
        self.leave();
    }

    /// On a screen that is too small to see anything, nothing is decided: one
    /// can only save again, and leave where nothing is lost by that.
    pub(super) fn unseen(&mut self, key: Key) {
        match self.keymap.command(Scope::Browse, key) {
            Some(Command::Quit | Command::QuitNow) if self.unsaved().is_none() => {
                self.question = None;
                self.leave();
            }
            Some(Command::SaveAgain) => self.effects.push(Effect::Retry),
            Some(Command::Suspend) => self.effects.push(Effect::Suspend),
            Some(Command::Redraw) => self.effects.push(Effect::Redraw),
            _ => {}
        }
    }

    /// How many edits cannot be saved, if there are such.
    pub fn unsaved(&self) -> Option<usize> {
        Some(self.reviews.pending()).filter(|n| *n > 0 && self.trouble.is_some())
    }

    /// Notes that are being written cannot be kept, or can again: what was just
    /// said of one is no longer true then.
    pub(super) fn keeps(&mut self, unkept: Option<Alert>) {
        self.unkept = unkept;
        let claim = notes::kept_as_draft(self.lang, self.keymap.name(Command::ListDrafts));
        if self.unkept().is_some() && self.notice.as_ref() == Some(&claim) {
            self.notice =
                Some(notes::left_not_kept(self.lang, self.keymap.name(Command::ListDrafts)));
        }
    }

    /// Why a note that is being written cannot be kept, if that is so.
    pub fn unkept(&self) -> Option<&Alert> {
        self.unkept.as_ref().filter(|_| !self.drafts.is_empty())
    }

    /// Whether the user accepts that what is not saved is lost, or has it elsewhere.
    pub fn has_given_up(&self) -> bool {
        self.abandoned
    }

    /// What the question says about leaving now.
    pub(super) fn quit_words(&self) -> String {
        let n = self.reviews.pending();
        match (self.unsaved(), self.unkept()) {
            (None, _) => notes::ASK_QUIT_DRAFT.get(self.lang).to_owned(),
            (_, None) => t::ask_quit_unsaved(self.lang, n),
            _ => notes::ask_quit_both(self.lang, n),
        }
    }

    /// Whether no edit is lost by leaving now, or the user accepts that.
    pub fn may_leave(&self) -> bool {
        self.abandoned || self.reviews.pending() == 0
    }

    /// Where what could not be saved or kept was written instead, to be said at
    /// the end; none where nothing was made safe so.
    pub fn last_words(&self) -> Option<&[Alert]> {
        self.rescued.as_deref()
    }
}
