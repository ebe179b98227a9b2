//! Which points a query finds, and at which tier.

use super::elsewhere::{Elsewhere, elsewhere};
use super::query::{Query, Span, Term, What, Word};
use super::scan;
use super::tier::{Grades, Tier};
use crate::corpus::{Index, Lens, fold, is_word};
use crate::declaration::{ActorIx, PointIx};

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Points: by tier where the query has words, then in document order.
    pub points: Vec<PointIx>,
    /// The tier of each of them, where the query has words; else empty.
    pub tiers: Vec<Tier>,
    /// Where else the query holds: titles, evaluations, context.
    pub elsewhere: Vec<Elsewhere>,
    /// Words that were taken for what was typed: what was typed, then those.
    pub taken: Vec<(String, Vec<String>)>,
}

impl Found {
    /// The points that are acted on or written down unseen: where words were found
    /// exactly, none for which another was taken, unless that was asked for.
    pub fn certain(mut self, query: &Query) -> Vec<PointIx> {
        let is_asked = query.words().iter().any(|word| word.near);
        if !is_asked && self.tiers.first().is_some_and(|best| *best != Tier::Near) {
            let exact = self.tiers.partition_point(|tier| *tier != Tier::Near);
            self.points.truncate(exact);
        }
        self.points
    }

    /// The words for which points were found, folded: those of the query, and
    /// those that were taken for what was typed.
    pub fn words(&self, query: &Query) -> Vec<String> {
        let typed = query.words().into_iter().map(|word| word.folded.clone());
        typed.chain(self.taken.iter().flat_map(|(_, words)| words.iter().cloned())).collect()
    }
}

/// Finds the points for which every term of the query holds. Makes the index
/// that makes it quick, if the query needs it.
pub fn search(lens: &Lens, query: &Query) -> Found {
    found(Search { lens, once: false, taken: Vec::new(), exact: false }, query)
}

/// The same where one query is all that is asked: without an index, unless it is
/// there already or a word is misspelled.
pub fn search_once(lens: &Lens, query: &Query) -> Found {
    let once = !lens.corpus.is_indexed();
    found(Search { lens, once, taken: Vec::new(), exact: false }, query)
}

fn found(mut search: Search, query: &Query) -> Found {
    let lens = search.lens;
    let count = lens.corpus.declaration().points.len();
    let grades =
        query.terms.iter().fold(Grades::all(count), |grades, term| grades.and(&search.term(term)));
    let mut points = grades.points();
    let mut tiers: Vec<Tier> = points.iter().filter_map(|point| grades.tier(*point)).collect();
    // Where some are found for no word, as by `europol or is:open`, it is a
    // filter and no search.
    if tiers.len() < points.len() {
        tiers.clear();
        points.sort_unstable();
    }
    let elsewhere = elsewhere(lens.corpus, query, &search.taken);
    Found { points, tiers, elsewhere, taken: search.taken }
}

pub(super) struct Search<'a> {
    pub(super) lens: &'a Lens<'a>,
    /// Whether the texts are looked through rather than an index.
    once: bool,
    pub(super) taken: Vec<(String, Vec<String>)>,
    /// Whether only exact hits count: within a negation.
    pub(super) exact: bool,
}

impl<'a> Search<'a> {
    /// What is derived from all points; made here where it was not yet, so only
    /// terms that need it may ask.
    pub(super) fn index(&self) -> &'a Index {
        self.lens.corpus.index()
    }

    fn count(&self) -> usize {
        self.lens.corpus.declaration().points.len()
    }

    fn term(&mut self, term: &Term) -> Grades {
        match term {
            Term::One(what) => self.what(what),
            Term::Not(term) => {
                let outer = std::mem::replace(&mut self.exact, true);
                let grades = self.term(term).not();
                self.exact = outer;
                grades
            }
            Term::All(terms) => {
                terms.iter().fold(Grades::all(self.count()), |all, term| all.and(&self.term(term)))
            }
            Term::Any(terms) => {
                terms.iter().fold(Grades::none(self.count()), |any, term| any.or(&self.term(term)))
            }
        }
    }

    fn what(&mut self, what: &What) -> Grades {
        let declaration = self.lens.corpus.declaration();
        let mut grades = Grades::none(self.count());
        match what {
            What::Word(word) => return self.word(word, false),
            What::Text(word) => return self.word(word, true),
            What::Named(actor, _) => return self.concerning(*actor, true),
            What::Actor(actor, _) => return self.concerning(*actor, false),
            What::Id(id) => grades.admit(
                &declaration
                    .position(*id)
                    .and_then(|ix| u32::try_from(ix).ok())
                    .into_iter()
                    .collect::<Vec<_>>(),
            ),
            What::Ids { first, last } => {
                let ends = declaration.position(*first).zip(declaration.position(*last));
                return Grades::of(self.count(), |ix| {
                    ends.is_some_and(|(first, last)| (first..=last).contains(&ix))
                });
            }
            What::Chapter { first, last } => {
                return Grades::of(self.count(), |ix| {
                    (*first..=*last).contains(&declaration.points[ix].id.chapter())
                });
            }
            What::Is(standing) => {
                return Grades::of(self.count(), |ix| self.lens.standing(ix) == *standing);
            }
            What::Noted => return Grades::of(self.count(), |ix| self.lens.note_count(ix) > 0),
            What::Note(word) => return self.note(word),
            What::Status(status) => {
                return Grades::of(self.count(), |ix| self.lens.status(ix) == status.as_ref());
            }
            What::Due => return Grades::of(self.count(), |ix| self.lens.is_due(ix)),
            What::Upcoming => return Grades::of(self.count(), |ix| self.lens.is_upcoming(ix)),
            What::Date(span) => {
                return Grades::of(self.count(), |ix| {
                    has_date(span, &declaration.points[ix].dates)
                });
            }
            What::Marked(span) => {
                return Grades::of(self.count(), |ix| self.is_marked_in(ix, span));
            }
            What::By(reviewer) => {
                let (edition, wanted) = (&declaration.edition, fold(reviewer.as_str()));
                return Grades::of(self.count(), |ix| {
                    let marks = self.lens.reviews.marks(edition, declaration.points[ix].id);
                    marks.iter().any(|marked| fold(marked.by.as_str()) == wanted)
                });
            }
        }
        grades
    }

    /// Points with a note in which the word stands.
    fn note(&self, word: &Word) -> Grades {
        let declaration = self.lens.corpus.declaration();
        let edition = &declaration.edition;
        let mut grades = Grades::none(self.count());
        for id in self.lens.reviews.noted(edition) {
            let Some(point) = declaration.position(id).and_then(|ix| u32::try_from(ix).ok()) else {
                continue;
            };
            let notes = self.lens.reviews.notes(edition, id).into_iter();
            if notes.into_iter().any(|note| fold(note.body.text.as_str()).contains(&word.folded)) {
                grades.admit(&[point]);
            }
        }
        grades
    }

    /// Exact hits, and near ones where they are asked for or there are more of
    /// them.
    fn word(&mut self, word: &Word, official: bool) -> Grades {
        let mut grades = self.exactly(&word.folded, official);
        if word.near || !word.quoted {
            self.nearly(word, official, &mut grades);
        }
        grades
    }

    fn concerning(&self, actor: ActorIx, named: bool) -> Grades {
        if self.once {
            return scan::concerning(self.lens.corpus.declaration(), actor, named);
        }
        let mut grades = Grades::none(self.count());
        let actor = &self.index().actors[actor];
        grades.admit(&actor.named);
        grades.admit(if named { &[] } else { &actor.related });
        grades
    }

    /// Whether my mark on a point is of a day of a span.
    fn is_marked_in(&self, point: PointIx, span: &Span) -> bool {
        self.lens.mine(point).is_some_and(|marked| {
            let day = marked.at.to_zoned_datetime(self.lens.zone.clone()).date();
            span.overlaps(day, day)
        })
    }

    pub(super) fn exactly(&self, word: &str, official: bool) -> Grades {
        let declaration = self.lens.corpus.declaration();
        let mut grades = if self.once {
            let corpus = self.lens.corpus;
            let actors = if official { Vec::new() } else { corpus.actors_having(word) };
            scan::having(declaration, word, &actors, official)
        } else {
            self.indexed(word, official)
        };
        let point = word.parse().ok().filter(|_| !official);
        let point = point.and_then(|id| declaration.position(id));
        if let Some(point) = point.and_then(|point| u32::try_from(point).ok()) {
            grades.better(Tier::Id, &[point]);
        }
        grades
    }

    /// The points that have a word, as the index says.
    fn indexed(&self, word: &str, official: bool) -> Grades {
        let mut grades = Grades::none(self.count());
        // A run of letters lies within one word; anything else is looked for
        // in the texts themselves.
        let plain = is_word(word);
        if plain {
            self.index()
                .words
                .having(word)
                .for_each(|(how, points)| grades.better(how.into(), points));
        } else {
            self.index()
                .texts
                .having(word)
                .into_iter()
                .for_each(|(how, point)| grades.better(how.into(), &[point]));
        }
        if official {
            return grades;
        }
        if plain {
            self.index()
                .heading_words
                .having(word)
                .for_each(|(how, points)| grades.better(Tier::in_heading(how), points));
        } else {
            self.index()
                .headings
                .having(word)
                .into_iter()
                .for_each(|(how, point)| grades.better(Tier::in_heading(how), &[point]));
        }
        for actor in self.index().actors_having(word) {
            grades.better(Tier::Actor, &actor.named);
            grades.better(Tier::Actor, &actor.related);
        }
        grades
    }
}

fn has_date(span: &Span, dates: &[crate::declaration::Date]) -> bool {
    dates.iter().any(|date| span.overlaps(date.on.first, date.on.last))
}
