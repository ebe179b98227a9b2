//! Reading a query.
//!
//! ```text
//! query = all { "or" all }
//! all   = one { [ "and" ] one }
//! one   = ( "not" | "-" ) one | "(" query ")" | [ "~" ] word | field ":" value
//! ```

use super::fault::{FaultKind, QueryFault};
use super::field::Typed;
use super::query::{Query, Term};
use super::token::{Kind, Token, tokens};
use crate::declaration::Declaration;
use crate::review::Vocabulary;

/// Brackets within brackets that are read.
const DEEPEST: usize = 32;

/// Words that are looked for: each costs a look through all texts, with every
/// letter that is typed.
pub(super) const MOST_WORDS: usize = 64;

/// The names that a query may use: those of a declaration, and words of progress.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// Whose actors, chapters and points are known.
    pub declaration: &'a Declaration,
    /// The words of progress that are known; the default ones where none is given.
    pub vocabulary: Option<&'a Vocabulary>,
}

impl<'a> From<&'a Declaration> for Known<'a> {
    fn from(declaration: &'a Declaration) -> Self {
        Self { declaration, vocabulary: None }
    }
}

impl Known<'_> {
    /// The words of progress.
    pub(super) fn statuses(&self) -> Vec<String> {
        let words =
            |vocabulary: &Vocabulary| vocabulary.askable().map(ToString::to_string).collect();
        self.vocabulary.map_or_else(|| words(&Vocabulary::default()), words)
    }
}

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// Where it cannot be understood: says where, and what was expected.
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

    fn eat(&mut self, kind: &Kind) -> bool {
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
        while self.eat(&Kind::Or) {
            terms.push(self.all()?);
        }
        Ok(one_or(terms, Term::Any))
    }

    fn all(&mut self) -> Result<Term, QueryFault> {
        let mut terms = vec![self.one()?];
        while self.peek().is_some_and(|token| !matches!(token.kind, Kind::Or | Kind::Close)) {
            self.eat(&Kind::And);
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
            Kind::Not => self.deeper(&token, |parser| Ok(Term::Not(Box::new(parser.one()?)))),
            Kind::Open => self.deeper(&token, |parser| {
                let term = parser.any()?;
                let closed = parser.eat(&Kind::Close);
                let fault =
                    QueryFault { at: token.at.clone(), kind: FaultKind::Bracket, nearest: None };
                if closed { Ok(term) } else { Err(fault) }
            }),
            Kind::Close | Kind::And | Kind::Or => Err(self.no_term(&token)),
            Kind::Word { field, value, quoted, near } => {
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
            ("", ""),
            ("europol  is:open", "europol is:open"),
            ("actor:Europol chapter:3..4", "actor:europol chapter:3..4"),
            ("named:\"MAOC (N)\" -id:4.6", "named:maoc-n -id:4.6"),
            ("\"illegale immigratie\" -drugs", "\"illegale immigratie\" -drugs"),
            ("not drugs −havens", "-drugs -havens"),
            ("actor:royaume-uni chapter:5..", "actor:uk chapter:5.."),
            ("“EU-lidstaten”", "\"EU-lidstaten\""),
            ("\"de “dublin” regeling\"", "\"de “dublin” regeling\""),
            ("- a", "- a"),
            ("niger or benin actor:eu", "niger or benin actor:eu"),
            ("(niger or benin) actor:eu", "(niger or benin) actor:eu"),
            ("((niger))", "niger"),
            ("-(niger benin)", "-(niger benin)"),
            ("--niger", "--niger"),
            ("\"or\" \"not\" ~mensnehandel", "\"or\" \"not\" ~mensnehandel"),
            ("date:2023-06..2024 marked:..2026 is:due", "date:2023-06..2024 marked:..2026 is:due"),
            ("by:\"Anna B\" text:havens", "by:\"Anna B\" text:havens"),
            ("is:noted note:\"cijfers 2026\"", "is:noted note:\"cijfers 2026\""),
            ("status:under-way -status:none", "status:under-way -status:none"),
            ("id:2.6..3.1 -id:3.1..3.1", "id:2.6..3.1 -id:3.1..3.1"),
            ("MAOC(N)", "MAOC N"),
        ] {
            assert_eq!(parsed(typed).to_string(), shown, "{typed}");
        }
    }

    #[test]
    fn what_is_typed_in_other_habits_is_read_as_meant() {
        for (typed, shown) in [
            ("europol AND frontex", "europol frontex"),
            ("europol && frontex & havens", "europol frontex havens"),
            ("europol&&frontex", "europol frontex"),
            ("europol and frontex", "europol frontex"),
            ("europol ET frontex EN havens", "europol frontex havens"),
            ("europol OR frontex OU havens OF drugs", "europol or frontex or havens or drugs"),
            ("europol || frontex|havens", "europol or frontex or havens"),
            ("europol NOT frontex", "europol -frontex"),
            ("europol !frontex ! havens", "europol -frontex -havens"),
            ("europol NIET frontex SAUF havens", "europol -frontex -havens"),
            ("« illegale immigratie »", "\"illegale immigratie\""),
            ("„illegale immigratie“", "\"illegale immigratie\""),
            ("text:«illegale immigratie»", "text:\"illegale immigratie\""),
            (
                "smokkelaars. Europol? havens, wapens; drugs… nu!",
                "smokkelaars Europol havens wapens drugs nu",
            ),
            (
                "text:smokkelaars. actor:europol, id:2.6. is:open.",
                "text:smokkelaars actor:europol id:2.6 is:open",
            ),
            ("chapter:5.. date:2024..", "chapter:5.. date:2024.."),
            ("havens(niger or benin)", "havens (niger or benin)"),
            ("not(niger or benin)europol", "-(niger or benin) europol"),
            ("\"AND\" \"europol.\" R&D", "\"AND\" \"europol.\" R&D"),
            ("asiel en migratie of iets", "asiel en migratie of iets"),
            ("europol Or frontex And havens Not drugs", "europol or frontex havens -drugs"),
            ("europol NON frontex", "europol -frontex"),
            ("Non Of Et En", "Non Of Et En"),
            ("'illegale immigratie'", "\"illegale immigratie\""),
            ("‘illegale immigratie’ ‹de haven›", "\"illegale immigratie\" \"de haven\""),
            (
                "text:'illegale immigratie', -’de haven’.",
                "text:\"illegale immigratie\" -\"de haven\"",
            ),
            ("‘l’accord de Tournai’", "\"l’accord de Tournai\""),
            ("l'accord regio's d’accord", "l'accord regio's d’accord"),
            ("'s avonds in regio's", "'s avonds in regio's"),
            ("europol + frontex +havens", "europol frontex havens"),
            ("europol,frontex;havens ,drugs", "europol frontex havens drugs"),
            ("\"de haven\",\"de zee\",europol", "\"de haven\" \"de zee\" europol"),
            ("1,5 2,10 1;5", "1,5 2,10 1;5"),
        ] {
            assert_eq!(parsed(typed).to_string(), shown, "{typed}");
        }
    }

    #[test]
    fn punctuation_behind_what_is_meant_changes_nothing() {
        for (meant, rest) in [
            ("\"illegale immigratie\"", ""),
            ("text:\"illegale immigratie\"", ""),
            ("-\"illegale immigratie\"", ""),
            ("by:\"Anna B\"", ""),
            ("~\"smokkelaars\"", ""),
            ("(niger or benin)", " havens"),
            ("-(niger benin)", ""),
            ("europol", " frontex"),
            ("chapter:5..", ""),
        ] {
            for marks in [".", ",", "?", "!", ";", ":", "…", "?!", "..."] {
                let marked = format!("{meant}{marks}{rest}");
                assert_eq!(parsed(&marked).to_string(), format!("{meant}{rest}"), "{marked}");
            }
        }
        for (typed, shown) in [
            ("«smokkelaars».", "\"smokkelaars\""),
            ("(Europol). (europol),", "Europol europol"),
            ("(europol),frontex", "europol frontex"),
            ("(europol)!frontex", "europol -frontex"),
            ("smokkelaars: europol:, ~havens:", "smokkelaars europol ~havens"),
            ("\"a.\".", "\"a.\""),
        ] {
            assert_eq!(parsed(typed).to_string(), shown, "{typed}");
        }
    }

    #[test]
    fn dates_are_read_in_the_habits_of_three_languages() {
        for (typed, shown) in [
            ("date:12/03/2024", "date:2024-03-12"),
            ("marked:30/11/2026.", "marked:2026-11-30"),
            ("date:12-3-2024..15/04/2024", "date:2024-03-12..2024-04-15"),
            ("marked:..30.11.2026 date:03/2024..", "marked:..2026-11-30 date:2024-03.."),
            ("date:\"12 mars 2024\"", "date:2024-03-12"),
            ("-date:2024..2025", "-date:2024..2025"),
        ] {
            assert_eq!(parsed(typed).to_string(), shown, "{typed}");
        }
        for typed in ["date:03/13/2024", "marked:12/03/24", "date:15/03/2024..12/03/2024"] {
            assert!(Query::parse(typed, &builtin()).is_err(), "{typed}");
        }
    }

    #[test]
    fn what_cannot_be_read_as_meant_is_answered_with_the_right_form() {
        let nearest = |text: &str| Query::parse(text, &builtin()).unwrap_err().nearest;
        for (typed, meant) in [
            ("OR havens", "\"OR\""),
            ("and havens", "\"and\""),
            ("europol ?", "\"?\""),
            (
                "actor:Tournai",
                "actor:ccpd-doornik, actor:doornik-ii-committee, actor:doornik-ii-working-group",
            ),
            (
                "actor:doornik",
                "actor:ccpd-doornik, actor:doornik-ii-committee, actor:doornik-ii-working-group",
            ),
        ] {
            assert_eq!(nearest(typed).as_deref(), Some(meant), "{typed}");
        }
        let only = parsed("actor:knowledge").to_string();
        assert_eq!(only, "actor:european-knowledge-hub", "words of one actor's name");
    }

    #[test]
    fn or_binds_loosest() {
        let Term::Any(terms) = &parsed("niger or benin actor:eu").terms[0] else { panic!() };
        assert_eq!(terms.len(), 2);
        assert!(matches!(&terms[1], Term::All(terms) if terms.len() == 2));
        assert_eq!(parsed("(niger or benin) actor:eu").terms.len(), 2);
    }

    #[test]
    fn what_is_not_known_is_named_with_its_place_and_the_nearest_right_one() {
        let fault = |text: &str| Query::parse(text, &builtin()).unwrap_err();
        let unknown = fault("havens acter:europol");
        assert_eq!(unknown.at, 7..20);
        assert_eq!(unknown.nearest.as_deref(), Some("actor:"));
        assert_eq!(fault("is:reviwed").nearest.as_deref(), Some("is:reviewed"));
        assert_eq!(fault("status:underway").nearest.as_deref(), Some("status:under-way"));
        assert_eq!(fault("actor:europl").nearest.as_deref(), Some("actor:europol"));
        for text in [
            "chapter:8",
            "chapter:9..10",
            "chapter:4..3",
            "chapter:x",
            "chapter:..",
            "id:9.9",
            "id:2.6..",
            "id:3.1..2.6",
            "id:2.6..9.9",
            "id:",
            "is:",
            "actor:",
            "\"open",
            "\"\"",
            "-\"\"",
            "(",
            ")",
            "()",
            "a or",
            "or a",
            "a or or b",
            "not",
            "(a",
            "a)",
            "date:x",
            "date:..",
            "date:2024..2023",
            "by:",
            "text:",
        ] {
            assert!(Query::parse(text, &builtin()).is_err(), "{text}");
        }
        assert_eq!(fault(&"(".repeat(10_000)).kind, FaultKind::Deep);
        assert_eq!(fault(&"-".repeat(10_000)).kind, FaultKind::Deep);
        let long = fault(&"ab ".repeat(MOST_WORDS + 1));
        assert_eq!((long.kind, long.at), (FaultKind::Long, 192..194));
        assert_eq!(parsed("id:2.6 or ".repeat(100).trim_end_matches(" or ")).terms.len(), 1);
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
        assert_eq!(
            parsed("niger or benin").put(europol).to_string(),
            "(niger or benin) actor:europol"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_a_query_or_a_fault_within_it(text in "\\PC{0,30}|([a-z\"“«»‘’' :.,;?!|&+()~-]|actor:eu|is:open| or |not | AND |OU){0,12}") {
            let declaration = builtin();
            match Query::parse(&text, &declaration) {
                Ok(query) => {
                    let shown = query.to_string();
                    prop_assert_eq!(Query::parse(&shown, &declaration).map(|query| query.to_string()), Ok(shown));
                }
                Err(fault) => prop_assert!(text.get(fault.at).is_some()),
            }
        }
    }
}
