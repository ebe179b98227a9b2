//! Names that recur and that the catalogue does not know: acronyms, and
//! capitalised words side by side.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::catalogue::Catalogue;
use super::{Mentions, Place, Proposal, everywhere};
use crate::declaration::{Actor, ActorId, ActorKind, Named, capitalised_names, normal};
use crate::text::{beginning, push_ascii};

/// Places that make a name one that recurs.
const RECURS: usize = 2;

/// Names that are proposed at most.
const MOST: usize = 100;

/// Letters of an id made of a name, at most.
const ID_LETTERS: usize = 40;

/// The names of texts that no actor covers.
pub(super) struct Unlisted {
    /// True where every noun has a capital, so that only acronyms tell.
    capital_nouns: bool,
    names: HashMap<String, Mentions>,
}

impl Unlisted {
    pub(super) fn new(language: &str) -> Self {
        Self { capital_nouns: language.starts_with("de"), names: HashMap::new() }
    }

    /// Takes the names of a text, but for those that `found` covers. A text all
    /// in capitals tells nothing.
    pub(super) fn read(&mut self, text: &str, at: usize, found: &[Named]) {
        if !text.contains(char::is_lowercase) {
            return;
        }
        let covered = |word: &Range<usize>| {
            let first = found.partition_point(|named| named.range.end <= word.start);
            found.get(first).is_some_and(|named| named.range.start < word.end)
        };
        for range in capitalised_names(text, covered) {
            let name = text.get(range.clone()).unwrap_or_default();
            if self.tells(name) {
                let mentions = self.names.entry(normal(name).into_owned()).or_default();
                mentions.add(text, Place { text: at, range });
            }
        }
    }

    /// True for an acronym, and for several words where capitals tell.
    fn tells(&self, name: &str) -> bool {
        let several = !self.capital_nouns && name.contains(' ');
        let capitals = || name.chars().filter(|c| c.is_uppercase()).count();
        let is_acronym = || capitals() > 1 && !name.contains([' ', '-']) && !is_roman(name);
        several || is_acronym()
    }

    /// The names that recur, the most frequent first, of equal ones the first.
    pub(super) fn proposals(self, catalogue: &Catalogue) -> Vec<Proposal> {
        let mut names: Vec<(String, Mentions)> =
            self.names.into_iter().filter(|(_, mentions)| mentions.count >= RECURS).collect();
        let place = |mentions: &Mentions| {
            mentions.places.first().map(|place| (place.text, place.range.start))
        };
        names.sort_by_key(|(_, mentions)| (Reverse(mentions.count), place(mentions)));
        names.truncate(MOST);
        let mut taken: HashSet<String> = catalogue.ids().into_iter().map(str::to_owned).collect();
        let proposal = |(name, mentions): (String, Mentions)| {
            let id = free_id(&name, &mut taken)?;
            let name = everywhere(&beginning(&name, ID_LETTERS * 2));
            let actor = Actor { id, kind: ActorKind::Body, name, aliases: Vec::new() };
            Some(mentions.proposal(actor, false))
        };
        names.into_iter().filter_map(proposal).collect()
    }
}

fn is_roman(name: &str) -> bool {
    name.chars().all(|c| "IVXLCDM".contains(c))
}

/// An id made of a name's letters that none has yet.
fn free_id(name: &str, taken: &mut HashSet<String>) -> Option<ActorId> {
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
