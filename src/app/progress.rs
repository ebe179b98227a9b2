//! How far the work on points has come: a word from a list, set at once or with
//! a note that shows it.

use super::commands::Command;
use super::notes::CONFIRM_ABOVE;
use super::picker::Choice;
use super::{App, Mode, Picker, PickerKind, Question, Selection};
use crate::declaration::PointIx;
use crate::review::{PendingEdit, StatusWord, Task};
use crate::texts::{notes as t, screens};
use crate::wording::status_words;

impl App {
    /// Offers the words of progress for what is selected.
    pub(super) fn pick_progress(&mut self) {
        if self.targets().is_empty() {
            self.notice = Some(screens::NOTHING_TO_MARK.get(self.lang).to_owned());
        } else {
            self.mode = Mode::Pick(Picker::progress(self));
        }
    }

    /// Goes on with what is selected in the list to the note that shows it.
    pub(super) fn show_evidence(&mut self) {
        let Mode::Pick(picker) = &self.mode else { return };
        if let (PickerKind::Progress, Some(Choice::Progress(status))) =
            (picker.kind, picker.choice())
        {
            self.mode = Mode::Browse;
            self.state(status, true);
        }
    }

    /// Sets a word on what is selected, or begins with the note that shows it.
    pub(super) fn state(&mut self, status: Option<StatusWord>, evidence: bool) {
        let targets = self.targets();
        if targets.len() > CONFIRM_ABOVE {
            self.question = Some(Question::StateMany(status, targets, evidence));
        } else {
            self.state_points(status, targets, evidence);
        }
    }

    pub(super) fn state_points(
        &mut self,
        status: Option<StatusWord>,
        points: Vec<PointIx>,
        evidence: bool,
    ) {
        if evidence {
            return self.take_up(Task::Evidence(status), points);
        }
        let says = |point: &PointIx| self.review_view().says_anew(*point, status.as_ref());
        let changed: Vec<PointIx> = points.iter().copied().filter(says).collect();
        let word = status_words(status.as_ref(), &self.vocabulary, self.lang);
        self.selection = Selection::One;
        let all = changed.is_empty() || self.is_discreet();
        let on = self.points_words(if all { &points } else { &changed });
        self.notice = Some(match (self.is_discreet(), changed.is_empty()) {
            // Not even whether it had been said before.
            (true, _) => t::progress_set_hidden(self.lang, on),
            (false, true) => t::progress_as_before(self.lang, on, word),
            (false, false) => t::progress_set(self.lang, on, word, self.keymap.name(Command::Undo)),
        });
        if !changed.is_empty() {
            let points = self.corpus.judged(&changed);
            self.append(PendingEdit::Status { points, status, evidence: None }, self.now);
        }
    }
}
