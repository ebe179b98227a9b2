//! A query in words, for people.

use super::review::review_state_text;
use crate::review::{ReviewState, StatusWord, Vocabulary};
use crate::search::{Condition, Known, Query, Term};
use crate::text::Lang;
use crate::texts::quoted;
use crate::texts::{editions, screens as t};

/// A query in words: "Europol · open". Empty for no query.
pub(crate) fn describe<'a>(query: &Query, known: impl Into<Known<'a>>, lang: Lang) -> String {
    let words = Words { known: known.into(), lang };
    match query.terms.as_slice() {
        [Term::Any(terms)] => words.any(terms),
        terms => words.all(terms),
    }
}

struct Words<'a> {
    known: Known<'a>,
    lang: Lang,
}

impl Words<'_> {
    fn all(&self, terms: &[Term]) -> String {
        let words: Vec<String> = terms.iter().map(|term| self.term(term)).collect();
        words.join(" · ")
    }

    fn any(&self, terms: &[Term]) -> String {
        let words: Vec<String> = terms.iter().map(|term| self.term(term)).collect();
        words.join(t::OR.get(self.lang))
    }

    fn term(&self, term: &Term) -> String {
        match term {
            Term::One(what) => self.what(what),
            Term::Not(term) if **term == Term::One(Condition::Is(ReviewState::Reviewed)) => {
                t::TO_REVIEW.get(self.lang).to_owned()
            }
            Term::Not(term) => t::not_that(self.lang, self.term(term)),
            Term::All(terms) => format!("({})", self.all(terms)),
            Term::Any(terms) => format!("({})", self.any(terms)),
        }
    }

    fn what(&self, what: &Condition) -> String {
        let lang = self.lang;
        let name = |actor: usize| self.known.declaration.actors[actor].name.get(lang).to_owned();
        match what {
            Condition::Word(word) => quoted(lang, &word.typed),
            Condition::Text(word) => t::in_text(lang, &word.typed),
            Condition::Actor(actor, _) => name(*actor),
            Condition::Named(actor, _) => t::names_actor(lang, name(*actor)),
            Condition::Chapter { first, last } if first == last => t::chapter_n(lang, first),
            Condition::Chapter { first, last } => {
                let end = self
                    .known
                    .declaration
                    .chapters
                    .iter()
                    .map(|chapter| chapter.number)
                    .max()
                    .unwrap_or(*first);
                t::chapters_n_m(lang, first, last.min(&end))
            }
            Condition::Id(id) => t::point_id(lang, id),
            Condition::Ids { first, last } => t::points_from_to(lang, first, last),
            Condition::Is(review_state) => review_state_text(*review_state).get(lang).to_owned(),
            Condition::Due => t::PAST_DUE.get(lang).to_owned(),
            Condition::Upcoming => t::UPCOMING.get(lang).to_owned(),
            Condition::Noted => t::NOTED.get(lang).to_owned(),
            Condition::Untraced => editions::UNTRACED.get(lang).to_owned(),
            Condition::Note(word) => t::in_notes(lang, &word.typed),
            Condition::Status(None) => t::EDIT_NO_STATUS.get(lang).to_owned(),
            Condition::Status(Some(word)) => self.status(word),
            Condition::Date(span) => t::names_date(lang, &span.typed),
            Condition::MarkEntry(span) => t::marked_on(lang, &span.typed),
            Condition::By(reviewer) => t::marked_by(lang, reviewer),
        }
    }

    fn status(&self, word: &StatusWord) -> String {
        let label = |words: &Vocabulary| words.status_label(word, self.lang).to_owned();
        self.known.vocabulary.map_or_else(|| label(&Vocabulary::default()), label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;

    #[test]
    fn queries_in_words() {
        let declaration = builtin();
        let words = |text: &str, lang| {
            describe(&Query::parse(text, &declaration).unwrap(), &declaration, lang)
        };
        assert_eq!(words("actor:europol is:open", Lang::Nl), "Europol · open");
        assert_eq!(words("-is:reviewed chapter:3", Lang::Nl), "te bekijken · hoofdstuk 3");
        assert_eq!(
            words("-actor:uk havens chapter:3..", Lang::En),
            "not United Kingdom · “havens” · chapters 3 to 7"
        );
        assert_eq!(words("(niger or benin) actor:eu", Lang::Nl), "(“niger” of “benin”) · EU");
        assert_eq!(words("niger or date:2024", Lang::Fr), "«\u{a0}niger\u{a0}» ou date 2024");
        assert_eq!(words("is:noted status:under-way", Lang::Nl), "met notitie · aan de gang");
        assert_eq!(
            words("note:cijfers status:none", Lang::Fr),
            "«\u{a0}cijfers\u{a0}» dans une note · avancement\u{a0}: non renseigné"
        );
        assert_eq!(words("", Lang::Fr), "");
    }
}
