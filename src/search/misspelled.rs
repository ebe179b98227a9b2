//! What may have been meant by a word that stands nowhere: the nearest words, and
//! where it has hyphens or apostrophes in it, the nearest of its parts.

use super::matching::Search;
use super::query::Word;
use super::tier::{Grades, Tier};
use super::words::is_word;

/// From how many letters on a word may be misspelled once, and twice.
const ONCE: usize = 4;
const TWICE: usize = 8;

/// Most readings of a word in parts that are looked for.
const MOST: usize = 16;

impl<'a> Search<'a> {
    /// Takes the nearest words of texts, headings and actors for what was typed.
    pub(super) fn nearly(&mut self, word: &Word, official: bool, grades: &mut Grades) {
        let mut taken: Vec<String> = Vec::new();
        if is_word(&word.folded) {
            for (near, points) in self.nearest(&word.folded, official) {
                grades.better(Tier::Near, points);
                if !taken.iter().any(|known| known == near) {
                    taken.push(near.to_owned());
                }
            }
        } else {
            for reading in self.readings(&word.folded, official) {
                let points = self.exactly(&reading, official).points();
                let points: Vec<u32> =
                    points.into_iter().filter_map(|point| u32::try_from(point).ok()).collect();
                grades.better(Tier::Near, &points);
                taken.extend((!points.is_empty()).then_some(reading));
            }
        }
        if !taken.is_empty() {
            self.taken.push((word.typed.clone(), taken));
        }
    }

    /// The nearest words, those that are equally near, each with its points.
    fn nearest(&self, typed: &str, official: bool) -> Vec<(&'a str, &'a [u32])> {
        let letters = typed.chars().count();
        let most = usize::from(letters >= ONCE) + usize::from(letters >= TWICE);
        if most == 0 {
            return Vec::new();
        }
        let index = self.index();
        let mut found: Vec<(usize, &str, &[u32])> = Vec::new();
        for words in [Some(&index.words), (!official).then_some(&index.heading_words)] {
            let Some(words) = words else { continue };
            for ix in words.nearest(typed, most) {
                let (near, points) = words.get(ix);
                found.push((strsim::osa_distance(typed, near), near, points));
            }
        }
        for actor in index.actors.iter().filter(|_| !official) {
            for near in actor.words() {
                let distance = strsim::osa_distance(typed, near);
                if distance <= most {
                    found.push((distance, near, &actor.named));
                    found.push((distance, near, &actor.related));
                }
            }
        }
        // With ~ the word itself is no misspelling of itself.
        found.retain(|(distance, ..)| *distance > 0);
        let least = found.iter().map(|(distance, ..)| *distance).min().unwrap_or(0);
        found.retain(|(distance, ..)| *distance == least);
        found.into_iter().map(|(_, near, points)| (near, points)).collect()
    }

    /// What is read for a word with signs in it: each part that stands nowhere
    /// gives way to the nearest that does.
    fn readings(&self, typed: &str, official: bool) -> Vec<String> {
        let sign = |c: char| !c.is_alphanumeric();
        let mut readings = vec![String::new()];
        for piece in typed.split_inclusive(sign) {
            let part = piece.trim_end_matches(sign);
            let mut options = vec![part];
            if !self.stands(part, official) {
                options = self.nearest(part, official).into_iter().map(|(near, _)| near).collect();
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
