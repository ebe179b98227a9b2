//! Likely meanings of a mistyped word: the same with other signs; the nearest
//! words, and where it has hyphens or apostrophes in it, the nearest of its parts.

use super::around::Around;
use super::matching::Search;
use super::other_matches::outside_having;
use super::query::Word;
use super::rank::{MatchRank, RankSet};
use super::respelled::respelled;
use super::scan;
use crate::corpus::{Words, is_word, words_of};
use crate::declaration::ActorIx;

/// From how many letters on a word may be misspelled once, and twice.
const ONCE: usize = 4;
const TWICE: usize = 8;

/// Most edits by which a word of so many letters may be misspelled.
pub(super) fn most_edits(letters: usize) -> usize {
    usize::from(letters >= ONCE) + usize::from(letters >= TWICE)
}

/// Most readings of a word in parts that are looked for.
const MOST: usize = 16;

/// Most bytes of a word for which others are looked for.
pub(super) const LONGEST: usize = 64;

/// So many hits are no misspelling, whatever else is near.
pub(super) const MAX_NEAR_WORDS: usize = 10;

/// A word that may have been meant, and where it stands.
struct Near {
    word: String,
    points: Vec<u32>,
    /// In how many texts outside the points.
    outside: usize,
}

impl Search<'_> {
    /// Takes what may have been meant by a word: where it is asked for, where the
    /// word has other signs, and where it stands more often than what was typed.
    /// If only exact hits count, other signs are all that may be meant.
    pub(super) fn nearly(&mut self, word: &Word, official: bool, rank_set: &mut RankSet) {
        if word.folded.len() > LONGEST {
            return;
        }
        let hits = rank_set.count() + outside_having(self.review_view.corpus, &word.folded);
        if hits >= MAX_NEAR_WORDS && !word.near && rank_set.whole_words() >= MAX_NEAR_WORDS {
            return;
        }
        let corpus = self.review_view.corpus;
        let most = if hits > 0 && !word.near { 1 } else { 2 };
        let is_scanned = self.once && is_word(&word.folded);
        self.around = is_scanned.then(|| {
            let most = most_edits(word.folded.chars().count()).min(most);
            Around::of(&word.folded, most, corpus)
        });
        let mut meant = self.respelled(&word.folded, official);
        if meant.is_empty() && !self.exact && (hits < MAX_NEAR_WORDS || word.near) {
            meant = self.misspelled(&word.folded, official, most);
            let outside = meant.iter().map(|near| near.outside).max().unwrap_or(0);
            if !word.near && distinct(&meant) + outside <= hits {
                return;
            }
        }
        for near in &meant {
            rank_set.better(MatchRank::Near, &near.points);
        }
        if !meant.is_empty() {
            let mut taken: Vec<String> = meant.into_iter().map(|near| near.word).collect();
            taken.sort_unstable();
            self.taken.push((word.typed.clone(), taken));
        }
    }

    /// The same word with other signs in it.
    fn respelled(&self, typed: &str, official: bool) -> Vec<Near> {
        let corpus = self.review_view.corpus;
        let text = |point: u32| corpus.folded(point as usize).into();
        let heading = |point: u32| corpus.folded_headings(point as usize).into();
        let outside = |place: u32| corpus.outside()[place as usize].text.as_str().into();
        let mut of_points = respelled(typed, self.text_words(), text);
        if !official {
            of_points.extend(respelled(typed, self.heading_words(), heading));
        }
        let mut meant: Vec<Near> = Vec::new();
        for (word, points) in of_points {
            join(&mut meant, Near { word, points, outside: 0 });
        }
        for (word, places) in respelled(typed, self.outside_words(), outside) {
            join(&mut meant, Near { word, points: Vec::new(), outside: places.len() });
        }
        meant
    }

    /// The words, or readings of a word in parts, that are nearest.
    fn misspelled(&self, typed: &str, official: bool, most: usize) -> Vec<Near> {
        if is_word(typed) {
            return self.nearest(typed, official, most);
        }
        let readings = self.readings(typed, official).into_iter().map(|word| {
            let points = self.exactly(&word, official).points();
            let points = points.into_iter().filter_map(|point| u32::try_from(point).ok());
            let outside = outside_having(self.review_view.corpus, &word);
            Near { points: points.collect(), outside, word }
        });
        readings.filter(|near| !near.points.is_empty() || near.outside > 0).collect()
    }

    /// The nearest words, those that are equally near, in texts, headings, names
    /// of actors, and outside the points.
    fn nearest(&self, typed: &str, official: bool, most: usize) -> Vec<Near> {
        let letters = typed.chars().count();
        let most = most_edits(letters).min(most);
        if most == 0 {
            return Vec::new();
        }
        let mut found: Vec<(usize, Near)> = Vec::new();
        let mut add = |near: &str, points: &[u32], outside| {
            let distance = strsim::osa_distance(typed, near);
            found
                .push((distance, Near { word: near.to_owned(), points: points.to_vec(), outside }));
        };
        for words in [Some(self.text_words()), (!official).then(|| self.heading_words())] {
            let Some(words) = words else { continue };
            for ix in words.nearest(typed, most) {
                let (near, points) = words.get(ix);
                add(near, points, 0);
            }
        }
        // Titles and evaluations lead to a chapter only: a guess must be a good one.
        let outside = self.outside_words();
        for ix in outside.nearest(typed, most.min(1)) {
            let (near, places) = outside.get(ix);
            add(near, &[], places.len());
        }
        let names = self.review_view.corpus.folded_actors();
        for (actor, names) in names.iter().enumerate().filter(|_| !official) {
            for near in words_of(names).filter(|near| may_be_near(near, letters, most)) {
                // With ~ the word itself is no misspelling of itself.
                if (1..=most).contains(&strsim::osa_distance(typed, near)) {
                    add(near, &self.points_of(actor), 0);
                }
            }
        }
        let least = found.iter().map(|(distance, _)| *distance).min().unwrap_or(0);
        let mut meant = Vec::new();
        for (_, near) in found.into_iter().filter(|(distance, _)| *distance == least) {
            join(&mut meant, near);
        }
        meant
    }

    /// The points that name or concern an actor.
    fn points_of(&self, actor: ActorIx) -> Vec<u32> {
        if self.around.is_some() {
            let points = scan::concerning(self.review_view.corpus.versions(), actor, false);
            return points.points().into_iter().filter_map(|ix| u32::try_from(ix).ok()).collect();
        }
        let index = self.index();
        [index.named(actor), index.related(actor)].concat()
    }

    /// The words of the points' texts, or those of them that may be near.
    fn text_words(&self) -> &Words {
        self.around.as_ref().map_or_else(|| &self.index().words, |around| &around.texts)
    }

    fn heading_words(&self) -> &Words {
        self.around.as_ref().map_or_else(|| &self.index().heading_words, |around| &around.headings)
    }

    fn outside_words(&self) -> &Words {
        let all = || self.review_view.corpus.outside_words();
        self.around.as_ref().map_or_else(all, |around| &around.outside)
    }

    /// Readings of a word with signs in it: each part that stands nowhere
    /// gives way to the nearest that does.
    fn readings(&self, typed: &str, official: bool) -> Vec<String> {
        let sign = |c: char| !c.is_alphanumeric();
        let mut readings = vec![String::new()];
        for piece in typed.split_inclusive(sign) {
            let part = piece.trim_end_matches(sign);
            let mut options = vec![part.to_owned()];
            if !self.stands(part, official) {
                options = self.nearest(part, official, 2).into_iter().map(|n| n.word).collect();
                options.sort_unstable();
                options.dedup();
            }
            let signs = &piece[part.len()..];
            let with = |start: &String| {
                options.iter().map(|near| format!("{start}{near}{signs}")).collect::<Vec<_>>()
            };
            readings = readings.iter().flat_map(with).take(MOST).collect();
            if readings.is_empty() {
                break;
            }
        }
        readings.retain(|reading| reading != typed);
        readings
    }

    fn stands(&self, part: &str, official: bool) -> bool {
        let index = self.index();
        part.is_empty()
            || index.words.having(part).next().is_some()
            || (!official && index.heading_words.having(part).next().is_some())
    }
}

/// True if a word of another length can be within so many edits.
fn may_be_near(word: &str, letters: usize, most: usize) -> bool {
    word.chars().count().abs_diff(letters) <= most
}

/// In how many points any of these words stands.
fn distinct(meant: &[Near]) -> usize {
    let mut points: Vec<u32> = meant.iter().flat_map(|near| near.points.iter().copied()).collect();
    points.sort_unstable();
    points.dedup();
    points.len()
}

/// Adds where a word stands to what is known of it.
fn join(meant: &mut Vec<Near>, near: Near) {
    match meant.iter_mut().find(|known| known.word == near.word) {
        Some(known) => {
            known.points.extend(near.points);
            known.outside += near.outside;
        }
        None => meant.push(near),
    }
}
