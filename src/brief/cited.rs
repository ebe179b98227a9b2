//! The place of a quote, in a form that every format can carry and that people
//! can read.

use std::fmt;
use std::str::FromStr;

use crate::corpus::Place;
use crate::declaration::{Chapter, Declaration, PointId};
use crate::search::OtherMatch;
use crate::text::{SharedStr, Text};
use crate::texts::brief as t;
use crate::texts::screens as s;

/// The part of a declaration that a quote is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cited {
    /// A point: `3.1`.
    Point(PointId),
    /// A paragraph of a chapter's evaluation, from 1: `3 ¶1`.
    Evaluation {
        /// The chapter's number.
        chapter: u32,
        /// The paragraph's place, from 1.
        paragraph: usize,
    },
    /// The official title of a chapter: `3`.
    Title(u32),
    /// A paragraph of the context before the chapters, from 1: `¶1`.
    Context(usize),
    /// A paragraph of a lead-in, from 1: `3 §2 ¶1`.
    LeadIn {
        /// The chapter's number.
        chapter: u32,
        /// The section's place in it, from 1; 0 for the chapter's own lead-in.
        section: usize,
        /// The paragraph's place, from 1.
        paragraph: usize,
    },
    /// A footnote by its place among all, from 1: `†1`.
    Footnote(usize),
}

impl Cited {
    /// The official wording of it, if the declaration has it.
    pub fn text(self, declaration: &Declaration) -> Option<&str> {
        match self {
            Self::Point(id) => declaration.point(id).map(|point| point.text.as_str()),
            Self::Evaluation { chapter, paragraph } => {
                let chapter = declaration.chapters.iter().find(|c| c.number == chapter)?;
                chapter.evaluation.get(paragraph.checked_sub(1)?).map(SharedStr::as_str)
            }
            Self::Title(chapter) => {
                let chapter = declaration.chapters.iter().find(|c| c.number == chapter)?;
                Some(&chapter.title)
            }
            Self::Context(paragraph) => {
                declaration.context.get(paragraph.checked_sub(1)?).map(SharedStr::as_str)
            }
            Self::LeadIn { chapter, section, paragraph } => {
                let chapter = declaration.chapters.iter().find(|c| c.number == chapter)?;
                let lead_in = match section.checked_sub(1) {
                    None => &chapter.lead_in,
                    Some(at) => &chapter.sections.get(at)?.lead_in,
                };
                lead_in.get(paragraph.checked_sub(1)?).map(SharedStr::as_str)
            }
            Self::Footnote(place) => {
                declaration.footnotes.get(place.checked_sub(1)?).map(|note| note.text.as_str())
            }
        }
    }

    /// The place of a match outside the points; none for the declaration's own
    /// title, which stands over every brief, and for what briefs do not quote.
    pub(super) fn of(found: &OtherMatch) -> Option<Self> {
        let paragraph = found.paragraph;
        match found.place {
            Place::Title => found.chapter.map(Self::Title),
            Place::Evaluation => {
                found.chapter.map(|chapter| Self::Evaluation { chapter, paragraph })
            }
            Place::Context => Some(Self::Context(paragraph)),
            Place::LeadIn => {
                let section = found.section;
                found.chapter.map(|chapter| Self::LeadIn { chapter, section, paragraph })
            }
            Place::Footnote => Some(Self::Footnote(paragraph)),
            Place::Dateline
            | Place::Part
            | Place::Section
            | Place::After
            | Place::Closing
            | Place::Signatures
            | Place::Annex
            | Place::Point => None,
        }
    }

    /// The sort of place, in words.
    pub(super) fn kind(self) -> &'static Text {
        match self {
            Self::Point(_) => &t::KIND_POINT,
            Self::Evaluation { .. } => &s::OTHER_MATCH_EVALUATION,
            Self::Title(_) => &s::OTHER_MATCH_TITLE,
            Self::Context(_) => &s::OTHER_MATCH_CONTEXT,
            Self::LeadIn { .. } => &s::OTHER_MATCH_LEAD_IN,
            Self::Footnote(_) => &s::OTHER_MATCH_FOOTNOTE,
        }
    }

    /// The number of its chapter, if it is of one.
    pub(super) fn chapter(self) -> Option<u32> {
        match self {
            Self::Point(id) => Some(id.chapter()),
            Self::Evaluation { chapter, .. }
            | Self::Title(chapter)
            | Self::LeadIn { chapter, .. } => Some(chapter),
            Self::Context(_) | Self::Footnote(_) => None,
        }
    }

    /// Its number in the list in which it stands.
    pub(super) fn place(self) -> usize {
        match self {
            Self::Point(id) => id.last_number() as usize,
            Self::Evaluation { paragraph, .. }
            | Self::Context(paragraph)
            | Self::LeadIn { paragraph, .. }
            | Self::Footnote(paragraph) => paragraph,
            Self::Title(chapter) => chapter as usize,
        }
    }

    /// The place so many places further in the same list.
    pub(super) fn after(self, places: usize) -> Self {
        match self {
            Self::Point(id) => Self::Point(id.further(u32::try_from(places).unwrap_or(u32::MAX))),
            Self::Evaluation { chapter, paragraph } => {
                Self::Evaluation { chapter, paragraph: paragraph.saturating_add(places) }
            }
            Self::Title(chapter) => {
                Self::Title(chapter.saturating_add(u32::try_from(places).unwrap_or(u32::MAX)))
            }
            Self::Context(paragraph) => Self::Context(paragraph.saturating_add(places)),
            Self::LeadIn { chapter, section, paragraph } => {
                Self::LeadIn { chapter, section, paragraph: paragraph.saturating_add(places) }
            }
            Self::Footnote(place) => Self::Footnote(place.saturating_add(places)),
        }
    }

    /// Everything of a declaration that can be quoted, in document order.
    pub fn all(declaration: &Declaration) -> impl Iterator<Item = (Self, &str)> {
        let context = declaration.context.iter().zip(1..);
        let context = context.map(|(text, paragraph)| (Self::Context(paragraph), text.as_str()));
        let chapters = declaration.chapters.iter().flat_map(|chapter| {
            let title = (Self::Title(chapter.number), chapter.title.as_str());
            let evaluation = chapter.evaluation.iter().zip(1..).map(|(text, paragraph)| {
                (Self::Evaluation { chapter: chapter.number, paragraph }, text.as_str())
            });
            let points = &declaration.points[chapter.points.clone()];
            let points = points.iter().map(|point| (Self::Point(point.id), point.text.as_str()));
            std::iter::once(title).chain(evaluation).chain(lead_ins(chapter)).chain(points)
        });
        let footnotes = declaration.footnotes.iter().zip(1..);
        let footnotes = footnotes.map(|(note, place)| (Self::Footnote(place), note.text.as_str()));
        context.chain(chapters).chain(footnotes)
    }
}

/// The paragraphs of the lead-ins of a chapter and its sections.
fn lead_ins(of: &Chapter) -> impl Iterator<Item = (Cited, &str)> {
    let all = std::iter::once(&of.lead_in).chain(of.sections.iter().map(|of| &of.lead_in));
    all.enumerate().flat_map(move |(section, paragraphs)| {
        paragraphs.iter().zip(1..).map(move |(text, paragraph)| {
            (Cited::LeadIn { chapter: of.number, section, paragraph }, text.as_str())
        })
    })
}

impl fmt::Display for Cited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(id) => write!(f, "{id}"),
            Self::Evaluation { chapter, paragraph } => write!(f, "{chapter} ¶{paragraph}"),
            Self::Title(chapter) => write!(f, "{chapter}"),
            Self::Context(paragraph) => write!(f, "¶{paragraph}"),
            Self::LeadIn { chapter, section, paragraph } => {
                write!(f, "{chapter} §{section} ¶{paragraph}")
            }
            Self::Footnote(place) => write!(f, "†{place}"),
        }
    }
}

impl FromStr for Cited {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            let found = crate::text::beginning(text, 40);
            format!(
                "{found:?} is no place in a declaration: expected 3.1, 3 ¶1 for an evaluation, 3 for a title, ¶1 for the context, 3 §0 ¶1 for a lead-in, or †1 for a footnote"
            )
        };
        if let Ok(id) = text.parse() {
            return Ok(Self::Point(id));
        }
        let number = |text: &str| text.trim().parse().map_err(|_| wrong());
        if let Some(place) = text.strip_prefix('†') {
            return place.trim().parse().map(Self::Footnote).map_err(|_| wrong());
        }
        let Some((chapter, paragraph)) = text.split_once('¶') else {
            return number(text).map(Self::Title);
        };
        let paragraph = paragraph.trim().parse().map_err(|_| wrong())?;
        if chapter.trim().is_empty() {
            return Ok(Self::Context(paragraph));
        }
        let Some((chapter, section)) = chapter.split_once('§') else {
            return Ok(Self::Evaluation { chapter: number(chapter)?, paragraph });
        };
        let section = section.trim().parse().map_err(|_| wrong())?;
        Ok(Self::LeadIn { chapter: number(chapter)?, section, paragraph })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;

    #[test]
    fn what_can_be_cited_is_found_again_by_its_name() {
        let declaration = builtin();
        let all: Vec<(Cited, &str)> = Cited::all(&declaration).collect();
        assert_eq!(all.iter().filter(|(cited, _)| matches!(cited, Cited::Point(_))).count(), 51);
        let names: Vec<String> = all.iter().map(|(cited, _)| cited.to_string()).collect();
        let first = ["¶1", "1", "1 ¶1", "1.1"].map(|name| names.iter().position(|n| n == name));
        assert!(first.is_sorted() && !first.contains(&None), "{names:?}");
        for (cited, text) in all {
            assert_eq!(cited.to_string().parse::<Cited>().unwrap(), cited);
            assert_eq!(cited.text(&declaration), Some(text));
        }
    }

    #[test]
    fn lead_ins_and_footnotes_are_found_again_by_their_names() {
        const FILE: &str = include_str!("../../tests/it/declaration/schemas/declaration-2.ron");
        let declaration = crate::declaration::read(FILE).unwrap();
        let all: Vec<(Cited, &str)> = Cited::all(&declaration).collect();
        let names: Vec<String> = all.iter().map(|(cited, _)| cited.to_string()).collect();
        let some = ["0 §0 ¶1", "0.1", "1 §0 ¶2", "1 §1 ¶1", "1.2.2", "†1", "†3"];
        let places = some.map(|name| names.iter().position(|n| n == name));
        assert!(places.is_sorted() && !places.contains(&None), "{names:?}");
        for (cited, text) in all {
            assert_eq!(cited.to_string().parse::<Cited>().unwrap(), cited);
            assert_eq!(cited.to_string().replace(' ', "").parse::<Cited>().unwrap(), cited);
            assert_eq!(cited.text(&declaration), Some(text));
        }
        for name in ["1 §0 ¶3", "1 §3 ¶1", "1 §0 ¶0", "9 §0 ¶1", "†0", "†4"] {
            assert_eq!(name.parse::<Cited>().unwrap().text(&declaration), None, "{name}");
        }
        for name in ["†", "†x", "1 § ¶1", "1 §1", "§1 ¶1", "1 §-1 ¶1", "†1.1"] {
            assert!(name.parse::<Cited>().is_err(), "{name}");
        }
    }

    #[test]
    fn what_is_not_there_has_no_text() {
        for name in ["9.1", "3.99", "3 ¶9", "9 ¶1", "3 ¶0", "9", "0", "¶0", "¶99"] {
            assert_eq!(name.parse::<Cited>().unwrap().text(&builtin()), None, "{name}");
        }
        for name in ["", "x", "3 ¶", "¶", "3 ¶-1", "3.1.x", "-3", "¶1 ¶2"] {
            assert!(name.parse::<Cited>().is_err(), "{name}");
        }
    }
}
