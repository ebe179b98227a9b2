//! Writing a note in the screen: its text, where it is from, who may read it,
//! and how it is kept, saved or given up.

use jiff::Timestamp;

use crate::app::command::Command;
use crate::app::event::Effect;
use crate::app::layout::writing;
use crate::app::overlay::note_keys::{edit_line, edit_text};
use crate::app::{App, Outcome, Overlay, Prompt, TextArea, TextInput};
use crate::declaration::{Period, PointId, PointIx};
use crate::review::{
    Level, NoteBody, NoteDraft, NoteId, NoteText, Task, Vocabulary, whole_seconds,
};
use crate::text::{clean, is_blank};
use crate::texts::{notes as t, screens};

/// A part of a note in which one types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteField {
    /// Its text.
    Text,
    /// Its source.
    Source,
    /// Of when that is.
    Date,
}

/// A note being written.
#[derive(Clone, Debug)]
pub struct Writing {
    /// Its id.
    pub(in crate::app) id: NoteId,
    /// Its task: a new note, a change, or evidence.
    pub task: Task,
    /// The points on which it will stand.
    pub points: Vec<PointIx>,
    /// Its text.
    pub editor: TextArea,
    /// Its source.
    pub source: TextInput,
    /// Of when that is.
    pub date: TextInput,
    /// Its level: the readers it is for.
    pub level: Level,
    /// In what one types.
    pub field: NoteField,
    /// The time of the last edit of a draft; `None` for a new note.
    pub since: Option<Timestamp>,
    /// True where an external editor saves it at its end; `None` without one.
    pub(in crate::app) outside: Option<bool>,
    start: Parts,
}

/// The parts of a note as they were typed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    text: String,
    level: Level,
    source: String,
    date: String,
}

impl Parts {
    fn blank(vocabulary: &Vocabulary) -> Self {
        let level = vocabulary.middle().clone();
        Self { text: String::new(), level, source: String::new(), date: String::new() }
    }

    fn of(note: &NoteBody, vocabulary: &Vocabulary) -> Self {
        let source = note.source.as_ref();
        let date = source.and_then(|source| source.on.as_ref()).map(ToString::to_string);
        Self {
            text: note.text.to_string(),
            level: vocabulary.level_of(note).clone(),
            source: source.map(|source| source.what.to_string()).unwrap_or_default(),
            date: date.unwrap_or_default(),
        }
    }
}

impl Writing {
    /// True while it is as it began.
    pub(in crate::app) fn is_unchanged(&self) -> bool {
        self.editor.text() == self.start.text
            && self.source.text() == self.start.source
            && self.date.text() == self.start.date
            && (self.level == self.start.level || is_blank(self.editor.text()))
    }

    /// True while nothing has been written.
    pub(in crate::app) fn is_blank(&self) -> bool {
        [self.editor.text(), self.source.text(), self.date.text()].into_iter().all(is_blank)
    }

    /// True where the date is valid or blank.
    pub(crate) fn has_sound_date(&self) -> bool {
        is_blank(self.date.text()) || Period::from_habit(self.date.text()).is_ok()
    }

    /// Goes to another field; a date shows then as what it was read.
    fn next_field(&mut self, field: NoteField) {
        let read = Period::from_habit(self.date.text());
        if let (NoteField::Date, Ok(date)) = (self.field, read) {
            self.date = TextInput::new(date.to_string());
        }
        self.field = field;
    }

    fn line(&mut self) -> Option<&mut TextInput> {
        match self.field {
            NoteField::Text => None,
            NoteField::Source => Some(&mut self.source),
            NoteField::Date => Some(&mut self.date),
        }
    }
}

impl App {
    /// Takes up a note: what was kept of it, else as it stands in the reviews.
    pub(in crate::app) fn take_up(&mut self, task: Task, points: Vec<PointIx>) -> Writing {
        let ids: Vec<PointId> = points.iter().map(|point| self.id(*point)).collect();
        let start = match &task {
            Task::Edit(note) => self.parts_of(*note),
            Task::Write | Task::Evidence(_) => Parts::blank(&self.context.vocabulary),
        };
        let is_it = |kept: &&NoteDraft| {
            kept.task == task && kept.points == ids && self.is_open(&kept.edition)
        };
        let kept = self.context.drafts.iter().rfind(is_it);
        // Hidden drafts are not taken up before everybody's eyes.
        let kept = kept.filter(|_| !self.is_discreet()).cloned();
        let parts = kept.as_ref().map_or_else(
            || start.clone(),
            |kept| Parts {
                text: kept.text.clone(),
                level: kept.level.clone(),
                source: kept.source.clone(),
                date: kept.date.clone(),
            },
        );
        Writing {
            id: kept.as_ref().map_or_else(|| self.context.note_ids.give(), |kept| kept.id),
            task,
            points,
            editor: TextArea::new(&parts.text),
            source: TextInput::new(clean(&parts.source)),
            date: TextInput::new(clean(&parts.date)),
            level: parts.level,
            field: NoteField::Text,
            since: kept.map(|kept| kept.at),
            outside: None,
            start,
        }
    }

    /// One of my notes as it stands in the reviews.
    fn parts_of(&self, note: NoteId) -> Parts {
        let found = self.context.reviews.find_note(&self.declaration().edition, &note.to_string());
        let mine = found.iter().find(|note| note.by == self.context.reviews.me().reviewer);
        mine.map_or_else(
            || Parts::blank(&self.context.vocabulary),
            |note| Parts::of(&note.body, &self.context.vocabulary),
        )
    }

    /// The note being written.
    pub(crate) fn writing(&self) -> Option<&Writing> {
        match self.overlay.top() {
            Some(Overlay::Note(writing)) => Some(writing),
            _ => None,
        }
    }

    pub(in crate::app) fn writing_mut(&mut self) -> Option<&mut Writing> {
        match self.overlay.top_mut() {
            Some(Overlay::Note(writing)) => Some(writing),
            _ => None,
        }
    }

    /// A command while a note is written.
    pub(in crate::app) fn note_command(&mut self, command: Command) -> Outcome {
        match command {
            Command::SaveNote => self.save_note(),
            Command::LeaveNote => self.leave_note(),
            Command::DiscardNote => self.discard_note(),
            Command::GoOutside => self.go_outside(),
            command => {
                let outcome = self.edit_note(command);
                self.keep_note();
                outcome
            }
        }
    }

    fn edit_note(&mut self, command: Command) -> Outcome {
        let Some(writing) = self.writing_mut() else { return Outcome::Ignored };
        match command {
            Command::TextUp => self.scroll_by(-1),
            Command::TextDown => self.scroll_by(1),
            Command::NextField => writing.next_field(writing.field.next()),
            Command::PreviousField => writing.next_field(writing.field.next().next()),
            Command::CycleLevel => self.cycle_level(),
            command => match writing.line() {
                None => return edit_text(&mut writing.editor, command),
                Some(_) if command == Command::NewLine => {
                    writing.next_field(writing.field.next());
                }
                Some(line) => return edit_line(line, command),
            },
        }
        Outcome::Done
    }

    /// Inserts typed or pasted text into a note.
    pub(in crate::app) fn write_in(&mut self, text: &str) {
        let Some(writing) = self.writing_mut() else { return };
        let length = writing.editor.text().len() + text.len();
        match writing.line() {
            Some(line) => line.insert(text),
            None if length <= NoteText::LONGEST => writing.editor.insert(text),
            None => self.alerts.notice = Some(t::NOTE_TOO_LONG.get(self.context.lang).to_owned()),
        }
        self.keep_note();
    }

    fn cycle_level(&mut self) {
        let Some(Overlay::Note(writing)) = self.overlay.top_mut() else { return };
        let levels = self.context.vocabulary.levels();
        let here = levels.iter().position(|choice| choice.word == writing.level);
        let next = here.map_or(0, |here| (here + 1) % levels.len());
        writing.level = levels[next].word.clone();
    }

    /// Keeps what is being written, where that is new.
    pub(in crate::app) fn keep_note(&mut self) {
        let Some(writing) = self.writing() else { return };
        let id = writing.id;
        let known = self.context.drafts.iter().position(|draft| draft.id == id);
        let nothing_new = writing.is_blank() || writing.is_unchanged();
        if nothing_new && !self.context.outside_notes.contains(&id) {
            if known.is_some() {
                self.drop_draft(id);
            }
            return;
        }
        if known.is_some_and(|known| is_same(&self.context.drafts[known], writing)) {
            return;
        }
        let draft = self.as_draft(writing);
        self.effects.push(Effect::KeepDraft(Box::new(draft.clone())));
        self.hold_draft(draft);
    }

    /// Takes a draft among those that there are.
    pub(in crate::app) fn hold_draft(&mut self, draft: NoteDraft) {
        self.context.drafts.retain(|other| other.id != draft.id);
        self.context.drafts.push(draft);
    }

    /// The note as it is now.
    pub(in crate::app) fn as_draft(&self, writing: &Writing) -> NoteDraft {
        NoteDraft {
            id: writing.id,
            edition: self.declaration().edition.clone(),
            points: writing.points.iter().map(|point| self.id(*point)).collect(),
            task: writing.task.clone(),
            at: whole_seconds(self.context.now),
            level: writing.level.clone(),
            source: writing.source.text().to_owned(),
            date: writing.date.text().to_owned(),
            text: writing.editor.text().to_owned(),
        }
    }

    pub(in crate::app) fn release_draft(&mut self, id: NoteId) {
        self.context.drafts.retain(|draft| draft.id != id);
        self.context.outside_notes.remove(&id);
    }

    pub(in crate::app) fn drop_draft(&mut self, id: NoteId) {
        self.release_draft(id);
        self.effects.push(Effect::DropDraft(id));
    }

    /// Leaves a note; what was written of it stays.
    pub(in crate::app) fn leave_note(&mut self) -> Outcome {
        self.keep_note();
        let Some(writing) = self.writing() else { return Outcome::Done };
        let (lang, drafts) = (self.context.lang, self.context.keymap.name(Command::ListDrafts));
        let said = match (&writing.task, writing.is_unchanged(), writing.is_blank()) {
            (Task::Edit(_), true, _) => t::AS_IT_WAS.get(lang).to_owned(),
            (_, _, true) => t::NOT_WRITTEN.get(lang).to_owned(),
            _ if self.draft_error().is_some() => t::left_not_kept(lang, drafts),
            _ => t::kept_as_draft(lang, drafts),
        };
        self.close_note(said)
    }

    pub(in crate::app) fn close_note(&mut self, said: String) -> Outcome {
        self.alerts.notice = Some(said);
        Outcome::Close
    }

    /// Asks before what was written is given up; where nothing was, leaves.
    fn discard_note(&mut self) -> Outcome {
        match self.writing() {
            Some(writing) if !writing.is_blank() && !writing.is_unchanged() => {
                Outcome::Ask(Prompt::Discard(writing.id))
            }
            _ => self.leave_note(),
        }
    }

    /// Gives up what was written.
    pub(in crate::app) fn discard(&mut self, id: NoteId) -> Outcome {
        self.drop_draft(id);
        let said = t::DISCARDED.get(self.context.lang).to_owned();
        if self.writing().is_some_and(|writing| writing.id == id) {
            return self.close_note(said);
        }
        self.read_whole(None);
        self.alerts.notice = Some(said);
        Outcome::Done
    }

    /// Points in few words: their ids, or how many there are.
    pub(crate) fn points_words(&self, points: &[PointIx]) -> String {
        self.ids_words(&points.iter().map(|point| self.id(*point)).collect::<Vec<_>>())
    }

    pub(in crate::app) fn ids_words(&self, ids: &[PointId]) -> String {
        if ids.len() > 4 {
            return screens::n_points(self.context.lang, ids.len());
        }
        ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }

    /// Fits the text into its box.
    pub(in crate::app) fn fit_note(&mut self) {
        let Some(areas) = self.areas() else { return };
        if let Some(writing) = self.writing_mut() {
            let text = self::writing(areas.body).text;
            writing.editor.fit(text.width.saturating_sub(1), text.height);
        }
    }
}

/// True where the draft equals the note as it is written now.
fn is_same(draft: &NoteDraft, writing: &Writing) -> bool {
    draft.text == writing.editor.text()
        && draft.level == writing.level
        && draft.source == writing.source.text()
        && draft.date == writing.date.text()
}

impl NoteField {
    fn next(self) -> Self {
        match self {
            NoteField::Text => NoteField::Source,
            NoteField::Source => NoteField::Date,
            NoteField::Date => NoteField::Text,
        }
    }
}
