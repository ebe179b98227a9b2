//! A declaration together with what is derived from it. Each derived thing is
//! made when it is first asked for, and once.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use super::fold::{Folded, fold};
use super::index::{Index, edition, folded_names, in_all_languages};
use super::outside::{OtherText, places_of};
use super::threads::each;
use super::versions::Versions;
use super::words::Words;
use crate::declaration::{
    ActorIx, Concern, Declaration, Fingerprint, Named, Names, PointIx, Relation,
};
use crate::review::PointVersions;

/// A declaration and what is derived from it.
#[derive(Debug)]
pub struct IndexedDeclaration {
    versions: Versions,
    names: OnceCell<Names>,
    forms: OnceCell<Vec<String>>,
    edition: OnceCell<Fingerprint>,
    index: OnceCell<Index>,
    outside: OnceCell<Vec<Folded>>,
    outside_words: OnceCell<Words>,
    named_outside: OnceCell<Vec<Vec<Named>>>,
    // Of points that were looked at: few, however many there are.
    fingerprints: RefCell<HashMap<PointIx, Fingerprint>>,
    concerns: RefCell<HashMap<PointIx, Rc<[Concern]>>>,
}

impl IndexedDeclaration {
    /// Takes a declaration; derives nothing yet.
    pub fn new(declaration: impl Into<Arc<Declaration>>) -> Self {
        Self {
            versions: Versions::new(declaration, Vec::new()),
            names: OnceCell::new(),
            forms: OnceCell::new(),
            edition: OnceCell::new(),
            index: OnceCell::new(),
            outside: OnceCell::new(),
            outside_words: OnceCell::new(),
            named_outside: OnceCell::new(),
            fingerprints: RefCell::default(),
            concerns: RefCell::default(),
        }
    }

    /// The same with the other languages in which the edition is at hand.
    #[must_use]
    pub fn with_versions(self, others: Vec<Declaration>) -> Self {
        Self { versions: Versions::new(self.share(), others), ..self }
    }

    /// The same with the points that only another language at hand has; `None` where it has
    /// no more.
    pub(crate) fn with_points_in(&self, language: &str) -> Option<Self> {
        let versions = self.versions.with_points_in(language)?;
        Some(Self { versions: versions.clone(), ..Self::new(versions.share_open()) })
    }

    /// These points in a text of the edition that may lack some of them, in order.
    pub(crate) fn points_in(&self, of: &Declaration, points: &[PointIx]) -> Vec<PointIx> {
        let id = |point: &PointIx| self.declaration().points[*point].id;
        points.iter().filter_map(|point| of.position(id(point))).collect()
    }

    /// The declaration itself.
    pub fn declaration(&self) -> &Declaration {
        self.versions.open()
    }

    /// The declaration in every language at hand.
    pub fn versions(&self) -> &Versions {
        &self.versions
    }

    /// The declaration, to be read in another thread.
    pub fn share(&self) -> Arc<Declaration> {
        self.versions.share_open()
    }

    /// The finder of actors' names.
    pub fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::new(self.declaration()))
    }

    /// The actors that have a folded word in a name, alias or id.
    pub(crate) fn actors_having(&self, word: &str) -> Vec<ActorIx> {
        let forms = self.folded_actors().iter().enumerate();
        forms.filter(|(_, forms)| forms.contains(word)).map(|(actor, _)| actor).collect()
    }

    /// The id, names and aliases of each actor, folded, a line each.
    pub(crate) fn folded_actors(&self) -> &[String] {
        let fold = || self.declaration().actors.iter().map(folded_names).collect();
        self.forms.get_or_init(fold)
    }

    /// The folded texts of a point in every language at hand, a line each.
    pub(crate) fn folded(&self, point: PointIx) -> String {
        let mut folded = String::with_capacity(self.declaration().points[point].text.len());
        self.versions.fold_onto(&mut folded, point);
        folded
    }

    /// The folded headings of a point, each followed by a line end.
    pub(crate) fn folded_headings(&self, point: PointIx) -> String {
        let headings = self.declaration().points[point].heading.iter().flat_map(in_all_languages);
        headings.map(|heading| fold(heading) + "\n").collect()
    }

    /// The index of all points.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.versions))
    }

    /// True if the index is there already.
    pub fn is_indexed(&self) -> bool {
        self.index.get().is_some()
    }

    /// Takes an index that was made in another thread. One that is there
    /// already is the same.
    pub fn adopt(&self, index: Index) {
        let _ = self.index.set(index);
    }

    /// Of these points, which are in document order, those that name or concern
    /// each actor, in that order. Where what is derived from all points is there,
    /// no text is looked through; else only theirs are.
    pub fn concerned(&self, points: &[PointIx]) -> Vec<Vec<(PointIx, Relation)>> {
        if let Some(index) = self.index.get() {
            return self.concerned_by(index, points);
        }
        let mut of = vec![Vec::new(); self.declaration().actors.len()];
        for point in points {
            let text = &self.declaration().points[*point];
            for concern in self.names().actors(self.declaration(), text) {
                of[concern.actor].push((*point, concern.how));
            }
        }
        of
    }

    fn concerned_by(&self, index: &Index, points: &[PointIx]) -> Vec<Vec<(PointIx, Relation)>> {
        let mut asked = vec![false; self.declaration().points.len()];
        for point in points {
            asked[*point] = true;
        }
        let among = |all: &[u32], how: Relation| -> Vec<(PointIx, Relation)> {
            let all = all.iter().map(|point| *point as PointIx);
            all.filter(|point| asked[*point]).map(|point| (point, how)).collect()
        };
        let of = |actor: ActorIx| {
            let mut of = among(index.named(actor), Relation::Named);
            of.extend(among(index.related(actor), Relation::Related));
            of.sort_unstable_by_key(|(point, _)| *point);
            of
        };
        (0..self.declaration().actors.len()).map(of).collect()
    }

    /// The fingerprint of a point's text.
    pub fn fingerprint(&self, point: PointIx) -> Fingerprint {
        let text = &self.declaration().points[point].text;
        *self.fingerprints.borrow_mut().entry(point).or_insert_with(|| Fingerprint::of(text))
    }

    /// True if some language at hand has a text of a point with this fingerprint.
    pub(crate) fn is_current(&self, point: PointIx, judged: Fingerprint) -> bool {
        self.fingerprint(point) == judged || self.other_language(point, judged).is_some()
    }

    /// The other language in which a point's text has this fingerprint; `None` where the
    /// text of the open declaration has it too.
    pub(crate) fn other_language(&self, point: PointIx, judged: Fingerprint) -> Option<&str> {
        if self.versions.others().is_empty() || self.fingerprint(point) == judged {
            return None;
        }
        let mut others = self.versions.others_of(self.declaration().points[point].id);
        let found = others.find(|(_, point)| Fingerprint::of(&point.text) == judged)?;
        Some(&found.0.language)
    }

    /// The language in which a point's text has this fingerprint, if one at hand has.
    pub(crate) fn language_of(&self, point: PointIx, judged: Fingerprint) -> Option<&str> {
        if self.fingerprint(point) == judged {
            return Some(&self.declaration().language);
        }
        self.other_language(point, judged)
    }

    /// Points as an edit names them: each with the fingerprint of its text.
    pub fn judged<'a>(&self, points: impl IntoIterator<Item = &'a PointIx>) -> PointVersions {
        let judged = |ix: &PointIx| (self.declaration().points[*ix].id, self.fingerprint(*ix));
        points.into_iter().map(judged).collect()
    }

    /// The fingerprint of the whole edition.
    pub(crate) fn edition_fingerprint(&self) -> Fingerprint {
        let known = || self.index.get().map(|index| index.edition);
        *self.edition.get_or_init(|| known().unwrap_or_else(|| edition(self.declaration())))
    }

    /// The fingerprint of the whole edition in a language at hand, else in that of the open
    /// declaration.
    pub(crate) fn fingerprint_in(&self, language: &str) -> Fingerprint {
        let other = self.versions.others().iter().find(|other| other.language == language);
        other.map_or_else(|| self.edition_fingerprint(), edition)
    }

    /// The actors a point names or concerns, in the data file's order.
    pub fn concerns(&self, point: PointIx) -> Rc<[Concern]> {
        let make =
            || self.names().actors(self.declaration(), &self.declaration().points[point]).into();
        Rc::clone(self.concerns.borrow_mut().entry(point).or_insert_with(make))
    }

    /// Finds out, in threads, the actors of points that will be asked for.
    pub(crate) fn foresee(&self, points: &[PointIx]) {
        let declaration = self.declaration();
        let names = || Names::new(declaration);
        let found = each(points, names, |names, point| {
            names.actors(declaration, &declaration.points[*point])
        });
        let found = points.iter().copied().zip(found.into_iter().map(Rc::from));
        self.concerns.borrow_mut().extend(found);
    }

    /// The texts outside the points, folded.
    pub(crate) fn outside(&self) -> &[Folded] {
        let fold =
            || places_of(&self.versions).iter().map(|place| Folded::of(place.text)).collect();
        self.outside.get_or_init(fold)
    }

    /// The words of the texts outside the points, which they have for points.
    pub(crate) fn outside_words(&self) -> &Words {
        let collect = || Words::of(self.outside().iter().map(|folded| &*folded.text));
        self.outside_words.get_or_init(collect)
    }

    /// The actors named in each text outside the points, in official wording only.
    pub(crate) fn named_outside(&self) -> &[Vec<Named>] {
        let named = |place: &OtherText| match place.lang {
            None => self.names().find(place.text),
            Some(_) => Vec::new(),
        };
        let find = || places_of(&self.versions).iter().map(named).collect();
        self.named_outside.get_or_init(find)
    }
}
