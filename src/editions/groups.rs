//! The groups of texts of two editions that belong together: equal ones by their keys, then
//! splits and mergers, then pairs. What is left was removed or added.

use rustc_hash::FxHashMap;

use super::bags::Bags;
use super::both::both;
use super::certainty::Pair;
use super::equal::equal;
use super::order::Order;
use super::pairs::{Candidate, Left, assigned, candidates};
use super::runs::{Paired, Parts, Worded, is_within, parts};
use super::sides::{Group, Matched, Texts};
use super::{Certainty, ChangeKind};

/// Share of a split or merged text's words in its pieces from which on it is sure.
const SURE: f32 = 0.9;

/// Texts that one without a partner may be, at most.
const LIKE: usize = 3;

/// Every text of two editions in one group.
pub(super) fn groups(old: &Texts<'_>, new: &Texts<'_>) -> Vec<Group> {
    let mut matched = Matched::new(old.texts.len(), new.texts.len());
    let (kinds, (olds, news)) = both(
        old.texts.len(),
        || equal(old, new, &mut matched),
        || Bags::of_both(&old.texts, &new.texts),
    );
    let sure = |(old, kind): (usize, ChangeKind)| Group {
        kind,
        old: vec![old],
        new: Vec::from_iter(matched.new_of[old]),
        like: Vec::new(),
        certainty: Certainty::Sure,
        similarity: 1.0,
    };
    let mut groups: Vec<Group> = kinds.into_iter().map(sure).collect();
    let (parted, contained) = split_and_merged(&olds, &news, &mut matched);
    groups.extend(parted);
    let order = Order::new(old, new, &matched);
    let (old_left, new_left) = (matched.old_left(), matched.new_left());
    let left_old = Left { bags: &olds, places: &old_left };
    let left_new = Left { bags: &news, places: &new_left };
    let candidates = candidates(&left_old, &left_new, &order);
    groups.extend(reworded(&olds, &news, &candidates, &mut matched));
    groups.extend(alone(&candidates, contained.left(&olds, &news, &matched), &matched));
    groups
}

/// Texts that became several, and several that became one, those first whose words are all
/// there; and the texts left of both editions that stand in another.
fn split_and_merged(olds: &Bags, news: &Bags, matched: &mut Matched) -> (Vec<Group>, Contained) {
    let is_common = |word| olds.is_common(word);
    let (old_left, new_left) = (matched.old_left(), matched.new_left());
    let (from, to) = both(
        old_left.len(),
        || Worded::new(&olds.words, &old_left),
        || Worded::new(&news.words, &new_left),
    );
    let ((splits, in_old), (mergers, in_new)) =
        both(old_left.len(), || parts(&from, &to, &is_common), || parts(&to, &from, &is_common));
    let splits = splits.into_iter().map(|of| (ChangeKind::Split, of));
    let mergers = mergers.into_iter().map(|of| (ChangeKind::Merged, of));
    let mut all: Vec<(ChangeKind, Parts)> = splits.chain(mergers).collect();
    all.sort_by(|(_, a), (_, b)| b.share.total_cmp(&a.share).then(a.whole.cmp(&b.whole)));
    let mut groups = Vec::new();
    for (kind, Parts { whole, pieces, share }) in all {
        let (old, new) = match kind {
            ChangeKind::Split => (vec![whole], pieces),
            _ => (pieces, vec![whole]),
        };
        let is_free = old.iter().all(|old| matched.new_of[*old].is_none())
            && new.iter().all(|new| matched.old_of[*new].is_none());
        if is_free {
            for old in &old {
                matched.pair(*old, new[0]);
            }
            for new in &new {
                matched.pair(old[0], *new);
            }
            let certainty = if share >= SURE { Certainty::Sure } else { Certainty::Look };
            let like = Vec::new();
            groups.push(Group { kind, old, new, like, certainty, similarity: share });
        }
    }
    (groups, Contained { old: in_new, new: in_old })
}

/// Texts of each edition with a text of the other in which they may stand, as a piece of it
/// does.
struct Contained {
    old: Vec<(usize, usize)>,
    new: Vec<(usize, usize)>,
}

impl Contained {
    /// The texts left of each edition that do stand in one of the other, with that one.
    fn left(&self, olds: &Bags, news: &Bags, matched: &Matched) -> [Vec<(usize, usize)>; 2] {
        let is_common = |word| olds.is_common(word);
        let within = |from: &Bags, to: &Bags, pairs: &[(usize, usize)], found: &[Option<usize>]| {
            let mut wholes: FxHashMap<usize, Paired<'_>> = FxHashMap::default();
            let left = pairs.iter().filter(|(piece, _)| found[*piece].is_none());
            let is_within = |(piece, whole): &&(usize, usize)| {
                let paired = wholes.entry(*whole).or_insert_with(|| Paired::new(&to.words[*whole]));
                is_within(&from.words[*piece], paired, &is_common)
            };
            left.filter(is_within).copied().collect()
        };
        let old = within(olds, news, &self.old, &matched.new_of);
        [old, within(news, olds, &self.new, &matched.old_of)]
    }
}

/// Pairs with other words.
fn reworded(
    olds: &Bags,
    news: &Bags,
    candidates: &[Candidate],
    matched: &mut Matched,
) -> Vec<Group> {
    let rivals = Rivals::new(candidates);
    let group = |pair: Candidate| {
        matched.pair(pair.old, pair.new);
        let judged = Pair {
            likeness: pair.likeness,
            rival: rivals.of(&pair),
            old: &olds.words[pair.old],
            new: &news.words[pair.new],
            is_fact: &|word| olds.is_fact(word),
        };
        Group {
            kind: ChangeKind::Reworded,
            old: vec![pair.old],
            new: vec![pair.new],
            like: Vec::new(),
            certainty: judged.certainty(),
            similarity: pair.likeness,
        }
    };
    assigned(candidates).into_iter().map(group).collect()
}

/// The two best candidates of each text.
struct Rivals {
    of_old: FxHashMap<usize, [f32; 2]>,
    of_new: FxHashMap<usize, [f32; 2]>,
}

impl Rivals {
    fn new(candidates: &[Candidate]) -> Self {
        let (mut of_old, mut of_new) = (FxHashMap::default(), FxHashMap::default());
        for of in candidates {
            put(of_old.entry(of.old).or_default(), of.likeness);
            put(of_new.entry(of.new).or_default(), of.likeness);
        }
        Self { of_old, of_new }
    }

    /// Greatest likeness of one of a pair to any other text, 0 to 1.
    fn of(&self, pair: &Candidate) -> f32 {
        let best = [self.of_old.get(&pair.old), self.of_new.get(&pair.new)];
        let rival = |best: &[f32; 2]| if best[0] > pair.likeness { best[0] } else { best[1] };
        best.into_iter().flatten().map(rival).fold(0.0, f32::max)
    }
}

fn put(best: &mut [f32; 2], likeness: f32) {
    if likeness > best[0] {
        *best = [likeness, best[0]];
    } else if likeness > best[1] {
        best[1] = likeness;
    }
}

/// Texts without a partner; one that resembles another, or stands in it, is worth a look.
fn alone(
    candidates: &[Candidate],
    [old_within, new_within]: [Vec<(usize, usize)>; 2],
    matched: &Matched,
) -> Vec<Group> {
    let mut pairs: Vec<&Candidate> = candidates.iter().collect();
    pairs.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
    let (mut like_new, mut like_old) = (Like::default(), Like::default());
    for of in pairs {
        like_new.entry(of.old).or_default().push(of.new);
        like_old.entry(of.new).or_default().push(of.old);
    }
    for (old, whole) in old_within {
        like_new.entry(old).or_default().push(whole);
    }
    for (new, whole) in new_within {
        like_old.entry(new).or_default().push(whole);
    }
    let removed = matched.old_left().into_iter().map(|old| Group {
        old: vec![old],
        ..left(ChangeKind::Removed, like_new.get(&old), &matched.old_of)
    });
    let added = matched.new_left().into_iter().map(|new| Group {
        new: vec![new],
        ..left(ChangeKind::Added, like_old.get(&new), &matched.new_of)
    });
    removed.chain(added).collect()
}

/// Of each text those of the other edition that it is like, the likest first.
type Like = FxHashMap<usize, Vec<usize>>;

/// A text without a partner: those that it may be are such as have none either.
fn left(kind: ChangeKind, like: Option<&Vec<usize>>, partners: &[Option<usize>]) -> Group {
    let certainty = if like.is_some() { Certainty::Look } else { Certainty::Sure };
    let mut free: Vec<usize> = Vec::new();
    for at in like.into_iter().flatten() {
        if free.len() < LIKE && partners[*at].is_none() && !free.contains(at) {
            free.push(*at);
        }
    }
    Group { kind, old: Vec::new(), new: Vec::new(), like: free, certainty, similarity: 0.0 }
}
