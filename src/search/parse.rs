//! Reading a query.
//!
//! ```text
//! query = all { "or" all }
//! all   = one { [ "and" ] one }
//! one   = ( "not" | "-" ) one | "(" query ")" | [ "~" ] word | field ":" value
//! ```

use super::fault::{FaultKind, MOST_WORDS, QueryFault};
use super::field::Typed;
use super::names::Known;
use super::query::{Query, Term};
use super::token::{Token, TokenKind, tokens};

/// Brackets within brackets that are read.
const DEEPEST: usize = 32;

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// [`QueryFault`], with the place and the expected form, if it cannot be understood.
    pub fn parse<'a>(text: &str, known: impl Into<Known<'a>>) -> Result<Self, QueryFault> {
        let known = known.into();
        let tokens = tokens(text)?;
        if tokens.is_empty() {
            return Ok(Self::default());
        }
        let mut parser = Parser { text, tokens: &tokens, next: 0, depth: 0, words: 0, known };
        let term = parser.any()?;
        if let Some(token) = parser.peek() {
            return Err(parser.no_term(token));
        }
        Ok(Self {
            terms: match term {
                Term::All(terms) => terms,
                term => vec![term],
            },
        })
    }
}

struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Token],
    next: usize,
    depth: usize,
    words: usize,
    known: Known<'a>,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next)
    }

    fn eat(&mut self, kind: &TokenKind) -> bool {
        let found = self.peek().is_some_and(|token| token.kind == *kind);
        self.next += usize::from(found);
        found
    }

    /// That this cannot stand here; a word that is reserved can in quotes.
    fn no_term(&self, token: &Token) -> QueryFault {
        let found = &self.text[token.at.clone()];
        let is_word = found.starts_with(char::is_alphabetic);
        let quoted = is_word.then(|| format!("\"{found}\""));
        QueryFault { nearest: quoted, ..QueryFault::no_term(token.at.clone(), found) }
    }

    fn any(&mut self) -> Result<Term, QueryFault> {
        let mut terms = vec![self.all()?];
        while self.eat(&TokenKind::Or) {
            terms.push(self.all()?);
        }
        Ok(one_or(terms, Term::Any))
    }

    fn all(&mut self) -> Result<Term, QueryFault> {
        let mut terms = vec![self.one()?];
        while self
            .peek()
            .is_some_and(|token| !matches!(token.kind, TokenKind::Or | TokenKind::Close))
        {
            self.eat(&TokenKind::And);
            terms.push(self.one()?);
        }
        Ok(one_or(terms, Term::All))
    }

    fn one(&mut self) -> Result<Term, QueryFault> {
        let Some(token) = self.peek().cloned() else {
            let end = self.text.len()..self.text.len();
            return Err(QueryFault::no_term(end, ""));
        };
        self.next += 1;
        match &token.kind {
            TokenKind::Not => self.deeper(&token, |parser| Ok(Term::Not(Box::new(parser.one()?)))),
            TokenKind::Open => self.deeper(&token, |parser| {
                let term = parser.any()?;
                let closed = parser.eat(&TokenKind::Close);
                let fault =
                    QueryFault { at: token.at.clone(), kind: FaultKind::Bracket, nearest: None };
                if closed { Ok(term) } else { Err(fault) }
            }),
            TokenKind::Close | TokenKind::And | TokenKind::Or => Err(self.no_term(&token)),
            TokenKind::Word { field, value, quoted, near } => {
                let typed = Typed {
                    at: &token.at,
                    text: &self.text[token.at.clone()],
                    field: field.as_deref(),
                    value,
                    quoted: *quoted,
                    near: *near,
                };
                let what = typed.what(self.known)?;
                self.words += usize::from(what.looks_for_words());
                if self.words > MOST_WORDS {
                    let (at, kind) = (token.at.clone(), FaultKind::Long);
                    return Err(QueryFault { at, kind, nearest: None });
                }
                Ok(Term::One(what))
            }
        }
    }

    fn deeper(
        &mut self,
        token: &Token,
        read: impl FnOnce(&mut Self) -> Result<Term, QueryFault>,
    ) -> Result<Term, QueryFault> {
        if self.depth == DEEPEST {
            return Err(QueryFault { at: token.at.clone(), kind: FaultKind::Deep, nearest: None });
        }
        self.depth += 1;
        let term = read(self);
        self.depth -= 1;
        term
    }
}

/// A list of one is that one.
fn one_or(mut terms: Vec<Term>, many: fn(Vec<Term>) -> Term) -> Term {
    match terms.pop() {
        Some(term) if terms.is_empty() => term,
        last => {
            terms.extend(last);
            many(terms)
        }
    }
}

#[cfg(test)]
mod tests;
