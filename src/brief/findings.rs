//! The contents of a brief, as a reader of its format found them.

use super::{BriefStamp, Manifest};

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
    /// Takes in the lists that a further text of the brief holds: every list
    /// counts.
    pub(super) fn look_in(&mut self, text: &str) {
        let Some(found) = Manifest::find(text) else { return };
        let all = match std::mem::take(self) {
            Self::Unsaid => found,
            Self::Damaged => Err(String::new()),
            Self::Quotes(listed) => found.and_then(|found| listed.and(found)),
        };
        *self = all.map_or(Self::Damaged, Self::Quotes);
    }
}

/// The contents of a brief, as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The edition that it says it quotes.
    pub stamp: Option<BriefStamp>,
    /// The quotes that it says it holds.
    pub listed: Listed,
    /// Its quotes, in order.
    pub quotes: Vec<Quoted>,
    /// Why none of them can be judged, where that is one thing for all.
    pub flaw: Option<Flaw>,
}

impl Findings {
    /// The same, but that none of its quotes can be judged where there is a flaw.
    pub(super) fn spoiled(mut self, flaw: Option<Flaw>) -> Self {
        let flawless = self.quotes.iter_mut().filter(|quote| quote.flaw.is_none());
        flawless.for_each(|quote| quote.flaw.clone_from(&flaw));
        self.flaw = flaw;
        self
    }
}
