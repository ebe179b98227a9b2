//! A query in words, for people.

use super::query::{Query, Term, What};
use crate::declaration::Declaration;
use crate::review::Standing;
use crate::text::texts::screens as t;
use crate::text::{Lang, Text};

/// What a query shows, in words: "Europol · open". Empty for no query.
pub fn describe(query: &Query, declaration: &Declaration, lang: Lang) -> String {
    let words: Vec<String> =
        query.terms.iter().map(|term| term_words(term, declaration, lang)).collect();
    words.join(" · ")
}

/// The word for a standing.
pub fn standing_text(standing: Standing) -> &'static Text {
    match standing {
        Standing::Open => &t::OPEN,
        Standing::Reviewed => &t::REVIEWED,
        Standing::ComeBack => &t::COME_BACK,
        Standing::Stale => &t::STALE,
    }
}

fn term_words(term: &Term, declaration: &Declaration, lang: Lang) -> String {
    let name = |actor: usize| declaration.actors[actor].name.get(lang).to_owned();
    let words = match &term.what {
        What::Is(Standing::Reviewed) if term.negated => return t::NEEDS_EYES.get(lang).to_owned(),
        What::Word { typed, .. } => format!("“{}”", typed.trim_matches('"')),
        What::Actor(actor, _) => name(*actor),
        What::Named(actor, _) => t::NAMES_ACTOR.with(lang, &[("actor", &name(*actor))]),
        What::Chapter { first, last } if first == last => t::CHAPTER_N.with(lang, &[("n", first)]),
        What::Chapter { first, last } => {
            let end =
                declaration.chapters.iter().map(|chapter| chapter.number).max().unwrap_or(*first);
            t::CHAPTERS_N_M.with(lang, &[("n", first), ("m", last.min(&end))])
        }
        What::Id(id) => t::POINT_ID.with(lang, &[("id", id)]),
        What::Is(standing) => standing_text(*standing).get(lang).to_owned(),
    };
    if term.negated { t::NOT.with(lang, &[("what", &words)]) } else { words }
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
        assert_eq!(words("", Lang::Fr), "");
    }
}
