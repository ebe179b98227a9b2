//! The facts that the texts of two points give differently: actors, dates, numbers and verbs
//! of commitment, each in its words. No verdict on what that means.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::commitments::commitments;
use super::numbers::{number_key, numbers};
use super::{FactChange, FactKind};
use crate::declaration::{ActorId, Declaration, Names, PointIx};
use crate::import::dates::dates;

/// Tells the facts that points of two editions give differently; made once for both.
///
/// Actors are looked for by the aliases of both editions, so that one whose alias is new
/// counts in both.
pub struct FactReader<'d> {
    old: &'d Declaration,
    new: &'d Declaration,
    names: [(&'d Declaration, Names); 2],
}

impl<'d> FactReader<'d> {
    /// The reader of an edition and a newer one.
    pub fn new(old: &'d Declaration, new: &'d Declaration) -> Self {
        Self { old, new, names: [old, new].map(|of| (of, Names::new(of))) }
    }

    /// The facts of a point of the older edition that its partner gives differently.
    pub fn changes(&self, old_ix: PointIx, new_ix: PointIx) -> Vec<FactChange> {
        let (old, new) = (self.old, self.new);
        let (Some(from), Some(to)) = (old.points.get(old_ix), new.points.get(new_ix)) else {
            return Vec::new();
        };
        let (from, to) = (&*from.text, &*to.text);
        let mut changes = actors(&self.names, from, to);
        let (of_old, of_new) = (Facts::read(from, &old.language), Facts::read(to, &new.language));
        changes.extend(changed(&FactKind::Date, &of_old.dates, &of_new.dates));
        changes.extend(changed(&FactKind::Number, &of_old.numbers, &of_new.numbers));
        changes.extend(changed(&FactKind::Commitment, &of_old.verbs, &of_new.verbs));
        changes
    }
}

/// What is compared, and the words that say it.
type Said = (String, String);

/// The facts of a text, in document order.
struct Facts {
    dates: Vec<Said>,
    numbers: Vec<Said>,
    verbs: Vec<Said>,
}

impl Facts {
    fn read(text: &str, language: &str) -> Self {
        let found = dates(text, language);
        let is_date = |word: &Range<usize>| {
            let next = found.partition_point(|date| date.range.end <= word.start);
            found.get(next).is_some_and(|date| date.range.start < word.end)
        };
        let said = |range: Range<usize>| (number_key(&text[range.clone()]), text[range].to_owned());
        let numbers = numbers(text, is_date).into_iter().map(said).collect();
        let date = |date: &crate::import::dates::FoundDate| {
            (date.on.to_string(), text[date.range.clone()].to_owned())
        };
        let verbs = commitments(text, language).into_iter();
        let verbs = verbs.map(|(listed, range)| (listed, text[range].to_owned())).collect();
        Self { dates: found.iter().map(date).collect(), numbers, verbs }
    }
}

/// What only one of two texts says. What went and what came are shown together, in order.
fn changed(kind: &FactKind, old: &[Said], new: &[Said]) -> Vec<FactChange> {
    let (mut went, mut came) = (only_in(old, new).into_iter(), only_in(new, old).into_iter());
    let next = || match (went.next(), came.next()) {
        (None, None) => None,
        (old, new) => Some(FactChange { kind: kind.clone(), old, new }),
    };
    std::iter::from_fn(next).collect()
}

/// The words of what one text says oftener than another.
fn only_in(these: &[Said], others: &[Said]) -> Vec<String> {
    let mut left: FxHashMap<&str, usize> = FxHashMap::default();
    for (fact, _) in others {
        *left.entry(fact).or_default() += 1;
    }
    let mut only = Vec::new();
    for (fact, words) in these {
        match left.get_mut(fact.as_str()) {
            Some(count @ 1..) => *count -= 1,
            _ => only.push(words.clone()),
        }
    }
    only
}

/// The actors that only one of two texts names, in the order of their ids.
fn actors(names: &[(&Declaration, Names)], old: &str, new: &str) -> Vec<FactChange> {
    let (of_old, of_new) = (named(names, old), named(names, new));
    let mut changes = Vec::new();
    for (actor, words) in &of_old {
        if of_new.iter().all(|(other, _)| other != actor) {
            let kind = FactKind::Actor(actor.clone());
            changes.push(FactChange { kind, old: Some(words.clone()), new: None });
        }
    }
    for (actor, words) in of_new {
        if of_old.iter().all(|(other, _)| *other != actor) {
            changes.push(FactChange { kind: FactKind::Actor(actor), old: None, new: Some(words) });
        }
    }
    changes
}

/// Each actor that a text names by an alias of either edition, with the first words that do.
fn named(all: &[(&Declaration, Names)], text: &str) -> Vec<(ActorId, String)> {
    let mut found: Vec<(ActorId, String)> = Vec::new();
    for (declaration, names) in all {
        for place in names.find(text) {
            let actor = declaration.actors.get(place.actor).map(|actor| actor.id.clone());
            found.extend(actor.map(|actor| (actor, text[place.range].to_owned())));
        }
    }
    // Stable: the first words of each stay first.
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.dedup_by(|(later, _), (first, _)| later == first);
    found
}
