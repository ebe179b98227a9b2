//! Texts that are the same, or differ in spelling alone.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::ChangeKind;
use super::keys::editorial;
use super::sides::{Matched, Texts};
use crate::declaration::normal;

/// Pairs those that are the same in two editions, then those that differ in their spelling
/// alone, and gives the kind of each old text that has a partner.
pub(super) fn equal(
    old: &Texts<'_>,
    new: &Texts<'_>,
    matched: &mut Matched,
) -> Vec<(usize, ChangeKind)> {
    let mut kinds = Vec::new();
    pair_by_key(old, new, matched, normal);
    kinds.extend(matched.pairs().map(|(old, _)| (old, ChangeKind::Same)));
    let left = matched.old_left();
    pair_by_key(old, new, matched, |text| Cow::Owned(editorial(text)));
    let is_paired = |old: &usize| matched.new_of[*old].is_some();
    kinds.extend(left.into_iter().filter(is_paired).map(|old| (old, ChangeKind::Editorial)));
    kinds
}

/// The change from one text to another that is known to be the same point's.
pub(super) fn kind_of(old: &str, new: &str) -> ChangeKind {
    if normal(old) == normal(new) {
        ChangeKind::Same
    } else if editorial(old) == editorial(new) {
        ChangeKind::Editorial
    } else {
        ChangeKind::Reworded
    }
}

fn pair_by_key<'t>(
    old: &Texts<'t>,
    new: &Texts<'t>,
    matched: &mut Matched,
    key: impl Fn(&'t str) -> Cow<'t, str>,
) {
    let mut equals: FxHashMap<Cow<'t, str>, (Vec<usize>, BTreeSet<usize>)> = FxHashMap::default();
    for at in matched.old_left() {
        equals.entry(key(old.texts[at])).or_default().0.push(at);
    }
    for at in matched.new_left() {
        if let Some((_, news)) = equals.get_mut(&key(new.texts[at])) {
            news.insert(at);
        }
    }
    let mut equals: Vec<_> = equals.into_values().filter(|(_, news)| !news.is_empty()).collect();
    // Those that stand alone come first: the others are told apart by their neighbours.
    equals.sort_unstable_by_key(|(olds, news)| (olds.len().max(news.len()), olds[0]));
    for (olds, news) in equals {
        pair_equals(old, new, matched, &olds, news);
    }
}

/// Pairs equal texts: those stay together that have the same neighbours, then those in
/// the same chapter, then the others, in order.
fn pair_equals(
    old: &Texts<'_>,
    new: &Texts<'_>,
    matched: &mut Matched,
    olds: &[usize],
    mut news: BTreeSet<usize>,
) {
    if let ([old], 1) = (olds, news.len()) {
        return news.into_iter().for_each(|new| matched.pair(*old, new));
    }
    for at in olds {
        let behind = at.checked_sub(1).and_then(|before| Some(matched.new_of[before]? + 1));
        behind.filter(|new| news.remove(new)).into_iter().for_each(|new| matched.pair(*at, new));
    }
    for at in olds.iter().rev().filter(|at| matched.new_of[**at].is_none()).collect::<Vec<_>>() {
        let before = matched.new_of.get(at + 1).and_then(|new| (*new)?.checked_sub(1));
        before.filter(|new| news.remove(new)).into_iter().for_each(|new| matched.pair(*at, new));
    }
    let mut by_chapter: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for at in news.iter().rev() {
        by_chapter.entry(new.chapters[*at]).or_default().push(*at);
    }
    for at in olds.iter().filter(|at| matched.new_of[**at].is_none()).collect::<Vec<_>>() {
        if let Some(first) = by_chapter.get_mut(&old.chapters[*at]).and_then(Vec::pop) {
            news.remove(&first);
            matched.pair(*at, first);
        }
    }
    let left: Vec<usize> =
        olds.iter().copied().filter(|at| matched.new_of[*at].is_none()).collect();
    left.into_iter().zip(news).for_each(|(old, new)| matched.pair(old, new));
}
