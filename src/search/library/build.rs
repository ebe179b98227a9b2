//! Making what is derived, declaration by declaration, and joining two of it.

use super::{Family, Indexed, LibraryIndex, Lists, Sort, name_words};
use crate::corpus::{WordsBuilder, fold, fold_onto, folded_names, in_all_languages, places_in};
use crate::declaration::{Declaration, Names, Relation};

/// Collects declarations.
#[derive(Default)]
pub(crate) struct Builder {
    declarations: Vec<Indexed>,
    texts: FamilyBuilder,
    headings: FamilyBuilder,
    outside: FamilyBuilder,
    names: WordsBuilder,
    concerns: [Lists; 2],
    counts: [u32; 3],
}

#[derive(Default)]
struct FamilyBuilder {
    words: WordsBuilder,
    joined: WordsBuilder,
}

impl FamilyBuilder {
    fn add(&mut self, folded: &str) {
        self.words.add(folded);
        self.joined.add_all(joined_words(folded));
    }

    fn finish(self) -> Family {
        Family { words: self.words.finish(), joined: self.joined.finish() }
    }
}

/// The words of a folded text that are joined by apostrophes, hyphens or dots, whole.
fn joined_words(folded: &str) -> impl Iterator<Item = &str> {
    let is_sign = |c: char| matches!(c, '\'' | '-' | '.');
    let runs = folded.split(move |c: char| !c.is_alphanumeric() && !is_sign(c));
    runs.map(move |run| run.trim_matches(is_sign)).filter(move |run| run.contains(is_sign))
}

impl Builder {
    /// Adds the declaration in a file with this hash.
    pub(crate) fn add(&mut self, hash: u128, declaration: &Declaration) {
        let mut folded = String::new();
        for point in &declaration.points {
            folded.clear();
            fold_onto(&mut folded, &point.text);
            self.texts.add(&folded);
            folded.clear();
            for heading in point.heading.iter().flat_map(in_all_languages) {
                fold_onto(&mut folded, heading);
                folded.push('\n');
            }
            self.headings.add(&folded);
        }
        let places = places_in(declaration);
        for place in &places {
            self.outside.add(&fold(place.text));
        }
        self.add_actors(declaration);
        let counts = [declaration.points.len(), places.len(), declaration.actors.len()];
        for (all, count) in self.counts.iter_mut().zip(counts) {
            *all = all.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
        }
        self.declarations.push(Indexed { hash, ends: self.counts });
    }

    fn add_actors(&mut self, declaration: &Declaration) {
        let first = self.counts[Sort::Points as usize];
        let none = || vec![Vec::new(); declaration.actors.len()];
        let (mut named, mut related) = (none(), none());
        let finder = Names::new(declaration);
        for (point, of) in (first..).zip(&declaration.points) {
            for concern in finder.actors(declaration, of) {
                let is_named = concern.how == Relation::Named;
                let list = if is_named { &mut named } else { &mut related };
                list[concern.actor].push(point);
            }
        }
        for (actor, lists) in declaration.actors.iter().zip(named.into_iter().zip(related)) {
            self.names.add_all(std::iter::once(&*folded_names(actor).replace('\n', "\t")));
            self.concerns[0].push(lists.0);
            self.concerns[1].push(lists.1);
        }
    }

    pub(crate) fn finish(self) -> LibraryIndex {
        let names = self.names.finish();
        LibraryIndex {
            declarations: self.declarations,
            texts: self.texts.finish(),
            headings: self.headings.finish(),
            outside: self.outside.finish(),
            name_words: name_words(&names),
            names,
            concerns: self.concerns,
        }
    }
}

impl Family {
    fn joined(self, other: &Self, first: u32) -> Self {
        let words = self.words.joined(&other.words, first);
        Self { words, joined: self.joined.joined(&other.joined, first) }
    }
}

impl LibraryIndex {
    /// The declarations of both, those of the other behind.
    #[must_use]
    pub(crate) fn joined(mut self, other: &Self) -> Self {
        let sorts = [Sort::Points, Sort::Outside, Sort::Actors];
        let firsts = sorts.map(|sort| self.total(sort));
        let [points, outside, actors] = firsts;
        for (own, others) in self.concerns.iter_mut().zip(&other.concerns) {
            for actor in 0..other.total(Sort::Actors) {
                own.push(others.get(actor).iter().map(|point| point + points));
            }
        }
        for Indexed { hash, mut ends } in other.declarations.iter().cloned() {
            ends.iter_mut().zip(firsts).for_each(|(end, first)| *end += first);
            self.declarations.push(Indexed { hash, ends });
        }
        let names = self.names.joined(&other.names, actors);
        Self {
            texts: self.texts.joined(&other.texts, points),
            headings: self.headings.joined(&other.headings, points),
            outside: self.outside.joined(&other.outside, outside),
            name_words: name_words(&names),
            names,
            ..self
        }
    }
}
