//! Pairs of texts that differ in some words: candidates by shared words, and the
//! assignment that is best for all together.

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;
use rustc_hash::{FxHashMap, FxHashSet};

use super::bags::{Bags, WordId, cosine};
use super::both::both;
use super::order::Order;
use super::runs::{Paired, runs_through};

/// Least likeness of a pair.
const LEAST: f32 = 0.28;

/// Likeness below which both must be the best for each other.
const WEAK: f32 = 0.45;

/// Texts that are looked at closely for a text.
const CANDIDATES: usize = 8;

/// Least share of the rare words that a text has in common with the best one for it to be
/// looked at closely.
const BESIDE_BEST: f32 = 0.3;

/// Most that the order may add to the share of rare words: it chooses among as good ones.
const AMONG_EQUALS: f32 = 0.01;

/// Places in lists of texts with a word that are looked at for a text; its rarest words
/// come first.
const PLACES: usize = 1_000;

/// Texts that may have a word for all of them to be looked at.
const MANY: usize = 1024;

/// Texts that are looked at if more have it: those nearest in the order.
const NEAR: usize = 256;

/// Texts of both editions that are assigned together; of more, the best pairs come first.
const TOGETHER: usize = 400;

/// Fewest words of a run that alone makes two texts alike.
const RUN: usize = 4;

/// Most that the order may add to the weight of a pair: it tells twins apart, no more.
const ORDER: f32 = 100.0;

/// A pair that may be one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) old: usize,
    pub(super) new: usize,
    /// Likeness, 0 to 1.
    pub(super) likeness: f32,
    /// True if they share one run of words and nothing else: never a pair, but a reason to
    /// look.
    pub(super) is_opening: bool,
    /// What the pair is worth in the assignment.
    weight: i64,
}

/// The texts of one edition that have no partner yet.
pub(super) struct Left<'l> {
    pub(super) bags: &'l Bags,
    pub(super) places: &'l [usize],
}

/// The pairs that may be one.
pub(super) fn candidates(old: &Left<'_>, new: &Left<'_>, order: &Order<'_>) -> Vec<Candidate> {
    let with_word = with_words(new);
    let of = |places| closest(&Left { bags: old.bags, places }, new, order, &with_word);
    let (first, second) = old.places.split_at(old.places.len() / 2);
    let (mut found, others) = both(old.places.len(), || of(first), || of(second));
    found.extend(others);
    found
}

/// The pairs of each old text with those that have most of its rare words.
fn closest(
    old: &Left<'_>,
    new: &Left<'_>,
    order: &Order<'_>,
    with_word: &[Vec<(usize, f32)>],
) -> Vec<Candidate> {
    let mut sums = vec![0.0_f32; new.places.len()];
    let (mut touched, mut found) = (Vec::new(), Vec::new());
    for at in old.places {
        let middle = new.places.partition_point(|place| *place < order.expected(*at));
        sum(&old.bags.rarest_first(*at), with_word, middle, &mut sums, &mut touched);
        let best = touched.iter().map(|place| sums[*place]).fold(0.0, f32::max);
        let near_best = touched.iter().filter(|place| sums[**place] >= best * BESIDE_BEST);
        let worth = |place: &usize| {
            let new = new.places[*place];
            (sums[*place] + AMONG_EQUALS * order.kept(*at, new), new)
        };
        let mut near_best: Vec<(f32, usize)> = near_best.map(worth).collect();
        near_best
            .sort_unstable_by(|(a, first), (b, second)| b.total_cmp(a).then(first.cmp(second)));
        near_best.truncate(CANDIDATES);
        let candidate = |(_, to)| candidate(old.bags, *at, new.bags, to, order);
        found.extend(near_best.into_iter().filter_map(candidate));
        touched.drain(..).for_each(|place| sums[place] = 0.0);
    }
    found
}

/// Adds up the share of rare words that a text has in common with each of the other edition,
/// those around its place first, and lists the places of those that have any.
fn sum(
    words: &[(WordId, f32)],
    with_word: &[Vec<(usize, f32)>],
    middle: usize,
    sums: &mut [f32],
    touched: &mut Vec<usize>,
) {
    let mut looked = 0;
    for (word, weight) in words {
        let places = near(with_word.get(*word as usize).map_or(&[], Vec::as_slice), middle);
        looked += places.len();
        if looked > PLACES && !touched.is_empty() {
            break;
        }
        for (place, other) in places {
            if sums[*place] == 0.0 {
                touched.push(*place);
            }
            sums[*place] += weight * other;
        }
    }
}

/// The texts with a word, or, where many have it, those nearest to a place.
fn near(places: &[(usize, f32)], middle: usize) -> &[(usize, f32)] {
    if places.len() <= MANY {
        return places;
    }
    let at = places.partition_point(|(place, _)| *place < middle);
    let start = at.saturating_sub(NEAR / 2).min(places.len() - NEAR);
    &places[start..start + NEAR]
}

/// By the id of each word the texts that have it, with its weight in them.
fn with_words(new: &Left<'_>) -> Vec<Vec<(usize, f32)>> {
    let mut with_word = vec![Vec::new(); new.bags.distinct()];
    for (place, at) in new.places.iter().enumerate() {
        for (word, weight) in &new.bags.weights[*at] {
            with_word[*word as usize].push((place, *weight));
        }
    }
    with_word
}

/// The pair of two texts; `None` if they are too little alike.
#[expect(clippy::cast_possible_truncation, reason = "at most some 11,000")]
fn candidate(
    olds: &Bags,
    old: usize,
    news: &Bags,
    new: usize,
    order: &Order<'_>,
) -> Option<Candidate> {
    let cosine = cosine(&olds.weights[old], &news.weights[new]);
    if f32::midpoint(cosine, olds.most_alike(old, news, new)) < LEAST {
        return None;
    }
    let likeness = f32::midpoint(cosine, olds.letters_alike(old, news, new));
    if likeness < LEAST {
        return None;
    }
    let is_opening = is_opening(olds, old, news, new);
    let order = ORDER * order.kept(old, new);
    let weight = ((cosine + 0.05).powi(2) * 10_000.0 + order) as i64;
    Some(Candidate { old, new, likeness, is_opening, weight })
}

/// True if two texts share one run of words and little else, nothing of it rare: most often
/// they begin as many do.
fn is_opening(olds: &Bags, old: usize, news: &Bags, new: usize) -> bool {
    let (of_old, of_new) = (&olds.words[old], &news.words[new]);
    let is_common = |word| olds.is_common(word);
    let rest = |words: &[WordId], other: &[WordId]| {
        let runs = runs_through(words, &Paired::new(other), &is_common);
        let longest = runs.iter().copied().max().filter(|longest| *longest >= RUN)?;
        let start = runs.iter().position(|run| *run == longest)?;
        let rest = [&words[..start], &words[start + longest..]].concat();
        let foreign = runs.iter().filter(|run| **run == 0).count();
        let is_long = rest.len() >= 3 && rest.len() * 10 >= words.len() * 3;
        (is_long && foreign * 2 >= rest.len()).then_some(rest)
    };
    let rests = rest(of_old, of_new).zip(rest(of_new, of_old));
    rests.is_some_and(|(old, new)| olds.share(&old, &new) < 0.2)
}

/// The candidates that are pairs: those that are worth most together.
pub(super) fn assigned(candidates: &[Candidate]) -> Vec<Candidate> {
    let mut best_of_old: FxHashMap<usize, f32> = FxHashMap::default();
    let mut best_of_new: FxHashMap<usize, f32> = FxHashMap::default();
    for of in candidates.iter().filter(|of| !of.is_opening) {
        let best = best_of_old.entry(of.old).or_default();
        *best = best.max(of.likeness);
        let best = best_of_new.entry(of.new).or_default();
        *best = best.max(of.likeness);
    }
    let is_best =
        |of: &Candidate| of.likeness >= best_of_old[&of.old] && of.likeness >= best_of_new[&of.new];
    let pairs: Vec<Candidate> = candidates.iter().copied().filter(|of| !of.is_opening).collect();
    let mut assigned: Vec<Candidate> = connected(&pairs).into_iter().flat_map(assign).collect();
    assigned.retain(|of| of.likeness >= WEAK || is_best(of));
    assigned
}

/// The candidates in parts that have no text in common.
fn connected(candidates: &[Candidate]) -> Vec<Vec<Candidate>> {
    let mut of_old: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    let mut of_new: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (at, candidate) in candidates.iter().enumerate() {
        of_old.entry(candidate.old).or_default().push(at);
        of_new.entry(candidate.new).or_default().push(at);
    }
    let mut seen = vec![false; candidates.len()];
    let mut parts = Vec::new();
    for first in 0..candidates.len() {
        let mut part = Vec::new();
        let mut next = vec![first];
        while let Some(at) = next.pop() {
            if !std::mem::replace(&mut seen[at], true) {
                part.push(candidates[at]);
                next.extend(of_old.remove(&candidates[at].old).into_iter().flatten());
                next.extend(of_new.remove(&candidates[at].new).into_iter().flatten());
            }
        }
        parts.extend((!part.is_empty()).then_some(part));
    }
    parts
}

/// The pairs of a part that are worth most together.
fn assign(part: Vec<Candidate>) -> Vec<Candidate> {
    let places = |of: fn(&Candidate) -> usize| {
        let mut places: Vec<usize> = part.iter().map(of).collect();
        places.sort_unstable();
        places.dedup();
        places
    };
    let (olds, news) = (places(|of| of.old), places(|of| of.new));
    if olds.len() + news.len() > TOGETHER {
        return best_first(part);
    }
    let turned = olds.len() > news.len();
    let (rows, columns) = if turned { (&news, &olds) } else { (&olds, &news) };
    let mut weights = Matrix::new(rows.len(), columns.len(), 0_i64);
    let mut by_cell: FxHashMap<(usize, usize), Candidate> = FxHashMap::default();
    for candidate in part {
        let Candidate { old, new, .. } = candidate;
        let (row, column) = if turned { (new, old) } else { (old, new) };
        let (Ok(row), Ok(column)) = (rows.binary_search(&row), columns.binary_search(&column))
        else {
            continue;
        };
        weights[(row, column)] = candidate.weight;
        by_cell.insert((row, column), candidate);
    }
    let (_, columns) = kuhn_munkres(&weights);
    columns.into_iter().enumerate().filter_map(|cell| by_cell.remove(&cell)).collect()
}

/// The pairs of a part, the one that is worth most first.
fn best_first(mut part: Vec<Candidate>) -> Vec<Candidate> {
    part.sort_by_key(|of| (-of.weight, of.old, of.new));
    let (mut olds, mut news) = (FxHashSet::default(), FxHashSet::default());
    part.retain(|of| {
        let is_free = !olds.contains(&of.old) && !news.contains(&of.new);
        if is_free {
            olds.insert(of.old);
            news.insert(of.new);
        }
        is_free
    });
    part
}
