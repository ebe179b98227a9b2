//! The index over all points of the library, by their terms.

use rustc_hash::{FxHashMap, FxHashSet};

use super::runs::Runs;
use super::terms::{ACTOR, folded_words, marks, readable};
use super::vocabulary::{EntryIx, TermIx, Vocabulary};
use crate::declaration::{Declaration, DeclarationId, Names, Point, PointId, PointIx};
use crate::text::SharedStr;

/// The terms of all points of all declarations of the library.
///
/// Rareness is counted over all of them; the editions and languages of one
/// declaration together count as one.
pub struct TraceIndex {
    declarations: Vec<Indexed>,
    entries: Vec<Entry>,
    pub(super) vocabulary: Vocabulary,
    pub(super) runs: Runs,
    /// Actors and dates of the points, by point.
    marks: Vec<(EntryIx, TermIx)>,
    /// Actors with the words of their aliases.
    aliases: FxHashSet<(TermIx, TermIx)>,
    /// For each point the length of its vector of weights.
    lengths: Vec<f32>,
}

/// A declaration in the index.
struct Indexed {
    id: DeclarationId,
    /// Its first point among all.
    first: usize,
}

/// A point in the index.
struct Entry {
    declaration: usize,
    id: PointId,
    text: SharedStr,
}

impl TraceIndex {
    /// Indexes all points of these declarations.
    pub fn new<'a>(declarations: impl IntoIterator<Item = &'a Declaration>) -> Self {
        let mut index = Self {
            declarations: Vec::new(),
            entries: Vec::new(),
            vocabulary: Vocabulary::default(),
            runs: Runs::default(),
            marks: Vec::new(),
            aliases: FxHashSet::default(),
            lengths: Vec::new(),
        };
        declarations.into_iter().for_each(|declaration| index.add(declaration));
        index.vocabulary.count(&index.weights());
        index.runs = Runs::of(&index.vocabulary);
        index.measure();
        index
    }

    fn add(&mut self, declaration: &Declaration) {
        let names = Names::new(declaration);
        let place = self.declarations.len();
        let (id, first) = (declaration.id.clone(), self.entries.len());
        self.declarations.push(Indexed { id, first });
        for point in &declaration.points {
            self.add_point(place, declaration, &names, point);
        }
        for actor in &declaration.actors {
            let Some(term) = self.vocabulary.find(&format!("{ACTOR}{}", actor.id)) else {
                continue;
            };
            for alias in &actor.aliases {
                let alias = readable(alias);
                let words = folded_words(&alias).filter_map(|word| self.vocabulary.find(&word));
                self.aliases.extend(words.map(|word| (term, word)));
            }
        }
    }

    fn add_point(&mut self, place: usize, declaration: &Declaration, names: &Names, point: &Point) {
        // A library of 4 billion points does not fit in memory.
        let entry = EntryIx::try_from(self.entries.len()).unwrap_or(EntryIx::MAX);
        for word in folded_words(&readable(&point.text)) {
            self.vocabulary.put(&word, entry);
        }
        for mark in marks(declaration, names, point) {
            let term = self.vocabulary.put(&mark, entry);
            self.marks.push((entry, term));
        }
        let text = point.text.clone();
        self.entries.push(Entry { declaration: place, id: point.id, text });
    }

    /// For each point one over the number of files that its declaration has.
    fn weights(&self) -> Vec<f32> {
        let mut files: FxHashMap<&DeclarationId, f32> = FxHashMap::default();
        for declaration in &self.declarations {
            *files.entry(&declaration.id).or_default() += 1.0;
        }
        let id = |entry: &Entry| &self.declarations[entry.declaration].id;
        self.entries.iter().map(|entry| 1.0 / files[id(entry)]).collect()
    }

    fn measure(&mut self) {
        let mut squares = vec![0.0; self.entries.len()];
        for term in (0..).take(self.vocabulary.terms().len()) {
            if self.is_everywhere(term) {
                continue;
            }
            let weight = self.weight(term);
            for entry in self.vocabulary.points_with(term) {
                squares[*entry as usize] += weight * weight;
            }
        }
        self.lengths = squares.into_iter().map(f32::sqrt).collect();
    }

    /// True for a term that says nothing.
    pub(super) fn is_everywhere(&self, term: TermIx) -> bool {
        self.vocabulary.is_everywhere(self.vocabulary.count_of(term))
    }

    /// The weight of a term.
    pub(super) fn weight(&self, term: TermIx) -> f32 {
        self.vocabulary.weight(self.vocabulary.count_of(term))
    }

    /// The place of a point among all; `None` if there is none.
    pub(super) fn entry(&self, declaration: usize, point: PointIx) -> Option<EntryIx> {
        let entry = self.declarations.get(declaration)?.first.checked_add(point)?;
        let found = self.entries.get(entry).filter(|entry| entry.declaration == declaration);
        found.and_then(|_| EntryIx::try_from(entry).ok())
    }

    /// The length of a point's vector of weights, never 0.
    pub(super) fn length(&self, entry: EntryIx) -> f32 {
        self.lengths[entry as usize].max(f32::MIN_POSITIVE)
    }

    /// The declaration of a point.
    pub(super) fn id(&self, entry: EntryIx) -> &DeclarationId {
        &self.declarations[self.entries[entry as usize].declaration].id
    }

    /// True for the same point in another edition or language of its declaration.
    pub(super) fn is_same(&self, one: EntryIx, other: EntryIx) -> bool {
        let (this, that) = (&self.entries[one as usize], &self.entries[other as usize]);
        self.id(one) == self.id(other) && (this.id == that.id || this.text == that.text)
    }

    /// The actors and dates of a point.
    pub(super) fn marks_of(&self, entry: EntryIx) -> impl Iterator<Item = TermIx> {
        let start = self.marks.partition_point(|(other, _)| *other < entry);
        let marks = self.marks[start..].iter().take_while(move |(other, _)| *other == entry);
        marks.map(|(_, term)| *term)
    }

    /// A point as its declaration and its place there.
    pub(super) fn place(&self, entry: EntryIx) -> (usize, PointIx) {
        let Entry { declaration, .. } = self.entries[entry as usize];
        (declaration, entry as usize - self.declarations[declaration].first)
    }

    /// Number of points.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The text of a point.
    pub(super) fn text(&self, entry: EntryIx) -> &str {
        &self.entries[entry as usize].text
    }

    /// True if a word is part of an actor's alias.
    pub(super) fn is_alias(&self, actor: TermIx, word: TermIx) -> bool {
        self.aliases.contains(&(actor, word))
    }
}
