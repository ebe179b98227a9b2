//! Deciding: marks, ranges, undo and redo, and copying what was read.

use jiff::Timestamp;

use super::commands::Command;
use super::event::Effect;
use super::notes::CONFIRM_ABOVE;
use super::{App, Question, Selection};
use crate::declaration::{EditionId, PointIx};
use crate::review::{Mark, NoteBody, PendingEdit, PendingId, ReviewState, Task, Undoable};
use crate::text::{Lang, day};
use crate::texts::{briefing, notes, screens as t};
use crate::wording::{discreet_words, edit_summary_words, mark_text, status_words};

impl App {
    pub(super) fn select_range(&mut self) {
        let Some(point) = self.current() else { return };
        self.selection =
            if self.selection == Selection::One { Selection::From(point) } else { Selection::One };
        self.say_selected();
    }

    pub(super) fn select_all(&mut self) {
        if self.current().is_some() {
            self.selection = Selection::All;
            self.say_selected();
        }
    }

    fn say_selected(&mut self) {
        let marks = [Command::MarkReviewed, Command::MarkComeBack, Command::MarkOpen];
        let keys = marks.map(|command| self.keymap.name(command)).join(" ");
        let back = self.keymap.name(Command::Back);
        self.notice = match self.selection {
            Selection::One => return,
            Selection::From(_) => Some(t::selected(self.lang, keys, back)),
            Selection::All => Some(t::all_selected(self.lang, keys, back)),
        };
    }

    /// The shown points that a mark now would touch.
    pub fn targets(&self) -> Vec<PointIx> {
        match (self.current(), self.selection) {
            (None, _) => Vec::new(),
            (Some(point), Selection::One) => vec![point],
            (Some(_), _) => {
                let shown = self.view.points().iter().copied();
                shown.filter(|point| self.is_selected(*point)).collect()
            }
        }
    }

    pub(super) fn mark(&mut self, mark: Mark, now: Timestamp) {
        if self.session.is_some() {
            return self.decide(mark, now);
        }
        let targets = self.targets();
        if targets.len() > CONFIRM_ABOVE {
            self.question = Some(Question::MarkMany(mark, targets));
        } else {
            self.mark_points(mark, &targets, now);
        }
    }

    /// Sets a mark on those of the points where it changes something.
    pub(super) fn mark_points(&mut self, mark: Mark, points: &[PointIx], now: Timestamp) {
        let changed = self.corpus.judged(points.iter().filter(|p| self.changes(**p, mark)));
        self.selection = Selection::One;
        let word = mark_text(mark).get(self.lang);
        self.notice = Some(match (points, changed.len()) {
            ([], _) => t::NOTHING_TO_MARK.get(self.lang).to_owned(),
            ([point], 0) => t::already(self.lang, self.id(*point), word),
            (_, 0) => t::all_already(self.lang, word),
            ([point], _) => t::marked(self.lang, self.id(*point), word),
            (_, n) => t::points_marked(self.lang, n, word, self.keymap.name(Command::Undo)),
        });
        if !changed.is_empty() {
            self.append(PendingEdit::Mark { points: changed, mark }, now);
        }
    }

    /// Whether a mark on a point would change anything: a stale one is judged anew.
    pub(super) fn changes(&self, point: PointIx, mark: Mark) -> bool {
        self.review_state(point) != ReviewState::from(mark)
    }

    pub(super) fn append(&mut self, draft: PendingEdit, now: Timestamp) {
        let pending_id = PendingId(self.pending_ids);
        self.pending_ids += 1;
        let edition = self.declaration().edition.clone();
        self.reviews.draft(pending_id, now, &edition, draft.clone());
        match &draft {
            PendingEdit::Mark { points, .. } => self.recount_of(points.iter().map(|(id, _)| *id)),
            PendingEdit::Undo { .. } => self.recount(),
            // No count is of notes or progress.
            _ => {}
        }
        self.outdate_overview();
        self.effects.push(Effect::Append { pending_id, at: now, draft });
        self.effects.push(Effect::Remember(self.reader_at()));
    }

    /// A note on the point on screen.
    pub(super) fn note_here(&mut self, note: NoteBody, now: Timestamp) {
        let Some(point) = self.current() else { return };
        let id = self.id(point);
        self.notice = Some(t::note_written(self.lang, note.id.short(), id));
        self.append(PendingEdit::Note { points: self.corpus.judged([&point]), note }, now);
    }

    pub(super) fn undo(&mut self, now: Timestamp) {
        let other_matches = || self.reviews.undoable(|edition| !self.is_open(edition));
        match self.next_undo().or_else(other_matches) {
            None => self.notice = Some(t::NOTHING_TO_UNDO.get(self.lang).to_owned()),
            Some(edit) if edit.earlier || !self.is_open(&edit.edition) => {
                self.visit(&edit);
                self.question = Some(Question::UndoEarlier(edit));
            }
            Some(edit) => self.take_back(&edit, now),
        }
    }

    /// Whether an edition is the one that is open.
    pub(super) fn is_open(&self, edition: &EditionId) -> bool {
        *edition == self.declaration().edition
    }

    /// What undo takes back next in the edition that is open. One from elsewhere
    /// that the user wants to keep does not stand before those of this run.
    pub(super) fn next_undo(&self) -> Option<Undoable> {
        let open = |edition: &EditionId| self.is_open(edition);
        let newest = self.reviews.undoable(open)?;
        if self.declined == Some(newest.id) {
            return self.reviews.undoable_of_this_run(open).or(Some(newest));
        }
        Some(newest)
    }

    fn take_back(&mut self, edit: &Undoable, now: Timestamp) {
        self.reverse(edit, t::undone, now);
        self.note_undo();
    }

    /// Takes back the edit that was asked about, unless another window has done so
    /// meanwhile: then the next is asked about.
    pub(super) fn undo_asked(&mut self, edit: &Undoable, now: Timestamp) {
        if self.reviews.undoable(|edition| *edition == edit.edition).as_ref() == Some(edit) {
            self.take_back(edit, now);
        } else {
            self.undo(now);
        }
    }

    pub(super) fn redo(&mut self, now: Timestamp) {
        let of = |open: bool| self.reviews.redoable(|edition| self.is_open(edition) == open);
        match of(true).or_else(|| of(false)) {
            None => self.notice = Some(t::NOTHING_TO_REDO.get(self.lang).to_owned()),
            Some(edit) if !self.is_open(&edit.edition) => {
                self.question = Some(Question::RedoElsewhere(edit));
            }
            Some(edit) => self.reverse(&edit, t::redone, now),
        }
    }

    pub(super) fn reverse(
        &mut self,
        edit: &Undoable,
        said: fn(Lang, String) -> String,
        now: Timestamp,
    ) {
        self.append(edit.to_draft(), now);
        self.follow_marks();
        let hidden = self.visit(edit);
        let words = said(self.lang, self.edit_words(edit));
        self.notice =
            Some(if hidden { format!("{words} {}", self.suspended_words()) } else { words });
        self.keep_session();
    }

    /// Goes to the first point of an edit; says whether the query had to be set
    /// aside for that. The points of another edition are not these.
    fn visit(&mut self, edit: &Undoable) -> bool {
        if !self.is_open(&edit.edition) {
            return false;
        }
        let declaration = self.corpus.declaration();
        let point = edit.points.iter().find_map(|id| declaration.position(*id));
        let hidden =
            self.session.is_none() && point.is_some_and(|point| self.view.place(point).is_none());
        if let Some(point) = point {
            self.go_to(point);
        }
        hidden
    }

    /// An edit in words: "reviewed · 2.6".
    pub fn edit_words(&self, edit: &Undoable) -> String {
        let words = if self.is_discreet() { discreet_words } else { edit_summary_words };
        let word = words(&edit.edit_summary, &self.vocabulary, self.lang);
        match edit.points.as_slice() {
            [point] => format!("{word} · {point}"),
            points => format!("{word} · {}", t::n_points(self.lang, points.len())),
        }
    }

    /// A question in words.
    pub fn question_words(&self, question: &Question) -> String {
        match question {
            Question::MarkMany(mark, points) => {
                let word = mark_text(*mark).get(self.lang);
                t::ask_mark_many(self.lang, points.len(), word)
            }
            Question::NoteMany(Task::Edit(_), points, _) => {
                notes::ask_change_many(self.lang, points.len())
            }
            Question::NoteMany(_, points, _) => notes::ask_note_many(self.lang, points.len()),
            Question::RemoveMany(note) => notes::ask_remove_many(self.lang, note.points.len()),
            Question::StateMany(status, points, _) => {
                let status = status_words(status.as_ref(), &self.vocabulary, self.lang);
                notes::ask_state_many(self.lang, points.len(), &status)
            }
            Question::Discard(_) => notes::ASK_DISCARD.get(self.lang).to_owned(),
            Question::UndoEarlier(edit) if !self.is_open(&edit.edition) => {
                let (here, words) = (&self.declaration().edition, self.edit_words(edit));
                t::ask_undo_in_edition(self.lang, here, words, &edit.edition)
            }
            Question::RedoElsewhere(edit) => {
                let (here, words) = (&self.declaration().edition, self.edit_words(edit));
                t::ask_redo_in_edition(self.lang, here, words, &edit.edition)
            }
            Question::UndoEarlier(edit) => {
                let on = day(self.local_day(edit.at), self.lang);
                t::ask_undo_earlier(self.lang, self.edit_words(edit), &on)
            }
            Question::ReplaceBrief(file) => briefing::ask_replace(self.lang, file),
            Question::Resume(review_session, _) => self.resume_words(review_session),
            Question::QuitUnsaved => self.quit_words(),
        }
    }

    pub(super) fn copy(&mut self) {
        let Some(point) = self.current() else { return };
        let form = self.citation.as_ref();
        let text = crate::corpus::citation(&self.corpus, point, self.lang, form);
        self.effects.push(Effect::Copy(text));
        self.notice = Some(t::copied(self.lang, self.id(point)));
    }
}
