//! Places of words in words: outside the points, and in which text of one.

use crate::corpus::{IndexedDeclaration, Place};
use crate::declaration::ActorIx;
use crate::search::{FieldMatch, OtherMatch, SearchField};
use crate::text::{Lang, clean};
use crate::texts::screens as t;
use crate::texts::{labelled, languages};

impl OtherMatch {
    /// The place in words: "evaluation 6", "title 3 (fr)", "evaluation 7 · names
    /// NATO".
    pub fn words(&self, corpus: &IndexedDeclaration, lang: Lang) -> String {
        let place = match self.place {
            Place::Title => &t::OTHER_MATCH_TITLE,
            Place::Dateline => &t::OTHER_MATCH_DATELINE,
            Place::Context => &t::OTHER_MATCH_CONTEXT,
            Place::Part => &t::OTHER_MATCH_PART,
            Place::Evaluation => &t::OTHER_MATCH_EVALUATION,
            Place::LeadIn => &t::OTHER_MATCH_LEAD_IN,
            Place::Section => &t::OTHER_MATCH_SECTION,
            Place::After => &t::OTHER_MATCH_AFTER,
            Place::Closing => &t::OTHER_MATCH_CLOSING,
            Place::Signatures => &t::OTHER_MATCH_SIGNATURES,
            Place::Annex => &t::OTHER_MATCH_ANNEX,
            Place::Footnote => &t::OTHER_MATCH_FOOTNOTE,
            Place::Point => &t::OTHER_MATCH_POINT,
        };
        let number = self.number(corpus).map(|n| format!(" {n}")).unwrap_or_default();
        let own = self.lang.as_ref().map(|lang| format!(" ({lang})")).unwrap_or_default();
        let name = |actor: ActorIx| corpus.declaration().actors[actor].name.get(lang);
        let named = self.actor.map(|actor| t::names_actor(lang, name(actor)));
        let named = named.map(|named| format!(" · {named}")).unwrap_or_default();
        format!("{}{number}{own}{named}", place.get(lang))
    }

    /// The number of its chapter, annex or point, or its mark; none of what is there once.
    fn number(&self, corpus: &IndexedDeclaration) -> Option<String> {
        match self.place {
            Place::Annex => Some(self.paragraph.to_string()),
            Place::Footnote => {
                let footnotes = &corpus.declaration().footnotes;
                let footnote = footnotes.get(self.paragraph.checked_sub(1)?)?;
                Some(clean(&footnote.mark).into_owned())
            }
            Place::Point => {
                let mut others = corpus.versions().others().iter();
                let other = others.find(|other| self.lang.as_deref() == Some(&*other.language))?;
                Some(other.points.get(self.paragraph.checked_sub(1)?)?.id.to_string())
            }
            _ => self.chapter.map(|number| number.to_string()),
        }
    }

    /// "elsewhere: evaluation 6: " and the quote.
    pub fn line(&self, corpus: &IndexedDeclaration, lang: Lang) -> String {
        let found = labelled(lang, self.words(corpus, lang), &self.quote);
        labelled(lang, t::OTHER_MATCH.get(lang), &found)
    }
}

impl FieldMatch<'_> {
    /// "found in the heading (fr):", "found in the text (fr):", to stand before it.
    pub(crate) fn words(&self, corpus: &IndexedDeclaration, lang: Lang) -> String {
        let own = self.lang.unwrap_or_default();
        let actor = match self.field {
            SearchField::Actor(actor) => actor,
            SearchField::Text => return languages::found_in_text(lang, own),
            SearchField::Id | SearchField::Heading => return t::found_in_heading(lang, own),
        };
        let name = corpus.declaration().actors[actor].name.get(lang);
        if own.is_empty() {
            t::found_in_form(lang, name)
        } else {
            t::found_in_name(lang, name, own)
        }
    }
}
