//! How sure it is that two texts are one text reworded.

use super::Certainty;
use super::bags::WordId;
use super::sequence::runs;

/// Least likeness of a pair that is sure, 0 to 1.
const SURE: f32 = 0.6;

/// By so much a sure pair is more alike than either text and any other.
const MARGIN: f32 = 0.15;

/// Texts that differ in more places than that are reworded; in fewer, another text may
/// have been made after the first, with one name or date changed.
const PLACES: usize = 2;

/// Words that two texts share of which that few places are no other text.
const LONG: usize = 40;

/// Words on end that one text has and the other not: with so many, a passage came or went,
/// and what they share may be but a beginning, or a part of two texts.
const PASSAGE: usize = 6;

/// A pair as its certainty is judged.
pub(super) struct Pair<'p> {
    /// Likeness of the two, 0 to 1.
    pub(super) likeness: f32,
    /// Greatest likeness of either to another text, 0 to 1.
    pub(super) rival: f32,
    pub(super) old: &'p [WordId],
    pub(super) new: &'p [WordId],
    /// True of a word that is a name, date or number, as far as its letters show.
    pub(super) is_fact: &'p dyn Fn(WordId) -> bool,
}

impl Pair<'_> {
    /// Sure where the words leave no other answer. A text with one name, date or noun
    /// changed may be a second text as well as the first reworded: no measure tells them
    /// apart.
    pub(super) fn certainty(&self) -> Certainty {
        let is_alone = self.likeness - self.rival >= MARGIN;
        if self.likeness >= SURE && is_alone && self.is_reworded() {
            Certainty::Sure
        } else {
            Certainty::Look
        }
    }

    fn is_reworded(&self) -> bool {
        let (mut places, mut kept, mut has_fact, mut replaces) = (Vec::new(), 0, false, false);
        for run in runs(self.old, self.new) {
            let (from, to) = (&self.old[run.old], &self.new[run.new]);
            if run.is_same {
                kept += from.len();
                continue;
            }
            if from.len().max(to.len()) >= PASSAGE {
                return false;
            }
            has_fact |= from.iter().chain(to).any(|word| (self.is_fact)(*word));
            replaces |= !from.is_empty() && !to.is_empty();
            if !places.contains(&(from, to)) {
                places.push((from, to));
            }
        }
        places.len() > PLACES || !has_fact && (!replaces || kept >= LONG)
    }
}
