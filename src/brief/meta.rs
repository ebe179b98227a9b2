//! A brief's data about itself, apart from its parts.

use jiff::civil::Date;

use super::Source;
use crate::review::{Level, Reviewer};
use crate::text::Lang;
use crate::texts::labelled;
use crate::texts::{brief as t, library, screens as s};
use crate::wording::with_files;

/// A brief's data about itself: declarations, author, moment, level.
#[derive(Clone, Debug, PartialEq)]
pub struct Meta {
    /// The declarations that are quoted, in their order.
    pub sources: Vec<Source>,
    /// The library in which it was looked for; none in a brief of one.
    pub searched: Option<Searched>,
    /// The query.
    pub asked: Asked,
    /// Whose brief it is.
    pub reviewer: Reviewer,
    /// The day of which it is.
    pub date: Date,
    /// The language of the brief; quotes are in that of their declaration.
    pub lang: Lang,
    /// The handling level: notes above it are left out.
    pub level: Level,
    /// The level's name in the interface.
    pub level_label: String,
    /// Number of notes left out for their level; none where the brief has no
    /// notes, or does not say.
    pub withheld: Option<usize>,
    /// Records that could not be read, in words; empty where all could.
    pub gaps: Vec<String>,
}

/// The query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Every point.
    Everything,
    /// The points that a query finds.
    Query {
        /// As it would be typed.
        typed: String,
        /// In words, in the brief's language.
        words: String,
    },
    /// A query that looks into notes: what it looks for could stand in a note
    /// above the brief's level, so it is not repeated.
    Withheld,
}

/// The library in which a query was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Searched {
    /// Number of its declarations that could be read, over all editions and languages.
    pub declarations: usize,
    /// Number of those in which points were found.
    pub found: usize,
    /// Number of the files of these.
    pub files: usize,
    /// Number of its files and folders that could not.
    pub unread: usize,
}

impl Meta {
    /// The declaration of a brief of one; none in a brief over several.
    pub fn only(&self) -> Option<&Source> {
        self.sources.first().filter(|_| self.searched.is_none())
    }

    /// Number of points that it shows.
    pub fn count(&self) -> usize {
        self.sources.iter().map(|source| source.count).sum()
    }

    /// Number of points that the declarations have which it quotes.
    pub fn total(&self) -> usize {
        self.sources.iter().map(|source| source.total).sum()
    }

    /// The title: that of the declaration, in a brief of one.
    pub(crate) fn title(&self) -> &str {
        self.only().map_or_else(|| t::OVER_LIBRARY.get(self.lang), |only| &only.title)
    }

    /// The title that the document carries in its properties: that of the brief
    /// and what was asked for.
    pub(crate) fn document_title(&self) -> String {
        match &self.asked {
            Asked::Query { words, .. } => labelled(self.lang, self.title(), words),
            Asked::Everything | Asked::Withheld => self.title().to_owned(),
        }
    }

    /// The number shown, in words: points, or passages where it shows none.
    pub fn shown(&self) -> String {
        let lang = self.lang;
        let passages = self.sources.iter().map(|source| source.passages).sum();
        let passages = (passages > 0).then(|| t::n_passages(lang, passages));
        match (self.searched, passages) {
            (None, Some(passages)) => passages,
            (None, None) => s::n_of_m_points(lang, self.count(), self.total()),
            (Some(Searched { declarations, found, files, .. }), passages) => {
                let points = library::points_in_all(lang, self.count(), found, declarations);
                let points = with_files(&points, (found, files), lang);
                [points].into_iter().chain(passages).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// The number of notes left out, in words, where there are any and the brief
    /// says so.
    pub(crate) fn left_out(&self) -> Option<String> {
        let n = self.withheld.filter(|n| *n > 0)?;
        Some(t::notes_left_out(self.lang, n, &self.level_label))
    }

    /// That not all that was recorded could be read, where that is so: it stands
    /// on the first page, before anything that could be taken for the whole.
    pub(crate) fn incomplete(&self) -> Option<String> {
        incomplete(&self.gaps, self.lang)
    }
}

/// That these could not be read, where there are any.
pub(super) fn incomplete(gaps: &[String], lang: Lang) -> Option<String> {
    (!gaps.is_empty()).then(|| t::incomplete(lang, gaps.join("; ")))
}
