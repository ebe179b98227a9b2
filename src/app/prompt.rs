//! The questions that want an answer before anything happens: their words, and what
//! follows from the answer.

use crate::app::command::{Command, Scope};
use crate::app::{App, Effect, Outcome};
use crate::declaration::PointIx;
use crate::review::{Mark, Note, NoteId, Order, ReviewSession, StatusWord, Task, Undoable};
use crate::text::day;
use crate::texts::{briefing, import, notes, screens as t};
use crate::wording::{mark_text, status_words};

/// A question that wants yes or no before anything happens.
#[derive(Clone, Debug)]
pub(crate) enum Prompt {
    /// Mark these many points?
    MarkMany(Mark, Vec<PointIx>),
    /// Write or change one note on these many points? In an editor of the user's?
    NoteMany(Task, Vec<PointIx>, bool),
    /// Remove a note from these many points?
    RemoveMany(Box<Note>),
    /// Say so of these many points? With a note that shows it?
    StateMany(Option<StatusWord>, Vec<PointIx>, bool),
    /// Give up a note that is not finished?
    Discard(NoteId),
    /// Take back an edit made before this start, in another window, or in another
    /// edition?
    UndoEarlier(Undoable),
    /// Do again what was taken back in another edition?
    RedoElsewhere(Undoable),
    /// Quit although edits are not saved, or a note that is being written is not
    /// kept?
    QuitUnsaved,
    /// Write a brief in place of this file?
    ReplaceBrief(String),
    /// Save an import in place of the edition in this file?
    ReplaceEdition(String),
    /// Carry over the work on the edition that is compared?
    Carry,
    /// Leave an import whose changes cannot be kept?
    LeaveImport,
    /// Save an import with so many questions open?
    SaveDoubtful(usize),
    /// Take this review session up again, or begin one anew in this order?
    Resume(Box<ReviewSession>, Order),
}

impl Prompt {
    pub(super) fn scope(&self) -> Scope {
        match self {
            Prompt::Resume(..) => Scope::Resume,
            _ => Scope::Confirm,
        }
    }

    /// A command that answers the question.
    pub(super) fn command(&self, command: Command) -> Outcome {
        match (command, self) {
            (Command::SaveElsewhere, Prompt::QuitUnsaved)
            | (
                Command::Yes | Command::No | Command::Resume | Command::BeginAnew | Command::NotNow,
                _,
            ) => Outcome::Answer(command),
            (Command::SaveElsewhere, _) => Outcome::Done,
            _ => Outcome::Ignored,
        }
    }
}

impl App {
    /// Does what follows from the answer to a question, which is closed.
    pub(super) fn answer(&mut self, prompt: Prompt, answer: Command) -> Outcome {
        match (answer, prompt) {
            (Command::Yes | Command::Resume, prompt) => return self.accept_prompt(prompt),
            (Command::BeginAnew, Prompt::Resume(_, order)) => return self.begin(order),
            (Command::SaveElsewhere, _) => self.effects.push(Effect::Rescue),
            (_, Prompt::Carry) => self.carry_declined(),
            (_, Prompt::UndoEarlier(edit)) => self.context.declined = Some(edit.id),
            _ => {}
        }
        Outcome::Done
    }

    fn accept_prompt(&mut self, prompt: Prompt) -> Outcome {
        match prompt {
            Prompt::MarkMany(mark, points) => self.mark_points(mark, &points),
            Prompt::NoteMany(task, points, outside) => {
                return self.open_note(task, points, outside);
            }
            Prompt::RemoveMany(note) => self.remove(&note),
            Prompt::StateMany(status, points, evidence) => {
                return self.state_points(status, points, evidence);
            }
            Prompt::Discard(id) => return self.discard(id),
            Prompt::UndoEarlier(edit) => return self.undo_asked(&edit),
            Prompt::RedoElsewhere(edit) => self.reverse(&edit, t::redone),
            Prompt::ReplaceBrief(_) => self.replace_brief(),
            Prompt::ReplaceEdition(_) => self.save_import(true),
            Prompt::SaveDoubtful(_) => self.save_import(false),
            Prompt::LeaveImport => return self.leave_import(),
            Prompt::Carry => self.carry_work(),
            Prompt::QuitUnsaved => {
                self.alerts.abandoned = true;
                self.leave();
            }
            Prompt::Resume(session, _) => return self.resume(*session),
        }
        Outcome::Done
    }

    /// A question in words.
    pub(crate) fn prompt_words(&self, question: &Prompt) -> String {
        match question {
            Prompt::MarkMany(mark, points) => {
                let word = mark_text(*mark).get(self.context.lang);
                t::ask_mark_many(self.context.lang, points.len(), word)
            }
            Prompt::NoteMany(Task::Edit(_), points, _) => {
                notes::ask_change_many(self.context.lang, points.len())
            }
            Prompt::NoteMany(_, points, _) => notes::ask_note_many(self.context.lang, points.len()),
            Prompt::RemoveMany(note) => {
                notes::ask_remove_many(self.context.lang, note.points.len())
            }
            Prompt::StateMany(status, points, _) => {
                let status =
                    status_words(status.as_ref(), &self.context.vocabulary, self.context.lang);
                notes::ask_state_many(self.context.lang, points.len(), &status)
            }
            Prompt::Discard(_) => notes::ASK_DISCARD.get(self.context.lang).to_owned(),
            Prompt::UndoEarlier(edit) if !self.is_open(&edit.edition) => {
                let (here, words) = (&self.declaration().edition, self.edit_words(edit));
                t::ask_undo_in_edition(self.context.lang, here, words, &edit.edition)
            }
            Prompt::RedoElsewhere(edit) => {
                let (here, words) = (&self.declaration().edition, self.edit_words(edit));
                t::ask_redo_in_edition(self.context.lang, here, words, &edit.edition)
            }
            Prompt::UndoEarlier(edit) => {
                let on = day(self.local_day(edit.at), self.context.lang);
                t::ask_undo_earlier(self.context.lang, self.edit_words(edit), &on)
            }
            Prompt::ReplaceBrief(file) => briefing::ask_replace(self.context.lang, file),
            Prompt::ReplaceEdition(file) => {
                let key = self.context.keymap.name(Command::NameImport);
                import::ask_replace_edition(self.context.lang, file, key)
            }
            Prompt::Carry => self.carry_words(),
            Prompt::LeaveImport => import::ASK_LEAVE_UNKEPT.get(self.context.lang).to_owned(),
            Prompt::SaveDoubtful(doubts) => import::ask_save_doubtful(self.context.lang, *doubts),
            Prompt::Resume(review_session, _) => self.resume_words(review_session),
            Prompt::QuitUnsaved => self.quit_words(),
        }
    }
}
