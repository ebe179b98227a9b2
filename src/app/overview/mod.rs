//! The overview of what is shown: its figures, the part of it that is looked
//! at, and what can be entered from there.
//!
//! The figures are counted when it is opened and when something has changed
//! since, never for a frame.

use jiff::civil::Date;

use crate::app::command::Command;
use crate::app::context::Context;
use crate::app::{App, Outcome, Screen};
use crate::declaration::{ActorIx, ChapterIx, DateRole, Declaration, PointIx};
use crate::figures::{DateFigure, Figures};
use crate::review::Tally;
use crate::search::{Condition, Term};
use crate::text::Text;
use crate::texts::{editions, overview as t, screens};

/// A part of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverviewPart {
    /// Review states and progress, as bars.
    Progress,
    /// Actors by chapter.
    Matrix,
    /// Deadlines and events along the line of time.
    Dates,
    /// My edits, by day.
    Activity,
}

impl OverviewPart {
    /// Every part, in the order in which Tab goes through them.
    pub const ALL: [OverviewPart; 4] =
        [OverviewPart::Progress, OverviewPart::Matrix, OverviewPart::Dates, OverviewPart::Activity];

    /// Its name.
    pub fn title(self) -> &'static Text {
        match self {
            OverviewPart::Progress => &t::REVIEW_TITLE,
            OverviewPart::Matrix => &t::MATRIX,
            OverviewPart::Dates => &t::DATES,
            OverviewPart::Activity => &t::ACTIVITY,
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
    /// Those that no later declaration is confirmed to take up again.
    Untraced,
}

/// The overview as it is on screen.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The figures.
    pub figures: Figures,
    /// The day by which dates were judged.
    pub today: Date,
    /// The part that is looked at.
    pub part: OverviewPart,
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
    at: [usize; OverviewPart::ALL.len()],
    /// The revision of the context at which the figures were counted.
    revision: u64,
}

impl Overview {
    /// The overview of points, counted now.
    fn of(points: &[PointIx], context: &Context) -> Self {
        let figures = Figures::of(&context.review_view(), points, &context.vocabulary);
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
            bars: bars(
                &chapters,
                &actors,
                (!discreet).then_some(figures.statuses.len()),
                figures.untraced.is_some(),
            ),
            dates: figures.dates.iter().filter(falls_due).copied().collect(),
            figures,
            today: context.today,
            part: OverviewPart::Progress,
            actors,
            chapters,
            column: 0,
            at: [0; OverviewPart::ALL.len()],
            revision: context.revision(),
        }
    }

    /// A command of the overview; `page` in rows.
    pub(in crate::app) fn command(
        &mut self,
        command: Command,
        page: isize,
        context: &Context,
    ) -> Outcome {
        if let Some(rows) = command.rows(page) {
            self.step(rows);
            return Outcome::Done;
        }
        match command {
            Command::CellLeft => self.step_column(-1),
            Command::CellRight => self.step_column(1),
            Command::NextPart => self.step_part(1),
            Command::PreviousPart => self.step_part(OverviewPart::ALL.len() - 1),
            Command::Enter => return self.enter(context.declaration()),
            Command::Back | Command::Quit | Command::Overview => return Outcome::Close,
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    /// Counts again where something has changed since.
    pub(in crate::app) fn settle(&mut self, points: &[PointIx], context: &Context) {
        if self.revision != context.revision() || self.today != context.today {
            *self = Self::of(points, context).resume(self);
        }
    }

    /// Goes to the points behind the selected row.
    fn enter(&self, declaration: &Declaration) -> Outcome {
        let row = self.at(self.part);
        if row >= self.rows(self.part) {
            return Outcome::Done;
        }
        match self.part {
            OverviewPart::Progress => Outcome::Narrow(self.bar_terms(self.bars[row], declaration)),
            OverviewPart::Matrix => Outcome::Narrow(self.cell_terms(row, declaration)),
            OverviewPart::Dates => Outcome::Select(self.dates[row].point),
            OverviewPart::Activity => Outcome::Done,
        }
    }

    fn bar_terms(&self, row: BarRow, declaration: &Declaration) -> Vec<Term> {
        match row {
            BarRow::Heading(_) | BarRow::All => Vec::new(),
            BarRow::Chapter(chapter) => vec![Term::chapter(declaration.chapters[chapter].number)],
            BarRow::Actor(actor) => vec![Term::actor(declaration, actor)],
            BarRow::Status(place) => {
                vec![Term::One(Condition::Status(self.figures.statuses[place].status.clone()))]
            }
            BarRow::Notes => vec![Term::One(Condition::Noted)],
            BarRow::Untraced => vec![Term::One(Condition::Untraced)],
        }
    }

    fn cell_terms(&self, row: usize, declaration: &Declaration) -> Vec<Term> {
        let actor = row.checked_sub(1).map(|row| self.actors[row]);
        let chapter = self.column.checked_sub(1).map(|column| self.chapters[column]);
        let actor = actor.map(|actor| Term::actor(declaration, actor));
        let chapter = chapter.map(|chapter| Term::chapter(declaration.chapters[chapter].number));
        actor.into_iter().chain(chapter).collect()
    }

    /// The selected row of a part.
    pub fn at(&self, part: OverviewPart) -> usize {
        self.at[part as usize]
    }

    /// The number of rows of a part.
    pub fn rows(&self, part: OverviewPart) -> usize {
        match part {
            OverviewPart::Progress => self.bars.len(),
            OverviewPart::Matrix => self.actors.len() + 1,
            OverviewPart::Dates => self.dates.len(),
            OverviewPart::Activity => self.figures.days.len(),
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
    pub(crate) fn references(&self) -> usize {
        self.figures.dates.len() - self.dates.len()
    }

    /// True for a row of a part that can be selected.
    fn can_select(&self, part: OverviewPart, row: usize) -> bool {
        let is_heading = part == OverviewPart::Progress
            && matches!(self.bars.get(row), Some(BarRow::Heading(_)));
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
        if self.part == OverviewPart::Matrix {
            self.column = self.column.saturating_add_signed(by).min(self.chapters.len());
        }
    }

    fn step_part(&mut self, by: usize) {
        self.part = OverviewPart::ALL[(self.part as usize + by) % OverviewPart::ALL.len()];
    }

    /// The same places in newer figures, as far as there are such.
    fn resume(mut self, before: &Self) -> Self {
        (self.part, self.at) = (before.part, before.at);
        self.column = before.column.min(self.chapters.len());
        for part in OverviewPart::ALL {
            self.part = part;
            self.step(0);
        }
        self.part = before.part;
        self
    }
}

/// The rows with bars: all, chapters, actors; words of progress and notes, where
/// they may be seen.
fn bars(
    chapters: &[ChapterIx],
    actors: &[ActorIx],
    statuses: Option<usize>,
    shows_traces: bool,
) -> Vec<BarRow> {
    let chapters = chapters.iter().copied().map(BarRow::Chapter).collect();
    let actors = actors.iter().copied().map(BarRow::Actor).collect();
    let notes = statuses.map(|_| BarRow::Notes).into_iter().collect();
    let statuses = (0..statuses.unwrap_or(0)).map(BarRow::Status).collect();
    let untraced = shows_traces.then_some(BarRow::Untraced).into_iter().collect();
    let groups: [(&Text, Vec<BarRow>); 5] = [
        (&t::CHAPTERS, chapters),
        (&t::ACTORS, actors),
        (&t::IMPLEMENTATION, statuses),
        (&t::NOTES, notes),
        (&editions::TRACES, untraced),
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
            let overview = Overview::of(self.browse.view.points(), &self.context);
            return Outcome::Push(Screen::Overview(Box::new(overview)));
        }
        self.alerts.notice = Some(screens::INDEXING.get(self.context.lang).to_owned());
        Outcome::Done
    }

    /// Rows and columns of the matrix, while the overview is open.
    pub fn matrix_size(&self) -> Option<(usize, usize)> {
        let overview = self.screens.overview()?;
        Some((overview.rows(OverviewPart::Matrix), overview.chapters.len() + 1))
    }

    /// Shows those of the points behind the overview that meet these terms too.
    pub(in crate::app) fn narrow(&mut self, terms: &[Term]) {
        let query =
            terms.iter().fold(self.browse.query.clone(), |query, term| query.narrowed(term));
        self.show_list();
        if query != self.browse.query {
            self.filter_by(query);
        }
    }
}
