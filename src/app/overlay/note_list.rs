//! The notes of a point in a list, and all notes that are not finished: to be
//! changed, removed, taken up again.

use jiff::Timestamp;

use crate::app::command::{Command, Scope};
use crate::app::layout::{NOTE_ROWS, note_box};
use crate::app::{App, Outcome, Overlay, Prompt};
use crate::declaration::PointIx;
use crate::review::{Note, NoteDraft, PendingEdit, Task};
use crate::text::{Lang, beginning, clean, day};
use crate::texts::{notes as t, screens};
use crate::wording::{first_line, note_words, status_words};

/// More points than this are not touched without a question.
pub(in crate::app) const CONFIRM_ABOVE: usize = 10;

/// Letters of an unfinished note that tell which it is.
const PREVIEW_CHARS: usize = 60;

/// A list of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoteList {
    /// Of which point; all that are not finished where of none.
    pub of: Option<PointIx>,
    /// The selected row.
    pub at: usize,
    /// The first line shown of the selected row; `None` unless it is read whole.
    pub reading: Option<usize>,
}

/// A row of such a list.
#[derive(Clone, Debug)]
pub(crate) enum NoteRow {
    /// One that is not finished.
    Draft(NoteDraft),
    /// One that is.
    Note(Note),
}

impl App {
    /// Writes a note on what is selected; more than a few points are asked for.
    /// `outside` in an editor of the user's.
    pub(in crate::app) fn write_note(&mut self, outside: bool) -> Outcome {
        let targets = self.targets();
        if !targets.is_empty() {
            return self.ask_for_note(Task::Write, targets, outside);
        }
        self.alerts.notice = Some(t::NOTHING_TO_NOTE.get(self.context.lang).to_owned());
        Outcome::Done
    }

    fn ask_for_note(&mut self, task: Task, points: Vec<PointIx>, outside: bool) -> Outcome {
        if points.len() > CONFIRM_ABOVE {
            return Outcome::Ask(Prompt::NoteMany(task, points, outside));
        }
        self.open_note(task, points, outside)
    }

    pub(in crate::app) fn open_note(
        &mut self,
        task: Task,
        points: Vec<PointIx>,
        outside: bool,
    ) -> Outcome {
        let mut writing = self.take_up(task, points);
        if outside {
            writing.outside = Some(true);
            self.edit_outside(self.as_draft(&writing));
        }
        Outcome::Open(Overlay::Note(Box::new(writing)))
    }

    /// Lists the notes of the point under the cursor.
    pub(in crate::app) fn list_notes(&mut self) -> Outcome {
        if let Some(point) = self.current() {
            return self.open_notes(Some(point));
        }
        self.alerts.notice = Some(t::NOTHING_TO_NOTE.get(self.context.lang).to_owned());
        Outcome::Done
    }

    pub(in crate::app) fn hidden_words(&self) -> String {
        t::notes_hidden(self.context.lang, self.context.keymap.name(Command::Discreet))
    }

    /// The list of the notes of a point; of all that are not finished, for `None`.
    pub(in crate::app) fn open_notes(&mut self, of: Option<PointIx>) -> Outcome {
        if !self.is_discreet() {
            return Outcome::Open(Overlay::Notes(NoteList { of, at: 0, reading: None }));
        }
        self.alerts.notice = Some(self.hidden_words());
        Outcome::Done
    }

    /// The rows of a list: first what is not finished, the newest first, then
    /// the notes, the oldest first.
    pub(crate) fn note_rows(&self, list: NoteList) -> Vec<NoteRow> {
        let drafts = self.context.drafts.iter().rev();
        let Some(point) = list.of else {
            let drafts = drafts.filter(|draft| !self.goes_on_here(draft));
            return drafts.cloned().map(NoteRow::Draft).collect();
        };
        let id = self.id(point);
        let is_on = |draft: &&NoteDraft| self.is_open(&draft.edition) && draft.points.contains(&id);
        let drafts = drafts.filter(is_on).cloned();
        let notes = self.context.reviews.notes(&self.declaration().edition, id);
        drafts.map(NoteRow::Draft).chain(notes.into_iter().map(NoteRow::Note)).collect()
    }

    /// A command in a list of notes.
    pub(in crate::app) fn note_list_command(&mut self, command: Command) -> Outcome {
        let Some(&Overlay::Notes(list)) = self.overlay.top() else { return Outcome::Ignored };
        let rows = self.note_rows(list);
        let here = rows.get(list.at);
        match (command, here) {
            (Command::NoteDown, _) => self.go_in_notes(1, false),
            (Command::NoteUp, _) => self.go_in_notes(-1, false),
            (Command::RowPageDown, _) => self.go_in_notes(1, true),
            (Command::RowPageUp, _) => self.go_in_notes(-1, true),
            (Command::CloseNotes, _) if list.reading.is_some() => self.read_whole(None),
            (Command::CloseNotes, _) => return Outcome::Close,
            (Command::CopyNote, Some(row)) => self.copy_note(row),
            (Command::OpenNote | Command::OpenNoteOutside, Some(NoteRow::Draft(draft)))
                if !self.is_at_home(draft) =>
            {
                self.read_whole(Some(0));
            }
            (Command::OpenNote, Some(row)) => return self.open_row(row, false),
            (Command::OpenNoteOutside, Some(row)) => return self.open_row(row, true),
            (Command::RemoveNote, Some(NoteRow::Draft(draft))) => {
                return Outcome::Ask(Prompt::Discard(draft.id));
            }
            (Command::RemoveNote, Some(NoteRow::Note(note))) => return self.remove_note(note),
            // The list may be empty.
            (command, None) if command.row().scopes == [Scope::Notes] => {}
            _ => return Outcome::Ignored,
        }
        self.settle_notes();
        Outcome::Done
    }

    /// Goes on in the list, or in what is read of it, by a row or by a page.
    fn go_in_notes(&mut self, by: isize, page: bool) {
        let Some(areas) = self.areas() else { return };
        let Some(Overlay::Notes(list)) = self.overlay.top_mut() else { return };
        let room = note_box(areas.body).height;
        let rows = if list.reading.is_some() { room } else { room / NOTE_ROWS };
        let by = if page { by * isize::from(rows.cast_signed().max(1)) } else { by };
        let place = list.reading.as_mut().unwrap_or(&mut list.at);
        *place = place.saturating_add_signed(by);
    }

    /// Keeps the selection within the rows that there are, and what is shown
    /// within what is read.
    pub(in crate::app) fn settle_notes(&mut self) {
        let Some(&Overlay::Notes(list)) = self.overlay.top() else { return };
        let rows = self.note_rows(list);
        let at = list.at.min(rows.len().saturating_sub(1));
        let reading = list.reading.and_then(|top| self.settled_reading(top, rows.get(at)?));
        if let Some(Overlay::Notes(list)) = self.overlay.top_mut() {
            (list.at, list.reading) = (at, reading);
        }
    }

    fn open_row(&mut self, row: &NoteRow, outside: bool) -> Outcome {
        let (task, ids) = match row {
            NoteRow::Draft(draft) => (draft.task.clone(), draft.points.clone()),
            NoteRow::Note(note) if self.is_mine(note) => {
                let ids = note.points.iter().map(|(id, _)| *id).collect();
                (Task::Edit(note.body.id), ids)
            }
            NoteRow::Note(note) => {
                self.say_not_mine(note);
                return Outcome::Done;
            }
        };
        let positions = ids.iter().filter_map(|id| self.declaration().position(*id));
        let points: Vec<PointIx> = positions.collect();
        // One reads the point while one writes on it.
        let here = self.current().is_some_and(|point| points.contains(&point));
        let elsewhere = points.first().copied().filter(|_| !here);
        if let Some(first) = elsewhere {
            self.go_to(first);
        }
        let outcome = match row {
            // It was asked when it was begun.
            NoteRow::Draft(_) => self.open_note(task, points, outside),
            NoteRow::Note(_) => self.ask_for_note(task, points, outside),
        };
        match outcome {
            Outcome::Open(note) if elsewhere.is_some() => Outcome::Replace(note),
            outcome => outcome,
        }
    }

    fn is_mine(&self, note: &Note) -> bool {
        note.by == self.context.reviews.me().reviewer
    }

    fn say_not_mine(&mut self, note: &Note) {
        self.alerts.notice =
            Some(screens::not_my_note(self.context.lang, note.body.id.short(), &note.by));
    }

    fn remove_note(&mut self, note: &Note) -> Outcome {
        if !self.is_mine(note) {
            self.say_not_mine(note);
        } else if note.points.len() > CONFIRM_ABOVE {
            return Outcome::Ask(Prompt::RemoveMany(Box::new(note.clone())));
        } else {
            self.remove(note);
        }
        Outcome::Done
    }

    pub(in crate::app) fn remove(&mut self, note: &Note) {
        let (text, n) = (first_line(&note.body.text), note.points.len());
        self.append(PendingEdit::NoteGone { id: note.body.id });
        let undo = self.context.keymap.name(Command::Undo);
        self.alerts.notice = Some(if n > 1 {
            t::removed_many(self.context.lang, n, text, undo)
        } else {
            t::removed(self.context.lang, text, undo)
        });
    }

    /// The heading of a row of a list, and the first words of its text.
    pub(crate) fn row_words(&self, row: &NoteRow, list: NoteList) -> (String, String) {
        match row {
            NoteRow::Draft(draft) => {
                let mut head = vec![
                    t::DRAFT.get(self.context.lang).to_owned(),
                    ago(draft.at, self.context.now, self),
                    self.task_words(&draft.task),
                ];
                if list.of.is_none() || draft.points.len() > 1 {
                    head.push(self.draft_points(draft));
                }
                if self.context.outside_notes.contains(&draft.id) {
                    head.push(t::OPEN_IN_EDITOR.get(self.context.lang).to_owned());
                }
                head.retain(|word| !word.is_empty());
                (clean(&head.join(" · ")).into_owned(), draft_words(draft))
            }
            NoteRow::Note(note) => {
                let on = day(self.local_day(note.at), self.context.lang);
                let point = list.of.unwrap_or_default();
                let (corpus, vocabulary) = (&self.context.corpus, &self.context.vocabulary);
                let about = note_words(note, point, corpus, vocabulary, self.context.lang);
                let head = [note.by.to_string(), on].into_iter().chain(about);
                let head = head.collect::<Vec<_>>().join(" · ");
                (clean(&head).into_owned(), first_line(&note.body.text))
            }
        }
    }

    /// The task of a note that is being written; empty for a new one.
    fn task_words(&self, task: &Task) -> String {
        match task {
            Task::Write => String::new(),
            Task::Edit(_) => t::OF_A_CHANGE.get(self.context.lang).to_owned(),
            Task::Evidence(status) => {
                let status =
                    status_words(status.as_ref(), &self.context.vocabulary, self.context.lang);
                screens::note_evidence(self.context.lang, &status)
            }
        }
    }

    /// The notes that are not finished on a point, each on one line.
    pub(crate) fn drafts_on(&self, point: PointIx) -> Vec<String> {
        let list = NoteList { of: Some(point), at: 0, reading: None };
        let drafts = self.note_rows(list).into_iter();
        let drafts = drafts.filter(|row| matches!(row, NoteRow::Draft(_)));
        drafts
            .map(|row| self.row_words(&row, list))
            .map(|(head, text)| t::draft_line(self.context.lang, &head, &text))
            .collect()
    }

    /// The time of the last edit of a draft, in words.
    pub(crate) fn since_words(&self, at: Timestamp) -> String {
        t::draft_of(self.context.lang, ago(at, self.context.now, self))
    }
}

/// As much of an unfinished note as tells which it is.
fn draft_words(draft: &NoteDraft) -> String {
    let line = draft.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    beginning(clean(line).trim(), PREVIEW_CHARS)
}

/// The time passed since a moment, in minutes or hours, else its day.
pub(in crate::app) fn ago(at: Timestamp, now: Timestamp, app: &App) -> String {
    let lang: Lang = app.context.lang;
    let minutes = (now.as_second() - at.as_second()) / 60;
    match minutes {
        ..1 => t::JUST_NOW.get(lang).to_owned(),
        1..60 => t::minutes_ago(lang, minutes),
        60..1440 => t::hours_ago(lang, minutes / 60),
        _ => day(app.local_day(at), lang),
    }
}
