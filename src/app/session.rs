//! Review sessions: the points that are shown, gone through one by one, a key a
//! decision. All of them are gone through, also those that are decided already:
//! what is confirmed counts as decided, though nothing new is recorded.
//!
//! What was decided always follows from the marks, so that a mark which was
//! saved counts even where the session had no time to remember the step.

mod marks;
mod order;
mod words;

use jiff::Timestamp;

use super::commands::{Command, Scope};
use super::event::Effect;
use super::{App, Mode, Question, Selection, reading};
use crate::declaration::{PointId, PointIx};
use crate::review::{Mark, Order, OrderReason, ReviewSession, Step, StepOutcome};
use crate::texts::{screens, session as t};
use crate::wording::{mark_text, order_text, session_progress_words};

/// What two keys are apart counts as work up to this; the rest is a pause.
pub(super) const PAUSE_MINUTES: u64 = 5;

/// How sessions are held where nothing else is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct SessionOptions {
    /// In which order.
    pub(super) order: Order,
    /// Whether notes and what others think stay off the screen.
    pub(super) discreet: bool,
}

/// A review session on screen.
#[derive(Clone, Debug)]
pub struct Session {
    /// What is remembered of it.
    pub review_session: ReviewSession,
    /// Whether the chapter's evaluation stands under the point.
    pub evaluation: bool,
    /// When the last key came.
    seen: Timestamp,
    /// What was taken back, to be done again, the last one last: a step without a
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
    /// A command of review sessions.
    pub(super) fn sit(&mut self, command: Command, now: Timestamp) {
        match command {
            Command::Session => self.sit_down(None, now),
            Command::Resume => self.answer_resume(true, now),
            Command::BeginAnew => self.answer_resume(false, now),
            Command::NotNow => self.question = None,
            Command::ReviewedHere => self.decide(Mark::Reviewed, now),
            Command::Skip => self.skip(),
            Command::SessionPrevious => self.look(false),
            Command::SessionNext => self.look(true),
            Command::Evaluation => self.toggle_evaluation(),
            Command::Discreet => self.toggle_discreet(),
            Command::SwitchOrder => self.switch_order(),
            Command::TheSkipped => self.sit_skipped(),
            Command::SessionPageDown => self.step(self.page()),
            Command::SessionPageUp => self.step(-self.page()),
            _ => {}
        }
    }

    /// Begins a session of the points that the query finds by now, in this order or
    /// else the usual one; where one of the same query is unfinished, asks first.
    pub fn sit_down(&mut self, order: Option<Order>, now: Timestamp) {
        let order = order.unwrap_or(self.manner.order);
        self.refilter();
        if self.waiting {
            self.notice = Some(screens::INDEXING.get(self.lang).to_owned());
        } else if let Some(review_session) = self.note_draft() {
            self.question = Some(Question::Resume(Box::new(review_session), order));
        } else {
            self.begin(order, now);
        }
        self.settle();
    }

    /// Keeps notes and what others think off the screen from the start.
    pub fn be_discreet(&mut self) {
        self.set_discreet(true);
    }

    fn set_discreet(&mut self, discreet: bool) {
        if self.manner.discreet != discreet {
            self.manner.discreet = discreet;
            self.outdate_overview();
            self.effects.push(Effect::Discreet(discreet));
        }
    }

    /// Whether notes and what others think stay off the screen.
    pub fn is_discreet(&self) -> bool {
        self.manner.discreet
    }

    /// The session of this query that is remembered, as the marks now say it is.
    fn note_draft(&self) -> Option<ReviewSession> {
        let mut review_session = self.memory.review_sessions.get(&self.query.to_string())?.clone();
        review_session.sanitize(|point| self.declaration().position(point).is_some());
        self.agree_with_marks(&mut review_session);
        self.join_new(&mut review_session);
        (!review_session.steps.is_empty()).then_some(review_session)
    }

    /// Lets what the query finds by now, and did not when the session began, be
    /// gone through too: in its place in the document, else at the end.
    fn join_new(&self, review_session: &mut ReviewSession) {
        let shown = self.view.points().iter().copied();
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
        let before = self.memory.review_sessions.get(&review_session.query)?;
        let n = review_session.points.iter().filter(|(id, _)| !before.has(*id)).count();

        (n > 0).then(|| t::points_joined(self.lang, n))
    }

    fn answer_resume(&mut self, resume: bool, now: Timestamp) {
        let Some(Question::Resume(review_session, order)) = self.question.take() else { return };
        if !resume {
            return self.begin(order, now);
        }
        let at = review_session.resume();
        let session_progress = session_progress_words(review_session.session_progress(), self.lang);
        let joined = self.joined_words(&review_session);
        self.set_discreet(self.manner.discreet || review_session.discreet);
        self.take_session_update(
            ReviewSession { discreet: self.manner.discreet, ..*review_session },
            now,
        );
        self.show(at);
        let resumed = t::resumed(self.lang, &session_progress);
        let said: Vec<String> = std::iter::once(resumed).chain(joined).collect();
        self.notice = Some(said.join(" "));
    }

    fn begin(&mut self, order: Order, now: Timestamp) {
        let mut shown = self.view.points().to_vec();
        shown.sort_unstable();
        let points = self.in_order(order, shown);
        let Some((first, _)) = points.first().copied() else {
            self.notice = Some(t::NO_POINTS_FOR_SESSION.get(self.lang).to_owned());
            return;
        };
        let reviewed = |(point, _): &&(PointId, OrderReason)| self.stands(*point, Mark::Reviewed);
        let done = points.iter().filter(reviewed).count();
        let n = points.len();
        let review_session = ReviewSession {
            edition: self.declaration().edition.clone(),
            reviewer: self.reviews.me().reviewer.clone(),
            query: self.query.to_string(),
            order,
            started: now,
            since: self.reviews.clock(),
            last: now,
            points,
            at: Some(first),
            steps: Vec::new(),
            spent: std::collections::BTreeMap::new(),
            discreet: self.manner.discreet,
        };
        self.take_session_update(review_session, now);
        self.show(Some(first));
        let order = order_text(order).get(self.lang);
        self.notice = Some(if done > 0 {
            t::reviewed_already(self.lang, n, done)
        } else {
            t::begun(self.lang, n, order)
        });
        self.keep_session();
    }

    fn take_session_update(&mut self, review_session: ReviewSession, now: Timestamp) {
        self.session = Some(Session {
            review_session,
            evaluation: false,
            seen: now,
            taken_back: Vec::new(),
            anew: None,
        });
        self.mode = Mode::Browse;
        self.large = false;
        self.overview = None;
        self.selection = Selection::One;
        self.outside = None;
    }

    /// Puts a point of the session on screen, or its end.
    pub(super) fn show(&mut self, at: Option<PointId>) {
        let Some(session) = &mut self.session else { return };
        session.review_session.at = at;
        session.evaluation = false;
        self.scroll = 0;
        if let Some(point) = at.and_then(|id| self.declaration().position(id)) {
            self.selected = point;
        }
    }

    /// Decides on the point on screen and goes on.
    pub(super) fn decide(&mut self, mark: Mark, now: Timestamp) {
        let Some(point) = self.current() else { return };
        let (id, new) = (self.id(point), self.changes(point, mark));
        self.mark_points(mark, &[point], now);
        if !new {
            let mark = mark_text(mark).get(self.lang);
            self.notice = Some(t::kept_it(self.lang, id, mark));
        }
        let clock = self.reviews.clock();
        let how = if new { StepOutcome::Decided(mark) } else { StepOutcome::Kept(mark) };
        let Some(session) = &mut self.session else { return };
        session.go_on();
        let review_session = &mut session.review_session;
        // What was decided here before, and is confirmed now, stays a decision.
        if new || review_session.step(id).is_none_or(|step| step.how == StepOutcome::Skipped) {
            review_session.take(Step { point: id, how, clock });
        }
        self.advance(id);
    }

    /// Goes on without deciding; a point that was decided here stays so.
    fn skip(&mut self) {
        let Some(id) = self.current().map(|point| self.id(point)) else { return };
        let clock = self.reviews.clock();
        let Some(session) = &mut self.session else { return };
        session.go_on();
        let review_session = &mut session.review_session;
        if review_session.step(id).is_none_or(|step| step.how == StepOutcome::Skipped) {
            review_session.take(Step { point: id, how: StepOutcome::Skipped, clock });
            self.notice = Some(t::skipped_it(self.lang, id));
        }
        self.advance(id);
    }

    pub(super) fn advance(&mut self, from: PointId) {
        let next =
            self.session.as_ref().and_then(|session| session.review_session.next(Some(from)));
        self.show(next);
        self.keep_session();
    }

    /// To the next or previous point in the order, whatever was done with it.
    fn look(&mut self, forward: bool) {
        let Some(Session { review_session, .. }) = &self.session else { return };
        let here = review_session
            .at
            .and_then(|at| review_session.place(at))
            .unwrap_or(review_session.points.len());
        let to = if forward { Some(here + 1) } else { here.checked_sub(1) };
        match to {
            Some(to) => self.show(review_session.points.get(to).map(|(point, _)| *point)),
            None => self.notice = Some(t::FIRST_POINT.get(self.lang).to_owned()),
        }
    }

    fn sit_skipped(&mut self) {
        let Some(Session { review_session, anew, .. }) = &mut self.session else { return };
        let before = (self.reviews.clock(), review_session.steps.clone());
        if let Some(first) = review_session.take_skipped() {
            *anew = Some(before);
            self.show(Some(first));
            self.keep_session();
        }
    }

    fn toggle_evaluation(&mut self) {
        // Shown, it is scrolled to: its title stands where its key is named now.
        let above =
            self.text_area().map_or(0, |area| reading::lines(self, area.width, usize::MAX).len());
        let Some(session) = &mut self.session else { return };
        session.evaluation = !session.evaluation;
        self.scroll = if session.evaluation { above.saturating_sub(1) } else { 0 };
    }

    fn toggle_discreet(&mut self) {
        self.set_discreet(!self.manner.discreet);
        if let Some(session) = &mut self.session {
            session.review_session.discreet = self.manner.discreet;
        }
        self.scroll = 0;
        let said = if self.manner.discreet { &t::HIDING } else { &t::SHOWING };
        self.notice = Some(said.get(self.lang).to_owned());
        self.keep_session();
    }

    /// Puts the points in the other order, and goes to the first that waits.
    fn switch_order(&mut self) {
        let Some(Session { review_session, .. }) = &self.session else { return };
        let order = match review_session.order {
            Order::Document => Order::Attention,
            Order::Attention => Order::Document,
        };
        let ids = review_session.points.iter().map(|(id, _)| *id);
        let mut points: Vec<PointIx> =
            ids.filter_map(|id| self.declaration().position(id)).collect();
        points.sort_unstable();
        let points = self.in_order(order, points);
        let Some(Session { review_session, .. }) = &mut self.session else { return };
        (review_session.order, review_session.points) = (order, points);
        let first = review_session.next(None);
        self.show(first);
        let order = order_text(order).get(self.lang);
        self.notice = Some(t::ordered(self.lang, order));
        self.keep_session();
    }

    /// Counts the time since the key before for the chapter on screen.
    pub(super) fn spend(&mut self, now: Timestamp) {
        let declaration = self.corpus.declaration();
        let Some(session) = &mut self.session else { return };
        let since = now.duration_since(session.seen).as_millis();
        let since = u64::try_from(since).unwrap_or(0).min(PAUSE_MINUTES * 60_000);
        session.seen = now;
        let point = session.review_session.at.and_then(|id| declaration.position(id));
        if let Some(point) = point {
            let chapter = declaration.chapters[declaration.chapter_of(point)].number;
            let spent = session.review_session.spent.entry(chapter).or_default();
            *spent = spent.saturating_add(since);
        }
    }

    /// Lets the session be remembered, as it stands now.
    pub(super) fn keep_session(&mut self) {
        if let Some(session) = &mut self.session {
            session.review_session.last = session.seen;
            self.effects.push(Effect::ReviewSession(Box::new(session.review_session.clone())));
        }
    }

    /// Lets the session be remembered, or forgotten where all of it is decided
    /// and its summary was seen; says whether it is remembered.
    pub(super) fn close_session(&mut self) -> bool {
        self.keep_session();
        let Some(Session { review_session, .. }) = &self.session else { return false };
        let over = review_session.at.is_none() && review_session.is_finished();
        if over {
            self.effects.push(Effect::SessionOver(Box::new(review_session.clone())));
        }
        !over
    }

    /// Leaves the session: finished, or to be resumed.
    pub(super) fn stand_up(&mut self) {
        let note_draft = self.close_session();
        let Some(Session { review_session, .. }) = self.session.take() else { return };
        if note_draft {
            let (key, session_progress) = (
                self.keymap.name(Command::Session),
                session_progress_words(review_session.session_progress(), self.lang),
            );
            self.notice = Some(t::paused(self.lang, &session_progress, &key));
            self.memory.review_sessions.insert(review_session.query.clone(), review_session);
        } else {
            self.memory.review_sessions.remove(&review_session.query);
        }
        self.scroll = 0;
        self.see_list();
        self.refilter();
    }
}

impl Session {
    /// Where keys are looked up: at a point, or at the end.
    pub fn scope(&self) -> Scope {
        if self.review_session.at.is_some() { Scope::Session } else { Scope::Summary }
    }
}
