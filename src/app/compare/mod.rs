//! Another edition beside the open one: what became of each point, and the carrying of
//! work from there, which nothing does without a yes.

mod details;
mod following;

pub(crate) use following::{Following, Successor, TakenBack};

use std::sync::Arc;

use crate::app::command::Command;
use crate::app::context::Context;
use crate::app::layout::CompareAreas;
use crate::app::{App, Outcome, Prompt, Screen};
use crate::declaration::Declaration;
use crate::editions::{
    CarryPlan, ChangeKind, Comparison, EditionTexts, PlaceChange, PointChange, TextChange,
    carried_to, compare,
};
use crate::text::Text;
use crate::texts::editions as t;

/// The changes that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeFilter {
    /// All that changed in words or chapter.
    Changed,
    /// Those that ask for a yes.
    Questions,
    /// Points of the older edition that are gone.
    Removed,
    /// Texts around the points.
    Texts,
    /// Every point.
    All,
}

impl ChangeFilter {
    /// Every filter, in the order in which they follow one another.
    pub const ALL: [ChangeFilter; 5] = [
        ChangeFilter::Changed,
        ChangeFilter::Questions,
        ChangeFilter::Removed,
        ChangeFilter::Texts,
        ChangeFilter::All,
    ];

    /// Its name.
    pub fn title(self) -> &'static Text {
        match self {
            ChangeFilter::Changed => &t::FILTER_CHANGED,
            ChangeFilter::Questions => &t::FILTER_QUESTIONS,
            ChangeFilter::Removed => &t::FILTER_REMOVED,
            ChangeFilter::Texts => &t::FILTER_TEXTS,
            ChangeFilter::All => &t::FILTER_ALL,
        }
    }

    fn next(self) -> Self {
        let place = Self::ALL.iter().position(|filter| *filter == self).unwrap_or(0);
        Self::ALL[(place + 1) % Self::ALL.len()]
    }
}

/// The comparison as it is on screen.
#[derive(Clone, Debug)]
pub struct Compare {
    /// The older edition.
    pub old: Arc<Declaration>,
    /// The comparison.
    pub comparison: Comparison,
    /// The work that the older edition has and this one has not.
    pub plan: CarryPlan,
    /// The changes that are shown.
    pub filter: ChangeFilter,
    /// Their places in the comparison: among its points, or among its texts where these are
    /// shown.
    pub rows: Vec<usize>,
    /// The selected row.
    pub at: usize,
    /// Lines of what is said of it that are above the screen.
    pub(crate) scroll: usize,
    /// The revision of the context at which the plan was made.
    revision: u64,
}

impl Compare {
    fn new(old: Arc<Declaration>, context: &Context) -> Self {
        let comparison = compare(&old, context.declaration());
        let plan = plan(&old, &comparison, context);
        let filter = ChangeFilter::Changed;
        let revision = context.revision();
        let (rows, at, scroll) = (Vec::new(), 0, 0);
        let mut open = Self { old, comparison, plan, filter, rows, at, scroll, revision };
        open.show(filter);
        open
    }

    /// The selected change; none where none is shown.
    pub fn change(&self) -> Option<&PointChange> {
        if self.filter == ChangeFilter::Texts {
            return None;
        }
        self.comparison.points.get(*self.rows.get(self.at)?)
    }

    /// The selected text around the points; none where points are shown.
    pub(crate) fn text(&self) -> Option<&TextChange> {
        let place = *self.rows.get(self.at)?;
        self.comparison.texts.get(place).filter(|_| self.filter == ChangeFilter::Texts)
    }

    /// Number of changes of which some are shown.
    pub(crate) fn of(&self) -> usize {
        match self.filter {
            ChangeFilter::Texts => self.comparison.texts.len(),
            _ => self.comparison.points.len(),
        }
    }

    /// The place of the proposal on the selected change; none where it asks nothing.
    pub(crate) fn proposal(&self) -> Option<usize> {
        self.change()?;
        let place = *self.rows.get(self.at)?;
        self.plan.proposals.iter().position(|proposal| proposal.change == place)
    }

    /// True where the change at a place asks for a yes.
    pub(crate) fn asks(&self, place: usize) -> bool {
        self.filter != ChangeFilter::Texts
            && self.plan.proposals.iter().any(|proposal| proposal.change == place)
    }

    fn show(&mut self, filter: ChangeFilter) {
        let selected = self.change().and_then(|_| self.rows.get(self.at).copied());
        self.filter = filter;
        let places = 0..self.of();
        self.rows = places.filter(|place| self.shows(*place)).collect();
        let first_from = |place| self.rows.partition_point(|row| *row < place);
        self.select(selected.map_or(0, first_from));
    }

    fn shows(&self, place: usize) -> bool {
        let Some(change) = self.comparison.points.get(place) else { return true };
        match self.filter {
            ChangeFilter::All | ChangeFilter::Texts => true,
            ChangeFilter::Questions => self.asks(place),
            ChangeFilter::Removed => change.kind == ChangeKind::Removed,
            ChangeFilter::Changed => {
                change.kind != ChangeKind::Same || change.place == PlaceChange::Moved
            }
        }
    }

    fn go(&mut self, by: isize) {
        self.select(self.at.saturating_add_signed(by));
    }

    fn select(&mut self, row: usize) {
        self.at = row.min(self.rows.len().saturating_sub(1));
        self.scroll = 0;
    }

    /// To the first row of the next or previous chapter.
    fn go_chapter(&mut self, here: &Declaration, forward: bool) {
        // A removed point is of no chapter of its own, where one here has its number.
        let chapter = |row: usize| self.chapter(here, row).map(|(number, _)| number);
        let now = chapter(self.at);
        let to = if forward {
            (self.at..self.rows.len()).find(|row| chapter(*row) != now)
        } else {
            let before = (0..self.at).rev().find(|row| chapter(*row) != now);
            before.map(|last| {
                let other = (0..last).rev().find(|row| chapter(*row) != chapter(last));
                other.map_or(0, |row| row + 1)
            })
        };
        self.select(to.unwrap_or(self.at));
    }

    /// The number of the chapter under which a row stands, and true where that is one of
    /// the older edition; none where there is no such row.
    pub(crate) fn chapter(&self, here: &Declaration, row: usize) -> Option<(u32, bool)> {
        if self.filter == ChangeFilter::Texts {
            return None;
        }
        let change = self.comparison.points.get(*self.rows.get(row)?)?;
        let (declaration, point, old) = match (change.new.first(), change.old.first()) {
            (Some(point), _) => (here, *point, false),
            (None, Some(point)) => (&*self.old, *point, true),
            (None, None) => return None,
        };
        Some((declaration.chapters[declaration.chapter_of(point)].number, old))
    }

    /// Plans again where the work has changed since.
    pub(in crate::app) fn settle(&mut self, context: &Context) {
        if self.revision != context.revision() {
            self.plan = plan(&self.old, &self.comparison, context);
            self.revision = context.revision();
            if self.filter == ChangeFilter::Questions {
                self.show(self.filter);
            }
        }
    }
}

fn plan(old: &Declaration, comparison: &Comparison, context: &Context) -> CarryPlan {
    let old = EditionTexts { compared: old, others: &context.translations };
    let others = context.corpus.versions().others();
    let new = EditionTexts { compared: context.declaration(), others };
    CarryPlan::new(old, new, comparison, &context.reviews, &context.drafts)
}

impl App {
    /// The newest other edition in this language that is older than the open one, else the
    /// newest.
    fn edition_before(&self) -> Option<Arc<Declaration>> {
        let here = self.declaration();
        let mut editions =
            self.context.editions.iter().rev().filter(|other| other.language == here.language);
        let newest = editions.clone().next();
        editions.find(|other| here.edition.may_follow(&other.edition)).or(newest).cloned()
    }

    /// The comparison with the edition before, to be opened; with an older one, where work
    /// on that is not carried over and none on the edition before is.
    pub(in crate::app) fn open_compare(&mut self) -> Outcome {
        let before = self.edition_before().map(|old| Compare::new(old, &self.context));
        let has_work = |open: &Compare| {
            !open.plan.is_empty() || !self.declaration().edition.may_follow(&open.old.edition)
        };
        let open = match before {
            Some(before) if has_work(&before) => Some(before),
            before => self.uncarried().or(before),
        };
        if let Some(open) = open {
            return Outcome::Push(Screen::Compare(Box::new(open)));
        }
        self.alerts.notice = Some(t::NO_OTHER_EDITION.get(self.context.lang).to_owned());
        Outcome::Done
    }

    /// The comparison with another edition, to be opened.
    pub(in crate::app) fn compare_with(&mut self, old: Arc<Declaration>) -> Outcome {
        if old.language != self.declaration().language {
            self.alerts.notice = Some(t::NO_OTHER_EDITION.get(self.context.lang).to_owned());
            return Outcome::Done;
        }
        Outcome::Push(Screen::Compare(Box::new(Compare::new(old, &self.context))))
    }

    /// The comparison with the newest older edition in this language of which some work is
    /// not carried over.
    fn uncarried(&self) -> Option<Compare> {
        let here = self.declaration();
        let reviews = &self.context.reviews;
        let elsewhere = reviews.work_elsewhere(&here.edition);
        let is_worked_on = |other: &&Arc<Declaration>| {
            here.edition.may_follow(&other.edition)
                && other.language == here.language
                && (elsewhere.iter().any(|work| work.edition == other.edition)
                    || reviews.has_newer_marks(&other.edition, &here.edition))
        };
        let older = self.context.editions.iter().rev().filter(is_worked_on);
        let mut all = older.map(|old| Compare::new(Arc::clone(old), &self.context));
        all.find(|open| !open.plan.is_empty())
    }

    /// Asks whether the work on an older edition is to be carried over, where this one is
    /// opened for the first time; later says that it is not. Without an answer nothing is.
    pub(in crate::app) fn offer_carry(&mut self, is_first: bool) {
        let Some(open) = self.uncarried() else { return };
        if is_first {
            self.apply(Outcome::Push(Screen::Compare(Box::new(open))));
            self.apply(Outcome::Ask(Prompt::Carry));
        } else {
            let key = self.context.keymap.name(Command::Compare);
            let said = t::not_carried_yet(self.context.lang, &open.plan.from, key);
            self.alerts.notice = Some(said);
        }
    }

    /// Says how the work that is not carried can be later.
    pub(in crate::app) fn carry_declined(&mut self) {
        let keys = [Command::CarryWork, Command::Compare].map(|key| self.context.keymap.name(key));
        let [carry, compare] = keys;
        self.alerts.notice = Some(t::carry_later(self.context.lang, carry, compare));
    }

    pub(in crate::app) fn compare_command(&mut self, command: Command) -> Outcome {
        if matches!(command, Command::PageDown | Command::PageUp) {
            return self.read_on(command == Command::PageDown);
        }
        let page = self.page();
        let here = self.context.corpus.share();
        let Some(open) = self.screens.compare_mut() else { return Outcome::Ignored };
        if let Some(rows) = command.rows(page) {
            open.go(rows);
            return Outcome::Done;
        }
        match command {
            Command::NextChapter => open.go_chapter(&here, true),
            Command::PreviousChapter => open.go_chapter(&here, false),
            Command::CycleChanges => open.show(open.filter.next()),
            Command::AcceptChange => return self.accept_change(),
            Command::CarryWork => return self.ask_carry(),
            Command::OpenChange => {
                let point = open.change().and_then(|change| change.new.first().copied());
                if point.is_none() {
                    let words = t::NOT_IN_THIS_EDITION.get(self.context.lang);
                    self.alerts.notice = Some(words.to_owned());
                }
                return point.map_or(Outcome::Done, Outcome::Select);
            }
            Command::Back | Command::Quit | Command::Compare => return Outcome::Close,
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    /// Reads on, or back, in what is said of the selected change, then goes to the next one.
    fn read_on(&mut self, forward: bool) -> Outcome {
        let areas = self.areas().map(|areas| CompareAreas::of(areas.body));
        let (Some(areas), Some(open)) = (areas, self.screens.compare()) else {
            return Outcome::Ignored;
        };
        let lines = self.change_lines(open, areas.details.width.saturating_sub(2)).len();
        let height = usize::from(areas.details.height);
        let (page, last) = (height.saturating_sub(1).max(1), lines.saturating_sub(height));
        let Some(open) = self.screens.compare_mut() else { return Outcome::Ignored };
        match (forward, open.scroll) {
            (true, at) if at >= last => open.go(1),
            (true, at) => open.scroll = (at + page).min(last),
            (false, 0) => open.go(-1),
            (false, at) => open.scroll = at.saturating_sub(page),
        }
        Outcome::Done
    }

    /// Says that work is carried to newer editions only, where the other one is no older.
    fn refuse_backwards(&mut self) -> bool {
        let here = &self.declaration().edition;
        let newer = self.screens.compare().map(|open| open.old.edition.clone());
        let Some(newer) = newer.filter(|other| !here.may_follow(other)) else { return false };
        self.alerts.notice = Some(t::is_older(self.context.lang, here, &newer));
        true
    }

    /// Says yes to the proposal on the selected change.
    fn accept_change(&mut self) -> Outcome {
        if self.refuse_backwards() {
            return Outcome::Done;
        }
        let Some(open) = self.screens.compare() else { return Outcome::Done };
        let lang = self.context.lang;
        let Some(place) = open.proposal() else {
            self.alerts.notice = Some(t::NOTHING_ASKED.get(lang).to_owned());
            return Outcome::Done;
        };
        let proposal = &open.plan.proposals[place];
        let (edit, n) = (open.plan.to_edit_of(proposal), carried_to(&proposal.points));
        self.alerts.notice = Some(t::carried_over(lang, n, &open.plan.from));
        self.carry(edit);
        Outcome::Done
    }

    fn ask_carry(&mut self) -> Outcome {
        if self.refuse_backwards() {
            return Outcome::Done;
        }
        let open = self.screens.compare();
        if open.is_some_and(|open| open.plan.carried().next().is_some()) {
            return Outcome::Ask(Prompt::Carry);
        }
        self.alerts.notice = Some(t::CARRY_NOTHING.get(self.context.lang).to_owned());
        Outcome::Done
    }

    /// Carries over what needs no question.
    pub(in crate::app) fn carry_work(&mut self) {
        let Some(open) = self.screens.compare() else { return };
        let (n, from) = (open.plan.carried().count(), open.plan.from.clone());
        let Some(edit) = open.plan.to_edit(&[]) else { return };
        self.alerts.notice = Some(t::carried_over(self.context.lang, n, &from));
        self.carry(edit);
    }

    /// The question of carrying in words.
    pub(in crate::app) fn carry_words(&self) -> String {
        let lang = self.context.lang;
        self.screens.compare().map_or_else(String::new, |open| {
            let n = open.plan.carried().count();
            t::ask_carry(lang, n, &open.plan.from, open.plan.proposals.len())
        })
    }
}
