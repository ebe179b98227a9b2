//! Proposals of actors for a declaration: those of a catalogue that its texts
//! name, and other names that recur in them.

mod abbreviations;
mod catalogue;
mod unlisted;

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use catalogue::Catalogue;
use unlisted::{Unlisted, free_id};

use crate::declaration::{Actor, ActorId, ActorIx, ActorKind, Localized, Named, Names, normal};
use crate::text::{SharedStr, beginning, shows_nothing};

/// An actor that a declaration might list.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The actor; its aliases are the forms that the texts hold, in the order in
    /// which they are first met.
    pub actor: Actor,
    /// True for an actor of the catalogue; else a name that recurs, of which the
    /// kind is not known and the name is the same in every language.
    pub known: bool,
    /// True where it is to be an actor of the declaration: a known one, till a person
    /// decides otherwise.
    pub taken: bool,
    /// Number of places that name it.
    pub count: usize,
    /// The first of these places, at most [`FIRST_PLACES`].
    pub places: Vec<Place>,
}

/// What a proposal is known by, whatever else is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ActorKey {
    /// An actor of the catalogue.
    Known(ActorId),
    /// A name that the catalogue does not have, in normal form.
    New(String),
}

impl Proposal {
    /// What it is known by.
    pub fn key(&self) -> ActorKey {
        match self.actor.aliases.first() {
            Some(name) if !self.known => ActorKey::New(name.to_string()),
            _ => ActorKey::Known(self.actor.id.clone()),
        }
    }
}

/// Number of places that a proposal gives at most.
pub const FIRST_PLACES: usize = 5;

/// Letters of the name of an actor that the catalogue does not have, at most.
const NAME_LETTERS: usize = 80;

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
/// each group, and last the `wanted` names among the others that stand in the texts. In a
/// language other than nl, en, fr and de the forms of all four count.
///
/// A form counts as an alias of a declaration does, but for one that lies within
/// a longer form: *Guinea* in *Equatorial Guinea* names one actor. An
/// abbreviation that a text gives in brackets behind a form is one in all texts.
pub fn propose(texts: &[&str], language: &str, wanted: &[&str]) -> Vec<Proposal> {
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
    let mut ids: HashSet<String> = catalogue.ids().into_iter().map(str::to_owned).collect();
    proposals.extend(unlisted.proposals(texts, &mut ids));
    for name in wanted {
        let is_there = |proposal: &Proposal| proposal.key() == ActorKey::New((*name).to_owned());
        if !proposals.iter().any(is_there) {
            proposals
                .extend(named_so(name, texts).and_then(|found| found.new_name(name, &mut ids)));
        }
    }
    proposals
}

/// The places of one name in the texts; none where there is none.
fn named_so(name: &str, texts: &[&str]) -> Option<Mentions> {
    let names = Names::of(std::iter::once((0, name)));
    let mut mentions = Mentions::default();
    for (at, text) in texts.iter().enumerate() {
        for Named { range, .. } in names.find(text) {
            mentions.add(text, Place { text: at, range });
        }
    }
    (mentions.count > 0).then_some(mentions)
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

    /// The proposal of a name that the catalogue does not have, with an id that none has yet.
    fn new_name(self, name: &str, ids: &mut HashSet<String>) -> Option<Proposal> {
        let id = free_id(name, ids)?;
        let name = everywhere(&beginning(name, NAME_LETTERS));
        let actor = Actor { id, kind: ActorKind::Body, name, aliases: Vec::new() };
        Some(self.proposal(actor, false))
    }

    fn proposal(self, actor: Actor, known: bool) -> Proposal {
        let aliases = self.forms.into_iter().map(SharedStr::from).collect();
        let actor = Actor { aliases, ..actor };
        Proposal { actor, known, taken: known, count: self.count, places: self.places }
    }
}

/// A name that is the same in every language.
fn everywhere(name: &str) -> Localized {
    Localized { nl: name.into(), en: name.into(), fr: name.into() }
}

#[cfg(test)]
mod tests;
