//! A word of a query and its field, read as a condition.

use std::ops::Range;

use super::fault::{FaultKind, QueryFault};
use super::names::{FIELDS, Known, STATES};
use super::query::{Condition, NO_STATUS, Span, Word};
use crate::corpus::{fold, folded_names, words_of};
use crate::declaration::{Actor, ActorId, ActorIx, Declaration, Period};
use crate::review::ReviewState;
use crate::text::{Text, nearest};
use crate::texts::screens as t;

/// A word of the query and its field, as they were typed.
pub(super) struct Typed<'a> {
    pub(super) at: &'a Range<usize>,
    /// All of it, with quotes and the rest.
    pub(super) text: &'a str,
    pub(super) field: Option<&'a str>,
    pub(super) value: &'a str,
    pub(super) quoted: bool,
    pub(super) near: bool,
}

impl Typed<'_> {
    /// The condition that they state.
    pub(super) fn what(&self, known: Known) -> Result<Condition, QueryFault> {
        let declaration = known.declaration;
        Ok(match self.field {
            None => Condition::Word(self.word()?),
            Some("text") => Condition::Text(self.word()?),
            Some("actor") => self.actor(declaration).map(|(ix, id)| Condition::Actor(ix, id))?,
            Some("named") => self.actor(declaration).map(|(ix, id)| Condition::Named(ix, id))?,
            Some("chapter") => self.chapters(declaration)?,
            Some("id") => self.id(declaration)?,
            Some("is") => self.state()?,
            Some("note") => Condition::Note(self.word()?),
            Some("status") => self.status(known)?,
            Some("date") => Condition::Date(self.span()?),
            Some("marked") => Condition::MarkEntry(self.span()?),
            Some("by") => Condition::By(
                self.value.parse().map_err(|_| self.unknown(&t::EXPECTED_REVIEWER, Vec::new()))?,
            ),
            Some(field) => {
                let near = nearest(field, FIELDS).map(|near| format!("{near}:"));
                return Err(self.fault(FaultKind::Field(field.to_owned()), near));
            }
        })
    }

    fn word(&self) -> Result<Word, QueryFault> {
        let folded = fold(self.value.trim()).trim().to_owned();
        if folded.is_empty() {
            let literal = format!("\"{}\"", self.text);
            let is_sign = self.field.is_none() && !self.quoted && !self.near;
            return Err(QueryFault {
                nearest: is_sign.then_some(literal),
                ..QueryFault::no_term(self.at.clone(), self.text)
            });
        }
        // With quotes of both kinds in it no pair could stand around it; „ folds
        // to the same and closes neither.
        let both = self.value.contains('"') && self.value.contains(['“', '”']);
        let typed = if both {
            self.value.trim().replace(['"', '“', '”'], "„")
        } else {
            self.value.trim().to_owned()
        };
        Ok(Word { typed, folded, quoted: self.quoted, near: self.near })
    }

    fn actor(&self, declaration: &Declaration) -> Result<(ActorIx, ActorId), QueryFault> {
        let wanted = fold(self.value.trim());
        let is_so = |actor: &Actor| folded_names(actor).lines().any(|name| name == wanted);
        let having = || actors_with(declaration, &wanted);
        let found = declaration.actors.iter().position(is_so).or_else(|| match having()[..] {
            [only] => Some(only),
            _ => None,
        });
        let id = |ix: ActorIx| declaration.actors[ix].id.clone();
        found.map(|ix| (ix, id(ix))).ok_or_else(|| {
            let ids = declaration.actors.iter().map(|actor| actor.id.as_str());
            let near = match having() {
                many if many.is_empty() => nearest(&wanted, ids).into_iter().collect(),
                many => many.into_iter().map(|ix| declaration.actors[ix].id.as_str()).collect(),
            };
            self.unknown(&t::EXPECTED_ACTOR, near)
        })
    }

    fn chapters(&self, declaration: &Declaration) -> Result<Condition, QueryFault> {
        let (from, to) = self.value.split_once("..").unwrap_or((self.value, self.value));
        let number =
            |text: &str, open: u32| if text.is_empty() { Some(open) } else { text.parse().ok() };
        let numbers = || declaration.chapters.iter().map(|chapter| chapter.number);
        let known = |n: u32| numbers().any(|number| number == n);
        // 0 where points stand before the first chapter.
        let lowest = numbers().next().unwrap_or(1).min(1);
        match (number(from, lowest), number(to, u32::MAX)) {
            (Some(first), Some(last))
                if self.value.contains("..")
                    && self.value != ".."
                    && numbers().any(|number| (first..=last).contains(&number)) =>
            {
                Ok(Condition::Chapter { first, last })
            }
            (Some(first), Some(last)) if first == last && known(first) => {
                Ok(Condition::Chapter { first, last })
            }
            _ => Err(self.unknown(&t::EXPECTED_CHAPTER, Vec::new())),
        }
    }

    fn id(&self, declaration: &Declaration) -> Result<Condition, QueryFault> {
        let place = |text: &str| {
            let id = text.parse().ok()?;
            declaration.position(id).map(|place| (place, id))
        };
        let found = match self.value.split_once("..") {
            None => place(self.value).map(|(_, id)| Condition::Id(id)),
            Some((first, last)) => {
                let ends = place(first).zip(place(last)).filter(|(first, last)| first <= last);
                ends.map(|((_, first), (_, last))| Condition::Ids { first, last })
            }
        };
        found.ok_or_else(|| self.unknown(&t::EXPECTED_ID, Vec::new()))
    }

    fn state(&self) -> Result<Condition, QueryFault> {
        match self.value {
            "due" => return Ok(Condition::Due),
            "upcoming" => return Ok(Condition::Upcoming),
            "noted" => return Ok(Condition::Noted),
            "untraced" => return Ok(Condition::Untraced),
            _ => {}
        }
        let found =
            ReviewState::ALL.into_iter().find(|review_state| review_state.as_str() == self.value);
        found.map(Condition::Is).ok_or_else(|| {
            let near = nearest(self.value, STATES).map(|near| format!("is:{near}"));
            self.fault(FaultKind::State(format!("is:{}", self.value)), near)
        })
    }

    fn status(&self, known: Known) -> Result<Condition, QueryFault> {
        if self.value == NO_STATUS {
            return Ok(Condition::Status(None));
        }
        let statuses = known.statuses();
        if let Some(word) = statuses.iter().find(|word| *word == self.value) {
            return Ok(Condition::Status(word.parse().ok()));
        }
        let near = nearest(self.value, statuses.iter().map(String::as_str));
        let near = near.map(|near| format!("status:{near}"));
        let expected = statuses.join(", ") + ", " + NO_STATUS;
        Err(self.fault(FaultKind::Word { typed: format!("status:{}", self.value), expected }, near))
    }

    /// A period, or one that is open at one end; it is shown as it is read.
    fn span(&self) -> Result<Span, QueryFault> {
        let unknown = || self.unknown(&t::EXPECTED_SPAN, Vec::new());
        let end = |text: &str| match text {
            "" => Ok(None),
            text => Period::from_habit(text).map(Some).map_err(|_| unknown()),
        };
        let (from, to) = self.value.split_once("..").unwrap_or((self.value, self.value));
        let (from, to) = (end(from)?, end(to)?);
        let first = from.as_ref().map(|period| period.first);
        let last = to.as_ref().map(|period| period.last);
        let backwards = first.zip(last).is_some_and(|(first, last)| last < first);
        if backwards || (first.is_none() && last.is_none()) {
            return Err(unknown());
        }
        let shown = |period: Option<Period>| period.map(|p| p.to_string()).unwrap_or_default();
        let is_range = self.value.contains("..");
        let to = if is_range { format!("..{}", shown(to)) } else { String::new() };
        Ok(Span { first, last, typed: shown(from) + &to })
    }

    /// That the field has no such value, and which values may have been meant.
    fn unknown(&self, expected: &'static Text, near: Vec<&str>) -> QueryFault {
        let field = self.field.unwrap_or_default();
        let near: Vec<String> = near.into_iter().map(|near| format!("{field}:{near}")).collect();
        let near = (!near.is_empty()).then(|| near.join(", "));
        self.fault(FaultKind::Value { typed: format!("{field}:{}", self.value), expected }, near)
    }

    fn fault(&self, kind: FaultKind, nearest: Option<String>) -> QueryFault {
        QueryFault { at: self.at.clone(), kind, nearest }
    }
}

/// The actors that have every one of these words in one name.
fn actors_with(declaration: &Declaration, folded: &str) -> Vec<ActorIx> {
    let wanted: Vec<&str> = words_of(folded).collect();
    let has_all = |name: &str| wanted.iter().all(|word| words_of(name).any(|other| other == *word));
    let has = |actor: &Actor| !wanted.is_empty() && folded_names(actor).lines().any(has_all);
    let actors = declaration.actors.iter().enumerate();
    actors.filter(|(_, actor)| has(actor)).map(|(ix, _)| ix).collect()
}
