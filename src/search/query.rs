//! The query: one filter language for every screen, command and export.
//!
//! A query is kept as its terms, so that the screens can put one term in place
//! of another, and is always shown as what it would be if it were typed.

use std::fmt;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::declaration::{ActorId, ActorIx, Declaration, PointId};
use crate::review::{ReviewState, Reviewer, StatusWord};

/// The conditions on what is shown: every term must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The terms, in the order in which they were given.
    pub terms: Vec<Term>,
}

/// One condition, or several made one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A condition.
    One(Condition),
    /// A term that must not hold.
    Not(Box<Term>),
    /// All of which must hold.
    All(Vec<Term>),
    /// One of which must hold.
    Any(Vec<Term>),
}

/// A condition on a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Has a word or phrase in its text, id, actors or headings.
    Word(Word),
    /// Has a word or phrase in its official wording.
    Text(Word),
    /// Names or concerns this actor.
    Actor(ActorIx, ActorId),
    /// Names this actor.
    Named(ActorIx, ActorId),
    /// Stands in one of these chapters.
    Chapter {
        /// First chapter number.
        first: u32,
        /// Last chapter number.
        last: u32,
    },
    /// Is this point.
    Id(PointId),
    /// Stands from this point to that one, in document order.
    Ids {
        /// First point.
        first: PointId,
        /// Last point.
        last: PointId,
    },
    /// Stands so in the review.
    Is(ReviewState),
    /// Has a note.
    Noted,
    /// No point of a later declaration is confirmed to speak of the same promise.
    Untraced,
    /// Has a word or phrase in one of its notes.
    Note(Word),
    /// Has this status in my review; none: has none.
    Status(Option<StatusWord>),
    /// Has a deadline or event whose end has passed.
    Due,
    /// Has a deadline or event whose end has not passed yet.
    Upcoming,
    /// Names a date that shares a day with this span.
    Date(Span),
    /// Was marked by me on a day of this span.
    MarkEntry(Span),
    /// Was marked by this reviewer.
    By(Reviewer),
}

/// The value of `status:` for points without one.
pub(super) const NO_STATUS: &str = "none";

/// A word or phrase, as it was typed and as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it was typed, without quotes.
    pub typed: String,
    /// As it is compared.
    pub folded: String,
    /// True where it stood in quotes.
    pub quoted: bool,
    /// True where words that are nearly the same were asked for.
    pub near: bool,
}

/// A span of days, as it was read; without an end it is open on that side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day, if there is one.
    pub first: Option<Date>,
    /// Last day, if there is one.
    pub last: Option<Date>,
    pub(crate) typed: String,
}

impl Span {
    /// True if a period shares a day with the span.
    pub(crate) fn overlaps(&self, first: Date, last: Date) -> bool {
        self.first.is_none_or(|start| start <= last) && self.last.is_none_or(|end| first <= end)
    }
}

impl Query {
    /// True if everything is shown.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// True if any condition, negated or not, is about what notes say.
    pub(crate) fn looks_into_notes(&self) -> bool {
        self.terms.iter().any(Term::looks_into_notes)
    }

    /// The conditions that a point can be shown for: all but the negated ones.
    pub fn wanted(&self) -> Vec<&Condition> {
        let mut all = Vec::new();
        self.terms.iter().for_each(|term| term.collect(&mut all));
        all
    }

    /// The plain words and phrases among the wanted conditions.
    pub fn words(&self) -> Vec<&Word> {
        let word = |what: &Condition| matches!(what, Condition::Word(_) | Condition::Text(_));
        self.wanted().into_iter().filter(|what| word(what)).filter_map(Condition::word).collect()
    }

    /// The words and phrases that must stand in a note.
    pub(crate) fn note_words(&self) -> Vec<&Word> {
        let words = self.wanted().into_iter().filter_map(|what| match what {
            Condition::Note(word) => Some(word),
            _ => None,
        });
        words.collect()
    }

    /// The actors among the wanted conditions.
    pub fn actors(&self) -> Vec<ActorIx> {
        let actor = |what: &Condition| match what {
            Condition::Actor(actor, _) | Condition::Named(actor, _) => Some(*actor),
            _ => None,
        };
        self.wanted().into_iter().filter_map(actor).collect()
    }

    /// The same query with this term in place of the last one of its kind, or
    /// without it where it was there already.
    #[must_use]
    pub(crate) fn toggled(&self, term: &Term) -> Self {
        if self.terms.contains(term) {
            self.without(|other| other == term)
        } else {
            self.put(term.clone())
        }
    }

    /// The same query with this term in place of the last one of its kind.
    #[must_use]
    pub fn put(&self, term: Term) -> Self {
        let mut query = self.clone();
        match query.terms.iter().rposition(|other| other.same_kind(&term)) {
            Some(place) => query.terms[place] = term,
            None => query.terms.push(term),
        }
        query
    }

    /// The same query without the terms that `gone` picks.
    #[must_use]
    pub fn without(&self, gone: impl Fn(&Term) -> bool) -> Self {
        Self { terms: self.terms.iter().filter(|term| !gone(term)).cloned().collect() }
    }
}

impl Query {
    /// The same query, for those of its points for which this term holds too.
    #[must_use]
    pub(crate) fn narrowed(&self, term: &Term) -> Self {
        let mut query = self.without(|other| other.follows_from(term));
        query.terms.push(term.clone());
        query
    }
}

impl Condition {
    /// True if texts or notes are looked through for it.
    pub(super) fn looks_for_words(&self) -> bool {
        matches!(self, Condition::Word(_) | Condition::Text(_) | Condition::Note(_))
    }

    /// The word of a word condition.
    pub fn word(&self) -> Option<&Word> {
        match self {
            Condition::Word(word) | Condition::Text(word) => Some(word),
            _ => None,
        }
    }
}

impl Term {
    /// A condition that must not hold.
    pub fn not(what: Condition) -> Self {
        Self::Not(Box::new(Self::One(what)))
    }

    /// The term for an actor of the declaration.
    pub fn actor(declaration: &Declaration, actor: ActorIx) -> Self {
        Self::One(Condition::Actor(actor, declaration.actors[actor].id.clone()))
    }

    fn looks_into_notes(&self) -> bool {
        match self {
            Self::One(what) => matches!(what, Condition::Note(_)),
            Self::Not(term) => term.looks_into_notes(),
            Self::All(terms) | Self::Any(terms) => terms.iter().any(Self::looks_into_notes),
        }
    }

    /// The term for a chapter, by its number.
    pub fn chapter(number: u32) -> Self {
        Self::One(Condition::Chapter { first: number, last: number })
    }

    /// True if it need not be said beside another term.
    fn follows_from(&self, other: &Term) -> bool {
        let span = |term: &Term| match term {
            Self::One(Condition::Chapter { first, last }) => Some(*first..=*last),
            _ => None,
        };
        let covers = |all: RangeInclusive<u32>, some: RangeInclusive<u32>| {
            all.contains(some.start()) && all.contains(some.end())
        };
        self == other || span(self).zip(span(other)).is_some_and(|(all, some)| covers(all, some))
    }

    /// The single condition that the term speaks of, negated or not.
    pub fn what(&self) -> Option<&Condition> {
        match self {
            Self::One(what) => Some(what),
            Self::Not(term) => term.what(),
            Self::All(_) | Self::Any(_) => None,
        }
    }

    /// True if both are about the same field; "due", "upcoming" and "noted" are about the
    /// state of points.
    fn same_kind(&self, other: &Term) -> bool {
        let kind = |term: &Term| match term.what() {
            Some(Condition::Due | Condition::Upcoming | Condition::Noted | Condition::Untraced) => {
                Some(std::mem::discriminant(&Condition::Is(ReviewState::Open)))
            }
            what => what.map(std::mem::discriminant),
        };
        kind(self).is_some() && kind(self) == kind(other)
    }

    /// True if the term needs what is derived from all points at once.
    pub(crate) fn needs_index(&self) -> bool {
        match self {
            Self::One(what) => {
                matches!(
                    what,
                    Condition::Word(_)
                        | Condition::Text(_)
                        | Condition::Actor(..)
                        | Condition::Named(..)
                )
            }
            Self::Not(term) => term.needs_index(),
            Self::All(terms) | Self::Any(terms) => terms.iter().any(Self::needs_index),
        }
    }

    fn collect<'a>(&'a self, all: &mut Vec<&'a Condition>) {
        match self {
            Self::One(what) => all.push(what),
            Self::Not(_) => {}
            Self::All(terms) | Self::Any(terms) => terms.iter().for_each(|term| term.collect(all)),
        }
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.terms.as_slice() {
            [Term::Any(terms)] => joined(f, terms, " or "),
            terms => joined(f, terms, " "),
        }
    }
}

fn joined(f: &mut fmt::Formatter<'_>, terms: &[Term], between: &str) -> fmt::Result {
    for (place, term) in terms.iter().enumerate() {
        f.write_str(if place > 0 { between } else { "" })?;
        match term {
            // Terms joined by `and` need no brackets between two `or`s.
            Term::All(terms) if between == " or " => joined(f, terms, " ")?,
            term => write!(f, "{term}")?,
        }
    }
    Ok(())
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (terms, between) = match self {
            Self::One(what) => return write!(f, "{what}"),
            Self::Not(term) => return write!(f, "-{term}"),
            Self::All(terms) => (terms, " "),
            Self::Any(terms) => (terms, " or "),
        };
        f.write_str("(")?;
        joined(f, terms, between)?;
        f.write_str(")")
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Condition::Word(word) => write!(f, "{word}"),
            Condition::Text(word) => write!(f, "text:{word}"),
            Condition::Actor(_, id) => write!(f, "actor:{id}"),
            Condition::Named(_, id) => write!(f, "named:{id}"),
            Condition::Chapter { first, last } if first == last => write!(f, "chapter:{first}"),
            Condition::Chapter { first, last: u32::MAX } => write!(f, "chapter:{first}.."),
            Condition::Chapter { first, last } => write!(f, "chapter:{first}..{last}"),
            Condition::Id(id) => write!(f, "id:{id}"),
            Condition::Ids { first, last } => write!(f, "id:{first}..{last}"),
            Condition::Is(review_state) => write!(f, "is:{}", review_state.as_str()),
            Condition::Due => f.write_str("is:due"),
            Condition::Upcoming => f.write_str("is:upcoming"),
            Condition::Noted => f.write_str("is:noted"),
            Condition::Untraced => f.write_str("is:untraced"),
            Condition::Note(word) => write!(f, "note:{word}"),
            Condition::Status(None) => write!(f, "status:{NO_STATUS}"),
            Condition::Status(Some(word)) => write!(f, "status:{word}"),
            Condition::Date(span) => write!(f, "date:{}", span.typed),
            Condition::MarkEntry(span) => write!(f, "marked:{}", span.typed),
            Condition::By(reviewer) => write!(f, "by:{}", quoted(reviewer.as_str())),
        }
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let near = if self.near { "~" } else { "" };
        match (self.quoted, self.typed.contains('"')) {
            (false, _) => write!(f, "{near}{}", self.typed),
            (true, false) => write!(f, "{near}\"{}\"", self.typed),
            (true, true) => write!(f, "{near}“{}”", self.typed),
        }
    }
}

/// A value in quotes where it must be.
fn quoted(value: &str) -> String {
    let plain = value.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    if plain { value.to_owned() } else { format!("\"{value}\"") }
}
