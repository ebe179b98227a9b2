//! The text of a review session: a point, and at the end the summary.

use std::collections::{BTreeMap, HashMap};

use crate::app::command::Command;
use crate::app::reader::{ReadingPage, TextStyle, mark_text};
use crate::app::session::{PAUSE_MINUTES, Session};
use crate::declaration::{ChapterIx, PointId, PointIx};
use crate::review::{Edit, Mark, ReviewSession, StepOutcome};
use crate::text::{Lang, Text, clean, width};
use crate::texts::{screens, session as t};

/// Ids that a row of the summary lists.
const LISTED: usize = 20;

impl ReadingPage<'_> {
    /// The point on screen, or the summary.
    pub(in crate::app) fn review_session(&mut self, session: &Session) {
        match self.app.current() {
            Some(point) => self.session_point(session, point),
            None => self.summary(&session.review_session),
        }
    }

    fn session_point(&mut self, session: &Session, point: PointIx) {
        let app = self.app;
        let (id, heading) = (app.id(point), &app.declaration().points[point].heading);
        if let Some(heading) = heading {
            self.text(heading.get(app.context.lang), TextStyle::Strong);
            self.blank();
        }
        // Above the text, where it is seen however long that is.
        let why = session.review_session.why(id).and_then(|why| app.why_words(point, why));
        if let Some(why) = why {
            self.field(&t::WHY, &why, TextStyle::Quiet);
            self.blank();
        }
        self.lacking(point);
        self.wording(point);
        self.concerns(point);
        self.dates(point);
        self.origin(point);
        self.so_far(&session.review_session, point, id);
        self.private(point);
        if session.evaluation {
            self.evaluation(point);
        } else {
            self.evaluation_key(point);
        }
    }

    /// The decision on the point in the session, or before it.
    fn so_far(&mut self, review_session: &ReviewSession, point: PointIx, id: PointId) {
        let app = self.app;
        let word = |mark: Mark| mark_text(mark).get(app.context.lang);
        match review_session.step(id).map(|step| step.how) {
            Some(StepOutcome::Decided(mark)) => {
                self.field(&t::THIS_SESSION, word(mark), TextStyle::Plain);
            }
            Some(StepOutcome::Kept(mark)) => {
                let kept = t::here_kept(app.context.lang, word(mark));
                self.field(&t::THIS_SESSION, &kept, TextStyle::Plain);
            }
            Some(StepOutcome::Skipped) => {
                self.field(
                    &t::THIS_SESSION,
                    t::HERE_SKIPPED.get(app.context.lang),
                    TextStyle::Plain,
                );
            }
            None if app.context.reviews.mine(&app.declaration().edition, id).is_some() => {
                self.my_mark(&t::EARLIER_MARK, point);
            }
            None => {
                self.field(&t::EARLIER_MARK, t::NOT_JUDGED.get(app.context.lang), TextStyle::Quiet);
            }
        }
    }

    /// Private parts: the decisions of others, progress, notes.
    pub(in crate::app) fn private(&mut self, point: PointIx) {
        if self.app.is_discreet() {
            return self.hidden(point);
        }
        self.others(point);
        self.progress(point);
        self.notes(point);
    }

    /// That there is something which is not shown, and how to see it.
    fn hidden(&mut self, point: PointIx) {
        let (app, edition) = (self.app, &self.app.declaration().edition);
        let id = app.id(point);
        let something = app.context.reviews.note_count(edition, id) > 0
            || !app.context.reviews.statuses(edition, id).is_empty()
            || !self.marks_of_others(point).is_empty();
        if something {
            let key = app.keymap().name(Command::Discreet);
            let words = t::hidden_what(app.context.lang, &key);
            self.field(&t::HIDDEN, &words, TextStyle::Quiet);
        }
    }

    fn evaluation_key(&mut self, point: PointIx) {
        let declaration = self.app.declaration();
        let chapter = &declaration.chapters[declaration.chapter_of(point)];
        if !chapter.evaluation.is_empty() {
            let key = self.app.keymap().name(Command::Evaluation);
            let words = t::evaluation_key(self.app.context.lang, &key, chapter.number);
            self.blank();
            self.field(&screens::EVALUATION, &words, TextStyle::Quiet);
        }
    }

    fn summary(&mut self, review_session: &ReviewSession) {
        let over = review_session.session_progress().left == 0;
        let title = if over { &t::SUMMARY } else { &t::SUMMARY_SO_FAR };
        let title = title.get(self.app.context.lang);
        self.hanging((TextStyle::Strong, ""), (TextStyle::Strong, title), &[]);
        self.blank();
        self.table(&self.outcomes(review_session));
        self.blank();
        let rows = self.chapter_rows(review_session);
        let widest = |column: usize| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0);
        let (time, count) = (widest(0), widest(1));
        for [spent, decided, title] in &rows {
            let pad = |wide: usize, text: &str| " ".repeat(wide - width(text));
            let head = format!("{}{spent}  {}{decided}  ", pad(time, spent), pad(count, decided));
            self.hanging((TextStyle::Quiet, &head), (TextStyle::Plain, title), &[]);
        }
    }

    /// Labels, as wide as the widest, and what stands beside them.
    fn table(&mut self, rows: &[(&Text, String)]) {
        let lang = self.app.context.lang;
        let wide = rows.iter().map(|(label, _)| width(label.get(lang))).max().unwrap_or(0) + 2;
        for (label, value) in rows {
            let label = label.get(lang);
            let head = format!("{label}{}", " ".repeat(wide - width(label)));
            self.hanging((TextStyle::Quiet, &head), (TextStyle::Plain, value), &[]);
        }
    }

    /// The outcomes of the session: the number of points of each, and their ids in order.
    fn outcomes(&self, review_session: &ReviewSession) -> Vec<(&'static Text, String)> {
        let lang = self.app.context.lang;
        let done: HashMap<PointId, Option<Mark>> =
            review_session.steps.iter().map(|step| (step.point, step.how.mark())).collect();
        let those = |outcome: Option<Option<Mark>>| -> Vec<PointId> {
            let points = review_session.points.iter().map(|(point, _)| *point);
            points.filter(|point| done.get(point).copied() == outcome).collect()
        };
        let reviewed = those(Some(Some(Mark::Reviewed))).len();
        let mut rows = vec![(&t::SUM_REVIEWED, reviewed.to_string())];
        let some = [
            (&t::SUM_COME_BACK, Some(Some(Mark::ComeBack))),
            (&t::SUM_OPEN, Some(Some(Mark::Open))),
            (&t::SUM_SKIPPED, Some(None)),
            (&t::SUM_LEFT, None),
        ];
        let some = some.into_iter().map(|(label, outcome)| (label, those(outcome)));
        rows.extend(
            some.filter(|(_, points)| !points.is_empty())
                .map(|(label, points)| (label, counted(&points, lang))),
        );
        let rule = t::pauses(lang, PAUSE_MINUTES);
        let time = format!("{} ({rule})", duration(review_session.spent_in_all(), lang));
        if !self.app.is_discreet() {
            rows.push((&t::SUM_NOTES, self.notes_since(review_session).to_string()));
        }
        rows.push((&t::SUM_TIME, time));
        rows
    }

    /// The notes that I wrote on its points since it began.
    fn notes_since(&self, review_session: &ReviewSession) -> usize {
        let mine = self.app.context.reviews.since(review_session.since).filter(|(_, entry)| {
            entry.author.reviewer == review_session.reviewer
                && *entry.edition == review_session.edition
        });
        mine.filter(|(_, entry)| {
            let edit = entry.edit();
            matches!(*edit, Edit::Note { .. } | Edit::Status { evidence: Some(_), .. })
                && entry.points().any(|point| review_session.has(point))
        })
        .count()
    }

    /// For each chapter the time, how many of its points were decided, its title.
    fn chapter_rows(&self, review_session: &ReviewSession) -> Vec<[String; 3]> {
        let (declaration, lang) = (self.app.declaration(), self.app.context.lang);
        // Points gone through and points decided, by chapter.
        let mut counts: BTreeMap<ChapterIx, (usize, usize)> = BTreeMap::new();
        let chapter = |id| declaration.position(id).map(|point| declaration.chapter_of(point));
        for chapter in review_session.points.iter().filter_map(|(id, _)| chapter(*id)) {
            counts.entry(chapter).or_default().0 += 1;
        }
        let decided = review_session.steps.iter().filter(|step| step.how.mark().is_some());
        for chapter in decided.filter_map(|step| chapter(step.point)) {
            counts.entry(chapter).or_default().1 += 1;
        }
        let row = |(chapter, (all, decided)): (ChapterIx, (usize, usize))| {
            let chapter = &declaration.chapters[chapter];
            let spent = review_session.spent.get(&chapter.number).copied().unwrap_or(0);
            let title = clean(&chapter.heading(lang)).into_owned();
            [duration(spent, lang), format!("{decided}/{all}"), title]
        };
        counts.into_iter().map(row).collect()
    }
}

/// The number of points, and the first of them.
fn counted(points: &[PointId], lang: Lang) -> String {
    let ids: Vec<String> = points.iter().take(LISTED).map(PointId::to_string).collect();
    let words = format!("{} · {}", points.len(), ids.join("  "));
    match points.len().saturating_sub(LISTED) {
        0 => words,
        more => format!("{words}  {}", t::sum_and_more(lang, more)),
    }
}

/// Milliseconds in words: "1 h 12 min".
fn duration(spent: u64, lang: Lang) -> String {
    let minutes = spent / 60_000;
    match (minutes / 60, minutes % 60) {
        (0, 0) if spent > 0 => t::UNDER_A_MINUTE.get(lang).to_owned(),
        (0, min) => t::minutes(lang, min),
        (h, min) => t::hours_minutes(lang, h, min),
    }
}
