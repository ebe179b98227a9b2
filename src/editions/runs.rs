//! Texts that were split or merged: pieces whose words stand in a whole, in runs.

use rustc_hash::{FxHashMap, FxHashSet};

use super::bags::WordId;
use super::tokens::weight_of;

/// Least share of a piece's words that stand in its whole in runs.
const OF_PIECE: f32 = 0.6;

/// Least share of a piece's words that it gives to the whole and no other piece does.
const OWN: f32 = 0.5;

/// Least share of the whole that its pieces give together.
const TOGETHER: f32 = 0.6;

/// Most words on end that a piece may have and its whole not, or the same part of a long
/// piece: a text that has more of them opens as another does, and says something else.
const FOREIGN: usize = 5;

/// Fewest words of a whole: a shorter text has no runs to speak of.
const FEWEST: usize = 10;

/// One of so many runs of three words of a piece must stand in its whole, for it to be looked
/// at closely.
const RARE: usize = 5;

/// Texts that may share a run: one that more have is a manner of speaking.
const MOST: usize = 16;

/// True of a word that many texts have.
pub(super) type Common<'c> = dyn Fn(WordId) -> bool + 'c;

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

/// Wholes with the pieces of which they may consist, and the pieces that stand in a whole
/// with others or alone. A text may be in several.
pub(super) fn parts(
    wholes: &[Worded<'_>],
    pieces: &[Worded<'_>],
    is_common: &Common<'_>,
) -> (Vec<Parts>, FxHashSet<usize>) {
    let mut of_whole: FxHashMap<usize, Vec<Piece>> = FxHashMap::default();
    let mut contained = FxHashSet::default();
    let with_run = with_runs(wholes);
    for piece in pieces {
        let places = runs(piece.1).map(|run| with_run.get(&run).map_or(&[][..], Vec::as_slice));
        let rare: Vec<&[usize]> = places.filter(|places| places.len() <= MOST).collect();
        let least = rare.len().div_ceil(RARE);
        let mut places: Vec<usize> = rare.concat();
        places.sort_unstable();
        let often = places.chunk_by(|a, b| a == b).filter(|same| same.len() >= least);
        let places: Vec<usize> = often.map(|same| same[0]).collect();
        for place in places {
            if let Some(found) = Piece::new(*piece, wholes[place].1, is_common) {
                contained.insert(piece.0);
                of_whole.entry(place).or_default().push(found);
            }
        }
    }
    let several = of_whole.into_iter().filter(|(_, pieces)| pieces.len() > 1);
    let found = several.filter_map(|(place, pieces)| whole_of(wholes[place], pieces));
    (found.collect(), contained)
}

/// The texts that have each run of three words; of one that many have, one more than may.
fn with_runs(wholes: &[Worded<'_>]) -> FxHashMap<[WordId; 3], Vec<usize>> {
    let mut with_run: FxHashMap<[WordId; 3], Vec<usize>> = FxHashMap::default();
    for (place, (_, words)) in wholes.iter().enumerate().filter(|(_, of)| of.1.len() >= FEWEST) {
        for run in runs(words) {
            let places = with_run.entry(run).or_default();
            if places.last() != Some(&place) && places.len() <= MOST {
                places.push(place);
            }
        }
    }
    with_run
}

/// The places of runs of `N` words in a text, sorted by the runs.
struct Runs<const N: usize>(Vec<([WordId; N], usize)>);

impl<const N: usize> Runs<N> {
    fn new(runs: impl Iterator<Item = ([WordId; N], usize)>) -> Self {
        let mut runs: Vec<([WordId; N], usize)> = runs.collect();
        runs.sort_unstable();
        Self(runs)
    }

    /// The places of a run, in order.
    fn places(&self, run: [WordId; N]) -> impl ExactSizeIterator<Item = usize> {
        let start = self.0.partition_point(|(other, _)| *other < run);
        let rest = &self.0[start..];
        let length = rest.partition_point(|(other, _)| *other == run);
        rest[..length].iter().map(|(_, place)| *place)
    }
}

/// The runs of `N` words of a text.
fn runs<const N: usize>(words: &[WordId]) -> impl Iterator<Item = [WordId; N]> {
    // Each window has N words.
    words.windows(N).filter_map(|run| run.try_into().ok())
}

/// A piece in a whole.
struct Piece {
    at: usize,
    /// Number of its words.
    words: usize,
    /// Share of its words that stand in the whole in runs.
    share: f32,
    /// The longest run of it through each word of the whole.
    runs: Vec<usize>,
}

impl Piece {
    /// A text as a piece of a whole; `None` where it is none.
    fn new((at, words): Worded<'_>, whole: &[WordId], is_common: &Common<'_>) -> Option<Self> {
        let own = runs_through(words, whole, is_common);
        let share = share(own.iter().copied());
        let foreign = own.split(|run| *run > 0).map(<[usize]>::len).max().unwrap_or(0);
        let is_piece = share >= OF_PIECE
            && foreign <= FOREIGN.max(words.len() / FOREIGN)
            && words.len() <= whole.len() + whole.len() / 8;
        let runs = || runs_through(whole, words, is_common);
        is_piece.then(|| Self { at, words: words.len(), share, runs: runs() })
    }
}

/// Of each word the length of the longest run through it that another text has too; 0 where
/// there is none. A run of two words counts if one of them is not common.
pub(super) fn runs_through(
    words: &[WordId],
    other: &[WordId],
    is_common: &Common<'_>,
) -> Vec<usize> {
    let starts: Runs<2> = Runs::new(runs(other).zip(0..));
    let mut through = vec![0; words.len()];
    for (at, run) in runs(words).enumerate() {
        for start in starts.places(run).take(MOST) {
            let is_inside = at > 0 && start > 0 && words[at - 1] == other[start - 1];
            if is_inside {
                continue;
            }
            let same = |(a, b): &(&WordId, &WordId)| a == b;
            let length = words[at..].iter().zip(&other[start..]).take_while(same).count();
            if length > 2 || !run.iter().all(|word| is_common(*word)) {
                let longest = |through: &mut usize| *through = length.max(*through);
                through[at..at + length].iter_mut().for_each(longest);
            }
        }
    }
    through
}

/// Share of the words that stand in a run.
fn share(runs: impl ExactSizeIterator<Item = usize>) -> f32 {
    let all = weight_of(runs.len().max(1));
    weight_of(runs.filter(|run| *run > 0).count()) / all
}

/// The pieces of a whole. Each word of it belongs to the piece that has the longest run
/// through it; a piece that gives few of its own words is none.
fn whole_of((whole, words): Worded<'_>, mut pieces: Vec<Piece>) -> Option<Parts> {
    pieces.sort_by_key(|piece| (usize::MAX - piece.words, piece.at));
    pieces.truncate(MOST);
    while let Some((own, least)) = least_own(words.len(), &pieces) {
        if own >= OWN {
            break;
        }
        pieces.remove(least);
    }
    let longest = |at: usize| pieces.iter().map(|piece| piece.runs[at]).max().unwrap_or(0);
    let together = share((0..words.len()).map(longest));
    let share = pieces.iter().map(|piece| piece.share).fold(together, f32::min);
    let mut found: Vec<usize> = pieces.iter().map(|piece| piece.at).collect();
    found.sort_unstable();
    let is_whole = found.len() > 1 && together >= TOGETHER;
    is_whole.then_some(Parts { whole, pieces: found, share })
}

/// The piece of which the least share of words belongs to the whole through it alone, and
/// that share.
fn least_own(words: usize, pieces: &[Piece]) -> Option<(f32, usize)> {
    let mut own = vec![0_usize; pieces.len()];
    for at in 0..words {
        let longest = pieces.iter().map(|piece| piece.runs[at]).enumerate();
        let longest = longest.max_by_key(|(piece, run)| (*run, usize::MAX - piece));
        longest.filter(|(_, run)| *run > 0).into_iter().for_each(|(piece, _)| own[piece] += 1);
    }
    let shares =
        own.iter().zip(pieces).map(|(own, piece)| weight_of(*own) / weight_of(piece.words));
    shares.zip(0..).min_by(|(a, _), (b, _)| a.total_cmp(b))
}
