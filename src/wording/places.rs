//! Places of words in words: outside the points, and in which text of one.

use crate::corpus::{IndexedDeclaration, Place};
use crate::declaration::ActorIx;
use crate::search::{FieldMatch, OtherMatch, SearchField};
use crate::text::texts::screens as t;
use crate::text::{Lang, labelled};

impl OtherMatch {
    /// The place in words: "evaluation 6", "title 3 (fr)", "evaluation 7 · names
    /// NATO".
    pub fn words(&self, corpus: &IndexedDeclaration, lang: Lang) -> String {
        let place = match self.place {
            Place::Title => &t::ELSEWHERE_TITLE,
            Place::Evaluation => &t::ELSEWHERE_EVALUATION,
            Place::Context => &t::ELSEWHERE_CONTEXT,
        };
        let chapter = self.chapter.map(|n| format!(" {n}")).unwrap_or_default();
        let own = self.lang.map(|lang| format!(" ({lang})")).unwrap_or_default();
        let name = |actor: ActorIx| corpus.declaration().actors[actor].name.get(lang);
        let named = self.actor.map(|actor| t::NAMES_ACTOR.with(lang, &[("actor", &name(actor))]));
        let named = named.map(|named| format!(" · {named}")).unwrap_or_default();
        format!("{}{chapter}{own}{named}", place.get(lang))
    }

    /// "elsewhere: evaluation 6: " and the quote.
    pub fn line(&self, corpus: &IndexedDeclaration, lang: Lang) -> String {
        let found = labelled(&self.words(corpus, lang), &self.quote, lang);
        labelled(&t::ELSEWHERE.get(lang), &found, lang)
    }
}

impl FieldMatch<'_> {
    /// "found in the heading (fr):", to stand before the text.
    pub fn words(&self, corpus: &IndexedDeclaration, lang: Lang) -> String {
        let own = self.lang.unwrap_or_default();
        let SearchField::Actor(actor) = self.field else {
            return t::FOUND_IN_HEADING.with(lang, &[("lang", &own)]);
        };
        let name = corpus.declaration().actors[actor].name.get(lang);
        let text = if own.is_empty() { &t::FOUND_IN_FORM } else { &t::FOUND_IN_NAME };
        text.with(lang, &[("actor", &name), ("lang", &own)])
    }
}
