//! What became of the points since another edition, as briefs have it.

use crate::brief::{ChangeRow, Changes};
use crate::declaration::Declaration;
use crate::editions::{ChangeKind, PlaceChange, PointChange, compare, facts};
use crate::text::Lang;
use crate::wording::{change_ids, change_summary, change_words, fact_words};

/// The changes of words or chapter since an older edition, in the reader's language.
pub(crate) fn changes_since(
    old: &Declaration,
    new: &Declaration,
    with_facts: bool,
    lang: Lang,
) -> Changes {
    let comparison = compare(old, new);
    let changed = comparison.points.iter().filter(|change| is_told(change));
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
