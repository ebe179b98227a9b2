//! Making a vocabulary, point after point.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use rustc_hash::FxHasher;

use super::{WordIx, Words};

/// Collects words, point after point.
#[derive(Default)]
pub(crate) struct WordsBuilder {
    known: HashMap<Box<str>, WordIx, BuildHasherDefault<FxHasher>>,
    /// Number of points added.
    points: u32,
    /// The last point in which each word was seen, counted from 1, and in how
    /// many it was.
    seen: Vec<(u32, u32)>,
    /// The words of every point, each once in a point.
    tokens: Vec<WordIx>,
    /// The end of each point's words in `tokens`.
    ends: Vec<usize>,
}

impl WordsBuilder {
    /// Adds the words of the next point's folded text.
    pub(crate) fn add(&mut self, folded: &str) {
        self.begin();
        each_word(folded, |word, _| self.put(word));
        self.end();
    }

    /// Adds the next point with these words, none of which has a line end in it.
    pub(crate) fn add_all<'t>(&mut self, all: impl Iterator<Item = &'t str>) {
        self.begin();
        all.for_each(|word| self.put(word));
        self.end();
    }

    pub(super) fn begin(&mut self) {
        // No declaration has more points than that: not even their ids fit.
        self.points = self.points.saturating_add(1);
    }

    pub(super) fn end(&mut self) {
        self.ends.push(self.tokens.len());
    }

    /// Adds a word to the point that is being added.
    pub(super) fn put(&mut self, word: &str) {
        let word = self.word(word);
        let (last, count) = &mut self.seen[word as usize];
        if *last != self.points {
            (*last, *count) = (self.points, *count + 1);
            self.tokens.push(word);
        }
    }

    fn word(&mut self, word: &str) -> WordIx {
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let new = WordIx::try_from(self.seen.len()).unwrap_or(WordIx::MAX);
        self.known.insert(word.into(), new);
        self.seen.push((0, 0));
        new
    }

    /// The vocabulary, its words in the order in which they were first seen.
    pub(crate) fn finish(self) -> Words {
        let Self { known, seen, tokens, ends, .. } = self;
        let mut spelled: Vec<Box<str>> = vec!["".into(); seen.len()];
        for (word, ix) in known {
            spelled[ix as usize] = word;
        }
        let mut words = Words { lists: vec![0], starts: vec![0], ..Words::default() };
        for (word, (_, count)) in spelled.iter().zip(&seen) {
            words.text.push_str(word);
            words.text.push('\n');
            words.starts.push(u32::try_from(words.text.len()).unwrap_or(u32::MAX));
            words.letters.push(letters(word));
            words.lists.push(words.lists[words.lists.len() - 1] + count);
        }
        let mut next: Vec<u32> = words.lists.clone();
        words.places = vec![0; tokens.len()];
        let mut from = 0;
        for (point, end) in (0..).zip(ends) {
            for word in &tokens[from..end] {
                let place = &mut next[*word as usize];
                words.places[*place as usize] = point;
                *place += 1;
            }
            from = end;
        }
        words
    }
}

/// The letters of a word, as a set of 32: two words that differ by one edit
/// differ by at most two members.
pub(super) fn letters(word: &str) -> u32 {
    word.chars().fold(0, |set, c| set | member(c))
}

/// A letter, as a set of one.
const fn member(c: char) -> u32 {
    1 << (c as u32 % 32)
}

/// For each byte of ASCII, the set of the letter or digit that it is; else the empty set.
const MEMBERS: [u32; 128] = {
    let mut members = [0; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            members[byte as usize] = member(byte as char);
        }
        byte += 1;
    }
    members
};

/// Calls `with` with every word of a folded text and its letters, all in one pass.
pub(super) fn each_word(folded: &str, mut with: impl FnMut(&str, u32)) {
    let (mut start, mut at, mut set) = (0, 0, 0);
    while let Some(byte) = folded.as_bytes().get(at) {
        let (length, own) = match MEMBERS.get(usize::from(*byte)) {
            Some(own) => (1, *own),
            None => folded[at..].chars().next().map_or((1, 0), |c| {
                (c.len_utf8(), if c.is_alphanumeric() { member(c) } else { 0 })
            }),
        };
        if own == 0 && start < at {
            with(&folded[start..at], set);
        }
        at += length;
        (start, set) = if own == 0 { (at, 0) } else { (start, set | own) };
    }
    if start < at {
        with(&folded[start..at], set);
    }
}

#[cfg(test)]
mod tests {
    use super::super::words_of;
    use super::*;

    #[test]
    fn a_text_has_the_same_words_in_one_pass_and_one_by_one() {
        for text in ["één-op-één ½ “œuvre” 2024…", "", " – ", "é", "a.b", "de eu, en ßß"]
        {
            let mut all = Vec::new();
            each_word(text, |word, set| all.push((word.to_owned(), set)));
            let expected: Vec<(String, u32)> =
                words_of(text).map(|word| (word.to_owned(), letters(word))).collect();
            assert_eq!(all, expected, "{text}");
        }
    }
}
