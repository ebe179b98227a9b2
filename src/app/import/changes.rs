//! Changes to the pieces: made, taken back, made again, and made to all that look alike.

use super::{Env, Import, Summary, unsure};
use crate::app::command::Command;
use crate::import::actors::{ActorKey, Proposal};
use crate::import::assemble::Reason;
use crate::import::outline::{Edit, PieceId};
use crate::import::{Class, Piece};
use crate::text::{Lang, clean};
use crate::texts::import as t;
use crate::wording::class_text;

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
        let mut alike = self.outline.alike(before, at);
        if is_of_body(class) {
            self.keep_before_the_close(at, &mut alike);
        }
        if !alike.is_empty() {
            let key = env.context.keymap.name(Command::ChangeAlike);
            env.say(t::n_alike(env.lang(), alike.len(), key));
            self.alike = Some((class, alike));
        }
    }

    /// Keeps of alike pieces those that no other piece of the close or an annex parts
    /// from the one at a place.
    fn keep_before_the_close(&self, at: usize, alike: &mut Vec<PieceId>) {
        let pieces = self.outline.pieces();
        let ends = |at: &usize| {
            let piece = &pieces[*at];
            let id = PieceId { block: piece.block, start: piece.range.start };
            is_of_close(piece.class) && alike.binary_search(&id).is_err()
        };
        let first = (0..at).rev().find(ends).map_or(0, |at| at + 1);
        let end = (at + 1..pieces.len()).find(ends).unwrap_or(pieces.len());
        let [first, end] = [first, end].map(|at| self.outline.id(at));
        alike
            .retain(|id| first.is_none_or(|first| first <= *id) && end.is_none_or(|end| *id < end));
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

    /// Joins the selected pieces to the one before; of a range that begins the
    /// document, the others to its first.
    pub(super) fn join(&mut self, env: &mut Env<'_>) {
        let is_set_aside = |piece: &Piece| Reason::of(piece.class).is_some();
        let has_before = |at: &usize| !self.outline.pieces()[..*at].iter().all(is_set_aside);
        let joined = self.selection().skip_while(|at| !has_before(at));
        let joined: Vec<PieceId> = joined.filter_map(|at| self.outline.id(at)).collect();
        if joined.is_empty() {
            env.say(t::NOTHING_BEFORE.get(env.lang()));
        } else {
            self.change(Edit::Join(joined), env);
        }
    }

    pub(super) fn split_at_sentences(&mut self, env: &mut Env<'_>) {
        self.change(Edit::Sentences(self.selected()), env);
    }

    /// Says that a change gave more chapters and points another number than the printed one.
    pub(super) fn say_renumbered(&self, before: usize, env: &mut Env<'_>) {
        let more = self.renumbered.len().saturating_sub(before);
        let behind = self.renumbered.partition_point(|at| *at < self.at);
        let one = self.renumbered.get(behind).or(self.renumbered.last()).filter(|_| more > 0);
        let piece = one.and_then(|at| self.outline.pieces().get(*at));
        let number = one.and_then(|at| self.assembly.numbers.get(*at));
        if let (Some(printed), Some(number)) = (piece.and_then(|piece| piece.number), number) {
            env.say(t::n_renumbered(env.lang(), more, printed, number));
        }
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
        let last = self.outline.edits().last().cloned();
        match last.filter(|_| self.outline.undo()) {
            Some(edit) => {
                self.go_where_changed(&edit, env);
                let left = t::n_changes_left(env.lang(), self.outline.edits().len());
                env.say(t::change_undone(
                    env.lang(),
                    edit_words(&edit, &self.assembly.proposals, env.lang()),
                    left,
                ));
            }
            None => env.say(t::NO_CHANGE_LEFT.get(env.lang())),
        }
    }

    pub(super) fn redo(&mut self, env: &mut Env<'_>) {
        let again = self.outline.redo();
        match self.outline.edits().last().cloned().filter(|_| again) {
            Some(edit) => {
                self.go_where_changed(&edit, env);
                env.say(t::change_redone(
                    env.lang(),
                    edit_words(&edit, &self.assembly.proposals, env.lang()),
                ));
            }
            None => env.say(t::NO_CHANGE_UNDONE.get(env.lang())),
        }
    }

    /// Shows the place of a change that was taken back or made again.
    fn go_where_changed(&mut self, edit: &Edit, env: &mut Env<'_>) {
        (self.alike, self.anchor) = (None, None);
        self.changed(edit.first(), env);
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
        let proposals = std::mem::take(&mut self.assembly.proposals);
        self.assembly = self.outline.arrange(&self.identity, proposals);
        self.unsure = unsure(self.outline.pieces());
        self.renumbered = renumbered(self.outline.pieces(), &self.assembly.numbers);
        self.summary = Summary::new(&self.assembly, self.outline.pieces(), env.lang());
        self.saved = None;
    }
}

/// The places of chapters and points whose number is not the printed one.
pub(super) fn renumbered(pieces: &[Piece], numbers: &[String]) -> Vec<usize> {
    let is_other = |(piece, number): (&Piece, &String)| {
        let last = number.rsplit('.').next().and_then(|last| last.parse().ok());
        let counts = matches!(piece.class, Class::Chapter | Class::Point) && !piece.joined;
        counts && piece.number.is_some() && last.is_some() && piece.number != last
    };
    let all = pieces.iter().zip(numbers).enumerate();
    all.filter_map(|(at, of)| is_other(of).then_some(at)).collect()
}

/// True for a class of the close or of annexes.
fn is_of_close(class: Class) -> bool {
    matches!(class, Class::Closing | Class::Annex | Class::AnnexText)
}

/// True for a class of what stands before them.
fn is_of_body(class: Class) -> bool {
    !is_of_close(class) && class != Class::Footnote && Reason::of(class).is_none()
}

/// An edit in words.
fn edit_words(edit: &Edit, proposals: &[Proposal], lang: Lang) -> String {
    match edit {
        Edit::Classify(ids, class) => t::n_as_class(lang, ids.len(), class_text(*class).get(lang)),
        Edit::Join(ids) => t::n_joined(lang, ids.len()),
        Edit::Confirm(ids) => t::n_confirmed(lang, ids.len()),
        Edit::Split(..) => t::ONE_SPLIT.get(lang).to_owned(),
        Edit::Head(..) => t::ONE_HEADING.get(lang).to_owned(),
        Edit::Actor(key, taken) => {
            let found = proposals.iter().find(|proposal| proposal.key() == *key);
            let name = match (found, key) {
                (Some(proposal), _) => proposal.actor.name.get(lang),
                (None, ActorKey::Known(id)) => id.as_str(),
                (None, ActorKey::New(name)) => name,
            };
            let words = if *taken { t::actor_taken } else { t::actor_left };
            words(lang, clean(name))
        }
        Edit::Sentences(ids) => t::n_in_sentences(lang, ids.len()),
    }
}
