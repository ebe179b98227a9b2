//! The words of two points, paired: each with at most one of the other, and what
//! of that is rare enough to be a reason.

use rustc_hash::{FxHashMap, FxHashSet};

use super::index::TraceIndex;
use super::terms::{ACTOR, DATE, Word, readable, words};
use super::vocabulary::{EntryIx, TermIx};
use super::{Reason, Shared};

/// Letters of the shortest word without a capital or digit that is a reason.
const SHORTEST: usize = 5;
/// Length of a date that is a year.
const YEAR: usize = 4;

/// The point that was asked about.
pub(super) struct Asked<'t> {
    /// Its distinct words, those that stand everywhere left out.
    pub(super) words: Vec<AskedWord<'t>>,
    /// Its actors and dates, with the same left out.
    pub(super) marks: Vec<TermIx>,
}

/// A word of the point that was asked about.
pub(super) struct AskedWord<'t> {
    word: Word<'t>,
    term: TermIx,
    /// Itself and words like it, the heaviest first.
    pub(super) alike: Vec<Weighed>,
}

/// A word of the vocabulary beside one that was asked about.
pub(super) struct Weighed {
    pub(super) term: TermIx,
    /// Product of the weights of the two.
    pub(super) product: f32,
    /// Number of points with what the two have in common, at most.
    count: f32,
}

/// Words of two points that belong together.
struct Pair<'a> {
    here: &'a AskedWord<'a>,
    there: &'a Word<'a>,
    weighed: &'a Weighed,
}

impl<'t> Asked<'t> {
    pub(super) fn new(index: &TraceIndex, entry: EntryIx, words: Vec<Word<'t>>) -> Self {
        let mut places: FxHashMap<TermIx, usize> = FxHashMap::default();
        let mut asked: Vec<AskedWord<'t>> = Vec::new();
        for word in words {
            let Some(term) = index.vocabulary.find(&word.folded) else { continue };
            if index.is_everywhere(term) {
                continue;
            }
            match places.get(&term).and_then(|place| asked.get_mut(*place)) {
                Some(known) if word.is_name && !known.word.is_name => known.word = word,
                Some(_) => {}
                None => {
                    places.insert(term, asked.len());
                    let alike = weighed(index, term);
                    asked.push(AskedWord { word, term, alike });
                }
            }
        }
        let marks = index.marks_of(entry).filter(|mark| !index.is_everywhere(*mark));
        Self { words: asked, marks: marks.collect() }
    }
}

/// A word and those like it, the heaviest first.
fn weighed(index: &TraceIndex, term: TermIx) -> Vec<Weighed> {
    let vocabulary = &index.vocabulary;
    let weigh = |term, share, count| {
        let weight = vocabulary.weight(count);
        Weighed { term, product: share * weight * weight, count }
    };
    let alike = index.runs.alike(vocabulary.term(term), vocabulary);
    let alike = alike.iter().filter(|alike| !vocabulary.is_everywhere(alike.count));
    let itself = weigh(term, 1.0, vocabulary.count_of(term));
    let mut all: Vec<Weighed> =
        alike.map(|alike| weigh(alike.term, alike.share, alike.count)).chain([itself]).collect();
    all.sort_by(|one, other| other.product.total_cmp(&one.product));
    all
}

/// The product of the weights that two points share, and the reasons; `None` if these
/// are not two words or one name.
pub(super) fn pair(
    index: &TraceIndex,
    asked: &Asked<'_>,
    there: EntryIx,
) -> Option<(f32, Vec<Reason>)> {
    let theirs: Vec<TermIx> = index.marks_of(there).collect();
    let marks: Vec<TermIx> =
        asked.marks.iter().copied().filter(|mark| theirs.contains(mark)).collect();
    let text = readable(index.text(there));
    let words = by_term(index, words(&text));
    let pairs = pairs(asked, &words);
    let is_alias = |term| marks.iter().any(|mark| index.is_alias(*mark, term));
    let of_pair = |pair: &Pair<'_>| {
        // The actor is the reason, not the words of its name.
        let is_actor = is_alias(pair.here.term) && is_alias(pair.weighed.term);
        let reason = if is_actor { None } else { word_reason(index, pair) };
        (pair.weighed.product, reason)
    };
    let of_mark = |mark: &TermIx| (index.weight(*mark).powi(2), mark_reason(index, *mark));
    let mut all: Vec<(f32, Option<(Reason, bool)>)> =
        marks.iter().map(of_mark).chain(pairs.iter().map(of_pair)).collect();
    all.sort_by(|one, other| other.0.total_cmp(&one.0));
    let product = all.iter().map(|(product, _)| product).sum();
    let reasons: Vec<(Reason, bool)> = all.into_iter().filter_map(|(_, reason)| reason).collect();
    let is_enough = reasons.len() > 1 || reasons.iter().any(|(_, is_name)| *is_name);
    is_enough.then(|| (product, reasons.into_iter().map(|(reason, _)| reason).collect()))
}

/// The distinct words of a text; of one that stands there twice the name.
fn by_term<'t>(index: &TraceIndex, words: Vec<Word<'t>>) -> FxHashMap<TermIx, Word<'t>> {
    let mut by_term: FxHashMap<TermIx, Word<'t>> = FxHashMap::default();
    for word in words {
        let Some(term) = index.vocabulary.find(&word.folded) else { continue };
        let known = by_term.get(&term).is_some_and(|known| known.is_name || !word.is_name);
        if !known {
            by_term.insert(term, word);
        }
    }
    by_term
}

/// Pairs of words, the heaviest first; each word is in one at most.
fn pairs<'a>(asked: &'a Asked<'a>, words: &'a FxHashMap<TermIx, Word<'a>>) -> Vec<Pair<'a>> {
    let with = |here: &'a AskedWord<'a>| {
        let there =
            |weighed: &'a Weighed| Some(Pair { here, there: words.get(&weighed.term)?, weighed });
        here.alike.iter().filter_map(there)
    };
    let mut all: Vec<Pair<'a>> = asked.words.iter().flat_map(with).collect();
    all.sort_by(|one, other| other.weighed.product.total_cmp(&one.weighed.product));
    let (mut used, mut taken) = (FxHashSet::default(), FxHashSet::default());
    all.retain(|pair| {
        let is_free = !used.contains(&pair.here.term) && !taken.contains(&pair.weighed.term);
        if is_free {
            used.insert(pair.here.term);
            taken.insert(pair.weighed.term);
        }
        is_free
    });
    all
}

/// A pair of words as a reason, and true if that is a name; `None` if it is not rare.
fn word_reason(index: &TraceIndex, pair: &Pair<'_>) -> Option<(Reason, bool)> {
    let (here, there) = (&pair.here.word, pair.there);
    let is_name = here.is_name && there.may_be_name() || there.is_name && here.may_be_name();
    let is_long = here.folded.chars().nth(SHORTEST - 1).is_some();
    let (vocabulary, count) = (&index.vocabulary, pair.weighed.count);
    let is_rare_word = is_long && vocabulary.is_rare(count);
    let is_rare = if is_name { vocabulary.is_rare_name(count) } else { is_rare_word };
    let shared = Shared { here: here.written.to_owned(), there: there.written.to_owned() };
    let reason = if is_name { Reason::Name } else { Reason::Word };
    is_rare.then(|| (reason(shared), is_name))
}

/// An actor or date as a reason, and true if that is a name: a rare actor, or a date
/// that is more than a year.
fn mark_reason(index: &TraceIndex, mark: TermIx) -> Option<(Reason, bool)> {
    if !index.vocabulary.is_rare_name(index.vocabulary.count_of(mark)) {
        return None;
    }
    let term = index.vocabulary.term(mark);
    if let Some(actor) = term.strip_prefix(ACTOR) {
        return Some((Reason::Actor(actor.parse().ok()?), true));
    }
    let date = term.strip_prefix(DATE)?;
    Some((Reason::Date(date.parse().ok()?), date.len() != YEAR))
}
