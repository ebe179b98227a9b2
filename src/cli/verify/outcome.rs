//! The result of checking the quotes that a brief has of one declaration.

use std::path::{Path, PathBuf};

use crate::brief::{
    BriefStamp, Checked, Cited, Findings, Flaw, Listed, SourceName, Verdict, missing, unchecked,
    verify,
};
use crate::corpus::IndexedDeclaration;

/// Quotes of one declaration, and what they are held against.
pub(super) struct Held {
    /// The declaration as the brief names it with each quote; none where it does not.
    pub(super) name: Option<SourceName>,
    /// None where it is not at hand.
    pub(super) corpus: Option<IndexedDeclaration>,
    /// Its file, where that cannot be read.
    pub(super) unread: Option<PathBuf>,
}

/// The result of their check.
pub(super) struct Outcome<'c> {
    pub(super) name: Option<&'c SourceName>,
    pub(super) corpus: Option<&'c IndexedDeclaration>,
    pub(super) unread: Option<&'c Path>,
    pub(super) stamp: Option<BriefStamp>,
    pub(super) listed: Listed,
    /// Why none of the quotes can be judged, where that is one thing for all.
    pub(super) flaw: Option<Flaw>,
    pub(super) checked: Vec<Checked<'c>>,
    /// The quotes that are not in it.
    pub(super) missing: Vec<Cited>,
}

impl<'c> Outcome<'c> {
    pub(super) fn of(held: &'c Held, findings: Findings) -> Self {
        let (stamp, listed) = (findings.stamp().cloned(), findings.listed());
        let flaw = findings.flaw.clone();
        let (name, corpus) = (held.name.as_ref(), held.corpus.as_ref());
        let unread = held.unread.as_deref();
        let checked = match (corpus, name) {
            (Some(corpus), _) => verify(corpus, findings),
            (None, Some(_)) if unread.is_some() => unchecked(findings, Verdict::Unread),
            (None, Some(_)) => unchecked(findings, Verdict::Unknown),
            (None, None) => unchecked(findings, Verdict::Unplaced),
        };
        let missing = missing(&listed, &checked);
        Self { name, corpus, unread, stamp, listed, flaw, checked, missing }
    }

    pub(super) fn is_fine(&self) -> bool {
        self.missing.is_empty()
            && self.listed != Listed::Damaged
            && self.count_true() == self.checked.len()
    }

    pub(super) fn count_true(&self) -> usize {
        self.checked.iter().filter(|quote| quote.verdict == Verdict::True).count()
    }

    /// True where nothing is quoted, nor should be.
    pub(super) fn is_empty(&self) -> bool {
        self.checked.is_empty() && self.missing.is_empty()
    }
}
