//! A receipt of absence: what was searched where nothing was found.

use super::describe;
use super::language::language_name;
use crate::corpus::{IndexedDeclaration, fold, words_of};
use crate::search::{Condition, Query, Term, other_matches};
use crate::text::Lang;
use crate::texts::screens as t;

/// Says in a few lines what was searched and not found: the condition in words,
/// the forms of its actors, where else it holds, the edition and its
/// fingerprint.
pub(crate) fn no_match_report(
    corpus: &IndexedDeclaration,
    query: &Query,
    taken: &[(String, Vec<String>)],
    lang: Lang,
) -> Vec<String> {
    let declaration = corpus.declaration();
    let mut lines = vec![headline(corpus, query, lang)];
    for actor in query.actors() {
        let forms = declaration.actors[actor].aliases.join(", ");
        lines.push(t::forms_searched(lang, &forms));
    }
    let other_matches = other_matches(corpus, query, taken);
    lines.extend(foreign(corpus, query, lang).filter(|_| other_matches.is_empty()));
    lines.extend(other_matches.iter().map(|other_matches| other_matches.line(corpus, lang)));
    let fingerprint = corpus.edition_fingerprint().short();
    lines.push(t::edition_searched(lang, &declaration.edition, &fingerprint));
    lines
}

/// In which language the text is, where the words that were not found may be of
/// another: the interface is in another, or some word is known in another only. None where
/// several languages were searched.
fn foreign(corpus: &IndexedDeclaration, query: &Query, lang: Lang) -> Option<String> {
    if !corpus.versions().others().is_empty() {
        return None;
    }
    let code = &corpus.declaration().language;
    let own = code.split('-').next().and_then(|code| code.parse::<Lang>().ok());
    let words = query.words().into_iter().flat_map(|word| words_of(&word.folded));
    // Digits are of every language.
    let words: Vec<&str> = words.filter(|word| word.contains(char::is_alphabetic)).collect();
    let known = |word: &&str| {
        let others = Lang::ALL.into_iter().filter(|other| Some(*other) != own);
        let is_own = own.is_some_and(|own| is_of(corpus, word, own));
        !is_own && others.into_iter().any(|other| is_of(corpus, word, other))
    };
    (!words.is_empty() && (own != Some(lang) || words.iter().any(known))).then(|| {
        let language = match own {
            Some(own) => language_name(own).get(lang).to_owned(),
            None => format!("“{code}”"),
        };
        t::language_of_text(lang, &language)
    })
}

/// True for a folded word that every text of a language has, or that stands in a
/// heading in it.
fn is_of(corpus: &IndexedDeclaration, word: &str, lang: Lang) -> bool {
    const FREQUENT: [(Lang, &str); 3] = [
        (Lang::En, "the of and to on for with by from are which who between against"),
        (Lang::Nl, "de het een van en op met voor door bij uit zijn tussen tegen"),
        (Lang::Fr, "le la les des du un une de et en dans sur pour avec par sont entre contre"),
    ];
    let is_frequent =
        |(of, words): &(Lang, &str)| *of == lang && words.split(' ').any(|other| other == word);
    let heads = |point: &u32| {
        let heading = &corpus.declaration().points[*point as usize].heading;
        heading
            .as_ref()
            .is_some_and(|heading| words_of(&fold(heading.get(lang))).any(|other| other == word))
    };
    FREQUENT.iter().any(is_frequent)
        || (corpus.is_indexed() && corpus.index().heading_words.whole(word).iter().any(heads))
}

/// "No point names MAOC-N in chapter 5", where the query is as simple as that;
/// else the query in words.
fn headline(corpus: &IndexedDeclaration, query: &Query, lang: Lang) -> String {
    let declaration = corpus.declaration();
    let name = |actor: usize| &declaration.actors[actor].name;
    let simple: Option<Vec<&Condition>> = query
        .terms
        .iter()
        .map(|term| if let Term::One(what) = term { Some(what) } else { None })
        .collect();
    match simple.as_deref() {
        Some([Condition::Named(actor, _)]) => t::none_names(lang, name(*actor).get(lang)),
        Some([Condition::Actor(actor, _)]) => t::none_concerns(lang, name(*actor).get(lang)),
        Some(
            [Condition::Actor(actor, _), Condition::Chapter { first, last }]
            | [Condition::Chapter { first, last }, Condition::Actor(actor, _)],
        ) if first == last => t::none_concerns_in_chapter(lang, name(*actor).get(lang), first),
        _ => t::none_found(lang, describe(query, declaration, lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;

    #[test]
    fn an_empty_result_says_what_was_searched() {
        let corpus = IndexedDeclaration::new(builtin());
        let query = Query::parse("actor:maoc-n chapter:5", corpus.declaration()).unwrap();
        let lines = no_match_report(&corpus, &query, &[], Lang::En);
        assert_eq!(lines[0], "No point names or concerns MAOC-N in chapter 5.");
        assert!(lines[1].contains("MAOC (N), "), "{lines:?}");
        assert!(
            lines[2].contains("2023-05-05")
                && lines[2].contains(&corpus.edition_fingerprint().short())
        );
    }

    #[test]
    fn digits_are_of_no_language() {
        let corpus = IndexedDeclaration::new(builtin());
        let hinted = |text: &str| {
            let query = Query::parse(text, corpus.declaration()).unwrap();
            no_match_report(&corpus, &query, &[], Lang::En).len() > 2
        };
        for (query, hint) in [("99", false), ("99.1 1,5", false), ("99 harbour", true)] {
            assert_eq!(hinted(query), hint, "{query}");
        }
    }

    #[test]
    fn a_receipt_says_where_else_an_actor_is_named() {
        let corpus = IndexedDeclaration::new(builtin());
        let lines = |text: &str| {
            no_match_report(
                &corpus,
                &Query::parse(text, corpus.declaration()).unwrap(),
                &[],
                Lang::En,
            )
        };
        let nato = lines("actor:nato");
        assert_eq!(nato[..2], ["No point names or concerns NATO.", "Forms searched: NAVO."]);
        assert!(
            nato[2].starts_with("elsewhere: evaluation 7: ") && nato[2].contains("NAVO"),
            "{nato:?}"
        );
        assert_eq!(lines("named:nato chapter:7").len(), 4);
        assert_eq!(lines("named:nato chapter:6").len(), 3, "not in that chapter");
        assert_eq!(lines("named:nato is:reviewed").len(), 3, "evaluations are not reviewed");
    }
}
