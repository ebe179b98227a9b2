//! The answer to a query of plain words in all declarations at once.

mod nearly;

use super::{LibraryIndex, Sort};
use crate::corpus::is_word;
use crate::search::Found;
use crate::search::matching::ranked;
use crate::search::query::{Condition, Query, Term, Word};
use crate::search::rank::{MatchRank, RankSet};

/// What a query finds in one declaration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InDeclaration {
    /// Points, ranks and what was taken for what was typed; other matches are not
    /// looked for.
    pub found: Found,
    /// True where there may be matches outside the points.
    pub elsewhere: bool,
}

impl InDeclaration {
    /// True where nothing is found.
    pub fn is_empty(&self) -> bool {
        self.found.points.is_empty() && !self.elsewhere
    }
}

/// What a query finds in each declaration, in their order; `None` for a query that
/// asks for more than single words in texts, headings and names.
pub fn answers(index: &LibraryIndex, query: &Query) -> Option<Vec<InDeclaration>> {
    if !is_plain(query) {
        return None;
    }
    let count = index.declarations.len();
    let mut search = LibrarySearch {
        index,
        taken: vec![Vec::new(); count],
        exact: false,
        elsewhere: vec![false; count],
    };
    let all = RankSet::all(index.total(Sort::Points) as usize);
    let found = query.terms.iter().fold(all, |found, term| found.and(&search.term(term)));
    let is_positive = !query.wanted().is_empty();
    for word in query.words() {
        search.look_elsewhere(word);
    }
    let LibrarySearch { taken, elsewhere, .. } = search;
    let each = taken.into_iter().zip(elsewhere).enumerate().map(|(ix, (taken, elsewhere))| {
        let range = index.range(ix, Sort::Points);
        let part = found.part(range.start as usize..range.end as usize);
        let (points, ranks) = if part.is_empty() { Default::default() } else { ranked(&part) };
        let found = Found { points, ranks, taken, other_matches: Vec::new() };
        InDeclaration { found, elsewhere: elsewhere && is_positive }
    });
    Some(each.collect())
}

/// True for a query that asks for single words in texts, headings and names.
pub fn is_plain(query: &Query) -> bool {
    !query.is_empty() && query.terms.iter().all(is_of_words)
}

/// True for a term of single words.
fn is_of_words(term: &Term) -> bool {
    match term {
        Term::One(Condition::Word(word) | Condition::Text(word)) => is_word(&word.folded),
        Term::One(_) => false,
        Term::Not(term) => is_of_words(term),
        Term::All(terms) | Term::Any(terms) => terms.iter().all(is_of_words),
    }
}

struct LibrarySearch<'a> {
    index: &'a LibraryIndex,
    /// For each declaration, the words that were taken for what was typed.
    taken: Vec<Vec<(String, Vec<String>)>>,
    /// True where only exact hits count: within a negation.
    exact: bool,
    /// For each declaration, that it may have matches outside the points.
    elsewhere: Vec<bool>,
}

impl LibrarySearch<'_> {
    fn term(&mut self, term: &Term) -> RankSet {
        let points = self.index.total(Sort::Points) as usize;
        match term {
            Term::One(Condition::Text(word)) => self.word(word, true),
            Term::One(what) => {
                what.word().map_or_else(|| RankSet::none(points), |word| self.word(word, false))
            }
            Term::Not(term) => {
                let outer = std::mem::replace(&mut self.exact, true);
                let found = self.term(term).not();
                self.exact = outer;
                found
            }
            Term::All(terms) => {
                terms.iter().fold(RankSet::all(points), |all, term| all.and(&self.term(term)))
            }
            Term::Any(terms) => {
                terms.iter().fold(RankSet::none(points), |any, term| any.or(&self.term(term)))
            }
        }
    }

    fn word(&mut self, word: &Word, official: bool) -> RankSet {
        let mut found = self.exactly(&word.folded, official);
        if word.near || !word.quoted {
            self.nearly(word, official, &mut found);
        }
        found
    }

    fn exactly(&self, word: &str, official: bool) -> RankSet {
        let index = self.index;
        let mut found = RankSet::none(index.total(Sort::Points) as usize);
        for (how, points) in index.texts.words.having(word) {
            found.better(how.into(), points);
        }
        if official {
            return found;
        }
        for (how, points) in index.headings.words.having(word) {
            found.better(MatchRank::in_heading(how), points);
        }
        for actor in index.named(word) {
            index.concerns.iter().for_each(|of| found.better(MatchRank::Actor, of.get(actor)));
        }
        found
    }

    /// Notes the declarations with texts outside the points that may have a word.
    fn look_elsewhere(&mut self, word: &Word) {
        let index = self.index;
        let (texts, actors) = (index.outside_having(&word.folded), index.named(&word.folded));
        self.note(&texts, Sort::Outside);
        self.note(&actors, Sort::Actors);
        let taken: Vec<String> = {
            let of_word = self.taken.iter().flatten().filter(|(typed, _)| *typed == word.typed);
            let mut all: Vec<String> = of_word.flat_map(|(_, forms)| forms.clone()).collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        for form in taken {
            let family = &index.outside;
            let texts = if is_word(&form) {
                family.words.whole(&form).to_vec()
            } else {
                family.joined.all_having(&form, index.total(Sort::Outside))
            };
            self.note(&texts, Sort::Outside);
        }
    }

    /// Notes the declarations that have some of these things, which are in order.
    fn note(&mut self, things: &[u32], sort: Sort) {
        for (declaration, noted) in self.elsewhere.iter_mut().enumerate() {
            *noted |= !within(things, &self.index.range(declaration, sort)).is_empty();
        }
    }
}

impl LibraryIndex {
    /// The texts outside the points that have a word, in order.
    fn outside_having(&self, word: &str) -> Vec<u32> {
        self.outside.words.all_having(word, self.total(Sort::Outside))
    }

    /// The actors that have a word in a name, in order.
    fn named(&self, word: &str) -> Vec<u32> {
        self.names.all_having(word, self.total(Sort::Actors))
    }
}

/// The part of a list, which is in order, that lies in a range.
fn within<'a>(list: &'a [u32], range: &std::ops::Range<u32>) -> &'a [u32] {
    let start = list.partition_point(|at| *at < range.start);
    let rest = &list[start..];
    &rest[..rest.partition_point(|at| *at < range.end)]
}
