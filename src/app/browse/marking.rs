//! Deciding: marks, ranges, undo and redo, and copying what was read.

use crate::app::command::Command;
use crate::app::event::Effect;
use crate::app::overlay::note_list::CONFIRM_ABOVE;
use crate::app::{App, Outcome, Prompt, Selection};
use crate::declaration::{EditionId, PointIx};
use crate::review::{EditSummary, Mark, NoteBody, PendingEdit, ReviewState, Undoable};
use crate::text::Lang;
use crate::texts::screens as t;
use crate::wording::{discreet_words, edit_summary_words, mark_text};

impl App {
    pub(in crate::app) fn select_range(&mut self) {
        let Some(point) = self.current() else { return };
        self.browse.selection = if self.browse.selection == Selection::One {
            Selection::From(point)
        } else {
            Selection::One
        };
        self.say_selected();
    }

    pub(in crate::app) fn select_all(&mut self) {
        if self.current().is_some() {
            self.browse.selection = Selection::All;
            self.say_selected();
        }
    }

    fn say_selected(&mut self) {
        let marks = [Command::MarkReviewed, Command::MarkComeBack, Command::MarkOpen];
        let keys = marks.map(|command| self.context.keymap.name(command)).join(" ");
        let back = self.context.keymap.name(Command::Back);
        self.alerts.notice = match self.browse.selection {
            Selection::One => return,
            Selection::From(_) => Some(t::selected(self.context.lang, keys, back)),
            Selection::All => Some(t::all_selected(self.context.lang, keys, back)),
        };
    }

    /// The shown points that a mark now would touch.
    pub(crate) fn targets(&self) -> Vec<PointIx> {
        match (self.current(), self.browse.selection) {
            (None, _) => Vec::new(),
            (Some(point), Selection::One) => vec![point],
            (Some(_), _) => {
                let shown = self.browse.view.points().iter().copied();
                shown.filter(|point| self.is_selected(*point)).collect()
            }
        }
    }

    /// Marks the selected points; more than a few are asked for.
    pub(in crate::app) fn mark(&mut self, mark: Mark) -> Outcome {
        let targets = self.targets();
        if targets.len() > CONFIRM_ABOVE {
            return Outcome::Ask(Prompt::MarkMany(mark, targets));
        }
        self.mark_points(mark, &targets);
        Outcome::Done
    }

    /// Sets a mark on those of the points where it changes something.
    pub(in crate::app) fn mark_points(&mut self, mark: Mark, points: &[PointIx]) {
        let changed = self.judged(points.iter().filter(|p| self.changes(**p, mark)));
        self.browse.selection = Selection::One;
        let word = mark_text(mark).get(self.context.lang);
        self.alerts.notice = Some(match (points, changed.len()) {
            ([], _) => t::NOTHING_TO_MARK.get(self.context.lang).to_owned(),
            ([point], 0) => t::already(self.context.lang, self.id(*point), word),
            (_, 0) => t::all_already(self.context.lang, word),
            ([point], _) => t::marked(self.context.lang, self.id(*point), word),
            (_, n) => t::points_marked(
                self.context.lang,
                n,
                word,
                self.context.keymap.name(Command::Undo),
            ),
        });
        if !changed.is_empty() {
            self.append(PendingEdit::Mark { points: changed, mark });
        }
    }

    /// True where a mark on a point would change anything: a stale one is judged anew.
    pub(in crate::app) fn changes(&self, point: PointIx, mark: Mark) -> bool {
        self.review_state(point) != ReviewState::from(mark)
    }

    pub(in crate::app) fn append(&mut self, draft: PendingEdit) {
        let pending_id = self.context.next_pending_id();
        let edition = self.declaration().edition.clone();
        self.context.reviews.draft(pending_id, self.context.now, &edition, draft.clone());
        match &draft {
            PendingEdit::Mark { points, .. } => {
                self.context.recount_of(points.iter().map(|(id, _)| *id));
            }
            PendingEdit::Undo { .. } | PendingEdit::Carry { .. } => self.context.recount(),
            // No count is of notes or progress.
            _ => {}
        }
        self.context.revise();
        self.effects.push(Effect::Append { pending_id, at: self.context.now, draft });
        self.effects.push(Effect::Remember(self.reader_at()));
    }

    /// A note on the point on screen.
    pub(in crate::app) fn note_here(&mut self, note: NoteBody) {
        let Some(point) = self.current() else { return };
        let id = self.id(point);
        self.alerts.notice = Some(t::note_written(self.context.lang, note.id.short(), id));
        self.append(PendingEdit::Note { points: self.judged([&point]), note });
    }

    pub(in crate::app) fn undo(&mut self) -> Outcome {
        let other_matches = || self.context.reviews.undoable(|edition| !self.is_open(edition));
        match self.next_undo().or_else(other_matches) {
            None => self.alerts.notice = Some(t::NOTHING_TO_UNDO.get(self.context.lang).to_owned()),
            Some(edit) if edit.earlier || !self.is_open(&edit.edition) => {
                self.jump_to(&edit);
                return Outcome::Ask(Prompt::UndoEarlier(edit));
            }
            Some(edit) => self.take_back(&edit),
        }
        Outcome::Done
    }

    /// The next edit to undo in the edition that is open. One from elsewhere
    /// that the user wants to keep does not stand before those of this run.
    pub(in crate::app) fn next_undo(&self) -> Option<Undoable> {
        let open = |edition: &EditionId| self.is_open(edition);
        let newest = self.context.reviews.undoable(open)?;
        if self.context.declined == Some(newest.id) {
            return self.context.reviews.undoable_of_this_run(open).or(Some(newest));
        }
        Some(newest)
    }

    fn take_back(&mut self, edit: &Undoable) {
        self.reverse(edit, t::undone);
        self.note_undo();
    }

    /// Takes back the edit that was asked about, unless another window has done so
    /// meanwhile: then the next is asked about.
    pub(in crate::app) fn undo_asked(&mut self, edit: &Undoable) -> Outcome {
        if self.context.reviews.undoable(|edition| *edition == edit.edition).as_ref() == Some(edit)
        {
            self.take_back(edit);
            return Outcome::Done;
        }
        self.undo()
    }

    pub(in crate::app) fn redo(&mut self) -> Outcome {
        let of =
            |open: bool| self.context.reviews.redoable(|edition| self.is_open(edition) == open);
        match of(true).or_else(|| of(false)) {
            None => self.alerts.notice = Some(t::NOTHING_TO_REDO.get(self.context.lang).to_owned()),
            Some(edit) if !self.is_open(&edit.edition) => {
                return Outcome::Ask(Prompt::RedoElsewhere(edit));
            }
            Some(edit) => self.reverse(&edit, t::redone),
        }
        Outcome::Done
    }

    pub(in crate::app) fn reverse(&mut self, edit: &Undoable, said: fn(Lang, String) -> String) {
        let here = &self.declaration().edition;
        let carried = match &edit.edit_summary {
            EditSummary::Carry(from) if *here == edit.edition => {
                Some((from, self.context.reviews.has_carried_from(from, here)))
            }
            _ => None,
        };
        self.append(edit.to_draft());
        self.follow_marks();
        if let Some((from, was_carried)) = carried {
            self.follow_reversal(from, was_carried);
        }
        let hidden = self.jump_to(edit);
        let words = said(self.context.lang, self.edit_words(edit));
        self.alerts.notice =
            Some(if hidden { format!("{words} {}", self.suspended_words()) } else { words });
        self.keep_session();
    }

    /// Goes to the first point of an edit; says whether the query had to be set
    /// aside for that. The points of another edition are not these.
    fn jump_to(&mut self, edit: &Undoable) -> bool {
        if !self.is_open(&edit.edition) {
            return false;
        }
        let declaration = self.context.corpus.declaration();
        let point = edit.points.iter().find_map(|id| declaration.position(*id));
        let hidden = self.screens.session().is_none()
            && point.is_some_and(|point| self.browse.view.place(point).is_none());
        if let Some(point) = point {
            self.go_to(point);
        }
        hidden
    }

    /// An edit in words: "reviewed · 2.6".
    pub(crate) fn edit_words(&self, edit: &Undoable) -> String {
        let words = if self.is_discreet() { discreet_words } else { edit_summary_words };
        let word = words(&edit.edit_summary, &self.context.vocabulary, self.context.lang);
        match edit.points.as_slice() {
            [point] => format!("{word} · {point}"),
            points => format!("{word} · {}", t::n_points(self.context.lang, points.len())),
        }
    }

    pub(in crate::app) fn copy(&mut self) {
        let Some(point) = self.current() else { return };
        let form = self.context.citation.as_ref();
        let (declaration, there) = self.read_in(point);
        let text = crate::corpus::citation(declaration, there, self.context.lang, form);
        self.effects.push(Effect::Copy(text));
        self.alerts.notice = Some(t::copied(self.context.lang, self.id(point)));
    }
}
