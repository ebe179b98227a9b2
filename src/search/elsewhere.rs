//! Where else the words of a query stand: titles, evaluations, context.

use std::ops::Range;

use super::corpus::Corpus;
use super::fold::Folded;
use super::query::{Query, Term, What};

/// A place outside the points in which the words of a query stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// What sort of place.
    pub place: Place,
    /// The number of its chapter, if it has one.
    pub chapter: Option<u32>,
    /// The words around the first hit.
    pub quote: String,
    /// Which of all places outside the points it is.
    pub(super) source: usize,
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

/// The places outside the points for which the words of a query hold. A query
/// that also asks for what only points have finds none.
pub(super) fn elsewhere(corpus: &Corpus, query: &Query) -> Vec<Elsewhere> {
    let Some(first) = query.words().first().map(|word| word.folded.clone()) else {
        return Vec::new();
    };
    if !query.terms.iter().all(only_words) {
        return Vec::new();
    }
    let found = |(source, (place, chapter, text, folded)): (
        usize,
        &(Place, Option<u32>, &str, &Folded),
    )| {
        let holds = query.terms.iter().all(|term| holds(term, &folded.text));
        let words = || {
            query
                .words()
                .into_iter()
                .find_map(|word| folded.text.find(&word.folded).map(|at| (at, word.folded.len())))
        };
        let (at, length) = folded
            .text
            .find(&first)
            .map(|at| (at, first.len()))
            .or_else(words)
            .filter(|_| holds)?;
        Some(Elsewhere {
            place: *place,
            chapter: *chapter,
            quote: around(text, folded.original(at..at + length)),
            source,
        })
    };
    let mut all: Vec<Elsewhere> = places(corpus).iter().enumerate().filter_map(found).collect();
    // A title is found once, in whatever language.
    all.dedup_by(|b, a| a.place == Place::Title && (a.place, a.chapter) == (b.place, b.chapter));
    all
}

fn only_words(term: &Term) -> bool {
    match term {
        Term::One(what) => matches!(what, What::Word(_)),
        Term::Not(term) => only_words(term),
        Term::All(terms) | Term::Any(terms) => terms.iter().all(only_words),
    }
}

fn holds(term: &Term, folded: &str) -> bool {
    match term {
        Term::One(what) => what.word().is_some_and(|word| folded.contains(&word.folded)),
        Term::Not(term) => !holds(term, folded),
        Term::All(terms) => terms.iter().all(|term| holds(term, folded)),
        Term::Any(terms) => terms.iter().any(|term| holds(term, folded)),
    }
}

/// Whether a folded word stands anywhere outside the points.
pub(super) fn stands_elsewhere(corpus: &Corpus, word: &str) -> bool {
    corpus.outside().iter().any(|folded| folded.text.contains(word))
}

/// Every text outside the points, in document order.
fn places(corpus: &Corpus) -> Vec<(Place, Option<u32>, &str, &Folded)> {
    let all = places_of(corpus.declaration());
    all.into_iter()
        .zip(corpus.outside())
        .map(|((place, chapter, text), folded)| (place, chapter, text, folded))
        .collect()
}

/// Every text outside the points, in document order; titles in each language
/// that has one.
pub(super) fn places_of(
    declaration: &crate::declaration::Declaration,
) -> Vec<(Place, Option<u32>, &str)> {
    let top =
        [&declaration.title, &declaration.subtitle].map(|text| (Place::Title, None, text.as_str()));
    let context = declaration.context.iter().map(|text| (Place::Context, None, text.as_str()));
    let chapters = declaration.chapters.iter().flat_map(|chapter| {
        let place = |place, text| (place, Some(chapter.number), text);
        let own = chapter.titles.iter().flat_map(|titles| [&titles.en, &titles.fr]);
        let titles = std::iter::once(&chapter.title)
            .chain(own)
            .map(move |title| place(Place::Title, title.as_str()));
        let evaluation =
            chapter.evaluation.iter().map(move |text| place(Place::Evaluation, text.as_str()));
        titles.chain(evaluation)
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
