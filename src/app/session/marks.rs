//! A session and the marks: undo and redo within it, and steps that agree with
//! what the journals say.

use crate::app::session::Session;
use crate::app::{App, Outcome};
use crate::declaration::PointId;
use crate::review::{
    EntryId, Fresh, Mark, ReviewSession, ReviewState, Step, StepOutcome, Undoable,
};
use crate::text::Lang;
use crate::texts::session as t;
use crate::wording::mark_text;

impl App {
    /// Takes back the last thing that was done in the session: a step without a
    /// record, or the last edit.
    pub(in crate::app) fn undo_in_session(&mut self) -> Outcome {
        let anew = self.screens.session_mut().and_then(|session| session.anew.take());
        if let Some((_, steps)) = anew.filter(|(clock, _)| *clock == self.context.reviews.clock()) {
            self.back_at_end(steps);
            return Outcome::Done;
        }
        let Some(Session { review_session, .. }) = self.screens.session() else {
            return Outcome::Done;
        };
        let edit = self.next_undo();
        let newer = |clock| edit.as_ref().is_some_and(|edit| self.came_after(clock, edit.id));
        let last = review_session.steps.last().copied();
        match last.filter(|step| !matches!(step.how, StepOutcome::Decided(_)) && !newer(step.clock))
        {
            Some(step) => self.take_step_back(step),
            None if newer(review_session.since) && self.is_of_session(edit.as_ref()) => {
                return self.undo();
            }
            None => {
                self.alerts.notice =
                    Some(t::NOTHING_HERE_TO_UNDO.get(self.context.lang).to_owned());
            }
        }
        Outcome::Done
    }

    /// An edit has been taken back: it can be done again in its turn.
    pub(in crate::app) fn note_undo(&mut self) {
        if let Some(session) = self.screens.session_mut() {
            session.taken_back.push(None);
        }
    }

    /// Back to the end, from where what was skipped was to be gone through.
    fn back_at_end(&mut self, steps: Vec<Step>) {
        if let Some(Session { review_session, .. }) = self.screens.session_mut() {
            review_session.steps = steps;
        }
        self.follow_marks();
        self.show(None);
        self.keep_session();
    }

    fn take_step_back(&mut self, step: Step) {
        let Some(Session { review_session, taken_back, .. }) = self.screens.session_mut() else {
            return;
        };
        review_session.steps.pop();
        taken_back.push(Some(step));
        self.follow_marks();
        self.show(Some(step.point));
        self.say_step(t::taken_back, step);
        self.keep_session();
    }

    fn say_step(&mut self, said: fn(Lang, &'static str, PointId) -> String, step: Step) {
        let what = match step.how.mark() {
            Some(mark) => mark_text(mark).get(self.context.lang),
            None => t::HERE_SKIPPED.get(self.context.lang),
        };
        self.alerts.notice = Some(said(self.context.lang, what, step.point));
    }

    /// Does again what was taken back in the session.
    pub(in crate::app) fn redo_in_session(&mut self) -> Outcome {
        let Some(Session { review_session, taken_back, .. }) = self.screens.session_mut() else {
            return Outcome::Done;
        };
        if let Some(Some(step)) = taken_back.pop() {
            review_session.take(Step { clock: self.context.reviews.clock(), ..step });
            self.advance(step.point);
            self.say_step(t::done_again, step);
            return Outcome::Done;
        }
        let since = review_session.since;
        let undo = self.context.reviews.redoable(|edition| self.is_open(edition));
        let ours = undo.as_ref().is_some_and(|undo| self.came_after(since, undo.id));
        if ours && self.is_of_session(undo.as_ref()) {
            return self.redo();
        }
        self.alerts.notice = Some(t::NOTHING_HERE_TO_REDO.get(self.context.lang).to_owned());
        Outcome::Done
    }

    fn is_of_session(&self, edit: Option<&Undoable>) -> bool {
        let (Some(session), Some(edit)) = (self.screens.session(), edit) else { return false };
        edit.points.iter().any(|point| session.review_session.has(*point))
    }

    fn came_after(&self, clock: u64, id: EntryId) -> bool {
        let me = &self.context.reviews.me().reviewer;
        self.context
            .reviews
            .since(clock)
            .any(|(_, entry)| entry.id == id && entry.author.reviewer == *me)
    }

    /// Makes the steps agree with the marks after these have changed.
    pub(in crate::app) fn follow_marks(&mut self) {
        let Some(mut session) = self.screens.session().map(|s| s.review_session.clone()) else {
            return;
        };
        self.agree_with_marks(&mut session);
        if let Some(on_screen) = self.screens.session_mut() {
            on_screen.review_session = session;
        }
    }

    /// Other windows' marks have come in: what they decided is said.
    pub(in crate::app) fn follow_others(&mut self) {
        let Some(Session { review_session, .. }) = self.screens.session() else { return };
        let before = review_session.steps.clone();
        self.follow_marks();
        let Some(Session { review_session, .. }) = self.screens.session() else { return };
        let new: Vec<PointId> = review_session
            .steps
            .iter()
            .filter(|step| !before.iter().any(|known| known.point == step.point))
            .map(|step| step.point)
            .collect();
        let said = match new.as_slice() {
            [] => return,
            [id] => t::decided_in_other_window(self.context.lang, id),
            many => t::points_decided_in_other_window(self.context.lang, many.len()),
        };
        self.alerts.notice = Some(said);
        self.keep_session();
    }

    pub(in crate::app) fn agree_with_marks(&self, review_session: &mut ReviewSession) {
        let fresh = self.fresh(review_session);
        review_session.reconcile(&fresh, |point, mark| self.stands(point, mark));
    }

    /// My marks since a session began.
    fn fresh(&self, review_session: &ReviewSession) -> Vec<Fresh> {
        let entries = self.context.reviews.since(review_session.since).filter(|(_, entry)| {
            entry.author.reviewer == review_session.reviewer
                && *entry.edition == review_session.edition
        });
        let marks = entries.filter_map(|(clock, entry)| Some((clock, entry, entry.mark()?)));
        marks
            .flat_map(|(clock, entry, mark)| entry.points().map(move |id| (clock, id, mark)))
            .collect()
    }

    pub(in crate::app) fn stands(&self, id: PointId, mark: Mark) -> bool {
        let point = self.declaration().position(id);
        point.is_some_and(|point| self.review_state(point) == ReviewState::from(mark))
    }
}
