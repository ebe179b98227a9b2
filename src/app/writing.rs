//! Writing a note in the screen: its text, where it is from, who may read it,
//! and how it is kept, saved or given up.

use jiff::Timestamp;

use super::commands::Command;
use super::event::Effect;
use super::layout::writing;
use super::{App, Mode, Question, TextArea, TextInput};
use crate::declaration::{Period, PointId, PointIx};
use crate::review::{
    Level, NoteBody, NoteDraft, NoteId, NoteText, Task, Vocabulary, whole_seconds,
};
use crate::text::{clean, is_blank};
use crate::texts::{notes as t, screens};

/// A part of a note in which one types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteField {
    /// What it says.
    Text,
    /// Where it is from.
    Source,
    /// Of when that is.
    Date,
}

/// A note being written.
#[derive(Clone, Debug)]
pub struct Writing {
    /// What it will be known by.
    pub(super) id: NoteId,
    /// What it will be.
    pub task: Task,
    /// The points on which it will stand.
    pub points: Vec<PointIx>,
    /// What it says.
    pub editor: TextArea,
    /// Where it is from.
    pub source: TextInput,
    /// Of when that is.
    pub date: TextInput,
    /// Who may read it.
    pub level: Level,
    /// In what one types.
    pub field: NoteField,
    /// Where it is taken up again: when it was last typed in.
    pub since: Option<Timestamp>,
    /// Where it was left for an editor of the user's: whether that saves it.
    pub(super) outside: Option<bool>,
    start: Parts,
    back: Box<Mode>,
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
    /// Whether it is as it began.
    pub(super) fn is_unchanged(&self) -> bool {
        self.editor.text() == self.start.text
            && self.source.text() == self.start.source
            && self.date.text() == self.start.date
            && (self.level == self.start.level || is_blank(self.editor.text()))
    }

    /// Whether nothing has been written.
    pub(super) fn is_blank(&self) -> bool {
        [self.editor.text(), self.source.text(), self.date.text()].into_iter().all(is_blank)
    }

    /// Whether what was given as a date is one, or nothing.
    pub fn has_sound_date(&self) -> bool {
        is_blank(self.date.text()) || Period::from_habit(self.date.text()).is_ok()
    }

    /// Goes to another field; a date shows then as what it was read.
    fn turn(&mut self, field: NoteField) {
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
    pub(super) fn take_up(&mut self, task: Task, points: Vec<PointIx>) {
        let ids: Vec<PointId> = points.iter().map(|point| self.id(*point)).collect();
        let start = match &task {
            Task::Edit(note) => self.parts_of(*note),
            Task::Write | Task::Evidence(_) => Parts::blank(&self.vocabulary),
        };
        let is_it = |kept: &&NoteDraft| {
            kept.task == task && kept.points == ids && self.is_open(&kept.edition)
        };
        let kept = self.drafts.iter().rfind(is_it);
        // What is hidden is not taken up before everybody's eyes.
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
        self.mode = Mode::Write(Box::new(Writing {
            id: kept.as_ref().map_or_else(|| self.note_ids.give(), |kept| kept.id),
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
            back: Box::new(std::mem::replace(&mut self.mode, Mode::Browse)),
        }));
    }

    /// One of my notes as it stands in the reviews.
    fn parts_of(&self, note: NoteId) -> Parts {
        let found = self.reviews.find_note(&self.declaration().edition, &note.to_string());
        let mine = found.iter().find(|note| note.by == self.reviews.me().reviewer);
        mine.map_or_else(
            || Parts::blank(&self.vocabulary),
            |note| Parts::of(&note.body, &self.vocabulary),
        )
    }

    /// The note being written.
    pub(crate) fn writing(&self) -> Option<&Writing> {
        match &self.mode {
            Mode::Write(writing) => Some(writing),
            _ => None,
        }
    }

    pub(super) fn writing_mut(&mut self) -> Option<&mut Writing> {
        match &mut self.mode {
            Mode::Write(writing) => Some(writing),
            _ => None,
        }
    }

    /// A command while a note is written.
    pub(super) fn write(&mut self, command: Command) {
        let Some(writing) = self.writing_mut() else { return };
        match command {
            Command::SaveNote => return self.save_note(),
            Command::LeaveNote => return self.leave_note(),
            Command::DiscardNote => return self.discard_note(),
            Command::GoOutside => return self.go_outside(false),
            Command::TextUp => self.scroll = self.scroll.saturating_sub(1),
            Command::TextDown => self.scroll += 1,
            Command::NextField => writing.turn(writing.field.next()),
            Command::PreviousField => writing.turn(writing.field.next().next()),
            Command::CycleLevel => self.cycle_level(),
            command => match writing.line() {
                None => edit(&mut writing.editor, command),
                Some(_) if command == Command::NewLine => writing.turn(writing.field.next()),
                Some(line) => edit_line(line, command),
            },
        }
        self.keep_note();
    }

    /// What was typed or pasted into a note.
    pub(super) fn write_in(&mut self, text: &str) {
        let Some(writing) = self.writing_mut() else { return };
        let length = writing.editor.text().len() + text.len();
        match writing.line() {
            Some(line) => line.insert(text),
            None if length <= NoteText::LONGEST => writing.editor.insert(text),
            None => self.notice = Some(t::NOTE_TOO_LONG.get(self.lang).to_owned()),
        }
        self.keep_note();
    }

    fn cycle_level(&mut self) {
        let Mode::Write(writing) = &mut self.mode else { return };
        let levels = self.vocabulary.levels();
        let here = levels.iter().position(|choice| choice.word == writing.level);
        let next = here.map_or(0, |here| (here + 1) % levels.len());
        writing.level = levels[next].word.clone();
    }

    /// Keeps what is being written, where that is new.
    pub(super) fn keep_note(&mut self) {
        let Some(writing) = self.writing() else { return };
        let id = writing.id;
        let known = self.drafts.iter().position(|draft| draft.id == id);
        let nothing_new = writing.is_blank() || writing.is_unchanged();
        if nothing_new && !self.outside_notes.contains(&id) {
            if known.is_some() {
                self.drop_draft(id);
            }
            return;
        }
        if known.is_some_and(|known| is_same(&self.drafts[known], writing)) {
            return;
        }
        let draft = self.as_draft(writing);
        self.effects.push(Effect::KeepDraft(Box::new(draft.clone())));
        self.hold_draft(draft);
    }

    /// Takes a draft among those that there are.
    pub(super) fn hold_draft(&mut self, draft: NoteDraft) {
        self.drafts.retain(|other| other.id != draft.id);
        self.drafts.push(draft);
    }

    /// The note as it is now.
    pub(super) fn as_draft(&self, writing: &Writing) -> NoteDraft {
        NoteDraft {
            id: writing.id,
            edition: self.declaration().edition.clone(),
            points: writing.points.iter().map(|point| self.id(*point)).collect(),
            task: writing.task.clone(),
            at: whole_seconds(self.now),
            level: writing.level.clone(),
            source: writing.source.text().to_owned(),
            date: writing.date.text().to_owned(),
            text: writing.editor.text().to_owned(),
        }
    }

    pub(super) fn release_draft(&mut self, id: NoteId) {
        self.drafts.retain(|draft| draft.id != id);
        self.outside_notes.remove(&id);
    }

    pub(super) fn drop_draft(&mut self, id: NoteId) {
        self.release_draft(id);
        self.effects.push(Effect::DropDraft(id));
    }

    /// Leaves a note; what was written of it stays.
    pub(super) fn leave_note(&mut self) {
        self.keep_note();
        let Some(writing) = self.writing() else { return };
        let (lang, drafts) = (self.lang, self.keymap.name(Command::ListDrafts));
        let said = match (&writing.task, writing.is_unchanged(), writing.is_blank()) {
            (Task::Edit(_), true, _) => t::AS_IT_WAS.get(lang).to_owned(),
            (_, _, true) => t::NOT_WRITTEN.get(lang).to_owned(),
            _ if self.unkept().is_some() => t::left_not_kept(lang, drafts),
            _ => t::kept_as_draft(lang, drafts),
        };
        self.close_note(said);
    }

    pub(super) fn close_note(&mut self, said: String) {
        if let Mode::Write(writing) = std::mem::replace(&mut self.mode, Mode::Browse) {
            self.mode = *writing.back;
        }
        self.notice = Some(said);
    }

    /// Asks before what was written is given up; where nothing was, leaves.
    fn discard_note(&mut self) {
        match self.writing() {
            Some(writing) if !writing.is_blank() && !writing.is_unchanged() => {
                self.question = Some(Question::Discard(writing.id));
            }
            _ => self.leave_note(),
        }
    }

    /// Gives up what was written.
    pub(super) fn discard(&mut self, id: NoteId) {
        self.drop_draft(id);
        let said = t::DISCARDED.get(self.lang).to_owned();
        if self.writing().is_some_and(|writing| writing.id == id) {
            self.close_note(said);
        } else {
            self.read_whole(None);
            self.notice = Some(said);
        }
    }

    /// Points in few words: their ids, or how many there are.
    pub(crate) fn points_words(&self, points: &[PointIx]) -> String {
        self.ids_words(&points.iter().map(|point| self.id(*point)).collect::<Vec<_>>())
    }

    pub(super) fn ids_words(&self, ids: &[PointId]) -> String {
        if ids.len() > 4 {
            return screens::n_points(self.lang, ids.len());
        }
        ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }

    /// Fits the text into its box.
    pub(super) fn fit_note(&mut self) {
        let Some(areas) = self.areas() else { return };
        if let Some(writing) = self.writing_mut() {
            let text = self::writing(areas.body).text;
            writing.editor.fit(text.width.saturating_sub(1), text.height);
        }
    }
}

/// Whether what was kept is what is written now.
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

fn edit(editor: &mut TextArea, command: Command) {
    match command {
        Command::NewLine => editor.insert("\n"),
        Command::LineLeft => editor.left(),
        Command::LineRight => editor.right(),
        Command::WordLeft => editor.word_left(),
        Command::WordRight => editor.word_right(),
        Command::RowUp => editor.step(-1),
        Command::RowDown => editor.step(1),
        Command::RowPageUp => editor.page(-1),
        Command::RowPageDown => editor.page(1),
        Command::LineHome => editor.home(),
        Command::LineEnd => editor.end(),
        Command::NoteStart => editor.first(),
        Command::NoteEnd => editor.last(),
        Command::DeleteBack => editor.backspace(),
        Command::DeleteHere => editor.delete(),
        Command::DeleteWord => editor.delete_word(),
        Command::DeleteNextWord => editor.delete_next_word(),
        Command::DeleteToEnd => editor.delete_to_end(),
        Command::UndoTyping => drop(editor.undo()),
        Command::RedoTyping => drop(editor.redo()),
        _ => {}
    }
}

/// In a line there is nothing above or below, and no undo: there the key wipes
/// what stands before, as in every other line.
fn edit_line(line: &mut TextInput, command: Command) {
    match command {
        Command::DeleteBack => drop(line.backspace()),
        Command::UndoTyping => line.delete_all(),
        command => drop(super::typing::edit(line, command)),
    }
}
