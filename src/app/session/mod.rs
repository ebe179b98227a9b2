//! Review sessions: the points that are shown, gone through one by one, a key a
//! decision. All of them are gone through, also those that are decided already:
//! what is confirmed counts as decided, though nothing new is recorded.
//!
//! Decisions always follow from the marks, so that a mark which was
//! saved counts even where the session had no time to remember the step.

mod keeping;
mod marks;
mod order;
mod words;

use jiff::Timestamp;

use crate::app::command::{Command, Scope};
use crate::app::event::Effect;
use crate::app::{App, Outcome, Prompt, Screen, Selection, reader};
use crate::declaration::{PointId, PointIx};
use crate::review::{Mark, Order, OrderReason, ReviewSession, Step, StepOutcome};
use crate::texts::{screens, session as t};
use crate::wording::{mark_text, order_text, session_progress_words};

/// Minutes between two keys that count as work; the rest is a pause.
pub(in crate::app) const PAUSE_MINUTES: u64 = 5;

/// The options of sessions where nothing else is asked for.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) struct SessionOptions {
    /// In which order.
    pub(in crate::app) order: Order,
    /// True while notes and the opinions of others stay off the screen.
    pub(in crate::app) discreet: bool,
}

/// A review session on screen.
#[derive(Clone, Debug)]
pub struct Session {
    /// The part that is remembered.
    pub review_session: ReviewSession,
    /// True while the chapter's evaluation stands under the point.
    pub evaluation: bool,
    /// The first line shown of the text.
    pub scroll: usize,
    /// The time of the last key.
    seen: Timestamp,
    /// The undone steps, to be done again, the last one last: a step without a
    /// record, or none for an edit. It ends with the next decision.
    taken_back: Vec<Option<Step>>,
    /// The steps before what was skipped was gone through again, and the journals'
    /// clock then; until the next step.
    anew: Option<(u64, Vec<Step>)>,
}

impl Session {
    /// A step is made: what was taken back before it stays so.
    fn go_on(&mut self) {
        self.taken_back.clear();
        self.anew = None;
    }
}

impl App {
    /// A command of a review session, at a point or at its end.
    pub(in crate::app) fn session_command(&mut self, command: Command) -> Outcome {
        match command {
            Command::MarkReviewed | Command::ReviewedHere => self.decide(Mark::Reviewed),
            Command::MarkComeBack => self.decide(Mark::ComeBack),
            Command::MarkOpen => self.decide(Mark::Open),
            Command::Skip => self.skip(),
            Command::SessionPrevious => self.look(false),
            Command::SessionNext => self.look(true),
            Command::Evaluation => self.toggle_evaluation(),
            Command::SwitchOrder => self.switch_order(),
            Command::TheSkipped => self.review_skipped(),
            Command::Down => self.scroll_by(1),
            Command::Up => self.scroll_by(-1),
            Command::First => self.scroll_to(0),
            Command::Last => self.scroll_to(usize::MAX / 2),
            Command::SessionPageDown => self.scroll_by(self.page()),
            Command::SessionPageUp => self.scroll_by(-self.page()),
            Command::Back | Command::Quit => return self.leave_session(),
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    /// Begins a session of the points that the query finds by now, in this order or
    /// else the usual one; where one of the same query is unfinished, asks first.
    pub(crate) fn start_session(&mut self, order: Option<Order>) {
        let outcome = self.begin_or_resume(order.unwrap_or(self.context.options.order));
        self.apply(outcome);
        self.settle();
    }

    pub(in crate::app) fn begin_or_resume(&mut self, order: Order) -> Outcome {
        self.refilter();
        if self.browse.waiting {
            self.alerts.notice = Some(screens::INDEXING.get(self.context.lang).to_owned());
        } else if let Some(review_session) = self.unfinished_session() {
            return Outcome::Ask(Prompt::Resume(Box::new(review_session), order));
        } else {
            return self.begin(order);
        }
        Outcome::Done
    }

    /// Keeps notes and what others think off the screen from the start.
    pub fn be_discreet(&mut self) {
        self.set_discreet(true);
    }

    fn set_discreet(&mut self, discreet: bool) {
        if self.context.options.discreet != discreet {
            self.context.options.discreet = discreet;
            self.context.revise();
            self.effects.push(Effect::Discreet(discreet));
        }
    }

    /// The session of this query that is remembered, as the marks now say it is.
    fn unfinished_session(&self) -> Option<ReviewSession> {
        let mut review_session =
            self.context.memory.review_sessions.get(&self.browse.query.to_string())?.clone();
        review_session.sanitize(|point| self.declaration().position(point).is_some());
        self.agree_with_marks(&mut review_session);
        self.join_new(&mut review_session);
        (!review_session.steps.is_empty()).then_some(review_session)
    }

    /// Lets what the query finds by now, and did not when the session began, be
    /// gone through too: in its place in the document, else at the end.
    fn join_new(&self, review_session: &mut ReviewSession) {
        let shown = self.browse.view.points().iter().copied();
        let mut new: Vec<PointIx> =
            shown.filter(|point| !review_session.has(self.id(*point))).collect();
        new.sort_unstable();
        review_session.points.extend(self.in_order(review_session.order, new));
        if review_session.order == Order::Document {
            review_session.points.sort_by_key(|(id, _)| self.declaration().position(*id));
        }
    }

    /// That points have joined a session since it was remembered, if any have.
    fn joined_words(&self, review_session: &ReviewSession) -> Option<String> {
        let before = self.context.memory.review_sessions.get(&review_session.query)?;
        let n = review_session.points.iter().filter(|(id, _)| !before.has(*id)).count();

        (n > 0).then(|| t::points_joined(self.context.lang, n))
    }

    pub(in crate::app) fn resume(&mut self, review_session: ReviewSession) -> Outcome {
        let session_progress =
            session_progress_words(review_session.session_progress(), self.context.lang);
        let joined = self.joined_words(&review_session);
        self.set_discreet(self.context.options.discreet || review_session.discreet);
        let resumed = t::resumed(self.context.lang, &session_progress);
        let said: Vec<String> = std::iter::once(resumed).chain(joined).collect();
        self.alerts.notice = Some(said.join(" "));
        self.session_of(ReviewSession {
            at: review_session.resume(),
            discreet: self.context.options.discreet,
            ..review_session
        })
    }

    pub(in crate::app) fn begin(&mut self, order: Order) -> Outcome {
        let mut shown = self.browse.view.points().to_vec();
        shown.sort_unstable();
        let points = self.in_order(order, shown);
        let Some((first, _)) = points.first().copied() else {
            self.alerts.notice = Some(t::NO_POINTS_FOR_SESSION.get(self.context.lang).to_owned());
            return Outcome::Done;
        };
        let reviewed = |(point, _): &&(PointId, OrderReason)| self.stands(*point, Mark::Reviewed);
        let done = points.iter().filter(reviewed).count();
        let n = points.len();
        let review_session = ReviewSession {
            edition: self.declaration().edition.clone(),
            reviewer: self.context.reviews.me().reviewer.clone(),
            query: self.browse.query.to_string(),
            order,
            started: self.context.now,
            since: self.context.reviews.clock(),
            last: self.context.now,
            points,
            at: Some(first),
            steps: Vec::new(),
            spent: std::collections::BTreeMap::new(),
            discreet: self.context.options.discreet,
        };
        let order = order_text(order).get(self.context.lang);
        self.alerts.notice = Some(if done > 0 {
            t::reviewed_already(self.context.lang, n, done)
        } else {
            t::begun(self.context.lang, n, order)
        });
        self.effects.push(Effect::ReviewSession(Box::new(review_session.clone())));
        self.session_of(review_session)
    }

    /// The screen of a session, to be opened at the point where it stands.
    fn session_of(&mut self, review_session: ReviewSession) -> Outcome {
        if let Some(point) = review_session.at.and_then(|id| self.declaration().position(id)) {
            self.browse.selected = point;
        }
        self.browse.large = false;
        self.browse.selection = Selection::One;
        self.browse.other_match = None;
        Outcome::Push(Screen::Session(Box::new(Session {
            review_session,
            evaluation: false,
            scroll: 0,
            seen: self.context.now,
            taken_back: Vec::new(),
            anew: None,
        })))
    }

    /// Puts a point of the session on screen, or its end.
    pub(in crate::app) fn show(&mut self, at: Option<PointId>) {
        let Some(session) = self.screens.session_mut() else { return };
        session.review_session.at = at;
        session.evaluation = false;
        session.scroll = 0;
        if let Some(point) = at.and_then(|id| self.declaration().position(id)) {
            self.browse.selected = point;
        }
    }

    /// Decides on the point on screen and goes on.
    pub(in crate::app) fn decide(&mut self, mark: Mark) {
        let Some(point) = self.current() else { return };
        let (id, new) = (self.id(point), self.changes(point, mark));
        self.mark_points(mark, &[point]);
        if !new {
            let mark = mark_text(mark).get(self.context.lang);
            self.alerts.notice = Some(t::kept_it(self.context.lang, id, mark));
        }
        let clock = self.context.reviews.clock();
        let how = if new { StepOutcome::Decided(mark) } else { StepOutcome::Kept(mark) };
        let Some(session) = self.screens.session_mut() else { return };
        session.go_on();
        let review_session = &mut session.review_session;
        // A decision made here before, and confirmed now, stays a decision.
        if new || review_session.step(id).is_none_or(|step| step.how == StepOutcome::Skipped) {
            review_session.take(Step { point: id, how, clock });
        }
        self.advance(id);
    }

    /// Goes on without deciding; a point that was decided here stays so.
    fn skip(&mut self) {
        let Some(id) = self.current().map(|point| self.id(point)) else { return };
        let clock = self.context.reviews.clock();
        let Some(session) = self.screens.session_mut() else { return };
        session.go_on();
        let review_session = &mut session.review_session;
        if review_session.step(id).is_none_or(|step| step.how == StepOutcome::Skipped) {
            review_session.take(Step { point: id, how: StepOutcome::Skipped, clock });
            self.alerts.notice = Some(t::skipped_it(self.context.lang, id));
        }
        self.advance(id);
    }

    pub(in crate::app) fn advance(&mut self, from: PointId) {
        let next =
            self.screens.session().and_then(|session| session.review_session.next(Some(from)));
        self.show(next);
        self.keep_session();
    }

    /// To the next or previous point in the order, whatever was done with it.
    fn look(&mut self, forward: bool) {
        let Some(Session { review_session, .. }) = self.screens.session() else { return };
        let here = review_session
            .at
            .and_then(|at| review_session.place(at))
            .unwrap_or(review_session.points.len());
        let to = if forward { Some(here + 1) } else { here.checked_sub(1) };
        match to {
            Some(to) => self.show(review_session.points.get(to).map(|(point, _)| *point)),
            None => self.alerts.notice = Some(t::FIRST_POINT.get(self.context.lang).to_owned()),
        }
    }

    fn review_skipped(&mut self) {
        let Some(Session { review_session, anew, .. }) = self.screens.session_mut() else { return };
        let before = (self.context.reviews.clock(), review_session.steps.clone());
        if let Some(first) = review_session.take_skipped() {
            *anew = Some(before);
            self.show(Some(first));
            self.keep_session();
        }
    }

    fn toggle_evaluation(&mut self) {
        // Shown, it is scrolled to: its title stands where its key is named now.
        let above =
            self.text_area().map_or(0, |area| reader::lines(self, area.width, usize::MAX).len());
        let Some(session) = self.screens.session_mut() else { return };
        session.evaluation = !session.evaluation;
        session.scroll = if session.evaluation { above.saturating_sub(1) } else { 0 };
    }

    pub(in crate::app) fn toggle_discreet(&mut self) {
        self.set_discreet(!self.context.options.discreet);
        if let Some(session) = self.screens.session_mut() {
            session.review_session.discreet = self.context.options.discreet;
        }
        self.scroll_to(0);
        let said = if self.context.options.discreet { &t::HIDING } else { &t::SHOWING };
        self.alerts.notice = Some(said.get(self.context.lang).to_owned());
        self.keep_session();
    }

    /// Puts the points in the other order, and goes to the first that waits.
    fn switch_order(&mut self) {
        let Some(Session { review_session, .. }) = self.screens.session() else { return };
        let order = match review_session.order {
            Order::Document => Order::Attention,
            Order::Attention => Order::Document,
        };
        let ids = review_session.points.iter().map(|(id, _)| *id);
        let mut points: Vec<PointIx> =
            ids.filter_map(|id| self.declaration().position(id)).collect();
        points.sort_unstable();
        let points = self.in_order(order, points);
        let Some(Session { review_session, .. }) = self.screens.session_mut() else { return };
        (review_session.order, review_session.points) = (order, points);
        let first = review_session.next(None);
        self.show(first);
        let order = order_text(order).get(self.context.lang);
        self.alerts.notice = Some(t::ordered(self.context.lang, order));
        self.keep_session();
    }
}

impl Session {
    /// The scope of its keys: at a point, or at the end.
    pub fn scope(&self) -> Scope {
        if self.review_session.at.is_some() { Scope::Session } else { Scope::Summary }
    }
}
