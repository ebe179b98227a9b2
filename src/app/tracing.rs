//! A point beside those of other declarations that may speak of the same promise. A
//! person says which do; nothing is called found.

use crate::app::command::Command;
use crate::app::{App, Effect, Outcome, Screen, Target};
use crate::declaration::{PointId, PointIx};
use crate::editions::Traced;
use crate::review::{OtherPoint, PendingEdit, Trace, TraceDecision};
use crate::texts::editions as t;
use crate::wording::missing_words;

/// The traces of a point as they are on screen.
#[derive(Clone, Debug)]
pub struct Tracing {
    /// The point.
    pub point: PointIx,
    /// The points of other declarations; none while they are looked for.
    pub found: Option<Vec<Traced>>,
    /// The selected one.
    pub at: usize,
}

impl Tracing {
    /// The selected point of another declaration; none where there is none.
    pub fn selected(&self) -> Option<&Traced> {
        self.found.as_ref()?.get(self.at)
    }

    fn go(&mut self, by: isize) {
        let rows = self.found.as_ref().map_or(0, Vec::len);
        self.at = self.at.saturating_add_signed(by).min(rows.saturating_sub(1));
    }
}

impl App {
    /// The traces of the selected point, to be opened; they are looked for elsewhere.
    pub(in crate::app) fn open_tracing(&mut self) -> Outcome {
        let Some(point) = self.current() else { return Outcome::Done };
        let decided = self.traces(point).into_iter().map(|trace| trace.other).collect();
        self.effects.push(Effect::Trace { point: self.id(point), decided });
        Outcome::Push(Screen::Tracing(Box::new(Tracing { point, found: None, at: 0 })))
    }

    /// The decisions on traces of a point.
    pub(crate) fn traces(&self, point: PointIx) -> Vec<Trace> {
        self.context.reviews.traces(&self.declaration().edition, self.id(point))
    }

    /// The decision on the trace of a point to one of another declaration, if there is one.
    pub(crate) fn decided(&self, point: PointIx, other: &OtherPoint) -> Option<Trace> {
        self.traces(point).into_iter().find(|trace| trace.other.is_same_point(other))
    }

    /// True where a text has changed since a decision, here or there.
    fn is_trace_changed(&self, trace: &Trace, point: PointIx) -> bool {
        self.review_view().is_trace_changed_here(trace, point)
            || self.context.reviews.has_changed(&trace.other)
    }

    /// Takes what was found for a point, if its traces are still on screen.
    pub(in crate::app) fn traced(&mut self, point: PointId, found: Vec<Traced>) {
        let asked = self.screens.tracing().map(|open| self.id(open.point));
        if asked == Some(point)
            && let Some(open) = self.screens.tracing_mut()
        {
            (open.found, open.at) = (Some(found), 0);
        }
    }

    pub(in crate::app) fn tracing_command(&mut self, command: Command) -> Outcome {
        let page = self.page();
        let Some(open) = self.screens.tracing_mut() else { return Outcome::Ignored };
        if let Some(rows) = command.rows(page) {
            open.go(rows);
            return Outcome::Done;
        }
        match command {
            Command::ConfirmTrace => self.decide_trace(TraceDecision::Confirmed),
            Command::RefuseTrace => self.decide_trace(TraceDecision::Refused),
            Command::ForgetTrace => self.decide_trace(TraceDecision::Undecided),
            Command::OpenTraced => self.open_traced(),
            Command::Back | Command::Quit | Command::Trace => return Outcome::Close,
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    fn decide_trace(&mut self, decision: TraceDecision) {
        let Some(open) = self.screens.tracing() else { return };
        let Some(row) = open.selected() else { return };
        let (point, other) = (open.point, row.other.clone());
        let before = self.decided(point, &other);
        let before = before.filter(|trace| !self.is_trace_changed(trace, point));
        let before = before.map_or(TraceDecision::Undecided, |trace| trace.decision);
        let lang = self.context.lang;
        let id = format!("{}, {} {}", other.declaration, other.edition, other.point);
        self.alerts.notice = Some(match decision {
            TraceDecision::Confirmed => t::edit_trace_confirmed(lang, &id),
            TraceDecision::Refused => t::edit_trace_refused(lang, &id),
            TraceDecision::Undecided => t::edit_trace_undecided(lang, &id),
        });
        if before != decision {
            let points = self.context.corpus.judged([&point]);
            self.append(PendingEdit::Trace { points, other, decision });
        }
    }

    /// Opens the other declaration at the selected point.
    fn open_traced(&mut self) {
        let selected = self.screens.tracing().and_then(Tracing::selected);
        let missing = selected.and_then(|row| Some((row, missing_words(row, self.context.lang)?)));
        if let Some((row, said)) = missing {
            self.alerts.notice = Some(format!("{} {}: {said}", row.other.edition, row.other.point));
        } else if let Some(row) = selected {
            let (file, at) = (row.file.clone(), Some(row.other.point));
            let target = Target { file, at, said: String::new() };
            self.effects.push(Effect::Open(target));
        }
    }
}
