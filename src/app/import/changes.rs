//! Changes to the pieces: made, taken back, made again, and made to all that look alike.

use super::{Env, Import, Summary};
use crate::app::command::Command;
use crate::import::assemble::arrange;
use crate::import::outline::{Edit, PieceId};
use crate::import::{Class, Piece};
use crate::texts::import as t;

impl Import {
    /// The ids of the selected pieces.
    fn selected(&self) -> Vec<PieceId> {
        self.selection().filter_map(|at| self.outline.id(at)).collect()
    }

    pub(super) fn classify(&mut self, class: Class, env: &mut Env<'_>) {
        let first = *self.selection().start();
        let before = self.outline.pieces().get(first).cloned();
        if self.change(Edit::Classify(self.selected(), class), env)
            && let Some(before) = before
        {
            self.offer_alike(&before, first, env);
        }
    }

    /// Says how many others look like the piece that was changed.
    fn offer_alike(&mut self, before: &Piece, at: usize, env: &mut Env<'_>) {
        let Some(class) = self.outline.pieces().get(at).map(|piece| piece.class) else { return };
        let alike = self.outline.alike(before, at);
        if !alike.is_empty() {
            let key = env.context.keymap.name(Command::ChangeAlike);
            env.say(t::n_alike(env.lang(), alike.len(), key));
            self.alike = Some((class, alike));
        }
    }

    pub(super) fn change_alike(&mut self, env: &mut Env<'_>) {
        match self.alike.take() {
            Some((class, alike)) => {
                let count = alike.len();
                if self.change(Edit::Classify(alike, class), env) {
                    env.say(t::n_changed_too(env.lang(), count));
                }
            }
            None => env.say(t::NOTHING_ALIKE.get(env.lang())),
        }
    }

    pub(super) fn confirm(&mut self, env: &mut Env<'_>) {
        self.change(Edit::Confirm(self.selected()), env);
    }

    pub(super) fn join(&mut self, env: &mut Env<'_>) {
        self.change(Edit::Join(self.selected()), env);
    }

    pub(super) fn split_at_sentences(&mut self, env: &mut Env<'_>) {
        self.change(Edit::Sentences(self.selected()), env);
    }

    /// Makes a change, which ends a range and an offer; false where it changes nothing.
    pub(super) fn change(&mut self, edit: Edit, env: &mut Env<'_>) -> bool {
        let here = self.outline.id(self.at);
        self.alike = None;
        if !self.outline.apply(edit) {
            env.say(t::CHANGES_NOTHING.get(env.lang()));
            return false;
        }
        self.anchor = None;
        self.changed(here, env);
        true
    }

    pub(super) fn undo(&mut self, env: &mut Env<'_>) {
        let changed = self.outline.edits().last().and_then(first);
        if self.outline.undo() {
            self.stepped_back(changed, env);
        } else {
            env.say(t::NO_CHANGE_LEFT.get(env.lang()));
        }
    }

    pub(super) fn redo(&mut self, env: &mut Env<'_>) {
        if self.outline.redo() {
            self.stepped_back(self.outline.edits().last().and_then(first), env);
        } else {
            env.say(t::NO_CHANGE_UNDONE.get(env.lang()));
        }
    }

    /// Shows the place of a change that was taken back or made again.
    fn stepped_back(&mut self, changed: Option<PieceId>, env: &mut Env<'_>) {
        (self.alike, self.anchor) = (None, None);
        self.changed(changed, env);
        env.say(t::n_changes_made(env.lang(), self.outline.edits().len()));
    }

    /// Makes anew what follows from the pieces, and selects the one that holds a place.
    pub(super) fn changed(&mut self, at: Option<PieceId>, env: &mut Env<'_>) {
        if let Some(id) = at {
            let key = |piece: &Piece| (piece.block, piece.range.start);
            let pieces = self.outline.pieces();
            let behind = pieces.partition_point(|piece| key(piece) <= (id.block, id.start));
            self.at = behind.saturating_sub(1);
        }
        self.rearrange(env);
        self.keep(env);
    }

    /// The declaration so far, without looking for actors and dates again.
    pub(super) fn rearrange(&mut self, env: &Env<'_>) {
        let document = self.outline.document();
        let mut assembly = arrange(document, self.outline.pieces(), &self.identity);
        assembly.file.parties = std::mem::take(&mut self.assembly.file.parties);
        self.assembly = assembly;
        self.summary = Summary::new(&self.assembly, self.outline.pieces(), env.lang());
        self.saved = false;
    }
}

/// The first piece that an edit is about.
fn first(edit: &Edit) -> Option<PieceId> {
    match edit {
        Edit::Classify(ids, _) | Edit::Join(ids) | Edit::Sentences(ids) | Edit::Confirm(ids) => {
            ids.first().copied()
        }
        Edit::Split(id, _) => Some(*id),
    }
}
