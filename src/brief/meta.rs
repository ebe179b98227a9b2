//! What a brief is, apart from what it says.

use jiff::civil::Date;

use super::BriefStamp;
use crate::declaration::{DeclarationId, EditionId, Fingerprint};
use crate::review::{Level, Reviewer};
use crate::text::Lang;
use crate::texts::labelled;
use crate::texts::{brief as t, screens as s};

/// What a brief is: of which declaration, by whom, of when, for whom. Its texts
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
    /// What was asked for.
    pub asked: Asked,
    /// Whose brief it is.
    pub reviewer: Reviewer,
    /// The day of which it is.
    pub date: Date,
    /// The language of the brief; quotes are in the declaration's own.
    pub lang: Lang,
    /// The handling level: notes above it are left out.
    pub level: Level,
    /// What people see for the level.
    pub level_label: String,
    /// How many notes were left out for their level; none where the brief has
    /// no notes, or does not say.
    pub withheld: Option<usize>,
    /// What was recorded and could not be read, in words; nothing where all was.
    pub gaps: Vec<String>,
    /// How many points the brief shows.
    pub count: usize,
    /// How many points the declaration has.
    pub total: usize,
    /// How many passages outside the points it quotes, where it shows no point.
    pub passages: usize,
}

/// What was asked for.
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
    pub fn document_title(&self) -> String {
        match &self.asked {
            Asked::Query { words, .. } => labelled(self.lang, &self.title, words),
            Asked::Everything | Asked::Withheld => self.title.clone(),
        }
    }

    /// How much it shows, in words: points, or passages where it shows none.
    pub fn shown(&self) -> String {
        let lang = self.lang;
        match self.passages {
            0 => s::n_of_m_points(lang, self.count, self.total),
            n => t::n_passages(lang, n),
        }
    }

    /// How many notes were left out, in words, where there are any and the brief
    /// says so.
    pub fn left_out(&self) -> Option<String> {
        let n = self.withheld.filter(|n| *n > 0)?;
        Some(t::notes_left_out(self.lang, n, &self.level_label))
    }

    /// That not all that was recorded could be read, where that is so: it stands
    /// on the first page, before anything that could be taken for the whole.
    pub fn incomplete(&self) -> Option<String> {
        let what = self.gaps.join("; ");
        (!what.is_empty()).then(|| t::incomplete(self.lang, &what))
    }

    /// What `verify` needs to know of a document. Every document ends in a
    /// paragraph that holds it.
    pub fn stamp(&self) -> BriefStamp {
        let (declaration, edition) = (self.declaration.clone(), self.edition.clone());
        BriefStamp { declaration, edition, fingerprint: self.fingerprint }
    }
}
