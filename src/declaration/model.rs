//! The declaration as the rest of the program sees it: chapters and points in
//! document order, every point with its id.

use serde::{Deserialize, Serialize};

use super::dates::Period;
use super::under::Under;
use super::{ActorId, DeclarationId, EditionId, PointId};
use crate::text::{Lang, SharedStr};

/// Place of a point in document order, from 0.
pub(crate) type PointIx = usize;
/// Place of a chapter in document order, from 0.
pub(crate) type ChapterIx = usize;
/// Place of an actor in the data file's order, from 0.
pub(crate) type ActorIx = usize;

/// One document in one edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// The document, over all its editions.
    pub id: DeclarationId,
    /// This edition of it.
    pub edition: EditionId,
    /// Language of the official text, as a short BCP 47 code (`nl`).
    pub language: String,
    /// Official title.
    pub title: SharedStr,
    /// Official subtitle; empty where there is none.
    pub subtitle: SharedStr,
    /// The place of signature; empty where the file gives none.
    pub place: String,
    /// The line of place and date as printed; empty where there is none.
    pub dateline: SharedStr,
    /// The signatories.
    pub parties: Vec<ActorId>,
    /// The source of the text.
    pub source: Source,
    /// The headings and lead-ins of the official layout.
    pub labels: Labels,
    /// Actors in the data file's order: the first nine are under the digit keys.
    pub actors: Vec<Actor>,
    /// Paragraphs before the first chapter.
    pub context: Vec<SharedStr>,
    /// Chapters in document order.
    pub chapters: Vec<Chapter>,
    /// Points of all chapters in document order.
    pub points: Vec<Point>,
    /// Paragraphs after the last chapter.
    pub closing: Vec<SharedStr>,
    /// Lines of the signatures.
    pub signatures: Vec<SharedStr>,
    /// Annexes without points.
    pub annexes: Vec<Annex>,
    /// Footnotes in the order of their marks.
    pub footnotes: Vec<Footnote>,
    /// Places of all points, sorted by their ids.
    pub(super) by_id: Vec<u32>,
    /// Sections of all chapters, by the points before which they stand.
    pub(super) sections: Vec<FromSection>,
}

impl Declaration {
    /// The index of the point with this id; `None` if there is none.
    pub fn position(&self, id: PointId) -> Option<PointIx> {
        let id_at = |ix: &u32| self.points[*ix as PointIx].id;
        let found = self.by_id.binary_search_by_key(&id, id_at).ok()?;
        Some(self.by_id[found] as PointIx)
    }

    /// The point with this id.
    pub fn point(&self, id: PointId) -> Option<&Point> {
        self.position(id).map(|ix| &self.points[ix])
    }

    /// The place of the chapter to which a point belongs.
    pub fn chapter_of(&self, point: PointIx) -> ChapterIx {
        self.chapters.partition_point(|chapter| chapter.points.end <= point)
    }

    /// The index of the actor with this id; `None` if there is none.
    pub fn actor(&self, id: &ActorId) -> Option<ActorIx> {
        self.actors.iter().position(|actor| actor.id == *id)
    }
}

/// The place of something in the source document; what is not known is none.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize,
)]
#[serde(deny_unknown_fields, default)]
pub struct Origin {
    /// Page, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// Paragraph, from 1, empty ones not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u32>,
    /// Line of the file, or of the page, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

/// The source of a declaration's text.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The publisher, and the name of the publication.
    pub name: String,
    /// Remarks on this copy for its readers.
    #[serde(default)]
    pub note: String,
}

/// The headings and lead-ins of the official layout; empty where there are none.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Labels {
    /// Over the context.
    pub context: String,
    /// Over the chapters.
    pub steps: String,
    /// Before a chapter's evaluation.
    pub evaluation: String,
    /// Before a chapter's points.
    pub next: String,
}

/// A short text of the project's own in each interface language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Localized<T = SharedStr> {
    /// Dutch.
    pub nl: T,
    /// English.
    pub en: T,
    /// French.
    pub fr: T,
}

impl Localized {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Nl => &self.nl,
            Lang::Fr => &self.fr,
        }
    }
}

/// The kind of an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum ActorKind {
    /// An agency of a union.
    Agency,
    /// A body, office or standing consultation.
    Body,
    /// A union or alliance of states, or one of its institutions.
    Union,
    /// A state.
    State,
    /// An instrument, project or system with people behind it.
    Instrument,
}

/// An organisation, instrument or state that the declaration names.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Actor<T = SharedStr> {
    /// Its id.
    pub id: ActorId,
    /// Its kind.
    pub kind: ActorKind,
    /// Its name, for people.
    pub name: Localized<T>,
    /// Every form in which the official text names it.
    pub aliases: Vec<T>,
}

/// A numbered part: what was done, then the points of what comes next.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// Its number, from 1; 0 for points before the first chapter.
    pub number: u32,
    /// Its label as printed (`IV`); empty where that is its number.
    pub label: SharedStr,
    /// The title of the part that begins with it; empty where none does.
    pub part: SharedStr,
    /// Official title; the declaration's where points stand before the first chapter.
    pub title: SharedStr,
    /// The project's own titles in English and French, if any.
    pub titles: Option<Titles>,
    /// Paragraphs of the evaluation.
    pub evaluation: Vec<SharedStr>,
    /// Paragraphs that lead to its points.
    pub lead_in: Vec<SharedStr>,
    /// Titles and lead-ins between its points, in document order.
    pub sections: Vec<Section>,
    /// Paragraphs after its points.
    pub after: Vec<SharedStr>,
    /// Its points, as places in [`Declaration::points`].
    pub points: std::ops::Range<PointIx>,
}

impl Chapter {
    /// The title in one language: the project's own, or else the official one.
    pub fn title(&self, lang: Lang) -> &str {
        match (&self.titles, lang) {
            (Some(titles), Lang::En) => &titles.en,
            (Some(titles), Lang::Fr) => &titles.fr,
            _ => &self.title,
        }
    }

    /// The texts around its points, its evaluation apart: part, title, lead-ins,
    /// sections, and what stands after the points; some may be empty.
    pub(crate) fn layout_texts(&self) -> Vec<&SharedStr> {
        let sections = self.sections.iter();
        let sections = sections.flat_map(|section| {
            [&section.label, &section.title].into_iter().chain(&section.lead_in)
        });
        let head = [&self.part, &self.label, &self.title].into_iter();
        head.chain(&self.lead_in).chain(sections).chain(&self.after).collect()
    }
}

/// A title, a lead-in, or both, before one of a chapter's points.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section<T = SharedStr> {
    /// The number in the chapter of the point before which it stands.
    pub before: String,
    /// Its label as printed (`A.`); empty where there is none.
    #[serde(default)]
    pub label: T,
    /// Its title; empty where there is none.
    #[serde(default)]
    pub title: T,
    /// Paragraphs that lead to the points behind it.
    #[serde(default)]
    pub lead_in: Vec<T>,
}

/// The texts that hold from a section on, as places in [`Chapter::sections`].
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FromSection {
    /// The first point behind the section.
    pub(super) point: PointIx,
    /// The chapter in which it stands.
    pub(super) chapter: ChapterIx,
    /// The nearest section so far with a title; none where none has one.
    pub(super) titled: Option<usize>,
    /// The nearest section so far with a lead-in; none where none has one.
    pub(super) leading: Option<usize>,
}

/// An annex without points.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annex<T = SharedStr> {
    /// Its label as printed (`Annex II`); empty where there is none.
    #[serde(default)]
    pub label: T,
    /// Its title; empty where there is none.
    #[serde(default)]
    pub title: T,
    /// Its paragraphs.
    #[serde(default)]
    pub text: Vec<T>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Footnote<T = SharedStr> {
    /// Its mark as printed (`1`, `*`).
    pub mark: T,
    /// Its words.
    pub text: T,
    /// The text that refers to it; none where none does.
    #[serde(default)]
    pub under: Option<Under>,
    /// The words of that text just before the mark; empty where none refers to it.
    #[serde(default)]
    pub after: T,
}

/// A chapter's title in the languages that are not the official one.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Titles<T = SharedStr> {
    /// English.
    pub en: T,
    /// French.
    pub fr: T,
}

/// One action point.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its id.
    pub id: PointId,
    /// The official wording, to the letter.
    pub text: SharedStr,
    /// The project's own short label, if any.
    pub heading: Option<Localized>,
    /// Actors it concerns without naming them.
    pub related: Vec<Related>,
    /// Dates that it names.
    pub dates: Vec<Date>,
    /// Its label and place in the source, if the file gives one of them.
    pub printed: Option<Box<Printed>>,
}

/// How a point stands in its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// Its label (`a)`); empty where that is its number.
    pub label: SharedStr,
    /// Where it stands.
    pub origin: Origin,
}

/// An actor that a point concerns without naming it: the project's judgement.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Related<T = SharedStr> {
    /// Who.
    pub actor: ActorId,
    /// The words of the point that show why.
    pub quote: T,
}

/// The role of a date in its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum DateRole {
    /// To be done by the end of it.
    Deadline,
    /// Something takes place then.
    Event,
    /// Something of the past that the point refers to; never falls due.
    Reference,
}

/// A date that a point names.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Date<T = SharedStr> {
    /// When: a year, month or day, or a range of these.
    pub on: Period,
    /// Its role in the point.
    pub role: DateRole,
    /// The words of the point that give it.
    pub quote: T,
}

impl Date {
    /// True if it fell due before this day: a period is due at its end, and a
    /// reference never is.
    pub(crate) fn is_past_due(&self, today: jiff::civil::Date) -> bool {
        self.role != DateRole::Reference && self.on.last < today
    }

    /// True if it is still to come, or not over yet on this day; a reference
    /// never is.
    pub(crate) fn is_upcoming(&self, today: jiff::civil::Date) -> bool {
        self.role != DateRole::Reference && self.on.last >= today
    }
}
