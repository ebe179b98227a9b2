//! Undo and redo as an editor does them, over restarts.

use proptest::prelude::*;

use super::*;

/// One reviewer at work: every edit is a draft, saved at once or later.
struct Work {
    reviews: Reviews,
    next: u64,
}

impl Work {
    fn new() -> Self {
        Self { reviews: Reviews::fold(author("Zoë", 1), Vec::new()), next: 0 }
    }

    fn draft(&mut self, draft: PendingEdit) {
        self.next += 1;
        self.reviews.draft(PendingId(self.next), at(), &edition(), draft);
    }

    fn mark(&mut self, number: u32, to: Mark) {
        let Edit::Mark { points, mark } = mark(number, to) else { unreachable!() };
        self.draft(PendingEdit::Mark { points, mark });
    }

    fn undo(&mut self) -> Option<Undoable> {
        let undoable = self.reviews.undoable(|_| true)?;
        self.draft(undoable.to_draft());
        Some(undoable)
    }

    fn redo(&mut self) -> Option<Undoable> {
        let redoable = self.reviews.redoable(|_| true)?;
        self.draft(redoable.to_draft());
        Some(redoable)
    }

    fn marks(&self) -> [Option<Mark>; 3] {
        [1, 2, 3].map(|n| Some(self.reviews.mine(&edition(), PointId::new(2, n))?.mark))
    }
}

#[test]
fn undo_says_what_it_takes_back() {
    let mut work = Work::new();
    work.mark(1, Mark::Reviewed);
    work.mark(2, Mark::ComeBack);
    let undone = work.undo().unwrap();
    assert_eq!(
        (undone.points.as_slice(), undone.edit_summary.clone()),
        (&[PointId::new(2, 2)][..], EditSummary::Mark(Mark::ComeBack))
    );
    assert!(!undone.earlier);
    assert!(work.reviews.is_pending(PointId::new(2, 2)));
    assert_eq!(work.marks(), [Some(Mark::Reviewed), None, None]);
    let redone = work.redo().unwrap();
    assert_eq!((redone.points, redone.edit_summary), (undone.points, undone.edit_summary));
    assert_eq!(work.marks(), [Some(Mark::Reviewed), Some(Mark::ComeBack), None]);
    assert_eq!(work.redo(), None);
}

/// Two windows can take back one edit at the same time.
#[test]
fn what_was_taken_back_twice_comes_back_at_once() {
    let mut work = Work::new();
    work.mark(1, Mark::Reviewed);
    work.mark(2, Mark::Reviewed);
    let undo = work.reviews.undoable(|_| true).unwrap().to_draft();
    work.draft(undo.clone());
    work.draft(undo);
    assert_eq!(work.marks(), [Some(Mark::Reviewed), None, None]);
    assert_eq!(work.redo().unwrap().points, [PointId::new(2, 2)]);
    assert_eq!(work.marks(), [Some(Mark::Reviewed), Some(Mark::Reviewed), None]);
    assert_eq!(work.redo(), None);
    work.undo();
    assert_eq!(work.marks(), [Some(Mark::Reviewed), None, None]);
}

#[test]
fn what_was_done_before_this_start_is_said_to_be_earlier() {
    let me = author("Zoë", 1);
    let edits = [(1, mark(1, Mark::Reviewed)), (2, mark(2, Mark::Reviewed))];
    let own = journal(&text(&me, 1, edits));
    let elsewhere = journal(&text(&author("Zoë", 2), 2, [(9, mark(3, Mark::Reviewed))]));
    let mut work = Work { reviews: Reviews::fold(me, vec![own, elsewhere]), next: 0 };
    work.mark(3, Mark::Open);
    assert!(!work.undo().unwrap().earlier);
    let earlier = work.undo().unwrap();
    assert_eq!((earlier.points.as_slice(), earlier.earlier), (&[PointId::new(2, 2)][..], true));
    assert!(!work.redo().unwrap().earlier, "the undo was made in this run");
    work.undo().unwrap();
    work.undo().unwrap();
    assert_eq!(work.undo(), None, "what was done on another device is not undone on this");
    assert_eq!(work.marks(), [None, None, Some(Mark::Reviewed)]);
}

#[test]
fn undo_reaches_what_this_run_did_under_another_device() {
    let mut work = Work::new();
    work.mark(1, Mark::Reviewed);
    work.reviews.moved(DeviceId::from_random(9));
    let record =
        Record { n: 1, clock: 1, at: at(), edition: edition(), edit: mark(1, Mark::Reviewed) };
    work.reviews.saved(PendingId(1), record, LineHash::new([1; 32]));
    let id = EntryId::Saved(RecordId { device: DeviceId::from_random(9), n: 1 });
    assert_eq!(work.undo().map(|undoable| (undoable.id, undoable.earlier)), Some((id, false)));
    assert_eq!(work.marks(), [None; 3]);
}

#[test]
fn a_long_row_of_undos_of_undos_is_followed_without_recursion() {
    let me = author("Zoë", 1);
    let undo = |n: u64| Edit::Undo { of: vec![RecordId { device: me.device, n }] };
    let row = (2..5_000).map(|n| (n, undo(n - 1)));
    let own = journal(&text(&me, 1, std::iter::once((1, mark(1, Mark::Reviewed))).chain(row)));
    let mut work = Work { reviews: Reviews::fold(me.clone(), vec![own]), next: 0 };
    let first = work.marks()[0];
    let last = EntryId::Saved(RecordId { device: me.device, n: 4_999 });
    work.draft(PendingEdit::Undo { of: vec![last] });
    assert_ne!(work.marks()[0], first);
}

#[derive(Clone, Copy, Debug)]
enum Key {
    Mark(u32, Mark),
    Undo,
    Redo,
}

proptest! {
    #[test]
    fn undo_and_redo_go_through_the_past_as_in_an_editor(
        keys in prop::collection::vec(
            prop_oneof![
                (1..4_u32, prop::sample::select(Mark::ALL.to_vec())).prop_map(|(n, m)| Key::Mark(n, m)),
                Just(Key::Undo),
                Just(Key::Redo),
            ],
            0..60,
        )
    ) {
        let mut work = Work::new();
        let (mut past, mut future) = (vec![[None; 3]], Vec::new());
        for key in keys {
            match key {
                Key::Mark(number, to) => {
                    work.mark(number, to);
                    let mut next = past[past.len() - 1];
                    next[number as usize - 1] = Some(to);
                    past.push(next);
                    future.clear();
                }
                Key::Undo => {
                    prop_assert_eq!(work.undo().is_some(), past.len() > 1);
                    if past.len() > 1 {
                        future.extend(past.pop());
                    }
                }
                Key::Redo => {
                    prop_assert_eq!(work.redo().is_some(), !future.is_empty());
                    past.extend(future.pop());
                }
            }
            prop_assert_eq!(Some(&work.marks()), past.last());
        }
    }
}
