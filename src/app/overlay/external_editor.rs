//! Writing a note in an editor of the user's: what is asked of the world, and
//! what follows from how that editor ended.

use crate::app::command::Command;
use crate::app::event::{Edited, Effect, Ended};
use crate::app::{App, Outcome};
use crate::review::{NoteDraft, Task, whole_seconds};
use crate::text::is_blank;
use crate::texts::notes as t;

impl App {
    /// Goes on with the note in an editor of the user's; one comes back to the
    /// screen with it.
    pub(in crate::app) fn go_outside(&mut self) -> Outcome {
        if let Some(writing) = self.writing_mut() {
            writing.outside = Some(false);
        }
        if let Some(writing) = self.writing() {
            self.edit_outside(self.as_draft(writing));
        }
        Outcome::Done
    }

    /// Opens a note in an editor of the user's.
    pub(in crate::app) fn edit_outside(&mut self, note: NoteDraft) {
        self.hold_draft(note.clone());
        self.effects.push(Effect::Edit(Box::new(note)));
    }

    /// The editor has ended, or did not begin.
    pub(in crate::app) fn edited(&mut self, edited: Edited) -> Outcome {
        let Some(writing) = self.writing_mut() else { return Outcome::Done };
        let (saves, id) = (writing.outside.take().unwrap_or(false), writing.id);
        if matches!(edited, Edited::Text(_, Ended::AtOnce(_))) {
            self.context.outside_notes.insert(id);
        } else {
            self.context.outside_notes.remove(&id);
        }
        self.keep_note();
        match edited {
            Edited::NoEditor => self.come_back(
                saves,
                t::no_editor(self.context.lang, self.context.keymap.name(Command::WriteNote)),
            ),
            Edited::Failed(why) => self.come_back(saves, t::editor_failed(self.context.lang, &why)),
            Edited::Text(text, ended) => self.take_in(&text, &ended, saves),
        }
    }

    /// Takes what the editor has left. An empty file takes nothing away.
    fn take_in(&mut self, text: &str, ended: &Ended, saves: bool) -> Outcome {
        let Some(writing) = self.writing_mut() else { return Outcome::Done };
        let (empty, was_empty) = (is_blank(text), is_blank(writing.editor.text()));
        let changed = !empty && writing.editor.text() != text;
        let edits = matches!(writing.task, Task::Edit(_));
        if changed {
            writing.editor.replace(text);
        }
        self.keep_note();
        let (lang, drafts) = (self.context.lang, self.context.keymap.name(Command::ListDrafts));
        match ended {
            Ended::Badly(how) => {
                let said = if changed || !was_empty {
                    t::ended_badly(lang, how, drafts)
                } else {
                    t::ended_blank(lang, how)
                };
                self.come_back(saves, said)
            }
            Ended::AtOnce(editor) => {
                self.come_back(saves, t::came_back_at_once(lang, editor, drafts))
            }
            Ended::Garbled => self.come_back(saves, t::garbled(lang, drafts)),
            Ended::Well if empty && edits => {
                let keys = [Command::ListNotes, Command::RemoveNote];
                let [list, remove] = keys.map(|command| self.context.keymap.name(command));
                self.come_back(saves, t::empty_stays(lang, list, remove))
            }
            Ended::Well if empty && !was_empty => {
                self.come_back(saves, t::empty_draft_stays(lang, drafts))
            }
            Ended::Well if empty => self.come_back(saves, t::EMPTY.get(lang).to_owned()),
            Ended::Well if !saves => Outcome::Done,
            Ended::Well if changed => self.save_note(),
            Ended::Well => self.leave_note(),
        }
    }

    /// Takes up, as a draft, what an editor has saved from a window of its own. On
    /// the screen it can be taken back, as what is typed.
    pub(in crate::app) fn saved_outside(&mut self, note: NoteDraft) {
        let NoteDraft { id, ref text, .. } = note;
        if !self.context.outside_notes.contains(&id) {
            return;
        }
        if let Some(writing) = self.writing_mut().filter(|writing| writing.id == id) {
            writing.editor.replace(text);
            self.keep_note();
        } else {
            let text = text.clone();
            let known = self.context.drafts.iter().find(|draft| draft.id == id).cloned();
            let draft =
                NoteDraft { text, at: whole_seconds(self.context.now), ..known.unwrap_or(note) };
            self.effects.push(Effect::KeepDraft(Box::new(draft.clone())));
            self.hold_draft(draft);
        }
        self.alerts.notice = Some(t::saved_in_editor(
            self.context.lang,
            self.context.keymap.name(Command::ListDrafts),
        ));
    }

    /// Says something on the screen on which the editor was opened.
    fn come_back(&mut self, saves: bool, said: String) -> Outcome {
        self.alerts.notice = Some(said);
        if saves { Outcome::Close } else { Outcome::Done }
    }
}
