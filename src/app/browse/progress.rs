//! The status of the work on points: a word from a list, set at once or with
//! a note that shows it.

use crate::app::command::Command;
use crate::app::overlay::note_list::CONFIRM_ABOVE;
use crate::app::overlay::picker::Choice;
use crate::app::{App, Outcome, Overlay, Picker, Prompt, Selection};
use crate::declaration::PointIx;
use crate::review::{PendingEdit, StatusWord, Task};
use crate::texts::{notes as t, screens};
use crate::wording::status_words;

impl App {
    /// Offers the words of progress for what is selected.
    pub(in crate::app) fn pick_progress(&mut self) -> Outcome {
        if !self.targets().is_empty() {
            return Outcome::Open(Overlay::Picker(Picker::progress(self)));
        }
        self.alerts.notice = Some(screens::NOTHING_TO_MARK.get(self.context.lang).to_owned());
        Outcome::Done
    }

    /// Goes on with what is selected in the list to the note that shows it.
    pub(in crate::app) fn show_evidence(&self) -> Outcome {
        match self.overlay.top() {
            Some(Overlay::Picker(picker))
                if matches!(picker.choice(), Some(Choice::Progress(_))) =>
            {
                Outcome::Choose(Command::Evidence)
            }
            _ => Outcome::Done,
        }
    }

    /// Sets a word on what is selected, or begins with the note that shows it.
    pub(in crate::app) fn state(&mut self, status: Option<StatusWord>, evidence: bool) -> Outcome {
        let targets = self.targets();
        if targets.len() > CONFIRM_ABOVE {
            return Outcome::Ask(Prompt::StateMany(status, targets, evidence));
        }
        self.state_points(status, targets, evidence)
    }

    pub(in crate::app) fn state_points(
        &mut self,
        status: Option<StatusWord>,
        points: Vec<PointIx>,
        evidence: bool,
    ) -> Outcome {
        if evidence {
            return self.open_note(Task::Evidence(status), points, false);
        }
        let says = |point: &PointIx| self.review_view().says_anew(*point, status.as_ref());
        let changed: Vec<PointIx> = points.iter().copied().filter(says).collect();
        let word = status_words(status.as_ref(), &self.context.vocabulary, self.context.lang);
        self.browse.selection = Selection::One;
        let all = changed.is_empty() || self.is_discreet();
        let on = self.points_words(if all { &points } else { &changed });
        self.alerts.notice = Some(match (self.is_discreet(), changed.is_empty()) {
            // Not even whether it had been said before.
            (true, _) => t::progress_set_hidden(self.context.lang, on),
            (false, true) => t::progress_as_before(self.context.lang, on, word),
            (false, false) => t::progress_set(
                self.context.lang,
                on,
                word,
                self.context.keymap.name(Command::Undo),
            ),
        });
        if !changed.is_empty() {
            let points = self.judged(&changed);
            self.append(PendingEdit::Status { points, status, evidence: None });
        }
        Outcome::Done
    }
}
