//! Why a text is no query, in the interface language.

use std::ops::Range;

use super::names::{FIELDS, STATES};
use crate::text::{Lang, Text};
use crate::texts::screens as t;

/// Words that are looked for: each costs a look through all texts, with every
/// letter that is typed.
pub(super) const MOST_WORDS: usize = 64;

/// Why a text is no query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryFault {
    /// Its range in the text, in bytes.
    pub at: Range<usize>,
    /// The kind of fault there.
    pub kind: FaultKind,
    /// The nearest right word, if one is near.
    pub nearest: Option<String>,
}

/// The kind of fault of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// No field is called so.
    Field(String),
    /// The field has no such value.
    Value {
        /// The field and the value as they were typed.
        typed: String,
        /// The expected form.
        expected: &'static Text,
    },
    /// The field has no such value of those that this configuration knows.
    Word {
        /// The field and the value as they were typed.
        typed: String,
        /// The values that it has.
        expected: String,
    },
    /// `is:` has no such value.
    State(String),
    /// A quotation mark is not closed.
    Unclosed,
    /// A bracket is not closed.
    Bracket,
    /// Something else stands where a term should.
    NoTerm(String),
    /// Brackets within brackets, beyond what anybody means.
    Deep,
    /// More words than are looked for.
    Long,
}

impl QueryFault {
    /// That what was found is no term.
    pub(super) fn no_term(at: Range<usize>, found: &str) -> Self {
        Self { at, kind: FaultKind::NoTerm(found.to_owned()), nearest: None }
    }

    /// The text that was found.
    pub fn found(&self, lang: Lang) -> String {
        match &self.kind {
            FaultKind::Field(field) => t::unknown_field(lang, field),
            FaultKind::Value { typed, .. }
            | FaultKind::Word { typed, .. }
            | FaultKind::State(typed) => t::unknown_value(lang, typed),
            FaultKind::Unclosed => t::UNCLOSED.get(lang).to_owned(),
            FaultKind::Bracket => t::BRACKET.get(lang).to_owned(),
            FaultKind::NoTerm(found) if found.is_empty() => t::ENDS_EARLY.get(lang).to_owned(),
            FaultKind::NoTerm(found) => t::no_term(lang, found),
            FaultKind::Deep => t::TOO_DEEP.get(lang).to_owned(),
            FaultKind::Long => t::TOO_MANY_WORDS.get(lang).to_owned(),
        }
    }

    /// The nearest right word, if one is near, and what was expected.
    pub fn remedy(&self, lang: Lang) -> String {
        let fields = || FIELDS.map(|field| format!("{field}:")).join(" ");
        let expected = match &self.kind {
            FaultKind::Field(_) => t::expected_field(lang, fields()),
            FaultKind::Value { expected, .. } => expected.get(lang).to_owned(),
            FaultKind::Word { expected, .. } => expected.clone(),
            FaultKind::State(_) => STATES.join(", "),
            FaultKind::Unclosed => t::EXPECTED_CLOSE.get(lang).to_owned(),
            FaultKind::Bracket => ")".to_owned(),
            FaultKind::NoTerm(_) => t::EXPECTED_TERM.get(lang).to_owned(),
            FaultKind::Deep => t::EXPECTED_FLATTER.get(lang).to_owned(),
            FaultKind::Long => t::expected_fewer(lang, MOST_WORDS),
        };
        let expected = t::expected(lang, &expected);
        match &self.nearest {
            Some(near) => format!("{} {expected}", t::did_you_mean(lang, near)),
            None => expected,
        }
    }
}
