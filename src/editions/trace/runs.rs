//! Words with a long run of letters in common: compounds (*Hazeldonk*,
//! *Hazeldonkoverleg*), other forms, and the same word in another language.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::FxHasher;

use super::terms::{ACTOR, DATE};
use super::vocabulary::{TermIx, Vocabulary};

/// Letters of a run by which words are looked up, and the fewest two have in common.
const RUN: usize = 5;
/// Letters of the longest word that is looked at.
const LONGEST: usize = 40;
/// Least share of the shorter word that the common run takes.
const SHARE: f32 = 0.6;
/// Words with the same five letters that are looked at: more are an ending.
const MOST: usize = 1_000;

/// The vocabulary's words by their runs of five letters.
#[derive(Default)]
pub(super) struct Runs {
    /// Hashes of runs with their words, sorted.
    words: Vec<(u32, TermIx)>,
}

/// A word of the vocabulary like another word.
pub(super) struct Alike {
    pub(super) term: TermIx,
    /// Share of both words that the common run takes, 0 to 1.
    pub(super) share: f32,
    /// Number of points with the common run, at most.
    pub(super) count: f32,
}

impl Runs {
    pub(super) fn of(vocabulary: &Vocabulary) -> Self {
        let mut words = Vec::new();
        for (ix, term) in (0..).zip(vocabulary.terms()) {
            if !term.starts_with([ACTOR, DATE]) {
                words.extend(runs(&letters(term)).map(|run| (run, ix)));
            }
        }
        words.sort_unstable();
        words.dedup();
        Self { words }
    }

    /// Words like this one, itself left out.
    pub(super) fn alike(&self, word: &str, vocabulary: &Vocabulary) -> Vec<Alike> {
        let letters = letters(word);
        let mut found: Vec<TermIx> = Vec::new();
        let mut counts: Vec<f32> = Vec::new();
        for run in runs(&letters) {
            let words = self.with(run);
            let few = words.get(..MOST.min(words.len())).unwrap_or_default();
            if words.len() <= MOST {
                found.extend(words.iter().map(|(_, term)| *term));
            }
            counts.push(few.iter().map(|(_, term)| vocabulary.count_of(*term)).sum());
        }
        found.sort_unstable();
        let groups = found.chunk_by(|one, other| one == other);
        let alike = |same: &[TermIx]| alike(&letters, &counts, same, vocabulary);
        groups.filter_map(alike).filter(|alike| vocabulary.term(alike.term) != word).collect()
    }

    /// The words with a run.
    fn with(&self, run: u32) -> &[(u32, TermIx)] {
        let start = self.words.partition_point(|(other, _)| *other < run);
        let end = start + self.words[start..].partition_point(|(other, _)| *other == run);
        &self.words[start..end]
    }
}

/// A word that has some runs in common with these letters, if enough of both is.
fn alike(word: &[char], counts: &[f32], same: &[TermIx], vocabulary: &Vocabulary) -> Option<Alike> {
    let term = *same.first()?;
    let other = letters(vocabulary.term(term));
    let shorter = word.len().min(other.len());
    let is_enough = |length: usize| ratio(length, shorter) >= SHARE;
    let common = Some(same.len() + RUN - 1).filter(|most| is_enough(*most));
    let run = common.map(|_| common_run(word, &other)).filter(|run| is_enough(run.len()))?;
    let share = ratio(2 * run.len(), word.len() + other.len());
    let runs = counts.get(run.start..run.end.checked_sub(RUN - 1)?)?;
    let count = runs.iter().copied().reduce(f32::min)?;
    Some(Alike { term, share, count })
}

/// The longest run of letters of the first that the second has too.
fn common_run(one: &[char], other: &[char]) -> Range<usize> {
    let mut longest = 0..0;
    let mut before = vec![0; other.len() + 1];
    for (at, letter) in one.iter().enumerate() {
        let mut lengths = vec![0; other.len() + 1];
        for (there, _) in other.iter().enumerate().filter(|(_, other)| *other == letter) {
            let length: usize = before[there] + 1;
            lengths[there + 1] = length;
            if length > longest.len() {
                longest = at + 1 - length..at + 1;
            }
        }
        before = lengths;
    }
    longest
}

/// The letters of a word; none of one that is too long.
fn letters(word: &str) -> Vec<char> {
    let letters: Vec<char> = word.chars().take(LONGEST + 1).collect();
    if letters.len() > LONGEST { Vec::new() } else { letters }
}

/// Hashes of a word's runs of five letters.
fn runs(letters: &[char]) -> impl Iterator<Item = u32> {
    let hash = |run: &[char]| {
        let mut hasher = FxHasher::default();
        run.hash(&mut hasher);
        (hasher.finish() >> 32) as u32
    };
    letters.windows(RUN).map(hash)
}

/// Word lengths are far below the numbers that lose digits.
#[expect(clippy::cast_precision_loss, reason = "at most 80 letters")]
fn ratio(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}
