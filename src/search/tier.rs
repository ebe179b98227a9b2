//! How exactly a word was found.

use crate::corpus::Occurrence;

/// How exactly a word was found, best first; tiers are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
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

impl Tier {
    /// Every tier, best first.
    pub const ALL: [Tier; 8] = [
        Tier::Id,
        Tier::Actor,
        Tier::Heading,
        Tier::HeadingPart,
        Tier::Word,
        Tier::Start,
        Tier::Inside,
        Tier::Near,
    ];

    /// The tier of what stands so in a heading.
    pub(super) fn in_heading(how: Occurrence) -> Self {
        if how == Occurrence::Word { Tier::Heading } else { Tier::HeadingPart }
    }

    /// Its word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Tier::Id => "id",
            Tier::Actor => "actor",
            Tier::Heading | Tier::HeadingPart => "heading",
            Tier::Word => "word",
            Tier::Start => "start",
            Tier::Inside => "inside",
            Tier::Near => "near",
        }
    }
}

impl From<Occurrence> for Tier {
    /// The tier of what stands so in the text.
    fn from(how: Occurrence) -> Self {
        match how {
            Occurrence::Word => Tier::Word,
            Occurrence::Start => Tier::Start,
            Occurrence::Inside => Tier::Inside,
        }
    }
}

/// For every point: that it is not found, that it is found for no word, or the
/// tier of its worst word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Grades(Vec<u8>);

/// A point that is not found.
const OUT: u8 = u8::MAX;
/// A point that is found, for no word.
const IN: u8 = 0;

impl Grades {
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

    /// A point is found for no word.
    pub(super) fn admit(&mut self, points: &[u32]) {
        for point in points {
            self.0[*point as usize] = IN;
        }
    }

    /// Points are found at a tier, unless they are at a better one.
    pub(super) fn better(&mut self, tier: Tier, points: &[u32]) {
        let grade = tier as u8 + 1;
        for point in points {
            let old = &mut self.0[*point as usize];
            *old = (*old).min(grade);
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

    /// How many points are found.
    pub(super) fn count(&self) -> usize {
        self.0.iter().filter(|grade| **grade != OUT).count()
    }

    /// How many points have a whole word, in whatever place.
    pub(super) fn whole_words(&self) -> usize {
        let whole = |grade: &&u8| **grade != IN && **grade <= Tier::Word as u8 + 1;
        self.0.iter().filter(whole).count()
    }

    /// The tier of a point that is found for words.
    pub(super) fn tier(&self, point: usize) -> Option<Tier> {
        let grade = usize::from(*self.0.get(point)?);
        grade.checked_sub(1).and_then(|tier| Tier::ALL.get(tier)).copied()
    }

    /// The points that are found: by tier, then in document order.
    pub(super) fn points(&self) -> Vec<usize> {
        let mut counts = [0_usize; 256];
        self.0.iter().for_each(|grade| counts[usize::from(*grade)] += 1);
        let mut next = [0; 256];
        (1..256).for_each(|grade| next[grade] = next[grade - 1] + counts[grade - 1]);
        let mut points = vec![0; self.0.len() - counts[usize::from(OUT)]];
        for (point, grade) in self.0.iter().enumerate().filter(|(_, grade)| **grade != OUT) {
            points[next[usize::from(*grade)]] = point;
            next[usize::from(*grade)] += 1;
        }
        points
    }
}

impl FromIterator<Option<Tier>> for Grades {
    /// Of every point the tier at which it is found.
    fn from_iter<I: IntoIterator<Item = Option<Tier>>>(tiers: I) -> Self {
        Self(tiers.into_iter().map(|tier| tier.map_or(OUT, |tier| tier as u8 + 1)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_join_as_logic_does() {
        let mut a = Grades::none(4);
        a.better(Tier::Inside, &[0, 1]);
        a.better(Tier::Word, &[1]);
        a.better(Tier::Start, &[1]);
        let even = Grades::of(4, |point| point % 2 == 0);
        assert_eq!(a.points(), [1, 0]);
        assert_eq!(a.clone().and(&even).points(), [0]);
        assert_eq!(a.clone().or(&even).points(), [0, 2, 1]);
        assert_eq!(a.clone().not().points(), [2, 3]);
        assert_eq!((a.tier(0), a.tier(1), a.tier(2)), (Some(Tier::Inside), Some(Tier::Word), None));
        assert_eq!((Grades::none(3).count(), Grades::all(3).count(), a.count()), (0, 3, 2));
    }

    #[test]
    fn tiers_stand_in_their_order() {
        assert!(Tier::ALL.is_sorted());
        assert!(Tier::ALL.iter().enumerate().all(|(place, tier)| place == *tier as usize));
    }
}
