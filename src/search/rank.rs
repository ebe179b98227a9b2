//! Ranks of matches by their exactness, and so the order of hits
//! ([`RankSet::points`]).

use crate::corpus::Occurrence;

/// The exactness of a match, best first; ranks are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchRank {
    /// It is the point's id.
    Id,
    /// It stands in a name of an actor of the point.
    Actor,
    /// It is a whole word of a heading, or a phrase of whole words.
    Heading,
    /// It is a piece of a word of a heading.
    HeadingPart,
    /// It is a whole word of the text, or a phrase of whole words.
    Word,
    /// A word of the text begins with it.
    Start,
    /// It stands inside a word of the text.
    Inside,
    /// It stands nowhere; a word that is nearly the same does.
    Near,
}

impl MatchRank {
    /// Every tier, best first.
    pub const ALL: [MatchRank; 8] = [
        MatchRank::Id,
        MatchRank::Actor,
        MatchRank::Heading,
        MatchRank::HeadingPart,
        MatchRank::Word,
        MatchRank::Start,
        MatchRank::Inside,
        MatchRank::Near,
    ];

    /// The tier of what stands so in a heading.
    pub(super) fn in_heading(how: Occurrence) -> Self {
        if how == Occurrence::Word { MatchRank::Heading } else { MatchRank::HeadingPart }
    }

    /// Its word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            MatchRank::Id => "id",
            MatchRank::Actor => "actor",
            MatchRank::Heading | MatchRank::HeadingPart => "heading",
            MatchRank::Word => "word",
            MatchRank::Start => "start",
            MatchRank::Inside => "inside",
            MatchRank::Near => "near",
        }
    }
}

impl From<Occurrence> for MatchRank {
    /// The tier of what stands so in the text.
    fn from(how: Occurrence) -> Self {
        match how {
            Occurrence::Word => MatchRank::Word,
            Occurrence::Start => MatchRank::Start,
            Occurrence::Inside => MatchRank::Inside,
        }
    }
}

/// For every point: that it is not found, that it is found for no word, or the
/// tier of its worst word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RankSet(Vec<u8>);

/// A point that is not found.
const OUT: u8 = u8::MAX;
/// A point that is found, for no word.
const IN: u8 = 0;

impl RankSet {
    /// No point.
    pub(super) fn none(points: usize) -> Self {
        Self(vec![OUT; points])
    }

    /// Every point.
    pub(super) fn all(points: usize) -> Self {
        Self(vec![IN; points])
    }

    /// The points for which something holds.
    pub(super) fn of(points: usize, holds: impl FnMut(usize) -> bool) -> Self {
        Self((0..points).map(holds).map(|holds| if holds { IN } else { OUT }).collect())
    }

    /// The points that are found, each with its tier.
    pub(super) fn found(points: usize, ranks: impl Iterator<Item = (usize, MatchRank)>) -> Self {
        let mut rank_set = Self::none(points);
        ranks.for_each(|(point, rank)| rank_set.0[point] = rank as u8 + 1);
        rank_set
    }

    /// A point is found for no word.
    pub(super) fn admit(&mut self, points: &[u32]) {
        for point in points {
            self.0[*point as usize] = IN;
        }
    }

    /// Points are found at a tier, unless they are at a better one.
    pub(super) fn better(&mut self, rank: MatchRank, points: &[u32]) {
        let rank_of_word = rank as u8 + 1;
        for point in points {
            let old = &mut self.0[*point as usize];
            *old = (*old).min(rank_of_word);
        }
    }

    /// Found by both: at the worse tier.
    pub(super) fn and(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a = (*a).max(*b));
        self
    }

    /// Found by either: at the better tier.
    pub(super) fn or(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a = (*a).min(*b));
        self
    }

    /// Found for no word where it was not found at all.
    pub(super) fn not(mut self) -> Self {
        self.0.iter_mut().for_each(|a| *a = if *a == OUT { IN } else { OUT });
        self
    }

    /// Those of a range of the points, counted from its start.
    pub(super) fn part(&self, points: std::ops::Range<usize>) -> Self {
        Self(self.0.get(points).unwrap_or_default().to_vec())
    }

    /// True where no point is found.
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|rank_of_word| *rank_of_word == OUT)
    }

    /// Number of points found.
    pub(super) fn count(&self) -> usize {
        self.0.iter().filter(|rank_of_word| **rank_of_word != OUT).count()
    }

    /// Number of points with a whole word, in whatever place.
    pub(super) fn whole_words(&self) -> usize {
        let whole = |rank_of_word: &&u8| {
            **rank_of_word != IN && **rank_of_word <= MatchRank::Word as u8 + 1
        };
        self.0.iter().filter(whole).count()
    }

    /// The tier of a point that is found for words.
    pub(super) fn rank(&self, point: usize) -> Option<MatchRank> {
        let rank_of_word = usize::from(*self.0.get(point)?);
        rank_of_word.checked_sub(1).and_then(|rank| MatchRank::ALL.get(rank)).copied()
    }

    /// The points that are found: by tier, then in document order.
    pub(super) fn points(&self) -> Vec<usize> {
        let mut counts = [0_usize; 256];
        self.0.iter().for_each(|rank_of_word| counts[usize::from(*rank_of_word)] += 1);
        let mut next = [0; 256];
        (1..256).for_each(|rank_of_word| {
            next[rank_of_word] = next[rank_of_word - 1] + counts[rank_of_word - 1];
        });
        let mut points = vec![0; self.0.len() - counts[usize::from(OUT)]];
        for (point, rank_of_word) in
            self.0.iter().enumerate().filter(|(_, rank_of_word)| **rank_of_word != OUT)
        {
            points[next[usize::from(*rank_of_word)]] = point;
            next[usize::from(*rank_of_word)] += 1;
        }
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_join_as_logic_does() {
        let mut a = RankSet::none(4);
        a.better(MatchRank::Inside, &[0, 1]);
        a.better(MatchRank::Word, &[1]);
        a.better(MatchRank::Start, &[1]);
        let even = RankSet::of(4, |point| point % 2 == 0);
        assert_eq!(a.points(), [1, 0]);
        assert_eq!(a.clone().and(&even).points(), [0]);
        assert_eq!(a.clone().or(&even).points(), [0, 2, 1]);
        assert_eq!(a.clone().not().points(), [2, 3]);
        assert_eq!(
            (a.rank(0), a.rank(1), a.rank(2)),
            (Some(MatchRank::Inside), Some(MatchRank::Word), None)
        );
        assert_eq!((RankSet::none(3).count(), RankSet::all(3).count(), a.count()), (0, 3, 2));
    }

    #[test]
    fn tiers_stand_in_their_order() {
        assert!(MatchRank::ALL.is_sorted());
        assert!(MatchRank::ALL.iter().enumerate().all(|(place, rank)| place == *rank as usize));
    }
}
