//! Saving a note that was written: whether it can be, and as which edit.

use super::commands::Command;
use super::{App, NoteField, Selection, Writing};
use crate::declaration::{Period, PointIx};
use crate::review::{NoteBody, NoteSource, NoteText, PendingEdit, PointVersions, SourceName, Task};
use crate::text::{Text, is_blank};
use crate::texts::notes as t;
use crate::wording::{source_date_words, status_words};

/// Why a note cannot be saved, and where that stands.
struct Unfit(NoteField, String);

impl App {
    /// Saves the note, or says why it cannot be.
    pub(super) fn save_note(&mut self) {
        let Some(writing) = self.writing() else { return };
        if matches!(writing.task, Task::Edit(_)) && writing.is_unchanged() {
            return self.leave_note();
        }
        match self.body(writing) {
            Ok(mut note) => {
                let (task, points) = (writing.task.clone(), writing.points.clone());
                let said = self.saved_words(&task, &points) + &source_date_words(&note, self.lang);
                self.release_draft(note.id);
                self.tell_apart(&mut note);
                self.append(draft(task, self.corpus.judged(&points), note), self.now);
                self.selection = Selection::One;
                self.close_note(said);
            }
            Err(Unfit(field, why)) => {
                if let Some(writing) = self.writing_mut() {
                    writing.field = field;
                }
                self.notice = Some(why);
            }
        }
    }

    /// Another window may have taken up the same draft and finished it: what is
    /// written here is another note then, which can be removed by itself.
    fn tell_apart(&mut self, note: &mut NoteBody) {
        if self.reviews.has_written(note.id) {
            self.drop_draft(note.id);
            note.id = self.note_ids.give();
        }
    }

    fn body(&self, writing: &Writing) -> Result<NoteBody, Unfit> {
        let unfit = |field, text: &Text| Unfit(field, text.get(self.lang).to_owned());
        if is_blank(writing.editor.text()) {
            let leave = self.keymap.name(Command::LeaveNote);
            return Err(Unfit(NoteField::Text, t::no_words(self.lang, leave)));
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
            Task::Write => t::saved(self.lang, &on, self.keymap.name(Command::Undo)),
            Task::Edit(_) => t::changed(self.lang, &on, self.keymap.name(Command::Undo)),
            Task::Evidence(status) => {
                let status = status_words(status.as_ref(), &self.vocabulary, self.lang);
                t::progress_set_with_note(self.lang, &on, &status, self.keymap.name(Command::Undo))
            }
        }
    }
}

/// What saves the note.
fn draft(task: Task, points: PointVersions, note: NoteBody) -> PendingEdit {
    match task {
        Task::Write => PendingEdit::Note { points, note },
        Task::Edit(replaces) => PendingEdit::NoteEdit { replaces, points, note },
        Task::Evidence(status) => PendingEdit::Status { points, status, evidence: Some(note) },
    }
}
