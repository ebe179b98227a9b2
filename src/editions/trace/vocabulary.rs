//! Every term of the library: in which points it stands, and how rare it is.

use std::sync::Arc;

use rustc_hash::FxHashMap;

/// Place of a term in the vocabulary.
pub(super) type TermIx = u32;
/// Place of a point among all points of the library.
pub(super) type EntryIx = u32;

/// All terms and the points that have them.
#[derive(Default)]
pub(super) struct Vocabulary {
    ids: FxHashMap<Arc<str>, TermIx>,
    terms: Vec<Arc<str>>,
    /// For each term its points, ascending.
    postings: Vec<Vec<EntryIx>>,
    /// For each term the number of points that have it.
    counts: Vec<f32>,
    /// Number of points.
    points: f32,
}

impl Vocabulary {
    /// Puts a term of a point in; points come in ascending order.
    pub(super) fn put(&mut self, term: &str, entry: EntryIx) -> TermIx {
        let ix = self.ids.get(term).copied().unwrap_or_else(|| self.add(term));
        let postings = &mut self.postings[ix as usize];
        if postings.last() != Some(&entry) {
            postings.push(entry);
        }
        ix
    }

    fn add(&mut self, term: &str) -> TermIx {
        // A library of 4 billion different words does not fit in memory.
        let ix = TermIx::try_from(self.terms.len()).unwrap_or(TermIx::MAX);
        let term: Arc<str> = term.into();
        self.terms.push(Arc::clone(&term));
        self.postings.push(Vec::new());
        self.ids.insert(term, ix);
        ix
    }

    /// Counts the terms once all are in: each point as much as its weight.
    pub(super) fn count(&mut self, weights: &[f32]) {
        let weight = |entry: &EntryIx| weights[*entry as usize];
        self.counts =
            self.postings.iter().map(|postings| postings.iter().map(weight).sum()).collect();
        self.points = weights.iter().sum();
    }

    /// The place of a term; `None` if no point has it.
    pub(super) fn find(&self, term: &str) -> Option<TermIx> {
        self.ids.get(term).copied()
    }

    /// All terms in the order of their places.
    pub(super) fn terms(&self) -> &[Arc<str>] {
        &self.terms
    }

    /// The term at a place.
    pub(super) fn term(&self, ix: TermIx) -> &str {
        &self.terms[ix as usize]
    }

    /// The points that have a term.
    pub(super) fn points_with(&self, ix: TermIx) -> &[EntryIx] {
        &self.postings[ix as usize]
    }

    /// Number of points that have a term.
    pub(super) fn count_of(&self, ix: TermIx) -> f32 {
        self.counts[ix as usize]
    }

    /// Inverse document frequency of what stands in so many points.
    pub(super) fn weight(&self, count: f32) -> f32 {
        (self.points / count.max(1.0)).ln_1p()
    }

    /// True for what stands in so few points that it says something beside another: at
    /// most 3, or half the square root of their number.
    pub(super) fn is_rare(&self, count: f32) -> bool {
        count <= (self.points.sqrt() / 2.0).max(3.0)
    }

    /// True for a name that stands in so few points that it says something by itself:
    /// at most 6, or the square root of their number.
    pub(super) fn is_rare_name(&self, count: f32) -> bool {
        count <= self.points.sqrt().max(6.0)
    }

    /// True for what stands in so many points that it says nothing.
    pub(super) fn is_everywhere(&self, count: f32) -> bool {
        count > (self.points / 8.0).max(3.0)
    }
}
