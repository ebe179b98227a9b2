//! A receipt of absence: what was searched where nothing was found.

use super::Corpus;
use super::describe::describe;
use super::elsewhere::elsewhere;
use super::query::{Query, Term, What};
use crate::text::Lang;
use crate::text::texts::screens as t;

/// Says in a few lines what was searched and not found: the condition in words,
/// the forms of its actors, where else it holds, the edition and its
/// fingerprint.
pub fn receipt(corpus: &Corpus, query: &Query, lang: Lang) -> Vec<String> {
    let declaration = corpus.declaration();
    let mut lines = vec![headline(corpus, query, lang)];
    for actor in query.actors() {
        let forms = declaration.actors[actor].aliases.join(", ");
        lines.push(t::FORMS_SEARCHED.with(lang, &[("forms", &forms)]));
    }
    lines.extend(elsewhere(corpus, query).iter().map(|elsewhere| elsewhere.line(corpus, lang)));
    let fingerprint = corpus.edition_fingerprint().short();
    lines.push(
        t::EDITION_SEARCHED
            .with(lang, &[("edition", &declaration.edition), ("fingerprint", &fingerprint)]),
    );
    lines
}

/// "No point names MAOC-N in chapter 5", where the query is as simple as that;
/// else the query in words.
fn headline(corpus: &Corpus, query: &Query, lang: Lang) -> String {
    let declaration = corpus.declaration();
    let name = |actor: usize| &declaration.actors[actor].name;
    let simple: Option<Vec<&What>> = query
        .terms
        .iter()
        .map(|term| if let Term::One(what) = term { Some(what) } else { None })
        .collect();
    match simple.as_deref() {
        Some([What::Named(actor, _)]) => {
            t::NONE_NAMES.with(lang, &[("actor", &name(*actor).get(lang))])
        }
        Some([What::Actor(actor, _)]) => {
            t::NONE_CONCERNS.with(lang, &[("actor", &name(*actor).get(lang))])
        }
        Some(
            [What::Actor(actor, _), What::Chapter { first, last }]
            | [What::Chapter { first, last }, What::Actor(actor, _)],
        ) if first == last => t::NONE_CONCERNS_IN_CHAPTER
            .with(lang, &[("actor", &name(*actor).get(lang)), ("n", first)]),
        _ => t::NONE_FOUND.with(lang, &[("query", &describe(query, declaration, lang))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;

    #[test]
    fn an_empty_result_says_what_was_searched() {
        let corpus = Corpus::new(builtin());
        let query = Query::parse("actor:maoc-n chapter:5", corpus.declaration()).unwrap();
        let lines = receipt(&corpus, &query, Lang::En);
        assert_eq!(lines[0], "No point names or concerns MAOC-N in chapter 5.");
        assert!(lines[1].contains("MAOC (N), "), "{lines:?}");
        assert!(
            lines[2].contains("2023-05-05")
                && lines[2].contains(&corpus.edition_fingerprint().short())
        );
    }

    #[test]
    fn a_receipt_says_where_else_an_actor_is_named() {
        let corpus = Corpus::new(builtin());
        let lines = |text: &str| {
            receipt(&corpus, &Query::parse(text, corpus.declaration()).unwrap(), Lang::En)
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
