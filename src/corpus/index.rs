//! The index derived from all points at once, for searching: made when first
//! needed, once. It can be made in another thread, while the user browses.

use super::fold::{fold, fold_onto};
use super::threads::joined;
use super::versions::Versions;
use super::words::{Words, WordsBuilder};
use crate::declaration::{Actor, ActorIx, Declaration, Fingerprint, Localized, Names, Relation};
use crate::text::{Lang, SharedStr};

/// The words of all points, and who is named where.
#[derive(Debug)]
pub struct Index {
    pub(crate) words: Words,
    pub(crate) heading_words: Words,
    pub(crate) actors: Vec<ActorIndex>,
    /// The edition's fingerprint, which every receipt of absence quotes.
    pub(crate) edition: Fingerprint,
}

/// An actor's folded names, and the points it has to do with.
#[derive(Debug, Default)]
pub(crate) struct ActorIndex {
    /// Its id, names and aliases, a line each.
    pub(crate) names: String,
    /// Points that name it, in order.
    pub(crate) named: Vec<u32>,
    /// Points that concern it without naming it, in order.
    pub(crate) related: Vec<u32>,
}

impl Index {
    /// Derives all of it: texts of every language, headings and actors side by side.
    pub fn new(versions: &Versions) -> Self {
        let declaration = versions.open();
        std::thread::scope(|scope| {
            let headings = scope.spawn(|| headings(declaration));
            let actors = scope.spawn(|| (actors(declaration), edition(declaration)));
            let words = words((0..declaration.points.len()).map(|point| versions.texts(point)));
            let (actors, edition) = joined(actors);
            Self { words, heading_words: joined(headings), actors, edition }
        })
    }

    /// The actors that have a folded word in a name.
    pub(crate) fn actors_having(&self, word: &str) -> impl Iterator<Item = &ActorIndex> {
        self.actors.iter().filter(move |actor| actor.names.contains(word))
    }

    /// The points that name an actor, in order.
    pub fn named(&self, actor: ActorIx) -> &[u32] {
        &self.actors[actor].named
    }

    /// The points that concern an actor without naming it, in order.
    pub fn related(&self, actor: ActorIx) -> &[u32] {
        &self.actors[actor].related
    }
}

/// The fingerprint of the whole edition: of all points' texts in order.
pub(crate) fn edition(declaration: &Declaration) -> Fingerprint {
    Fingerprint::of_all(declaration.points.iter().map(|point| point.text.as_str()))
}

/// The words of the headings in all languages.
fn headings(declaration: &Declaration) -> Words {
    let points = declaration.points.iter();
    words(points.map(|point| point.heading.iter().flat_map(in_all_languages)))
}

/// The folded words of the texts of every point.
fn words<'t>(points: impl Iterator<Item: IntoIterator<Item = &'t str>>) -> Words {
    let (mut words, mut folded) = (WordsBuilder::default(), String::new());
    for texts in points {
        folded.clear();
        for text in texts {
            fold_onto(&mut folded, text);
            folded.push('\n');
        }
        words.add(&folded);
    }
    words.finish()
}

/// A heading in every language.
pub(crate) fn in_all_languages(heading: &Localized) -> [&str; 3] {
    Lang::ALL.map(|lang| heading.get(lang))
}

/// The actors with the points that name or concern them.
fn actors(declaration: &Declaration) -> Vec<ActorIndex> {
    let names = Names::new(declaration);
    let mut actors: Vec<ActorIndex> = declaration.actors.iter().map(ActorIndex::new).collect();
    for (ix, point) in (0..).zip(&declaration.points) {
        for concern in names.actors(declaration, point) {
            let actor = &mut actors[concern.actor];
            let is_named = concern.how == Relation::Named;
            let list = if is_named { &mut actor.named } else { &mut actor.related };
            list.push(ix);
        }
    }
    actors
}

/// An actor's id, names and aliases, folded, a line each.
pub(crate) fn folded_names(actor: &Actor) -> String {
    let names = Lang::ALL.map(|lang| actor.name.get(lang));
    let all = std::iter::once(actor.id.as_str())
        .chain(names)
        .chain(actor.aliases.iter().map(SharedStr::as_str));
    all.map(fold).collect::<Vec<_>>().join("\n")
}

impl ActorIndex {
    fn new(actor: &Actor) -> Self {
        Self { names: folded_names(actor), ..Self::default() }
    }
}
