//! The contents of a brief, as a reader of its format found them.

use std::collections::BTreeMap;

use super::{BriefStamp, Manifest, SourceName};

/// A quote as a reader found it in a brief; nothing in it is to be trusted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quoted {
    /// The place that it gives: `3.1`. Empty where it gives none.
    pub cited: String,
    /// The fingerprint that stands with it: 12 to 64 hex digits.
    pub fingerprint: String,
    /// The words.
    pub text: String,
    /// Why nobody can say that a reader sees those words; none where they do.
    pub flaw: Option<Flaw>,
    /// The declaration that it says it is of; none in a brief of one.
    pub source: Option<SourceName>,
}

/// Why a quote cannot be judged: what stands in or around it is not known to
/// show exactly its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// This: an element, an attribute, a property or a field.
    Holds(String),
    /// Tags that do not match: programs differ on what is in what.
    Tags,
    /// More letters than any official text has.
    Long,
    /// A line under it that seems a citation, but is none of this program's, or
    /// stands where none is taken.
    SeemsCited,
}

/// A brief's list of the quotes that it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Listed {
    /// Nothing: an older brief, or a part of one.
    #[default]
    Unsaid,
    /// Something that cannot be read any more.
    Damaged,
    /// These.
    Quotes(Manifest),
}

impl Listed {
    /// The lists that a text holds, as one: every list counts.
    pub(super) fn of(text: &str) -> Self {
        Manifest::find(text).map_or(Self::Unsaid, |found| found.map_or(Self::Damaged, Self::Quotes))
    }

    /// This list and another.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unsaid, listed) | (listed, Self::Unsaid) => listed,
            (Self::Quotes(all), Self::Quotes(more)) => {
                all.and(more).map_or(Self::Damaged, Self::Quotes)
            }
            _ => Self::Damaged,
        }
    }
}

/// What a brief says that it quotes of one declaration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// The declaration that it names; none where that cannot be read.
    pub source: Option<SourceName>,
    /// The edition, with its fingerprint; none where that cannot be read.
    pub stamp: Option<BriefStamp>,
    /// The quotes that it says it holds.
    pub listed: Listed,
}

impl Claim {
    /// A claim on the edition of a stamp.
    pub(super) fn of(stamp: BriefStamp) -> Self {
        Self { source: Some((&stamp).into()), stamp: Some(stamp), listed: Listed::Unsaid }
    }
}

/// The contents of a brief, as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What it says that it quotes, in order.
    pub claims: Vec<Claim>,
    /// Its quotes, in order.
    pub quotes: Vec<Quoted>,
    /// Why none of them can be judged, where that is one thing for all.
    pub flaw: Option<Flaw>,
}

impl Findings {
    /// The edition that it says it quotes: of several, the last.
    pub fn stamp(&self) -> Option<&BriefStamp> {
        self.claims.iter().rev().find_map(|claim| claim.stamp.as_ref())
    }

    /// All quotes that it says it holds.
    pub fn listed(&self) -> Listed {
        self.claims.iter().map(|claim| claim.listed.clone()).fold(Listed::Unsaid, Listed::and)
    }

    /// True where it quotes more than one declaration, or says of each quote from which it
    /// is.
    pub fn is_over_several(&self) -> bool {
        let id = |claim: &Claim| claim.source.as_ref().map(|source| source.declaration.clone());
        let mut ids = self.claims.iter().filter_map(id);
        let first = ids.next();
        self.quotes.iter().any(|quote| quote.source.is_some()) || ids.any(|id| Some(id) != first)
    }

    /// The same by the declarations and editions of which it is; what does not say of
    /// which is apart.
    pub fn by_source(self) -> BTreeMap<Option<SourceName>, Self> {
        let mut all: BTreeMap<Option<SourceName>, Self> = BTreeMap::new();
        for claim in self.claims {
            all.entry(claim.source.clone()).or_default().claims.push(claim);
        }
        for quoted in self.quotes {
            all.entry(quoted.source.clone()).or_default().quotes.push(quoted);
        }
        for of in all.values_mut() {
            of.flaw.clone_from(&self.flaw);
        }
        all
    }

    /// Takes in what a further text of the brief says that it quotes. A list is of the
    /// edition that is named before it.
    pub(super) fn look_in(&mut self, text: &str) {
        for (stamp, text) in BriefStamp::pieces(text) {
            self.claims.extend(stamp.map(Claim::of));
            self.list(Listed::of(text));
        }
    }

    /// Takes in a list of what is quoted of the edition that was named last.
    fn list(&mut self, listed: Listed) {
        match self.claims.last_mut() {
            Some(claim) => claim.listed = std::mem::take(&mut claim.listed).and(listed),
            None if listed == Listed::Unsaid => {}
            None => self.claims.push(Claim { listed, ..Claim::default() }),
        }
    }

    /// The same, but that none of its quotes can be judged where there is a flaw.
    pub(super) fn spoiled(mut self, flaw: Option<Flaw>) -> Self {
        let flawless = self.quotes.iter_mut().filter(|quote| quote.flaw.is_none());
        flawless.for_each(|quote| quote.flaw.clone_from(&flaw));
        self.flaw = flaw;
        self
    }
}
