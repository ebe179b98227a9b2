//! Likely meanings of a mistyped word, in each declaration those that it has.

use std::collections::BTreeMap;

use super::{LibrarySearch, within};
use crate::corpus::Words;
use crate::search::library::{Family, Sort};
use crate::search::misspelled::{LONGEST, MAX_NEAR_WORDS, most_edits};
use crate::search::query::Word;
use crate::search::rank::{MatchRank, RankSet};
use crate::search::respelled::dotted;

/// A word that may have been meant, and where it stands in all declarations, each
/// list in order.
#[derive(Default)]
struct Near {
    points: Vec<u32>,
    outside: Vec<u32>,
    /// Actors that have it in a name.
    actors: Vec<u32>,
}

/// The words of one distance, by their letters.
type Meant = BTreeMap<String, Near>;

/// What is known of a word in one declaration.
struct Hits {
    /// Points and texts outside these.
    all: usize,
    /// Points with the whole word.
    whole: usize,
}

impl LibrarySearch<'_> {
    /// Takes what may have been meant by a word, as a search in each declaration does.
    pub(super) fn nearly(&mut self, word: &Word, official: bool, found: &mut RankSet) {
        if word.folded.len() > LONGEST {
            return;
        }
        let hits = self.hits(word, found);
        let respelled = [self.respelled(&word.folded, official)];
        let nearest = if self.exact { Vec::new() } else { self.nearest(&word.folded, official) };
        for (declaration, hits) in hits.iter().enumerate() {
            if hits.all >= MAX_NEAR_WORDS && !word.near && hits.whole >= MAX_NEAR_WORDS {
                continue;
            }
            if self.take(declaration, word, &respelled, 0, found) {
                continue;
            }
            if hits.all < MAX_NEAR_WORDS || word.near {
                let most = if hits.all > 0 && !word.near { 1 } else { 2 };
                let least = if word.near { 0 } else { hits.all + 1 };
                let nearest = &nearest[..most.min(nearest.len())];
                self.take(declaration, word, nearest, least, found);
            }
        }
    }

    /// In each declaration, how often a word stands that was found so.
    fn hits(&self, word: &Word, found: &RankSet) -> Vec<Hits> {
        let index = self.index;
        let (texts, actors) = (index.outside_having(&word.folded), index.named(&word.folded));
        let of = |declaration| {
            let points = index.range(declaration, Sort::Points);
            let part = found.part(points.start as usize..points.end as usize);
            let outside = within(&texts, &index.range(declaration, Sort::Outside)).len();
            let named = !within(&actors, &index.range(declaration, Sort::Actors)).is_empty();
            let all = part.count() + outside.max(usize::from(named));
            Hits { all, whole: part.whole_words() }
        };
        (0..index.declarations.len()).map(of).collect()
    }

    /// Takes the words of the first distance at which a declaration has any, if they
    /// stand in `least` of its texts; true where it has any.
    fn take(
        &mut self,
        declaration: usize,
        word: &Word,
        distances: &[Meant],
        least: usize,
        found: &mut RankSet,
    ) -> bool {
        let sorts = [Sort::Points, Sort::Outside, Sort::Actors];
        let [points, outside, actors] = sorts.map(|sort| self.index.range(declaration, sort));
        for meant in distances {
            let here = meant.iter().filter_map(|(word, near)| {
                let of_points = within(&near.points, &points);
                let of_outside = within(&near.outside, &outside);
                let of_actors = within(&near.actors, &actors);
                let stands = [of_points, of_outside, of_actors].iter().any(|of| !of.is_empty());
                stands.then_some((word, of_points, of_outside.len()))
            });
            let here: Vec<(&String, &[u32], usize)> = here.collect();
            if here.is_empty() {
                continue;
            }
            let most_outside = here.iter().map(|(_, _, outside)| *outside).max().unwrap_or(0);
            let mut all: Vec<u32> = here.iter().flat_map(|(_, of, _)| of.iter().copied()).collect();
            all.sort_unstable();
            all.dedup();
            if all.len() + most_outside >= least {
                found.better(MatchRank::Near, &all);
                let forms = here.iter().map(|(form, ..)| (*form).clone()).collect();
                self.taken[declaration].push((word.typed.clone(), forms));
            }
            return true;
        }
        false
    }

    /// The forms of a word with signs in them.
    fn respelled(&self, typed: &str, official: bool) -> Meant {
        let index = self.index;
        let mut meant = Meant::new();
        let headings = (!official).then_some(&index.headings);
        for family in [Some(&index.texts), headings].into_iter().flatten() {
            for (form, points) in forms(typed, family, index.total(Sort::Points)) {
                meant.entry(form).or_default().points.extend(points);
            }
        }
        for (form, places) in forms(typed, &index.outside, index.total(Sort::Outside)) {
            meant.entry(form).or_default().outside.extend(places);
        }
        in_order(meant)
    }

    /// The words that are one edit away, and those that are two.
    fn nearest(&self, typed: &str, official: bool) -> Vec<Meant> {
        let index = self.index;
        let most = most_edits(typed.chars().count());
        let mut meant: Vec<Meant> = (0..most).map(|_| Meant::new()).collect();
        let headings = (!official).then_some(&index.headings.words);
        for words in [Some(&index.texts.words), headings].into_iter().flatten() {
            each_near(words, typed, &mut meant, |near, of| near.points.extend_from_slice(of));
        }
        // Titles and evaluations lead to a chapter only: a guess must be a good one.
        let close = most.min(1);
        each_near(&index.outside.words, typed, &mut meant[..close], |near, of| {
            near.outside.extend_from_slice(of);
        });
        if !official {
            self.near_names(typed, &mut meant);
        }
        meant.into_iter().map(in_order).collect()
    }

    /// Adds the words of names that are near.
    fn near_names(&self, typed: &str, meant: &mut [Meant]) {
        let index = self.index;
        each_near(&index.name_words, typed, meant, |near, names| {
            let actors = names.iter().flat_map(|name| index.names.get(*name as usize).1);
            for actor in actors {
                near.actors.push(*actor);
                index.concerns.iter().for_each(|of| near.points.extend_from_slice(of.get(*actor)));
            }
        });
    }
}

/// Calls `add` with the entry of each word that is near, and its list.
fn each_near(
    words: &Words,
    typed: &str,
    meant: &mut [Meant],
    mut add: impl FnMut(&mut Near, &[u32]),
) {
    let found = words.within(typed, meant.len());
    for (meant, found) in meant.iter_mut().zip(found) {
        for ix in found {
            let (word, list) = words.get(ix);
            add(meant.entry(word.to_owned()).or_default(), list);
        }
    }
}

/// The same, each list in order and without doubles.
fn in_order(mut meant: Meant) -> Meant {
    for near in meant.values_mut() {
        for list in [&mut near.points, &mut near.outside, &mut near.actors] {
            list.sort_unstable();
            list.dedup();
        }
    }
    meant
}

/// The forms of a word with an apostrophe or hyphen in it, or as an abbreviation, each
/// with those of so many texts that have it, and its parts as words too.
fn forms(typed: &str, family: &Family, count: u32) -> Vec<(String, Vec<u32>)> {
    let cuts = typed.char_indices().skip(1).map(|(at, _)| typed.split_at(at));
    let in_two = cuts.flat_map(|(head, tail)| {
        ["'", "-"].map(|sign| (format!("{head}{sign}{tail}"), vec![head, tail]))
    });
    let all = in_two.chain(dotted(typed)).map(|(form, parts)| {
        let lists: Vec<&[u32]> = parts.iter().map(|part| family.words.whole(part)).collect();
        let mut places = if lists.iter().any(|list| list.is_empty()) {
            Vec::new()
        } else {
            family.joined.all_having(&form, count)
        };
        let has_all = |place: &u32| lists.iter().all(|list| list.binary_search(place).is_ok());
        places.retain(has_all);
        (form, places)
    });
    all.filter(|(_, places)| !places.is_empty()).collect()
}
