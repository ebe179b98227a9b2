//! Figures: what can be counted over the points that a query shows, so that the
//! overview, `stats` and briefs cannot disagree.
//!
//! A room of its own, and not a part of the search: three rooms above ask it,
//! and it asks all that lies below it. It must not know files, terminals or
//! clocks, nor how its counts are shown; the day is passed in.

mod actors;
mod dates;

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

pub use actors::{ActorFigures, Cell};
pub use dates::DateFigure;

use crate::corpus::ReviewView;
use crate::declaration::{PointId, PointIx};
use crate::review::{ReviewState, StatusWord, Tally, Vocabulary};

/// Counts over some points of a declaration, as my review stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Number of points in each state.
    pub all: Tally,
    /// Number of points of the declaration, counted here or not.
    pub declared: usize,
    /// Points of each chapter by state, for every chapter in document order.
    pub chapters: Vec<Tally>,
    /// Points of each actor by state, for every actor in the data file's order.
    pub actors: Vec<ActorFigures>,
    /// The dates that the points give, the one that ends first first.
    pub dates: Vec<DateFigure>,
    /// Number of points with a deadline or event that has passed.
    pub past_due: usize,
    /// Number of points with each word of progress: those of the vocabulary in
    /// its order, words that it lacks, and last the points without a word.
    pub statuses: Vec<StatusFigure>,
    /// Number of notes on the points; one on several points is one.
    pub notes: usize,
    /// Number of points with a note.
    pub noted: usize,
    /// Number of points that no later declaration is confirmed to take up again; none where
    /// nobody has decided on a trace to a later one.
    pub untraced: Option<usize>,
    /// Number of points with a confirmed trace of which a text has changed since; none where
    /// nobody has decided on any trace.
    pub changed_traces: Option<usize>,
    /// Number of my edits that count and touch the points, for every day with any.
    pub days: Vec<DayFigure>,
}

/// Number of points with a word of progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusFigure {
    /// The word; none for points of which nothing is said.
    pub status: Option<StatusWord>,
    /// Number of points.
    pub points: usize,
}

/// The work of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayFigure {
    /// The day, where the reader is.
    pub day: Date,
    /// Edits of mine that count: one on many points is one, and undoing is none.
    pub edits: usize,
}

impl Figures {
    /// True if all points of the declaration are counted, not only those of a query.
    pub(crate) fn are_of_all(&self) -> bool {
        self.all.total() == self.declared
    }

    /// Counts over points, in whatever order, each once. It goes through all of
    /// them and through the whole journal: it is for now and then, not for
    /// every frame.
    pub fn of(review_view: &ReviewView, points: &[PointIx], vocabulary: &Vocabulary) -> Self {
        let chosen = Chosen::new(review_view, points);
        let chapters = chosen.chapters();
        let noted = chosen.noted();
        Self {
            all: chapters.iter().copied().sum(),
            declared: review_view.corpus.declaration().points.len(),
            chapters,
            actors: actors::count(&chosen),
            dates: dates::list(&chosen),
            past_due: chosen.points.iter().filter(|point| review_view.is_due(**point)).count(),
            statuses: chosen.statuses(vocabulary),
            notes: review_view
                .reviews
                .count_notes(&review_view.corpus.declaration().edition, &noted),
            noted: noted.len(),
            untraced: review_view.has_later_traces().then(|| {
                chosen.points.iter().filter(|point| review_view.is_untraced(**point)).count()
            }),
            changed_traces: review_view.reviews.has_traces().then(|| {
                chosen.points.iter().filter(|point| review_view.has_changed_trace(**point)).count()
            }),
            days: chosen.days(),
        }
    }

    /// The edits of each of the last days, up to and with `today`.
    pub(crate) fn last_days(&self, count: usize, today: Date) -> Vec<usize> {
        let mut days = vec![0; count];
        for figure in &self.days {
            let ago = today.since(figure.day).map(|span| span.get_days());
            let place = ago.ok().and_then(|ago| usize::try_from(ago).ok());
            let place = place.and_then(|ago| count.checked_sub(ago + 1));
            if let Some(place) = place {
                days[place] += figure.edits;
            }
        }
        days
    }
}

/// The points that are counted, and how each stands.
struct Chosen<'a> {
    review_view: &'a ReviewView<'a>,
    /// In document order, each once.
    points: Vec<PointIx>,
    /// Of every point of the declaration; none for those that are not counted.
    review_states: Vec<Option<ReviewState>>,
}

impl<'a> Chosen<'a> {
    fn new(review_view: &'a ReviewView, points: &[PointIx]) -> Self {
        let mut points = points.to_vec();
        points.sort_unstable();
        points.dedup();
        let mut review_states = vec![None; review_view.corpus.declaration().points.len()];
        for point in &points {
            review_states[*point] = Some(review_view.review_state(*point));
        }
        Self { review_view, points, review_states }
    }

    fn has(&self, id: PointId) -> bool {
        let point = self.review_view.corpus.declaration().position(id);
        point.is_some_and(|point| self.review_states[point].is_some())
    }

    fn chapters(&self) -> Vec<Tally> {
        let chapters = self.review_view.corpus.declaration().chapters.iter();
        let of = |points: &Range<PointIx>| self.review_states[points.clone()].iter().flatten();
        chapters.map(|chapter| of(&chapter.points).copied().collect()).collect()
    }

    /// The points that have notes.
    fn noted(&self) -> Vec<PointId> {
        let mut noted =
            self.review_view.reviews.noted(&self.review_view.corpus.declaration().edition);
        noted.retain(|id| self.has(*id));
        noted
    }

    fn statuses(&self, vocabulary: &Vocabulary) -> Vec<StatusFigure> {
        let known = vocabulary.statuses().iter().map(|choice| Some(&choice.word));
        let mut counts: Vec<(Option<&StatusWord>, usize)> = known.map(|word| (word, 0)).collect();
        let mut none = 0;
        for word in self.points.iter().map(|point| self.review_view.status(*point)) {
            match counts.iter_mut().find(|(known, _)| *known == word) {
                _ if word.is_none() => none += 1,
                Some((_, count)) => *count += 1,
                None => counts.push((word, 1)),
            }
        }
        counts.push((None, none));
        let figure = |(word, points): (Option<&StatusWord>, usize)| StatusFigure {
            status: word.cloned(),
            points,
        };
        counts.into_iter().map(figure).collect()
    }

    /// My edits of this edition that count and touch one of the points, by day.
    fn days(&self) -> Vec<DayFigure> {
        let reviews = self.review_view.reviews;
        let (edition, me) =
            (&self.review_view.corpus.declaration().edition, &reviews.me().reviewer);
        let mut days = BTreeMap::new();
        for entry in reviews.entries() {
            let is_mine = entry.author.reviewer == *me && entry.edition == edition;
            let touches = || reviews.points_of(&entry).into_iter().any(|id| self.has(id));
            if is_mine && entry.counts && touches() {
                let day = entry.at.to_zoned_datetime(self.review_view.zone.clone()).date();
                *days.entry(day).or_insert(0) += 1;
            }
        }
        days.into_iter().map(|(day, edits)| DayFigure { day, edits }).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::corpus::IndexedDeclaration;
    use crate::declaration::{ChapterIx, builtin};
    use crate::review::{Author, DeviceId, Mark, PendingEdit, PendingId, Reviews};
    use crate::search::{Query, search};

    /// The built-in declaration, and a review of it.
    struct Fixture {
        corpus: IndexedDeclaration,
        reviews: Reviews,
    }

    impl Fixture {
        fn new() -> Self {
            let me =
                Author { reviewer: "analist".parse().unwrap(), device: DeviceId::from_random(1) };
            Self {
                corpus: IndexedDeclaration::new(builtin()),
                reviews: Reviews::fold(me, Vec::new()),
            }
        }

        fn mark(&mut self, ids: &[&str], mark: Mark, at: &str) {
            let declaration = self.corpus.declaration();
            let judged = ids.iter().map(|id| {
                let id = id.parse().unwrap();
                (id, self.corpus.fingerprint(declaration.position(id).unwrap()))
            });
            let draft = PendingEdit::Mark { points: judged.collect(), mark };
            let pending_id = PendingId(self.reviews.pending() as u64);
            self.reviews.draft(pending_id, at.parse().unwrap(), &declaration.edition, draft);
        }

        fn count(&self, query: &str, today: Date) -> Figures {
            let review_view = ReviewView {
                corpus: &self.corpus,
                reviews: &self.reviews,
                today,
                zone: &TimeZone::UTC,
            };
            let query = Query::parse(query, self.corpus.declaration()).unwrap();
            Figures::of(&review_view, &search(&review_view, &query).points, &Vocabulary::default())
        }
    }

    #[test]
    fn a_period_is_past_due_the_day_after_its_end_and_a_reference_never() {
        let fixture = Fixture::new();
        let past = |today| {
            let figures = fixture.count("", today);
            let past = figures.dates.iter().filter(|date| date.past_due);
            let ids =
                past.map(|date| fixture.corpus.declaration().points[date.point].id.to_string());
            ids.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(past(date(2023, 6, 5)), "");
        assert_eq!(past(date(2023, 6, 6)), "4.2");
        assert_eq!(past(date(2024, 9, 30)), "4.2");
        assert_eq!(past(date(2024, 10, 1)), "4.2 2.9");
        assert_eq!(past(date(2024, 12, 31)), "4.2 2.9");
        assert_eq!(past(date(2025, 1, 1)), "4.2 2.9 2.2 3.7");
        let figures = fixture.count("", date(9999, 12, 31));
        assert_eq!((figures.past_due, figures.dates.len()), (4, 7));
    }

    #[test]
    fn the_cells_of_the_matrix_are_what_the_query_of_the_cell_finds() {
        let mut fixture = Fixture::new();
        fixture.mark(&["3.1", "2.6"], Mark::Reviewed, "2026-11-24T08:00:00Z");
        let today = date(2026, 11, 24);
        let figures = fixture.count("", today);
        let declaration = fixture.corpus.declaration();
        for (ix, actor) in figures.actors.iter().enumerate() {
            let id = &declaration.actors[ix].id;
            assert_eq!(actor.tally.total(), actor.named + actor.related, "{id}");
            for (chapter, number) in declaration.chapters.iter().map(|c| c.number).enumerate() {
                let found = fixture.count(&format!("actor:{id} chapter:{number}"), today);
                assert_eq!(actor.in_chapter(chapter), found.all, "{id} in {number}");
            }
        }
        let chapters: Vec<ChapterIx> =
            figures.actors[0].cells().iter().map(|c| c.chapter).collect();
        assert_eq!(chapters, [2, 4], "Europol stands in chapters 3 and 5");
    }

    #[test]
    fn only_what_is_asked_for_is_counted() {
        let mut fixture = Fixture::new();
        fixture.mark(&["3.1"], Mark::Reviewed, "2026-11-23T23:30:00Z");
        fixture.mark(&["1.1", "1.2"], Mark::ComeBack, "2026-11-24T08:00:00Z");
        fixture.mark(&["1.1"], Mark::Open, "2026-11-24T09:00:00Z");
        let today = date(2026, 11, 24);
        let all = fixture.count("", today);
        assert_eq!((all.declared, all.all.total(), all.all.come_back), (51, 51, 1));
        assert_eq!(all.last_days(3, today), [0, 1, 2]);
        assert_eq!(all.last_days(1, date(2026, 11, 23)), [1], "what is later is not of these days");
        let europol = fixture.count("actor:europol", today);
        assert_eq!((europol.declared, europol.all.total(), europol.all.reviewed), (51, 3, 1));
        assert_eq!(europol.last_days(3, today), [0, 1, 0]);
        assert_eq!(europol.chapters.iter().map(Tally::total).sum::<usize>(), 3);
        assert_eq!(
            europol.statuses.iter().map(|s| s.points).collect::<Vec<_>>(),
            [0, 0, 0, 0, 0, 0, 3]
        );
    }
}
