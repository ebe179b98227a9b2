//! What is derived from all points at once, for searching: made when first
//! needed, once. It can be made in another thread, while the user browses.

use super::Occurrence;
use super::fold::{fold, fold_onto};
use super::threads::joined;
use super::words::{Words, WordsBuilder, words_of};
use crate::declaration::{
    Actor, ActorIx, Declaration, Fingerprint, Localized, Names, PointIx, Relation,
};
use crate::text::Lang;

/// Folded texts one after the other, and the words in them.
#[derive(Debug)]
pub struct Index {
    pub(crate) texts: Folds,
    pub(crate) headings: Folds,
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
    /// Derives all of it: texts, headings and actors side by side.
    pub fn new(declaration: &Declaration) -> Self {
        std::thread::scope(|scope| {
            let headings = scope.spawn(|| headings(declaration));
            let actors = scope.spawn(|| (actors(declaration), edition(declaration)));
            let (texts, words) = texts(declaration);
            let (headings, heading_words) = joined(headings);
            let (actors, edition) = joined(actors);
            Self { texts, headings, words, heading_words, actors, edition }
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

/// The folded official texts, and their words.
fn texts(declaration: &Declaration) -> (Folds, Words) {
    let points = declaration.points.iter();
    Folds::of(points.map(|point| Some(point.text.as_str())))
}

/// The folded headings in all languages, and their words.
fn headings(declaration: &Declaration) -> (Folds, Words) {
    let points = declaration.points.iter();
    Folds::of(
        points.map(|point| point.heading.as_ref().map(in_all_languages).into_iter().flatten()),
    )
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
        .chain(actor.aliases.iter().map(String::as_str));
    all.map(fold).collect::<Vec<_>>().join("\n")
}

impl ActorIndex {
    fn new(actor: &Actor) -> Self {
        Self { names: folded_names(actor), ..Self::default() }
    }

    /// The distinct words of its names.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        words_of(&self.names)
    }
}

/// Folded texts of points in one buffer, each followed by a line end, which no
/// folded text has.
#[derive(Debug, Default)]
pub(crate) struct Folds {
    text: String,
    /// Where each point's part begins; the next one's is where it ends.
    starts: Vec<usize>,
}

impl Folds {
    /// Folds the texts of every point, and finds their words.
    fn of<'t, T>(points: impl Iterator<Item = T> + Clone) -> (Self, Words)
    where
        T: IntoIterator<Item = &'t str>,
    {
        let bytes = points.clone().flatten().map(|text| text.len() + 1).sum();
        let mut folds = Self { text: String::with_capacity(bytes), starts: Vec::new() };
        let mut words = WordsBuilder::default();
        for texts in points {
            let start = folds.text.len();
            folds.starts.push(start);
            for text in texts {
                fold_onto(&mut folds.text, text);
                folds.text.push('\n');
            }
            words.add(&folds.text[start..]);
        }
        (folds, words.finish())
    }

    /// The folded texts of a point, each followed by a line end.
    pub(crate) fn of_point(&self, point: PointIx) -> &str {
        let end = self.starts.get(point + 1).copied().unwrap_or(self.text.len());
        &self.text[self.starts[point]..end]
    }

    /// The points that have a part, each with how it has it at best.
    pub(crate) fn having(&self, part: &str) -> Vec<(Occurrence, u32)> {
        let finder = memchr::memmem::Finder::new(part.as_bytes());
        let mut found: Vec<(Occurrence, u32)> = Vec::new();
        let mut at = 0;
        while let Some(offset) = finder.find(&self.text.as_bytes()[at..]) {
            let start = at + offset;
            let point = self.starts.partition_point(|begin| *begin <= start) - 1;
            let how = Occurrence::at(&self.text, start, part.len());
            match found.last_mut() {
                Some((best, last)) if *last as usize == point => *best = how.min(*best),
                _ => found.push((how, u32::try_from(point).unwrap_or(u32::MAX))),
            }
            // Nothing is better than a whole word: on to the next point.
            at = if how == Occurrence::Word {
                self.starts.get(point + 1).copied().unwrap_or(self.text.len())
            } else {
                start + 1
            };
            while !self.text.is_char_boundary(at) {
                at += 1;
            }
        }
        found
    }
}
