//! Saving a note that was written: whether it can be, and as which edit.

use crate::app::command::Command;
use crate::app::{App, NoteField, Outcome, Selection, Writing};
use crate::declaration::{Period, PointIx};
use crate::review::{NoteBody, NoteSource, NoteText, PendingEdit, PointVersions, SourceName, Task};
use crate::text::{Text, is_blank};
use crate::texts::notes as t;
use crate::wording::{source_date_words, status_words};

/// Why a note cannot be saved, and where that stands.
struct Unfit(NoteField, String);

impl App {
    /// Saves the note, or says why it cannot be.
    pub(in crate::app) fn save_note(&mut self) -> Outcome {
        let Some(writing) = self.writing() else { return Outcome::Done };
        if matches!(writing.task, Task::Edit(_)) && writing.is_unchanged() {
            return self.leave_note();
        }
        match self.note_body(writing) {
            Ok(mut note) => {
                let (task, points) = (writing.task.clone(), writing.points.clone());
                let said =
                    self.saved_words(&task, &points) + &source_date_words(&note, self.context.lang);
                self.release_draft(note.id);
                self.tell_apart(&mut note);
                self.append(pending_edit(task, self.judged(&points), note));
                self.browse.selection = Selection::One;
                self.close_note(said)
            }
            Err(Unfit(field, why)) => {
                if let Some(writing) = self.writing_mut() {
                    writing.field = field;
                }
                self.alerts.notice = Some(why);
                Outcome::Done
            }
        }
    }

    /// Another window may have taken up the same draft and finished it: what is
    /// written here is another note then, which can be removed by itself.
    fn tell_apart(&mut self, note: &mut NoteBody) {
        if self.context.reviews.has_written(note.id) {
            self.drop_draft(note.id);
            note.id = self.context.note_ids.give();
        }
    }

    fn note_body(&self, writing: &Writing) -> Result<NoteBody, Unfit> {
        let unfit = |field, text: &Text| Unfit(field, text.get(self.context.lang).to_owned());
        if is_blank(writing.editor.text()) {
            let leave = self.context.keymap.name(Command::LeaveNote);
            return Err(Unfit(NoteField::Text, t::no_words(self.context.lang, leave)));
        }
        let text = writing.editor.text().parse();
        let text: NoteText = text.map_err(|_| unfit(NoteField::Text, &t::NOTE_TOO_LONG))?;
        let [source, date] = [&writing.source, &writing.date].map(|line| line.text().trim());
        if !writing.has_sound_date() {
            return Err(unfit(NoteField::Date, &t::NO_DATE));
        }
        if is_blank(source) && !is_blank(date) {
            return Err(unfit(NoteField::Source, &t::DATE_OF_WHAT));
        }
        let what = |_| unfit(NoteField::Source, &t::SOURCE_TOO_LONG);
        let name = |source: &str| source.parse::<SourceName>().map_err(what);
        let source = if is_blank(source) {
            None
        } else {
            Some(NoteSource { what: name(source)?, on: Period::from_habit(date).ok() })
        };
        Ok(NoteBody { id: writing.id, text, level: Some(writing.level.clone()), source })
    }

    fn saved_words(&self, task: &Task, points: &[PointIx]) -> String {
        let on = self.points_words(points);
        match task {
            Task::Write => {
                t::saved(self.context.lang, &on, self.context.keymap.name(Command::Undo))
            }
            Task::Edit(_) => {
                t::changed(self.context.lang, &on, self.context.keymap.name(Command::Undo))
            }
            Task::Evidence(status) => {
                let status =
                    status_words(status.as_ref(), &self.context.vocabulary, self.context.lang);
                t::progress_set_with_note(
                    self.context.lang,
                    &on,
                    &status,
                    self.context.keymap.name(Command::Undo),
                )
            }
        }
    }
}

/// The edit that saves the note.
fn pending_edit(task: Task, points: PointVersions, note: NoteBody) -> PendingEdit {
    match task {
        Task::Write => PendingEdit::Note { points, note },
        Task::Edit(replaces) => PendingEdit::NoteEdit { replaces, points, note },
        Task::Evidence(status) => PendingEdit::Status { points, status, evidence: Some(note) },
    }
}
