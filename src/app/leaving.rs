//! Leaving, and what is not saved then.

use super::commands::{Command, Scope};
use super::{App, Effect, Key, Question, Word};

impl App {
    pub(super) fn quit(&mut self) {
        if self.unsaved().is_some() {
            self.question = Some(Question::QuitUnsaved);
        } else if self.unkept.is_some() && !self.drafts.is_empty() {
            self.question = Some(Question::QuitUnkept);
        } else {
            self.leave();
        }
    }

    pub(super) fn leave(&mut self) {
        self.close_sitting();
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

    pub(super) fn rescued(&mut self, word: Word) {
        self.rescued = Some(word);
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

    /// Whether nothing is lost by leaving now, or the user accepts that.
    pub fn may_leave(&self) -> bool {
        self.abandoned || self.reviews.pending() == 0
    }

    /// Where what could not be saved was written instead, to be said at the end.
    pub fn last_word(&self) -> Option<&Word> {
        self.rescued.as_ref()
    }
}
