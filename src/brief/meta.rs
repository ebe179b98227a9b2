//! A brief's data about itself, apart from its parts.

use jiff::civil::Date;

use super::BriefStamp;
use crate::declaration::{DeclarationId, EditionId, Fingerprint};
use crate::review::{Level, Reviewer};
use crate::text::Lang;
use crate::texts::labelled;
use crate::texts::{brief as t, screens as s};

/// A brief's data about itself: declaration, author, moment, level. Its texts
/// are cleaned.
#[derive(Clone, Debug, PartialEq)]
pub struct Meta {
    /// The declaration's official title, in its own language.
    pub title: String,
    /// Its official subtitle; empty where there is none.
    pub subtitle: String,
    /// The declaration.
    pub declaration: DeclarationId,
    /// The edition that is quoted.
    pub edition: EditionId,
    /// The fingerprint of that edition as a whole.
    pub fingerprint: Fingerprint,
    /// The language of the official text, as a short BCP 47 code.
    pub language: String,
    /// The query.
    pub asked: Asked,
    /// Whose brief it is.
    pub reviewer: Reviewer,
    /// The day of which it is.
    pub date: Date,
    /// The language of the brief; quotes are in the declaration's own.
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
    /// Number of points that the brief shows.
    pub count: usize,
    /// Number of points that the declaration has.
    pub total: usize,
    /// Number of passages outside the points that it quotes, where it shows no point.
    pub passages: usize,
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

impl Meta {
    /// The title that the document carries in its properties: the declaration's
    /// and what was asked for.
    pub(crate) fn document_title(&self) -> String {
        match &self.asked {
            Asked::Query { words, .. } => labelled(self.lang, &self.title, words),
            Asked::Everything | Asked::Withheld => self.title.clone(),
        }
    }

    /// The number shown, in words: points, or passages where it shows none.
    pub fn shown(&self) -> String {
        let lang = self.lang;
        match self.passages {
            0 => s::n_of_m_points(lang, self.count, self.total),
            n => t::n_passages(lang, n),
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
        let what = self.gaps.join("; ");
        (!what.is_empty()).then(|| t::incomplete(self.lang, &what))
    }

    /// The line by which `verify` knows a document. Every document ends in a
    /// paragraph that holds it.
    pub(crate) fn stamp(&self) -> BriefStamp {
        let (declaration, edition) = (self.declaration.clone(), self.edition.clone());
        BriefStamp { declaration, edition, fingerprint: self.fingerprint }
    }
}
