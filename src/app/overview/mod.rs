//! The overview of what is shown: its figures, the part of it that is looked
//! at, and what can be entered from there.
//!
//! The figures are counted when it is opened and when something has changed
//! since, never for a frame.

use jiff::civil::Date;

use crate::app::command::Command;
use crate::app::context::Context;
use crate::app::{App, Body, Outcome, Screen};
use crate::declaration::{ActorIx, ChapterIx, DateRole};
use crate::figures::{DateFigure, Figures};
use crate::review::Tally;
use crate::search::{Condition, Term};
use crate::text::Text;
use crate::texts::{overview as t, screens};

/// A part of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverviewTab {
    /// Review states and progress, as bars.
    Progress,
    /// Actors by chapter.
    Matrix,
    /// Deadlines and events along the line of time.
    Dates,
    /// My edits, by day.
    Activity,
}

impl OverviewTab {
    /// Every part, in the order in which Tab goes through them.
    pub const ALL: [OverviewTab; 4] =
        [OverviewTab::Progress, OverviewTab::Matrix, OverviewTab::Dates, OverviewTab::Activity];

    /// Its name.
    pub fn title(self) -> &'static Text {
        match self {
            OverviewTab::Progress => &t::REVIEW_TITLE,
            OverviewTab::Matrix => &t::MATRIX,
            OverviewTab::Dates => &t::DATES,
            OverviewTab::Activity => &t::ACTIVITY,
        }
    }
}

/// A row of the part with the bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarRow {
    /// The heading of the rows below it.
    Heading(&'static Text),
    /// All points that are shown.
    All,
    /// Those of a chapter.
    Chapter(ChapterIx),
    /// Those that name or concern an actor.
    Actor(ActorIx),
    /// Those with a word of progress, by its place among the figures.
    Status(usize),
    /// Those with a note.
    Notes,
}

/// The overview as it is on screen.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The figures.
    pub figures: Figures,
    /// The day by which dates were judged.
    pub today: Date,
    /// The part that is looked at.
    pub part: OverviewTab,
    /// The rows with bars.
    pub bars: Vec<BarRow>,
    /// The actors that are rows of the matrix, below the row of all points.
    pub actors: Vec<ActorIx>,
    /// The chapters that are columns of the matrix, after the column of all.
    pub chapters: Vec<ChapterIx>,
    /// The dates that fall due.
    pub dates: Vec<DateFigure>,
    /// The selected column of the matrix; 0 is that of all chapters.
    pub column: usize,
    /// The selected row of every part.
    at: [usize; OverviewTab::ALL.len()],
    /// The revision of the context at which the figures were counted.
    revision: u64,
}

impl Overview {
    fn new(figures: Figures, context: &Context) -> Self {
        let (declaration, discreet) = (context.declaration(), context.is_discreet());
        let has_points = |tally: &Tally| tally.total() > 0;
        let chapters = figures.chapters.iter().enumerate();
        let chapters: Vec<ChapterIx> =
            chapters.filter(|(_, tally)| has_points(tally)).map(|(ix, _)| ix).collect();
        let actors = figures.actors.iter().enumerate();
        let actors: Vec<ActorIx> =
            actors.filter(|(_, actor)| !actor.is_idle()).map(|(ix, _)| ix).collect();
        let falls_due = |figure: &&DateFigure| figure.date(declaration).role != DateRole::Reference;
        Self {
            bars: bars(&chapters, &actors, (!discreet).then_some(figures.statuses.len())),
            dates: figures.dates.iter().filter(falls_due).copied().collect(),
            figures,
            today: context.today,
            part: OverviewTab::Progress,
            actors,
            chapters,
            column: 0,
            at: [0; OverviewTab::ALL.len()],
            revision: context.revision(),
        }
    }

    /// The selected row of a part.
    pub fn at(&self, part: OverviewTab) -> usize {
        self.at[part as usize]
    }

    /// The number of rows of a part.
    pub fn rows(&self, part: OverviewTab) -> usize {
        match part {
            OverviewTab::Progress => self.bars.len(),
            OverviewTab::Matrix => self.actors.len() + 1,
            OverviewTab::Dates => self.dates.len(),
            OverviewTab::Activity => self.figures.days.len(),
        }
    }

    /// The points of a cell of the matrix; row and column 0 are all.
    pub fn cell(&self, row: usize, column: usize) -> Tally {
        let chapter = column.checked_sub(1).map(|column| self.chapters[column]);
        let actor = row.checked_sub(1).map(|row| &self.figures.actors[self.actors[row]]);
        match (actor, chapter) {
            (None, None) => self.figures.all,
            (None, Some(chapter)) => self.figures.chapters[chapter],
            (Some(actor), None) => actor.tally,
            (Some(actor), Some(chapter)) => actor.in_chapter(chapter),
        }
    }

    /// The number of dates that are only referred to.
    pub fn references(&self) -> usize {
        self.figures.dates.len() - self.dates.len()
    }

    /// True for a row of a part that can be selected.
    fn can_select(&self, part: OverviewTab, row: usize) -> bool {
        let is_heading =
            part == OverviewTab::Progress && matches!(self.bars.get(row), Some(BarRow::Heading(_)));
        row < self.rows(part) && !is_heading
    }

    /// To another row of the part: at most to either end, past headings, and
    /// only to a row that is there.
    fn step(&mut self, by: isize) {
        let (part, rows) = (self.part, self.rows(self.part));
        let to = self.at(part).saturating_add_signed(by).min(rows.saturating_sub(1));
        let can_select = |row: &usize| self.can_select(part, *row);
        let above = || (0..to).rev().find(can_select);
        let below = || (to..rows).find(can_select);
        let row = if by < 0 && !self.can_select(part, to) {
            above().or_else(below)
        } else {
            below().or_else(above)
        };
        self.at[part as usize] = row.unwrap_or(0);
    }

    fn step_column(&mut self, by: isize) {
        if self.part == OverviewTab::Matrix {
            self.column = self.column.saturating_add_signed(by).min(self.chapters.len());
        }
    }

    fn next_tab(&mut self, by: usize) {
        self.part = OverviewTab::ALL[(self.part as usize + by) % OverviewTab::ALL.len()];
    }

    /// The same places in newer figures, as far as there are such.
    fn resume(mut self, before: &Self) -> Self {
        (self.part, self.at) = (before.part, before.at);
        self.column = before.column.min(self.chapters.len());
        for part in OverviewTab::ALL {
            self.part = part;
            self.step(0);
        }
        self.part = before.part;
        self
    }
}

/// The rows with bars: all, chapters, actors; words of progress and notes, where
/// they may be seen.
fn bars(chapters: &[ChapterIx], actors: &[ActorIx], statuses: Option<usize>) -> Vec<BarRow> {
    let chapters = chapters.iter().copied().map(BarRow::Chapter).collect();
    let actors = actors.iter().copied().map(BarRow::Actor).collect();
    let notes = statuses.map(|_| BarRow::Notes).into_iter().collect();
    let statuses = (0..statuses.unwrap_or(0)).map(BarRow::Status).collect();
    let groups: [(&Text, Vec<BarRow>); 4] = [
        (&t::CHAPTERS, chapters),
        (&t::ACTORS, actors),
        (&t::IMPLEMENTATION, statuses),
        (&t::NOTES, notes),
    ];
    let mut rows = vec![BarRow::All];
    for (heading, group) in groups.into_iter().filter(|(_, group)| !group.is_empty()) {
        rows.push(BarRow::Heading(heading));
        rows.extend(group);
    }
    rows
}

impl App {
    /// The overview of what is shown, to be opened.
    pub(in crate::app) fn open_overview(&mut self) -> Outcome {
        if self.is_ready() {
            return Outcome::Push(Screen::Overview(Box::new(self.count_overview())));
        }
        self.alerts.notice = Some(screens::INDEXING.get(self.context.lang).to_owned());
        Outcome::Done
    }

    fn count_overview(&self) -> Overview {
        let context = &self.context;
        let points = self.browse.view.points();
        Overview::new(Figures::of(&context.review_view(), points, &context.vocabulary), context)
    }

    /// Counts again where something has changed and the overview is seen.
    pub(in crate::app) fn settle_overview(&mut self) {
        let Body::Overview(before) = self.body() else { return };
        if before.revision != self.context.revision() || before.today != self.context.today {
            let counted = self.count_overview().resume(before);
            if let Some(overview) = self.screens.overview_mut() {
                *overview = counted;
            }
        }
    }

    /// Rows and columns of the matrix, while the overview is open.
    pub fn matrix_size(&self) -> Option<(usize, usize)> {
        let overview = self.screens.overview()?;
        Some((overview.rows(OverviewTab::Matrix), overview.chapters.len() + 1))
    }

    /// A command of the overview.
    pub(in crate::app) fn overview_command(&mut self, command: Command) -> Outcome {
        let page = self.page();
        let Some(overview) = self.screens.overview_mut() else { return Outcome::Ignored };
        match command {
            Command::Down => overview.step(1),
            Command::Up => overview.step(-1),
            Command::PageDown => overview.step(page),
            Command::PageUp => overview.step(-page),
            Command::First => overview.step(isize::MIN / 2),
            Command::Last => overview.step(isize::MAX / 2),
            Command::CellLeft => overview.step_column(-1),
            Command::CellRight => overview.step_column(1),
            Command::NextPart => overview.next_tab(1),
            Command::PreviousPart => overview.next_tab(OverviewTab::ALL.len() - 1),
            Command::Enter => return self.enter(),
            Command::Back | Command::Quit | Command::Overview => return Outcome::Close,
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    /// Goes to the points behind what is selected.
    fn enter(&mut self) -> Outcome {
        let Some(overview) = self.screens.overview() else { return Outcome::Ignored };
        let row = overview.at(overview.part);
        if row >= overview.rows(overview.part) {
            return Outcome::Done;
        }
        let terms = match overview.part {
            OverviewTab::Progress => self.bar_terms(overview, overview.bars[row]),
            OverviewTab::Matrix => self.cell_terms(overview, row),
            OverviewTab::Dates => {
                let point = overview.dates[row].point;
                self.leave_overview();
                self.select(point);
                return Outcome::Close;
            }
            OverviewTab::Activity => return Outcome::Done,
        };
        let query =
            terms.iter().fold(self.browse.query.clone(), |query, term| query.narrowed(term));
        self.leave_overview();
        if query != self.browse.query {
            self.filter_by(query);
        }
        Outcome::Close
    }

    fn leave_overview(&mut self) {
        self.browse.large = false;
        self.see_list();
    }

    fn bar_terms(&self, overview: &Overview, row: BarRow) -> Vec<Term> {
        match row {
            BarRow::Heading(_) | BarRow::All => Vec::new(),
            BarRow::Chapter(chapter) => vec![self.chapter_term(chapter)],
            BarRow::Actor(actor) => vec![Term::actor(self.declaration(), actor)],
            BarRow::Status(place) => {
                vec![Term::One(Condition::Status(overview.figures.statuses[place].status.clone()))]
            }
            BarRow::Notes => vec![Term::One(Condition::Noted)],
        }
    }

    fn cell_terms(&self, overview: &Overview, row: usize) -> Vec<Term> {
        let actor = row.checked_sub(1).map(|row| overview.actors[row]);
        let chapter = overview.column.checked_sub(1).map(|column| overview.chapters[column]);
        let actor = actor.map(|actor| Term::actor(self.declaration(), actor));
        let chapter = chapter.map(|chapter| self.chapter_term(chapter));
        actor.into_iter().chain(chapter).collect()
    }

    fn chapter_term(&self, chapter: ChapterIx) -> Term {
        Term::chapter(self.declaration().chapters[chapter].number)
    }
}
