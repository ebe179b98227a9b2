//! The points that a query finds, each with its rank.

use super::around::Around;
use super::other_matches::{OtherMatch, other_matches};
use super::query::{Condition, Query, Span, Term, Word};
use super::rank::{MatchRank, RankSet};
use super::scan;
use crate::corpus::{Index, ReviewView, fold, is_word};
use crate::declaration::{ActorIx, PointIx};

/// The result of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Points: by tier where the query has words, then in document order.
    pub points: Vec<PointIx>,
    /// The tier of each of them, where the query has words; else empty.
    pub ranks: Vec<MatchRank>,
    /// Other texts for which the query holds: titles, evaluations, context.
    pub other_matches: Vec<OtherMatch>,
    /// Words that were taken for what was typed: what was typed, then those.
    pub taken: Vec<(String, Vec<String>)>,
}

impl Found {
    /// The points that are acted on or written down unseen: where words were found
    /// exactly, none for which another was taken, unless that was asked for.
    pub(crate) fn certain(mut self, query: &Query) -> Vec<PointIx> {
        let is_asked = query.words().iter().any(|word| word.near);
        if !is_asked && self.ranks.first().is_some_and(|best| *best != MatchRank::Near) {
            let exact = self.ranks.partition_point(|rank| *rank != MatchRank::Near);
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
pub fn search(review_view: &ReviewView, query: &Query) -> Found {
    found(Search { review_view, once: false, around: None, taken: Vec::new(), exact: false }, query)
}

/// The same where one query is all that is asked: without an index, unless it is
/// there already or a word with signs in it is misspelled.
pub fn search_once(review_view: &ReviewView, query: &Query) -> Found {
    let once = !review_view.corpus.is_indexed();
    found(Search { review_view, once, around: None, taken: Vec::new(), exact: false }, query)
}

fn found(mut search: Search, query: &Query) -> Found {
    let review_view = search.review_view;
    let count = review_view.corpus.declaration().points.len();
    let rank_set = query
        .terms
        .iter()
        .fold(RankSet::all(count), |rank_set, term| rank_set.and(&search.term(term)));
    let (points, ranks) = ranked(&rank_set);
    let other_matches = other_matches(review_view.corpus, query, &search.taken);
    Found { points, ranks, other_matches, taken: search.taken }
}

/// The points of a set in the order in which they are shown, with their ranks.
pub(super) fn ranked(rank_set: &RankSet) -> (Vec<PointIx>, Vec<MatchRank>) {
    let mut points = rank_set.points();
    let mut ranks: Vec<MatchRank> =
        points.iter().filter_map(|point| rank_set.rank(*point)).collect();
    // If some are found for no word, as by `europol or is:open`, it is a
    // filter and no search.
    if ranks.len() < points.len() {
        ranks.clear();
        points.sort_unstable();
    }
    (points, ranks)
}

pub(super) struct Search<'a> {
    pub(super) review_view: &'a ReviewView<'a>,
    /// True where the texts are looked through rather than an index.
    pub(super) once: bool,
    /// The words around the one that is looked at, where they are not of the index.
    pub(super) around: Option<Around>,
    pub(super) taken: Vec<(String, Vec<String>)>,
    /// True where only exact hits count: within a negation.
    pub(super) exact: bool,
}

impl<'a> Search<'a> {
    /// The index of all points; made here where it was not yet, so only
    /// terms that need it may ask.
    pub(super) fn index(&self) -> &'a Index {
        self.review_view.corpus.index()
    }

    fn count(&self) -> usize {
        self.review_view.corpus.declaration().points.len()
    }

    fn term(&mut self, term: &Term) -> RankSet {
        match term {
            Term::One(what) => self.what(what),
            Term::Not(term) => {
                let outer = std::mem::replace(&mut self.exact, true);
                let rank_set = self.term(term).not();
                self.exact = outer;
                rank_set
            }
            Term::All(terms) => {
                terms.iter().fold(RankSet::all(self.count()), |all, term| all.and(&self.term(term)))
            }
            Term::Any(terms) => {
                terms.iter().fold(RankSet::none(self.count()), |any, term| any.or(&self.term(term)))
            }
        }
    }

    fn what(&mut self, what: &Condition) -> RankSet {
        let declaration = self.review_view.corpus.declaration();
        let mut rank_set = RankSet::none(self.count());
        match what {
            Condition::Word(word) => return self.word(word, false),
            Condition::Text(word) => return self.word(word, true),
            Condition::Named(actor, _) => return self.concerning(*actor, true),
            Condition::Actor(actor, _) => return self.concerning(*actor, false),
            Condition::Id(id) => rank_set.admit(
                &declaration
                    .position(*id)
                    .and_then(|ix| u32::try_from(ix).ok())
                    .into_iter()
                    .collect::<Vec<_>>(),
            ),
            Condition::Ids { first, last } => {
                let ends = declaration.position(*first).zip(declaration.position(*last));
                return RankSet::of(self.count(), |ix| {
                    ends.is_some_and(|(first, last)| (first..=last).contains(&ix))
                });
            }
            Condition::Chapter { first, last } => {
                return RankSet::of(self.count(), |ix| {
                    (*first..=*last).contains(&declaration.points[ix].id.chapter())
                });
            }
            Condition::Is(review_state) => {
                return RankSet::of(self.count(), |ix| {
                    self.review_view.review_state(ix) == *review_state
                });
            }
            Condition::Noted => {
                return RankSet::of(self.count(), |ix| self.review_view.note_count(ix) > 0);
            }
            Condition::Note(word) => return self.note(word),
            Condition::Status(status) => {
                return RankSet::of(self.count(), |ix| {
                    self.review_view.status(ix) == status.as_ref()
                });
            }
            Condition::Untraced => {
                return RankSet::of(self.count(), |ix| self.review_view.is_untraced(ix));
            }
            Condition::Due => return RankSet::of(self.count(), |ix| self.review_view.is_due(ix)),
            Condition::Upcoming => {
                return RankSet::of(self.count(), |ix| self.review_view.is_upcoming(ix));
            }
            Condition::Date(span) => {
                return RankSet::of(self.count(), |ix| {
                    has_date(span, &declaration.points[ix].dates)
                });
            }
            Condition::MarkEntry(span) => {
                return RankSet::of(self.count(), |ix| self.is_marked_in(ix, span));
            }
            Condition::By(reviewer) => {
                let (edition, wanted) = (&declaration.edition, fold(reviewer.as_str()));
                return RankSet::of(self.count(), |ix| {
                    let marks = self.review_view.reviews.marks(edition, declaration.points[ix].id);
                    marks.iter().any(|marked| fold(marked.by.as_str()) == wanted)
                });
            }
        }
        rank_set
    }

    /// Points with a note in which the word stands.
    fn note(&self, word: &Word) -> RankSet {
        let declaration = self.review_view.corpus.declaration();
        let edition = &declaration.edition;
        let mut rank_set = RankSet::none(self.count());
        for id in self.review_view.reviews.noted(edition) {
            let Some(point) = declaration.position(id).and_then(|ix| u32::try_from(ix).ok()) else {
                continue;
            };
            let notes = self.review_view.reviews.notes(edition, id).into_iter();
            if notes.into_iter().any(|note| fold(note.body.text.as_str()).contains(&word.folded)) {
                rank_set.admit(&[point]);
            }
        }
        rank_set
    }

    /// Exact hits, and near ones where they are asked for or there are more of
    /// them.
    fn word(&mut self, word: &Word, official: bool) -> RankSet {
        let mut rank_set = self.exactly(&word.folded, official);
        if word.near || !word.quoted {
            self.nearly(word, official, &mut rank_set);
        }
        rank_set
    }

    fn concerning(&self, actor: ActorIx, named: bool) -> RankSet {
        if self.once {
            return scan::concerning(self.review_view.corpus.versions(), actor, named);
        }
        let mut rank_set = RankSet::none(self.count());
        let actor = &self.index().actors[actor];
        rank_set.admit(&actor.named);
        rank_set.admit(if named { &[] } else { &actor.related });
        rank_set
    }

    /// True if my mark on a point was made on a day of the span.
    fn is_marked_in(&self, point: PointIx, span: &Span) -> bool {
        self.review_view.mine(point).is_some_and(|marked| {
            let day = marked.at.to_zoned_datetime(self.review_view.zone.clone()).date();
            span.overlaps(day, day)
        })
    }

    pub(super) fn exactly(&self, word: &str, official: bool) -> RankSet {
        let declaration = self.review_view.corpus.declaration();
        let mut rank_set = if self.once {
            let corpus = self.review_view.corpus;
            let actors = if official { Vec::new() } else { corpus.actors_having(word) };
            let points: Vec<PointIx> = (0..self.count()).collect();
            scan::having(corpus.versions(), &points, word, &actors, official)
        } else {
            self.indexed(word, official)
        };
        let point = word.parse().ok().filter(|_| !official);
        let point = point.and_then(|id| declaration.position(id));
        if let Some(point) = point.and_then(|point| u32::try_from(point).ok()) {
            rank_set.better(MatchRank::Id, &[point]);
        }
        rank_set
    }

    /// The points that have a word, as the index says.
    fn indexed(&self, word: &str, official: bool) -> RankSet {
        let mut rank_set = if is_word(word) {
            self.words_having(word, official)
        } else {
            self.texts_having(word, official)
        };
        if !official {
            for actor in self.index().actors_having(word) {
                rank_set.better(MatchRank::Actor, &actor.named);
                rank_set.better(MatchRank::Actor, &actor.related);
            }
        }
        rank_set
    }

    /// The points that have a run of letters: it lies within one of their words.
    fn words_having(&self, run: &str, official: bool) -> RankSet {
        let (mut rank_set, index) = (RankSet::none(self.count()), self.index());
        for (how, points) in index.words.having(run) {
            rank_set.better(how.into(), points);
        }
        if !official {
            for (how, points) in index.heading_words.having(run) {
                rank_set.better(MatchRank::in_heading(how), points);
            }
        }
        rank_set
    }

    /// The points that have a word with signs in it. Those that have its longest
    /// run of letters are few texts to look through.
    fn texts_having(&self, word: &str, official: bool) -> RankSet {
        let runs = word.split(|c: char| !c.is_alphanumeric());
        let longest = runs.max_by_key(|run| run.len()).filter(|run| !run.is_empty());
        let among = match longest {
            Some(run) => self.words_having(run, official),
            None => RankSet::all(self.count()),
        };
        let versions = self.review_view.corpus.versions();
        scan::having(versions, &among.points(), word, &[], official)
    }
}

fn has_date(span: &Span, dates: &[crate::declaration::Date]) -> bool {
    dates.iter().any(|date| span.overlaps(date.on.first, date.on.last))
}
