//! The parts of a brief, one by one, as the composer hands them to a format.
//!
//! Formats for programs (CSV, JSON) write parts as they are. Formats for people
//! get them as [`Block`](super::Block)s, laid out by [`DocumentAdapter`](super::Laid), so
//! that all of them show a point alike.

use std::io::{self, Write};

use jiff::civil::Date;

use super::{By, Cited, Meta, Source};
use crate::declaration::{DateRole, Fingerprint, Period, PointId, Relation};
use crate::review::{Level, Mark, NoteBody, ReviewState, Reviewer, StatusWord, Tally};

/// A part of a brief, in the order in which they come.
#[derive(Clone, Debug, PartialEq)]
pub enum BriefPart<'a> {
    /// The cover; all of it stands in the brief's [`Meta`].
    Cover,
    /// The declaration of the parts that follow, up to the next; there is one at least,
    /// unless a brief over a library finds nothing.
    Source(&'a Source),
    /// Counts.
    Figures(Summary<'a>),
    /// What became of points since another edition.
    Changes(&'a Changes),
    /// The group of the parts that follow, up to the next group.
    Group(Group<'a>),
    /// A point.
    Point(PointPart<'a>),
    /// Points that are not told one by one; for people alone.
    Counts(Counts<'a>),
    /// Points of this group that stood in an earlier one.
    Again(Vec<Label<'a>>),
    /// Decisions on texts that have changed since.
    Stale(Vec<Superseded<'a>>),
    /// The searches, and where nothing was found.
    NoMatchReport(Vec<String>),
}

/// What became of points since another edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The other edition.
    pub since: String,
    /// A row for each change, in the order of this edition.
    pub rows: Vec<ChangeRow>,
}

/// What became of a point, in the brief's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// Its ids on both sides: "4.3 → 3.5".
    pub ids: String,
    /// The kind of change.
    pub kind: String,
    /// The words that differ, or the first words; then the facts that they touch, where
    /// these are asked for.
    pub words: String,
}

/// A point by its id and name.
#[derive(Clone, Debug, PartialEq)]
pub struct Label<'a> {
    /// Its id.
    pub id: PointId,
    /// Its heading in the brief's language; none where it has none.
    pub heading: Option<&'a str>,
}

/// A name with the language in which it stands; none for the brief's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title<'a> {
    /// The name.
    pub text: &'a str,
    /// Its language, where that is another.
    pub lang: Option<&'a str>,
}

/// Points that belong together.
#[derive(Clone, Debug, PartialEq)]
pub enum Group<'a> {
    /// A chapter, with its evaluation where the brief has that.
    Chapter {
        /// Its number.
        number: u32,
        /// Its title.
        title: Title<'a>,
        /// The language of its evaluation.
        language: &'a str,
        /// The paragraphs of its evaluation, each with its fingerprint.
        evaluation: Vec<(&'a str, Fingerprint)>,
        /// True where points follow.
        has_points: bool,
    },
    /// The points that name or concern an actor.
    Actor {
        /// Its id.
        id: &'a str,
        /// Its name.
        name: &'a str,
    },
    /// The points whose first date that falls due is this.
    Date(&'a Period),
    /// The points without an actor, or without a date.
    Rest(Lacking),
    /// Matches of a query outside the points, where it finds no point, and their language.
    Outside(Vec<Passage<'a>>, &'a str),
}

/// Official wording that a group quotes itself, apart from its points: what it
/// is of, the words, and their fingerprint.
pub(crate) type Passage<'a> = (Cited, &'a str, Fingerprint);

impl<'a> Group<'a> {
    /// The quotes of the group itself.
    pub fn passages(&self) -> Vec<Passage<'a>> {
        match self {
            Self::Chapter { number, evaluation, .. } => {
                let cited = |paragraph| Cited::Evaluation { chapter: *number, paragraph };
                let evaluation = evaluation.iter().zip(1..);
                evaluation.map(|((text, print), n)| (cited(n), *text, *print)).collect()
            }
            Self::Outside(passages, _) => passages.clone(),
            Self::Actor { .. } | Self::Date(_) | Self::Rest(_) => Vec::new(),
        }
    }

    /// The language of those quotes; empty where a group has none.
    pub fn language(&self) -> &'a str {
        match self {
            Self::Chapter { language, .. } | Self::Outside(_, language) => language,
            Self::Actor { .. } | Self::Date(_) | Self::Rest(_) => "",
        }
    }
}

/// The reason why the last group has no points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// An actor.
    Actor,
    /// A date that falls due.
    Date,
}

/// A point with what the brief tells of it. What the choices leave out is
/// empty or none.
#[derive(Clone, Debug, PartialEq)]
pub struct PointPart<'a> {
    /// Its id and heading.
    pub label: Label<'a>,
    /// The chapter's number.
    pub chapter: u32,
    /// True where it is shown as a line among others, without its wording.
    pub in_line: bool,
    /// The paragraphs of the lead-in that it is read with; none in a line.
    pub lead_in: Vec<Passage<'a>>,
    /// The official wording.
    pub text: &'a str,
    /// Its footnotes, each with its mark; none in a line.
    pub footnotes: Vec<(&'a str, Passage<'a>)>,
    /// The language of the wording.
    pub language: &'a str,
    /// The fingerprint of the wording.
    pub fingerprint: Fingerprint,
    /// Whom it names and concerns.
    pub actors: Vec<ActorPart<'a>>,
    /// The dates that it gives.
    pub dates: Vec<DatePart<'a>>,
    /// Its state in the review of whose brief it is; none where marks are left
    /// out.
    pub review_state: Option<ReviewState>,
    /// Every reviewer's decision.
    pub marks: Vec<MarkPart<'a>>,
    /// Every reviewer's word on how far the work has come.
    pub statuses: Vec<StatusPart<'a>>,
    /// The notes up to the brief's level, oldest first.
    pub notes: Vec<NotePart>,
    /// The promises of other declarations that were confirmed to be the same, in words.
    pub traces: Vec<String>,
    /// Questions to put, in the brief's language.
    pub questions: Vec<String>,
}

impl<'a> PointPart<'a> {
    /// The place of every quote of the point, in order.
    pub fn cited(&self) -> impl Iterator<Item = Cited> + use<'_, 'a> {
        let own = (!self.in_line).then_some(Cited::Point(self.label.id));
        let lead_in = self.lead_in.iter().map(|(cited, ..)| *cited);
        lead_in.chain(own).chain(self.footnotes.iter().map(|(_, (cited, ..))| *cited))
    }
}

/// An actor that a point names or concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActorPart<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name in the brief's language.
    pub name: &'a str,
    /// Named or related.
    pub how: Relation,
}

/// A date that a point gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatePart<'a> {
    /// When.
    pub on: &'a Period,
    /// Its role for the point.
    pub role: DateRole,
    /// True where it has passed on the day of the brief.
    pub past_due: bool,
}

/// A reviewer's decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkPart<'a> {
    /// Whose.
    pub by: &'a Reviewer,
    /// When.
    pub on: Date,
    /// The mark.
    pub mark: Mark,
    /// True where the text has changed since.
    pub stale: bool,
    /// The language of the text that was judged; none where no language has it any more.
    pub lang: Option<&'a str>,
}

/// A reviewer's word on how far the work on a point has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusPart<'a> {
    /// Whose.
    pub by: &'a Reviewer,
    /// When.
    pub on: Date,
    /// The word.
    pub word: &'a StatusWord,
    /// Its name in the interface.
    pub label: &'a str,
    /// True where the text has changed since.
    pub stale: bool,
}

/// A note that the brief's level allows.
#[derive(Clone, Debug, PartialEq)]
pub struct NotePart {
    /// Whose.
    pub by: Reviewer,
    /// When.
    pub on: Date,
    /// Its text, and its source.
    pub body: NoteBody,
    /// Its level.
    pub level: Level,
    /// The name of its level in the interface.
    pub level_label: String,
    /// The name in the interface of the status of which it is the evidence, if it is.
    pub evidence_for: Option<String>,
    /// True where it was written on an earlier text of the point.
    pub stale: bool,
}

/// A decision on a text that has changed since.
#[derive(Clone, Debug, PartialEq)]
pub struct Superseded<'a> {
    /// On which point.
    pub label: Label<'a>,
    /// The mark, its author and its moment.
    pub mark: MarkPart<'a>,
    /// Of the text that was judged.
    pub then: Fingerprint,
    /// Of the text as it now stands.
    pub now: Fingerprint,
}

/// Counts over the points of a brief.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary<'a> {
    /// Counts of all of them by state.
    pub all: Tally,
    /// Number of points with each word of progress, with its label; last, under
    /// none, those without one.
    pub statuses: Vec<(Option<String>, usize)>,
    /// Counts of the points of each chapter, where there are any.
    pub chapters: Vec<ChapterFigures<'a>>,
    /// True where counts of points by state are shown in words.
    pub counts: bool,
    /// The chapter x actor matrix: for each actor that has any, how many points
    /// in each of `chapters`. Empty where it is left out.
    pub matrix: Vec<(&'a str, Vec<usize>)>,
    /// True where progress is shown as bars.
    pub bars: bool,
    /// The dates that fall due, the first first.
    pub dates: Truncated<(Label<'a>, DatePart<'a>)>,
    /// True where each point stands further down under a heading, to which its id
    /// can lead.
    pub leads: bool,
}

/// Counts of the points of a chapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChapterFigures<'a> {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: Title<'a>,
    /// Counts of its points by state.
    pub tally: Tally,
}

/// As many of some things as there is room for.
#[derive(Clone, Debug, PartialEq)]
pub struct Truncated<T> {
    /// The first of them.
    pub shown: Vec<T>,
    /// Number of further ones.
    pub more: usize,
}

impl<T> Truncated<T> {
    /// The first `room` of them.
    pub(super) fn of(all: impl Iterator<Item = T>, room: usize) -> Self {
        let mut all = all.fuse();
        let shown = all.by_ref().take(room).collect();
        Self { shown, more: all.count() }
    }
}

/// Points of which not even the names go on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts<'a> {
    /// Their grouping.
    pub by: By,
    /// Counts of the points of each group; one may stand in several.
    pub groups: Truncated<(Group<'a>, Tally)>,
    /// True where their states are shown.
    pub marked: bool,
    /// Those to come back to, and those of which the text has changed.
    pub eyes: Truncated<(Label<'a>, ReviewState)>,
}

/// A format: takes parts as they come and writes them.
pub trait Format {
    /// True where people read it, on pages; else programs do.
    fn is_for_people(&self) -> bool;

    /// The brief begins.
    ///
    /// # Errors
    /// An error of `out`; so for the others.
    fn open(&mut self, meta: &Meta, out: &mut dyn Write) -> io::Result<()>;

    /// The next part.
    ///
    /// # Errors
    /// As [`Format::open`].
    fn part(&mut self, part: &BriefPart<'_>, out: &mut dyn Write) -> io::Result<()>;

    /// The brief ends.
    ///
    /// # Errors
    /// As [`Format::open`].
    fn close(&mut self, out: &mut dyn Write) -> io::Result<()>;
}
