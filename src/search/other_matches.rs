//! Matches of a query outside the points: titles, lead-ins, evaluations, and the rest.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::query::{Condition, Query, Term, Word};
use crate::corpus::{Folded, IndexedDeclaration, OtherText, Place, is_word, places_of};
use crate::declaration::{ActorIx, Named};
use crate::text::words_at;

/// A place outside the points for which a query holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherMatch {
    /// The kind of place.
    pub place: Place,
    /// The number of its chapter, if it has one.
    pub chapter: Option<u32>,
    /// The place of its section in the chapter, from 1; 0 where it is of none.
    pub section: usize,
    /// Its place among the paragraphs of its sort, from 1; of an annex, a footnote or a
    /// point, the place of that. 0 of a title.
    pub paragraph: usize,
    /// The language, as a short BCP 47 code, of a title of the project's own or of another
    /// official text; `None` for that of the open declaration.
    pub lang: Option<String>,
    /// Whose name it is that the query asks for by a word of another name.
    pub actor: Option<ActorIx>,
    /// The words around the first hit.
    pub quote: String,
    /// Its index among all places outside the points.
    pub(super) source: usize,
}

impl OtherMatch {
    /// The whole text of the place.
    pub fn text<'a>(&self, corpus: &'a IndexedDeclaration) -> &'a str {
        places_of(corpus.versions()).get(self.source).map_or("", |place| place.text)
    }
}

/// The places outside the points for which a query holds. One that also asks
/// for what only points have finds none. `taken`: words taken for those that were
/// typed.
pub(crate) fn other_matches(
    corpus: &IndexedDeclaration,
    query: &Query,
    taken: &[(String, Vec<String>)],
) -> Vec<OtherMatch> {
    let wanted: Vec<&Condition> = query
        .wanted()
        .into_iter()
        .filter(|what| !matches!(what, Condition::Chapter { .. }))
        .collect();
    if wanted.is_empty() || !query.terms.iter().all(is_of_texts) {
        return Vec::new();
    }
    let mut actors = HashMap::new();
    query.terms.iter().for_each(|term| add_actors(term, corpus, &mut actors));
    let mut open = HashSet::new();
    let texts = places_of(corpus.versions()).into_iter();
    let found = texts.zip(corpus.outside()).enumerate().filter_map(|(source, (place, folded))| {
        let text = Outside { place, folded, corpus, source, actors: &actors, taken };
        let hits = wanted.iter().filter_map(|what| text.hit(what));
        let (hit, actor) = hits.min_by_key(|(hit, _)| hit.start)?;
        query.terms.iter().all(|term| text.meets(term)).then_some(())?;
        let OtherText { place, chapter, section, paragraph, lang, official, text } = text.place;
        // A place that was found in the open declaration is not told in another language too.
        let key = (place, chapter, section, paragraph);
        let is_other = official && lang.is_some();
        if is_other && open.contains(&key) {
            return None;
        }
        open.extend((!is_other).then_some(key));
        let (quote, lang) = (around(text, hit), lang.map(str::to_owned));
        Some(OtherMatch { place, chapter, section, paragraph, lang, actor, quote, source })
    });
    let mut all: Vec<OtherMatch> = found.collect();
    // A title is found once, in whatever language.
    all.dedup_by(|b, a| a.place == Place::Title && (a.place, a.chapter) == (b.place, b.chapter));
    all
}

/// True if a term is about what texts outside the points have too.
fn is_of_texts(term: &Term) -> bool {
    match term {
        Term::One(what) => matches!(
            what,
            Condition::Word(_)
                | Condition::Text(_)
                | Condition::Actor(..)
                | Condition::Named(..)
                | Condition::Chapter { .. }
        ),
        Term::Not(term) => asks_texts_alone(term),
        Term::All(terms) => terms.iter().all(is_of_texts),
        // A condition on points on another side does not keep this one from holding.
        Term::Any(terms) => terms.iter().any(is_of_texts),
    }
}

/// True if nothing in a term is about points alone.
fn asks_texts_alone(term: &Term) -> bool {
    match term {
        Term::One(_) => is_of_texts(term),
        Term::Not(term) => asks_texts_alone(term),
        Term::All(terms) | Term::Any(terms) => terms.iter().all(asks_texts_alone),
    }
}

/// The actors that have a word of a query in a name, by the folded word.
type Actors<'a> = HashMap<&'a str, Vec<ActorIx>>;

/// Adds the actors that have a plain word of the term in a name.
fn add_actors<'a>(term: &'a Term, corpus: &IndexedDeclaration, to: &mut Actors<'a>) {
    match term {
        Term::One(Condition::Word(word)) => {
            to.insert(&word.folded, corpus.actors_having(&word.folded));
        }
        Term::One(_) => {}
        Term::Not(term) => add_actors(term, corpus, to),
        Term::All(terms) | Term::Any(terms) => {
            for term in terms {
                add_actors(term, corpus, to);
            }
        }
    }
}

/// A text outside the points.
struct Outside<'a> {
    place: OtherText<'a>,
    folded: &'a Folded,
    /// Of which it is text, at this place among those outside the points.
    corpus: &'a IndexedDeclaration,
    source: usize,
    /// The actors asked for by a word.
    actors: &'a Actors<'a>,
    /// Words that were taken for what was typed.
    taken: &'a [(String, Vec<String>)],
}

impl<'a> Outside<'a> {
    /// True if a term holds for the text.
    fn meets(&self, term: &Term) -> bool {
        match term {
            Term::One(Condition::Chapter { first, last }) => {
                self.place.chapter.is_some_and(|chapter| (*first..=*last).contains(&chapter))
            }
            Term::One(what) => self.hit(what).is_some(),
            Term::Not(term) => !self.meets(term),
            Term::All(terms) => terms.iter().all(|term| self.meets(term)),
            Term::Any(terms) => terms.iter().any(|term| is_of_texts(term) && self.meets(term)),
        }
    }

    /// The first place of what a condition asks for: a word, or the name of an
    /// actor; with who it is, where the word stands in another of its names.
    fn hit(&self, what: &Condition) -> Option<(Range<usize>, Option<ActorIx>)> {
        let name = |is: &dyn Fn(ActorIx) -> bool| self.named().find(|named| is(named.actor));
        match what {
            Condition::Word(word) => {
                let actors = self.actors.get(&*word.folded)?;
                let named = || {
                    let is_asked = |actor| actors.contains(&actor);
                    if actors.is_empty() { None } else { name(&is_asked) }
                };
                let other = || named().map(|named| (named.range.clone(), Some(named.actor)));
                self.word(word).or_else(other)
            }
            Condition::Text(word) => self.word(word).filter(|_| self.place.official),
            Condition::Actor(actor, _) | Condition::Named(actor, _) => {
                name(&|named| named == *actor).map(|named| (named.range.clone(), None))
            }
            _ => None,
        }
    }

    /// The actors named in it: found for all texts at once, where they are asked for.
    fn named(&self) -> impl Iterator<Item = &'a Named> + use<'a> {
        self.corpus.named_outside().get(self.source).into_iter().flatten()
    }

    fn word(&self, word: &Word) -> Option<(Range<usize>, Option<ActorIx>)> {
        let text = &self.folded.text;
        let exact = || text.find(&word.folded).map(|at| at..at + word.folded.len());
        let part = exact().or_else(|| self.near(word))?;
        Some((self.folded.original(part), None))
    }

    /// The first of the words that were taken for one.
    fn near(&self, word: &Word) -> Option<Range<usize>> {
        let text = &self.folded.text;
        let (_, forms) = self.taken.iter().find(|(typed, _)| *typed == word.typed)?;
        let at = |form: &String| {
            if is_word(form) {
                words_at(text).find(|(_, other)| other == form).map(|(at, _)| at)
            } else {
                text.find(form)
            }
        };
        let parts = forms.iter().filter_map(|form| at(form).map(|at| at..at + form.len()));
        parts.min_by_key(|part| part.start)
    }
}

/// In how many texts outside the points a folded word stands; at least one where
/// it stands in the name of an actor, who may be named there.
pub(super) fn outside_having(corpus: &IndexedDeclaration, word: &str) -> usize {
    let texts = corpus.outside().iter().filter(|folded| folded.text.contains(word)).count();
    texts.max(usize::from(!corpus.actors_having(word).is_empty()))
}

/// Bytes of a text that are shown on either side of a hit.
const AROUND: usize = 40;

/// A hit with some whole words on either side.
pub(super) fn around(text: &str, hit: Range<usize>) -> String {
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
