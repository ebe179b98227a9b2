//! Names that recur and that the catalogue does not know: acronyms, and
//! capitalised words side by side.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{FIRST_PLACES, Mentions, Place, Proposal};
use crate::declaration::{ActorId, Named, capitalised_names, normal};
use crate::text::push_ascii;

/// Places that make a name one that recurs.
const RECURS: usize = 2;

/// Names that are proposed at most.
const MOST: usize = 500;

/// Different names that are looked at, at most: those of a book. What is met later than so
/// many of them is no name.
const MOST_DIFFERENT: usize = 100_000;

/// Bytes of a name at most.
const LONGEST: usize = 200;

/// Letters of an id made of a name, at most.
const ID_LETTERS: usize = 40;

/// The names of texts that no actor covers.
pub(super) struct Unlisted<'t> {
    /// True where every noun has a capital, so that only acronyms tell.
    capital_nouns: bool,
    names: FxHashMap<Cow<'t, str>, Seen>,
}

/// Places of one name: few of them, since most names stand in one place.
struct Seen {
    count: usize,
    first: Place,
    more: Vec<Place>,
}

impl<'t> Unlisted<'t> {
    pub(super) fn new(language: &str) -> Self {
        Self { capital_nouns: language.starts_with("de"), names: FxHashMap::default() }
    }

    /// Takes the names of a text, but for those that `found` covers. A text all
    /// in capitals tells nothing.
    pub(super) fn read(&mut self, text: &'t str, at: usize, found: &[Named]) {
        if !text.contains(char::is_lowercase) {
            return;
        }
        let covered = |word: &Range<usize>| {
            let first = found.partition_point(|named| named.range.end <= word.start);
            found.get(first).is_some_and(|named| named.range.start < word.end)
        };
        for range in capitalised_names(text, covered) {
            let name = text.get(range.clone()).unwrap_or_default();
            if name.len() <= LONGEST && self.tells(name) {
                self.add(normal(name), Place { text: at, range });
            }
        }
    }

    fn add(&mut self, name: Cow<'t, str>, place: Place) {
        let is_room = self.names.len() < MOST_DIFFERENT;
        match self.names.get_mut(&name) {
            Some(seen) => {
                seen.count += 1;
                if seen.more.len() + 1 < FIRST_PLACES {
                    seen.more.push(place);
                }
            }
            None if is_room => {
                self.names.insert(name, Seen { count: 1, first: place, more: Vec::new() });
            }
            None => {}
        }
    }

    /// True for an acronym, and for several words where capitals tell.
    fn tells(&self, name: &str) -> bool {
        let several = !self.capital_nouns && name.contains(' ');
        let capitals = || name.chars().filter(|c| c.is_uppercase()).count();
        let is_acronym = || capitals() > 1 && !name.contains([' ', '-']) && !is_roman(name);
        several || is_acronym()
    }

    /// The names that recur, the most frequent first, of equal ones the first; `texts` are
    /// those that were read.
    pub(super) fn proposals(self, texts: &[&str], ids: &mut HashSet<String>) -> Vec<Proposal> {
        let mut names: Vec<(Cow<str>, Seen)> =
            self.names.into_iter().filter(|(_, seen)| seen.count >= RECURS).collect();
        names.sort_by_key(|(_, seen)| {
            (Reverse(seen.count), seen.first.text, seen.first.range.start)
        });
        names.truncate(MOST);
        let names = names.into_iter();
        names.filter_map(|(name, seen)| seen.mentions(texts).new_name(&name, ids)).collect()
    }
}

impl Seen {
    fn mentions(self, texts: &[&str]) -> Mentions {
        let mut mentions = Mentions::default();
        for place in std::iter::once(self.first).chain(self.more) {
            let text = texts.get(place.text).copied().unwrap_or_default();
            mentions.add(text, place);
        }
        Mentions { count: self.count, ..mentions }
    }
}

fn is_roman(name: &str) -> bool {
    name.chars().all(|c| "IVXLCDM".contains(c))
}

/// An id made of a name's letters that none has yet.
pub(super) fn free_id(name: &str, taken: &mut HashSet<String>) -> Option<ActorId> {
    let mut ascii = String::new();
    name.chars().for_each(|c| push_ascii(&mut ascii, c));
    let words = ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    slug.truncate(ID_LETTERS);
    let slug = if slug.is_empty() { "name" } else { slug.trim_end_matches('-') };
    let numbered = (2..).map(|number| format!("{slug}-{number}"));
    let free = std::iter::once(slug.to_owned()).chain(numbered).find(|id| !taken.contains(id))?;
    taken.insert(free.clone());
    free.parse().ok()
}
