//! What became of the points since another edition, as briefs have it.

use crate::brief::{ChangeRow, Changes};
use crate::declaration::{Declaration, PointIx};
use crate::editions::{ChangeKind, Comparison, PlaceChange, PointChange, compare, facts};
use crate::text::Lang;
use crate::wording::{change_ids, change_summary, change_words, fact_words};

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
    let row = |change: &PointChange| {
        let mut words = change_summary(change, old, new);
        if let ([before], [after], true) = (&change.old[..], &change.new[..], with_facts) {
            let facts = facts(old, *before, new, *after);
            words.extend(facts.iter().map(|fact| fact_words(fact, lang)));
        }
        ChangeRow {
            ids: change_ids(change, old, new),
            kind: change_words(change, lang),
            words: words.join("; "),
        }
    };
    Changes { since: old.edition.to_string(), rows: changed.map(row).collect() }
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
