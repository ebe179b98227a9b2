//! A declaration together with what is derived from it. Each derived thing is
//! made when it is first asked for, and once.

use std::cell::OnceCell;

use super::fold::fold;
use crate::declaration::{Actor, ActorIx, Concern, Declaration, Fingerprint, Names, PointIx};
use crate::text::Lang;

/// A declaration and what is derived from it.
pub struct Corpus {
    declaration: Declaration,
    names: OnceCell<Names>,
    edition: OnceCell<Fingerprint>,
    actors: OnceCell<Vec<String>>,
    points: Vec<Derived>,
}

/// What is derived from one point.
#[derive(Default)]
struct Derived {
    fingerprint: OnceCell<Fingerprint>,
    concerns: OnceCell<Box<[Concern]>>,
    folded: OnceCell<Box<PointFolds>>,
}

/// The folded parts of a point in which plain words are looked for.
pub(super) struct PointFolds {
    pub(super) text: String,
    pub(super) headings: Vec<String>,
}

impl Corpus {
    /// Takes a declaration; derives nothing yet.
    pub fn new(declaration: Declaration) -> Self {
        let points = declaration.points.iter().map(|_| Derived::default()).collect();
        Self {
            declaration,
            names: OnceCell::new(),
            edition: OnceCell::new(),
            actors: OnceCell::new(),
            points,
        }
    }

    /// The declaration itself.
    pub fn declaration(&self) -> &Declaration {
        &self.declaration
    }

    /// The finder of actors' names.
    pub fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::new(&self.declaration))
    }

    /// The fingerprint of a point's text.
    pub fn fingerprint(&self, point: PointIx) -> Fingerprint {
        let text = &self.declaration.points[point].text;
        *self.points[point].fingerprint.get_or_init(|| Fingerprint::of(text))
    }

    /// The fingerprint of the whole edition: of all points' texts in order.
    pub fn edition_fingerprint(&self) -> Fingerprint {
        let texts = || self.declaration.points.iter().map(|point| point.text.as_str());
        *self.edition.get_or_init(|| Fingerprint::of_all(texts()))
    }

    /// The actors a point names or concerns, in the data file's order.
    pub fn concerns(&self, point: PointIx) -> &[Concern] {
        let make =
            || self.names().actors(&self.declaration, &self.declaration.points[point]).into();
        self.points[point].concerns.get_or_init(make)
    }

    pub(super) fn folds(&self, point: PointIx) -> &PointFolds {
        self.points[point].folded.get_or_init(|| {
            let point = &self.declaration.points[point];
            let headings =
                point.heading.iter().flat_map(|h| Lang::ALL.map(|lang| fold(h.get(lang))));
            Box::new(PointFolds { text: fold(&point.text), headings: headings.collect() })
        })
    }

    /// An actor's id, names and aliases, folded, a line each.
    pub(super) fn folded_actor(&self, actor: ActorIx) -> &str {
        let all =
            self.actors.get_or_init(|| self.declaration.actors.iter().map(folded_names).collect());
        &all[actor]
    }
}

fn folded_names(actor: &Actor) -> String {
    let names = Lang::ALL.map(|lang| actor.name.get(lang));
    let all = std::iter::once(actor.id.as_str())
        .chain(names)
        .chain(actor.aliases.iter().map(String::as_str));
    all.map(fold).collect::<Vec<_>>().join("\n")
}
