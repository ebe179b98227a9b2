//! The fold of any journals, in any order and number of copies, and kept up to
//! date edit by edit, is what the rules say.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// An act of a reviewer at one of two devices.
#[derive(Clone, Debug)]
enum Act {
    Mark(u32, Mark),
    /// Takes back the act of one's own that is so many back, on either device.
    Undo(usize),
}

fn acts() -> impl Strategy<Value = Vec<(usize, u64, Act)>> {
    let act = prop_oneof![
        3 => (1..4_u32, prop::sample::select(Mark::ALL.to_vec())).prop_map(|(p, m)| Act::Mark(p, m)),
        2 => (0..6_usize).prop_map(Act::Undo),
    ];
    prop::collection::vec((0..4_usize, 0..3_u64, act), 0..40)
}

fn authors() -> [Author; 4] {
    [author("Zoë", 1), author("Zoë", 2), author("Amélie", 3), author("Amélie", 1)]
}

/// Journals of four authors; `ahead` is by how much a clock jumps.
fn journals(acts: &[(usize, u64, Act)]) -> Vec<Journal> {
    let mut edits: [Vec<(u64, Edit)>; 4] = Default::default();
    let mut done: BTreeMap<Reviewer, Vec<RecordId>> = BTreeMap::new();
    let mut clocks = [0; 4];
    for (who, ahead, act) in acts {
        let Author { reviewer, device } = authors()[*who].clone();
        let mine = done.entry(reviewer).or_default();
        let edit = match act {
            Act::Mark(point, to) => mark(*point, *to),
            Act::Undo(back) => {
                Edit::Undo { of: mine.iter().rev().nth(*back).copied().into_iter().collect() }
            }
        };
        clocks[*who] += 1 + ahead;
        edits[*who].push((clocks[*who], edit));
        mine.push(RecordId { device, n: edits[*who].len() as u64 });
    }
    let texts = authors().into_iter().zip(1..).zip(edits).map(|((a, nonce), e)| text(&a, nonce, e));
    texts.map(|text| journal(&text)).collect()
}

/// The mark on each point by the rules, worked out the slow way.
fn by_the_rules(journals: &[Journal]) -> BTreeMap<(Reviewer, PointId), Mark> {
    let mut all = BTreeMap::new();
    for journal in journals {
        let Header { reviewer, device, .. } = &journal.header;
        for (record, hash) in journal.records.iter() {
            all.insert((record.clock, *device, record.n, hash), (reviewer, record.edit));
        }
    }
    let mut undone: BTreeSet<(&Reviewer, RecordId)> = BTreeSet::new();
    let mut marks = BTreeMap::new();
    for ((_, device, n, _), (reviewer, edit)) in all.iter().rev() {
        match edit {
            _ if undone.contains(&(*reviewer, RecordId { device: *device, n: *n })) => {}
            Edit::Undo { of } => undone.extend(of.iter().map(|id| (*reviewer, *id))),
            Edit::Mark { points, mark } => {
                for (point, _) in points {
                    marks.entry(((*reviewer).clone(), *point)).or_insert(*mark);
                }
            }
            _ => {}
        }
    }
    marks
}

fn marks(reviews: &Reviews) -> BTreeMap<(Reviewer, PointId), Mark> {
    let points = (1..4).map(|number| PointId::new(2, number));
    let all = points.flat_map(|point| {
        let marks = reviews.marks(&edition(), point).into_iter();
        marks.map(move |marked| ((marked.by.clone(), point), marked.mark))
    });
    all.collect()
}

fn fold(journals: impl IntoIterator<Item = Journal>) -> Reviews {
    Reviews::fold(author("Zoë", 1), journals.into_iter().collect())
}

/// The journals were read again.
fn replace(reviews: &mut Reviews, journals: Vec<Journal>) {
    reviews.adopt(&mut Reviews::fold(reviews.me().clone(), journals));
}

/// All that a fold says, to be compared.
fn said(reviews: &Reviews) -> Vec<(u64, String, bool)> {
    let entries = reviews.entries();
    entries.map(|e| (e.clock.unwrap(), format!("{:?} {:?}", e.hash, e.edit()), e.counts)).collect()
}

/// The first records of a journal: an older copy of it.
fn older(journal: &Journal, part: usize) -> Journal {
    let keep = journal.records.len() * part / 4;
    Journal { records: journal.records.iter().take(keep).collect(), ..journal.clone() }
}

proptest! {
    #[test]
    fn the_fold_is_what_the_rules_say(acts in acts()) {
        let journals = journals(&acts);
        prop_assert_eq!(marks(&fold(journals.clone())), by_the_rules(&journals));
    }

    #[test]
    fn order_and_copies_change_nothing(
        acts in acts(),
        order in Just([0, 1, 2, 3, 0, 1, 2, 3]).prop_shuffle(),
        parts in prop::array::uniform4(0..5_usize),
    ) {
        let all = journals(&acts);
        let copies = order.iter().enumerate().map(|(place, i)| {
            let first = order[..place].contains(i);
            if first { older(&all[*i], parts[*i]) } else { all[*i].clone() }
        });
        let mixed: Vec<Journal> = copies.collect();
        let once = fold(all);
        prop_assert_eq!(said(&fold(mixed)), said(&once));
    }

    #[test]
    fn merging_in_steps_is_merging_at_once(acts in acts(), split in 0..4_usize, other in 0..4_usize) {
        let all = journals(&acts);
        let (split, end) = (split.min(other), split.max(other));
        let [a, b, c] = [&all[..split], &all[split..end], &all[end..]];
        let whole = said(&fold(all.clone()));
        prop_assert_eq!(said(&fold([c, a, b].concat())), whole.clone());
        let mut steps = fold(a.to_vec());
        replace(&mut steps, [a, b].concat());
        replace(&mut steps, [b, c, a, b].concat());
        prop_assert_eq!(said(&steps), whole);
    }

    #[test]
    fn edit_by_edit_is_as_all_at_once(
        before in acts(),
        mine in prop::collection::vec((1..4_u32, prop::sample::select(Mark::ALL.to_vec()), 0..4_usize), 1..20),
        lag in 0..4_usize,
        reread in 200..220_u64,
    ) {
        let mut journals = journals(&before);
        let me = authors()[0].clone();
        let mut reviews = fold(journals.clone());
        let mut before = LineHash::new([0; 32]);
        let mut ids: Vec<(PendingId, RecordId)> = Vec::new();
        let mut waiting = Vec::new();
        for (clock, (point, to, back)) in (200..).zip(mine) {
            let pending_id = PendingId(clock);
            let named = ids.iter().rev().nth(back.wrapping_sub(1)).copied();
            let own = &mut journals[0];
            let n = own.records.iter().next_back().map_or(0, |(r, _)| r.n) + 1;
            let edit = match named {
                Some((_, id)) => Edit::Undo { of: vec![id] },
                None => mark(point, to),
            };
            let draft = match &edit {
                Edit::Mark { points, mark } => PendingEdit::Mark { points: points.clone(), mark: *mark },
                _ => PendingEdit::Undo { of: named.map(|(pending_id, _)| EntryId::Pending(pending_id)).into_iter().collect() },
            };
            reviews.draft(pending_id, at(), &edition(), draft);
            let record = Record { n, clock, at: at(), edition: edition(), edit };
            let (_, hash) = record_line(&record, before);
            before = hash;
            ids.push((pending_id, RecordId { device: me.device, n }));
            own.records.push(record.clone(), hash);
            waiting.push((pending_id, record, hash));
            prop_assert_eq!(marks(&reviews), by_the_rules(&journals));
            while waiting.len() > lag {
                let (pending_id, record, hash) = waiting.remove(0);
                reviews.saved(pending_id, record, hash);
            }
            prop_assert_eq!(reviews.pending(), waiting.len());
            if clock == reread {
                let mut read = journals.clone();
                let saved = read[0].records.len() - waiting.len();
                read[0].records = read[0].records.iter().take(saved).collect();
                replace(&mut reviews, read);
            }
            prop_assert_eq!(marks(&reviews), by_the_rules(&journals));
        }
        for (pending_id, record, hash) in waiting {
            reviews.saved(pending_id, record, hash);
        }
        prop_assert_eq!(said(&reviews), said(&fold(journals)));
        prop_assert!((1..4).all(|number| !reviews.is_pending(PointId::new(2, number))));
    }
}

#[test]
fn versions_of_one_journal_keep_their_own_undo() {
    let me = author("Zoë", 1);
    let undo = |n: u64| Edit::Undo { of: vec![RecordId { device: me.device, n }] };
    let start = [(1, mark(1, Mark::Reviewed))];
    let left = [(2, mark(2, Mark::Reviewed)), (3, mark(3, Mark::ComeBack))];
    let right = [(2, mark(2, Mark::ComeBack)), (3, undo(2)), (4, undo(1))];
    let left = journal(&text(&me, 7, start.iter().chain(&left).cloned()));
    let right = journal(&text(&me, 7, start.iter().chain(&right).cloned()));
    let both = fold([left.clone(), right.clone()]);
    let mine = |n: u32| both.mine(&edition(), PointId::new(2, n)).map(|marked| marked.mark);
    assert_eq!(both.entries().count(), 6, "the start once, and both ends");
    assert_eq!([mine(1), mine(2), mine(3)], [None, Some(Mark::Reviewed), Some(Mark::ComeBack)]);
    assert_eq!(said(&both), said(&fold([right, left])));
}

#[test]
fn what_was_saved_elsewhere_meanwhile_takes_its_place_in_the_order() {
    let me = author("Zoë", 1);
    let mut reviews = fold([]);
    let Edit::Mark { points, mark: to } = mark(1, Mark::Reviewed) else { unreachable!() };
    reviews.draft(PendingId(1), at(), &edition(), PendingEdit::Mark { points, mark: to });
    let other = journal(&text(&author("Zoë", 2), 2, [(9, mark(1, Mark::ComeBack))]));
    replace(&mut reviews, vec![other.clone()]);
    let mine = |reviews: &Reviews| reviews.mine(&edition(), PointId::new(2, 1)).unwrap().mark;
    assert_eq!(mine(&reviews), Mark::Reviewed, "not saved: the last");
    let own = journal(&text(&me, 1, [(3, mark(1, Mark::Reviewed))]));
    let (record, hash) = own.records.iter().next().unwrap();
    reviews.saved(PendingId(1), record, hash);
    assert_eq!(mine(&reviews), Mark::ComeBack, "saved with a lower clock");
    assert_eq!(said(&reviews), said(&fold([other, own.clone()])));
    reviews.draft(
        PendingId(2),
        at(),
        &edition(),
        PendingEdit::Undo { of: vec![EntryId::Pending(PendingId(1))] },
    );
    replace(&mut reviews, vec![own]);
    assert_eq!(reviews.mine(&edition(), PointId::new(2, 1)), None);
}

#[test]
fn an_edit_that_was_read_before_it_was_said_to_be_saved_is_there_once() {
    let own = journal(&text(&author("Zoë", 1), 1, [(3, mark(1, Mark::Reviewed))]));
    let mut reviews = fold([]);
    let Edit::Mark { points, mark: to } = mark(1, Mark::Reviewed) else { unreachable!() };
    reviews.draft(PendingId(1), at(), &edition(), PendingEdit::Mark { points, mark: to });
    replace(&mut reviews, vec![own.clone()]);
    let (record, hash) = own.records.iter().next().unwrap();
    reviews.saved(PendingId(1), record, hash);
    assert_eq!((said(&reviews), reviews.pending()), (said(&fold([own])), 0));
    assert!(!reviews.is_pending(PointId::new(2, 1)));
}

#[test]
fn nobody_undoes_anothers_edit() {
    let [zoe, _, _, amelie] = authors();
    assert_eq!(zoe.device, amelie.device, "one device, two reviewers");
    let theirs = journal(&text(&zoe, 1, [(1, mark(1, Mark::Reviewed))]));
    let undo = Edit::Undo { of: vec![RecordId { device: zoe.device, n: 1 }] };
    let ours = journal(&text(&amelie, 2, [(2, mark(2, Mark::Open)), (3, undo)]));
    let reviews = fold([theirs, ours]);
    let marked = reviews.marks(&edition(), PointId::new(2, 1));
    assert_eq!(marked.iter().map(|m| m.by.as_str()).collect::<Vec<_>>(), ["Zoë"]);
    assert_eq!(
        reviews.marks(&edition(), PointId::new(2, 2)),
        [] as [&MarkEntry; 0],
        "their own first"
    );
}

#[test]
fn an_undo_of_what_comes_later_or_does_not_exist_does_nothing() {
    let me = author("Zoë", 1);
    let of = vec![RecordId { device: me.device, n: 2 }, RecordId { device: me.device, n: 9 }];
    let edits = [(1, Edit::Undo { of }), (2, mark(1, Mark::Reviewed))];
    let reviews = fold([journal(&text(&me, 1, edits))]);
    assert!(reviews.entries().all(|entry| entry.counts));
}
