//! The query: one filter language for every screen, command and export.
//!
//! Words and fields separated by blanks, all of which must hold; `-` before one
//! turns it round; quotes keep blanks together and make a word literal.
//! A query is kept as its terms, so that the screens can put one term in place
//! of another, and is always shown as what it would be if it were typed.

use std::fmt;
use std::ops::Range;

use super::fold::fold;
use super::nearest::nearest;
use crate::declaration::{ActorId, ActorIx, Declaration, PointId};
use crate::review::Standing;
use crate::text::texts::screens as t;
use crate::text::{Lang, Text};

/// What to show: every term must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The terms, in the order in which they were given.
    pub terms: Vec<Term>,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Whether the condition is turned round.
    pub negated: bool,
    /// The condition.
    pub what: What,
}

/// What a term asks of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Has this word or phrase, folded, in its text, id, actors or headings.
    Word {
        /// As it was typed.
        typed: String,
        /// As it is compared.
        folded: String,
    },
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
    /// Stands so in the review.
    Is(Standing),
}

/// Why a text is no query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryFault {
    /// Where in the text, in bytes.
    pub at: Range<usize>,
    /// What is wrong there.
    pub kind: FaultKind,
    /// The nearest right word, if one is near.
    pub nearest: Option<String>,
}

/// What is wrong with a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// No field is called so.
    Field(String),
    /// The field has no such value.
    Value {
        /// The field and the value as they were typed.
        typed: String,
        /// What was expected.
        expected: &'static Text,
    },
    /// `is:` has no such value.
    Standing(String),
    /// A quotation mark is not closed.
    Unclosed,
    /// A word without letters.
    Empty,
}

impl QueryFault {
    /// What was found.
    pub fn found(&self, lang: Lang) -> String {
        match &self.kind {
            FaultKind::Field(field) => t::UNKNOWN_FIELD.with(lang, &[("field", field)]),
            FaultKind::Value { typed, .. } | FaultKind::Standing(typed) => {
                t::UNKNOWN_VALUE.with(lang, &[("value", typed)])
            }
            FaultKind::Unclosed => t::UNCLOSED.get(lang).to_owned(),
            FaultKind::Empty => t::EMPTY_WORD.get(lang).to_owned(),
        }
    }

    /// The nearest right word, if one is near, and what was expected.
    pub fn remedy(&self, lang: Lang) -> String {
        let expected = match &self.kind {
            FaultKind::Field(_) => t::EXPECTED_FIELD
                .with(lang, &[("fields", &FIELDS.map(|field| format!("{field}:")).join(" "))]),
            FaultKind::Value { expected, .. } => expected.get(lang).to_owned(),
            FaultKind::Standing(_) => Standing::ALL.map(Standing::as_str).join(", "),
            FaultKind::Unclosed => t::EXPECTED_CLOSE.get(lang).to_owned(),
            FaultKind::Empty => t::EXPECTED_WORD.get(lang).to_owned(),
        };
        let expected = t::EXPECTED.with(lang, &[("what", &expected)]);
        match &self.nearest {
            Some(near) => format!("{} {expected}", t::DID_YOU_MEAN.with(lang, &[("word", near)])),
            None => expected,
        }
    }
}

/// The fields, in the order in which errors list them.
const FIELDS: [&str; 5] = ["actor", "named", "chapter", "id", "is"];

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// Where a field or a value is not known: says where, and what was expected.
    pub fn parse(text: &str, declaration: &Declaration) -> Result<Self, QueryFault> {
        let tokens = tokens(text)?;
        let terms =
            tokens.into_iter().map(|token| token.term(declaration)).collect::<Result<_, _>>()?;
        Ok(Self { terms })
    }

    /// Whether everything is shown.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The plain words and phrases that must be there, folded.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().filter(|term| !term.negated).filter_map(|term| match &term.what {
            What::Word { folded, .. } => Some(folded.as_str()),
            _ => None,
        })
    }

    /// The actors that are asked for.
    pub fn actors(&self) -> impl Iterator<Item = ActorIx> {
        self.terms.iter().filter(|term| !term.negated).filter_map(|term| match &term.what {
            What::Actor(actor, _) | What::Named(actor, _) => Some(*actor),
            _ => None,
        })
    }

    /// The same query with this term in place of the last one of its kind, or
    /// without it where it was there already.
    #[must_use]
    pub fn toggled(&self, term: &Term) -> Self {
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

impl Term {
    /// A condition that must hold.
    pub fn of(what: What) -> Self {
        Self { negated: false, what }
    }

    /// A condition that must not hold.
    pub fn not(what: What) -> Self {
        Self { negated: true, what }
    }

    /// The term for an actor of the declaration.
    pub fn actor(declaration: &Declaration, actor: ActorIx) -> Self {
        Self::of(What::Actor(actor, declaration.actors[actor].id.clone()))
    }

    /// Whether the two speak of the same field.
    pub fn same_kind(&self, other: &Term) -> bool {
        std::mem::discriminant(&self.what) == std::mem::discriminant(&other.what)
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, term) in self.terms.iter().enumerate() {
            let gap = if place > 0 { " " } else { "" };
            write!(f, "{gap}{term}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minus = if self.negated { "-" } else { "" };
        write!(f, "{minus}{}", self.what)
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Word { typed, .. } => f.write_str(typed),
            What::Actor(_, id) => write!(f, "actor:{id}"),
            What::Named(_, id) => write!(f, "named:{id}"),
            What::Chapter { first, last } if first == last => write!(f, "chapter:{first}"),
            What::Chapter { first, last: u32::MAX } => write!(f, "chapter:{first}.."),
            What::Chapter { first, last } => write!(f, "chapter:{first}..{last}"),
            What::Id(id) => write!(f, "id:{id}"),
            What::Is(standing) => write!(f, "is:{}", standing.as_str()),
        }
    }
}

/// One term as it was typed.
#[derive(Debug, Default)]
struct Token {
    at: Range<usize>,
    negated: bool,
    field: Option<String>,
    value: String,
    quoted: bool,
}

/// Splits at blanks outside quotes.
fn tokens(text: &str) -> Result<Vec<Token>, QueryFault> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(skip) = text[at..].find(|c: char| !c.is_whitespace()) {
        let token = token(text, at + skip)?;
        at = token.at.end;
        tokens.push(token);
    }
    Ok(tokens)
}

/// Reads the token that begins at `start`, where no blank stands.
fn token(text: &str, start: usize) -> Result<Token, QueryFault> {
    let mut token = Token { at: start..text.len(), ..Token::default() };
    let mut rest = text[start..].char_indices().peekable();
    let starts = |c: char| matches!(c, '-' | '\u{2212}');
    token.negated = rest
        .next_if(|(_, c)| {
            starts(*c) && text[start..].chars().nth(1).is_some_and(|c| !c.is_whitespace())
        })
        .is_some();
    let mut open = None;
    for (offset, c) in rest {
        match c {
            '"' | '“' | '”' => {
                token.quoted = true;
                open = if open.is_some() { None } else { Some(start + offset) };
            }
            c if c.is_whitespace() && open.is_none() => {
                token.at.end = start + offset;
                break;
            }
            ':' if open.is_none()
                && !token.quoted
                && token.field.is_none()
                && is_field(&token.value) =>
            {
                token.field = Some(std::mem::take(&mut token.value));
            }
            c => token.value.push(c),
        }
    }
    match open {
        None => Ok(token),
        Some(at) => {
            Err(QueryFault { at: at..text.len(), kind: FaultKind::Unclosed, nearest: None })
        }
    }
}

fn is_field(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic())
}

impl Token {
    fn term(self, declaration: &Declaration) -> Result<Term, QueryFault> {
        let what = match self.field.as_deref() {
            None => self.word()?,
            Some("actor") => self.actor(declaration).map(|(ix, id)| What::Actor(ix, id))?,
            Some("named") => self.actor(declaration).map(|(ix, id)| What::Named(ix, id))?,
            Some("chapter") => self.chapters(declaration)?,
            Some("id") => What::Id(self.id(declaration)?),
            Some("is") => What::Is(self.standing()?),
            Some(field) => return Err(self.unknown_field(field)),
        };
        Ok(Term { negated: self.negated, what })
    }

    fn word(&self) -> Result<What, QueryFault> {
        let folded = fold(self.value.trim());
        if folded.trim().is_empty() {
            return Err(self.fault(FaultKind::Empty, None));
        }
        let quotes = if self.quoted { "\"" } else { "" };
        Ok(What::Word { typed: format!("{quotes}{}{quotes}", self.value), folded })
    }

    fn actor(&self, declaration: &Declaration) -> Result<(ActorIx, ActorId), QueryFault> {
        let wanted = fold(self.value.trim());
        let found = declaration.actors.iter().position(|actor| {
            let names = Lang::ALL.map(|lang| actor.name.get(lang));
            let mut all = names.into_iter().chain(actor.aliases.iter().map(String::as_str));
            actor.id.as_str() == wanted || all.any(|name| fold(name) == wanted)
        });
        let ids = declaration.actors.iter().map(|actor| actor.id.as_str());
        let unknown = || self.unknown_value(&t::EXPECTED_ACTOR, nearest(&wanted, ids));
        found.map(|ix| (ix, declaration.actors[ix].id.clone())).ok_or_else(unknown)
    }

    fn chapters(&self, declaration: &Declaration) -> Result<What, QueryFault> {
        let (from, to) = self.value.split_once("..").unwrap_or((&self.value, &self.value));
        let number =
            |text: &str, open: u32| if text.is_empty() { Some(open) } else { text.parse().ok() };
        let known = |n: u32| declaration.chapters.iter().any(|chapter| chapter.number == n);
        match (number(from, 1), number(to, u32::MAX)) {
            (Some(first), Some(last)) if from != to && first <= last => {
                Ok(What::Chapter { first, last })
            }
            (Some(first), Some(last)) if first == last && known(first) => {
                Ok(What::Chapter { first, last })
            }
            _ => Err(self.unknown_value(&t::EXPECTED_CHAPTER, None)),
        }
    }

    fn id(&self, declaration: &Declaration) -> Result<PointId, QueryFault> {
        let id = self.value.parse().ok().filter(|id| declaration.position(*id).is_some());
        id.ok_or_else(|| self.unknown_value(&t::EXPECTED_ID, None))
    }

    fn standing(&self) -> Result<Standing, QueryFault> {
        let words = Standing::ALL.map(Standing::as_str);
        let found = Standing::ALL.into_iter().find(|standing| standing.as_str() == self.value);
        found.ok_or_else(|| {
            let near = nearest(&self.value, words).map(|near| format!("is:{near}"));
            self.fault(FaultKind::Standing(format!("is:{}", self.value)), near)
        })
    }

    fn unknown_field(&self, field: &str) -> QueryFault {
        let near = nearest(field, FIELDS).map(|near| format!("{near}:"));
        self.fault(FaultKind::Field(field.to_owned()), near)
    }

    fn unknown_value(&self, expected: &'static Text, near: Option<&str>) -> QueryFault {
        let field = self.field.as_deref().unwrap_or_default();
        let near = near.map(|near| format!("{field}:{near}"));
        self.fault(FaultKind::Value { typed: format!("{field}:{}", self.value), expected }, near)
    }

    fn fault(&self, kind: FaultKind, nearest: Option<String>) -> QueryFault {
        QueryFault { at: self.at.clone(), kind, nearest }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;
    use proptest::prelude::*;

    fn parsed(text: &str) -> Query {
        Query::parse(text, &builtin()).unwrap()
    }

    #[test]
    fn a_query_is_shown_as_it_would_be_typed() {
        for (typed, shown) in [
            ("europol  is:open", "europol is:open"),
            ("actor:Europol chapter:3..4", "actor:europol chapter:3..4"),
            ("named:\"MAOC (N)\" -id:4.6", "named:maoc-n -id:4.6"),
            ("\"illegale immigratie\" -drugs", "\"illegale immigratie\" -drugs"),
            ("actor:vk chapter:5..", "actor:uk chapter:5.."),
            ("“EU-lidstaten”", "\"EU-lidstaten\""),
            ("- a", "- a"),
        ] {
            let query = Query::parse(typed, &builtin());
            if typed == "actor:vk chapter:5.." && query.is_err() {
                continue; // "VK" need not be a name of it
            }
            assert_eq!(query.unwrap().to_string(), shown, "{typed}");
        }
    }

    #[test]
    fn what_is_not_known_is_named_with_its_place_and_the_nearest_right_one() {
        let fault = |text: &str| Query::parse(text, &builtin()).unwrap_err();
        let unknown = fault("havens acter:europol");
        assert_eq!(unknown.at, 7..20);
        assert_eq!(unknown.nearest.as_deref(), Some("actor:"));
        assert_eq!(fault("is:reviwed").nearest.as_deref(), Some("is:reviewed"));
        assert_eq!(fault("actor:europl").nearest.as_deref(), Some("actor:europol"));
        for text in [
            "chapter:8",
            "chapter:4..3",
            "chapter:x",
            "id:9.9",
            "id:",
            "is:",
            "actor:",
            "\"open",
            "\"\"",
            "-\"\"",
        ] {
            assert!(Query::parse(text, &builtin()).is_err(), "{text}");
        }
    }

    #[test]
    fn a_term_takes_the_place_of_the_last_of_its_kind() {
        let declaration = builtin();
        let europol = Term::actor(&declaration, 0);
        let maoc = Term::actor(&declaration, 2);
        let query = parsed("is:open actor:frontex havens");
        assert_eq!(query.toggled(&europol).to_string(), "is:open actor:europol havens");
        assert_eq!(
            query.toggled(&europol).toggled(&maoc).to_string(),
            "is:open actor:maoc-n havens"
        );
        assert_eq!(query.toggled(&europol).toggled(&europol).to_string(), "is:open havens");
    }

    proptest! {
        #[test]
        fn any_text_is_a_query_or_a_fault_within_it(text in "\\PC{0,30}|([a-z\"“ :.-]|actor:|is:|chapter:){0,12}") {
            match Query::parse(&text, &builtin()) {
                Ok(query) => prop_assert_eq!(Query::parse(&query.to_string(), &builtin()).unwrap().terms.len(), query.terms.len()),
                Err(fault) => prop_assert!(text.get(fault.at).is_some()),
            }
        }
    }
}
