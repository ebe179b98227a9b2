//! The declarations that a brief quotes, and the name by which a quote says of which it
//! is.

use std::fmt;

use super::BriefStamp;
use crate::declaration::{DeclarationId, EditionId, Fingerprint};

/// A declaration that a brief quotes. Its texts are cleaned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The official title, in its own language.
    pub title: String,
    /// The official subtitle; empty where there is none.
    pub subtitle: String,
    /// The declaration.
    pub declaration: DeclarationId,
    /// The edition that is quoted.
    pub edition: EditionId,
    /// The fingerprint of that edition as a whole.
    pub fingerprint: Fingerprint,
    /// The language of the official text, as a short BCP 47 code.
    pub language: String,
    /// Number of points that the brief shows.
    pub count: usize,
    /// Number of points that the declaration has.
    pub total: usize,
    /// Number of passages outside the points that it quotes, where it shows no point.
    pub passages: usize,
}

impl Source {
    /// The name by which quotes say that they are of it.
    pub fn name(&self) -> SourceName {
        let (declaration, edition) = (self.declaration.to_string(), self.edition.to_string());
        SourceName { declaration, edition }
    }

    /// The line by which `verify` knows a document. Every document ends in a
    /// paragraph that holds it.
    pub(crate) fn stamp(&self) -> BriefStamp {
        let (declaration, edition) = (self.declaration.clone(), self.edition.clone());
        BriefStamp { declaration, edition, fingerprint: self.fingerprint }
    }
}

/// The edition of a declaration that a brief names; as read, nothing in it is to be
/// trusted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceName {
    /// The id of the declaration.
    pub declaration: String,
    /// The edition.
    pub edition: String,
}

impl SourceName {
    /// The name in a piece of a citation: "hertoginnedal-2023, 2023-05-05, nl".
    pub(super) fn of_citation(words: &str) -> Option<Self> {
        let mut parts = words.trim().splitn(3, ',').map(str::trim);
        let (declaration, edition, language) = (parts.next()?, parts.next()?, parts.next()?);
        let _: (DeclarationId, EditionId) = (declaration.parse().ok()?, edition.parse().ok()?);
        let (declaration, edition) = (declaration.to_owned(), edition.to_owned());
        (!language.is_empty()).then_some(Self { declaration, edition })
    }
}

impl From<&BriefStamp> for SourceName {
    fn from(stamp: &BriefStamp) -> Self {
        let (declaration, edition) = (stamp.declaration.to_string(), stamp.edition.to_string());
        Self { declaration, edition }
    }
}

impl fmt::Display for SourceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.declaration, self.edition)
    }
}
