//! Where else a query holds: titles, evaluations, context.

use std::ops::Range;

use super::corpus::Corpus;
use super::fold::Folded;
use super::query::{Query, Term, What, Word};
use crate::declaration::{ActorIx, Declaration, Named};
use crate::text::Lang;
use crate::text::texts::screens as t;

/// A place outside the points for which a query holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// What sort of place.
    pub place: Place,
    /// The number of its chapter, if it has one.
    pub chapter: Option<u32>,
    /// The language of a title of the project's own; official texts have the
    /// declaration's.
    pub lang: Option<Lang>,
    /// The words around the first hit.
    pub quote: String,
    /// Which of all places outside the points it is.
    pub(super) source: usize,
}

impl Elsewhere {
    /// The place in words: "evaluation 6", "title 3 (fr)".
    pub fn words(&self, lang: Lang) -> String {
        let place = match self.place {
            Place::Title => &t::ELSEWHERE_TITLE,
            Place::Evaluation => &t::ELSEWHERE_EVALUATION,
            Place::Context => &t::ELSEWHERE_CONTEXT,
        };
        let chapter = self.chapter.map(|n| format!(" {n}")).unwrap_or_default();
        let own = self.lang.map(|lang| format!(" ({lang})")).unwrap_or_default();
        format!("{}{chapter}{own}", place.get(lang))
    }

    /// "elsewhere: evaluation 6: " and the quote.
    pub fn line(&self, lang: Lang) -> String {
        format!("{}: {}: {}", t::ELSEWHERE.get(lang), self.words(lang), self.quote)
    }
}

/// A sort of place outside the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The title of the declaration or of a chapter.
    Title,
    /// A chapter's evaluation.
    Evaluation,
    /// The context before the chapters.
    Context,
}

impl Place {
    /// Its word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Place::Title => "title",
            Place::Evaluation => "evaluation",
            Place::Context => "context",
        }
    }
}

/// The places outside the points for which a query holds. One that also asks
/// for what only points have finds none.
pub(super) fn elsewhere(corpus: &Corpus, query: &Query) -> Vec<Elsewhere> {
    let wanted = Wanted { words: query.words(), actors: query.actors() };
    let asks = !(wanted.words.is_empty() && wanted.actors.is_empty());
    if !asks || !query.terms.iter().all(is_of_texts) {
        return Vec::new();
    }
    let names = |source: usize| {
        if wanted.actors.is_empty() { &[] } else { &*corpus.named_outside()[source] }
    };
    let texts = places_of(corpus.declaration()).into_iter().zip(corpus.outside()).enumerate();
    let found = texts.filter_map(|(source, (place, folded))| {
        let text = Outside { place, folded, named: names(source) };
        let hit = text.hit(&wanted).filter(|_| query.terms.iter().all(|term| text.meets(term)))?;
        let Source { place, chapter, lang, text } = text.place;
        Some(Elsewhere { place, chapter, lang, quote: around(text, hit), source })
    });
    let mut all: Vec<Elsewhere> = found.collect();
    // A title is found once, in whatever language.
    all.dedup_by(|b, a| a.place == Place::Title && (a.place, a.chapter) == (b.place, b.chapter));
    all
}

/// Whether a term is about what texts outside the points have too.
fn is_of_texts(term: &Term) -> bool {
    match term {
        Term::One(what) => matches!(
            what,
            What::Word(_)
                | What::Text(_)
                | What::Actor(..)
                | What::Named(..)
                | What::Chapter { .. }
        ),
        Term::Not(term) => is_of_texts(term),
        Term::All(terms) | Term::Any(terms) => terms.iter().all(is_of_texts),
    }
}

/// What a query looks for in texts.
struct Wanted<'a> {
    words: Vec<&'a Word>,
    actors: Vec<ActorIx>,
}

/// A text outside the points.
struct Outside<'a> {
    place: Source<'a>,
    folded: &'a Folded,
    /// Who is named in it, where the query asks for that.
    named: &'a [Named],
}

impl Outside<'_> {
    /// Whether a term holds for the text.
    fn meets(&self, term: &Term) -> bool {
        match term {
            Term::One(What::Actor(actor, _) | What::Named(actor, _)) => {
                self.named.iter().any(|named| named.actor == *actor)
            }
            Term::One(What::Chapter { first, last }) => {
                self.place.chapter.is_some_and(|chapter| (*first..=*last).contains(&chapter))
            }
            Term::One(what) => {
                let official = self.place.lang.is_none() || !matches!(what, What::Text(_));
                let word = what.word().filter(|_| official);
                word.is_some_and(|word| self.folded.text.contains(&word.folded))
            }
            Term::Not(term) => !self.meets(term),
            Term::All(terms) => terms.iter().all(|term| self.meets(term)),
            Term::Any(terms) => terms.iter().any(|term| self.meets(term)),
        }
    }

    /// The first place of a wanted word or actor.
    fn hit(&self, wanted: &Wanted) -> Option<Range<usize>> {
        let word = |word: &&Word| {
            let at = self.folded.text.find(&word.folded)?;
            Some(self.folded.original(at..at + word.folded.len()))
        };
        let named = self.named.iter().filter(|named| wanted.actors.contains(&named.actor));
        let actors = named.map(|named| named.range.clone());
        wanted.words.iter().filter_map(word).chain(actors).min_by_key(|hit| hit.start)
    }
}

/// Whether a folded word stands anywhere outside the points.
pub(super) fn stands_elsewhere(corpus: &Corpus, word: &str) -> bool {
    corpus.outside().iter().any(|folded| folded.text.contains(word))
}

/// A text outside the points, and where it stands.
pub(super) struct Source<'a> {
    place: Place,
    chapter: Option<u32>,
    /// The language of a title of the project's own.
    pub(super) lang: Option<Lang>,
    pub(super) text: &'a str,
}

/// Every text outside the points, in document order; titles in each language
/// that has one.
pub(super) fn places_of(declaration: &Declaration) -> Vec<Source<'_>> {
    let official = |place, chapter, text| Source { place, chapter, lang: None, text };
    let top = [&declaration.title, &declaration.subtitle]
        .map(|text| official(Place::Title, None, text.as_str()));
    let context = declaration.context.iter().map(|text| official(Place::Context, None, text));
    let chapters = declaration.chapters.iter().flat_map(|chapter| {
        let number = Some(chapter.number);
        let own = chapter.titles.iter().flat_map(move |titles| {
            [(Lang::En, &titles.en), (Lang::Fr, &titles.fr)].map(|(lang, text)| Source {
                lang: Some(lang),
                ..official(Place::Title, number, text)
            })
        });
        let evaluation =
            chapter.evaluation.iter().map(move |text| official(Place::Evaluation, number, text));
        std::iter::once(official(Place::Title, number, &chapter.title)).chain(own).chain(evaluation)
    });
    top.into_iter().chain(context).chain(chapters).collect()
}

/// Bytes of a text that are shown on either side of a hit.
const AROUND: usize = 40;

/// A hit with some whole words on either side.
fn around(text: &str, hit: Range<usize>) -> String {
    let start = text.floor_char_boundary(hit.start.saturating_sub(AROUND));
    let end = text.ceil_char_boundary((hit.end + AROUND).min(text.len()));
    let from = if start == 0 {
        0
    } else {
        text[start..hit.start].find(' ').map_or(hit.start, |gap| start + gap + 1)
    };
    let to = if end == text.len() {
        end
    } else {
        text[hit.end..end].rfind(' ').map_or(hit.end, |gap| hit.end + gap)
    };
    let (left, right) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
    format!("{left}{}{right}", text[from..to].trim())
}
