//! The vocabulary: every distinct folded word, and the points it stands in.
//!
//! Looking for a letter inside words means looking through the vocabulary,
//! which is far smaller than the texts, and joining the lists of the words that
//! have it. That is what makes a query of one or two letters as fast as a long
//! one: a scan of the texts would have to weigh every occurrence.

mod builder;

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use rustc_hash::FxHasher;

use super::Occurrence;
use crate::text::words_at;
pub(crate) use builder::WordsBuilder;
use builder::{each_word, letters};

/// Place of a word in the vocabulary.
type WordIx = u32;

/// Distinct words and where they stand.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// Every word, each followed by a line end.
    text: String,
    /// The byte at which each word begins in `text`, and the end of the last.
    starts: Vec<u32>,
    /// The letters of each word, as a set.
    letters: Vec<u32>,
    /// The index at which each word's list begins in `places`, and the end of the last.
    lists: Vec<u32>,
    /// Points in ascending order, list after list.
    places: Vec<u32>,
}

/// The words of a folded text: runs of letters and digits.
pub(crate) fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    words_at(folded).map(|(_, word)| word)
}

/// True if a folded text is one word.
pub(crate) fn is_word(folded: &str) -> bool {
    folded.chars().all(char::is_alphanumeric)
}

impl Words {
    /// The words of folded texts, in order.
    pub(crate) fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut words = WordsBuilder::default();
        texts.into_iter().for_each(|folded| words.add(folded));
        words.finish()
    }

    /// Those words of folded texts that are at most so many edits away from a word, or
    /// parts of it; with some that are neither.
    pub(crate) fn around(
        typed: &str,
        most: usize,
        texts: impl IntoIterator<Item: AsRef<str>>,
    ) -> Self {
        let (length, set) = (typed.chars().count(), letters(typed));
        let mut words = WordsBuilder::default();
        for folded in texts {
            words.begin();
            each_word(folded.as_ref(), |word, own| {
                let is_near = (own ^ set).count_ones() as usize <= 2 * most
                    && word.chars().count().abs_diff(length) <= most;
                if is_near || (own & !set == 0 && typed.contains(word)) {
                    words.put(word);
                }
            });
            words.end();
        }
        words.finish()
    }

    /// Words with the points of each, which are in order and below `points`; `None`
    /// where they are not, or the lists do not fit the words.
    pub(crate) fn from_parts(
        text: String,
        lists: Vec<u32>,
        places: Vec<u32>,
        points: u32,
    ) -> Option<Self> {
        let words = Self::new(text, lists, places);
        let Self { text, starts, lists, places, .. } = &words;
        let ends = text.is_empty() || text.ends_with('\n');
        let whole = ends && starts.len() == lists.len();
        let listed = lists.first() == Some(&0) && *lists.last()? as usize == places.len();
        let fits = whole && listed && lists.is_sorted() && places.iter().all(|at| *at < points);
        let in_order =
            |ends: &[u32]| places[ends[0] as usize..ends[1] as usize].is_sorted_by(|a, b| a < b);
        (fits && lists.windows(2).all(in_order)).then_some(words)
    }

    /// The words of a text, a line each, with their lists.
    fn new(text: String, lists: Vec<u32>, places: Vec<u32>) -> Self {
        let (mut starts, mut sets) = (vec![0], Vec::with_capacity(lists.len()));
        for word in text.split_inclusive('\n') {
            let start = starts[starts.len() - 1];
            starts.push(u32::try_from(word.len()).unwrap_or(u32::MAX).saturating_add(start));
            sets.push(letters(word.trim_end_matches('\n')));
        }
        Self { text, starts, letters: sets, lists, places }
    }

    /// The words, a line each; the start of each word's list; the points.
    pub(crate) fn parts(&self) -> (&str, &[u32], &[u32]) {
        (&self.text, &self.lists, &self.places)
    }

    /// Number of words.
    pub(crate) fn count(&self) -> usize {
        self.letters.len()
    }

    /// The words of both, the points of the other counted from `first` on.
    pub(crate) fn joined(self, other: &Self, first: u32) -> Self {
        let lines = self.text.lines().zip(0..);
        let known: HashMap<&str, usize, BuildHasherDefault<FxHasher>> = lines.collect();
        let mut added: Vec<Option<usize>> = vec![None; self.count()];
        let (mut text, mut new) = (self.text.clone(), Vec::new());
        for (ix, word) in other.text.lines().enumerate() {
            if let Some(known) = known.get(word) {
                added[*known] = Some(ix);
            } else {
                text.push_str(word);
                text.push('\n');
                new.push(ix);
            }
        }
        let (mut lists, mut places) = (vec![0], Vec::new());
        places.reserve(self.places.len() + other.places.len());
        let own = added.iter().enumerate().map(|(ix, added)| (self.points(ix), *added));
        let new = new.into_iter().map(|ix| (&[][..], Some(ix)));
        for (points, added) in own.chain(new) {
            places.extend_from_slice(points);
            let added = added.map_or(&[][..], |ix| other.points(ix));
            places.extend(added.iter().map(|point| point + first));
            lists.push(u32::try_from(places.len()).unwrap_or(u32::MAX));
        }
        Self::new(text, lists, places)
    }

    fn word(&self, ix: usize) -> &str {
        &self.text[self.starts[ix] as usize..self.starts[ix + 1] as usize - 1]
    }

    fn points(&self, ix: usize) -> &[u32] {
        &self.places[self.lists[ix] as usize..self.lists[ix + 1] as usize]
    }

    /// The points of every word that has `part` in it, with how it has it.
    pub(crate) fn having<'a>(
        &'a self,
        part: &'a str,
    ) -> impl Iterator<Item = (Occurrence, &'a [u32])> {
        self.places_of(part).map(move |(ix, at)| {
            let (start, end) = (self.starts[ix] as usize, self.starts[ix + 1] as usize);
            let how = match (at == start, at + part.len() == end - 1) {
                (true, true) => Occurrence::Word,
                (true, false) => Occurrence::Start,
                (false, _) => Occurrence::Inside,
            };
            (how, self.points(ix))
        })
    }

    /// Every word that has `part` in it, with the byte of the text where it first does.
    fn places_of<'a>(&'a self, part: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        let finder = memchr::memmem::Finder::new(part.as_bytes()).into_owned();
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + finder.find(&self.text.as_bytes()[from..])?;
            let ix = self.starts.partition_point(|start| *start as usize <= at) - 1;
            from = self.starts[ix + 1] as usize;
            Some((ix, at))
        })
    }

    /// Of so many points those of every word that has `part` in it, in order, each
    /// once. Letters that are everywhere have long lists: they are not sorted.
    pub(crate) fn all_having(&self, part: &str, points: u32) -> Vec<u32> {
        let mut has = vec![false; points as usize];
        for (ix, _) in self.places_of(part) {
            self.points(ix).iter().for_each(|point| has[*point as usize] = true);
        }
        (0..points).zip(has).filter(|(_, has)| *has).map(|(point, _)| point).collect()
    }

    /// The words that are so many edits away from `typed`: at each distance from 1 to
    /// `most`, at its place from 0.
    pub(crate) fn within(&self, typed: &str, most: usize) -> Vec<Vec<usize>> {
        let (length, set) = (typed.chars().count(), letters(typed));
        let mut found = vec![Vec::new(); most];
        for (ix, own) in self.letters.iter().enumerate() {
            if (own ^ set).count_ones() as usize > 2 * most {
                continue;
            }
            let word = self.word(ix);
            if word.chars().count().abs_diff(length) > most {
                continue;
            }
            let distance = strsim::osa_distance(typed, word);
            if let Some(found) = distance.checked_sub(1).and_then(|at| found.get_mut(at)) {
                found.push(ix);
            }
        }
        found
    }

    /// The points in which this whole word stands.
    pub(crate) fn whole(&self, word: &str) -> &[u32] {
        let line = format!("\n{word}\n");
        let start = if self.text.starts_with(&line[1..]) {
            Some(0)
        } else {
            memchr::memmem::find(self.text.as_bytes(), line.as_bytes()).map(|at| at + 1)
        };
        let ix = start.and_then(|at| self.starts.binary_search(&u32::try_from(at).ok()?).ok());
        ix.map_or(&[], |ix| self.points(ix))
    }

    /// The words nearest to `typed`, at most `most` edits away: all those at
    /// the smallest distance at which there are any. A word is no misspelling
    /// of itself.
    pub(crate) fn nearest(&self, typed: &str, most: usize) -> Vec<usize> {
        let (length, set) = (typed.chars().count(), letters(typed));
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut most = most;
        for ix in 0..self.letters.len() {
            if (self.letters[ix] ^ set).count_ones() as usize > 2 * most {
                continue;
            }
            let word = self.word(ix);
            if word.chars().count().abs_diff(length) > most {
                continue;
            }
            let distance = strsim::osa_distance(typed, word);
            if (1..=most).contains(&distance) {
                most = distance;
                found.push((distance, ix));
            }
        }
        found.into_iter().filter(|(distance, _)| *distance == most).map(|(_, ix)| ix).collect()
    }

    /// A word and the points in which it stands.
    pub(crate) fn get(&self, ix: usize) -> (&str, &[u32]) {
        (self.word(ix), self.points(ix))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words::of(["europol en eurojust, en europol-initiatieven", "", "de eu en europol"])
    }

    #[test]
    fn every_word_knows_its_points_once_and_in_order() {
        let words = words();
        let all: Vec<(&str, &[u32])> = (0..words.letters.len()).map(|ix| words.get(ix)).collect();
        let expected: [(&str, &[u32]); 6] = [
            ("europol", &[0, 2]),
            ("en", &[0, 2]),
            ("eurojust", &[0]),
            ("initiatieven", &[0]),
            ("de", &[2]),
            ("eu", &[2]),
        ];
        assert_eq!(all, expected);
    }

    #[test]
    fn words_around_one_are_near_or_parts_of_it() {
        let around = |typed, most| {
            let words = Words::around(typed, most, ["eurojust en europol", "", "euro of eurpol"]);
            words.parts().0.lines().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(around("europol", 1), ["europol", "euro", "eurpol"]);
        assert_eq!(around("europol", 0), ["europol", "euro"]);
    }

    #[test]
    fn a_part_of_a_word_is_found_once_in_each_word() {
        let words = words();
        let having = |part| words.having(part).collect::<Vec<_>>();
        assert_eq!(
            having("eu"),
            [(Occurrence::Start, &[0, 2][..]), (Occurrence::Start, &[0]), (Occurrence::Word, &[2])]
        );
        assert_eq!(having("tie"), [(Occurrence::Inside, &[0][..])]);
        assert_eq!(having("europolen"), []);
    }

    #[test]
    fn the_nearest_words_are_all_those_at_the_smallest_distance() {
        let words = words();
        let nearest = |typed, most| {
            words.nearest(typed, most).into_iter().map(|ix| words.get(ix).0).collect::<Vec<_>>()
        };
        assert_eq!(nearest("eurpol", 1), ["europol"]);
        assert_eq!(nearest("eurojsut", 2), ["eurojust"]);
        assert_eq!(nearest("europol", 1), [""; 0]);
        assert_eq!(nearest("ee", 1), ["en", "de", "eu"]);
        assert_eq!(nearest("xx", 1), [""; 0]);
    }
}
