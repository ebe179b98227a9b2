//! Proposals of actors for a declaration: those of a catalogue that its texts
//! name, and other names that recur in them.

mod abbreviations;
mod catalogue;
mod unlisted;

use std::collections::BTreeMap;
use std::ops::Range;

use catalogue::Catalogue;
use unlisted::Unlisted;

use crate::declaration::{Actor, ActorIx, Localized, Named, normal};
use crate::text::{SharedStr, shows_nothing};

/// An actor that a declaration might list.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The actor; its aliases are the forms that the texts hold, in the order in
    /// which they are first met.
    pub actor: Actor,
    /// True for an actor of the catalogue; else a name that recurs, of which the
    /// kind is not known and the name is the same in every language.
    pub known: bool,
    /// Number of places that name it.
    pub count: usize,
    /// The first of these places, at most [`FIRST_PLACES`].
    pub places: Vec<Place>,
}

/// Number of places that a proposal gives at most.
pub const FIRST_PLACES: usize = 5;

/// A place in the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The text, from 0.
    pub text: usize,
    /// The bytes of the text that name the actor.
    pub range: Range<usize>,
}

/// Actors that texts in a language (a short code: `nl`, `fr-BE`) name: first
/// those of the catalogue, then names that recur, the most frequent first in
/// each group. In a language other than nl, en, fr and de the forms of all four
/// count.
///
/// A form counts as an alias of a declaration does, but for one that lies within
/// a longer form: *Guinea* in *Equatorial Guinea* names one actor. An
/// abbreviation that a text gives in brackets behind a form is one in all texts.
pub fn propose(texts: &[&str], language: &str) -> Vec<Proposal> {
    let catalogue = Catalogue::built_in();
    let names = catalogue.names(language, &[]);
    let mut found: Vec<Vec<Named>> = texts.iter().map(|text| outermost(names.find(text))).collect();
    let further = abbreviations::defined(texts, &found, catalogue, &names);
    if !further.is_empty() {
        let names = catalogue.names(language, &further);
        for (text, found) in texts.iter().zip(&mut found) {
            if further.iter().any(|(_, short)| text.contains(short)) {
                *found = outermost(names.find(text));
            }
        }
    }
    let mut known: BTreeMap<ActorIx, Mentions> = BTreeMap::new();
    let mut unlisted = Unlisted::new(language);
    for (at, (text, found)) in texts.iter().zip(found).enumerate() {
        unlisted.read(text, at, &found);
        for Named { actor, range } in found.into_iter().filter(|named| catalogue.holds(named.actor))
        {
            known.entry(actor).or_default().add(text, Place { text: at, range });
        }
    }
    let known =
        known.into_iter().map(|(ix, mentions)| mentions.proposal(catalogue.actor(ix), true));
    let mut proposals: Vec<Proposal> = known.collect();
    proposals.sort_by_key(|proposal| std::cmp::Reverse(proposal.count));
    proposals.extend(unlisted.proposals(catalogue, texts));
    proposals
}

/// The names that do not lie within a longer one; those given are in order, of
/// two that begin together the longer first.
fn outermost(mut found: Vec<Named>) -> Vec<Named> {
    let mut reached = 0;
    found.retain(|Named { range, .. }| {
        let reaches_on = range.end > reached;
        reached = reached.max(range.end);
        reaches_on
    });
    // Those of all texts are kept until the last has been read.
    found.shrink_to_fit();
    found
}

/// Forms and places of one name.
#[derive(Default)]
struct Mentions {
    forms: Vec<String>,
    count: usize,
    places: Vec<Place>,
}

impl Mentions {
    fn add(&mut self, text: &str, place: Place) {
        let form = text.get(place.range.clone()).unwrap_or_default();
        if !self.forms.iter().any(|known| known == form) {
            let form = normal(&form.replace(shows_nothing, "")).into_owned();
            if !self.forms.contains(&form) {
                self.forms.push(form);
            }
        }
        self.count += 1;
        if self.places.len() < FIRST_PLACES {
            self.places.push(place);
        }
    }

    fn proposal(self, actor: Actor, known: bool) -> Proposal {
        let aliases = self.forms.into_iter().map(SharedStr::from).collect();
        let actor = Actor { aliases, ..actor };
        Proposal { actor, known, count: self.count, places: self.places }
    }
}

/// A name that is the same in every language.
fn everywhere(name: &str) -> Localized {
    Localized { nl: name.into(), en: name.into(), fr: name.into() }
}

#[cfg(test)]
mod tests;
