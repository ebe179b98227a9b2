//! Texts that were split or merged: pieces whose words stand in a whole, in runs.

use rustc_hash::{FxHashMap, FxHashSet};

use super::bags::WordId;

/// Least share of a piece's words that stand in its whole in runs of two.
const OF_PIECE: f32 = 0.6;

/// Least share of a piece's words that it gives to the whole and no other piece does.
const OWN: f32 = 0.5;

/// Least share of the whole that its pieces give together.
const TOGETHER: f32 = 0.6;

/// Most words on end that a piece may have and its whole not: a text that has more of them
/// opens as another does, and says something else.
const FOREIGN: usize = 5;

/// Fewest words of a whole: a shorter text has no runs to speak of.
const FEWEST: usize = 10;

/// Texts that may share a run: one that more have is a manner of speaking.
const MOST: usize = 16;

/// A text by its place, and its words.
pub(super) type Worded<'w> = (usize, &'w [WordId]);

/// A whole and the pieces that it was made of, or that it became.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Parts {
    pub(super) whole: usize,
    /// In document order; two at least.
    pub(super) pieces: Vec<usize>,
    /// Share of the whole that its pieces give together, or of the piece of which least
    /// stands in the whole, if that is less.
    pub(super) share: f32,
}

/// Wholes with the pieces of which they consist; no text is in two of them.
pub(super) fn parts(wholes: &[Worded<'_>], pieces: &[Worded<'_>]) -> Vec<Parts> {
    let mut of_whole: FxHashMap<usize, Vec<Piece>> = FxHashMap::default();
    let with_run = with_runs(wholes);
    for piece in pieces {
        let runs = piece.1.windows(3).filter_map(|run| with_run.get(run));
        let places: FxHashSet<usize> =
            runs.filter(|at| at.len() <= MOST).flatten().copied().collect();
        for place in places {
            of_whole.entry(place).or_default().extend(Piece::new(*piece, wholes[place].1));
        }
    }
    let several = of_whole.into_iter().filter(|(_, pieces)| pieces.len() > 1);
    let mut found: Vec<Parts> =
        several.filter_map(|(place, pieces)| whole_of(wholes[place], pieces)).collect();
    found.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.whole.cmp(&b.whole)));
    let mut taken: FxHashSet<usize> = FxHashSet::default();
    found.retain(|parts| {
        let is_free = !parts.pieces.iter().any(|piece| taken.contains(piece));
        taken.extend(parts.pieces.iter().filter(|_| is_free));
        is_free
    });
    found
}

/// The texts that have each run of three words.
fn with_runs<'w>(wholes: &[Worded<'w>]) -> FxHashMap<&'w [WordId], Vec<usize>> {
    let mut with_run: FxHashMap<&[WordId], Vec<usize>> = FxHashMap::default();
    for (place, (_, words)) in wholes.iter().enumerate().filter(|(_, of)| of.1.len() >= FEWEST) {
        for run in words.windows(3) {
            let places = with_run.entry(run).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    with_run
}

/// A piece in a whole.
struct Piece {
    at: usize,
    /// Number of its words.
    words: usize,
    /// Share of its words that stand in the whole in runs of two.
    share: f32,
    /// The words of the whole that stand in it so.
    covers: Vec<bool>,
}

impl Piece {
    /// A text as a piece of a whole; `None` where it is none.
    fn new((at, words): Worded<'_>, whole: &[WordId]) -> Option<Self> {
        let share = share(&in_runs(words, whole, 2));
        let foreign = longest(&in_runs(words, whole, 3));
        let is_piece = share >= OF_PIECE && foreign <= FOREIGN && words.len() < whole.len();
        is_piece.then(|| Self { at, words: words.len(), share, covers: in_runs(whole, words, 2) })
    }

    /// Number of words that it gives to the whole beyond those that it has already.
    fn own(&self, covered: &[bool]) -> usize {
        self.covers.iter().zip(covered).filter(|(own, is)| **own && !**is).count()
    }
}

/// Of each word whether it stands in a run of so many that another text has too.
fn in_runs(words: &[WordId], other: &[WordId], length: usize) -> Vec<bool> {
    let runs: FxHashSet<&[WordId]> = other.windows(length).collect();
    let mut covered = vec![false; words.len()];
    for (start, run) in words.windows(length).enumerate() {
        if runs.contains(run) {
            covered[start..start + length].fill(true);
        }
    }
    covered
}

fn share(covered: &[bool]) -> f32 {
    covered.iter().filter(|is| **is).count() as f32 / covered.len().max(1) as f32
}

/// Most words on end that are not covered.
fn longest(covered: &[bool]) -> usize {
    covered.split(|is| *is).map(<[bool]>::len).max().unwrap_or(0)
}

/// The pieces of a whole: each gives a part of it that no other does.
fn whole_of((whole, words): Worded<'_>, mut pieces: Vec<Piece>) -> Option<Parts> {
    let covers = |piece: &Piece| piece.covers.iter().filter(|is| **is).count();
    pieces.sort_by_key(|piece| (usize::MAX - covers(piece), piece.at));
    let mut covered = vec![false; words.len()];
    let (mut found, mut least) = (Vec::new(), 1.0_f32);
    for piece in pieces {
        if piece.own(&covered) as f32 >= OWN * piece.words as f32 {
            covered.iter_mut().zip(&piece.covers).for_each(|(is, own)| *is |= own);
            found.push(piece.at);
            least = least.min(piece.share);
        }
    }
    found.sort_unstable();
    let together = share(&covered);
    let is_whole = found.len() > 1 && together >= TOGETHER;
    is_whole.then_some(Parts { whole, pieces: found, share: together.min(least) })
}
