//! Words with a long run of letters in common: compounds (*Hazeldonk*,
//! *Hazeldonkoverleg*), other forms, and the same word in another language.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::terms::{ACTOR, DATE};
use super::vocabulary::{TermIx, Vocabulary};

/// Letters of a run by which words are looked up, and the fewest two have in common.
const RUN: usize = 5;
/// Letters of the longest word that is looked at.
const LONGEST: usize = 40;
/// Least share of the shorter word that any common run takes.
const LEAST: f32 = 0.6;
/// Letters of a run that is long.
const LONG: usize = 8;
/// Letters inside a participle that its verb does not have.
const INFIX: [char; 2] = ['g', 'e'];
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
                let runs_of =
                    |form: Vec<char>| runs(&form).map(|run| (run, ix)).collect::<Vec<_>>();
                words.extend(forms(term).flat_map(runs_of));
            }
        }
        words.sort_unstable();
        words.dedup();
        Self { words }
    }

    /// Words like this one, itself left out; a word may come twice.
    pub(super) fn alike(&self, word: &str, vocabulary: &Vocabulary) -> Vec<Alike> {
        let alike = forms(word).flat_map(|form| self.alike_form(&form, vocabulary));
        alike.filter(|alike| vocabulary.term(alike.term) != word).collect()
    }

    fn alike_form(&self, form: &[char], vocabulary: &Vocabulary) -> Vec<Alike> {
        let mut found: Vec<TermIx> = Vec::new();
        let mut counts: Vec<f32> = Vec::new();
        let mut endings = 0;
        for run in runs(form) {
            let words = self.with(run);
            if words.len() > MOST {
                endings += 1;
            } else {
                found.extend(words.iter().map(|(_, term)| *term));
            }
            let few = words.iter().take(MOST);
            counts.push(few.map(|(_, term)| vocabulary.count_of(*term)).sum());
        }
        found.sort_unstable();
        let alike = |same: &[TermIx]| {
            let longest = same.len() + endings + RUN - 1;
            alike(form, &counts, *same.first()?, longest, vocabulary)
        };
        found.chunk_by(|one, other| one == other).filter_map(alike).collect()
    }

    /// The words with a run.
    fn with(&self, run: u32) -> &[(u32, TermIx)] {
        let start = self.words.partition_point(|(other, _)| *other < run);
        let end = start + self.words[start..].partition_point(|(other, _)| *other == run);
        &self.words[start..end]
    }
}

/// A word that has a run in common with these letters, of so many at most, if it seems
/// to be a form or a compound of the same word.
fn alike(
    form: &[char],
    counts: &[f32],
    term: TermIx,
    longest: usize,
    vocabulary: &Vocabulary,
) -> Option<Alike> {
    let other = vocabulary.term(term);
    let shortest = form.len().min(other.chars().count().saturating_sub(INFIX.len()));
    if ratio(longest, shortest) < LEAST {
        return None;
    }
    let common = |other: Vec<char>| {
        let common = Common::longest(form, &other);
        let share = ratio(2 * common.length, form.len() + other.len());
        common.is_enough(form.len().min(other.len())).then_some((common, share))
    };
    let (common, share) = forms(other).find_map(common)?;
    let last = (common.here + common.length).checked_sub(RUN)?;
    let count = counts.get(common.here..=last)?.iter().copied().reduce(f32::min)?;
    Some(Alike { term, share, count })
}

/// A run of letters that two words have.
#[derive(Clone, Copy, Default)]
struct Common {
    /// Letters before it in one word.
    here: usize,
    /// Letters before it in the other.
    there: usize,
    length: usize,
}

impl Common {
    fn longest(one: &[char], other: &[char]) -> Self {
        let mut longest = Self::default();
        // Letters that end the first word so far and the second at each place.
        let mut lengths = vec![0; other.len() + 1];
        for (here, letter) in one.iter().enumerate() {
            for (there, other) in other.iter().enumerate().rev() {
                let length = if letter == other { lengths[there] + 1 } else { 0 };
                lengths[there + 1] = length;
                if length > longest.length {
                    longest = Self { here: here + 1 - length, there: there + 1 - length, length };
                }
            }
        }
        longest
    }

    /// True if two words, the shorter of so many letters, begin with the run and it is
    /// most of it, or if one begins with it, the other has it inside, and it is nearly
    /// all: *opleiding*, *opleiden*; *container*, *koelcontainers*.
    fn is_enough(self, shorter: usize) -> bool {
        let share = ratio(self.length, shorter);
        match (self.here, self.there) {
            (0, 0) => self.length >= RUN && share >= if self.length >= LONG { LEAST } else { 0.7 },
            (0, _) | (_, 0) => {
                self.length >= RUN && (self.length == shorter || self.length > RUN && share >= 0.8)
            }
            _ => false,
        }
    }
}

/// The letters of a word, and those without the *ge* that Dutch and German put inside
/// a participle (*uitgewisseld* beside *uitwisselen*); none of a word that is too long.
fn forms(word: &str) -> impl Iterator<Item = Vec<char>> {
    let letters: Vec<char> = word.chars().take(LONGEST + 1).collect();
    let inside = letters.get(2..7).unwrap_or_default().windows(2);
    let infix = inside.into_iter().position(|two| two == INFIX);
    let without = infix.map(|at| [&letters[..at + 2], &letters[at + 4..]].concat());
    let all = [Some(letters), without].into_iter().flatten();
    all.filter(|form| (RUN..=LONGEST).contains(&form.len()))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn are_alike(one: &str, other: &str) -> bool {
        let mut vocabulary = Vocabulary::default();
        vocabulary.put(other, 0);
        vocabulary.count(&[1.0]);
        !Runs::of(&vocabulary).alike(one, &vocabulary).is_empty()
    }

    #[test]
    fn compounds_forms_and_cognates_are_alike() {
        for (one, other) in [
            ("hazeldonk", "hazeldonkoverleg"),
            ("havens", "zeehavens"),
            ("opleiding", "opleiden"),
            ("uitgewisseld", "informatieuitwisseling"),
            ("goedgekeurd", "goedkeuring"),
            ("radicalisering", "radicalisation"),
            ("migranten", "migrants"),
        ] {
            assert!(are_alike(one, other), "{one} {other}");
            assert!(are_alike(other, one), "{other} {one}");
        }
    }

    #[test]
    fn common_endings_and_beginnings_are_not_enough() {
        for (one, other) in [
            ("inlichting", "verlichting"),
            ("bussen", "tussen"),
            ("overleg", "overeenkomst"),
            ("oversteken", "versterken"),
            ("boten", "boot"),
        ] {
            assert!(!are_alike(one, other), "{one} {other}");
        }
    }
}
