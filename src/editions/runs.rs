//! Texts that were split or merged: pieces whose words stand in a whole, in runs.

use std::hash::BuildHasher as _;

use rustc_hash::{FxBuildHasher, FxHashMap};

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

/// Words in runs that are followed for each word of two texts, at most: only texts that repeat
/// themselves have more.
const EFFORT: usize = 64;

/// True of a word that many texts have.
pub(super) type Common<'c> = dyn Fn(WordId) -> bool + Sync + 'c;

/// The texts of one edition that may be pieces or wholes.
pub(super) struct Worded<'w> {
    /// The words of every text of the edition.
    words: &'w [Vec<WordId>],
    /// The runs of three words of those texts, by a hash, with the place of the text; sorted.
    runs: Vec<(u64, usize)>,
}

impl<'w> Worded<'w> {
    /// The texts at some places.
    pub(super) fn new(words: &'w [Vec<WordId>], places: &[usize]) -> Self {
        let runs = |at: &usize| {
            let at = *at;
            words[at].windows(3).map(move |run| (FxBuildHasher.hash_one(run), at))
        };
        let mut runs: Vec<(u64, usize)> = places.iter().flat_map(runs).collect();
        runs.sort_unstable();
        Self { words, runs }
    }

    /// The runs of those texts that are long enough to be wholes, each once.
    fn whole_runs(&self) -> Vec<(u64, usize)> {
        let mut runs = self.runs.clone();
        runs.dedup();
        runs.retain(|(_, at)| self.words[*at].len() >= FEWEST);
        runs
    }
}

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

/// Wholes with the pieces of which they may consist; a text may be in several. And every
/// pair of a piece and a whole that share runs enough for them to be looked at.
pub(super) fn parts(
    wholes: &Worded<'_>,
    pieces: &Worded<'_>,
    is_common: &Common<'_>,
) -> (Vec<Parts>, Vec<(usize, usize)>) {
    let shared = shared(wholes, pieces);
    let mut of_whole: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (piece, whole) in &shared {
        of_whole.entry(*whole).or_default().push(*piece);
    }
    let several = of_whole.into_iter().filter(|(_, pieces)| pieces.len() > 1);
    let found = several.filter_map(|(whole, places)| {
        let words = Paired::new(&wholes.words[whole]);
        let piece = |at: usize| Piece::new(at, &pieces.words[at], &words, is_common);
        let pieces = places.into_iter().filter_map(piece).collect();
        whole_of(whole, words.words, pieces, is_common)
    });
    (found.collect(), shared)
}

/// The pieces and wholes that share one of so many rare runs of the piece, by the pieces.
fn shared(wholes: &Worded<'_>, pieces: &Worded<'_>) -> Vec<(usize, usize)> {
    let whole_runs = wholes.whole_runs();
    let mut rest = whole_runs.as_slice();
    let mut rare: Vec<usize> = pieces.words.iter().map(|words| words.windows(3).len()).collect();
    let mut found = Vec::new();
    for same in pieces.runs.chunk_by(|(a, _), (b, _)| a == b) {
        let run = same[0].0;
        rest = &rest[rest.iter().take_while(|(other, _)| *other < run).count()..];
        let with_run = &rest[..rest.iter().take_while(|(other, _)| *other == run).count()];
        for (_, piece) in same {
            if with_run.len() > MOST {
                rare[*piece] -= 1;
            } else {
                found.extend(with_run.iter().map(|(_, whole)| (*piece, *whole)));
            }
        }
    }
    found.sort_unstable();
    let often = |same: &&[(usize, usize)]| same.len() >= rare[same[0].0].div_ceil(RARE);
    found.chunk_by(|a, b| a == b).filter(often).map(|same| same[0]).collect()
}

/// True if a text stands in a whole, as one of its pieces or alone.
pub(super) fn is_within(piece: &[WordId], whole: &Paired<'_>, is_common: &Common<'_>) -> bool {
    Piece::new(0, piece, whole, is_common).is_some()
}

/// A piece in a whole.
struct Piece<'w> {
    at: usize,
    words: &'w [WordId],
    /// Share of its words that stand in the whole in runs.
    share: f32,
}

impl<'w> Piece<'w> {
    /// A text as a piece of a whole; `None` where it is none.
    fn new(
        at: usize,
        words: &'w [WordId],
        whole: &Paired<'_>,
        is_common: &Common<'_>,
    ) -> Option<Self> {
        let own = runs_through(words, whole, is_common);
        let share = share(own.iter().copied());
        let foreign = own.split(|run| *run > 0).map(<[usize]>::len).max().unwrap_or(0);
        let is_piece = share >= OF_PIECE
            && foreign <= FOREIGN.max(words.len() / FOREIGN)
            && words.len() <= whole.words.len() + whole.words.len() / 8;
        is_piece.then_some(Self { at, words, share })
    }
}

/// A text in which runs of another are looked for.
pub(super) struct Paired<'w> {
    words: &'w [WordId],
    /// Each word and the next, with their place; sorted.
    starts: Vec<(u64, usize)>,
}

impl<'w> Paired<'w> {
    pub(super) fn new(words: &'w [WordId]) -> Self {
        let mut starts: Vec<(u64, usize)> = pairs(words).zip(0..).collect();
        starts.sort_unstable();
        Self { words, starts }
    }
}

/// Of each word the length of the longest run through it that another text has too; 0 where
/// there is none. A run of two words counts if one of them is not common.
pub(super) fn runs_through(
    words: &[WordId],
    Paired { words: other, starts }: &Paired<'_>,
    is_common: &Common<'_>,
) -> Vec<usize> {
    let mut effort = EFFORT * (words.len() + other.len());
    let mut through = vec![0; words.len()];
    for (at, pair) in pairs(words).enumerate() {
        let first = starts.partition_point(|(other, _)| *other < pair);
        let same = starts[first..].iter().take_while(|(other, _)| *other == pair);
        for (_, start) in same.take(MOST) {
            let is_inside = at > 0 && *start > 0 && words[at - 1] == other[start - 1];
            if is_inside {
                continue;
            }
            let same = |(a, b): &(&WordId, &WordId)| a == b;
            let run = words[at..].iter().zip(&other[*start..]).take(effort);
            let length = run.take_while(same).count();
            effort -= length;
            if length > 2 || !words[at..at + 2].iter().all(|word| is_common(*word)) {
                let longest = |through: &mut usize| *through = length.max(*through);
                through[at..at + length].iter_mut().for_each(longest);
            }
        }
    }
    through
}

/// Each word of a text and the next, as one number.
fn pairs(words: &[WordId]) -> impl Iterator<Item = u64> {
    words.windows(2).map(|pair| (u64::from(pair[0]) << 32) | u64::from(pair[1]))
}

/// Share of the words that stand in a run.
fn share(runs: impl ExactSizeIterator<Item = usize>) -> f32 {
    let all = weight_of(runs.len().max(1));
    weight_of(runs.filter(|run| *run > 0).count()) / all
}

/// A piece of a whole at its place there.
struct Placed {
    at: usize,
    /// Number of its words.
    words: usize,
    share: f32,
    /// The longest run of it through each word of the whole.
    runs: Vec<usize>,
}

/// The pieces of a whole. Each word of it belongs to the piece that has the longest run
/// through it; a piece that gives few of its own words is none.
fn whole_of(
    whole: usize,
    words: &[WordId],
    mut pieces: Vec<Piece<'_>>,
    is_common: &Common<'_>,
) -> Option<Parts> {
    pieces.sort_by_key(|piece| (usize::MAX - piece.words.len(), piece.at));
    pieces.truncate(MOST);
    let runs = |piece: Piece<'_>| {
        let runs = runs_through(words, &Paired::new(piece.words), is_common);
        Placed { at: piece.at, words: piece.words.len(), share: piece.share, runs }
    };
    let mut pieces: Vec<Placed> = pieces.into_iter().map(runs).collect();
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
fn least_own(words: usize, pieces: &[Placed]) -> Option<(f32, usize)> {
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
