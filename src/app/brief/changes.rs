//! The points of a brief in the language of its quotes, and what became of them since
//! another edition.

use std::rc::Rc;

use super::Briefing;
use crate::app::context::Context;
use crate::brief::{ChangeRow, Changes};
use crate::declaration::{Declaration, PointIx, Under};
use crate::editions::{
    ChangeKind, Comparison, FactReader, PlaceChange, PointChange, TextChange, compare,
};
use crate::text::Lang;
use crate::wording::{
    change_ids, change_summary, change_words, fact_words, kind_text, text_place, text_words,
};

/// The changes that are told.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ChangeChoice {
    /// Since which of the editions at hand.
    since: usize,
    /// True where their facts are told too.
    facts: bool,
    lang: Lang,
    /// Of which points.
    points: Vec<PointIx>,
}

impl Briefing {
    /// Takes in the points that only the language of the quotes has, where another one was
    /// chosen.
    pub(super) fn settle_language(&mut self, context: &Context) {
        let language = &context.sheet.choices.language;
        if self.language == *language {
            return;
        }
        let wider = language.as_ref().and_then(|code| context.corpus.with_points_in(code));
        (self.wider, self.language) = (wider.map(Rc::new), language.clone());
        (self.changes, self.revision) = (None, None);
    }

    /// Makes the changes again where other ones are chosen.
    pub(super) fn settle_changes(&mut self, context: &Context) {
        let sheet = &context.sheet;
        let choice = sheet.since.map(|since| ChangeChoice {
            since,
            facts: sheet.facts,
            lang: sheet.lang,
            points: self.points.clone(),
        });
        if choice.as_ref() == self.changes.as_ref().map(|(made, _)| made) {
            return;
        }
        self.changes = choice.and_then(|choice| {
            let old = context.editions.get(choice.since)?;
            // The older edition is in the open language: what it lacks of another is not told.
            let corpus = self.review_view(context).corpus;
            let points = corpus.points_in(context.declaration(), &choice.points);
            let asked = (context.declaration(), &points[..]);
            let changes = changes_since(old, asked, choice.facts, choice.lang);
            Some((choice, changes))
        });
    }
}

/// The changes of words or chapter of some points since an older edition, in the reader's
/// language; `points` in document order.
pub(crate) fn changes_since(
    old: &Declaration,
    (new, points): (&Declaration, &[PointIx]),
    with_facts: bool,
    lang: Lang,
) -> Changes {
    let comparison = compare(old, new);
    let asked = Asked { old, new, points, comparison: &comparison };
    let changed =
        comparison.points.iter().filter(|change| is_told(change) && asked.is_asked(change));
    let reader = FactReader::new(old, new);
    let row = |change: &PointChange| {
        let mut words = change_summary(change, old, new);
        if let ([before], [after], true) = (&change.old[..], &change.new[..], with_facts) {
            let facts = reader.changes(*before, *after);
            words.extend(facts.iter().map(|fact| fact_words(fact, lang)));
        }
        ChangeRow {
            ids: change_ids(change, old, new),
            kind: change_words(change, lang),
            words: words.join("; "),
        }
    };
    let texts = comparison.texts.iter().filter(|change| asked.is_of_asked(change));
    let text = |change: &TextChange| ChangeRow {
        ids: text_place(change.place, change.part, lang),
        kind: kind_text(change.kind).get(lang).to_owned(),
        words: text_words(change),
    };
    let rows = changed.map(row).chain(texts.map(text)).collect();
    Changes { since: old.edition.to_string(), rows }
}

/// True for a change of words or chapter.
fn is_told(change: &PointChange) -> bool {
    change.kind != ChangeKind::Same || change.place == PlaceChange::Moved
}

/// Two editions, and the points of the newer one that are asked about.
struct Asked<'a> {
    old: &'a Declaration,
    new: &'a Declaration,
    points: &'a [PointIx],
    comparison: &'a Comparison,
}

impl Asked<'_> {
    /// True for a text of a chapter, or of a point, that is asked about; for another where
    /// all points are.
    fn is_of_asked(&self, change: &TextChange) -> bool {
        let is_asked = |point: usize| self.points.binary_search(&point).is_ok();
        let of_chapter = |number: u32| {
            let mut points = 0..self.new.points.len();
            points.all(|point| self.new.points[point].id.chapter() != number || is_asked(point))
        };
        match change.place {
            Under::Point(id) => self.new.position(id).is_some_and(is_asked),
            Under::Chapter(number) | Under::Evaluation(number) => of_chapter(number),
            _ => self.points.len() == self.new.points.len(),
        }
    }

    /// True for a change of a point that is asked about; for a removed one where all points of
    /// its chapter are.
    fn is_asked(&self, change: &PointChange) -> bool {
        let is_asked = |point: &PointIx| self.points.binary_search(point).is_ok();
        let is_of = |chapter: Option<usize>, point: &PointIx| {
            chapter.is_none_or(|chapter| self.new.chapter_of(*point) == chapter)
        };
        match (&change.new[..], change.old.first()) {
            ([], Some(old)) => {
                let chapter = self.comparison.chapters.get(self.old.chapter_of(*old)).copied();
                let chapter = chapter.flatten();
                (0..self.new.points.len())
                    .filter(|point| is_of(chapter, point))
                    .all(|p| is_asked(&p))
            }
            (new, _) => new.iter().any(is_asked),
        }
    }
}
