//! What a quote is of, in a form that every format can carry and that people
//! can read.

use std::fmt;
use std::str::FromStr;

use crate::declaration::{Declaration, PointId};

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
}

impl Cited {
    /// The official wording of it, if the declaration has it.
    pub fn text(self, declaration: &Declaration) -> Option<&str> {
        match self {
            Self::Point(id) => declaration.point(id).map(|point| point.text.as_str()),
            Self::Evaluation { chapter, paragraph } => {
                let chapter = declaration.chapters.iter().find(|c| c.number == chapter)?;
                chapter.evaluation.get(paragraph.checked_sub(1)?).map(String::as_str)
            }
        }
    }

    /// Its number in the list in which it stands.
    pub(super) fn place(self) -> usize {
        match self {
            Self::Point(id) => id.last_number() as usize,
            Self::Evaluation { paragraph, .. } => paragraph,
        }
    }

    /// What stands so many places further in the same list.
    pub(super) fn after(self, places: usize) -> Self {
        match self {
            Self::Point(id) => Self::Point(id.further(u32::try_from(places).unwrap_or(u32::MAX))),
            Self::Evaluation { chapter, paragraph } => {
                Self::Evaluation { chapter, paragraph: paragraph.saturating_add(places) }
            }
        }
    }

    /// Everything of a declaration that can be quoted, in document order.
    pub fn all(declaration: &Declaration) -> impl Iterator<Item = (Self, &str)> {
        declaration.chapters.iter().flat_map(|chapter| {
            let evaluation = chapter.evaluation.iter().zip(1..).map(|(text, paragraph)| {
                (Self::Evaluation { chapter: chapter.number, paragraph }, text.as_str())
            });
            let points = &declaration.points[chapter.points.clone()];
            evaluation
                .chain(points.iter().map(|point| (Self::Point(point.id), point.text.as_str())))
        })
    }
}

impl fmt::Display for Cited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(id) => write!(f, "{id}"),
            Self::Evaluation { chapter, paragraph } => write!(f, "{chapter} ¶{paragraph}"),
        }
    }
}

impl FromStr for Cited {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            let found = crate::text::beginning(text, 40);
            format!(
                "{found:?} is no place in a declaration: expected 3.1, or 3 ¶1 for an evaluation"
            )
        };
        if let Ok(id) = text.parse() {
            return Ok(Self::Point(id));
        }
        let (chapter, paragraph) = text.split_once('¶').ok_or_else(wrong)?;
        let chapter = chapter.trim().parse().map_err(|_| wrong())?;
        let paragraph = paragraph.trim().parse().map_err(|_| wrong())?;
        Ok(Self::Evaluation { chapter, paragraph })
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
        assert_eq!(all[0].0.to_string(), "1 ¶1");
        for (cited, text) in all {
            assert_eq!(cited.to_string().parse::<Cited>().unwrap(), cited);
            assert_eq!(cited.text(&declaration), Some(text));
        }
    }

    #[test]
    fn what_is_not_there_has_no_text() {
        for name in ["9.1", "3.99", "3 ¶9", "9 ¶1", "3 ¶0"] {
            assert_eq!(name.parse::<Cited>().unwrap().text(&builtin()), None, "{name}");
        }
        for name in ["", "x", "3 ¶", "¶1", "3 ¶-1", "3.1.x"] {
            assert!(name.parse::<Cited>().is_err(), "{name}");
        }
    }
}
