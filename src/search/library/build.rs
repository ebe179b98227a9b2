//! Making what is derived, declaration by declaration, and joining two of it.

use std::sync::Arc;

use memchr::memchr3_iter;

use super::{Family, Indexed, LibraryIndex, Lists, Short, Sort, name_words};
use crate::corpus::{WordsBuilder, fold, fold_onto, folded_names, in_all_languages, places_in};
use crate::declaration::{Declaration, Names, Relation, keep};

/// Collects declarations.
#[derive(Default)]
pub(crate) struct Builder {
    declarations: Vec<Indexed>,
    texts: FamilyBuilder,
    headings: FamilyBuilder,
    outside: FamilyBuilder,
    names: WordsBuilder,
    concerns: [Lists; 2],
    short: Short,
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
    let is_part = move |c: &char| c.is_alphanumeric() || is_sign(*c);
    let mut end = 0;
    memchr3_iter(b'\'', b'-', b'.', folded.as_bytes()).filter_map(move |sign| {
        if sign < end {
            return None;
        }
        let (before, after) = folded.split_at(sign);
        let before: usize = before.chars().rev().take_while(is_part).map(char::len_utf8).sum();
        let after: usize = after.chars().take_while(is_part).map(char::len_utf8).sum();
        end = sign + after;
        let word = folded[sign - before..end].trim_matches(is_sign);
        word.contains(is_sign).then_some(word)
    })
}

impl Builder {
    /// Adds the declaration that was read from a file with this hash.
    pub(crate) fn add(&mut self, hash: u128, declaration: &Declaration, file: &Arc<String>) {
        self.short.push(|bytes| keep(declaration, file, bytes));
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
            short: self.short,
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
        for place in 0..other.declarations.len() {
            let short = other.short.get(place).unwrap_or_default();
            self.short.push(|bytes| bytes.extend_from_slice(short));
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

#[cfg(test)]
mod tests {
    use super::joined_words;

    #[test]
    fn joined_words_are_whole_and_without_signs_around_them() {
        let words: Vec<&str> = joined_words(
            "'s-gravenhage, i.v.m. de e.u.-lidstaten... -a 'b' c. d--e één-op-één; -.",
        )
        .collect();
        assert_eq!(words, ["s-gravenhage", "i.v.m", "e.u.-lidstaten", "d--e", "één-op-één"]);
        assert_eq!(joined_words("").count() + joined_words("geen enkel").count(), 0);
    }
}
